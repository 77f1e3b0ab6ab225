// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/sensitivity.h"

#include "core/engine/analysis/hessian.h"
#include "core/engine/analysis/output_scores.h"
#include "core/engine/analysis/probes.h"
#include "core/engine/data/even_pictures.h"
#include "core/plan/base/error.h"

#include <torch/types.h>

#include <algorithm>
#include <set>

namespace bitsmith {

using torch::Tensor;

namespace {

/// Pictures computed at a time by one thread: few enough that what passes between nodes stays in its cache.
constexpr std::int64_t cachedBatch = 32;
/// As in evaluate(), for activations that take their range from their batch.
constexpr std::int64_t dynamicBatch = 256;
/// A product with the Hessian costs about twice a gradient, that three times a forward pass.
constexpr double productCost = 6;

bool hasWeights(SensitivityTarget target) {
  return target != SensitivityTarget::activations;
}
bool hasActivations(SensitivityTarget target) {
  return target != SensitivityTarget::weights;
}

/// One probe of a layer: the key of a score.
struct Probe {
  SensitivityTarget target;
  SensitivityView view;
  int bits;
};

class Measurement {
 public:
  Measurement(const SensitivitySubject &subject, const SensitivityOptions &options,
              SensitivityListener &listener, const SensitivityTable &known)
      : m_subject(subject), m_options(options), m_listener(listener), m_known(known),
        m_frozen(subject.module, subject.numbers), m_network(m_frozen.network()),
        m_reference(referencePlan()), m_operands(prepareAll(m_reference)),
        m_chosen(subject.test, options.pictures), m_test{m_chosen.data(), subject.normalization,
                                                         m_chosen.data().size(), batchSize()},
        m_gradient{subject.calibration, subject.normalization, subject.calibration.size(), batchSize()},
        m_hessian{subject.curvature, subject.normalization, subject.curvature.size(), cachedBatch},
        m_workload(work(), [this](double done) { m_listener.progressed(done); }) {
    m_table.others = options.others;
    m_table.bits = options.bits;
    std::ranges::sort(m_table.bits);
    m_table.bits.erase(std::unique(m_table.bits.begin(), m_table.bits.end()), m_table.bits.end());
    for (const Layer &layer : m_network.layers())
      m_table.layers.push_back(layer.name);
  }

  SensitivityTable perform() {
    measureReference();
    measureFisher();
    measureHessian();
    if (asksFor(SensitivityView::alone))
      measureAlone();
    if (asksFor(SensitivityView::rest))
      measureRest();
    if (m_options.notebook)
      measureNotebook();
    m_listener.progressed(1);
    sortScores();
    return m_table;
  }

 private:
  bool asksFor(SensitivityMetric metric) const {
    return std::ranges::find(m_options.metrics, metric) != m_options.metrics.end();
  }
  bool asksFor(SensitivityView view) const {
    return std::ranges::find(m_options.views, view) != m_options.views.end();
  }
  // Of view alone, and the Hessian of weights.
  bool measuresFisher() const {
    return asksFor(SensitivityMetric::fisher) && asksFor(SensitivityView::alone);
  }
  bool measuresHessian() const {
    return asksFor(SensitivityMetric::hessian) && asksFor(SensitivityView::alone) &&
           std::ranges::find(m_options.targets, SensitivityTarget::weights) != m_options.targets.end();
  }
  /// Metrics that an evaluation of the changed network gives, of those asked for.
  std::vector<SensitivityMetric> measured() const {
    std::vector<SensitivityMetric> metrics;
    for (const SensitivityMetric metric : {SensitivityMetric::accuracyDrop, SensitivityMetric::lossIncrease,
                                           SensitivityMetric::outputSqnr, SensitivityMetric::outputKl})
      if (asksFor(metric))
        metrics.push_back(metric);
    return metrics;
  }

  PrecisionPlan referencePlan() const {
    PrecisionPlan plan = m_subject.plan;
    if (m_options.others == SensitivityOthers::floating)
      for (LayerPrecision &layer : plan)
        layer.weight.bits = layer.activation.bits = floatBits;
    return plan;
  }

  /// Batches must be those of evaluate() where a range is taken from them.
  std::int64_t batchSize() const {
    const bool dynamic = std::ranges::any_of(m_subject.plan, [](const LayerPrecision &layer) {
      return layer.activation.scheme == Scheme::dynamic;
    });
    return dynamic ? dynamicBatch : cachedBatch;
  }

  LayerOperands prepare(std::size_t layer, const LayerPrecision &precision) const {
    std::optional<Range> range;
    if (!precision.activation.isFloat())
      if (const auto bounds = m_subject.ranges(layer, precision.activation))
        range =
            Range{.minimum = torch::full({1}, bounds->minimum), .maximum = torch::full({1}, bounds->maximum)};
    return m_frozen.prepare(layer, precision, range);
  }
  std::vector<LayerOperands> prepareAll(const PrecisionPlan &plan) const {
    std::vector<LayerOperands> operands;
    for (std::size_t layer = 0; layer < plan.size(); ++layer)
      operands.push_back(prepare(layer, plan[layer]));
    return operands;
  }

  /// A layer of the reference with a target at some bits.
  LayerPrecision changed(std::size_t layer, SensitivityTarget target, int bits) const {
    LayerPrecision precision = m_reference[layer];
    if (hasWeights(target))
      precision.weight = withBits(precision.weight, bits);
    if (hasActivations(target))
      precision.activation = withBits(precision.activation, bits);
    return precision;
  }

  std::vector<Probe> probes(SensitivityView view) const {
    std::vector<Probe> list;
    for (const SensitivityTarget target :
         {SensitivityTarget::weights, SensitivityTarget::activations, SensitivityTarget::both})
      if (std::ranges::find(m_options.targets, target) != m_options.targets.end())
        for (const int bits : m_table.bits.empty() ? m_options.bits : m_table.bits)
          list.push_back({target, view, bits});
    return list;
  }

  /// Operands of some probes of a layer in view alone.
  std::vector<LayerOperands> prepareProbes(std::size_t layer, const std::vector<Probe> &list) const {
    std::vector<LayerOperands> operands;
    for (const Probe &probe : list)
      operands.push_back(prepare(layer, changed(layer, probe.target, probe.bits)));
    return operands;
  }

  double work() const {
    const auto whole = static_cast<double>(m_network.macs());
    const auto pictures = static_cast<double>(m_test.count);
    double suffixes = 0;
    for (const Layer &layer : m_network.layers())
      suffixes += static_cast<double>(m_frozen.macsFrom(layer.node));
    const auto count = static_cast<double>(m_options.targets.size() * m_options.bits.size());
    double total = whole * pictures;
    if (!measured().empty())
      total += suffixes * pictures * count * static_cast<double>(m_options.views.size());
    if (m_options.notebook)
      total += (whole + suffixes) * pictures;
    if (measuresFisher())
      total += whole * static_cast<double>(m_gradient.count) * (3 + count);
    if (measuresHessian())
      total += whole * static_cast<double>(m_hessian.count) * productCost *
               static_cast<double>(m_options.hessianIterations);
    return total;
  }

  void measureReference() {
    if (m_test.count == 0)
      throw badInput("sensitivity needs test pictures: data.test gives none");
    m_labels = m_test.labels();
    m_scores = evaluateAll(m_frozen, m_operands, m_test, m_workload);
    m_outcome = scoreOutputs(m_scores, m_labels);
    if (!std::isfinite(m_outcome.loss))
      throw workFailed(
          "the loss of the network is not finite, so that nothing can be compared with it: check "
          "its weights and the scaling of the pictures");
    m_table.referenceAccuracy = m_outcome.accuracy();
    m_table.referenceLoss = m_outcome.loss;
    m_table.samples = m_outcome.samples;
    const bool isSame = m_known.layers == m_table.layers && m_known.bits == m_table.bits &&
                        m_known.referenceAccuracy == m_table.referenceAccuracy &&
                        m_known.referenceLoss == m_table.referenceLoss && m_known.samples == m_table.samples;
    if (!isSame)
      m_known = {};
    m_listener.referenceMeasured(m_table);
  }

  const SensitivityScore *knownScore(std::size_t layer, const Probe &probe) const {
    for (const SensitivityScore &score : m_known.scores)
      if (score.layer == layer && score.target == probe.target && score.view == probe.view &&
          score.bits == probe.bits)
        return &score;
    return nullptr;
  }

  /// Takes over what is known of some metrics of a probe. @return whether all of them are
  bool takeKnown(std::size_t layer, const Probe &probe, const std::vector<SensitivityMetric> &metrics) {
    const SensitivityScore *known = knownScore(layer, probe);
    if (!known)
      return false;
    SensitivityScore score{
        .layer = layer, .target = probe.target, .view = probe.view, .bits = probe.bits, .values = {}};
    for (const SensitivityMetric metric : metrics) {
      const auto value = known->values.find(metric);
      if (value == known->values.end())
        return false;
      score.values.insert(*value);
    }
    m_table.merge(score);
    return true;
  }

  void record(std::size_t layer, const Probe &probe, std::map<SensitivityMetric, double> values) {
    const SensitivityScore score{.layer = layer,
                                 .target = probe.target,
                                 .view = probe.view,
                                 .bits = probe.bits,
                                 .values = std::move(values)};
    m_table.merge(score);
    m_listener.probeMeasured(score);
  }

  void recordOutputs(std::size_t layer, const Probe &probe, const Tensor &scores) {
    const OutputScores outcome = scoreOutputs(scores, m_labels);
    const OutputDistance distance = compareOutputs(m_scores, scores);
    std::map<SensitivityMetric, double> values;
    for (const SensitivityMetric metric : measured())
      switch (metric) {
      case SensitivityMetric::accuracyDrop:
        values[metric] = m_outcome.accuracy() - outcome.accuracy();
        break;
      case SensitivityMetric::lossIncrease:
        values[metric] = outcome.loss - m_outcome.loss;
        break;
      case SensitivityMetric::outputSqnr:
        values[metric] = distance.sqnrDb;
        break;
      case SensitivityMetric::outputKl:
        values[metric] = distance.kl;
        break;
      case SensitivityMetric::fisher:
      case SensitivityMetric::hessian:
        break;
      }
    record(layer, probe, std::move(values));
  }

  void measureFisher() {
    if (!measuresFisher())
      return;
    if (m_gradient.count == 0)
      throw badInput("metric fisher needs training pictures: data.train or calibration.pictures gives none");
    std::vector<std::vector<Probe>> open(m_network.layers().size());
    std::vector<std::vector<LayerOperands>> alternatives(open.size());
    bool isAnyOpen = false;
    for (std::size_t layer = 0; layer < open.size(); ++layer) {
      for (const Probe &probe : probes(SensitivityView::alone))
        if (!takeKnown(layer, probe, {SensitivityMetric::fisher}))
          open[layer].push_back(probe);
      alternatives[layer] = prepareProbes(layer, open[layer]);
      isAnyOpen = isAnyOpen || !open[layer].empty();
    }
    if (!isAnyOpen)
      return;
    const auto scores = fisherScores(m_frozen, m_operands, alternatives, m_gradient, m_workload);
    for (std::size_t layer = 0; layer < open.size(); ++layer)
      for (std::size_t i = 0; i < open[layer].size(); ++i)
        record(layer, open[layer][i], {{SensitivityMetric::fisher, scores[layer][i]}});
  }

  void estimateMeanTraces() {
    std::vector<Tensor> weights;
    for (std::size_t layer = 0; layer < m_network.layers().size(); ++layer)
      weights.push_back(m_frozen.weight(layer).clone().requires_grad_(true));
    const QuantizerSpec inFloat = activationQuantizer(floatBits);
    const PartedLoss loss{
        .parts = m_hessian.batches(), .part = [&](std::int64_t part, const std::vector<Tensor> &parameters) {
          std::vector<LayerOperands> operands;
          for (const Tensor &weight : parameters)
            operands.push_back({.weight = weight, .input = inFloat, .grid = {}});
          const Batch batch = m_hessian.at(part);
          const Tensor scores = m_frozen.finish(m_frozen.begin(batch.images), {.layers = operands});
          return torch::cross_entropy_loss(scores, batch.labels, {}, at::Reduction::Sum) /
                 static_cast<double>(m_hessian.count);
        }};
    std::int64_t before = 0;
    const double cost =
        productCost * static_cast<double>(m_network.macs()) * static_cast<double>(m_hessian.count);
    const TraceEstimate estimate =
        estimateTraces(loss, weights,
                       {.iterations = m_options.hessianIterations,
                        .tolerance = m_options.hessianTolerance,
                        .seed = m_subject.seed},
                       [&](std::int64_t done) {
                         m_workload.add(cost * static_cast<double>(done - std::exchange(before, done)));
                         m_workload.tell();
                       });
    m_workload.add(cost * static_cast<double>(m_options.hessianIterations - before));
    for (std::size_t layer = 0; layer < weights.size(); ++layer) {
      if (!std::isfinite(estimate.trace[layer]) || !std::isfinite(estimate.standardError[layer]))
        throw workFailed("layer \"" + m_table.layers[layer] +
                         "\": the trace of its Hessian is not finite: leave metric hessian out, or check the "
                         "network's weights and the scaling of the pictures");
      const auto count = static_cast<double>(weights[layer].numel());
      m_table.hessianTrace.push_back(estimate.trace[layer] / count);
      m_table.hessianError.push_back(estimate.standardError[layer] / count);
    }
    m_table.hessianIterations = estimate.iterations;
    m_listener.tracesEstimated(m_table);
  }

  void measureHessian() {
    if (!measuresHessian())
      return;
    if (m_hessian.count == 0)
      throw badInput("metric hessian needs training pictures: data.train gives none");
    if (m_known.hessianTrace.size() == m_table.layers.size()) {
      m_table.hessianTrace = m_known.hessianTrace;
      m_table.hessianError = m_known.hessianError;
      m_table.hessianIterations = m_known.hessianIterations;
    } else {
      estimateMeanTraces();
    }
    for (std::size_t layer = 0; layer < m_table.layers.size(); ++layer)
      for (const int bits : m_table.bits) {
        const Probe probe{SensitivityTarget::weights, SensitivityView::alone, bits};
        if (takeKnown(layer, probe, {SensitivityMetric::hessian}))
          continue;
        const torch::NoGradGuard noGradients;
        const Tensor &weight = m_frozen.weight(layer);
        // As the other metrics have it: by the quantizer that the network was trained with where it has these
        // levels.
        const Tensor quantized =
            m_frozen.prepare(layer, changed(layer, SensitivityTarget::weights, bits), std::nullopt).weight;
        const double squares = quantizationError(weight, quantized).mse * static_cast<double>(weight.numel());
        record(layer, probe, {{SensitivityMetric::hessian, m_table.hessianTrace[layer] * squares}});
      }
  }

  void measureAlone() {
    if (measured().empty())
      return;
    std::vector<Probe> open;
    const auto openProbes = [&](std::size_t layer) {
      open.clear();
      for (const Probe &probe : probes(SensitivityView::alone))
        if (!takeKnown(layer, probe, measured()))
          open.push_back(probe);
      return prepareProbes(layer, open);
    };
    bitsmith::perform({.network = m_frozen,
                       .operands = m_operands,
                       .pictures = m_test,
                       .alternatives = openProbes,
                       .done =
                           [&](std::size_t layer, const std::vector<Tensor> &scores) {
                             for (std::size_t i = 0; i < open.size(); ++i)
                               recordOutputs(layer, open[i], scores[i]);
                           }},
                      m_workload);
  }

  /// All layers at the probed bits, and each in turn back at the reference.
  void measureRest() {
    if (measured().empty())
      return;
    for (const Probe &probe : probes(SensitivityView::rest)) {
      PrecisionPlan plan;
      std::vector<bool> isOpen;
      for (std::size_t layer = 0; layer < m_network.layers().size(); ++layer) {
        plan.push_back(changed(layer, probe.target, probe.bits));
        isOpen.push_back(!takeKnown(layer, probe, measured()));
      }
      if (std::ranges::find(isOpen, true) == isOpen.end())
        continue;
      const std::vector<LayerOperands> operands = prepareAll(plan);
      bitsmith::perform(
          {.network = m_frozen,
           .operands = operands,
           .pictures = m_test,
           .alternatives =
               [&](std::size_t layer) {
                 return isOpen[layer] ? std::vector<LayerOperands>{m_operands[layer]}
                                      : std::vector<LayerOperands>{};
               },
           .done = [&](std::size_t layer,
                       const std::vector<Tensor> &scores) { recordOutputs(layer, probe, scores.front()); }},
          m_workload);
    }
  }

  void measureNotebook() {
    const std::vector<LayerOperands> operands = prepareAll(m_subject.plan);
    const bool isReference = m_options.others == SensitivityOthers::plan;
    const double accuracy =
        isReference ? m_outcome.accuracy()
                    : scoreOutputs(evaluateAll(m_frozen, operands, m_test, m_workload), m_labels).accuracy();
    const auto lower = [&](std::size_t layer) {
      LayerPrecision precision = m_subject.plan[layer];
      precision.weight = withBits(precision.weight, notebookBits(precision.weight.bits));
      precision.activation = withBits(precision.activation, notebookBits(precision.activation.bits));
      return precision;
    };
    bitsmith::perform(
        {.network = m_frozen,
         .operands = operands,
         .pictures = m_test,
         .alternatives =
             [&](std::size_t layer) { return std::vector<LayerOperands>{prepare(layer, lower(layer))}; },
         .done =
             [&](std::size_t layer, const std::vector<Tensor> &scores) {
               const LayerPrecision &before = m_subject.plan[layer];
               const LayerPrecision after = lower(layer);
               m_table.notebook.push_back(
                   {.layer = layer,
                    .weightBits = before.weight.bits,
                    .activationBits = before.activation.bits,
                    .lowerWeightBits = after.weight.bits,
                    .lowerActivationBits = after.activation.bits,
                    .accuracyDrop = accuracy - scoreOutputs(scores.front(), m_labels).accuracy()});
               m_listener.layerMeasured(m_table.notebook.back());
             }},
        m_workload);
  }

  void sortScores() {
    std::ranges::stable_sort(m_table.scores, {}, [](const SensitivityScore &score) {
      return std::tuple(score.view, score.target, score.layer, score.bits);
    });
  }

  const SensitivitySubject &m_subject;
  const SensitivityOptions &m_options;
  SensitivityListener &m_listener;
  SensitivityTable m_known;
  SensitivityTable m_table;
  FrozenNetwork m_frozen;
  const Network &m_network;
  PrecisionPlan m_reference;
  std::vector<LayerOperands> m_operands;
  EvenPictures m_chosen; ///< of the test pictures
  Pictures m_test;
  Pictures m_gradient;
  Pictures m_hessian;
  Workload m_workload;
  Tensor m_labels;
  Tensor m_scores; ///< class scores of the reference
  OutputScores m_outcome;
};

} // namespace

SensitivityTable measureSensitivity(const SensitivitySubject &subject, const SensitivityOptions &options,
                                    SensitivityListener &listener, const SensitivityTable &known) {
  return Measurement(subject, options, listener, known).perform();
}

} // namespace bitsmith
