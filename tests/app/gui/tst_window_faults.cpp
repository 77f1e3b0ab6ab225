// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window and its engine killed at random instants, and two windows on one folder of runs: real processes.
//
// $BITSMITH_FAULT_KILLS: kills of each kind (3); $BITSMITH_FAULT_SEED: of their instants (1).

#include "core/plan/base/files.h"
#include "core/plan/experiment/experiment.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/run_reader.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/runs/runs_panel.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QToolButton>

#include <csignal>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString victimFlag = u"--victim"_s;

/// A window of a process of its own that opens an experiment, presses Run and waits to be killed.
int beVictim(const QString &home, const QString &file) {
  useHome(home);
  MainWindow window(folderKey(QDir(home).filePath(u"runs"_s)));
  window.show();
  window.openFile(file);
  QTimer::singleShot(0, &window, [&window] {
    auto *button = window.findChild<QToolButton *>(u"runButton"_s);
    if (QTest::qWaitForWindowExposed(&window) &&
        QTest::qWaitFor([button] { return button->isEnabled(); }, patience))
      QTest::mouseClick(button, Qt::LeftButton);
  });
  return QApplication::exec();
}

bool isAlive(qint64 process) {
  QFile status(u"/proc/%1/stat"_s.arg(process));
  if (!status.open(QIODevice::ReadOnly))
    return false;
  const QByteArray text = status.readAll();
  return text.mid(text.lastIndexOf(')') + 2, 1) != "Z"; // dead, and not yet asked about
}

/// Processes that a process has started.
QList<qint64> childrenOf(qint64 parent) {
  QList<qint64> children;
  for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
    QFile status(u"/proc/"_s + entry + u"/stat"_s);
    if (!status.open(QIODevice::ReadOnly))
      continue;
    const QByteArray text = status.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() > 1 && fields[1].toLongLong() == parent)
      children.append(entry.toLongLong());
  }
  return children;
}

QJsonObject resultOf(const QString &folder) {
  QFile file(folder + u"/result.json"_s);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  QJsonObject result = QJsonDocument::fromJson(file.readAll()).object();
  result.remove(u"seconds"_s);
  return result;
}

} // namespace

class TestWindowFaults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void killed_data();
  void killed();
  void followsTheRunOfAnotherWindow();

 private:
  QString writeExperiment(int epochs);
  QString startVictim(QProcess &victim, const QString &file);
  RunRecord recordOf(const QString &folder) const { return RunReader(toPath(folder)).record(); }

  WindowFixture m_fixture;
};

void TestWindowFaults::init() {
  m_fixture.forget();
  QDir(m_fixture.path(u"runs"_s)).removeRecursively();
}

void TestWindowFaults::cleanup() {
  m_fixture.close();
}

QString TestWindowFaults::writeExperiment(int epochs) {
  Experiment experiment{.name = "tiny"};
  experiment.data.source = "shapes";
  experiment.data.train = 256;
  experiment.data.test = 64;
  experiment.network.architecture = "lenet5";
  experiment.precision.preset = "mixed_aggressive";
  experiment.training.epochs = epochs;
  experiment.training.batch = 16;
  experiment.threads = 1;
  const QString file = m_fixture.path(u"tiny.json"_s);
  writeFileAtomically(toPath(file), toJson(experiment).dump());
  return file;
}

/// @return the folder of the run that it has started; empty: it did not
QString TestWindowFaults::startVictim(QProcess &victim, const QString &file) {
  const QDir runs(m_fixture.path(u"runs"_s));
  victim.setProcessChannelMode(QProcess::ForwardedChannels);
  victim.start(QCoreApplication::applicationFilePath(), {victimFlag, m_fixture.path({}), file});
  const auto folder = [&runs] {
    const QFileInfoList found = runs.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    return found.isEmpty() ? QString() : found.front().absoluteFilePath();
  };
  const bool runsNow =
      QTest::qWaitFor([&] { return !folder().isEmpty() && RunLock::isHeld(toPath(folder())); }, patience);
  return runsNow ? folder() : QString();
}

void TestWindowFaults::killed_data() {
  QTest::addColumn<bool>("window");
  QTest::addColumn<bool>("engine");
  QTest::newRow("the window") << true << false;
  QTest::newRow("the engine") << false << true;
  QTest::newRow("both") << true << true;
}

/// Whatever of the two is killed while a run is at work: nothing of it stays behind, and the next window goes
/// on with the run to the result of an undisturbed one.
void TestWindowFaults::killed() {
  QFETCH(bool, window);
  QFETCH(bool, engine);
  bool given = false;
  const int asked = qEnvironmentVariableIntValue("BITSMITH_FAULT_KILLS", &given);
  const int kills = given ? asked : 3;
  QRandomGenerator random(
      static_cast<quint32>(std::max(1, qEnvironmentVariableIntValue("BITSMITH_FAULT_SEED"))) +
      (window ? 100 : 0) + (engine ? 200 : 0));
  const QString file = writeExperiment(12);
  const QString whole = m_fixture.path(u"whole"_s);
  QDir(whole).removeRecursively();
  for (int kill = 0; kill < kills; ++kill) {
    QDir(m_fixture.path(u"runs"_s)).removeRecursively();
    m_fixture.forget();
    QProcess victim;
    const QString folder = startVictim(victim, file);
    QVERIFY(!folder.isEmpty());
    if (resultOf(whole).isEmpty())
      QCOMPARE(QProcess::execute(qEnvironmentVariable("BITSMITH_CLI"),
                                 {u"run"_s, folder + u"/experiment.json"_s, u"--quiet"_s, u"--out"_s, whole}),
               0);
    const QList<qint64> children = childrenOf(victim.processId());
    QTest::qSleep(random.bounded(900));
    if (engine)
      for (const qint64 child : children)
        ::kill(static_cast<pid_t>(child), SIGKILL);
    if (window) {
      ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
      QVERIFY(victim.waitForFinished(patience));
    } else {
      QTest::qWait(300);
      QCOMPARE(victim.state(), QProcess::Running); // the window outlives its engine
      victim.kill();
      QVERIFY(victim.waitForFinished(patience));
    }
    for (const qint64 child : children)
      QTRY_VERIFY2(!isAlive(child), "an engine outlives its window");
    // Its first thread is gone a moment before the others are.
    QTRY_VERIFY(!RunLock::isHeld(toPath(folder)));

    m_fixture.forget(); // without the question whether to open what was not saved
    QVERIFY(m_fixture.open());
    auto *panel = m_fixture.window().findChild<RunsPanel *>();
    QTRY_VERIFY((panel->selectFolders({folder}), panel->selectedFolders() == QStringList{folder}));
    const RunState state = recordOf(folder).state;
    if (state != RunState::finished) { // it may have been through already
      QVERIFY(state == RunState::interrupted || state == RunState::queued);
      auto *resume = panel->findChild<QAction *>(u"resume"_s);
      QTRY_VERIFY(resume->isEnabled());
      resume->trigger();
      QTRY_VERIFY_WITH_TIMEOUT(recordOf(folder).state == RunState::finished, 120'000);
    }
    QCOMPARE(resultOf(folder), resultOf(whole));
    QCOMPARE(recordOf(folder).epochs.size(), std::size_t{12});
    QCOMPARE(QDir(folder).entryList({u"*.part*"_s, u"*.before.*"_s}), QStringList());
    m_fixture.close();
  }
}

/// A run belongs to the window that started it. Another one sees it grow, and cannot stop, resume or remove
/// it; when the first has gone it takes over.
void TestWindowFaults::followsTheRunOfAnotherWindow() {
  const QString file = writeExperiment(20'000);
  QProcess other;
  const QString folder = startVictim(other, file);
  QVERIFY(!folder.isEmpty());
  QVERIFY(m_fixture.open());
  auto *panel = m_fixture.window().findChild<RunsPanel *>();
  QTRY_VERIFY((panel->selectFolders({folder}), panel->selectedFolders() == QStringList{folder}));
  const auto action = [&](const char *name) {
    return panel->findChild<QAction *>(QString::fromLatin1(name));
  };
  const std::size_t epochs = recordOf(folder).epochs.size();
  QTRY_VERIFY(recordOf(folder).epochs.size() > epochs + 2);
  // Whatever is offered changes nothing: it is said why.
  QVERIFY(!m_fixture.window().queue().resume(folder));
  QTRY_VERIFY2(m_fixture.message().contains(u"is being run by another program"_s),
               qPrintable(m_fixture.message()));
  m_fixture.window().queue().stop(folder);
  QTRY_VERIFY2(m_fixture.message().contains(u"stop it there"_s), qPrintable(m_fixture.message()));
  QCOMPARE(m_fixture.window().queue().remove(folder, m_fixture.path(u"runs"_s)), RunQueue::Removal::refused);
  QVERIFY(QFileInfo::exists(folder + u"/events.jsonl"_s));
  QVERIFY(recordOf(folder).state == RunState::running);
  other.kill();
  QVERIFY(other.waitForFinished(patience));
  QTRY_VERIFY(!RunLock::isHeld(toPath(folder)));
  QTRY_VERIFY(action("resume")->isEnabled());
  action("resume")->trigger();
  QTRY_VERIFY(m_fixture.window().queue().isRunning(folder) && RunLock::isHeld(toPath(folder)));
  QTRY_VERIFY(action("stop")->isEnabled());
  action("stop")->trigger();
  QTRY_VERIFY(!m_fixture.window().queue().isBusy());
  QVERIFY(recordOf(folder).state == RunState::interrupted);
}

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  if (arguments.value(1) == victimFlag)
    return beVictim(arguments.value(2), arguments.value(3));
  TestWindowFaults test;
  QTEST_SET_MAIN_SOURCE_PATH
  return QTest::qExec(&test, argc, argv);
}

#include "tst_window_faults.moc"
