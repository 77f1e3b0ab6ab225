// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/data/dataset_test.h"

using namespace bitsmith;
namespace fs = std::filesystem;

class TestCifar : public DatasetTest {
  Q_OBJECT

 private Q_SLOTS:
  void readsCifarInOrderOfItsFiles();
  void rejectsBadCifar_data();
  void rejectsBadCifar();
};

void TestCifar::readsCifarInOrderOfItsFiles() {
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

void TestCifar::rejectsBadCifar_data() {
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

void TestCifar::rejectsBadCifar() {
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

QTEST_GUILESS_MAIN(TestCifar)
#include "tst_cifar.moc"
