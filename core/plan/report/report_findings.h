// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/report/report.h"

namespace bitsmith {

/// What a run found out besides a network of its own: the front of a search, sensitivities of layers, errors
/// of layers. Empty where there is none.
std::vector<page::Block> findingsOf(const ReportRun &run);

} // namespace bitsmith
