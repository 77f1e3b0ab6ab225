// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"

#include <memory>
#include <torch/types.h>

namespace bitsmith {

/// Pictures ready for the network.
struct Batch {
  torch::Tensor images; ///< float32 [B, C, H, W], normalised; channels last in memory
  torch::Tensor labels; ///< int64 [B]
};

/// Pictures [B, C, H, W] of one normalization as another one has them; themselves where both are the same.
/// Throws Error (bad input) where one does not fit their channels.
torch::Tensor renormalized(const torch::Tensor &images, const Normalization &from, const Normalization &to);

struct BatchOptions {
  std::int64_t batch = 64;
  bool shuffle = false;
  bool augment = false;   ///< random crop with padding 4 (of the pixel 0), horizontal flip
  std::uint64_t seed = 0; ///< of order and augmentation
  std::int64_t epoch = 0; ///< another order and other crops in each epoch
  std::int64_t ahead = 4; ///< batches prepared ahead
};

/// One pass over a data set, batch by batch, prepared ahead on a worker thread. Order and augmentation depend
/// on the seed, the epoch and the picture alone, never on the timing of threads. The last batch may be
/// smaller.
class BatchStream {
 public:
  /// The data set must outlive the stream.
  BatchStream(const Dataset &data, const Normalization &normalization, const BatchOptions &options);
  ~BatchStream();

  /// The next batch; nullopt after the last one. Rethrows what went wrong in the worker.
  std::optional<Batch> next();
  /// Number of batches of the whole pass.
  std::int64_t batches() const;

  /// `count` pictures from the `first` on, without a stream: in their order and not augmented. Throws Error
  /// (bad input) where the normalization does not fit the pictures.
  static Batch take(const Dataset &data, const Normalization &normalization, std::int64_t first,
                    std::int64_t count);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace bitsmith
