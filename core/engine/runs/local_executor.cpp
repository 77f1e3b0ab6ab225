// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/local_executor.h"

#include "core/engine/machine.h"
#include "core/engine/runs/run_opening.h"

#include <algorithm>
#include <map>

namespace bitsmith {

int LocalExecutor::threads() const {
  return availableCores();
}

void LocalExecutor::execute(const std::vector<PreparedRun> &runs, ExecutionListener &listener) {
  std::map<std::size_t, ErrorKind> kinds; // of those that failed
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const PreparedRun &run = runs[i];
    try {
      const auto missing = std::ranges::find_if(
          run.after, [&](std::size_t before) { return !hasResult(runs[before].folder); });
      if (missing != run.after.end()) // it may have a checkpoint of a training that is not at its end
        throw Error(kinds.contains(*missing) ? kinds.at(*missing) : ErrorKind::workFailed,
                    "it starts from \"" + runs[*missing].experiment.name + "\", which has no result");
      listener.running({i});
      const OpenedRun opened = openRun(run.experiment, run.folder, run.resume, threads());
      configureMachine(opened.experiment.threads);
      warnOfSlowBlas();
      m_listener.runStarted(opened.experiment, i, runs.size());
      performRun(opened.experiment, run.folder, m_cache, m_listener);
      listener.finished(i);
    } catch (const Error &error) {
      kinds[i] = error.kind();
      listener.failed(i, error);
    }
  }
}

void LocalExecutor::warnOfSlowBlas() {
  if (const auto warning = m_warned ? std::nullopt : slowBlasWarning())
    m_listener.warned(*warning);
  m_warned = true;
}

} // namespace bitsmith
