// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"
#include "core/plan/search/strategy.h"

namespace bitsmith {

struct HaqOptions {
  std::int64_t warmUp = 20; ///< episodes of random actions
  double reference = 0;     ///< accuracy of the network before quantization, 0 to 1
  std::uint64_t seed = 42;
};

/// Reinforcement learning of the bits, layer by layer (K. Wang et al., HAQ, CVPR 2019): a DDPG agent (T.
/// Lillicrap et al., ICLR 2016) sees a layer (its place, channels, kernel, stride, size of its input,
/// weights, whether it is depthwise, whether weights or activations are decided, the action before) and
/// answers with an action from 0 to 1, which is a place in the list of bits. Plans over budget are trimmed
/// from the last layer on; the reward of all actions of an episode is 0.1 · (accuracy − reference, in
/// points), less a moving average of the rewards before. Warm-up draws actions evenly; then the actor's are
/// drawn with truncated normal noise of width 0.5, times 0.99 an episode. Actor and critic have 400 and 300
/// hidden units, rates 1e-4 and 1e-3, soft targets of 0.01, no discount, batches of 64.
///
/// Without budgets, where the paper has no question to answer, each episode is given a limit on the cost
/// drawn evenly between the least and the most, and sees it: so that one agent learns the whole trade-off.
/// @param limited whether there are budgets
std::unique_ptr<Strategy> makeHaqStrategy(const SearchSpace &space, const SearchCosts &costs,
                                          const Network &network, bool limited, const HaqOptions &options);

} // namespace bitsmith
