// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/checksum.h"

#include <zlib.h>

namespace bitsmith {

std::uint32_t checksum(const void *data, std::size_t size, std::uint32_t previous) {
  return static_cast<std::uint32_t>(::crc32_z(previous, static_cast<const Bytef *>(data), size));
}

std::uint32_t checksum(const Dataset &data, std::uint32_t previous) {
  const std::uint32_t pixels = checksum(data.pixels.data(), data.pixels.size(), previous);
  return checksum(data.labels.data(), data.labels.size() * sizeof(std::int64_t), pixels);
}

std::string hexadecimal(std::uint32_t value) {
  std::string text(8, '0');
  for (std::size_t i = 0; i < 8; ++i)
    text[7 - i] = "0123456789abcdef"[(value >> (4 * i)) & 15];
  return text;
}

std::string testSetName(const Dataset &test) {
  return "crc32:" + hexadecimal(checksum(test));
}

} // namespace bitsmith
