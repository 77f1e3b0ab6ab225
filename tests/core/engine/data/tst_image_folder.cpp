// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/data/dataset_test.h"

#include <set>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>
#pragma GCC diagnostic pop

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

void writePng(const fs::path &path, int width, int height, int components, const Bytes &pixels) {
  fs::create_directories(path.parent_path());
  QVERIFY(stbi_write_png(path.c_str(), width, height, components, pixels.data(), 0) != 0);
}

} // namespace

class TestImageFolder : public DatasetTest {
  Q_OBJECT

 private Q_SLOTS:
  void readsFoldersOfPictures();
  void keepsGreyPicturesAtOneChannel();
  void resizesToTheFirstPicture();
  void dividesEachClassWithoutTestFolder();
  void keepsDeviationAboveZero();
  void rejectsBadImageFolder_data();
  void rejectsBadImageFolder();
};

void TestImageFolder::readsFoldersOfPictures() {
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

void TestImageFolder::keepsGreyPicturesAtOneChannel() {
  for (const char *path : {"train/a/1.png", "train/b/1.png", "val/a/1.png", "val/b/1.png"})
    writePng(folder() / path, 2, 2, 1, {1, 2, 3, 4});
  const DataSplit split = loadData(optionsOf("image-folder", folder()));
  QVERIFY((split.train.shape == Shape{1, 2, 2}));
  QVERIFY((pixelsOf(split.test, 1) == Bytes{1, 2, 3, 4}));
}

void TestImageFolder::resizesToTheFirstPicture() {
  writePng(folder() / "train/a/1.png", 4, 2, 1, Bytes(8, 10));
  writePng(folder() / "train/b/1.png", 12, 9, 1, Bytes(108, 77));
  writePng(folder() / "test/a/1.png", 1, 1, 1, {33});
  writePng(folder() / "test/b/1.png", 4, 2, 1, Bytes(8, 10));
  const DataSplit split = loadData(optionsOf("image-folder", folder()));
  QVERIFY((split.train.shape == Shape{1, 2, 4}));
  QVERIFY(pixelsOf(split.train, 1) == Bytes(8, 77)); // of one colour at any size
  QVERIFY(pixelsOf(split.test, 0) == Bytes(8, 33));
}

void TestImageFolder::dividesEachClassWithoutTestFolder() {
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

void TestImageFolder::keepsDeviationAboveZero() {
  for (const char *path : {"train/a/1.png", "train/b/1.png", "test/a/1.png", "test/b/1.png"})
    writePng(folder() / path, 2, 2, 1, Bytes(4, 51));
  const Normalization normalization = loadData(optionsOf("image-folder", folder())).normalization;
  QCOMPARE(normalization.mean[0], 0.2F);
  QCOMPARE(normalization.deviation[0], 1e-4F);
}

void TestImageFolder::rejectsBadImageFolder_data() {
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

void TestImageFolder::rejectsBadImageFolder() {
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

QTEST_GUILESS_MAIN(TestImageFolder)
#include "tst_image_folder.moc"
