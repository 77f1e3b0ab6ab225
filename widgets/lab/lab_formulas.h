// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/quantizer/quantizer_trial.h"

#include <QString>

namespace bitsmith {

/// The formulas of a quantizer with the numbers of the trial put in, as rich text: scale, zero point, the
/// rounding of one value, the error, what is clipped, the gradient.
/// @param example the value that is followed through
QString labFormulas(const QuantizerTrial &trial, const QuantizerSpec &spec, float example);

} // namespace bitsmith
