// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Quantizes a tensor and compares it with LibTorch's own operator and with its formula.

#include <core/engine/quantization/quantizer.h>
#include <cstdio>
#include <torch/torch.h>

int main() {
  using namespace bitsmith;
  torch::manual_seed(1);
  const torch::Tensor weight = torch::randn({8, 3, 3, 3});
  const QuantizerSpec spec = weightQuantizer(4);
  const Grid grid = makeWeightGrid(weight, spec);
  const torch::Tensor quantized = quantizeWeight(weight, spec);

  const torch::Tensor scale = 2 * weight.abs().amax({1, 2, 3}) / 15; // s = 2·max|x| / (2^b − 1)
  const torch::Tensor expected =
      torch::fake_quantize_per_channel_affine(weight, scale, torch::zeros({8}, torch::kInt32), 0, -8, 7);
  const double sqnr = quantizationError(weight, quantized).sqnrDb;
  std::printf("scales agree: %d, values agree: %d, SQNR %.2f dB\n", torch::allclose(grid.scale, scale),
              torch::equal(quantized, expected), sqnr);
  // Four bits over about two and a half standard deviations: near 20 dB.
  return torch::allclose(grid.scale, scale) && torch::equal(quantized, expected) && sqnr > 15 && sqnr < 25
             ? 0
             : 1;
}
