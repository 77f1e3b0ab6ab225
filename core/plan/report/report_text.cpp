// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/report_text.h"

#include "core/plan/base/number_text.h"
#include "core/plan/report/plot.h"

#include <cmath>
#include <cstdio>

namespace bitsmith::report_text {

std::string fixed(double value, int places) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", places, std::fabs(value));
  const bool isZero = std::string_view(text).find_first_not_of("0.") == std::string_view::npos;
  std::string result(value < 0 && !isZero ? "−" : "");
  return result.append(text);
}

std::string percentRange(const Interval &interval) {
  return fixed(100 * interval.low, 1) + " to " + fixed(100 * interval.high, 1) + " %";
}

std::string energy(double picojoules) {
  if (picojoules >= 1e6)
    return shortNumber(picojoules / 1e6) + " µJ";
  return shortNumber(picojoules / 1e3) + " nJ";
}

std::string latency(double seconds) {
  if (seconds < 1e-3)
    return shortNumber(seconds * 1e6) + " µs";
  return shortNumber(seconds * 1e3) + " ms";
}

std::string bits(int bits) {
  return std::to_string(bits);
}

std::string joined(const std::vector<std::string> &words, std::string_view between) {
  std::string text;
  for (const std::string &word : words)
    text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

std::vector<Fact> factsOf(const Experiment &one) {
  const auto word = [](auto value) { return std::string(toString(value)); };
  const auto pictures = [](std::int64_t count) { return count == 0 ? std::string("all") : grouped(count); };
  std::vector<Fact> facts = {{"Task", word(one.task)},
                             {"Data", one.data.source},
                             {"Training pictures", pictures(one.data.train)},
                             {"Test pictures", pictures(one.data.test)},
                             {"Augmentation", one.data.augment ? "random crop and flip" : "none"}};
  const NetworkOptions &network = one.network;
  facts.push_back({"Network", network.isImported() ? std::filesystem::path(network.file).filename().string()
                                                   : network.architecture});
  facts.push_back({"Precision", one.precision.preset});
  const TrainingOptions &training = one.training;
  if (!needsStart(one.task)) {
    facts.push_back({"Epochs", std::to_string(training.epochs)});
    facts.push_back({"Batch", std::to_string(training.batch)});
    facts.push_back({"Optimizer", word(training.optimizer)});
    facts.push_back({"Learning rate", shortNumber(training.lr) + ", " + word(training.schedule)});
    facts.push_back({"Weight decay", shortNumber(training.weightDecay)});
    facts.push_back(
        {"Gradient clipping", training.clipNorm > 0 ? "norm " + shortNumber(training.clipNorm) : "none"});
    if (training.distillation.weight > 0)
      facts.push_back({"Distillation", "weight " + shortNumber(training.distillation.weight) +
                                           ", temperature " +
                                           shortNumber(training.distillation.temperature)});
  }
  facts.push_back({"Seed", std::to_string(one.task == Task::search ? one.search.seed : training.seed)});
  if (!one.start.empty())
    facts.push_back({"Starts from", one.start.member.empty()
                                        ? std::filesystem::path(one.start.run).filename().string()
                                        : one.start.member});
  if (one.task == Task::ptq) {
    facts.push_back({"Calibration", word(one.calibration.observer) + ", " +
                                        pictures(one.calibration.pictures) + " pictures"});
    facts.push_back({"Rounding", word(one.calibration.rounding)});
  }
  if (one.task == Task::search)
    facts.push_back({"Strategy", word(one.search.strategy) + ", " + std::to_string(one.search.evaluations) +
                                     " evaluations by " + word(one.search.evaluator)});
  facts.push_back({"Hardware profile", one.hardware});
  facts.push_back({"Computed in", word(one.compute)});
  return facts;
}

} // namespace bitsmith::report_text
