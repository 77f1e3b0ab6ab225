// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/allocate_arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/plan/analysis/allocation_json.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/number_text.h"
#include "core/plan/runs/sensitivity_run.h"

#include <cmath>
#include <memory>

namespace bitsmith {

namespace {

constexpr std::size_t mostCurveRows = 40; ///< of the table; JSON has every point

/// All that a call works out.
struct Allocation {
  AllocationResult result;
  std::optional<AllocationResult> greedy; ///< to compare with; absent when it finds no plan
  std::optional<AllocationCurve> curve;
  PrecisionPlan plan;                       ///< where the network is known
  std::map<std::string, double> trueTotals; ///< where the network is known
  AllocationPrediction prediction;
};

AllocationResult solve(const AllocateInput &input, AllocationMethod method) {
  return input.network ? allocateOnDevice(input.problem, method, *input.network, input.base, *input.hardware)
                       : allocate(input.problem, method);
}

Allocation work(const AllocateArguments &arguments, const AllocateInput &input) {
  const AllocationMethod method = *allocationMethodFromString(arguments.method);
  Allocation done{solve(input, method), {}, {}, {}, {}, {}};
  if (method != AllocationMethod::greedy) {
    try {
      done.greedy = solve(input, AllocationMethod::greedy);
    } catch (const Error &) {
      // The comparison is all that is lost.
    }
  }
  if (arguments.curve)
    done.curve = allocationCurve(input.problem, input.problem.budgets.front().cost);
  if (input.network) {
    done.plan = allocatedPlan(input.problem, done.result.plan, input.base);
    done.trueTotals = trueCosts(*input.network, done.plan, *input.hardware);
  }
  if (input.table)
    done.prediction = predictOutcome(*input.table, input.metric, done.result.plan.score);
  return done;
}

nlohmann::json planExperiment(const AllocateArguments &arguments, const AllocateInput &input,
                              const Allocation &done) {
  if (input.startRun.empty())
    throw badInput("--output: " + arguments.input +
                   " does not say which trained network was probed; give the folder of the sensitivity run");
  std::string name = "allocated";
  for (const AllocationBudget &budget : input.problem.budgets)
    name +=
        ", " + input.problem.costs[budget.cost] + " " + format("%.4g", budgetLimit(input.problem, budget));
  return measuringExperiment(name, input.startRun, describePlan(done.plan, *input.network, input.preset));
}

nlohmann::json asJson(const AllocateArguments &arguments, const AllocateInput &input,
                      const Allocation &done) {
  const AllocationProblem &problem = input.problem;
  nlohmann::json json = planToJson(problem, done.result.plan);
  json["method"] = toString(done.result.method);
  if (input.table)
    json["metric"] = toString(input.metric);
  if (input.hardware)
    json["hardware"] = input.hardware->name;
  json["score_means"] = input.meaning;
  for (const AllocationBudget &budget : problem.budgets)
    json["budgets"].push_back({{"cost", problem.costs[budget.cost]},
                               {"limit", budgetLimit(problem, budget)},
                               {"least", costRange(problem, budget.cost).least},
                               {"most", costRange(problem, budget.cost).most}});
  if (done.result.certificate)
    json["certificate"] = toJson(*done.result.certificate);
  if (done.greedy)
    json["greedy"] = planToJson(problem, done.greedy->plan);
  if (!done.trueTotals.empty())
    json["true_costs"] = done.trueTotals;
  if (done.prediction.accuracy)
    json["predicted_accuracy"] = *done.prediction.accuracy;
  if (done.prediction.loss)
    json["predicted_loss"] = *done.prediction.loss;
  if (done.curve)
    json["curve"] = curveToJson(problem, *done.curve);
  if (!arguments.output.empty())
    json["experiment"] = arguments.output;
  return json;
}

std::string planTable(const AllocateInput &input, const Allocation &done) {
  const AllocationProblem &problem = input.problem;
  std::vector<std::string> titles = {"layer", "bits w/a", "score"};
  titles.insert(titles.end(), problem.costs.begin(), problem.costs.end());
  Table table(std::move(titles));
  const auto withCosts = [](std::vector<std::string> row, const std::vector<double> &costs) {
    for (const double cost : costs)
      row.push_back(format("%.6g", cost));
    return row;
  };
  bool raised = false;
  for (std::size_t i = 0; i < problem.layers.size(); ++i) {
    const AllocationChoice &choice = problem.layers[i].choices[done.result.plan.choices[i]];
    raised = raised || choice.measured;
    table.add(withCosts(
        {problem.layers[i].name, choice.label, format("%.6g", choice.score) + (choice.measured ? "*" : "")},
        choice.costs));
  }
  table.addRule();
  table.add(withCosts({"total", "", format("%.6g", done.result.plan.score)}, done.result.plan.costs));
  std::vector<double> limits(problem.costs.size(), HUGE_VAL);
  for (const AllocationBudget &budget : problem.budgets)
    limits[budget.cost] = std::min(limits[budget.cost], budgetLimit(problem, budget));
  std::vector<std::string> row = {"budget", "", ""};
  for (const double limit : limits)
    row.push_back(std::isinf(limit) ? "" : format("%.6g", limit));
  table.add(std::move(row));
  return table.text() + (raised ? "* measured less than at more bits, and raised to that\n" : "");
}

std::string certificateText(const AllocationCertificate &certificate) {
  const std::string effort = grouped(certificate.nodes) + " partial plans examined, " +
                             grouped(static_cast<std::int64_t>(certificate.choicesCut)) +
                             " choices ruled out before";
  if (certificate.optimal)
    return "optimal: no plan within the budgets has a smaller score (" + effort + ")";
  return "not proven optimal: no plan within the budgets has a score below " +
         format("%.6g", certificate.lowerBound) + ", " + format("%.3g", certificate.gap) + " less (" +
         effort + ")";
}

std::string comparisonText(const Allocation &done) {
  const double exact = done.result.plan.score;
  if (!done.greedy)
    return "finds no plan within the budgets";
  const double greedy = done.greedy->plan.score;
  if (greedy == exact)
    return format("score %.6g, no different", greedy);
  const double difference = greedy - exact;
  return format("score %.6g, ", greedy) + format("%.3g ", std::abs(difference)) +
         (difference > 0 ? "more" : "less") +
         (exact > 0 ? format(" (%.1f %%)", 100 * std::abs(difference) / exact) : "");
}

std::string predictionText(const AllocateInput &input, const Allocation &done) {
  std::string text;
  if (done.prediction.accuracy)
    text = "accuracy " + percent(*done.prediction.accuracy) + " (reference " +
           accuracyText(input.table->referenceAccuracy,
                        accuracyInterval(input.table->referenceAccuracy, input.table->samples)) +
           ")";
  else if (done.prediction.loss)
    text = format("loss %.4f nats", *done.prediction.loss) +
           format(" (reference %.4f)", input.table->referenceLoss);
  else
    return {};
  return "predicted    " + text +
         "; a prediction from single layers, not a measurement: run the experiment of -o\n";
}

std::string trueCostText(const AllocateInput &input, const Allocation &done) {
  std::string text;
  for (std::size_t k = 0; k < input.problem.costs.size(); ++k) {
    const auto real = done.trueTotals.find(input.problem.costs[k]);
    const double sum = done.result.plan.costs[k];
    if (real != done.trueTotals.end() && std::abs(real->second - sum) > 1e-6 * std::abs(sum))
      text += (text.empty() ? "" : ", ") + real->first + format(" %.6g", real->second);
  }
  return text.empty() ? text
                      : "true costs   " + text + ": of the whole network, where layers affect each other\n";
}

std::string curveText(const AllocationProblem &problem, const AllocationCurve &curve) {
  const bool hullOnly = curve.points.size() > mostCurveRows;
  Table table({problem.costs[curve.cost], "score", "", "bits"});
  table.alignLeft({2, 3});
  std::size_t shown = 0;
  for (const CurvePoint &point : curve.points) {
    if (hullOnly && !point.onHull)
      continue;
    ++shown;
    std::string labels;
    for (std::size_t i = 0; i < point.plan.choices.size(); ++i)
      labels += (labels.empty() ? "" : " ") + problem.layers[i].choices[point.plan.choices[i]].label;
    table.add(
        {format("%.6g", point.cost), format("%.6g", point.plan.score), point.onHull ? "corner" : "", labels});
  }
  return "\nOptimal plans over " + problem.costs[curve.cost] + ": " + std::to_string(curve.points.size()) +
         (curve.complete ? ", all there are" : ", between which there may be more") +
         (shown < curve.points.size()
              ? "; here the " + std::to_string(shown) + " corners of their hull (all with --json)"
              : "") +
         ". After each corner the next bit pays less.\n\n" + table.text();
}

std::string asText(const AllocateInput &input, const Allocation &done) {
  std::string text = input.title + "\nminimised: " + input.meaning + "\n\n" + planTable(input, done) +
                     "\nmethod       " + std::string(toString(done.result.method)) + "\n";
  if (done.result.certificate)
    text += "certificate  " + certificateText(*done.result.certificate) + "\n";
  if (done.result.method != AllocationMethod::greedy)
    text += "greedy       " + comparisonText(done) + "\n";
  text += trueCostText(input, done) + predictionText(input, done);
  if (done.curve)
    text += curveText(input.problem, *done.curve);
  return text;
}

int allocateBits(const AllocateArguments &arguments) {
  const AllocateInput input = readAllocateInput(arguments);
  if (input.table)
    if (const auto remark = allocationRemark(*input.table, input.metric))
      writeMessage("warning: " + *remark);
  const Allocation done = work(arguments, input);
  if (!arguments.output.empty())
    writeFileAtomically(arguments.output, planExperiment(arguments, input, done).dump(2) + "\n");
  if (!arguments.problem.empty())
    writeFileAtomically(arguments.problem,
                        toJson(AllocationDocument{input.title, input.meaning, input.problem}).dump(2) + "\n");
  if (arguments.json)
    writeOutput(asJson(arguments, input, done));
  else
    writeOutput(asText(input, done));
  return exit_status::done;
}

} // namespace

Command addAllocateCommand(CLI::App &program) {
  auto arguments = std::make_shared<AllocateArguments>();
  CLI::App *command = program.add_subcommand(
      "allocate", "The best bits for each layer within budgets, from a sensitivity run or a problem file");
  arguments->addTo(*command);
  command->footer(
      "Costs of a sensitivity run: size_mb, mean_bits, total_bits, bops, energy_nj, and latency_us where "
      "the\n"
      "hardware profile knows one.\n"
      "Examples:\n"
      "  bitsmith-cli allocate RUN --budget mean_bits=4 --lock conv1=8 -o plan.json && bitsmith-cli run "
      "plan.json\n"
      "  bitsmith-cli allocate RUN --budget size_mb=0.2 --budget bops=50% --metric fisher --curve\n"
      "  bitsmith-cli allocate problem.json --json");
  return {command, [arguments] { return allocateBits(*arguments); }};
}

} // namespace bitsmith
