// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/methods/method_quantizer.h"

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/operator_passes.h"
#include "core/engine/quantization/granules.h"
#include "core/engine/quantization/methods/rooms.h"
#include "core/plan/base/error.h"

#include <ATen/ATen.h>

#include <cmath>
#include <stdexcept>

namespace bitsmith {

using torch::Tensor;

namespace {

/// Whether fakeQuantize() gives the levels, which looks at the values itself.
bool isOnGrid(Method method) {
  switch (method) {
  case Method::range:
  case Method::lsq:
  case Method::lsqPlus:
  case Method::pact:
  case Method::parametric:
  case Method::adaptive:
    return true;
  case Method::dorefa:
  case Method::levels:
  case Method::codebook:
  case Method::powerOfTwo:
  case Method::additivePowerOfTwo:
  case Method::ternary:
    return false;
  }
  throw std::logic_error("unknown method");
}

/// Every value has a nearest level, NaN the highest one: a training would go on as if nothing were wrong.
void requireFinite(const Tensor &values) {
  const bool isFinite =
      values.is_cpu()
          ? kernels::allFinite(values.detach().contiguous(values.suggest_memory_format()).data_ptr<float>(),
                               values.numel())
          : operator_passes::allFinite(values);
  if (!isFinite)
    throw notFinite();
}

} // namespace

MethodQuantizer::MethodQuantizer(const char *name, const QuantizerSpec &spec, std::int64_t channels,
                                 bool ofWeights)
    : Module(name), m_spec(spec), m_channels(channels), m_ofWeights(ofWeights) {
  m_fittedBits = register_buffer("fitted_bits", at::zeros({1}));
  m_signed = register_buffer("signed", at::ones({1}));
}

bool MethodQuantizer::isFitted() const {
  return m_fittedBits.item<float>() > 0;
}

void MethodQuantizer::setSpec(const QuantizerSpec &spec) {
  if (spec.method != m_spec.method)
    throw std::logic_error("a quantizer keeps its method");
  if (spec.granularity != m_spec.granularity) // parameters have an element a granule
    throw std::logic_error("a quantizer keeps its granularity");
  m_spec = spec;
  bringToBits();
}

/// What was fitted, or read from a file, may be for other bits.
void MethodQuantizer::bringToBits() {
  const int fitted = static_cast<int>(m_fittedBits.item<float>());
  if (fitted == 0 || m_spec.isFloat() || fitted == bits())
    return;
  const torch::NoGradGuard noGradients;
  changeBits(fitted, bits());
  m_fittedBits.fill_(bits());
}

std::int64_t MethodQuantizer::granules() const {
  return m_ofWeights && m_spec.granularity == Granularity::perChannel ? m_channels : 1;
}

bool MethodQuantizer::isSigned() const {
  return m_signed.item<float>() != 0;
}

void MethodQuantizer::setSigned(bool isSigned) {
  m_signed.fill_(isSigned ? 1 : 0);
}

void MethodQuantizer::fit(const Tensor &values, Fit kind) {
  const torch::NoGradGuard noGradients;
  const Range range = measureRange(values, Granularity::perTensor); // not finite: told here
  setSigned(m_ofWeights || range.minimum.item<float>() < 0);
  chooseParameters(values.detach(), kind);
  m_fittedBits.fill_(bits());
}

void MethodQuantizer::fitRange(double minimum, double maximum) {
  const torch::NoGradGuard noGradients;
  setSigned(m_ofWeights || minimum < 0);
  chooseFromRange(minimum, maximum);
  m_fittedBits.fill_(bits());
}

void MethodQuantizer::makeReady(const Tensor &values) {
  if (!isFitted()) // looks at the values
    return fit(values, is_training() ? Fit::training : Fit::leastError);
  bringToBits();
  if (!isOnGrid(m_spec.method))
    requireFinite(values);
}

Tensor MethodQuantizer::quantize(const Tensor &values) {
  makeReady(values);
  return apply(values);
}

QuantizedTensor MethodQuantizer::quantized(const Tensor &values) {
  const torch::NoGradGuard noGradients;
  QuantizedTensor result;
  result.values = quantize(values);
  result.grid = grid();
  if (!result.grid)
    result.codebook = codebook();
  return result;
}

std::shared_ptr<MethodQuantizer> MethodQuantizer::blank() const {
  return makeMethodQuantizer(m_spec, m_channels, m_ofWeights);
}

std::shared_ptr<MethodQuantizer> MethodQuantizer::frozenCopy() const {
  const torch::NoGradGuard noGradients;
  auto copy = blank();
  const auto take = [](const auto &to, const auto &from) {
    for (const auto &entry : to)
      entry.value().copy_(from[entry.key()]);
  };
  take(copy->named_parameters(), named_parameters());
  take(copy->named_buffers(), named_buffers());
  for (const Tensor &parameter : copy->parameters())
    parameter.set_requires_grad(false);
  copy->eval();
  copy->bringToBits();
  return copy;
}

std::shared_ptr<MethodQuantizer> makeMethodQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                     bool ofWeights, const std::vector<int> &candidates) {
  switch (spec.method) {
  case Method::lsq:
  case Method::lsqPlus:
  case Method::pact:
  case Method::parametric:
    return makeUniformQuantizer(spec, channels, ofWeights);
  case Method::levels:
  case Method::codebook:
    return makeLevelQuantizer(spec, channels, ofWeights);
  case Method::powerOfTwo:
  case Method::additivePowerOfTwo:
    return makePowerQuantizer(spec, channels, ofWeights);
  case Method::dorefa:
  case Method::ternary:
    return makeWeightRule(spec, channels);
  case Method::adaptive:
    return makeAdaptiveQuantizer(spec, channels, candidates);
  case Method::range:
    break;
  }
  throw std::logic_error("the range method has no quantizer of its own");
}

QuantizedTensor quantizedWeight(const Tensor &weight, const QuantizerSpec &spec, const MethodQuantizer *own) {
  const torch::NoGradGuard noGradients;
  if (spec.isFloat())
    return {.values = weight.detach(), .grid = {}, .codebook = {}};
  if (spec.method == Method::range) {
    const Grid grid = makeWeightGrid(weight, spec);
    return {.values = fakeQuantize(weight.detach(), grid, spec.ste), .grid = grid, .codebook = {}};
  }
  const bool isOwn = own && own->isFitted() && own->spec().hasLevelsOf(spec);
  const auto quantizer =
      isOwn ? own->frozenCopy() : makeMethodQuantizer(spec, weight.size(0), /*ofWeights=*/true);
  quantizer->eval();
  return quantizer->quantized(weight.detach());
}

} // namespace bitsmith
