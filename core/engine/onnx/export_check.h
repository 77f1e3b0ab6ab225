// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"

#include <filesystem>

namespace bitsmith {

/// How far a network that was read again agrees with the one that was written.
struct Agreement {
  std::int64_t samples = 0;
  std::int64_t sameClass = 0; ///< pictures of which both have the same class first
  std::int64_t correctBefore = 0;
  std::int64_t correctAfter = 0;
  double largestDifference = 0; ///< of any score
  double largestScore = 0;      ///< of the network that was written

  double share() const {
    return samples > 0 ? static_cast<double>(sameClass) / static_cast<double>(samples) : 1;
  }
};

/// Evaluates two networks on the same pictures, both in evaluation mode.
Agreement compareNetworks(NetworkModule &before, NetworkModule &after, const Dataset &pictures,
                          const Normalization &normalization);

/// Reads an exported model with our own importer and compares it with the network that it was made of. Throws
/// Error where the importer does not know what is in it.
Agreement checkExport(const std::filesystem::path &file, NetworkModule &original, const Dataset &pictures,
                      const Normalization &normalization);

} // namespace bitsmith
