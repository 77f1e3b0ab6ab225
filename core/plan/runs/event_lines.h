// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace bitsmith {

/// Longest line of a file of events that is read, in bytes: no run writes a longer one.
inline constexpr std::uintmax_t longestEventLine = std::uintmax_t{64} << 20;

/// The next whole line of a file of events, without its end; a line that is too long is passed over and
/// becomes empty.
/// @return bytes that it takes in the file; nothing where no line is whole yet
inline std::optional<std::uintmax_t> takeEventLine(std::istream &stream, std::string &line) {
  if (!stream)
    return std::nullopt;
  char block[4096];
  std::uintmax_t taken = 0;
  for (line.clear();;) {
    stream.getline(block, sizeof block);
    if (stream.eof() || stream.bad())
      return std::nullopt;
    const bool isWhole = !stream.fail(); // otherwise the block is full
    const auto count = static_cast<std::size_t>(stream.gcount());
    taken += count;
    if (taken <= longestEventLine)
      line.append(block, isWhole ? count - 1 : count);
    else
      std::string().swap(line);
    if (isWhole)
      return taken;
    stream.clear();
  }
}

} // namespace bitsmith
