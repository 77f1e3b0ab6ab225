// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window does with runs beyond their list, with the real engine behind it.

#include "app/gui/window/main_window.h"

#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/charts/comparison_dialog.h"
#include "widgets/charts/plan_comparison.h"
#include "widgets/data/get_data_dialog.h"
#include "widgets/pictures/confusion_chart.h"
#include "widgets/pictures/picture_wall.h"
#include "widgets/pictures/pictures_panel.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"

#include <QAction>
#include <QDBusConnection>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

/// Stands in for the desktop: keeps what it is told.
class NoticeServer : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
 public:
  QStringList titles, texts;
 public Q_SLOTS:
  uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
              const QStringList &, const QVariantMap &, int) {
    titles.append(title);
    texts.append(text);
    return 7;
  }
 Q_SIGNALS:
  void ActionInvoked(uint id, const QString &action);
};

class TestWindowRuns : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void init();
  void cleanup();
  void tellsOfARunThatEndsInTheBackground();
  void keepsSilentWhileSomebodyLooks();
  void opensTheDialogOfDataSets();
  void comparesRunsSideBySide();
  void showsPicturesThatQuantizationBreaks();

 private:
  Experiment tiny() const;
  QAction *action(const char *name) const {
    return m_window->findChild<QAction *>(QString::fromLatin1(name));
  }

  QTemporaryDir m_home;
  QProcess m_bus;
  NoticeServer m_server;
  bool m_hasBus = false;
  std::unique_ptr<QTemporaryDir> m_runs;
  std::unique_ptr<MainWindow> m_window;
};

void TestWindowRuns::initTestCase() {
  QVERIFY(m_home.isValid());
  bitsmith::test::useHome(m_home.path());
  // A session of its own, so that nothing is told on the desktop of whoever runs this.
  qunsetenv("DBUS_SESSION_BUS_ADDRESS");
  const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
  if (daemon.isEmpty())
    return;
  m_bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
  QVERIFY(m_bus.waitForReadyRead(10000));
  const QByteArray address = m_bus.readLine().trimmed();
  qputenv("DBUS_SESSION_BUS_ADDRESS", address);
  QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(address), u"desktop"_s);
  QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_server,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
  m_hasBus = bus.registerService(u"org.freedesktop.Notifications"_s);
  QVERIFY(m_hasBus);
}

void TestWindowRuns::cleanupTestCase() {
  QDBusConnection::disconnectFromBus(u"desktop"_s);
  m_bus.terminate();
  m_bus.waitForFinished(5000);
}

void TestWindowRuns::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  m_server.titles.clear();
  m_server.texts.clear();
  m_runs = std::make_unique<QTemporaryDir>();
  m_window = std::make_unique<MainWindow>(folderKey(m_runs->path()));
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindowRuns::cleanup() {
  if (m_window)
    m_window->queue().stopAllAndWait();
  m_window.reset();
  m_runs.reset();
}

Experiment TestWindowRuns::tiny() const {
  Experiment experiment{.name = "<tiny>"};
  experiment.data.source = "shapes";
  experiment.data.train = 64;
  experiment.data.test = 64;
  experiment.network.architecture = "resnet8";
  experiment.training.epochs = 1;
  experiment.training.batch = 32;
  return experiment;
}

void TestWindowRuns::tellsOfARunThatEndsInTheBackground() {
  if (!m_hasBus)
    QSKIP("there is no dbus-daemon to stand for a session");
  QWidget other;
  other.show();
  other.activateWindow();
  QTRY_VERIFY(other.isActiveWindow());
  QVERIFY(!m_window->isActiveWindow());
  const QString folder = m_window->queue().enqueue(tiny(), m_runs->path());
  QVERIFY(!folder.isEmpty());
  QTRY_COMPARE_WITH_TIMEOUT(m_server.titles, QStringList{u"A run is finished"_s}, 120000);
  // The text is markup to the desktop.
  QVERIFY2(m_server.texts.front().startsWith(u"&lt;tiny&gt;: "_s), qPrintable(m_server.texts.front()));
  QVERIFY2(m_server.texts.front().contains(u" % ± "_s), qPrintable(m_server.texts.front()));
  auto *panel = m_window->findChild<RunsPanel *>();
  // The window may not have the answer with the notice's number yet: a click before that is nothing to it.
  const auto isTakenTo = [&] {
    Q_EMIT m_server.ActionInvoked(7, u"default"_s);
    return panel->selectedFolders() == QStringList{folder};
  };
  QTRY_VERIFY(isTakenTo());
}

void TestWindowRuns::keepsSilentWhileSomebodyLooks() {
  if (!m_hasBus)
    QSKIP("there is no dbus-daemon to stand for a session");
  m_window->activateWindow();
  QTRY_VERIFY(m_window->isActiveWindow());
  m_window->queue().enqueue(tiny(), m_runs->path());
  QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 120000);
  QTest::qWait(2000);
  QCOMPARE(m_server.titles, QStringList());
  // Nor when it was switched off.
  QVERIFY(action("tellWhenARunEnds")->isChecked());
  action("tellWhenARunEnds")->trigger();
  QWidget other;
  other.show();
  other.activateWindow();
  QTRY_VERIFY(!m_window->isActiveWindow());
  m_window->queue().enqueue(tiny(), m_runs->path());
  QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 120000);
  QTest::qWait(2000);
  QCOMPARE(m_server.titles, QStringList());
}

void TestWindowRuns::opensTheDialogOfDataSets() {
  action("getDataAction")->trigger();
  auto *dialog = m_window->findChild<GetDataDialog *>();
  QVERIFY(dialog && dialog->isVisible());
  const auto *list = dialog->findChild<QListWidget *>(u"packages"_s);
  QCOMPARE(list->count(), 2);
  QCOMPARE(list->item(0)->text(), u"CIFAR-10"_s);
  QVERIFY(!dialog->isBusy()); // nothing is got before somebody says so
  dialog->close();
}

void TestWindowRuns::comparesRunsSideBySide() {
  QStringList folders;
  for (const char *preset : {"fp32", "ultra_low"}) {
    Experiment experiment = tiny();
    experiment.name = preset;
    experiment.precision.preset = preset;
    folders.append(m_window->queue().enqueue(experiment, m_runs->path()));
  }
  QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 120000);
  auto *panel = m_window->findChild<RunsPanel *>();
  panel->selectFolders(folders);
  QTRY_VERIFY(action("sideBySide")->isEnabled());
  action("sideBySide")->trigger();
  auto *dialog = m_window->findChild<ComparisonDialog *>();
  QVERIFY(dialog && dialog->isVisible());
  QTRY_COMPARE(dialog->runs().size(), std::size_t{2});
  QTRY_VERIFY(dialog->findChild<QLabel *>(u"verdicts"_s)->text().contains(u"McNemar"_s));
  const auto *plans = dialog->findChild<PlanComparison *>();
  // In the order of the list, which two runs of one second have by their names.
  const bool isFloatFirst = dialog->runs().front().id == folders.front();
  QVERIFY2(plans->dump().contains(isFloatFirst ? u"≠ conv1  32 / 32  4 / 8"_s : u"≠ conv1  4 / 8  32 / 32"_s),
           qPrintable(plans->dump()));
  dialog->close();
}

void TestWindowRuns::showsPicturesThatQuantizationBreaks() {
  Experiment experiment = tiny();
  experiment.precision.preset = "ultra_low";
  experiment.training.epochs = 2;
  const QString folder = m_window->queue().enqueue(experiment, m_runs->path());
  QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 120000);
  auto *panel = m_window->findChild<PicturesPanel *>();
  QVERIFY(panel);
  auto *dock = m_window->findChild<QDockWidget *>(u"picturesDock"_s);
  dock->show();
  dock->raise();
  m_window->findChild<RunsPanel *>()->selectFolders({folder});
  auto *look = panel->findChild<QPushButton *>(u"lookAtPictures"_s);
  QTRY_VERIFY(look->isVisible() && look->isEnabled());
  panel->setView(PicturesPanel::Confusion);
  QTest::mouseClick(look, Qt::LeftButton);
  QVERIFY(panel->isBusy());
  QTRY_VERIFY_WITH_TIMEOUT(!panel->isBusy(), 60000);
  QVERIFY(panel->confusion()->isVisible());
  // Every test picture is in the matrix once, and those on the diagonal are the run's accuracy.
  QTRY_VERIFY(m_window->library().record(folder)->result.has_value());
  const QStringList lines = panel->confusion()->csv().split(u'\n', Qt::SkipEmptyParts);
  QCOMPARE(lines.size(), 11);
  int all = 0, right = 0;
  for (qsizetype row = 1; row < lines.size(); ++row) {
    const QStringList cells = lines[row].split(u',');
    for (qsizetype column = 1; column < cells.size(); ++column) {
      all += cells[column].toInt();
      right += row == column ? cells[column].toInt() : 0;
    }
  }
  QCOMPARE(all, 64);
  QCOMPARE(right / 64.0, m_window->library().record(folder)->result->accuracy);
  panel->setView(PicturesPanel::Data);
  m_window->document().setDataOptions(withSource(m_window->document().dataOptions(), "shapes"));
  QTest::mouseClick(look, Qt::LeftButton);
  QTRY_VERIFY_WITH_TIMEOUT(!panel->isBusy(), 60000);
  QCOMPARE(panel->wall()->count(), 200);
}

QTEST_MAIN(TestWindowRuns)
#include "tst_window_runs.moc"
