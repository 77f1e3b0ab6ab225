// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/tasks.h"

#include "core/engine/compute/processor.h"
#include "core/engine/machine.h"
#include "core/engine/quantization/frozen_network.h"
#include "core/engine/quantization/network_module.h"
#include "core/engine/quantization/quantizer.h"
#include "core/plan/analysis/statistics.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <torch/types.h>

namespace bitsmith {

namespace {

std::vector<LayerResult> describeLayers(NetworkModule &module) {
  const torch::NoGradGuard noGradients;
  std::vector<LayerResult> results;
  const std::vector<Layer> &layers = module.network().layers();
  const PrecisionPlan plan = module.planInUse();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const LayerPrecision &precision = plan[i];
    LayerResult layer;
    layer.name = layers[i].name;
    layer.weightBits = precision.weight.bits;
    layer.activationBits = precision.activation.bits;
    if (!precision.weight.isFloat()) {
      const torch::Tensor weight = module.weight(i).detach();
      const QuantizationError error = quantizationError(weight, module.quantizedWeight(i).values);
      if (std::isfinite(error.sqnrDb)) // a layer of zeros has no noise
        layer.weightSqnrDb = error.sqnrDb;
      layer.weightMse = error.mse;
      layer.weightMaxError = error.maximum;
    }
    results.push_back(layer);
  }
  return results;
}

/// Same seed, threads and library give the same bits: says so when the library is another one than at the
/// start.
std::optional<std::string> otherLibraryWarning(const std::filesystem::path &folder,
                                               const nlohmann::json &machine) {
  const nlohmann::json file =
      nlohmann::json::parse(readFile(folder / run_file::experiment), nullptr, /*allow_exceptions=*/false);
  if (!file.is_object() || !file.contains("recorded"))
    return std::nullopt;
  const nlohmann::json &recorded = file["recorded"];
  for (const char *what : {"libtorch", "blas", "processor"})
    if (recorded.is_object() && recorded.contains(what) && machine.contains(what) &&
        recorded[what] != machine[what])
      return "this run was begun with " + std::string(what) + " " + recorded[what].dump() +
             " and goes on with " + machine[what].dump() +
             ": its result may differ in the last digits from an undisturbed run's";
  return std::nullopt;
}

/// What is to be said of the kinds of number of a run; empty: nothing.
std::string computeRemark(const Experiment &experiment) {
  const std::string remark = chooseCompute(experiment.compute).remark;
  return remark.empty() ? "" : "compute is \"auto\": " + remark;
}

bool trains(Task task) {
  return task == Task::qat || task == Task::progressive;
}

/// What an experiment asks for that no plan is given which a search or a sensitivity tries; empty: nothing.
std::string correctionRemark(const Experiment &experiment, const Network &network) {
  const CalibrationOptions &asked = experiment.calibration;
  const bool hasNorms = std::ranges::any_of(network.nodes(), [](const Node &node) {
    return std::holds_alternative<op::BatchNorm>(node.operation);
  });
  const std::pair<const char *, bool> corrections[] = {
      {"bias_correction", asked.biasCorrection},
      {"batch_norm_reestimation", asked.batchNormReestimation && hasNorms},
      {"equalization", asked.equalization},
      {"rounding", asked.rounding != Rounding::nearest}};
  std::string names;
  for (const auto &[name, isAsked] : corrections)
    if (isAsked)
      names += (names.empty() ? "calibration." : ", calibration.") + std::string(name);
  if (names.empty())
    return "";
  return "task " + std::string(toString(experiment.task)) + " does not apply " + names +
         ": its figures are those without; a ptq run of a plan applies them";
}

/// What each layer was computed in.
void describeNumbers(RunResult &result, const Experiment &experiment, NetworkModule &module) {
  const ComputeChoice choice = chooseCompute(experiment.compute);
  // Errors are those of the float32 simulation, layer by layer.
  const EvaluationNumbers evaluation =
      experiment.task == Task::errors ? EvaluationNumbers::float32 : choice.evaluation;
  const FrozenNetwork frozen(module, evaluation);
  const std::vector<LayerOperands> operands = frozen.prepareAll(module);
  for (std::size_t layer = 0; layer < operands.size(); ++layer) {
    if (trains(experiment.task))
      result.layers[layer].training =
          toString(numbersOf(module.network().layers()[layer], module.plan()[layer], choice.training));
    result.layers[layer].evaluation = toString(operands[layer].numbers());
  }
  result.instructions = instructionSet();
}

} // namespace

void announceStart(const RunContext &context, std::int64_t totalSteps, std::int64_t resumedEpochs,
                   bool goesOn) {
  const nlohmann::json machine = describeMachine();
  context.events.started(totalSteps, resumedEpochs, machine);
  if (const auto warning = slowBlasWarning()) // the listener is told once, of all runs
    context.events.warning(*warning);
  const Task task = context.experiment.task;
  if (trains(task) || task == Task::ptq || task == Task::errors) { // the others try plans of their own
    const Network &network = context.source.network;
    for (const std::string &remark : planRemarks(resolvePlan(context.experiment.precision, network), network))
      context.warn(remark);
  }
  const bool triesPlans = task == Task::search || task == Task::sensitivity;
  if (const std::string remark =
          triesPlans ? correctionRemark(context.experiment, context.source.network) : std::string();
      !remark.empty())
    context.warn(remark);
  if (const std::string remark = computeRemark(context.experiment); !remark.empty())
    context.warn(remark);
  if (const auto warning = goesOn ? otherLibraryWarning(context.folder, machine) : std::nullopt)
    context.warn(*warning);
}

BitsRecord bitsRecord(const PrecisionPlan &plan, std::int64_t epoch) {
  BitsRecord record;
  record.epoch = epoch;
  for (const LayerPrecision &layer : plan) {
    record.weightBits.push_back(layer.weight.bits);
    record.activationBits.push_back(layer.activation.bits);
  }
  return record;
}

void describeNetwork(RunResult &result, const Experiment &experiment, NetworkModule &module) {
  const Network &network = module.network();
  const PrecisionPlan plan = module.planInUse();
  result.task = experiment.task;
  result.compressionRatio = compressionRatio(network, plan);
  result.memoryMb = weightMemoryBytes(network, plan) / bytesPerMegabyte;
  result.cost = estimateCost(network, plan, findHardware(experiment.hardware)).total;
  result.layers = describeLayers(module);
  describeNumbers(result, experiment, module);
}

void takeOutcomes(const RunContext &context, RunResult &result, const std::vector<bool> &outcomes,
                  double loss) {
  result.outcomes = outcomes;
  const std::int64_t correct = std::ranges::count(outcomes, true);
  const auto before = std::llround(result.accuracy * static_cast<double>(result.samples));
  if (correct == before)
    return;
  context.warn("the network had " + std::to_string(before) + " of " + std::to_string(result.samples) +
               " test pictures right when it was evaluated first, and has " + std::to_string(correct) +
               " in this session: the result tells of the latter");
  result.accuracy = static_cast<double>(correct) / static_cast<double>(result.samples);
  result.accuracyInterval = wilsonInterval(correct, result.samples);
  result.loss = loss;
}

} // namespace bitsmith
