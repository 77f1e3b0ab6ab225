// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/runs/event_lines.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/run_reader.h"
#include "core/plan/runs/sensitivity_run.h"
#include "tests/core/plan/plan_test.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

EpochRecord epochRecord(std::int64_t epoch) {
  return {epoch, 1.5, 0.25, 1.25, 0.5, {0.4, 0.6}, 1000, 0.001, 2.5};
}
StepRecord stepRecord(std::int64_t step, std::int64_t epoch) {
  return {step, epoch, 0.75, 0.5, 0.001, 12.5};
}

RunResult fullResult() {
  RunResult result;
  result.accuracy = 0.875;
  result.accuracyInterval = {0.85, 0.9};
  result.samples = 1000;
  result.loss = 0.3;
  result.compressionRatio = 7.5;
  result.memoryMb = 0.3;
  result.cost = {1, 2, 3, 4, 5, 6, 7};
  result.layers = {{"conv1", 8, 8, 40.5, 1e-5, 0.01, "bfloat16", "integer"}, {"fc", 32, 32, {}, {}, {}}};
  result.seconds = 12.25;
  result.outcomes.assign(1000, true);
  std::fill_n(result.outcomes.begin() + 300, 125, false);
  result.testSet = "crc32:00c0ffee";
  result.instructions = "avx2";
  return result;
}

} // namespace

class RunTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void readsBackWhatItWrote();
  void followsAGrowingFile();
  void waitsForATornLine();
  void skipsAndCountsDamagedLines();
  void takesLinesOfAnyLength();
  void dropsWhatAResumedRunMeasuresAgain();
  void mendsATornTailAndGoesOn();
  void takesBackAShortWrite();
  void tellsStates();
  void tellsWhereMembersAre();
  void tellsWhereARunOfAClusterIs();
  void releasesTheLockOfAKilledProcess();
  void refusesASecondWriter();
  void survivesAnyEventLine();
  void followsASensitivityRun();
  void readsALongHistoryToItsEnd();
  void passesOverCandidatesWithoutBits();
  void keepsAHistoryThatCannotBeRead();
  void survivesAnySensitivityEvent();
  void readsBackResults();
  void rejectsResults_data();
  void rejectsResults();
  void makesRunFoldersOnce();
  void namesNewFolders();
  void newFoldersAreNobodyElses();
  void namesMemberFolders();
  void findsRuns();
  void needsAnExperiment();

 private:
  fs::path makeRun(const char *name = "run") {
    fs::path folder = m_root / name;
    createRunFolder(folder, Experiment{.name = name}, Json());
    return folder;
  }
  static void append(const fs::path &folder, std::string_view bytes) {
    std::ofstream(folder / run_file::events, std::ios::binary | std::ios::app) << bytes;
  }
  std::unique_ptr<QTemporaryDir> m_folder;
  fs::path m_root;
};

void RunTest::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  QVERIFY(m_folder->isValid());
  m_root = m_folder->path().toStdString();
}

void RunTest::readsBackWhatItWrote() {
  const fs::path folder = makeRun();
  const BitsRecord bits{1, {8, 4}, {8, 32}};
  {
    EventWriter writer(folder);
    writer.started(40, 0, {{"cores", 2}});
    writer.warning("slow BLAS");
    writer.warning("slow BLAS");
    writer.bits(bits);
    writer.step(stepRecord(10, 1));
    writer.epoch(epochRecord(1));
    writer.checkpoint(1);
  }
  const RunReader reader(folder);
  const RunRecord &run = reader.record();
  QVERIFY(run.epochs == std::vector{epochRecord(1)});
  QVERIFY(run.steps == std::vector{stepRecord(10, 1)});
  QVERIFY(run.bits == std::vector{bits});
  QCOMPARE(run.warnings, std::vector<std::string>{"slow BLAS"});
  QCOMPARE(run.totalSteps, 40);
  QCOMPARE(run.lastSequence, 7);
  QCOMPARE(run.secondsLeft(), 12.5);
  QCOMPARE(run.progress(), 0.25); // 10 of 40 steps are more than 1 of 8 epochs
  QVERIFY(run.startedAt > 1.7e9);
  QCOMPARE(reader.damagedLines(), 0);
  const std::string events = readFile(folder / run_file::events);
  QVERIFY(events.starts_with("{\"seq\":1,\"time\":"));
  QVERIFY(events.substr(0, events.find('\n'))
              .ends_with(
                  "\"type\":\"started\",\"machine\":{\"cores\":2},\"resumed_epochs\":0,\"total_steps\":40}"));
}

void RunTest::followsAGrowingFile() {
  const fs::path folder = makeRun();
  RunReader reader(folder);
  QVERIFY(!reader.poll());
  EventWriter writer(folder);
  writer.started(100, 0, {});
  for (std::int64_t step = 1; step <= 50; ++step) {
    writer.step(stepRecord(step, 1));
    if (step % 7 == 0) {
      QVERIFY(reader.poll());
      QCOMPARE(reader.record().steps.size(), static_cast<std::size_t>(step));
      QVERIFY(!reader.poll());
    }
  }
  QVERIFY(reader.poll());
  QCOMPARE(reader.record().steps.back().step, 50);
  QCOMPARE(reader.record().steps.size(), std::size_t{50});
}

void RunTest::waitsForATornLine() {
  const fs::path folder = makeRun();
  const std::string line = "{\"seq\":1,\"type\":\"step\",\"step\":3,\"epoch\":1}\n";
  RunReader reader(folder);
  for (const char byte : line.substr(0, line.size() - 1)) {
    append(folder, {&byte, 1});
    reader.poll();
    QVERIFY(reader.record().steps.empty());
  }
  append(folder, "\n");
  QVERIFY(reader.poll());
  QCOMPARE(reader.record().steps.size(), std::size_t{1});
  QCOMPARE(reader.record().steps[0].step, 3);
  QVERIFY(std::isnan(reader.record().steps[0].loss)); // missing: a gap in the chart
  QCOMPARE(reader.damagedLines(), 0);
}

void RunTest::skipsAndCountsDamagedLines() {
  const fs::path folder = makeRun();
  append(folder, "{\"seq\":1,\"type\":\"started\",\"time\":5,\"total_steps\":9}\n"
                 "{\"seq\":2,\"ty\n"
                 "\n"
                 "[1]\n"
                 "\xff\xfe\n"
                 "{\"seq\":3,\"type\":\"epoch\",\"epoch\":1}\n");
  RunReader reader(folder);
  QCOMPARE(reader.damagedLines(), 4);
  QCOMPARE(reader.record().epochs.size(), std::size_t{1});
  QCOMPARE(reader.record().totalSteps, 9);
  QCOMPARE(reader.record().startedAt, 5.0);
  QCOMPARE(reader.record().lastSequence, 3);
}

void RunTest::takesLinesOfAnyLength() {
  std::string line;
  for (const std::size_t length : {0, 1, 4094, 4095, 4096, 4097, 8190, 8192, 100000}) {
    std::istringstream stream(std::string(length, 'x') + "\nnext\ntorn");
    QCOMPARE(takeEventLine(stream, line).value(), std::uintmax_t{length + 1});
    QCOMPARE(line, std::string(length, 'x'));
    QCOMPARE(takeEventLine(stream, line).value(), std::uintmax_t{5});
    QCOMPARE(line, std::string("next"));
    QVERIFY(!takeEventLine(stream, line));
    QVERIFY(!takeEventLine(stream, line));
  }
  // No run has written this one: it is passed over, whatever it says.
  std::istringstream stream(std::string(longestEventLine + 1, ' ') + "\n{}\n");
  QCOMPARE(takeEventLine(stream, line).value(), longestEventLine + 2);
  QCOMPARE(line, std::string());
  QCOMPARE(takeEventLine(stream, line).value(), std::uintmax_t{3});
  QCOMPARE(line, std::string("{}"));
}

void RunTest::dropsWhatAResumedRunMeasuresAgain() {
  const fs::path folder = makeRun();
  EventWriter writer(folder);
  writer.started(30, 0, {});
  for (std::int64_t epoch = 1; epoch <= 3; ++epoch) {
    writer.bits({epoch, {8}, {8}});
    writer.step(stepRecord(epoch * 10, epoch));
    writer.epoch(epochRecord(epoch));
  }
  writer.failed("out of memory");
  RunReader reader(folder);
  QCOMPARE(reader.record().epochs.size(), std::size_t{3});
  QCOMPARE(text(reader.record().failure), QStringLiteral("out of memory"));
  writer.started(30, 2, {});
  QVERIFY(reader.poll());
  for (const RunRecord &run : {reader.record(), RunReader(folder).record()}) {
    QVERIFY(run.epochs == (std::vector{epochRecord(1), epochRecord(2)}));
    QVERIFY(run.steps == (std::vector{stepRecord(10, 1), stepRecord(20, 2)}));
    QCOMPARE(run.bits.size(), std::size_t{2});
    QVERIFY(run.failure.empty());
  }
}

void RunTest::mendsATornTailAndGoesOn() {
  const fs::path folder = makeRun();
  EventWriter(folder).started(5, 0, {});
  append(folder, "{\"seq\":41,\"type\":\"step\",\"step\":1,\"epoch\":1}\n{\"seq\":18446744073709551615}"
                 "\nnoise\n{\"seq\":42,\"ty");
  EventWriter(folder).step(stepRecord(2, 1));
  const std::string events = readFile(folder / run_file::events);
  QVERIFY(events.find("{\"seq\":42,\"ty{") == std::string::npos);
  QVERIFY(events.find("noise\n{\"seq\":42,\"time\":") != std::string::npos);
  const RunReader reader(folder);
  QCOMPARE(reader.record().lastSequence, 42);
  QCOMPARE(reader.record().steps.size(), std::size_t{2});
  QCOMPARE(reader.damagedLines(), 1);
  // A file that is nothing but a torn line becomes empty.
  const fs::path torn = makeRun("torn");
  append(torn, "{\"seq\"");
  EventWriter writer(torn);
  QCOMPARE(fs::file_size(torn / run_file::events), std::uintmax_t{0});
}

/// A limit on file sizes stands in for a full disk.
void RunTest::takesBackAShortWrite() {
  const fs::path folder = makeRun();
  EventWriter writer(folder);
  writer.started(5, 0, {});
  const std::uintmax_t size = fs::file_size(folder / run_file::events);
  rlimit before{};
  QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = size + 10;
  QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const QString message = messageOf([&] { writer.step(stepRecord(1, 1)); }, ErrorKind::workFailed);
  QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  QCOMPARE(message, text((folder / run_file::events).string()) +
                        QStringLiteral(" cannot be written: the disk is full"));
  QCOMPARE(fs::file_size(folder / run_file::events), size);
  writer.failed(message.toStdString());
  const RunReader reader(folder);
  QCOMPARE(reader.damagedLines(), 0);
  QCOMPARE(text(reader.record().failure), message);
  QCOMPARE(reader.record().lastSequence, 2);
}

void RunTest::tellsStates() {
  const fs::path folder = makeRun();
  RunReader reader(folder);
  const auto state = [&] {
    reader.poll();
    return text(toString(reader.record().state));
  };
  QCOMPARE(state(), QStringLiteral("queued"));
  std::optional<RunLock> lock = RunLock::acquire(folder);
  QVERIFY(lock);
  QCOMPARE(state(), QStringLiteral("running"));
  EventWriter writer(folder);
  writer.started(1, 0, {});
  QCOMPARE(state(), QStringLiteral("running"));
  lock.reset();
  QCOMPARE(state(), QStringLiteral("interrupted"));
  writer.failed("");
  QCOMPARE(state(), QStringLiteral("failed"));
  QCOMPARE(text(reader.record().failure), QStringLiteral("failed without a message"));
  writer.started(1, 0, {});
  QCOMPARE(state(), QStringLiteral("interrupted"));
  writeFileAtomically(folder / run_file::result, "{");
  QCOMPARE(state(), QStringLiteral("failed"));
  QCOMPARE(text(reader.record().failure),
           text((folder / run_file::result).string()) +
               QStringLiteral(": line 1, column 2: this is not valid JSON here"));
  writeFileAtomically(folder / run_file::result, toJson(fullResult()).dump());
  QCOMPARE(state(), QStringLiteral("finished"));
  QCOMPARE(reader.record().progress(), 1.0);
  QVERIFY(reader.record().result == fullResult());
}

void RunTest::tellsWhereMembersAre() {
  using State = MemberRecord::State;
  Experiment study{.name = "study", .task = Task::study};
  study.members = {{.name = "a"}, {.name = "b"}, {.name = "c"}};
  const fs::path folder = m_root / "study";
  createRunFolder(folder, study, Json());
  RunReader reader(folder);
  QVERIFY(reader.record().members.empty());
  EventWriter writer(folder);
  writer.write("members", {{"state", "queued"}, {"indices", {0, 1, 2}}, {"reason", "Priority"}});
  writer.write("members", {{"state", "running"}, {"indices", {1}}});
  writer.write("member", {{"state", "failed"}, {"index", 2}, {"message", "memory ran out"}});
  QVERIFY(reader.poll());
  QVERIFY((reader.record().members == std::vector<MemberRecord>{{State::queued, "Priority"},
                                                                {State::running, ""},
                                                                {State::failed, "memory ran out"}}));
  // What is damaged says nothing.
  writer.write("members", {{"state", "finished"}, {"indices", {3, -1, "x"}}});
  writer.write("member", {{"state", "finished"}});
  reader.poll();
  QCOMPARE(reader.damagedLines(), 4);
  QVERIFY(reader.record().members[0].state == State::queued);
  writer.started(1, 0, {}); // whoever goes on with the study tells anew
  reader.poll();
  QVERIFY(reader.record().members.empty());
}

void RunTest::tellsWhereARunOfAClusterIs() {
  const fs::path folder = makeRun();
  RunReader reader(folder);
  fs::create_directories(folder / "cluster");
  EventWriter(folder / "cluster")
      .write("members", {{"state", "queued"}, {"indices", {0}}, {"reason", "Resources"}});
  QVERIFY(reader.poll());
  QVERIFY((reader.record().members == std::vector<MemberRecord>{{MemberRecord::State::queued, "Resources"}}));
  QVERIFY(reader.record().state == RunState::queued);
  QVERIFY(!reader.poll());
}

void RunTest::releasesTheLockOfAKilledProcess() {
  const fs::path folder = makeRun();
  EventWriter(folder).started(1, 0, {});
  int ready[2];
  QCOMPARE(::pipe(ready), 0);
  const pid_t child = ::fork();
  QVERIFY(child >= 0);
  if (child == 0) {
    const std::optional<RunLock> lock = RunLock::acquire(folder);
    const char said = lock ? 'y' : 'n';
    if (::write(ready[1], &said, 1) == 1)
      ::pause();
    ::_exit(1);
  }
  char said = '?';
  const bool heard = ::read(ready[0], &said, 1) == 1;
  const bool held = RunLock::isHeld(folder);
  const bool refused = !RunLock::acquire(folder);
  RunReader reader(folder);
  const QString whileAlive = text(toString(reader.record().state));
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(ready[0]);
  ::close(ready[1]);
  QVERIFY(heard && said == 'y');
  QVERIFY(held && refused);
  QCOMPARE(whileAlive, QStringLiteral("running"));
  QVERIFY(WIFSIGNALED(status));
  QVERIFY(!RunLock::isHeld(folder));
  QVERIFY(reader.poll());
  QCOMPARE(text(toString(reader.record().state)), QStringLiteral("interrupted"));
  QVERIFY(RunLock::acquire(folder));
}

void RunTest::refusesASecondWriter() {
  const fs::path folder = makeRun();
  QVERIFY(!RunLock::isHeld(folder));
  {
    std::optional<RunLock> lock = RunLock::acquire(folder);
    QVERIFY(lock && RunLock::isHeld(folder));
    QVERIFY(!RunLock::acquire(folder));
    const RunLock moved = std::move(*lock);
    lock.reset();
    QVERIFY(RunLock::isHeld(folder)); // by the one that it was moved to
  }
  QVERIFY(!RunLock::isHeld(folder));
  QVERIFY(!RunLock::isHeld(m_root / "none"));
  QCOMPARE(messageOf([&] { RunLock::acquire(m_root / "none"); }, ErrorKind::workFailed),
           text((m_root / "none").string()) +
               QStringLiteral("/lock cannot be written: No such file or directory"));
  QCOMPARE(messageOf([&] { EventWriter(m_root / "none"); }, ErrorKind::workFailed),
           text((m_root / "none").string()) +
               QStringLiteral("/events.jsonl cannot be written: No such file or directory"));
}

void RunTest::survivesAnyEventLine() {
  const fs::path folder = makeRun();
  const std::vector<std::string> values = {
      "null",    "true", "-1",  "1e300",    "18446744073709551615", "-9223372036854775808",
      "\"x\"",   "[]",   "[1]", "[null,2]", "[1e99,\"a\"]",         "{}",
      "[[[[]]]]"};
  std::int64_t lines = 0;
  for (const char *type :
       {"started", "epoch", "step", "bits", "warning", "failed", "finished", "checkpoint", "other"})
    for (const char *key :
         {"seq", "time", "type", "epoch", "step", "total_steps", "resumed_epochs", "message", "test_interval",
          "weight_bits", "activation_bits", "test_accuracy", "seconds_left"})
      for (const std::string &value : values) {
        append(folder, std::string("{\"type\":\"") + type + "\",\"" + key + "\":" + value + "}\n");
        ++lines;
      }
  append(folder, std::string(100000, '[') + "\n");
  RunReader reader(folder);
  while (reader.poll()) {
  }
  QCOMPARE(reader.damagedLines(), 1);
  const double progress = reader.record().progress();
  QVERIFY(progress >= 0 && progress <= 1);
  QVERIFY(reader.record().lastSequence >= 0);
  EventWriter(folder).started(1, 0, {});
  QVERIFY(lines > 1000);
}

void RunTest::followsASensitivityRun() {
  const fs::path folder = makeRun();
  SensitivityTable table;
  table.layers = {"conv1", "fc1"};
  table.bits = {2, 8};
  table.referenceAccuracy = 0.7;
  table.referenceLoss = 1.0 / 3;
  table.samples = 1000;
  SensitivityScore fisher{.layer = 1, .bits = 2, .values = {{SensitivityMetric::fisher, 0.1}}};
  const SensitivityScore outputs{
      .layer = 1, .bits = 2, .values = {{SensitivityMetric::outputSqnr, HUGE_VAL}}};
  const NotebookScore notebook{.layer = 0, .accuracyDrop = 0.03};
  EventWriter writer(folder);
  writer.started(1000, 0, {});
  RunReader reader(folder);
  QVERIFY(!reader.record().sensitivity);
  writer.reference(table);
  writer.score(table, fisher);
  SensitivityTable traced = table;
  traced.hessianTrace = {0.5, 0.1};
  traced.hessianError = {0.01, 0.02};
  traced.hessianIterations = 30;
  writer.traces(traced);
  writer.score(table, outputs);
  writer.score(table, notebook);
  QVERIFY(reader.poll());
  QCOMPARE(reader.damagedLines(), 0);
  SensitivityTable expected = traced;
  fisher.values.insert(outputs.values.begin(), outputs.values.end());
  expected.scores = {fisher};
  expected.notebook = {notebook};
  QVERIFY(reader.record().sensitivity == expected);
  // Gone on with the same network: scores stay, what is measured anew goes. With another one all go.
  writer.started(1000, 0, {});
  writer.reference(table);
  reader.poll();
  expected.notebook.clear();
  QVERIFY(reader.record().sensitivity == expected);
  table.referenceLoss += 1e-15;
  writer.reference(table);
  reader.poll();
  QVERIFY(reader.record().sensitivity == table);
  // What was written before the table recorded it is as its experiment says.
  Experiment within{.name = "within", .task = Task::sensitivity};
  within.start.run = "../trained";
  within.sensitivity.others = SensitivityOthers::plan;
  createRunFolder(m_root / "within", within, Json());
  EventWriter(m_root / "within").reference(table);
  RunResult result = fullResult();
  result.task = Task::sensitivity;
  result.sensitivity = table;
  writeFileAtomically(m_root / "within" / run_file::result, toJson(result).dump());
  const RunRecord record = readRun(m_root / "within");
  QVERIFY(record.sensitivity && record.sensitivity->others == SensitivityOthers::plan);
  QVERIFY(record.result && record.result->sensitivity->others == SensitivityOthers::plan);
  QVERIFY(readSensitivityRun(m_root / "within").table.others == SensitivityOthers::plan);
  const SensitivityRun byFile = readSensitivityRun(m_root / "within" / run_file::result);
  QVERIFY(byFile.table.others == SensitivityOthers::plan);
  QVERIFY(fs::path(byFile.startRun).filename() == "trained");
  // One that cannot be read says nothing, and takes nothing away.
  const Json old = Json::parse(R"({"layers": ["fc"], "bits": [8], "scores": []})");
  const auto others = [&] { return readSensitivityTable(old, "f", m_root / "damaged.json").others; };
  QVERIFY(others() == SensitivityOthers::floating);
  writeFileAtomically(m_root / "damaged.json", R"({"task": "sensitivity", )");
  QVERIFY(others() == SensitivityOthers::floating);
  fs::create_directory(m_root / "folder.json");
  QVERIFY(readSensitivityTable(old, "f", m_root / "folder.json").others == SensitivityOthers::floating);
  writeFileAtomically(m_root / "within" / run_file::experiment, R"({"task": "sensitivity", )");
  QVERIFY(readSensitivityRun(m_root / "within").startRun.empty());
}

/// A poll reads a part of a large file; whoever wants the whole record gets it.
void RunTest::readsALongHistoryToItsEnd() {
  const fs::path folder = makeRun();
  std::string lines;
  for (int step = 1; lines.size() < (18U << 20); ++step)
    lines += R"({"type":"step","step":)" + std::to_string(step) + R"(,"epoch":1,"filler":")" +
             std::string(1000, 'x') + "\"}\n";
  append(folder, lines);
  append(folder, R"({"type":"candidate","index":1,"weight_bits":[4],"activation_bits":[8],"accuracy":0.5})"
                 "\n");
  QVERIFY(RunReader(folder).record().candidates.empty());
  const RunRecord record = readRun(folder);
  QCOMPARE(record.candidates.size(), std::size_t{1});
  QCOMPARE(record.candidates.front().accuracy, 0.5);
}

void RunTest::passesOverCandidatesWithoutBits() {
  const fs::path folder = makeRun();
  for (const char *bits :
       {R"("weight_bits":[4],"activation_bits":[])", R"("weight_bits":[4],"activation_bits":[8,8])",
        R"("weight_bits":[0],"activation_bits":[8])", R"("weight_bits":[4],"activation_bits":[17])",
        R"("weight_bits":["a"],"activation_bits":[8])"})
    append(folder, std::string(R"({"type":"candidate","index":1,)") + bits + "}\n");
  append(folder, R"({"type":"candidate","index":2,"weight_bits":[4],"activation_bits":[32]})"
                 "\n");
  const RunReader reader(folder);
  QCOMPARE(reader.damagedLines(), 5);
  QCOMPARE(reader.record().candidates.size(), std::size_t{1});
  QCOMPARE(reader.record().candidates.front().index, 2);
}

/// What cannot be read now is no line that a dying process has left.
void RunTest::keepsAHistoryThatCannotBeRead() {
  const fs::path folder = makeRun();
  EventWriter(folder).warning("kept");
  const fs::path events = folder / run_file::events;
  const std::string before = readFile(events);
  fs::permissions(events, fs::perms::owner_write);
  constexpr uid_t nobody = 65534;
  const bool isRoot = ::geteuid() == 0; // who may read everything
  if (isRoot) {
    QCOMPARE(::chown(events.c_str(), nobody, nobody), 0);
    QCOMPARE(::chmod(m_root.c_str(), 0755), 0);
    QCOMPARE(::seteuid(nobody), 0);
  }
  const QString message = messageOf([&] { EventWriter{folder}; }, ErrorKind::workFailed);
  if (isRoot)
    QCOMPARE(::seteuid(0), 0);
  fs::permissions(events, fs::perms::owner_read | fs::perms::owner_write);
  QCOMPARE(message, text(events.string()) + QStringLiteral(" cannot be read: Permission denied"));
  QVERIFY(readFile(events) == before);
}

void RunTest::survivesAnySensitivityEvent() {
  const fs::path folder = makeRun();
  const std::string reference =
      R"({"type":"reference","layers":["a"],"bits":[2],"reference_accuracy":0.5,"reference_loss":1,"samples":9)";
  append(folder, R"({"type":"sensitivity","layer":"a","target":"weights","bits":2,"fisher":1})"
                 "\n");
  append(folder, reference + "}\n");
  for (const char *type : {"reference", "sensitivity", "notebook", "traces"})
    for (const char *key : {"layer", "layers", "bits", "target", "fisher", "hessian_trace", "samples"})
      for (const char *value : {"null", "-1", "1e300", "\"x\"", "[]", "[1]", "[null]", "{}", "[[[]]]"})
        append(folder, std::string("{\"type\":\"") + type + "\",\"" + key + "\":" + value + "}\n");
  append(folder, reference + "}\n");
  RunReader reader(folder);
  while (reader.poll()) {
  }
  QVERIFY(reader.damagedLines() > 100);
  QCOMPARE(reader.record().sensitivity->layers, std::vector<std::string>{"a"});
  QVERIFY(reader.record().sensitivity->scores.empty());
}

void RunTest::readsBackResults() {
  const RunResult result = fullResult();
  QVERIFY(parseRunResult(toJson(result).dump(), "f") == result);
  RunResult study;
  study.task = Task::study;
  study.seconds = 3;
  QCOMPARE(text(toJson(study).dump()),
           QStringLiteral("{\"format\":\"bitsmith/result@1\",\"seconds\":3.0,\"task\":\"study\"}"));
  QVERIFY(parseRunResult(toJson(study).dump(), "f") == study);
  // A file of before outcomes were recorded.
  Json old = toJson(result);
  old.erase("correct");
  old.erase("test_set");
  RunResult without = result;
  without.outcomes.clear();
  without.testSet.clear();
  QVERIFY(parseRunResult(old.dump(), "f") == without);
}

void RunTest::rejectsResults_data() {
  QTest::addColumn<QByteArray>("json");
  QTest::addColumn<QString>("message");
  QTest::newRow("empty") << QByteArray("{}")
                         << QStringLiteral("r: accuracy is missing: expected a number\n"
                                           "r: loss is missing: expected a number\n"
                                           "r: compression_ratio is missing: expected a number\n"
                                           "r: memory_mb is missing: expected a number\n"
                                           "r: seconds is missing: expected a number");
  QTest::newRow("wrong types") << QByteArray(R"({"accuracy":"high","loss":null,"compression_ratio":4,
                                                  "memory_mb":[1],"seconds":1,"cost":5,"layers":7})")
                               << QStringLiteral("r: accuracy is \"high\": expected a number\n"
                                                 "r: loss is null: expected a number\n"
                                                 "r: memory_mb is a list: expected a number");
  const QByteArray start(R"({"accuracy":0.5,"loss":1,"compression_ratio":4,"memory_mb":1,"seconds":1,)");
  QTest::newRow("outcomes of other pictures")
      << start + R"("samples":8,"correct":"f0f0"})"
      << QStringLiteral("r: correct is \"f0f0\": expected one bit for each of the 8 pictures of samples, in "
                        "hexadecimal");
  QTest::newRow("outcomes that are no text")
      << start + R"("samples":8,"correct":[1,0]})"
      << QStringLiteral("r: correct is a list: expected one bit for each of the 8 pictures of samples, in "
                        "hexadecimal");
  QTest::newRow("outcomes of another accuracy")
      << start + R"("samples":8,"correct":"f8"})"
      << QStringLiteral("r: correct has 5 of 8 pictures right: expected as many as accuracy says");
  QTest::newRow("list") << QByteArray("[]") << QStringLiteral("r: is a list: expected an object");
  QTest::newRow("torn") << QByteArray("{\"accuracy\":0.5")
                        << QStringLiteral("r: line 1, column 16: this is not valid JSON here");
}

void RunTest::rejectsResults() {
  QFETCH(QByteArray, json);
  QFETCH(QString, message);
  QCOMPARE(messageOf([&] { parseRunResult(json.toStdString(), "r"); }), message);
}

void RunTest::makesRunFoldersOnce() {
  const fs::path folder = m_root / "a" / "b";
  createRunFolder(folder, Experiment{.name = "x"}, {{"version", "1"}});
  const Json written = Json::parse(readFile(folder / run_file::experiment));
  QCOMPARE(text(written["recorded"].dump()), QStringLiteral("{\"version\":\"1\"}"));
  QVERIFY(RunReader(folder).record().experiment == Experiment{.name = "x"});
  createRunFolder(folder, Experiment{.name = "y"}, Json()); // still queued: nothing is lost
  QCOMPARE(text(RunReader(folder).record().experiment.name), QStringLiteral("y"));
  for (const char *file : {run_file::events, run_file::result, run_file::checkpoint}) {
    const fs::path used = m_root / (std::string("used-") + file);
    fs::create_directory(used);
    writeFileAtomically(used / file, "");
    QCOMPARE(messageOf([&] { createRunFolder(used, {}, Json()); }),
             text(used.string()) +
                 QStringLiteral(" holds what a run has left (%1) and no experiment.json: bring that back, or "
                                "choose another folder with --out")
                     .arg(QString::fromUtf8(file)));
    writeFileAtomically(used / run_file::experiment, "{}");
    QCOMPARE(
        messageOf([&] { createRunFolder(used, {}, Json()); }),
        text(used.string()) +
            QStringLiteral(" holds a run already: go on with --resume, or choose another folder with --out"));
  }
  writeFileAtomically(m_root / "file", "");
  QCOMPARE(messageOf([&] { createRunFolder(m_root / "file" / "run", {}, Json()); }),
           text(m_root.string()) + QStringLiteral("/file/run cannot be made: Not a directory"));
}

void RunTest::namesNewFolders() {
  const QRegularExpression plain(QStringLiteral("^\\d{8}-\\d{6}-Quick-tour-2(-\\d+)?$"));
  std::set<fs::path> names;
  for (int i = 0; i < 5; ++i) {
    const fs::path folder = newRunFolder(m_root, "Quick tour (2)");
    QVERIFY2(plain.match(text(folder.filename().string())).hasMatch(), folder.c_str());
    QVERIFY(names.insert(folder).second);
    QVERIFY(fs::is_directory(folder) && fs::is_empty(folder));
  }
  for (const char *hostile : {"../../etc", "/", "", "..", ".", "a/../b", "ü", "-rf", "\n"}) {
    const fs::path folder = newRunFolder(m_root, hostile);
    QCOMPARE(folder.parent_path(), m_root);
    QVERIFY(folder.lexically_normal() == folder && folder.filename() != "..");
  }
  QVERIFY(newRunFolder(m_root, std::string(5000, 'x')).filename().string().size() < 100);
}

/// As programs do that a script begins in the same second.
void RunTest::newFoldersAreNobodyElses() {
  std::array<std::vector<fs::path>, 4> made;
  {
    std::vector<std::jthread> makers;
    for (auto &mine : made)
      makers.emplace_back([&] {
        for (int i = 0; i < 25; ++i)
          mine.push_back(newRunFolder(m_root / "at once", "x"));
      });
  }
  std::set<fs::path> all;
  for (const auto &mine : made)
    all.insert(mine.begin(), mine.end());
  QCOMPARE(all.size(), std::size_t{100});
  writeFileAtomically(m_root / "file", "");
  QCOMPARE(messageOf([&] { newRunFolder(m_root / "file", "x"); }),
           text(m_root.string()) + QStringLiteral("/file cannot be made: Not a directory"));
}

void RunTest::namesMemberFolders() {
  Experiment study{.task = Task::study};
  study.members = {{.name = "fp32"}, {.name = "a/b c"}, {.name = "a b/c"}, {.name = ".."}};
  QStringList names;
  for (const fs::path &folder : memberFolders("s", study))
    names << text(folder.string());
  QCOMPARE(names.join(u' '), QStringLiteral("s/01-fp32 s/02-a-b-c s/03-a-b-c s/04-run"));
  study.members.assign(120, {.name = "m"});
  const std::vector<fs::path> many = memberFolders("s", study);
  QVERIFY(std::ranges::is_sorted(many));
  QCOMPARE(text(many.front().string()), QStringLiteral("s/001-m"));
  QVERIFY(std::set(many.begin(), many.end()).size() == 120);
}

void RunTest::findsRuns() {
  QVERIFY(findRuns(m_root / "none").empty());
  makeRun("b");
  makeRun("a");
  makeRun("study");
  makeRun("study/02-y");
  makeRun("study/01-x");
  makeRun("no-run/inside"); // its parent is no run
  writeFileAtomically(m_root / "file", "");
  fs::create_symlink("loop", m_root / "loop"); // cannot be entered, and hides nothing
  QStringList found;
  for (const fs::path &folder : findRuns(m_root))
    found << text(fs::relative(folder, m_root).string());
  QCOMPARE(found.join(u' '), QStringLiteral("a b study study/01-x study/02-y"));
}

void RunTest::needsAnExperiment() {
  const fs::path folder = m_root / "empty";
  fs::create_directory(folder);
  QCOMPARE(messageOf([&] { RunReader reader(folder); }),
           text(folder.string()) +
               QStringLiteral("/experiment.json cannot be read: No such file or directory"));
  writeFileAtomically(folder / run_file::experiment, "{\"training\":{\"epochs\":0}}");
  QCOMPARE(messageOf([&] { RunReader reader(folder); }),
           text(folder.string()) +
               QStringLiteral("/experiment.json: training.epochs is 0: expected a whole number "
                              "from 1 to 100000"));
}

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
