// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/job_arrays.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <set>

namespace bitsmith {

namespace {

/// Where a task has been put: its array (a live one by its job) and its index there.
using Place = TaskAddress;

using Set = std::vector<std::size_t>;

class Planner {
 public:
  Planner(const std::vector<TaskRequest> &requests, const ArrayLimits &limits)
      : m_requests(requests),
        m_most(static_cast<std::size_t>(std::max<std::int64_t>(1, std::min(limits.indices, limits.tasks)))),
        m_places(requests.size()) {
    for (std::size_t i = 0; i < requests.size(); ++i)
      m_places[i] = requests[i].live;
  }

  std::vector<JobArray> plan() {
    while (true) {
      const Set ready = readyTasks();
      if (ready.empty())
        break;
      addLevel(ready);
    }
    if (!std::ranges::all_of(m_places, [](const auto &place) { return place.has_value(); }))
      throw badInput("the runs of the study wait for one another in a circle");
    return std::move(m_arrays);
  }

 private:
  Set readyTasks() const {
    Set ready;
    for (std::size_t i = 0; i < m_requests.size(); ++i)
      if (!m_places[i] && std::ranges::all_of(m_requests[i].after, [&](std::size_t task) {
            return m_places.at(task).has_value();
          }))
        ready.push_back(i);
    return ready;
  }

  void addLevel(const Set &ready) {
    std::map<Set, Set> bySet; // tasks by what they wait for
    for (const std::size_t task : ready) {
      Set after = m_requests[task].after;
      std::ranges::sort(after);
      after.erase(std::unique(after.begin(), after.end()), after.end());
      bySet[after].push_back(task);
    }
    // Sets whose tasks have one index in their arrays can share arrays with other such sets.
    std::map<std::set<std::string>, std::vector<Set>> byArrays;
    for (const auto &[after, tasks] : bySet) {
      if (after.empty())
        addAll(tasks, JobArray::Waits::no, {});
      else if (hasOneIndex(after))
        byArrays[arraysOf(after)].push_back(after);
      else
        addAll(tasks, JobArray::Waits::forAll, after);
    }
    for (const auto &[arrays, sets] : byArrays) {
      std::size_t most = 0;
      for (const Set &after : sets)
        most = std::max(most, bySet.at(after).size());
      if (most < sets.size())
        addCorresponding(sets, bySet, most);
      else
        for (const Set &after : sets)
          addAll(bySet.at(after), JobArray::Waits::forAll, after);
    }
  }

  bool hasOneIndex(const Set &after) const {
    return std::ranges::all_of(
        after, [&](std::size_t task) { return m_places[task]->index == m_places[after.front()]->index; });
  }

  std::set<std::string> arraysOf(const Set &after) const {
    std::set<std::string> arrays;
    for (const std::size_t task : after)
      arrays.insert(m_places[task]->job);
    return arrays;
  }

  void addAll(const Set &tasks, JobArray::Waits waits, const Set &after) {
    for (std::size_t begin = 0; begin < tasks.size(); begin += m_most) {
      JobArray array{.waits = waits, .after = after};
      const std::size_t end = begin + std::min(m_most, tasks.size() - begin);
      for (std::size_t i = begin; i < end; ++i)
        array.tasks.push_back({.index = static_cast<std::int64_t>(i - begin), .request = tasks[i]});
      add(std::move(array));
    }
  }

  /// The first tasks of all sets in one array, the second ones in the next, …
  void addCorresponding(const std::vector<Set> &sets, const std::map<Set, Set> &bySet, std::size_t most) {
    for (std::size_t turn = 0; turn < most; ++turn) {
      JobArray array{.waits = JobArray::Waits::forCorresponding, .after = sets.front()};
      for (const Set &after : sets)
        if (const Set &tasks = bySet.at(after); turn < tasks.size())
          array.tasks.push_back({.index = m_places[after.front()]->index, .request = tasks[turn]});
      std::ranges::sort(array.tasks, {}, &JobArray::Task::index);
      addInParts(array);
    }
  }

  /// Its tasks keep their indices.
  void addInParts(const JobArray &array) {
    for (std::size_t begin = 0; begin < array.tasks.size(); begin += m_most) {
      const auto first = array.tasks.begin() + static_cast<std::ptrdiff_t>(begin);
      const std::size_t count = std::min(m_most, array.tasks.size() - begin);
      add({.tasks = {first, first + static_cast<std::ptrdiff_t>(count)},
           .waits = array.waits,
           .after = array.after});
    }
  }

  void add(JobArray array) {
    const std::string name = "new " + std::to_string(m_arrays.size());
    for (const JobArray::Task &task : array.tasks)
      m_places[task.request] = Place{.job = name, .index = task.index};
    m_arrays.push_back(std::move(array));
  }

  const std::vector<TaskRequest> &m_requests;
  std::size_t m_most; ///< tasks of one array
  std::vector<std::optional<Place>> m_places;
  std::vector<JobArray> m_arrays;
};

} // namespace

std::vector<JobArray> planArrays(const std::vector<TaskRequest> &requests, const ArrayLimits &limits) {
  return Planner(requests, limits).plan();
}

std::string indicesText(const JobArray &array) {
  std::string text;
  for (std::size_t i = 0; i < array.tasks.size();) {
    std::size_t last = i;
    while (last + 1 < array.tasks.size() && array.tasks[last + 1].index == array.tasks[last].index + 1)
      ++last;
    text += (text.empty() ? "" : ",") + std::to_string(array.tasks[i].index);
    if (last > i)
      text += "-" + std::to_string(array.tasks[last].index);
    i = last + 1;
  }
  return text;
}

} // namespace bitsmith
