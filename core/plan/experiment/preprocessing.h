// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/words.h"

#include <cstdint>
#include <string>

namespace bitsmith {

/// What the values of a pixel are before mean and deviation.
enum class PixelRange {
  unit, ///< 0 to 1
  byte, ///< 0 to 255
};
std::string_view toString(PixelRange range);

enum class ChannelOrder { rgb, bgr };
std::string_view toString(ChannelOrder order);

/// How the axes of an imported network's pictures are read.
enum class PictureLayout {
  automatic,     ///< the axis that has 1 or 3 elements is that of the channels
  channelsFirst, ///< N×C×H×W
  channelsLast,  ///< N×H×W×C
};
std::string_view toString(PictureLayout layout);

/// What is done to pictures before a network sees them: (pixel − mean) / deviation. Pretrained networks need
/// what they were trained with.
struct PreprocessingOptions {
  std::string preset = "data"; ///< a name of preprocessingPresets()
  /// Of each channel, or one for all; empty: the preset's. In the range's unit, in the network's channel
  /// order.
  std::vector<double> mean;
  std::vector<double> deviation;
  PixelRange range = PixelRange::unit; ///< of mean and deviation that are given
  ChannelOrder order = ChannelOrder::rgb;
  PictureLayout layout = PictureLayout::automatic;

  bool operator==(const PreprocessingOptions &) const = default;
};

/// A convention with a name.
struct PreprocessingPreset {
  std::string name;
  std::string summary;
  std::vector<double> mean; ///< of pixels from 0 to 1; empty: of the chosen training pictures
  std::vector<double> deviation;
};
/// data, none, cifar10, cifar100, imagenet, symmetric, bytes.
const std::vector<PreprocessingPreset> &preprocessingPresets();

/// Of pixels from 0 to 1.
struct ChannelStatistics {
  std::vector<double> mean;      ///< of each channel, in the network's order
  std::vector<double> deviation; ///< as many
};
/// What preprocessing comes to for pictures of so many channels; empty where the training pictures' own mean
/// and deviation are to be taken. Throws Error (bad input) where the preset is not known or the numbers do
/// not fit the channels.
ChannelStatistics channelStatistics(const PreprocessingOptions &options, std::int64_t channels);

const Words<PixelRange> &pixelRangeWords();
const Words<ChannelOrder> &channelOrderWords();
const Words<PictureLayout> &pictureLayoutWords();

} // namespace bitsmith
