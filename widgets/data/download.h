// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/data/data_package.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

QT_FORWARD_DECLARE_CLASS(QNetworkAccessManager)
QT_FORWARD_DECLARE_CLASS(QNetworkReply)

namespace bitsmith {

/// Downloads one file into a folder. What has come is kept in NAME.part, from where a later attempt goes on;
/// only a file of the right size and checksum gets its name. A connection that is cut is taken up again by
/// itself a few times, then the next mirror is tried.
class Download : public QObject {
  Q_OBJECT
 public:
  /// @param network not owned
  Download(const DataFile &file, const QString &folder, QNetworkAccessManager &network,
           QObject *parent = nullptr);
  ~Download() override;

  void start();
  /// Ends it without a signal; what has come is kept.
  void stop();
  /// Bytes that are there, of earlier attempts too.
  qint64 received() const { return m_received; }
  /// The finished file.
  QString path() const;

  /// How long nothing may come before the connection counts as cut, and how long to wait before it is taken
  /// up again. Defaults 30 s and 2 s.
  void setPatience(int silentMilliseconds, int retryMilliseconds);

 Q_SIGNALS:
  void progressed();
  /// Size and checksum are being looked at.
  void checking();
  void finished();
  /// What went wrong, where, and what to do.
  void failed(const QString &message);

 private:
  void request();
  void onHeaders();
  void onData();
  void onEnd();
  void verify();
  void onVerified(const QByteArray &sum);
  void retry(const QString &why);
  void nextMirror(const QString &why);
  void fail(const QString &message);
  void dropReply();
  QString partPath() const;
  QString host() const;

  DataFile m_file;
  QString m_folder;
  QNetworkAccessManager &m_network;
  QNetworkReply *m_reply = nullptr;
  QFile m_part;
  QTimer m_retryTimer;
  qint64 m_received = 0;
  qint64 m_receivedBefore = 0; ///< when the request was made: an attempt that brought something is no failure
  int m_mirror = 0;
  int m_attempts = 0; ///< in a row that brought nothing
  int m_silent = 30'000;
  int m_retry = 2'000;
  bool m_isAccepted = false; ///< the answer's headers say that its bytes belong at the end of the part
  bool m_stopped = true;
};

} // namespace bitsmith
