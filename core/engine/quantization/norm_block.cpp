// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/norm_block.h"

#include "core/engine/quantization/granules.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <cmath>

namespace bitsmith {
namespace {

using torch::Tensor;

constexpr auto layout = torch::MemoryFormat::ChannelsLast;

kernels::Volume volumeOf(const Tensor &tensor) {
  return {.pictures = tensor.size(0),
          .height = tensor.size(2),
          .width = tensor.size(3),
          .channels = tensor.size(1)};
}

Tensor emptyResult(const Tensor &input, kernels::Pool pool, torch::ScalarType type) {
  const std::int64_t window = pool == kernels::Pool::none ? 1 : 2;
  return at::empty({input.size(0), input.size(1), input.size(2) / window, input.size(3) / window},
                   input.options().dtype(type).memory_format(layout));
}

/// What a channel's input is multiplied by before all else.
double factorOf(const NormBlock &block, std::size_t channel) {
  return block.factor.empty() ? 1 : static_cast<double>(block.factor[channel]);
}

/// 1 / standard deviation of a channel, of the input as it is in memory.
double inverseDeviation(const NormBlock &block, const kernels::Moments &moments, std::size_t channel) {
  const double factor = factorOf(block, channel);
  return factor / std::sqrt(factor * factor * moments.variance[channel] + block.epsilon);
}

/// What the way back needs besides the input.
struct Kept : torch::CustomClassHolder {
  kernels::Volume volume;
  kernels::NormPass pass; ///< with the quantizer where it stops gradients
  std::vector<float> mean;
  std::vector<double> inverse; ///< 1 / standard deviation
  double gradientScale = 1;    ///< what the result's gradient is still to be multiplied by
  Tensor input;
  Tensor result; ///< until forward() has handed it on
};

std::vector<float> meansOf(const kernels::Moments &moments) {
  return {moments.mean.begin(), moments.mean.end()};
}

class Norm : public torch::autograd::Function<Norm> {
 public:
  static Tensor forward(torch::autograd::AutogradContext *context, const Tensor & /*input*/,
                        const Tensor & /*weight*/, const Tensor & /*bias*/, const Tensor & /*shift*/,
                        const c10::intrusive_ptr<Kept> &kept) {
    context->saved_data["kept"] = c10::IValue::make_capsule(kept);
    return std::move(kept->result);
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                 torch::autograd::variable_list gradients) {
    const auto kept = c10::static_intrusive_pointer_cast<Kept>(context->saved_data["kept"].toCapsule());
    const Tensor gradient = gradients[0].contiguous(layout);
    const Kept &k = *kept;
    const kernels::GradientSums sums =
        kernels::gradientSums(asArray(k.input), k.volume, k.pass, k.mean, asArray(gradient));
    const std::size_t channels = k.mean.size();
    kernels::InputGradient coefficients{.factor = std::vector<float>(channels),
                                        .slope = std::vector<float>(channels),
                                        .offset = std::vector<float>(channels)};
    Tensor ofWeight = at::empty({static_cast<std::int64_t>(channels)}, torch::kFloat);
    Tensor ofBias = at::empty_like(ofWeight);
    const auto pixels = static_cast<double>(k.volume.pixels());
    for (std::size_t c = 0; c < channels; ++c) {
      const double factor = static_cast<double>(k.pass.scale[c]) * k.gradientScale;
      const double share = factor / pixels;
      coefficients.factor[c] = static_cast<float>(factor);
      coefficients.slope[c] = static_cast<float>(-share * sums.product[c] * k.inverse[c] * k.inverse[c]);
      coefficients.offset[c] = static_cast<float>(-share * sums.gradient[c]);
      ofWeight.data_ptr<float>()[c] = static_cast<float>(sums.product[c] * k.inverse[c] * k.gradientScale);
      ofBias.data_ptr<float>()[c] = static_cast<float>(sums.gradient[c] * k.gradientScale);
    }
    Tensor ofInput;
    if (context->needs_input_grad(0)) {
      ofInput = at::empty_like(k.input);
      kernels::inputGradient(asArray(k.input), k.volume, k.pass, k.mean, asArray(gradient), coefficients,
                             ofInput.data_ptr());
    }
    // What is added to a whole channel is taken away again with the mean.
    const Tensor ofShift = context->needs_input_grad(3) ? at::zeros_like(ofBias) : Tensor();
    return {ofInput, ofWeight, ofBias, ofShift, {}};
  }
};

void moveRunning(const NormBlock &block, const kernels::Moments &moments, std::int64_t pixels) {
  const auto move = [&](const Tensor &running, std::size_t channel, double value) {
    float &to = running.data_ptr<float>()[channel];
    to = static_cast<float>((1 - block.momentum) * static_cast<double>(to) + block.momentum * value);
  };
  const double unbiased =
      static_cast<double>(pixels) / static_cast<double>(std::max<std::int64_t>(1, pixels - 1));
  for (std::size_t c = 0; c < moments.mean.size(); ++c) {
    const double factor = factorOf(block, c);
    const double shift = block.shift.defined() ? static_cast<double>(block.shift.data_ptr<float>()[c]) : 0;
    move(block.runningMean, c, factor * moments.mean[c] + shift);
    move(block.runningVariance, c, factor * factor * moments.variance[c] * unbiased);
  }
}

} // namespace

NormBatch beginNorm(const NormBlock &block, const Tensor &input) {
  const torch::NoGradGuard noGradients;
  NormBatch batch{.input = input.contiguous(layout), .moments = {}, .pass = {}};
  const kernels::Volume volume = volumeOf(input);
  batch.moments = kernels::moments(asArray(batch.input), volume);
  if (!batch.moments.finite)
    throw notFinite();
  moveRunning(block, batch.moments, volume.pixels());
  batch.pass.low = block.low;
  batch.pass.high = block.high;
  batch.pass.pool = block.pool;
  for (std::int64_t c = 0; c < volume.channels; ++c) {
    const auto channel = static_cast<std::size_t>(c);
    const double scale = static_cast<double>(block.weight.data_ptr<float>()[c]) *
                         inverseDeviation(block, batch.moments, channel);
    batch.pass.scale.push_back(static_cast<float>(scale));
    batch.pass.shift.push_back(static_cast<float>(static_cast<double>(block.bias.data_ptr<float>()[c]) -
                                                  scale * batch.moments.mean[channel]));
    if (!std::isfinite(batch.pass.scale.back()) || !std::isfinite(batch.pass.shift.back()))
      throw notFinite();
  }
  return batch;
}

Range rangeOf(const NormBatch &batch) {
  float minimum = std::numeric_limits<float>::infinity();
  float maximum = -minimum;
  for (std::size_t c = 0; c < batch.pass.scale.size(); ++c)
    for (const float end : {batch.moments.minimum[c], batch.moments.maximum[c]}) {
      const float value = std::clamp(std::fma(end, batch.pass.scale[c], batch.pass.shift[c]), batch.pass.low,
                                     batch.pass.high);
      minimum = std::min(minimum, value);
      maximum = std::max(maximum, value);
    }
  return {.minimum = at::full({1}, minimum), .maximum = at::full({1}, maximum)};
}

Tensor finishNorm(const NormBlock &block, NormBatch batch, const NormResult &wanted) {
  auto kept = c10::make_intrusive<Kept>();
  kept->volume = volumeOf(batch.input);
  kept->pass = std::move(batch.pass);
  if (wanted.grid)
    kept->pass.quantizer = kernelGranules(*wanted.grid).front();
  Tensor result = emptyResult(batch.input, block.pool, wanted.type);
  const bool clipped = kernels::normalise(asArray(batch.input), kept->volume, kept->pass,
                                          {result.data_ptr(), elementOf(result)});
  if (!at::GradMode::is_enabled())
    return result;
  if (wanted.grid && wanted.type == torch::kBFloat16) // the gradient is by the whole numbers
    kept->gradientScale = static_cast<double>(kept->pass.quantizer->inverse);
  if (!clipped || wanted.ste == Ste::passThrough)
    kept->pass.quantizer.reset();
  kept->mean = meansOf(batch.moments);
  for (std::size_t c = 0; c < kept->mean.size(); ++c)
    kept->inverse.push_back(inverseDeviation(block, batch.moments, c));
  kept->input = batch.input.detach();
  kept->result = std::move(result);
  const Tensor shift = block.shift.defined() ? block.shift : at::empty({0}); // undefined ones are refused
  return Norm::apply(batch.input, block.weight, block.bias, shift, kept);
}

} // namespace bitsmith
