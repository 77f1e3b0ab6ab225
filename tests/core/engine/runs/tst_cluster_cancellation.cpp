// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cancelling jobs: the notes that tell of it, cancelJobs(), and what the process that follows the jobs does
// about it; and what it leaves where it ends before them.

#include "core/engine/runs/cluster_cancellation.h"

#include "core/engine/runs/study_run.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/shell_word.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "tests/core/engine/runs/cluster_test.h"

#include <ctime>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::test;
namespace fs = std::filesystem;
using Found = CancellationNotes::Found;

class TestClusterCancellation : public ClusterTest {
  Q_OBJECT

 private Q_SLOTS:
  void findsEachNoteOnce() {
    makeClusterFolder();
    CancellationNotes notes(folder());
    QVERIFY(notes.take() == Found::none);
    note("all", 1);
    QVERIFY(notes.take() == Found::all);
    QVERIFY(notes.take() == Found::none);
    note("some", 2);
    QVERIFY(notes.take() == Found::some);
    note("some", 3);
    QVERIFY(notes.take() == Found::some);
    note("all", 4);
    QVERIFY(notes.take() == Found::all);
    fs::remove(noteFile());
    QVERIFY(notes.take() == Found::none);
  }

  /// Whoever goes on with a run that was cancelled does not cancel it again.
  void leavesOutWhatWasCancelledBeforeTheProcessBegan() {
    makeClusterFolder();
    note("all", -3600);
    QVERIFY(CancellationNotes(folder()).take() == Found::none);
    note("all", 60);
    QVERIFY(CancellationNotes(folder()).take() == Found::all);
    // Of a machine whose clock is ahead: what is there already is of before, what comes later is not.
    writeFileAtomically(noteFile(), "all 3b5c3d7e-0000-4000-8000-000000000000 99999999999999\n");
    CancellationNotes elsewhere(folder());
    QVERIFY(elsewhere.take() == Found::none);
    writeFileAtomically(noteFile(), "all 3b5c3d7e-0000-4000-8000-000000000000 5\n");
    QVERIFY(elsewhere.take() == Found::all);
    // One that nobody can read is one of before, and later ones are found all the same.
    writeFileAtomically(noteFile(), "what\n");
    CancellationNotes notes(folder());
    QVERIFY(notes.take() == Found::none);
    note("all", 61);
    QVERIFY(notes.take() == Found::all);
  }

  void saysWhereThereAreNoJobs() {
    makeClusterFolder();
    try {
      cancelJobs(folder());
      QFAIL("it has none");
    } catch (const Error &error) {
      QVERIFY(error.kind() == ErrorKind::badInput);
      QCOMPARE(QString::fromUtf8(error.what()),
               QString::fromStdString(folder().string()) +
                   QStringLiteral(" has no jobs: it was never given to a cluster"));
    }
    QVERIFY(!fs::exists(noteFile()));
    QVERIFY(!hasLiveJobs(folder()));
  }

  /// Whoever followed the jobs was killed when it had begun, which clears what was told of runs before.
  void tellsOfRunsThatNothingWasToldOf() {
    makeStudyOfJob();
    fs::create_directories(members().at(1));
    writeFileAtomically(members().at(1) / run_file::result, toJson(anyResult()).dump());
    QCOMPARE(cancelJobs(folder()), std::size_t{1});
    QVERIFY((statesOfMembers() == std::vector{State::cancelled, State::unknown, State::cancelled}));
  }

  void tellsOfTheOneRunThatIsCancelled() {
    makeStudyOfJob();
    fs::create_directories(members().at(0));
    QCOMPARE(cancelJobs(members().at(0)), std::size_t{1});
    QVERIFY((statesOfMembers() == std::vector{State::cancelled, State::unknown, State::unknown}));
  }

  /// Whoever follows the jobs cancels them when it answers again.
  void leavesANoteWhileTheSchedulerIsAway() {
    makeStudyOfJob();
    program("scontrol", "exit 1");
    QVERIFY_THROWS_EXCEPTION(Error, cancelJobs(folder()));
    QVERIFY(CancellationNotes(folder()).take() == Found::all);
    fs::remove(noteFile());
    program("scontrol", "echo 'ClusterName = other'"); // where nobody follows them
    QVERIFY_THROWS_EXCEPTION(Error, cancelJobs(folder()));
    QVERIFY(!fs::exists(noteFile()));
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

  /// Jobs whose end was asked for in vain are followed all the same.
  void cancellationsThatFailAreToldOnce() {
    program("scancel", "exit 1");
    program("squeue", "[ \"$(wc -l <\"$0.calls\")\" -gt 2 ] && state=FAILED || state=RUNNING\n"
                      "echo \"7|0|$state|None|\"");
    m_account.whenQueued = [this] { writeFileAtomically(noteFile(), "all elsewhere 1\n"); };
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
    m_account.whenQueued = [this] { writeFileAtomically(noteFile(), "all elsewhere 1\n"); };
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

  /// As long as it is not known whose they are here.
  void jobsAreNotCancelledBeforeTheirClusterIsKnown() {
    submittedBefore("lab");
    program("scontrol", noteOfCancellation() + "exit 1");
    m_listener.isEnough = [this] { return !m_listener.warnings.isEmpty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(one()));
    QCOMPARE(calls("scancel"), 0);
    QCOMPARE(m_live, std::vector<std::string>{"7"});
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

  /// Whoever is interrupted there leaves what is known of the jobs that were submitted.
  void interruptionBetweenTwoSubmissionsLeavesJobs() {
    m_options.profile.arraySize = 1;
    m_listener.isEnough = [this] { return !m_account.waiting.empty(); };
    QVERIFY_THROWS_EXCEPTION(Interrupted, execute(two()));
    QCOMPARE(calls("sbatch"), 1);
    QVERIFY((m_account.waiting == std::vector<std::vector<std::size_t>>{{0}}));
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

 private:
  using State = MemberRecord::State;

  /// A study of three that has begun, the first of them as job 7 of the cluster "lab", whose task runs.
  void makeStudyOfJob() const {
    Experiment study{.name = "three", .task = Task::study};
    for (const char *name : {"a", "b", "c"}) {
      study.members.emplace_back();
      study.members.back().name = name;
    }
    createRunFolder(folder(), study, nlohmann::json::object());
    EventWriter(folder()).started(1, 0, nlohmann::json::object());
    submittedBefore("lab", "7", members().at(0).filename().string());
    program("scontrol", "echo 'ClusterName = lab'");
    program("squeue", "echo '7|0|RUNNING|None|'");
  }
  std::vector<fs::path> members() const { return memberFolders(folder(), readRun(folder()).experiment); }
  std::vector<State> statesOfMembers() const {
    std::vector<State> states;
    for (const MemberRecord &member : readRun(folder()).members)
      states.push_back(member.state);
    return states;
  }

  /// A note as it is left so many seconds from now.
  void note(const std::string &what, int seconds) const {
    timespec sinceBoot{};
    ::clock_gettime(CLOCK_BOOTTIME, &sinceBoot);
    const std::string boot = readFile("/proc/sys/kernel/random/boot_id");
    writeFileAtomically(noteFile(), what + ' ' + boot.substr(0, boot.find('\n')) + ' ' +
                                        std::to_string((std::int64_t{sinceBoot.tv_sec} + seconds) * 1000) +
                                        '\n');
  }
};

QTEST_GUILESS_MAIN(TestClusterCancellation)
#include "tst_cluster_cancellation.moc"
