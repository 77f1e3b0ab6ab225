// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a precision plan, costs it, and checks the figures against what follows by hand from the network.

#include <cmath>
#include <core/plan/hardware/cost.h>
#include <core/plan/network/architectures.h>
#include <core/plan/precision/precision.h>
#include <cstdio>

namespace {

bool agrees(const char *what, double figure, double expected) {
  std::printf("%s: %.6f, expected %.6f\n", what, figure, expected);
  return std::abs(figure - expected) <= 1e-9 * std::abs(expected);
}

} // namespace

int main() {
  using namespace bitsmith;
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset("ultra_low").apply(network);

  // conv1 3·32·9 weights at 4 bits, conv2 32·64·9 at 3, conv3 64·128·9 at 3, fc1 2048·256 at 2, fc2 256·10
  // at 4.
  const double weights = 864 + 18432 + 73728 + 524288 + 2560;
  const double weightBits = 864 * 4 + 18432 * 3 + 73728 * 3 + 524288 * 2 + 2560 * 4;
  const double biases = 32 + 64 + 128 + 256 + 10;
  // Multiplications: each weight of a convolution once for each place of its output.
  const double macs = 864 * 32 * 32 + 18432 * 16 * 16 + 73728 * 8 * 8 + 524288 + 2560;

  const CostReport report = estimateCost(network, plan, findHardware("mobile_cpu"));
  const bool allAgree =
      agrees("compression", compressionRatio(network, plan), 32 * weights / weightBits) &
      agrees("weight memory, bytes", weightMemoryBytes(network, plan), weightBits / 8 + biases * 4) &
      agrees("MACs", report.total.macs, macs);
  return allAgree && report.layers.size() == 5 ? 0 : 1;
}
