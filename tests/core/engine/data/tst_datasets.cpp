// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/data/dataset_test.h"

#include <cmath>
#include <numeric>

using namespace bitsmith;
namespace fs = std::filesystem;

class TestDatasets : public DatasetTest {
  Q_OBJECT

 private Q_SLOTS:
  void choosesAFixedSubset();
  void normalizesTheChosenTrainingPictures();

  void rejectsBadCounts_data();
  void rejectsBadCounts();
  void rejectsUnknownSource();

  void agreesWithTheListOfSources();
};

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
  for (const char *path : {"a/1.pgm", "a/2.pgm", "b/1.pgm"})
    write(folder() / "pictures" / path, {'P', '5', '\n', '1', ' ', '1', '\n', '2', '5', '5', '\n', 0});
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

QTEST_GUILESS_MAIN(TestDatasets)
#include "tst_datasets.moc"
