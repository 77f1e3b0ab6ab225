// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"

#include "core/plan/base/error.h"
#include "core/plan/base/write_all.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <limits>
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

std::filesystem::path folderOf(const std::filesystem::path &file) {
  return file.has_parent_path() ? file.parent_path() : ".";
}

/// Brings a new name to the disk, where the file system can: without it a power failure may bring back the
/// old file.
void flushFolderOf(const std::filesystem::path &file) {
  const int descriptor = ::open(folderOf(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    return;
  ::fsync(descriptor);
  ::close(descriptor);
}

bool writeInto(const std::filesystem::path &device, std::string_view text) {
  const int descriptor = ::open(device.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0)
    return false;
  const bool written = writeAll(descriptor, text);
  const int why = errno;
  ::close(descriptor);
  errno = why;
  return written;
}

constexpr const char *partWord = ".part";

/// The path of a file beside the target while that is written; a long name is cut, so that there is room.
std::string pathOfPart(const std::filesystem::path &target, const std::string &number) {
  constexpr std::size_t longestName = 200;
  std::string name = target.filename().string();
  if (name.size() > longestName) {
    std::size_t end = longestName;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) // within a character
      --end;
    name.resize(end);
  }
  return (target.parent_path() / (name + partWord + std::to_string(::getpid()) + number)).string();
}

/// A file that has no name before it is whole, where the file system can do that, so that a process that is
/// killed leaves nothing. It is removed unless it was renamed into place.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path &target)
      : m_path(pathOfPart(target, "-" + std::to_string(++s_number))),
        m_descriptor(::open(folderOf(target).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0644)) {
    if (m_descriptor >= 0)
      return;
    m_descriptor = ::open(m_path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
    m_named = m_descriptor >= 0;
  }
  ~TemporaryFile() {
    if (m_descriptor < 0)
      return;
    ::close(m_descriptor);
    if (m_named)
      ::unlink(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile &) = delete;
  TemporaryFile &operator=(const TemporaryFile &) = delete;

  bool isOpen() const { return m_descriptor >= 0; }
  bool write(std::string_view text) { return writeAll(m_descriptor, text) && ::fsync(m_descriptor) == 0; }
  /// A file that is written again stays as private as it was.
  bool keepRightsOf(const std::filesystem::path &old) {
    struct stat status = {};
    return ::stat(old.c_str(), &status) != 0 || ::fchmod(m_descriptor, status.st_mode & 0777) == 0;
  }
  bool renameTo(const std::filesystem::path &target) {
    if (!m_named) {
      const std::string unnamed = "/proc/self/fd/" + std::to_string(m_descriptor);
      m_named = ::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, m_path.c_str(), AT_SYMLINK_FOLLOW) == 0;
    }
    if (!m_named || ::rename(m_path.c_str(), target.c_str()) != 0)
      return false;
    m_named = false; // its name is the target's now
    flushFolderOf(target);
    return true;
  }

 private:
  static inline std::atomic<unsigned> s_number = 0; ///< two threads of a process write to two files
  std::string m_path;
  int m_descriptor;
  bool m_named = false; ///< m_path is there
};

/// Two files of a folder change places in several steps, for file systems that cannot do it at once (NFS).
/// `other` is there all the time where there are hard links. It is as it was where that fails.
bool exchangeInSteps(const std::filesystem::path &one, const std::filesystem::path &other) {
  const std::string between = pathOfPart(other, "");
  ::unlink(between.c_str());
  const bool hasLinks = ::link(other.c_str(), between.c_str()) == 0;
  if (!hasLinks && ::rename(other.c_str(), between.c_str()) != 0)
    return false;
  if (::rename(one.c_str(), other.c_str()) == 0)
    return ::rename(between.c_str(), one.c_str()) == 0;
  const int why = errno;
  hasLinks ? ::unlink(between.c_str()) : ::rename(between.c_str(), other.c_str());
  errno = why;
  return false;
}

/// Two files of a folder change places, at once where the file system can do that.
bool exchangeNames(const std::filesystem::path &one, const std::filesystem::path &other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0) {
    const bool isUnknown = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
    if (!isUnknown || !exchangeInSteps(one, other))
      return false;
  }
  flushFolderOf(other);
  return true;
}

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

bool isThere(const std::filesystem::path &path) {
  std::error_code error;
  const bool there = std::filesystem::exists(path, error);
  if (error == std::errc::filename_too_long) // nothing can have such a name
    return false;
  if (error)
    throw Error(error == std::errc::permission_denied ? ErrorKind::badInput : ErrorKind::workFailed,
                path.string() + " cannot be examined: " + error.message());
  return there;
}

bool hasContent(const std::filesystem::path &file) {
  if (!isThere(file))
    return false;
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (error && error != std::errc::no_such_file_or_directory && error != std::errc::is_a_directory)
    throw workFailed(file.string() + " cannot be examined: " + error.message());
  return !error && size > 0;
}

void writeFileAtomically(const std::filesystem::path &path, std::string_view text) {
  const Error cannot = workFailed(path.string() + " cannot be written: ");
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status)) {
    if (!writeInto(path, text)) // a device or a pipe is not to be replaced
      throw workFailed(cannot.what() + reason());
    return;
  }
  // What a link leads to is replaced, not the link.
  const std::filesystem::path target =
      std::filesystem::is_symlink(path, error) ? std::filesystem::weakly_canonical(path, error) : path;
  TemporaryFile file(target);
  if (!file.isOpen() || !file.write(text) || !file.keepRightsOf(target) || !file.renameTo(target))
    throw workFailed(cannot.what() + reason());
}

void replaceKeeping(const std::filesystem::path &file, const std::filesystem::path &kept,
                    std::string_view text) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    writeFileAtomically(file, text);
    return;
  }
  if (std::filesystem::is_symlink(file,
                                  ignored)) { // it leads to another disk perhaps: names cannot be exchanged
    writeFileAtomically(kept, readFile(file, std::numeric_limits<std::uintmax_t>::max()));
    writeFileAtomically(file, text);
    return;
  }
  TemporaryFile next(file);
  if (!next.isOpen() || !next.write(text) || !next.keepRightsOf(file) || !next.renameTo(kept) ||
      !exchangeNames(kept, file))
    throw workFailed(file.string() + " cannot be written: " + reason());
}

void removeParts(const std::filesystem::path &folder, std::initializer_list<std::string_view> files) {
  std::error_code ignored;
  std::vector<std::filesystem::path> parts;
  for (std::filesystem::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    const std::string name = entry->path().filename().string();
    if (std::ranges::any_of(
            files, [&](std::string_view file) { return name.starts_with(std::string(file) + partWord); }))
      parts.push_back(entry->path());
  }
  for (const std::filesystem::path &part : parts)
    std::filesystem::remove(part, ignored);
}

std::filesystem::path resolvedPath(const std::filesystem::path &path) {
  std::error_code error;
  std::filesystem::path whole = std::filesystem::absolute(path, error);
  if (error) // the folder that this is done in is gone
    whole = path;
  std::filesystem::path resolved = std::filesystem::weakly_canonical(whole, error);
  return error ? whole.lexically_normal() : resolved;
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
