// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/run_job.h"
#include "core/plan/runs/records.h"

namespace bitsmith {

/// What a run came to, for the terminal: the tables of its task, the figures of its network, its folder.
std::string resultText(const RunJob &job, const RunResult &result);

} // namespace bitsmith
