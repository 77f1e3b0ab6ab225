// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/trained_network.h"

#include "core/engine/runs/network_source.h"
#include "core/engine/training/checkpoint.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/network/network_json.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

/// Pictures and classes of a run's data, from its name where that says it, otherwise from its files.
NetworkSource findNetwork(const Experiment &experiment, const fs::path &folder) {
  const fs::path written = folder / run_file::network;
  std::error_code ignored;
  if (experiment.network.isImported() && fs::exists(written, ignored)) {
    const Network network = parseNetwork(parseJson(readFile(written), written.string()), written.string());
    return loadNetwork(experiment, network.inputShape(), network.classes(), folder);
  }
  const auto source = std::ranges::find(dataSources(), experiment.data.source, &DataSource::name);
  if (source != dataSources().end() && source->shape && source->classes)
    return loadNetwork(experiment, *source->shape, *source->classes, folder);
  const DataDescription data = describeData(experiment.data);
  return loadNetwork(experiment, data.shape, static_cast<std::int64_t>(data.classNames.size()), folder);
}

} // namespace

TrainedNetwork loadTrainedNetwork(const fs::path &folder) {
  const fs::path file = folder / run_file::experiment;
  std::error_code ignored;
  if (!fs::exists(file, ignored))
    throw badInput(folder.string() + " is not a run folder: expected that of a trained or quantized run");
  TrainedNetwork result;
  result.experiment = parseExperiment(readFile(file), file.string(), {}, folder);
  const fs::path checkpoint = folder / run_file::checkpoint;
  if (!givesNetwork(result.experiment.task) || !fs::exists(checkpoint, ignored))
    throw badInput(folder.string() +
                   " has no network: expected a run of task qat, progressive or ptq that has " +
                   "come to a checkpoint");
  const NetworkSource source = findNetwork(result.experiment, folder);
  result.module = std::make_shared<NetworkModule>(source.network,
                                                  resolvePlan(result.experiment.precision, source.network),
                                                  result.experiment.training.quantizers.candidates);
  result.normalization = loadWeights(checkpoint, *result.module).normalization;
  // A progressive run that was stopped may have been at other bits.
  result.module->setPlan(result.module->plan());
  result.module->eval();
  return result;
}

TestPictures loadTestPictures(const TrainedNetwork &run, std::int64_t most) {
  DataOptions options = run.experiment.data;
  if (most > 0)
    options.test = std::min(options.test == 0 ? describeData(options).test : options.test, most);
  if (run.normalization)
    options.train = 1; // whose statistics are not needed
  DataSplit split = loadData(options);
  Normalization normalization =
      run.normalization.value_or(normalizationFor(run.experiment.preprocessing, split.normalization));
  return {.pictures = std::move(split.test), .normalization = std::move(normalization)};
}

} // namespace bitsmith
