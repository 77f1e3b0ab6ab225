// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/predictions.h"

#include "core/engine/compute/numbers.h"
#include "core/engine/runs/trained_network.h"
#include "core/engine/training/class_scores.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <torch/types.h>

namespace bitsmith {

namespace {

struct Answer {
  std::int64_t predicted = 0;
  double margin = 0;
};

std::vector<Answer> answersOf(const torch::Tensor &scores, const std::vector<std::int64_t> &labels) {
  const torch::Tensor probabilities = torch::softmax(scores.to(torch::kDouble), 1).contiguous();
  const torch::Tensor classes = scores.argmax(1).contiguous();
  const std::int64_t count = probabilities.size(1);
  const auto *row = probabilities.data_ptr<double>();
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < labels.size(); ++i, row += count) {
    double other = 0;
    for (std::int64_t c = 0; c < count; ++c)
      if (c != labels[i])
        other = std::max(other, row[c]);
    answers.push_back({classes.data_ptr<std::int64_t>()[i], row[labels[i]] - other});
  }
  return answers;
}

} // namespace

std::vector<std::int64_t> Predictions::broken() const {
  std::vector<std::int64_t> indices;
  for (std::size_t i = 0; i < pictures.size(); ++i)
    if (pictures[i].isBroken())
      indices.push_back(static_cast<std::int64_t>(i));
  std::ranges::stable_sort(indices, {},
                           [this](std::int64_t i) { return pictures[static_cast<std::size_t>(i)].margin; });
  return indices;
}

std::vector<std::vector<std::int64_t>> Predictions::confusion(bool inFloat) const {
  const auto classes = static_cast<std::size_t>(test.classes());
  std::vector<std::vector<std::int64_t>> counts(classes, std::vector<std::int64_t>(classes));
  for (const PicturePrediction &picture : pictures)
    ++counts.at(static_cast<std::size_t>(picture.label))
          .at(static_cast<std::size_t>(inFloat ? picture.inFloat : picture.predicted));
  return counts;
}

Predictions predictPictures(const std::filesystem::path &folder, const std::function<void()> &beforeBatch) {
  const TrainedNetwork trained = loadTrainedNetwork(folder);
  TestPictures data = loadTestPictures(trained);
  const Normalization &normalization = data.normalization;
  const EvaluationNumbers numbers = chooseCompute(trained.experiment.compute).evaluation;
  NetworkModule &module = *trained.module;
  if (data.pictures.classes() > module.network().classes())
    throw badInput("data " + trained.experiment.data.source + " have " +
                   std::to_string(data.pictures.classes()) + " classes now, and the network of " +
                   folder.string() + " tells " + std::to_string(module.network().classes()) +
                   " apart: expected the data that it was trained on");
  const std::vector<std::int64_t> labels(data.pictures.labels.begin(), data.pictures.labels.end());
  const std::vector<Answer> quantized =
      answersOf(classScores(module, data.pictures, normalization, beforeBatch, numbers), labels);
  module.setPlan(floatPlan(module.network()));
  const std::vector<Answer> inFloat =
      answersOf(classScores(module, data.pictures, normalization, beforeBatch, numbers), labels);
  Predictions result;
  for (std::size_t i = 0; i < labels.size(); ++i)
    result.pictures.push_back({.label = labels[i],
                               .predicted = quantized[i].predicted,
                               .inFloat = inFloat[i].predicted,
                               .margin = quantized[i].margin,
                               .floatMargin = inFloat[i].margin});
  result.test = std::move(data.pictures);
  return result;
}

} // namespace bitsmith
