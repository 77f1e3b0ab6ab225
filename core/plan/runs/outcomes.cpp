// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/outcomes.h"

namespace bitsmith {

namespace {

/// Pictures in one hexadecimal digit.
constexpr std::size_t digitBits = 4;

int digitValue(char digit) {
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

std::size_t bytesOf(std::size_t samples) {
  return samples / 8 + (samples % 8 != 0 ? 1 : 0);
}

} // namespace

std::string packOutcomes(const std::vector<bool> &outcomes) {
  std::vector<unsigned> digits(2 * bytesOf(outcomes.size()), 0);
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    if (outcomes[i])
      digits[i / digitBits] |= 8u >> (i % digitBits);
  std::string text;
  for (const unsigned digit : digits)
    text += "0123456789abcdef"[digit];
  return text;
}

std::optional<std::vector<bool>> unpackOutcomes(std::string_view text, std::int64_t samples) {
  if (samples < 0 || text.size() != 2 * bytesOf(static_cast<std::size_t>(samples)))
    return std::nullopt;
  std::vector<bool> outcomes(static_cast<std::size_t>(samples));
  for (std::size_t place = 0; place < text.size(); ++place) {
    const int value = digitValue(text[place]);
    if (value < 0)
      return std::nullopt;
    for (std::size_t bit = 0; bit < digitBits; ++bit) {
      const bool right = (static_cast<unsigned>(value) & (8u >> bit)) != 0;
      const std::size_t index = place * digitBits + bit;
      if (index < outcomes.size())
        outcomes[index] = right;
      else if (right)
        return std::nullopt;
    }
  }
  return outcomes;
}

} // namespace bitsmith
