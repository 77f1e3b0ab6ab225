// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/search/plan_evaluator.h"

#include "core/engine/analysis/output_scores.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

namespace bitsmith {
namespace {

/// Pictures computed at a time by one thread: few enough that what passes between nodes stays in its cache.
constexpr std::int64_t cachedBatch = 32;

/// Whether what a layer's activation is rounded to depends on the pictures that it is computed with.
bool dependsOnBatch(const LayerPrecision &precision, const LayerOperands &operands) {
  return !precision.activation.isFloat() && precision.activation.method == Method::range && !operands.grid;
}

} // namespace

PlanEvaluator::PlanEvaluator(NetworkModule &module, CalibratedRanges &ranges, const Dataset &test,
                             const Normalization &normalization, EvaluationNumbers numbers)
    : m_frozen(module, numbers), m_ranges(ranges), m_pictures{test, normalization, test.size(), cachedBatch},
      m_known(module.network().layers().size()) {
  if (m_pictures.count == 0)
    throw badInput("a search needs test pictures: data.test gives none");
  m_labels = m_pictures.labels();
}

const LayerOperands &PlanEvaluator::operands(std::size_t layer, const LayerPrecision &precision) {
  for (const auto &[known, operands] : m_known[layer])
    if (known == precision)
      return operands;
  std::optional<Range> range;
  if (!precision.activation.isFloat())
    if (const auto bounds = m_ranges(layer, precision.activation))
      range =
          Range{.minimum = torch::full({1}, bounds->minimum), .maximum = torch::full({1}, bounds->maximum)};
  m_known[layer].emplace_back(precision, m_frozen.prepare(layer, precision, range));
  return m_known[layer].back().second;
}

void PlanEvaluator::keepOperands(std::size_t most) {
  for (auto &known : m_known)
    if (known.size() > most)
      known.erase(known.begin(), known.end() - static_cast<std::ptrdiff_t>(most));
}

PlanOutcome PlanEvaluator::evaluate(const PrecisionPlan &plan,
                                    const std::function<void(double)> &progressed) {
  const torch::NoGradGuard noGradients;
  std::vector<LayerOperands> chosen;
  for (std::size_t layer = 0; layer < plan.size(); ++layer)
    chosen.push_back(operands(layer, plan[layer]));
  bool ofBatches = false;
  for (std::size_t layer = 0; layer < plan.size(); ++layer)
    ofBatches = ofBatches || dependsOnBatch(plan[layer], chosen[layer]);
  // The batches of evaluate(), where they matter: what a search finds is what a run of the plan gives.
  const Pictures pictures{m_pictures.data, m_pictures.normalization, m_pictures.count,
                          ofBatches ? evaluationBatch : cachedBatch};
  const auto work = static_cast<double>(m_pictures.count * m_frozen.macsFrom(0));
  Workload workload(
      work, progressed ? progressed : [](double) {});
  const torch::Tensor scores = evaluateAll(m_frozen, chosen, pictures, workload);
  const OutputScores scored = scoreOutputs(scores, m_labels);
  PlanOutcome outcome{
      .correct = scored.correct, .samples = scored.samples, .loss = scored.loss, .outcomes = {}};
  const torch::Tensor right = scores.argmax(1).eq(m_labels).contiguous();
  outcome.outcomes.assign(right.data_ptr<bool>(), right.data_ptr<bool>() + right.numel());
  return outcome;
}

} // namespace bitsmith
