// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/hessian.h"

#include "core/engine/compute/share_out.h"
#include "core/engine/data/random.h"
#include "core/plan/base/error.h"

#include <torch/autograd.h>
#include <torch/types.h>

#include <cmath>

namespace bitsmith {

using torch::Tensor;

namespace {

/// Vectors worked on with one graph of the gradient: building it costs as much as using it once.
constexpr std::int64_t vectorsAtATime = 10;

/// A vector of −1 and 1 for each parameter, from the seed and the number of the vector alone.
std::vector<Tensor> rademacher(const std::vector<Tensor> &parameters, std::uint64_t seed,
                               std::int64_t number) {
  std::vector<Tensor> vectors;
  for (std::size_t block = 0; block < parameters.size(); ++block) {
    SplitMix random(seed, static_cast<std::uint64_t>(number), block);
    Tensor vector = torch::empty_like(parameters[block].detach());
    auto *values = vector.data_ptr<float>();
    for (std::int64_t i = 0; i < vector.numel(); ++i)
      values[i] = random.coin() ? 1.0F : -1.0F;
    vectors.push_back(std::move(vector));
  }
  return vectors;
}

/// vᵀ H v by block, for each vector, of one part of the loss.
std::vector<std::vector<double>> products(const PartedLoss &loss, std::int64_t part,
                                          const std::vector<Tensor> &parameters,
                                          const std::vector<std::vector<Tensor>> &vectors) {
  const at::AutoGradMode gradients(true);
  const Tensor value = loss.part(part, parameters);
  const auto gradient =
      torch::autograd::grad({value}, parameters, {}, /*retain_graph=*/true, /*create_graph=*/true);
  std::vector<std::vector<double>> results;
  for (const std::vector<Tensor> &vector : vectors) {
    // A parameter that the loss is linear in has no second derivative: the graph does not reach it.
    const auto image = torch::autograd::grad(gradient, parameters, vector, /*retain_graph=*/true,
                                             /*create_graph=*/false, /*allow_unused=*/true);
    std::vector<double> result;
    for (std::size_t block = 0; block < parameters.size(); ++block)
      result.push_back(
          image[block].defined() ? (image[block] * vector[block]).sum(torch::kDouble).item<double>() : 0.0);
    results.push_back(std::move(result));
  }
  return results;
}

/// Mean and spread of a growing sample (B. P. Welford, Technometrics 4 (1962) 419).
struct Moments {
  double mean = 0;
  double squares = 0; ///< Σ (x − mean)²
  double change = 0;  ///< of the mean by the last value
  std::int64_t count = 0;

  void add(double value) {
    ++count;
    const double difference = value - mean;
    change = difference / static_cast<double>(count);
    mean += change;
    squares += difference * (value - mean);
  }
  bool isSteady(double tolerance) const { return std::abs(change) <= tolerance * std::abs(mean); }
  double standardError() const {
    const auto n = static_cast<double>(count);
    return count > 1 ? std::sqrt(squares / (n - 1) / n) : 0;
  }
};

} // namespace

TraceEstimate estimateTraces(const PartedLoss &loss, const std::vector<Tensor> &parameters,
                             const HutchinsonOptions &options,
                             const std::function<void(std::int64_t)> &afterVectors) {
  std::vector<Moments> moments(parameters.size());
  std::int64_t used = 0;
  bool isSteady = false;
  while (used < options.iterations && !isSteady) {
    std::vector<std::vector<Tensor>> vectors;
    for (std::int64_t i = used; i < std::min(used + vectorsAtATime, options.iterations); ++i)
      vectors.push_back(rademacher(parameters, options.seed, i));
    std::vector<std::vector<std::vector<double>>> parts(static_cast<std::size_t>(loss.parts));
    shareOut(
        loss.parts,
        [&](std::int64_t part) {
          parts[static_cast<std::size_t>(part)] = products(loss, part, parameters, vectors);
        },
        [&] {
          if (afterVectors)
            afterVectors(used);
        });
    for (std::size_t i = 0; i < vectors.size() && !isSteady; ++i) {
      ++used;
      isSteady = used >= options.fewest;
      for (std::size_t block = 0; block < parameters.size(); ++block) {
        double product = 0;
        for (const auto &part : parts)
          product += part[i][block];
        if (!std::isfinite(product))
          throw workFailed("the Hessian's product with a random vector is not finite: check the weights");
        moments[block].add(product);
        isSteady = isSteady && moments[block].isSteady(options.tolerance);
      }
    }
  }
  TraceEstimate estimate{.trace = {}, .standardError = {}, .iterations = used};
  for (const Moments &block : moments) {
    estimate.trace.push_back(block.mean);
    estimate.standardError.push_back(block.standardError());
  }
  return estimate;
}

} // namespace bitsmith
