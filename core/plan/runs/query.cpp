// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/query.h"

#include "core/plan/runs/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace bitsmith {

namespace {

constexpr std::array<std::string_view, 9> wordKeys = {"name", "tag",     "note",   "task",    "state",
                                                      "data", "network", "preset", "hardware"};
constexpr std::array<std::string_view, 12> numberKeys = {"acc",     "drop", "loss",   "compression",
                                                         "memory",  "bits", "bops",   "energy",
                                                         "latency", "time", "epochs", "seed"};

/// Letters of ASCII; a caller that knows more of letters lowers the rest before.
std::string lowered(std::string_view text) {
  std::string result(text);
  for (char &c : result)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string list(const auto &keys) {
  std::string text;
  for (const std::string_view key : keys)
    text += (text.empty() ? "" : ", ") + std::string(key);
  return text;
}

/// Words as a person separates them: blanks inside quotes belong to the word. The quotes are left out.
std::vector<std::string> tokensOf(std::string_view text) {
  std::vector<std::string> tokens;
  std::string token;
  bool quoted = false, begun = false;
  const auto end = [&] {
    if (begun && !token.empty())
      tokens.push_back(token);
    token.clear();
    begun = false;
  };
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
      begun = true;
    } else if (!quoted && (c == ' ' || c == '\t')) {
      end();
    } else {
      token += c;
      begun = true;
    }
  }
  end();
  return tokens;
}

std::optional<double> numberOf(const std::string &text) {
  const std::string plain = text.ends_with('%') ? text.substr(0, text.size() - 1) : text;
  char *end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  if (plain.empty() || end != plain.c_str() + plain.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

} // namespace

RunFacts factsOf(const RunRecord &run, const RunLabels &labels) {
  const Experiment &experiment = run.experiment;
  const Experiment &one = experiment.members.empty() ? experiment : experiment.members.front();
  RunFacts facts;
  auto &words = facts.words;
  words["name"] = labels.name.empty() ? experiment.name : labels.name + "\n" + experiment.name;
  words["note"] = labels.note;
  words["task"] = std::string(toString(experiment.task));
  words["state"] = std::string(toString(run.state));
  words["data"] = one.data.source;
  words["network"] = one.network.isImported() ? one.network.file : one.network.architecture;
  words["preset"] = run.isStudy() ? std::string() : one.precision.preset;
  words["hardware"] = one.hardware;
  for (auto &[key, word] : words) {
    word = lowered(word);
    facts.text += word + "\n";
  }
  facts.text += lowered(run.folder.filename().string()) + "\n";
  for (const std::string &tag : labels.tags) {
    facts.tags.push_back(lowered(tag));
    facts.text += facts.tags.back() + "\n";
  }
  auto &numbers = facts.numbers;
  if (!run.isStudy()) {
    numbers["seed"] = static_cast<double>(experiment.training.seed);
    if (!run.epochs.empty())
      numbers["epochs"] = static_cast<double>(run.epochs.back().epoch);
  }
  if (run.result) {
    const RunResult &result = *run.result;
    numbers["time"] = result.seconds;
    if (isMeasured(result)) {
      numbers["acc"] = 100 * result.accuracy;
      numbers["loss"] = result.loss;
    }
    constexpr std::pair<std::string_view, CostKind> costs[] = {
        {"compression", CostKind::compression}, {"memory", CostKind::memory},
        {"bits", CostKind::meanBits},           {"bops", CostKind::bops},
        {"energy", CostKind::energy},           {"latency", CostKind::latency}};
    for (const auto &[key, kind] : costs)
      if (const auto cost = costOf(result, kind))
        numbers[std::string(key)] = *cost;
  }
  return facts;
}

RunQuery::RunQuery(std::string_view text) {
  for (const std::string &token : tokensOf(text))
    add(token);
}

void RunQuery::add(std::string_view token) {
  Term term;
  if (token.size() > 1 && token.front() == '-') {
    term.negated = true;
    token.remove_prefix(1);
  }
  const auto place = token.find_first_of(":<>=");
  const std::string key = lowered(token.substr(0, place));
  if (place != std::string_view::npos && place > 0) {
    const bool isWord = std::ranges::find(wordKeys, key) != wordKeys.end();
    const bool isNumber = std::ranges::find(numberKeys, key) != numberKeys.end();
    const bool twoLong = token[place] != ':' && token.substr(place + 1).starts_with('=');
    const std::string operation(token.substr(place, twoLong ? 2 : 1));
    const std::string value = lowered(token.substr(place + operation.size()));
    if (isWord && (operation == ":" || operation == "=")) {
      if (value.empty()) {
        m_problems.push_back(key + operation + ": expected a word after it");
        return;
      }
      term.key = key;
      term.operation = ":";
      term.word = value;
      m_terms.push_back(std::move(term));
      return;
    }
    if (isNumber) {
      const auto number = numberOf(value);
      if (!number) {
        m_problems.push_back(key + operation + ": expected a number after it");
        return;
      }
      term.key = key;
      term.operation = operation == ":" || operation == "==" ? "=" : operation;
      term.number = *number;
      m_terms.push_back(std::move(term));
      return;
    }
    if (token[place] != ':')
      m_problems.push_back(std::string(token) + ": expected one of " + list(numberKeys) + " before the " +
                           operation);
  }
  term.word = lowered(token); // a colon may be part of a name
  m_terms.push_back(std::move(term));
}

bool RunQuery::holds(const Term &term, const RunFacts &facts) {
  if (term.key.empty())
    return facts.text.find(term.word) != std::string::npos;
  if (term.key == "tag")
    return std::ranges::find(facts.tags, term.word) != facts.tags.end();
  if (term.operation == ":") {
    const auto word = facts.words.find(term.key);
    return word != facts.words.end() && word->second.find(term.word) != std::string::npos;
  }
  const auto found = facts.numbers.find(term.key);
  if (found == facts.numbers.end())
    return false;
  const double value = found->second;
  // 83.4 % is 83.39999… as a share times 100.
  const bool equal = std::abs(value - term.number) <= 1e-9 * std::max(1.0, std::abs(term.number));
  if (term.operation == "<")
    return value < term.number && !equal;
  if (term.operation == "<=")
    return value < term.number || equal;
  if (term.operation == ">")
    return value > term.number && !equal;
  if (term.operation == ">=")
    return value > term.number || equal;
  return equal;
}

bool RunQuery::matches(const RunFacts &facts) const {
  return std::ranges::all_of(m_terms, [&](const Term &term) { return holds(term, facts) != term.negated; });
}

} // namespace bitsmith
