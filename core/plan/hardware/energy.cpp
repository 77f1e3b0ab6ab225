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

double floatMacEnergy(int bits) {
  return bits <= 16 ? horowitz::fp16Multiply + horowitz::fp16Add : horowitz::fp32Multiply + horowitz::fp32Add;
}

double sramEnergyPerByte(double bytes) {
  const double x = std::log2(std::max(8 * bytes, fewestSramBits));
  return 8 * ((9.02427e-4 * x - 0.0268848) * x + 0.2089008) * x;
}

} // namespace bitsmith
