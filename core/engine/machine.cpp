// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/machine.h"

#include "core/engine/compute/processor.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <nlohmann/json.hpp>
#include <torch/cuda.h>
#include <torch/version.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <omp.h>
#include <sched.h>
#include <thread>

namespace bitsmith {
namespace {

/// Cores that the control group of this process grants (containers), or nothing where there is no limit.
std::optional<int> coresOfControlGroup() {
  std::ifstream file("/sys/fs/cgroup/cpu.max");
  double quota = 0;
  double period = 0;
  if (!(file >> quota >> period) || quota <= 0 || period <= 0)
    return std::nullopt; // "max 100000" is no number: unlimited
  return std::max(1, static_cast<int>(std::ceil(quota / period)));
}

/// Runs a function once in every thread that LibTorch's kernels use, the calling one included.
template<class Body>
void onEveryThread(const Body &body) {
  const int threads = at::get_num_threads();
  body();
  at::parallel_for(0, threads, 1, [&](std::int64_t, std::int64_t) { body(); });
}

struct Blas {
  std::string path; ///< the library that serves matrix products, links resolved; empty when not found
  std::string name; ///< as recorded in a run
  bool slow = false;
};

std::string lowerCase(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool contains(const std::string &text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string openBlasConfiguration() {
  using GetConfiguration = char *(*)();
  const auto get = reinterpret_cast<GetConfiguration>(dlsym(RTLD_DEFAULT, "openblas_get_config"));
  const std::string text = get ? get() : "";
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Looks at the very function that LibTorch calls, and at the file that it came from.
Blas findBlas() {
  if (at::hasMKL())
    return {.path = {}, .name = "MKL", .slow = false};
  Dl_info info{};
  void *multiply = dlsym(RTLD_DEFAULT, "sgemm_");
  if (!multiply || !dladdr(multiply, &info) || !info.dli_fname)
    return {.path = {}, .name = "unknown", .slow = false};
  std::error_code ignored;
  const auto resolved = std::filesystem::canonical(info.dli_fname, ignored);
  Blas blas{.path = ignored ? info.dli_fname : resolved.string(), .name = {}, .slow = false};
  const std::string path = lowerCase(blas.path);
  if (contains(path, "openblas") || dlsym(RTLD_DEFAULT, "openblas_get_config")) {
    const std::string configuration = openBlasConfiguration();
    blas.name = configuration.empty() ? "OpenBLAS" : configuration;
  } else if (contains(path, "mkl")) {
    blas.name = "MKL";
  } else if (contains(path, "blis")) {
    blas.name = "BLIS";
  } else if (contains(path, "atlas")) {
    blas.name = "ATLAS";
  } else if (contains(std::filesystem::path(path).filename().string(), "libblas.so")) {
    blas.name = "reference BLAS";
    blas.slow = true;
  } else {
    blas.name = std::filesystem::path(blas.path).filename().string();
  }
  return blas;
}

std::string processorName() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("model name"))
      if (const auto colon = line.find(": "); colon != std::string::npos)
        return line.substr(colon + 2);
  return "unknown";
}

} // namespace

int availableCores() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  int cores = sched_getaffinity(0, sizeof allowed, &allowed) == 0
                  ? CPU_COUNT(&allowed)
                  : static_cast<int>(std::thread::hardware_concurrency());
  if (const auto granted = coresOfControlGroup())
    cores = std::min(cores, *granted);
  return std::max(1, cores);
}

int configureMachine(int threads) {
  // oneDNN waits for as many threads as it was told of: no more than OpenMP would give (OMP_THREAD_LIMIT).
  at::set_num_threads(std::min(threads > 0 ? threads : availableCores(), omp_get_thread_limit()));
  // CUDA has no deterministic kernel for some operators.
  at::globalContext().setDeterministicAlgorithms(true, /*warn_only=*/torch::cuda::is_available());
  at::globalContext().setDeterministicCuDNN(true);
  at::globalContext().setBenchmarkCuDNN(false);
  // The mode belongs to a thread. Those that start later inherit it from the thread that starts them.
  onEveryThread([] { at::globalContext().setFlushDenormal(true); });
  return at::get_num_threads();
}

std::optional<std::string> slowBlasWarning() {
  const Blas blas = findBlas();
  if (!blas.slow)
    return std::nullopt;
  return "LibTorch computes with the slow reference BLAS (" + blas.path +
         "), which makes training about 3 times slower: install libopenblas0-openmp";
}

nlohmann::json describeMachine() {
  const Blas blas = findBlas();
  return {{"bitsmith", BITSMITH_VERSION},
          {"libtorch", TORCH_VERSION},
          {"blas", blas.path.empty() ? blas.name : blas.name + " (" + blas.path + ")"},
          {"threads", at::get_num_threads()},
          {"processor", processorName()},
          {"instructions", instructionSet()}};
}

} // namespace bitsmith
