// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/runs/outcomes.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largestResult = 64u << 20;
/// Read at most this much of the events in one poll, so that a poll stays short whatever the file.
constexpr std::uintmax_t largestPoll = 8u << 20;

double now() {
  using namespace std::chrono;
  return duration<double>(duration_cast<milliseconds>(system_clock::now().time_since_epoch())).count();
}

Json toJson(const Interval &interval) {
  return {interval.low, interval.high};
}

Interval intervalFrom(const Json &json) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
    return {};
  return {json[0].get<double>(), json[1].get<double>()};
}

/// A number of an event; NaN where it is missing or not a number, so that a chart leaves a gap.
double real(const Json &json, const char *key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number() ? found->get<double>() : std::nan("");
}

std::int64_t whole(const Json &json, const char *key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer())
    return 0;
  // A damaged number must not wrap around or overflow what is counted on from it.
  constexpr double largest = 9007199254740992; // 2^53
  return std::abs(found->get<double>()) <= largest ? found->get<std::int64_t>() : 0;
}

std::string text(const Json &json, const char *key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<int> bitList(const Json &json, const char *key) {
  std::vector<int> bits;
  if (const auto found = json.find(key); found != json.end() && found->is_array())
    for (const Json &value : *found)
      bits.push_back(value.is_number_integer() ? value.get<int>() : 0);
  return bits;
}

std::string slug(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    if (plain)
      result += c;
    else if (!result.empty() && result.back() != '-')
      result += '-';
  }
  while (!result.empty() && (result.back() == '-' || result.back() == '.'))
    result.pop_back();
  result.resize(std::min<std::size_t>(result.size(), 60));
  return result.empty() || result.front() == '.' ? "run" + result : result;
}

struct flock wholeFileLock() {
  struct flock request = {};
  request.l_type = F_WRLCK;
  request.l_whence = SEEK_SET;
  return request;
}

/// Whether results of a task say how accurate a network is.
bool hasAccuracy(Task task) {
  return givesNetwork(task) || task == Task::sensitivity;
}

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

void readOutcomes(const Json &json, RunResult &result, Faults &faults) {
  const auto found = json.find("correct");
  if (found == json.end())
    return;
  std::optional<std::vector<bool>> outcomes;
  if (found->is_string())
    outcomes = unpackOutcomes(found->get_ref<const std::string &>(), result.samples);
  if (!outcomes)
    return faults.add("correct", "is " + brief(*found) + ": expected one bit for each of the " +
                                     std::to_string(result.samples) + " pictures of samples, in hexadecimal");
  const auto right = std::ranges::count(*outcomes, true);
  if (std::abs(result.accuracy * static_cast<double>(result.samples) - static_cast<double>(right)) > 0.5)
    return faults.add("correct", "has " + std::to_string(right) + " of " + std::to_string(result.samples) +
                                     " pictures right: expected as many as accuracy says");
  result.outcomes = std::move(*outcomes);
}

} // namespace

std::string_view toString(RunState state) {
  switch (state) {
  case RunState::queued:
    return "queued";
  case RunState::running:
    return "running";
  case RunState::interrupted:
    return "interrupted";
  case RunState::finished:
    return "finished";
  case RunState::failed:
    break;
  }
  return "failed";
}

// --- result.json ---

namespace {

Json toJson(const HistoryRecord &record) {
  return {{"epoch", record.bits.epoch},
          {"weight_bits", record.bits.weightBits},
          {"activation_bits", record.bits.activationBits},
          {"mean_weight_bits", record.meanWeightBits},
          {"memory_mb", record.memoryMb},
          {"train_loss", record.trainLoss},
          {"loss", record.loss},
          {"accuracy", record.accuracy},
          {"accuracy_interval", toJson(record.accuracyInterval)}};
}

HistoryRecord historyFrom(const Json &json) {
  return {.bits = {.epoch = whole(json, "epoch"),
                   .weightBits = bitList(json, "weight_bits"),
                   .activationBits = bitList(json, "activation_bits")},
          .meanWeightBits = real(json, "mean_weight_bits"),
          .memoryMb = real(json, "memory_mb"),
          .trainLoss = real(json, "train_loss"),
          .loss = real(json, "loss"),
          .accuracy = real(json, "accuracy"),
          .accuracyInterval = intervalFrom(json.value("accuracy_interval", Json()))};
}

} // namespace

Json toJson(const RunResult &result) {
  Json json = {{"task", toString(result.task)}, {"seconds", result.seconds}};
  if (result.task == Task::study)
    return json;
  if (hasAccuracy(result.task)) {
    json["accuracy"] = result.accuracy;
    json["accuracy_interval"] = toJson(result.accuracyInterval);
    json["samples"] = result.samples;
    json["loss"] = result.loss;
  }
  if (result.errors)
    json["errors"] = toJson(*result.errors);
  if (result.sensitivity)
    json["sensitivity"] = toJson(*result.sensitivity);
  json["compression_ratio"] = result.compressionRatio;
  json["memory_mb"] = result.memoryMb;
  json["cost"] = toJson(result.cost);
  json["layers"] = Json::array();
  for (const LayerResult &layer : result.layers) {
    Json entry = {
        {"name", layer.name}, {"weight_bits", layer.weightBits}, {"activation_bits", layer.activationBits}};
    if (layer.weightSqnrDb)
      entry["weight_sqnr_db"] = *layer.weightSqnrDb;
    if (layer.weightMse)
      entry["weight_mse"] = *layer.weightMse;
    if (layer.weightMaxError)
      entry["weight_max_error"] = *layer.weightMaxError;
    if (!layer.training.empty())
      entry["training"] = layer.training;
    if (!layer.evaluation.empty())
      entry["evaluation"] = layer.evaluation;
    json["layers"].push_back(std::move(entry));
  }
  if (!result.outcomes.empty())
    json["correct"] = packOutcomes(result.outcomes);
  if (!result.testSet.empty())
    json["test_set"] = result.testSet;
  if (!result.instructions.empty())
    json["instructions"] = result.instructions;
  for (const HistoryRecord &record : result.history)
    json["history"].push_back(toJson(record));
  return json;
}

RunResult parseRunResult(std::string_view source, const std::string &origin) {
  const Json json = parseJson(source, origin);
  if (!json.is_object())
    throw badInput(origin + ": is " + brief(json) + ": expected an object");
  RunResult result;
  result.seconds = real(json, "seconds");
  result.task = taskFromString(text(json, "task")).value_or(Task::qat); // absent in the oldest results
  if (result.task == Task::study)
    return result;
  Faults faults(origin);
  std::vector<const char *> numbers = {"compression_ratio", "memory_mb", "seconds"};
  if (hasAccuracy(result.task))
    numbers.insert(numbers.begin(), {"accuracy", "loss"});
  for (const char *key : numbers)
    if (std::isnan(real(json, key)))
      faults.add(key, json.contains(key) ? "is " + brief(json[key]) + ": expected a number"
                                         : "is missing: expected a number");
  faults.throwIfAny();
  if (hasAccuracy(result.task)) {
    result.accuracy = real(json, "accuracy");
    result.accuracyInterval = intervalFrom(json.value("accuracy_interval", Json()));
    result.samples = whole(json, "samples");
    result.loss = real(json, "loss");
  }
  if (const auto errors = json.find("errors"); errors != json.end())
    result.errors = parseErrorReport(*errors, origin + ": errors");
  if (const auto sensitivity = json.find("sensitivity"); sensitivity != json.end())
    result.sensitivity = parseSensitivityTable(*sensitivity, origin + ": sensitivity");
  result.compressionRatio = real(json, "compression_ratio");
  result.memoryMb = real(json, "memory_mb");
  result.cost = costFromJson(json.value("cost", Json::object()));
  result.testSet = text(json, "test_set");
  result.instructions = text(json, "instructions");
  readOutcomes(json, result, faults);
  faults.throwIfAny();
  const auto optionalReal = [](const Json &entry, const char *key) {
    const double value = real(entry, key);
    return std::isnan(value) ? std::nullopt : std::optional(value);
  };
  for (const Json &entry : json.value("layers", Json::array()))
    if (entry.is_object())
      result.layers.push_back({.name = text(entry, "name"),
                               .weightBits = static_cast<int>(whole(entry, "weight_bits")),
                               .activationBits = static_cast<int>(whole(entry, "activation_bits")),
                               .weightSqnrDb = optionalReal(entry, "weight_sqnr_db"),
                               .weightMse = optionalReal(entry, "weight_mse"),
                               .weightMaxError = optionalReal(entry, "weight_max_error"),
                               .training = text(entry, "training"),
                               .evaluation = text(entry, "evaluation")});
  for (const Json &entry : json.value("history", Json::array()))
    if (entry.is_object())
      result.history.push_back(historyFrom(entry));
  return result;
}

// --- lock ---

std::optional<RunLock> RunLock::acquire(const fs::path &folder) {
  const fs::path path = folder / run_file::lock;
  RunLock lock(::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644));
  if (lock.m_descriptor < 0)
    throw workFailed(path.string() + " cannot be written: " + std::strerror(errno));
  // Open-file-description locks end with the process, however it ends, and can be asked about without taking
  // them.
  struct flock request = wholeFileLock();
  if (::fcntl(lock.m_descriptor, F_OFD_SETLK, &request) == 0)
    return lock;
  if (errno == EAGAIN || errno == EACCES)
    return std::nullopt;
  throw workFailed(path.string() + " cannot be locked: " + std::strerror(errno));
}

bool RunLock::isHeld(const fs::path &folder) {
  const RunLock probe(::open((folder / run_file::lock).c_str(), O_RDWR | O_CLOEXEC));
  const RunLock fallback(
      probe.m_descriptor < 0 ? ::open((folder / run_file::lock).c_str(), O_RDONLY | O_CLOEXEC) : -1);
  const int descriptor = probe.m_descriptor >= 0 ? probe.m_descriptor : fallback.m_descriptor;
  if (descriptor < 0)
    return false;
  struct flock request = wholeFileLock();
  return ::fcntl(descriptor, F_OFD_GETLK, &request) == 0 && request.l_type != F_UNLCK;
}

RunLock &RunLock::operator=(RunLock &&other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

RunLock::~RunLock() {
  if (m_descriptor >= 0)
    ::close(m_descriptor);
}

// --- writing events ---

namespace {

/// Last sequence number of the whole lines of a file; cuts off what a dying process left of a line.
std::int64_t mendEvents(const fs::path &path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size == 0)
    return 0;
  std::ifstream stream(path, std::ios::binary);
  std::int64_t sequence = 0;
  std::uintmax_t whole = 0;
  std::string line;
  while (std::getline(stream, line) && !stream.eof()) {
    whole += line.size() + 1;
    const Json event = Json::parse(line, nullptr, false);
    if (event.is_object())
      sequence = std::max(sequence, bitsmith::whole(event, "seq"));
  }
  if (whole < size)
    fs::resize_file(path, whole, error);
  return sequence;
}

} // namespace

EventWriter::EventWriter(const fs::path &folder) : m_path(folder / run_file::events) {
  m_sequence = mendEvents(m_path);
  m_descriptor = ::open(m_path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0644);
  if (m_descriptor < 0)
    throw workFailed(m_path.string() + " cannot be written: " + std::strerror(errno));
}

EventWriter::~EventWriter() {
  ::close(m_descriptor);
}

void EventWriter::write(std::string_view type, const Json &fields) {
  // ordered_json keeps seq, time and type in front, where a person looks first.
  nlohmann::ordered_json event = {{"seq", m_sequence + 1}, {"time", now()}, {"type", type}};
  for (const auto &[key, value] : fields.items())
    event[key] = value;
  const std::string line = event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  const ssize_t written = ::write(m_descriptor, line.data(), line.size());
  if (written != static_cast<ssize_t>(line.size())) {
    const std::string reason = written < 0 ? std::strerror(errno) : "the disk is full";
    // A part of a line would damage the next one, which may be the one that tells of this.
    struct stat status = {};
    if (written > 0 && ::fstat(m_descriptor, &status) == 0 && status.st_size >= written &&
        ::ftruncate(m_descriptor, status.st_size - written) != 0)
      throw workFailed(m_path.string() + " cannot be written: " + reason + ", and its last line is torn");
    throw workFailed(m_path.string() + " cannot be written: " + reason);
  }
  ++m_sequence;
}

void EventWriter::started(std::int64_t totalSteps, std::int64_t resumedEpochs, const Json &machine) {
  write("started", {{"total_steps", totalSteps}, {"resumed_epochs", resumedEpochs}, {"machine", machine}});
}

void EventWriter::epoch(const EpochRecord &record) {
  write("epoch", {{"epoch", record.epoch},
                  {"train_loss", record.trainLoss},
                  {"train_accuracy", record.trainAccuracy},
                  {"test_loss", record.testLoss},
                  {"test_accuracy", record.testAccuracy},
                  {"test_interval", toJson(record.testInterval)},
                  {"samples", record.samples},
                  {"lr", record.lr},
                  {"seconds", record.seconds}});
}

void EventWriter::step(const StepRecord &record) {
  write("step", {{"step", record.step},
                 {"epoch", record.epoch},
                 {"loss", record.loss},
                 {"accuracy", record.accuracy},
                 {"lr", record.lr},
                 {"seconds_left", record.secondsLeft}});
}

void EventWriter::bits(const BitsRecord &record) {
  write("bits", {{"epoch", record.epoch},
                 {"weight_bits", record.weightBits},
                 {"activation_bits", record.activationBits}});
}

void EventWriter::checkpoint(std::int64_t epoch) {
  write("checkpoint", {{"epoch", epoch}});
}
void EventWriter::reference(const SensitivityTable &table) {
  Json json = bitsmith::toJson(table);
  for (const char *key : {"scores", "notebook", "hessian_trace", "hessian_error", "hessian_iterations"})
    json.erase(key);
  write("reference", json);
}

void EventWriter::score(const SensitivityTable &table, const SensitivityScore &score) {
  Json json = bitsmith::toJson(score);
  json["layer"] = table.layers.at(score.layer);
  write("sensitivity", json);
}

void EventWriter::score(const SensitivityTable &table, const NotebookScore &score) {
  Json json = bitsmith::toJson(score);
  json["layer"] = table.layers.at(score.layer);
  write("notebook", json);
}

void EventWriter::traces(const SensitivityTable &table) {
  write("traces", {{"hessian_trace", table.hessianTrace},
                   {"hessian_error", table.hessianError},
                   {"hessian_iterations", table.hessianIterations}});
}

void EventWriter::warning(const std::string &message) {
  write("warning", {{"message", message}});
}
void EventWriter::finished() {
  write("finished", Json::object());
}
void EventWriter::failed(const std::string &message) {
  write("failed", {{"message", message}});
}

// --- reading runs ---

double RunRecord::progress() const {
  if (state == RunState::finished)
    return 1;
  const double byEpochs =
      experiment.training.epochs > 0 && !epochs.empty()
          ? static_cast<double>(epochs.back().epoch) / static_cast<double>(experiment.training.epochs)
          : 0;
  const double bySteps = totalSteps > 0 && !steps.empty()
                             ? static_cast<double>(steps.back().step) / static_cast<double>(totalSteps)
                             : 0;
  return std::clamp(std::max(byEpochs, bySteps), 0.0, 1.0);
}

RunReader::RunReader(const fs::path &folder) {
  m_record.folder = folder;
  const fs::path path = folder / run_file::experiment;
  m_record.experiment = parseExperiment(readFile(path, largestResult), path.string());
  poll();
}

bool RunReader::poll() {
  bool changed = false;
  std::ifstream stream(m_record.folder / run_file::events, std::ios::binary);
  if (stream) {
    stream.seekg(static_cast<std::streamoff>(m_offset));
    std::string line;
    std::uintmax_t taken = 0;
    while (taken < largestPoll && std::getline(stream, line) && !stream.eof()) {
      taken += line.size() + 1;
      const Json event = Json::parse(line, nullptr, false);
      if (event.is_object())
        apply(event);
      else
        ++m_damagedLines;
    }
    m_offset += taken;
    changed = taken > 0;
  }
  std::error_code error;
  const fs::path resultPath = m_record.folder / run_file::result;
  if (!m_record.result && fs::exists(resultPath, error)) {
    try {
      m_record.result = parseRunResult(readFile(resultPath, largestResult), resultPath.string());
    } catch (const Error &fault) {
      changed = changed || m_record.failure != fault.what();
      m_record.failure = fault.what();
    }
  }
  RunState state = RunState::queued;
  if (m_record.result)
    state = RunState::finished;
  else if (RunLock::isHeld(m_record.folder))
    state = RunState::running;
  else if (!m_record.failure.empty())
    state = RunState::failed;
  else if (m_record.startedAt > 0)
    state = RunState::interrupted;
  changed = changed || state != m_record.state;
  m_record.state = state;
  return changed;
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
    run.errors.clear(); // measured anew
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
  } else if (type == "errors") {
    applyErrors(event);
  } else if (type == "reference") {
    applyReference(event);
  } else if (type == "sensitivity" || type == "notebook") {
    applyScore(event);
  } else if (type == "traces") {
    applyTraces(event);
  } else if (type == "warning") {
    const std::string message = text(event, "message");
    if (std::ranges::find(run.warnings, message) == run.warnings.end())
      run.warnings.push_back(message);
  } else if (type == "failed") {
    run.failure = text(event, "message").empty() ? "failed without a message" : text(event, "message");
  }
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

// --- folders ---

void createRunFolder(const fs::path &folder, const Experiment &experiment, const Json &recorded) {
  std::error_code error;
  for (const char *file : {run_file::events, run_file::result, run_file::checkpoint})
    if (fs::exists(folder / file, error))
      throw badInput(folder.string() +
                     " holds a run already: go on with --resume, or choose another folder with --out");
  fs::create_directories(folder, error);
  if (error)
    throw badInput(folder.string() + " cannot be made: " + error.message());
  Json json = toJson(experiment);
  if (!recorded.is_null())
    json["recorded"] = recorded;
  writeFileAtomically(folder / run_file::experiment, json.dump(2) + "\n");
}

fs::path newRunFolder(const fs::path &root, const std::string &name) {
  const std::time_t time = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  char stamp[32];
  std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &utc);
  const std::string base = std::string(stamp) + "-" + slug(name);
  fs::path folder = root / base;
  std::error_code error;
  for (int number = 2; fs::exists(folder, error); ++number)
    folder = root / (base + "-" + std::to_string(number));
  return folder;
}

std::vector<fs::path> findRuns(const fs::path &root) {
  std::vector<fs::path> found;
  const auto collect = [&](const fs::path &folder) {
    std::error_code error;
    std::vector<fs::path> here;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      std::error_code unreadable; // one folder that cannot be entered does not hide the others
      if (fs::exists(entry->path() / run_file::experiment, unreadable))
        here.push_back(entry->path());
    }
    std::ranges::sort(here);
    return here;
  };
  for (const fs::path &folder : collect(root)) {
    found.push_back(folder);
    std::ranges::move(collect(folder), std::back_inserter(found));
  }
  return found;
}

std::vector<fs::path> memberFolders(const fs::path &study, const Experiment &experiment) {
  std::vector<fs::path> folders;
  // As many digits as the last one has, so that the order of names is the order of members.
  const std::size_t digits = std::max<std::size_t>(2, std::to_string(experiment.members.size()).size());
  for (const Experiment &member : experiment.members) {
    std::string number = std::to_string(folders.size() + 1);
    number.insert(0, digits - number.size(), '0');
    folders.push_back(study / (number + "-" + slug(member.name)));
  }
  return folders;
}

fs::path defaultRunsFolder() {
  const auto variable = [](const char *name) {
    const char *value = std::getenv(name);
    return std::string(value ? value : "");
  };
  if (const std::string runs = variable("BITSMITH_RUNS"); !runs.empty())
    return runs;
  if (const std::string data = variable("XDG_DATA_HOME"); !data.empty())
    return fs::path(data) / "bitsmith" / "runs";
  const std::string home = variable("HOME");
  return fs::path(home.empty() ? "." : home) / ".local" / "share" / "bitsmith" / "runs";
}

} // namespace bitsmith
