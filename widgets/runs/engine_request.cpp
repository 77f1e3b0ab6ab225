// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/engine_request.h"

#include "widgets/runs/engine_program.h"
#include "widgets/runs/run_text.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryFile>
#include <QTimer>

#include <csignal>
#include <nlohmann/json.hpp>
#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

EngineRequest::EngineRequest(const QStringList &arguments, QObject *parent)
    : QObject(parent), m_arguments(arguments) {}

EngineRequest::~EngineRequest() {
  cancel();
}

EngineRequest *EngineRequest::withExperiment(const Experiment &experiment, const QStringList &before,
                                             const QStringList &after, QObject *parent) {
  auto file = std::make_unique<QTemporaryFile>(QDir::temp().filePath(u"bitsmith-XXXXXX.json"_s));
  const std::string text = toJson(experiment).dump(2);
  // A file that could not be written is noticed by the engine, whose message then names it.
  if (file->open()) {
    file->write(text.data(), static_cast<qint64>(text.size()));
    file->close();
  }
  auto *request = new EngineRequest(before + QStringList{file->fileName()} + after, parent);
  request->m_file = std::move(file);
  return request;
}

EngineRequest *EngineRequest::estimate(const Experiment &experiment, int threads, QObject *parent) {
  return withExperiment(experiment, {u"estimate"_s}, {u"--threads"_s, QString::number(threads), u"--json"_s},
                        parent);
}

EngineRequest *EngineRequest::describe(const Experiment &experiment, QObject *parent) {
  return withExperiment(experiment, {u"describe"_s, u"--experiment"_s}, {u"--json"_s}, parent);
}

void EngineRequest::start() {
  if (m_process)
    return;
  const QString program = m_program.isEmpty() ? engineProgram() : m_program;
  m_process = new QProcess(this);
  if (program.isEmpty()) {
    QTimer::singleShot(0, m_process, [this] {
      if (m_process) // not cancelled meanwhile
        fail(missingEngineMessage());
    });
    return;
  }
  m_process->setProgram(program);
  m_process->setArguments(m_arguments);
  m_process->setStandardInputFile(QProcess::nullDevice());
  prepareEngine(*m_process, SIGKILL, EnginePriority::interactive);
  connect(m_process, &QProcess::finished, this, &EngineRequest::onEnded, Qt::QueuedConnection);
  connect(
      m_process, &QProcess::errorOccurred, this,
      [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && m_process)
          fail(tr("%1 cannot be started: %2").arg(m_process->program(), m_process->errorString()));
      },
      Qt::QueuedConnection);
  m_process->start();
}

void EngineRequest::cancel() {
  if (m_process)
    letGo(std::exchange(m_process, nullptr));
}

void EngineRequest::release() {
  m_process->disconnect(this);
  m_process->deleteLater();
  m_process = nullptr;
}

void EngineRequest::fail(const QString &message) {
  release();
  Q_EMIT failed(message);
}

void EngineRequest::onEnded() {
  if (!m_process)
    return;
  const QString said = lastErrorMessage(m_process->readAllStandardError());
  if (m_process->exitStatus() == QProcess::CrashExit)
    return fail(tr("The engine was ended by signal %1.").arg(signalText(m_process->exitCode())));
  if (m_process->exitCode() != 0)
    return fail(said.isEmpty()
                    ? tr("The engine ended with status %1 and said nothing.").arg(m_process->exitCode())
                    : said);
  QJsonParseError error;
  const QJsonDocument answer = QJsonDocument::fromJson(m_process->readAllStandardOutput(), &error);
  if (error.error != QJsonParseError::NoError)
    return fail(
        tr("The engine's answer to \"%1\" is not JSON (%2).").arg(m_arguments.value(0), error.errorString()));
  release();
  Q_EMIT finished(answer);
}

} // namespace bitsmith
