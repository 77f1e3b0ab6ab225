// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/runs/executor.h"
#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/single_run.h"

namespace bitsmith {

/// Does runs in this process, one after another.
class LocalExecutor : public Executor {
 public:
  /// @param listener follows the runs from inside; it must live as long as this
  explicit LocalExecutor(RunListener &listener) : m_listener(listener) {}

  int threads() const override;
  void execute(const std::vector<PreparedRun> &runs, ExecutionListener &listener) override;

 private:
  void warnOfSlowBlas();

  RunListener &m_listener;
  DataCache m_cache;
  bool m_warned = false;
};

} // namespace bitsmith
