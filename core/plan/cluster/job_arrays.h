// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/cluster/task_status.h"

#include <limits>
#include <optional>
#include <vector>

namespace bitsmith {

/// A run that is to be done by a cluster.
struct TaskRequest {
  /// Numbers of the tasks (their places in the list) that have to be done before; finished ones are left out.
  std::vector<std::size_t> after;
  std::optional<TaskAddress> live; ///< where it waits or runs already: it is not to be submitted again
};

/// One job array that is to be submitted.
struct JobArray {
  enum class Waits {
    no,
    forAll,           ///< each task for all tasks of `after` (afterok)
    forCorresponding, ///< each task for those of the same index in the arrays of `after` (aftercorr)
  };
  struct Task {
    std::int64_t index = 0; ///< in the array
    std::size_t request = 0;

    bool operator==(const Task &) const = default;
  };
  std::vector<Task> tasks; ///< by index
  Waits waits = Waits::no;
  std::vector<std::size_t> after; ///< requests; forCorresponding: one of each array
};

/// What a cluster takes as one array.
struct ArrayLimits {
  std::int64_t indices = 1001;                                   ///< they are below it (MaxArraySize)
  std::int64_t tasks = std::numeric_limits<std::int64_t>::max(); ///< at most so many (max_array_tasks)

  bool operator==(const ArrayLimits &) const = default;
};

/// The fewest arrays, or nearly so, that tasks with their dependencies fit in: a scheduler knows one
/// dependency an array. They come in an order in which each may be submitted after those before it.
std::vector<JobArray> planArrays(const std::vector<TaskRequest> &requests, const ArrayLimits &limits);

/// The indices as sbatch reads them: "0-4,7,9".
std::string indicesText(const JobArray &array);

} // namespace bitsmith
