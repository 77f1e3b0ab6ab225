// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <oneapi/dnnl/dnnl.hpp>
#include <torch/types.h>
#include <unordered_map>

/// What differs between oneDNN 2 (Debian 12) and 3 (Debian 13), and a few short cuts.
namespace bitsmith::onednn {

/// The processor.
const dnnl::engine &engine();

/// Throws Error (work failed) for a type that oneDNN does not know.
dnnl::memory::data_type typeOf(torch::ScalarType type);

/// Scratch memory comes from the caller, so that a primitive can be executed by many threads at once.
dnnl::primitive_attr userScratchpad();

/// The zero point of the input is given at execution.
void expectInputZero(dnnl::primitive_attr &attributes);

struct Convolution {
  std::int64_t stride = 1;
  std::int64_t padding = 0;
};

/// @param forward the primitive that is gone back from; its operands may be of other kinds
dnnl::convolution_forward::primitive_desc convolutionForward(const dnnl::memory::desc &input,
                                                             const dnnl::memory::desc &weight,
                                                             const dnnl::memory::desc &output,
                                                             const Convolution &convolution,
                                                             const dnnl::primitive_attr &attributes);
dnnl::convolution_backward_data::primitive_desc
convolutionBackwardData(const dnnl::memory::desc &input, const dnnl::memory::desc &weight,
                        const dnnl::memory::desc &output, const Convolution &convolution,
                        const dnnl::convolution_forward::primitive_desc &forward,
                        const dnnl::primitive_attr &attributes);
dnnl::convolution_backward_weights::primitive_desc
convolutionBackwardWeights(const dnnl::memory::desc &input, const dnnl::memory::desc &weight,
                           const dnnl::memory::desc &output, const Convolution &convolution,
                           const dnnl::convolution_forward::primitive_desc &forward,
                           const dnnl::primitive_attr &attributes);
dnnl::inner_product_forward::primitive_desc linearForward(const dnnl::memory::desc &input,
                                                          const dnnl::memory::desc &weight,
                                                          const dnnl::memory::desc &output,
                                                          const dnnl::primitive_attr &attributes);
dnnl::inner_product_backward_data::primitive_desc linearBackwardData(
    const dnnl::memory::desc &input, const dnnl::memory::desc &weight, const dnnl::memory::desc &output,
    const dnnl::inner_product_forward::primitive_desc &forward, const dnnl::primitive_attr &attributes);
/// A description with the tensor that holds the memory.
struct Memory {
  dnnl::memory::desc description;
  torch::Tensor tensor;
};

/// One int32, as a zero point is given.
Memory oneNumber(std::int32_t value);

/// Executes and waits. @param scratch bytes
void execute(const dnnl::primitive &primitive, const std::unordered_map<int, Memory> &operands,
             std::size_t scratch);

} // namespace bitsmith::onednn
