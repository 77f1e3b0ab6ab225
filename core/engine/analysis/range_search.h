// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/analysis/histogram.h"
#include "core/engine/quantization/network_module.h"

namespace bitsmith {

/// Mean squared error of quantizing the values of a histogram over a range, values spread evenly within a
/// bin: an exact integral. Zeros have no error, since every grid holds zero.
double expectedError(const ValueHistogram &histogram, const ActivationRange &range,
                     const QuantizerSpec &spec);

/// Range within the extremes that has the least expected error.
ActivationRange leastErrorRange(const ValueHistogram &histogram, const ActivationRange &extremes,
                                const QuantizerSpec &spec);

/// Range within the extremes whose quantized histogram has the least KL divergence (see calibration.h).
ActivationRange leastDivergenceRange(const ValueHistogram &histogram, const ActivationRange &extremes,
                                     const QuantizerSpec &spec);

} // namespace bitsmith
