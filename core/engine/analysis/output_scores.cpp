// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/output_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace bitsmith {

namespace {

/// Logarithms of the class probabilities of one picture.
void logProbabilities(const float *scores, std::vector<double> &result) {
  const double largest = *std::max_element(scores, scores + result.size());
  double sum = 0;
  for (std::size_t i = 0; i < result.size(); ++i)
    sum += std::exp(scores[i] - largest);
  const double logarithm = largest + std::log(sum);
  for (std::size_t i = 0; i < result.size(); ++i)
    result[i] = scores[i] - logarithm;
}

} // namespace

OutputScores scoreOutputs(const torch::Tensor &scores, const torch::Tensor &labels) {
  const torch::Tensor rows = scores.contiguous();
  const torch::Tensor classes = labels.contiguous();
  std::vector<double> logarithms(static_cast<std::size_t>(rows.size(1)));
  OutputScores outcome{.correct = 0, .samples = rows.size(0), .loss = 0};
  const auto *row = rows.data_ptr<float>();
  for (std::int64_t i = 0; i < outcome.samples; ++i, row += rows.size(1)) {
    const std::int64_t label = classes.data_ptr<std::int64_t>()[i];
    logProbabilities(row, logarithms);
    outcome.loss -= logarithms[static_cast<std::size_t>(label)];
    outcome.correct += std::max_element(row, row + rows.size(1)) - row == label ? 1 : 0;
  }
  if (outcome.samples > 0)
    outcome.loss /= static_cast<double>(outcome.samples);
  return outcome;
}

OutputDistance compareOutputs(const torch::Tensor &reference, const torch::Tensor &scores) {
  const torch::Tensor first = reference.contiguous();
  const torch::Tensor second = scores.contiguous();
  const auto classes = static_cast<std::size_t>(first.size(1));
  std::vector<double> p(classes);
  std::vector<double> q(classes);
  double signal = 0;
  double noise = 0;
  double divergence = 0;
  for (std::int64_t row = 0; row < first.size(0); ++row) {
    const float *x = first.data_ptr<float>() + row * first.size(1);
    const float *y = second.data_ptr<float>() + row * first.size(1);
    logProbabilities(x, p);
    logProbabilities(y, q);
    for (std::size_t i = 0; i < classes; ++i) {
      const double value = x[i];
      const double error = value - y[i];
      signal += value * value;
      noise += error * error;
      divergence += std::exp(p[i]) * (p[i] - q[i]);
    }
  }
  OutputDistance distance;
  distance.sqnrDb = noise == 0 ? std::numeric_limits<double>::infinity() : 10 * std::log10(signal / noise);
  distance.kl = first.size(0) > 0 ? divergence / static_cast<double>(first.size(0)) : 0;
  return distance;
}

} // namespace bitsmith
