// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bitsmith {

/// How a text is found by some of its letters.
struct FuzzyMatch {
  int score = 0;           ///< more is better
  QList<qsizetype> places; ///< of the letters that were found, ascending

  bool operator==(const FuzzyMatch &) const = default;
};

/// Finds the letters of a query in a text, in their order, whatever stands between: "opn" in "Open network".
/// Words of the query, separated by spaces, are found each for itself. Of all ways the one with the best
/// score is taken: letters that begin a word count most, then those that follow one another; what stands
/// between them costs. Case and accents make no difference. An empty query matches with a score of 0.
/// @return nullopt where a letter is missing
std::optional<FuzzyMatch> fuzzyMatch(const QString &query, const QString &text);

} // namespace bitsmith
