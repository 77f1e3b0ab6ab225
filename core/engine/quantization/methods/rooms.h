// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/methods/method_quantizer.h"

// Private to methods/: one function a file.
namespace bitsmith {

/// LSQ, LSQ+, PACT and parametric quantizers: evenly spaced levels.
std::shared_ptr<MethodQuantizer> makeUniformQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                      bool ofWeights);
/// Levels of their own: learned, or of a codebook that k-means finds.
std::shared_ptr<MethodQuantizer> makeLevelQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                    bool ofWeights);
/// Powers of two and sums of them, up to a learned clip.
std::shared_ptr<MethodQuantizer> makePowerQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                    bool ofWeights);
/// DoReFa and ternary weights, which follow from the weights alone.
std::shared_ptr<MethodQuantizer> makeWeightRule(const QuantizerSpec &spec, std::int64_t channels);
/// Bits chosen anew for each picture.
std::shared_ptr<MethodQuantizer> makeAdaptiveQuantizer(const QuantizerSpec &spec, std::int64_t channels,
                                                       const std::vector<int> &candidates);

/// Magnitudes of sums of powers of two at clip 1, ascending from 0; `bits` without the sign.
/// `additive` false: 0 and 2^0 … 2^−(2^bits − 2) (D. Miyashita et al., 2016). `additive` true: one term of
/// two bits for each pair of bits and one of one bit for a last odd one, term i of n taking 0 or the powers
/// 2^−(i + j·n), the largest sum brought to 1 (Y. Li et al., Additive Powers-of-Two Quantization, ICLR 2020,
/// eq. 5). At three bits, where that leaves a wide gap below 1, the terms of the authors' program
/// (yhhhli/APoT_Quantization): {0, 1/2, 1/4, 1/16} and {0, 1/8}, which gives tenths: 0, 1, 2, 3, 4, 6, 8, 10.
std::vector<float> powerMagnitudes(int bits, bool additive);

} // namespace bitsmith
