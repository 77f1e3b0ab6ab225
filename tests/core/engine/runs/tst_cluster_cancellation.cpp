// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/cluster_cancellation.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"

#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace bitsmith;
namespace fs = std::filesystem;
using Found = CancellationNotes::Found;

class TestClusterCancellation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_place = std::make_unique<QTemporaryDir>();
    fs::create_directories(folder() / clusterFolder);
  }

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

 private:
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
};

QTEST_GUILESS_MAIN(TestClusterCancellation)
#include "tst_cluster_cancellation.moc"
