// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/data/download.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QRegularExpression>
#include <QThread>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int mostAttempts = 4;
constexpr int okStatus = 200, partialStatus = 206, rangeStatus = 416;

/// What does not leave this machine needs no TLS.
bool isSecure(const QUrl &url) {
  return url.scheme() == u"https"_s || QHostAddress(url.host()).isLoopback();
}
} // namespace

Download::Download(const DataFile &file, const QString &folder, QNetworkAccessManager &network,
                   QObject *parent)
    : QObject(parent), m_file(file), m_folder(folder), m_network(network) {
  m_part.setFileName(partPath());
  m_retryTimer.setSingleShot(true);
  connect(&m_retryTimer, &QTimer::timeout, this, &Download::request);
  m_received = std::min(QFileInfo::exists(path()) ? m_file.size : QFileInfo(partPath()).size(), m_file.size);
}

Download::~Download() {
  stop();
}

QString Download::path() const {
  return QDir(m_folder).filePath(m_file.name);
}

QString Download::partPath() const {
  return path() + u".part"_s;
}

QString Download::host() const {
  return m_file.urls.value(m_mirror).host();
}

void Download::setPatience(int silentMilliseconds, int retryMilliseconds) {
  m_silent = silentMilliseconds;
  m_retry = retryMilliseconds;
}

void Download::start() {
  m_stopped = false;
  m_mirror = 0;
  m_attempts = 0;
  if (!QDir().mkpath(m_folder))
    return fail(tr("The folder %1 cannot be made: check who may write there.").arg(m_folder));
  if (QFileInfo::exists(path()) && !QFileInfo::exists(partPath()))
    QFile::rename(path(), partPath()); // to be looked at again: somebody may have changed it
  request();
}

void Download::stop() {
  m_stopped = true;
  m_retryTimer.stop();
  dropReply();
  m_part.close();
}

void Download::dropReply() {
  if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
    reply->disconnect(this);
    reply->deleteLater(); // which ends it; abort() beside an error that is on its way is a mistake to Qt
  }
}

void Download::request() {
  if (m_stopped)
    return;
  if (!m_part.isOpen() && !m_part.open(QIODevice::ReadWrite))
    return fail(tr("%1 cannot be written: %2").arg(partPath(), m_part.errorString()));
  if (m_part.size() > m_file.size)
    m_part.resize(0);
  m_received = m_receivedBefore = m_part.size();
  m_part.seek(m_received);
  Q_EMIT progressed();
  if (m_received == m_file.size)
    return verify();
  const QUrl url = m_file.urls.at(m_mirror);
  if (!isSecure(url))
    return nextMirror(tr("%1 is not secured by TLS: data sets are got from https places alone.")
                          .arg(url.toDisplayString()));
  QNetworkRequest request(url);
  // The file's checksum is known; that nobody sees or changes it on the way is another matter.
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
  request.setMaximumRedirectsAllowed(5);
  request.setTransferTimeout(m_silent);
  request.setRawHeader("Accept-Encoding", "identity"); // sizes and places are of the file as it is
  if (m_received > 0)
    request.setRawHeader("Range", "bytes=" + QByteArray::number(m_received) + "-");
  m_isAccepted = false;
  m_reply = m_network.get(request);
  m_reply->setReadBufferSize(1 << 20);
  connect(m_reply, &QNetworkReply::metaDataChanged, this, &Download::onHeaders);
  connect(m_reply, &QIODevice::readyRead, this, &Download::onData);
  connect(m_reply, &QNetworkReply::finished, this, &Download::onEnd);
}

void Download::onHeaders() {
  const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (status == okStatus) {
    m_isAccepted = true;
    if (m_received > 0) { // a server that knows no ranges begins anew
      m_part.resize(0);
      m_part.seek(0);
      m_received = m_receivedBefore = 0;
    }
  } else if (status == partialStatus) {
    static const QRegularExpression range(u"^bytes (\\d+)-"_s);
    const auto match = range.match(QString::fromLatin1(m_reply->rawHeader("Content-Range")));
    m_isAccepted = match.hasMatch() && match.captured(1).toLongLong() == m_received;
  }
}

void Download::onData() {
  if (!m_isAccepted)
    return; // the text of an error page, for instance
  const QByteArray data = m_reply->readAll();
  if (m_received + data.size() > m_file.size) {
    dropReply();
    m_part.resize(0);
    return nextMirror(
        tr("%1 sends more than the %2 bytes that %3 has.").arg(host()).arg(m_file.size).arg(m_file.name));
  }
  if (m_part.write(data) != data.size()) {
    dropReply();
    return fail(tr("%1 cannot be written: %2").arg(partPath(), m_part.errorString()));
  }
  m_received += data.size();
  Q_EMIT progressed();
}

void Download::onEnd() {
  if (m_isAccepted && m_reply->bytesAvailable() > 0) {
    const QPointer<QNetworkReply> reply = m_reply;
    onData();
    if (!m_reply || m_reply != reply)
      return;
  }
  const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  const QString error = m_reply->error() == QNetworkReply::NoError ? QString() : m_reply->errorString();
  dropReply();
  if (!m_part.flush())
    return fail(tr("%1 cannot be written: %2").arg(partPath(), m_part.errorString()));
  if (status == rangeStatus) {
    m_part.resize(0);
    return retry(tr("%1 does not go on with what is there of %2.").arg(host(), m_file.name));
  }
  if (status >= 400 && status < 500)
    return nextMirror(tr("%1 does not have %2 (status %3).").arg(host(), m_file.name).arg(status));
  if (m_received < m_file.size)
    return retry(error.isEmpty()
                     ? tr("The connection to %1 ended before %2 was complete.").arg(host(), m_file.name)
                     : tr("%1 could not be got from %2: %3").arg(m_file.name, host(), error));
  verify();
}

void Download::verify() {
  Q_EMIT checking();
  m_part.close();
  // In a thread of its own: of a hundred megabytes it takes long enough to be felt.
  auto *sum = new QByteArray;
  QThread *thread = QThread::create([sum, path = partPath()] {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QIODevice::ReadOnly) && hash.addData(&file))
      *sum = hash.result().toHex();
  });
  connect(thread, &QThread::finished, thread, &QObject::deleteLater);
  connect(thread, &QObject::destroyed, [sum] { delete sum; });
  connect(thread, &QThread::finished, this, [this, sum] { onVerified(*sum); });
  thread->start();
}

void Download::onVerified(const QByteArray &sum) {
  if (m_stopped)
    return;
  if (sum != m_file.sha256) {
    QFile::remove(partPath());
    return nextMirror(
        tr("%1 of %2 has another checksum than it should (SHA-256 %3, expected %4) and was thrown away.")
            .arg(m_file.name, host(), QString::fromLatin1(sum), QString::fromLatin1(m_file.sha256)));
  }
  QFile::remove(path());
  if (!QFile::rename(partPath(), path()))
    return fail(tr("%1 cannot be written: check who may write there.").arg(path()));
  m_stopped = true;
  Q_EMIT finished();
}

void Download::retry(const QString &why) {
  m_attempts = m_received > m_receivedBefore ? 1 : m_attempts + 1;
  if (m_attempts >= mostAttempts)
    return nextMirror(why);
  m_retryTimer.start(m_retry);
}

void Download::nextMirror(const QString &why) {
  if (m_mirror + 1 >= m_file.urls.size())
    return fail(why + u' ' +
                (QFileInfo::exists(partPath()) ? tr("Try again later; what has come is kept.")
                                               : tr("Try again later.")));
  ++m_mirror;
  m_attempts = 0;
  m_retryTimer.start(0);
}

void Download::fail(const QString &message) {
  stop();
  Q_EMIT failed(message);
}

} // namespace bitsmith
