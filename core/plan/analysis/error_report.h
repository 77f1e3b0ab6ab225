// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace bitsmith {

/// Spread of a mean squared error over parts of a tensor: over the batches for activations and outputs, over
/// the output channels (whatever the granularity) for weights.
struct ErrorSpread {
  double mean = 0;
  /// Standard deviation of the parts as the whole population; in an error report weighted by their elements.
  double deviation = 0;
  double minimum = 0;
  double maximum = 0;

  bool operator==(const ErrorSpread &) const = default;
};

/// Spread of the values; zeros for none.
ErrorSpread spreadOf(const std::vector<double> &values);

/// 10·log10(signal / noise), with Σ x² and Σ (x − q)²; nullopt where one of them is 0: then there is no
/// noise, or nothing that could be disturbed.
std::optional<double> sqnrDb(double signal, double noise);

/// How far one tensor is from another at the same place.
struct ErrorFigures {
  ErrorSpread mse;
  std::optional<double> sqnrDb; ///< over all parts together, dB; absent where nothing differs
  double maximumError = 0;      ///< max |x − q|

  bool operator==(const ErrorFigures &) const = default;
};

/// Counts of values in equal bins from low to high; the last bin includes its upper edge.
struct Histogram {
  double low = 0;
  double high = 0;
  std::vector<std::int64_t> counts;

  double width() const { return counts.empty() ? 0 : (high - low) / static_cast<double>(counts.size()); }
  double centre(std::size_t bin) const { return low + (static_cast<double>(bin) + 0.5) * width(); }
  std::int64_t total() const;
  bool operator==(const Histogram &) const = default;
};

/// The values that a quantizer can give: (code − zero point) · scale for the codes from qmin to qmax; with
/// `binary` only ±scale. One scale and zero point, or one a channel. Where they are not evenly spaced they
/// are listed: those of qmin to qmax of the first granule, in ascending order, then those of the next one;
/// scale is then the widest gap.
struct QuantizationLevels {
  std::int64_t qmin = 0;
  std::int64_t qmax = 0;
  bool binary = false;
  std::vector<double> scale;
  std::vector<double> zeroPoint;
  std::vector<double> listed; ///< empty where they are evenly spaced

  double value(std::size_t granule, std::int64_t code) const {
    if (!listed.empty())
      return listed.at(granule * static_cast<std::size_t>(qmax - qmin + 1) +
                       static_cast<std::size_t>(code - qmin));
    return (static_cast<double>(code) - zeroPoint.at(granule)) * scale.at(granule);
  }
  double lowest(std::size_t granule) const { return value(granule, qmin); }
  double highest(std::size_t granule) const { return value(granule, qmax); }
  /// All levels of one granule, ascending.
  std::vector<double> values(std::size_t granule) const;
  bool operator==(const QuantizationLevels &) const = default;
};

/// What quantization does to one tensor: a layer's weight, or its input activation as the float network has
/// it.
struct TensorErrors {
  int bits = floatBits;
  Scheme scheme = Scheme::symmetric;
  Granularity granularity = Granularity::perTensor;
  std::int64_t elements = 0; ///< values that were compared
  ErrorFigures figures;
  std::optional<double> clipped; ///< share of the values outside the levels' range, 0 to 1; absent for float
                                 ///< and binary
  std::optional<QuantizationLevels>
      levels;       ///< absent for float; of the last batch where the range is dynamic
  Histogram values; ///< of the float values
  Histogram error;  ///< of quantized − float; an odd number of bins, the middle one around 0

  bool isFloat() const { return bits == floatBits; }
  bool operator==(const TensorErrors &) const = default;
};

/// One layer. What has to see pictures is absent until they have been seen.
struct LayerErrors {
  std::string name;
  TensorErrors weight;
  std::optional<TensorErrors> activation; ///< layerwise: the float network's input, quantized
  /// Graphwise: the quantized input of the wholly quantized network against the float network's input.
  std::optional<ErrorFigures> activationGraphwise;
  /// The layer's output (before batch norm and activation function) with only this layer quantized and its
  /// input from the float network, against the float network's.
  std::optional<ErrorFigures> outputLayerwise;
  /// The same with every layer quantized, so that errors of earlier layers come in.
  std::optional<ErrorFigures> outputGraphwise;

  bool operator==(const LayerErrors &) const = default;
};

/// What an errors run finds out.
struct ErrorReport {
  std::vector<LayerErrors> layers; ///< in the order of Network::layers()
  std::int64_t batches = 0;
  std::int64_t samples = 0;     ///< pictures in all batches together
  double floatAccuracy = 0;     ///< of the float network on these pictures, 0 to 1
  double quantizedAccuracy = 0; ///< of the network quantized to the plan

  const LayerErrors *layer(std::string_view name) const;
  bool operator==(const ErrorReport &) const = default;
};

nlohmann::json toJson(const LayerErrors &layer);
nlohmann::json toJson(const ErrorReport &report);
/// Reads one layer, as an `errors` event has it. Throws Error (bad input) that names every fault.
LayerErrors parseLayerErrors(const nlohmann::json &json, const std::string &origin);
/// Throws Error (bad input) that names the origin and the path of every fault.
ErrorReport parseErrorReport(const nlohmann::json &json, const std::string &origin);

} // namespace bitsmith
