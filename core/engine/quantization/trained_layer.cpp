// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/quantization/trained_layer.h"

#include "core/engine/compute/code_kernels.h"
#include "core/engine/compute/memory_order.h"
#include "core/engine/quantization/granules.h"
#include "core/plan/base/error.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace bitsmith {
namespace {

using kernels::BFloat16;
using kernels::Granule;
using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

static_assert(sizeof(BFloat16) == sizeof(at::BFloat16));

Tensor emptyCodes(const Tensor &like) {
  return at::empty_like(like, like.options().dtype(torch::kBFloat16));
}

/// A tensor without gaps in its memory.
Tensor gapless(const Tensor &tensor) {
  return tensor.is_non_overlapping_and_dense() ? tensor : tensor.contiguous();
}

/// Takes a value along in an autograd context.
template<class Kept>
void keep(AutogradContext *context, const c10::intrusive_ptr<Kept> &kept) {
  context->saved_data["kept"] = c10::IValue::make_capsule(kept);
}
template<class Kept>
c10::intrusive_ptr<Kept> kept(AutogradContext *context) {
  return c10::static_intrusive_pointer_cast<Kept>(context->saved_data["kept"].toCapsule());
}

struct InputCodes : torch::CustomClassHolder {
  Tensor values;
  Tensor codes; ///< until forward() has handed them on
  Granule granule;
  bool masked = false;
};

class QuantizeInput : public torch::autograd::Function<QuantizeInput> {
 public:
  static Tensor forward(AutogradContext *context, const Tensor & /*tensor*/,
                        const c10::intrusive_ptr<InputCodes> &input) {
    keep(context, input);
    return std::move(input->codes);
  }

  static variable_list backward(AutogradContext *context, variable_list gradients) {
    const auto input = kept<InputCodes>(context);
    const Tensor gradient = inOrderOf(gradients[0], input->values);
    Tensor result = at::empty_like(input->values);
    kernels::codeGradient(asArray(input->values), bfloats(gradient), result.data_ptr(), result.numel(),
                          input->granule, input->masked);
    return {result, {}};
  }
};

/// The operands as a layer uses them, with what the way back needs.
struct Operands : torch::CustomClassHolder {
  TrainedLayer layer;
  Tensor input;
  Tensor weight;                 ///< quantized; in bfloat16 its whole numbers
  std::vector<Granule> granules; ///< of the weight's quantizer; empty without one
  bool masked = false;
  std::vector<float> factor; ///< of the sums, by channel; empty: 1

  bool inCodes() const { return layer.type == torch::kBFloat16; }
};

void quantizeWeight(Operands &operands, const Tensor &weight) {
  const QuantizerSpec &spec = operands.layer.weightQuantizer;
  const Grid grid = makeWeightGrid(weight, spec);
  operands.granules = kernelGranules(grid);
  operands.weight = at::empty_like(weight, weight.options().dtype(operands.layer.type));
  const std::int64_t length = weight.numel() / std::ssize(operands.granules);
  kernels::Seen seen;
  if (operands.inCodes())
    seen = kernels::quantizeToCodes(weight.data_ptr<float>(), bfloats(operands.weight), length,
                                    operands.granules, grid.binary);
  else
    seen = (grid.binary ? kernels::quantizeBinary : kernels::quantize)(
        weight.data_ptr<float>(), operands.weight.data_ptr<float>(), length, operands.granules);
  operands.masked = seen.clipped && spec.ste == Ste::clipped;
}

c10::intrusive_ptr<Operands> prepare(const TrainedLayer &layer, const Tensor &input) {
  auto operands = c10::make_intrusive<Operands>();
  operands->layer = layer;
  operands->input = input.detach().to(layer.type);
  const Tensor weight = gapless(layer.weight.detach());
  if (layer.weightQuantizer.isFloat())
    operands->weight = weight.to(layer.type);
  else
    quantizeWeight(*operands, weight);
  if (operands->inCodes())
    for (std::int64_t c = 0; c < weight.size(0); ++c) {
      const auto &granules = operands->granules;
      const float scale =
          granules.empty() ? 1 : granules[granules.size() == 1 ? 0 : static_cast<std::size_t>(c)].scale;
      operands->factor.push_back(layer.inputScale * scale);
    }
  return operands;
}

/// Of the gradient by the sums (of the operands' type), that by the weight.
Tensor weightGradient(const Operands &operands, const Tensor &gradient) {
  const Tensor weight = gapless(operands.layer.weight.detach());
  Tensor result = layerWeightGradient(gradient, operands.input, weight, operands.layer.geometry);
  if (operands.granules.empty())
    return result;
  const std::int64_t length = weight.numel() / std::ssize(operands.granules);
  if (operands.inCodes())
    kernels::codeGradient(weight.data_ptr<float>(), result.data_ptr<float>(), length, operands.granules,
                          operands.masked);
  else if (operands.masked)
    kernels::clipGradient(weight.data_ptr<float>(), result.data_ptr<float>(), result.data_ptr<float>(),
                          length, operands.granules);
  return result;
}

Tensor inputGradient(const Operands &operands, const Tensor &gradient) {
  return layerInputGradient(gradient, operands.weight, operands.input.sizes(), operands.layer.geometry,
                            operands.layer.type);
}

class Sums : public torch::autograd::Function<Sums> {
 public:
  static Tensor forward(AutogradContext *context, const Tensor & /*input*/, const Tensor & /*weight*/,
                        const c10::intrusive_ptr<Operands> &operands) {
    keep(context, operands);
    return applyLayer(operands->input, operands->weight, operands->layer.geometry, operands->layer.type);
  }

  static variable_list backward(AutogradContext *context, variable_list gradients) {
    const auto operands = kept<Operands>(context);
    Tensor ofInput;
    if (context->needs_input_grad(0))
      ofInput = inputGradient(*operands, gradients[0]);
    return {ofInput, weightGradient(*operands, gradients[0]), {}};
  }
};

/// Rows of channels in the memory of a layer's output.
std::int64_t rowsOf(const Tensor &output) {
  return output.numel() / output.size(1);
}

Tensor channelsInside(const Tensor &tensor) {
  return tensor.dim() == 4 ? tensor.contiguous(torch::MemoryFormat::ChannelsLast) : tensor.contiguous();
}

class Output : public torch::autograd::Function<Output> {
 public:
  static Tensor forward(AutogradContext *context, const Tensor & /*input*/, const Tensor & /*weight*/,
                        const Tensor & /*bias*/, const c10::intrusive_ptr<Operands> &operands) {
    keep(context, operands);
    Tensor result = applyLayer(operands->input, operands->weight, operands->layer.geometry, torch::kFloat);
    const Tensor &bias = operands->layer.bias;
    if (operands->inCodes() || bias.defined())
      kernels::scaleRows(result.data_ptr<float>(), factorOf(*operands).data(),
                         bias.defined() ? bias.data_ptr<float>() : nullptr, result.data_ptr<float>(),
                         rowsOf(result), result.size(1));
    return result;
  }

  static variable_list backward(AutogradContext *context, variable_list gradients) {
    const auto operands = kept<Operands>(context);
    const Tensor gradient = channelsInside(gradients[0]);
    std::vector<double> sums(static_cast<std::size_t>(gradient.size(1)));
    Tensor scaled = gradient;
    if (operands->inCodes())
      scaled = emptyCodes(gradient);
    if (operands->inCodes() || operands->layer.bias.defined())
      kernels::scaleGradientRows(gradient.data_ptr<float>(), factorOf(*operands).data(),
                                 operands->inCodes() ? bfloats(scaled) : nullptr, rowsOf(gradient), sums);
    Tensor ofInput;
    if (context->needs_input_grad(0))
      ofInput = inputGradient(*operands, scaled);
    Tensor ofBias;
    if (operands->layer.bias.defined())
      ofBias = torch::tensor(std::vector<float>(sums.begin(), sums.end()));
    return {ofInput, weightGradient(*operands, scaled), ofBias, {}};
  }

 private:
  static std::vector<float> factorOf(const Operands &operands) {
    return operands.inCodes() ? operands.factor
                              : std::vector<float>(static_cast<std::size_t>(operands.weight.size(0)), 1);
  }
};

} // namespace

Range measureAnyRange(const Tensor &tensor) {
  const Tensor values = gapless(tensor.detach());
  if (values.numel() == 0)
    throw workFailed("the tensor has no elements");
  const kernels::Extremes extremes = kernels::measure(asArray(values), values.numel());
  if (!extremes.finite)
    throw notFinite();
  return {.minimum = at::full({1}, extremes.minimum), .maximum = at::full({1}, extremes.maximum)};
}

Tensor quantizeToCodes(const Tensor &tensor, const Grid &grid, Ste ste) {
  auto input = c10::make_intrusive<InputCodes>();
  input->values = gapless(tensor.detach());
  input->granule = kernelGranules(grid).front();
  input->codes = emptyCodes(input->values);
  const kernels::Seen seen = kernels::quantizeToCodes(asArray(input->values), bfloats(input->codes),
                                                      input->values.numel(), input->granule);
  if (!seen.finite)
    throw notFinite();
  input->masked = seen.clipped && ste == Ste::clipped;
  if (!at::GradMode::is_enabled() || !tensor.requires_grad())
    return input->codes;
  return QuantizeInput::apply(tensor, input);
}

ChannelSums applyForNorm(const TrainedLayer &layer, const Tensor &input) {
  const auto operands = prepare(layer, input);
  std::vector<float> factor = operands->factor;
  return {.sums = Sums::apply(input, layer.weight, operands), .factor = std::move(factor)};
}

Tensor applyTrainedLayer(const TrainedLayer &layer, const Tensor &input) {
  return Output::apply(input, layer.weight, layer.bias.defined() ? layer.bias : at::empty({0}),
                       prepare(layer, input));
}

} // namespace bitsmith
