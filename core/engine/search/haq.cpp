// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/search/haq.h"

#include <torch/nn/module.h>
#include <torch/optim/adam.h>
#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bitsmith {
namespace {

using torch::Tensor;

constexpr std::int64_t features = 11;
constexpr double noiseAtStart = 0.5;
constexpr double noiseDecay = 0.99;
constexpr double targetRate = 0.01;
constexpr double baselineDecay = 0.95;
constexpr double rewardScale = 0.1; ///< per point of accuracy
constexpr std::size_t batch = 64;
constexpr std::size_t mostKept = 5000;

struct Mlp : torch::nn::Module {
  Mlp(std::int64_t inputs, SearchRandom &random) {
    const std::int64_t widths[] = {inputs, 400, 300, 1};
    for (int i = 0; i < 3; ++i) {
      // Drawn here, so that nobody else's use of LibTorch's generator changes a search.
      const double bound = i == 2 ? 3e-3 : 1 / std::sqrt(static_cast<double>(widths[i]));
      weights[i] =
          register_parameter("weight" + std::to_string(i), even({widths[i + 1], widths[i]}, bound, random));
      biases[i] = register_parameter("bias" + std::to_string(i), even({widths[i + 1]}, bound, random));
    }
  }
  Tensor forward(Tensor x) const {
    for (int i = 0; i < 3; ++i) {
      x = torch::linear(x, weights[i], biases[i]);
      if (i < 2)
        x = x.relu();
    }
    return x;
  }
  static Tensor even(const std::vector<std::int64_t> &shape, double bound, SearchRandom &random) {
    Tensor tensor = torch::empty(shape);
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
      tensor.data_ptr<float>()[i] = static_cast<float>((2 * random.unit() - 1) * bound);
    return tensor;
  }

  Tensor weights[3];
  Tensor biases[3];
};

void follow(Mlp &target, const Mlp &source, double rate) {
  const torch::NoGradGuard noGradients;
  const auto from = source.parameters();
  auto to = target.parameters();
  for (std::size_t i = 0; i < to.size(); ++i)
    to[i].lerp_(from[i], rate);
}

/// One decision: the bits of a layer's weight or of its activation.
struct Decision {
  std::size_t layer = 0;
  bool ofWeights = true;
  std::vector<int> bits; ///< to choose from, ascending
};

struct Transition {
  std::vector<float> state;
  float action = 0;
  float reward = 0;
  std::vector<float> next; ///< empty at the end of an episode
};

class HaqStrategy final : public Strategy {
 public:
  HaqStrategy(const SearchSpace &space, const SearchCosts &costs, const Network &network, bool limited,
              const HaqOptions &options)
      : m_space(space), m_costs(costs), m_limited(limited), m_options(options), m_random(options.seed),
        m_actor(features, m_random), m_critic(features + 1, m_random), m_targetActor(features, m_random),
        m_targetCritic(features + 1, m_random),
        m_actorOptimizer(m_actor.parameters(), torch::optim::AdamOptions(1e-4)),
        m_criticOptimizer(m_critic.parameters(), torch::optim::AdamOptions(1e-3)) {
    follow(m_targetActor, m_actor, 1);
    follow(m_targetCritic, m_critic, 1);
    describeLayers(network);
    m_least = costs(space.lowest()).cost;
    m_most = costs(space.highest()).cost;
  }

  std::vector<Proposal> propose() override {
    const double limit = m_limited ? 1 : m_random.unit();
    m_steps.clear();
    SearchPlan plan = m_space.lowest();
    float before = 1;
    for (std::size_t i = 0; i < m_decisions.size(); ++i) {
      std::vector<float> state = m_layers[i];
      state.push_back(before);
      state.push_back(static_cast<float>(limit));
      const double action = act(state);
      before = static_cast<float>(action);
      m_steps.push_back({.state = std::move(state), .action = before, .reward = 0, .next = {}});
      const std::vector<int> &bits = m_decisions[i].bits;
      const auto place =
          std::min(bits.size() - 1, static_cast<std::size_t>(action * static_cast<double>(bits.size())));
      choose(plan, m_decisions[i], bits[place]);
    }
    plan = trimmed(plan, limit);
    m_isWarm = m_episode >= m_options.warmUp;
    const std::string origin = m_isWarm ? "agent" : "warm-up";
    ++m_episode;
    if (m_isWarm)
      m_noise *= noiseDecay;
    return {{std::move(plan), origin}};
  }

  void tell(const Evaluated &evaluated) override {
    const double reward = rewardScale * 100 * (evaluated.accuracy - m_options.reference);
    const bool first = m_episode == 1;
    m_baseline = first ? reward : baselineDecay * m_baseline + (1 - baselineDecay) * reward;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
      m_steps[i].reward = static_cast<float>(reward - m_baseline);
      if (i + 1 < m_steps.size())
        m_steps[i].next = m_steps[i + 1].state;
      m_replay.push_back(m_steps[i]);
    }
    if (m_replay.size() > mostKept)
      m_replay.erase(m_replay.begin(),
                     m_replay.begin() + static_cast<std::ptrdiff_t>(m_replay.size() - mostKept));
    if (m_episode >= m_options.warmUp)
      for (std::size_t i = 0; i < m_steps.size(); ++i)
        learn();
  }

 private:
  /// The features of each decision that do not change, each brought to 0 … 1 over the network.
  void describeLayers(const Network &network) {
    const std::vector<Layer> &layers = network.layers();
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
      for (const bool ofWeights : {true, false}) {
        Decision decision{.layer = layer, .ofWeights = ofWeights, .bits = {}};
        for (const BitChoice &choice : m_space.choices[layer])
          decision.bits.push_back(ofWeights ? choice.weightBits : choice.activationBits);
        std::ranges::sort(decision.bits);
        decision.bits.erase(std::unique(decision.bits.begin(), decision.bits.end()), decision.bits.end());
        if (decision.bits.size() < 2)
          continue;
        const Layer &l = layers[layer];
        m_layers.push_back(
            {static_cast<float>(layer), static_cast<float>(l.inChannels), static_cast<float>(l.outChannels),
             static_cast<float>(l.kernel.height), static_cast<float>(l.stride.height),
             static_cast<float>(l.input.height * l.input.width), static_cast<float>(l.weights()),
             l.groups > 1 ? 1.0F : 0.0F, ofWeights ? 1.0F : 0.0F});
        m_decisions.push_back(std::move(decision));
      }
    for (std::size_t column = 0; !m_layers.empty() && column < m_layers.front().size(); ++column) {
      float low = m_layers.front()[column];
      float high = low;
      for (const auto &row : m_layers) {
        low = std::min(low, row[column]);
        high = std::max(high, row[column]);
      }
      for (auto &row : m_layers)
        row[column] = high > low ? (row[column] - low) / (high - low) : 0;
    }
  }

  void choose(SearchPlan &plan, const Decision &decision, int bits) const {
    const auto &choices = m_space.choices[decision.layer];
    BitChoice wanted = choices[plan[decision.layer]];
    (decision.ofWeights ? wanted.weightBits : wanted.activationBits) = bits;
    const auto found = std::ranges::find(choices, wanted);
    if (found != choices.end())
      plan[decision.layer] = static_cast<std::size_t>(found - choices.begin());
  }

  SearchPlan trimmed(SearchPlan plan, double limit) const {
    const double most = m_least + limit * (m_most - m_least);
    return trimmedToBudgets(std::move(plan), [&](const SearchPlan &candidate) {
      SearchCost cost = m_costs(candidate);
      if (!m_limited && cost.cost > most * (1 + 1e-9))
        cost.excess += cost.cost - most;
      return cost;
    });
  }

  double act(const std::vector<float> &state) {
    if (m_episode < m_options.warmUp)
      return m_random.unit();
    const torch::NoGradGuard noGradients;
    const double mean = torch::sigmoid(m_actor.forward(torch::tensor(state))).item<double>();
    for (int i = 0; i < 100; ++i) { // truncated to [0, 1]
      const double drawn = mean + m_noise * normal();
      if (drawn >= 0 && drawn <= 1)
        return drawn;
    }
    return mean;
  }

  double normal() {
    const double radius = std::sqrt(-2 * std::log(1 - m_random.unit()));
    return radius * std::cos(2 * std::numbers::pi * m_random.unit());
  }

  void learn() {
    std::vector<float> states, actions, rewards, nexts, goesOn;
    for (std::size_t i = 0; i < batch; ++i) {
      const Transition &step = m_replay[m_random.below(m_replay.size())];
      states.insert(states.end(), step.state.begin(), step.state.end());
      actions.push_back(step.action);
      rewards.push_back(step.reward);
      const std::vector<float> &next = step.next.empty() ? step.state : step.next;
      nexts.insert(nexts.end(), next.begin(), next.end());
      goesOn.push_back(step.next.empty() ? 0.0F : 1.0F);
    }
    const auto rows = static_cast<std::int64_t>(batch);
    const Tensor state = torch::tensor(states).view({rows, features});
    const Tensor next = torch::tensor(nexts).view({rows, features});
    const auto column = [&](const std::vector<float> &values) {
      return torch::tensor(values).view({rows, 1});
    };
    Tensor target;
    {
      const torch::NoGradGuard noGradients;
      const Tensor action = torch::sigmoid(m_targetActor.forward(next));
      target = column(rewards) + column(goesOn) * m_targetCritic.forward(torch::cat({next, action}, 1));
    }
    m_criticOptimizer.zero_grad();
    torch::mse_loss(m_critic.forward(torch::cat({state, column(actions)}, 1)), target).backward();
    m_criticOptimizer.step();
    m_actorOptimizer.zero_grad();
    (-m_critic.forward(torch::cat({state, torch::sigmoid(m_actor.forward(state))}, 1)).mean()).backward();
    m_actorOptimizer.step();
    follow(m_targetActor, m_actor, targetRate);
    follow(m_targetCritic, m_critic, targetRate);
  }

  SearchSpace m_space;
  SearchCosts m_costs;
  bool m_limited;
  HaqOptions m_options;
  SearchRandom m_random;
  Mlp m_actor;
  Mlp m_critic;
  Mlp m_targetActor;
  Mlp m_targetCritic;
  torch::optim::Adam m_actorOptimizer;
  torch::optim::Adam m_criticOptimizer;
  std::vector<Decision> m_decisions;
  std::vector<std::vector<float>> m_layers; ///< by decision
  std::vector<Transition> m_steps;          ///< of the episode
  std::vector<Transition> m_replay;
  double m_least = 0;
  double m_most = 1;
  double m_noise = noiseAtStart;
  double m_baseline = 0;
  std::int64_t m_episode = 0;
  bool m_isWarm = false;
};

} // namespace

std::unique_ptr<Strategy> makeHaqStrategy(const SearchSpace &space, const SearchCosts &costs,
                                          const Network &network, bool limited, const HaqOptions &options) {
  return std::make_unique<HaqStrategy>(space, costs, network, limited, options);
}

} // namespace bitsmith
