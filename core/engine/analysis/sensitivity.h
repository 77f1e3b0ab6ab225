// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"
#include "core/plan/analysis/sensitivity.h"
#include "core/plan/experiment/experiment.h"

#include <functional>

namespace bitsmith {

/// Range that a layer's input activation is quantized over by a quantizer; nullopt: that of each batch.
using ActivationRanges =
    std::function<std::optional<ActivationRange>(std::size_t layer, const QuantizerSpec &spec)>;

/// What a sensitivity measurement works on.
struct SensitivitySubject {
  NetworkModule &module; ///< trained; not changed
  const PrecisionPlan
      &plan; ///< schemes of what is probed; bits of the other layers where they are at the plan's
  ActivationRanges ranges;
  const Dataset &test;        ///< accuracy, loss and outputs are measured on the first `pictures` of them
  const Dataset &calibration; ///< training pictures for `fisher`
  const Dataset &curvature;   ///< training pictures for `hessian`
  const Normalization &normalization;
  std::uint64_t seed = 0;                                 ///< of the random vectors
  EvaluationNumbers numbers = EvaluationNumbers::float32; ///< of the measured metrics
};

/// Hears what a measurement finds out as it does, on the thread that started it.
class SensitivityListener {
 public:
  virtual ~SensitivityListener() = default;
  /// The network before anything is changed: layers, bits, reference figures and samples are filled in. What
  /// is known of an earlier session is dropped when it does not fit to this reference.
  virtual void referenceMeasured(const SensitivityTable & /*table*/) {}
  /// Some values of one probe; others of the same probe may come in another call.
  virtual void probeMeasured(const SensitivityScore & /*score*/) {}
  /// Traces, their errors and the number of iterations are filled in.
  virtual void tracesEstimated(const SensitivityTable & /*table*/) {}
  virtual void layerMeasured(const NotebookScore & /*score*/) {}
  /// @param done share of the work, 0 to 1. May throw to give up.
  virtual void progressed(double /*done*/) {}
};

/// Measures how much a network suffers when layers are quantized: every layer, target, view and bit-width of
/// the options.
///
/// * accuracy_drop, loss_increase, output_sqnr, output_kl: the network is evaluated with the layer changed.
///   What comes before the layer is computed once for all its probes, on all threads at once, and held while
///   it takes less than half a GiB (otherwise computed once a layer). Views: `alone` changes one layer of the
///   reference; `rest` sets all layers to the probed bits and gives one of them back its reference precision.
/// * fisher: ½ · mean over the calibration pictures of Σ (∂L/∂y)² · (y − y_q)², y the layer's output before
/// batch
///   norm, in one pass with one backward pass a batch. The gradient is each picture's own: in evaluation mode
///   no picture has a part in another one's loss. View `alone` only.
/// * hessian: of the float network, mean trace × Σ (w − w_q)², the mean trace being the trace of the layer's
///   block divided by the number of its weights (HAWQ-V2, Z. Dong et al., NeurIPS 2020, eq. 6: the trace is
///   averaged, the error is a sum; averaging both would count the layer's size twice). For target weights,
///   view `alone`. Hutchinson's method: hessian.h.
/// * notebook: where asked for, the plan with one layer two bits lower at a time.
///
/// The reference is the float network, or the plan (SensitivityOptions::others). In a probe, what is not
/// probed of the layer (its activations in a probe of weights) stays at the reference. Batches are as in
/// evaluate() where some activation takes its range from its batch, smaller otherwise. The result does not
/// depend on the number of threads, nor on `known`, and neither module nor generators are changed.
/// @param known what an earlier session found out: its probes are taken over where its reference is the same
///        to the bit
SensitivityTable measureSensitivity(const SensitivitySubject &subject, const SensitivityOptions &options,
                                    SensitivityListener &listener, const SensitivityTable &known = {});

} // namespace bitsmith
