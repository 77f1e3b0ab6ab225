// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "core/plan/base/error.h"
#include "core/plan/base/number_text.h"
#include "core/plan/base/write_all.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace bitsmith {

void writeOutput(const std::string &text) {
  if (!writeAll(STDOUT_FILENO, text) && errno != EPIPE)
    throw workFailed(std::string("stdout cannot be written: ") + std::strerror(errno));
}

void writeOutput(const nlohmann::json &json) {
  writeOutput(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void writeMessage(const std::string &message) {
  writeAll(STDERR_FILENO, "bitsmith-cli: " + message + "\n");
}

std::size_t screenWidth(const std::string &text) {
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<std::size_t>(std::ranges::count_if(text, starts));
}

std::string format(const char *pattern, double value) {
  char text[64];
  std::snprintf(text, sizeof text, pattern, value);
  return text;
}

std::string accuracyText(double accuracy, const Interval &interval) {
  return percent(accuracy) + format(" ± %.1f", 50 * (interval.high - interval.low));
}

std::string Table::text() const {
  std::vector<std::size_t> widths(m_rows.front().size(), 0);
  for (const auto &row : m_rows)
    for (std::size_t column = 0; column < row.size(); ++column)
      widths[column] = std::max(widths[column], screenWidth(row[column]));
  std::size_t whole = 2 * (widths.size() - 1);
  for (const std::size_t width : widths)
    whole += width;
  std::string text;
  for (std::size_t number = 0; number < m_rows.size(); ++number) {
    const bool isBelowTitles = number == 1 && m_hasTitleRule;
    if (isBelowTitles || std::ranges::find(m_rules, number) != m_rules.end()) {
      for (std::size_t i = 0; i < whole; ++i)
        text += "─";
      text += '\n';
    }
    std::string line;
    for (std::size_t column = 0; column < m_rows[number].size(); ++column) {
      const std::string &cell = m_rows[number][column];
      const std::string pad(widths[column] - screenWidth(cell), ' ');
      const bool left = column == 0 || std::ranges::find(m_leftColumns, column) != m_leftColumns.end();
      line += (column == 0 ? "" : "  ") + (left ? cell + pad : pad + cell);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

} // namespace bitsmith
