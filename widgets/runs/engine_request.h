// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QJsonDocument>
#include <QObject>
#include <QStringList>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QProcess)
QT_FORWARD_DECLARE_CLASS(QTemporaryFile)

namespace bitsmith {

/// One question to the engine: starts `bitsmith-cli ARGUMENTS…`, and tells the JSON that it prints on stdout.
/// Exactly one of finished() and failed() comes, from the event loop and never from within start(); none
/// after cancel(). Deleting a request cancels it.
class EngineRequest : public QObject {
  Q_OBJECT
 public:
  explicit EngineRequest(const QStringList &arguments, QObject *parent = nullptr);
  ~EngineRequest() override;

  /// How long the run takes and what memory it needs, from a few timed steps:
  /// {"seconds":…, "step_milliseconds":…, "steps":…, "memory_mb":…}.
  static EngineRequest *estimate(const Experiment &experiment, int threads, QObject *parent = nullptr);
  /// Shape of the pictures and the network on them: {"network":…, "input":[C,H,W], "classes":N,
  /// "layers":[…]}.
  static EngineRequest *describe(const Experiment &experiment, QObject *parent = nullptr);

  /// Another program than engineProgram(). Call before start().
  void setProgram(const QString &program) { m_program = program; }
  void start();
  /// Ends the program at once; no signal follows.
  void cancel();
  bool isActive() const { return m_process != nullptr; }

 Q_SIGNALS:
  void finished(const QJsonDocument &answer);
  /// @param message the engine's own line where it gave one.
  void failed(const QString &message);

 private:
  static EngineRequest *withExperiment(const Experiment &experiment, const QStringList &before,
                                       const QStringList &after, QObject *parent);
  void fail(const QString &message);
  void onEnded();
  void release();

  QString m_program;
  QStringList m_arguments;
  QProcess *m_process = nullptr;
  std::unique_ptr<QTemporaryFile> m_file; ///< the experiment that is asked about
};

} // namespace bitsmith
