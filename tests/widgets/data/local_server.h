// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace bitsmith::test {

/// A web server on this machine that misbehaves on demand.
class LocalServer : public QObject {
 public:
  struct Answer {
    QByteArray content;
    bool knowsRanges = true;
    qint64 cutAfter = -1;    ///< bytes of a body after which the connection is cut, once
    int status = 0;          ///< other than what fits
    qint64 bytesAtATime = 0; ///< slowly: so many every 20 ms
    bool lies = false;       ///< begins at another place than it was asked for
  };

  LocalServer() {
    if (!m_server.listen(QHostAddress::LocalHost))
      qFatal("no port on the loopback");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
      while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
      }
    });
  }

  QUrl url(const QString &name) const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(m_server.serverPort()).arg(name));
  }
  QHash<QString, Answer> answers; ///< by name
  QStringList requests;           ///< "file 0", "file 1000": what was asked for, from which byte

 private:
  void read(QTcpSocket *socket) {
    QByteArray &text = m_texts[socket];
    text += socket->readAll();
    if (!text.contains("\r\n\r\n"))
      return;
    const QString head = QString::fromLatin1(std::exchange(text, {}));
    static const QRegularExpression path(QStringLiteral("^GET /(\\S+)"));
    static const QRegularExpression range(QStringLiteral("Range: bytes=(\\d+)-"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString name = path.match(head).captured(1);
    const auto asked = range.match(head);
    const qint64 from = asked.hasMatch() ? asked.captured(1).toLongLong() : 0;
    requests.append(QStringLiteral("%1 %2").arg(name).arg(from));
    if (!answers.contains(name))
      return send(socket, "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno\n", 0);
    Answer &answer = answers[name];
    if (answer.status != 0)
      return send(socket,
                  "HTTP/1.1 " + QByteArray::number(answer.status) +
                      " Trouble\r\nContent-Length: 5\r\nConnection: close\r\n\r\nsorry",
                  0);
    const bool partial = asked.hasMatch() && answer.knowsRanges;
    QByteArray body = partial ? answer.content.mid(from) : answer.content;
    QByteArray header = partial ? "HTTP/1.1 206 Partial Content\r\n" : "HTTP/1.1 200 OK\r\n";
    if (partial)
      header += "Content-Range: bytes " + QByteArray::number(answer.lies ? 0 : from) + "-" +
                QByteArray::number(answer.content.size() - 1) + "/" +
                QByteArray::number(answer.content.size()) + "\r\n";
    header += "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n";
    if (const qint64 cut = std::exchange(answer.cutAfter, -1); cut >= 0)
      body.truncate(cut);
    send(socket, header + body, answer.bytesAtATime);
  }

  void send(QTcpSocket *socket, const QByteArray &data, qint64 bytesAtATime) {
    if (bytesAtATime == 0) {
      socket->write(data);
      socket->disconnectFromHost();
      return;
    }
    auto *timer = new QTimer(socket);
    auto sent = std::make_shared<qint64>(0);
    connect(timer, &QTimer::timeout, socket, [=] {
      socket->write(data.mid(*sent, bytesAtATime));
      *sent += bytesAtATime;
      if (*sent >= data.size())
        timer->stop(), socket->disconnectFromHost();
    });
    timer->start(20);
  }

  QTcpServer m_server;
  QHash<QTcpSocket *, QByteArray> m_texts;
};

} // namespace bitsmith::test
