// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>

namespace bitsmith {

/// What the head of a picture file says.
struct PictureInfo {
  std::int64_t width = 0;
  std::int64_t height = 0;
  bool grey = false; ///< no colour; an alpha channel does not count
};

/// Whether the name ends like that of a picture that can be read: png, jpg, jpeg, bmp, ppm, pgm, pnm, tga,
/// gif.
bool isPictureName(const std::filesystem::path &path);

/// Throws Error (bad input) that names the file and what is wrong with it.
PictureInfo pictureInfo(const std::filesystem::path &path);

/// Decodes a picture to [channels, height, width], channels being 1 or 3, resized where its own size is
/// another. Throws Error (bad input) like pictureInfo().
void decodePicture(const std::filesystem::path &path, std::int64_t channels, std::int64_t height,
                   std::int64_t width, std::uint8_t *to);

} // namespace bitsmith
