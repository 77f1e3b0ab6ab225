// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

namespace bitsmith::test {

/// A reader of what may come from anybody.
struct Reader {
  std::string_view name; ///< of its folder in the corpus
  /// Reads bytes as the programs do, and looks whether what was read can be written and read again as the
  /// same. Throws Error for what is refused; anything else that leaves it is a fault of the reader.
  void (*read)(std::string_view bytes) = nullptr;
};

/// All readers of a library: plan_readers.cpp has those of core/plan, engine_readers.cpp those of
/// core/engine.
const std::vector<Reader> &readers();

} // namespace bitsmith::test
