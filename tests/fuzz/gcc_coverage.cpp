// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What g++ calls at each branch, as the counters that libFuzzer looks at. Compiled without being counted
// itself.

#include <cstddef>
#include <cstdint>

extern "C" void __sanitizer_cov_8bit_counters_init(std::uint8_t *begin, std::uint8_t *end);

namespace {

constexpr std::size_t size = std::size_t{1} << 17; ///< few of the branches share one
std::uint8_t counters[size];

[[gnu::constructor]] void announce() {
  __sanitizer_cov_8bit_counters_init(counters, counters + size);
}

} // namespace

extern "C" void __sanitizer_cov_trace_pc() {
  const auto place = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
  ++counters[(place ^ (place >> 17)) & (size - 1)];
}

// libFuzzer learns from comparisons of whole numbers alone.
extern "C" void __sanitizer_cov_trace_cmpf(float, float) {}
extern "C" void __sanitizer_cov_trace_cmpd(double, double) {}
