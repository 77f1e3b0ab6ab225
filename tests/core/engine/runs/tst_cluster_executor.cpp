// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How jobs are submitted and followed where the scheduler's programs answer oddly; tests/cluster has a real
// Slurm.

#include "core/engine/runs/cluster_executor.h"

#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "tests/core/engine/runs/cluster_test.h"

using namespace bitsmith;
using namespace bitsmith::test;
using std::chrono::milliseconds;

class TestClusterExecutor : public ClusterTest {
  Q_OBJECT

 private Q_SLOTS:
  void jobsThatNobodyKnowsHaveFailed() {
    QCOMPARE(follow(), QStringList{QStringLiteral(
                           "it has ended without a result, and the scheduler no longer knows why")});
  }

  /// A link that leads to itself stands for a file server that does not answer: the study is followed on.
  void resultsThatCannotBeSeenDoNotEndTheFollowing() {
    std::filesystem::create_symlink(run_file::result, folder() / run_file::result);
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

 private:
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

  /// Why one run has failed that was submitted and followed.
  QStringList follow() {
    execute(one());
    return m_account.failures;
  }
};

QTEST_GUILESS_MAIN(TestClusterExecutor)
#include "tst_cluster_executor.moc"
