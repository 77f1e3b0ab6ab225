// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/search/mixture.h"

#include <torch/optim/adam.h>
#include <torch/types.h>

#include <cmath>

namespace bitsmith {
namespace {

using torch::Tensor;

/// An input at a mixture of precisions: not a quantizer that is ever fitted or kept.
class MixedInput final : public MethodQuantizer {
 public:
  MixedInput(const std::vector<const LayerOperands *> &choices, Tensor shares)
      : MethodQuantizer("mixture", {.bits = 8, .method = Method::adaptive}, 1, /*ofWeights=*/false),
        m_choices(choices), m_shares(std::move(shares)) {
    fitRange(0, 1);
    eval();
  }
  std::optional<std::pair<double, double>> range() const override { return std::nullopt; }

 protected:
  void chooseParameters(const Tensor & /*values*/, Fit /*kind*/) override {}
  void chooseFromRange(double /*minimum*/, double /*maximum*/) override {}
  void changeBits(int /*from*/, int /*to*/) override {}
  Tensor apply(const Tensor &values) override {
    Tensor mixed;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
      const Tensor term = quantizeInput(values, *m_choices[i]) * m_shares[static_cast<std::int64_t>(i)];
      mixed = mixed.defined() ? mixed + term : term;
    }
    return mixed;
  }

 private:
  std::vector<const LayerOperands *> m_choices;
  Tensor m_shares;
};

/// What each choice of each layer adds to the cost of the plan of the fewest bits, as shares of the most that
/// can be added.
std::vector<Tensor> costShares(const SearchSpace &space, const SearchCosts &costs) {
  const SearchPlan lowest = space.lowest();
  const double least = costs(lowest).cost;
  const double extent = std::max(costs(space.highest()).cost - least, 1e-300);
  std::vector<Tensor> shares;
  for (std::size_t layer = 0; layer < space.choices.size(); ++layer) {
    std::vector<float> ofLayer;
    for (std::size_t choice = 0; choice < space.choices[layer].size(); ++choice) {
      SearchPlan plan = lowest;
      plan[layer] = choice;
      ofLayer.push_back(static_cast<float>((costs(plan).cost - least) / extent));
    }
    shares.push_back(torch::tensor(ofLayer));
  }
  return shares;
}

/// Batches of pictures in random order, pass after pass: neighbours may all be of one class.
class ShuffledBatches {
 public:
  ShuffledBatches(const Pictures &pictures, std::uint64_t seed)
      : m_pictures(pictures), m_options{.batch = pictures.batch, .shuffle = true, .seed = seed} {
    begin();
  }
  Batch next() {
    std::optional<Batch> batch = m_stream->next();
    if (!batch) {
      ++m_options.epoch;
      begin();
      batch = m_stream->next();
    }
    return std::move(batch).value();
  }

 private:
  void begin() {
    m_stream = std::make_unique<BatchStream>(m_pictures.data, m_pictures.normalization, m_options);
  }

  const Pictures &m_pictures;
  BatchOptions m_options;
  std::unique_ptr<BatchStream> m_stream;
};

} // namespace

std::vector<Proposal> mixturePlans(PlanEvaluator &evaluator, const SearchSpace &space,
                                   const SearchCosts &costs, const PrecisionPlan &base,
                                   const Pictures &training, const MixtureOptions &options,
                                   const std::function<void()> &beforeStep) {
  const FrozenNetwork &network = evaluator.network();
  const std::vector<Tensor> shares = costShares(space, costs);
  // A copy: references into the evaluator's list would not outlive the next entry.
  std::vector<std::vector<LayerOperands>> operands(space.choices.size());
  for (std::size_t layer = 0; layer < operands.size(); ++layer)
    for (std::size_t choice = 0; choice < space.choices[layer].size(); ++choice) {
      SearchPlan plan = space.lowest();
      plan[layer] = choice;
      operands[layer].push_back(evaluator.operands(layer, space.precision(plan, base)[layer]));
    }
  ShuffledBatches batches(training, options.seed);
  std::vector<Proposal> proposals;
  for (std::int64_t number = 0; number < options.plans; ++number) {
    // From 0.003 to 3 nats for the whole extent of the cost, evenly in the logarithm.
    const double place =
        options.plans > 1 ? static_cast<double>(number) / static_cast<double>(options.plans - 1) : 0.5;
    const double weight = 0.003 * std::pow(1000.0, place);
    std::vector<Tensor> logits;
    for (const auto &layer : space.choices)
      logits.push_back(torch::zeros({std::ssize(layer)}, torch::requires_grad()));
    torch::optim::Adam optimizer(logits, torch::optim::AdamOptions(options.rate));
    for (std::int64_t step = 0; step < options.steps; ++step) {
      beforeStep();
      const Batch batch = batches.next();
      std::vector<LayerOperands> mixed;
      Tensor cost = torch::zeros({});
      for (std::size_t layer = 0; layer < operands.size(); ++layer) {
        const Tensor chances = torch::softmax(logits[layer], 0);
        cost = cost + (chances * shares[layer]).sum();
        Tensor ofLayer;
        std::vector<const LayerOperands *> choices;
        for (std::size_t i = 0; i < operands[layer].size(); ++i) {
          const Tensor term = operands[layer][i].weight * chances[static_cast<std::int64_t>(i)];
          ofLayer = ofLayer.defined() ? ofLayer + term : term;
          choices.push_back(&operands[layer][i]);
        }
        QuantizerSpec input = operands[layer].front().input;
        input.bits = 8; // anything but float: the mixture decides
        mixed.push_back({.weight = ofLayer,
                         .input = input,
                         .grid = {},
                         .method = std::make_shared<MixedInput>(choices, chances)});
      }
      optimizer.zero_grad();
      const Tensor scores = network.finish(network.begin(batch.images), {.layers = mixed});
      (torch::cross_entropy_loss(scores, batch.labels) + cost * weight).backward();
      optimizer.step();
    }
    SearchPlan plan;
    for (const Tensor &ofLayer : logits)
      plan.push_back(static_cast<std::size_t>(ofLayer.argmax().item<std::int64_t>()));
    proposals.push_back(
        {trimmedToBudgets(std::move(plan), costs), "cost weight " + std::to_string(weight).substr(0, 5)});
  }
  return proposals;
}

} // namespace bitsmith
