// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/research/verdict.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

/// Continued fraction of the incomplete beta function (Abramowitz and Stegun, 26.5.8), by Lentz's method.
double betaFraction(double a, double b, double x) {
  constexpr double tiny = 1e-300;
  const auto away = [](double value) { return std::abs(value) < tiny ? tiny : value; };
  double c = 1;
  double d = 1 / away(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m < 500; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const double change = d * c;
    fraction *= change;
    if (std::abs(change - 1) < 1e-15)
      break;
  }
  return fraction;
}

double incompleteBeta(double a, double b, double x) {
  if (x <= 0)
    return 0;
  if (x >= 1)
    return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log(1 - x));
  return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a
                                   : 1 - front * betaFraction(b, a, 1 - x) / b;
}

double studentProbability(double t, int degrees) {
  const double tail = 0.5 * incompleteBeta(degrees / 2.0, 0.5, degrees / (degrees + t * t));
  return t >= 0 ? 1 - tail : tail;
}

struct Spread {
  double mean = 0;
  Interval interval;
};

/// Mean with Student's interval at a level.
Spread spreadOf(const std::vector<double> &values, double level) {
  Spread spread;
  for (const double value : values)
    spread.mean += value / static_cast<double>(values.size());
  spread.interval = {spread.mean, spread.mean};
  if (values.size() < 2)
    return spread;
  double squares = 0;
  for (const double value : values)
    squares += (value - spread.mean) * (value - spread.mean);
  const auto n = static_cast<double>(values.size());
  const double error = std::sqrt(squares / (n - 1) / n);
  const double half = studentQuantile(0.5 + level / 2, static_cast<int>(values.size()) - 1) * error;
  spread.interval = {spread.mean - half, spread.mean + half};
  return spread;
}

/// A difference as a person writes it: points of accuracy, or the plain number.
std::string amount(double value, ResearchMetric metric) {
  char text[48];
  if (metric == ResearchMetric::accuracy)
    std::snprintf(text, sizeof text, "%+.1f points", 100 * value);
  else
    std::snprintf(text, sizeof text, "%+.3g", value);
  std::string result = text;
  if (result.front() == '-')
    result.replace(0, 1, "−");
  return result;
}

std::string sentenceOf(const ArmOutcome &arm, const ArmOutcome &baseline, ResearchMetric metric) {
  const char *verdict = arm.verdict == VerdictKind::supported      ? "supported"
                        : arm.verdict == VerdictKind::notSupported ? "not supported"
                                                                   : "undecided";
  const std::string p = pText(arm.adjustedP);
  return arm.arm + " against " + baseline.arm + ": " + amount(arm.improvement, metric) +
         " (95 %: " + amount(arm.improvementInterval.low, metric) + " to " +
         amount(arm.improvementInterval.high, metric) + (p.front() == '<' ? ", p " : ", p = ") + p + "), " +
         verdict;
}

} // namespace

double studentTest(const std::vector<double> &values, double expected) {
  if (values.size() < 2)
    return 1;
  const auto n = static_cast<double>(values.size());
  double mean = 0;
  for (const double value : values)
    mean += value / n;
  double squares = 0;
  for (const double value : values)
    squares += (value - mean) * (value - mean);
  const double error = std::sqrt(squares / (n - 1) / n);
  if (error <= 1e-12 * std::abs(mean))
    return std::abs(mean - expected) <= 1e-12 * std::abs(mean) ? 1 : 0;
  const double t = std::abs(mean - expected) / error;
  return 2 * (1 - studentProbability(t, static_cast<int>(values.size()) - 1));
}

double studentQuantile(double probability, int degrees) {
  double low = 0;
  double high = 1;
  while (studentProbability(high, degrees) < probability && high < 1e12)
    high *= 2;
  for (int i = 0; i < 200; ++i) {
    const double middle = 0.5 * (low + high);
    (studentProbability(middle, degrees) < probability ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

std::string_view toString(VerdictKind kind) {
  switch (kind) {
  case VerdictKind::supported:
    return "supported";
  case VerdictKind::notSupported:
    return "not_supported";
  case VerdictKind::undecided:
    break;
  }
  return "undecided";
}

namespace {

using Results = std::map<std::string, RunResult>;

/// All seeds of a treatment and the baseline, picture by picture.
std::optional<PairedComparison> pooledPictures(const ResearchCard &card, const std::string &arm,
                                               const Results &results) {
  PairedComparison pooled;
  for (const std::uint64_t seed : card.seeds) {
    const auto own = results.find(card.memberName(arm, seed));
    const auto base = results.find(card.memberName(card.arms.front(), seed));
    if (own == results.end() || base == results.end())
      return std::nullopt;
    const PairedComparison pair = comparePair(own->second, base->second);
    if (pair.pairing != Pairing::paired)
      return std::nullopt;
    pooled.counts.both += pair.counts.both;
    pooled.counts.onlyFirst += pair.counts.onlyFirst;
    pooled.counts.onlySecond += pair.counts.onlySecond;
    pooled.counts.neither += pair.counts.neither;
  }
  pooled.pairing = Pairing::paired;
  pooled.interval = pairedDifferenceInterval(pooled.counts);
  pooled.p = mcnemarExact(pooled.counts.onlyFirst, pooled.counts.onlySecond);
  pooled.adjustedP = pooled.p;
  return pooled;
}

ArmOutcome outcomeOf(const ResearchCard &card, const std::string &name, const Results &results) {
  const auto value = [&](const std::string &arm, std::uint64_t seed) -> std::optional<double> {
    const auto found = results.find(card.memberName(arm, seed));
    return found == results.end() ? std::nullopt : valueOf(found->second, card.metric);
  };
  ArmOutcome arm;
  arm.arm = name;
  std::vector<double> improvements;
  for (const std::uint64_t seed : card.seeds)
    if (const auto own = value(name, seed)) {
      arm.values.push_back(*own);
      if (const auto base = value(card.arms.front(), seed))
        improvements.push_back((card.moreIsBetter ? 1 : -1) * (*own - *base));
    }
  if (!arm.values.empty()) {
    const Spread spread = spreadOf(arm.values, 0.95);
    arm.mean = spread.mean;
    arm.interval = spread.interval;
  }
  if (name == card.arms.front() || improvements.empty())
    return arm;
  const Spread spread = spreadOf(improvements, 0.95);
  arm.improvement = spread.mean;
  arm.improvementInterval = spread.interval;
  if (improvements.size() == card.seeds.size())
    arm.p = studentTest(improvements, -card.margin);
  arm.pictures = pooledPictures(card, name, results);
  return arm;
}

/// Judges the treatments together: the more there are, the more each has to show.
void judgeTreatments(std::vector<ArmOutcome> &arms, double margin) {
  std::vector<double> p;
  for (std::size_t i = 1; i < arms.size(); ++i)
    p.push_back(arms[i].p);
  const std::vector<double> adjusted = holmAdjusted(p);
  for (std::size_t i = 1; i < arms.size(); ++i) {
    arms[i].adjustedP = adjusted[i - 1];
    if (arms[i].adjustedP < verdictLevel)
      arms[i].verdict = arms[i].improvement > -margin ? VerdictKind::supported : VerdictKind::notSupported;
  }
}

} // namespace

Verdict judge(const ResearchCard &card, const std::map<std::string, RunResult> &results) {
  Verdict verdict;
  verdict.wanted = card.arms.size() * card.seeds.size();
  for (const std::string &name : card.arms) {
    verdict.arms.push_back(outcomeOf(card, name, results));
    verdict.finished += verdict.arms.back().values.size();
  }
  judgeTreatments(verdict.arms, card.margin);
  if (verdict.finished < verdict.wanted) {
    verdict.sentence =
        std::to_string(verdict.finished) + " of " + std::to_string(verdict.wanted) + " runs are finished";
    return verdict;
  }
  const auto anyIs = [&](VerdictKind kind) {
    return std::any_of(verdict.arms.begin() + 1, verdict.arms.end(),
                       [&](const ArmOutcome &arm) { return arm.verdict == kind; });
  };
  verdict.kind = anyIs(VerdictKind::supported)   ? VerdictKind::supported
                 : anyIs(VerdictKind::undecided) ? VerdictKind::undecided
                                                 : VerdictKind::notSupported;
  for (std::size_t i = 1; i < verdict.arms.size(); ++i)
    verdict.sentence += (i == 1 ? "" : "; ") + sentenceOf(verdict.arms[i], verdict.arms.front(), card.metric);
  verdict.sentence += "; " + std::to_string(card.seeds.size()) + " seeds";
  return verdict;
}

std::map<std::string, RunResult> readResults(const std::filesystem::path &study,
                                             const Experiment &experiment) {
  std::map<std::string, RunResult> results;
  const auto folders = memberFolders(study, experiment);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const std::filesystem::path file = folders[i] / run_file::result;
    std::error_code error;
    if (std::filesystem::exists(file, error))
      results[experiment.members[i].name] = parseRunResult(readFile(file), file.string());
  }
  return results;
}

nlohmann::json toJson(const Verdict &verdict) {
  nlohmann::json json = {{"verdict", toString(verdict.kind)},
                         {"sentence", verdict.sentence},
                         {"runs", verdict.finished},
                         {"arms", nlohmann::json::array()}};
  for (const ArmOutcome &arm : verdict.arms) {
    nlohmann::json entry = {{"name", arm.arm},
                            {"values", arm.values},
                            {"mean", arm.mean},
                            {"interval", {arm.interval.low, arm.interval.high}}};
    if (&arm != &verdict.arms.front()) {
      entry["improvement"] = arm.improvement;
      entry["improvement_interval"] = {arm.improvementInterval.low, arm.improvementInterval.high};
      entry["p"] = arm.p;
      entry["adjusted_p"] = arm.adjustedP;
      entry["verdict"] = toString(arm.verdict);
      if (arm.pictures)
        entry["pictures"] = {{"difference", arm.pictures->difference()},
                             {"interval", {arm.pictures->interval.low, arm.pictures->interval.high}},
                             {"p", arm.pictures->p},
                             {"samples", arm.pictures->counts.samples()}};
    }
    json["arms"].push_back(std::move(entry));
  }
  return json;
}

void writeVerdict(const std::filesystem::path &study, const ResearchCard &card, const Verdict &verdict) {
  nlohmann::json json = {{"format", "bitsmith/verdict@1"}, {"card", card.name}, {"title", card.title}};
  json.update(toJson(verdict));
  writeFileAtomically(study / "verdict.json", json.dump(2) + "\n");
}

} // namespace bitsmith
