// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What leaves the window, and the window in front of a class, by clicks and keys with the real engine behind.

#include "app/gui/window/main_window.h"

#include "core/plan/base/files.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/analysis/errors_panel.h"
#include "widgets/charts/chart_export_dialog.h"
#include "widgets/charts/training_plot.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/report/report_dialog.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestWindowOutput : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void writesAReportOfTheSelectedRun();
  void asksForRunsBeforeAReport();
  void savesAChartFromTheMenu();
  void copiesTheRunsTable();
  void copiesWhatAButtonWouldStart();
  void runsWriteTensorBoardFilesOnRequest();
  void presentsAndComesBack();
  void presentationEndsWithTheWindow();

 private:
  void openWindow();
  template<class Widget>
  Widget *child(const char *name) const {
    return m_window->findChild<Widget *>(QString::fromLatin1(name));
  }
  QRect rectOf(const QString &folder) const;
  /// Opens a context menu by the mouse and picks an entry, of a submenu where one is named.
  void pick(QWidget &at, const QPoint &point, const QString &submenu, const QString &entry);

  QTemporaryDir m_home;
  QTemporaryDir m_files;
  std::unique_ptr<QTemporaryDir> m_runs;
  QString m_trained; ///< a run in the library: resnet8 on shapes, trained for one epoch
  std::unique_ptr<MainWindow> m_window;
};

void TestWindowOutput::initTestCase() {
  QVERIFY(m_home.isValid() && m_files.isValid());
  bitsmith::test::useHome(m_home.path());
  const QString engine = qEnvironmentVariable("BITSMITH_CLI");
  QVERIFY2(!engine.isEmpty(), "CTest names the engine program");
  const QString experiment = m_files.filePath(u"trained.json"_s);
  writeFileAtomically(toPath(experiment), R"({"format": "bitsmith/experiment@1", "name": "trained",
    "data": {"source": "shapes", "train": 96, "test": 64}, "network": {"architecture": "resnet8"},
    "precision": {"preset": "mixed_aggressive"}, "training": {"batch": 32, "epochs": 1}})");
  QProcess process;
  process.start(engine, {u"run"_s, experiment, u"--out"_s, m_files.filePath(u"run"_s)});
  QVERIFY2(process.waitForFinished(120000) && process.exitCode() == 0, process.readAllStandardError());
}

void TestWindowOutput::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  m_runs = std::make_unique<QTemporaryDir>();
  m_trained = folderKey(m_runs->filePath(u"20260101-000000-trained"_s));
  std::filesystem::copy(toPath(m_files.filePath(u"run"_s)), toPath(m_trained),
                        std::filesystem::copy_options::recursive);
  openWindow();
}

void TestWindowOutput::cleanup() {
  if (m_window)
    m_window->queue().stopAllAndWait();
  m_window.reset();
  m_runs.reset();
}

void TestWindowOutput::openWindow() {
  m_window = std::make_unique<MainWindow>(folderKey(m_runs->path()));
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  QTRY_VERIFY(m_window->library().isLoaded());
  QTRY_VERIFY(m_window->library().record(m_trained) != nullptr);
}

QRect TestWindowOutput::rectOf(const QString &folder) const {
  const QTreeView *view = m_window->runsPanel()->view();
  for (int row = 0; row < view->model()->rowCount(); ++row)
    if (const QModelIndex index = view->model()->index(row, 0);
        index.data(RunModel::FolderRole).toString() == folder)
      return view->visualRect(index);
  return {};
}

void TestWindowOutput::pick(QWidget &at, const QPoint &point, const QString &submenu, const QString &entry) {
  bool picked = false;
  QTimer poll;
  connect(&poll, &QTimer::timeout, this, [&] {
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu || picked)
      return;
    for (QAction *action : menu->actions())
      if (!submenu.isEmpty() && action->menu() && action->text() == submenu) {
        for (QAction *below : action->menu()->actions())
          if (below->text() == entry) {
            picked = true;
            menu->close();
            return below->trigger();
          }
      } else if (submenu.isEmpty() && action->text() == entry) {
        picked = true;
        return bitsmith::test::clickEntry(*menu, action);
      }
  });
  poll.start(20);
  QContextMenuEvent event(QContextMenuEvent::Mouse, point, at.mapToGlobal(point));
  QApplication::sendEvent(&at, &event);
  QTRY_VERIFY2(picked, qPrintable(submenu + u" / "_s + entry));
}

void TestWindowOutput::writesAReportOfTheSelectedRun() {
  QTRY_VERIFY(!rectOf(m_trained).isEmpty());
  QWidget &list = *m_window->runsPanel()->view()->viewport();
  QTest::mouseClick(&list, Qt::LeftButton, {}, rectOf(m_trained).center());
  pick(list, rectOf(m_trained).center(), {}, u"Report…"_s);
  QTRY_VERIFY(m_window->findChild<ReportDialog *>() != nullptr);
  auto *dialog = m_window->findChild<ReportDialog *>();
  QVERIFY(QTest::qWaitForWindowExposed(dialog));
  child<QCheckBox>("reportOpen")->setChecked(false);
  const QString path = m_runs->filePath(u"report.html"_s);
  dialog->setPath(path);
  QTest::mouseClick(child<QPushButton>("writeReport"), Qt::LeftButton);
  QVERIFY(!child<QLineEdit>("reportPath")->isEnabled()); // it is being written
  QTRY_COMPARE(m_window->statusBar()->currentMessage(), tr("Saved %1").arg(path));
  const std::string page = readFile(toPath(path));
  QVERIFY(page.find("<h1>trained</h1>") != std::string::npos);
  const auto record = m_window->library().record(m_trained);
  QVERIFY(QString::fromStdString(page).contains(
      u"<td class=\"n\">%1 %</td>"_s.arg(100 * record->result->accuracy, 0, 'f', 1)));
}

void TestWindowOutput::asksForRunsBeforeAReport() {
  m_window->runsPanel()->selectFolders({});
  child<QAction>("writeReportOfRuns")->trigger();
  QVERIFY(m_window->messageBar()->text().startsWith(u"Select runs or a study"_s));
}

void TestWindowOutput::savesAChartFromTheMenu() {
  auto *training = m_window->findChild<TrainingPlot *>();
  QTRY_VERIFY(training->isVisible());
  QMenu *menu = child<QMenu>("saveChartMenu");
  Q_EMIT menu->aboutToShow();
  QStringList entries;
  QAction *wanted = nullptr;
  for (QAction *action : menu->actions()) {
    entries.append(action->text());
    if (action->text() == u"Training…"_s)
      wanted = action;
  }
  QVERIFY2(wanted, qPrintable(entries.join(u'\n')));
  for (const QString &entry : entries) // what is behind another tab is not offered
    QVERIFY2(!entry.startsWith(u"Trade-offs"_s), qPrintable(entry));
  wanted->trigger();
  auto *dialog = m_window->findChild<ChartExportDialog *>();
  QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
  const QString path = m_runs->filePath(u"curves.png"_s);
  dialog->setPath(path);
  QTest::mouseClick(child<QPushButton>("saveChart"), Qt::LeftButton);
  QTRY_COMPARE(m_window->statusBar()->currentMessage(), tr("Saved %1").arg(path));
  QCOMPARE(QImage(path).size(), 2 * training->drawingSize());
}

void TestWindowOutput::copiesTheRunsTable() {
  QTRY_VERIFY(!rectOf(m_trained).isEmpty());
  pick(*m_window->runsPanel()->view()->viewport(), rectOf(m_trained).center(), u"Copy table as"_s, u"CSV"_s);
  QTRY_VERIFY2(QApplication::clipboard()->text().startsWith(u"Run,State,"_s),
               qPrintable(QApplication::clipboard()->text()));
  QCOMPARE(m_window->statusBar()->currentMessage(), u"The table is copied as CSV"_s);
}

void TestWindowOutput::copiesWhatAButtonWouldStart() {
  QAbstractButton *button = m_window->errorsPanel()->findChild<QAbstractButton *>(u"analyseErrors"_s);
  QVERIFY(button);
  auto *copy = button->findChild<QAction *>(u"copyCommand"_s);
  copy->trigger();
  const QString line = QApplication::clipboard()->text();
  QVERIFY2(line.contains(u"\"task\":\"errors\""_s) && line.contains(m_trained) &&
               line.contains(u"bitsmith-cli run "_s),
           qPrintable(line));
}

void TestWindowOutput::runsWriteTensorBoardFilesOnRequest() {
  auto *option = child<QAction>("writeTensorBoard");
  QVERIFY(!option->isChecked());
  option->trigger();
  Experiment again = m_window->library().record(m_trained)->experiment;
  again.name = "again";
  const QString folder = m_window->queue().enqueue(again, m_window->library().root());
  QTRY_VERIFY_WITH_TIMEOUT(m_window->library().record(folder) && m_window->library().record(folder)->result,
                           60000);
  const QStringList files = QDir(folder + u"/tensorboard"_s).entryList(QDir::Files);
  QCOMPARE(files.size(), 1);
  QVERIFY2(files.first().startsWith(u"events.out.tfevents."_s), qPrintable(files.first()));
  // It is kept, and the commands say so too. A window whose engine still ends would ask.
  QTRY_VERIFY(!m_window->queue().isBusy());
  m_window->close();
  openWindow();
  QVERIFY(child<QAction>("writeTensorBoard")->isChecked());
  QVERIFY(m_window->queue().writesTensorBoard());
}

void TestWindowOutput::presentsAndComesBack() {
  const double before = QApplication::font().pointSizeF();
  PrecisionView &table = *m_window->precisionPanel()->view();
  const int row = table.rowHeight(0), titles = table.horizontalHeader()->height();
  const Qt::WindowStates state = m_window->windowState();
  m_window->activateWindow();
  QTRY_VERIFY(m_window->isActiveWindow());
  QTest::keyClick(m_window.get(), Qt::Key_F11);
  QVERIFY(Theme::instance().isPresenting());
  QVERIFY(QApplication::font().pointSizeF() > 1.3 * before &&
          QApplication::font().pointSizeF() < 1.7 * before);
  QVERIFY(!m_window->menuBar()->isVisible() && !m_window->statusBar()->isVisible());
  QVERIFY(m_window->isFullScreen());
  QTRY_VERIFY(table.rowHeight(0) >= 1.25 * row);
  QTRY_VERIFY(table.horizontalHeader()->height() > titles);
  QVERIFY(Theme::instance().lineScale() > 1.4);
  // Keys of the hidden menus go on working.
  QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY(QApplication::clipboard()->text().contains(u"bitsmith-cli run"_s));
  QTest::keyClick(m_window.get(), Qt::Key_Escape);
  QVERIFY(!Theme::instance().isPresenting());
  QCOMPARE(QApplication::font().pointSizeF(), before);
  QVERIFY(m_window->menuBar()->isVisible() && m_window->statusBar()->isVisible());
  QCOMPARE(m_window->windowState() & Qt::WindowFullScreen, state & Qt::WindowFullScreen);
  QTRY_COMPARE(table.rowHeight(0), row);
  QTRY_COMPARE(table.horizontalHeader()->height(), titles);
  QCOMPARE(Theme::instance().lineScale(), 1.0);
}

void TestWindowOutput::presentationEndsWithTheWindow() {
  const double before = QApplication::font().pointSizeF();
  child<QAction>("presentation")->trigger();
  QVERIFY(Theme::instance().isPresenting());
  m_window->close();
  m_window.reset();
  QCOMPARE(QApplication::font().pointSizeF(), before);
  openWindow();
  QVERIFY(!Theme::instance().isPresenting() && !m_window->isFullScreen());
  QVERIFY(m_window->menuBar()->isVisible());
}

QTEST_MAIN(TestWindowOutput)
#include "tst_window_output.moc"
