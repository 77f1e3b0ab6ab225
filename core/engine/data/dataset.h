// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

namespace bitsmith {

/// Labelled pictures in memory.
struct Dataset {
  Shape shape;                         ///< of one picture: [channels, height, width]
  std::vector<std::uint8_t> pixels;    ///< [N, C, H, W], 0 to 255
  std::vector<std::int64_t> labels;    ///< [N], each below classes()
  std::vector<std::string> classNames; ///< one a class

  std::int64_t size() const { return static_cast<std::int64_t>(labels.size()); }
  std::int64_t classes() const { return static_cast<std::int64_t>(classNames.size()); }
  const std::uint8_t *picture(std::int64_t index) const {
    return pixels.data() + static_cast<std::size_t>(index * shape.elements());
  }
};

/// Mean and standard deviation of each channel, of pixels scaled to [0, 1].
struct Normalization {
  std::vector<float> mean;
  std::vector<float> deviation; ///< above 0
  bool reversed = false;        ///< the network takes the channels in the opposite order: blue first

  bool operator==(const Normalization &) const = default;
};

/// Training and test pictures of an experiment.
struct DataSplit {
  Dataset train;
  Dataset test;
  Normalization normalization; ///< of the chosen training pictures, where the experiment asks for no other
};

/// Shape and classes of a data set, read from as little of it as possible.
struct DataDescription {
  Shape shape;
  std::vector<std::string> classNames;
  std::int64_t train = 0; ///< pictures there are
  std::int64_t test = 0;
};

/// Reads the pictures that the options ask for. When fewer than all are asked for, the choice is a fixed
/// pseudo-random one (the same for every seed, so that runs compare). Search order for a named set:
/// options.path, $BITSMITH_DATA, the XDG data folders (<folder>/bitsmith), the system (/usr/share/datasets).
/// Throws Error (bad input): a missing set says how to get it; a truncated, corrupt or mismatched file is
/// named with the place and what was expected; asking for more pictures than there are says how many there
/// are.
DataSplit loadData(const DataOptions &options);

/// What an experiment asks for. @param ofTraining what the training pictures have
/// Throws Error (bad input) where its numbers do not fit the pictures' channels.
Normalization normalizationFor(const PreprocessingOptions &options, const Normalization &ofTraining);

/// What a data set is like, without reading its pictures. Throws Error like loadData().
DataDescription describeData(const DataOptions &options);

} // namespace bitsmith
