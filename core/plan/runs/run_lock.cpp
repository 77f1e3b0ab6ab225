// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run_lock.h"

#include "core/plan/base/error.h"
#include "core/plan/runs/run_folder.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

struct flock wholeFileLock() {
  struct flock request = {};
  request.l_type = F_WRLCK;
  request.l_whence = SEEK_SET;
  return request;
}

} // namespace

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
  const bool hasNone = errno == ENOSYS || errno == ENOLCK || errno == EOPNOTSUPP;
  throw workFailed(
      path.string() + " cannot be locked: " + std::strerror(errno) +
      (hasNone ? "; the file system has no locks (Lustre has with the mount option flock, NFS with lockd): "
                 "choose a folder on another one"
               : ""));
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

} // namespace bitsmith
