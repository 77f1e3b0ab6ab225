// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run_lock.h"
#include "tests/patience.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/runs/run_filter.h"
#include "widgets/runs/run_model.h"
#include "widgets/runs/run_queue.h"
#include "widgets/runs/run_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The model as text: a line a row, members indented; the time of the start is left out (it is now).
QStringList dump(const QAbstractItemModel &model, const QModelIndex &parent = {}) {
  QStringList lines;
  for (int row = 0; row < model.rowCount(parent); ++row) {
    QStringList cells;
    for (int column = 0; column < RunModel::Started; ++column)
      cells.append(model.index(row, column, parent).data().toString());
    lines.append((parent.isValid() ? u"  "_s : QString()) + cells.join(u" | "_s));
    lines += dump(model, model.index(row, 0, parent));
  }
  return lines;
}

QStringList names(const QAbstractItemModel &model, const QModelIndex &parent = {}) {
  QStringList lines;
  for (int row = 0; row < model.rowCount(parent); ++row)
    lines.append(model.index(row, 0, parent).data().toString());
  return lines;
}

} // namespace

class TestRunModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void cleanup();
  void showsWhatRunsTell();
  void tellsRunningProgressAndTimeLeft();
  void tellsTheQueue();
  void tellsWhyRunsFailed();
  void keepsColoursWhileChecked();
  void checksAStudyThroughItsMembers();
  void remembersChecksOfRunsToCome();
  void forgetsRemovedRuns();
  void sortsAndFilters();
  void writesDurations_data();
  void writesDurations();
  void writesAccuraciesWithTheirIntervals();
  void findsTheLastErrorLine();

 private:
  std::unique_ptr<QTemporaryDir> m_root;
  sample::Runs m_runs;
  std::unique_ptr<RunQueue> m_queue;
  std::unique_ptr<RunLibrary> m_library;
  std::unique_ptr<RunModel> m_model;
};

void TestRunModel::init() {
  qputenv("BITSMITH_CLI", FAKE_ENGINE);
  m_root = std::make_unique<QTemporaryDir>();
  m_runs = sample::makeRuns(m_root->path());
  m_queue = std::make_unique<RunQueue>();
  m_library = std::make_unique<RunLibrary>(m_root->path());
  m_model = std::make_unique<RunModel>(m_library.get(), m_queue.get());
  new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                               m_model.get());
  QTRY_VERIFY(m_library->isLoaded());
}

void TestRunModel::cleanup() {
  m_model.reset();
  m_library.reset();
  m_queue.reset();
}

void TestRunModel::showsWhatRunsTell() {
  const QString setup = u" | fashion-mnist · mixed_precision_cnn"_s;
  const QString damaged = m_model->problem(m_runs.damaged);
  QCOMPARE(damaged, m_runs.damaged + u"/experiment.json: is a list: expected an object"_s);
  const QStringList expected = {
      u"Quick tour | stopped | 2 of 3 runs |  |  |  |  | 2 min 4 s"_s + setup,
      u"  fp32 | finished | 3 epochs | 90.0 % ± 1.9 | 0.0 % | 1.00× | 2.366 MB | 1 min 2 s"_s + setup,
      u"  int8_uniform | finished | 3 epochs | 87.3 % ± 2.1 | 3.0 % | 4.00× | 0.593 MB | 1 min 2 s"_s + setup,
      u"  mixed_conservative | not started |  |  |  | 7.41× | 0.321 MB | "_s + setup,
      u"stopped | stopped | 2 of 8 epochs | 80.0 % ± 2.5 |  | 4.00× | 0.592 MB | 1 min 2 s"_s + setup,
      u"failed | failed | the loss is not finite: lower training.lr | 75.0 % ± 2.7 |  | 4.00× | 0.592 MB | 31 s"_s +
          setup,
      u"fresh | not started |  |  |  | 4.00× | 0.592 MB | "_s + setup,
      u"20260101-000000-damaged | failed | experiment.json: is a list: expected an object"_s +
          u" |  |  |  |  |  | "_s};
  QCOMPARE(dump(*m_model), expected);
}

void TestRunModel::tellsRunningProgressAndTimeLeft() {
  auto lock = RunLock::acquire(toPath(m_runs.stopped));
  const QModelIndex index = m_model->indexOf(m_runs.stopped);
  QTRY_COMPARE(index.siblingAtColumn(RunModel::State).data().toString(), u"running"_s);
  QCOMPARE(index.siblingAtColumn(RunModel::Progress).data().toString(), u"epoch 3/8 · 1 min 20 s left"_s);
  QCOMPARE(index.data(RunModel::ProgressRole).toDouble(), 25.0 / 80);
  lock.reset();
  QTRY_COMPARE(index.siblingAtColumn(RunModel::State).data().toString(), u"stopped"_s);
}

void TestRunModel::tellsTheQueue() {
  const QString first = m_queue->enqueue({.name = "endless"}, m_root->path());
  const QString second = m_queue->enqueue({.name = "quick"}, m_root->path());
  QTRY_VERIFY(m_model->indexOf(second).isValid());
  const QModelIndex index = m_model->indexOf(second);
  QCOMPARE(index.siblingAtColumn(RunModel::State).data().toString(), u"queued"_s);
  QCOMPARE(index.siblingAtColumn(RunModel::Progress).data().toString(), u"number 1 in the queue"_s);
  QSignalSpy changed(m_model.get(), &RunModel::dataChanged);
  m_queue->cancel(second);
  QVERIFY(!changed.isEmpty());
  QCOMPARE(m_model->phase(second), RunPhase::notStarted);
  QTRY_VERIFY(m_library->record(first) && m_library->record(first)->state == RunState::running);
  m_queue->stop(first);
  QCOMPARE(m_model->phase(first), RunPhase::stopping);
  QTRY_VERIFY(!m_queue->isBusy());
  QTRY_COMPARE(m_model->phase(first), RunPhase::stopped);
}

void TestRunModel::tellsWhyRunsFailed() {
  const QString folder = m_queue->enqueue({.name = "bad"}, m_root->path());
  QTRY_VERIFY(!m_queue->isBusy());
  QTRY_VERIFY(m_model->indexOf(folder).isValid());
  QCOMPARE(m_model->phase(folder), RunPhase::failed);
  QCOMPARE(m_model->indexOf(folder).data(RunModel::ProblemRole).toString(),
           u"data.source: the pictures are missing: install dataset-fashion-mnist"_s);
  QCOMPARE(m_model->problem(m_runs.failed), u"the loss is not finite: lower training.lr"_s);
  QCOMPARE(m_model->problem(m_runs.stopped), QString());
}

void TestRunModel::keepsColoursWhileChecked() {
  QSignalSpy changed(m_model.get(), &RunModel::checkedChanged);
  QVERIFY(m_model->setData(m_model->indexOf(m_runs.stopped), Qt::Checked, Qt::CheckStateRole));
  QVERIFY(m_model->setData(m_model->indexOf(m_runs.failed), Qt::Checked, Qt::CheckStateRole));
  m_model->setChecked(m_runs.fresh, true);
  QCOMPARE(changed.size(), 3);
  QCOMPARE(m_model->checkedFolders(), (QStringList{m_runs.stopped, m_runs.failed, m_runs.fresh}));
  m_model->setChecked(m_runs.failed, false);
  QCOMPARE(m_model->colorIndex(m_runs.fresh), 2);
  QCOMPARE(m_model->indexOf(m_runs.failed).data(RunModel::ColorIndexRole).toInt(), -1);
  m_model->setChecked(m_runs.int8, true); // takes the colour that became free
  QCOMPARE(m_model->checkedFolders(), (QStringList{m_runs.stopped, m_runs.int8, m_runs.fresh}));
  m_model->setCheckedFolders({m_runs.fresh, m_runs.failed});
  QCOMPARE(m_model->colorIndex(m_runs.fresh), 2);
  QCOMPARE(m_model->checkedFolders(), (QStringList{m_runs.failed, m_runs.fresh}));
  m_model->setCheckedFolders({m_runs.fresh, m_runs.failed});
  QCOMPARE(changed.size(), 6); // nothing changed the last time
}

void TestRunModel::checksAStudyThroughItsMembers() {
  const QModelIndex study = m_model->indexOf(m_runs.study);
  m_model->setChecked(m_runs.int8, true);
  QCOMPARE(study.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
  m_model->setChecked(m_runs.study, true);
  QCOMPARE(study.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
  QCOMPARE(m_model->checkedFolders(), (QStringList{m_runs.int8, m_runs.fp32, m_runs.toCome}));
  m_model->setChecked(m_runs.study, false);
  QCOMPARE(study.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
  QCOMPARE(m_model->checkedFolders(), QStringList());
}

void TestRunModel::remembersChecksOfRunsToCome() {
  const QString later = folderKey(m_root->path() + u"/20260110-000000-later"_s);
  m_model->setCheckedFolders({later, m_runs.stopped});
  QCOMPARE(m_model->checkedFolders(), QStringList{m_runs.stopped});
  QCOMPARE(m_model->colorIndex(m_runs.stopped), 1); // the first colour is kept for the run to come
  sample::makeRun(m_root->path(), "20260110-000000-later", {.name = "later"});
  QTRY_COMPARE(m_model->checkedFolders(), (QStringList{later, m_runs.stopped}));
}

void TestRunModel::forgetsRemovedRuns() {
  m_model->setChecked(m_runs.study, true);
  QSignalSpy changed(m_model.get(), &RunModel::checkedChanged);
  QVERIFY(QDir(m_runs.study).removeRecursively());
  QTRY_VERIFY(!m_model->indexOf(m_runs.study).isValid());
  QCOMPARE(m_model->checkedFolders(), QStringList());
  QVERIFY(!changed.isEmpty());
  QCOMPARE(m_model->rowCount(), 4);
}

void TestRunModel::sortsAndFilters() {
  RunFilter filter;
  new QAbstractItemModelTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest, &filter);
  filter.setSourceModel(m_model.get());
  filter.sort(RunModel::Started, Qt::DescendingOrder);
  const QString damaged = u"20260101-000000-damaged"_s;
  QCOMPARE(names(filter), (QStringList{u"Quick tour"_s, u"stopped"_s, u"failed"_s, u"fresh"_s, damaged}));
  const QStringList members = {u"fp32"_s, u"int8_uniform"_s, u"mixed_conservative"_s};
  QCOMPARE(names(filter, filter.index(0, 0)), members);
  filter.sort(RunModel::Accuracy, Qt::AscendingOrder);
  QCOMPARE(names(filter).mid(0, 2), (QStringList{u"failed"_s, u"stopped"_s})); // the others have none: last
  filter.sort(RunModel::Accuracy, Qt::DescendingOrder);
  QCOMPARE(names(filter).mid(0, 2), (QStringList{u"stopped"_s, u"failed"_s}));
  filter.setSearch(u"int8 TOUR"_s);
  QCOMPARE(names(filter, filter.index(0, 0)),
           QStringList{u"int8_uniform"_s}); // one word its own, one its study's
  filter.setSearch(u"ultra_low tour"_s);
  QCOMPARE(names(filter), QStringList());
  filter.setSearch(u"conserv"_s);
  QCOMPARE(names(filter), QStringList{u"Quick tour"_s});
  QCOMPARE(names(filter, filter.index(0, 0)), QStringList{u"mixed_conservative"_s});
  filter.setSearch(u"tour"_s);
  QCOMPARE(filter.rowCount(filter.index(0, 0)), 3);
}

void TestRunModel::writesDurations_data() {
  QTest::addColumn<double>("seconds");
  QTest::addColumn<QString>("text");
  QTest::newRow("tenths") << 0.44 << u"0.4 s"_s;
  QTest::newRow("just below ten") << 9.96 << u"10 s"_s;
  QTest::newRow("seconds") << 59.4 << u"59 s"_s;
  QTest::newRow("rounded up to a minute") << 59.6 << u"1 min 0 s"_s;
  QTest::newRow("minutes") << 3599.0 << u"59 min 59 s"_s;
  QTest::newRow("hours") << 7530.0 << u"2 h 5 min"_s;
  QTest::newRow("not a number") << std::nan("") << QString();
  QTest::newRow("negative") << -1.0 << QString();
}

void TestRunModel::writesDurations() {
  QFETCH(double, seconds);
  QFETCH(QString, text);
  QCOMPARE(durationText(seconds), text);
}

void TestRunModel::writesAccuraciesWithTheirIntervals() {
  QCOMPARE(accuracyText(0.873, {0.854, 0.892}), u"87.3 % ± 1.9"_s);
}

void TestRunModel::findsTheLastErrorLine() {
  QCOMPARE(lastErrorLine("warning: slow\nbitsmith-cli: error: no pictures\n\n"), u"no pictures"_s);
  QCOMPARE(lastErrorLine("10 %\r20 %\r\n"), u"20 %"_s);
  QCOMPARE(lastErrorLine(""), QString());
  QCOMPARE(lastErrorMessage("10 %\rbitsmith-cli: slow\nbitsmith-cli: two faults:\na: missing\n  b: wrong\n"),
           u"two faults:\na: missing\nb: wrong"_s);
  QCOMPARE(lastErrorMessage("bitsmith-cli: error: one\n"), u"one"_s);
  QCOMPARE(lastErrorMessage("terminate called"), u"terminate called"_s);
  QCOMPARE(networkText({.architecture = "resnet8", .file = {}}), u"resnet8"_s);
  QCOMPARE(networkText({.architecture = {}, .file = "/models/a b.onnx"}), u"a b.onnx"_s);
}

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_run_model.moc"
