// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/pareto.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace bitsmith;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// The definition itself: no other point is at least as good in both and better in one.
std::vector<std::size_t> bruteForce(const std::vector<TradeOff> &points) {
  const auto usable = [](const TradeOff &p) { return !std::isnan(p.benefit) && !std::isnan(p.cost); };
  std::vector<std::size_t> front;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const TradeOff &a = points[i];
    const bool dominated = std::ranges::any_of(points, [&](const TradeOff &b) {
      return usable(b) && b.benefit >= a.benefit && b.cost <= a.cost &&
             (b.benefit > a.benefit || b.cost < a.cost);
    });
    if (usable(a) && !dominated)
      front.push_back(i);
  }
  return front;
}

} // namespace

class ParetoTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithTheDefinition();
  void keepsEqualPoints();
  void leavesOutNan();
  void takesInfinities();
  void isEmptyWithoutPoints();
  void measuresTheDominatedArea();
  void areaAgreesWithCountingCells();
};

void ParetoTest::agreesWithTheDefinition() {
  std::mt19937 random(20260);
  for (int round = 0; round < 3000; ++round) {
    // Few different values make ties; a wide range makes none.
    const int levels = round % 3 == 0 ? 1000000 : 2 + round % 9;
    std::vector<TradeOff> points(random() % 40);
    for (TradeOff &point : points) {
      point = {static_cast<double>(random() % static_cast<unsigned>(levels)),
               static_cast<double>(random() % static_cast<unsigned>(levels)) - levels / 2};
      if (random() % 15 == 0)
        (random() % 2 ? point.benefit : point.cost) = notANumber;
      if (random() % 20 == 0)
        (random() % 2 ? point.benefit : point.cost) = random() % 2 ? infinity : -infinity;
    }
    std::vector<std::size_t> front = paretoFront(points);
    QVERIFY(std::ranges::is_sorted(front, {}, [&](std::size_t i) { return points[i].cost; }));
    std::ranges::sort(front);
    QCOMPARE(front, bruteForce(points));
  }
}

void ParetoTest::keepsEqualPoints() {
  QCOMPARE(paretoFront({{1, 2}, {3, 3}, {1, 2}, {3, 3}, {1, 3}}), (std::vector<std::size_t>{0, 2, 1, 3}));
}

void ParetoTest::leavesOutNan() {
  QCOMPARE(paretoFront({{notANumber, 0}, {1, 1}, {2, notANumber}}), (std::vector<std::size_t>{1}));
  QVERIFY(paretoFront({{notANumber, notANumber}}).empty());
}

void ParetoTest::takesInfinities() {
  QCOMPARE(paretoFront({{-infinity, -infinity}, {-infinity, 0}, {0.5, 1}, {infinity, infinity}}),
           (std::vector<std::size_t>{0, 2, 3}));
}

void ParetoTest::isEmptyWithoutPoints() {
  QVERIFY(paretoFront({}).empty());
}

void ParetoTest::measuresTheDominatedArea() {
  // By hand: the cheap point covers 8 by 2, the dear one another 3 by 1 above it.
  const std::vector<TradeOff> points{{.benefit = 2, .cost = 2}, {.benefit = 3, .cost = 7}};
  const TradeOff reference{.benefit = 0, .cost = 10};
  QCOMPARE(hypervolume(points, reference), 2 * 8 + 1 * 3.0);
  // What is dominated, equal, no better than the reference or no number adds nothing.
  std::vector<TradeOff> more = points;
  more.insert(more.end(), {{2, 2}, {1, 3}, {-1, 0}, {9, 10}, {9, 11}, {notANumber, 0}, {5, notANumber}});
  QCOMPARE(hypervolume(more, reference), 19.0);
  QCOMPARE(hypervolume({}, reference), 0.0);
  QCOMPARE(hypervolume({{1, -2}}, {0, -1}), 1.0); // a negated compression ratio
}

void ParetoTest::areaAgreesWithCountingCells() {
  std::mt19937 random(99);
  for (int round = 0; round < 300; ++round) {
    std::vector<TradeOff> points(random() % 12);
    for (TradeOff &point : points)
      point = {static_cast<double>(random() % 14), static_cast<double>(random() % 14)};
    const TradeOff reference{static_cast<double>(random() % 5), static_cast<double>(8 + random() % 5)};
    int cells = 0;
    for (int x = 0; x < 14; ++x)
      for (int y = 0; y < 14; ++y)
        if (y >= reference.benefit && x + 1 <= reference.cost &&
            std::ranges::any_of(points, [&](const TradeOff &p) { return p.cost <= x && p.benefit >= y + 1; }))
          ++cells;
    QCOMPARE(hypervolume(points, reference), static_cast<double>(cells));
  }
}

QTEST_GUILESS_MAIN(ParetoTest)
#include "tst_pareto.moc"
