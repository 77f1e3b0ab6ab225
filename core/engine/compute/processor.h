// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace bitsmith {

/// The instructions that oneDNN computes with here ("avx512_core_bf16"): what the processor has, unless
/// ONEDNN_MAX_CPU_ISA limits it.
std::string instructionSet();

/// Whether products of bfloat16 are computed by instructions of their own. Without them oneDNN converts,
/// which costs more than float32.
bool hasBFloat16();

/// Whether blocks of bfloat16 are multiplied at once (AMX): eight times as fast as float32 and more, against
/// twice without.
bool hasBFloat16Blocks();

/// Bits of a weight (int8) up to which sums of its products with 8-bit inputs are exact: 8 where products are
/// summed in 32 bits, 7 where pairs of them are summed in 16 bits first (before AVX-512 VNNI and AVX-VNNI); 0
/// where whole numbers are no faster than float32.
int exactIntegerWeightBits();

} // namespace bitsmith
