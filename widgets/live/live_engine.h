// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QProcess)

namespace bitsmith {

/// The warm engine: one `bitsmith-cli serve` that keeps a trained network in memory and answers in the order
/// in which it is asked (the user guide has the protocol). It is started when it is first asked for something
/// and ends with this object. Should it die, it is started again, opens what was open, and whatever was not
/// answered yet is asked anew; when it dies again and again that is given up with one message.
class LiveEngine : public QObject {
  Q_OBJECT
 public:
  enum class State {
    off,       ///< not asked for anything yet, or closed
    opening,   ///< loads a network and its pictures
    ready,     ///< idle
    computing, ///< something was asked for
    restarting,
    failed, ///< see failure()
  };
  Q_ENUM(State)
  using Done = std::function<void(const QJsonObject &result)>;
  using Failed = std::function<void(const QString &message)>;

  explicit LiveEngine(QObject *parent = nullptr);
  ~LiveEngine() override;

  /// Another program than engineProgram(), for the next start.
  void setProgram(const QString &program) { m_program = program; }

  /// Opens another network: params of the method `open`, {"run": FOLDER, …}. Everything that was asked of the
  /// one before is given up without an answer. Tells opened() or failed().
  void open(const QJsonObject &what);
  /// Ends the engine. Nothing that was asked is answered any more.
  void close();
  /// What is open or being opened; empty: nothing.
  QJsonObject what() const { return m_what; }
  /// The answer to `open`: layers, accuracy in float; empty while there is none.
  QJsonObject opening() const { return m_opening; }

  /// Asks for something of the network that is open; answered once by one of the two functions, from the
  /// event loop, unless it is cancelled. @return the request's id
  int call(const QString &method, const QJsonObject &params, Done done, Failed failed = {});
  /// The same for the accuracy of a plan ({"precision": {…}}). An evaluation that is asked for while another
  /// one is not answered takes its place: the older one is cancelled.
  int evaluate(const QJsonObject &params, Done done, Failed failed = {});
  /// No answer will come.
  void cancel(int id);
  void cancelEvaluation() { cancel(m_evaluation); }

  State state() const { return m_state; }
  QString failure() const { return m_failure; }
  /// Process id of the engine; 0 when it is not running.
  qint64 processId() const;

 Q_SIGNALS:
  void stateChanged(bitsmith::LiveEngine::State state);
  void opened(const QJsonObject &opening);
  /// How far the request in hand is, 0 to 1.
  void progressed(int id, double done);
  /// The engine died and is started again. @param why for a person
  void restarted(const QString &why);
  /// Nothing more comes until open() is called. @param message for a person
  void failed(const QString &message);

 private:
  struct Call {
    QString method;
    QJsonObject params;
    Done done;
    Failed failed;
    bool isSent = false;
  };

  void start();
  void startAgain(const QString &why);
  void send(int id, Call &call);
  void sendWaiting();
  void notify(const QString &method, const QJsonObject &params);
  void readAnswers();
  void take(const QJsonObject &message);
  void finishOpening(const QJsonObject &message);
  void onEnded();
  void giveUp(const QString &message);
  void release();
  void setState(State state);
  void updateState();

  QString m_program;
  QProcess *m_process = nullptr;
  QJsonObject m_what;
  QJsonObject m_opening;
  int m_openId = 0; ///< of the `open` that is not answered yet; 0: none
  int m_lastId = 0;
  int m_evaluation = 0;    ///< the one that is not answered yet; 0: none
  QMap<int, Call> m_calls; ///< that are not answered yet, in their order
  State m_state = State::off;
  QString m_failure;
  QTimer m_pause;   ///< before the next start
  int m_deaths = 0; ///< since something was answered
  QElapsedTimer m_life;
};

} // namespace bitsmith
