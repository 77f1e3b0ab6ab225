// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/data/dataset_test.h"

#include <cmath>
#include <set>
#include <zlib.h>

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

void writeGz(const fs::path &path, const Bytes &bytes) {
  fs::create_directories(path.parent_path());
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
  gzclose(file);
}

} // namespace

class TestIdx : public DatasetTest {
  Q_OBJECT

 private Q_SLOTS:
  void readsPlainIdxPairs();
  void readsGzipIdxPairsAlike();
  void dividesIdxWithoutTestPair();
  void takesClassesOfIdxFromItsLabels();
  void rejectsBadIdx_data();
  void rejectsBadIdx();
  void rejectsDamagedGzip();
  void rejectsTruncatedGzip();
  void rejectsGzipThatCannotHoldItsPictures();
  void readsInstalledFashionMnist();
};

void TestIdx::readsPlainIdxPairs() {
  writeMnist(folder());
  const DataSplit split = loadData(optionsOf("mnist", folder()));
  QCOMPARE(split.train.size(), 30);
  QCOMPARE(split.test.size(), 10);
  QVERIFY((split.train.shape == Shape{1, 4, 3}));
  QCOMPARE(split.train.classes(), 10);
  QCOMPARE(split.train.labels[0], 9);
  QCOMPARE(split.train.labels[29], 8);
  QCOMPARE(split.train.picture(29)[11], std::uint8_t(7 * 29 + 11));
  QCOMPARE(split.test.picture(9)[0], std::uint8_t(63));
  QCOMPARE(split.train.pixels.size(), 360U);

  const DataDescription description = describeData(optionsOf("fashion-mnist", folder(), 5000, 5000));
  QCOMPARE(description.train, 30);
  QCOMPARE(description.test, 10);
  QVERIFY((description.shape == Shape{1, 4, 3}));
  QCOMPARE(description.classNames[9], std::string("Ankle boot"));
}

void TestIdx::readsGzipIdxPairsAlike() {
  writeMnist(folder() / "plain");
  for (const fs::directory_entry &entry : fs::directory_iterator(folder() / "plain"))
    writeGz(folder() / "packed" / (entry.path().filename().string() + ".gz"), readBytes(entry.path()));
  const DataSplit plain = loadData(optionsOf("idx", folder() / "plain"));
  const DataSplit packed = loadData(optionsOf("idx", folder() / "packed"));
  QVERIFY(plain.train.pixels == packed.train.pixels);
  QVERIFY(plain.test.pixels == packed.test.pixels);
  QVERIFY(plain.train.labels == packed.train.labels);
}

void TestIdx::dividesIdxWithoutTestPair() {
  write(folder() / "letters-images.idx3-ubyte", idxImages(30, 2, 2));
  write(folder() / "letters-labels.idx1-ubyte", idxLabels(30));
  const DataSplit split = loadData(optionsOf("idx", folder()));
  QCOMPARE(split.train.size(), 24);
  QCOMPARE(split.test.size(), 6);
  std::multiset<int> pictures;
  for (const Dataset *part : {&split.train, &split.test})
    for (std::int64_t i = 0; i < part->size(); ++i) {
      const int number = part->picture(i)[0] / 7; // 7·29 is below 256
      QCOMPARE(part->labels[static_cast<std::size_t>(i)], (9 + number) % 10);
      pictures.insert(number);
    }
  QCOMPARE(pictures.size(), 30U);
  QCOMPARE(std::set<int>(pictures.begin(), pictures.end()).size(), 30U);
  QVERIFY(loadData(optionsOf("idx", folder())).test.pixels == split.test.pixels);
}

void TestIdx::takesClassesOfIdxFromItsLabels() {
  writeMnist(folder());
  write(folder() / "t10k-labels-idx1-ubyte", idxLabels(10, 13));
  const DataDescription description = describeData(optionsOf("idx", folder()));
  QCOMPARE(description.classNames.size(), 13U);
  QCOMPARE(description.classNames.back(), std::string("12"));
}

void TestIdx::rejectsBadIdx_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("message");
  const auto bytes = [](const Bytes &from) {
    return QByteArray(reinterpret_cast<const char *>(from.data()), static_cast<qsizetype>(from.size()));
  };
  const QString trainImages = QStringLiteral("train-images-idx3-ubyte");
  const QString trainLabels = QStringLiteral("train-labels-idx1-ubyte");
  const QString testImages = QStringLiteral("t10k-images-idx3-ubyte");

  QTest::newRow("magic of pictures")
      << trainImages << bytes(idxLabels(30))
      << QStringLiteral(
             "DIR/train-images-idx3-ubyte: starts with the number 2049: expected 2051 of an IDX file of "
             "pictures (unsigned bytes, three dimensions)");
  QTest::newRow("magic of labels")
      << trainLabels << bytes(idxImages(30, 1, 1))
      << QStringLiteral(
             "DIR/train-labels-idx1-ubyte: starts with the number 2051: expected 2049 of an IDX file of "
             "labels (unsigned bytes, one dimension)");
  QTest::newRow("empty")
      << trainImages << QByteArray()
      << QStringLiteral("DIR/train-images-idx3-ubyte: ends after 0 bytes: expected 16 bytes of header");
  QTest::newRow("short header")
      << trainImages << bytes(idxImages(30, 4, 3)).first(10)
      << QStringLiteral("DIR/train-images-idx3-ubyte: ends after 10 bytes: expected 16 bytes of header");
  QTest::newRow("truncated")
      << trainImages << bytes(idxImages(30, 4, 3)).chopped(1)
      << QStringLiteral(
             "DIR/train-images-idx3-ubyte: is 375 bytes long: expected 376 bytes (30 pictures of 4×3)");
  QTest::newRow("too long")
      << trainLabels << bytes(idxLabels(30)) + "x"
      << QStringLiteral("DIR/train-labels-idx1-ubyte: is 39 bytes long: expected 38 bytes (30 labels)");
  QTest::newRow("no pictures")
      << trainImages << bytes(idxImages(0, 4, 3))
      << QStringLiteral("DIR/train-images-idx3-ubyte: 0 pictures at byte 4: expected at least 1");
  QTest::newRow("no size")
      << trainImages << bytes(idxImages(30, 0, 3))
      << QStringLiteral(
             "DIR/train-images-idx3-ubyte: pictures of 0×3 at byte 8: expected sides of 1 to 4096 pixels");
  QTest::newRow("huge size")
      << trainImages << bytes(idxImages(30, 4, 3)).replace(8, 4, QByteArray(4, '\xff'))
      << QStringLiteral(
             "DIR/train-images-idx3-ubyte: pictures of 4294967295×3 at byte 8: expected sides of 1 to 4096 "
             "pixels");
  QTest::newRow("huge count")
      << trainImages << bytes(idxImages(30, 4, 3)).replace(4, 4, QByteArray(4, '\xff'))
      << QStringLiteral(
             "DIR/train-images-idx3-ubyte: 4294967295 pictures at byte 4: expected at most 50000000");
  QTest::newRow("counts differ")
      << trainLabels << bytes(idxLabels(29))
      << QStringLiteral(
             "DIR/train-labels-idx1-ubyte: 29 labels, but train-images-idx3-ubyte has 30 pictures: expected "
             "as many labels as pictures");
  QTest::newRow("sizes differ")
      << testImages << bytes(idxImages(10, 3, 4))
      << QStringLiteral(
             "DIR/t10k-images-idx3-ubyte: pictures of 3×4: expected 4×3 like the training pictures");
  QTest::newRow("label out of range")
      << trainLabels << bytes(idxLabels(30, 12))
      << QStringLiteral("DIR/train-labels-idx1-ubyte: label 10 of picture 1: expected 0 to 9");
  QTest::newRow("no labels")
      << trainLabels << QByteArray("remove")
      << QStringLiteral(
             "DIR/train-images-idx3-ubyte: its labels are missing: expected train-labels-idx1-ubyte or "
             "train-labels-idx1-ubyte.gz beside it");
  QTest::newRow("no training pictures")
      << trainImages << QByteArray("remove")
      << QStringLiteral(
             "DIR: no training pictures: expected train-images-idx3-ubyte and train-labels-idx1-ubyte, plain "
             "or .gz");
  QTest::newRow("two training files")
      << QStringLiteral("more-images-idx3-ubyte") << bytes(idxImages(30, 4, 3))
      << QStringLiteral("DIR: more than one file of training pictures (more-images-idx3-ubyte, "
                        "train-images-idx3-ubyte): expected one");
}

void TestIdx::rejectsBadIdx() {
  QFETCH(const QString, file);
  QFETCH(const QByteArray, bytes);
  QFETCH(const QString, message);
  writeMnist(folder());
  const fs::path path = folder() / file.toStdString();
  if (bytes == "remove")
    fs::remove(path);
  else
    write(path, Bytes(bytes.begin(), bytes.end()));
  QCOMPARE(loadError(optionsOf("mnist", folder())), in(message));
}

void TestIdx::rejectsDamagedGzip() {
  writeMnist(folder());
  const fs::path packed = folder() / "train-images-idx3-ubyte.gz";
  writeGz(packed, readBytes(folder() / "train-images-idx3-ubyte"));
  fs::remove(folder() / "train-images-idx3-ubyte");
  QCOMPARE(loadError(optionsOf("mnist", folder())), QStringLiteral("no error"));

  Bytes bytes = readBytes(packed);
  bytes[bytes.size() - 8] ^= 1; // the checksum
  write(packed, bytes);
  const QString message = loadError(optionsOf("mnist", folder()));
  QVERIFY2(message.startsWith(in(QStringLiteral("DIR/train-images-idx3-ubyte.gz: damaged after "))),
           qPrintable(message));
  QVERIFY2(message.endsWith(in(QStringLiteral(" bytes of unpacked data (incorrect data check): expected 376 "
                                              "bytes (30 pictures of 4×3), get the file "
                                              "again"))) ||
               message.endsWith(in(QStringLiteral(" bytes of unpacked data (incorrect data check): expected "
                                                  "16 bytes of header, get the file again"))),
           qPrintable(message));
}

void TestIdx::rejectsTruncatedGzip() {
  writeMnist(folder());
  const fs::path packed = folder() / "train-labels-idx1-ubyte.gz";
  writeGz(packed, readBytes(folder() / "train-labels-idx1-ubyte"));
  fs::remove(folder() / "train-labels-idx1-ubyte");
  Bytes bytes = readBytes(packed);
  bytes.resize(bytes.size() - 6); // in the trailer: all labels are there, their checksum is not
  write(packed, bytes);
  QCOMPARE(loadError(optionsOf("mnist", folder())),
           in(QStringLiteral(
               "DIR/train-labels-idx1-ubyte.gz: damaged after 38 bytes of unpacked data (unexpected end "
               "of file): expected 38 bytes (30 labels), get the file again")));
}

void TestIdx::rejectsGzipThatCannotHoldItsPictures() {
  writeMnist(folder());
  Bytes bytes = idxImages(30, 4, 3);
  std::fill_n(bytes.begin() + 4, 4, 0x02);
  fs::remove(folder() / "train-images-idx3-ubyte");
  writeGz(folder() / "train-images-idx3-ubyte.gz", bytes);
  const auto size = fs::file_size(folder() / "train-images-idx3-ubyte.gz");
  QCOMPARE(
      loadError(optionsOf("mnist", folder())),
      in(QStringLiteral("DIR/train-images-idx3-ubyte.gz: %1 bytes of gzip cannot hold the 404232232 bytes "
                        "(33686018 pictures of 4×3) of its header")
             .arg(size)));
  std::fill_n(bytes.begin() + 4, 4, 0x7f);
  writeGz(folder() / "train-images-idx3-ubyte.gz", bytes);
  QCOMPARE(
      loadError(optionsOf("mnist", folder())),
      in(QStringLiteral("DIR/train-images-idx3-ubyte.gz: 2139062143 pictures at byte 4: expected at most "
                        "50000000")));
}

void TestIdx::readsInstalledFashionMnist() {
  if (!fs::exists("/usr/share/datasets/fashion-mnist/train-images-idx3-ubyte.gz"))
    QSKIP("dataset-fashion-mnist is not installed");
  const DataSplit split = loadData(optionsOf("fashion-mnist", {}, 0, 0));
  QCOMPARE(split.train.size(), 60000);
  QCOMPARE(split.test.size(), 10000);
  QCOMPARE(split.train.labels[0], 9);
  QVERIFY((split.train.shape == Shape{1, 28, 28}));
  QVERIFY(std::abs(split.normalization.mean[0] - 0.2860F) < 1e-4F); // as published for the training pictures
  QVERIFY(std::abs(split.normalization.deviation[0] - 0.3530F) < 1e-4F);
}

QTEST_GUILESS_MAIN(TestIdx)
#include "tst_idx.moc"
