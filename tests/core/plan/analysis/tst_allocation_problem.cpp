// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/allocation_builder.h"
#include "core/plan/analysis/allocation_json.h"
#include "core/plan/base/files.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <cmath>

using namespace bitsmith;
using bitsmith::test::messageOf;
using Json = nlohmann::json;
using Kind = AllocationBudget::Kind;

namespace {

const Json small = Json::parse(R"({
  "format": "bitsmith/allocation@1", "name": "small", "summary": "made up",
  "layers": [
    {"name": "a", "sensitivity": 0.03, "choices": [
      {"label": "2", "weight_bits": 2, "activation_bits": 8, "score": 4.5, "costs": {"bits": 2, "ms": 0.5}},
      {"label": "4", "weight_bits": 4, "activation_bits": 8, "score": 1.5, "costs": {"bits": 4, "ms": 0.75}}]},
    {"name": "b", "allowed": ["4"], "choices": [
      {"label": "2", "score": 2, "costs": {"bits": 2, "ms": 0.25}},
      {"label": "4", "score": 1, "costs": {"bits": 4, "ms": 0.5}}]}],
  "ties": [["a", "b"]],
  "budgets": [{"cost": "bits", "value": 8}, {"cost": "ms", "fraction": 1}]})");

/// Noise power falls fourfold a bit, as it does; layer 0 is ten times as sensitive as layer 1, and so on.
SensitivityTable cnnTable(const Network &network) {
  SensitivityTable table;
  table.bits = {2, 4, 6, 8};
  table.referenceAccuracy = 0.9;
  table.referenceLoss = 0.3;
  table.samples = 1000;
  double scale = 1;
  for (std::size_t i = 0; i < network.layers().size(); ++i) {
    table.layers.push_back(network.layers()[i].name);
    for (const int bits : table.bits) {
      const double noise = scale * std::pow(4.0, -bits);
      table.scores.push_back({.layer = i,
                              .target = SensitivityTarget::weights,
                              .view = SensitivityView::alone,
                              .bits = bits,
                              .values = {{SensitivityMetric::fisher, noise},
                                         {SensitivityMetric::accuracyDrop, noise / 2},
                                         {SensitivityMetric::outputSqnr, -10 * std::log10(noise)},
                                         {SensitivityMetric::hessian, 4 * noise}}});
      table.scores.push_back({.layer = i,
                              .target = SensitivityTarget::activations,
                              .view = SensitivityView::alone,
                              .bits = bits,
                              .values = {{SensitivityMetric::fisher, noise / 8},
                                         {SensitivityMetric::accuracyDrop, noise / 16},
                                         {SensitivityMetric::outputSqnr, -10 * std::log10(noise / 8)}}});
    }
    scale /= 10;
  }
  return table;
}

struct Cnn {
  Network network = buildArchitecture("mixed_precision_cnn", {1, 28, 28}, 10);
  PrecisionPlan base = findPreset("int8_uniform").apply(network);
  SensitivityTable table = cnnTable(network);
  HardwareProfile hardware = findHardware("notebook");

  AllocationProblem problem(SensitivityMetric metric = SensitivityMetric::fisher,
                            std::optional<int> activationBits = {}) const {
    return problemFromSensitivity(table, network, base, hardware, {metric, activationBits});
  }
};

const AllocationChoice &choiceOf(const AllocationLayer &layer, std::string_view label) {
  return *std::ranges::find(layer.choices, label, &AllocationChoice::label);
}

QString labels(const AllocationProblem &problem, const AllocationPlan &plan) {
  QString text;
  for (std::size_t i = 0; i < plan.choices.size(); ++i)
    text += QString::fromStdString(problem.layers[i].choices[plan.choices[i]].label);
  return text;
}

} // namespace

class TestAllocationProblem : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Published bit-widths of HAWQ-V3 for ResNet-18, with objective and cost.
  void reproducesHawqV3_data() {
    QTest::addColumn<QString>("cost");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<QString>("bits");
    QTest::addColumn<double>("objective");
    QTest::addColumn<double>("used");
    QTest::addColumn<double>("limit");
    QTest::newRow("size 0.25") << QStringLiteral("size_mb") << 0.25 << QStringLiteral("8888888888888844444")
                               << -1.189414 << 6.640625 << 6.650391;
    QTest::newRow("size 0.5") << QStringLiteral("size_mb") << 0.5 << QStringLiteral("8888888888888884844")
                              << -1.233207 << 7.265625 << 7.980469;
    QTest::newRow("size 0.75") << QStringLiteral("size_mb") << 0.75 << QStringLiteral("8888888888888488884")
                               << -1.274273 << 9.234375 << 9.310547;
    QTest::newRow("bops 0.25") << QStringLiteral("bops_m") << 0.25 << QStringLiteral("8884848444444444444")
                               << -0.847289 << 45.760512 << 46.362624;
    QTest::newRow("bops 0.5") << QStringLiteral("bops_m") << 0.5 << QStringLiteral("8884888848884444444")
                              << -1.092024 << 65.028096 << 66.232320;
    QTest::newRow("bops 0.75") << QStringLiteral("bops_m") << 0.75 << QStringLiteral("8888888848888484884")
                               << -1.227748 << 84.295680 << 86.102016;
  }
  void reproducesHawqV3() {
    QFETCH(QString, cost);
    QFETCH(double, fraction);
    QFETCH(QString, bits);
    QFETCH(double, objective);
    QFETCH(double, used);
    QFETCH(double, limit);
    const std::string file =
        std::string(BITSMITH_SOURCE_DIR) + "/tests/core/plan/analysis/data/hawq-v3-resnet18.json";
    AllocationProblem problem = parseAllocation(parseJson(readFile(file), file), file).problem;
    const std::size_t index = *problem.costIndex(cost.toStdString());
    problem.budgets = {{index, Kind::fraction, fraction}};
    QVERIFY(std::abs(budgetLimit(problem, problem.budgets[0]) - limit) < 1e-6);
    const AllocationResult result = allocate(problem, AllocationMethod::exact);
    QCOMPARE(labels(problem, result.plan), bits);
    QVERIFY(std::abs(result.plan.score - objective) < 1e-6);
    QVERIFY(std::abs(result.plan.costs[index] - used) < 1e-9);
    QVERIFY(result.certificate->optimal);
  }

  void readsBackWhatItWrote() {
    const AllocationDocument document = parseAllocation(small, "f");
    QCOMPARE(parseAllocation(toJson(document), "f"), document);
    const AllocationProblem &problem = document.problem;
    QCOMPARE(problem.costs, (std::vector<std::string>{"bits", "ms"}));
    QCOMPARE(problem.layers[0].sensitivity, std::optional(0.03));
    QCOMPARE(problem.layers[0].choices[1].costs, (std::vector{4.0, 0.75}));
    QCOMPARE(problem.layers[1].choices[0].allowed, false);
    QCOMPARE(problem.ties, (std::vector<std::vector<std::size_t>>{{0, 1}}));
    QVERIFY(problem.budgets[1].kind == Kind::fraction);
    QVERIFY(isAllocationDocument(small));
    QVERIFY(!isAllocationDocument(Json::object()));
  }

  void faultsNameTheirPlace_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *pointer, const char *value, const char *message) {
      QTest::newRow(name) << QString::fromUtf8(pointer) << QByteArray(value)
                          << QString(QStringLiteral("f: ") + QString::fromUtf8(message));
    };
    row("format", "/format", R"("bitsmith/allocations@1")",
        R"(format is "bitsmith/allocations@1": expected "bitsmith/allocation@1")");
    row("no layers", "/layers", "[]", "layers holds 0 layers: expected 1 to 100000");
    row("name twice", "/layers/1/name", R"("a")", R"(layers.1.name is "a": expected a name of its own)");
    row("label twice", "/layers/0/choices/1/label", R"("2")",
        R"(layers.0.choices.1.label is "2": expected a label of its own)");
    row("score", "/layers/0/choices/1/score", R"("low")",
        R"(layers.0.choices.1.score is "low": expected a number from -1e+18 to 1e+18)");
    row("bits", "/layers/0/choices/1/weight_bits", "33",
        "layers.0.choices.1.weight_bits is 33: expected a whole number from 1 to 32");
    row("another cost", "/layers/1/choices/0/costs", R"({"bits": 1, "ms": 2, "kg": 3})",
        "layers.1.choices.0.costs.kg is not known here");
    row("a cost less", "/layers/1/choices/0/costs", R"({"bits": 1})",
        "layers.1.choices.0.costs.ms is missing");
    row("allowed", "/layers/1/allowed", R"(["4", "5"])",
        R"(layers.1.allowed holds "5": expected labels of the layer's choices)");
    row("tie", "/ties/0", R"(["a", "c"])", R"(ties.0 holds "c": expected names of layers)");
    row("tie of one", "/ties/0", R"(["a"])", "ties.0 is a list: expected a list of at least two layers");
    row("budget on nothing", "/budgets/0/cost", R"("kg")",
        R"(budgets.0.cost is "kg": expected one of the choices' costs)");
    row("two kinds of budget", "/budgets/0/fraction", "0.5",
        "budgets.0.value or fraction is missing: expected one of the two");
    row("fraction", "/budgets/1/fraction", "1.5", "budgets.1.fraction is 1.5: expected a number from 0 to 1");
  }
  void faultsNameTheirPlace() {
    QFETCH(QString, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QString, message);
    Json json = small;
    json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    const QString told = messageOf([&] { parseAllocation(json, "f"); });
    QCOMPARE(told, message);
  }

  void choicesAreThePairsOfProbedBits() {
    const Cnn cnn;
    const AllocationProblem problem = cnn.problem();
    QCOMPARE(problem.layers.size(), 5u);
    QCOMPARE(problem.layers[0].choices.size(), 16u);
    const AllocationChoice &choice = choiceOf(problem.layers[1], "4/6");
    QCOMPARE(choice.score, 0.1 / 256 + 0.1 / 4096 / 8);
    QCOMPARE(choice.weightBits, std::optional(4));
    QCOMPARE(choice.activationBits, std::optional(6));
    QVERIFY(!choice.measured);
    const AllocationProblem fixed = cnn.problem(SensitivityMetric::fisher, 8);
    QCOMPARE(fixed.layers[0].choices.size(), 4u);
    QCOMPARE(choiceOf(fixed.layers[1], "4/8").score, 0.1 / 256 + 0.1 / 65536 / 8);
  }

  void metricsAreMadeAdditive() {
    const Cnn cnn;
    const double noise = 1.0 / 16;
    const double activations = 1.0 / 65536;
    const auto score = [&](SensitivityMetric metric) {
      return choiceOf(cnn.problem(metric).layers[0], "2/8").score;
    };
    QVERIFY(std::abs(score(SensitivityMetric::outputSqnr) - (noise + activations / 8)) < 1e-12);
    QCOMPARE(score(SensitivityMetric::accuracyDrop), noise / 2 + activations / 16);
    // The Hessian tells of weights alone: activations stay as they are.
    QCOMPARE(cnn.problem(SensitivityMetric::hessian).layers[0].choices.size(), 4u);
    QCOMPARE(score(SensitivityMetric::hessian), 2 * noise);
    QCOMPARE(additiveScore(SensitivityMetric::outputSqnr, HUGE_VAL), 0.0); // no noise at all
  }

  void scoresThatRiseWithMoreBitsAreMadeMonotoneHereOnly() {
    Cnn cnn;
    for (SensitivityScore &score : cnn.table.scores)
      if (score.layer == 2 && score.target == SensitivityTarget::weights && score.bits == 6)
        score.values[SensitivityMetric::fisher] = 0.5;
    const SensitivityTable before = cnn.table;
    const AllocationProblem problem = cnn.problem(SensitivityMetric::fisher, 8);
    const double activations = 0.01 / 65536 / 8;
    QCOMPARE(choiceOf(problem.layers[2], "2/8").score, 0.5 + activations); // was 0.01 / 16
    QCOMPARE(choiceOf(problem.layers[2], "2/8").measured, std::optional(0.01 / 16 + activations));
    QCOMPARE(choiceOf(problem.layers[2], "6/8").score, 0.5 + activations);
    QVERIFY(!choiceOf(problem.layers[2], "6/8").measured);
    QCOMPARE(choiceOf(problem.layers[2], "8/8").score, 0.01 / 65536 + activations);
    QCOMPARE(cnn.table, before);
  }

  void costsAddUpToThoseOfThePlan() {
    const Cnn cnn;
    AllocationProblem problem = cnn.problem();
    problem.budgets = {{*problem.costIndex("mean_bits"), Kind::value, 4}};
    const AllocationResult result = allocate(problem, AllocationMethod::exact);
    const PrecisionPlan plan = allocatedPlan(problem, result.plan, cnn.base);
    QVERIFY(meanWeightBits(cnn.network, plan) <= 4);
    const std::map<std::string, double> real = trueCosts(cnn.network, plan, cnn.hardware);
    for (std::size_t k = 0; k < problem.costs.size(); ++k)
      QVERIFY2(std::abs(result.plan.costs[k] - real.at(problem.costs[k])) <= 1e-9 * real.at(problem.costs[k]),
               problem.costs[k].c_str());
    QVERIFY(plan[0].weight.granularity == cnn.base[0].weight.granularity);
  }

  /// Where layers affect each other's cost, the true cost of the plan meets the budget all the same.
  void budgetsAreMetByTheTrueCostsOfADevice_data() {
    QTest::addColumn<QString>("hardware");
    QTest::addColumn<QString>("cost");
    for (const char *hardware : {"fpga", "mobile_cpu", "gpu"})
      for (const char *cost : {"energy_nj", "latency_us"})
        QTest::addRow("%s, %s", hardware, cost) << QString::fromUtf8(hardware) << QString::fromUtf8(cost);
  }
  void budgetsAreMetByTheTrueCostsOfADevice() {
    QFETCH(QString, hardware);
    QFETCH(QString, cost);
    Cnn cnn;
    cnn.hardware = findHardware(hardware.toStdString());
    AllocationProblem problem = cnn.problem();
    const auto index = problem.costIndex(cost.toStdString());
    QVERIFY(index);
    for (const double share : {0.1, 0.4, 0.8}) {
      problem.budgets = {{*index, Kind::fraction, share}};
      const AllocationResult result =
          allocateOnDevice(problem, AllocationMethod::exact, cnn.network, cnn.base, cnn.hardware);
      const auto real = trueCosts(cnn.network, allocatedPlan(problem, result.plan, cnn.base), cnn.hardware)
                            .at(cost.toStdString());
      QVERIFY(real <= budgetLimit(problem, problem.budgets[0]) * (1 + 1e-6));
    }
  }

  /// The device is half as fast as its layers' figures say: a budget that they meet has to be tightened below
  /// the least that they can come to.
  void budgetsThatWereTightenedAreNobodys() {
    Cnn cnn;
    AllocationProblem problem = cnn.problem();
    const std::size_t energy = *problem.costIndex("energy_nj");
    for (AllocationLayer &layer : problem.layers)
      for (AllocationChoice &choice : layer.choices)
        choice.costs[energy] /= 2;
    const CostRange range = costRange(problem, energy);
    const auto messageFor = [&](double amount, ErrorKind kind) {
      problem.budgets = {{energy, Kind::value, amount}};
      return messageOf(
          [&] { allocateOnDevice(problem, AllocationMethod::exact, cnn.network, cnn.base, cnn.hardware); },
          kind);
    };
    // What is given is met by the figures of the layers, and by no plan on the device.
    const double given = std::round(range.least * 1.5);
    QVERIFY(given > range.least && given < 2 * range.least);
    const QString message = messageFor(given, ErrorKind::workFailed);
    QVERIFY2(message.startsWith(QStringLiteral("no plan was found whose layers together meet the budgets "
                                               "(energy_nj %1) on notebook")
                                    .arg(given, 0, 'g', 6)),
             qPrintable(message));
    // What was given and not even the layers' figures meet is told as it was.
    QVERIFY(
        messageFor(range.least / 2, ErrorKind::badInput)
            .startsWith(QStringLiteral("budget energy_nj %1 cannot be met").arg(range.least / 2, 0, 'g', 6)));
  }

  void probesOfBothAtOnceGiveEqualBits() {
    Cnn cnn;
    std::erase_if(cnn.table.scores, [](const SensitivityScore &score) {
      return score.target == SensitivityTarget::activations;
    });
    for (SensitivityScore &score : cnn.table.scores)
      score.target = SensitivityTarget::both;
    const AllocationProblem problem = cnn.problem();
    QCOMPARE(problem.layers[0].choices.size(), 4u);
    QCOMPARE(problem.layers[0].choices[1].label, std::string("4/4"));
    QCOMPARE(problem.layers[0].sensitivity, std::optional(1.0 / 4096 / 2)); // at 6 bits
  }

  void theNotebooksOwnMeasureJudgesLayersWhereItWasTaken() {
    Cnn cnn;
    cnn.table.notebook = {{.layer = 1, .accuracyDrop = 0.031}};
    const AllocationProblem problem = cnn.problem();
    QCOMPARE(problem.layers[1].sensitivity, std::optional(0.031));
    QVERIFY(problem.layers[0].sensitivity != problem.layers[1].sensitivity); // the nearest probes
  }

  void locksAndBoundsRuleChoicesOut() {
    const Cnn cnn;
    AllocationProblem problem = cnn.problem();
    lockBits(problem, 0, 8, 6);
    boundWeightBits(problem, 1, 4, 6);
    QCOMPARE(std::ranges::count_if(problem.layers[0].choices, &AllocationChoice::allowed), 1);
    QCOMPARE(std::ranges::count_if(problem.layers[1].choices, &AllocationChoice::allowed), 8);
    QCOMPARE(messageOf([&] { lockBits(problem, 2, 5); }),
             QStringLiteral(
                 "layer conv3 cannot be locked at 5 weight bits: there are 2/2, 2/4, 2/6, 2/8, 4/2, 4/4, "
                 "4/6, 4/8, 6/2, 6/4, 6/6, 6/8, 8/2, 8/4, 8/6, 8/8"));
    AllocationProblem weights = cnn.problem(SensitivityMetric::fisher, 8);
    QCOMPARE(
        messageOf([&] { boundWeightBits(weights, 3, 9, 12); }),
        QStringLiteral("layer fc1 has no choice from 9 to 12 weight bits: there are 2/8, 4/8, 6/8, 8/8"));
  }

  void predictsWhatTheMetricCanPredict() {
    const Cnn cnn;
    const AllocationPrediction drop = predictOutcome(cnn.table, SensitivityMetric::accuracyDrop, 0.1);
    QVERIFY(drop.accuracy && std::abs(*drop.accuracy - 0.8) < 1e-12 && !drop.loss);
    const AllocationPrediction loss = predictOutcome(cnn.table, SensitivityMetric::fisher, 0.1);
    QVERIFY(loss.loss && std::abs(*loss.loss - 0.4) < 1e-12 && !loss.accuracy);
    const AllocationPrediction noise = predictOutcome(cnn.table, SensitivityMetric::outputSqnr, 0.1);
    QVERIFY(!noise.loss && !noise.accuracy);
    QVERIFY(!allocationRemark(cnn.table, SensitivityMetric::accuracyDrop));
  }

  /// Measured differences from a plan begin at its figures; estimates begin elsewhere.
  void predictsFromThePlanThatTheOthersWereAt() {
    Cnn cnn;
    cnn.table.others = SensitivityOthers::plan;
    const AllocationPrediction drop = predictOutcome(cnn.table, SensitivityMetric::accuracyDrop, 0.1);
    QVERIFY(drop.accuracy && std::abs(*drop.accuracy - 0.8) < 1e-12);
    QVERIFY(predictOutcome(cnn.table, SensitivityMetric::lossIncrease, 0.1).loss);
    QVERIFY(!predictOutcome(cnn.table, SensitivityMetric::fisher, 0.1).loss);
    QVERIFY(!predictOutcome(cnn.table, SensitivityMetric::hessian, 0.1).loss);
    QVERIFY(allocationRemark(cnn.table, SensitivityMetric::accuracyDrop));
    QVERIFY(allocationRemark(cnn.table, SensitivityMetric::fisher));
    QVERIFY(!allocationRemark(cnn.table, SensitivityMetric::hessian)); // of the float network in any case
    // A score is said to predict where it does.
    for (const SensitivityOthers others : {SensitivityOthers::floating, SensitivityOthers::plan})
      for (const SensitivityMetric metric :
           {SensitivityMetric::lossIncrease, SensitivityMetric::fisher, SensitivityMetric::hessian}) {
        cnn.table.others = others;
        QCOMPARE(scoreMeaning(metric, others) == "predicted loss increase, nats",
                 predictOutcome(cnn.table, metric, 0.1).loss.has_value());
      }
  }

  void saysWhatATableLacks() {
    Cnn cnn;
    QCOMPARE(messageOf([&] { cnn.problem(SensitivityMetric::outputKl); }),
             QStringLiteral(
                 "the sensitivity has no output_kl scores of layers alone: expected one of accuracy_drop, "
                 "output_sqnr, fisher, hessian"));
    std::erase_if(cnn.table.scores,
                  [](const SensitivityScore &score) { return score.layer == 3 && score.bits == 4; });
    QCOMPARE(messageOf([&] { cnn.problem(); }),
             QStringLiteral(
                 "layer fc1 has no fisher score of its weights at 4 bits: measure every layer at the same "
                 "bits"));
    cnn.table.layers[0] = "stem";
    QCOMPARE(messageOf([&] { cnn.problem(); }),
             QStringLiteral("the sensitivity is of another network: its layers are not those of "
                            "mixed_precision_cnn"));
  }
};

QTEST_APPLESS_MAIN(TestAllocationProblem)
#include "tst_allocation_problem.moc"
