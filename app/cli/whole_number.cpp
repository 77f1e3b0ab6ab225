// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/whole_number.h"

#include <charconv>
#include <string>

namespace bitsmith {

CLI::Validator wholeNumber(std::int64_t least, std::int64_t most) {
  const std::string bounds = "from " + std::to_string(least) + " to " + std::to_string(most);
  return {[=](const std::string &text) {
            std::int64_t value = 0;
            const char *end = text.data() + text.size();
            const auto [rest, fault] = std::from_chars(text.data(), end, value);
            const bool isFine = fault == std::errc() && rest == end && value >= least && value <= most;
            return isFine ? std::string() : "expected a whole number " + bounds + ", not \"" + text + "\"";
          },
          bounds};
}

} // namespace bitsmith
