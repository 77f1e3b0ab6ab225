// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/start.h"

#include "core/engine/training/checkpoint.h"
#include "core/plan/base/files.h"

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

/// Folder and checkpoint of the run that a start names.
struct StartPlace {
  fs::path folder;
  fs::path checkpoint;
};

StartPlace findStart(const RunContext &context) {
  const fs::path named = context.folder / context.experiment.start.run;
  std::error_code ignored;
  const StartPlace place = fs::is_directory(named, ignored) ? StartPlace{named, named / run_file::checkpoint}
                                                            : StartPlace{named.parent_path(), named};
  const std::string what = "start.run is \"" + context.experiment.start.run + "\"";
  if (!fs::exists(place.folder / run_file::experiment, ignored))
    throw badInput(what + ": there is no run in " + place.folder.lexically_normal().string() +
                   "; expected the folder of a trained run");
  if (!fs::exists(place.checkpoint, ignored))
    throw badInput(what + ": " + place.checkpoint.lexically_normal().string() +
                   " is not there; expected a run that has trained for an epoch at least");
  return place;
}

} // namespace

StartNetwork loadStart(const RunContext &context) {
  const StartPlace place = findStart(context);
  const fs::path file = place.folder / run_file::experiment;
  StartNetwork start;
  start.experiment = parseExperiment(readFile(file), file.string(), {}, place.folder);
  if (!givesNetwork(start.experiment.task))
    throw badInput(file.lexically_normal().string() + " is of task " +
                   std::string(toString(start.experiment.task)) + ": expected a run that trained a network");
  if (start.experiment.network != context.experiment.network)
    throw badInput("network.architecture is \"" + context.experiment.network.architecture +
                   "\", but the run that it starts from has \"" + start.experiment.network.architecture +
                   "\"");
  const Network network = contextNetwork(context);
  start.module = std::make_shared<NetworkModule>(network, resolvePlan(start.experiment.precision, network));
  const LoadedWeights weights = loadWeights(place.checkpoint, *start.module);
  start.normalization = weights.normalization.value_or(context.data.normalization);
  start.checksum = weights.checksum;
  start.module->eval();
  return start;
}

} // namespace bitsmith
