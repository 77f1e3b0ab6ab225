// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/start.h"

#include "core/engine/training/checkpoint.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/network/network_json.h"
#include "core/plan/runs/run_folder.h"

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

/// Folder and checkpoint of the run that a start names.
struct StartPlace {
  fs::path folder;
  fs::path checkpoint;
};

StartPlace findStart(const StartRequest &request) {
  const fs::path named = request.folder / request.experiment.start.run;
  std::error_code ignored;
  StartPlace place = fs::is_directory(named, ignored) ? StartPlace{named, named / run_file::checkpoint}
                                                      : StartPlace{named.parent_path(), named};
  const std::string what = "start.run is \"" + request.experiment.start.run + "\"";
  if (!fs::exists(place.folder / run_file::experiment, ignored))
    throw badInput(what + ": there is no run in " + place.folder.lexically_normal().string() +
                   "; expected the folder of a trained run");
  if (!fs::exists(place.checkpoint, ignored))
    throw badInput(what + ": " + place.checkpoint.lexically_normal().string() +
                   " is not there; expected a run that has trained for an epoch at least");
  return place;
}

/// A network and the weights that a file brought.
StartNetwork startFromFile(const StartRequest &request) {
  const NetworkSource &source = request.source;
  const NetworkOptions &network = request.experiment.network;
  if (!source.imported)
    throw badInput((network.isImported() ? "network.file is \"" + network.file
                                         : "network.weights is \"" + network.weights) +
                   "\": there is no such file, and its weights are what the run begins with");
  StartNetwork start;
  start.module = std::make_shared<NetworkModule>(source.network, findPreset("fp32").apply(source.network),
                                                 request.experiment.training.quantizers.candidates);
  loadImportedState(*start.module, *source.imported);
  start.normalization = request.data.normalization;
  start.checksum = source.checksum;
  start.module->eval();
  return start;
}

/// Whether a run was one of the same network, whatever its file is called now.
void checkNetwork(const StartRequest &request, const NetworkOptions &started, const StartPlace &place) {
  const NetworkOptions &wanted = request.experiment.network;
  const fs::path written = place.folder / run_file::network;
  std::error_code ignored;
  bool same = started.architecture == wanted.architecture && started.file == wanted.file;
  if (started.isImported() && wanted.isImported() && fs::exists(written, ignored))
    same =
        toJson(parseNetwork(parseJson(readFile(written), written.string()), written.string())).at("nodes") ==
        toJson(request.source.network).at("nodes");
  if (!same)
    throw badInput((wanted.isImported() ? "network.file is \"" + wanted.file
                                        : "network.architecture is \"" + wanted.architecture) +
                   "\", but the run that it starts from has \"" +
                   (started.isImported() ? started.file : started.architecture) + "\"");
}

} // namespace

StartNetwork loadStart(const StartRequest &request) {
  if (request.experiment.start.empty() && request.experiment.network.bringsWeights())
    return startFromFile(request);
  const StartPlace place = findStart(request);
  const fs::path file = place.folder / run_file::experiment;
  StartNetwork start;
  const Experiment experiment = parseExperiment(readFile(file), file.string(), {}, place.folder);
  if (!givesNetwork(experiment.task))
    throw badInput(file.lexically_normal().string() + " is of task " +
                   std::string(toString(experiment.task)) + ": expected a run that trained a network");
  checkNetwork(request, experiment.network, place);
  const Network &network = request.source.network;
  start.module = std::make_shared<NetworkModule>(network, resolvePlan(experiment.precision, network),
                                                 experiment.training.quantizers.candidates);
  const LoadedWeights weights = loadWeights(place.checkpoint, *start.module);
  // What it has learned goes by its own; what is made anew by those of the run that begins.
  start.module->setCandidates(request.experiment.training.quantizers.candidates);
  start.normalization = weights.normalization.value_or(request.data.normalization);
  start.checksum = weights.checksum;
  start.module->eval();
  return start;
}

} // namespace bitsmith
