// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_queue.h"

#include "core/plan/base/error.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "widgets/runs/engine_program.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_text.h"
#include "widgets/style/message_bar.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <functional>
#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keptErrorBytes = 16 << 10;

QString inFolder(const QString &folder, const char *file) {
  return QDir(folder).filePath(QString::fromLatin1(file));
}

bool isHeld(const QString &folder) {
  try {
    return RunLock::isHeld(toPath(folder));
  } catch (const std::exception &) {
    return false; // a folder that is gone or cannot be written is held by nobody
  }
}

/// Whether somebody runs a member of a study by itself.
bool hasHeldMembers(const QString &folder) {
  return std::ranges::any_of(findRuns(toPath(folder)),
                             [](const auto &member) { return isHeld(folderKey(member)); });
}

/// Whether a folder is a run, or a damaged one, and so may be deleted whole.
bool holdsRun(const QString &folder) {
  return QFileInfo::exists(inFolder(folder, run_file::experiment)) ||
         QFileInfo::exists(inFolder(folder, run_file::events));
}

/// Threads that the run's experiment asks for; the engine gets the same number at every resumption.
int storedThreads(const QString &folder) {
  return threadsOf(loadExperiment(inFolder(folder, run_file::experiment).toStdString()));
}

} // namespace

RunQueue::RunQueue(QObject *parent) : QObject(parent) {}

RunQueue::~RunQueue() {
  blockSignals(true);
  stopAllAndWait();
}

QString RunQueue::program() const {
  return m_program.isEmpty() ? engineProgram() : m_program;
}

int RunQueue::threadsPerRun() const {
  return std::max(1, QThread::idealThreadCount() / m_parallel);
}

void RunQueue::setParallel(int runs) {
  m_parallel = std::max(1, runs);
  startNext();
}

bool RunQueue::isStopping(const QString &folder) const {
  const auto child = m_running.constFind(folder);
  return m_cancelling.contains(folder) || (child != m_running.cend() && child->stopping);
}

bool RunQueue::refuse(const QString &message) {
  Q_EMIT messageRequested(Severity::error, message);
  return false;
}

QString RunQueue::create(const Experiment &experiment, const QString &root) {
  if (program().isEmpty()) {
    refuse(missingEngineMessage());
    return {};
  }
  Experiment complete = experiment;
  if (m_cluster.isEmpty()) // how many there are elsewhere the profile says
    settleThreads(complete, threadsPerRun());
  QString folder;
  try {
    folder = folderKey(newRunFolder(toPath(root), experiment.name));
    createRunFolder(toPath(folder), complete, nlohmann::json::object());
  } catch (const std::exception &error) {
    if (!folder.isEmpty())
      QDir().rmdir(folder); // where it is empty
    refuse(tr("The run cannot be queued: %1").arg(QString::fromUtf8(error.what())));
    return {};
  }
  return folder;
}

QString RunQueue::enqueue(const Experiment &experiment, const QString &root) {
  QString folder = create(experiment, root);
  if (folder.isEmpty())
    return {};
  if (!m_cluster.isEmpty()) {
    m_clusters.insert(folder, m_cluster);
    launch(folder);
    return folder;
  }
  m_waiting.append(folder);
  Q_EMIT queueChanged(folder);
  startNext();
  return folder;
}

QString RunQueue::enqueueLed(const Experiment &experiment, const QString &root) {
  QString folder = create(experiment, root);
  if (!folder.isEmpty())
    launch(folder, true);
  return folder;
}

void RunQueue::command(const QString &folder, const QByteArray &line) {
  if (const auto child = m_running.constFind(folderKey(folder)); child != m_running.cend() && child->led)
    child->process->write(line + '\n');
}

QStringList RunQueue::led() const {
  QStringList folders;
  for (auto child = m_running.cbegin(); child != m_running.cend(); ++child)
    if (child->led)
      folders.append(child.key());
  return folders;
}

bool RunQueue::resume(const QString &anyFolder) {
  const QString folder = folderKey(anyFolder);
  if (isRunning(folder) || isWaiting(folder) || isStopping(folder))
    return false;
  const QString name = QFileInfo(folder).fileName();
  if (program().isEmpty())
    return refuse(missingEngineMessage());
  if (QFileInfo::exists(inFolder(folder, run_file::result)))
    return refuse(tr("%1 is finished: there is nothing to resume.").arg(name));
  if (isHeld(folder))
    return refuse(tr("%1 is being run by another program; stop it there first.").arg(name));
  try {
    storedThreads(folder);
  } catch (const std::exception &error) {
    return refuse(tr("%1 cannot be resumed: %2").arg(name, QString::fromUtf8(error.what())));
  }
  m_failures.remove(folder);
  if (hasJobs(folder)) {
    launch(folder);
    return true;
  }
  m_waiting.append(folder);
  Q_EMIT queueChanged(folder);
  startNext();
  return true;
}

bool RunQueue::cancel(const QString &folder) {
  if (m_waiting.removeAll(folderKey(folder)) == 0)
    return false;
  Q_EMIT queueChanged({});
  return true;
}

void RunQueue::stop(const QString &anyFolder) {
  const QString folder = folderKey(anyFolder);
  if (cancel(folder))
    return;
  if (hasJobs(folder) && (!isRunning(folder) || m_running.value(folder).onCluster)) {
    cancelJobs(folder);
  } else if (isRunning(folder)) {
    m_running[folder].stopsJobs = m_running[folder].onCluster;
    interrupt(folder);
  } else if (isHeld(folder))
    refuse(tr("%1 is being run by another program; stop it there.").arg(QFileInfo(folder).fileName()));
}

void RunQueue::interrupt(const QString &folder) {
  Child &child = m_running[folder];
  if (std::exchange(child.interrupted, true))
    return;
  child.stopping = true;
  // A process that could not be started has no id, and kill(0) would reach ourselves.
  if (const qint64 id = child.process->processId(); id > 0)
    ::kill(static_cast<pid_t>(id), SIGINT);
  QTimer::singleShot(m_graceMilliseconds, child.process, [process = child.process] { process->kill(); });
  Q_EMIT queueChanged(folder);
}

/// The process that follows the jobs, if there is one, cancels them too, sees them end and ends then itself.
void RunQueue::cancelJobs(const QString &folder) {
  if (isStopping(folder))
    return;
  const QPointer<QProcess> follower = isRunning(folder) ? m_running[folder].process : nullptr;
  if (follower)
    m_running[folder].stopping = true;
  auto *process = new QProcess(this);
  m_cancelling.insert(folder, process);
  process->setProgram(program());
  process->setArguments({u"cancel"_s, folder});
  process->setStandardInputFile(QProcess::nullDevice());
  process->setStandardOutputFile(QProcess::nullDevice());
  const auto finish = [this, folder, process, follower](const QString &fault) {
    m_cancelling.remove(folder);
    process->deleteLater();
    if (fault.isEmpty()) {
      Q_EMIT queueChanged(folder);
      return;
    }
    if (follower && isRunning(folder) && m_running[folder].process == follower)
      m_running[folder].stopping = false;
    refuse(tr("The jobs of %1 cannot be cancelled: %2").arg(QFileInfo(folder).fileName(), fault));
    Q_EMIT queueChanged(folder);
  };
  connect(process, &QProcess::finished, this, [process, finish](int status) {
    finish(status == 0 ? QString() : lastErrorLine(process->readAllStandardError()));
  });
  connect(process, &QProcess::errorOccurred, this, [process, finish](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart)
      finish(process->errorString());
  });
  process->start();
  Q_EMIT queueChanged(folder);
}

bool RunQueue::mayRemove(const QString &folder, const QString &root) {
  const QString name = QFileInfo(folder).fileName();
  const QString place = QFileInfo(folder).canonicalFilePath();
  const QString top = QFileInfo(root).canonicalFilePath();
  if (top.isEmpty() || !place.startsWith(top + u'/') || !holdsRun(folder))
    return refuse(tr("%1 is not a run below %2: it was not removed.").arg(folder, root));
  if (isRunning(folder) || isHeld(folder) || hasHeldMembers(folder))
    return refuse(tr("%1 is running: stop it before removing it.").arg(name));
  cancel(folder);
  return true;
}

RunQueue::Removal RunQueue::remove(const QString &anyFolder, const QString &root) {
  const QString folder = folderKey(anyFolder);
  if (!QFileInfo::exists(folder))
    return Removal::gone;
  if (!mayRemove(folder, root))
    return Removal::refused;
  // Without a trash at home Qt 6.4 would move the folder into the working directory.
  const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
  if (!QDir().mkpath(data + u"/Trash/files"_s) || !QFile::moveToTrash(folder))
    return Removal::noTrash;
  forget(folder);
  return Removal::gone;
}

bool RunQueue::removeForGood(const QString &anyFolder, const QString &root) {
  const QString folder = folderKey(anyFolder);
  if (!QFileInfo::exists(folder))
    return true;
  if (!mayRemove(folder, root))
    return false;
  if (!QDir(folder).removeRecursively())
    return refuse(tr("%1 cannot be removed: check who may write to it.").arg(folder));
  forget(folder);
  return true;
}

void RunQueue::forget(const QString &folder) {
  m_failures.remove(folder);
  Q_EMIT queueChanged(folder);
}

void RunQueue::startNext() {
  while (!m_closing && busyHere() < m_parallel && !m_waiting.isEmpty())
    launch(m_waiting.takeFirst());
}

/// A led run takes no share of the machine while it waits, and one on a cluster takes none at all.
qsizetype RunQueue::busyHere() const {
  return std::ranges::count_if(m_running, [](const Child &child) { return !child.led && !child.onCluster; });
}

void RunQueue::launch(const QString &folder, bool led) {
  int threads = 0;
  try {
    threads = storedThreads(folder);
  } catch (const std::exception &error) {
    end(folder, Outcome::failed, QString::fromUtf8(error.what()));
    return;
  }
  const QString cluster = m_clusters.value(folder);
  const bool onCluster = !cluster.isEmpty() || hasJobs(folder);
  QStringList arguments = {u"run"_s, inFolder(folder, run_file::experiment), u"--out"_s, folder};
  if (threads > 0 || !onCluster)
    arguments << u"--threads"_s << QString::number(threads > 0 ? threads : threadsPerRun());
  if (!cluster.isEmpty())
    arguments << u"--executor"_s << u"slurm"_s << u"--cluster"_s << cluster;
  if (QFileInfo::exists(inFolder(folder, run_file::events)) || hasJobs(folder))
    arguments.append(u"--resume"_s);
  if (m_tensorBoard)
    arguments << u"--tensorboard"_s << inFolder(folder, "tensorboard");

  auto *process = new QProcess(this);
  process->setProgram(program());
  process->setArguments(arguments);
  if (led) {
    process->setArguments(arguments + QStringList{u"--control"_s});
    connect(process, &QProcess::readyReadStandardOutput, this, [this, folder, process] {
      while (process->canReadLine())
        Q_EMIT told(folder, process->readLine().trimmed());
    });
  } else {
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
  }
  prepareEngine(*process, SIGTERM, EnginePriority::background);
  m_failures.remove(folder);
  m_running.insert(folder, Child{.process = process, .errors = {}, .led = led, .onCluster = onCluster});
  connect(process, &QProcess::started, this, [this, folder] { Q_EMIT started(folder); });
  connect(process, &QProcess::readyReadStandardError, this, [this, folder] { readErrors(folder); });
  connect(process, &QProcess::finished, this, [this, folder] { onFinished(folder); });
  // Queued: a program that is missing is told from within start(), before this function is through.
  connect(
      process, &QProcess::errorOccurred, this,
      [this, folder](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
          onFailedToStart(folder);
      },
      Qt::QueuedConnection);
  process->start();
  Q_EMIT queueChanged({});
}

void RunQueue::readErrors(const QString &folder) {
  Child &child = m_running[folder];
  child.errors += child.process->readAllStandardError();
  if (child.errors.size() > keptErrorBytes)
    child.errors = child.errors.right(keptErrorBytes);
}

QString RunQueue::crashMessage(const QString &folder, int signal) const {
  const QString what = tr("The engine was ended by signal %1, for instance because memory ran out.");
  const QString crash = tr("The engine was ended by signal %1.");
  QString ended = (signal == SIGKILL ? what : crash).arg(signalText(signal));
  const auto epoch = lastCheckpointEpoch(folder);
  if (epoch && *epoch > 0)
    return tr("%1 Resume goes on from epoch %2.").arg(ended).arg(*epoch + 1);
  try {
    if (loadExperiment(inFolder(folder, run_file::experiment).toStdString()).task == Task::study)
      return tr("%1 Resume goes on where the study was.").arg(ended);
  } catch (const std::exception &) {
    return ended; // the folder vanished or was damaged while it ran
  }
  return tr("%1 Resume starts it again.").arg(ended);
}

void RunQueue::onFinished(const QString &folder) {
  if (!isRunning(folder))
    return;
  readErrors(folder);
  const Child child = m_running.value(folder);
  const QProcess &process = *child.process;
  if (child.stopsJobs && hasJobs(folder)) { // they came all the same
    m_running[folder].stopping = false;
    cancelJobs(folder);
  }
  const int code = process.exitCode();
  const bool crashed = process.exitStatus() == QProcess::CrashExit;
  if (!crashed && code == 0)
    return end(folder, Outcome::finished, {});
  if (child.stopping || (!crashed && code == 130))
    return end(folder, Outcome::stopped, {});
  if (crashed)
    return end(folder, Outcome::failed, crashMessage(folder, code));
  const QString said = lastErrorLine(child.errors);
  end(folder, Outcome::failed,
      said.isEmpty() ? tr("The engine ended with status %1 and said nothing.").arg(code) : said);
}

void RunQueue::onFailedToStart(const QString &folder) {
  if (!isRunning(folder))
    return;
  const QProcess &process = *m_running.value(folder).process;
  end(folder, Outcome::failed,
      tr("The engine %1 cannot be started: %2").arg(process.program(), process.errorString()));
}

void RunQueue::end(const QString &folder, Outcome outcome, const QString &message) {
  if (QProcess *process = m_running.take(folder).process) {
    process->disconnect(this);
    process->deleteLater();
  }
  if (outcome == Outcome::failed) {
    m_failures.insert(folder, message);
    Q_EMIT messageRequested(Severity::error, tr("%1: %2").arg(QFileInfo(folder).fileName(), message));
  }
  Q_EMIT ended(folder, outcome, message);
  Q_EMIT queueChanged({});
  startNext();
}

bool RunQueue::isBusyHere() const {
  return !m_waiting.isEmpty() || std::ranges::any_of(m_running, std::not_fn(&Child::onCluster));
}

bool RunQueue::followsJobs() const {
  return std::ranges::any_of(m_running, &Child::onCluster);
}

void RunQueue::stopAllAndWait() {
  m_closing = true;
  m_waiting.clear();
  const QStringList folders = running();
  for (const QString &folder : folders)
    interrupt(folder);
  QElapsedTimer clock;
  clock.start();
  for (const QString &folder : folders) {
    const auto child = m_running.constFind(folder);
    if (child == m_running.cend())
      continue;
    QProcess *process = child->process;
    const qint64 left = std::max<qint64>(0, m_graceMilliseconds - clock.elapsed());
    if (!process->waitForFinished(static_cast<int>(left)) && process->state() != QProcess::NotRunning) {
      process->kill();
      process->waitForFinished(1000);
    }
    if (isRunning(folder))
      onFinished(folder);
  }
  // What was asked for before is still carried out. A scheduler may take its time: then by a process that
  // outlives this one, since a second cancellation is the same wish.
  clock.restart();
  const QHash<QString, QProcess *> cancellations = m_cancelling;
  for (auto [folder, process] : cancellations.asKeyValueRange()) {
    const qint64 left = std::max<qint64>(0, m_graceMilliseconds - clock.elapsed());
    if (process->waitForFinished(static_cast<int>(left)) || process->state() == QProcess::NotRunning)
      continue;
    process->disconnect(this);
    process->kill();
    process->waitForFinished(1000);
    process->deleteLater();
    m_cancelling.remove(folder);
    QProcess::startDetached(program(), {u"cancel"_s, folder});
  }
  m_closing = false;
  Q_EMIT queueChanged({});
}

} // namespace bitsmith
