// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/event_writer.h"

#include "core/plan/base/error.h"
#include "core/plan/runs/event_lines.h"
#include "core/plan/runs/record_json.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

double now() {
  using namespace std::chrono;
  return duration<double>(duration_cast<milliseconds>(system_clock::now().time_since_epoch())).count();
}

/// Last sequence number of the whole lines of a file; cuts off what a dying process left of a line.
std::int64_t mendEvents(const fs::path &path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size == 0)
    return 0;
  std::ifstream stream(path, std::ios::binary);
  const auto requireReadable = [&] { // what cannot be read now must not be cut off
    if (stream.bad() || !stream.is_open())
      throw workFailed(path.string() + " cannot be read: " + std::strerror(errno));
  };
  requireReadable();
  std::int64_t sequence = 0;
  std::uintmax_t whole = 0;
  std::string line;
  while (const std::optional<std::uintmax_t> taken = takeEventLine(stream, line)) {
    whole += *taken;
    const Json event = Json::parse(line, nullptr, false);
    if (event.is_object())
      sequence = std::max(sequence, json_field::whole(event, "seq"));
  }
  requireReadable();
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

void EventWriter::flush() {
  // Pipes and some network file systems have nothing to flush.
  if (::fdatasync(m_descriptor) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP)
    throw workFailed(m_path.string() + " cannot be written: " + std::strerror(errno));
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

void EventWriter::quantizers(const QuantizersRecord &record) {
  write("quantizers", bitsmith::toJson(record));
}

void EventWriter::alarm(const AlarmRecord &record) {
  write(
      "alarm",
      {{"epoch", record.epoch}, {"layer", record.layer}, {"kind", record.kind}, {"message", record.message}});
}

void EventWriter::candidate(const CandidateRecord &record) {
  write("candidate", bitsmith::toJson(record));
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

} // namespace bitsmith
