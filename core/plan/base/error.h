// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stdexcept>
#include <string>

namespace bitsmith {

/// What went wrong, as the exit status of bitsmith-cli tells it.
enum class ErrorKind {
  workFailed, ///< the input was fine, the work was not: disk full, loss not finite, out of memory
  badInput,   ///< a file, flag or value that the user can mend
};

/// One clear error for a person: what is wrong, where, and what to do about it, in a single line.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string &message) : std::runtime_error(message), m_kind(kind) {}
  ErrorKind kind() const { return m_kind; }

 private:
  ErrorKind m_kind;
};

/// Bad input: `badInput("data.train is -3: expected a number of pictures of at least 0")`.
inline Error badInput(const std::string &message) {
  return {ErrorKind::badInput, message};
}

/// Work that failed although the input was fine.
inline Error workFailed(const std::string &message) {
  return {ErrorKind::workFailed, message};
}

/// Thrown out of long work when its user asked it to stop; not a failure.
class Interrupted : public std::exception {
 public:
  const char *what() const noexcept override { return "interrupted"; }
};

} // namespace bitsmith
