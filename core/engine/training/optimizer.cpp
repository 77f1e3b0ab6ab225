// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/optimizer.h"

#include "core/engine/compute/update_kernels.h"

#include <algorithm>
#include <cmath>
#include <torch/optim/adam.h>
#include <torch/optim/sgd.h>
#include <torch/version.h>

namespace bitsmith {
namespace {

using torch::Tensor;

/// What an optimizer keeps its state of a parameter under.
auto stateKey(const Tensor &parameter) {
#if TORCH_VERSION_MAJOR >= 2
  return parameter.unsafeGetTensorImpl();
#else
  return c10::guts::to_string(parameter.unsafeGetTensorImpl());
#endif
}

/// A gradient in the memory order of its parameter; undefined where there is none.
Tensor alignedGradient(const Tensor &parameter) {
  const Tensor &gradient = parameter.grad();
  if (!gradient.defined() || gradient.strides() == parameter.strides())
    return gradient;
  return at::empty_like(parameter).copy_(gradient);
}

void requireDense(const std::vector<Tensor> &parameters) {
  for (const Tensor &parameter : parameters)
    TORCH_CHECK(parameter.scalar_type() == torch::kFloat && parameter.is_non_overlapping_and_dense(),
                "an optimizer takes dense 32-bit float parameters");
}

/// Whether parameters and their state can be updated as plain arrays.
bool arePlain(const std::vector<Tensor> &parameters) {
  return std::ranges::all_of(parameters, [](const Tensor &parameter) { return parameter.is_cpu(); });
}

void scaleGradients(const std::vector<Tensor> &parameters, double factor) {
  for (const Tensor &parameter : parameters)
    if (factor != 1 && parameter.grad().defined())
      parameter.grad().mul_(factor);
}

/// A tensor of an optimizer's state, on the device that its parameter has gone to.
Tensor beside(const Tensor &parameter, const Tensor &state) {
  return state.defined() && state.device() != parameter.device() ? state.to(parameter.device()) : state;
}

/// The parameters of quantizers as a second group; none where there are none, as in checkpoints of before.
template<class Options>
void addQuantizers(torch::optim::Optimizer &optimizer, const std::vector<Tensor> &quantizers,
                   const Options &options) {
  if (!quantizers.empty())
    optimizer.add_param_group(
        torch::optim::OptimizerParamGroup(quantizers, std::make_unique<Options>(options)));
}

class AdamUpdater final : public Updater, private torch::optim::Adam {
 public:
  AdamUpdater(const std::vector<Tensor> &parameters, const std::vector<Tensor> &quantizers,
              const torch::optim::AdamOptions &options, double quantizerRate)
      : Adam(parameters, options), m_quantizerRate(quantizerRate) {
    addQuantizers(*this, quantizers, torch::optim::AdamOptions(options).weight_decay(0));
  }

  torch::optim::Optimizer &optimizer() override { return *this; }
  void follow() override {
    for (const auto &group : param_groups())
      for (const Tensor &parameter : group.params())
        follow(parameter);
  }

  void update(double rate, double gradientFactor) override {
    const torch::NoGradGuard noGradients;
    for (auto &group : param_groups()) {
      const bool isNetwork = &group == &param_groups().front();
      const double factor = isNetwork ? gradientFactor : 1;
      auto &options = static_cast<torch::optim::AdamOptions &>(group.options());
      options.lr(isNetwork ? rate : rate * m_quantizerRate);
      if (!arePlain(group.params())) {
        scaleGradients(group.params(), factor);
        continue;
      }
      for (const Tensor &parameter : group.params())
        if (const Tensor gradient = alignedGradient(parameter); gradient.defined())
          updateOne(parameter, gradient, options, factor);
    }
    if (!arePlain(param_groups().front().params()))
      step();
  }

 private:
  void follow(const Tensor &parameter) {
    const auto entry = state_.find(stateKey(parameter));
    if (entry == state_.end() || !entry->second)
      return;
    auto &state = static_cast<torch::optim::AdamParamState &>(*entry->second);
    state.exp_avg(beside(parameter, state.exp_avg()));
    state.exp_avg_sq(beside(parameter, state.exp_avg_sq()));
  }

  torch::optim::AdamParamState &stateOf(const Tensor &parameter) {
    auto &entry = state_[stateKey(parameter)];
    if (!entry) {
      auto state = std::make_unique<torch::optim::AdamParamState>();
      state->step(0);
      state->exp_avg(at::zeros_like(parameter, at::MemoryFormat::Preserve));
      state->exp_avg_sq(at::zeros_like(parameter, at::MemoryFormat::Preserve));
      entry = std::move(state);
    }
    return static_cast<torch::optim::AdamParamState &>(*entry);
  }

  void updateOne(const Tensor &parameter, const Tensor &gradient, const torch::optim::AdamOptions &options,
                 double gradientFactor) {
    torch::optim::AdamParamState &state = stateOf(parameter);
    state.step(state.step() + 1);
    const auto step = static_cast<double>(state.step());
    const auto [beta1, beta2] = options.betas();
    const kernels::AdamStep values{.gradientFactor = static_cast<float>(gradientFactor),
                                   .weightDecay = static_cast<float>(options.weight_decay()),
                                   .beta1 = static_cast<float>(beta1),
                                   .beta2 = static_cast<float>(beta2),
                                   .epsilon = static_cast<float>(options.eps()),
                                   .stepSize = static_cast<float>(options.lr() / (1 - std::pow(beta1, step))),
                                   .inverseRootCorrection =
                                       static_cast<float>(1 / std::sqrt(1 - std::pow(beta2, step)))};
    kernels::adam(values, parameter.data_ptr<float>(), gradient.data_ptr<float>(),
                  state.exp_avg().data_ptr<float>(), state.exp_avg_sq().data_ptr<float>(), parameter.numel());
  }

  double m_quantizerRate;
};

class SgdUpdater final : public Updater, private torch::optim::SGD {
 public:
  SgdUpdater(const std::vector<Tensor> &parameters, const std::vector<Tensor> &quantizers,
             const torch::optim::SGDOptions &options, double quantizerRate)
      : SGD(parameters, options), m_quantizerRate(quantizerRate) {
    addQuantizers(*this, quantizers, torch::optim::SGDOptions(options).weight_decay(0));
  }

  torch::optim::Optimizer &optimizer() override { return *this; }
  void follow() override {
    for (const auto &group : param_groups())
      for (const Tensor &parameter : group.params())
        follow(parameter);
  }

  void update(double rate, double gradientFactor) override {
    const torch::NoGradGuard noGradients;
    for (auto &group : param_groups()) {
      const bool isNetwork = &group == &param_groups().front();
      const double factor = isNetwork ? gradientFactor : 1;
      auto &options = static_cast<torch::optim::SGDOptions &>(group.options());
      options.lr(isNetwork ? rate : rate * m_quantizerRate);
      kernels::MomentumStep step{.gradientFactor = static_cast<float>(factor),
                                 .weightDecay = static_cast<float>(options.weight_decay()),
                                 .momentum = static_cast<float>(options.momentum()),
                                 .rate = static_cast<float>(options.lr())};
      if (!arePlain(group.params())) {
        scaleGradients(group.params(), factor);
        continue;
      }
      for (const Tensor &parameter : group.params()) {
        const Tensor gradient = alignedGradient(parameter);
        if (!gradient.defined())
          continue;
        float *buffer = options.momentum() == 0 ? nullptr : bufferOf(parameter, step.isFirst);
        kernels::descend(step, parameter.data_ptr<float>(), gradient.data_ptr<float>(), buffer,
                         parameter.numel());
      }
    }
    if (!arePlain(param_groups().front().params()))
      step();
  }

 private:
  void follow(const Tensor &parameter) {
    const auto entry = state_.find(stateKey(parameter));
    if (entry == state_.end() || !entry->second)
      return;
    auto &state = static_cast<torch::optim::SGDParamState &>(*entry->second);
    state.momentum_buffer(beside(parameter, state.momentum_buffer()));
  }

  float *bufferOf(const Tensor &parameter, bool &isFirst) {
    auto &entry = state_[stateKey(parameter)];
    isFirst = !entry;
    if (!entry) {
      auto state = std::make_unique<torch::optim::SGDParamState>();
      state->momentum_buffer(at::empty_like(parameter));
      entry = std::move(state);
    }
    return static_cast<torch::optim::SGDParamState &>(*entry).momentum_buffer().data_ptr<float>();
  }

  double m_quantizerRate;
};

} // namespace

std::unique_ptr<Updater> makeUpdater(const TrainingOptions &options, const std::vector<Tensor> &parameters,
                                     const std::vector<Tensor> &quantizers) {
  requireDense(parameters);
  requireDense(quantizers);
  if (options.optimizer == OptimizerKind::sgd)
    return std::make_unique<SgdUpdater>(
        parameters, quantizers,
        torch::optim::SGDOptions(options.lr).momentum(options.momentum).weight_decay(options.weightDecay),
        options.quantizers.lr);
  return std::make_unique<AdamUpdater>(
      parameters, quantizers, torch::optim::AdamOptions(options.lr).weight_decay(options.weightDecay),
      options.quantizers.lr);
}

namespace {

template<class State>
void readStates(torch::serialize::InputArchive &archive, torch::optim::Optimizer &optimizer) {
  torch::serialize::InputArchive states;
  torch::serialize::InputArchive groups;
  archive.read("state", states);
  archive.read("param_groups", groups);
  optimizer.state().clear();
  for (std::size_t i = 0; i < optimizer.param_groups().size(); ++i) {
    torch::serialize::InputArchive group;
    groups.read("param_groups/" + std::to_string(i), group);
    const std::vector<Tensor> &parameters = optimizer.param_groups()[i].params();
    for (std::size_t place = 0; place < parameters.size(); ++place) {
      c10::IValue name;
      group.read("params/" + std::to_string(place), name);
      torch::serialize::InputArchive saved;
      if (!states.try_read(name.toStringRef(), saved))
        continue; // it has had no step
      auto state = std::make_unique<State>();
      state->serialize(saved);
      optimizer.state()[stateKey(parameters[place])] = std::move(state);
    }
  }
}

} // namespace

void readOptimizer(torch::serialize::InputArchive &archive, torch::optim::Optimizer &optimizer) {
  if (dynamic_cast<torch::optim::Adam *>(&optimizer))
    readStates<torch::optim::AdamParamState>(archive, optimizer);
  else
    readStates<torch::optim::SGDParamState>(archive, optimizer);
}

bool fitsParameters(torch::optim::Optimizer &optimizer) {
  const auto fits = [](const Tensor &parameter, const Tensor &state) {
    return state.defined() && state.scalar_type() == parameter.scalar_type() &&
           state.sizes() == parameter.sizes() && state.strides() == parameter.strides();
  };
  for (const auto &group : optimizer.param_groups())
    for (const Tensor &parameter : group.params()) {
      const auto entry = optimizer.state().find(stateKey(parameter));
      if (entry == optimizer.state().end() || !entry->second)
        continue;
      if (const auto *adam = dynamic_cast<torch::optim::AdamParamState *>(entry->second.get());
          adam && (!fits(parameter, adam->exp_avg()) || !fits(parameter, adam->exp_avg_sq())))
        return false;
      if (const auto *sgd = dynamic_cast<torch::optim::SGDParamState *>(entry->second.get());
          sgd && !fits(parameter, sgd->momentum_buffer()))
        return false;
    }
  return true;
}

double gradientNorm(const std::vector<Tensor> &parameters) {
  double squares = 0;
  for (const Tensor &parameter : parameters)
    if (const Tensor &gradient = parameter.grad(); gradient.defined()) {
      if (!gradient.is_cpu()) {
        squares += gradient.to(torch::kDouble).square().sum().item<double>();
        continue;
      }
      const Tensor dense = gradient.is_non_overlapping_and_dense() ? gradient : gradient.contiguous();
      squares += kernels::squareSum(dense.data_ptr<float>(), dense.numel());
    }
  return std::sqrt(squares);
}

double clippingFactor(double norm, double largest) {
  return largest > 0 && norm > largest ? largest / norm : 1;
}

} // namespace bitsmith
