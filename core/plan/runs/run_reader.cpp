// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run_reader.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/event_lines.h"
#include "core/plan/runs/record_json.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/sensitivity_run.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace bitsmith {

using Json = nlohmann::json;
using namespace json_field;
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largestResult = 64u << 20;
/// Read at most this much of the events in one poll, so that a poll stays short whatever the file.
constexpr std::uintmax_t largestPoll = 8u << 20;

/// An event without what every event has.
Json fieldsOf(Json event) {
  for (const char *key : {"seq", "time", "type"})
    event.erase(key);
  return event;
}

template<class Record>
void dropAfterEpoch(std::vector<Record> &records, std::int64_t epoch) {
  std::erase_if(records, [&](const Record &record) { return record.epoch > epoch; });
}

} // namespace

RunReader::RunReader(const fs::path &folder) {
  m_record.folder = folder;
  const fs::path path = folder / run_file::experiment;
  m_record.experiment = parseExperiment(readFile(path, largestResult), path.string(), {}, path.parent_path());
  poll();
}

RunRecord readRun(const fs::path &folder) {
  RunReader reader(folder);
  while (reader.poll()) {
  }
  return reader.record();
}

bool RunReader::poll() {
  std::uintmax_t taken = readLines(m_record.folder / run_file::events, m_offset);
  m_offset += taken;
  bool changed = taken > 0;
  if (!m_record.isStudy()) {
    taken = readLines(m_record.folder / run_file::clusterEvents, m_clusterOffset);
    m_clusterOffset += taken;
    changed = changed || taken > 0;
  }
  std::error_code error;
  const fs::path resultPath = m_record.folder / run_file::result;
  if (!m_record.result && fs::exists(resultPath, error)) {
    try {
      m_record.result = parseRunResult(readFile(resultPath, largestResult), resultPath.string());
      if (m_record.result->sensitivity)
        adoptOthers(*m_record.result->sensitivity, m_record.experiment.sensitivity.others);
    } catch (const Error &fault) {
      changed = changed || m_record.failure != fault.what();
      m_record.failure = fault.what();
    }
  }
  const RunState state = stateNow();
  changed = changed || state != m_record.state;
  m_record.state = state;
  return changed;
}

std::uintmax_t RunReader::readLines(const fs::path &file, std::uintmax_t offset) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    return 0;
  stream.seekg(static_cast<std::streamoff>(offset));
  std::string line;
  std::uintmax_t taken = 0;
  while (taken < largestPoll) {
    const std::optional<std::uintmax_t> size = takeEventLine(stream, line);
    if (!size)
      break;
    taken += *size;
    const Json event = Json::parse(line, nullptr, false);
    if (event.is_object())
      apply(event);
    else
      ++m_damagedLines;
  }
  return taken;
}

RunState RunReader::stateNow() const {
  if (m_record.result)
    return RunState::finished;
  if (RunLock::isHeld(m_record.folder))
    return RunState::running;
  if (!m_record.failure.empty())
    return RunState::failed;
  return m_record.startedAt > 0 ? RunState::interrupted : RunState::queued;
}

void RunReader::apply(const Json &event) {
  RunRecord &run = m_record;
  const std::string type = text(event, "type");
  run.lastSequence = std::max(run.lastSequence, whole(event, "seq"));
  if (type == "started") {
    const std::int64_t kept = whole(event, "resumed_epochs");
    dropAfterEpoch(run.epochs, kept);
    dropAfterEpoch(run.steps, kept);
    dropAfterEpoch(run.bits, kept);
    dropAfterEpoch(run.quantizers, kept);
    dropAfterEpoch(run.alarms, kept);
    run.errors.clear(); // measured anew
    if (run.isStudy())
      run.members.clear(); // told anew
    run.totalSteps = whole(event, "total_steps");
    if (run.startedAt == 0)
      run.startedAt = real(event, "time");
    run.failure.clear();
  } else if (type == "epoch") {
    run.epochs.push_back({.epoch = whole(event, "epoch"),
                          .trainLoss = real(event, "train_loss"),
                          .trainAccuracy = real(event, "train_accuracy"),
                          .testLoss = real(event, "test_loss"),
                          .testAccuracy = real(event, "test_accuracy"),
                          .testInterval = intervalFrom(event.value("test_interval", Json())),
                          .samples = whole(event, "samples"),
                          .lr = real(event, "lr"),
                          .seconds = real(event, "seconds")});
  } else if (type == "step") {
    run.steps.push_back({.step = whole(event, "step"),
                         .epoch = whole(event, "epoch"),
                         .loss = real(event, "loss"),
                         .accuracy = real(event, "accuracy"),
                         .lr = real(event, "lr"),
                         .secondsLeft = real(event, "seconds_left")});
    if (const double spent = real(event, "seconds"); spent >= 0 && std::isfinite(spent))
      run.secondsSpent = spent;
  } else if (type == "bits") {
    run.bits.push_back({.epoch = whole(event, "epoch"),
                        .weightBits = bitList(event, "weight_bits"),
                        .activationBits = bitList(event, "activation_bits")});
  } else if (type == "quantizers") {
    run.quantizers.push_back(quantizersFrom(event));
  } else if (type == "alarm") {
    run.alarms.push_back({.epoch = whole(event, "epoch"),
                          .layer = text(event, "layer"),
                          .kind = text(event, "kind"),
                          .message = text(event, "message")});
  } else if (type == "candidate") {
    applyCandidate(candidateFrom(event));
  } else if (type == "search_reference") {
    applySearchReference(event);
  } else if (type == "errors") {
    applyErrors(event);
  } else if (type == "reference") {
    applyReference(event);
  } else if (type == "sensitivity" || type == "notebook") {
    applyScore(event);
  } else if (type == "traces") {
    applyTraces(event);
  } else if (type == "member" || type == "members") {
    applyMembers(event);
  } else if (type == "warning") {
    const std::string message = text(event, "message");
    if (std::ranges::find(run.warnings, message) == run.warnings.end())
      run.warnings.push_back(message);
  } else if (type == "failed") {
    run.failure = text(event, "message").empty() ? "failed without a message" : text(event, "message");
  }
}

void RunReader::applyMembers(const Json &event) {
  constexpr std::pair<std::string_view, MemberRecord::State> words[] = {
      {"queued", MemberRecord::State::queued},
      {"running", MemberRecord::State::running},
      {"finished", MemberRecord::State::finished},
      {"failed", MemberRecord::State::failed},
      {"cancelled", MemberRecord::State::cancelled}};
  MemberRecord told;
  for (const auto &[word, state] : words)
    if (word == text(event, "state"))
      told.state = state;
  told.message = text(event, told.state == MemberRecord::State::failed ? "message" : "reason");
  const std::size_t count = m_record.isStudy() ? m_record.experiment.members.size() : 1;
  m_record.members.resize(count);
  const auto set = [&](const Json &index) {
    if (index.is_number_unsigned() && index.get<std::uint64_t>() < count)
      m_record.members[index.get<std::size_t>()] = told;
    else
      ++m_damagedLines;
  };
  if (const auto indices = event.find("indices"); indices != event.end() && indices->is_array())
    std::ranges::for_each(*indices, set);
  else
    set(event.value("index", Json()));
}

/// A search that goes on may evaluate a candidate again: the newer one counts.
void RunReader::applyCandidate(CandidateRecord candidate) {
  if (!isSound(candidate)) {
    ++m_damagedLines;
    return;
  }
  const auto known = std::ranges::find(m_record.candidates, candidate.index, &CandidateRecord::index);
  if (known == m_record.candidates.end())
    m_record.candidates.push_back(std::move(candidate));
  else
    *known = std::move(candidate);
}

/// Every session of a search begins so. Candidates of another network, or of one that no longer gives the
/// same values, are not this search's.
void RunReader::applySearchReference(const Json &event) {
  const std::string fingerprint = text(event, "fingerprint");
  const auto anew = event.find("anew");
  if ((anew != event.end() && anew->is_boolean() && anew->get<bool>()) ||
      (!m_record.searchFingerprint.empty() && fingerprint != m_record.searchFingerprint))
    m_record.candidates.clear();
  m_record.searchFingerprint = fingerprint;
}

void RunReader::applyErrors(const Json &event) {
  try {
    LayerErrors layer = parseLayerErrors(event.value("layer", Json()), "events");
    const auto known = std::ranges::find(m_record.errors, layer.name, &LayerErrors::name);
    if (known == m_record.errors.end())
      m_record.errors.push_back(std::move(layer));
    else
      *known = std::move(layer);
  } catch (const Error &) {
    ++m_damagedLines;
  }
}

void RunReader::applyReference(const Json &event) {
  try {
    Json json = fieldsOf(event);
    json["scores"] = Json::array();
    SensitivityTable table = parseSensitivityTable(json, "events");
    adoptOthers(table, m_record.experiment.sensitivity.others);
    const auto isSame = [&](const SensitivityTable &known) {
      return known.layers == table.layers && known.bits == table.bits && known.samples == table.samples &&
             known.referenceAccuracy == table.referenceAccuracy && known.referenceLoss == table.referenceLoss;
    };
    if (!m_record.sensitivity || !isSame(*m_record.sensitivity))
      m_record.sensitivity = std::move(table);
    m_record.sensitivity->notebook.clear(); // measured anew
  } catch (const Error &) {
    ++m_damagedLines;
  }
}

void RunReader::applyScore(const Json &event) {
  if (!m_record.sensitivity) {
    ++m_damagedLines;
    return;
  }
  try {
    Faults faults("events");
    if (text(event, "type") == "notebook") {
      const NotebookScore score = readNotebookScore(fieldsOf(event), "", *m_record.sensitivity, faults);
      faults.throwIfAny();
      m_record.sensitivity->notebook.push_back(score);
    } else {
      const SensitivityScore score = readSensitivityScore(fieldsOf(event), "", *m_record.sensitivity, faults);
      faults.throwIfAny();
      m_record.sensitivity->merge(score);
    }
  } catch (const Error &) {
    ++m_damagedLines;
  }
}

void RunReader::applyTraces(const Json &event) {
  if (!m_record.sensitivity) {
    ++m_damagedLines;
    return;
  }
  try {
    Json json = fieldsOf(event);
    for (const char *key : {"layers", "bits", "scores"})
      json[key] = Json::array();
    const SensitivityTable read = parseSensitivityTable(json, "events");
    m_record.sensitivity->hessianTrace = read.hessianTrace;
    m_record.sensitivity->hessianError = read.hessianError;
    m_record.sensitivity->hessianIterations = read.hessianIterations;
  } catch (const Error &) {
    ++m_damagedLines;
  }
}

} // namespace bitsmith
