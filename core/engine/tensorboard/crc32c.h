// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace bitsmith {

/// Cyclic redundancy check with Castagnoli's polynomial (RFC 3720, B.4).
std::uint32_t crc32c(std::string_view bytes);
/// As records of TensorFlow have it: turned by 15 bits and shifted by a constant, so that the check of data
/// that holds checks is no special one.
std::uint32_t maskedCrc32c(std::string_view bytes);

} // namespace bitsmith
