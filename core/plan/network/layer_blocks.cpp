// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/layer_blocks.h"

#include <algorithm>

namespace bitsmith {

namespace {

constexpr std::string_view separators = "_./:-";

/// For each node the number of the run of nodes with a way around them that it is in; 0: everything passes
/// through it.
std::vector<std::size_t> bypassedRuns(const Network &network) {
  const std::vector<Node> &nodes = network.nodes();
  std::vector<NodeId> lastReader(nodes.size(), 0);
  for (NodeId node = 0; node < nodes.size(); ++node)
    for (const NodeId input : nodes[node].inputs)
      lastReader[input] = node;
  std::vector<std::size_t> runs(nodes.size(), 0);
  std::size_t run = 0;
  NodeId reach = 0; // the last node that reads something from before this one
  bool wasBypassed = false;
  for (NodeId node = 0; node < nodes.size(); ++node) {
    const bool isBypassed = reach > node;
    if (isBypassed && !wasBypassed)
      ++run;
    runs[node] = isBypassed ? run : 0;
    wasBypassed = isBypassed;
    reach = std::max(reach, lastReader[node]);
  }
  return runs;
}

/// "layer1_2" of "layer1_2_conv1"; empty where there is only one part.
std::string leadOf(const std::string &name) {
  const std::size_t end = name.find_last_of(separators);
  return end == std::string::npos ? std::string() : name.substr(0, end);
}

std::string commonLead(const Network &network, const std::vector<std::size_t> &layers) {
  std::string common = network.layers()[layers.front()].name;
  for (const std::size_t layer : layers) {
    const std::string &name = network.layers()[layer].name;
    const auto place = std::ranges::mismatch(common, name);
    common.erase(place.in1, common.end());
  }
  // A part of a word is no name: "layer1_2_conv" of conv1 and conv2.
  return leadOf(common);
}

} // namespace

std::vector<LayerBlock> blocksOfLayers(const Network &network) {
  const std::vector<Layer> &layers = network.layers();
  const std::vector<std::size_t> runs = bypassedRuns(network);
  const auto belongTogether = [&](std::size_t a, std::size_t b) {
    const std::size_t run = runs[layers[a].node];
    const std::size_t other = runs[layers[b].node];
    if (run != 0 || other != 0)
      return run == other;
    const std::string lead = leadOf(layers[a].name);
    return !lead.empty() && lead == leadOf(layers[b].name);
  };
  std::vector<LayerBlock> blocks;
  for (std::size_t first = 0; first < layers.size();) {
    std::size_t end = first + 1;
    while (end < layers.size() && belongTogether(end - 1, end))
      ++end;
    if (end - first > 1) {
      LayerBlock block;
      for (std::size_t layer = first; layer < end; ++layer)
        block.layers.push_back(layer);
      block.name = commonLead(network, block.layers);
      if (block.name.empty())
        block.name = "block " + std::to_string(blocks.size() + 1);
      blocks.push_back(std::move(block));
    }
    first = end;
  }
  return blocks;
}

} // namespace bitsmith
