// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace bitsmith {

/// What a program said and how it ended.
struct ProgramOutput {
  int status = 0; ///< exit status; 128 and the signal that ended it
  std::string output;
  std::string errors;
  bool timedOut = false; ///< it took too long and was killed
};

/// Runs a program of PATH with these words, without a shell between, and waits for it. It is in a process
/// group of its own, so that Ctrl-C on the terminal reaches the caller alone. Throws Error: bad input where
/// there is no such program; work failed where none can be started.
/// @param words the program and its arguments
/// @param environment "NAME=value" each; the whole of it
ProgramOutput runProgram(const std::vector<std::string> &words, const std::vector<std::string> &environment,
                         std::chrono::milliseconds patience);

} // namespace bitsmith
