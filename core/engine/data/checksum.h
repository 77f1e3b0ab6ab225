// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace bitsmith {

/// CRC-32 (as in zip) of some bytes, going on from `previous`, the checksum of what stands before them.
std::uint32_t checksum(const void *data, std::size_t size, std::uint32_t previous = 0);

/// CRC-32 of the pixels and then the labels (eight bytes each) of a data set, going on from `previous`.
std::uint32_t checksum(const Dataset &data, std::uint32_t previous = 0);

/// Eight hexadecimal digits: "00c0ffee".
std::string hexadecimal(std::uint32_t value);

/// Name of the test pictures that a run was measured on, as result.json has it ("crc32:00c0ffee"): two runs
/// with the same one and as many pictures can be compared picture by picture.
std::string testSetName(const Dataset &test);

} // namespace bitsmith
