// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/run.h"

#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// Reads a run folder, and goes on reading as it grows. A torn last line waits for its rest; a damaged line
/// in the middle is skipped and counted.
class RunReader {
 public:
  /// Reads as poll() does. Throws Error (bad input) when there is no readable experiment.json.
  explicit RunReader(const std::filesystem::path &folder);

  /// Reads what came since the last call, of a large file a part. @return whether anything changed: where
  /// all is wanted, the next call may bring more.
  bool poll();
  const RunRecord &record() const { return m_record; }
  std::int64_t damagedLines() const { return m_damagedLines; }

 private:
  /// The lines of a file from an offset on. @return the bytes that were taken
  std::uintmax_t readLines(const std::filesystem::path &file, std::uintmax_t offset);
  RunState stateNow() const;
  void apply(const nlohmann::json &event);
  void applyMembers(const nlohmann::json &event);
  void applyErrors(const nlohmann::json &event);
  void applyCandidate(CandidateRecord candidate);
  void applySearchReference(const nlohmann::json &event);
  void applyReference(const nlohmann::json &event);
  void applyScore(const nlohmann::json &event);
  void applyTraces(const nlohmann::json &event);

  RunRecord m_record;
  std::uintmax_t m_offset = 0;
  std::uintmax_t m_clusterOffset = 0; ///< in what a cluster's jobs tell of a run alone
  std::int64_t m_damagedLines = 0;
};

/// The record of a run as it lies there, to its last event. Throws as RunReader does.
RunRecord readRun(const std::filesystem::path &folder);

} // namespace bitsmith
