// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/run_reader.h"
#include "tests/patience.h"
#include "widgets/runs/engine_program.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_queue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

Experiment named(const char *name, int epochs = 3) {
  Experiment experiment{.name = name};
  experiment.training.epochs = epochs;
  return experiment;
}

RunRecord recordOf(const QString &folder) {
  return RunReader(toPath(folder)).record();
}

bool hasEpochs(const QString &folder, std::size_t epochs) {
  return recordOf(folder).epochs.size() >= epochs;
}

} // namespace

class TestRunQueue : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void runsToTheEnd();
  void settlesTheThreadsOfAStudy();
  void startsInOrderAndNoMoreThanAllowed();
  void sharesTheCoresOut();
  void givesWayToTheWindow();
  void takesAWaitingRunOutOfTheQueue();
  void stopsAndResumes();
  void killsWhatDoesNotStop();
  void tellsWhyARunFailed_data();
  void tellsWhyARunFailed();
  void tellsOfACrashAndResumes();
  void tellsThatTheProgramIsMissing();
  void tellsThatTheProgramCannotBeStarted();
  void refusesToResumeWhatIsFinishedOrHeld();
  void removesOnlyRunsThatAreNotRunning();
  void keepsAStudyWhileSomebodyRunsAMember();
  void stopsEverythingOnClosing();
  void cancelsJobsThoughTheSchedulerIsSlow();
  void endsWithItsParent();

 private:
  std::unique_ptr<QTemporaryDir> m_root;
  std::unique_ptr<RunQueue> m_queue;
  QStringList m_messages;
  QStringList m_started;
};

void TestRunQueue::initTestCase() {
  // Removed runs go to a trash of this test's own.
  static QTemporaryDir data;
  qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
  qRegisterMetaType<RunQueue::Outcome>();
}

void TestRunQueue::init() {
  qputenv("BITSMITH_CLI", FAKE_ENGINE);
  m_root = std::make_unique<QTemporaryDir>();
  m_queue = std::make_unique<RunQueue>();
  m_messages.clear();
  m_started.clear();
  connect(m_queue.get(), &RunQueue::messageRequested, this,
          [this](Severity, const QString &text) { m_messages.append(text); });
  connect(m_queue.get(), &RunQueue::started, this,
          [this](const QString &folder) { m_started.append(folder); });
}

void TestRunQueue::cleanup() {
  m_queue.reset();
}

void TestRunQueue::runsToTheEnd() {
  QSignalSpy ended(m_queue.get(), &RunQueue::ended);
  const QString folder = m_queue->enqueue(named("quick"), m_root->path());
  QCOMPARE(QFileInfo(folder).absolutePath(), m_root->path());
  QVERIFY(m_queue->isBusy());
  QVERIFY(m_queue->isRunning(folder));
  QTRY_COMPARE(ended.size(), 1);
  QCOMPARE(ended[0][0].toString(), folder);
  QCOMPARE(ended[0][1].value<RunQueue::Outcome>(), RunQueue::Outcome::finished);
  QVERIFY(!m_queue->isBusy());
  const RunRecord record = recordOf(folder);
  QVERIFY(record.state == RunState::finished);
  QCOMPARE(record.epochs.size(), 3u);
  QCOMPARE(record.experiment.threads, m_queue->threadsPerRun());
  QFile events(folder + u"/events.jsonl"_s);
  QVERIFY(events.open(QIODevice::ReadOnly));
  const QByteArray threads = "\"threads\":\"" + QByteArray::number(m_queue->threadsPerRun()) + '"';
  QVERIFY(events.readLine().contains(threads)); // the engine was told the number that is stored
  QCOMPARE(m_messages, QStringList());
}

void TestRunQueue::settlesTheThreadsOfAStudy() {
  m_queue->setParallel(0); // taken as 1
  m_queue->enqueue(named("endless"), m_root->path());
  Experiment study = loadExperiment("quick-tour");
  study.members[1].threads = 7;
  const QString folder = m_queue->enqueue(study, m_root->path());
  const Experiment stored = recordOf(folder).experiment;
  QCOMPARE(stored.members[0].threads, m_queue->threadsPerRun());
  QCOMPARE(stored.members[1].threads, 7);
}

void TestRunQueue::startsInOrderAndNoMoreThanAllowed() {
  m_queue->setParallel(2);
  QStringList folders;
  const auto most = std::make_shared<qsizetype>(0);
  connect(m_queue.get(), &RunQueue::queueChanged, this,
          [this, most] { *most = std::max(*most, m_queue->running().size()); });
  for (int i = 0; i < 6; ++i)
    folders.append(m_queue->enqueue(named("quick", 3 + i), m_root->path()));
  QCOMPARE(m_queue->waiting(), folders.mid(2));
  QTRY_VERIFY(!m_queue->isBusy());
  // Of two that are started together the second may be heard of first.
  QCOMPARE(m_started.size(), folders.size());
  for (qsizetype i = 0; i < folders.size(); ++i)
    QVERIFY2(std::abs(m_started.indexOf(folders[i]) - i) <= 1, qPrintable(m_started.join(u'\n')));
  QCOMPARE(*most, 2);
}

void TestRunQueue::sharesTheCoresOut() {
  const int cores = QThread::idealThreadCount();
  QCOMPARE(m_queue->threadsPerRun(), cores);
  m_queue->setParallel(2);
  QCOMPARE(m_queue->threadsPerRun(), std::max(1, cores / 2));
  m_queue->setParallel(100 * cores);
  QCOMPARE(m_queue->threadsPerRun(), 1);
}

void TestRunQueue::givesWayToTheWindow() {
  const QString folder = m_queue->enqueue(named("endless"), m_root->path());
  QTRY_VERIFY(hasEpochs(folder, 1));
  const QList<QProcess *> engines = m_queue->findChildren<QProcess *>();
  QCOMPARE(engines.size(), 1);
  const int own = getpriority(PRIO_PROCESS, 0);
  QCOMPARE(getpriority(PRIO_PROCESS, static_cast<id_t>(engines.first()->processId())),
           std::min(own + 10, 19));
}

void TestRunQueue::takesAWaitingRunOutOfTheQueue() {
  const QString first = m_queue->enqueue(named("endless"), m_root->path());
  const QString second = m_queue->enqueue(named("quick"), m_root->path());
  QVERIFY(!m_queue->cancel(first)); // it runs
  QVERIFY(m_queue->cancel(second));
  QVERIFY(!m_queue->isWaiting(second));
  QVERIFY(recordOf(second).state == RunState::queued);
  QTRY_VERIFY(hasEpochs(first, 1));
  m_queue->stop(first);
  QTRY_VERIFY(!m_queue->isBusy());
  QCOMPARE(m_started, QStringList{first});
  QVERIFY(m_queue->resume(second)); // what was never started can be started
  QTRY_VERIFY(recordOf(second).state == RunState::finished);
}

void TestRunQueue::stopsAndResumes() {
  QSignalSpy ended(m_queue.get(), &RunQueue::ended);
  const QString folder = m_queue->enqueue(named("endless"), m_root->path());
  QTRY_VERIFY(hasEpochs(folder, 2));
  m_queue->stop(folder);
  QVERIFY(m_queue->isStopping(folder));
  QTRY_COMPARE(ended.size(), 1);
  QCOMPARE(ended[0][1].value<RunQueue::Outcome>(), RunQueue::Outcome::stopped);
  QVERIFY(recordOf(folder).state == RunState::interrupted);
  QCOMPARE(m_messages, QStringList());
  QVERIFY(m_queue->resume(folder));
  QVERIFY(!m_queue->resume(folder)); // once is enough
  QTRY_VERIFY(hasEpochs(folder, 3));
  QTRY_VERIFY(recordOf(folder).state == RunState::running);
  m_queue->stop(folder);
  QTRY_COMPARE(ended.size(), 2);
}

void TestRunQueue::killsWhatDoesNotStop() {
  m_queue->setGrace(200);
  QSignalSpy ended(m_queue.get(), &RunQueue::ended);
  const QString folder = m_queue->enqueue(named("stubborn"), m_root->path());
  QTRY_VERIFY(hasEpochs(folder, 2));
  m_queue->stop(folder);
  QTRY_COMPARE(ended.size(), 1);
  QCOMPARE(ended[0][1].value<RunQueue::Outcome>(), RunQueue::Outcome::stopped);
  QVERIFY(recordOf(folder).state == RunState::interrupted);
}

void TestRunQueue::tellsWhyARunFailed_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("message");
  QTest::newRow("work") << u"fail"_s << u"the loss is not finite in epoch 1: lower training.lr"_s;
  QTest::newRow("input") << u"bad"_s
                         << u"data.source: the pictures are missing: install dataset-fashion-mnist"_s;
}

void TestRunQueue::tellsWhyARunFailed() {
  QFETCH(QString, name);
  QFETCH(QString, message);
  QSignalSpy ended(m_queue.get(), &RunQueue::ended);
  const QString folder = m_queue->enqueue(named(qPrintable(name)), m_root->path());
  const QString next = m_queue->enqueue(named("quick"), m_root->path());
  QTRY_COMPARE(ended.size(), 2);
  QCOMPARE(ended[0][1].value<RunQueue::Outcome>(), RunQueue::Outcome::failed);
  QCOMPARE(ended[0][2].toString(), message);
  QCOMPARE(m_queue->failure(folder), message);
  QCOMPARE(m_messages, QStringList{QFileInfo(folder).fileName() + u": "_s + message});
  QVERIFY(recordOf(next).state == RunState::finished); // the queue goes on
}

void TestRunQueue::tellsOfACrashAndResumes() {
  QSignalSpy ended(m_queue.get(), &RunQueue::ended);
  const QString folder = m_queue->enqueue(named("crash", 4), m_root->path());
  QTRY_COMPARE(ended.size(), 1);
  QCOMPARE(ended[0][1].value<RunQueue::Outcome>(), RunQueue::Outcome::failed);
  QCOMPARE(m_queue->failure(folder),
           u"The engine was ended by signal 9 (killed), for instance because memory ran out. "
           "Resume goes on from epoch 3."_s);
  QVERIFY(m_queue->resume(folder));
  QCOMPARE(m_queue->failure(folder), QString());
  QTRY_COMPARE(ended.size(), 2);
  QCOMPARE(ended[1][1].value<RunQueue::Outcome>(), RunQueue::Outcome::finished);
  QCOMPARE(recordOf(folder).epochs.size(), 4u);
}

void TestRunQueue::tellsThatTheProgramIsMissing() {
  qputenv("BITSMITH_CLI", "/nowhere/bitsmith-cli");
  QCOMPARE(m_queue->enqueue(named("quick"), m_root->path()), QString());
  QCOMPARE(m_messages,
           QStringList{u"The engine cannot be started: BITSMITH_CLI names /nowhere/bitsmith-cli, which is "
                       "not a program. Correct or unset it."_s});
  QVERIFY(QDir(m_root->path()).isEmpty());
}

void TestRunQueue::tellsThatTheProgramCannotBeStarted() {
  QFile program(m_root->path() + u"/bitsmith-cli"_s);
  QVERIFY(program.open(QIODevice::WriteOnly));
  program.write("#!/nowhere/interpreter\n");
  program.close();
  program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
  qputenv("BITSMITH_CLI", program.fileName().toLocal8Bit());
  const QString folder = m_queue->enqueue(named("quick"), m_root->path());
  QTRY_VERIFY(!m_queue->isBusy());
  const QString expected = u"The engine %1 cannot be started: "_s.arg(program.fileName());
  QVERIFY2(m_queue->failure(folder).startsWith(expected), qPrintable(m_queue->failure(folder)));
}

void TestRunQueue::refusesToResumeWhatIsFinishedOrHeld() {
  const QString folder = m_queue->enqueue(named("quick"), m_root->path());
  QTRY_VERIFY(!m_queue->isBusy());
  const QString name = QFileInfo(folder).fileName();
  QVERIFY(!m_queue->resume(folder));
  QCOMPARE(m_messages.takeLast(), name + u" is finished: there is nothing to resume."_s);
  QVERIFY(QFile::remove(folder + u"/result.json"_s));
  const auto lock = RunLock::acquire(toPath(folder));
  QVERIFY(!m_queue->resume(folder));
  QCOMPARE(m_messages.takeLast(), name + u" is being run by another program; stop it there first."_s);
  m_queue->stop(folder);
  QCOMPARE(m_messages.takeLast(), name + u" is being run by another program; stop it there."_s);
}

void TestRunQueue::removesOnlyRunsThatAreNotRunning() {
  const QString root = m_root->path();
  const QString folder = m_queue->enqueue(named("endless"), root);
  QTRY_VERIFY(hasEpochs(folder, 1));
  QCOMPARE(m_queue->remove(folder, root), RunQueue::Removal::refused);
  QCOMPARE(m_messages.takeLast(),
           QFileInfo(folder).fileName() + u" is running: stop it before removing it."_s);
  m_queue->stop(folder);
  QTRY_VERIFY(!m_queue->isBusy());

  QTemporaryDir elsewhere;
  QCOMPARE(m_queue->remove(folder, elsewhere.path()), RunQueue::Removal::refused);
  QCOMPARE(m_messages.takeLast(),
           u"%1 is not a run below %2: it was not removed."_s.arg(folder, elsewhere.path()));
  QCOMPARE(m_queue->remove(root, root), RunQueue::Removal::refused);
  QCOMPARE(m_queue->remove(folder + u"/../.."_s, root), RunQueue::Removal::refused);
  QVERIFY(QDir(root).mkdir(u"pictures"_s));
  QCOMPARE(m_queue->remove(root + u"/pictures"_s, root), RunQueue::Removal::refused); // holds no run
  QVERIFY(QFileInfo::exists(root + u"/pictures"_s));

  QCOMPARE(m_queue->remove(folder, root), RunQueue::Removal::gone);
  QVERIFY(!QFileInfo::exists(folder));
}

void TestRunQueue::keepsAStudyWhileSomebodyRunsAMember() {
  const QString study = m_root->path() + u"/study"_s;
  Experiment experiment = named("study");
  experiment.task = Task::study;
  experiment.members = {named("a"), named("b")};
  createRunFolder(toPath(study), experiment, {});
  const std::filesystem::path member = memberFolders(toPath(study), experiment)[1];
  createRunFolder(member, experiment.members[1], {});
  {
    const auto lock = RunLock::acquire(member);
    QVERIFY(lock);
    QCOMPARE(m_queue->remove(study, m_root->path()), RunQueue::Removal::refused);
    QCOMPARE(m_messages.takeLast(), u"study is running: stop it before removing it."_s);
  }
  QCOMPARE(m_queue->remove(study, m_root->path()), RunQueue::Removal::gone);
  QVERIFY(!QFileInfo::exists(study));
}

/// The window does not wait for a scheduler for ever; what was asked for is done all the same.
void TestRunQueue::cancelsJobsThoughTheSchedulerIsSlow() {
  const QString folder = m_root->path() + u"/left"_s;
  createRunFolder(toPath(folder), named("left"), {});
  QVERIFY(QDir(folder).mkdir(u"cluster"_s));
  writeFileAtomically(jobRecordFile(toPath(folder)), "{}");
  const QString program = m_root->path() + u"/slow"_s;
  writeFileAtomically(toPath(program), "#!/bin/sh\nsleep 1\necho \"$@\" >\"$0.told\"\n");
  QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
  qputenv("BITSMITH_CLI", program.toLocal8Bit());
  m_queue->setGrace(100);
  m_queue->stop(folder);
  QVERIFY(m_queue->isStopping(folder));
  m_queue->stopAllAndWait();
  QVERIFY(!m_queue->isStopping(folder));
  m_queue.reset();
  QTRY_VERIFY(QFileInfo(program + u".told"_s).size() > 0);
  QFile told(program + u".told"_s);
  QVERIFY(told.open(QIODevice::ReadOnly));
  QCOMPARE(QString::fromUtf8(told.readAll()), u"cancel %1\n"_s.arg(folder));
}

void TestRunQueue::stopsEverythingOnClosing() {
  m_queue->setParallel(2);
  m_queue->setGrace(1000);
  const QString first = m_queue->enqueue(named("endless"), m_root->path());
  const QString second = m_queue->enqueue(named("stubborn"), m_root->path());
  const QString third = m_queue->enqueue(named("quick"), m_root->path());
  QTRY_VERIFY(hasEpochs(first, 1) && hasEpochs(second, 1));
  m_queue->stopAllAndWait();
  QVERIFY(!m_queue->isBusy());
  QVERIFY(recordOf(first).state == RunState::interrupted);
  QVERIFY(recordOf(second).state == RunState::interrupted);
  QVERIFY(recordOf(third).state == RunState::queued);
  QCOMPARE(m_messages, QStringList());
}

void TestRunQueue::endsWithItsParent() {
  QProcess window;
  window.start(QStringLiteral(RUN_STARTER), {m_root->path()});
  const auto folder = [this] {
    const QFileInfoList runs = QDir(m_root->path()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    return runs.isEmpty() ? QString() : runs.front().absoluteFilePath();
  };
  QTRY_VERIFY(!folder().isEmpty() && RunLock::isHeld(toPath(folder())));
  QTRY_VERIFY(hasEpochs(folder(), 1));
  window.kill(); // no chance to say good-bye
  QVERIFY(window.waitForFinished());
  QTRY_VERIFY(!RunLock::isHeld(toPath(folder())));
  QVERIFY(recordOf(folder()).state == RunState::interrupted);
}

QTEST_GUILESS_MAIN(TestRunQueue)
#include "tst_run_queue.moc"
