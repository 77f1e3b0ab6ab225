// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace bitsmith {

/// Number of processor cores that this process may use.
int availableCores();

/// Sets LibTorch's threads (0: all cores; Debian 12's LibTorch would start with one), flushes denormal
/// numbers to zero and chooses deterministic kernels. Call once, before the first tensor. @return the threads
/// in use.
int configureMachine(int threads);

/// Whether the BLAS under LibTorch is a slow reference one; says what to install. Nullopt when all is well. A
/// training step is about 3 times slower with Debian's default BLAS than with libopenblas0-openmp.
std::optional<std::string> slowBlasWarning();

/// Versions and machine, as recorded in a run: bitsmith, libtorch, blas, threads, processor, instructions
/// (that oneDNN computes with).
nlohmann::json describeMachine();

} // namespace bitsmith
