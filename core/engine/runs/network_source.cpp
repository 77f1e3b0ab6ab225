// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/network_source.h"

#include "core/engine/data/checksum.h"
#include "core/engine/onnx/weights_file.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/network/architectures.h"
#include "core/plan/network/network_json.h"
#include "core/plan/runs/run_folder.h"

#include <nlohmann/json.hpp>
#include <torch/types.h>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

FileLayout layoutOf(PictureLayout layout) {
  switch (layout) {
  case PictureLayout::channelsFirst:
    return FileLayout::channelsFirst;
  case PictureLayout::channelsLast:
    return FileLayout::channelsLast;
  case PictureLayout::automatic:
    break;
  }
  return FileLayout::automatic;
}

std::string checksumOf(const ImportedNetwork &imported) {
  const std::string graph = toJson(imported.network).dump();
  std::uint32_t sum = checksum(graph.data(), graph.size());
  for (const auto &[name, tensor] : imported.state) {
    const torch::Tensor values = tensor.to(torch::kFloat).contiguous();
    sum = checksum(name.data(), name.size(), sum);
    sum = checksum(values.data_ptr(), values.nbytes(), sum);
  }
  return hexadecimal(sum);
}

/// The graph that a run of this network has written into its folder, if there is one.
std::optional<Network> writtenNetwork(const Experiment &experiment, const fs::path &folder) {
  std::vector<fs::path> places{folder / run_file::network};
  if (!experiment.start.run.empty()) {
    const fs::path start = folder / experiment.start.run; // a run folder, or the checkpoint in it
    places.push_back(start / run_file::network);
    places.push_back(start.parent_path() / run_file::network);
  }
  std::error_code ignored;
  for (const fs::path &place : places)
    if (fs::is_regular_file(place, ignored))
      return parseNetwork(parseJson(readFile(place), place.string()), place.string());
  return std::nullopt;
}

void checkFit(const Network &network, const std::string &file, const Shape &pictures, std::int64_t classes) {
  if (network.inputShape() != pictures)
    throw badInput("network.file " + file + " takes pictures of " + toString(network.inputShape()) +
                   ", the data has pictures of " + toString(pictures));
  if (network.classes() != classes)
    throw badInput("network.file " + file + " tells " + std::to_string(network.classes()) +
                   " classes apart, the data has " + std::to_string(classes));
}

} // namespace

NetworkSource loadNetwork(const Experiment &experiment, Shape pictures, std::int64_t classes,
                          const fs::path &folder) {
  std::error_code ignored;
  NetworkSource source;
  if (!experiment.network.isImported()) {
    source.network = buildArchitecture(experiment.network.architecture, pictures, classes);
    const fs::path weights = folder / experiment.network.weights;
    if (experiment.network.weights.empty() || !fs::exists(weights, ignored))
      return source;
    source.imported = importWeights(weights, source.network);
    source.checksum = checksumOf(*source.imported);
    return source;
  }
  const fs::path file = folder / experiment.network.file;
  if (fs::exists(file, ignored)) {
    source.imported =
        importOnnx(file, {.layout = layoutOf(experiment.preprocessing.layout), .pictures = pictures});
    source.network = source.imported->network;
    source.checksum = checksumOf(*source.imported);
  } else if (const auto written = writtenNetwork(experiment, folder)) {
    source.network = *written;
  } else {
    throw badInput("network.file is \"" + experiment.network.file + "\": there is no such file");
  }
  checkFit(source.network, file.lexically_normal().string(), pictures, classes);
  return source;
}

} // namespace bitsmith
