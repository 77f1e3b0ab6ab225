// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <utility>

namespace bitsmith {

/// Exclusive right to write a run folder; released when destroyed or when the process ends, however it ends.
class RunLock {
 public:
  /// Nullopt when another process has it. Throws Error (work failed) when the folder cannot be written.
  static std::optional<RunLock> acquire(const std::filesystem::path &folder);
  /// Whether some process holds it now.
  static bool isHeld(const std::filesystem::path &folder);

  RunLock(RunLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  RunLock &operator=(RunLock &&other) noexcept;
  RunLock(const RunLock &) = delete;
  RunLock &operator=(const RunLock &) = delete;
  ~RunLock();

 private:
  explicit RunLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

} // namespace bitsmith
