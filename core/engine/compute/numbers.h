// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <string>
#include <torch/types.h>

namespace bitsmith {

/// The kinds of number that layers of training are computed in. Parameters, their gradients, their updates
/// and all statistics are float32 in both.
enum class TrainingNumbers {
  float32,
  /// Layers of at most 8 bits and layers in float multiply bfloat16 operands: quantized ones exactly, as
  /// whole numbers; others rounded. What passes between layers, and its gradient, is bfloat16. Layers of 9 to
  /// 16 bits are float32.
  bfloat16,
  /// Float32 by LibTorch's own operators on the device that the parameters are on: a CUDA device's.
  operators,
};

/// The kinds of number that layers of evaluation are computed in.
enum class EvaluationNumbers {
  float32,
  /// Layers of at most 8 bits whose ranges are fixed multiply whole numbers of 8 bits, as an accelerator
  /// does: the sums are exact. What is made of a sum (scale, bias, batch norm, activation) is float32 in both
  /// kinds, but in another order: results differ in the last places, and a value that lies within them of the
  /// middle between two steps of the next layer's quantizer may take the other step. Other layers are
  /// float32, in bfloat16 parts (split.h) where mayBeSplit().
  integer,
};

/// What one layer of an evaluation is computed in.
enum class LayerNumbers { float32, bfloat16Parts, integer };

/// "float32", "bfloat16", "float32 on CUDA"; "float32", "integer".
std::string_view toString(TrainingNumbers numbers);
std::string_view toString(EvaluationNumbers numbers);
/// "float32", "float32 in bfloat16 parts", "integer".
std::string_view toString(LayerNumbers numbers);

/// Whether this processor computes layers in bfloat16 parts faster than in float32: three products are worth
/// it where it multiplies blocks of bfloat16. It has to pass a check of their sums, once a process.
bool mayBeSplit();

/// What an experiment's `compute` comes to on this processor.
struct ComputeChoice {
  TrainingNumbers training = TrainingNumbers::float32;
  EvaluationNumbers evaluation = EvaluationNumbers::float32;
  std::string remark; ///< where `auto` could not have the fastest: which and why; empty otherwise

  /// Where steps are computed. Between epochs, in evaluation and analysis all is in the processor's memory.
  torch::Device trainingDevice() const {
    return training == TrainingNumbers::operators ? torch::kCUDA : torch::kCPU;
  }

  bool operator==(const ComputeChoice &) const = default;
};

/// Compares small layers in each kind of number that the processor has with exact sums, once a process; what
/// does not pass, or the processor lacks, is not chosen by `auto`. Throws Error (bad input) where something
/// else than `auto` asks for it.
ComputeChoice chooseCompute(Compute asked);

/// What a machine computes with. Empty reasons: it can.
struct Abilities {
  std::string whyNoBFloat16;
  std::string whyNoIntegers;
  bool hasCuda = false; ///< LibTorch has CUDA, and a device is there
};
ComputeChoice chooseCompute(Compute asked, const Abilities &abilities);

} // namespace bitsmith
