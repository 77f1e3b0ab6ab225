// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/live/live_session.h"

#include "core/engine/analysis/module_guard.h"
#include "core/engine/clock.h"
#include "core/engine/data/batches.h"
#include "core/engine/data/even_pictures.h"
#include "core/engine/live/distribution.h"
#include "core/engine/machine.h"
#include "core/engine/runs/single_run.h"
#include "core/engine/runs/start.h"
#include "core/engine/search/plan_evaluator.h"
#include "core/plan/base/error.h"
#include "core/plan/precision/precision_json.h"
#include "core/plan/runs/record_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <torch/types.h>

namespace bitsmith::live {

namespace {

using Json = nlohmann::json;

/// Operands that a layer keeps: those of the bits that somebody goes back and forth between.
constexpr std::size_t keptOperands = 24;
/// Share of opening that is done when everything is loaded.
constexpr double loadedShare = 0.5;

Json outcomeJson(const PlanOutcome &outcome, Clock::time_point begin) {
  return {{"accuracy", outcome.accuracy()},
          {"accuracy_interval", toJson(wilsonInterval(outcome.correct, outcome.samples))},
          {"correct", outcome.correct},
          {"samples", outcome.samples},
          {"loss", outcome.loss},
          {"seconds", secondsSince(begin)}};
}

Experiment withThreads(Experiment experiment) {
  experiment.threads = configureMachine(experiment.threads);
  return experiment;
}

} // namespace

struct LiveSession::Impl {
  Impl(const Experiment &asked, const Progressed &given)
      : experiment(withThreads(asked)), progressed(given), compute(chooseCompute(experiment.compute)),
        data(cache.get(experiment)), source(sourceOf(experiment, *data)),
        start(loadStart({experiment, {}, *data, source})), module(*start.module), trained(module.plan()),
        calibration(calibrationPictures(data->train, experiment.calibration.pictures)),
        ranges(module, calibration, start.normalization, experiment.calibration, TrainedRanges::calibrated,
               [this] { progressed(0); }),
        evaluator(module, ranges, data->test, start.normalization, compute.evaluation) {
    // Activations are shown as they are in float. The quantizers that the module was trained with are the
    // evaluator's by now.
    module.setPlan(floatPlan(module.network()));
  }

  static NetworkSource sourceOf(const Experiment &experiment, const DataSplit &data) {
    return loadNetwork(experiment, data.train.shape, data.train.classes(), {});
  }

  Json measure(const PrecisionPlan &plan, const Progressed &told) {
    const Clock::time_point begin = Clock::now();
    progressed = told;
    const PlanOutcome outcome = evaluator.evaluate(plan, told);
    evaluator.keepOperands(keptOperands);
    return outcomeJson(outcome, begin);
  }

  std::size_t layerNamed(const std::string &name) const {
    const std::vector<Layer> &layers = module.network().layers();
    const auto found = std::ranges::find(layers, name, &Layer::name);
    if (found == layers.end())
      throw badInput("params: layer is \"" + name + "\": the network \"" + module.network().name() +
                     "\" has no such layer");
    return static_cast<std::size_t>(found - layers.begin());
  }

  /// The input of a layer over some of the calibration pictures, evenly spaced, in float.
  torch::Tensor activations(std::size_t layer, std::int64_t pictures) {
    const torch::NoGradGuard noGradients;
    const ModuleGuard guard(module);
    torch::Tensor input;
    module.setLayerObserver([&](const LayerPass &pass) {
      if (pass.layer == layer)
        input = pass.input.detach().clone();
    });
    const EvenPictures chosen(calibration, pictures);
    module.forward(BatchStream::take(chosen.data(), start.normalization, 0, pictures).images);
    return input;
  }

  Experiment experiment;
  Progressed progressed; ///< of the request in hand
  ComputeChoice compute;
  DataCache cache;
  std::shared_ptr<const DataSplit> data;
  NetworkSource source;
  StartNetwork start;
  NetworkModule &module;
  PrecisionPlan trained;
  Dataset calibration;
  CalibratedRanges ranges;
  PlanEvaluator evaluator;
  Json floating; ///< the network before any quantization
};

LiveSession::LiveSession(const Experiment &experiment, const Progressed &progressed) {
  m_impl = std::make_unique<Impl>(experiment, progressed);
  // Calibrated now, so that the first plan does not wait for it.
  if (m_impl->calibration.size() > 0)
    m_impl->ranges(0, activationQuantizer(8));
  progressed(loadedShare);
  m_impl->floating = m_impl->measure(floatPlan(m_impl->module.network()), [&](double done) {
    progressed(loadedShare + (1 - loadedShare) * done);
  });
}

LiveSession::~LiveSession() = default;

Json LiveSession::describe() const {
  const Network &network = m_impl->module.network();
  Json layers = Json::array();
  for (const Layer &layer : network.layers())
    layers.push_back(
        {{"name", layer.name}, {"kind", toString(layer.kind)}, {"weights", layer.weightShape()}});
  return {{"network", network.name()},
          {"layers", layers},
          {"precision", toJson(describePlan(m_impl->trained, network, m_impl->experiment.precision.preset))},
          {"float", m_impl->floating},
          {"pictures", m_impl->data->test.size()},
          {"calibration_pictures", m_impl->calibration.size()},
          {"threads", m_impl->experiment.threads},
          {"compute", toString(m_impl->compute.evaluation)}};
}

Json LiveSession::evaluate(const PrecisionChoice &choice, const Progressed &progressed) {
  return m_impl->measure(resolvePlan(choice, m_impl->module.network()), progressed);
}

Json LiveSession::distribution(const DistributionParams &params, const Progressed &progressed) {
  m_impl->progressed = progressed;
  const std::size_t layer = m_impl->layerNamed(params.layer);
  const bool ofWeights = params.what == Operand::weights;
  const std::int64_t pictures = std::min(params.pictures, m_impl->calibration.size());
  if (!ofWeights && pictures == 0)
    throw badInput("there are no calibration pictures to take activations from: data.train gives none");
  const torch::Tensor tensor =
      ofWeights ? m_impl->module.weight(layer).detach() : m_impl->activations(layer, pictures);
  progressed(loadedShare);
  Json result = describeValues(tensor, ofWeights ? 0 : 1, params);
  result["layer"] = params.layer;
  result["what"] = ofWeights ? "weights" : "activations";
  if (ofWeights)
    return result;
  const auto range = m_impl->ranges(layer, m_impl->trained[layer].activation);
  result["range"] = range ? Json{range->minimum, range->maximum} : Json();
  result["pictures"] = pictures;
  return result;
}

} // namespace bitsmith::live
