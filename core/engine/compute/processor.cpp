// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/processor.h"

#include <oneapi/dnnl/dnnl.hpp>

namespace bitsmith {
namespace {

struct InstructionSet {
  dnnl::cpu_isa isa;
  const char *name; ///< as ONEDNN_MAX_CPU_ISA takes it
};

/// From the least to the most.
constexpr InstructionSet sets[] = {
    {dnnl::cpu_isa::sse41, "sse41"},
    {dnnl::cpu_isa::avx, "avx"},
    {dnnl::cpu_isa::avx2, "avx2"},
    {dnnl::cpu_isa::avx2_vnni, "avx2_vnni"},
    {dnnl::cpu_isa::avx512_core, "avx512_core"},
    {dnnl::cpu_isa::avx512_core_vnni, "avx512_core_vnni"},
    {dnnl::cpu_isa::avx512_core_bf16, "avx512_core_bf16"},
    {dnnl::cpu_isa::avx512_core_amx, "avx512_core_amx"},
};

/// Whether the processor has a set; each is a set of bits that includes those before it.
bool has(dnnl::cpu_isa isa) {
  const auto bits = static_cast<unsigned>(isa);
  return (static_cast<unsigned>(dnnl::get_effective_cpu_isa()) & bits) == bits;
}

} // namespace

std::string instructionSet() {
  std::string name = "none";
  for (const InstructionSet &set : sets)
    if (has(set.isa))
      name = set.name;
  return name;
}

bool hasBFloat16() {
  return has(dnnl::cpu_isa::avx512_core_bf16);
}

bool hasBFloat16Blocks() {
  return has(dnnl::cpu_isa::avx512_core_amx);
}

int exactIntegerWeightBits() {
  if (has(dnnl::cpu_isa::avx512_core_vnni) || has(dnnl::cpu_isa::avx2_vnni))
    return 8;
  return has(dnnl::cpu_isa::avx2) ? 7 : 0;
}

} // namespace bitsmith
