// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/loss_terms.h"

#include <torch/types.h>

namespace bitsmith {
namespace {

using torch::Tensor;

void add(Tensor &sum, const Tensor &term) {
  if (term.defined())
    sum = sum.defined() ? sum + term : term;
}

/// The share that a value is beyond its limit by.
Tensor excess(const Tensor &value, double limit) {
  return torch::relu(value / limit - 1);
}

Tensor memoryCost(const NetworkModule &module, const QuantizerTraining &options) {
  Tensor learned; // bits
  double fixed = 0;
  const std::vector<Layer> &layers = module.network().layers();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const auto method = module.weightMethod(i);
    const auto weights = static_cast<double>(layers[i].weights());
    if (const Tensor bits = method && method->isFitted() ? method->bitsInUse() : Tensor(); bits.defined())
      add(learned, bits * weights);
    else
      fixed += weights * module.plan()[i].weight.bits;
    fixed += levelBits(module.plan()[i].weight) + static_cast<double>(layers[i].biases()) * floatBits;
  }
  if (!learned.defined())
    return {};
  const Tensor bytes = (learned + fixed) / 8;
  if (options.memoryBudgetMb <= 0)
    return bytes / weightMemoryBytes(module.network(), module.plan());
  const Tensor beyond = excess(bytes, options.memoryBudgetMb * bytesPerMegabyte);
  return beyond + beyond.square();
}

Tensor activationCost(const NetworkModule &module, double meanBits) {
  Tensor sum;
  double macs = 0;
  const std::vector<Layer> &layers = module.network().layers();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const auto method = module.activationMethod(i);
    const Tensor bits = method && method->isFitted() ? method->bitsInUse() : Tensor();
    if (!bits.defined())
      continue;
    add(sum, bits * static_cast<double>(layers[i].macs()));
    macs += static_cast<double>(layers[i].macs());
  }
  return sum.defined() && meanBits > 0 ? excess(sum / macs, meanBits) : Tensor();
}

std::shared_ptr<NetworkModule> inFloat(std::shared_ptr<NetworkModule> module) {
  module->setPlan(findPreset("fp32").apply(module->network()));
  return module;
}

} // namespace

Teacher::Teacher(std::shared_ptr<NetworkModule> module)
    : m_module(inFloat(std::move(module))), m_network(*m_module),
      m_operands(m_network.prepareAll(*m_module)) {}

Tensor Teacher::scores(const Tensor &images) const {
  const torch::NoGradGuard noGradients;
  return m_network.finish(m_network.begin(images.cpu()), {.layers = m_operands}).to(images.device());
}

Tensor distillationLoss(const Tensor &student, const Tensor &teacher, double temperature) {
  const Tensor target = torch::softmax(teacher / temperature, 1);
  const Tensor logTarget = torch::log_softmax(teacher / temperature, 1);
  const Tensor logStudent = torch::log_softmax(student / temperature, 1);
  return (target * (logTarget - logStudent)).sum(1).mean() * (temperature * temperature);
}

double freeMeanBits(const QuantizerTraining &options, std::int64_t epoch, std::int64_t epochs) {
  if (options.meanBitsStart <= 0 || epochs < 2)
    return options.meanBits;
  const double share = static_cast<double>(epoch) / static_cast<double>(epochs - 1);
  return options.meanBitsStart + (options.meanBits - options.meanBitsStart) * share;
}

Tensor quantizerCost(const NetworkModule &module, const QuantizerTraining &options, double meanBits) {
  Tensor sum;
  for (std::size_t layer = 0; layer < module.plan().size(); ++layer)
    for (const auto &method : {module.weightMethod(layer), module.activationMethod(layer)})
      if (method && method->isFitted())
        add(sum, method->regularisation(options));
  if (options.costWeight > 0) {
    if (const Tensor memory = memoryCost(module, options); memory.defined())
      add(sum, memory * options.costWeight);
    if (const Tensor bits = activationCost(module, meanBits); bits.defined())
      add(sum, bits * options.costWeight);
  }
  return sum.defined() ? sum.sum() : sum;
}

} // namespace bitsmith
