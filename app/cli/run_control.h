// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/progress.h"
#include "core/engine/runs/run_listener.h"

#include <optional>
#include <string>

namespace bitsmith {

/// A run that is led from outside, step by step: commands come on stdin, one a line, and what happens is told
/// on stdout as JSON, one object a line.
///
///   pause          stops before the next training step
///   step [N]       does N training steps (1) and stops again
///   continue       goes on
///   watch [LAYER]  tells of a layer after steps: its weights, levels and gradient (LayerView); of none
///
/// Told are {"type": "layer", …} (at most 20 a second while nobody steps), {"type": "paused", "step": N},
/// {"type": "running"}, {"type": "error", "message": …}. It begins paused, before the first step. When stdin
/// ends the run goes on by itself.
class RunControl : public Progress {
 public:
  using Progress::Progress;

  void stepDone(const StepRecord &step, std::int64_t totalSteps) override;
  void holdUp(const LayerLook &look) override;

 private:
  void readCommands(int waitMilliseconds);
  void obey(const std::string &line);
  void tellLayer(const LayerLook &look);
  void setPaused(bool paused);

  std::string m_input; ///< of a line that is not complete yet
  std::string m_layer; ///< that is watched
  bool m_open = true;  ///< stdin
  bool m_paused = true;
  bool m_told = false;     ///< that it is paused
  bool m_lookAgain = true; ///< another layer is watched, or none has been told yet
  std::int64_t m_stepsLeft = 0;
  std::int64_t m_step = 0;
  std::chrono::steady_clock::time_point m_lastTold{};
};

} // namespace bitsmith
