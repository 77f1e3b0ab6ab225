// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/runner.h"

#include "core/engine/runs/local_executor.h"
#include "core/engine/runs/network_source.h"
#include "core/engine/runs/run_opening.h"
#include "core/engine/runs/study_run.h"
#include "core/engine/runs/tensorboard_listener.h"
#include "core/plan/base/error.h"
#include "core/plan/cluster/batch_script.h"
#include "core/plan/runs/run_lock.h"

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

/// A run that another process does: it has the folder's lock when its turn comes, so that here the folder is
/// only made ready, and what is known meanwhile is written beside it.
RunResult performElsewhere(const Experiment &experiment, const fs::path &folder, const RunOptions &options,
                           RunListener &listener) {
  if (!options.resume || !RunLock::isHeld(folder))
    openRun(experiment, folder, options.resume, options.executor->threads());
  const fs::path notes = folder / clusterFolder;
  fs::create_directories(notes);
  return performAlone({.experiment = experiment, .folder = folder, .after = {}}, *options.executor, listener,
                      notes);
}

} // namespace

std::vector<RunResult> runExperiment(const Experiment &experiment, const fs::path &folder,
                                     const RunOptions &options, RunListener &listener) {
  if (!options.tensorboard.empty()) {
    TensorBoardListener scalars(experiment, options.tensorboard, listener);
    RunOptions others = options;
    others.tensorboard.clear();
    return runExperiment(experiment, folder, others, scalars);
  }
  LocalExecutor here(listener);
  Executor &executor = options.executor ? *options.executor : here;
  if (experiment.task == Task::study) {
    const OpenedRun opened = openRun(experiment, folder, options.resume, executor.threads());
    return performStudy(opened.experiment, folder, executor, listener);
  }
  if (options.executor)
    return {performElsewhere(experiment, folder, options, listener)};
  return {performAlone({.experiment = experiment, .folder = folder, .after = {}, .resume = options.resume},
                       executor, listener)};
}

Network experimentNetwork(const Experiment &experiment, const fs::path &folder) {
  const DataDescription data = describeData(experiment.data);
  return loadNetwork(experiment, data.shape, static_cast<std::int64_t>(data.classNames.size()), folder)
      .network;
}

} // namespace bitsmith
