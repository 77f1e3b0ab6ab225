// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/palette/fuzzy_match.h"

#include <algorithm>
#include <set>
#include <vector>

namespace bitsmith {

namespace {

constexpr int letterScore = 1;
constexpr int wordScore = 8;    ///< a letter that begins a word
constexpr int firstScore = 4;   ///< in addition, of the text itself
constexpr int followScore = 10; ///< a letter right after the one before
constexpr int gapCost = 1;      ///< a letter that is passed over between two, at most mostGap times
constexpr int mostGap = 3;
constexpr int impossible = -1'000'000;
constexpr qsizetype longestText = 256;

/// One letter a letter: places in the result are places in the text.
QString folded(const QString &text) {
  QString plain(text.size(), u' ');
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QString parts = text[i].decomposition();
    plain[i] = (parts.isEmpty() ? text[i] : parts[0]).toCaseFolded();
  }
  return plain;
}

bool beginsWord(const QString &text, qsizetype i) {
  if (i == 0)
    return true;
  const QChar before = text[i - 1];
  const QChar here = text[i];
  return (!before.isLetterOrNumber() && here.isLetterOrNumber()) || (before.isLower() && here.isUpper()) ||
         (before.isLetter() && here.isDigit());
}

/// The best way to find one word: best[q][t] is the score with letter q at place t.
std::optional<FuzzyMatch> matchWord(const QString &word, const QString &text, const QString &plain) {
  const qsizetype letters = word.size();
  const qsizetype size = std::min(plain.size(), longestText);
  if (letters > size)
    return std::nullopt;
  const auto cells = static_cast<std::size_t>(letters * size);
  std::vector<int> best(cells, impossible);
  std::vector<qsizetype> from(cells, -1);
  const auto at = [size](qsizetype q, qsizetype t) { return static_cast<std::size_t>(q * size + t); };
  for (qsizetype q = 0; q < letters; ++q)
    for (qsizetype t = q; t < size; ++t) {
      if (plain[t] != word[q])
        continue;
      const int own = letterScore + (beginsWord(text, t) ? wordScore : 0) + (t == 0 ? firstScore : 0);
      if (q == 0) {
        best[at(q, t)] = own;
        continue;
      }
      for (qsizetype before = q - 1; before < t; ++before) {
        const int start = best[at(q - 1, before)];
        if (start == impossible)
          continue;
        const auto gap = static_cast<int>(std::min<qsizetype>(t - before - 1, mostGap));
        const int score = start + own + (gap == 0 ? followScore : -gap * gapCost);
        if (score > best[at(q, t)]) {
          best[at(q, t)] = score;
          from[at(q, t)] = before;
        }
      }
    }
  qsizetype end = -1;
  for (qsizetype t = letters - 1; t < size; ++t)
    if (best[at(letters - 1, t)] != impossible &&
        (end < 0 || best[at(letters - 1, t)] > best[at(letters - 1, end)]))
      end = t;
  if (end < 0)
    return std::nullopt;
  FuzzyMatch match{.score = best[at(letters - 1, end)], .places = {}};
  for (qsizetype q = letters - 1, t = end; q >= 0; t = from[at(q, t)], --q)
    match.places.prepend(t);
  return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &query, const QString &text) {
  const QString plain = folded(text);
  FuzzyMatch whole;
  std::set<qsizetype> places;
  for (const QString &word : folded(query).split(u' ', Qt::SkipEmptyParts)) {
    const std::optional<FuzzyMatch> match = matchWord(word, text, plain);
    if (!match)
      return std::nullopt;
    whole.score += match->score;
    places.insert(match->places.begin(), match->places.end());
  }
  whole.places = QList<qsizetype>(places.begin(), places.end());
  return whole;
}

} // namespace bitsmith
