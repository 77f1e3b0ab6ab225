// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/data/dataset_test.h"

#include <numeric>
#include <set>

using namespace bitsmith;

namespace {

/// FNV-1a.
std::uint64_t checksum(const Bytes &bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), std::uint64_t{0xcbf29ce484222325},
                         [](std::uint64_t sum, std::uint8_t byte) { return (sum ^ byte) * 0x100000001b3; });
}

} // namespace

class TestShapes : public DatasetTest {
  Q_OBJECT

 private Q_SLOTS:
  void drawsTheSameShapesEverywhere();
  void drawsBalancedShapes();
  void drawsFewerShapesAsAPartOfMore();
};

void TestShapes::drawsTheSameShapesEverywhere() {
  const DataSplit split = loadData(optionsOf("shapes", {}, 1000, 1000));
  QVERIFY((split.train.shape == Shape{3, 32, 32}));
  QCOMPARE(split.train.classes(), 10);
  // Changing the pictures changes every result ever measured on them: only on purpose.
  QCOMPARE(checksum(split.train.pixels), std::uint64_t{0x4a95b0e734da4580});
  QCOMPARE(checksum(split.test.pixels), std::uint64_t{0x1a42ce1f7838d6c8});
}

void TestShapes::drawsBalancedShapes() {
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

void TestShapes::drawsFewerShapesAsAPartOfMore() {
  const DataSplit few = loadData(optionsOf("shapes", {}, 30, 10));
  const DataSplit many = loadData(optionsOf("shapes", {}, 60, 20));
  QVERIFY(std::equal(few.train.pixels.begin(), few.train.pixels.end(), many.train.pixels.begin()));
  QVERIFY(std::equal(few.test.pixels.begin(), few.test.pixels.end(), many.test.pixels.begin()));
}

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
