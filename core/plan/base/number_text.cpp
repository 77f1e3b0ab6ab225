// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/number_text.h"

#include <cmath>
#include <cstddef>
#include <cstdio>

namespace bitsmith {

std::string grouped(std::int64_t value) {
  std::string text = std::to_string(value);
  for (auto place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > (value < 0 ? 1 : 0); place -= 3)
    text.insert(static_cast<std::size_t>(place), ",");
  return text;
}

std::string duration(double seconds) {
  char text[64];
  if (seconds < 59.95) { // what rounds to 60.0 is a minute
    std::snprintf(text, sizeof text, "%.1f s", seconds);
    return text;
  }
  const auto whole = static_cast<long long>(std::llround(seconds));
  if (whole < 3600)
    std::snprintf(text, sizeof text, "%lld min %02lld s", whole / 60, whole % 60);
  else
    std::snprintf(text, sizeof text, "%lld h %02lld min", whole / 3600, whole / 60 % 60);
  return text;
}

std::string percent(double share, int places) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f %%", places, 100 * share);
  return text;
}

} // namespace bitsmith
