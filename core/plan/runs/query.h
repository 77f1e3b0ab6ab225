// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/labels.h"
#include "core/plan/runs/run.h"

#include <map>

namespace bitsmith {

/// What a query looks at in a run, all text in lower case.
struct RunFacts {
  std::string text; ///< all that a plain word is looked for in
  std::vector<std::string> tags;
  std::map<std::string, std::string, std::less<>> words; ///< by key: "task", "state", "data", …
  std::map<std::string, double, std::less<>> numbers;    ///< by key: "acc" in percent, "memory" in MB, …
};

/// Facts of a run by itself; a window adds what only it knows (its state in a queue).
RunFacts factsOf(const RunRecord &run, const RunLabels &labels);

/// A person's question for runs: words that must all occur, and conditions on labels and results.
///
///   resnet tag:paper acc>80 -state:failed note:"two seeds"
///
/// A word in quotes may have blanks; a minus before a term turns it round. Keys of words: name, tag, note,
/// task, state, data, network, preset, hardware (with a colon; a part of the word is enough, a tag is meant
/// as a whole). Keys of numbers: acc and drop (percent), loss, compression, memory (MB), bits (mean of the
/// weights), bops (10^9), energy (nJ), latency (ms), time (s), epochs, seed; with > < >= <= =. A run without
/// that figure does not match.
class RunQuery {
 public:
  RunQuery() = default;
  /// Text that is no complete condition is told in problems() and passed over, so that typing does not hide
  /// everything.
  explicit RunQuery(std::string_view text);

  bool matches(const RunFacts &facts) const;
  bool empty() const { return m_terms.empty(); }
  /// "acc>: expected a number after it"
  const std::vector<std::string> &problems() const { return m_problems; }

 private:
  struct Term {
    std::string key;       ///< empty: a word anywhere
    std::string operation; ///< ":" for words, else a comparison
    std::string word;      ///< in lower case
    double number = 0;
    bool negated = false;
  };
  static bool holds(const Term &term, const RunFacts &facts);
  void add(std::string_view token);

  std::vector<Term> m_terms;
  std::vector<std::string> m_problems;
};

} // namespace bitsmith
