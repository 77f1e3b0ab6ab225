// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/advice/advice.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/network/architectures.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace bitsmith;

namespace {

const Network &network() {
  static const Network network = buildArchitecture("mixed_precision_cnn", {1, 28, 28}, 10);
  return network;
}

PrecisionPlan uniform(int bits) {
  return PrecisionPlan(
      5, LayerPrecision{.weight = weightQuantizer(bits), .activation = activationQuantizer(bits)});
}

PrecisionPlan weights(const std::vector<int> &bits) {
  PrecisionPlan plan = uniform(8);
  for (std::size_t layer = 0; layer < bits.size(); ++layer)
    plan[layer].weight.bits = bits[layer];
  return plan;
}

using Runs = std::vector<std::shared_ptr<const RunRecord>>;

/// A run that was right on the first `right` of 200 pictures.
std::shared_ptr<RunRecord> run(const char *name, Task task, const PrecisionPlan &plan, int right) {
  auto record = std::make_shared<RunRecord>();
  record->folder = std::string("/runs/") + name;
  record->state = RunState::finished;
  record->experiment.name = name;
  record->experiment.task = task;
  record->experiment.precision = describePlan(plan, network(), "int8_uniform");
  RunResult result;
  result.task = task;
  result.samples = 200;
  result.testSet = "same";
  result.accuracy = right / 200.0;
  for (int picture = 0; picture < 200; ++picture)
    result.outcomes.push_back(picture < right);
  record->result = result;
  return record;
}

/// What each layer's weights alone lose at 4 bits, in accuracy; at 2 bits three times that, at 8 nothing.
std::shared_ptr<RunRecord> sensitivity(const std::vector<double> &drops) {
  auto record = std::make_shared<RunRecord>();
  record->state = RunState::finished;
  record->experiment.name = "probed";
  record->experiment.task = Task::sensitivity;
  SensitivityTable table;
  for (const Layer &layer : network().layers())
    table.layers.push_back(layer.name);
  table.bits = {2, 4, 8};
  table.referenceAccuracy = 0.9;
  table.samples = 1000;
  for (std::size_t layer = 0; layer < drops.size(); ++layer)
    for (const auto &[bits, factor] : {std::pair(2, 3.0), std::pair(4, 1.0), std::pair(8, 0.0)})
      table.scores.push_back({.layer = layer,
                              .target = SensitivityTarget::weights,
                              .view = SensitivityView::alone,
                              .bits = bits,
                              .values = {{SensitivityMetric::accuracyDrop, factor * drops[layer]}}});
  record->sensitivity = table;
  return record;
}

struct Case {
  PrecisionPlan plan;
  Runs runs;
  std::vector<bool> locked = std::vector<bool>(5, false);
  std::string hardware = "notebook";
  std::string start;

  std::vector<Finding> findings() const {
    Experiment experiment;
    experiment.start.run = start;
    const HardwareProfile profile = findHardware(hardware);
    return advise({.network = network(),
                   .plan = plan,
                   .locked = locked,
                   .hardware = profile,
                   .experiment = experiment,
                   .runs = runs});
  }
  std::optional<Finding> find(AdviceKind kind) const {
    const std::vector<Finding> all = findings();
    const auto found = std::ranges::find(all, kind, &Finding::kind);
    return found == all.end() ? std::nullopt : std::optional(*found);
  }
};

bool isNear(double value, double expected) {
  return std::abs(value - expected) < 1e-9;
}

} // namespace

class TestAdvice : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPlanOfEightBitsNeedsNone() { QVERIFY(Case{.plan = uniform(8)}.findings().empty()); }

  void withoutRunsEverythingIsARuleOfThumb() {
    const std::vector<Finding> all = Case{.plan = weights({4, 8, 8, 3, 6})}.findings();
    std::vector<AdviceKind> kinds;
    for (const Finding &finding : all) {
      QCOMPARE(finding.evidence, Evidence::ruleOfThumb);
      QCOMPARE(finding.samples, std::int64_t{0});
      kinds.push_back(finding.kind);
    }
    QVERIFY((kinds == std::vector{AdviceKind::startAtEight, AdviceKind::protectFirst, AdviceKind::protectLast,
                                  AdviceKind::measureSensitivity, AdviceKind::trainWithQuantization}));
    QCOMPARE(all[0].edits.size(), std::size_t{3});
    QCOMPARE(all[0].edits[1].first, std::size_t{3});
    QCOMPARE(all[0].edits[1].second.weight.bits, 8);
    QCOMPARE(all[0].bits, 3);
    QVERIFY(!all[3].isApplicable() && !all[4].isApplicable());
  }

  void eightBitsThatLoseNothingAreMeasured() {
    const Runs runs = {run("eight", Task::qat, uniform(8), 179), run("float", Task::qat, uniform(32), 180)};
    const auto finding = Case{.plan = uniform(32), .runs = runs}.find(AdviceKind::startAtEight);
    QVERIFY(finding && finding->evidence == Evidence::measured);
    QVERIFY(isNear(finding->gain, -0.005));
    QVERIFY(finding->interval.low < -0.005 && finding->interval.high > -0.005);
    QCOMPARE(finding->samples, std::int64_t{200});
    QCOMPARE(finding->edits.size(), std::size_t{5});
    QCOMPARE(finding->edits[0].second.activation.bits, 8);
    // Who has measured 8/8 and goes lower has done what is advised.
    QVERIFY(!Case({.plan = uniform(4), .runs = runs}).find(AdviceKind::startAtEight));
  }

  void eightBitsThatLoseMuchAreContradicted() {
    const Runs runs = {run("eight", Task::ptq, uniform(8), 100), run("float", Task::qat, uniform(32), 180)};
    const std::vector<Finding> all = Case{.plan = uniform(32), .runs = runs}.findings();
    QVERIFY(all.back().kind == AdviceKind::startAtEight);
    QCOMPARE(all.back().evidence, Evidence::contradicted);
    QVERIFY(!all.back().isApplicable());
  }

  void runsOnOtherPicturesOrNetworksShowNothing() {
    auto eight = run("eight", Task::ptq, uniform(8), 100);
    eight->result->testSet = "another";
    auto other = run("float", Task::qat, uniform(32), 180);
    QCOMPARE(Case({.plan = uniform(32), .runs = {eight, other}}).find(AdviceKind::startAtEight)->evidence,
             Evidence::ruleOfThumb);
    auto foreign = run("eight", Task::ptq, uniform(8), 100);
    foreign->experiment.data.source = "mnist";
    QCOMPARE(Case({.plan = uniform(32), .runs = {foreign, other}}).find(AdviceKind::startAtEight)->evidence,
             Evidence::ruleOfThumb);
  }

  void endsAreProtectedWhereTheTableSaysSo() {
    const Case plan = {.plan = weights({4, 4, 4, 4, 4}),
                       .runs = {sensitivity({0.08, 0.01, 0.03, 0.02, 0.005})}};
    const auto first = plan.find(AdviceKind::protectFirst);
    QVERIFY(first && first->evidence == Evidence::measured);
    QVERIFY(isNear(first->gain, 0.08) && isNear(first->others, 0.02));
    QCOMPARE(first->samples, std::int64_t{1000});
    QCOMPARE(first->first, std::string("probed"));
    QCOMPARE(first->edits.size(), std::size_t{1});
    QCOMPARE(first->edits[0].second.weight.bits, 8);
    QCOMPARE(first->edits[0].second.activation.bits, 8);
    const auto last = plan.find(AdviceKind::protectLast);
    QVERIFY(last && last->evidence == Evidence::contradicted && !last->isApplicable());
    QVERIFY(isNear(last->gain, 0.005));
  }

  void lockedLayersAreLeftAlone() {
    Case plan = {.plan = weights({4, 8, 8, 8, 4})};
    plan.locked[0] = true;
    QVERIFY(!plan.find(AdviceKind::protectFirst));
    QVERIFY(plan.find(AdviceKind::protectLast));
    const auto eight = plan.find(AdviceKind::startAtEight);
    QVERIFY(eight && eight->edits.size() == 1 && eight->edits[0].first == 4);
  }

  void bitsAreExchangedWhereTheTableWinsByIt() {
    // conv2 minds and has 4 bits; fc1, with many more weights, does not and has 8.
    const Case plan = {.plan = weights({8, 4, 8, 8, 8}),
                       .runs = {sensitivity({0.05, 0.06, 0.04, 0.01, 0.03})}};
    const auto finding = plan.find(AdviceKind::followSensitivity);
    QVERIFY(finding && finding->evidence == Evidence::measured);
    QVERIFY((finding->layers == std::vector<std::size_t>{1, 3}));
    QVERIFY(isNear(finding->gain, 0.05));
    QCOMPARE(finding->edits[0].second.weight.bits, 8);
    QCOMPARE(finding->edits[1].second.weight.bits, 4);
    QVERIFY(finding->bytesAfter < finding->bytesBefore);
    QVERIFY(!plan.find(AdviceKind::measureSensitivity));
    // The other way round there is nothing to win.
    QVERIFY(!Case({.plan = weights({8, 8, 8, 4, 8}), .runs = plan.runs}).find(AdviceKind::followSensitivity));
    // Less than two pictures of a thousand is nothing to go by.
    QVERIFY(!Case({.plan = plan.plan, .runs = {sensitivity({0, 0.0015, 0, 0, 0})}})
                 .find(AdviceKind::followSensitivity));
  }

  /// What was probed within a plan drops from that plan's accuracy: in float a layer has a gain that the
  /// table does not know.
  void whatWasProbedWithinAPlanPredictsNothing() {
    auto within = sensitivity({0.08, 0.06, 0.04, 0.01, 0.005});
    within->experiment.name = "within";
    within->experiment.sensitivity.others = SensitivityOthers::plan;
    QVERIFY(!predictingTable(*within, network()));
    const Case plan = {.plan = weights({4, 4, 8, 8, 8}), .runs = {within}};
    const auto first = plan.find(AdviceKind::protectFirst);
    QVERIFY(first && first->evidence == Evidence::ruleOfThumb);
    QVERIFY(!plan.find(AdviceKind::followSensitivity));
    QVERIFY(plan.find(AdviceKind::measureSensitivity));
    // An older one that was probed among layers in float is taken in its place.
    const auto alone = sensitivity({0.05, 0.06, 0.04, 0.01, 0.03});
    QVERIFY(predictingTable(*alone, network()) == &*alone->sensitivity);
    const auto measured = Case({.plan = plan.plan, .runs = {within, alone}}).find(AdviceKind::protectFirst);
    QVERIFY(measured && measured->evidence == Evidence::measured);
    QCOMPARE(measured->first, std::string("probed"));
    QVERIFY(isNear(measured->gain, 0.05));
  }

  void onlySensitivitiesOfTheSameLayersPredict() {
    QVERIFY(!predictingTable(*run("float", Task::qat, uniform(32), 180), network()));
    const auto table = sensitivity({0.05, 0.06, 0.04, 0.01, 0.03});
    QVERIFY(!predictingTable(*table, buildArchitecture("resnet8", {3, 32, 32}, 10)));
    table->experiment.task = Task::search;
    QVERIFY(!predictingTable(*table, network()));
  }

  void bitsAreThoseThatTheHardwareExecutes() {
    const Case plan = {.plan = weights({8, 6, 8, 3, 8}), .hardware = "mobile_cpu"};
    const auto finding = plan.find(AdviceKind::matchHardware);
    QVERIFY(finding && finding->evidence == Evidence::computed);
    QVERIFY((finding->layers == std::vector<std::size_t>{1, 3}));
    QVERIFY(finding->edits[0].second.weight.bits > 6);
    QVERIFY(finding->bytesAfter > finding->bytesBefore);
    Case followed = plan;
    for (const auto &[layer, precision] : finding->edits)
      followed.plan[layer] = precision;
    QVERIFY(!followed.find(AdviceKind::matchHardware));
  }

  void fewBitsAreTrainedWhereThatWasSeenToHelp() {
    const PrecisionPlan few = weights({8, 2, 2, 2, 8});
    const auto base = run("float", Task::qat, uniform(32), 180);
    const Runs helped = {run("trained", Task::qat, few, 170), run("rounded", Task::ptq, few, 100), base};
    const auto finding = Case{.plan = few, .runs = helped}.find(AdviceKind::trainWithQuantization);
    QVERIFY(finding && finding->evidence == Evidence::measured);
    QVERIFY(isNear(finding->gain, 0.35));
    QCOMPARE(finding->first, std::string("trained"));
    QCOMPARE(finding->startRun, std::string("/runs/float"));
    const Runs harmed = {run("trained", Task::qat, few, 100), run("rounded", Task::ptq, few, 170), base};
    QCOMPARE(Case({.plan = few, .runs = harmed}).find(AdviceKind::trainWithQuantization)->evidence,
             Evidence::contradicted);
    const Runs same = {run("trained", Task::qat, few, 170), run("rounded", Task::ptq, few, 170), base};
    QCOMPARE(Case({.plan = few, .runs = same}).find(AdviceKind::trainWithQuantization)->evidence,
             Evidence::ruleOfThumb);
    QVERIFY(
        !Case({.plan = few, .runs = helped, .start = "/runs/float"}).find(AdviceKind::trainWithQuantization));
  }
};

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
