// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/runs/sample_runs.h"
#include "widgets/runs/run_filter.h"
#include "widgets/runs/runs_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestRunsPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void saysWhatToDoWhenThereAreNoRuns();
  void offersWhatFitsTheSelection();
  void checksWithTheMouseAndTheSpaceBar();
  void comparesTheSelectedRuns();
  void stopsAndResumesByClicks();
  void checksWhatIsQueuedHere();
  void asksBeforeRemoving();
  void filtersWhileTyping();
  void opensAndCopies();
  void keepsItsColumns();
  void paintsInLightAndDark();

 private:
  QAction *action(const char *name) const { return m_panel->findChild<QAction *>(QString::fromLatin1(name)); }
  QRect rectOf(const QString &folder, int column = 0) const;
  void click(const QString &folder, Qt::KeyboardModifiers modifiers = {});

  std::unique_ptr<QTemporaryDir> m_root;
  sample::Runs m_runs;
  std::unique_ptr<RunQueue> m_queue;
  std::unique_ptr<RunLibrary> m_library;
  std::unique_ptr<RunsPanel> m_panel;
};

void TestRunsPanel::initTestCase() {
  static QTemporaryDir data;
  qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
  qputenv("BITSMITH_CLI", FAKE_ENGINE);
}

void TestRunsPanel::init() {
  m_root = std::make_unique<QTemporaryDir>();
  m_runs = sample::makeRuns(m_root->path());
  m_queue = std::make_unique<RunQueue>();
  m_library = std::make_unique<RunLibrary>(m_root->path());
  m_panel = std::make_unique<RunsPanel>(m_library.get(), m_queue.get());
  m_panel->resize(1300, 320);
  m_panel->show();
  QTRY_VERIFY(m_library->isLoaded());
}

void TestRunsPanel::cleanup() {
  m_panel.reset();
  m_library.reset();
  m_queue.reset();
}

QRect TestRunsPanel::rectOf(const QString &folder, int column) const {
  const auto *filter = qobject_cast<QAbstractProxyModel *>(m_panel->view()->model());
  return m_panel->view()->visualRect(
      filter->mapFromSource(m_panel->model()->indexOf(folder).siblingAtColumn(column)));
}

void TestRunsPanel::click(const QString &folder, Qt::KeyboardModifiers modifiers) {
  QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, modifiers,
                    rectOf(folder, RunModel::Setup).center());
}

void TestRunsPanel::saysWhatToDoWhenThereAreNoRuns() {
  const QString root = m_root->path() + u"/none"_s;
  RunLibrary library(root);
  RunsPanel panel(&library, m_queue.get());
  panel.show();
  const auto *empty = panel.findChild<QLabel *>(u"empty"_s);
  QTRY_VERIFY(library.isLoaded());
  QTRY_COMPARE(empty->text(),
               u"No runs yet. Choose a network and a precision, then press Run; each run is kept in a "
               "folder below %1."_s.arg(root));
  QVERIFY(empty->isVisible());
  QVERIFY(!panel.view()->isVisible());
}

void TestRunsPanel::offersWhatFitsTheSelection() {
  const auto offered = [this] {
    QStringList list;
    for (const char *name : {"stop", "resume", "compare", "openInTable", "copyCommand", "reveal", "remove"}) {
      if (action(name)->isEnabled())
        list.append(QString::fromLatin1(name));
    }
    return list.join(u' ');
  };
  QCOMPARE(offered(), QString());
  click(m_runs.stopped);
  QCOMPARE(offered(), u"resume compare openInTable copyCommand reveal remove"_s);
  click(m_runs.damaged);
  QCOMPARE(offered(), u"compare reveal remove"_s);
  click(m_runs.int8); // a member: what is resumed is its study
  QCOMPARE(offered(), u"resume compare openInTable copyCommand reveal"_s);
  click(m_runs.failed);
  click(m_runs.fresh, Qt::ControlModifier);
  QCOMPARE(offered(), u"resume compare remove"_s);
  const auto lock = RunLock::acquire(toPath(m_runs.stopped));
  QTRY_COMPARE(m_panel->model()->phase(m_runs.stopped), RunPhase::running);
  click(m_runs.stopped);
  QCOMPARE(offered(), u"stop compare openInTable copyCommand reveal"_s);
}

void TestRunsPanel::checksWithTheMouseAndTheSpaceBar() {
  QSignalSpy checked(m_panel.get(), &RunsPanel::checkedChanged);
  QSignalSpy selected(m_panel.get(), &RunsPanel::selectionChanged);
  const QRect row = rectOf(m_runs.stopped);
  QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                    QPoint(row.left() + 12, row.center().y()));
  QCOMPARE(m_panel->checkedFolders(), QStringList{m_runs.stopped});
  click(m_runs.stopped);
  click(m_runs.fresh, Qt::ShiftModifier);
  QCOMPARE(m_panel->selectedFolders(), (QStringList{m_runs.stopped, m_runs.failed, m_runs.fresh}));
  QCOMPARE(selected.last()[0].toStringList(), m_panel->selectedFolders());
  QTest::keyClick(m_panel->view(), Qt::Key_Space);
  QCOMPARE(m_panel->checkedFolders(), (QStringList{m_runs.stopped, m_runs.failed, m_runs.fresh}));
  QTest::keyClick(m_panel->view(), Qt::Key_Space);
  QCOMPARE(m_panel->checkedFolders(), QStringList());
  QVERIFY(checked.size() >= 3);
}

void TestRunsPanel::comparesTheSelectedRuns() {
  QSignalSpy compared(m_panel.get(), &RunsPanel::comparisonRequested);
  m_panel->model()->setChecked(m_runs.stopped, true);
  click(m_runs.fp32);
  click(m_runs.failed, Qt::ControlModifier);
  action("compare")->trigger();
  QCOMPARE(m_panel->checkedFolders(), (QStringList{m_runs.fp32, m_runs.failed}));
  // A study stands for its runs; a single run is nothing to compare.
  click(m_runs.stopped);
  action("compare")->trigger();
  const auto before = compared.size();
  click(m_runs.fp32);
  click(m_runs.int8, Qt::ControlModifier);
  action("compare")->trigger();
  QCOMPARE(compared.size(), before + 1);
  QCOMPARE(compared.last()[0].toStringList(), m_panel->checkedFolders());
  QCOMPARE(compared.last()[0].toStringList().size(), 2);
}

void TestRunsPanel::stopsAndResumesByClicks() {
  Experiment experiment{.name = "endless"};
  experiment.training.epochs = 2;
  const QString folder = m_queue->enqueue(experiment, m_root->path());
  QTRY_VERIFY(m_library->contains(folder));
  m_panel->selectFolders({folder});
  QTRY_VERIFY(m_library->record(folder)->epochs.size() == 2);
  QTRY_VERIFY(action("stop")->isEnabled());
  action("stop")->trigger();
  QTRY_VERIFY(!m_queue->isBusy());
  QTRY_COMPARE(m_panel->model()->phase(folder), RunPhase::stopped);
  QTRY_VERIFY(action("resume")->isEnabled());
  action("resume")->trigger();
  QVERIFY(m_queue->isRunning(folder));
  QTRY_COMPARE(m_panel->model()->phase(folder), RunPhase::running);
}

void TestRunsPanel::checksWhatIsQueuedHere() {
  Experiment study = loadExperiment("quick-tour");
  study.name = "endless";
  const QString first = m_queue->enqueue({.name = "endless"}, m_root->path());
  const QString second = m_queue->enqueue(study, m_root->path());
  QTRY_COMPARE(m_panel->checkedFolders().size(), 6);
  QVERIFY(m_panel->model()->isChecked(first));
  QVERIFY(m_panel->model()->isChecked(m_library->members(second).last()));
}

void TestRunsPanel::asksBeforeRemoving() {
  click(m_runs.stopped);
  QTest::keyClick(m_panel->view(), Qt::Key_Delete);
  auto *question = m_panel->findChild<QMessageBox *>();
  QVERIFY(question && question->isVisible());
  QCOMPARE(question->text(), u"Move this run to the trash?"_s);
  QCOMPARE(question->informativeText(), u"stopped"_s);
  QTest::keyClick(question, Qt::Key_Escape);
  QVERIFY(QFileInfo::exists(m_runs.stopped));
  QTRY_VERIFY(!m_panel->findChild<QMessageBox *>());

  action("remove")->trigger();
  auto *confirm = m_panel->findChild<QPushButton *>(u"confirmRemove"_s);
  QVERIFY(confirm);
  QTest::mouseClick(confirm, Qt::LeftButton);
  QVERIFY(!QFileInfo::exists(m_runs.stopped));
  QTRY_VERIFY(!m_library->contains(m_runs.stopped));
}

void TestRunsPanel::filtersWhileTyping() {
  auto *search = m_panel->findChild<QLineEdit *>(u"search"_s);
  QTest::keyClicks(search, u"fresh"_s);
  QCOMPARE(m_panel->view()->model()->rowCount(), 1);
  QTest::keyClicks(search, u"er"_s);
  const auto *empty = m_panel->findChild<QLabel *>(u"empty"_s);
  QVERIFY(empty->isVisible());
  QCOMPARE(empty->text(), u"No run matches \"fresher\"."_s);
  search->clear();
  QVERIFY(m_panel->view()->isVisible());
}

void TestRunsPanel::opensAndCopies() {
  Experiment opened;
  connect(m_panel.get(), &RunsPanel::experimentRequested, this,
          [&](const Experiment &experiment) { opened = experiment; });
  click(m_runs.int8);
  action("openInTable")->trigger();
  QCOMPARE(opened.precision.preset, std::string("int8_uniform"));
  m_panel->view()->setFocus();
  action("copyCommand")->trigger();
  QCOMPARE(
      QGuiApplication::clipboard()->text(),
      u"bitsmith-cli run %1/experiment.json --threads %2"_s.arg(m_runs.int8).arg(m_queue->threadsPerRun()));
  QSignalSpy activated(m_panel.get(), &RunsPanel::runActivated);
  QTest::keyClick(m_panel->view(), Qt::Key_Return);
  QCOMPARE(activated.size(), 1);
  QCOMPARE(activated[0][0].toString(), m_runs.int8);
}

void TestRunsPanel::keepsItsColumns() {
  m_panel->view()->setColumnWidth(RunModel::Name, 321);
  const QByteArray state = m_panel->saveState();
  RunsPanel other(m_library.get(), m_queue.get());
  other.restoreState(state);
  QCOMPARE(other.view()->columnWidth(RunModel::Name), 321);
}

void TestRunsPanel::paintsInLightAndDark() {
  const auto lock = RunLock::acquire(toPath(m_runs.stopped));
  QTRY_COMPARE(m_panel->model()->phase(m_runs.stopped), RunPhase::running);
  m_panel->model()->setCheckedFolders({m_runs.fp32, m_runs.int8, m_runs.stopped});
  click(m_runs.int8);
  const QPalette light = QGuiApplication::palette();
  QPalette dark(QColor(0x2b, 0x2d, 0x30));
  dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
  dark.setColor(QPalette::AlternateBase, QColor(0x24, 0x25, 0x29));
  const QString folder = qEnvironmentVariable("BITSMITH_PICTURES");
  QList<QImage> pictures;
  for (const QPalette &palette : {light, dark}) {
    QApplication::setPalette(palette);
    QCoreApplication::processEvents();
    pictures.append(m_panel->grab().toImage());
    if (!folder.isEmpty())
      pictures.last().save(folder + u"/runs_panel_%1.png"_s.arg(pictures.size()));
  }
  QApplication::setPalette(light);
  // The swatch of the first checked run has the first series colour in both.
  const QRect row = rectOf(m_runs.fp32);
  const QPoint origin = m_panel->view()->viewport()->mapTo(m_panel.get(), row.topLeft());
  for (const QImage &picture : pictures) {
    bool found = false;
    for (int x = 0; x < 60; ++x)
      found = found || picture.pixelColor(origin + QPoint(x, row.height() / 2)) == QColor(0x00, 0x72, 0xb2);
    QVERIFY(found);
  }
}

QTEST_MAIN(TestRunsPanel)
#include "tst_runs_panel.moc"
