// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/compute/numbers.h"
#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"

#include <functional>

namespace bitsmith {

/// Class scores [N, classes] of all pictures, computed as evaluate() computes them, without gradients; leaves
/// the network in evaluation mode.
torch::Tensor classScores(NetworkModule &network, const Dataset &data, const Normalization &normalization,
                          const std::function<void()> &beforeBatch, EvaluationNumbers numbers);

} // namespace bitsmith
