// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstdint>

/// Before a function: it is compiled once for each vector width, and the loader takes the widest that the
/// processor has. What it calls must be inlined into it (BITSMITH_INLINE). The levels are those of the x86-64
/// psABI; names of processors would fit those processors alone. Not under the sanitizers: they instrument the
/// choice, which runs before they are ready.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_ADDRESS__) &&                       \
    !defined(__SANITIZE_THREAD__)
#define BITSMITH_VECTORISED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define BITSMITH_VECTORISED
#endif
#define BITSMITH_INLINE [[gnu::always_inline]] inline
/// Before a loop whose rounds do not read what others write, which the compiler cannot see for itself.
#define BITSMITH_INDEPENDENT _Pragma("GCC ivdep")

namespace bitsmith::kernels {

/// The upper half of a float32, as LibTorch and oneDNN have it: 8 bits of exponent, 8 significant bits. Whole
/// numbers up to 256 are exact.
struct BFloat16 {
  std::uint16_t bits = 0;
};

BITSMITH_INLINE float load(float value) {
  return value;
}
BITSMITH_INLINE float load(BFloat16 value) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(value.bits) << 16);
}

/// Exact up to 2^24, rounded to the nearest beyond.
BITSMITH_INLINE float load(std::int32_t value) {
  return static_cast<float>(value);
}

BITSMITH_INLINE void store(float value, float &to) {
  to = value;
}
/// Rounds half to even. NaN stays NaN as long as it is a quiet one.
BITSMITH_INLINE void store(float value, BFloat16 &to) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  to.bits = static_cast<std::uint16_t>((bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16);
}

/// Of whole numbers in the range of the kind.
BITSMITH_INLINE void store(float value, std::uint8_t &to) {
  to = static_cast<std::uint8_t>(static_cast<std::int32_t>(value));
}
BITSMITH_INLINE void store(float value, std::int8_t &to) {
  to = static_cast<std::int8_t>(static_cast<std::int32_t>(value));
}

} // namespace bitsmith::kernels
