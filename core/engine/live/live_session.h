// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/statistics.h"
#include "core/plan/live/requests.h"

#include <functional>
#include <memory>

namespace bitsmith::live {

/// Told how far long work is, 0 to 1; throws Interrupted to give it up.
using Progressed = std::function<void(double)>;

/// A trained network with its pictures, kept in memory so that one plan after another is quantized (PTQ) and
/// measured at once. What comes out is what `bitsmith-cli ptq` gives for the same plan, with rounding to the
/// nearest level and no corrections.
class LiveSession {
 public:
  /// Loads everything and measures the network in float. Throws Error, Interrupted.
  LiveSession(const Experiment &experiment, const Progressed &progressed);
  ~LiveSession();

  /// {"network", "layers": [{"name", "kind", "weights": [shape]}, …], "precision" it was trained with,
  /// "float": as evaluate() gives, "pictures", "calibration_pictures", "threads", "compute"}
  nlohmann::json describe() const;
  /// {"accuracy", "accuracy_interval": [low, high], "correct", "samples", "loss", "seconds"}. Throws Error
  /// (bad input) where the plan does not fit the network.
  nlohmann::json evaluate(const PrecisionChoice &choice, const Progressed &progressed);
  /// The values of a layer's weight or of its input activation in float: {"layer", "what", "count",
  /// "minimum", "maximum", "mean", "deviation", "zeros", "histogram": {"edges": [bins + 1], "counts":
  /// [bins]}, "channels": {"minimum": […], "maximum": […]} (output channels of weights, channels of the input
  /// of activations), "values": sorted, at equal ranks from the smallest to the largest, and where it is
  /// asked for "channel_values": the same of each channel, values / channels of each but at least 2}.
  /// Activations have "pictures" and "range": what calibration gives them at the layer's bits of the
  /// network's own plan, null for none.
  nlohmann::json distribution(const DistributionParams &params, const Progressed &progressed);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

} // namespace bitsmith::live
