// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/correction.h"

#include "core/engine/analysis/module_guard.h"
#include "core/engine/data/batches.h"

#include <torch/types.h>

namespace bitsmith {

namespace {

/// Mean and variance of each channel over batches that come one after the other, in double precision (T. Chan
/// et al., Updating Formulae and a Pairwise Algorithm for Computing Sample Variances, 1979).
class ChannelMoments {
 public:
  /// @param output [B, C] or [B, C, H, W]
  void add(const torch::Tensor &output) {
    const torch::Tensor values = output.detach().to(torch::kDouble);
    const std::vector<std::int64_t> others =
        values.dim() == 4 ? std::vector<std::int64_t>{0, 2, 3} : std::vector<std::int64_t>{0};
    const std::int64_t ofChannel = values.numel() / values.size(1);
    const auto count = static_cast<double>(ofChannel);
    auto [variance, mean] = torch::var_mean(values, others, /*unbiased=*/false);
    if (m_count == 0) {
      m_mean = mean;
      m_squares = variance * count;
    } else {
      const torch::Tensor difference = mean - m_mean;
      const double total = m_count + count;
      m_mean = m_mean + difference * (count / total);
      m_squares = m_squares + variance * count + difference * difference * (m_count * count / total);
    }
    m_count += count;
  }

  const torch::Tensor &mean() const { return m_mean; }
  torch::Tensor unbiasedVariance() const { return m_squares / std::max(m_count - 1, 1.0); }

 private:
  double m_count = 0;
  torch::Tensor m_mean;
  torch::Tensor m_squares; ///< sum of squared distances from the mean
};

/// Ends a pass once the layer that it is for has given its output.
struct LayerDone {};

ChannelMoments outputMoments(NetworkModule &module, std::size_t layer, const Dataset &pictures,
                             const Normalization &normalization, std::int64_t batch,
                             const std::function<void()> &beforeBatch) {
  const ModuleGuard guard(module);
  ChannelMoments moments;
  module.setLayerObserver([&](const LayerPass &pass) {
    if (pass.layer != layer)
      return;
    moments.add(pass.output);
    throw LayerDone();
  });
  BatchStream stream(pictures, normalization, {.batch = batch});
  while (const std::optional<Batch> next = stream.next()) {
    if (beforeBatch)
      beforeBatch();
    try {
      module.forward(next->images);
    } catch (const LayerDone &) {
      continue;
    }
  }
  return moments;
}

/// The batch norm that alone reads a layer's output.
std::optional<std::string> batchNormAfter(const Network &network, std::size_t layer) {
  const NodeId id = network.layers()[layer].node;
  std::optional<std::string> found;
  for (const Node &node : network.nodes())
    for (const NodeId input : node.inputs) {
      if (input != id)
        continue;
      if (found || !std::holds_alternative<op::BatchNorm>(node.operation))
        return std::nullopt;
      found = node.name;
    }
  return found;
}

enum class Remedy { none, bias, batchNormMean, batchNormStatistics };

Remedy remedyFor(const Network &network, std::size_t layer, const CorrectionOptions &options) {
  const bool batchNorm = batchNormAfter(network, layer).has_value();
  if (options.batchNormReestimation && batchNorm)
    return Remedy::batchNormStatistics;
  if (!options.biasCorrection)
    return Remedy::none;
  if (network.layers()[layer].bias)
    return Remedy::bias;
  return batchNorm ? Remedy::batchNormMean : Remedy::none;
}

} // namespace

std::vector<torch::Tensor> meanFloatOutputs(NetworkModule &module, const Dataset &pictures,
                                            const Normalization &normalization, std::int64_t batch,
                                            const std::function<void()> &beforeBatch) {
  const torch::NoGradGuard noGradients;
  const ModuleGuard guard(module);
  std::vector<ChannelMoments> moments(module.network().layers().size());
  module.eval();
  module.setPlan(floatPlan(module.network()));
  module.setLayerObserver([&](const LayerPass &pass) { moments[pass.layer].add(pass.output); });
  BatchStream stream(pictures, normalization, {.batch = batch});
  while (const std::optional<Batch> next = stream.next()) {
    if (beforeBatch)
      beforeBatch();
    module.forward(next->images);
  }
  std::vector<torch::Tensor> means;
  for (const ChannelMoments &layer : moments)
    means.push_back(layer.mean());
  return means;
}

void correctLayers(NetworkModule &module, const std::vector<torch::Tensor> &floatMeans,
                   const Dataset &pictures, const Normalization &normalization,
                   const CorrectionOptions &options, const std::function<void()> &beforeBatch) {
  const torch::NoGradGuard noGradients;
  const Network &network = module.network();
  module.eval();
  auto buffers = module.named_buffers();
  for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
    const Remedy remedy = remedyFor(network, layer, options);
    if (remedy == Remedy::none)
      continue;
    const ChannelMoments moments =
        outputMoments(module, layer, pictures, normalization, options.batch, beforeBatch);
    const auto statistic = [&](const char *name) {
      return buffers[*batchNormAfter(network, layer) + "." + name];
    };
    if (remedy == Remedy::batchNormStatistics) {
      statistic("running_mean").copy_(moments.mean());
      statistic("running_var").copy_(moments.unbiasedVariance());
    } else if (remedy == Remedy::batchNormMean) {
      statistic("running_mean").add_(moments.mean() - floatMeans.at(layer));
    } else {
      module.bias(layer).add_(floatMeans.at(layer) - moments.mean());
    }
  }
}

void reestimateBatchNorms(NetworkModule &module, const Dataset &pictures, const Normalization &normalization,
                          std::int64_t batch, const std::function<void()> &beforeBatch) {
  correctLayers(module, {}, pictures, normalization, {.batch = batch, .batchNormReestimation = true},
                beforeBatch);
}

std::int64_t correctionPasses(const Network &network, const CorrectionOptions &options) {
  std::int64_t passes = 0;
  for (std::size_t layer = 0; layer < network.layers().size(); ++layer)
    passes += remedyFor(network, layer, options) != Remedy::none ? 1 : 0;
  return passes;
}

} // namespace bitsmith
