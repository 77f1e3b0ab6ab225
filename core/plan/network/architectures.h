// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

namespace bitsmith {

/// A built-in architecture, described once; the engine and the window both read this.
struct Architecture {
  std::string name;
  std::string summary; ///< one line for lists
  Network (*build)(Shape input, std::int64_t classes);
};

/// The built-in architectures, `mixed_precision_cnn` first.
const std::vector<Architecture> &architectures();

/// Builds a named architecture for pictures of the given shape. Throws Error (bad input) that lists the known
/// names.
Network buildArchitecture(std::string_view name, Shape input, std::int64_t classes);

} // namespace bitsmith
