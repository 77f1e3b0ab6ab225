// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/picture_file.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <vector>

// The one place that holds the implementation; static, so that another copy in the process is none of our
// business.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_NO_HDR
#define STBI_NO_PIC
#define STBI_NO_PSD
#define STBI_NO_LINEAR
#define STBI_MAX_DIMENSIONS 16384
#include <stb_image.h>
#define STB_IMAGE_RESIZE_STATIC
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb_image_resize.h>
#pragma GCC diagnostic pop

namespace bitsmith {

namespace {

constexpr std::uintmax_t largestFile = std::uintmax_t{1} << 30;
constexpr std::int64_t largestPixels = std::int64_t{1} << 26; // 64 megapixels: 200 MB while it is decoded

/// Whether a JPEG file defines only Huffman tables that there can be: of at most 256 codes. Debian's
/// stb_image 2.27 writes beyond its own tables for others.
bool hasSoundTables(std::string_view bytes) {
  constexpr unsigned char startOfImage = 0xD8;
  constexpr unsigned char huffmanTables = 0xC4;
  constexpr unsigned char startOfScan = 0xDA;
  constexpr std::size_t counts = 16;
  constexpr std::size_t mostCodes = 256;
  const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto tablesAreSound = [&](std::size_t place, std::size_t end) {
    while (place + 1 + counts <= end) {
      std::size_t codes = 0;
      for (std::size_t i = 1; i <= counts; ++i)
        codes += at(place + i);
      if (codes > mostCodes)
        return false;
      place += 1 + counts + codes;
    }
    return true;
  };
  if (bytes.size() < 2 || at(0) != 0xFF || at(1) != startOfImage)
    return true; // no JPEG
  // What is no marker is passed over, as the decoder does: filling, and what a scan has coded, in which 0xFF
  // is followed by 0 or by the number of a restart.
  for (std::size_t place = 2; place + 3 < bytes.size();) {
    const unsigned char marker = at(place + 1);
    const bool isMarker = at(place) == 0xFF && marker != 0 && marker != 0xFF;
    const bool isAlone = marker >= 0xD0 && marker <= 0xD9;
    if (!isMarker || isAlone) {
      place += isMarker ? 2 : 1;
      continue;
    }
    const std::size_t length = std::size_t{at(place + 2)} << 8 | at(place + 3);
    const std::size_t end = std::min(bytes.size(), place + 2 + length);
    if (marker == huffmanTables && !tablesAreSound(place + 4, end))
      return false;
    place = marker == startOfScan || length < 2 ? place + 2 : end;
  }
  return true;
}

Error cannotDecode(const std::filesystem::path &path) {
  return badInput(path.string() + ": cannot be decoded (" + stbi_failure_reason() +
                  "): expected a whole png, jpg, bmp, ppm, pgm, tga or gif picture");
}

} // namespace

bool isPictureName(const std::filesystem::path &path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
  static constexpr std::array known{".png", ".jpg", ".jpeg", ".bmp", ".ppm", ".pgm", ".pnm", ".tga", ".gif"};
  return std::find(known.begin(), known.end(), extension) != known.end();
}

PictureInfo pictureInfo(const std::filesystem::path &path) {
  int width = 0;
  int height = 0;
  int components = 0;
  if (stbi_info(path.c_str(), &width, &height, &components) == 0)
    throw cannotDecode(path);
  if (static_cast<std::int64_t>(width) * height > largestPixels)
    throw badInput(path.string() + ": is " + std::to_string(width) + "×" + std::to_string(height) +
                   ": expected at most 64 megapixels");
  return {width, height, components < 3};
}

void decodePicture(const std::filesystem::path &path, std::int64_t channels, std::int64_t height,
                   std::int64_t width, std::uint8_t *to) {
  pictureInfo(path); // for its size, before memory is taken
  if (!hasSoundTables(readFile(path, largestFile)))
    throw badInput(path.string() +
                   ": cannot be decoded (a Huffman table has more than 256 codes): expected a "
                   "whole png, jpg, bmp, ppm, pgm, tga or gif picture");
  const auto components = static_cast<int>(channels);
  int ownWidth = 0;
  int ownHeight = 0;
  int ownComponents = 0;
  const std::unique_ptr<stbi_uc, void (*)(void *)> decoded(
      stbi_load(path.c_str(), &ownWidth, &ownHeight, &ownComponents, components), stbi_image_free);
  if (!decoded)
    throw cannotDecode(path);

  const stbi_uc *pixels = decoded.get();
  std::vector<std::uint8_t> resized;
  if (ownWidth != width || ownHeight != height) {
    resized.resize(static_cast<std::size_t>(channels * height * width));
    if (stbir_resize_uint8(decoded.get(), ownWidth, ownHeight, 0, resized.data(), static_cast<int>(width),
                           static_cast<int>(height), 0, components) == 0)
      throw workFailed(path.string() + ": not enough memory to resize it");
    pixels = resized.data();
  }
  const std::int64_t plane = height * width;
  for (std::int64_t channel = 0; channel < channels; ++channel)
    for (std::int64_t i = 0; i < plane; ++i)
      to[channel * plane + i] = pixels[i * channels + channel];
}

} // namespace bitsmith
