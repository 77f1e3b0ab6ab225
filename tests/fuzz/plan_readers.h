// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

namespace bitsmith::test {

/// A reader of text that may come from anybody.
struct TextReader {
  std::string_view name; ///< of its folder in the corpus
  /// Reads it as the programs do, and looks whether what was read can be written and read again as the same.
  /// Throws Error for text that is refused; anything else that leaves it is a fault of the reader.
  void (*read)(std::string_view text) = nullptr;
};

/// All readers of core/plan.
const std::vector<TextReader> &planReaders();

} // namespace bitsmith::test
