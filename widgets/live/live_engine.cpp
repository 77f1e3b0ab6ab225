// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/live_engine.h"

#include "core/plan/live/protocol.h"
#include "widgets/runs/engine_program.h"
#include "widgets/runs/run_text.h"

#include <QJsonDocument>
#include <QProcess>

#include <csignal>
#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Deaths in a row after which no further start is tried.
constexpr int mostDeaths = 4;
constexpr int firstPause = 100; // milliseconds; each further one is four times as long
/// An engine that has lived so long did not die of being started.
constexpr qint64 longLife = 60'000;

} // namespace

LiveEngine::LiveEngine(QObject *parent) : QObject(parent) {
  m_pause.setSingleShot(true);
  connect(&m_pause, &QTimer::timeout, this, &LiveEngine::start);
}

LiveEngine::~LiveEngine() {
  blockSignals(true);
  close();
}

qint64 LiveEngine::processId() const {
  return m_process ? m_process->processId() : 0;
}

void LiveEngine::setState(State state) {
  if (m_state == state)
    return;
  m_state = state;
  Q_EMIT stateChanged(state);
}

void LiveEngine::updateState() {
  if (m_openId != 0)
    setState(m_deaths > 0 ? State::restarting : State::opening);
  else
    setState(m_calls.isEmpty() ? State::ready : State::computing);
}

void LiveEngine::open(const QJsonObject &what) {
  m_calls.clear();
  m_evaluation = 0;
  m_what = what;
  m_opening = {};
  m_deaths = 0;
  m_failure.clear();
  // What is being computed for the old network must not hold up the new one; ending the process is the
  // surest way, unless it is idle.
  if (m_process && m_state != State::ready)
    release();
  m_openId = 0;
  start();
}

void LiveEngine::close() {
  m_pause.stop();
  m_calls.clear();
  m_evaluation = m_openId = 0;
  m_what = m_opening = {};
  release();
  setState(State::off);
}

void LiveEngine::release() {
  if (m_process)
    letGo(std::exchange(m_process, nullptr));
}

void LiveEngine::start() {
  m_pause.stop();
  if (m_what.isEmpty())
    return;
  if (!m_process) {
    const QString program = m_program.isEmpty() ? engineProgram() : m_program;
    if (program.isEmpty()) {
      QTimer::singleShot(0, this, [this] { giveUp(missingEngineMessage()); });
      return;
    }
    m_process = new QProcess(this);
    m_process->setProgram(program);
    m_process->setArguments({u"serve"_s});
    prepareEngine(*m_process, SIGKILL, EnginePriority::interactive);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &LiveEngine::readAnswers);
    connect(m_process, &QProcess::finished, this, &LiveEngine::onEnded, Qt::QueuedConnection);
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
          if (error == QProcess::FailedToStart && m_process)
            giveUp(tr("%1 cannot be started: %2").arg(m_process->program(), m_process->errorString()));
        },
        Qt::QueuedConnection);
    m_life.start();
    m_process->start();
  }
  Call initialize{.method = u"initialize"_s, .params = {{u"protocol"_s, live::protocolVersion}}};
  Call open{.method = u"open"_s, .params = m_what};
  send(++m_lastId, initialize);
  m_openId = ++m_lastId;
  send(m_openId, open);
  updateState();
}

void LiveEngine::send(int id, Call &call) {
  call.isSent = true;
  const QJsonObject message{
      {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, call.method}, {u"params"_s, call.params}};
  m_process->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
}

void LiveEngine::sendWaiting() {
  if (!m_process || m_openId != 0 || m_opening.isEmpty())
    return;
  for (auto call = m_calls.begin(); call != m_calls.end(); ++call)
    if (!call->isSent)
      send(call.key(), *call);
}

int LiveEngine::call(const QString &method, const QJsonObject &params, Done done, Failed failed) {
  const int id = ++m_lastId;
  if (m_what.isEmpty() || m_state == State::failed) {
    const QString why = m_failure.isEmpty() ? tr("No trained network is open.") : m_failure;
    QTimer::singleShot(0, this, [failed, why] {
      if (failed)
        failed(why);
    });
    return id;
  }
  m_calls.insert(id,
                 {.method = method, .params = params, .done = std::move(done), .failed = std::move(failed)});
  sendWaiting();
  if (m_state == State::ready)
    setState(State::computing);
  return id;
}

int LiveEngine::evaluate(const QJsonObject &params, Done done, Failed failed) {
  if (m_evaluation != 0)
    cancel(m_evaluation);
  m_evaluation = call(u"evaluate"_s, params, std::move(done), std::move(failed));
  return m_evaluation;
}

void LiveEngine::notify(const QString &method, const QJsonObject &params) {
  const QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}};
  m_process->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
}

void LiveEngine::cancel(int id) {
  const auto call = m_calls.constFind(id);
  if (call == m_calls.cend())
    return;
  const bool isSent = call->isSent;
  m_calls.erase(call);
  if (m_evaluation == id)
    m_evaluation = 0;
  if (isSent && m_process)
    notify(u"cancel"_s, {{u"id"_s, id}});
  if (m_state == State::computing)
    updateState();
}

void LiveEngine::readAnswers() {
  while (m_process && m_process->canReadLine()) {
    const QJsonDocument message = QJsonDocument::fromJson(m_process->readLine());
    if (message.isObject())
      take(message.object());
  }
}

void LiveEngine::take(const QJsonObject &message) {
  if (message[u"method"_s] == u"progress"_s) {
    const QJsonObject params = message[u"params"_s].toObject();
    Q_EMIT progressed(params[u"id"_s].toInt(), params[u"done"_s].toDouble());
    return;
  }
  const int id = message[u"id"_s].toInt();
  if (id == m_openId && id != 0)
    return finishOpening(message);
  const bool isError = message.contains(u"error"_s);
  const QString error = message[u"error"_s][u"message"_s].toString();
  const auto found = m_calls.constFind(id);
  if (found == m_calls.cend()) {
    // Of what nobody waits for any more only a protocol that is not spoken is news.
    if (isError && m_openId != 0 && id == m_openId - 1)
      giveUp(error);
    return;
  }
  const Call call = *found;
  m_calls.erase(found);
  if (m_evaluation == id)
    m_evaluation = 0;
  m_deaths = 0;
  updateState();
  if (isError && call.failed)
    call.failed(error);
  else if (!isError && call.done)
    call.done(message[u"result"_s].toObject());
}

void LiveEngine::finishOpening(const QJsonObject &message) {
  m_openId = 0;
  if (message.contains(u"error"_s))
    return giveUp(message[u"error"_s][u"message"_s].toString());
  m_opening = message[u"result"_s].toObject();
  if (m_calls.isEmpty())
    m_deaths = 0;
  updateState();
  Q_EMIT opened(m_opening);
  sendWaiting();
}

void LiveEngine::onEnded() {
  if (!m_process)
    return;
  readAnswers();
  if (!m_process)
    return;
  const QString said = lastErrorMessage(m_process->readAllStandardError());
  const QString why = m_process->exitStatus() == QProcess::CrashExit
                          ? tr("The engine was ended by signal %1.").arg(signalText(m_process->exitCode()))
                      : said.isEmpty() ? tr("The engine ended with status %1.").arg(m_process->exitCode())
                                       : said;
  startAgain(why);
}

void LiveEngine::startAgain(const QString &why) {
  if (m_life.elapsed() > longLife)
    m_deaths = 0;
  release();
  m_openId = 0;
  m_opening = {};
  for (Call &call : m_calls)
    call.isSent = false;
  if (++m_deaths >= mostDeaths)
    return giveUp(
        tr("%1 It was started %n time(s) again and did not last. Free some memory or choose another "
           "run, then try again.",
           nullptr, m_deaths - 1)
            .arg(why));
  setState(State::restarting);
  int pause = firstPause;
  for (int death = 1; death < m_deaths; ++death)
    pause *= 4;
  m_pause.start(pause);
  Q_EMIT restarted(why);
}

void LiveEngine::giveUp(const QString &message) {
  release();
  m_openId = m_evaluation = 0;
  m_opening = {};
  m_failure = message;
  const QMap<int, Call> calls = std::exchange(m_calls, {});
  setState(State::failed);
  for (const Call &call : calls)
    if (call.failed)
      call.failed(message);
  Q_EMIT failed(message);
}

} // namespace bitsmith
