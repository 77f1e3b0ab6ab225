// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's passes over memory in GB/s (bytes read and written), beside a copy of the same size by the
// same threads. Google Benchmark: --benchmark_filter=REGEX, --benchmark_repetitions=N, and further of its
// options.

#include "core/engine/compute/kernels.h"
#include "core/engine/compute/norm_kernels.h"
#include "core/engine/compute/update_kernels.h"
#include "core/engine/machine.h"

#include <ATen/Parallel.h>
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstring>
#include <vector>

using namespace bitsmith;

namespace {

/// Values between −1 and 1.
std::vector<float> values(std::int64_t count) {
  std::vector<float> result(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < result.size(); ++i)
    result[i] = std::sin(static_cast<float>(i));
  return result;
}

void countBytes(benchmark::State &state, std::int64_t read, std::int64_t written) {
  state.SetBytesProcessed(state.iterations() * (read + written) * static_cast<std::int64_t>(sizeof(float)));
}

const kernels::Granule granule{.inverse = 127.5F, .scale = 1 / 127.5F, .low = -128, .high = 127};

void copy(benchmark::State &state) {
  const std::int64_t count = state.range(0);
  const auto from = values(count);
  std::vector<float> to(from.size());
  for (auto _ : state) {
    at::parallel_for(0, count, 32768, [&](std::int64_t begin, std::int64_t end) {
      std::memcpy(to.data() + begin, from.data() + begin,
                  static_cast<std::size_t>(end - begin) * sizeof(float));
    });
    benchmark::ClobberMemory();
  }
  countBytes(state, count, count);
}

void fakeQuantize(benchmark::State &state) {
  const std::int64_t count = state.range(0);
  const auto from = values(count);
  std::vector<float> to(from.size());
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernels::quantize(from.data(), to.data(), count, {&granule, 1}));
    benchmark::ClobberMemory();
  }
  countBytes(state, count, count);
}

void clipGradient(benchmark::State &state) {
  const std::int64_t count = state.range(0);
  const auto from = values(count);
  const auto gradient = values(count);
  std::vector<float> to(from.size());
  for (auto _ : state) {
    kernels::clipGradient(from.data(), gradient.data(), to.data(), count, {&granule, 1});
    benchmark::ClobberMemory();
  }
  countBytes(state, 2 * count, count);
}

void measureRange(benchmark::State &state) {
  const std::int64_t count = state.range(0);
  const auto from = values(count);
  kernels::Extremes extremes;
  for (auto _ : state) {
    kernels::measure(from.data(), count, {&extremes, 1});
    benchmark::DoNotOptimize(extremes);
  }
  countBytes(state, count, 0);
}

/// Batch norm's statistics, then norm, ReLU, 2×2 maximum and quantizer in one.
void normBlock(benchmark::State &state) {
  constexpr std::int64_t channels = 32;
  const kernels::Volume volume{
      .pictures = state.range(0) / (32 * 32 * channels), .height = 32, .width = 32, .channels = channels};
  const auto from = values(volume.pixels() * channels);
  std::vector<float> to(from.size() / 4);
  const kernels::NormPass pass{.scale = std::vector<float>(channels, 1.5F),
                               .shift = std::vector<float>(channels, 0.1F),
                               .low = 0,
                               .pool = kernels::Pool::maximum,
                               .quantizer = granule};
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernels::moments({.data = from.data()}, volume));
    kernels::normalise({.data = from.data()}, volume, pass, {.data = to.data()});
    benchmark::ClobberMemory();
  }
  countBytes(state, 2 * std::ssize(from), std::ssize(to));
}

void adam(benchmark::State &state) {
  const std::int64_t count = state.range(0);
  auto parameters = values(count);
  const auto gradient = values(count);
  std::vector<float> mean(parameters.size());
  std::vector<float> square(parameters.size());
  const kernels::AdamStep step{.weightDecay = 1e-4F, .stepSize = 1e-3F};
  for (auto _ : state) {
    kernels::adam(step, parameters.data(), gradient.data(), mean.data(), square.data(), count);
    benchmark::ClobberMemory();
  }
  countBytes(state, 4 * count, 3 * count);
}

/// From what a core's cache holds to what none does.
void sizes(benchmark::internal::Benchmark *benchmark) {
  for (const std::int64_t count :
       {std::int64_t{1} << 16, std::int64_t{1} << 19, std::int64_t{1} << 22, std::int64_t{1} << 25})
    benchmark->Arg(count);
  benchmark->UseRealTime();
}

BENCHMARK(copy)->Apply(sizes);
BENCHMARK(fakeQuantize)->Apply(sizes);
BENCHMARK(clipGradient)->Apply(sizes);
BENCHMARK(measureRange)->Apply(sizes);
BENCHMARK(normBlock)->Apply(sizes);
BENCHMARK(adam)->Apply(sizes);

} // namespace

int main(int argc, char **argv) {
  configureMachine(0);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 2;
  benchmark::RunSpecifiedBenchmarks();
}
