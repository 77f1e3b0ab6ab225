// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace bitsmith {

/// A named number of a step: {"loss/test", 0.42}.
using Scalar = std::pair<std::string, double>;

/// A file of events as TensorBoard reads them: records of TensorFlow (length, data and their masked CRC32C)
/// that each hold a message tensorflow.Event. Every event is in the file as soon as it is written. Throws
/// Error (work failed) that names the file where it cannot be written.
class EventFile {
 public:
  /// Makes a new file in the folder, which is made too; those of earlier sessions stay. It begins with the
  /// version and a session's start: what earlier files have from `firstStep` on is taken back.
  EventFile(const std::filesystem::path &folder, std::int64_t firstStep);
  ~EventFile();
  EventFile(const EventFile &) = delete;
  EventFile &operator=(const EventFile &) = delete;

  const std::filesystem::path &path() const { return m_path; }
  void write(std::int64_t step, const std::vector<Scalar> &scalars);

 private:
  void writeRecord(const std::string &event);

  std::filesystem::path m_path;
  int m_descriptor = -1;
};

/// One record: length, its check, the data, their check; numbers with the lowest byte first.
std::string recordOf(std::string_view data);
/// Messages tensorflow.Event in protobuf's encoding.
std::string versionEvent(double wallTime);
std::string sessionStartEvent(double wallTime, std::int64_t step);
std::string scalarsEvent(double wallTime, std::int64_t step, const std::vector<Scalar> &scalars);

} // namespace bitsmith
