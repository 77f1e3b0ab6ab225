// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/export_check.h"

#include "core/engine/data/batches.h"
#include "core/engine/onnx/import.h"

#include <torch/types.h>

#include <algorithm>

namespace bitsmith {

namespace {
constexpr std::int64_t batchSize = 100;
}

Agreement compareNetworks(NetworkModule &before, NetworkModule &after, const Dataset &pictures,
                          const Normalization &normalization) {
  const torch::NoGradGuard noGradients;
  before.eval();
  after.eval();
  Agreement agreement;
  BatchStream stream(pictures, normalization, {.batch = batchSize});
  while (const std::optional<Batch> batch = stream.next()) {
    const torch::Tensor one = before.forward(batch->images);
    const torch::Tensor other = after.forward(batch->images);
    const torch::Tensor firstOne = one.argmax(1);
    const torch::Tensor firstOther = other.argmax(1);
    const auto count = [](const torch::Tensor &mask) { return mask.sum().item<std::int64_t>(); };
    agreement.samples += batch->labels.size(0);
    agreement.sameClass += count(firstOne == firstOther);
    agreement.correctBefore += count(firstOne == batch->labels);
    agreement.correctAfter += count(firstOther == batch->labels);
    agreement.largestDifference =
        std::max(agreement.largestDifference, (one - other).abs().max().item<double>());
    agreement.largestScore = std::max(agreement.largestScore, one.abs().max().item<double>());
  }
  return agreement;
}

Agreement checkExport(const std::filesystem::path &file, NetworkModule &original, const Dataset &pictures,
                      const Normalization &normalization) {
  const ImportedNetwork imported =
      importOnnx(file, {.pictures = original.network().inputShape(), .infersShapes = true});
  NetworkModule read(imported.network, findPreset("fp32").apply(imported.network));
  loadImportedState(read, imported);
  return compareNetworks(original, read, pictures, normalization);
}

} // namespace bitsmith
