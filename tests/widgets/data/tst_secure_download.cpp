// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "tests/widgets/data/local_server.h"
#include "widgets/data/data_fetcher.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A server on this machine that speaks TLS with a certificate of its own, and gives one answer to everybody.
class SecureServer {
 public:
  SecureServer(const QSslCertificate &certificate, const QSslKey &key) {
    QSslConfiguration configuration;
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    m_server.setSslConfiguration(configuration);
    if (!m_server.listen(QHostAddress::LocalHost))
      qFatal("no port on the loopback");
    QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
      while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
          if (!socket->readAll().contains("\r\n\r\n"))
            return;
          ++requests;
          socket->write(answer);
          socket->disconnectFromHost();
        });
      }
    });
  }
  QUrl url() const { return QUrl(u"https://127.0.0.1:%1/images.gz"_s.arg(m_server.serverPort())); }

  QByteArray answer;
  int requests = 0;

 private:
  QSslServer m_server;
};

} // namespace

/// Downloads come over TLS from whom they are asked of, or not at all.
class TestSecureDownload : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    if (!QSslSocket::supportsSsl())
      QSKIP("this Qt has no TLS: nothing is downloaded with it anyway");
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
      QSKIP("there is no openssl to make a certificate with");
    const QString key = m_folder.filePath(u"key.pem"_s),
                  certificate = m_folder.filePath(u"certificate.pem"_s);
    QCOMPARE(
        QProcess::execute(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                    u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                                    u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                                    u"-keyout"_s, key, u"-out"_s, certificate}),
        0);
    m_key = QSslKey(contentOf(key), QSsl::Ec);
    m_certificate = QSslCertificate(contentOf(certificate));
    QVERIFY(!m_key.isNull() && !m_certificate.isNull());
  }
  void init() { m_place = std::make_unique<QTemporaryDir>(); }
  void cleanup() { QSslConfiguration::setDefaultConfiguration(m_usual); }

  void takesAServerThatIsKnown() {
    trust();
    SecureServer server(m_certificate, m_key);
    server.answer = okAnswer();
    QCOMPARE(outcome(server.url()), u"finished"_s);
    QCOMPARE(contentOf(m_place->filePath(u"set/images.gz"_s)), m_content);
  }

  void refusesAServerThatNobodyVouchesFor() {
    SecureServer server(m_certificate, m_key);
    server.answer = okAnswer();
    const QString said = outcome(server.url());
    QVERIFY2(said.startsWith(u"images.gz could not be got from 127.0.0.1: "_s), qPrintable(said));
    QCOMPARE(server.requests, 0);
    QVERIFY(!QFile::exists(m_place->filePath(u"set"_s)));
  }

  /// The right bytes are there, on the way of which anybody could have changed them.
  void isNotSentElsewhereWithoutTls() {
    trust();
    LocalServer plain;
    plain.answers[u"images.gz"_s] = {.content = m_content};
    SecureServer server(m_certificate, m_key);
    server.answer = "HTTP/1.1 302 Found\r\nLocation: " + plain.url(u"images.gz"_s).toEncoded() +
                    "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const QString said = outcome(server.url());
    QVERIFY2(said.startsWith(u"images.gz could not be got from 127.0.0.1: "_s), qPrintable(said));
    QVERIFY(server.requests > 0);
    QCOMPARE(plain.requests, QStringList());
    QVERIFY(!QFile::exists(m_place->filePath(u"set"_s)));
  }

  /// 192.0.2.0/24 is nobody's (RFC 5737).
  void asksNobodyWithoutTls() {
    const QString said = outcome(QUrl(u"http://192.0.2.1/images.gz"_s));
    QVERIFY2(said.startsWith(u"http://192.0.2.1/images.gz is not secured by TLS: "_s), qPrintable(said));
  }

 private:
  void trust() {
    QSslConfiguration configuration = m_usual;
    configuration.addCaCertificate(m_certificate);
    QSslConfiguration::setDefaultConfiguration(configuration);
  }
  QByteArray okAnswer() const {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(m_content.size()) +
           "\r\nConnection: close\r\n\r\n" + m_content;
  }
  /// Waits for the end. @return "finished" or what went wrong
  QString outcome(const QUrl &url) {
    const DataPackage package{
        .source = u"set"_s,
        .title = u"Set"_s,
        .summary = {},
        .folder = u"set"_s,
        .files = {{u"images.gz"_s,
                   {url},
                   m_content.size(),
                   QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex()}},
        .members = {}};
    DataFetcher fetcher(package, m_place->path());
    fetcher.setPatience(10'000, 10);
    QString result;
    connect(&fetcher, &DataFetcher::finished, this, [&] { result = u"finished"_s; });
    connect(&fetcher, &DataFetcher::failed, this, [&](const QString &message) { result = message; });
    fetcher.start();
    if (!QTest::qWaitFor([&] { return !result.isEmpty(); }, patience))
      result = u"nothing happens"_s;
    fetcher.disconnect(this);
    return result;
  }

  const QByteArray m_content = QByteArray(5000, 'x');
  const QSslConfiguration m_usual = QSslConfiguration::defaultConfiguration();
  QTemporaryDir m_folder;
  std::unique_ptr<QTemporaryDir> m_place;
  QSslKey m_key;
  QSslCertificate m_certificate;
};

QTEST_GUILESS_MAIN(TestSecureDownload)
#include "tst_secure_download.moc"
