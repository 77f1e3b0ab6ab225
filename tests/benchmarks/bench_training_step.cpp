// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What quantization costs: training steps and evaluations of mixed_precision_cnn (3×32×32, batch 64) in float
// and with 4-bit weights and 8-bit activations, one after the other in turn so that both meet the same
// machine; and one fake-quantization pass next to LibTorch's own operators. Prints medians. --quick: a few
// turns only.

#include "core/engine/machine.h"
#include "core/engine/quantization/network_module.h"
#include "core/engine/quantization/quantizer.h"
#include "core/plan/network/architectures.h"

#include <torch/nn/utils/clip_grad.h>
#include <torch/optim/adam.h>
#include <torch/types.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <vector>

using namespace bitsmith;

namespace {

constexpr std::int64_t batch = 64;

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

double fastest(const std::vector<double> &values) {
  return *std::ranges::min_element(values);
}

template<class Body>
double milliseconds(const Body &body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

PrecisionPlan uniformPlan(const Network &network, int weightBits, int activationBits) {
  return PrecisionPlan(network.layers().size(),
                       LayerPrecision{.weight = weightQuantizer(weightBits),
                                      .activation = activationQuantizer(activationBits)});
}

/// A network in training, with its optimizer.
class Trainee {
 public:
  Trainee(int weightBits, int activationBits)
      : m_network(buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10),
                  uniformPlan(buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10), weightBits,
                              activationBits)),
        m_optimizer(m_network.parameters(), torch::optim::AdamOptions(1e-3).weight_decay(1e-4)) {}

  double step(const torch::Tensor &images, const torch::Tensor &labels) {
    m_network.train();
    return milliseconds([&] {
      m_optimizer.zero_grad();
      torch::cross_entropy_loss(m_network.forward(images), labels).backward();
      torch::nn::utils::clip_grad_norm_(m_network.parameters(), 1.0);
      m_optimizer.step();
    });
  }

  double evaluate(const torch::Tensor &images) {
    const torch::NoGradGuard noGrad;
    m_network.eval();
    return milliseconds([&] { m_network.forward(images).argmax(1); });
  }

 private:
  NetworkModule m_network;
  torch::optim::Adam m_optimizer;
};

void compareTraining(int turns) {
  torch::manual_seed(42);
  Trainee reference(32, 32);
  Trainee quantized(4, 8);
  const torch::Tensor images = torch::randn({batch, 3, 32, 32});
  const torch::Tensor labels = torch::randint(10, {batch});
  std::vector<double> times[4];
  for (int turn = 0; turn < turns; ++turn) {
    times[0].push_back(reference.step(images, labels));
    times[1].push_back(quantized.step(images, labels));
    times[2].push_back(reference.evaluate(images));
    times[3].push_back(quantized.evaluate(images));
  }
  const auto print = [](const char *what, const std::vector<double> &inFloat,
                        const std::vector<double> &inBits) {
    std::printf("%-14s fp32 %7.2f ms   W4A8 %7.2f ms   ratio %.3f   (fastest %.2f and %.2f ms, ratio %.3f)\n",
                what, median(inFloat), median(inBits), median(inBits) / median(inFloat), fastest(inFloat),
                fastest(inBits), fastest(inBits) / fastest(inFloat));
    std::fflush(stdout);
  };
  print("training step", times[0], times[1]);
  print("evaluation", times[2], times[3]);
}

/// Forward and backward of one quantizer, LibTorch's operator and ours.
void comparePass(const char *what, std::vector<std::int64_t> shape, const QuantizerSpec &spec, int turns) {
  torch::Tensor tensor = torch::randn(shape);
  if (shape.size() == 4)
    tensor = tensor.contiguous(torch::MemoryFormat::ChannelsLast);
  tensor.requires_grad_();
  const torch::Tensor gradient = torch::randn_like(tensor);
  const bool perChannel = spec.granularity == Granularity::perChannel;
  std::vector<double> times[3];
  for (int turn = 0; turn < turns; ++turn) {
    tensor.mutable_grad().reset();
    times[0].push_back(milliseconds([&] {
      const Grid grid = makeGrid(measureRange(tensor, spec.granularity), spec);
      fakeQuantize(tensor, grid, Ste::clipped).backward(gradient);
    }));
    tensor.mutable_grad().reset();
    times[1].push_back(milliseconds([&] {
      const torch::Tensor flat = perChannel ? tensor.detach().flatten(1) : tensor.detach();
      const auto [low, high] = perChannel ? torch::aminmax(flat, 1) : torch::aminmax(flat);
      const Grid grid = makeGrid({.minimum = low.reshape(-1), .maximum = high.reshape(-1)}, spec);
      const torch::Tensor result =
          perChannel
              ? torch::fake_quantize_per_channel_affine(tensor, grid.scale, grid.zeroPoint.to(torch::kInt), 0,
                                                        grid.qmin, grid.qmax)
              : torch::fake_quantize_per_tensor_affine(tensor, grid.scale.item<double>(),
                                                       grid.zeroPoint.to(torch::kLong).item<std::int64_t>(),
                                                       grid.qmin, grid.qmax);
      result.backward(gradient);
    }));
    times[2].push_back(milliseconds([&] { measureRange(tensor, spec.granularity); }));
  }
  std::printf("%-30s %8lld values   bitsmith %7.3f ms (range %.3f)   LibTorch %7.3f ms\n", what,
              static_cast<long long>(tensor.numel()), median(times[0]), median(times[2]), median(times[1]));
}

} // namespace

int main(int argc, char **argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  std::printf("mixed_precision_cnn 3×32×32, batch %lld, %d threads\n", static_cast<long long>(batch),
              configureMachine(0));
  if (const auto warning = slowBlasWarning())
    std::printf("warning: %s\n", warning->c_str());
  compareTraining(quick ? 3 : 60);
  const int turns = quick ? 3 : 200;
  std::printf("range, forward and backward of one quantizer:\n");
  comparePass("activation of conv2, 8 bits", {batch, 32, 16, 16}, activationQuantizer(8), turns);
  comparePass("activation of conv3, 8 bits", {batch, 64, 8, 8}, activationQuantizer(8), turns);
  comparePass("weight of conv3, 4 bits", {128, 64, 3, 3}, weightQuantizer(4), turns);
  comparePass("weight of fc1, 4 bits", {256, 2048}, weightQuantizer(4), turns);
}
