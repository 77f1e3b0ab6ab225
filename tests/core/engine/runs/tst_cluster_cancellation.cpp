// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/cluster_cancellation.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>

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
    using namespace std::chrono;
    const auto time = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    writeFileAtomically(file(), what + ' ' + std::to_string(time + 1000 * seconds) + '\n');
  }

  std::unique_ptr<QTemporaryDir> m_place;
};

QTEST_GUILESS_MAIN(TestClusterCancellation)
#include "tst_cluster_cancellation.moc"
