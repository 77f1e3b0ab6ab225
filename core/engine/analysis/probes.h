// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/batches.h"
#include "core/engine/quantization/frozen_network.h"

#include <atomic>

namespace bitsmith {

/// Pictures cut into batches that threads can take in any order.
struct Pictures {
  const Dataset &data;
  const Normalization &normalization;
  std::int64_t count = 0; ///< the first of `data`
  std::int64_t batch = 64;

  std::int64_t batches() const { return (count + batch - 1) / batch; }
  Batch at(std::int64_t number) const;
  /// int64 [count]
  torch::Tensor labels() const;
};

/// Work done and to be done, in MACs, told from the thread that waits for it.
class Workload {
 public:
  Workload(double total, std::function<void(double)> tell) : m_total(total), m_tell(std::move(tell)) {}

  void add(double macs) { m_done.fetch_add(macs, std::memory_order_relaxed); }
  /// May throw what the listener throws.
  void tell() const {
    m_tell(m_total > 0 ? std::min(1.0, m_done.load(std::memory_order_relaxed) / m_total) : 1);
  }

 private:
  double m_total;
  std::atomic<double> m_done = 0;
  std::function<void(double)> m_tell;
};

/// Class scores [count, classes] of a network.
torch::Tensor evaluateAll(const FrozenNetwork &network, const std::vector<LayerOperands> &operands,
                          const Pictures &pictures, Workload &workload);

/// A network evaluated many times, each time with one layer changed.
struct Sweep {
  const FrozenNetwork &network;
  const std::vector<LayerOperands> &operands; ///< of the layers that are not changed
  const Pictures &pictures;
  /// What a layer is changed to; none: the layer is passed over.
  std::function<std::vector<LayerOperands>(std::size_t layer)> alternatives;
  /// Class scores [count, classes] of each alternative of a layer, in the order of the layers.
  std::function<void(std::size_t layer, const std::vector<torch::Tensor> &scores)> done;
};
void perform(const Sweep &sweep, Workload &workload);

/// ½ · mean over pictures of Σ (∂L/∂y)² · (y − y_q)² of each alternative of each layer, y being the layer's
/// output and L a picture's cross entropy. @param alternatives by layer @return by layer and alternative
std::vector<std::vector<double>> fisherScores(const FrozenNetwork &network,
                                              const std::vector<LayerOperands> &operands,
                                              const std::vector<std::vector<LayerOperands>> &alternatives,
                                              const Pictures &pictures, Workload &workload);

} // namespace bitsmith
