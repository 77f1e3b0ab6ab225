// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a sensitivity measurement costs next to the naive way: a full evaluation for every layer, target and
// bit-width. Both on the same network and pictures in one run, a part of the one after a part of the other in
// turn so that both meet the same machine. Prints seconds and their ratio, and the largest difference between
// the losses that both found. --quick: a small case only.

#include "core/engine/analysis/sensitivity.h"
#include "core/engine/machine.h"
#include "core/engine/training/trainer.h"
#include "core/plan/network/architectures.h"

#include <torch/types.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <malloc.h>
#include <string_view>

using namespace bitsmith;

namespace {

template<class Body>
double seconds(const Body &body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// A network that has seen a few batches, with a range for each layer's input.
std::shared_ptr<NetworkModule> makeNetwork(const char *architecture, const DataSplit &data) {
  torch::manual_seed(42);
  const Network network = buildArchitecture(architecture, data.train.shape, data.train.classes());
  auto module = std::make_shared<NetworkModule>(network, findPreset("int8_uniform").apply(network));
  const torch::NoGradGuard noGradients;
  module->train();
  BatchStream stream(data.train, data.normalization, {.batch = 64});
  while (const auto batch = stream.next())
    module->forward(batch->images);
  module->eval();
  return module;
}

PrecisionPlan inFloat(PrecisionPlan plan) {
  for (LayerPrecision &layer : plan)
    layer.weight.bits = layer.activation.bits = floatBits;
  return plan;
}

/// Losses in the order of layers, targets and bits.
std::vector<double> naive(NetworkModule &module, const DataSplit &data, const SensitivityOptions &options,
                          std::size_t layer) {
  std::vector<double> losses;
  const PrecisionPlan plan = module.plan();
  for (const SensitivityTarget target : options.targets)
    for (const int bits : options.bits) {
      PrecisionPlan changed = inFloat(plan);
      (target == SensitivityTarget::weights ? changed[layer].weight : changed[layer].activation).bits = bits;
      module.setPlan(changed);
      losses.push_back(evaluate(module, data.test, data.normalization).loss);
    }
  module.setPlan(plan);
  return losses;
}

void compare(const char *architecture, std::int64_t pictures, int turns) {
  DataOptions options;
  options.source = "shapes";
  options.train = 256;
  options.test = pictures;
  const DataSplit data = loadData(options);
  const auto module = makeNetwork(architecture, data);
  const PrecisionPlan plan = module->plan();
  SensitivityOptions sensitivity;
  sensitivity.metrics = {SensitivityMetric::accuracyDrop, SensitivityMetric::lossIncrease,
                         SensitivityMetric::outputSqnr, SensitivityMetric::outputKl};
  sensitivity.pictures = 0;
  const SensitivitySubject subject{
      .module = *module,
      .plan = plan,
      .ranges = [&](std::size_t layer, const QuantizerSpec &) { return module->activationRange(layer); },
      .test = data.test,
      .calibration = data.train,
      .curvature = data.train,
      .normalization = data.normalization};
  SensitivityListener nobody;
  std::vector<double> ours, fisher, theirs;
  double largest = 0;
  for (int turn = 0; turn < turns; ++turn) {
    SensitivityTable table;
    double sum = 0;
    std::vector<std::vector<double>> losses;
    // The naive way is cut into layers, and our way is timed between its halves.
    for (std::size_t layer = 0; layer < plan.size(); ++layer) {
      if (layer == plan.size() / 2)
        ours.push_back(seconds([&] { table = measureSensitivity(subject, sensitivity, nobody); }));
      sum += seconds([&] { losses.push_back(naive(*module, data, sensitivity, layer)); });
    }
    for (const SensitivityScore &score : table.scores) {
      const auto target = std::ranges::find(sensitivity.targets, score.target) - sensitivity.targets.begin();
      const auto bits = std::ranges::find(sensitivity.bits, score.bits) - sensitivity.bits.begin();
      const auto place = static_cast<std::size_t>(target * std::ssize(sensitivity.bits) + bits);
      largest =
          std::max(largest, std::abs(table.referenceLoss + score.values.at(SensitivityMetric::lossIncrease) -
                                     losses[score.layer][place]));
    }
    theirs.push_back(sum);
    SensitivityOptions cheap = sensitivity;
    cheap.metrics = {SensitivityMetric::fisher};
    fisher.push_back(seconds([&] { measureSensitivity(subject, cheap, nobody); }));
  }
  std::printf("%-20s %zu layers, %lld pictures: ours %7.2f s   naive %7.2f s   ratio %5.2f   "
              "(Fisher alone, 256 pictures: %.2f s)   largest difference of losses %.1e\n",
              architecture, plan.size(), static_cast<long long>(pictures), median(ours), median(theirs),
              median(theirs) / median(ours), median(fisher), largest);
  std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv) {
  // As bitsmith-cli does, for both ways alike.
  ::mallopt(M_MMAP_MAX, 0);
  ::mallopt(M_TOP_PAD, 64 << 20);
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  std::printf("2 targets, 5 bit-widths, %d threads\n", configureMachine(0));
  if (const auto warning = slowBlasWarning())
    std::printf("warning: %s\n", warning->c_str());
  if (quick)
    return compare("mixed_precision_cnn", 64, 1), 0;
  compare("mixed_precision_cnn", 1000, 3);
  compare("resnet20", 1000, 3);
}
