// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of jobs and submissions of before: which are waited for, taken up, or taken back.

#include "core/engine/runs/cluster_executor.h"

#include "core/plan/base/files.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run_folder.h"
#include "tests/core/engine/runs/cluster_test.h"

#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::test;
namespace fs = std::filesystem;

class TestClusterResumption : public ClusterTest {
  Q_OBJECT

 private Q_SLOTS:
  /// Whoever submitted them had ended before the controller worked them off.
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

  /// Whoever goes on after a process that has submitted nothing goes by them.
  void profilesOfResumptionsAreKept() {
    submittedBefore({}, {});
    fs::last_write_time(jobRecordFile(folder()), fs::file_time_type::clock::now() - std::chrono::minutes(10));
    const fs::file_time_type time = fs::last_write_time(jobRecordFile(folder()));
    m_options.profile.name = "new";
    m_options.submissionPause = std::chrono::hours(1);
    program("scontrol", "echo 'ClusterName = lab'\necho 'MaxArraySize = 1001'");
    m_listener.isEnough = [this] { return calls("squeue") > 1; };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QCOMPARE(calls("sbatch"), 0);
    const JobRecord record = *readJobRecord(folder());
    QCOMPARE(record.profile.name, std::string("new"));
    QCOMPARE(record.cluster, std::string("lab"));
    QCOMPARE(record.jobs.size(), std::size_t{1});
    // It says for how long the next one waits.
    QVERIFY(fs::last_write_time(jobRecordFile(folder())) == time);
  }

  /// sbatch has answered, though squeue could not be asked any more.
  void refusedSubmissionsOfBeforeAreNotWaitedFor() {
    program("sbatch", "echo 'sbatch: error: not now' >&2; exit 1");
    program("squeue", "exit 1");
    m_listener.isEnough = [this] { return !m_listener.warnings.isEmpty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QCOMPARE(readJobRecord(folder())->jobs.size(), std::size_t{1});
    m_listener = Listener();
    m_options.detach = true;
    program("sbatch", "echo 8");
    program("squeue", "");
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QCOMPARE(calls("sbatch"), 2);
    QVERIFY(m_listener.warnings.isEmpty());
    QCOMPARE(m_live, std::vector<std::string>{"8"});
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
    writeFileAtomically(result, toJson(anyResult()).dump());
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
    m_options.endingPatience = std::chrono::minutes(1);
    program("scancel", "[ \"$(wc -l <\"$0.calls\")\" -gt 1 ]");
    program("sbatch", "[ \"$(wc -l <'" + (programs() / "scancel.calls").string() +
                          "')\" -eq 2 ] || exit 1\n"
                          "echo $((10 + $(wc -l <\"$0.calls\")))");
    program("squeue", "case \"$*\" in\n"
                      "*--jobs=[67]*) tasks='6|4|FAILED|None 7|4|PENDING|Dependency 8|0|PENDING|Dependency "
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
             QStringList{QStringLiteral("scancel failed: no reason was given; it is tried again")});
    QCOMPARE(m_account.failures.size(), 5);
  }

  void tasksThatCannotBeTakenBackAreFollowed_data() {
    QTest::addColumn<bool>("isInstalled");
    QTest::newRow("they are another user's") << true;
    QTest::newRow("there is no scancel") << false;
  }

  /// What can be done is done all the same: a refusal for good is no outage.
  void tasksThatCannotBeTakenBackAreFollowed() {
    QFETCH(bool, isInstalled);
    const std::vector<PreparedRun> runs = studyThatWaitsInVain();
    QString fault = QStringLiteral("scancel failed: Access/permission denied");
    if (!isInstalled) {
      fault = QStringLiteral("Slurm is not installed here: the program scancel was not found in PATH; run "
                             "this where sbatch is, or with --executor local");
      program("scancel", {});
      qputenv("PATH", QByteArray::fromStdString(programs().string()));
    }
    m_options.endingPatience = std::chrono::milliseconds(1500);
    execute(runs);
    QCOMPARE(m_listener.warnings,
             (QStringList{fault + QStringLiteral("; it is tried again"), fault + followedInVain()}));
    if (isInstalled)
      QVERIFY(readFile(programs() / "scancel.calls").starts_with("--quiet 7_4 8_0\n--quiet 7_4\n"));
    QCOMPARE(calls("sbatch"), 2);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{1}, {0}, {2}}));
    const QString failed = QStringLiteral("failed (FAILED)");
    QCOMPARE(m_account.failures,
             (QStringList{failed, QStringLiteral("what it starts from failed (DependencyNeverSatisfied)"),
                          failed, failed}));
  }

  void tasksThatCannotBeTakenBackDoNotKeepOthersFromBeingDetached() {
    const std::vector<PreparedRun> runs = studyThatWaitsInVain();
    m_options.detach = true;
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(runs));
    QVERIFY(!m_listener.warnings.isEmpty());
    QVERIFY2(m_listener.warnings.back().endsWith(followedInVain()), qPrintable(m_listener.warnings.back()));
    QCOMPARE(m_live, (std::vector<std::string>{"7", "9", "11", "12"}));
  }

  /// The scheduler ends by itself what waits for a failure, a while after it.
  void tasksThatHaveEndedMeanwhileAreNotTakenBack() {
    const std::vector<PreparedRun> runs = studyThatWaitsInVain("CANCELLED|DependencyNeverSatisfied");
    m_options.endingPatience = std::chrono::minutes(1);
    m_listener.isEnough = [this] { return m_account.waiting.size() > 1; };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(runs));
    QCOMPARE(calls("scancel"), 1);
    QCOMPARE(m_listener.warnings,
             QStringList{QStringLiteral("scancel failed: Access/permission denied; it is tried again")});
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}, {1, 2}}));
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

 private:
  /// A study whose first run has failed as 6_4; for it wait the second (7_4) and the third (8_0), which the
  /// scheduler has noticed; the fourth runs (9_0). scancel refuses. What is submitted, as 11 and 12, fails.
  /// @param later what squeue says of 7_4 after its first look
  std::vector<PreparedRun> studyThatWaitsInVain(const std::string &later = "PENDING|Dependency") const {
    std::vector<PreparedRun> runs = two();
    for (const char *name : {"03-run", "04-run"})
      runs.push_back({.experiment = experiment(), .folder = folder() / name, .after = {}});
    runs[1].after = runs[2].after = {0};
    submittedBefore();
    JobRecord record = *readJobRecord(folder());
    record.jobs = {{.token = "bitsmith-0123456789abcdef", .id = "6", .folders = {{4, "01-run"}}},
                   {.token = "bitsmith-0123456789abcdf0", .id = "7", .folders = {{4, "02-run"}}},
                   {.token = "bitsmith-0123456789abcdf1", .id = "8", .folders = {{0, "03-run"}}},
                   {.token = "bitsmith-0123456789abcdf2", .id = "9", .folders = {{0, "04-run"}}}};
    writeJobRecord(folder(), record);
    // These do without other programs, which are not found where PATH has only the scheduler's.
    program("scancel", "echo 'scancel: error: Access/permission denied' >&2; exit 1");
    program("sbatch", "[ ! -e \"$0.before\" ] || { echo 12; exit; }\n: >\"$0.before\"\necho 11");
    program("squeue",
            "case \"$*\" in\n"
            "*--jobs=11*) tasks='7|4|CANCELLED|DependencyNeverSatisfied 9|0|FAILED|None 11|0|FAILED|None "
            "12|0|FAILED|None' ;;\n"
            "*--jobs=7*) tasks='7|4|" +
                later +
                " 9|0|RUNNING|None' ;;\n"
                "*) tasks='6|4|FAILED|None 7|4|PENDING|Dependency "
                "8|0|PENDING|DependencyNeverSatisfied 9|0|RUNNING|None' ;;\nesac\n"
                "for task in $tasks; do echo \"$task|\"; done");
    return runs;
  }

  /// What is told of the second run's task, behind scancel's answer.
  static QString followedInVain() {
    return QStringLiteral("; tasks of before that wait in vain are followed as they are: whoever submitted "
                          "them can cancel them with scancel 7_4, and --resume submits their runs again "
                          "then");
  }

  /// What is told of a submission that another process got no answer to.
  static QString submissionOfBefore() {
    return QStringLiteral("sbatch has not answered a submission of before, which may still come through: it "
                          "is looked for, and made again where it does not");
  }
};

QTEST_GUILESS_MAIN(TestClusterResumption)
#include "tst_cluster_resumption.moc"
