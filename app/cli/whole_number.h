// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/App.hpp>
#include <cstdint>

namespace bitsmith {

/// What an option takes: a whole number within bounds, both included. CLI11's own check is worded otherwise
/// from version to version.
CLI::Validator wholeNumber(std::int64_t least, std::int64_t most);

} // namespace bitsmith
