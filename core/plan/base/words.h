// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace bitsmith {

/// The values of an enumeration and their words in files, in the order of the enumeration.
template<class Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

/// The word of a value that is in the list.
template<class Value>
std::string_view wordOf(const Words<Value> &words, Value value) {
  for (const auto &[word, meaning] : words)
    if (meaning == value)
      return word;
  return {};
}

template<class Value>
std::optional<Value> meaningOf(const Words<Value> &words, std::string_view text) {
  for (const auto &[word, meaning] : words)
    if (word == text)
      return meaning;
  return std::nullopt;
}

} // namespace bitsmith
