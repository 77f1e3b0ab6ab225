// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/archive/zip_records.h"

#include "core/plan/base/error.h"

#include <cstdint>

namespace bitsmith {

namespace {

constexpr std::string_view localSignature = "PK\x03\x04";
constexpr std::string_view entrySignature = "PK\x01\x02";
constexpr std::string_view endSignature = "PK\x05\x06";
constexpr std::string_view wideEndSignature = "PK\x06\x06";
constexpr std::string_view wideLocatorSignature = "PK\x06\x07";
constexpr std::uint64_t localBytes = 30;
constexpr std::uint64_t endBytes = 22;
constexpr std::uint64_t locatorBytes = 20;
constexpr std::uint64_t farther = 0xffffffff; ///< the number stands in the 64-bit part
constexpr std::uint16_t wideNumbers = 1;      ///< id of that part

Error damaged(const std::string &what) {
  return badInput("the archive is damaged: " + what);
}

/// Little-endian numbers and texts from one place on.
class Bytes {
 public:
  Bytes(std::string_view all, std::uint64_t at) : m_all(all), m_at(at) {}

  std::string_view text(std::uint64_t length) {
    if (m_at > m_all.size() || m_all.size() - m_at < length)
      throw damaged("it ends too early");
    const std::string_view part = m_all.substr(m_at, length);
    m_at += length;
    return part;
  }
  std::uint64_t number(std::uint64_t bytes) {
    std::uint64_t value = 0;
    const std::string_view part = text(bytes);
    for (std::size_t i = part.size(); i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(part[i]);
    return value;
  }
  void skip(std::uint64_t bytes) { text(bytes); }
  bool isAtEnd() const { return m_at >= m_all.size(); }

 private:
  std::string_view m_all;
  std::uint64_t m_at;
};

struct Directory {
  std::uint64_t entries = 0;
  std::uint64_t at = 0;
};

Directory findDirectory(std::string_view archive) {
  const std::size_t end = archive.rfind(endSignature);
  if (end == std::string_view::npos || archive.size() - end < endBytes)
    throw damaged("its end is missing");
  Bytes bytes(archive, end + 10);
  Directory directory;
  directory.entries = bytes.number(2);
  bytes.skip(4);
  directory.at = bytes.number(4);
  if (end < locatorBytes || !archive.substr(end - locatorBytes).starts_with(wideLocatorSignature))
    return directory;
  const std::uint64_t wide = Bytes(archive, end - locatorBytes + 8).number(8);
  Bytes record(archive, wide);
  if (record.text(4) != wideEndSignature)
    throw damaged("its end is missing");
  record.skip(28);
  directory.entries = record.number(8);
  record.skip(8);
  directory.at = record.number(8);
  return directory;
}

struct Entry {
  std::uint64_t packed = 0;
  std::uint64_t size = 0;
  std::uint64_t at = 0;
};

/// Numbers that do not fit in 32 bits stand in a part of their own, in this order.
void readWideNumbers(std::string_view extra, Entry &entry) {
  Bytes parts(extra, 0);
  while (!parts.isAtEnd()) {
    const std::uint64_t id = parts.number(2);
    const std::string_view part = parts.text(parts.number(2));
    if (id != wideNumbers)
      continue;
    Bytes numbers(part, 0);
    for (std::uint64_t *number : {&entry.size, &entry.packed, &entry.at})
      if (*number == farther)
        *number = numbers.number(8);
  }
}

} // namespace

std::unordered_map<std::string, std::string_view> zipRecords(std::string_view archive) {
  const Directory directory = findDirectory(archive);
  Bytes bytes(archive, directory.at);
  std::unordered_map<std::string, std::string_view> records;
  for (std::uint64_t i = 0; i < directory.entries; ++i) {
    if (bytes.text(4) != entrySignature)
      throw damaged("its table of contents is");
    bytes.skip(4);
    const std::uint64_t flags = bytes.number(2);
    const std::uint64_t method = bytes.number(2);
    bytes.skip(8);
    Entry entry;
    entry.packed = bytes.number(4);
    entry.size = bytes.number(4);
    const std::uint64_t nameBytes = bytes.number(2);
    const std::uint64_t extraBytes = bytes.number(2);
    const std::uint64_t commentBytes = bytes.number(2);
    bytes.skip(8);
    entry.at = bytes.number(4);
    const std::string name(bytes.text(nameBytes));
    readWideNumbers(bytes.text(extraBytes), entry);
    bytes.skip(commentBytes);
    if (method != 0 || entry.packed != entry.size || (flags & 1) != 0)
      continue;
    Bytes local(archive, entry.at);
    if (local.text(4) != localSignature)
      throw damaged("its table of contents is");
    local.skip(localBytes - 8);
    const std::uint64_t skipped = local.number(2) + local.number(2);
    local.skip(skipped);
    if (!records.emplace(name, local.text(entry.size)).second)
      throw damaged("it holds a file twice");
  }
  return records;
}

} // namespace bitsmith
