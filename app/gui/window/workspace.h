// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/document/recovery.h"
#include "core/plan/network/file_names.h"
#include "widgets/document/document.h"
#include "widgets/live/plan_trail.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/run_queue.h"

#include <map>
#include <optional>

namespace bitsmith {

/// What is worked on: the plan with its undo history, the runs, and those that are going on. It outlives the
/// window, which is made anew in another language.
struct Workspace {
  /// @param runsRoot the folder that holds the runs
  explicit Workspace(const QString &runsRoot) : library(runsRoot) {}

  Document document;
  RunLibrary library;
  RunQueue queue;
  std::map<QString, FileNames> fileNames; ///< of the networks that were read, by file
  std::map<QString, PlanTrail> trails;    ///< plans that were measured live, by the trained network
  bool isOpen = false;                    ///< a window has loaded the plan of the last time
  bool hasProject = false;                ///< a project is open
  QString projectFile;                    ///< of it; empty: it was never saved
  QByteArray projectFingerprint;          ///< of that file as it was opened or saved here
  std::optional<UnsavedWork> recovered{}; ///< that it came from, as long as it is the only copy
  bool isPlanUnread = false;              ///< the plan of the last time could not be opened, and waits
};

} // namespace bitsmith
