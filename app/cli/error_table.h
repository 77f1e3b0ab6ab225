// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/error_report.h"

namespace bitsmith {

/// What an errors run found, for the terminal: a table of the weights, one of the activations, and one of the
/// layers' outputs, layerwise and graphwise.
std::string errorTables(const ErrorReport &report);

} // namespace bitsmith
