// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/dataset.h"
#include "core/plan/base/error.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>
#include <numeric>
#include <set>
#include <zlib.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>
#pragma GCC diagnostic pop

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::uint8_t>;

void write(const fs::path &path, const Bytes &bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void writeGz(const fs::path &path, const Bytes &bytes) {
  fs::create_directories(path.parent_path());
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
  gzclose(file);
}

Bytes readBytes(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void append(Bytes &bytes, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

/// Pixel k of picture i has the value 7·i + k.
Bytes idxImages(std::uint32_t count, std::uint32_t height, std::uint32_t width) {
  Bytes bytes;
  for (const std::uint32_t number : {0x803U, count, height, width})
    append(bytes, number);
  for (std::uint32_t i = 0; i < count; ++i)
    for (std::uint32_t k = 0; k < height * width; ++k)
      bytes.push_back(static_cast<std::uint8_t>(7 * i + k));
  return bytes;
}

/// Label i is (9 + i) mod `classes`.
Bytes idxLabels(std::uint32_t count, std::uint32_t classes = 10) {
  Bytes bytes;
  append(bytes, 0x801);
  append(bytes, count);
  for (std::uint32_t i = 0; i < count; ++i)
    bytes.push_back(static_cast<std::uint8_t>((9 + i) % classes));
  return bytes;
}

void writeMnist(const fs::path &folder, std::uint32_t train = 30, std::uint32_t test = 10) {
  write(folder / "train-images-idx3-ubyte", idxImages(train, 4, 3));
  write(folder / "train-labels-idx1-ubyte", idxLabels(train));
  write(folder / "t10k-images-idx3-ubyte", idxImages(test, 4, 3));
  write(folder / "t10k-labels-idx1-ubyte", idxLabels(test));
}

/// Records whose label is i mod 10 and whose pixels are (i + channel · 50) mod 256.
Bytes cifarRecords(int count, int first = 0) {
  Bytes bytes;
  for (int i = first; i < first + count; ++i) {
    bytes.push_back(static_cast<std::uint8_t>(i % 10));
    for (int k = 0; k < 3072; ++k)
      bytes.push_back(static_cast<std::uint8_t>(i + k / 1024 * 50));
  }
  return bytes;
}

void writePng(const fs::path &path, int width, int height, int components, const Bytes &pixels) {
  fs::create_directories(path.parent_path());
  QVERIFY(stbi_write_png(path.c_str(), width, height, components, pixels.data(), 0) != 0);
}

DataOptions optionsOf(const std::string &source, const fs::path &path, std::int64_t train = 0,
                      std::int64_t test = 0) {
  DataOptions options;
  options.source = source;
  options.path = path.string();
  options.train = train;
  options.test = test;
  return options;
}

QString loadError(const DataOptions &options) {
  try {
    loadData(options);
  } catch (const Error &error) {
    return (error.kind() == ErrorKind::badInput ? QString() : QStringLiteral("work failed: ")) +
           QString::fromStdString(error.what());
  }
  return QStringLiteral("no error");
}

/// FNV-1a.
std::uint64_t checksum(const Bytes &bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), std::uint64_t{0xcbf29ce484222325},
                         [](std::uint64_t sum, std::uint8_t byte) { return (sum ^ byte) * 0x100000001b3; });
}

Bytes pixelsOf(const Dataset &data, std::int64_t index) {
  return {data.picture(index), data.picture(index) + data.shape.elements()};
}

} // namespace

class TestDatasets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();

  void readsPlainIdxPairs();
  void readsGzipIdxPairsAlike();
  void dividesIdxWithoutTestPair();
  void takesClassesOfIdxFromItsLabels();
  void rejectsBadIdx_data();
  void rejectsBadIdx();
  void rejectsDamagedGzip();
  void rejectsTruncatedGzip();
  void rejectsGzipThatCannotHoldItsPictures();

  void readsCifarInOrderOfItsFiles();
  void rejectsBadCifar_data();
  void rejectsBadCifar();

  void readsFoldersOfPictures();
  void keepsGreyPicturesAtOneChannel();
  void resizesToTheFirstPicture();
  void dividesEachClassWithoutTestFolder();
  void rejectsBadImageFolder_data();
  void rejectsBadImageFolder();

  void drawsTheSameShapesEverywhere();
  void drawsBalancedShapes();
  void drawsFewerShapesAsAPartOfMore();

  void choosesAFixedSubset();
  void normalizesTheChosenTrainingPictures();
  void keepsDeviationAboveZero();
  void rejectsBadCounts_data();
  void rejectsBadCounts();

  void searchesInOrder();
  void takesEnvironmentFolderItselfOrItsParent();
  void doesNotTakeOneSetForAnother();
  void saysHowToGetMissingSets_data();
  void saysHowToGetMissingSets();
  void rejectsBadPaths();
  void rejectsUnknownSource();

  void agreesWithTheListOfSources();
  void readsInstalledFashionMnist();

 private:
  fs::path folder() const { return m_folder->path().toStdString(); }
  QString in(const QString &text) const {
    return QString(text).replace(QStringLiteral("DIR"), m_folder->path());
  }

  std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatasets::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  QVERIFY(m_folder->isValid());
  qunsetenv("BITSMITH_DATA");
  qputenv("XDG_DATA_HOME", (m_folder->path() + QStringLiteral("/xdg-home")).toUtf8());
  qputenv("XDG_DATA_DIRS",
          (m_folder->path() + QStringLiteral("/xdg-one:") + m_folder->path() + QStringLiteral("/xdg-two"))
              .toUtf8());
}

void TestDatasets::cleanup() {
  m_folder.reset();
}

void TestDatasets::readsPlainIdxPairs() {
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

void TestDatasets::readsGzipIdxPairsAlike() {
  writeMnist(folder() / "plain");
  for (const fs::directory_entry &entry : fs::directory_iterator(folder() / "plain"))
    writeGz(folder() / "packed" / (entry.path().filename().string() + ".gz"), readBytes(entry.path()));
  const DataSplit plain = loadData(optionsOf("idx", folder() / "plain"));
  const DataSplit packed = loadData(optionsOf("idx", folder() / "packed"));
  QVERIFY(plain.train.pixels == packed.train.pixels);
  QVERIFY(plain.test.pixels == packed.test.pixels);
  QVERIFY(plain.train.labels == packed.train.labels);
}

void TestDatasets::dividesIdxWithoutTestPair() {
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

void TestDatasets::takesClassesOfIdxFromItsLabels() {
  writeMnist(folder());
  write(folder() / "t10k-labels-idx1-ubyte", idxLabels(10, 13));
  const DataDescription description = describeData(optionsOf("idx", folder()));
  QCOMPARE(description.classNames.size(), 13U);
  QCOMPARE(description.classNames.back(), std::string("12"));
}

void TestDatasets::rejectsBadIdx_data() {
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

void TestDatasets::rejectsBadIdx() {
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

void TestDatasets::rejectsDamagedGzip() {
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

void TestDatasets::rejectsTruncatedGzip() {
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

void TestDatasets::rejectsGzipThatCannotHoldItsPictures() {
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

void TestDatasets::readsCifarInOrderOfItsFiles() {
  write(folder() / "cifar-10-batches-bin/data_batch_1.bin", cifarRecords(12, 0));
  write(folder() / "cifar-10-batches-bin/data_batch_2.bin", cifarRecords(5, 12));
  write(folder() / "cifar-10-batches-bin/data_batch_10.bin", cifarRecords(3, 17));
  write(folder() / "cifar-10-batches-bin/test_batch.bin", cifarRecords(4, 100));
  for (const fs::path &path : {folder(), folder() / "cifar-10-batches-bin"}) {
    const DataSplit split = loadData(optionsOf("cifar10", path));
    QCOMPARE(split.train.size(), 20);
    QCOMPARE(split.test.size(), 4);
    QVERIFY((split.train.shape == Shape{3, 32, 32}));
    for (std::int64_t i = 0; i < 20; ++i) {
      QCOMPARE(split.train.labels[static_cast<std::size_t>(i)], i % 10);
      QCOMPARE(split.train.picture(i)[0], std::uint8_t(i));
      QCOMPARE(split.train.picture(i)[3071], std::uint8_t(i + 100));
    }
    QCOMPARE(split.test.picture(0)[1024], std::uint8_t(150));
    QCOMPARE(split.train.classNames[6], std::string("frog"));
  }
  const QByteArray names("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
  write(folder() / "cifar-10-batches-bin/batches.meta.txt", Bytes(names.begin(), names.end()));
  QCOMPARE(describeData(optionsOf("cifar10", folder())).classNames[9], std::string("j"));
}

void TestDatasets::rejectsBadCifar_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<int>("size");
  QTest::addColumn<int>("label");
  QTest::addColumn<QString>("message");
  const QString batch = QStringLiteral("data_batch_1.bin");
  QTest::newRow("truncated")
      << batch << 6145 << -1
      << QStringLiteral(
             "DIR/data_batch_1.bin: is 6145 bytes long: expected a multiple of 3073 (records of a label and "
             "3×32×32 pixels)");
  QTest::newRow("empty")
      << QStringLiteral("test_batch.bin") << 0 << -1
      << QStringLiteral(
             "DIR/test_batch.bin: is 0 bytes long: expected a multiple of 3073 (records of a label and "
             "3×32×32 pixels)");
  QTest::newRow("label") << batch << 6146 << 10
                         << QStringLiteral(
                                "DIR/data_batch_1.bin: label 10 of record 1 (byte 3073): expected 0 to 9");
  QTest::newRow("no test") << QStringLiteral("test_batch.bin") << -1 << -1
                           << QStringLiteral("DIR: no test pictures: expected test_batch.bin");
  QTest::newRow("no training")
      << batch << -1 << -1
      << QStringLiteral(
             "data.path: no cifar10 in DIR: expected data_batch_1.bin and further, and test_batch.bin");
  QTest::newRow("class names") << QStringLiteral("batches.meta.txt") << 3 << -1
                               << QStringLiteral(
                                      "DIR/batches.meta.txt: 1 class name: expected 10, one a line");
}

void TestDatasets::rejectsBadCifar() {
  QFETCH(const QString, file);
  QFETCH(const int, size);
  QFETCH(const int, label);
  QFETCH(const QString, message);
  write(folder() / "data_batch_1.bin", cifarRecords(2));
  write(folder() / "test_batch.bin", cifarRecords(1));
  const fs::path path = folder() / file.toStdString();
  Bytes bytes = cifarRecords(2);
  if (label >= 0)
    bytes[3073] = static_cast<std::uint8_t>(label);
  bytes.resize(static_cast<std::size_t>(std::max(size, 0)), 'x');
  if (file == QStringLiteral("batches.meta.txt"))
    bytes = {'o', 'n', 'e'};
  if (size < 0)
    fs::remove(path);
  else
    write(path, bytes);
  QCOMPARE(loadError(optionsOf("cifar10", folder())), in(message));
}

void TestDatasets::readsFoldersOfPictures() {
  const Bytes red{250, 1, 2, 251, 3, 4};
  const Bytes blue{5, 6, 252, 7, 8, 253};
  writePng(folder() / "train/blue/1.png", 2, 1, 3, blue);
  writePng(folder() / "train/red/1.png", 2, 1, 3, red);
  writePng(folder() / "train/red/2.PNG", 2, 1, 1, {9, 10}); // grey among colours
  writePng(folder() / "test/blue/x.png", 2, 1, 3, blue);
  writePng(folder() / "test/red/x.png", 2, 1, 3, red);
  write(folder() / "train/red/notes.txt", {'x'});
  write(folder() / "train/.cache/x", {'x'});
  const DataSplit split = loadData(optionsOf("image-folder", folder()));
  QVERIFY((split.train.shape == Shape{3, 1, 2}));
  QVERIFY((split.train.classNames == std::vector<std::string>{"blue", "red"}));
  QVERIFY((split.train.labels == std::vector<std::int64_t>{0, 1, 1}));
  QVERIFY((split.test.labels == std::vector<std::int64_t>{0, 1}));
  QVERIFY((pixelsOf(split.train, 0) == Bytes{5, 7, 6, 8, 252, 253}));
  QVERIFY((pixelsOf(split.train, 1) == Bytes{250, 251, 1, 3, 2, 4}));
  QVERIFY((pixelsOf(split.train, 2) == Bytes{9, 10, 9, 10, 9, 10}));
}

void TestDatasets::keepsGreyPicturesAtOneChannel() {
  for (const char *path : {"train/a/1.png", "train/b/1.png", "val/a/1.png", "val/b/1.png"})
    writePng(folder() / path, 2, 2, 1, {1, 2, 3, 4});
  const DataSplit split = loadData(optionsOf("image-folder", folder()));
  QVERIFY((split.train.shape == Shape{1, 2, 2}));
  QVERIFY((pixelsOf(split.test, 1) == Bytes{1, 2, 3, 4}));
}

void TestDatasets::resizesToTheFirstPicture() {
  writePng(folder() / "train/a/1.png", 4, 2, 1, Bytes(8, 10));
  writePng(folder() / "train/b/1.png", 12, 9, 1, Bytes(108, 77));
  writePng(folder() / "test/a/1.png", 1, 1, 1, {33});
  writePng(folder() / "test/b/1.png", 4, 2, 1, Bytes(8, 10));
  const DataSplit split = loadData(optionsOf("image-folder", folder()));
  QVERIFY((split.train.shape == Shape{1, 2, 4}));
  QVERIFY(pixelsOf(split.train, 1) == Bytes(8, 77)); // of one colour at any size
  QVERIFY(pixelsOf(split.test, 0) == Bytes(8, 33));
}

void TestDatasets::dividesEachClassWithoutTestFolder() {
  for (int i = 0; i < 10; ++i)
    writePng(folder() / "a" / (std::to_string(i) + ".png"), 1, 1, 1, {static_cast<std::uint8_t>(i)});
  for (int i = 0; i < 3; ++i)
    writePng(folder() / "b" / (std::to_string(i) + ".png"), 1, 1, 1, {static_cast<std::uint8_t>(100 + i)});
  const DataSplit split = loadData(optionsOf("image-folder", folder()));
  QVERIFY((split.test.labels == std::vector<std::int64_t>{0, 0, 1}));
  QCOMPARE(split.train.size(), 10);
  std::set<std::uint8_t> seen(split.train.pixels.begin(), split.train.pixels.end());
  seen.insert(split.test.pixels.begin(), split.test.pixels.end());
  QCOMPARE(seen.size(), 13U);
}

void TestDatasets::rejectsBadImageFolder_data() {
  QTest::addColumn<QString>("change");
  QTest::addColumn<QString>("message");
  QTest::newRow("not a picture") << QStringLiteral("train/b/0.png")
                                 << QStringLiteral("DIR/train/b/0.png: cannot be decoded (unknown image "
                                                   "type): expected a whole png, jpg, bmp, ppm, "
                                                   "pgm, tga or gif picture");
  QTest::newRow("cut off") << QStringLiteral("cut")
                           << QStringLiteral("DIR/train/b/1.png: cannot be decoded (outofdata): expected a "
                                             "whole png, jpg, bmp, ppm, pgm, tga "
                                             "or gif picture");
  QTest::newRow("empty class")
      << QStringLiteral("train/c/notes.txt")
      << QStringLiteral(
             "DIR/train/c: no pictures in this class: expected png, jpg, bmp, ppm, pgm, tga or gif files");
  QTest::newRow("unknown class")
      << QStringLiteral("test/c/1.png")
      << QStringLiteral(
             "DIR/test/c: is a class that has no training pictures: expected the sub-folders of DIR/train");
  QTest::newRow("missing class") << QStringLiteral("remove test/b")
                                 << QStringLiteral(
                                        "DIR/test/b: is missing: expected test pictures of each class");
  QTest::newRow("too large")
      << QStringLiteral("large")
      << QStringLiteral(
             "DIR/train/a/0.png: is 1025×1, and all pictures are brought to the first one's size: expected "
             "sides of at most 1024 pixels");
  QTest::newRow("one class")
      << QStringLiteral("remove train")
      << QStringLiteral("DIR: 1 sub-folder: expected a sub-folder for each of at least 2 classes");
}

void TestDatasets::rejectsBadImageFolder() {
  QFETCH(const QString, change);
  QFETCH(const QString, message);
  const Bytes pixels{1, 2, 3, 4};
  for (const char *path : {"train/a/1.png", "train/b/1.png", "test/a/1.png", "test/b/1.png"})
    writePng(folder() / path, 2, 2, 1, pixels);
  if (change == QStringLiteral("cut")) {
    Bytes bytes = readBytes(folder() / "train/b/1.png");
    bytes.resize(45);
    write(folder() / "train/b/1.png", bytes);
  } else if (change == QStringLiteral("large"))
    writePng(folder() / "train/a/0.png", 1025, 1, 1, Bytes(1025, 0));
  else if (change.startsWith(QStringLiteral("remove ")))
    fs::remove_all(folder() / change.mid(7).toStdString());
  else
    write(folder() / change.toStdString(), {'x'});
  const QString error = loadError(optionsOf("image-folder", folder()));
  QCOMPARE(error, in(message));
}

void TestDatasets::drawsTheSameShapesEverywhere() {
  const DataSplit split = loadData(optionsOf("shapes", {}, 1000, 1000));
  QVERIFY((split.train.shape == Shape{3, 32, 32}));
  QCOMPARE(split.train.classes(), 10);
  // Changing the pictures changes every result ever measured on them: only on purpose.
  QCOMPARE(checksum(split.train.pixels), std::uint64_t{0x4a95b0e734da4580});
  QCOMPARE(checksum(split.test.pixels), std::uint64_t{0x1a42ce1f7838d6c8});
}

void TestDatasets::drawsBalancedShapes() {
  const DataSplit split = loadData(optionsOf("shapes", {}, 200, 100));
  std::vector<int> train(10);
  for (const std::int64_t label : split.train.labels)
    ++train[static_cast<std::size_t>(label)];
  QVERIFY(train == std::vector<int>(10, 20));
  std::set<Bytes> different;
  for (std::int64_t i = 0; i < 200; ++i)
    different.insert(pixelsOf(split.train, i));
  for (std::int64_t i = 0; i < 100; ++i)
    different.insert(pixelsOf(split.test, i));
  QCOMPARE(different.size(), 300U);
}

void TestDatasets::drawsFewerShapesAsAPartOfMore() {
  const DataSplit few = loadData(optionsOf("shapes", {}, 30, 10));
  const DataSplit many = loadData(optionsOf("shapes", {}, 60, 20));
  QVERIFY(std::equal(few.train.pixels.begin(), few.train.pixels.end(), many.train.pixels.begin()));
  QVERIFY(std::equal(few.test.pixels.begin(), few.test.pixels.end(), many.test.pixels.begin()));
}

void TestDatasets::choosesAFixedSubset() {
  writeMnist(folder());
  const auto numbers = [&](std::int64_t count) {
    const DataSplit split = loadData(optionsOf("mnist", folder(), count, 2));
    std::vector<int> result;
    for (std::int64_t i = 0; i < split.train.size(); ++i) {
      result.push_back(split.train.picture(i)[0] / 7);
      if (split.train.labels[static_cast<std::size_t>(i)] != (9 + result.back()) % 10)
        return std::vector<int>();
    }
    return result;
  };
  const std::vector<int> eight = numbers(8);
  const std::vector<int> twenty = numbers(20);
  QCOMPARE(eight.size(), 8U);
  QVERIFY(numbers(8) == eight);
  QVERIFY(std::is_sorted(eight.begin(), eight.end()));
  QVERIFY(std::includes(twenty.begin(), twenty.end(), eight.begin(), eight.end()));
  QVERIFY(eight != (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
}

void TestDatasets::normalizesTheChosenTrainingPictures() {
  write(folder() / "data_batch_1.bin", cifarRecords(50));
  write(folder() / "test_batch.bin", cifarRecords(1, 200));
  const DataSplit split = loadData(optionsOf("cifar10", folder(), 7, 0));
  for (std::size_t channel = 0; channel < 3; ++channel) {
    // Two passes in double, from the pixels that were chosen.
    std::vector<double> values;
    for (std::int64_t i = 0; i < 7; ++i)
      for (int k = 0; k < 1024; ++k)
        values.push_back(split.train.picture(i)[channel * 1024 + static_cast<std::size_t>(k)] / 255.0);
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double squares = 0;
    for (const double value : values)
      squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / static_cast<double>(values.size()));
    QVERIFY(std::abs(split.normalization.mean[channel] - mean) < 1e-6);
    QVERIFY(std::abs(split.normalization.deviation[channel] - deviation) < 1e-6);
  }
}

void TestDatasets::keepsDeviationAboveZero() {
  for (const char *path : {"train/a/1.png", "train/b/1.png", "test/a/1.png", "test/b/1.png"})
    writePng(folder() / path, 2, 2, 1, Bytes(4, 51));
  const Normalization normalization = loadData(optionsOf("image-folder", folder())).normalization;
  QCOMPARE(normalization.mean[0], 0.2F);
  QCOMPARE(normalization.deviation[0], 1e-4F);
}

void TestDatasets::rejectsBadCounts_data() {
  QTest::addColumn<int>("train");
  QTest::addColumn<int>("test");
  QTest::addColumn<QString>("message");
  QTest::newRow("negative") << -3 << 0
                            << QStringLiteral(
                                   "data.train is -3: expected a number of pictures, or 0 for all");
  QTest::newRow("training")
      << 31 << 0
      << QStringLiteral("data.train is 31, but mnist has 30 training pictures: ask for at most 30, "
                        "or 0 for all");
  QTest::newRow("test") << 30 << 11
                        << QStringLiteral(
                               "data.test is 11, but mnist has 10 test pictures: ask for at most 10, or 0 "
                               "for all");
}

void TestDatasets::rejectsBadCounts() {
  QFETCH(const int, train);
  QFETCH(const int, test);
  QFETCH(const QString, message);
  writeMnist(folder());
  QCOMPARE(loadError(optionsOf("mnist", folder(), train, test)), message);
}

void TestDatasets::searchesInOrder() {
  const auto pictures = [] { return describeData(optionsOf("mnist", {})).train; };
  writeMnist(folder() / "xdg-two/bitsmith/mnist", 21);
  QCOMPARE(pictures(), 21);
  writeMnist(folder() / "xdg-one/bitsmith/mnist", 22);
  QCOMPARE(pictures(), 22);
  writeMnist(folder() / "xdg-home/bitsmith/mnist", 23);
  QCOMPARE(pictures(), 23);
  writeMnist(folder() / "data/mnist", 24);
  qputenv("BITSMITH_DATA", (m_folder->path() + QStringLiteral("/data")).toUtf8());
  QCOMPARE(pictures(), 24);
  writeMnist(folder() / "given", 25);
  QCOMPARE(describeData(optionsOf("mnist", folder() / "given")).train, 25);
}

void TestDatasets::takesEnvironmentFolderItselfOrItsParent() {
  writeMnist(folder() / "digits", 21);
  qputenv("BITSMITH_DATA", (m_folder->path() + QStringLiteral("/digits")).toUtf8());
  QCOMPARE(describeData(optionsOf("mnist", {})).train, 21);
  writeMnist(folder() / "torch/MNIST/raw", 22);
  qputenv("BITSMITH_DATA", (m_folder->path() + QStringLiteral("/torch")).toUtf8());
  QCOMPARE(describeData(optionsOf("mnist", {})).train, 22);
}

void TestDatasets::doesNotTakeOneSetForAnother() {
  writeMnist(folder() / "fashion-mnist", 21);
  writeMnist(folder() / "xdg-home/bitsmith/mnist", 22);
  qputenv("BITSMITH_DATA", (m_folder->path() + QStringLiteral("/fashion-mnist/")).toUtf8());
  QCOMPARE(describeData(optionsOf("fashion-mnist", {})).train, 21);
  QCOMPARE(describeData(optionsOf("mnist", {})).train, 22);
}

void TestDatasets::saysHowToGetMissingSets_data() {
  QTest::addColumn<QString>("source");
  QTest::addColumn<QString>("folder");
  QTest::addColumn<QString>("remedy");
  QTest::newRow("fashion-mnist")
      << QStringLiteral("fashion-mnist") << QStringLiteral("fashion-mnist")
      << QStringLiteral("install Debian's dataset-fashion-mnist, or give its folder as data.path");
  QTest::newRow("mnist")
      << QStringLiteral("mnist") << QStringLiteral("mnist")
      << QStringLiteral(
             "download its four files (https://ossci-datasets.s3.amazonaws.com/mnist/) into one of these, or "
             "give their folder as data.path");
  QTest::newRow("cifar10") << QStringLiteral("cifar10") << QStringLiteral("cifar-10-batches-bin")
                           << QStringLiteral(
                                  "unpack cifar-10-binary.tar.gz "
                                  "(https://www.cs.toronto.edu/~kriz/cifar.html) and give its folder "
                                  "as data.path or in $BITSMITH_DATA");
}

void TestDatasets::saysHowToGetMissingSets() {
  QFETCH(const QString, source);
  QFETCH(const QString, folder);
  QFETCH(const QString, remedy);
  if (fs::exists("/usr/share/datasets/" + folder.toStdString()))
    QSKIP("installed on this machine");
  qputenv("BITSMITH_DATA", (m_folder->path() + QStringLiteral("/none")).toUtf8());
  const QString expected = QStringLiteral("SOURCE is not on this machine (looked in DIR/none/FOLDER, "
                                          "DIR/xdg-home/bitsmith/FOLDER, DIR/xdg-one/bitsmith/FOLDER, "
                                          "DIR/xdg-two/bitsmith/FOLDER, /usr/share/datasets/FOLDER): REMEDY");
  QCOMPARE(loadError(optionsOf(source.toStdString(), {})),
           in(QString(expected)
                  .replace(QStringLiteral("SOURCE"), source)
                  .replace(QStringLiteral("FOLDER"), folder)
                  .replace(QStringLiteral("REMEDY"), remedy)));
}

void TestDatasets::rejectsBadPaths() {
  write(folder() / "file", {'x'});
  QCOMPARE(loadError(optionsOf("mnist", folder() / "none")),
           in(QStringLiteral("data.path: DIR/none does not exist: give a folder that holds the data set")));
  QCOMPARE(
      loadError(optionsOf("idx", folder() / "file")),
      in(QStringLiteral("data.path: DIR/file is not a folder: give the folder that holds the data set")));
  QCOMPARE(loadError(optionsOf("image-folder", {})),
           QStringLiteral("data.path is empty: data.source image-folder needs the folder of its files"));
  QCOMPARE(loadError(optionsOf("fashion-mnist", folder())),
           in(QStringLiteral(
               "data.path: no fashion-mnist in DIR: expected train-images-idx3-ubyte, "
               "train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, plain or "
               ".gz")));
}

void TestDatasets::rejectsUnknownSource() {
  QCOMPARE(loadError(optionsOf("imagenet", {})),
           QStringLiteral(
               "data.source: there is no data set 'imagenet': expected fashion-mnist, mnist, idx, cifar10, "
               "image-folder or shapes"));
}

void TestDatasets::agreesWithTheListOfSources() {
  writeMnist(folder() / "idx");
  write(folder() / "cifar/data_batch_1.bin", cifarRecords(2));
  write(folder() / "cifar/test_batch.bin", cifarRecords(1));
  for (const char *path : {"a/1.png", "a/2.png", "b/1.png"})
    writePng(folder() / "pictures" / path, 1, 1, 1, {0});
  for (const DataSource &source : dataSources()) {
    const fs::path path = source.name == "cifar10"        ? "cifar"
                          : source.name == "image-folder" ? "pictures"
                                                          : "idx";
    const DataDescription description = describeData(optionsOf(source.name, folder() / path));
    if (source.classes)
      QCOMPARE(static_cast<std::int64_t>(description.classNames.size()), *source.classes);
    if (source.shape)
      QCOMPARE(description.shape.channels, source.shape->channels);
  }
}

void TestDatasets::readsInstalledFashionMnist() {
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

QTEST_GUILESS_MAIN(TestDatasets)
#include "tst_datasets.moc"
