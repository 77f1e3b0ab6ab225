// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "core/plan/precision/precision_schedule.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace bitsmith;
using bitsmith::test::messageOf;

namespace {

const std::vector<ScheduleKind> allKinds = {
    ScheduleKind::linear,    ScheduleKind::step,   ScheduleKind::cosine,       ScheduleKind::perLayer,
    ScheduleKind::lowToHigh, ScheduleKind::cyclic, ScheduleKind::turningPoint, ScheduleKind::policies};

Network cnn() {
  return buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
}

PrecisionPlan uniform(const Network &network, int weightBits, int activationBits) {
  LayerPrecision layer;
  layer.weight.bits = weightBits;
  layer.activation.bits = activationBits;
  return PrecisionPlan(network.layers().size(), layer);
}

std::vector<int> weightBits(const std::vector<PrecisionPlan> &plans, std::size_t layer) {
  std::vector<int> bits;
  for (const PrecisionPlan &plan : plans)
    bits.push_back(plan[layer].weight.bits);
  return bits;
}

std::vector<int> activationBits(const std::vector<PrecisionPlan> &plans, std::size_t layer) {
  std::vector<int> bits;
  for (const PrecisionPlan &plan : plans)
    bits.push_back(plan[layer].activation.bits);
  return bits;
}

QString words(const std::vector<int> &bits) {
  QStringList list;
  for (const int value : bits)
    list += QString::number(value);
  return list.join(u' ');
}

/// Options whose faults checkSchedule() tells.
QString faultsOf(const ScheduleOptions &options, const PrecisionPlan &target, std::int64_t epochs = 8) {
  return messageOf([&] {
    Faults faults("f");
    checkSchedule(options, target, cnn(), epochs, "progressive", faults);
    faults.throwIfAny();
  });
}

ScheduleOptions parse(const char *json) {
  Faults faults("f");
  ScheduleOptions options;
  const nlohmann::json document = nlohmann::json::parse(json);
  {
    ObjectReader reader(document, "progressive", faults);
    options = readSchedule(reader);
  }
  faults.throwIfAny();
  return options;
}

ScheduleOptions randomOptions(std::mt19937 &random, std::int64_t epochs) {
  const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  ScheduleOptions options;
  options.kind = allKinds[random() % allKinds.size()];
  options.weightBits = 1 + upTo(16);
  options.activationBits = 1 + upTo(16);
  options.activationFloor = 1 + upTo(8);
  options.begin = 1 + upTo(static_cast<int>(epochs));
  options.end = upTo(2) ? 0 : options.begin + upTo(static_cast<int>(epochs - options.begin + 1));
  options.stages = 2 + upTo(5);
  options.cycles = 1 + upTo(3);
  if (upTo(3) == 0)
    options.levels = {1 + upTo(16), 1 + upTo(16)};
  if (upTo(2))
    options.order = {"fc1", "conv2"};
  options.turning = {.epsilon = 0.2, .decay = 0.5, .window = 2 + upTo(3)};
  for (int i = 0; i <= upTo(3); ++i) {
    BitsPolicy policy;
    policy.layers = std::vector<std::string>{"*", "conv*", "fc?", "conv1"}[random() % 4];
    policy.tensors = static_cast<PolicyTensors>(upTo(3));
    policy.from = 1 + upTo(16);
    policy.to = upTo(2) ? 0 : 1 + upTo(16);
    policy.start = 1 + upTo(static_cast<int>(epochs));
    policy.end = upTo(2) ? 0 : policy.start + upTo(static_cast<int>(epochs - policy.start + 1));
    policy.every = 1 + upTo(3);
    options.policies.push_back(policy);
  }
  return options;
}

/// FracTrain's rule told anew: for every epoch the stage in force, from the list of losses alone.
std::vector<std::size_t> stagesBySearch(const std::vector<double> &losses, const TurningRule &rule,
                                        std::size_t stages) {
  std::vector<std::size_t> result;
  std::size_t stage = 0;
  std::size_t lastTurn = 0; // losses before this one are forgotten
  for (std::size_t epoch = 0; epoch < losses.size(); ++epoch) {
    result.push_back(stage);
    double mean = 0;
    const std::size_t seen = std::min<std::size_t>(epoch + 1, 10);
    for (std::size_t i = 0; i < seen; ++i)
      mean += losses[i] / static_cast<double>(seen);
    const auto window = static_cast<std::size_t>(rule.window);
    if (stage + 1 >= stages || epoch + 1 < lastTurn + window)
      continue;
    double widest = 0;
    for (std::size_t i = epoch + 1 - window; i <= epoch; ++i)
      widest = std::max(widest, std::abs(losses[i] - losses[epoch]) / mean);
    if (widest <= rule.epsilon * std::pow(rule.decay, static_cast<double>(stage))) {
      ++stage;
      lastTurn = epoch + 1;
    }
  }
  return result;
}

} // namespace

class PrecisionScheduleTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void goesFromEightToFourAsTheNotebook();
  void givesTheTablesWorkedOutByHand_data();
  void givesTheTablesWorkedOutByHand();
  void takesLayersOneByOne();
  void takesTheLargestLayersFirstWithoutAnOrder();
  void keepsTheTargetFromTheEndOn();
  void followsLevels();
  void tellsTheBitsOfEachStage();
  void followsPolicies();
  void leavesFloatTensorsAlone();
  void turnsWhenTheLossStandsStill();
  void turnsAsAnIndependentReadingOfTheRule();
  void staysWithinItsBounds();
  void matchesPatterns_data();
  void matchesPatterns();
  void tellsFaultsWithTheirPath();
  void tellsWhatDoesNotFit();
  void readsBackWhatItWrites();
};

void PrecisionScheduleTest::goesFromEightToFourAsTheNotebook() {
  const Network network = cnn();
  const auto plans = plansOverEpochs({}, uniform(network, 4, 6), network, 8);
  QCOMPARE(plans.size(), std::size_t{8});
  for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
    QCOMPARE(words(weightBits(plans, layer)), QStringLiteral("8 7 7 6 6 5 5 4"));
    QCOMPARE(words(activationBits(plans, layer)), QStringLiteral("8 7 7 6 6 6 6 6"));
  }
  QVERIFY(plans.back() == uniform(network, 4, 6));
}

void PrecisionScheduleTest::givesTheTablesWorkedOutByHand_data() {
  QTest::addColumn<QByteArray>("json");
  QTest::addColumn<int>("weights");
  QTest::addColumn<int>("activations");
  QTest::addColumn<QString>("weightTable");
  QTest::addColumn<QString>("activationTable");
  const auto row = [](const char *json, int weights, int activations, const char *weightTable,
                      const char *activationTable) {
    QTest::newRow(json) << QByteArray(json) << weights << activations << QString::fromUtf8(weightTable)
                        << QString::fromUtf8(activationTable);
  };
  // Activations at 8 bits in the target have nowhere to go.
  row(R"({})", 4, 8, "8 7 7 6 6 5 5 4", "8 8 8 8 8 8 8 8");
  // 8 − 5·k/7: 8, 7.29, 6.57, 5.86, 5.14, 4.43, 3.71, 3
  row(R"({"kind": "linear"})", 3, 4, "8 7 7 6 5 4 4 3", "8 7 7 6 5 4 4 4");
  // Upwards halves go up too: 4 + 4·k/7 = 4, 4.57, 5.14, 5.71, 6.29, 6.86, 7.43, 8
  row(R"({"kind": "linear", "weight_bits": 4, "activation_bits": 4})", 8, 8, "4 5 5 6 6 7 7 8",
      "6 6 6 6 6 7 7 8");
  // (1 − cos πk/7)/2 = 0, .0495, .188, .389, .611, .812, .950, 1 of 4 bits
  row(R"({"kind": "cosine"})", 4, 6, "8 8 7 6 6 5 4 4", "8 8 7 6 6 6 6 6");
  // Three stages over eight epochs: ⌊3k/8⌋ = 0 0 0 1 1 1 2 2
  row(R"({"kind": "step"})", 4, 6, "8 8 8 6 6 6 4 4", "8 8 8 6 6 6 6 6");
  row(R"({"kind": "step", "stages": 5})", 4, 6, "8 8 7 7 6 5 5 4", "8 8 7 7 6 6 6 6");
  // 3, 3 + 5/3, 3 + 10/3, 8, two epochs each
  row(R"({"kind": "low_to_high", "weight_bits": 3, "activation_bits": 3, "stages": 4})", 8, 8,
      "3 3 5 5 6 6 8 8", "6 6 6 6 6 6 8 8");
  row(R"({"kind": "low_to_high", "weight_bits": 3, "activation_bits": 3, "activation_floor": 1, "stages": 4})",
      8, 8, "3 3 5 5 6 6 8 8", "3 3 5 5 6 6 8 8");
  // Two cycles of four epochs; (1 − cos πk/3)/2 = 0, .25, .75, 1 of 5 bits: 3, 4.25, 6.75, 8
  row(R"({"kind": "cyclic", "weight_bits": 3, "activation_bits": 3})", 8, 8, "3 4 7 8 3 4 7 8",
      "6 6 7 8 6 6 7 8");
  row(R"({"kind": "cyclic", "weight_bits": 2, "activation_bits": 8, "cycles": 4})", 4, 8, "2 4 2 4 2 4 2 4",
      "8 8 8 8 8 8 8 8");
  // From epoch 3 to epoch 6: 8, 6.67, 5.33, 4
  row(R"({"begin": 3, "end": 6})", 4, 6, "8 8 8 7 5 4 4 4", "8 8 8 7 6 6 6 6");
  // No losses are known: no turn but at the end.
  row(R"({"kind": "turning_point"})", 4, 6, "8 8 8 8 8 8 8 4", "8 8 8 8 8 8 8 6");
}

void PrecisionScheduleTest::givesTheTablesWorkedOutByHand() {
  QFETCH(QByteArray, json);
  QFETCH(int, weights);
  QFETCH(int, activations);
  QFETCH(QString, weightTable);
  QFETCH(QString, activationTable);
  const Network network = cnn();
  const auto plans =
      plansOverEpochs(parse(json.constData()), uniform(network, weights, activations), network, 8);
  for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
    QCOMPARE(words(weightBits(plans, layer)), weightTable);
    QCOMPARE(words(activationBits(plans, layer)), activationTable);
  }
}

void PrecisionScheduleTest::takesLayersOneByOne() {
  const Network network = cnn();
  const PrecisionPlan target = findPreset("mixed_aggressive").apply(network); // 8 4 4 3 6
  const ScheduleOptions options =
      parse(R"({"kind": "per_layer", "order": ["fc1", "fc2", "conv3", "conv1"]})");
  const auto plans = plansOverEpochs(options, target, network, 9);
  // conv1 stays at 8 bits and takes no turn; the other four come every second epoch.
  QCOMPARE(words(weightBits(plans, 3)), QStringLiteral("8 8 3 3 3 3 3 3 3")); // fc1
  QCOMPARE(words(weightBits(plans, 4)), QStringLiteral("8 8 8 8 6 6 6 6 6")); // fc2
  QCOMPARE(words(weightBits(plans, 2)), QStringLiteral("8 8 8 8 8 8 4 4 4")); // conv3
  QCOMPARE(words(weightBits(plans, 1)), QStringLiteral("8 8 8 8 8 8 8 8 4")); // conv2
  QCOMPARE(words(weightBits(plans, 0)), QStringLiteral("8 8 8 8 8 8 8 8 8"));
}

void PrecisionScheduleTest::takesTheLargestLayersFirstWithoutAnOrder() {
  const Network network = cnn();
  // 864, 18432, 73728, 524288 and 2560 weights
  QCOMPARE(layerOrder({}, network), (std::vector<std::size_t>{3, 2, 1, 4, 0}));
  ScheduleOptions options;
  options.order = {"conv1", "no such layer", "conv1"};
  QCOMPARE(layerOrder(options, network), (std::vector<std::size_t>{0, 3, 2, 1, 4}));
}

void PrecisionScheduleTest::keepsTheTargetFromTheEndOn() {
  const Network network = cnn();
  const PrecisionPlan target = findPreset("ultra_low").apply(network);
  for (const ScheduleKind kind : allKinds) {
    ScheduleOptions options;
    options.kind = kind;
    options.weightBits = kind == ScheduleKind::lowToHigh || kind == ScheduleKind::cyclic ? 1 : 8;
    options.end = 4;
    options.policies = {{.end = 4}};
    const auto plans = plansOverEpochs(options, target, network, 7);
    QVERIFY(plans[0] != target);
    for (std::size_t epoch = 3; epoch < 7; ++epoch)
      QVERIFY2(plans[epoch] == target, std::string(toString(kind)).c_str());
  }
}

void PrecisionScheduleTest::followsLevels() {
  const Network network = cnn();
  const ScheduleOptions up = parse(R"({"kind": "low_to_high", "levels": [3, 4, 6], "activation_floor": 1})");
  const auto rising = plansOverEpochs(up, uniform(network, 8, 5), network, 8);
  QCOMPARE(words(weightBits(rising, 0)), QStringLiteral("3 3 4 4 6 6 8 8"));
  QCOMPARE(words(activationBits(rising, 0)), QStringLiteral("3 3 4 4 5 5 5 5")); // not above the target
  const ScheduleOptions down = parse(R"({"kind": "step", "levels": [12, 6, 5]})");
  const auto falling = plansOverEpochs(down, uniform(network, 2, 6), network, 4);
  QCOMPARE(words(weightBits(falling, 0)), QStringLiteral("12 6 5 2"));
  QCOMPARE(words(activationBits(falling, 0)), QStringLiteral("12 6 6 6"));
}

// The points of the schedule's picture stand where its curve goes.
void PrecisionScheduleTest::tellsTheBitsOfEachStage() {
  const Network network = cnn();
  ScheduleOptions options;
  options.kind = ScheduleKind::turningPoint;
  for (options.weightBits = 1; options.weightBits <= 16; ++options.weightBits)
    for (int target = 1; target <= 16; ++target)
      for (options.stages = 2; options.stages <= 6; ++options.stages) {
        const std::vector<int> levels = stageLevels(options, target);
        std::vector<int> planned;
        for (std::size_t stage = 0; stage + 1 < static_cast<std::size_t>(options.stages); ++stage)
          planned.push_back(planInEpoch(options, uniform(network, target, 8), network, 2, 1, {.stage = stage})
                                .front()
                                .weight.bits);
        QCOMPARE(words(levels), words(planned));
      }
  options.levels = {8, 6};
  QCOMPARE(stageLevels(options, 4), options.levels);
  QCOMPARE(endEpoch(0, 7), 7);
  QCOMPARE(endEpoch(4, 7), 4);
  QCOMPARE(endEpoch(9, 7), 7);
}

void PrecisionScheduleTest::followsPolicies() {
  const Network network = cnn();
  const ScheduleOptions options = parse(R"({"kind": "policies", "policies": [
    {"layers": "conv*", "tensors": "weights", "from": 8, "start": 2, "end": 8, "every": 2},
    {"layers": "fc?", "from": 16, "to": 6, "start": 2, "end": 4},
    {"layers": "fc1", "tensors": "weights", "from": 5, "to": 3, "start": 6, "end": 7}]})");
  const auto plans = plansOverEpochs(options, uniform(network, 4, 8), network, 9);
  // 8 − 4·{0, 2, 4}/6 = 8, 6.67, 5.33, then the target
  QCOMPARE(words(weightBits(plans, 0)), QStringLiteral("8 8 8 7 7 5 5 4 4"));
  QCOMPARE(words(activationBits(plans, 0)), QStringLiteral("8 8 8 8 8 8 8 8 8"));
  QCOMPARE(words(weightBits(plans, 3)),
           QStringLiteral("16 16 11 6 6 5 3 3 4")); // fc1: the later policy holds
  QCOMPARE(words(weightBits(plans, 4)), QStringLiteral("16 16 11 6 6 6 6 6 4"));
  QCOMPARE(words(activationBits(plans, 4)), QStringLiteral("16 16 11 6 6 6 6 6 8"));
}

void PrecisionScheduleTest::leavesFloatTensorsAlone() {
  const Network network = cnn();
  PrecisionPlan target = uniform(network, 4, 6);
  target[0].weight.bits = floatBits;
  target[1].activation.bits = floatBits;
  for (const ScheduleKind kind : allKinds) {
    ScheduleOptions options;
    options.kind = kind;
    options.policies = {BitsPolicy{}};
    for (const PrecisionPlan &plan : plansOverEpochs(options, target, network, 6)) {
      QCOMPARE(plan[0].weight.bits, floatBits);
      QCOMPARE(plan[1].activation.bits, floatBits);
    }
  }
}

void PrecisionScheduleTest::turnsWhenTheLossStandsStill() {
  const Network network = cnn();
  const ScheduleOptions options = parse(
      R"({"kind": "turning_point", "levels": [8, 6], "turning": {"epsilon": 0.1, "decay": 0.5, "window": 3}})");
  // The mean of the first losses is 2, then 1.6, …: after the fourth epoch (2 + 1 + 1.05 + 1.02)/4 = 1.27,
  // and 1, 1.05, 1.02 lie within 0.127. After it 0.05 shares: 0.9, 0.98, 0.9 do not, 0.91, 0.9, 0.92 do.
  const std::vector<double> losses = {2, 1, 1.05, 1.02, 0.9, 0.98, 0.9, 0.91, 0.92, 0.5, 0.4, 0.3};
  const auto plans = plansOverEpochs(options, uniform(network, 4, 8), network, 12, losses);
  QCOMPARE(words(weightBits(plans, 0)), QStringLiteral("8 8 8 8 6 6 6 6 6 4 4 4"));
  ScheduleState state;
  for (std::size_t i = 0; i < 4; ++i)
    state = afterEpoch(options, state, static_cast<std::int64_t>(i) + 1, losses[i]);
  QCOMPARE(state.stage, std::size_t{1});
  QCOMPARE(state.epsilon, 0.05);
  QVERIFY(state.recent.empty());
  const ScheduleState later = afterEpoch(options, state, 5, losses[4]);
  QVERIFY(scheduleStateFromJson(nlohmann::json::parse(toJson(later).dump())) == later);
}

void PrecisionScheduleTest::turnsAsAnIndependentReadingOfTheRule() {
  std::mt19937 random(7);
  const auto share = [&] { return static_cast<double>(random() % 10000) / 10000; };
  int turns = 0;
  for (int trial = 0; trial < 300; ++trial) {
    ScheduleOptions options;
    options.kind = ScheduleKind::turningPoint;
    options.stages = 2 + static_cast<int>(random() % 4);
    options.turning = {.epsilon = 0.02 + 0.2 * share(),
                       .decay = 0.3 + 0.6 * share(),
                       .window = 2 + static_cast<int>(random() % 5)};
    std::vector<double> losses;
    for (int epoch = 0; epoch < 60; ++epoch)
      losses.push_back(2 * std::exp(-0.08 * epoch) + 0.5 + 0.1 * share());
    const std::vector<std::size_t> expected =
        stagesBySearch(losses, options.turning, static_cast<std::size_t>(options.stages));
    ScheduleState state;
    for (std::size_t epoch = 0; epoch < losses.size(); ++epoch) {
      QCOMPARE(state.stage, expected[epoch]);
      state = afterEpoch(options, state, static_cast<std::int64_t>(epoch) + 1, losses[epoch]);
    }
    turns += static_cast<int>(state.stage);
  }
  QVERIFY(turns > 300); // else nothing was compared
}

void PrecisionScheduleTest::staysWithinItsBounds() {
  std::mt19937 random(42);
  const Network network = cnn();
  for (int trial = 0; trial < 2000; ++trial) {
    const std::int64_t epochs = 1 + static_cast<int>(random() % 12);
    const ScheduleOptions options = randomOptions(random, epochs);
    PrecisionPlan target = uniform(network, 8, 8);
    for (LayerPrecision &layer : target) {
      layer.weight.bits = random() % 9 == 0 ? floatBits : static_cast<int>(1 + random() % 16);
      layer.activation.bits = random() % 9 == 0 ? floatBits : static_cast<int>(1 + random() % 16);
    }
    std::vector<double> losses;
    for (std::int64_t epoch = 0; epoch < epochs; ++epoch)
      losses.push_back(1 + static_cast<double>(random() % 100) / 200);
    const auto plans = plansOverEpochs(options, target, network, epochs, losses);
    QCOMPARE(static_cast<std::int64_t>(plans.size()), epochs);
    QVERIFY(plans.back() == target);
    if (options.kind == ScheduleKind::policies)
      continue; // they say their bits themselves
    int low = options.weightBits;
    int high = low;
    int activationLow = options.activationBits;
    int activationHigh = activationLow;
    for (const int level : options.levels) {
      low = std::min(low, level);
      high = std::max(high, level);
      activationLow = std::min(activationLow, level);
      activationHigh = std::max(activationHigh, level);
    }
    for (const PrecisionPlan &plan : plans)
      for (std::size_t i = 0; i < plan.size(); ++i) {
        const auto within = [](int bits, int one, int other) {
          return bits >= std::min(one, other) && bits <= std::max(one, other);
        };
        const int weight = plan[i].weight.bits;
        const int activation = plan[i].activation.bits;
        const int weightTarget = target[i].weight.bits;
        const int activationTarget = target[i].activation.bits;
        QVERIFY(within(weight, std::min(low, weightTarget), std::max(high, weightTarget)));
        QVERIFY(within(activation, std::min(activationLow, activationTarget),
                       std::max(activationHigh, activationTarget)));
        QVERIFY(activation >= std::min(options.activationFloor, activationTarget));
        LayerPrecision other = plan[i]; // nothing but bits changes
        other.weight.bits = weightTarget;
        other.activation.bits = activationTarget;
        QVERIFY(other == target[i]);
      }
  }
}

void PrecisionScheduleTest::matchesPatterns_data() {
  QTest::addColumn<QString>("pattern");
  QTest::addColumn<QString>("name");
  QTest::addColumn<bool>("fits");
  const auto row = [](const char *pattern, const char *name, bool fits) {
    QTest::addRow("%s %s", pattern, name) << QString::fromUtf8(pattern) << QString::fromUtf8(name) << fits;
  };
  row("*", "conv1", true);
  row("*", "", true);
  row("", "", true);
  row("", "a", false);
  row("conv1", "conv1", true);
  row("conv1", "conv10", false);
  row("conv?", "conv1", true);
  row("conv?", "conv", false);
  row("*1", "conv1", true);
  row("*1", "conv12", false);
  row("*.conv*", "layer1.0.conv2", true);
  row("layer*conv?", "layer1.0.conv2", true);
  row("l*c*x", "layer1.0.conv2", false);
  row("a*ab", "aab", true);
  row("a**b", "ab", true);
}

void PrecisionScheduleTest::matchesPatterns() {
  QFETCH(QString, pattern);
  QFETCH(QString, name);
  QFETCH(bool, fits);
  QCOMPARE(matchesPattern(pattern.toStdString(), name.toStdString()), fits);
}

void PrecisionScheduleTest::tellsFaultsWithTheirPath() {
  QCOMPARE(
      messageOf([] { parse(R"({"kind": "straight"})"); }),
      QStringLiteral("f: progressive.kind is \"straight\": expected one of linear, step, cosine, per_layer, "
                     "low_to_high, cyclic, turning_point, policies"));
  QCOMPARE(messageOf([] { parse(R"({"levels": [8, 0]})"); }),
           QStringLiteral("f: progressive.levels holds 0: expected at most 16 bit-widths from 1 to 16"));
  QCOMPARE(messageOf([] { parse(R"({"order": ["a", "a"]})"); }),
           QStringLiteral("f: progressive.order holds \"a\" twice: expected different names of layers"));
  QCOMPARE(messageOf([] { parse(R"({"policies": [{}, {"from": 17}]})"); }),
           QStringLiteral("f: progressive.policies.1.from is 17: expected a whole number from 1 to 16"));
  QCOMPARE(messageOf([] { parse(R"({"turning": {"eps": 1}})"); }).section(u':', 0, 1),
           QStringLiteral("f: progressive.turning.eps is not known here"));
}

void PrecisionScheduleTest::tellsWhatDoesNotFit() {
  const PrecisionPlan target = uniform(cnn(), 4, 8);
  QCOMPARE(faultsOf({}, target), QStringLiteral("nothing thrown"));
  QCOMPARE(faultsOf({.order = {"fc9"}}, target),
           QStringLiteral(
               "f: progressive.order names \"fc9\", which mixed_precision_cnn has not: expected some of "
               "conv1, conv2, conv3, fc1, fc2"));
  QCOMPARE(faultsOf({.begin = 9}, target),
           QStringLiteral("f: progressive.begin is 9: the training has 8 epochs"));
  QCOMPARE(
      faultsOf({.begin = 5, .end = 3}, target),
      QStringLiteral("f: progressive.end is 3, before the begin in epoch 5: expected a later epoch, or 0 for "
                     "the last"));
  QCOMPARE(
      faultsOf({.kind = ScheduleKind::cyclic, .weightBits = 2, .cycles = 5}, target),
      QStringLiteral("f: progressive.cycles is 5: 8 epochs have room for at most 4, of two epochs each"));
  QCOMPARE(faultsOf({.kind = ScheduleKind::lowToHigh}, target),
           QStringLiteral(
               "f: progressive.weight_bits does not start low enough: kind low_to_high begins with fewer "
               "bits than the plan; expected fewer"));
  QCOMPARE(faultsOf({.kind = ScheduleKind::policies}, target),
           QStringLiteral("f: progressive.policies is empty: kind policies expects at least one"));
  QCOMPARE(faultsOf({.kind = ScheduleKind::policies, .policies = {{.layers = "dense*"}}}, target),
           QStringLiteral("f: progressive.policies.0.layers is \"dense*\", which fits no layer of "
                          "mixed_precision_cnn: they are conv1, conv2, conv3, fc1, fc2"));
  QCOMPARE(
      faultsOf({}, uniform(cnn(), floatBits, floatBits)),
      QStringLiteral("f: progressive leads to a plan that quantizes nothing: expected a precision with some "
                     "layers below 32 bits"));
}

void PrecisionScheduleTest::readsBackWhatItWrites() {
  std::mt19937 random(3);
  for (int trial = 0; trial < 200; ++trial) {
    const ScheduleOptions options = randomOptions(random, 9);
    QVERIFY(parse(toJson(options).dump().c_str()) == options);
  }
}

QTEST_GUILESS_MAIN(PrecisionScheduleTest)
#include "tst_precision_schedule.moc"
