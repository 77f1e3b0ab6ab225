// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// Whether each test picture was classified rightly, as text for a file: packed bits in hexadecimal, the
/// first picture in the highest bit of the first byte, the last byte filled up with zeros.
std::string packOutcomes(const std::vector<bool> &outcomes);

/// Reads what packOutcomes() wrote of `samples` pictures. Nullopt when the text is of another length, has
/// other characters or bits beyond the last picture.
std::optional<std::vector<bool>> unpackOutcomes(std::string_view text, std::int64_t samples);

} // namespace bitsmith
