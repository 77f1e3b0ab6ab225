// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/energy.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace bitsmith {

namespace {
constexpr double addPerBit = 0.003125;
constexpr double multiplyPerSquare = 0.002994791667;
constexpr double multiplyPerBit = 0.001041666667;
constexpr double selectShare = 0.3;
constexpr double fewestSramBits = 1 << 14;
} // namespace

double addEnergy(double bits) {
  return addPerBit * bits;
}

double multiplyEnergy(int weightBits, int activationBits) {
  if (std::min(weightBits, activationBits) == 1)
    return selectShare * addEnergy(std::max(weightBits, activationBits));
  const double product = static_cast<double>(weightBits) * activationBits;
  return multiplyPerSquare * product + multiplyPerBit * std::sqrt(product);
}

int accumulatorBits(int weightBits, int activationBits, std::int64_t terms) {
  const auto count = static_cast<std::uint64_t>(std::max<std::int64_t>(terms, 1));
  return weightBits + activationBits + static_cast<int>(std::bit_width(count - 1));
}

double macEnergy(int weightBits, int activationBits, int accumulator) {
  return multiplyEnergy(weightBits, activationBits) + addEnergy(accumulator);
}

double ShiftProduct::energy() const {
  return (selectShare * stages + terms - 1) * addEnergy(bits);
}

double ShiftProduct::luts() const {
  const int tables = (stages + 1) / 2;
  return static_cast<double>(tables + terms - 1) * bits;
}

ShiftProduct shiftProduct(bool isSum, int magnitudeBits, int otherBits) {
  const auto stagesOf = [](int distances) {
    return static_cast<int>(std::bit_width(static_cast<unsigned>(std::max(distances, 1) - 1)));
  };
  if (!isSum) {
    const int distances = (1 << magnitudeBits) - 1; // one code is zero
    return {.terms = 1, .stages = stagesOf(distances), .bits = otherBits + std::max(distances, 1) - 1};
  }
  // Each term has two bits, zero and three distances; with an odd number of bits the last has one.
  constexpr int distances = 3;
  const int terms = std::max(1, (magnitudeBits + 1) / 2);
  const int single = magnitudeBits % 2;
  const int full = terms - single;
  int farthest = full > 0 ? (full - 1) + (distances - 1) * terms : 0;
  if (magnitudeBits == 3) // {0, 1, 1/2, 1/8} and {0, 1/4}
    farthest = 3;
  return {.terms = terms,
          .stages = full * stagesOf(distances),
          .bits = otherBits + std::max(farthest, terms - 1)};
}

double floatMacEnergy(int bits) {
  return bits <= 16 ? horowitz::fp16Multiply + horowitz::fp16Add : horowitz::fp32Multiply + horowitz::fp32Add;
}

double sramEnergyPerByte(double bytes) {
  const double x = std::log2(std::max(8 * bytes, fewestSramBits));
  return 8 * ((9.02427e-4 * x - 0.0268848) * x + 0.2089008) * x;
}

} // namespace bitsmith
