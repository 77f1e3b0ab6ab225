// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibrated_ranges.h"

namespace bitsmith {

std::optional<ActivationRange> CalibratedRanges::operator()(std::size_t layer, const QuantizerSpec &spec) {
  if (spec.isFloat() || spec.scheme == Scheme::dynamic)
    return std::nullopt;
  if (m_trained == TrainedRanges::kept)
    if (const auto range = trainedRange(layer, spec))
      return range;
  const auto key = std::tuple(layer, spec.bits, spec.scheme, spec.scaleForm);
  const auto known = m_known.find(key);
  if (known != m_known.end())
    return known->second;
  if (m_statistics.empty())
    m_statistics = collectActivations(m_module, m_pictures, m_normalization, m_options.batch, m_beforeBatch);
  return m_known[key] = chooseRange(m_statistics.at(layer), spec, m_options);
}

std::optional<ActivationRange> CalibratedRanges::trainedRange(std::size_t layer,
                                                              const QuantizerSpec &spec) const {
  const QuantizerSpec &trained = m_module.plan()[layer].activation;
  const bool isTrained = !spec.isFloat() && spec.scheme != Scheme::dynamic && spec.bits == trained.bits &&
                         spec.scheme == trained.scheme && spec.method == trained.method;
  return isTrained ? m_module.activationRange(layer) : std::nullopt;
}

} // namespace bitsmith
