// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/records.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace bitsmith {

/// Appends events to a run folder, one JSON object a line, each written by a single write(2).
/// Throws Error (work failed) when the disk refuses.
class EventWriter {
 public:
  /// Goes on after the last whole line of an existing file (a torn last line is cut off).
  explicit EventWriter(const std::filesystem::path &folder);
  ~EventWriter();
  EventWriter(const EventWriter &) = delete;
  EventWriter &operator=(const EventWriter &) = delete;

  /// Any event: `fields` is an object; seq, time and type are added.
  void write(std::string_view type, const nlohmann::json &fields);
  /// Brings what has been written to the disk, so that it outlives a power failure like the files that are
  /// written after it.
  void flush();

  /// @param resumedEpochs epochs of the checkpoint that the run goes on from; 0 for a fresh run. What readers
  ///        know of later epochs is dropped, because it will be measured again.
  void started(std::int64_t totalSteps, std::int64_t resumedEpochs, const nlohmann::json &machine);
  void epoch(const EpochRecord &record);
  void step(const StepRecord &record);
  void bits(const BitsRecord &record);
  void checkpoint(std::int64_t epoch);
  /// Event "quantizers": what the quantizers of a training are at, after an epoch.
  void quantizers(const QuantizersRecord &record);
  void alarm(const AlarmRecord &record);
  /// Event "candidate": a search evaluated a plan.
  void candidate(const CandidateRecord &record);
  /// Event "reference": what a sensitivity run probes, before anything is changed. Scores that readers know
  /// of another reference are dropped.
  void reference(const SensitivityTable &table);
  /// Event "sensitivity": values of one probe; later events may bring others of the same probe.
  void score(const SensitivityTable &table, const SensitivityScore &score);
  /// Event "notebook": the notebook's measure of one layer.
  void score(const SensitivityTable &table, const NotebookScore &score);
  /// Event "traces": the Hessian's mean traces by layer.
  void traces(const SensitivityTable &table);
  void warning(const std::string &message);
  void finished();
  void failed(const std::string &message);

 private:
  int m_descriptor = -1;
  std::int64_t m_sequence = 0;
  std::filesystem::path m_path;
};

} // namespace bitsmith
