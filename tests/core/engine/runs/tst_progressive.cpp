// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/runner.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

constexpr int stepsPerEpoch = 3;

Experiment tinyExperiment(ScheduleKind kind) {
  Experiment experiment;
  experiment.name = "tiny";
  experiment.task = Task::progressive;
  experiment.data = {.source = "shapes", .path = {}, .train = 48, .test = 20};
  experiment.precision.preset = "mixed_aggressive"; // 8 4 4 3 6
  for (const char *layer : {"conv1", "conv2", "conv3", "fc1", "fc2"})
    experiment.precision.layers[layer] = {.activationBits = 5, .activationObserver = Observer::minMax};
  experiment.training.epochs = 5;
  experiment.training.batch = 16;
  experiment.threads = 1;
  ScheduleOptions &schedule = experiment.progressive.schedule;
  schedule.kind = kind;
  // Losses of so few steps wander: a wide epsilon turns at the first chance, and its decay not at the next.
  schedule.turning = {.epsilon = 0.4, .decay = 0.9, .window = 2};
  schedule.policies = {{.layers = "conv*", .from = 9, .start = 2, .end = 4}, {.layers = "fc?", .from = 7}};
  return experiment;
}

/// Stops a run after a step.
class StoppingListener : public RunListener {
 public:
  explicit StoppingListener(std::int64_t stopAfter = 0) : m_stopAfter(stopAfter) {}
  void stepDone(const StepRecord &step, std::int64_t) override { m_lastStep = step.step; }
  bool shouldStop() override { return m_stopAfter > 0 && m_lastStep >= m_stopAfter; }

 private:
  std::int64_t m_stopAfter;
  std::int64_t m_lastStep = 0;
};

/// result.json without the wall time, which no two runs share.
std::string resultText(const fs::path &folder) {
  nlohmann::json json = nlohmann::json::parse(readFile(folder / run_file::result));
  json.erase("seconds");
  return json.dump();
}

std::vector<std::vector<int>> bitsByEpoch(const RunResult &result) {
  std::vector<std::vector<int>> list;
  for (const HistoryRecord &record : result.history)
    list.push_back(record.bits.weightBits);
  return list;
}

} // namespace

class TestProgressive : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;
  fs::path folder(const std::string &name) const { return fs::path(m_root.path().toStdString()) / name; }

 private Q_SLOTS:
  void followsItsSchedule() {
    StoppingListener listener;
    const Experiment experiment = tinyExperiment(ScheduleKind::linear);
    const RunResult result = runExperiment(experiment, folder("linear"), {}, listener).front();
    // 8 − (8 − to)·k/4
    QCOMPARE(bitsByEpoch(result),
             (std::vector<std::vector<int>>{
                 {8, 8, 8, 8, 8}, {8, 7, 7, 7, 8}, {8, 6, 6, 6, 7}, {8, 5, 5, 4, 7}, {8, 4, 4, 3, 6}}));
    QCOMPARE(result.history.back().bits.activationBits, (std::vector<int>{5, 5, 5, 5, 5}));
    QVERIFY(result.task == Task::progressive);
    QCOMPARE(result.accuracy, result.history.back().accuracy);
    QCOMPARE(result.memoryMb, result.history.back().memoryMb);
    QCOMPARE(result.layers[3].weightBits, 3);
    const RunRecord record = RunReader(folder("linear")).record();
    QVERIFY(record.result == result);
    QVERIFY(record.experiment == experiment);
    QCOMPARE(record.bits.size(), std::size_t{5});
    for (std::size_t i = 0; i < record.epochs.size(); ++i) {
      QVERIFY(record.bits[i] == result.history[i].bits);
      QCOMPARE(record.epochs[i].testAccuracy, result.history[i].accuracy);
      QCOMPARE(record.epochs[i].trainLoss, result.history[i].trainLoss);
    }
  }

  void adaptiveActivationsFollowTheSchedule() {
    StoppingListener listener;
    Experiment experiment = tinyExperiment(ScheduleKind::linear);
    experiment.training.epochs = 3;
    experiment.precision.layers.clear();
    experiment.precision.all = {.activationBits = 4, .activationMethod = Method::adaptive};
    const RunResult result = runExperiment(experiment, folder("adaptive"), {}, listener).front();
    QCOMPARE(result.history.front().bits.activationBits, (std::vector<int>{8, 8, 8, 8, 8}));
    QCOMPARE(result.history.back().bits.activationBits, (std::vector<int>{4, 4, 4, 4, 4}));
    QVERIFY(result.quantizers);
    StoppingListener stopping(stepsPerEpoch + 2);
    QVERIFY_EXCEPTION_THROWN(runExperiment(experiment, folder("adaptive stopped"), {}, stopping),
                             Interrupted);
    runExperiment(experiment, folder("adaptive stopped"), {.resume = true}, listener);
    QCOMPARE(resultText(folder("adaptive stopped")), resultText(folder("adaptive")));
  }

  void tellsBitsOnlyWhereTheyChange() {
    StoppingListener listener;
    Experiment experiment = tinyExperiment(ScheduleKind::step);
    experiment.progressive.schedule.stages = 2;
    const RunResult result = runExperiment(experiment, folder("step"), {}, listener).front();
    const RunRecord record = RunReader(folder("step")).record();
    QCOMPARE(record.bits.size(), std::size_t{2});
    QCOMPARE(record.bits[0].epoch, std::int64_t{1});
    QCOMPARE(record.bits[1].epoch, std::int64_t{4}); // ⌊2k/5⌋ = 0 0 0 1 1
    QCOMPARE(result.history.size(), std::size_t{5});
  }

  void resumedEqualsUndisturbed_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("stop");
    for (const ScheduleKind kind :
         {ScheduleKind::linear, ScheduleKind::cyclic, ScheduleKind::turningPoint, ScheduleKind::policies})
      for (const int stop : {1, stepsPerEpoch + 2, 4 * stepsPerEpoch})
        QTest::addRow("%s, step %d", std::string(toString(kind)).c_str(), stop)
            << static_cast<int>(kind) << stop;
  }
  void resumedEqualsUndisturbed() {
    QFETCH(int, kind);
    QFETCH(int, stop);
    const Experiment experiment = [&] {
      Experiment made = tinyExperiment(static_cast<ScheduleKind>(kind));
      if (made.progressive.schedule.kind == ScheduleKind::cyclic)
        made.progressive.schedule.weightBits = 2;
      return made;
    }();
    const fs::path whole = folder("whole" + std::to_string(kind));
    StoppingListener undisturbed;
    if (!fs::exists(whole))
      runExperiment(experiment, whole, {}, undisturbed);
    const fs::path stopped = folder(QTest::currentDataTag());
    StoppingListener stopping(stop);
    QVERIFY_EXCEPTION_THROWN(runExperiment(experiment, stopped, {}, stopping), Interrupted);
    runExperiment(experiment, stopped, {.resume = true}, undisturbed);
    QCOMPARE(resultText(stopped), resultText(whole));
    QVERIFY(RunReader(stopped).record().bits == RunReader(whole).record().bits);
  }

  void turnsOnItsLosses() {
    const RunRecord record =
        RunReader(folder("whole" + std::to_string(static_cast<int>(ScheduleKind::turningPoint)))).record();
    QVERIFY(record.result.has_value());
    // The rule told anew, from the losses that were written.
    const TurningRule rule = record.experiment.progressive.schedule.turning;
    int stage = 0;
    std::size_t last = 0;
    double epsilon = rule.epsilon;
    double sum = 0;
    int turns = 0;
    for (std::size_t i = 0; i + 1 < record.epochs.size(); ++i) {
      const int fc1 = record.result->history[i].bits.weightBits[3];
      QCOMPARE(fc1, stage == 0 ? 8 : stage == 1 ? 6 : 3); // 8, ⌊5.5 + ½⌋, 3
      sum += record.epochs[i].trainLoss;
      const bool full = i + 1 >= last + 2;
      if (full && stage < 2 &&
          std::abs(record.epochs[i].trainLoss - record.epochs[i - 1].trainLoss) /
                  (sum / static_cast<double>(i + 1)) <=
              epsilon) {
        ++stage;
        ++turns;
        epsilon *= rule.decay;
        last = i + 1;
      }
    }
    QVERIFY(turns > 0); // else nothing was shown
  }

  void startsFromATrainedNetwork() {
    StoppingListener listener;
    Experiment start = tinyExperiment(ScheduleKind::linear);
    start.task = Task::qat;
    start.precision = {.preset = "fp32", .layers = {}};
    const RunResult trained = runExperiment(start, folder("start"), {}, listener).front();
    Experiment experiment = tinyExperiment(ScheduleKind::linear);
    const double fresh =
        runExperiment(experiment, folder("fresh"), {}, listener).front().history.front().trainLoss;
    experiment.start.run = folder("start").string();
    const RunResult result = runExperiment(experiment, folder("started"), {}, listener).front();
    QVERIFY(result.history.front().trainLoss < fresh);
    QVERIFY(trained.history.empty());
    experiment.task = Task::qat;
    runExperiment(experiment, folder("qat started"), {}, listener);
    QVERIFY(RunReader(folder("qat started")).record().epochs.front().trainLoss < fresh);
  }

  void takesTheOrderFromASensitivityRun() {
    fs::create_directories(folder("sensitivity"));
    const std::vector<std::string> layers = {"conv1", "conv2", "conv3", "fc1", "fc2"};
    const std::vector<double> losses = {0.5, 0.1, 0.4, 0.2, 0.3};
    SensitivityTable table;
    table.layers = layers;
    table.bits = {2, 4, 8};
    for (std::size_t i = 0; i < layers.size(); ++i)
      for (const int bits : table.bits)
        table.scores.push_back(
            {.layer = i, .bits = bits, .values = {{SensitivityMetric::lossIncrease, losses[i]}}});
    writeFileAtomically(folder("sensitivity") / run_file::result,
                        nlohmann::json{{"sensitivity", toJson(table)}}.dump());
    Experiment experiment = tinyExperiment(ScheduleKind::perLayer);
    experiment.training.epochs = 6;
    experiment.progressive.sensitivity.run = folder("sensitivity").string();
    StoppingListener stopping(2 * stepsPerEpoch);
    QVERIFY_EXCEPTION_THROWN(runExperiment(experiment, folder("ordered"), {}, stopping), Interrupted);
    fs::remove_all(folder("sensitivity")); // what goes on has the order in its checkpoint
    StoppingListener listener;
    const RunResult result = runExperiment(experiment, folder("ordered"), {.resume = true}, listener).front();
    // conv2, fc1, fc2, conv3, conv1: a layer an epoch.
    QCOMPARE(bitsByEpoch(result), (std::vector<std::vector<int>>{{8, 8, 8, 8, 8},
                                                                 {8, 4, 8, 8, 8},
                                                                 {8, 4, 8, 3, 8},
                                                                 {8, 4, 8, 3, 6},
                                                                 {8, 4, 4, 3, 6},
                                                                 {8, 4, 4, 3, 6}}));
    QVERIFY_EXCEPTION_THROWN(runExperiment(experiment, folder("without"), {}, listener), Error);
    // By its file, of before results said what they are and tables what the other layers were at.
    fs::create_directories(folder("old"));
    const fs::path old = folder("old") / run_file::result;
    writeFileAtomically(old, nlohmann::json{{"seconds", 1}, {"sensitivity", toJson(table)}}.dump());
    writeFileAtomically(folder("old") / run_file::experiment,
                        R"({"task": "sensitivity", "sensitivity": {"others": "plan"}})");
    experiment.progressive.sensitivity.run = old.string();
    QCOMPARE(bitsByEpoch(runExperiment(experiment, folder("by an old table"), {}, listener).front()),
             bitsByEpoch(result));
  }

  /// Never the network's own order instead.
  void saysThatASensitivityRunGivesNoOrder() {
    fs::create_directories(folder("rest"));
    SensitivityTable table;
    table.layers = {"conv1", "conv2", "conv3", "fc1", "fc2"};
    table.bits = {4};
    for (std::size_t i = 0; i < table.layers.size(); ++i)
      table.scores.push_back({.layer = i,
                              .view = SensitivityView::rest,
                              .bits = 4,
                              .values = {{SensitivityMetric::lossIncrease, 0.1}}});
    writeFileAtomically(folder("rest") / run_file::result,
                        nlohmann::json{{"sensitivity", toJson(table)}}.dump());
    Experiment experiment = tinyExperiment(ScheduleKind::perLayer);
    experiment.progressive.sensitivity.run = folder("rest").string();
    StoppingListener listener;
    QString message;
    try {
      runExperiment(experiment, folder("without an order"), {}, listener);
    } catch (const Error &error) {
      message = QString::fromUtf8(error.what());
      QVERIFY(error.kind() == ErrorKind::badInput);
    }
    QVERIFY2(message.contains(QStringLiteral("rest/result.json")) &&
                 message.contains(QStringLiteral("sensitivity.views")),
             qPrintable(message));
  }
};

QTEST_GUILESS_MAIN(TestProgressive)
#include "tst_progressive.moc"
