// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"
#include "core/plan/runs/layer_view.h"

namespace bitsmith {

/// Looks at the weights of a layer in training, at the levels that they go to, and at their gradient of the
/// last step. Only looks: draws no random numbers and leaves the module as it is, so that a training comes
/// out the same whether it is looked at or not. The module is in the processor's memory.
/// @return without what is known of the step itself. Throws Error (bad input) for a layer that is not there.
LayerView lookAtLayer(const NetworkModule &module, const std::string &layer);

} // namespace bitsmith
