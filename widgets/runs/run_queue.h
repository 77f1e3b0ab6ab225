// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QHash>
#include <QObject>
#include <QStringList>

QT_FORWARD_DECLARE_CLASS(QProcess)

namespace bitsmith {

enum class Severity;

/// Runs experiments in engine processes (`bitsmith-cli run`), so many at a time, in the order in which they
/// were asked for. What a run does is in its folder, for RunLibrary to read; this class only starts and ends
/// processes and says what the folder cannot say: that an engine was missing, crashed or refused its input.
class RunQueue : public QObject {
  Q_OBJECT
 public:
  enum class Outcome { finished, stopped, failed };
  Q_ENUM(Outcome)
  /// How the removal of a run went; there is no trash on some drives.
  enum class Removal { gone, refused, noTrash };
  Q_ENUM(Removal)

  explicit RunQueue(QObject *parent = nullptr);
  /// Ends what is running: see stopAllAndWait().
  ~RunQueue() override;

  /// Makes the run's folder below `root` and starts it as soon as a slot is free. An open thread count is
  /// settled now and stored with the experiment, so that the command line gives the same result.
  /// @return the folder; empty when it could not be made or there is no engine, after messageRequested() said
  /// why.
  QString enqueue(const Experiment &experiment, const QString &root);
  /// The same, for a run that is led step by step (`bitsmith-cli run --control`): it starts at once, whatever
  /// else is running, and waits for commands before its first step.
  QString enqueueLed(const Experiment &experiment, const QString &root);
  /// Profile of the cluster that enqueue() gives runs to from now on; empty: this machine. A cluster's runs
  /// begin to wait there at once, whatever is running here.
  void setCluster(const QString &profile) { m_cluster = profile; }
  QString cluster() const { return m_cluster; }
  /// Sends a line of the control channel to a led run; nothing where it has ended.
  void command(const QString &folder, const QByteArray &line);
  /// Led runs that are going on.
  QStringList led() const;
  /// Goes on with a run that was stopped, has failed, or was never started; at the end of the queue.
  /// @return whether it was taken; messageRequested() says why not.
  bool resume(const QString &folder);
  /// Stops a running one (SIGINT, after the grace SIGKILL; a cluster's jobs are cancelled), or takes a
  /// waiting one out of the queue.
  void stop(const QString &folder);
  /// Takes a waiting run out of the queue; its folder stays. @return whether it was waiting.
  bool cancel(const QString &folder);
  /// Moves a run's folder to the trash. Refused for folders that are not below `root`, hold no run, or are
  /// being written: messageRequested() says why.
  Removal remove(const QString &folder, const QString &root);
  /// The same without a trash: the folder is deleted for good. @return whether it is gone
  bool removeForGood(const QString &folder, const QString &root);
  /// Whether there is work of this machine, running or waiting.
  bool isBusyHere() const;
  /// Whether jobs of a cluster are followed.
  bool followsJobs() const;
  /// Stops everything and waits for it, at most for the grace and a second; waiting runs are taken out of the
  /// queue. A cluster's jobs go on.
  void stopAllAndWait();

  /// Runs at the same time. Runs already going on are not stopped.
  void setParallel(int runs);
  int parallel() const { return m_parallel; }
  /// Whether runs that are started also write event files for TensorBoard, into "tensorboard" in their
  /// folders.
  bool writesTensorBoard() const { return m_tensorBoard; }
  void setWritesTensorBoard(bool writes) { m_tensorBoard = writes; }
  /// Threads for an experiment that leaves them open: the cores shared out between the runs at the same time.
  int threadsPerRun() const;

  bool isBusy() const { return !m_running.isEmpty() || !m_waiting.isEmpty(); }
  bool isRunning(const QString &folder) const { return m_running.contains(folder); }
  bool isStopping(const QString &folder) const;
  bool isWaiting(const QString &folder) const { return m_waiting.contains(folder); }
  QStringList waiting() const { return m_waiting; }
  QStringList running() const { return m_running.keys(); }
  /// Why the last attempt of this session at a run ended badly; empty otherwise.
  QString failure(const QString &folder) const { return m_failures.value(folder); }

  /// Another program than engineProgram(); empty: engineProgram() again.
  void setProgram(const QString &program) { m_program = program; }
  /// How long a stopped run may take to save itself. Default 5 s.
  void setGrace(int milliseconds) { m_graceMilliseconds = milliseconds; }

 Q_SIGNALS:
  void started(const QString &folder);
  /// @param message empty, or why it failed.
  void ended(const QString &folder, bitsmith::RunQueue::Outcome outcome, const QString &message);
  /// Something joined, left or moved on in the queue: state of a folder, or of all when it is empty.
  void queueChanged(const QString &folder);
  void messageRequested(bitsmith::Severity severity, const QString &text);
  /// A led run said something: a line of JSON.
  void told(const QString &folder, const QByteArray &line);

 private:
  struct Child {
    QProcess *process = nullptr;
    QByteArray errors; ///< the end of what it said on stderr
    bool stopping = false;
    bool interrupted = false; ///< it was told to end
    bool stopsJobs = false;   ///< Stop came before there were jobs to cancel
    bool led = false;
    bool onCluster = false; ///< it follows jobs
  };

  QString program() const;
  bool mayRemove(const QString &folder, const QString &root);
  void forget(const QString &folder);
  void startNext();
  /// Makes the run's folder; empty where that was not possible.
  QString create(const Experiment &experiment, const QString &root);
  void launch(const QString &folder, bool led = false);
  /// Processes that take a share of this machine.
  qsizetype busyHere() const;
  void readErrors(const QString &folder);
  void onFinished(const QString &folder);
  void onFailedToStart(const QString &folder);
  void end(const QString &folder, Outcome outcome, const QString &message);
  void interrupt(const QString &folder);
  void cancelJobs(const QString &folder);
  bool refuse(const QString &message);
  QString crashMessage(const QString &folder, int signal) const;

  QStringList m_waiting;
  QHash<QString, QProcess *> m_cancelling; ///< by folders of runs whose jobs are being cancelled
  QHash<QString, Child> m_running;
  QHash<QString, QString> m_failures;
  QString m_program;
  QString m_cluster;
  QHash<QString, QString> m_clusters; ///< profiles by the folders of runs that were given to them here
  int m_parallel = 1;
  bool m_tensorBoard = false;
  int m_graceMilliseconds = 5000;
  bool m_closing = false;
};

} // namespace bitsmith
