// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/tensorboard/event_file.h"

#include "core/engine/tensorboard/crc32c.h"
#include "core/plan/base/error.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <bit>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <unistd.h>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;
using google::protobuf::io::CodedOutputStream;

double now() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// Kinds of fields on the wire.
enum class Wire : std::uint32_t { varint = 0, eightBytes = 1, counted = 2, fourBytes = 5 };

std::string message(const std::function<void(CodedOutputStream &)> &write) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    CodedOutputStream coded(&stream);
    write(coded);
  }
  return bytes;
}

void writeTag(CodedOutputStream &stream, std::uint32_t field, Wire wire) {
  stream.WriteVarint32(field << 3 | static_cast<std::uint32_t>(wire));
}

void writeBytes(CodedOutputStream &stream, std::uint32_t field, const std::string &bytes) {
  writeTag(stream, field, Wire::counted);
  stream.WriteVarint32(static_cast<std::uint32_t>(bytes.size()));
  stream.WriteString(bytes);
}

// Fields of tensorflow/core/util/event.proto and framework/summary.proto.
void writeHead(CodedOutputStream &event, double wallTime, std::int64_t step) {
  writeTag(event, 1, Wire::eightBytes); // wall_time
  event.WriteLittleEndian64(std::bit_cast<std::uint64_t>(wallTime));
  if (step == 0)
    return;                         // as it is where nothing is said
  writeTag(event, 2, Wire::varint); // step
  event.WriteVarint64(static_cast<std::uint64_t>(step));
}

std::string littleEndian(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i)
    text += static_cast<char>(value >> (8 * i) & 0xFF);
  return text;
}

std::string hostName() {
  char name[256] = {};
  if (::gethostname(name, sizeof name - 1) != 0 || name[0] == '\0')
    return "localhost";
  std::string text = name;
  for (char &c : text)
    if (c == '/')
      c = '_';
  return text;
}

} // namespace

std::string recordOf(std::string_view data) {
  const std::string length = littleEndian(data.size(), 8);
  return length + littleEndian(maskedCrc32c(length), 4) + std::string(data) +
         littleEndian(maskedCrc32c(data), 4);
}

std::string versionEvent(double wallTime) {
  return message([&](CodedOutputStream &event) {
    writeHead(event, wallTime, 0);
    writeBytes(event, 3, "brain.Event:2"); // file_version
  });
}

std::string sessionStartEvent(double wallTime, std::int64_t step) {
  return message([&](CodedOutputStream &event) {
    writeHead(event, wallTime, step);
    writeBytes(event, 7, message([](CodedOutputStream &log) { // session_log
                 writeTag(log, 1, Wire::varint);              // status
                 log.WriteVarint32(1);                        // START
               }));
  });
}

std::string scalarsEvent(double wallTime, std::int64_t step, const std::vector<Scalar> &scalars) {
  return message([&](CodedOutputStream &event) {
    writeHead(event, wallTime, step);
    writeBytes(event, 5, message([&](CodedOutputStream &summary) { // summary
                 for (const Scalar &scalar : scalars)
                   writeBytes(summary, 1, message([&](CodedOutputStream &value) { // value
                                writeBytes(value, 1, scalar.first);               // tag
                                writeTag(value, 2, Wire::fourBytes);              // simple_value
                                value.WriteLittleEndian32(
                                    std::bit_cast<std::uint32_t>(static_cast<float>(scalar.second)));
                              }));
               }));
  });
}

EventFile::EventFile(const fs::path &folder, std::int64_t firstStep) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw workFailed(folder.string() + " cannot be made for TensorBoard files: " + error.message());
  // Programs that show them read the files of a folder in the order of their names.
  const std::string stem = "events.out.tfevents." + std::to_string(static_cast<std::int64_t>(now())) + "." +
                           hostName() + "." + std::to_string(::getpid()) + ".";
  for (int number = 0; m_descriptor < 0 && number < 10000; ++number) {
    m_path = folder / (stem + std::to_string(number));
    m_descriptor = ::open(m_path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_APPEND | O_CLOEXEC, 0644);
    if (m_descriptor < 0 && errno != EEXIST)
      break;
  }
  if (m_descriptor < 0)
    throw workFailed(m_path.string() + " cannot be written: " + std::strerror(errno));
  writeRecord(versionEvent(now()));
  writeRecord(sessionStartEvent(now(), firstStep));
}

EventFile::~EventFile() {
  if (m_descriptor >= 0)
    ::close(m_descriptor);
}

void EventFile::write(std::int64_t step, const std::vector<Scalar> &scalars) {
  if (!scalars.empty())
    writeRecord(scalarsEvent(now(), step, scalars));
}

void EventFile::writeRecord(const std::string &event) {
  const std::string record = recordOf(event);
  const ssize_t written = ::write(m_descriptor, record.data(), record.size());
  if (written != static_cast<ssize_t>(record.size()))
    throw workFailed(m_path.string() +
                     " cannot be written: " + (written < 0 ? std::strerror(errno) : "the disk is full"));
}

} // namespace bitsmith
