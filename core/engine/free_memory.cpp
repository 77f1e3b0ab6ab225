// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/free_memory.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <string>
#include <string_view>
#include <sys/resource.h>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

constexpr double bytesPerMb = 1 << 20;

/// The number after a word in a file of "word number" lines; nullopt where it is not there.
std::optional<double> numberAfter(const fs::path &file, std::string_view word) {
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    if (!line.starts_with(word))
      continue;
    const std::size_t digit = line.find_first_of("0123456789", word.size());
    if (digit == std::string::npos)
      return std::nullopt;
    return std::strtod(line.c_str() + digit, nullptr);
  }
  return std::nullopt;
}

/// A file's one number; nullopt for "max" and where there is none.
std::optional<double> onlyNumber(const fs::path &file) {
  std::ifstream stream(file);
  double number = 0;
  return stream >> number ? std::optional(number) : std::nullopt;
}

void takeLeast(std::optional<double> &least, std::optional<double> other) {
  if (other && (!least || *other < *least))
    least = other;
}

/// What one group has left; groups without a limit say "max" (version 2) or some 2^63 bytes (version 1).
std::optional<double> freeOfGroup(const fs::path &folder, const char *limitFile, const char *usedFile,
                                  const char *cacheWord) {
  const auto limit = onlyNumber(folder / limitFile);
  const auto used = onlyNumber(folder / usedFile);
  if (!limit || !used || *limit > 0x1p60)
    return std::nullopt;
  const double cache = numberAfter(folder / "memory.stat", cacheWord).value_or(0);
  return std::max(0.0, *limit - *used + cache) / bytesPerMb;
}

std::optional<double> freeOfMachine() {
  const fs::path file = "/proc/meminfo"; // in kB of 1024 bytes
  const auto available = numberAfter(file, "MemAvailable:");
  if (!available)
    return std::nullopt;
  return (*available + numberAfter(file, "SwapFree:").value_or(0)) / 1024;
}

/// What a limit of this process leaves over what it has of the kind now.
std::optional<double> freeOfLimit(int resource, const char *usedWord) {
  rlimit limit{};
  if (::getrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
    return std::nullopt;
  const double used = numberAfter("/proc/self/status", usedWord).value_or(0) * 1024;
  const auto reusable = static_cast<double>(::mallinfo2().fordblks); // of runs before, and counted as used
  return std::max(0.0, static_cast<double>(limit.rlim_cur) - used + reusable) / bytesPerMb;
}

std::optional<double> toldByUser() {
  const char *told = std::getenv("BITSMITH_MEMORY_MB");
  if (!told || !*told)
    return std::nullopt;
  const std::string_view text = told;
  double megabytes = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), megabytes);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !(megabytes >= 0))
    throw badInput("BITSMITH_MEMORY_MB is \"" + std::string(text) +
                   "\": expected a number of MB, the memory that a run may count on");
  return megabytes;
}

} // namespace

std::optional<double> controlGroupFreeMb(const fs::path &membership, const fs::path &root) {
  std::optional<double> least;
  std::ifstream stream(membership);
  for (std::string line; std::getline(stream, line);) { // "4:memory:/some/group", "0::/some/group"
    const std::size_t first = line.find(':');
    const std::size_t second = first == std::string::npos ? first : line.find(':', first + 1);
    if (second == std::string::npos)
      continue;
    const std::string controllers = "," + line.substr(first + 1, second - first - 1) + ",";
    const bool isUnified = controllers == ",,";
    if (!isUnified && controllers.find(",memory,") == std::string::npos)
      continue;
    const fs::path top = isUnified ? root : root / "memory";
    // Inside of a container the group may be the root of what is mounted: paths that lead nowhere are passed
    // over on the way up.
    for (fs::path group = fs::path(line.substr(second + 1)).relative_path();; group = group.parent_path()) {
      takeLeast(least, isUnified ? freeOfGroup(top / group, "memory.max", "memory.current", "inactive_file")
                                 : freeOfGroup(top / group, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                               "total_inactive_file"));
      if (group.empty())
        break;
    }
  }
  return least;
}

std::optional<double> freeMemoryMb() {
  if (const auto told = toldByUser())
    return told;
  ::malloc_trim(0); // what runs before this one have freed is free for this one too
  std::optional<double> least = freeOfMachine();
  takeLeast(least, controlGroupFreeMb("/proc/self/cgroup", "/sys/fs/cgroup"));
  takeLeast(least, freeOfLimit(RLIMIT_AS, "VmSize:"));
  takeLeast(least, freeOfLimit(RLIMIT_DATA, "VmData:"));
  return least;
}

} // namespace bitsmith
