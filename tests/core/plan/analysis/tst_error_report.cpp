// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/error_report.h"
#include "core/plan/base/json_reader.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>

using namespace bitsmith;
using Json = nlohmann::json;

class TestErrorReport : public QObject {
  Q_OBJECT

 private:
  static ErrorReport sample() {
    TensorErrors weight{
        .bits = 2,
        .scheme = Scheme::symmetric,
        .granularity = Granularity::perChannel,
        .elements = 6,
        .figures = {.mse = {.mean = 0.25, .deviation = 0.125, .minimum = 0.125, .maximum = 0.375},
                    .sqnrDb = 12.5,
                    .maximumError = 0.5},
        .clipped = 0.5,
        .levels =
            QuantizationLevels{
                .qmin = -2, .qmax = 1, .binary = false, .scale = {0.5, 0.25}, .zeroPoint = {0, 0}},
        .values = {.low = -1, .high = 1, .counts = {2, 4}},
        .error = {.low = -0.5, .high = 0.5, .counts = {1, 5}}};
    TensorErrors activation{.elements = 10, .values = {.low = 0, .high = 2, .counts = {10, 0}}};
    ErrorReport report;
    report.layers = {{.name = "conv1",
                      .weight = weight,
                      .activation = activation,
                      .activationGraphwise = ErrorFigures{.maximumError = 0.75},
                      .outputLayerwise = ErrorFigures{.sqnrDb = 20.25},
                      .outputGraphwise = ErrorFigures{.sqnrDb = -3.5}},
                     {.name = "fc1", .weight = weight}};
    report.batches = 2;
    report.samples = 100;
    report.floatAccuracy = 0.75;
    report.quantizedAccuracy = 0.5;
    return report;
  }

 private Q_SLOTS:
  void readsBackWhatItWrote() {
    QCOMPARE(parseErrorReport(toJson(sample()), "f"), sample());
    QCOMPARE(parseLayerErrors(toJson(sample().layers[0]), "f"), sample().layers[0]);
  }

  void findsALayerByItsName() {
    const ErrorReport report = sample();
    QCOMPARE(report.layer("fc1"), &report.layers[1]);
    QVERIFY(!report.layer("fc9"));
  }

  void spreadIsThatOfThePopulation() {
    // 2, 4, 4, 4, 5, 5, 7, 9: the textbook's example with mean 5 and deviation 2.
    QCOMPARE(spreadOf({2, 4, 4, 4, 5, 5, 7, 9}),
             (ErrorSpread{.mean = 5, .deviation = 2, .minimum = 2, .maximum = 9}));
    QCOMPARE(spreadOf({3}), (ErrorSpread{.mean = 3, .deviation = 0, .minimum = 3, .maximum = 3}));
    QCOMPARE(spreadOf({}), ErrorSpread{});
  }

  void sqnrHasNoValueWithoutNoiseOrSignal() {
    QCOMPARE(sqnrDb(100, 1), std::optional(20.0));
    QVERIFY(!sqnrDb(100, 0));
    QVERIFY(!sqnrDb(0, 1));
  }

  void levelsAreWhatTheQuantizerCanGive() {
    const QuantizationLevels asymmetric{
        .qmin = 0, .qmax = 3, .binary = false, .scale = {0.5, 2}, .zeroPoint = {1, 0}};
    QCOMPARE(asymmetric.values(0), (std::vector<double>{-0.5, 0, 0.5, 1}));
    QCOMPARE(asymmetric.lowest(1), 0.0);
    QCOMPARE(asymmetric.highest(1), 6.0);
    const QuantizationLevels binary{.qmin = -1, .qmax = 1, .binary = true, .scale = {0.25}, .zeroPoint = {0}};
    QCOMPARE(binary.values(0), (std::vector<double>{-0.25, 0.25}));
  }

  void binsCoverTheRange() {
    const Histogram histogram{.low = -1, .high = 1, .counts = {1, 2, 3, 4}};
    QCOMPARE(histogram.width(), 0.5);
    QCOMPARE(histogram.centre(0), -0.75);
    QCOMPARE(histogram.total(), std::int64_t{10});
  }

  void namesEveryFault() {
    Json json = toJson(sample());
    json["layers"][0]["weight"]["levels"]["zero_point"] = Json::array();
    json["layers"][0]["weight"]["values"]["counts"] = {1, -1};
    json["layers"][0]["activation"]["clipped"] = 2;
    json["layers"][1].erase("weight");
    json["layers"][1]["speed"] = 1;
    const QString message = test::messageOf([&] { parseErrorReport(json, "result.json"); });
    for (const char *part :
         {"layers.0.weight.levels.scale has 2 values: expected one at least, and as many as zero_point",
          "layers.0.weight.values.counts holds -1: expected whole numbers of at least 0",
          "layers.0.activation.clipped is 2: expected a number from 0 to 1", "layers.1.weight is missing",
          "layers.1.speed is not known here"})
      QVERIFY2(message.contains(QString::fromUtf8(part)), qPrintable(message));
    QVERIFY(message.startsWith(QStringLiteral("result.json: ")));
    QVERIFY(test::messageOf([] { parseErrorReport(Json(3), "f"); }).startsWith(QStringLiteral("f: ")));
  }
};

QTEST_APPLESS_MAIN(TestErrorReport)
#include "tst_error_report.moc"
