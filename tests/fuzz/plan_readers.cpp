// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "tests/fuzz/reader.h"

#include "core/plan/analysis/allocation_json.h"
#include "core/plan/analysis/error_report.h"
#include "core/plan/analysis/sensitivity.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/cluster/cluster_profile.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/experiment/experiment.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/live/protocol.h"
#include "core/plan/live/requests.h"
#include "core/plan/network/architectures.h"
#include "core/plan/network/network_json.h"
#include "core/plan/precision/bit_configuration.h"
#include "core/plan/precision/own_presets.h"
#include "core/plan/precision/precision_schedule.h"
#include "core/plan/project/project.h"
#include "core/plan/research/card.h"
#include "core/plan/runs/labels.h"
#include "core/plan/runs/layer_view.h"
#include "core/plan/runs/query.h"
#include "core/plan/runs/records.h"
#include "core/plan/tours/tour.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace bitsmith::test {

namespace fs = std::filesystem;

namespace {

constexpr auto origin = "input";

/// Ends the process as a sanitizer does: what can be read has to come out of its own text again.
void require(bool holds, const char *what) {
  if (holds)
    return;
  std::fprintf(stderr, "fuzzing: %s\n", what);
  std::abort();
}

/// Reads what was written from what was read. A refusal of our own text is as wrong as another value.
template<class Read>
auto again(const Read &read, const std::string &text) {
  try {
    return read(text);
  } catch (const Error &error) {
    std::fprintf(stderr, "fuzzing: our own text is refused: %s\n%s\n", error.what(), text.c_str());
    std::abort();
  }
}

void readExperiment(std::string_view text) {
  const auto read = [](std::string_view one) { return parseExperiment(one, origin, {}, "/"); };
  const Experiment experiment = read(text);
  const std::string written = toJson(experiment).dump();
  require(toJson(again(read, written)).dump() == written,
          "an experiment is another one after writing and reading");
}

void readHardware(std::string_view text) {
  const auto read = [](std::string_view one) { return parseHardwareProfile(one, origin); };
  const std::string written = toJson(read(text)).dump();
  require(toJson(again(read, written)).dump() == written,
          "a profile is another one after writing and reading");
}

void readCluster(std::string_view text) {
  const auto read = [](std::string_view one) { return parseClusterProfile(one, origin); };
  const ClusterProfile profile = read(text);
  require(again(read, toJson(profile).dump()) == profile,
          "a cluster's profile is another one after writing and reading");
}

/// What a scheduler answers.
void readTasks(std::string_view text) {
  for (const TaskStatuses &statuses : {parseQueue(text), parseAccounting(text)})
    for (const auto &[task, status] : statuses)
      statusText(status);
  jobsByComment(text);
}

void readProject(std::string_view text) {
  const auto read = [](std::string_view one) { return parseProject(one, origin, "/"); };
  const std::string written = projectText(read(text), "/");
  require(projectText(again(read, written), "/") == written,
          "a project is another one after writing and reading");
}

/// Bits are looked up in a network, too, whose layers and tensors the file names as it likes.
void readBits(std::string_view text) {
  static const Network network = buildArchitecture("resnet8", {3, 32, 32}, 10);
  const BitConfiguration configuration = parseBitConfiguration(parseJson(text, origin), origin);
  static const FileNames names{.layers = {{"features.0", "stem"}},
                               .activations = {{"x.1", "input"}, {"features.0", network.nodes()[3].name}}};
  const BitMatch match = matchBits(configuration, network, names);
  require(match.matched + match.unmatched.size() + match.aside == configuration.entries.size(),
          "an entry is lost");
  require(match.layers.size() + match.untouched.size() == network.layers().size(), "a layer is lost");
  match.report();
}

void readNetwork(std::string_view text) {
  const auto read = [](std::string_view one) { return parseNetwork(parseJson(one, origin), origin); };
  const std::string written = toJson(read(text)).dump();
  require(toJson(again(read, written)).dump() == written,
          "a network is another one after writing and reading");
}

void readResult(std::string_view text) {
  const auto read = [](std::string_view one) { return parseRunResult(one, origin); };
  const std::string written = toJson(read(text)).dump();
  require(toJson(again(read, written)).dump() == written,
          "a result is another one after writing and reading");
}

/// A message of the warm engine with what its method reads further.
void readRequest(std::string_view text) {
  live::LineReader lines;
  for (const live::Line &line : lines.add(text))
    live::parseRequest(line.text);
  const auto message = live::parseRequest(text);
  const auto *request = std::get_if<live::Request>(&message);
  if (!request) {
    live::errorLine(std::get<live::Fault>(message));
    return;
  }
  live::resultLine(request->id, request->params);
  if (request->method == "initialize")
    live::readInitializeParams(request->params);
  else if (request->method == "open")
    live::readOpenParams(request->params);
  else if (request->method == "evaluate")
    live::readEvaluateParams(request->params);
  else if (request->method == "distribution")
    live::readDistributionParams(request->params);
  else if (request->method == "cancel")
    live::readCancelParams(request->params);
  else
    live::readNoParams(request->params);
}

/// What a checkpoint keeps of a schedule.
void readScheduleState(std::string_view text) {
  const auto read = [](std::string_view one) { return scheduleStateFromJson(parseJson(one, origin)); };
  const std::string written = toJson(read(text)).dump();
  require(toJson(again(read, written)).dump() == written,
          "the state of a schedule is another one after writing and reading");
}

/// Events of a run, which are read from its folder.
void readEvents(std::string_view text) {
  static const fs::path folder = [] {
    fs::path made = fs::temp_directory_path() / ("bitsmith-events-" + std::to_string(getpid()));
    Experiment experiment;
    experiment.name = "run";
    fs::remove_all(made);
    createRunFolder(made, experiment, toJson(experiment));
    std::atexit(
        [] { fs::remove_all(fs::temp_directory_path() / ("bitsmith-events-" + std::to_string(getpid()))); });
    return made;
  }();
  std::ofstream(folder / run_file::events, std::ios::binary) << text;
  RunReader reader(folder);
  reader.poll();
}

} // namespace

const std::vector<Reader> &readers() {
  static const std::vector<Reader> all = {
      {"allocation", [](std::string_view text) { parseAllocation(parseJson(text, origin), origin); }},
      {"bits", readBits},
      {"card", [](std::string_view text) { parseResearchCard(text, origin, "card"); }},
      {"cluster", readCluster},
      {"cluster_jobs", [](std::string_view text) { parseJobRecord(text, origin); }},
      {"cluster_tasks", readTasks},
      {"errors", [](std::string_view text) { parseErrorReport(parseJson(text, origin), origin); }},
      {"events", readEvents},
      {"experiment", readExperiment},
      {"hardware", readHardware},
      {"labels", [](std::string_view text) { parseLabels(text, origin); }},
      {"layer_view", [](std::string_view text) { parseLayerView(parseJson(text, origin)); }},
      {"network", readNetwork},
      {"preset", [](std::string_view text) { parseOwnPreset(text, origin, "mine"); }},
      {"project", readProject},
      {"query", [](std::string_view text) { RunQuery{text}; }},
      {"request", readRequest},
      {"result", readResult},
      {"schedule_state", readScheduleState},
      {"sensitivity", [](std::string_view text) { parseSensitivityTable(parseJson(text, origin), origin); }},
      {"setting", [](std::string_view text) { parseSetting(text); }},
      {"tags", [](std::string_view text) { parseTags(text); }},
      {"tour", [](std::string_view text) { parseTour(text, origin, "tour"); }},
  };
  return all;
}

} // namespace bitsmith::test
