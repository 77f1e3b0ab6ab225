// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/experiment/preprocessing.h"

#include "core/plan/base/error.h"

#include <algorithm>

namespace bitsmith {

const Words<PixelRange> &pixelRangeWords() {
  static const Words<PixelRange> words = {{"unit", PixelRange::unit}, {"byte", PixelRange::byte}};
  return words;
}

const Words<ChannelOrder> &channelOrderWords() {
  static const Words<ChannelOrder> words = {{"rgb", ChannelOrder::rgb}, {"bgr", ChannelOrder::bgr}};
  return words;
}

const Words<PictureLayout> &pictureLayoutWords() {
  static const Words<PictureLayout> words = {{"automatic", PictureLayout::automatic},
                                             {"channels_first", PictureLayout::channelsFirst},
                                             {"channels_last", PictureLayout::channelsLast}};
  return words;
}

std::string_view toString(PixelRange range) {
  return wordOf(pixelRangeWords(), range);
}
std::string_view toString(ChannelOrder order) {
  return wordOf(channelOrderWords(), order);
}
std::string_view toString(PictureLayout layout) {
  return wordOf(pictureLayoutWords(), layout);
}

const std::vector<PreprocessingPreset> &preprocessingPresets() {
  static const std::vector<PreprocessingPreset> list = {
      {"data", "mean 0, deviation 1 over the chosen training pictures", {}, {}},
      {"none", "pixels from 0 to 1", {0}, {1}},
      {"cifar10", "means and deviations of CIFAR-10", {0.4914, 0.4822, 0.4465}, {0.2470, 0.2435, 0.2616}},
      {"cifar100", "means and deviations of CIFAR-100", {0.5071, 0.4865, 0.4409}, {0.2673, 0.2564, 0.2762}},
      {"imagenet",
       "means and deviations of ImageNet, as torchvision's networks take them",
       {0.485, 0.456, 0.406},
       {0.229, 0.224, 0.225}},
      {"symmetric", "pixels from -1 to 1, as TensorFlow's networks take them", {0.5}, {0.5}},
      {"bytes", "pixels from 0 to 255", {0}, {1.0 / 255}},
  };
  return list;
}

ChannelStatistics channelStatistics(const PreprocessingOptions &options, std::int64_t channels) {
  const auto preset = std::ranges::find(preprocessingPresets(), options.preset, &PreprocessingPreset::name);
  if (preset == preprocessingPresets().end())
    throw badInput("preprocessing.preset is \"" + options.preset + "\": there is no such convention");
  const bool given = !options.mean.empty();
  const double unit = given && options.range == PixelRange::byte ? 255 : 1;
  ChannelStatistics statistics{given ? options.mean : preset->mean,
                               given ? options.deviation : preset->deviation};
  if (statistics.mean.empty())
    return statistics;
  if (!given && options.order == ChannelOrder::bgr) { // conventions are written down as red, green, blue
    std::ranges::reverse(statistics.mean);
    std::ranges::reverse(statistics.deviation);
  }
  for (std::vector<double> *list : {&statistics.mean, &statistics.deviation}) {
    if (list->size() == 1)
      list->resize(static_cast<std::size_t>(channels), list->front());
    if (list->size() != static_cast<std::size_t>(channels))
      throw badInput("preprocessing has " + std::to_string(list->size()) + " " +
                     (list == &statistics.mean ? "means" : "deviations") + ", the pictures have " +
                     std::to_string(channels) + (channels == 1 ? " channel" : " channels") +
                     ": give one for all, or one for each");
    for (double &value : *list)
      value /= unit;
  }
  return statistics;
}

} // namespace bitsmith
