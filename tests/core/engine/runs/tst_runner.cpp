// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/checksum.h"
#include "core/engine/runs/estimate.h"
#include "core/engine/runs/predictions.h"
#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/runner.h"
#include "core/engine/runs/trained_network.h"
#include "core/engine/training/checkpoint.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/run_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

Experiment tinyExperiment() {
  Experiment experiment;
  experiment.name = "tiny";
  experiment.data.source = "shapes";
  experiment.data.train = 96;
  experiment.data.test = 40;
  experiment.precision.preset = "mixed_aggressive";
  experiment.training.epochs = 2;
  experiment.training.batch = 32;
  experiment.threads = 2;
  return experiment;
}

Experiment tinyStudy() {
  Experiment study;
  study.name = "tiny study";
  study.task = Task::study;
  for (const char *preset : {"fp32", "ultra_low"}) {
    study.members.push_back(tinyExperiment());
    study.members.back().name = preset;
    study.members.back().precision.preset = preset;
    study.members.back().training.epochs = 1;
  }
  return study;
}

/// A trained run and what is made of it without training.
Experiment tinyPtq(const std::string &start) {
  Experiment experiment = tinyExperiment();
  experiment.name = "tiny ptq";
  experiment.task = Task::ptq;
  experiment.precision.preset = "int8_uniform";
  experiment.start.run = start;
  experiment.calibration.pictures = 64;
  experiment.calibration.batch = 32;
  return experiment;
}

/// Stops a run after a step, and counts what it hears.
class TestListener : public RunListener {
 public:
  explicit TestListener(std::int64_t stopAfter = 0) : m_stopAfter(stopAfter) {}
  void runStarted(const Experiment &experiment, std::size_t index, std::size_t count) override {
    started.push_back(experiment.name + " " + std::to_string(index) + "/" + std::to_string(count));
  }
  void stepDone(const StepRecord &step, std::int64_t total) override {
    lastStep = step.step;
    totalSteps = total;
    ++steps;
  }
  void epochDone(const EpochRecord &, std::int64_t) override { ++epochs; }
  void runFinished(const RunResult &) override { ++finished; }
  void warned(const std::string &message) override { warnings.push_back(message); }
  bool shouldStop() override { return m_stopAfter > 0 && lastStep >= m_stopAfter; }

  std::vector<std::string> started;
  std::vector<std::string> warnings;
  std::int64_t lastStep = 0;
  std::int64_t totalSteps = 0;
  int steps = 0;
  int epochs = 0;
  int finished = 0;

 private:
  std::int64_t m_stopAfter;
};

std::vector<nlohmann::json> readEvents(const fs::path &folder) {
  std::istringstream stream(readFile(folder / run_file::events));
  std::vector<nlohmann::json> events;
  for (std::string line; std::getline(stream, line);)
    events.push_back(nlohmann::json::parse(line));
  return events;
}

QStringList eventTypes(const fs::path &folder) {
  QStringList types;
  for (const nlohmann::json &event : readEvents(folder))
    types.append(QString::fromStdString(event.at("type").get<std::string>()));
  return types;
}

RunResult withoutTime(RunResult result) {
  result.seconds = 0;
  return result;
}

template<class Call>
QString messageOf(const Call &call, ErrorKind kind) {
  try {
    call();
  } catch (const Error &error) {
    return error.kind() == kind ? QString::fromUtf8(error.what())
                                : QStringLiteral("wrong kind: %1").arg(QString::fromUtf8(error.what()));
  }
  return {};
}

} // namespace

class TestRunner : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;
  RunResult m_undisturbed; ///< of tinyExperiment()

  fs::path folder(const char *name) const { return fs::path(m_root.path().toStdString()) / name; }
  QString text(const char *name) const { return QString::fromStdString(folder(name).string()); }

 private Q_SLOTS:
  void initTestCase() { QVERIFY(m_root.isValid()); }

  void warnsOfActivationsThatAllBecomeZero() {
    Experiment experiment = tinyExperiment();
    experiment.training.epochs = 1;
    experiment.precision.layers["conv2"] = {.activationBits = 1, .activationScheme = Scheme::symmetric};
    TestListener listener;
    runExperiment(experiment, folder("zeros"), {}, listener);
    const auto isOfTheLayer = [](const std::string &warning) {
      return warning.starts_with("layer \"conv2\", input activation: 1 bit");
    };
    QCOMPARE(std::ranges::count_if(listener.warnings, isOfTheLayer), std::ptrdiff_t{1});
  }

  void writesACompleteRunFolder() {
    TestListener listener;
    const std::vector<RunResult> results = runExperiment(tinyExperiment(), folder("whole"), {}, listener);
    QCOMPARE(results.size(), std::size_t{1});
    m_undisturbed = results.front();
    QCOMPARE(listener.started, std::vector<std::string>{"tiny 0/1"});
    QCOMPARE(listener.steps, 6);
    QCOMPARE(listener.totalSteps, std::int64_t{6});
    QCOMPARE(listener.epochs, 2);
    QCOMPARE(listener.finished, 1);

    QStringList files;
    for (const auto &entry : fs::directory_iterator(folder("whole")))
      files.append(QString::fromStdString(entry.path().filename().string()));
    files.sort();
    QCOMPARE(files, QStringList({QStringLiteral("checkpoint.pt"), QStringLiteral("events.jsonl"),
                                 QStringLiteral("experiment.json"), QStringLiteral("lock"),
                                 QStringLiteral("result.json")}));
    const RunRecord record = RunReader(folder("whole")).record();
    QVERIFY(record.state == RunState::finished);
    QVERIFY(record.experiment == tinyExperiment());
    QVERIFY(record.result == m_undisturbed);
    QCOMPARE(record.totalSteps, std::int64_t{6});
    QCOMPARE(record.epochs.size(), std::size_t{2});
    QCOMPARE(record.bits.size(), std::size_t{1});
    QCOMPARE(record.bits.front().weightBits, (std::vector<int>{8, 4, 4, 3, 6}));
    QCOMPARE(record.epochs.back().testAccuracy, m_undisturbed.accuracy);
    const auto recorded =
        nlohmann::json::parse(readFile(folder("whole") / run_file::experiment)).at("recorded");
    QCOMPARE(recorded.at("threads").get<int>(), 2);
    QVERIFY(recorded.contains("libtorch") && recorded.contains("bitsmith"));
  }

  void resultFollowsFromThePlan() {
    QCOMPARE(m_undisturbed.samples, std::int64_t{40});
    QVERIFY(std::abs(m_undisturbed.compressionRatio - 10.101) < 5e-4);
    QVERIFY(std::abs(m_undisturbed.memoryMb - 0.2360) < 5e-5);
    QCOMPARE(m_undisturbed.layers.size(), std::size_t{5});
    QVERIFY(*m_undisturbed.layers[0].weightSqnrDb > *m_undisturbed.layers[3].weightSqnrDb); // 8 bits, 3 bits
    const auto correct = static_cast<std::int64_t>(std::llround(m_undisturbed.accuracy * 40));
    QVERIFY(m_undisturbed.accuracyInterval == wilsonInterval(correct, 40));
    QCOMPARE(m_undisturbed.outcomes.size(), std::size_t{40});
    QCOMPARE(std::ranges::count(m_undisturbed.outcomes, true), correct);
    QVERIFY(m_undisturbed.testSet == testSetName(loadData(tinyExperiment().data).test));
  }

  void killedBeforeItsResultGivesTheSameFile() {
    const std::string before = readFile(folder("whole") / run_file::result);
    fs::copy(folder("whole"), folder("killed"), fs::copy_options::recursive);
    fs::remove(folder("killed") / run_file::result);
    TestListener listener;
    runExperiment(tinyExperiment(), folder("killed"), {.resume = true}, listener);
    QCOMPARE(listener.epochs, 0);
    QVERIFY(readFile(folder("killed") / run_file::result) == before);
  }

  /// A picture may come out otherwise there than in the process that did the last epoch.
  void killedBeforeItsResultAndGoneOnWithOnAnotherProcessor() {
    const fs::path run = folder("another processor");
    fs::copy(folder("whole"), run, fs::copy_options::recursive);
    fs::remove(run / run_file::result);
    {
      const Experiment experiment = tinyExperiment();
      const DataSplit data = loadData(experiment.data);
      Trainer trainer(
          experiment,
          buildArchitecture(experiment.network.architecture, data.train.shape, data.train.classes()), data);
      const fs::path checkpoint = run / run_file::checkpoint;
      CheckpointState state = loadCheckpoint(checkpoint, trainer, experimentFingerprint(experiment, data));
      double &accuracy = state.history.back().testAccuracy;
      accuracy += accuracy < 0.5 ? 1.0 / 40 : -1.0 / 40;
      saveCheckpoint(checkpoint, trainer, state);
    }
    TestListener listener;
    const RunResult result = runExperiment(tinyExperiment(), run, {.resume = true}, listener).front();
    QCOMPARE(result.accuracy, m_undisturbed.accuracy);
    QVERIFY(result.accuracyInterval == m_undisturbed.accuracyInterval);
    QVERIFY(result.outcomes == m_undisturbed.outcomes);
    const auto tellsOfIt = [](const std::string &warning) {
      return warning.ends_with(" in this session: the result tells of the latter");
    };
    QCOMPARE(std::ranges::count_if(listener.warnings, tellsOfIt), std::ptrdiff_t{1});
    // The file can be read.
    QVERIFY(runExperiment(tinyExperiment(), run, {.resume = true}, listener).front() == result);
  }

  void eventsComeInOrder() {
    QStringList types = eventTypes(folder("whole"));
    types.removeAll(QStringLiteral("step"));
    types.removeAll(QStringLiteral("warning"));
    types.removeAll(QStringLiteral("alarm"));
    QCOMPARE(types, QStringList({QStringLiteral("started"), QStringLiteral("bits"), QStringLiteral("epoch"),
                                 QStringLiteral("quantizers"), QStringLiteral("checkpoint"),
                                 QStringLiteral("epoch"), QStringLiteral("quantizers"),
                                 QStringLiteral("checkpoint"), QStringLiteral("finished")}));
    std::int64_t sequence = 0;
    for (const nlohmann::json &event : readEvents(folder("whole")))
      QCOMPARE(event.at("seq").get<std::int64_t>(), ++sequence);
  }

  void resumedEqualsUndisturbed_data() {
    QTest::addColumn<int>("stop");
    QTest::newRow("first epoch") << 1;
    QTest::newRow("end of the first epoch") << 3;
    QTest::newRow("second epoch") << 5;
  }
  void resumedEqualsUndisturbed() {
    QFETCH(int, stop);
    const std::string name = "stopped" + std::to_string(stop);
    const fs::path run = folder(name.c_str());
    TestListener stopping(stop);
    QVERIFY_EXCEPTION_THROWN(runExperiment(tinyExperiment(), run, {}, stopping), Interrupted);
    QVERIFY(RunReader(run).record().state == RunState::interrupted);
    QVERIFY(!fs::exists(run / run_file::result));
    TestListener listener;
    Experiment anyThreads = tinyExperiment();
    anyThreads.threads = 1; // the recorded number counts
    const RunResult result = runExperiment(anyThreads, run, {.resume = true}, listener).front();
    QVERIFY(withoutTime(result) == withoutTime(m_undisturbed));
    QCOMPARE(listener.epochs, stop > 3 ? 1 : 2);
    const RunRecord record = RunReader(run).record();
    QVERIFY(record.state == RunState::finished);
    QCOMPARE(record.epochs.size(), std::size_t{2});
    QCOMPARE(record.bits.size(), std::size_t{1});
    QCOMPARE(record.experiment.threads, 2);
  }

  void finishedRunOnlyGivesItsResult() {
    const std::string before = readFile(folder("whole") / run_file::events);
    TestListener listener;
    const auto results = runExperiment(tinyExperiment(), folder("whole"), {.resume = true}, listener);
    QVERIFY(results.front() == m_undisturbed);
    QCOMPARE(listener.steps, 0);
    QCOMPARE(listener.finished, 1);
    QVERIFY(readFile(folder("whole") / run_file::events) == before);
  }

  void refusesASecondRunInAFolder() {
    TestListener listener;
    QCOMPARE(
        messageOf([&] { runExperiment(tinyExperiment(), folder("whole"), {}, listener); },
                  ErrorKind::badInput),
        text("whole") +
            QStringLiteral(" holds a run already: go on with --resume, or choose another folder with --out"));
  }

  void refusesAnotherExperimentInAFolder() {
    TestListener listener;
    Experiment other = tinyExperiment();
    other.training.lr = 0.5;
    QCOMPARE(messageOf([&] { runExperiment(other, folder("whole"), {.resume = true}, listener); },
                       ErrorKind::badInput),
             text("whole") +
                 QStringLiteral(" holds another experiment, \"tiny\", or the same with other values: "
                                "choose another folder with --out"));
  }

  void refusesAFolderInUse() {
    fs::create_directories(folder("used"));
    const auto lock = RunLock::acquire(folder("used"));
    QVERIFY(lock);
    TestListener listener;
    QCOMPARE(
        messageOf([&] { runExperiment(tinyExperiment(), folder("used"), {}, listener); },
                  ErrorKind::badInput),
        text("used") +
            QStringLiteral(" is in use: another process is at work on this run; wait for it or stop it"));
    QVERIFY(!fs::exists(folder("used") / run_file::experiment));
  }

  /// Whoever makes a run ready that waits on a cluster has its lock just when its task begins.
  void waitsForWhoHasAFolderForAMoment() {
    fs::create_directories(folder("busy"));
    std::optional<RunLock> lock = RunLock::acquire(folder("busy"));
    std::jthread other([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      lock.reset();
    });
    Experiment experiment = tinyExperiment();
    experiment.training.epochs = 1;
    TestListener listener;
    runExperiment(experiment, folder("busy"), {}, listener);
    QCOMPARE(listener.finished, 1);
  }

  /// Links that lead to themselves stand for a server that does not answer: what cannot be seen is not taken
  /// for what is not there, and written over.
  void doesNotBeginAnewWhereNothingCanBeSeen_data() {
    QTest::addColumn<QString>("file");
    for (const char *file : {run_file::checkpoint, run_file::checkpointBefore, run_file::result,
                             run_file::experiment, run_file::events})
      QTest::newRow(file) << QString::fromLatin1(file);
  }
  void doesNotBeginAnewWhereNothingCanBeSeen() {
    QFETCH(const QString, file);
    const fs::path run = folder(("unseen " + file.toStdString()).c_str());
    createRunFolder(run, tinyExperiment(), nullptr);
    const fs::path hidden = run / file.toStdString();
    fs::remove(hidden);
    fs::create_symlink(hidden.filename(), hidden);
    TestListener listener;
    const QString message = messageOf(
        [&] { runExperiment(tinyExperiment(), run, {.resume = true}, listener); }, ErrorKind::workFailed);
    QVERIFY2(message.contains(file + QStringLiteral(" cannot be ")), qPrintable(message));
    QVERIFY(fs::is_symlink(hidden));
    QCOMPARE(listener.steps, 0);
  }

  void runsWhatWasQueued() {
    Experiment queued = tinyExperiment();
    queued.threads = 0;
    queued.training.epochs = 1;
    createRunFolder(folder("queued"), queued, nullptr);
    TestListener listener;
    Experiment asked = queued;
    asked.threads = 1;
    runExperiment(asked, folder("queued"), {}, listener);
    QCOMPARE(RunReader(folder("queued")).record().experiment.threads, 1);
    QCOMPARE(listener.finished, 1);
  }

  void tellsAFailureInTheEvents() {
    Experiment experiment = tinyExperiment();
    experiment.data.source = "idx";
    experiment.data.path = text("nothing").toStdString();
    TestListener listener;
    const QString message =
        messageOf([&] { runExperiment(experiment, folder("failed"), {}, listener); }, ErrorKind::badInput);
    QVERIFY(!message.isEmpty());
    const RunRecord record = RunReader(folder("failed")).record();
    QVERIFY(record.state == RunState::failed);
    QCOMPARE(QString::fromStdString(record.failure), message);
  }

  void studyDoesItsMembersInTurn() {
    TestListener listener;
    const auto results = runExperiment(tinyStudy(), folder("study"), {}, listener);
    QCOMPARE(results.size(), std::size_t{2});
    QCOMPARE(listener.started, (std::vector<std::string>{"fp32 0/2", "ultra_low 1/2"}));
    QCOMPARE(results[0].compressionRatio, 1.0);
    QVERIFY(!results[0].layers[0].weightSqnrDb);
    const RunRecord study = RunReader(folder("study")).record();
    QVERIFY(study.state == RunState::finished);
    QVERIFY(study.isStudy());
    QCOMPARE(study.totalSteps, std::int64_t{6});
    QVERIFY(std::abs(study.result->seconds - results[0].seconds - results[1].seconds) < 1e-9);
    QVERIFY(RunReader(folder("study") / "02-ultra_low").record().result == results[1]);
  }

  void studyKeepsWhatIsFinished() {
    const fs::path run = folder("stopped study");
    TestListener stopping(2);
    QVERIFY_EXCEPTION_THROWN(runExperiment(tinyStudy(), run, {}, stopping), Interrupted);
    // As a killed process leaves it where the file system has no files without names.
    const fs::path leftover = run / "result.json.part1-1";
    writeFileAtomically(leftover, "{");
    TestListener first;
    runExperiment(tinyStudy(), run, {.resume = true}, first);
    QCOMPARE(first.steps, 6);
    QVERIFY(!fs::exists(leftover));
    const auto whole = RunReader(folder("study") / "01-fp32").record().result;
    QVERIFY(withoutTime(*RunReader(run / "01-fp32").record().result) == withoutTime(*whole));
    TestListener second;
    QCOMPARE(runExperiment(tinyStudy(), run, {.resume = true}, second).size(), std::size_t{2});
    QCOMPARE(second.steps, 0);
    QCOMPARE(second.finished, 2);
  }

  void failingMemberDoesNotStopTheOthers() {
    Experiment study = tinyStudy();
    study.members.front().data.source = "idx";
    study.members.front().data.path = text("nothing").toStdString();
    TestListener listener;
    const QString message =
        messageOf([&] { runExperiment(study, folder("half"), {}, listener); }, ErrorKind::workFailed);
    QVERIFY2(message.startsWith(QStringLiteral("1 of 2 runs of the study failed: fp32 (")),
             qPrintable(message));
    QCOMPARE(listener.finished, 1);
    QVERIFY(RunReader(folder("half")).record().state == RunState::failed);
    QVERIFY(RunReader(folder("half") / "01-fp32").record().state == RunState::failed);
    QVERIFY(RunReader(folder("half") / "02-ultra_low").record().state == RunState::finished);
  }

  void ptqAtEightBitsLosesAlmostNothing_data() {
    QTest::addColumn<QString>("architecture");
    for (const char *name : {"mixed_precision_cnn", "resnet20", "mobilenet_tiny"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void ptqAtEightBitsLosesAlmostNothing() {
    QFETCH(QString, architecture);
    const std::string name = architecture.toStdString();
    Experiment trained = tinyExperiment();
    trained.network.architecture = name;
    trained.precision.preset = "fp32";
    TestListener listener;
    const RunResult start = runExperiment(trained, folder(name.c_str()), {}, listener).front();
    Experiment ptq = tinyPtq(folder(name.c_str()).string());
    ptq.network.architecture = name;
    ptq.calibration.biasCorrection = true;
    const fs::path run = folder((name + " ptq").c_str());
    const RunResult result = runExperiment(ptq, run, {}, listener).front();
    QVERIFY(result.task == Task::ptq);
    // Measured on the pictures of the run that it began with: a pair.
    QVERIFY(result.testSet == testSetName(loadData(ptq.data).test));
    QCOMPARE(static_cast<double>(std::ranges::count(result.outcomes, true)),
             result.accuracy * static_cast<double>(result.samples));
    QVERIFY2(std::abs(result.accuracy - start.accuracy) <= 0.051,
             qPrintable(QStringLiteral("%1 from %2").arg(result.accuracy).arg(start.accuracy)));
    QVERIFY2(std::abs(result.loss - start.loss) < 0.05 * start.loss,
             qPrintable(QStringLiteral("%1 from %2").arg(result.loss).arg(start.loss)));
    QCOMPARE(result.compressionRatio, 4.0);
    QVERIFY(result.layers.front().weightSqnrDb);
    QVERIFY(RunReader(run).record().state == RunState::finished);
    QVERIFY(RunReader(run).record().epochs.empty());
  }

  void ptqRoundsAndEqualizesWhereAsked() {
    TestListener trained;
    Experiment start = tinyExperiment();
    start.precision.preset = "fp32";
    runExperiment(start, folder("to be rounded"), {}, trained);
    const auto quantize = [&](Rounding rounding) {
      Experiment ptq = tinyPtq(folder("to be rounded").string());
      ptq.precision.all.weightBits = 3;
      ptq.calibration.equalization = true;
      ptq.calibration.rounding = rounding;
      ptq.calibration.roundingSteps = 60;
      TestListener listener;
      const fs::path run = folder((std::string("rounded ") + std::string(toString(rounding))).c_str());
      const RunResult result = runExperiment(ptq, run, {}, listener).front();
      return listener.lastStep == listener.totalSteps ? result.loss : -1; // all steps were announced
    };
    const double nearest = quantize(Rounding::nearest);
    const double adaptive = quantize(Rounding::adaptive);
    QVERIFY2(adaptive > 0 && adaptive < nearest,
             qPrintable(QStringLiteral("%1 against %2").arg(adaptive).arg(nearest)));
    QStringList types = eventTypes(folder("rounded adaptive"));
    types.removeAll(QStringLiteral("step"));
    types.removeAll(QStringLiteral("warning"));
    types.removeAll(QStringLiteral("alarm"));
    QCOMPARE(types, QStringList({QStringLiteral("started"), QStringLiteral("bits"),
                                 QStringLiteral("equalized"), QStringLiteral("calibrated"),
                                 QStringLiteral("rounded"), QStringLiteral("finished")}));
  }

  void ptqTellsRangesAndProgress() {
    const fs::path run = folder("mixed_precision_cnn ptq");
    QStringList types = eventTypes(run);
    types.removeAll(QStringLiteral("step"));
    types.removeAll(QStringLiteral("warning"));
    types.removeAll(QStringLiteral("alarm"));
    QCOMPARE(types, QStringList({QStringLiteral("started"), QStringLiteral("bits"),
                                 QStringLiteral("calibrated"), QStringLiteral("finished")}));
    for (const nlohmann::json &event : readEvents(run))
      if (event.at("type") == "calibrated") {
        QCOMPARE(event.at("layers").size(), std::size_t{5});
        QVERIFY(event.at("layers")[0].at("minimum").get<double>() < 0);
        QCOMPARE(event.at("layers")[1].at("minimum").get<double>(), 0.0); // after a ReLU
      }
    // Statistics, float means and five corrections of 2 batches each, and one test batch.
    QCOMPARE(RunReader(run).record().totalSteps, std::int64_t{7} * 2 + 1);
  }

  void ptqTakesATrainedPlanAndAnotherPtqAsItsStart() {
    TestListener listener;
    const std::string start = folder("whole").string(); // trained with quantization
    const RunResult first = runExperiment(tinyPtq(start), folder("from qat"), {}, listener).front();
    Experiment again = tinyPtq(folder("from qat").string());
    const RunResult second = runExperiment(again, folder("from ptq"), {}, listener).front();
    QVERIFY(withoutTime(first) == withoutTime(second)); // nothing was corrected: the same weights
  }

  /// Steps that were learned are of the weights as they are, which equalization would change.
  void ptqSaysWhichPairsEqualizationPassesOver() {
    TestListener quiet;
    Experiment start = tinyExperiment();
    start.precision.preset = "int8_uniform";
    start.precision.all = {.weightMethod = Method::lsq, .activationMethod = Method::lsq};
    start.training.epochs = 1;
    runExperiment(start, folder("learned pairs"), {}, quiet);
    const auto warningsOf = [&](Method method, bool equalization, const char *name) {
      Experiment ptq = tinyPtq(folder("learned pairs").string());
      ptq.precision.all = {.weightMethod = method, .activationMethod = method};
      ptq.calibration.equalization = equalization;
      TestListener listener;
      runExperiment(ptq, folder(name), {}, listener);
      std::vector<std::string> told;
      for (const nlohmann::json &event : readEvents(folder(name)))
        if (event.at("type") == "warning")
          told.push_back(event.at("message"));
      const auto isOfPairs = [](const std::string &warning) {
        return warning.starts_with("equalization passed over 4 of 4 pairs of layers");
      };
      const auto heard = std::ranges::count_if(listener.warnings, isOfPairs);
      return heard == std::ranges::count_if(told, isOfPairs) ? heard : std::ptrdiff_t{-1};
    };
    QCOMPARE(warningsOf(Method::lsq, true, "pairs of learned"), std::ptrdiff_t{1});
    QCOMPARE(warningsOf(Method::range, true, "pairs by range"), std::ptrdiff_t{0});
    QCOMPARE(warningsOf(Method::lsq, false, "pairs not asked for"), std::ptrdiff_t{0});
  }

  /// A start whose steps were learned at 8 bits says nothing of ranges at 4.
  void ptqFitsLearnedQuantizersToItsOwnBits() {
    TestListener listener;
    Experiment start = tinyExperiment();
    start.precision.preset = "int8_uniform";
    start.precision.all = {.weightMethod = Method::lsq, .activationMethod = Method::lsq};
    start.training.epochs = 1;
    runExperiment(start, folder("learned"), {}, listener);
    const auto rangesOf = [&](Method method, int bits, const std::string &name) {
      Experiment ptq = tinyPtq(folder("learned").string());
      ptq.precision.all = {.activationBits = bits, .activationMethod = method};
      runExperiment(ptq, folder(name.c_str()), {}, listener);
      std::vector<double> maxima;
      for (const nlohmann::json &event : readEvents(folder(name.c_str())))
        if (event.at("type") == "calibrated")
          for (const nlohmann::json &layer : event.at("layers"))
            maxima.push_back(layer.at("maximum").get<double>());
      return maxima;
    };
    const std::vector<double> observed = rangesOf(Method::range, 4, "observed at 4");
    const std::vector<double> learned = rangesOf(Method::lsq, 4, "learned at 4");
    QCOMPARE(learned.size(), std::size_t{5});
    for (std::size_t layer = 1; layer < learned.size(); ++layer) // behind a ReLU
      QVERIFY(std::abs(learned[layer] - observed[layer]) < 1e-3 * observed[layer]);
    // At the bits that they were learned at they stay, wherever else ranges would end.
    const std::vector<double> same = rangesOf(Method::lsq, 8, "learned at 8");
    const auto trained = loadTrainedNetwork(folder("learned")).module;
    for (std::size_t layer = 0; layer < same.size(); ++layer)
      QVERIFY(std::abs(same[layer] - trained->activationRange(layer)->maximum) < 1e-4);
  }

  void ptqTakesLearnedWeightsToOtherLevels_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("perTensor");
    QTest::addColumn<bool>("rounds");
    QTest::addRow("granularity") << 8 << true << false;
    QTest::addRow("rounding") << 4 << false << true;
    QTest::addRow("both") << 4 << true << true;
  }
  void ptqTakesLearnedWeightsToOtherLevels() {
    QFETCH(const int, bits);
    QFETCH(const bool, perTensor);
    QFETCH(const bool, rounds);
    TestListener listener;
    Experiment ptq = tinyPtq(folder("learned").string()); // of the test before
    ptq.precision.all = {.weightBits = bits, .weightMethod = Method::lsq};
    if (perTensor)
      ptq.precision.all.weightGranularity = Granularity::perTensor;
    ptq.calibration.biasCorrection = true;
    ptq.calibration.rounding = rounds ? Rounding::adaptive : Rounding::nearest;
    ptq.calibration.roundingSteps = 20;
    const fs::path run = folder((std::string("levels ") + QTest::currentDataTag()).c_str());
    const RunResult result = runExperiment(ptq, run, {}, listener).front();
    for (const LayerResult &layer : result.layers)
      QVERIFY(layer.weightSqnrDb.value_or(100) > (bits == 8 ? 25 : 8)); // rounded ones are at their levels
    // The network that was kept is the one that was measured.
    QCOMPARE(std::ranges::count_if(predictPictures(run).pictures, &PicturePrediction::isRight),
             std::llround(result.accuracy * static_cast<double>(result.samples)));
  }

  /// Checkpoints of older versions do not say what the pictures were normalized with: it is found again.
  void testPicturesAreNormalizedAsInTraining() {
    TrainedNetwork run;
    run.experiment.data = {.source = "shapes", .path = "", .train = 300, .test = 40, .augment = false};
    const DataSplit all = loadData(run.experiment.data);
    TestPictures test = loadTestPictures(run, 25);
    QCOMPARE(test.pictures.size(), 25);
    QVERIFY(test.normalization == all.normalization); // of 300 pictures, not of one
    QCOMPARE(loadTestPictures(run).pictures.size(), 40);
    QCOMPARE(loadTestPictures(run, 1000).pictures.size(), 40);
    run.experiment.preprocessing.preset = "imagenet";
    QVERIFY(loadTestPictures(run, 25).normalization ==
            (Normalization{.mean = {0.485F, 0.456F, 0.406F}, .deviation = {0.229F, 0.224F, 0.225F}}));
    run.experiment.preprocessing = {.order = ChannelOrder::bgr};
    const auto reversed = [](std::vector<float> list) {
      std::ranges::reverse(list);
      return list;
    };
    QVERIFY(loadTestPictures(run, 25).normalization ==
            (Normalization{.mean = reversed(all.normalization.mean),
                           .deviation = reversed(all.normalization.deviation),
                           .reversed = true}));
    // One that the checkpoint tells is taken as it is.
    run.normalization = Normalization{.mean = {0.1F, 0.2F, 0.3F}, .deviation = {1, 2, 3}, .reversed = false};
    QVERIFY(loadTestPictures(run, 25).normalization == *run.normalization);
    // All of a set that has fewer than are asked for.
    run.experiment.data.test = 0;
    const std::int64_t there = describeData(run.experiment.data).test;
    QCOMPARE(loadTestPictures(run, there + 1).pictures.size(), there);
  }

  void otherCandidatesAreThoseOfTheRun_data() {
    QTest::addColumn<std::vector<int>>("candidates");
    QTest::addRow("more of them") << std::vector<int>{2, 3, 5, 8};
    QTest::addRow("others") << std::vector<int>{1, 3, 8};
  }
  void otherCandidatesAreThoseOfTheRun() {
    QFETCH(const std::vector<int>, candidates);
    TestListener listener;
    Experiment experiment = tinyExperiment();
    experiment.precision.preset = "int8_uniform";
    experiment.precision.all = {.activationMethod = Method::adaptive};
    experiment.training.quantizers.candidates = candidates;
    const fs::path run = folder((std::string("candidates ") + QTest::currentDataTag()).c_str());
    const RunResult result = runExperiment(experiment, run, {}, listener).front();
    QCOMPARE(loadTrainedNetwork(run).module->activationMethod(0)->candidateBits(), candidates);
    QCOMPARE(std::ranges::count_if(predictPictures(run).pictures, &PicturePrediction::isRight),
             std::llround(result.accuracy * static_cast<double>(result.samples)));
    // What a run makes anew goes by its own, what was learned by that of the start.
    Experiment ptq = tinyPtq(run.string());
    ptq.precision.all = {.activationBits = 7, .activationMethod = Method::adaptive};
    ptq.precision.layers["conv1"].activationBits = 8;
    ptq.training.quantizers.candidates = {4, 6};
    const fs::path quantized = folder((std::string("ptq candidates ") + QTest::currentDataTag()).c_str());
    const RunResult second = runExperiment(ptq, quantized, {}, listener).front();
    const auto module = loadTrainedNetwork(quantized).module;
    QCOMPARE(module->activationMethod(0)->candidateBits(), candidates);
    QCOMPARE(module->activationMethod(1)->candidateBits(), (std::vector<int>{4, 6, 7}));
    QCOMPARE(std::ranges::count_if(predictPictures(quantized).pictures, &PicturePrediction::isRight),
             std::llround(second.accuracy * static_cast<double>(second.samples)));
  }

  void stoppedPtqEndsWithTheSame_data() {
    QTest::addColumn<int>("stop");
    QTest::newRow("while it calibrates") << 1;
    QTest::newRow("while it corrects") << 7;
    QTest::newRow("in its test") << 15;
  }
  void stoppedPtqEndsWithTheSame() {
    QFETCH(int, stop);
    Experiment ptq = tinyPtq(folder("mixed_precision_cnn").string());
    ptq.calibration.biasCorrection = true;
    const std::string name = "stopped ptq " + std::to_string(stop);
    const fs::path run = folder(name.c_str());
    TestListener stopping(stop);
    if (stop < 15)
      QVERIFY_EXCEPTION_THROWN(runExperiment(ptq, run, {}, stopping), Interrupted);
    else
      runExperiment(ptq, run, {}, stopping);
    TestListener listener;
    const RunResult result = runExperiment(ptq, run, {.resume = true}, listener).front();
    const fs::path whole = folder("mixed_precision_cnn ptq");
    QVERIFY(withoutTime(result) == withoutTime(*RunReader(whole).record().result));
    QVERIFY(readFile(run / run_file::checkpoint) == readFile(whole / run_file::checkpoint));
    // Killed between its network and its result.
    fs::remove(run / run_file::result);
    const RunResult once = runExperiment(ptq, run, {.resume = true}, listener).front();
    QVERIFY(withoutTime(once) == withoutTime(result));
    QVERIFY(readFile(run / run_file::checkpoint) == readFile(whole / run_file::checkpoint));
  }

  void ptqMembersOfAStudyStartFromAnother() {
    Experiment study;
    study.name = "calibration";
    study.task = Task::study;
    study.members = {tinyExperiment(), tinyPtq("")};
    study.members[0].precision.preset = "fp32";
    study.members[0].name = "trained";
    study.members[1].start.member = "trained";
    TestListener listener;
    const auto results = runExperiment(study, folder("ptq study"), {}, listener);
    QCOMPARE(results.size(), std::size_t{2});
    QVERIFY(results[1].task == Task::ptq);
    QVERIFY(std::abs(results[1].loss - results[0].loss) < 0.05 * results[0].loss);
  }

  /// A training that was stopped has a checkpoint, but is nothing to start from yet.
  void membersDoNotStartFromWhatIsHalfDone() {
    Experiment study;
    study.name = "calibration";
    study.task = Task::study;
    study.members = {tinyExperiment(), tinyPtq("")};
    study.members[0].name = "trained";
    study.members[1].start.member = "trained";
    const fs::path run = folder("half a start");
    TestListener stopping(4); // in the second of two epochs
    QVERIFY_EXCEPTION_THROWN(runExperiment(study, run, {}, stopping), Interrupted);
    QVERIFY(fs::exists(run / "01-trained" / run_file::checkpoint));
    {
      const std::optional<RunLock> taken = RunLock::acquire(run / "01-trained");
      QVERIFY(taken.has_value());
      TestListener listener;
      const QString message =
          messageOf([&] { runExperiment(study, run, {.resume = true}, listener); }, ErrorKind::badInput);
      QVERIFY2(message.contains(QStringLiteral("tiny ptq (it starts from \"trained\", which has no result)")),
               qPrintable(message));
      QVERIFY(!fs::exists(run / "02-tiny-ptq" / run_file::result));
    }
    TestListener listener;
    const auto resumed = runExperiment(study, run, {.resume = true}, listener);
    const auto undisturbed = runExperiment(study, folder("whole start"), {}, listener);
    QCOMPARE(resumed.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i)
      QVERIFY(withoutTime(resumed[i]) == withoutTime(undisturbed[i]));
  }

  void ptqWithoutATrainedRunSaysSo() {
    TestListener listener;
    const QString message =
        messageOf([&] { runExperiment(tinyPtq(folder("nowhere").string()), folder("lost"), {}, listener); },
                  ErrorKind::badInput);
    QVERIFY2(message.contains(QStringLiteral("there is no run in ")), qPrintable(message));
  }

  void estimateKnowsTasksWithoutTraining() {
    TestListener listener;
    const RunEstimate ptq = estimateRun(tinyPtq(""), listener);
    QCOMPARE(ptq.steps, std::int64_t{0});
    QCOMPARE(ptq.stepMilliseconds, 0.0);
    QVERIFY(ptq.seconds > 0);
  }

  void estimateCountsAllSteps() {
    Experiment study = tinyStudy();
    study.members.back().training.epochs = 5;
    TestListener listener;
    const RunEstimate estimate = estimateRun(study, listener);
    QCOMPARE(estimate.steps, std::int64_t{18});
    QVERIFY(estimate.stepMilliseconds > 0);
    QVERIFY(estimate.seconds > 0);
    QVERIFY(estimate.memoryMb > 20);
  }

  void networkIsSizedToItsData() {
    const Network network = experimentNetwork(tinyExperiment());
    QVERIFY(network.inputShape() == (Shape{3, 32, 32}));
    QCOMPARE(network.classes(), std::int64_t{10});
  }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
