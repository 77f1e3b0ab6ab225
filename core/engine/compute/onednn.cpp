// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/onednn.h"

#include "core/plan/base/error.h"

#include <ATen/ATen.h>

namespace bitsmith::onednn {

using dnnl::memory;

namespace {

memory::dims both(std::int64_t value) {
  return {value, value};
}

constexpr auto training = dnnl::prop_kind::forward_training;
constexpr auto direct = dnnl::algorithm::convolution_direct;

} // namespace

const dnnl::engine &engine() {
  static const dnnl::engine processor(dnnl::engine::kind::cpu, 0);
  return processor;
}

memory::data_type typeOf(torch::ScalarType type) {
  switch (type) {
  case torch::kFloat:
    return memory::data_type::f32;
  case torch::kBFloat16:
    return memory::data_type::bf16;
  case torch::kByte:
    return memory::data_type::u8;
  case torch::kChar:
    return memory::data_type::s8;
  case torch::kInt:
    return memory::data_type::s32;
  default:
    throw workFailed("oneDNN has no such kind of number");
  }
}

dnnl::primitive_attr userScratchpad() {
  dnnl::primitive_attr attributes;
  attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
  return attributes;
}

void expectInputZero(dnnl::primitive_attr &attributes) {
#if DNNL_VERSION_MAJOR >= 3
  attributes.set_zero_points_mask(DNNL_ARG_SRC, 0);
#else
  attributes.set_zero_points(DNNL_ARG_SRC, 0, {DNNL_RUNTIME_S32_VAL});
#endif
}

Memory oneNumber(std::int32_t value) {
  return {memory::desc({1}, memory::data_type::s32, memory::format_tag::x),
          at::full({1}, value, torch::TensorOptions(torch::kInt))};
}

#if DNNL_VERSION_MAJOR >= 3

dnnl::convolution_forward::primitive_desc convolutionForward(const memory::desc &input,
                                                             const memory::desc &weight,
                                                             const memory::desc &output, const Convolution &c,
                                                             const dnnl::primitive_attr &attributes) {
  return {engine(), training,       direct,          input,           weight,
          output,   both(c.stride), both(c.padding), both(c.padding), attributes};
}

dnnl::convolution_backward_data::primitive_desc
convolutionBackwardData(const memory::desc &input, const memory::desc &weight, const memory::desc &output,
                        const Convolution &c, const dnnl::convolution_forward::primitive_desc &forward,
                        const dnnl::primitive_attr &attributes) {
  return {engine(),       direct,          input,           weight,  output,
          both(c.stride), both(c.padding), both(c.padding), forward, attributes};
}

dnnl::convolution_backward_weights::primitive_desc
convolutionBackwardWeights(const memory::desc &input, const memory::desc &weight, const memory::desc &output,
                           const Convolution &c, const dnnl::convolution_forward::primitive_desc &forward,
                           const dnnl::primitive_attr &attributes) {
  return {engine(),       direct,          input,           weight,  output,
          both(c.stride), both(c.padding), both(c.padding), forward, attributes};
}

dnnl::inner_product_forward::primitive_desc linearForward(const memory::desc &input,
                                                          const memory::desc &weight,
                                                          const memory::desc &output,
                                                          const dnnl::primitive_attr &attributes) {
  return {engine(), training, input, weight, output, attributes};
}

dnnl::inner_product_backward_data::primitive_desc
linearBackwardData(const memory::desc &input, const memory::desc &weight, const memory::desc &output,
                   const dnnl::inner_product_forward::primitive_desc &forward,
                   const dnnl::primitive_attr &attributes) {
  return {engine(), input, weight, output, forward, attributes};
}

#else

dnnl::convolution_forward::primitive_desc convolutionForward(const memory::desc &input,
                                                             const memory::desc &weight,
                                                             const memory::desc &output, const Convolution &c,
                                                             const dnnl::primitive_attr &attributes) {
  return {{training, direct, input, weight, output, both(c.stride), both(c.padding), both(c.padding)},
          attributes,
          engine()};
}

dnnl::convolution_backward_data::primitive_desc
convolutionBackwardData(const memory::desc &input, const memory::desc &weight, const memory::desc &output,
                        const Convolution &c, const dnnl::convolution_forward::primitive_desc &forward,
                        const dnnl::primitive_attr &attributes) {
  return {{direct, input, weight, output, both(c.stride), both(c.padding), both(c.padding)},
          attributes,
          engine(),
          forward};
}

dnnl::convolution_backward_weights::primitive_desc
convolutionBackwardWeights(const memory::desc &input, const memory::desc &weight, const memory::desc &output,
                           const Convolution &c, const dnnl::convolution_forward::primitive_desc &forward,
                           const dnnl::primitive_attr &attributes) {
  return {{direct, input, weight, output, both(c.stride), both(c.padding), both(c.padding)},
          attributes,
          engine(),
          forward};
}

dnnl::inner_product_forward::primitive_desc linearForward(const memory::desc &input,
                                                          const memory::desc &weight,
                                                          const memory::desc &output,
                                                          const dnnl::primitive_attr &attributes) {
  return {{training, input, weight, output}, attributes, engine()};
}

dnnl::inner_product_backward_data::primitive_desc
linearBackwardData(const memory::desc &input, const memory::desc &weight, const memory::desc &output,
                   const dnnl::inner_product_forward::primitive_desc &forward,
                   const dnnl::primitive_attr &attributes) {
  return {{input, weight, output}, attributes, engine(), forward};
}

#endif

void execute(const dnnl::primitive &primitive, const std::unordered_map<int, Memory> &operands,
             std::size_t scratch) {
  std::unordered_map<int, memory> arguments;
  for (const auto &[argument, operand] : operands)
    arguments.emplace(argument, memory(operand.description, engine(), operand.tensor.data_ptr()));
  torch::Tensor room;
  if (scratch > 0) {
    room = at::empty({static_cast<std::int64_t>(scratch)}, torch::TensorOptions(torch::kByte));
    const memory::desc description({static_cast<std::int64_t>(scratch)}, memory::data_type::u8,
                                   memory::format_tag::a);
    arguments.emplace(DNNL_ARG_SCRATCHPAD, memory(description, engine(), room.data_ptr()));
  }
  static thread_local dnnl::stream stream(engine());
  primitive.execute(stream, arguments);
  stream.wait();
}

} // namespace bitsmith::onednn
