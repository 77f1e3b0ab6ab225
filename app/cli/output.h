// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/statistics.h"

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace bitsmith {

/// Writes text to stdout at once. A reader that has gone away is no error (the rest is dropped silently); a
/// full disk is. Throws Error (work failed).
void writeOutput(const std::string &text);
/// Writes JSON, indented, with a line feed.
void writeOutput(const nlohmann::json &json);

/// Writes "bitsmith-cli: MESSAGE" to stderr.
void writeMessage(const std::string &message);

/// Columns on the screen that UTF-8 text takes (one a code point).
std::size_t screenWidth(const std::string &text);

/// printf for one number: format("%.1f ms", 3.14).
std::string format(const char *pattern, double value);
/// "87.1 % ± 2.1": with half the width of the 95 % interval in points.
std::string accuracyText(double accuracy, const Interval &interval);

/// A table for the terminal: the first column to the left, the others to the right, two blanks between
/// columns, a rule below the titles.
class Table {
 public:
  explicit Table(std::vector<std::string> titles) : m_rows{std::move(titles)} {}
  void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
  void omitTitleRule() { m_hasTitleRule = false; }
  /// The next row is set off from those above by a rule.
  void addRule() { m_rules.push_back(m_rows.size()); }
  /// Columns that hold words rather than numbers, besides the first, are set to the left.
  void alignLeft(std::vector<std::size_t> columns) { m_leftColumns = std::move(columns); }
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> m_rows;
  std::vector<std::size_t> m_rules;
  std::vector<std::size_t> m_leftColumns;
  bool m_hasTitleRule = true;
};

} // namespace bitsmith
