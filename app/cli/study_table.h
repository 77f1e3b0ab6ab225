// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/summary.h"

namespace bitsmith {

/// What a study came to, for the terminal: a row for each run, the three best below them.
std::string studyTable(const Summary &summary);

} // namespace bitsmith
