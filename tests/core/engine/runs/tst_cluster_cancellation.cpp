// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/cluster_cancellation.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <nlohmann/json.hpp>

using namespace bitsmith;
namespace fs = std::filesystem;
using Found = CancellationNotes::Found;

class TestClusterCancellation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_place = std::make_unique<QTemporaryDir>();
    fs::create_directories(folder() / clusterFolder);
    m_path = qgetenv("PATH");
  }
  void cleanup() { qputenv("PATH", m_path); }

  void findsEachNoteOnce() {
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
    fs::remove(file());
    QVERIFY(notes.take() == Found::none);
  }

  /// Whoever goes on with a run that was cancelled does not cancel it again.
  void leavesOutWhatWasCancelledBeforeTheProcessBegan() {
    note("all", -3600);
    QVERIFY(CancellationNotes(folder()).take() == Found::none);
    note("all", 60);
    QVERIFY(CancellationNotes(folder()).take() == Found::all);
    // Of a machine whose clock is ahead: what is there already is of before, what comes later is not.
    writeFileAtomically(file(), "all 3b5c3d7e-0000-4000-8000-000000000000 99999999999999\n");
    CancellationNotes elsewhere(folder());
    QVERIFY(elsewhere.take() == Found::none);
    writeFileAtomically(file(), "all 3b5c3d7e-0000-4000-8000-000000000000 5\n");
    QVERIFY(elsewhere.take() == Found::all);
    // One that nobody can read is one of before, and later ones are found all the same.
    writeFileAtomically(file(), "what\n");
    CancellationNotes notes(folder());
    QVERIFY(notes.take() == Found::none);
    note("all", 61);
    QVERIFY(notes.take() == Found::all);
  }

  void saysWhereThereAreNoJobs() {
    try {
      cancelJobs(folder());
      QFAIL("it has none");
    } catch (const Error &error) {
      QVERIFY(error.kind() == ErrorKind::badInput);
      QCOMPARE(QString::fromUtf8(error.what()),
               QString::fromStdString(folder().string()) +
                   QStringLiteral(" has no jobs: it was never given to a cluster"));
    }
    QVERIFY(!fs::exists(file()));
    QVERIFY(!hasLiveJobs(folder()));
  }

  /// Whoever followed the jobs was killed when it had begun, which clears what was told of runs before.
  void tellsOfRunsThatNothingWasToldOf() {
    makeStudyOfJob();
    const RunResult result{.accuracy = 0.9,
                           .accuracyInterval = wilsonInterval(900, 1000),
                           .samples = 1000,
                           .compressionRatio = 4,
                           .memoryMb = 0.6};
    fs::create_directories(members().at(1));
    writeFileAtomically(members().at(1) / run_file::result, toJson(result).dump());
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
    fs::remove(file());
    program("scontrol", "echo 'ClusterName = other'"); // where nobody follows them
    QVERIFY_THROWS_EXCEPTION(Error, cancelJobs(folder()));
    QVERIFY(!fs::exists(file()));
  }

 private:
  using State = MemberRecord::State;

  fs::path programs() const { return folder() / "programs"; }
  void program(const char *name, const std::string &script) const {
    writeFileAtomically(programs() / name, "#!/bin/sh\n" + script + "\n");
    fs::permissions(programs() / name, fs::perms::owner_all);
  }

  /// A study of three that has begun, the first of them as job 7 of the cluster "lab", whose task runs.
  void makeStudyOfJob() const {
    Experiment study{.name = "three", .task = Task::study};
    for (const char *name : {"a", "b", "c"}) {
      study.members.emplace_back();
      study.members.back().name = name;
    }
    createRunFolder(folder(), study, nlohmann::json::object());
    EventWriter(folder()).started(1, 0, nlohmann::json::object());
    JobRecord record;
    record.profile.name = "test";
    record.cluster = "lab";
    record.jobs = {{.token = "bitsmith-0123456789abcdef",
                    .id = "7",
                    .folders = {{0, members().at(0).filename().string()}}}};
    writeJobRecord(folder(), record);
    fs::create_directories(programs());
    program("scontrol", "echo 'ClusterName = lab'");
    program("squeue", "echo '7|0|RUNNING|None|'");
    program("scancel", "");
    qputenv("PATH", QByteArray::fromStdString(programs().string()) + ':' + m_path);
  }
  std::vector<fs::path> members() const { return memberFolders(folder(), readRun(folder()).experiment); }
  std::vector<State> statesOfMembers() const {
    std::vector<State> states;
    for (const MemberRecord &member : readRun(folder()).members)
      states.push_back(member.state);
    return states;
  }

  fs::path folder() const { return m_place->path().toStdString(); }
  fs::path file() const { return folder() / clusterFolder / "cancelled"; }
  /// A note as it is left so many seconds from now.
  void note(const std::string &what, int seconds) const {
    timespec sinceBoot{};
    ::clock_gettime(CLOCK_BOOTTIME, &sinceBoot);
    const std::string boot = readFile("/proc/sys/kernel/random/boot_id");
    writeFileAtomically(file(), what + ' ' + boot.substr(0, boot.find('\n')) + ' ' +
                                    std::to_string((std::int64_t{sinceBoot.tv_sec} + seconds) * 1000) + '\n');
  }

  std::unique_ptr<QTemporaryDir> m_place;
  QByteArray m_path;
};

QTEST_GUILESS_MAIN(TestClusterCancellation)
#include "tst_cluster_cancellation.moc"
