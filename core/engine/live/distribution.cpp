// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/live/distribution.h"

#include "core/plan/base/error.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <torch/types.h>

namespace bitsmith::live {

namespace {

using torch::Tensor;

std::vector<float> list(const Tensor &tensor) {
  const Tensor flat = tensor.contiguous().to(torch::kFloat).flatten();
  return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

/// Equal bins from the smallest to the largest value; the last one holds its upper edge.
nlohmann::json histogramOf(const std::vector<float> &sorted, std::int64_t bins) {
  const double low = sorted.front();
  const double high = sorted.back();
  std::vector<double> edges;
  for (std::int64_t edge = 0; edge <= bins; ++edge)
    edges.push_back(
        edge == bins ? high : low + (high - low) * static_cast<double>(edge) / static_cast<double>(bins));
  std::vector<std::int64_t> counts;
  auto from = sorted.begin();
  for (std::int64_t bin = 0; bin < bins; ++bin) {
    const double end = edges[static_cast<std::size_t>(bin + 1)];
    const auto to = bin + 1 == bins ? sorted.end()
                                    : std::lower_bound(from, sorted.end(), end,
                                                       [](float value, double edge) { return value < edge; });
    counts.push_back(to - from);
    from = to;
  }
  return {{"edges", edges}, {"counts", counts}};
}

std::vector<float> atEqualRanks(const std::vector<float> &sorted, std::int64_t wanted) {
  const auto count = std::ssize(sorted);
  if (count <= wanted)
    return sorted;
  std::vector<float> chosen;
  for (std::int64_t i = 0; i < wanted; ++i)
    chosen.push_back(sorted[static_cast<std::size_t>(i * (count - 1) / (wanted - 1))]);
  return chosen;
}

/// Of each channel equally many, all of them where they are few enough.
nlohmann::json valuesByChannel(const Tensor &byChannel, std::int64_t wanted) {
  nlohmann::json channels = nlohmann::json::array();
  for (std::int64_t channel = 0; channel < byChannel.size(0); ++channel) {
    std::vector<float> sorted = list(byChannel[channel]);
    std::ranges::sort(sorted);
    channels.push_back(atEqualRanks(sorted, std::max<std::int64_t>(2, wanted / byChannel.size(0))));
  }
  return channels;
}

} // namespace

nlohmann::json describeValues(const Tensor &tensor, std::int64_t channelAxis,
                              const DistributionParams &asked) {
  const torch::NoGradGuard noGradients;
  if (tensor.numel() == 0 || !torch::isfinite(tensor).all().item<bool>())
    throw workFailed("the values are not finite, or there are none: check the trained weights");
  const Tensor byChannel = tensor.transpose(0, channelAxis).reshape({tensor.size(channelAxis), -1});
  const auto [least, ignoredLeast] = byChannel.min(1);
  const auto [most, ignoredMost] = byChannel.max(1);
  const Tensor exact = byChannel.to(torch::kDouble);
  const double mean = exact.mean().item<double>();
  const double deviation = std::sqrt((exact - mean).square().mean().item<double>());
  std::vector<float> sorted = list(byChannel);
  std::ranges::sort(sorted);
  nlohmann::json result = {{"count", tensor.numel()},
                           {"minimum", sorted.front()},
                           {"maximum", sorted.back()},
                           {"mean", mean},
                           {"deviation", deviation},
                           {"zeros", std::ranges::count(sorted, 0.0F)},
                           {"histogram", histogramOf(sorted, asked.bins)},
                           {"channels", {{"minimum", list(least)}, {"maximum", list(most)}}},
                           {"values", atEqualRanks(sorted, asked.values)}};
  if (asked.byChannel)
    result["channel_values"] = valuesByChannel(byChannel, asked.values);
  return result;
}

} // namespace bitsmith::live
