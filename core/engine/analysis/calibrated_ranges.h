// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/analysis/calibration.h"

#include <map>
#include <tuple>

namespace bitsmith {

/// What a layer has where it is quantized just as the network was trained.
enum class TrainedRanges {
  calibrated, ///< a range of the calibration, as in a ptq run
  kept,       ///< the range that it was trained with
};

/// Ranges of activations at any precision from calibration pictures, which are looked at when they are first
/// needed.
class CalibratedRanges {
 public:
  /// All of it must outlive the object. @param beforeBatch called before each batch; may throw to give up
  CalibratedRanges(NetworkModule &module, const Dataset &pictures, const Normalization &normalization,
                   const CalibrationOptions &options, TrainedRanges trained,
                   std::function<void()> beforeBatch)
      : m_module(module), m_pictures(pictures), m_normalization(normalization), m_options(options),
        m_trained(trained), m_beforeBatch(std::move(beforeBatch)) {}

  /// Nullopt for float and for dynamic ranges.
  std::optional<ActivationRange> operator()(std::size_t layer, const QuantizerSpec &spec);
  /// The range that a layer was trained with, where the module's plan has just these levels of it.
  std::optional<ActivationRange> trainedRange(std::size_t layer, const QuantizerSpec &spec) const;

 private:
  NetworkModule &m_module;
  const Dataset &m_pictures;
  const Normalization &m_normalization;
  const CalibrationOptions &m_options;
  TrainedRanges m_trained;
  std::function<void()> m_beforeBatch;
  std::vector<ActivationStatistics> m_statistics;
  /// By layer and what chooseRange() makes of a spec: its bits, its scheme and its scale form.
  std::map<std::tuple<std::size_t, int, Scheme, ScaleForm>, std::optional<ActivationRange>> m_known;
};

} // namespace bitsmith
