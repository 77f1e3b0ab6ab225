// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to the run model's source files.
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_model.h"

namespace bitsmith {

/// What a plan costs in memory, known before anything ran.
struct Footprint {
  double compressionRatio = 1;
  double memoryMb = 0;
};

struct RunModel::Node {
  QString folder;
  Node *study = nullptr;
  std::vector<std::unique_ptr<Node>> members;
  RunRecordPtr record;
  bool hasJobs = false; ///< it is a study, and a cluster has had it
  SubmittedJobs submitted;
  double created = 0; ///< seconds since 1970
  std::optional<Footprint> planned;
  bool isPlanned = false;     ///< planned was worked out, which takes a while for large networks
  std::optional<double> drop; ///< percent of the study's fp32 accuracy

  bool isStudy() const { return record->isStudy(); }
  const RunResult *result() const { return record->result ? &*record->result : nullptr; }
};

} // namespace bitsmith
