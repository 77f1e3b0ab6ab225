// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/picture_file.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <vector>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;
namespace fs = std::filesystem;

class TestPictureFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void refusesWhatEndsEarly_data();
  void refusesWhatEndsEarly();
  void refusesPicturesWithoutPixels_data();
  void refusesPicturesWithoutPixels();
  void refusesOtherHeadsOfNetpbm_data();
  void refusesOtherHeadsOfNetpbm();
  void bringsToTheWantedChannels_data();
  void bringsToTheWantedChannels();

 private:
  fs::path file(std::string_view bytes) const {
    fs::path path = m_folder.filePath(u"picture"_s).toStdString();
    std::ofstream(path, std::ios::binary) << bytes; // a thousand of them: not waiting for the disk
    return path;
  }
  /// Decodes in the picture's own size; the message where it cannot be.
  static QString decode(const fs::path &path) {
    try {
      const PictureInfo info = pictureInfo(path);
      const std::int64_t channels = info.grey ? 1 : 3;
      std::vector<std::uint8_t> pixels(static_cast<std::size_t>(channels * info.height * info.width));
      decodePicture(path, channels, info.height, info.width, pixels.data());
    } catch (const Error &error) {
      return QString::fromStdString(error.what());
    }
    return {};
  }

  QTemporaryDir m_folder;
};

/// needed: bytes without which there is no whole picture; what follows is the end's mark or nothing.
void TestPictureFile::refusesWhatEndsEarly_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("unneeded");
  QTest::newRow("bmp") << u"colour.bmp"_s << 0;
  QTest::newRow("ppm") << u"colour.ppm"_s << 0;
  QTest::newRow("pgm") << u"grey.pgm"_s << 0;
  QTest::newRow("tga") << u"colour.tga"_s << 0;
  QTest::newRow("tga of runs") << u"run_length.tga"_s << 0;
  QTest::newRow("png") << u"colour.png"_s << 4; // the last checksum
  QTest::newRow("jpg") << u"baseline.jpg"_s << 0;
  QTest::newRow("progressive jpg") << u"progressive.jpg"_s << 0;
  QTest::newRow("gif") << u"two.gif"_s << 1;
}

void TestPictureFile::refusesWhatEndsEarly() {
  QFETCH(const QString, name);
  QFETCH(const int, unneeded);
  const std::string whole =
      readFile(fs::path(BITSMITH_SOURCE_DIR "/tests/fuzz/corpus/engine/picture") / name.toStdString(), 4096);
  QCOMPARE(decode(file(whole)), QString());
  for (std::size_t size = 0; size + static_cast<std::size_t>(unneeded) < whole.size(); ++size) {
    const QString message = decode(file(std::string_view(whole).substr(0, size)));
    QVERIFY2(message.contains(u": cannot be decoded ("_s),
             qPrintable(u"%1 bytes: %2"_s.arg(size).arg(message)));
  }
}

void TestPictureFile::refusesPicturesWithoutPixels_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("size");
  QTest::newRow("no width") << QByteArray("P5 0 4 255 ") << u"0×4"_s;
  QTest::newRow("no height") << QByteArray("P6 4 0 255 ") << u"4×0"_s;
}

void TestPictureFile::refusesPicturesWithoutPixels() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const QString, size);
  const fs::path path = file(bytes.toStdString());
  QVERIFY2(decode(path).contains(u": cannot be decoded (it is %1 pixels): expected "_s.arg(size)),
           qPrintable(decode(path)));
}

void TestPictureFile::refusesOtherHeadsOfNetpbm_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("why");
  const QString incomplete = u"its head does not tell width, height and largest value"_s;
  QTest::newRow("two bytes a value") << QByteArray("P5 2 1 65535 \x12\x34\x56\x78")
                                     << u"its largest value is 65535: save it with 255"_s;
  QTest::newRow("dark") << QByteArray("P6 1 1 15 abc") << u"its largest value is 15: save it with 255"_s;
  QTest::newRow("no numbers") << QByteArray("P5\x85 4 4St") << incomplete;
  QTest::newRow("too large a number") << QByteArray("P5 30000000000 1 255 abc") << incomplete;
  QTest::newRow("negative") << QByteArray("P5 -3 1 255 abc") << incomplete;
  QTest::newRow("comment without end") << QByteArray("P5 2 # 1 255 ab") << incomplete;
}

void TestPictureFile::refusesOtherHeadsOfNetpbm() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const QString, why);
  const QString message = decode(file(bytes.toStdString()));
  QVERIFY2(message.contains(u": cannot be decoded (%1): expected "_s.arg(why)), qPrintable(message));
}

void TestPictureFile::bringsToTheWantedChannels_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<int>("channels");
  QTest::addColumn<QByteArray>("expected");
  const QByteArray colour("P6 2 1 255 \x10\x20\x30\xff\x00\x00", 17);
  const QByteArray grey("P5 2 1 255 \x10\xff");
  QTest::newRow("colour") << colour << 3 << QByteArray("\x10\xff\x20\x00\x30\x00", 6);
  QTest::newRow("comments") << QByteArray("P5#of\n# two\n2# 3\n1\n255\n\x10\xff") << 1
                            << QByteArray("\x10\xff");
  QTest::newRow("grey") << grey << 1 << QByteArray("\x10\xff");
  QTest::newRow("grey to colour") << grey << 3 << QByteArray("\x10\xff\x10\xff\x10\xff");
  // 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601)
  QTest::newRow("colour to grey") << colour << 1 << QByteArray("\x1d\x4c");
}

void TestPictureFile::bringsToTheWantedChannels() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const int, channels);
  QFETCH(const QByteArray, expected);
  QByteArray pixels(qsizetype{2} * channels, Qt::Uninitialized);
  decodePicture(file(bytes.toStdString()), channels, 1, 2, reinterpret_cast<std::uint8_t *>(pixels.data()));
  QCOMPARE(pixels, expected);
}

QTEST_GUILESS_MAIN(TestPictureFile)
#include "tst_picture_file.moc"
