// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"

#include <filesystem>
#include <functional>

namespace bitsmith {

/// What a network makes of one picture, quantized and in float.
struct PicturePrediction {
  std::int64_t label = 0;
  std::int64_t predicted = 0; ///< with the plan of the run
  std::int64_t inFloat = 0;   ///< with the same weights and no quantizer
  /// Probability of the label less the largest of another class, −1 to 1: below 0 the picture is wrong.
  double margin = 0;
  double floatMargin = 0;

  bool isRight() const { return predicted == label; }
  /// Right in float, wrong when quantized.
  bool isBroken() const { return inFloat == label && predicted != label; }
  /// The other way round.
  bool isMended() const { return inFloat != label && predicted == label; }
};

struct Predictions {
  Dataset test; ///< the pictures, in the order of the predictions
  std::vector<PicturePrediction> pictures;

  /// Indices of the broken ones, the farthest from right first.
  std::vector<std::int64_t> broken() const;
  /// [label][predicted] how many
  std::vector<std::vector<std::int64_t>> confusion(bool inFloat) const;
};

/// Puts the test pictures of a trained or quantized run through its network, as its plan says and in float.
/// Throws Error (bad input) where the run has no network or its pictures are not there.
/// @param beforeBatch called now and then; may throw to give up
Predictions predictPictures(const std::filesystem::path &folder,
                            const std::function<void()> &beforeBatch = {});

} // namespace bitsmith
