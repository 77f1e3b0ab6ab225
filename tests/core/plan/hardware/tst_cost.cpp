// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/hardware/cost.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

class CostTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesTheNotebooksFigures_data();
  void givesTheNotebooksFigures();
  void countsEachLayer();
  void totalsTheLayers();
  void readsBackCosts();
  void findsProfiles();
  void readsProfiles();
  void rejectsBadProfiles();
};

void CostTest::givesTheNotebooksFigures_data() {
  QTest::addColumn<QString>("expected");
  // compression ratio, memory MB, operations (M), memory (KB), energy (nJ)
  QTest::newRow("fp32") << QStringLiteral("1.000 2.3665 41.4597 2421.375 3724.4928");
  QTest::newRow("int8_uniform") << QStringLiteral("4.000 0.5930 2.5912 605.344 232.7808");
  QTest::newRow("mixed_conservative") << QStringLiteral("7.408 0.3211 1.8867 326.844 175.4368");
  QTest::newRow("mixed_aggressive") << QStringLiteral("10.101 0.2360 1.3782 239.719 127.8912");
  QTest::newRow("ultra_low") << QStringLiteral("14.817 0.1615 0.9434 163.422 87.7184");
}

void CostTest::givesTheNotebooksFigures() {
  QFETCH(QString, expected);
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset(QTest::currentDataTag()).apply(network);
  const Cost total = estimateCost(network, plan, findHardware("notebook")).total;
  QCOMPARE(QString::asprintf("%.3f %.4f %.4f %.3f %.4f", compressionRatio(network, plan),
                             weightMemoryBytes(network, plan) / bytesPerMegabyte, total.operations / 1e6,
                             total.memoryBytes / 1024, total.energyPicojoules / 1e3),
           expected);
}

void CostTest::countsEachLayer() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const CostReport report =
      estimateCost(network, findPreset("mixed_conservative").apply(network), findHardware("notebook"));
  QCOMPARE(report.layers.size(), std::size_t{5});
  const Cost &conv2 = report.layers[1]; // W6A8, input 32×16×16
  QCOMPARE(conv2.macs, 4718592.0);
  QCOMPARE(conv2.bops, 4718592.0 * 48);
  QCOMPARE(conv2.weightBytes, (18432 * 6 + 64 * 32) / 8.0);
  QCOMPARE(conv2.activationBytes, 32.0 * 16 * 16);
  QCOMPARE(conv2.operations, 32 * 32 * 9 * 64 * 0.75);
  QCOMPARE(conv2.energyPicojoules, 32 * 32 * 9 * 64 * 0.75 * 0.1);
  QCOMPARE(conv2.memoryBytes, 18432 * 6 / 8.0);
  const Cost &fc1 = report.layers[3]; // W4A8
  QCOMPARE(fc1.operations, 2048 * 256 * 0.5);
  QCOMPARE(fc1.energyPicojoules, 2048 * 256 * 0.5 * 0.05);
}

void CostTest::totalsTheLayers() {
  for (const Architecture &architecture : architectures())
    for (const Preset &preset : presets()) {
      const Network network = architecture.build({3, 32, 32}, 10);
      const PrecisionPlan plan = preset.apply(network);
      const CostReport report = estimateCost(network, plan, findHardware("notebook"));
      Cost sum;
      double peak = 0;
      for (std::size_t i = 0; i < plan.size(); ++i) {
        const Cost &layer = report.layers[i];
        sum.macs += layer.macs;
        sum.bops += layer.bops;
        sum.weightBytes += layer.weightBytes;
        sum.operations += layer.operations;
        sum.memoryBytes += layer.memoryBytes;
        sum.energyPicojoules += layer.energyPicojoules;
        const int outputBits = i + 1 < plan.size() ? plan[i + 1].activation.bits : 32;
        peak =
            std::max(peak, layer.activationBytes +
                               static_cast<double>(network.layers()[i].output.elements()) * outputBits / 8);
      }
      sum.activationBytes = peak;
      QVERIFY(report.total == sum);
      QCOMPARE(report.total.macs, static_cast<double>(network.macs()));
      QCOMPARE(report.total.weightBytes, weightMemoryBytes(network, plan));
    }
}

void CostTest::readsBackCosts() {
  const Cost cost{1, 2, 3.5, 4.25, 5, 6, 1.0 / 3};
  QVERIFY(costFromJson(nlohmann::json::parse(toJson(cost).dump())) == cost);
  QCOMPARE(
      text(toJson(cost).dump()),
      QStringLiteral("{\"activation_bytes\":4.25,\"bops\":2.0,\"energy_pj\":0.3333333333333333,\"macs\":1.0,"
                     "\"memory_bytes\":6.0,\"operations\":5.0,\"weight_bytes\":3.5}"));
  for (const char *odd : {"null", "5", "[]", "{}", R"({"macs":"many"})", R"({"macs":null})"})
    QVERIFY(costFromJson(nlohmann::json::parse(odd)) == Cost{});
}

void CostTest::findsProfiles() {
  QCOMPARE(text(findHardware("notebook").title), QStringLiteral("Notebook (simple model)"));
  QCOMPARE(messageOf([] { findHardware("tpu"); }),
           QStringLiteral("hardware \"tpu\" is not known: expected one of notebook"));
}

void CostTest::readsProfiles() {
  const HardwareProfile profile = parseHardwareProfile(
      R"({"format": "bitsmith/hardware@1", "name": "x", "title": "X", "summary": "s", "source": "o",
          "model": "notebook", "notebook": {"conv_energy_pj": 2, "linear_energy_pj": 0.5,
          "spatial_height": 3, "spatial_width": 5}})",
      "f");
  QCOMPARE(text(profile.name + profile.title + profile.summary + profile.source), QStringLiteral("xXso"));
  const auto model = std::get<NotebookModel>(profile.model);
  QCOMPARE(model.convEnergyPicojoules, 2.0);
  QCOMPARE(model.linearEnergyPicojoules, 0.5);
  QCOMPARE(model.spatialHeight, 3);
  QCOMPARE(model.spatialWidth, 5);
  // The largest convolution on the largest profile is still counted without overflow.
  NetworkBuilder net("n", {1, 1, 1});
  net.add(op::Conv2d{.outChannels = 1 << 24, .kernel = 1}, net.input());
  const HardwareProfile large = parseHardwareProfile(
      R"({"format": "bitsmith/hardware@1", "name": "x", "title": "X", "model": "notebook",
          "notebook": {"spatial_height": 65536, "spatial_width": 65536}})",
      "f");
  const Network network = net.build();
  QCOMPARE(estimateCost(network, findPreset("int8_uniform").apply(network), large).total.operations,
           65536.0 * 65536.0 * 16777216.0);
}

void CostTest::rejectsBadProfiles() {
  QCOMPARE(messageOf([] { parseHardwareProfile("{}", "f.json"); }),
           QStringLiteral("f.json: format is missing\nf.json: name is missing\nf.json: title is missing\n"
                          "f.json: model is missing"));
  QCOMPARE(messageOf([] { parseHardwareProfile("3", "f.json"); }),
           QStringLiteral("f.json: is 3: expected an object"));
  QCOMPARE(messageOf([] {
             parseHardwareProfile(
                 R"({"format": "bitsmith/hardware@9", "name": 5, "title": "t", "model": "roofline",
               "notebook": {"conv_energy_pj": -1, "linear_energy_pj": "a", "spatial_height": 0, "x": 1}, "y": 2})",
                 "f.json");
           }),
           QStringLiteral("f.json: format is \"bitsmith/hardware@9\": expected one of bitsmith/hardware@1\n"
                          "f.json: name is 5: expected a text\n"
                          "f.json: model is \"roofline\": expected one of notebook\n"
                          "f.json: notebook.conv_energy_pj is -1: expected a number from 0 to 1000000\n"
                          "f.json: notebook.linear_energy_pj is \"a\": expected a number from 0 to 1000000\n"
                          "f.json: notebook.spatial_height is 0: expected a whole number from 1 to 65536\n"
                          "f.json: notebook.x is not known here\n"
                          "f.json: y is not known here"));
}

QTEST_GUILESS_MAIN(CostTest)
#include "tst_cost.moc"
