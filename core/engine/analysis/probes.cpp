// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/probes.h"

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/memory_order.h"
#include "core/engine/compute/share_out.h"
#include "core/plan/base/error.h"

#include <torch/autograd.h>
#include <torch/types.h>

namespace bitsmith {

using torch::Tensor;

namespace {

/// Paused passes are kept from layer to layer up to this size.
constexpr std::int64_t heldBytes = std::int64_t{512} << 20;

void requireFinite(const Tensor &scores, const std::string &layer) {
  if (!torch::isfinite(scores).all().item<bool>())
    throw workFailed("layer \"" + layer +
                     "\": the class scores are not finite when it is quantized; check the trained weights");
}

double asReal(std::int64_t value) {
  return static_cast<double>(value);
}

} // namespace

Batch Pictures::at(std::int64_t number) const {
  const std::int64_t first = number * batch;
  return BatchStream::take(data, normalization, first, std::min(batch, count - first));
}

Tensor Pictures::labels() const {
  return torch::tensor(std::vector<std::int64_t>(data.labels.begin(), data.labels.begin() + count),
                       torch::kInt64);
}

Tensor evaluateAll(const FrozenNetwork &network, const std::vector<LayerOperands> &operands,
                   const Pictures &pictures, Workload &workload) {
  const torch::NoGradGuard noGradients;
  Tensor scores = torch::empty({pictures.count, network.network().classes()});
  shareOut(
      pictures.batches(),
      [&](std::int64_t number) {
        const Batch batch = pictures.at(number);
        const std::int64_t size = batch.labels.size(0);
        scores.narrow(0, number * pictures.batch, size)
            .copy_(network.finish(network.begin(batch.images), {.layers = operands}));
        workload.add(asReal(size * network.macsFrom(0)));
      },
      [&] { workload.tell(); });
  if (!torch::isfinite(scores).all().item<bool>())
    throw workFailed("the class scores of the network are not finite: it cannot be measured");
  return scores;
}

void perform(const Sweep &sweep, Workload &workload) {
  const torch::NoGradGuard noGradients;
  const FrozenNetwork &network = sweep.network;
  const Pictures &pictures = sweep.pictures;
  const auto stateBytes = network.largestState() * static_cast<std::int64_t>(sizeof(float));
  const bool holds = stateBytes * pictures.count <= heldBytes;
  std::vector<PassState> held(static_cast<std::size_t>(holds ? pictures.batches() : 0));
  for (std::size_t layer = 0; layer < network.network().layers().size(); ++layer) {
    const std::vector<LayerOperands> alternatives = sweep.alternatives(layer);
    if (alternatives.empty())
      continue;
    const NodeId node = network.network().layers()[layer].node;
    std::vector<Tensor> scores(alternatives.size());
    for (Tensor &rows : scores)
      rows = torch::empty({pictures.count, network.network().classes()});
    shareOut(
        pictures.batches(),
        [&](std::int64_t number) {
          PassState state = holds ? std::move(held[static_cast<std::size_t>(number)]) : PassState{};
          if (state.next == 0)
            state = network.begin(pictures.at(number).images);
          network.advance(state, node, {.layers = sweep.operands});
          const std::int64_t first = number * pictures.batch;
          const std::int64_t size = std::min(pictures.batch, pictures.count - first);
          for (std::size_t i = 0; i < alternatives.size(); ++i) {
            const Operands changed{
                .layers = sweep.operands, .replacedLayer = layer, .replacement = &alternatives[i]};
            scores[i].narrow(0, first, size).copy_(network.finish(state, changed));
            workload.add(asReal(size * network.macsFrom(node)));
          }
          if (holds)
            held[static_cast<std::size_t>(number)] = std::move(state);
        },
        [&] { workload.tell(); });
    for (const Tensor &rows : scores)
      requireFinite(rows, network.network().layers()[layer].name);
    sweep.done(layer, scores);
  }
}

namespace {

/// What a differentiable pass over one batch leaves of each layer.
struct Recorded {
  std::vector<Tensor> inputs;
  std::vector<Tensor> outputs;
  std::vector<Tensor> gradients; ///< of the sum of the pictures' losses, by the outputs
};

Recorded recordGradients(const FrozenNetwork &network, const std::vector<LayerOperands> &operands,
                         const Batch &batch) {
  const at::AutoGradMode gradients(true);
  Recorded recorded;
  recorded.inputs.resize(operands.size());
  recorded.outputs.resize(operands.size());
  const auto visitor = [&](std::size_t layer, const Tensor &input, const Tensor &output) {
    if (!output.requires_grad())
      output.requires_grad_(true); // the pass is differentiated from the first layers' outputs on
    recorded.inputs[layer] = input.detach();
    recorded.outputs[layer] = output;
  };
  const Tensor scores = network.finish(network.begin(batch.images), {.layers = operands}, visitor);
  const Tensor loss = torch::cross_entropy_loss(scores, batch.labels, {}, at::Reduction::Sum);
  recorded.gradients = torch::autograd::grad({loss}, recorded.outputs);
  return recorded;
}

} // namespace

std::vector<std::vector<double>> fisherScores(const FrozenNetwork &network,
                                              const std::vector<LayerOperands> &operands,
                                              const std::vector<std::vector<LayerOperands>> &alternatives,
                                              const Pictures &pictures, Workload &workload) {
  const std::vector<Layer> &layers = network.network().layers();
  std::vector<std::vector<std::vector<double>>> sums(static_cast<std::size_t>(pictures.batches()));
  shareOut(
      pictures.batches(),
      [&](std::int64_t number) {
        const Batch batch = pictures.at(number);
        const Recorded recorded = recordGradients(network, operands, batch);
        workload.add(asReal(3 * batch.labels.size(0) * network.macsFrom(0)));
        const torch::NoGradGuard noGradients;
        auto &sum = sums[static_cast<std::size_t>(number)];
        sum.resize(layers.size());
        for (std::size_t layer = 0; layer < layers.size(); ++layer)
          for (const LayerOperands &changed : alternatives[layer]) {
            const Tensor quantized = network.layerOutput(layer, recorded.inputs[layer], changed)
                                         .contiguous(recorded.outputs[layer].suggest_memory_format());
            const Tensor output = inOrderOf(recorded.outputs[layer].detach(), quantized);
            const Tensor gradient = inOrderOf(recorded.gradients[layer], quantized);
            sum[layer].push_back(kernels::weightedSquares(gradient.data_ptr<float>(),
                                                          output.data_ptr<float>(),
                                                          quantized.data_ptr<float>(), quantized.numel()));
            workload.add(asReal(batch.labels.size(0) * layers[layer].macs()));
          }
      },
      [&] { workload.tell(); });
  std::vector<std::vector<double>> scores(layers.size());
  for (std::size_t layer = 0; layer < layers.size(); ++layer)
    for (std::size_t i = 0; i < alternatives[layer].size(); ++i) {
      double total = 0;
      for (const auto &sum : sums)
        total += sum[layer][i];
      scores[layer].push_back(0.5 * total / asReal(pictures.count));
    }
  return scores;
}

} // namespace bitsmith
