// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/records.h"

#include <fstream>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <utility>

namespace bitsmith {

/// Files of a run folder.
namespace run_file {
inline constexpr const char *experiment = "experiment.json";
inline constexpr const char *events = "events.jsonl";
inline constexpr const char *checkpoint = "checkpoint.pt";
inline constexpr const char *checkpointBefore = "checkpoint.before.pt"; ///< gone when the run is finished
inline constexpr const char *result = "result.json";
inline constexpr const char *lock = "lock";
inline constexpr const char *network = "network.json"; ///< of imported networks: network_json.h
/// Of a run alone that a cluster has: its events of type "members", beside those of the run itself.
inline constexpr const char *clusterEvents = "cluster/events.jsonl";
} // namespace run_file

enum class RunState {
  queued,      ///< an experiment is there, nothing has happened yet
  running,     ///< a process holds the folder's lock
  interrupted, ///< started, neither finished nor failed, nobody writes: can be resumed
  finished,
  failed, ///< the engine said why; can be resumed too
};
std::string_view toString(RunState state);

/// All that a run folder tells, as far as it has been read.
struct RunRecord {
  std::filesystem::path folder;
  Experiment experiment;
  RunState state = RunState::queued;
  std::vector<EpochRecord> epochs;
  std::vector<StepRecord> steps;
  std::vector<BitsRecord> bits;
  std::vector<QuantizersRecord> quantizers; ///< by epoch, where quantizers have something of their own
  std::vector<AlarmRecord> alarms;          ///< what quantizers say is going wrong, newest last
  std::vector<CandidateRecord> candidates;  ///< of a search, as far as it has come
  std::string
      searchFingerprint; ///< of what they were measured on: experiment, data, start; of old runs empty
  std::vector<LayerErrors> errors;             ///< of a run of task errors, as far as it has come
  std::optional<SensitivityTable> sensitivity; ///< of a run of task sensitivity, as far as it has come
  std::optional<RunResult> result;
  /// What a study tells of its members, by their places; what a cluster's jobs tell of a run alone: of it.
  std::vector<MemberRecord> members;
  std::string failure;               ///< message of the last failure, empty otherwise
  std::vector<std::string> warnings; ///< what the engine warned of, for instance a slow BLAS
  std::int64_t totalSteps = 0;       ///< of the whole run, 0 before it started
  double startedAt = 0;              ///< seconds since 1970, 0 before it started
  double secondsSpent = 0;           ///< so far over all sessions, where the task's events tell it
  std::int64_t lastSequence = 0;

  /// Share of the work that is done, 0 to 1.
  double progress() const;
  double secondsLeft() const { return steps.empty() ? 0 : steps.back().secondsLeft; }
  bool isStudy() const { return experiment.task == Task::study; }
};

/// Exclusive right to write a run folder; released when destroyed or when the process ends, however it ends.
class RunLock {
 public:
  /// Nullopt when another process has it. Throws Error (work failed) when the folder cannot be written.
  static std::optional<RunLock> acquire(const std::filesystem::path &folder);
  /// Whether some process holds it now.
  static bool isHeld(const std::filesystem::path &folder);

  RunLock(RunLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  RunLock &operator=(RunLock &&other) noexcept;
  RunLock(const RunLock &) = delete;
  RunLock &operator=(const RunLock &) = delete;
  ~RunLock();

 private:
  explicit RunLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

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

/// Makes a run folder with its experiment.json. Throws Error (bad input) when the folder holds a run already.
void createRunFolder(const std::filesystem::path &folder, const Experiment &experiment,
                     const nlohmann::json &recorded);

/// A folder for a new run, named after the time and the run, that does not exist yet:
/// "20261124-101500-quick-tour".
std::filesystem::path newRunFolder(const std::filesystem::path &root, const std::string &name);

/// Folders below `root` that hold a run: the runs themselves and, one level deeper, the members of studies.
/// Sorted.
std::vector<std::filesystem::path> findRuns(const std::filesystem::path &root);

/// Folders of a study's members, in their order: "01-fp32", "02-int8_uniform", …
std::vector<std::filesystem::path> memberFolders(const std::filesystem::path &study,
                                                 const Experiment &experiment);

/// Where runs go unless told otherwise: $BITSMITH_RUNS, or bitsmith/runs in the XDG data folder.
std::filesystem::path defaultRunsFolder();

} // namespace bitsmith
