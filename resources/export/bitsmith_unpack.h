/* clang-format off */
/* How the weights below are packed.
 *
 * Codes of b bits follow one another without gaps, in the order of the weight tensor: output channels, then
 * input channels of the group, then rows, then columns. Bits are filled from the lowest of each byte: code i
 * takes the bits i*b to i*b + b - 1 of the array, where bit k is bit k % 8 of byte k / 8. Each layer begins
 * with a byte of its own; the last byte is filled up with zeros. Signed codes are two's complement in b bits.
 * Codes of one bit are +1 (1) or -1 (0).
 *
 *   weight = (code - zero point) * scale
 *     a scale and a zero point for each output channel, or one for all
 *   activation = (code - zero point) * scale
 *     code = round(x / scale) + zero point, halves to even, clamped to lowest ... highest
 *   accumulator = sum of (weight code - its zero point) * (activation code - its zero point) + bias
 *
 * Biases of layers whose input is quantized are integers in units of input scale * weight scale, so that they
 * add to the accumulator, where that changes none of them by more than a hundredth of the largest
 * (NAME_BIAS_IS_INTEGER is 1); otherwise they are floats.
 */
/* clang-format on */
#ifndef BITSMITH_UNPACK_H
#define BITSMITH_UNPACK_H

#include <stddef.h>
#include <stdint.h>

/* Code number `index` of packed codes: the reference that other unpackers can be tested against. */
static inline int32_t bitsmith_unpack(const uint8_t *packed, size_t index, unsigned bits, int is_signed) {
  const size_t first = index * bits;
  uint32_t code = 0;
  for (unsigned i = 0; i < bits; ++i) {
    const size_t place = first + i;
    code |= (uint32_t)((packed[place / 8] >> (place % 8)) & 1u) << i;
  }
  if (bits == 1)
    return code ? 1 : -1;
  if (is_signed && ((code >> (bits - 1)) & 1u))
    return (int32_t)code - (int32_t)(1u << bits);
  return (int32_t)code;
}

#endif
