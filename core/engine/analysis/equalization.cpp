// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/equalization.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

using torch::Tensor;

constexpr int mostRounds = 20;
constexpr double settled = 1e-3;
constexpr double smallestRange = 1e-8;
constexpr double largestStep = 1024; ///< factors beyond are of channels that do nothing

bool keepsPositiveFactors(const Operation &operation) {
  if (const auto *mean = std::get_if<op::Mean>(&operation))
    return std::ranges::find(mean->axes, Axis::channels) == mean->axes.end();
  if (const auto *activation = std::get_if<op::Activation>(&operation))
    return activation->curve == Curve::leakyRelu;
  return std::holds_alternative<op::Relu>(operation) || std::holds_alternative<op::MaxPool>(operation) ||
         std::holds_alternative<op::AveragePool>(operation) ||
         std::holds_alternative<op::AdaptiveAveragePool>(operation) ||
         std::holds_alternative<op::Flatten>(operation) || std::holds_alternative<op::Dropout>(operation);
}

/// By node: the one that alone reads it.
std::vector<std::optional<NodeId>> onlyReaders(const Network &network) {
  std::vector<std::vector<NodeId>> readers(network.nodes().size());
  for (NodeId id = 0; id < network.nodes().size(); ++id)
    for (const NodeId input : network.nodes()[id].inputs)
      readers[input].push_back(id);
  std::vector<std::optional<NodeId>> only(readers.size());
  for (NodeId id = 0; id < readers.size(); ++id)
    if (readers[id].size() == 1)
      only[id] = readers[id].front();
  return only;
}

/// The second layer's weights as [what reads a channel, channels, weights of it]: a view.
Tensor byInputChannel(const Tensor &weight, const Layer &layer, std::int64_t channels) {
  if (layer.kind == LayerKind::linear)
    return weight.view({1, layer.outChannels, channels, -1}); // a channel's places stand side by side
  return weight.unflatten(0, std::vector<std::int64_t>{layer.groups, layer.outChannels / layer.groups});
}

/// Largest magnitude of each input channel's weights. [channels]
Tensor inputRanges(const Tensor &weight, const Layer &layer, std::int64_t channels) {
  const Tensor view = byInputChannel(weight, layer, channels); // [groups, out, in, …]
  return view.abs().transpose(1, 2).flatten(0, 1).flatten(1).amax(1);
}

void multiplyInputs(const Tensor &weight, const Layer &layer, const Tensor &factors) {
  const Tensor view = byInputChannel(weight, layer, factors.numel());
  std::vector<std::int64_t> shape(static_cast<std::size_t>(view.dim()), 1);
  shape[0] = view.size(0);
  shape[2] = view.size(2);
  weight.copy_((view * factors.view(shape)).reshape(weight.sizes()));
}

class Equalizer {
 public:
  explicit Equalizer(NetworkModule &module)
      : m_module(module), m_parameters(module.named_parameters()), m_buffers(module.named_buffers()) {}

  bool mayChange(const LayerPair &pair) const {
    const auto isOwn = [](const std::shared_ptr<MethodQuantizer> &method) {
      return method && method->isFitted();
    };
    return !isOwn(m_module.weightMethod(pair.first)) && !isOwn(m_module.weightMethod(pair.second)) &&
           !isOwn(m_module.activationMethod(pair.second));
  }

  /// @return the factors that the first layer's channels were divided by
  Tensor even(const LayerPair &pair) {
    const Layer &second = m_module.network().layers()[pair.second];
    Tensor first = m_module.weight(pair.first);
    const Tensor r1 = first.flatten(1).abs().amax(1);
    const Tensor r2 = inputRanges(m_module.weight(pair.second), second, r1.numel());
    const Tensor usable = r1.gt(smallestRange) & r2.gt(smallestRange);
    Tensor factors = torch::where(usable, (r1 / r2).sqrt().clamp(1 / largestStep, largestStep),
                                  torch::ones_like(r1)); // √(r1·r2) / r2
    std::vector<std::int64_t> rows(static_cast<std::size_t>(first.dim()), 1);
    rows.front() = -1;
    first.div_(factors.view(rows));
    if (Tensor bias = m_module.bias(pair.first); bias.defined())
      bias.div_(factors);
    if (pair.batchNorm)
      follow(*pair.batchNorm, factors);
    multiplyInputs(m_module.weight(pair.second), second, factors);
    return factors;
  }

 private:
  /// A batch norm whose input was divided by factors, and whose output is to be.
  void follow(NodeId id, const Tensor &factors) {
    const Node &node = m_module.network().nodes()[id];
    const double epsilon = std::get<op::BatchNorm>(node.operation).epsilon;
    Tensor variance = m_buffers[node.name + ".running_var"];
    const Tensor before = (variance + epsilon).sqrt();
    m_buffers[node.name + ".running_mean"].div_(factors);
    variance.div_(factors * factors);
    m_parameters[node.name + ".weight"].mul_((variance + epsilon).sqrt() / before);
    m_parameters[node.name + ".bias"].div_(factors);
  }

  NetworkModule &m_module;
  torch::OrderedDict<std::string, Tensor> m_parameters;
  torch::OrderedDict<std::string, Tensor> m_buffers;
};

} // namespace

std::vector<LayerPair> equalizablePairs(const Network &network) {
  const auto readers = onlyReaders(network);
  std::vector<LayerPair> pairs;
  for (std::size_t first = 0; first < network.layers().size(); ++first) {
    LayerPair pair{.first = first};
    std::optional<NodeId> next = readers[network.layers()[first].node];
    if (next && std::holds_alternative<op::BatchNorm>(network.nodes()[*next].operation)) {
      pair.batchNorm = next;
      next = readers[*next];
    }
    while (next && keepsPositiveFactors(network.nodes()[*next].operation))
      next = readers[*next];
    const auto second = next ? network.layerAt(*next) : std::nullopt;
    if (!second)
      continue;
    pair.second = *second;
    pairs.push_back(pair);
  }
  return pairs;
}

Equalization equalizeLayers(NetworkModule &module) {
  const torch::NoGradGuard noGradients;
  Equalizer equalizer(module);
  std::vector<LayerPair> pairs = equalizablePairs(module.network());
  const std::size_t passedOver =
      std::erase_if(pairs, [&](const LayerPair &pair) { return !equalizer.mayChange(pair); });
  std::vector<Tensor> products(pairs.size());
  for (int round = 0; round < mostRounds; ++round) {
    double distance = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const Tensor factors = equalizer.even(pairs[i]);
      products[i] = products[i].defined() ? products[i] * factors : factors;
      distance = std::max(distance, (factors - 1).abs().max().item<double>());
    }
    if (distance <= settled)
      break;
  }
  Equalization result{.pairs = pairs.size(), .passedOver = passedOver};
  for (const Tensor &factors : products)
    result.largestFactor =
        std::max(result.largestFactor, torch::maximum(factors, factors.reciprocal()).max().item<double>());
  return result;
}

} // namespace bitsmith
