// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/sensitivity_order.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <cmath>

using namespace bitsmith;
using Json = nlohmann::json;

class TestSensitivity : public QObject {
  Q_OBJECT

 private:
  static SensitivityTable sample() {
    SensitivityTable table;
    table.layers = {"conv1", "fc1"};
    table.bits = {2, 8};
    table.referenceAccuracy = 0.75;
    table.referenceLoss = 0.5;
    table.samples = 1000;
    table.hessianTrace = {0.5, 0.25};
    table.hessianError = {0.125, 0.0625};
    table.hessianIterations = 40;
    table.notebook = {{.layer = 1,
                       .weightBits = 8,
                       .activationBits = 3,
                       .lowerWeightBits = 6,
                       .lowerActivationBits = 2,
                       .accuracyDrop = 0.0625}};
    table.scores = {{.layer = 0,
                     .target = SensitivityTarget::weights,
                     .view = SensitivityView::alone,
                     .bits = 2,
                     .values = {{SensitivityMetric::accuracyDrop, 0.25}, {SensitivityMetric::fisher, 0.125}}},
                    {.layer = 1,
                     .target = SensitivityTarget::activations,
                     .view = SensitivityView::rest,
                     .bits = 8,
                     .values = {{SensitivityMetric::outputSqnr, HUGE_VAL}}}};
    return table;
  }

 private Q_SLOTS:
  void readsBackWhatItWrote() { QCOMPARE(parseSensitivityTable(toJson(sample()), "f"), sample()); }

  /// It is written only where it is not as it has always been.
  void recordsWhatTheOthersWereAt() {
    SensitivityTable table = sample();
    QVERIFY(!toJson(table).contains("others"));
    table.others = SensitivityOthers::plan;
    Json json = toJson(table);
    QVERIFY(json["others"] == "plan");
    QVERIFY(parseSensitivityTable(json, "f") == table);
    json["others"] = "elsewhere";
    QVERIFY(bitsmith::test::messageOf([&] {
              parseSensitivityTable(json, "f");
            }).contains(QStringLiteral("others is \"elsewhere\"")));
  }

  void findsACellOrSaysThatItWasNotMeasured() {
    const SensitivityTable table = sample();
    QCOMPARE(table.value(0, SensitivityTarget::weights, SensitivityView::alone, 2, SensitivityMetric::fisher),
             std::optional(0.125));
    QVERIFY(!table.value(0, SensitivityTarget::weights, SensitivityView::rest, 2, SensitivityMetric::fisher));
    QVERIFY(
        !table.value(0, SensitivityTarget::weights, SensitivityView::alone, 2, SensitivityMetric::outputKl));
    QCOMPARE(table.metrics(), (std::vector{SensitivityMetric::accuracyDrop, SensitivityMetric::outputSqnr,
                                           SensitivityMetric::fisher}));
  }

  /// Files may tell each metric by itself, and runs that go on tell scores in any order.
  void findsScoresHoweverTheyAreTold() {
    SensitivityTable table;
    table.bits = {2, 4};
    for (int layer = 9; layer >= 0; --layer) {
      table.layers.push_back("l" + std::to_string(layer));
      for (const SensitivityMetric metric : {SensitivityMetric::fisher, SensitivityMetric::lossIncrease})
        for (const int bits : {4, 2})
          table.scores.push_back({.layer = static_cast<std::size_t>(layer),
                                  .bits = bits,
                                  .values = {{metric, layer * 10.0 + bits}}});
    }
    for (std::size_t layer = 0; layer < 10; ++layer)
      for (const SensitivityMetric metric : {SensitivityMetric::fisher, SensitivityMetric::lossIncrease})
        for (const int bits : {2, 4})
          QCOMPARE(table.value(layer, SensitivityTarget::weights, SensitivityView::alone, bits, metric),
                   std::optional(static_cast<double>(layer) * 10 + bits));
    QVERIFY(!table.value(3, SensitivityTarget::both, SensitivityView::alone, 2, SensitivityMetric::fisher));
  }

  void ordersLayersByWhatTheirPlannedBitsCost() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    const PrecisionPlan plan = findPreset("mixed_aggressive").apply(network); // 8 4 4 3 6
    SensitivityTable table;
    table.layers = {"conv1", "conv2", "conv3", "fc1", "fc2"};
    table.bits = {2, 4, 8};
    const double losses[5][3] = {{9, 9, 0.3}, {0, 0.1, 0}, {0, 0.2, 0}, {0.05, 9, 9}, {9, 0.4, 0}};
    for (std::size_t layer = 0; layer < 5; ++layer)
      for (std::size_t i = 0; i < 3; ++i)
        table.scores.push_back({.layer = layer,
                                .bits = table.bits[i],
                                .values = {{SensitivityMetric::lossIncrease, losses[layer][i]},
                                           {SensitivityMetric::outputSqnr, 20 - losses[layer][i]}}});
    // At 8, 4, 4, 2 (as near to 3 as 4 is) and 4 (as near to 6 as 8 is) bits.
    const std::vector<std::string> expected = {"fc1", "conv2", "conv3", "conv1", "fc2"};
    QCOMPARE(leastSensitiveFirst(table, plan, network, SensitivityMetric::lossIncrease), expected);
    QCOMPARE(leastSensitiveFirst(table, plan, network, SensitivityMetric::outputSqnr), expected);
    std::erase_if(table.scores, [](const SensitivityScore &score) { return score.layer == 3; });
    QCOMPARE(leastSensitiveFirst(table, plan, network, SensitivityMetric::lossIncrease),
             (std::vector<std::string>{"conv2", "conv3", "conv1", "fc2", "fc1"}));
  }

  void ordersLayersByWeightsAndActivationsWhereWeightsAreNotProbed() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    const PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    SensitivityTable table;
    table.layers = {"conv1", "conv2", "conv3", "fc1", "fc2"};
    table.bits = {8};
    const double losses[] = {0.5, 0.2, 0.1, 0.3, 0.4};
    for (std::size_t layer = 0; layer < 5; ++layer)
      table.scores.push_back({.layer = layer,
                              .target = SensitivityTarget::both,
                              .bits = 8,
                              .values = {{SensitivityMetric::lossIncrease, losses[layer]}}});
    const std::vector<std::string> expected = {"conv3", "conv2", "fc1", "fc2", "conv1"};
    QCOMPARE(leastSensitiveFirst(table, plan, network, SensitivityMetric::lossIncrease), expected);
    // Weights go first where both were probed.
    table.scores.push_back({.layer = 4, .bits = 8, .values = {{SensitivityMetric::lossIncrease, 0.4}}});
    QCOMPARE(leastSensitiveFirst(table, plan, network, SensitivityMetric::lossIncrease).front(),
             std::string("fc2"));
  }

  void saysThatNoOrderFollows() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    const PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    SensitivityTable table;
    table.layers = {"conv1", "conv2", "conv3", "fc1", "fc2"};
    table.bits = {8};
    const auto message = [&] {
      return bitsmith::test::messageOf(
          [&] { leastSensitiveFirst(table, plan, network, SensitivityMetric::lossIncrease); });
    };
    const auto add = [&](SensitivityTarget target, SensitivityView view, SensitivityMetric metric) {
      for (std::size_t layer = 0; layer < 5; ++layer)
        table.scores.push_back({.layer = layer,
                                .target = target,
                                .view = view,
                                .bits = 8,
                                .values = {{metric, 1.0 - static_cast<double>(layer) / 10}}});
    };
    // Others quantized, activations alone, another metric: none says how sensitive a layer's weights are.
    add(SensitivityTarget::weights, SensitivityView::rest, SensitivityMetric::lossIncrease);
    add(SensitivityTarget::activations, SensitivityView::alone, SensitivityMetric::lossIncrease);
    add(SensitivityTarget::weights, SensitivityView::alone, SensitivityMetric::fisher);
    QVERIFY2(message().contains(QStringLiteral("loss_increase")) &&
                 message().contains(QStringLiteral("\"alone\" in sensitivity.views")),
             qPrintable(message()));
    add(SensitivityTarget::weights, SensitivityView::alone, SensitivityMetric::lossIncrease);
    QCOMPARE(message(), QStringLiteral("nothing thrown"));
  }

  void notebookTakesTwoBitsDownToTwoAndNoneFromFloat() {
    const std::pair<int, int> expected[] = {{1, 1}, {2, 2}, {3, 2},   {4, 2},
                                            {5, 3}, {8, 6}, {16, 14}, {32, 32}};
    for (const auto &[bits, lower] : expected)
      QCOMPARE(notebookBits(bits), lower);
  }

  void levelsAreTheNotebooks() {
    QVERIFY(sensitivityLevel(0.051) == SensitivityLevel::high);
    QVERIFY(sensitivityLevel(0.05) == SensitivityLevel::medium);
    QVERIFY(sensitivityLevel(0.021) == SensitivityLevel::medium);
    QVERIFY(sensitivityLevel(0.02) == SensitivityLevel::low);
    QVERIFY(sensitivityLevel(-0.1) == SensitivityLevel::low);
    QVERIFY(toJson(sample())["notebook"][0]["level"] == "high");
  }

  void mergesValuesOfTheSameProbe() {
    SensitivityTable table = sample();
    SensitivityScore more = table.scores.front();
    more.values = {{SensitivityMetric::outputKl, 0.5}};
    table.merge(more);
    QCOMPARE(table.scores.size(), std::size_t{2});
    QCOMPARE(table.scores.front().values.size(), std::size_t{3});
    more.bits = 8;
    table.merge(more);
    QCOMPARE(table.scores.size(), std::size_t{3});
  }

  void namesEveryFault() {
    Json json = toJson(sample());
    json["scores"][0]["layer"] = "conv9";
    json["scores"][1]["target"] = "bias";
    json["bits"] = {2, 99};
    try {
      parseSensitivityTable(json, "result.json");
      QFAIL("accepted");
    } catch (const Error &error) {
      const std::string message = error.what();
      QVERIFY(message.find("scores.0.layer is \"conv9\": expected one of the names in layers") !=
              std::string::npos);
      QVERIFY(message.find("scores.1.target is \"bias\": expected one of weights, activations, both") !=
              std::string::npos);
      QVERIFY(message.find("bits holds 99: expected whole numbers from 1 to 32") != std::string::npos);
    }
  }
};

QTEST_APPLESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
