// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What following jobs does where the scheduler's programs answer oddly; tests/cluster has a real Slurm.

#include "core/engine/runs/cluster_executor.h"
#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/study_run.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/base/shell_word.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <utility>

using namespace bitsmith;
namespace fs = std::filesystem;
using std::chrono::milliseconds;

namespace {

/// Hears what becomes of runs; may fail at a failed run, as an events file on a full disk does.
class Account : public ExecutionListener {
 public:
  void queued(const std::vector<std::size_t> &runs, const std::string & /*reason*/) override {
    waiting.push_back(runs);
    if (const auto hook = std::exchange(whenQueued, nullptr))
      hook();
  }
  void running(const std::vector<std::size_t> & /*runs*/) override {}
  void finished(std::size_t run) override { done.push_back(run); }
  void failed(std::size_t /*run*/, const Error &error) override {
    failures << QString::fromUtf8(error.what());
    if (isFull)
      throw workFailed("events.jsonl cannot be written: the disk is full");
  }
  void cancelled(const std::vector<std::size_t> &runs) override {
    ended.insert(ended.end(), runs.begin(), runs.end());
  }

  std::vector<std::vector<std::size_t>> waiting; ///< as they were told together
  std::function<void()> whenQueued;              ///< for the first time
  std::vector<std::size_t> done;
  std::vector<std::size_t> ended; ///< were cancelled
  QStringList failures;
  bool isFull = false;
};

class Listener : public RunListener {
 public:
  void warned(const std::string &message) override { warnings << QString::fromStdString(message); }
  /// Of ten times a second: following has no end.
  bool shouldStop() override { return ++asked > 200 || (isEnough && isEnough()); }

  std::function<bool()> isEnough;
  QStringList warnings;
  int asked = 0;
};

} // namespace

class TestClusterExecutor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_place = std::make_unique<QTemporaryDir>();
    fs::create_directories(programs());
    fs::create_directories(folder());
    m_account = Account();
    m_listener = Listener();
    m_options = {.profile = {.name = "test", .pollSeconds = 1},
                 .program = "/bin/true",
                 .tensorboard = {},
                 .resultPatience = milliseconds(10),
                 .accountingPatience = milliseconds(1500),
                 .endingPatience = milliseconds(10)};
    m_live.clear();
    m_path = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString(programs().string()) + ':' + m_path);
    program("scontrol", "echo 'MaxArraySize = 1001'");
    program("sbatch", "echo 7");
    program("scancel", "");
    program("squeue", ""); // it has forgotten every job at once
    program("sacct", "");
    writeFileAtomically(folder() / run_file::experiment, toJson(experiment()).dump());
  }
  void cleanup() { qputenv("PATH", m_path); }

  void jobsThatNobodyKnowsHaveFailed() {
    QCOMPARE(follow(), QStringList{QStringLiteral(
                           "it has ended without a result, and the scheduler no longer knows why")});
  }

  /// No accounting is no reason to wait for ever.
  void accountingThatDoesNotAnswerIsGivenUp() {
    program("sacct", "echo 'sacct: error: Connection refused' >&2; exit 1");
    QCOMPARE(follow(),
             QStringList{QStringLiteral("it has ended without a result, and why cannot be asked: sacct "
                                        "failed: Connection refused")});
    QCOMPARE(m_listener.warnings.size(), 1); // once for the whole outage
  }

  void accountingThatIsNotInstalledIsNone() {
    // The shell of these programs is found by its path.
    program("sacct", {});
    qputenv("PATH", QByteArray::fromStdString(programs().string()));
    QCOMPARE(follow(), QStringList{QStringLiteral(
                           "it has ended without a result, and the scheduler no longer knows why")});
  }

  /// A job whose end the accounting has missed is said to run for ever.
  void accountingThatHasMissedTheEndIsGivenUp() {
    program("sacct", "echo '7_0|RUNNING|0:0'");
    QCOMPARE(follow(),
             QStringList{QStringLiteral("squeue has forgotten it, and it left no result, though sacct has "
                                        "it as RUNNING")});
  }

  void accountingSaysWhyAJobFailed() {
    program("sacct", "echo '7_0|OUT_OF_MEMORY|0:125'");
    const QStringList failures = follow();
    QCOMPARE(failures.size(), 1);
    QVERIFY2(failures.front().contains(QStringLiteral("OUT_OF_MEMORY")), qPrintable(failures.front()));
  }

  /// What goes wrong here is not the scheduler's fault, and is not tried for ever.
  void faultsOfThisMachineEndTheFollowing() {
    m_account.isFull = true;
    try {
      follow();
      QFAIL("the disk is full");
    } catch (const Error &error) {
      QCOMPARE(error.what(), "events.jsonl cannot be written: the disk is full");
    }
    QVERIFY2(m_listener.warnings.isEmpty(), qPrintable(m_listener.warnings.join(u'\n')));
    QCOMPARE(m_account.failures.size(), 1);
  }

  /// A site's limit on submitted jobs refuses an array that would exceed it.
  void whatIsRefusedIsSubmittedAsJobsEnd() {
    refuseSecondSubmission();
    m_options.profile.arraySize = 1;
    execute(two());
    QCOMPARE(
        m_listener.warnings,
        QStringList{QStringLiteral(
            "sbatch failed: QOSMaxSubmitJobPerUserLimit; where it is the size of the array, give the "
            "profile an array_size below the limit, and resume with --executor slurm --cluster PROFILE; 1 of "
            "2 runs were submitted; the rest is submitted as jobs end")});
    QCOMPARE(calls("sbatch"), 3);
    QCOMPARE(m_account.failures.size(), 2);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}, {1}}));
    QVERIFY(m_live.empty());
  }

  void whatStartsFromAFailedRunIsNotSubmittedLater() {
    refuseSecondSubmission();
    std::vector<PreparedRun> runs = two();
    runs[1].after = {0};
    execute(runs);
    QCOMPARE(calls("sbatch"), 2);
    QCOMPARE(m_account.failures.size(), 2);
    QCOMPARE(m_account.failures.back(), QStringLiteral("what it starts from failed"));
  }

  /// Other jobs of the user's may hold the limit for longer than the study's own.
  void refusalsWithNoJobLeftAreTriedAgain() {
    refuseBehindTheFirst(1);
    m_options.submissionPause = milliseconds(10);
    execute(two());
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}, {1}}));
    QCOMPARE(m_account.failures.size(), 2);
    QCOMPARE(m_listener.warnings.size(), 1);
  }

  void refusalsWithNoJobLeftAreGivenUpInTheEnd() {
    refuseBehindTheFirst(9);
    m_options.refusalPatience = milliseconds(0);
    try {
      execute(two());
      QFAIL("it was refused");
    } catch (const JobsLeft &) {
      QFAIL("nothing is left");
    } catch (const Error &error) {
      QCOMPARE(error.what(), "sbatch failed: not now");
    }
    QCOMPARE(m_account.failures.size(), 1);
  }

  /// With nothing submitted there is nothing to wait for.
  void arraysThatAreTooLargeAreToldWithTheRemedy() {
    program("sbatch", "echo 'sbatch: error: Batch job submission failed: Job violates accounting/QOS policy "
                      "(job submit limit, user'\\''s size and/or time limits)' >&2; exit 1");
    try {
      execute(two());
      QFAIL("it was refused");
    } catch (const JobsLeft &) {
      QFAIL("nothing is left");
    } catch (const Error &error) {
      QVERIFY2(std::string_view(error.what())
                   .ends_with("give the profile an array_size below the limit, and resume with --executor "
                              "slurm --cluster PROFILE"),
               error.what());
    }
    QVERIFY(readJobRecord(folder())->jobs.empty());
  }

  /// An answer that is lost says nothing about the job.
  void jobsWhoseSubmissionSeemedToFailAreTakenUp() {
    program("sbatch", "echo 'sbatch: error: Socket timed out on send/recv operation' >&2; exit 1");
    program("squeue", "case \"$*\" in\n"
                      "*--me*) echo \"7|0|PENDING|None|$(sed -n 's/^#SBATCH --comment=//p' '" +
                          (folder() / clusterFolder / "job-1.sh").string() +
                          "')\" ;;\n"
                          "*) echo '7|0|FAILED|NonZeroExitCode|' ;;\nesac");
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}}));
    QCOMPARE(m_account.failures, QStringList{QStringLiteral("failed (FAILED, NonZeroExitCode)")});
    QVERIFY(m_listener.warnings.isEmpty());
  }

  /// A controller with much to do works off what it was sent when sbatch has long given up.
  void submissionsThatComeThroughLateAreTakenUp() {
    doNotAnswerSubmissions();
    program("squeue", "case \"$*\" in\n*--me*)\n"
                      "  number=$(grep -c -e --me \"$0.calls\")\n"
                      "  [ \"$number\" -ne 2 ] || exit 1\n"
                      "  [ \"$number\" -lt 3 ] || " +
                          lineOfFirstJob("PENDING") +
                          " ;;\n"
                          "*) [ \"$(grep -c -e --jobs= \"$0.calls\")\" -gt 1 ] && state=FAILED || "
                          "state=PENDING\n"
                          "  echo \"7|0|$state|None|\" ;;\nesac");
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}}));
    QCOMPARE(m_account.failures, QStringList{QStringLiteral("failed (FAILED)")});
    QCOMPARE(m_listener.warnings,
             (QStringList{
                 QStringLiteral("sbatch failed: Socket timed out on send/recv operation; it is tried again"),
                 QStringLiteral("squeue failed: no reason was given; the jobs are looked for again"),
                 QStringLiteral("the scheduler answers again")}));
  }

  void submissionsThatNeverComeThroughAreMadeAgain() {
    program("sbatch", "[ \"$(wc -l <\"$0.calls\")\" -eq 1 ] || { echo 8; exit; }\n"
                      "echo 'sbatch: error: Socket timed out on send/recv operation' >&2; exit 1");
    program("squeue", "case \"$*\" in *--jobs=8*) echo '8|0|FAILED|None|' ;; esac");
    m_options.submissionPause = milliseconds(10);
    execute(one());
    QCOMPARE(calls("sbatch"), 2);
    QCOMPARE(m_account.failures, QStringList{QStringLiteral("failed (FAILED)")});
    const std::vector<SubmittedJob> jobs = readJobRecord(folder())->jobs;
    QCOMPARE(jobs.size(), std::size_t{1});
    QCOMPARE(jobs.front().id, std::string("8"));
  }

  void submissionsWithoutAnAnswerMayBeJobs() {
    doNotAnswerSubmissions();
    m_listener.isEnough = [this] { return !m_listener.warnings.isEmpty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QVERIFY(m_live.empty());
    QVERIFY(m_mayHaveJobs);
    QCOMPARE(readJobRecord(folder())->jobs.size(), std::size_t{1});
  }

  /// Also by a process that did not submit them itself.
  void submissionsOfBeforeThatComeThroughLateAreTakenUp() {
    submittedBefore({}, {});
    program("sbatch", "echo 8");
    program("squeue", "case \"$*\" in\n"
                      "*--me*) [ \"$(grep -c -e --me \"$0.calls\")\" -lt 2 ] ||\n"
                      "  echo '7|0|PENDING|None|bitsmith-0123456789abcdef' ;;\n"
                      "*--jobs=7*) [ \"$(grep -c -e --jobs= \"$0.calls\")\" -gt 1 ] && state=FAILED || "
                      "state=PENDING\n"
                      "  echo \"7|0|$state|None|\" ;;\n"
                      "*) echo '8|0|FAILED|None|' ;;\nesac");
    execute(one());
    QCOMPARE(calls("sbatch"), 0);
    QCOMPARE(calls("squeue"), 4);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}}));
    QCOMPARE(m_account.failures, QStringList{QStringLiteral("failed (FAILED)")});
    QCOMPARE(m_listener.warnings, QStringList{submissionOfBefore()});
    QCOMPARE(readJobRecord(folder())->jobs.front().id, std::string("7"));
  }

  /// For how long is told by the record, which looking for them leaves as it is.
  void submissionsOfBeforeAreWaitedForAsLongAsTheirOwnProcessWould() {
    submittedBefore({}, {});
    program("sbatch", "echo 8");
    program("squeue", "case \"$*\" in *--jobs=8*) echo '8|0|FAILED|None|' ;; esac");
    const auto submitted = [this](std::chrono::minutes age) {
      fs::last_write_time(jobRecordFile(folder()), fs::file_time_type::clock::now() - age);
      return fs::last_write_time(jobRecordFile(folder()));
    };
    m_options.submissionPause = std::chrono::hours(1);
    const fs::file_time_type time = submitted(std::chrono::minutes(10));
    m_listener.isEnough = [this] { return calls("squeue") > 1; };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QCOMPARE(calls("sbatch"), 0);
    QVERIFY(m_mayHaveJobs);
    QVERIFY(fs::last_write_time(jobRecordFile(folder())) == time);
    submitted(std::chrono::minutes(61));
    m_listener = Listener();
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
    QVERIFY(m_listener.warnings.isEmpty());
    QCOMPARE(m_account.failures, QStringList{QStringLiteral("failed (FAILED)")});
    QCOMPARE(readJobRecord(folder())->jobs.size(), std::size_t{1});
  }

  void submissionsOfBeforeThatNeverComeThroughAreMadeAgain() {
    submittedBefore({}, {});
    // The clock of a file server may be ahead.
    fs::last_write_time(jobRecordFile(folder()), fs::file_time_type::clock::now() + std::chrono::minutes(10));
    program("sbatch", "echo 8");
    program("squeue", "case \"$*\" in *--jobs=8*) echo '8|0|FAILED|None|' ;; esac");
    m_options.submissionPause = std::chrono::seconds(3);
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
    QCOMPARE(m_listener.warnings, QStringList{submissionOfBefore()});
    QCOMPARE(m_account.failures, QStringList{QStringLiteral("failed (FAILED)")});
    const std::vector<SubmittedJob> jobs = readJobRecord(folder())->jobs;
    QCOMPARE(jobs.size(), std::size_t{1});
    QCOMPARE(jobs.front().id, std::string("8"));
  }

  /// Nobody stays to see whether they come through.
  void submissionsOfBeforeKeepOthersFromBeingDetached() {
    submittedBefore({}, {});
    m_options.detach = true;
    try {
      execute(one());
      QFAIL("it may come through");
    } catch (const JobsLeft &error) {
      const std::string_view message = error.what();
      QVERIFY2(message.starts_with(jobRecordFile(folder()).string() +
                                   ": sbatch has not answered a submission of before, which may still come "
                                   "through: resume without --detach, or in "),
               error.what());
    }
    QCOMPARE(calls("sbatch"), 0);
    QVERIFY(m_mayHaveJobs);
    QCOMPARE(readJobRecord(folder())->jobs.size(), std::size_t{1});
  }

  /// They are not there yet when all are to be cancelled.
  void cancellationsReachSubmissionsThatComeThroughLate() {
    doNotAnswerSubmissions(noteOfCancellation());
    program("squeue", "case \"$*\" in\n*--me*)\n"
                      "  number=$(grep -c -e --me \"$0.calls\")\n"
                      "  [ \"$number\" -ne 1 ] || exit 1\n"
                      "  [ \"$number\" -lt 3 ] || " +
                          lineOfFirstJob("RUNNING") + " ;;\n*) [ -e '" +
                          (programs() / "scancel.calls").string() +
                          "' ] && state=CANCELLED || state=RUNNING\n  echo \"7|0|$state|None|\" ;;\nesac");
    execute(one());
    QCOMPARE(calls("scancel"), 1);
    QCOMPARE(readFile(programs() / "scancel.calls"), std::string("--quiet 7\n"));
    QCOMPARE(m_account.ended, std::vector<std::size_t>{0});
    QVERIFY(m_account.failures.isEmpty());
  }

  /// Whoever is interrupted there leaves what is known of the jobs that were submitted.
  void interruptionBetweenTwoSubmissionsLeavesJobs() {
    m_options.profile.arraySize = 1;
    m_listener.isEnough = [this] { return !m_account.waiting.empty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(two()));
    QCOMPARE(calls("sbatch"), 1);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}}));
    QCOMPARE(m_live, std::vector<std::string>{"7"});
  }

  /// A study with live jobs has not failed.
  void refusalsOfDetachedSubmissionsLeaveJobs() {
    refuseSecondSubmission();
    m_options.profile.arraySize = 1;
    m_options.detach = true;
    Experiment study{.name = "two", .task = Task::study};
    study.members = {experiment(), experiment()};
    study.members.back().name = "other";
    fs::remove_all(folder());
    createRunFolder(folder(), study, nlohmann::json::object());
    ClusterExecutor executor(folder(), m_options, m_listener);
    try {
      performStudy(study, folder(), executor, m_listener);
      QFAIL("it was refused");
    } catch (const JobsLeft &error) {
      QVERIFY2(std::string_view(error.what())
                   .ends_with("1 of 2 runs were submitted; jobs that were submitted go on: --resume follows "
                              "them, and submits the rest"),
               error.what());
    }
    QCOMPARE(executor.liveJobs(), std::vector<std::string>{"7"});
    const RunRecord record = readRun(folder());
    QVERIFY(record.state == RunState::interrupted);
    QVERIFY(!record.members.empty() && record.members.front().state == MemberRecord::State::queued);
  }

  void outagesAtTheBeginningAreWaitedFor() {
    submittedBefore();
    program("scontrol", "[ \"$(wc -l <\"$0.calls\")\" -gt 1 ] && echo 'MaxArraySize = 1001'");
    program("squeue", "[ \"$(wc -l <\"$0.calls\")\" -gt 1 ] && echo '7|0|RUNNING|None|'");
    m_listener.isEnough = [this] { return calls("squeue") > 2; };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    const QString again = QStringLiteral("the scheduler answers again");
    QCOMPARE(
        m_listener.warnings,
        (QStringList{
            QStringLiteral("scontrol failed: no reason was given; the jobs are looked for again"), again,
            QStringLiteral("squeue failed: no reason was given; the jobs are looked for again"), again}));
    QCOMPARE(calls("sbatch"), 0);
    QCOMPARE(m_live, std::vector<std::string>{"7"});
  }

  void interruptionInAnOutageLeavesJobs() {
    submittedBefore();
    program("squeue", "exit 1");
    m_listener.isEnough = [this] { return !m_listener.warnings.isEmpty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}}));
    QCOMPARE(m_live, std::vector<std::string>{"7"});
  }

  /// Resumed a moment after it was cancelled.
  void tasksThatAreJustEndingAreNotTakenUp() {
    submittedBefore();
    m_options.endingPatience = std::chrono::minutes(1);
    program("sbatch", "echo 8");
    program("squeue",
            "case \"$*\" in\n"
            "*--jobs=7*) [ \"$(wc -l <\"$0.calls\")\" -gt 2 ] && state=CANCELLED || state=COMPLETING\n"
            "  echo \"7|0|$state|None|\" ;;\n"
            "*) echo '8|0|TIMEOUT|TimeLimit|' ;;\nesac");
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
    QVERIFY(m_account.ended.empty());
    QCOMPARE(m_listener.warnings,
             QStringList{QStringLiteral("tasks of before are just ending: they are waited for")});
    QCOMPARE(m_account.failures,
             QStringList{QStringLiteral("its time limit was reached (TIMEOUT, TimeLimit)")});
  }

  /// A node whose epilog hangs keeps a task for hours.
  void resultsOfTasksThatHangAreTaken() {
    submittedBefore();
    const fs::path result = folder() / "result";
    writeFileAtomically(result, toJson(RunResult{.accuracy = 0.9,
                                                 .accuracyInterval = wilsonInterval(900, 1000),
                                                 .samples = 1000,
                                                 .compressionRatio = 4,
                                                 .memoryMb = 0.6})
                                    .dump());
    program("squeue", "[ \"$(wc -l <\"$0.calls\")\" -lt 3 ] || cp '" + result.string() + "' '" +
                          (folder() / run_file::result).string() + "'\necho '7|0|COMPLETING|None|'");
    execute(one());
    QCOMPARE(m_account.done, std::vector<std::size_t>{0});
    QCOMPARE(calls("sbatch"), 0);
  }

  /// Of the same number, on a controller that has begun to count anew.
  void jobsOfOthersAreNotTakenUp() {
    submittedBefore();
    program("sbatch", "echo 8");
    program("squeue", "echo '7|0|RUNNING|None|bitsmith-ffffffffffffffff'\necho '8|0|FAILED|None|'");
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
    QCOMPARE(m_account.failures, QStringList{QStringLiteral("failed (FAILED)")});
  }

  /// It is killed by the scheduler some time or other.
  void tasksThatWaitInVainAreNotTakenUp() {
    submittedBefore();
    program("sbatch", "echo 8");
    program("squeue", "echo '7|0|PENDING|DependencyNeverSatisfied|'\necho '8|0|FAILED|None|'");
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
  }

  /// The scheduler sees only a while after a failure what waits in vain for it.
  void tasksWhoseStartIsSubmittedAnewAreTakenBack() {
    std::vector<PreparedRun> runs = two();
    for (const char *name : {"03-run", "04-run", "05-run"})
      runs.push_back({.experiment = experiment(), .folder = folder() / name, .after = {}});
    runs[1].after = {0};
    runs[2].after = {1};
    runs[4].after = {3}; // which goes on
    submittedBefore();
    JobRecord record = *readJobRecord(folder());
    record.jobs = {
        {.token = "bitsmith-0123456789abcdef", .id = "6", .folders = {{4, "01-run"}}},
        {.token = "bitsmith-0123456789abcdf0", .id = "7", .folders = {{4, "02-run"}}},
        {.token = "bitsmith-0123456789abcdf1", .id = "8", .folders = {{0, "03-run"}}},
        {.token = "bitsmith-0123456789abcdf2", .id = "9", .folders = {{0, "04-run"}, {1, "05-run"}}}};
    writeJobRecord(folder(), record);
    program("scancel", "[ \"$(wc -l <\"$0.calls\")\" -gt 1 ]");
    program("sbatch", "[ \"$(wc -l <'" + (programs() / "scancel.calls").string() +
                          "')\" -eq 2 ] || exit 1\n"
                          "echo $((10 + $(wc -l <\"$0.calls\")))");
    program("squeue", "case \"$*\" in\n"
                      "*--jobs=6*) tasks='6|4|FAILED|None 7|4|PENDING|Dependency 8|0|PENDING|Dependency "
                      "9|0|RUNNING|None 9|1|PENDING|Dependency' ;;\n"
                      "*) tasks='11|0|FAILED|None 12|0|FAILED|None 13|0|FAILED|None 9|0|FAILED|None "
                      "9|1|FAILED|None' ;;\nesac\n"
                      "for task in $tasks; do echo \"$task|\"; done");
    execute(runs);
    QCOMPARE(calls("scancel"), 2);
    QCOMPARE(readFile(programs() / "scancel.calls"), std::string("--quiet 7_4 8_0\n--quiet 7_4 8_0\n"));
    QCOMPARE(calls("sbatch"), 3);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{4}, {0}, {1}, {2}}));
    QCOMPARE(m_listener.warnings,
             (QStringList{QStringLiteral("scancel failed: no reason was given; it is tried again"),
                          QStringLiteral("the scheduler answers again")}));
    QCOMPARE(m_account.failures.size(), 5);
  }

  void jobsOfAnotherClusterAreNotTakenUp() {
    submittedBefore("lab");
    program("scontrol", noteOfCancellation() + "echo 'ClusterName = other'");
    try {
      execute(one());
      QFAIL("they are elsewhere");
    } catch (const JobsLeft &error) {
      QVERIFY2(std::string_view(error.what()).ends_with("once none of them is left"), error.what());
    }
    QCOMPARE(calls("squeue"), 0);
    QCOMPARE(calls("sbatch"), 0);
    QCOMPARE(calls("scancel"), 0);      // the number is that of another job here
    QVERIFY(m_account.waiting.empty()); // what has become of them is not known here
    program("scontrol", "echo 'ClusterName = lab'");
    program("squeue", "echo '7|0|FAILED|None|'\necho '8|0|FAILED|None|'");
    program("sbatch", "echo 8");
    execute(one());
    QCOMPARE(calls("sbatch"), 1);
    QCOMPARE(readJobRecord(folder())->cluster, std::string("lab"));
  }

  /// A folder that was copied to a machine without any.
  void jobsAreNotTakenUpWithoutAScheduler() {
    submittedBefore();
    program("scontrol", {});
    qputenv("PATH", QByteArray::fromStdString(programs().string()));
    QVERIFY_THROWS_EXCEPTION(JobsLeft, execute(one()));
    QVERIFY(m_account.waiting.empty());
  }

  /// As long as it is not known whose they are here.
  void jobsAreNotCancelledBeforeTheirClusterIsKnown() {
    submittedBefore("lab");
    program("scontrol", noteOfCancellation() + "exit 1");
    m_listener.isEnough = [this] { return !m_listener.warnings.isEmpty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QCOMPARE(calls("scancel"), 0);
    QCOMPARE(m_live, std::vector<std::string>{"7"});
  }

  /// Jobs whose end was asked for in vain are followed all the same.
  void cancellationsThatFailAreToldOnce() {
    program("scancel", "exit 1");
    program("squeue", "[ \"$(wc -l <\"$0.calls\")\" -gt 2 ] && state=FAILED || state=RUNNING\n"
                      "echo \"7|0|$state|None|\"");
    m_account.whenQueued = [this] {
      writeFileAtomically(folder() / clusterFolder / "cancelled", "all elsewhere 1\n");
    };
    execute(one());
    QCOMPARE(m_listener.warnings,
             QStringList{QStringLiteral("scancel failed: no reason was given; it is tried again")});
    QVERIFY(calls("scancel") >= 2);
    QCOMPARE(m_account.failures.size(), 1);
  }

  void cancellationsThatFailAtTheEndAreToldAsSuch_data() {
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("of one that was tried before") << false;
    QTest::newRow("of one that was not") << true;
  }

  /// Nobody tries again after the end of the process.
  void cancellationsThatFailAtTheEndAreToldAsSuch() {
    QFETCH(bool, isFirst);
    program("scancel", "exit 1");
    program("squeue", "echo '7|0|RUNNING|None|'");
    m_account.whenQueued = [this] {
      writeFileAtomically(folder() / clusterFolder / "cancelled", "all elsewhere 1\n");
    };
    m_listener.isEnough = [this, isFirst] {
      return isFirst ? !m_account.waiting.empty() : !m_listener.warnings.isEmpty();
    };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QStringList expected{
        QStringLiteral("scancel failed: no reason was given; the jobs go on: cancel them with "
                       "bitsmith-cli cancel ") +
        QString::fromStdString(shellWord(folder().string()))};
    if (!isFirst)
      expected.prepend(QStringLiteral("scancel failed: no reason was given; it is tried again"));
    QCOMPARE(m_listener.warnings, expected);
    QCOMPARE(calls("scancel"), isFirst ? 1 : 2);
  }

  /// squeue is asked for one that has no number yet.
  void jobsAreCancelledAtTheEndThoughOthersCannotBeFound() {
    m_options.profile.arraySize = 1;
    program("sbatch", "[ \"$(wc -l <\"$0.calls\")\" -ne 1 ] || { echo 7; exit; }\n" + noteOfCancellation() +
                          "echo 'sbatch: error: Socket timed out on send/recv operation' >&2; exit 1");
    program("squeue", "exit 1");
    m_listener.isEnough = [this] { return !m_listener.warnings.isEmpty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(two()));
    QCOMPARE(calls("scancel"), 1);
    QCOMPARE(readFile(programs() / "scancel.calls"), std::string("--quiet 7\n"));
    QCOMPARE(m_listener.warnings.size(), 2);
    QCOMPARE(m_listener.warnings.back(),
             QStringLiteral("sbatch has not answered a submission, which may still come through: cancel it "
                            "then with bitsmith-cli cancel ") +
                 QString::fromStdString(shellWord(folder().string())));
  }

  /// The queue is not asked less often because the database is away.
  void accountingIsAskedLessOftenWhileItIsAway() {
    program("sacct", "echo 'sacct: error: Connection refused' >&2; exit 1");
    // Of two tasks one is forgotten, the other moves each time.
    program("squeue", "[ $(($(wc -l <\"$0.calls\") % 2)) -eq 0 ] && state=RUNNING || state=PENDING\n"
                      "echo \"7|1|$state|None|\"");
    m_options.accountingPatience = std::chrono::hours(1);
    m_listener.isEnough = [this] { return calls("squeue") >= 8; };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(two()));
    QCOMPARE(m_listener.warnings.size(), 1);
    QCOMPARE(calls("squeue"), 8);
    QVERIFY2(calls("sacct") >= 2 && calls("sacct") < 8, qPrintable(QString::number(calls("sacct"))));
  }

 private:
  fs::path programs() const { return fs::path(m_place->path().toStdString()) / "programs"; }
  fs::path folder() const { return fs::path(m_place->path().toStdString()) / "run"; }
  static Experiment experiment() {
    Experiment experiment;
    experiment.name = "run";
    return experiment;
  }

  /// Puts a program of the scheduler's into PATH; without a script there is none.
  void program(const char *name, const std::optional<std::string> &script) const {
    const fs::path file = programs() / name;
    fs::remove(file);
    if (!script)
      return;
    writeFileAtomically(file, "#!/bin/sh\necho \"$@\" >>\"$0.calls\"\n" + *script + "\n");
    fs::permissions(file, fs::perms::owner_all);
  }

  /// How often a program was started.
  int calls(const char *name) const {
    QFile file(QString::fromStdString((programs() / name).string()) + QStringLiteral(".calls"));
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
  }

  /// Of three submissions the second is refused; what was submitted fails at the second look.
  void refuseSecondSubmission() const {
    program("sbatch",
            "number=$(wc -l <\"$0.calls\")\n"
            "[ \"$number\" -ne 2 ] || { echo 'sbatch: error: QOSMaxSubmitJobPerUserLimit' >&2; exit 1; }\n"
            "echo $((6 + number))");
    program("squeue",
            "[ \"$(grep -c -e --jobs= \"$0.calls\")\" -gt 1 ] && state=FAILED || state=RUNNING\n"
            "case \"$*\" in *--jobs=*) echo \"7|0|$state|None|\"; echo \"9|0|$state|None|\" ;; esac");
  }

  /// The first submission is taken, and fails at the second look. All others are refused while it runs, and
  /// so many times once it has ended.
  void refuseBehindTheFirst(int refusals) {
    m_options.profile.arraySize = 1;
    const std::string ended = (programs() / "ended").string();
    program("sbatch", "[ \"$(wc -l <\"$0.calls\")\" -ne 1 ] || { echo 7; exit; }\n"
                      "[ ! -e '" +
                          ended + "' ] || echo >>'" + ended +
                          "'\n"
                          "[ ! -e '" +
                          ended + "' ] || [ \"$(wc -l <'" + ended + "')\" -le " + std::to_string(refusals) +
                          " ] || { echo 9; exit; }\n"
                          "echo 'sbatch: error: not now' >&2; exit 1");
    program("squeue", "case \"$*\" in\n"
                      "*--jobs=7*) state=RUNNING\n"
                      "  [ \"$(grep -c -e --jobs=7 \"$0.calls\")\" -eq 1 ] || { state=FAILED; : >'" +
                          ended +
                          "'; }\n"
                          "  echo \"7|0|$state|None|\" ;;\n"
                          "*--jobs=9*) echo '9|0|FAILED|None|' ;;\nesac");
  }

  /// Neither sbatch nor squeue answers.
  void doNotAnswerSubmissions(const std::string &before = {}) const {
    program("sbatch", before + "echo 'sbatch: error: Socket timed out on send/recv operation' >&2; exit 1");
    program("squeue", "exit 1");
  }

  /// A command that writes squeue's line of the first job that was submitted, as job 7.
  std::string lineOfFirstJob(const std::string &state) const {
    return "echo \"7|0|" + state + "|None|$(sed -n 's/^#SBATCH --comment=//p' '" +
           (folder() / clusterFolder / "job-1.sh").string() + "')\"";
  }

  /// A command that asks for the end of all jobs.
  std::string noteOfCancellation() const {
    return "echo 'all elsewhere 1' >'" + (folder() / clusterFolder / "cancelled").string() + "'\n";
  }

  /// What is told of a submission that another process got no answer to.
  static QString submissionOfBefore() {
    return QStringLiteral("sbatch has not answered a submission of before, which may still come through: it "
                          "is looked for, and made again where it does not");
  }

  /// As if another process had submitted the run as job 7; without a number: and got no answer.
  void submittedBefore(const std::string &cluster = {}, const std::string &id = "7") const {
    fs::create_directories(folder() / clusterFolder);
    JobRecord record;
    record.profile = m_options.profile;
    record.cluster = cluster;
    record.jobs = {{.token = "bitsmith-0123456789abcdef", .id = id, .folders = {{0, "."}}}};
    writeJobRecord(folder(), record);
  }

  std::vector<PreparedRun> one() const {
    return {{.experiment = experiment(), .folder = folder(), .after = {}}};
  }
  std::vector<PreparedRun> two() const {
    return {{.experiment = experiment(), .folder = folder() / "01-run", .after = {}},
            {.experiment = experiment(), .folder = folder() / "02-run", .after = {}}};
  }

  void execute(const std::vector<PreparedRun> &runs) {
    ClusterExecutor executor(folder(), m_options, m_listener);
    try {
      executor.execute(runs, m_account);
    } catch (...) {
      m_live = executor.liveJobs();
      m_mayHaveJobs = executor.mayHaveJobs();
      throw;
    }
    m_live = executor.liveJobs();
    m_mayHaveJobs = executor.mayHaveJobs();
  }

  QStringList follow() {
    execute(one());
    return m_account.failures;
  }

  std::unique_ptr<QTemporaryDir> m_place;
  QByteArray m_path;
  Account m_account;
  Listener m_listener;
  ClusterOptions m_options;
  std::vector<std::string> m_live; ///< jobs, after the last execution
  bool m_mayHaveJobs = false;      ///< the same
};

QTEST_GUILESS_MAIN(TestClusterExecutor)
#include "tst_cluster_executor.moc"
