// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/cost.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>

using namespace bitsmith;
using bitsmith::test::text;

class CostTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesTheNotebooksFigures_data();
  void givesTheNotebooksFigures();
  void countsEachLayer();
  void totalsTheLayers();
  void readsBackCosts();
  void readsCostsOfOlderVersions();
  void countsActivationsThatAreLive_data();
  void countsActivationsThatAreLive();
  void findsThePeakThatLookingAtEveryNodeFinds();
  void costsARooflineByHand();
  void sharesWeightsAmongABatch();
  void costsWiderWhatIsNotExecuted_data();
  void costsWiderWhatIsNotExecuted();
  void placesDataInTheFirstMemoryThatHoldsIt();
  void saysWhatDoesNotFit();
  void neverCostsLessForMoreBits();
  void costsEveryProfileInFiniteFigures();
  void countsLargeNetworksWithoutOverflow();
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
  for (const HardwareProfile &hardware : hardwareProfiles())
    for (const Architecture &architecture : architectures())
      for (const Preset &preset : presets()) {
        const Network network = architecture.build({3, 32, 32}, 10);
        const PrecisionPlan plan = preset.apply(network);
        const CostReport report = estimateCost(network, plan, hardware);
        const auto sum = [&](double Cost::*field) {
          double total = 0;
          for (const Cost &layer : report.layers)
            total += layer.*field;
          return total;
        };
        for (double Cost::*const field :
             {&Cost::macs, &Cost::bops, &Cost::weightBytes, &Cost::operations, &Cost::memoryBytes,
              &Cost::energyPicojoules, &Cost::computeEnergyPicojoules, &Cost::latencySeconds,
              &Cost::computeSeconds})
          QCOMPARE(report.total.*field, sum(field));
        for (const Cost &layer : report.layers)
          QVERIFY(layer.peakActivationBytes <= report.total.peakActivationBytes);
        QCOMPARE(report.total.macs, static_cast<double>(network.macs()));
        QCOMPARE(report.total.weightBytes, weightMemoryBytes(network, plan));
      }
}

void CostTest::readsBackCosts() {
  const Network network = buildArchitecture("resnet20", {3, 32, 32}, 10);
  for (const HardwareProfile &hardware : hardwareProfiles()) {
    const CostReport report = estimateCost(network, findPreset("ultra_low").apply(network), hardware);
    for (const Cost &cost : {report.total, report.layers[3]})
      QVERIFY(costFromJson(nlohmann::json::parse(toJson(cost).dump())) == cost);
  }
}

void CostTest::readsCostsOfOlderVersions() {
  Cost expected;
  expected.macs = 1;
  expected.bops = 2;
  expected.weightBytes = 3.5;
  expected.activationBytes = 4.25;
  expected.operations = 5;
  expected.memoryBytes = 6;
  expected.energyPicojoules = 1.0 / 3;
  QVERIFY(costFromJson(nlohmann::json::parse(
              R"({"activation_bytes":4.25,"bops":2.0,"energy_pj":0.3333333333333333,"macs":1.0,
                  "memory_bytes":6.0,"operations":5.0,"weight_bytes":3.5})")) == expected);
  for (const char *odd : {"null", "5", "[]", "{}", R"({"macs":"many"})", R"({"macs":null})",
                          R"({"traffic_bytes":7})", R"({"traffic_bytes":["a"]})"})
    QVERIFY(costFromJson(nlohmann::json::parse(odd)) == Cost{});
}

void CostTest::countsActivationsThatAreLive_data() {
  QTest::addColumn<QString>("architecture");
  QTest::addColumn<int>("firstBits");
  QTest::addColumn<double>("first"); // bytes while the first layer is computed
  QTest::addColumn<double>("peak");
  // Pictures of 3×32×32. conv1: 3·32·32 in and 32·32·32 out; pool1: 32·32·32 in and 32·16·16 out.
  QTest::newRow("no shortcuts") << QStringLiteral("mixed_precision_cnn") << 8 << 3072.0 + 32768
                                << 32768.0 + 8192;
  // The picture alone is wider when its reader is.
  QTest::newRow("wide picture") << QStringLiteral("mixed_precision_cnn") << 16 << 6144.0 + 32768
                                << 32768.0 + 8192;
  // A block of the first stage: its input, kept for the shortcut, what its second convolution reads and
  // writes.
  QTest::newRow("shortcuts") << QStringLiteral("resnet20") << 8 << 3072.0 + 16384 << 3 * 16384.0;
}

void CostTest::countsActivationsThatAreLive() {
  QFETCH(QString, architecture);
  QFETCH(int, firstBits);
  QFETCH(double, first);
  QFETCH(double, peak);
  const Network network = buildArchitecture(architecture.toStdString(), {3, 32, 32}, 10);
  PrecisionPlan plan = findPreset("int8_uniform").apply(network);
  plan[0].activation.bits = firstBits;
  for (const std::int64_t batch : {1, 5}) {
    const CostReport report = estimateCost(network, plan, findHardware("fpga"), {.batch = batch});
    QCOMPARE(report.layers[0].peakActivationBytes, first * static_cast<double>(batch));
    QCOMPARE(report.total.peakActivationBytes, peak * static_cast<double>(batch));
  }
}

namespace {

/// Bits of what a node gives, found by following everything that reads it: slow and plain.
int bitsOfNode(const Network &network, const PrecisionPlan &plan, NodeId id) {
  int bits = id + 1 == network.nodes().size() ? 32 : 0;
  for (NodeId reader = 0; reader < network.nodes().size(); ++reader)
    for (const NodeId input : network.nodes()[reader].inputs) {
      if (input != id)
        continue;
      const auto layer = network.layerIndex(network.nodes()[reader].name);
      bits = std::max(bits, layer ? plan[*layer].activation.bits : bitsOfNode(network, plan, reader));
    }
  return bits;
}

/// The most that is live at once: at each node, what is made no later and needed no earlier.
double slowPeak(const Network &network, const PrecisionPlan &plan) {
  const auto &nodes = network.nodes();
  const auto inPlace = [&](NodeId id) {
    const auto &operation = nodes[id].operation;
    return !std::holds_alternative<op::Input>(operation) && !std::holds_alternative<op::Conv2d>(operation) &&
           !std::holds_alternative<op::Linear>(operation) &&
           !std::holds_alternative<op::MaxPool>(operation) &&
           !std::holds_alternative<op::AdaptiveAveragePool>(operation) &&
           !std::holds_alternative<op::Slice>(operation) && !std::holds_alternative<op::Pad>(operation) &&
           !std::holds_alternative<op::Add>(operation);
  };
  const std::function<NodeId(NodeId)> lastNeed = [&](NodeId id) {
    NodeId last = id;
    for (NodeId reader = id + 1; reader < nodes.size(); ++reader)
      if (std::ranges::find(nodes[reader].inputs, id) != nodes[reader].inputs.end())
        last = std::max(last, inPlace(reader) ? lastNeed(reader) : reader);
    return last;
  };
  double peak = 0;
  for (NodeId now = 0; now < nodes.size(); ++now) {
    double live = 0;
    for (NodeId id = 0; id <= now; ++id)
      if (!inPlace(id) && lastNeed(id) >= now)
        live += static_cast<double>(nodes[id].output.elements()) * bitsOfNode(network, plan, id) / 8;
    peak = std::max(peak, live);
  }
  return peak;
}

HardwareProfile handProfile() {
  ComputeMode mode;
  mode.throughput.value = 10;
  mode.energy.value = 0.5;
  RooflineModel model;
  model.compute = {mode};
  model.memory = {{.name = "near", .bytes = 50000, .bytesPerSecond = 1e9, .energyPicojoulesPerByte = 1},
                  {.name = "far", .bytesPerSecond = 1e8, .energyPicojoulesPerByte = 100}};
  HardwareProfile profile;
  profile.name = "hand";
  profile.model = model;
  return profile;
}

} // namespace

void CostTest::findsThePeakThatLookingAtEveryNodeFinds() {
  std::mt19937 random(7);
  for (const Architecture &architecture : architectures()) {
    const Network network = architecture.build({3, 32, 32}, 10);
    PrecisionPlan plan = findPreset("int8_uniform").apply(network);
    for (LayerPrecision &layer : plan)
      layer.activation.bits = 1 + static_cast<int>(random() % 16);
    QCOMPARE(estimateCost(network, plan, findHardware("fpga")).total.peakActivationBytes,
             slowPeak(network, plan));
  }
}

void CostTest::costsARooflineByHand() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const HardwareProfile hardware = handProfile();
  const CostReport report = estimateCost(network, findPreset("int8_uniform").apply(network), hardware);
  // conv2: 10^10 MACs a second; 18432 weights and 64 biases of 4 bytes from afar; 32·16·16 in, 64·16·16 out.
  const Cost &conv2 = report.layers[1];
  QCOMPARE(conv2.memoryBytes, 18688.0);
  QCOMPARE(conv2.trafficBytes[0], 8192.0 + 16384);
  QCOMPARE(conv2.trafficBytes[1], 18688.0);
  QCOMPARE(conv2.computeSeconds, 471.8592e-6);
  QCOMPARE(conv2.latencySeconds, 471.8592e-6);
  QCOMPARE(conv2.boundBy, boundByCompute);
  QCOMPARE(conv2.computeEnergyPicojoules, 4718592 * 0.5);
  QCOMPARE(conv2.energyPicojoules, 4718592 * 0.5 + 24576 * 1 + 18688 * 100);
  QCOMPARE(conv2.operations, 2 * 4718592.0);
  // fc1: 2048·256 weights and 256 biases hold it up.
  const Cost &fc1 = report.layers[3];
  QCOMPARE(fc1.latencySeconds, (524288 + 1024) / 1e8);
  QCOMPARE(fc1.boundBy, 1);
  QCOMPARE(text(boundName(fc1.boundBy, hardware)), QStringLiteral("far"));
  QCOMPARE(report.total.boundBy, 1); // 5.3 ms of fc1 against 1 ms of convolutions
  QVERIFY(report.weightsFit && report.activationsFit);
}

void CostTest::sharesWeightsAmongABatch() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset("int8_uniform").apply(network);
  HardwareProfile hardware = handProfile();
  hardware.batch = 128;
  const CostReport report = estimateCost(network, plan, hardware);
  QCOMPARE(report.batch, 128);
  const Cost &fc1 = report.layers[3];
  // 128 pictures' activations do not fit nearby any more in conv1, those of fc1 do not either.
  QCOMPARE(fc1.trafficBytes[1], (524288 + 1024) / 128.0 + 2048 + 256);
  QCOMPARE(fc1.latencySeconds, std::max(524288 * 128 / 1e10, (525312 + 128 * 2304) / 1e8));
  QCOMPARE(fc1.macs, 524288.0);
  QCOMPARE(estimateCost(network, plan, hardware, {.batch = 1}).layers[3].latencySeconds, 525312 / 1e8);
}

void CostTest::costsWiderWhatIsNotExecuted_data() {
  QTest::addColumn<QString>("hardware");
  QTest::addColumn<QList<int>>("plan");
  QTest::addColumn<QList<int>>("executed"); // weights, activations, passes
  const auto row = [](const char *hardware, QList<int> plan, QList<int> executed) {
    QTest::addRow("%s %d/%d", hardware, plan[0], plan[1])
        << QString::fromLatin1(hardware) << plan << executed;
  };
  row("mobile_cpu", {8, 8}, {8, 8, 1});
  row("mobile_cpu", {3, 8}, {4, 8, 1});
  row("mobile_cpu", {3, 3}, {4, 4, 1});
  row("mobile_cpu", {8, 4}, {8, 8, 1});
  row("mobile_cpu", {9, 8}, {32, 32, 1});
  row("mobile_cpu", {8, 32}, {32, 32, 1});
  row("edge_tpu", {2, 8}, {8, 8, 1});
  row("edge_tpu", {16, 8}, {8, 8, 2});
  row("edge_tpu", {32, 32}, {8, 8, 16});
  row("gpu", {4, 8}, {8, 8, 1});
  row("gpu", {3, 4}, {4, 4, 1});
  row("gpu", {12, 8}, {16, 16, 1});
  row("microcontroller", {1, 1}, {8, 8, 1});
  row("fpga", {3, 5}, {3, 5, 1});
  row("fpga", {16, 1}, {16, 1, 1});
  row("fpga", {3, 32}, {32, 32, 1});
  row("notebook", {3, 5}, {0, 0, 1});
}

void CostTest::costsWiderWhatIsNotExecuted() {
  QFETCH(QString, hardware);
  QFETCH(QList<int>, plan);
  QFETCH(QList<int>, executed);
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const HardwareProfile profile = findHardware(hardware.toStdString());
  const auto costOf = [&](int weightBits, int activationBits) {
    PrecisionPlan precision = findPreset("int8_uniform").apply(network);
    precision[1].weight.bits = weightBits;
    precision[1].activation.bits = activationBits;
    return estimateCost(network, precision, profile).layers[1];
  };
  const Cost cost = costOf(plan[0], plan[1]);
  QCOMPARE((QList<int>{cost.executedWeightBits, cost.executedActivationBits, cost.passes}), executed);
  PrecisionPlan precision = findPreset("int8_uniform").apply(network);
  precision[1].weight.bits = plan[0];
  precision[1].activation.bits = plan[1];
  QCOMPARE(isCostedWider(cost, precision[1]),
           executed[0] > 0 && (plan[0] != executed[0] || plan[1] != executed[1]));
  QCOMPARE(cost.bops, 4718592.0 * plan[0] * plan[1]);
  if (executed[0] == 0)
    return;
  const Cost wider = costOf(executed[0], executed[1]);
  QCOMPARE(cost.computeSeconds, wider.computeSeconds * executed[2]);
  QCOMPARE(cost.computeEnergyPicojoules, wider.computeEnergyPicojoules * executed[2]);
  QCOMPARE(cost.memoryBytes, (18432.0 * std::max(plan[0], executed[0]) + 64 * 32) / 8);
}

void CostTest::placesDataInTheFirstMemoryThatHoldsIt() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset("int8_uniform").apply(network);
  const double weights = weightMemoryBytes(network, plan);
  const double peak = 32768 + 8192;
  HardwareProfile hardware = handProfile();
  auto &model = std::get<RooflineModel>(hardware.model);
  const auto levels = [&] {
    const Cost conv1 = estimateCost(network, plan, hardware).layers[0];
    return std::pair(conv1.weightLevel, conv1.activationLevel);
  };
  model.memory[0].bytes = weights + peak; // activations first, weights in what is left
  QVERIFY(levels() == std::pair(0, 0));
  model.memory[0].bytes = weights + peak - 1;
  QVERIFY(levels() == std::pair(1, 0));
  model.memory[0].bytes = 3072 + 32768 - 1;
  QVERIFY(levels() == std::pair(1, 1));
  model.memory[0].bytes = 1e9;
  model.memory[0].holds = MemoryLevel::Holds::weights;
  QVERIFY(levels() == std::pair(0, 1));
  model.memory[0].holds = MemoryLevel::Holds::activations;
  QVERIFY(levels() == std::pair(1, 0));
  QCOMPARE(estimateCost(network, plan, hardware, {.weightLevel = 0}).layers[0].weightLevel, 0);
}

void CostTest::saysWhatDoesNotFit() {
  const HardwareProfile hardware = findHardware("microcontroller"); // 320 KiB of RAM, 1 MiB of flash
  const auto report = [&](const char *architecture, Shape shape, const char *preset) {
    const Network network = buildArchitecture(architecture, shape, 10);
    return estimateCost(network, findPreset(preset).apply(network), hardware);
  };
  const CostReport small = report("mixed_precision_cnn", {3, 32, 32}, "int8_uniform");
  QVERIFY(small.weightsFit && small.activationsFit);
  const CostReport inFloat = report("mixed_precision_cnn", {3, 32, 32}, "fp32"); // 2.4 MB of weights
  QVERIFY(!inFloat.weightsFit && inFloat.activationsFit);
  const CostReport large = report("mixed_precision_cnn", {3, 128, 128}, "int8_uniform"); // 32·128·128 bytes
  QVERIFY(large.weightsFit && !large.activationsFit);
}

void CostTest::neverCostsLessForMoreBits() {
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  for (const HardwareProfile &hardware : hardwareProfiles())
    for (const bool weights : {true, false}) {
      Cost before;
      for (const int bits : {1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 32}) {
        PrecisionPlan plan = findPreset("int8_uniform").apply(network);
        for (LayerPrecision &layer : plan)
          (weights ? layer.weight : layer.activation).bits = bits;
        const Cost cost = estimateCost(network, plan, hardware).total;
        const QString what = QStringLiteral("%1 at %2 bits").arg(text(hardware.name)).arg(bits);
        QVERIFY2(cost.energyPicojoules >= before.energyPicojoules, qPrintable(what));
        QVERIFY2(cost.latencySeconds >= before.latencySeconds, qPrintable(what));
        QVERIFY2(cost.memoryBytes >= before.memoryBytes, qPrintable(what));
        QVERIFY2(cost.peakActivationBytes >= before.peakActivationBytes, qPrintable(what));
        before = cost;
      }
    }
}

void CostTest::costsEveryProfileInFiniteFigures() {
  for (const HardwareProfile &hardware : hardwareProfiles())
    for (const Architecture &architecture : architectures()) {
      const Network network = architecture.build({3, 32, 32}, 10);
      for (const Preset &preset : presets())
        for (const Cost &cost : estimateCost(network, preset.apply(network), hardware).layers) {
          QVERIFY(std::isfinite(cost.energyPicojoules) && cost.energyPicojoules > 0);
          QVERIFY(std::isfinite(cost.latencySeconds));
          QCOMPARE(cost.latencySeconds > 0, hardware.roofline() != nullptr);
          QVERIFY(cost.latencySeconds >= cost.computeSeconds);
        }
    }
}

/// The largest convolution on the largest profile.
void CostTest::countsLargeNetworksWithoutOverflow() {
  NetworkBuilder net("n", {1, 1, 1});
  net.add(op::Conv2d{.outChannels = 1 << 24, .kernel = 1}, net.input());
  HardwareProfile large;
  large.model = NotebookModel{.spatialHeight = 65536, .spatialWidth = 65536};
  const Network network = net.build();
  QCOMPARE(estimateCost(network, findPreset("int8_uniform").apply(network), large).total.operations,
           65536.0 * 65536.0 * 16777216.0);
}

QTEST_GUILESS_MAIN(CostTest)
#include "tst_cost.moc"
