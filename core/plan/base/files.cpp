// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace bitsmith {

namespace embedded {
extern const std::pair<std::string_view, std::string_view> files[];
extern const unsigned long fileCount;
} // namespace embedded

namespace {

std::string reason() {
  return std::strerror(errno);
}

/// Removes the temporary file unless it was renamed into place.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path &target)
      : m_path(target.string() + ".part" + std::to_string(::getpid()) + "-" + std::to_string(++s_number)),
        m_descriptor(::open(m_path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644)) {}
  ~TemporaryFile() {
    if (m_descriptor < 0)
      return;
    ::close(m_descriptor);
    if (!m_kept)
      ::unlink(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile &) = delete;
  TemporaryFile &operator=(const TemporaryFile &) = delete;

  bool isOpen() const { return m_descriptor >= 0; }
  bool write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t written = ::write(m_descriptor, text.data(), text.size());
      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return false;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(m_descriptor) == 0;
  }
  bool renameTo(const std::filesystem::path &target) {
    m_kept = ::rename(m_path.c_str(), target.c_str()) == 0;
    return m_kept;
  }

 private:
  static inline std::atomic<unsigned> s_number = 0; ///< two threads of a process write to two files
  std::string m_path;
  int m_descriptor;
  bool m_kept = false;
};

} // namespace

std::string readFile(const std::filesystem::path &path, std::uintmax_t maximumBytes) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    throw badInput(path.string() + " is a folder: expected a file");
  std::ifstream stream(path, std::ios::binary);
  if (!stream)
    throw badInput(path.string() + " cannot be read: " + reason());
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (!error && size > maximumBytes)
    throw badInput(path.string() + " has " + std::to_string(size) + " bytes: expected at most " +
                   std::to_string(maximumBytes));
  // A device or a pipe has no size to ask for: what comes out of it is bounded as it is read.
  std::string text;
  std::vector<char> block(std::size_t{1} << 16);
  while (stream.read(block.data(), static_cast<std::streamsize>(block.size())), stream.gcount() > 0) {
    text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    if (text.size() > maximumBytes)
      throw badInput(path.string() + " does not end: expected at most " + std::to_string(maximumBytes) +
                     " bytes");
  }
  if (stream.bad())
    throw badInput(path.string() + " cannot be read: " + reason());
  return text;
}

void writeFileAtomically(const std::filesystem::path &path, std::string_view text) {
  TemporaryFile file(path);
  if (!file.isOpen() || !file.write(text) || !file.renameTo(path))
    throw workFailed(path.string() + " cannot be written: " + reason());
}

std::string_view resource(std::string_view path) {
  const auto *end = embedded::files + embedded::fileCount;
  const auto *found =
      std::find_if(embedded::files, end, [&](const auto &file) { return file.first == path; });
  if (found == end)
    throw std::out_of_range("no resource " + std::string(path));
  return found->second;
}

std::vector<std::string> resourcesBelow(std::string_view folder) {
  std::vector<std::string> paths;
  for (unsigned long i = 0; i < embedded::fileCount; ++i)
    if (embedded::files[i].first.starts_with(folder))
      paths.emplace_back(embedded::files[i].first);
  std::ranges::sort(paths);
  return paths;
}

} // namespace bitsmith
