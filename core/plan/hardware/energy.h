// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace bitsmith {

/// Energy of arithmetic and of memory at 45 nm, in picojoules: the table of Horowitz, "Computing's energy
/// problem (and what we can do about it)", ISSCC 2014, and the laws that QKeras (Coelho et al., 2021) fitted
/// to it for any number of bits.
namespace horowitz {
inline constexpr double int8Add = 0.03;
inline constexpr double int32Add = 0.1;
inline constexpr double int8Multiply = 0.2;
inline constexpr double int32Multiply = 3.1;
inline constexpr double fp16Add = 0.4;
inline constexpr double fp16Multiply = 1.1;
inline constexpr double fp32Add = 0.9;
inline constexpr double fp32Multiply = 3.7;
/// Per access of 64 bits, as the paper gives it: see perByte(). The law of sramEnergyPerByte() is fitted to
/// those of SRAM.
inline constexpr double sram8KiBPer64Bits = 10;
inline constexpr double sram32KiBPer64Bits = 20;
inline constexpr double sram1MiBPer64Bits = 100;
inline constexpr double dramPer64Bits = 1300;
} // namespace horowitz

/// An energy per access of 64 bits (the unit of the table) as energy per byte.
constexpr double perByte(double per64Bits) {
  return per64Bits / 8;
}

/// Integer addition: 0.003125·b pJ.
double addEnergy(double bits);
/// Integer multiplication: 0.002994791667·w·a + 0.001041666667·√(w·a) pJ; with one bit on a side it is a
/// selection, 0.3 of an addition of the other's bits.
double multiplyEnergy(int weightBits, int activationBits);
/// Bits of an accumulator that cannot overflow: product bits + ⌈log2(terms)⌉.
int accumulatorBits(int weightBits, int activationBits, std::int64_t terms);
/// A multiply-accumulate on integers: multiplication and addition into an accumulator of so many bits.
double macEnergy(int weightBits, int activationBits, int accumulator);

/// What takes the place of a multiplier where one side is zero, a power of two or a sum of such
/// (core/engine/quantization/methods): for each term of the sum a barrel shifter, ⌈log2 n⌉ stages of
/// multiplexers for n distances, and adders for the terms.
struct ShiftProduct {
  int terms = 1;
  int stages = 0; ///< of multiplexers, all terms together
  int bits =
      0; ///< of the product, and so of a stage and of an adder: the other side's and the farthest shift

  /// Multiplexers are 0.3 of an addition (QKeras's figure, as for one bit): (0.3·stages + terms −
  /// 1)·0.003125·bits pJ.
  double energy() const;
  /// Look-up tables of six inputs: a four-to-one multiplexer each, so two stages a table and bit; one a bit
  /// of an adder.
  double luts() const;
};
/// @param magnitudeBits of the side that is powers of two, without its sign
ShiftProduct shiftProduct(bool isSum, int magnitudeBits, int otherBits);

/// A multiply-accumulate in floating point of at most 16 or of 32 bits.
double floatMacEnergy(int bits);

/// One byte from an SRAM of a size: with x = log2(size in bits), 9.02427e-4·x³ − 0.0268848·x² + 0.2089008·x
/// pJ a bit. Below 2^14 bits the curve turns up where no memory does: it is held there.
double sramEnergyPerByte(double bytes);
/// One byte from DRAM: the lower end of the table's 1300 to 2600 pJ per 64 bits.
inline constexpr double dramEnergyPerByte = perByte(horowitz::dramPer64Bits);

} // namespace bitsmith
