// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/training/trainer.h"

namespace bitsmith::test {

/// The smallest training that has all kinds of state that a checkpoint keeps: weights, ranges of activations,
/// statistics of a batch norm, an optimizer's averages.
struct TinyTraining {
  static Network makeNetwork() {
    NetworkBuilder net("tiny", {1, 4, 4});
    net.add(op::Conv2d{.outChannels = 2, .kernel = 3, .padding = 1}, net.input(), "conv");
    net.add(op::BatchNorm{}, 1, "norm");
    net.add(op::Flatten{}, 2, "flat");
    net.add(op::Linear{.outFeatures = 2}, 3, "fc");
    return net.build();
  }
  static Experiment makeExperiment() {
    Experiment experiment;
    experiment.name = "tiny";
    experiment.precision.preset = "int8_uniform";
    experiment.training.epochs = 3;
    experiment.training.batch = 2;
    experiment.threads = 1;
    return experiment;
  }
  static DataSplit makeData() {
    Dataset pictures{.shape = {1, 4, 4}, .pixels = {}, .labels = {0, 1}, .classNames = {"low", "high"}};
    for (int i = 0; i < 32; ++i)
      pictures.pixels.push_back(static_cast<std::uint8_t>(i * 8));
    return {.train = pictures, .test = pictures, .normalization = {.mean = {0.5F}, .deviation = {0.25F}}};
  }

  Experiment experiment = makeExperiment();
  DataSplit data = makeData();
  std::string fingerprint = "tiny";
  Trainer trainer{experiment, makeNetwork(), data};
};

} // namespace bitsmith::test
