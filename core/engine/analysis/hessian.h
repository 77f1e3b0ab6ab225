// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <torch/types.h>
#include <vector>

namespace bitsmith {

/// A loss that is a sum over parts (batches of pictures), as a function of some parameters.
struct PartedLoss {
  std::int64_t parts = 1;
  /// The share of one part in the loss, a scalar that depends differentiably (twice) on the parameters.
  /// Called from several threads at once.
  std::function<torch::Tensor(std::int64_t part, const std::vector<torch::Tensor> &parameters)> part;
};

struct HutchinsonOptions {
  std::int64_t iterations = 100; ///< random vectors at most
  std::int64_t fewest = 10;      ///< and at least: the first changes are small or large by chance
  double tolerance = 1e-3;       ///< of the rule that stops
  std::uint64_t seed = 0;
};

/// Traces of the diagonal blocks of a Hessian, one block a parameter tensor.
struct TraceEstimate {
  std::vector<double> trace;         ///< of the whole block, not divided by the number of parameters
  std::vector<double> standardError; ///< of that mean over random vectors; 0 after one vector
  std::int64_t iterations = 0;       ///< random vectors used
};

/// Hutchinson's method (M. F. Hutchinson, Communications in Statistics 18 (1989) 1059): Tr H = E[vᵀ H v] for
/// Rademacher vectors v, with H v by differentiating the gradient once more. One vector over all parameters
/// at once serves every block: the products between different blocks have mean zero, and only add to the
/// variance, which standardError tells.
///
/// Stops when for every block |m_k − m_{k−1}| ≤ tolerance · |m_k|, m_k being the mean of the first k
/// products; with absolute values, since a Hessian's trace may be negative. The result does not depend on the
/// number of threads.
/// @param parameters leaves; not changed, their gradients stay as they are
/// @param afterVectors called now and then with the number of vectors done; may throw to give up
TraceEstimate estimateTraces(const PartedLoss &loss, const std::vector<torch::Tensor> &parameters,
                             const HutchinsonOptions &options,
                             const std::function<void(std::int64_t)> &afterVectors = {});

} // namespace bitsmith
