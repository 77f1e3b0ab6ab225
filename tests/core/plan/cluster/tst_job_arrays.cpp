// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/job_arrays.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <random>
#include <set>

using namespace bitsmith;
using bitsmith::test::messageOf;

namespace {

using Waits = JobArray::Waits;

std::vector<TaskRequest> independent(std::size_t count) {
  return std::vector<TaskRequest>(count);
}

/// What each task waits for, as the arrays say it, must be what was asked for; every task has one place.
void verifyPlan(const std::vector<TaskRequest> &requests, const std::vector<JobArray> &arrays,
                std::int64_t limit) {
  std::map<std::size_t, std::pair<std::string, std::int64_t>> places;
  for (std::size_t i = 0; i < requests.size(); ++i)
    if (requests[i].live)
      places[i] = {requests[i].live->job, requests[i].live->index};
  for (std::size_t number = 0; number < arrays.size(); ++number) {
    const JobArray &array = arrays[number];
    std::set<std::int64_t> indices;
    for (const JobArray::Task &task : array.tasks) {
      QVERIFY(task.index >= 0 && task.index < limit);
      QVERIFY(indices.insert(task.index).second);
      QVERIFY(!places.contains(task.request));
      std::set<std::size_t> waitsFor;
      if (array.waits == Waits::forAll)
        waitsFor = {array.after.begin(), array.after.end()};
      else if (array.waits == Waits::forCorresponding)
        for (const std::size_t representative : array.after)
          for (const auto &[other, place] : places)
            if (place.first == places.at(representative).first && place.second == task.index)
              waitsFor.insert(other);
      const std::vector<std::size_t> &after = requests[task.request].after;
      QVERIFY((waitsFor == std::set<std::size_t>{after.begin(), after.end()}));
    }
    // In its place only now: nothing waits for a task of its own array.
    for (const JobArray::Task &task : array.tasks)
      places[task.request] = {"array " + std::to_string(number), task.index};
  }
  QCOMPARE(places.size(), requests.size());
}

} // namespace

class JobArraysTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void independentTasksAreOneArray();
  void arraysKeepBelowTheLimit();
  void arraysHaveNoMoreTasksThanTheyMay();
  void manyThatStartFromOneAreOneArray();
  void pairsAreTwoArrays();
  void waitsForWhatIsThereAlready();
  void followsLongChains();
  void refusesCircles();
  void keepsEveryDependency();
  void writesIndices();
};

void JobArraysTest::independentTasksAreOneArray() {
  const auto arrays = planArrays(independent(1000), {.indices = 1001});
  QCOMPARE(arrays.size(), std::size_t{1});
  QCOMPARE(indicesText(arrays.front()), std::string("0-999"));
  QVERIFY(planArrays({}, {}).empty());
}

void JobArraysTest::arraysKeepBelowTheLimit() {
  const auto arrays = planArrays(independent(25), {.indices = 10});
  QCOMPARE(arrays.size(), std::size_t{3});
  QCOMPARE(indicesText(arrays[0]), std::string("0-9"));
  QCOMPARE(indicesText(arrays[2]), std::string("0-4"));
  verifyPlan(independent(25), arrays, 10);
}

/// max_array_tasks counts, where MaxArraySize bounds the indices: those of an array that waits for another's
/// stay what they are.
void JobArraysTest::arraysHaveNoMoreTasksThanTheyMay() {
  std::vector<TaskRequest> requests = independent(8);
  for (std::size_t i = 4; i < 8; ++i)
    requests[i].after = {i - 4};
  for (std::size_t i = 0; i < 4; ++i)
    requests[i].live = TaskAddress{.job = "9", .index = static_cast<std::int64_t>(i) + 100};
  const auto arrays = planArrays(requests, {.indices = 1001, .tasks = 3});
  QCOMPARE(arrays.size(), std::size_t{2});
  QCOMPARE(indicesText(arrays[0]), std::string("100-102"));
  QCOMPARE(indicesText(arrays[1]), std::string("103"));
  QVERIFY(arrays[1].waits == Waits::forCorresponding);
  verifyPlan(requests, arrays, 1001);
  QCOMPARE(planArrays(independent(7), {.indices = 1001, .tasks = 3}).size(), std::size_t{3});
}

void JobArraysTest::manyThatStartFromOneAreOneArray() {
  std::vector<TaskRequest> requests = independent(101);
  for (std::size_t i = 1; i < requests.size(); ++i)
    requests[i].after = {0};
  const auto arrays = planArrays(requests, {.indices = 1001});
  QCOMPARE(arrays.size(), std::size_t{2});
  QVERIFY(arrays[1].waits == Waits::forAll);
  verifyPlan(requests, arrays, 1001);
}

/// 250 seeds, each with a network and three arms that start from it: four arrays, not 251.
void JobArraysTest::pairsAreTwoArrays() {
  std::vector<TaskRequest> requests;
  for (std::size_t seed = 0; seed < 250; ++seed) {
    requests.push_back({});
    for (int arm = 0; arm < 3; ++arm)
      requests.push_back({.after = {seed * 4}, .live = std::nullopt});
  }
  const auto arrays = planArrays(requests, {.indices = 1001});
  QCOMPARE(arrays.size(), std::size_t{4});
  QVERIFY(arrays[1].waits == Waits::forCorresponding);
  verifyPlan(requests, arrays, 1001);
}

void JobArraysTest::waitsForWhatIsThereAlready() {
  std::vector<TaskRequest> requests(3);
  requests[0].live = TaskAddress{.job = "77", .index = 5};
  requests[1].after = {0};
  requests[2].after = {0, 1};
  const auto arrays = planArrays(requests, {.indices = 1001});
  QCOMPARE(arrays.size(), std::size_t{2});
  verifyPlan(requests, arrays, 1001);
}

void JobArraysTest::followsLongChains() {
  std::vector<TaskRequest> requests(50);
  for (std::size_t i = 1; i < requests.size(); ++i)
    requests[i].after = {i - 1};
  const auto arrays = planArrays(requests, {.indices = 1001});
  QCOMPARE(arrays.size(), std::size_t{50});
  verifyPlan(requests, arrays, 1001);
}

void JobArraysTest::refusesCircles() {
  std::vector<TaskRequest> requests(2);
  requests[0].after = {1};
  requests[1].after = {0};
  QCOMPARE(messageOf([&] { planArrays(requests, {.indices = 10}); }),
           QStringLiteral("the runs of the study wait for one another in a circle"));
}

void JobArraysTest::keepsEveryDependency() {
  std::mt19937 random(20261129);
  for (int round = 0; round < 300; ++round) {
    const std::size_t count = 1 + random() % 60;
    const auto limit = static_cast<std::int64_t>(1 + random() % 20);
    std::vector<TaskRequest> requests(count);
    for (std::size_t i = 0; i < count; ++i) {
      if (random() % 6 == 0)
        requests[i].live =
            TaskAddress{.job = std::to_string(100 + i % 3), .index = static_cast<std::int64_t>(i)};
      else
        for (std::size_t many = random() % 3; i > 0 && many > 0; --many)
          requests[i].after.push_back(random() % i);
    }
    // Live tasks of one job with indices of their own; the limit is for new ones.
    verifyPlan(requests, planArrays(requests, {.indices = std::max<std::int64_t>(limit, 60)}), 60);
    const auto most = static_cast<std::int64_t>(1 + random() % 8);
    const auto small = planArrays(requests, {.indices = 60, .tasks = most});
    verifyPlan(requests, small, 60);
    QVERIFY(
        std::ranges::all_of(small, [&](const JobArray &array) { return std::ssize(array.tasks) <= most; }));
    if (std::ranges::none_of(requests, [](const TaskRequest &request) { return request.live.has_value(); }))
      verifyPlan(requests, planArrays(requests, {.indices = limit}), limit);
  }
}

void JobArraysTest::writesIndices() {
  JobArray array;
  for (const std::int64_t index : {0, 1, 2, 5, 7, 8})
    array.tasks.push_back({.index = index});
  QCOMPARE(indicesText(array), std::string("0-2,5,7-8"));
}

QTEST_GUILESS_MAIN(JobArraysTest)
#include "tst_job_arrays.moc"
