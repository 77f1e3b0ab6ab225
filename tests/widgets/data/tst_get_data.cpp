// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/error.h"
#include "tests/patience.h"
#include "tests/widgets/data/local_server.h"
#include "widgets/data/data_fetcher.h"
#include "widgets/data/get_data_dialog.h"
#include "widgets/data/unpack.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray noise(qsizetype bytes, quint32 seed) {
  QByteArray data(bytes, 0);
  for (char &c : data) {
    seed = seed * 1664525u + 1013904223u;
    c = static_cast<char>(seed >> 24);
  }
  return data;
}

QByteArray sha256(const QByteArray &data) {
  return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

/// A member of a tar archive, header and content, made without the code under test.
QByteArray tarMember(const QByteArray &path, const QByteArray &content, char type = '0') {
  QByteArray header(512, '\0');
  header.replace(0, path.size(), path);
  header.replace(100, 7, "0000644");
  header.replace(124, 11, QByteArray::number(content.size(), 8).rightJustified(11, '0'));
  header.replace(136, 11, "14000000000");
  header[156] = type;
  header.replace(257, 8,
                 QByteArray("ustar\0"
                            "00",
                            8));
  header.replace(148, 8, "        ");
  quint32 sum = 0;
  for (const char c : std::as_const(header))
    sum += static_cast<unsigned char>(c);
  header.replace(148, 8,
                 QByteArray(QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2)));
  return header + content + QByteArray((512 - content.size() % 512) % 512, '\0');
}

QByteArray gzip(const QByteArray &data) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    qFatal("zlib does not begin");
  QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))) + 64,
                    '\0');
  stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));
  stream.avail_in = static_cast<uInt>(data.size());
  stream.next_out = reinterpret_cast<Bytef *>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
    qFatal("zlib does not end");
  packed.truncate(static_cast<qsizetype>(stream.total_out));
  deflateEnd(&stream);
  return packed;
}

QByteArray read(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

class TestGetData : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void namesOfficialPlaces();
  void getsFilesAndShowsThemAtOnce();
  void goesOnWhereTheConnectionWasCut();
  void goesOnAfterStopInAnotherSession();
  void beginsAnewWhereTheServerKnowsNoRanges();
  void doesNotTrustAnotherPlace();
  void takesTheMirrorWhenThePlaceFails_data();
  void takesTheMirrorWhenThePlaceFails();
  void throwsAwayWhatHasAnotherChecksum();
  void saysWhatWentWrong();
  void givesUpWhenNothingComes();
  void unpacksAnArchive();
  void refusesArchivesThatAreNotWhatTheyShouldBe_data();
  void refusesArchivesThatAreNotWhatTheyShouldBe();
  void damagedArchivesStayInTheirFolder();
  void leavesWhatIsThereAlone();
  void asksAndTellsInTheDialog();

 private:
  DataPackage package() const;
  DataPackage archivePackage(const QByteArray &archive);
  /// Waits for the end. @param silence milliseconds after which a server is given up
  /// @return "finished", "stopped" or what went wrong
  QString outcome(DataFetcher &fetcher, int silence = 10'000);
  QStringList entries() const {
    return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<LocalServer> m_server;
  const QByteArray m_images = noise(300'000, 1);
  const QByteArray m_labels = noise(5'000, 2);
};

void TestGetData::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  m_server = std::make_unique<LocalServer>();
  m_server->answers[u"images.gz"_s] = {.content = m_images};
  m_server->answers[u"labels.gz"_s] = {.content = m_labels};
}

DataPackage TestGetData::package() const {
  return {.source = u"digits"_s,
          .title = u"Digits"_s,
          .summary = u"some digits"_s,
          .folder = u"digits"_s,
          .files = {{u"images.gz"_s, {m_server->url(u"images.gz"_s)}, m_images.size(), sha256(m_images)},
                    {u"labels.gz"_s, {m_server->url(u"labels.gz"_s)}, m_labels.size(), sha256(m_labels)}},
          .members = {}};
}

DataPackage TestGetData::archivePackage(const QByteArray &archive) {
  m_server->answers[u"set.tar.gz"_s] = {.content = archive};
  return {.source = u"set"_s,
          .title = u"Set"_s,
          .summary = {},
          .folder = u"set"_s,
          .files = {{u"set.tar.gz"_s, {m_server->url(u"set.tar.gz"_s)}, archive.size(), sha256(archive)}},
          .members = {{u"set/a.bin"_s, 1000}, {u"set/b.bin"_s, 512}}};
}

QString TestGetData::outcome(DataFetcher &fetcher, int silence) {
  QString result;
  fetcher.setPatience(silence, 10);
  connect(&fetcher, &DataFetcher::finished, this, [&] { result = u"finished"_s; });
  connect(&fetcher, &DataFetcher::stopped, this, [&] { result = u"stopped"_s; });
  connect(&fetcher, &DataFetcher::failed, this, [&](const QString &message) { result = message; });
  fetcher.start();
  if (!QTest::qWaitFor([&] { return !result.isEmpty(); }, patience))
    result = u"nothing happens"_s;
  fetcher.disconnect(this);
  return result;
}

void TestGetData::namesOfficialPlaces() {
  const QList<DataPackage> packages = dataPackages();
  QCOMPARE(packages.size(), 2);
  QCOMPARE(packages[0].files.front().urls.front(),
           QUrl(u"https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"_s));
  QCOMPARE(packages[0].members.size(), 6);
  QCOMPARE(packages[1].files.size(), 4);
  for (const DataPackage &package : packages)
    for (const DataFile &file : package.files) {
      QCOMPARE(file.sha256.size(), 64);
      QVERIFY(file.size > 0);
      for (const QUrl &url : file.urls) {
        QCOMPARE(url.scheme(), u"https"_s);
        QVERIFY(url.path().endsWith(u'/' + file.name));
      }
    }
}

void TestGetData::getsFilesAndShowsThemAtOnce() {
  DataFetcher fetcher(package(), m_folder->path());
  bool early = false;
  connect(&fetcher, &DataFetcher::progressed, this,
          [&] { early = early || QFileInfo::exists(m_folder->filePath(u"digits"_s)); });
  QVERIFY(!fetcher.isThere());
  QCOMPARE(outcome(fetcher), u"finished"_s);
  QVERIFY(!early);
  QVERIFY(fetcher.isThere());
  QCOMPARE(entries(), QStringList{u"digits"_s});
  QVERIFY(read(m_folder->filePath(u"digits/images.gz"_s)) == m_images);
  QVERIFY(read(m_folder->filePath(u"digits/labels.gz"_s)) == m_labels);
  QCOMPARE(m_server->requests, (QStringList{u"images.gz 0"_s, u"labels.gz 0"_s}));
}

void TestGetData::goesOnWhereTheConnectionWasCut() {
  m_server->answers[u"images.gz"_s].cutAfter = 100'000;
  DataFetcher fetcher(package(), m_folder->path());
  QCOMPARE(outcome(fetcher), u"finished"_s);
  QCOMPARE(m_server->requests, (QStringList{u"images.gz 0"_s, u"images.gz 100000"_s, u"labels.gz 0"_s}));
  QVERIFY(read(m_folder->filePath(u"digits/images.gz"_s)) == m_images);
}

void TestGetData::goesOnAfterStopInAnotherSession() {
  m_server->answers[u"images.gz"_s].bytesAtATime = 20'000;
  qint64 kept = 0;
  {
    DataFetcher fetcher(package(), m_folder->path());
    QSignalSpy stopped(&fetcher, &DataFetcher::stopped);
    connect(
        &fetcher, &DataFetcher::progressed, this,
        [&] {
          if (fetcher.received() > 60'000)
            fetcher.stop();
        },
        Qt::QueuedConnection);
    QCOMPARE(outcome(fetcher), u"stopped"_s);
    QVERIFY(!fetcher.isBusy());
    kept = fetcher.received();
    QVERIFY(kept > 60'000 && kept < m_images.size());
    QVERIFY(fetcher.isBegun());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"digits"_s)));
  }
  m_server->answers[u"images.gz"_s].bytesAtATime = 0;
  m_server->requests.clear();
  DataFetcher fetcher(package(), m_folder->path());
  QCOMPARE(fetcher.received(), kept);
  QCOMPARE(outcome(fetcher), u"finished"_s);
  QCOMPARE(m_server->requests.front(), u"images.gz %1"_s.arg(kept));
  QVERIFY(read(m_folder->filePath(u"digits/images.gz"_s)) == m_images);
}

void TestGetData::beginsAnewWhereTheServerKnowsNoRanges() {
  m_server->answers[u"images.gz"_s].cutAfter = 100'000;
  m_server->answers[u"images.gz"_s].knowsRanges = false;
  DataFetcher fetcher(package(), m_folder->path());
  QCOMPARE(outcome(fetcher), u"finished"_s);
  QVERIFY(read(m_folder->filePath(u"digits/images.gz"_s)) == m_images);
}

/// Bytes of another place than was asked for are not put behind what is there.
void TestGetData::doesNotTrustAnotherPlace() {
  m_server->answers[u"images.gz"_s].cutAfter = 100'000;
  m_server->answers[u"images.gz"_s].lies = true;
  DataFetcher fetcher(package(), m_folder->path());
  const QString said = outcome(fetcher);
  QVERIFY2(said.contains(u"ended before images.gz was complete"_s), qPrintable(said));
  QCOMPARE(fetcher.received(), 100'000);
}

void TestGetData::takesTheMirrorWhenThePlaceFails_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<bool>("damaged");
  QTest::newRow("not found") << 404 << false;
  QTest::newRow("forbidden") << 403 << false;
  QTest::newRow("out of order") << 503 << false;
  QTest::newRow("other content") << 0 << true;
}

void TestGetData::takesTheMirrorWhenThePlaceFails() {
  QFETCH(int, status);
  QFETCH(bool, damaged);
  m_server->answers[u"first"_s] = {.content = damaged ? noise(300'000, 9) : m_images, .status = status};
  DataPackage mirrored = package();
  mirrored.files[0].urls.prepend(m_server->url(u"first"_s));
  DataFetcher fetcher(mirrored, m_folder->path());
  QCOMPARE(outcome(fetcher), u"finished"_s);
  QVERIFY(m_server->requests.contains(u"first 0"_s));
  QVERIFY(read(m_folder->filePath(u"digits/images.gz"_s)) == m_images);
}

void TestGetData::throwsAwayWhatHasAnotherChecksum() {
  const QByteArray other = noise(300'000, 9);
  m_server->answers[u"images.gz"_s].content = other;
  DataFetcher fetcher(package(), m_folder->path());
  QCOMPARE(outcome(fetcher),
           u"images.gz of 127.0.0.1 has another checksum than it should (SHA-256 %1, expected %2) "
           "and was thrown away. Try again later."_s.arg(QString::fromLatin1(sha256(other)),
                                                         QString::fromLatin1(sha256(m_images))));
  QCOMPARE(fetcher.received(), 0);
  QVERIFY(!fetcher.isThere());
  QVERIFY(!QFileInfo::exists(m_folder->filePath(u"digits"_s)));
}

void TestGetData::saysWhatWentWrong() {
  DataPackage nowhere = package();
  m_server->answers.remove(u"images.gz"_s);
  DataFetcher gone(nowhere, m_folder->path());
  QCOMPARE(outcome(gone),
           u"127.0.0.1 does not have images.gz (status 404). Try again later; what has come is kept."_s);
  m_server->answers[u"images.gz"_s] = {.content = m_images + "x"};
  DataFetcher longer(package(), m_folder->path());
  QVERIFY(outcome(longer).startsWith(u"127.0.0.1 sends more than the 300000 bytes that images.gz has."_s));
  QFile file(m_folder->filePath(u"file"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  DataFetcher unwritable(package(), file.fileName());
  QCOMPARE(
      outcome(unwritable),
      u"The folder %1/.getting-digits cannot be made: check who may write there."_s.arg(file.fileName()));
}

void TestGetData::givesUpWhenNothingComes() {
  QTcpServer silent; // takes connections and says nothing
  QVERIFY(silent.listen(QHostAddress::LocalHost));
  DataPackage waiting = package();
  waiting.files[0].urls = {QUrl(u"http://127.0.0.1:%1/images.gz"_s.arg(silent.serverPort()))};
  DataFetcher fetcher(waiting, m_folder->path());
  const QString said = outcome(fetcher, 1000);
  QVERIFY2(said.startsWith(u"images.gz could not be got from 127.0.0.1: "_s), qPrintable(said));
}

void TestGetData::unpacksAnArchive() {
  const QByteArray a = noise(1000, 3), b = noise(512, 4);
  const QByteArray archive =
      gzip(tarMember("set/", {}, '5') + tarMember("set/a.bin", a) + tarMember("set/readme.html", "hello") +
           tarMember("set/b.bin", b) + QByteArray(1024, '\0'));
  DataFetcher fetcher(archivePackage(archive), m_folder->path());
  QCOMPARE(outcome(fetcher), u"finished"_s);
  QCOMPARE(entries(), QStringList{u"set"_s});
  QVERIFY(read(m_folder->filePath(u"set/a.bin"_s)) == a);
  QVERIFY(read(m_folder->filePath(u"set/b.bin"_s)) == b);
  QVERIFY(!QFileInfo::exists(m_folder->filePath(u"set/readme.html"_s)));
}

void TestGetData::refusesArchivesThatAreNotWhatTheyShouldBe_data() {
  QTest::addColumn<QByteArray>("archive");
  QTest::addColumn<QString>("message");
  const QByteArray a = tarMember("set/a.bin", noise(1000, 3)), b = tarMember("set/b.bin", noise(512, 4));
  const QByteArray end(1024, '\0');
  const auto row = [](const char *name, const QByteArray &archive, const QString &message) {
    QTest::newRow(name) << archive << message;
  };
  row("absolute path", gzip(a + tarMember("/etc/x", "x") + b + end),
      u"has a member that would lie outside of its folder: /etc/x"_s);
  row("upwards", gzip(tarMember("set/../../x", "x") + a + b + end),
      u"has a member that would lie outside of its folder: set/../../x"_s);
  row("link", gzip(tarMember("set/c.bin", {}, '2') + a + b + end), u"has a link in it: set/c.bin"_s);
  row("link for a member", gzip(tarMember("set/a.bin", {}, '2') + b + end),
      u"set/a.bin is no regular file in it"_s);
  row("other size", gzip(tarMember("set/a.bin", noise(999, 3)) + b + end),
      u"set/a.bin has 999 bytes in it: expected 1000"_s);
  row("missing", gzip(a + end), u"does not hold set/b.bin"_s);
  row("cut off", gzip(a + b + end).chopped(300), u"is damaged or cut off"_s);
  row("ends within", gzip(a + b.first(600)), u"is damaged or cut off"_s);
  row("no archive", gzip(noise(2048, 8)), u"is no tar archive, or damaged"_s);
}

void TestGetData::refusesArchivesThatAreNotWhatTheyShouldBe() {
  QFETCH(QByteArray, archive);
  QFETCH(QString, message);
  DataFetcher fetcher(archivePackage(archive), m_folder->path());
  QCOMPARE(outcome(fetcher), u"%1/.getting-set/set.tar.gz: %2. Nothing was unpacked; get it again"_s.arg(
                                 m_folder->path(), message));
  QVERIFY(!QFileInfo::exists(m_folder->filePath(u"set"_s)));
  QVERIFY(!QFileInfo::exists(m_folder->filePath(u".getting-set/unpacked"_s)));
  QVERIFY(!QFileInfo::exists(u"/etc/x"_s));
}

/// Whatever the names and sizes in an archive come to, with sums that fit: its members alone are written.
void TestGetData::damagedArchivesStayInTheirFolder() {
  const QByteArray whole = tarMember("set/a.bin", noise(1000, 3)) + tarMember("set/readme", "hello") +
                           tarMember("set/b.bin", noise(512, 4)) + QByteArray(1024, '\0');
  const QList<qsizetype> headers = {0, 1536, 2560};
  const QString place = m_folder->filePath(u"place"_s);
  const QString archive = m_folder->filePath(u"set.tar.gz"_s);
  const QList<QByteArray> pieces = {
      "../", "/tmp/bitsmith-x", "..\\", "set/a.bin", QByteArray("\0", 1), "77777777777", "\xff", "2"};
  quint32 seed = 1;
  const auto random = [&](qsizetype below) {
    seed = seed * 1664525u + 1013904223u;
    return static_cast<qsizetype>((seed >> 8) % static_cast<quint32>(below));
  };
  int refused = 0;
  for (int round = 0; round < 3000; ++round) {
    QByteArray changed = whole;
    for (qsizetype changes = 1 + random(3); changes > 0; --changes) {
      const QByteArray &piece = pieces[random(pieces.size())];
      // Names, sizes and kinds lie in the first part of a header.
      changed.replace(headers[random(headers.size())] + random(160), piece.size(), piece);
    }
    for (const qsizetype at : headers) {
      changed.replace(at + 148, 8, "        ");
      quint32 sum = 0;
      for (const char c : changed.mid(at, 512))
        sum += static_cast<unsigned char>(c);
      const QByteArray digits = QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2);
      changed.replace(at + 148, 8, digits);
    }
    QFile file(archive);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(gzip(changed));
    file.close();
    QVERIFY(QDir().mkpath(place));
    try {
      unpackTarGz(archive, place, {{u"set/a.bin"_s, 1000}, {u"set/b.bin"_s, 512}}, [] { return false; });
    } catch (const Error &) {
      ++refused;
    }
    for (const QString &entry : QDir(place).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
      QVERIFY2(entry == u"a.bin"_s || entry == u"b.bin"_s, qPrintable(entry));
    QVERIFY(QDir(place).removeRecursively());
    QCOMPARE(entries(), QStringList{u"set.tar.gz"_s});
  }
  QVERIFY2(refused > 500 && refused < 2500, qPrintable(QString::number(refused)));
  QVERIFY(!QFileInfo::exists(u"/tmp/bitsmith-x"_s));
}

void TestGetData::leavesWhatIsThereAlone() {
  QVERIFY(QDir(m_folder->path()).mkpath(u"digits"_s));
  QFile own(m_folder->filePath(u"digits/own.txt"_s));
  QVERIFY(own.open(QIODevice::WriteOnly) && own.write("mine") == 4);
  own.close();
  DataFetcher fetcher(package(), m_folder->path());
  QCOMPARE(outcome(fetcher),
           u"%1/digits is there already, but is not the whole data set: move it away first."_s.arg(
               m_folder->path()));
  QCOMPARE(read(own.fileName()), QByteArray("mine"));
}

void TestGetData::asksAndTellsInTheDialog() {
  // 12 s in all, of which the first alone is looked at: how long is left is told after one second.
  m_server->answers[u"images.gz"_s].bytesAtATime = 500;
  GetDataDialog dialog({package()}, m_folder->path());
  dialog.show();
  QSignalSpy got(&dialog, &GetDataDialog::got);
  auto *button = dialog.findChild<QPushButton *>(u"startOrStop"_s);
  const auto *state = dialog.findChild<QLabel *>(u"state"_s);
  const auto *bar = dialog.findChild<QProgressBar *>(u"progress"_s);
  QCOMPARE(button->text(), u"Get it"_s);
  QVERIFY(!bar->isVisible());
  QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY(dialog.isBusy());
  QCOMPARE(button->text(), u"Stop"_s);
  QTRY_VERIFY(bar->value() > 100);
  QTRY_VERIFY2(state->text().contains(u" left"_s), qPrintable(state->text()));
  QVERIFY2(state->text().startsWith(u"Downloading images.gz: "_s), qPrintable(state->text()));
  QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY(!dialog.isBusy());
  QCOMPARE(button->text(), u"Go on"_s);
  QVERIFY2(state->text().endsWith(u"have come; the rest can be got."_s), qPrintable(state->text()));
  m_server->answers[u"images.gz"_s].bytesAtATime = 0;
  QTest::mouseClick(button, Qt::LeftButton);
  QTRY_COMPARE(got.size(), 1);
  QCOMPARE(got[0][0].toString(), u"digits"_s);
  QCOMPARE(state->text(), u"It is here: choose “digits” as data set above the table."_s);
  QVERIFY(!button->isEnabled());
  QCOMPARE(dialog.findChild<QListWidget *>(u"packages"_s)->item(0)->text(), u"Digits – is here"_s);
}

QTEST_MAIN(TestGetData)
#include "tst_get_data.moc"
