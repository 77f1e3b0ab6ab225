// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/cluster/slurm.h"
#include "tests/core/plan/plan_test.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;
using bitsmith::test::messageOf;
using bitsmith::test::text;

namespace {

/// What Slurm 22.05's squeue wrote for an array of four with two at a time, one requeued, one cancelled.
constexpr const char *queueText = "1|2|CANCELLED|None|bitsmith-a\n"
                                  "1|3|COMPLETED|None|bitsmith-a\n"
                                  "1|1|FAILED|NonZeroExitCode|bitsmith-a\n"
                                  "1|0|PENDING|BeginTime|bitsmith-a\n"
                                  "6|1|CANCELLED|DependencyNeverSatisfied|bitsmith-b\n"
                                  "9|N/A|RUNNING|None|(null)\n"
                                  "12|4|RUNNING|None|a|b\n";

} // namespace

class SlurmTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void cleanup();
  void readsTheQueue();
  void leavesOutOtherJobsOfTheSameNumber();
  void readsTheAccounting();
  void readsLinesOfManyTasks_data();
  void readsLinesOfManyTasks();
  void tellsStatesToAPerson_data();
  void tellsStatesToAPerson();
  void knowsEveryState();
  void submits();
  void passesNoJobOn();
  void tellsWhatIsMissing();
  void tellsWhyAProgramFailed();
  void tellsRefusalsFromNoAnswer_data();
  void tellsRefusalsFromNoAnswer();
  void givesUpOnAProgramThatHangs();
  void takesForgottenJobsAsEnded();
  void doesWithoutAccounting();
  void readsTheConfiguration();
  void takesLargeOutput();

 private:
  void writeProgram(const char *name, const std::string &text);

  std::unique_ptr<QTemporaryDir> m_folder;
  QByteArray m_path;
};

/// PATH has the programs of the test before all others, and no Slurm that may be on this machine.
void SlurmTest::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_path = qgetenv("PATH");
  std::filesystem::create_directories(m_folder->path().toStdString() + "/bin");
  for (const char *tool : {"sh", "sleep", "cat", "env", "head", "yes"})
    for (const char *place : {"/usr/bin/", "/bin/"}) {
      std::error_code ignored;
      if (std::filesystem::exists(std::string(place) + tool))
        std::filesystem::create_symlink(std::string(place) + tool,
                                        m_folder->path().toStdString() + "/bin/" + tool, ignored);
    }
  qputenv("PATH", (m_folder->path() + u"/bin"_s).toUtf8());
}

void SlurmTest::cleanup() {
  qputenv("PATH", m_path);
}

void SlurmTest::writeProgram(const char *name, const std::string &body) {
  const std::filesystem::path file = m_folder->path().toStdString() + "/bin/" + name;
  writeFileAtomically(file, "#!/bin/sh\n" + body + "\n");
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

void SlurmTest::readsTheQueue() {
  const TaskStatuses statuses = parseQueue(queueText);
  QCOMPARE(statuses.size(), std::size_t{6});
  const auto at = [&](const char *job, std::int64_t index) {
    return statuses.at({.job = job, .index = index});
  };
  QVERIFY((at("1", 0) == TaskStatus{.state = TaskState::queued, .word = "PENDING", .reason = "BeginTime"}));
  QVERIFY(
      (at("1", 1) == TaskStatus{.state = TaskState::failed, .word = "FAILED", .reason = "NonZeroExitCode"}));
  QVERIFY((at("1", 2) == TaskStatus{.state = TaskState::cancelled, .word = "CANCELLED", .reason = ""}));
  QVERIFY((at("1", 3) == TaskStatus{.state = TaskState::completed, .word = "COMPLETED", .reason = ""}));
  QVERIFY(at("6", 1).state == TaskState::failed); // nobody cancelled it
  QVERIFY(at("12", 4).state == TaskState::running);
  QVERIFY(parseQueue("").empty());
  QVERIFY(parseQueue("nonsense\n|||||\n1|2|3\n99999999999999999999|1|RUNNING|None|x\n").size() <= 1);
  const auto jobs = jobsByComment(queueText);
  QCOMPARE(jobs.at("bitsmith-a"), std::string("1"));
  QCOMPARE(jobs.at("a|b"), std::string("12"));
  QVERIFY(!jobs.contains("(null)"));
}

/// A controller that lost its state counts anew. Sites may write comments of their own.
void SlurmTest::leavesOutOtherJobsOfTheSameNumber() {
  const TaskStatuses statuses = parseQueue("1|0|RUNNING|None|bitsmith-0123456789abcdef\n"
                                           "2|0|RUNNING|None|bitsmith-ffffffffffffffff\n"
                                           "3|0|RUNNING|None|\n"
                                           "4|0|RUNNING|None|(null)\n"
                                           "5|0|RUNNING|None|group=vision\n",
                                           {{"1", "bitsmith-0123456789abcdef"},
                                            {"2", "bitsmith-0123456789abcdee"},
                                            {"3", "bitsmith-0123456789abcded"},
                                            {"4", "bitsmith-0123456789abcdec"},
                                            {"5", "bitsmith-0123456789abcdeb"}});
  QCOMPARE(statuses.size(), std::size_t{4});
  QVERIFY(!statuses.contains({.job = "2", .index = 0}));
  const std::string token = newJobToken();
  QVERIFY(parseQueue("1|0|RUNNING|None|" + newJobToken() + "\n", {{"1", token}}).empty());
  QCOMPARE(parseQueue("1|0|RUNNING|None|" + token + "\n", {{"1", token}}).size(), std::size_t{1});
}

void SlurmTest::readsTheAccounting() {
  // Lines as sacct(1) describes them with --parsable2.
  const TaskStatuses statuses = parseAccounting("12_0|COMPLETED|0:0\n"
                                                "12_1|CANCELLED by 1000|0:15\n"
                                                "12_2|OUT_OF_MEMORY|0:125\n"
                                                "12_3|FAILED|2:0\n"
                                                "12_4|TIMEOUT|0:0\n"
                                                "12_[5-9]|PENDING|0:0\n"
                                                "13|COMPLETED|0:0\n");
  QCOMPARE(statuses.size(), std::size_t{10});
  QVERIFY(statuses.at({.job = "12", .index = 9}).state == TaskState::queued);
  const auto textOf = [&](std::int64_t index) {
    return text(statusText(statuses.at({.job = "12", .index = index})));
  };
  QCOMPARE(textOf(0), u"ended (COMPLETED)"_s);
  QCOMPARE(textOf(1), u"was cancelled (CANCELLED, signal 15)"_s);
  QCOMPARE(textOf(2), u"memory ran out (OUT_OF_MEMORY, signal 125)"_s);
  QCOMPARE(textOf(3), u"failed (FAILED, status 2)"_s);
  QCOMPARE(textOf(4), u"its time limit was reached (TIMEOUT)"_s);
}

void SlurmTest::readsLinesOfManyTasks_data() {
  QTest::addColumn<QString>("which");
  QTest::addColumn<QList<int>>("indices");
  const auto row = [](const char *which, const QList<int> &indices) {
    QTest::newRow(which) << QString::fromUtf8(which) << indices;
  };
  row("40-42%20", {40, 41, 42});
  row("0,3,5-6", {0, 3, 5, 6});
  row("0-8:4%1", {0, 4, 8});
  row("7", {7});
  row("1,2,...", {1, 2}); // cut off by a Slurm that does not know SLURM_BITSTR_LEN
  row("5-3", {});
  row("3-", {});
  row("0-99999999999", {});
  row("0-4:0", {});
}

/// Tasks of an array that never started.
void SlurmTest::readsLinesOfManyTasks() {
  QFETCH(const QString, which);
  QFETCH(const QList<int>, indices);
  const TaskStatuses statuses =
      parseAccounting("123_[" + which.toStdString() + "]|CANCELLED by 1000|0:0\n123_7|TIMEOUT|0:0\n");
  QList<int> cancelled;
  for (const auto &[task, status] : statuses)
    if (status.state == TaskState::cancelled)
      cancelled.append(static_cast<int>(task.index));
  QList<int> expected = indices;
  expected.removeAll(7); // whose own line says more, wherever it stands
  QCOMPARE(cancelled, expected);
  QVERIFY(statuses.at({.job = "123", .index = 7}).state == TaskState::failed);
}

void SlurmTest::tellsStatesToAPerson_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char *line, const char *expected) {
    QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(expected);
  };
  row("PENDING|Priority", "waits (Priority)");
  row("PENDING|None", "waits (PENDING)");
  row("RUNNING|None", "runs (RUNNING)");
  row("TIMEOUT|TimeLimit", "its time limit was reached (TIMEOUT, TimeLimit)");
  row("NODE_FAIL|NodeDown", "its node failed (NODE_FAIL, NodeDown)");
  row("PREEMPTED|None", "another job took its place (PREEMPTED)");
  row("OUT_OF_MEMORY|OutOfMemory", "memory ran out (OUT_OF_MEMORY, OutOfMemory)");
  row("CANCELLED|DependencyNeverSatisfied", "what it starts from failed (DependencyNeverSatisfied)");
  row("LAUNCH_FAILED|None", "ended (LAUNCH_FAILED)");
}

void SlurmTest::tellsStatesToAPerson() {
  QFETCH(QString, line);
  QFETCH(QString, expected);
  const TaskStatuses statuses = parseQueue("1|0|" + line.toStdString() + "|x\n");
  QCOMPARE(text(statusText(statuses.begin()->second)), expected);
}

/// The codes of squeue(1), 22.05 to 24.11: over are those that the page calls terminated or cancelled.
void SlurmTest::knowsEveryState() {
  const std::map<std::string, bool> over = {
      {"BOOT_FAIL", true},      {"CANCELLED", true},    {"COMPLETED", true},     {"CONFIGURING", false},
      {"COMPLETING", false},    {"DEADLINE", true},     {"FAILED", true},        {"NODE_FAIL", true},
      {"OUT_OF_MEMORY", true},  {"PENDING", false},     {"PREEMPTED", true},     {"RUNNING", false},
      {"RESV_DEL_HOLD", false}, {"REQUEUE_FED", false}, {"REQUEUE_HOLD", false}, {"REQUEUED", false},
      {"RESIZING", false},      {"REVOKED", true},      {"SIGNALING", false},    {"SPECIAL_EXIT", false},
      {"STAGE_OUT", false},     {"STOPPED", false},     {"SUSPENDED", false},    {"TIMEOUT", true},
      {"SOMETHING_NEW", false}};
  for (const auto &[word, expected] : over)
    QVERIFY2(parseQueue("1|0|" + word + "|None|x\n").begin()->second.isOver() == expected, word.c_str());
}

void SlurmTest::submits() {
  writeProgram("sbatch", "echo \"$@\" >&2\necho '123;lab'");
  QCOMPARE(Slurm().submit("/a b/job.sh", "/a b"), std::string("123"));
  // What wrappers of sites print before it.
  writeProgram("sbatch", "echo 'Welcome to lab: 5'\necho '17 nodes are down'\necho 124");
  QCOMPARE(Slurm().submit("job.sh", "/"), std::string("124"));
  writeProgram("sbatch", "echo 'Submitted batch job 5'");
  QCOMPARE(messageOf([] { Slurm().submit("job.sh", "/"); }, ErrorKind::workFailed),
           u"sbatch answered \"Submitted batch job 5\" instead of the number of a job"_s);
}

/// A study that is submitted from within a job must not ask for that job's resources.
void SlurmTest::passesNoJobOn() {
  writeProgram("sbatch", "env >&2\necho 1");
  const auto names = {"SLURM_CPUS_PER_TASK", "SBATCH_PARTITION", "SLURM_CONF",
                      "SLURM_JWT",           "SQUEUE_FORMAT",    "SLURM_BITSTR_LEN"};
  for (const char *name : names)
    qputenv(name, "x");
  writeProgram("scontrol",
               "echo \"MaxArraySize = 7\"; env >\"" + m_folder->path().toStdString() + "/environment\"");
  QCOMPARE(Slurm().configuration().arrays.indices, std::int64_t{7});
  for (const char *name : names)
    qunsetenv(name);
  const std::string given = readFile(m_folder->path().toStdString() + "/environment");
  for (const char *kept : {"SLURM_CONF=x", "SLURM_JWT=x", "SLURM_BITSTR_LEN=0"})
    QVERIFY2(given.find(kept) != std::string::npos, kept);
  for (const char *name : {"SLURM_CPUS_PER_TASK", "SBATCH_PARTITION", "SQUEUE_FORMAT"})
    QVERIFY2(given.find(name) == std::string::npos, name);
}

void SlurmTest::tellsWhatIsMissing() {
  QCOMPARE(
      messageOf([] { Slurm().submit("job.sh", "/"); }),
      u"Slurm is not installed here: the program sbatch was not found in PATH; run this where sbatch is, or "
      "with --executor local"_s);
}

void SlurmTest::tellsWhyAProgramFailed() {
  writeProgram("sbatch", "echo 'sbatch: error: Batch job submission failed: Invalid account' >&2; exit 1");
  QCOMPARE(messageOf([] { Slurm().submit("job.sh", "/"); }, ErrorKind::workFailed),
           u"sbatch failed: Batch job submission failed: Invalid account"_s);
  writeProgram(
      "squeue",
      "echo 'slurm_load_jobs error: Unable to contact slurm controller (connect failure)' >&2; exit 1");
  QCOMPARE(messageOf(
               [] {
                 Slurm().queue({{"1", ""}});
               },
               ErrorKind::workFailed),
           u"squeue failed: slurm_load_jobs error: Unable to contact slurm controller (connect failure)"_s);
  writeProgram("squeue", "kill -9 $$");
  QCOMPARE(messageOf(
               [] {
                 Slurm().queue({{"1", ""}});
               },
               ErrorKind::workFailed),
           u"squeue failed: no reason was given"_s);
}

void SlurmTest::tellsRefusalsFromNoAnswer_data() {
  QTest::addColumn<QString>("script");
  QTest::addColumn<bool>("answered");
  const auto row = [](const char *message, bool answered) {
    QTest::newRow(message) << u"echo 'sbatch: error: Batch job submission failed: %1' >&2; exit 1"_s.arg(
                                  QString::fromUtf8(message))
                           << answered;
  };
  row("Invalid partition name specified", true);
  row("Unable to contact slurm controller (connect failure)", true);
  row("Socket timed out on send/recv operation", false);
  row("Zero Bytes were transmitted or received", false);
  QTest::newRow("killed") << u"kill -9 $$"_s << false;
  QTest::newRow("hangs") << u"sleep 600"_s << false;
}

/// A job whose submission was not answered may be there a little later.
void SlurmTest::tellsRefusalsFromNoAnswer() {
  QFETCH(const QString, script);
  QFETCH(const bool, answered);
  writeProgram("sbatch", script.toStdString());
  // Long enough for those that end by themselves.
  const Slurm slurm(script.startsWith(u"sleep") ? std::chrono::seconds(1) : std::chrono::seconds(60));
  try {
    slurm.submit("job.sh", "/");
    QFAIL("it was refused");
  } catch (const NoAnswer &error) {
    QVERIFY2(!answered, error.what());
  } catch (const Error &error) {
    QVERIFY2(answered && error.kind() == ErrorKind::workFailed, error.what());
  }
}

void SlurmTest::givesUpOnAProgramThatHangs() {
  writeProgram("squeue", "sleep 600 & sleep 600");
  QCOMPARE(messageOf(
               [] {
                 Slurm(std::chrono::seconds(1)).queue({{"1", ""}});
               },
               ErrorKind::workFailed),
           u"squeue did not answer within 1 s: the scheduler cannot be reached"_s);
}

void SlurmTest::takesForgottenJobsAsEnded() {
  writeProgram("squeue", "echo 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1");
  QVERIFY(Slurm().queue({{"1", ""}}).empty());
  QVERIFY(Slurm().queue({}).empty()); // and asks nobody
}

void SlurmTest::doesWithoutAccounting() {
  writeProgram("sacct", "echo 'Slurm accounting storage is disabled' >&2; exit 1");
  QVERIFY(!Slurm().accounting({"1"}));
  writeProgram("sacct", "echo '1_0|TIMEOUT|0:0'");
  QCOMPARE(Slurm().accounting({"1"})->size(), std::size_t{1});
  writeProgram("sacct", "echo 'sacct: error: slurm_persist_conn_open: failed to connect' >&2; exit 1");
  QCOMPARE(messageOf([] { Slurm().accounting({"1"}); }, ErrorKind::workFailed),
           u"sacct failed: slurm_persist_conn_open: failed to connect"_s);
}

void SlurmTest::readsTheConfiguration() {
  writeProgram("scontrol", "cat <<'END'\n"
                           "Configuration data as of 2026-11-29T12:00:00\n"
                           "ClusterName             = lab\n"
                           "LogTimeFormat           = iso8601_ms\n"
                           "MaxArraySize            = 50001\n"
                           "MaxJobCount             = 10000\n"
                           "SchedulerParameters     = bf_interval=30,max_array_tasks=200,defer\n"
                           "END");
  QVERIFY((Slurm().configuration() ==
           ClusterConfiguration{.cluster = "lab", .arrays = {.indices = 50001, .tasks = 200}}));
  QVERIFY(parseConfiguration("ClusterName = (null)\nSchedulerParameters = (null)\n") ==
          ClusterConfiguration());
  QVERIFY(parseConfiguration("SchedulerParameters = max_array_tasks=0\n") == ClusterConfiguration());
  QCOMPARE(ClusterConfiguration().arrays.indices, std::int64_t{1001}); // by default, slurm.conf(5)
  writeProgram("scontrol", "echo 'MaxArraySize            = 0'");
  QCOMPARE(messageOf([] { Slurm().configuration(); }),
           u"this cluster takes no job arrays (MaxArraySize of its slurm.conf is 0)"_s);
}

/// Both pipes at once, far above what a pipe holds.
void SlurmTest::takesLargeOutput() {
  writeProgram(
      "squeue",
      "yes '1|0|RUNNING|None|x' | head -n 200000; yes error | head -n 100000 >&2; echo '1|1|PENDING|None|x'");
  QCOMPARE(Slurm().queue({{"1", ""}}).size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(SlurmTest)
#include "tst_slurm.moc"
