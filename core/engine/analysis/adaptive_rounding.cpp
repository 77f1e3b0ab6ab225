// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/adaptive_rounding.h"

#include "core/engine/analysis/module_guard.h"
#include "core/engine/data/batches.h"
#include "core/engine/data/even_pictures.h"
#include "core/engine/quantization/followers.h"
#include "core/engine/quantization/operators.h"
#include "core/plan/base/error.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/optim/adam.h>
#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

using torch::Tensor;

constexpr double zeta = 1.1;
constexpr double gamma = -0.1;
constexpr double regularisation = 0.01;
constexpr double warmUp = 0.2;
constexpr double firstBeta = 20;
constexpr double lastBeta = 2;
constexpr double rate = 0.01;
constexpr double rateSteps = 1000;

/// One number a channel, to be spread over a layer's output.
Tensor alongChannels(const Tensor &perChannel, const Tensor &output) {
  return output.dim() == 4 ? perChannel.view({1, -1, 1, 1}) : perChannel;
}

Tensor followed(const Reconstruction &layer, Tensor output) {
  if (layer.factor.defined())
    output = output * alongChannels(layer.factor, output) + alongChannels(layer.shift, output);
  if (std::isfinite(layer.low))
    output = output.clamp_min(layer.low);
  if (std::isfinite(layer.high))
    output = output.clamp_max(layer.high);
  return output;
}

/// Squared error summed over channels, in the mean over pictures and places.
Tensor channelError(const Tensor &output, const Tensor &target) {
  return (output - target).square().sum(1).mean();
}

/// h(V), and the codes and weights that come of it.
class SoftRounding {
 public:
  SoftRounding(const Tensor &weight, const RoundingGrid &rounding)
      : m_scale(byGranule(rounding.grid.scale, weight)), m_zero(byGranule(rounding.grid.zeroPoint, weight)),
        m_lowest(byGranule(quantizedCodes(rounding.lowest, rounding.grid).to(torch::kFloat), weight)),
        m_highest(byGranule(quantizedCodes(rounding.highest, rounding.grid).to(torch::kFloat), weight)),
        m_fixed(rounding.fixed), m_nearest(quantizedCodes(weight, rounding.grid).to(torch::kFloat)) {
    const Tensor inSteps = weight * m_scale.reciprocal();
    m_floor = inSteps.floor();
    const Tensor rest = (inSteps - m_floor).clamp(0, 1);
    m_v = -((zeta - gamma) / (rest - gamma) - 1).log();
    m_v.requires_grad_();
  }

  Tensor &parameter() { return m_v; }
  Tensor share() const { return (torch::sigmoid(m_v) * (zeta - gamma) + gamma).clamp(0, 1); }
  Tensor codes(const Tensor &up) const {
    const Tensor free = torch::minimum(torch::maximum(m_floor + up + m_zero, m_lowest), m_highest);
    return torch::where(m_fixed, m_nearest, free);
  }
  Tensor weights(const Tensor &codes) const { return (codes - m_zero) * m_scale; }
  const Tensor &nearest() const { return m_nearest; }

 private:
  Tensor m_scale;
  Tensor m_zero;
  Tensor m_lowest;
  Tensor m_highest;
  Tensor m_fixed;
  Tensor m_nearest;
  Tensor m_floor;
  Tensor m_v;
};

/// Ends a pass once the layer that it is for has given its output.
struct LayerDone {};

/// Gathers what one layer is given, or gives, over the pictures.
Tensor gather(NetworkModule &module, std::size_t layer, const Dataset &pictures,
              const Normalization &normalization, std::int64_t batch, Tensor LayerPass::*what,
              const std::function<void()> &before) {
  const torch::NoGradGuard noGradients;
  const ModuleGuard guard(module);
  module.eval();
  std::vector<Tensor> parts;
  module.setLayerObserver([&](const LayerPass &pass) {
    if (pass.layer != layer)
      return;
    parts.push_back((pass.*what).clone());
    throw LayerDone();
  });
  for (std::int64_t first = 0; first < pictures.size(); first += batch) {
    if (before)
      before();
    try {
      module.forward(
          BatchStream::take(pictures, normalization, first, std::min(batch, pictures.size() - first)).images);
    } catch (const LayerDone &) {
      continue;
    }
  }
  return torch::cat(parts);
}

std::int64_t picturesThatFit(const Layer &layer, std::int64_t pictures, const RoundingOptions &options) {
  const double bytes = static_cast<double>(layer.input.elements() + layer.output.elements()) * sizeof(float);
  const auto fit = static_cast<std::int64_t>(options.mostBytes / bytes);
  return std::max<std::int64_t>(1, std::min(fit, pictures));
}

/// What follows a layer, as a reconstruction has it.
void describeFollowers(Reconstruction &target, NetworkModule &module, const Followers &followers) {
  target.low = followers.low;
  target.high = followers.high;
  if (!followers.norm)
    return;
  const Node &norm = module.network().nodes()[*followers.norm];
  const auto parameters = module.named_parameters();
  const auto buffers = module.named_buffers();
  const double epsilon = std::get<op::BatchNorm>(norm.operation).epsilon;
  target.factor = (parameters[norm.name + ".weight"] / (buffers[norm.name + ".running_var"] + epsilon).sqrt())
                      .detach()
                      .clone();
  target.shift =
      (parameters[norm.name + ".bias"] - buffers[norm.name + ".running_mean"] * target.factor).detach();
}

void requireSameCodes(const Tensor &weight, const Tensor &codes, const QuantizerSpec &spec,
                      const MethodQuantizer *own, const std::string &name) {
  const auto again = roundingGrid(weight, spec, own);
  if (!again || !torch::equal(quantizedCodes(weight, again->grid), codes))
    throw workFailed("layer \"" + name + "\": rounded weights do not keep their levels");
}

} // namespace

std::optional<RoundingGrid> roundingGrid(const Tensor &weight, const QuantizerSpec &spec,
                                         const MethodQuantizer *own) {
  const torch::NoGradGuard noGradients;
  if (spec.isFloat() || spec.bits < 2)
    return std::nullopt;
  if (spec.method == Method::lsq || spec.method == Method::lsqPlus || spec.method == Method::parametric) {
    std::optional<Grid> grid = own && own->isFitted() ? own->grid() : std::nullopt;
    if (!grid)
      return std::nullopt;
    const auto value = [&](std::int64_t code) {
      return (static_cast<double>(code) - grid->zeroPoint) * grid->scale;
    };
    return RoundingGrid{.grid = *grid,
                        .lowest = value(grid->qmin),
                        .highest = value(grid->qmax),
                        .fixed = torch::zeros_like(weight, torch::kBool)};
  }
  if (spec.method != Method::range)
    return std::nullopt;
  const Range range = measureRange(weight, spec.granularity);
  RoundingGrid rounding{.grid = makeWeightGrid(weight, spec)};
  const Tensor values = weight.detach();
  if (spec.scheme == Scheme::symmetric) {
    rounding.highest = torch::maximum(range.minimum.abs(), range.maximum.abs());
    rounding.lowest = -rounding.highest;
    rounding.fixed = values.abs().eq(byGranule(rounding.highest, values));
  } else {
    rounding.lowest = range.minimum.clamp_max(0);
    rounding.highest = range.maximum.clamp_min(0);
    rounding.fixed =
        values.eq(byGranule(rounding.lowest, values)) | values.eq(byGranule(rounding.highest, values));
  }
  return rounding;
}

Tensor weightsOfCodes(const Tensor &weight, const Tensor &codes, const RoundingGrid &rounding) {
  const torch::NoGradGuard noGradients;
  const Tensor levels = (codes.to(torch::kFloat) - byGranule(rounding.grid.zeroPoint, weight)) *
                        byGranule(rounding.grid.scale, weight);
  const Tensor within = torch::minimum(torch::maximum(levels, byGranule(rounding.lowest, weight)),
                                       byGranule(rounding.highest, weight));
  return torch::where(rounding.fixed, weight.detach(), within);
}

double reconstructionError(const Reconstruction &layer, const Tensor &quantizedWeight) {
  const torch::NoGradGuard noGradients;
  constexpr std::int64_t atATime = 64;
  double sum = 0;
  double count = 0;
  for (std::int64_t first = 0; first < layer.input.size(0); first += atATime) {
    const std::int64_t length = std::min(atATime, layer.input.size(0) - first);
    const Tensor output =
        followed(layer, operators::layer(layer.operation, layer.input.narrow(0, first, length),
                                         quantizedWeight, layer.bias));
    const Tensor target = followed(layer, layer.target.narrow(0, first, length));
    sum += (output - target).square().sum(torch::kDouble).item<double>();
    count += static_cast<double>(output.numel());
  }
  return sum / count;
}

Tensor adaptiveCodes(const Tensor &weight, const RoundingGrid &grid, const Reconstruction &layer,
                     const RoundingOptions &options, const std::function<void()> &beforeStep) {
  SoftRounding rounding(weight.detach(), grid);
  const auto total = static_cast<double>(options.steps);
  torch::optim::Adam optimizer({rounding.parameter()},
                               torch::optim::AdamOptions(rate * std::max(1.0, rateSteps / total)));
  const std::int64_t pictures = layer.input.size(0);
  auto generator = at::make_generator<at::CPUGeneratorImpl>(options.seed);
  for (std::int64_t step = 0; step < options.steps; ++step) {
    if (beforeStep)
      beforeStep();
    const Tensor chosen =
        torch::randint(pictures, {std::min(options.batch, pictures)}, generator, torch::kLong);
    const Tensor up = rounding.share();
    const Tensor output =
        followed(layer, operators::layer(layer.operation, layer.input.index_select(0, chosen),
                                         rounding.weights(rounding.codes(up)), layer.bias));
    Tensor loss = channelError(output, followed(layer, layer.target.index_select(0, chosen)));
    const double done = static_cast<double>(step) / total;
    if (done >= warmUp) {
      const double beta = firstBeta + (lastBeta - firstBeta) * (done - warmUp) / (1 - warmUp);
      loss = loss + regularisation * (1 - (2 * up - 1).abs().pow(beta)).sum();
    }
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
  }
  const torch::NoGradGuard noGradients;
  const Tensor codes = rounding.codes(rounding.share().ge(0.5).to(torch::kFloat));
  const bool isBetter = reconstructionError(layer, rounding.weights(codes)) <
                        reconstructionError(layer, rounding.weights(rounding.nearest()));
  return (isBetter ? codes : rounding.nearest()).to(torch::kInt);
}

std::vector<RoundedLayer> roundAdaptively(NetworkModule &module, const Dataset &pictures,
                                          const Normalization &normalization, std::int64_t batch,
                                          const RoundingOptions &options,
                                          const std::function<void()> &before) {
  const Network &network = module.network();
  NetworkModule reference(network, floatPlan(network), module.candidates());
  reference.copyStateFrom(module);
  const auto followers = findFollowers(network);
  std::vector<RoundedLayer> rounded;
  for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
    const Layer &shape = network.layers()[layer];
    const QuantizerSpec &spec = module.plan()[layer].weight;
    const auto own = module.weightMethod(layer);
    Tensor weight = module.weight(layer);
    const auto grid = roundingGrid(weight, spec, own.get());
    if (!grid)
      continue;
    const EvenPictures chosen(pictures, picturesThatFit(shape, pictures.size(), options));
    Reconstruction target{.operation = network.nodes()[shape.node].operation};
    target.bias = module.bias(layer).defined() ? module.bias(layer).detach() : Tensor();
    target.input =
        gather(module, layer, chosen.data(), normalization, batch, &LayerPass::quantizedInput, before);
    target.target = gather(reference, layer, chosen.data(), normalization, batch, &LayerPass::output, before);
    describeFollowers(target, module, *followers[shape.node]);
    const Tensor nearest = quantizedCodes(weight, grid->grid);
    const Tensor codes = adaptiveCodes(weight, *grid, target, options, before);
    const auto error = [&](const Tensor &ofCodes) {
      return reconstructionError(
          target, fakeQuantize(weightsOfCodes(weight, ofCodes, *grid), grid->grid, Ste::clipped));
    };
    rounded.push_back({.layer = layer,
                       .nearestError = error(nearest),
                       .adaptiveError = error(codes),
                       .changed = codes.ne(nearest).to(torch::kDouble).mean().item<double>()});
    const torch::NoGradGuard noGradients;
    weight.copy_(weightsOfCodes(weight, codes, *grid));
    requireSameCodes(weight, codes, spec, own.get(), shape.name);
  }
  return rounded;
}

std::int64_t roundingSteps(const NetworkModule &module, std::int64_t pictures, std::int64_t batch,
                           const RoundingOptions &options) {
  std::int64_t steps = 0;
  for (std::size_t layer = 0; layer < module.network().layers().size(); ++layer) {
    const auto own = module.weightMethod(layer);
    if (!roundingGrid(module.weight(layer), module.plan()[layer].weight, own.get()))
      continue;
    const std::int64_t count = picturesThatFit(module.network().layers()[layer], pictures, options);
    steps += options.steps + 2 * ((count + batch - 1) / batch);
  }
  return steps;
}

} // namespace bitsmith
