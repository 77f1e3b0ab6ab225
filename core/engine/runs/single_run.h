// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/runs/run_listener.h"

#include <functional>
#include <memory>

namespace bitsmith {

/// The pictures that were loaded last, kept for the next member of a study that wants the same ones.
class DataCache {
 public:
  /// The pictures of an experiment, with the normalization that it asks for; they stay as they are until the
  /// next call. Throws Error like loadData().
  std::shared_ptr<const DataSplit> get(const Experiment &experiment);
  /// Lets other pictures than an experiment's go. @return whether get() would read nothing
  bool keepOnly(const Experiment &experiment);

 private:
  DataOptions m_options;
  std::shared_ptr<DataSplit> m_data;
  Normalization m_ofTraining;
};

/// Does one run in a folder that holds its experiment.json and whose lock the caller has: from its checkpoint
/// where there is one, otherwise from the start. A finished run only gives its result. Failures are written
/// to the folder's events. Throws Error, Interrupted.
/// @param experiment with the number of threads resolved and in force
RunResult performRun(const Experiment &experiment, const std::filesystem::path &folder, DataCache &cache,
                     RunListener &listener);

/// Runs `work`; whatever it throws but Error and Interrupted (of LibTorch, the allocator, the file system)
/// comes out as an Error of one line.
void withClearErrors(const std::function<void()> &work);

} // namespace bitsmith
