// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/norm_kernels.h"
#include "core/engine/compute/vectorised.h"

#include <span>

/// Quantizers that give the whole numbers themselves, as bfloat16: clamp(round(x · inverse), low, high),
/// which is exact where low and high lie within ±256. One pass over memory each, shared out between
/// LibTorch's threads; results do not depend on the number of threads.
namespace bitsmith::kernels {

/// Extremes of all values. Those of bfloat16 are what they stand for in float32.
Extremes measure(ConstArray values, std::int64_t count);

Seen quantizeToCodes(ConstArray values, BFloat16 *result, std::int64_t count, const Granule &granule);

/// Of the gradient by the codes, that by the values: gradient · inverse where round(x · inverse) lies in
/// [low, high], 0 elsewhere; everywhere without `masked`.
/// @param result of the values' kind
void codeGradient(ConstArray values, const BFloat16 *gradient, void *result, std::int64_t count,
                  const Granule &granule, bool masked);

/// Weights, a granule a row.
/// @param binary codes are 1 where x ≥ 0, −1 elsewhere
Seen quantizeToCodes(const float *values, BFloat16 *result, std::int64_t length,
                     std::span<const Granule> rows, bool binary);

/// Of the gradient by the codes, that by the weights; in place.
void codeGradient(const float *values, float *gradient, std::int64_t length, std::span<const Granule> rows,
                  bool masked);

/// Σ x · factor[c] + shift[c] of each row of channels: what sums of codes stand for. @param shift may be null
void scaleRows(const float *values, const float *factor, const float *shift, float *result, std::int64_t rows,
               std::int64_t channels);

/// gradient · factor[c] as bfloat16 (result may be null: only sums), and the sum of each channel's gradient
/// added to `sums`, one a channel.
void scaleGradientRows(const float *gradient, const float *factor, BFloat16 *result, std::int64_t rows,
                       std::span<double> sums);

} // namespace bitsmith::kernels
