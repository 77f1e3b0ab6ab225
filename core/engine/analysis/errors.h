// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"
#include "core/plan/analysis/error_report.h"

namespace bitsmith {

/// Hears what an analysis has found so far. Both functions may throw to give up.
class ErrorListener {
 public:
  virtual ~ErrorListener() = default;
  /// Figures of a layer: first of its weight alone, once more when the pictures have been seen.
  virtual void layerMeasured(std::size_t layer, const LayerErrors &errors) = 0;
  /// One batch went through, of a number that errorSteps() tells.
  virtual void stepDone(std::int64_t step) = 0;
};

/// Batches that are analysed: those asked for, as far as there are pictures.
std::int64_t errorBatches(const ErrorOptions &options, std::int64_t pictures);

/// Batches that go through the network in all: each is seen twice, since the edges of the histograms are
/// known only after all of them were seen once.
std::int64_t errorSteps(const ErrorOptions &options, std::int64_t pictures);

/// Measures what quantizing a trained network to a plan does to the weights, the input activations and the
/// outputs of its layers, on evenly spaced test pictures (evenPictures()), as many as the
/// batches hold. Two views of every place: layerwise (only this layer is
/// quantized, its input is the float network's) and graphwise (all are). Both compare with the float network,
/// which is the same one with every layer at 32 bits. Mean squared errors of activations and outputs are
/// means over all elements, and their deviation is that of the batches weighted by their elements: the last
/// batch may be smaller.
///
/// Activations are quantized over the module's ranges; those of a dynamic scheme, and those that were never
/// observed, over the range of each batch. The module is used in evaluation mode, and has its plan back at
/// the end, however that comes.
ErrorReport analyseErrors(NetworkModule &module, const PrecisionPlan &plan, const Dataset &pictures,
                          const Normalization &normalization, const ErrorOptions &options,
                          ErrorListener &listener);

} // namespace bitsmith
