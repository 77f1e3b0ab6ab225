// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/quantizer/uniform_grid.h"
#include "core/plan/quantizer/value_histogram.h"

namespace bitsmith {

/// Mean squared error of quantizing the values of a histogram over a range, values spread evenly within a
/// bin: an exact integral. Zeros have no error, since every grid holds zero.
double expectedError(const ValueHistogram &histogram, const ValueRange &range, const QuantizerSpec &spec);

/// Range within the extremes that has the least expected error.
ValueRange leastErrorRange(const ValueHistogram &histogram, const ValueRange &extremes,
                           const QuantizerSpec &spec);

/// Range within the extremes whose quantized histogram has the least KL divergence (see observed_values.h).
ValueRange leastDivergenceRange(const ValueHistogram &histogram, const ValueRange &extremes,
                                const QuantizerSpec &spec);

} // namespace bitsmith
