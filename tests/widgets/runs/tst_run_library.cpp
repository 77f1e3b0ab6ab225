// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "tests/patience.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_library.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

QString makeRun(const QString &root, const QString &name, const Experiment &experiment) {
  const QString folder = folderKey(root + u'/' + name);
  createRunFolder(toPath(folder), experiment, nlohmann::json::object());
  return folder;
}

void append(const QString &folder, const QByteArray &text) {
  QFile events(folder + u"/events.jsonl"_s);
  QVERIFY(events.open(QIODevice::Append));
  events.write(text);
}

} // namespace

class TestRunLibrary : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { m_root = std::make_unique<QTemporaryDir>(); }
  void findsRunsNewestFirst();
  void showsPointsAsTheyArrive();
  void waitsForTheRestOfATornLine();
  void noticesRemoval();
  void listsADamagedFolderBesideTheOthers();
  void readsAFolderThatWasMended();
  void showsAllMembersOfAStudyFromItsStart();
  void followsARootThatAppearsLater();
  void keepsSnapshotsAsTheyWere();
  void tellsAtMostFiveSnapshotsASecond();
  void findsTheLastCheckpointAmongWhateverIsThere();

 private:
  std::unique_ptr<QTemporaryDir> m_root;
};

void TestRunLibrary::findsRunsNewestFirst() {
  const QString root = m_root->path();
  const QString middle = makeRun(root, u"20260102-000000-b"_s, {.name = "b"});
  const QString oldest = makeRun(root, u"20260101-000000-c"_s, {.name = "c"});
  const QString newest = makeRun(root, u"20260103-000000-a"_s, {.name = "a"});
  RunLibrary library(root);
  QTRY_VERIFY(library.isLoaded());
  QCOMPARE(library.folders(), (QStringList{newest, middle, oldest}));
  QCOMPARE(library.record(newest)->experiment.name, std::string("a"));
  QVERIFY(library.record(newest)->state == RunState::queued);
  QCOMPARE(library.record(u"/nowhere"_s), RunRecordPtr());
}

void TestRunLibrary::showsPointsAsTheyArrive() {
  const QString folder = makeRun(m_root->path(), u"run"_s, {.name = "run"});
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.isLoaded());
  auto lock = RunLock::acquire(toPath(folder));
  EventWriter writer(toPath(folder));
  writer.started(20, 0, nlohmann::json::object());
  writer.step({.step = 1, .epoch = 1, .loss = 2.5, .secondsLeft = 9});
  QTRY_VERIFY(library.record(folder)->state == RunState::running);
  QTRY_COMPARE(library.record(folder)->steps.size(), 1u);
  QCOMPARE(library.record(folder)->steps[0].loss, 2.5);
  for (int epoch = 1; epoch <= 3; ++epoch) {
    writer.epoch({.epoch = epoch, .testAccuracy = 0.25 * epoch});
    QTRY_COMPARE(library.record(folder)->epochs.size(), static_cast<std::size_t>(epoch));
    QCOMPARE(library.record(folder)->epochs.back().testAccuracy, 0.25 * epoch);
  }
  lock.reset();
  QTRY_VERIFY(library.record(folder)->state == RunState::interrupted);
  writeFileAtomically(toPath(folder) / run_file::result, toJson(RunResult{.accuracy = 0.75}).dump());
  QTRY_VERIFY(library.record(folder)->state == RunState::finished);
  QCOMPARE(library.record(folder)->result->accuracy, 0.75);
}

void TestRunLibrary::waitsForTheRestOfATornLine() {
  const QString folder = makeRun(m_root->path(), u"run"_s, {.name = "run"});
  { EventWriter(toPath(folder)).started(20, 0, nlohmann::json::object()); }
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.isLoaded());
  // Whoever has read the whole line has seen the torn one behind it.
  append(folder, R"({"seq":2,"type":"step","step":6,"epoch":1,"loss":0.75})"
                 "\n"
                 R"({"seq":3,"type":"step","step":7,"epo)");
  QTRY_COMPARE(library.record(folder)->steps.size(), 1u);
  QTest::qWait(250); // another poll sees it too
  QCOMPARE(library.record(folder)->steps.size(), 1u);
  append(folder, "ch\":1,\"loss\":0.5}\nnonsense\n");
  QTRY_COMPARE(library.record(folder)->steps.size(), 2u);
  QCOMPARE(library.record(folder)->steps[0].step, 6);
  QCOMPARE(library.record(folder)->steps[1].step, 7);
  QTRY_COMPARE(library.record(folder)->warnings,
               std::vector<std::string>{"Damaged lines in events.jsonl that were skipped: 1"});
}

void TestRunLibrary::noticesRemoval() {
  const QString folder = makeRun(m_root->path(), u"run"_s, {.name = "run"});
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.contains(folder));
  QSignalSpy removed(&library, &RunLibrary::runRemoved);
  QVERIFY(QDir(folder).removeRecursively());
  QTRY_COMPARE(removed.size(), 1);
  QCOMPARE(removed[0][0].toString(), folder);
  QVERIFY(!library.contains(folder));
}

void TestRunLibrary::listsADamagedFolderBesideTheOthers() {
  const QString sound = makeRun(m_root->path(), u"sound"_s, {.name = "sound"});
  const QString damaged = makeRun(m_root->path(), u"damaged"_s, {.name = "damaged"});
  writeFileAtomically(toPath(damaged) / run_file::experiment, "{\"format\": ");
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.isLoaded());
  QVERIFY(library.record(sound)->state == RunState::queued);
  QCOMPARE(library.problem(sound), QString());
  QVERIFY(library.record(damaged)->state == RunState::failed);
  QCOMPARE(library.record(damaged)->experiment.name, std::string("damaged"));
  QCOMPARE(library.record(damaged)->failure, library.problem(damaged).toStdString());
  QVERIFY2(library.problem(damaged).contains(damaged + u"/experiment.json"_s),
           qPrintable(library.problem(damaged)));
}

void TestRunLibrary::readsAFolderThatWasMended() {
  const QString folder = makeRun(m_root->path(), u"run"_s, {.name = "run"});
  writeFileAtomically(toPath(folder) / run_file::experiment, "{");
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.isLoaded());
  QVERIFY(!library.problem(folder).isEmpty());
  writeFileAtomically(toPath(folder) / run_file::experiment, toJson(Experiment{.name = "mended"}).dump());
  library.refresh();
  QTRY_COMPARE(library.record(folder)->experiment.name, std::string("mended"));
  QCOMPARE(library.problem(folder), QString());
}

void TestRunLibrary::showsAllMembersOfAStudyFromItsStart() {
  const Experiment experiment = loadExperiment("quick-tour");
  const QString study = makeRun(m_root->path(), u"tour"_s, experiment);
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.isLoaded());
  const QStringList members = library.members(study);
  QCOMPARE(library.folders(), QStringList{study});
  QCOMPARE(members.size(), 5);
  QCOMPARE(QFileInfo(members[1]).fileName(), u"02-int8_uniform"_s);
  QCOMPARE(library.studyOf(members[1]), study);
  QVERIFY(!QFileInfo::exists(members[1]));
  QSignalSpy added(&library, &RunLibrary::runAdded);
  createRunFolder(toPath(members[0]), experiment.members[0], nlohmann::json::object());
  EventWriter(toPath(members[0])).started(5, 0, nlohmann::json::object());
  QTRY_COMPARE(library.record(members[0])->totalSteps, 5);
  QCOMPARE(added.size(), 0); // it was listed before its folder was there
  QCOMPARE(library.members(study), members);
  QVERIFY(QDir(study).removeRecursively());
  QTRY_VERIFY(library.folders().isEmpty());
  QVERIFY(!library.contains(members[3]));
}

void TestRunLibrary::followsARootThatAppearsLater() {
  const QString root = m_root->path() + u"/later"_s;
  RunLibrary library(root);
  QTRY_VERIFY(library.isLoaded());
  QCOMPARE(library.folders(), QStringList());
  const QString folder = makeRun(root, u"run"_s, {.name = "run"});
  QTRY_COMPARE(library.folders(), QStringList{folder});
}

void TestRunLibrary::keepsSnapshotsAsTheyWere() {
  const QString folder = makeRun(m_root->path(), u"run"_s, {.name = "run"});
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.isLoaded());
  const RunRecordPtr before = library.record(folder);
  EventWriter writer(toPath(folder));
  writer.started(20, 0, nlohmann::json::object());
  QTRY_COMPARE(library.record(folder)->totalSteps, 20);
  QCOMPARE(before->totalSteps, 0);
}

void TestRunLibrary::tellsAtMostFiveSnapshotsASecond() {
  const QString folder = makeRun(m_root->path(), u"run"_s, {.name = "run"});
  RunLibrary library(m_root->path());
  QTRY_VERIFY(library.isLoaded());
  const auto lock = RunLock::acquire(toPath(folder));
  EventWriter writer(toPath(folder));
  writer.started(1000, 0, nlohmann::json::object());
  QTRY_VERIFY(library.record(folder)->state == RunState::running);
  QSignalSpy changed(&library, &RunLibrary::runChanged);
  QElapsedTimer clock;
  clock.start();
  int step = 0;
  while (clock.elapsed() < 1000) {
    writer.step({.step = ++step, .epoch = 1});
    QTest::qWait(2);
  }
  const auto allowed = 2 + clock.elapsed() / 180;
  QVERIFY2(changed.size() <= allowed, qPrintable(QString::number(changed.size())));
  QTRY_COMPARE(library.record(folder)->steps.size(), static_cast<std::size_t>(step)); // none is lost
}

/// Events are lines that anybody may have written: a member of another kind is passed over.
void TestRunLibrary::findsTheLastCheckpointAmongWhateverIsThere() {
  const QString folder = makeRun(m_root->path(), u"run"_s, {.name = "run"});
  writeFileAtomically(toPath(folder) / run_file::checkpoint, "x");
  append(folder, R"({"type": "checkpoint", "epoch": 3})"
                 "\n");
  QCOMPARE(lastCheckpointEpoch(folder), std::optional<std::int64_t>(3));
  for (const char *line : {R"({"type": 7, "of": "checkpoint"})", R"({"type": ["checkpoint"]})",
                           "\"checkpoint\"", R"({"checkpoint")"})
    append(folder, QByteArray(line) + '\n');
  QCOMPARE(lastCheckpointEpoch(folder), std::optional<std::int64_t>(3));
  append(folder, R"({"type": "checkpoint", "epoch": 1e300})"
                 "\n");
  QCOMPARE(lastCheckpointEpoch(folder), std::optional<std::int64_t>(0));
}

QTEST_GUILESS_MAIN(TestRunLibrary)
#include "tst_run_library.moc"
