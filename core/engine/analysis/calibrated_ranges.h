// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/analysis/calibration.h"

#include <map>

namespace bitsmith {

/// Ranges of activations at any precision: those that the network was trained with where it is quantized as
/// it was trained, otherwise from calibration pictures, which are looked at when they are first needed.
class CalibratedRanges {
 public:
  /// All of it must outlive the object. @param beforeBatch called before each batch; may throw to give up
  CalibratedRanges(NetworkModule &module, const Dataset &pictures, const Normalization &normalization,
                   const CalibrationOptions &options, std::function<void()> beforeBatch)
      : m_module(module), m_pictures(pictures), m_normalization(normalization), m_options(options),
        m_beforeBatch(std::move(beforeBatch)) {}

  /// Nullopt for float and for dynamic ranges.
  std::optional<ActivationRange> operator()(std::size_t layer, const QuantizerSpec &spec);

 private:
  NetworkModule &m_module;
  const Dataset &m_pictures;
  const Normalization &m_normalization;
  const CalibrationOptions &m_options;
  std::function<void()> m_beforeBatch;
  std::vector<ActivationStatistics> m_statistics;
  std::map<std::pair<std::size_t, std::pair<int, Scheme>>, std::optional<ActivationRange>> m_known;
};

} // namespace bitsmith
