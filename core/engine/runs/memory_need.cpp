// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/memory_need.h"

#include "core/engine/data/batches.h"
#include "core/engine/free_memory.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bitsmith {

namespace {

constexpr double bytesPerMb = 1 << 20;
constexpr double bytesPerNumber = 4;
constexpr double picturesOfEvaluation = 32; ///< that a thread takes at a time
/// Share of the nodes' outputs that a training step holds at its fullest: some nodes work in the memory of
/// what they read. Peaks measured of six networks in float and with 8 bits lie between 0.7 and 1 of all
/// outputs.
constexpr double heldShare = 0.85;

std::int64_t chosen(std::int64_t wanted, std::int64_t all) {
  return wanted == 0 ? all : std::min(wanted, all);
}

/// Numbers that one picture becomes on its way through a network.
struct PictureNumbers {
  double all = 0;     ///< outputs of all nodes
  double largest = 0; ///< of one node, with what it reads
};

PictureNumbers numbersOfPicture(const Network &network) {
  PictureNumbers numbers;
  for (const Node &node : network.nodes()) {
    const auto output = static_cast<double>(node.output.elements());
    double input = 0;
    for (const NodeId id : node.inputs)
      input += static_cast<double>(network.nodes()[id].output.elements());
    numbers.all += output;
    numbers.largest = std::max(numbers.largest, output + 2 * input);
  }
  return numbers;
}

/// How often parameters are held at once: weights, gradients, the state of the optimizer, quantized weights,
/// and the bytes of a checkpoint of weights and state.
double copiesInTraining(const Experiment &experiment) {
  const double state = experiment.training.optimizer == OptimizerKind::adam ? 2 : 1;
  const double teacher = experiment.training.distillation.weight > 0 ? 1 : 0;
  return 3 + state + (1 + state) + teacher;
}

bool trains(const Experiment &experiment) {
  return experiment.task == Task::qat || experiment.task == Task::progressive ||
         (experiment.task == Task::search && experiment.search.evaluator == SearchEvaluator::qat);
}

bool needsGradients(const Experiment &experiment) {
  const auto &metrics = experiment.sensitivity.metrics;
  return experiment.task == Task::sensitivity &&
         std::any_of(metrics.begin(), metrics.end(), [](SensitivityMetric metric) {
           return metric == SensitivityMetric::fisher || metric == SensitivityMetric::hessian;
         });
}

/// "820 MB", "5.3 GB"
std::string sizeText(double megabytes) {
  char text[32];
  if (megabytes < 1024)
    std::snprintf(text, sizeof text, "%.0f MB", megabytes);
  else
    std::snprintf(text, sizeof text, "%.1f GB", megabytes / 1024);
  return text;
}

/// The largest batch, halved from that of the experiment, with which a training fits; 0: none does.
std::int64_t fittingBatch(Experiment experiment, const Network &network, const DataDescription &data,
                          double room) {
  for (std::int64_t &batch = experiment.training.batch; batch > 1;) {
    batch /= 2;
    if (memoryNeed(experiment, network, data).total() <= room)
      return batch;
  }
  return 0;
}

} // namespace

MemoryNeed memoryNeed(const Experiment &experiment, const Network &network, const DataDescription &data) {
  const auto train = static_cast<double>(chosen(experiment.data.train, data.train));
  const auto test = static_cast<double>(chosen(experiment.data.test, data.test));
  const auto elements = static_cast<double>(data.shape.elements());
  const PictureNumbers numbers = numbersOfPicture(network);
  const double threads = std::max(1, experiment.threads);
  const auto parameters = static_cast<double>(network.parameters());
  const auto calibrated = static_cast<double>(experiment.calibration.batch);

  double batch = 0;  // pictures whose way through the network is kept whole
  double copies = 3; // weights, quantized weights, those read from a file
  if (trains(experiment)) {
    batch = std::min(static_cast<double>(experiment.training.batch), std::max(train, 1.0));
    copies = copiesInTraining(experiment);
  } else if (needsGradients(experiment)) {
    batch = 2 * calibrated; // the Hessian's way back is itself gone back
    copies = 6;
  } else if (experiment.task == Task::ptq || experiment.task == Task::errors) {
    batch = calibrated;
  }
  const double ahead =
      trains(experiment) ? static_cast<double>(BatchOptions{}.ahead + 1) * batch : calibrated;
  return {.pictures = ((train + test) * elements + ahead * elements * bytesPerNumber) / bytesPerMb,
          .network = parameters * copies * bytesPerNumber / bytesPerMb,
          .activations =
              (batch * heldShare * numbers.all + threads * picturesOfEvaluation * numbers.largest) *
              bytesPerNumber / bytesPerMb};
}

void refuseWithoutMemory(const Experiment &experiment, const Network &network, const DataDescription &data,
                         bool loaded) {
  const std::optional<double> room = freeMemoryMb();
  MemoryNeed need = memoryNeed(experiment, network, data);
  if (loaded)
    need.pictures = 0;
  if (!room || need.total() <= *room)
    return;
  std::string remedy;
  if (trains(experiment))
    if (const std::int64_t batch = fittingBatch(experiment, network, data, *room); batch > 0)
      remedy = "training.batch " + std::to_string(batch) + " would fit; or ";
  throw workFailed("this run needs about " + sizeText(need.total()) + " of memory (pictures " +
                   sizeText(need.pictures) + ", network " + sizeText(need.network) + ", a batch on its way " +
                   sizeText(need.activations) + ") and " + sizeText(*room) + " are free: " + remedy +
                   "close other programs, take fewer pictures or a smaller network, or set "
                   "BITSMITH_MEMORY_MB to what it may count on");
}

} // namespace bitsmith
