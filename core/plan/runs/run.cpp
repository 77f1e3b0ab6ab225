// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run.h"

#include <algorithm>

namespace bitsmith {

std::string_view toString(RunState state) {
  switch (state) {
  case RunState::queued:
    return "queued";
  case RunState::running:
    return "running";
  case RunState::interrupted:
    return "interrupted";
  case RunState::finished:
    return "finished";
  case RunState::failed:
    break;
  }
  return "failed";
}

double RunRecord::progress() const {
  if (state == RunState::finished)
    return 1;
  const double byEpochs =
      experiment.training.epochs > 0 && !epochs.empty()
          ? static_cast<double>(epochs.back().epoch) / static_cast<double>(experiment.training.epochs)
          : 0;
  const double bySteps = totalSteps > 0 && !steps.empty()
                             ? static_cast<double>(steps.back().step) / static_cast<double>(totalSteps)
                             : 0;
  return std::clamp(std::max(byEpochs, bySteps), 0.0, 1.0);
}

} // namespace bitsmith
