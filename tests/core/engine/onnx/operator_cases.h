// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/engine/onnx/model_builder.h"

#include <functional>

namespace bitsmith::test {

/// A small classifier that has some operator of the ONNX format between a convolution and its scores.
struct OperatorCase {
  std::string name;
  ModelBuilder model;
  std::vector<std::int64_t> input; ///< sizes of a batch of pictures
  /// The same in LibTorch's functions, by somebody who has not seen the importer; the last two of its
  /// operands are the tensors of conv(). Empty: only ONNX Runtime is asked.
  std::function<torch::Tensor(const torch::Tensor &)> expected;
};

/// One for every operator that is supported and for the forms that it comes in. The same ones each time.
std::vector<OperatorCase> operatorCases();

/// Pictures for a case, the same ones each time.
torch::Tensor pictures(const OperatorCase &operatorCase);

} // namespace bitsmith::test
