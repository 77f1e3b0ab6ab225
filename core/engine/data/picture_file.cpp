// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/picture_file.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
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
// A JPEG picture may use a Huffman table that it does not have: then of zeros, not of what was in memory.
#define STBI_MALLOC(size) std::calloc(1, size)
#define STBI_REALLOC(memory, size) std::realloc(memory, size)
#define STBI_FREE(memory) std::free(memory)
#include <stb_image.h>
#define STB_IMAGE_RESIZE_STATIC
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb_image_resize.h>
#pragma GCC diagnostic pop

namespace bitsmith {

namespace {

constexpr std::uintmax_t largestFile = std::uintmax_t{1} << 30;
constexpr std::size_t usualHead = std::size_t{64} << 10;      // bytes that are read for a picture's size
constexpr std::int64_t largestPixels = std::int64_t{1} << 26; // 64 megapixels: 256 MB while it is decoded

/// Whether a JPEG file, or its beginning, defines only Huffman tables that there can be: of at most 256
/// codes. Debian's stb_image 2.27 writes beyond its own tables for others.
bool hasSoundTables(std::string_view bytes) {
  constexpr unsigned char startOfImage = 0xD8;
  constexpr unsigned char huffmanTables = 0xC4;
  constexpr unsigned char startOfScan = 0xDA;
  constexpr std::size_t counts = 16;
  constexpr std::size_t mostCodes = 256;
  // The decoder takes what is missing for zeros, and a table for whole that its segment ends in.
  const auto at = [bytes](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const auto tablesAreSound = [&](std::size_t place, std::size_t end) {
    while (place < end) {
      std::size_t codes = 0;
      for (std::size_t i = 1; i <= counts; ++i)
        codes += at(place + i);
      if (codes > mostCodes)
        return false;
      place += 1 + counts + codes;
    }
    return true;
  };
  if (at(0) != 0xFF || at(1) != startOfImage)
    return true; // no JPEG
  // What is no marker is passed over, as the decoder does: filling, and what a scan has coded, in which 0xFF
  // is followed by 0 or by the number of a restart.
  for (std::size_t place = 2; place + 3 < bytes.size();) {
    const unsigned int marker = at(place + 1);
    const bool isMarker = at(place) == 0xFF && marker != 0 && marker != 0xFF;
    const bool isAlone = marker >= 0xD0 && marker <= 0xD9;
    if (!isMarker || isAlone) {
      place += isMarker ? 2 : 1;
      continue;
    }
    const std::size_t length = std::size_t{at(place + 2)} << 8 | at(place + 3);
    const std::size_t end = place + 2 + length;
    if (marker == huffmanTables && !tablesAreSound(place + 4, end))
      return false;
    place = marker == startOfScan || length < 2 ? place + 2 : end;
  }
  return true;
}

bool isNetpbm(std::string_view bytes) {
  return bytes.starts_with("P5") || bytes.starts_with("P6");
}

/// Width, height and largest value in the head of a PPM or PGM file; nullopt where they are not there or too
/// large. stb_image 2.27 does not look at the last, and takes values of two bytes in the wrong order.
std::optional<std::array<unsigned, 3>> netpbmHead(std::string_view bytes) {
  constexpr std::string_view spaces = " \t\n\v\f\r";
  std::array<unsigned, 3> numbers{};
  bytes.remove_prefix(2);
  for (unsigned &number : numbers) {
    bytes.remove_prefix(std::min(bytes.size(), bytes.find_first_not_of(spaces)));
    while (bytes.starts_with('#')) {
      bytes.remove_prefix(std::min(bytes.size(), bytes.find_first_of("\n\r")));
      bytes.remove_prefix(std::min(bytes.size(), bytes.find_first_not_of(spaces)));
    }
    const auto [end, fault] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number);
    if (fault != std::errc())
      return std::nullopt;
    bytes.remove_prefix(static_cast<std::size_t>(end - bytes.data()));
  }
  return numbers;
}

/// A channel of a picture of 1 or 3, out of a pixel of grey, grey and alpha, colour, or colour and alpha.
std::uint8_t valueOf(const stbi_uc *pixel, int components, std::int64_t channels, std::int64_t channel) {
  if (components < 3)
    return pixel[0];
  return channels == 3 ? pixel[channel] : stbi__compute_y(pixel[0], pixel[1], pixel[2]);
}

Error cannotDecode(const std::filesystem::path &path, const std::string &why) {
  return badInput(path.string() + ": cannot be decoded (" + why +
                  "): expected a whole png, jpg, bmp, ppm, pgm, tga or gif picture");
}

/// Hands bytes to the decoder and notices when it wants more than there are: stb_image takes what is missing
/// for zeros or, in raw pixels, for whatever was in its memory.
class Source {
 public:
  explicit Source(std::string_view bytes) : m_left(bytes) {}

  bool wasShort() const { return m_wasShort; }
  bool isEmpty() const { return m_left.empty(); }
  int read(char *to, int size) {
    // The decoder's own buffer, which is the first to be filled, may take less than it holds.
    if (!m_buffer)
      m_buffer = to;
    const std::size_t count = m_left.copy(to, static_cast<std::size_t>(size));
    m_left.remove_prefix(count);
    if (count < static_cast<std::size_t>(size) && (count == 0 || to != m_buffer))
      m_wasShort = true;
    return static_cast<int>(count);
  }
  void skip(int count) {
    m_left.remove_prefix(std::min(m_left.size(), static_cast<std::size_t>(std::max(count, 0))));
  }

 private:
  std::string_view m_left;
  const char *m_buffer = nullptr;
  bool m_wasShort = false;
};

constexpr stbi_io_callbacks sourceCallbacks{
    [](void *source, char *to, int size) { return static_cast<Source *>(source)->read(to, size); },
    [](void *source, int count) { static_cast<Source *>(source)->skip(count); },
    [](void *source) { return static_cast<int>(static_cast<Source *>(source)->isEmpty()); }};

std::string sizeText(std::int64_t width, std::int64_t height) {
  return std::to_string(width) + "×" + std::to_string(height);
}

/// What all bytes of a file say, or the first ones; nullopt where those are too few.
std::optional<PictureInfo> infoOf(const std::filesystem::path &path, std::string_view bytes, bool areAll) {
  // Filling before a JPEG picture would make the decoder lose its place: it remembers 128 bytes.
  if (bytes.starts_with("\xFF\xFF"))
    throw cannotDecode(path, "unknown image type");
  if (!hasSoundTables(bytes))
    throw cannotDecode(path, "a Huffman table has more than 256 codes");
  if (isNetpbm(bytes)) {
    const auto head = netpbmHead(bytes);
    if (!head && !areAll)
      return std::nullopt;
    if (!head)
      throw cannotDecode(path, "its head does not tell width, height and largest value");
    if ((*head)[0] == 0 || (*head)[1] == 0) // of which newer versions of stb_image say something else
      throw cannotDecode(path, "it is " + sizeText((*head)[0], (*head)[1]) + " pixels");
    if (head->back() != 255)
      throw cannotDecode(path, "its largest value is " + std::to_string(head->back()) + ": save it with 255");
  }
  int width = 0;
  int height = 0;
  int components = 0;
  // From memory: after 128 bytes a source of another kind cannot be tried as the next format.
  if (stbi_info_from_memory(reinterpret_cast<const stbi_uc *>(bytes.data()), static_cast<int>(bytes.size()),
                            &width, &height, &components) == 0) {
    if (!areAll)
      return std::nullopt;
    throw cannotDecode(path, stbi_failure_reason());
  }
  if (width < 1 || height < 1)
    throw cannotDecode(path, "it is " + sizeText(width, height) + " pixels");
  if (static_cast<std::int64_t>(width) * height > largestPixels)
    throw badInput(path.string() + ": is " + sizeText(width, height) + ": expected at most 64 megapixels");
  return PictureInfo{width, height, components < 3};
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
  std::string head(usualHead, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  if (const auto info = infoOf(path, head, false))
    return *info;
  return infoOf(path, readFile(path, largestFile), true).value();
}

void decodePicture(const std::filesystem::path &path, std::int64_t channels, std::int64_t height,
                   std::int64_t width, std::uint8_t *to) {
  const std::string bytes = readFile(path, largestFile);
  infoOf(path, bytes, true); // is it small enough to take memory for it?
  int ownWidth = 0;
  int ownHeight = 0;
  int ownComponents = 0;
  Source source(bytes);
  const std::unique_ptr<stbi_uc, void (*)(void *)> decoded(
      // As it is: stb_image 2.27 converts beyond its memory in places.
      stbi_load_from_callbacks(&sourceCallbacks, &source, &ownWidth, &ownHeight, &ownComponents, 0),
      stbi_image_free);
  if (!decoded)
    throw cannotDecode(path, stbi_failure_reason());
  if (source.wasShort())
    throw cannotDecode(path, "it ends before its pixels do");

  const stbi_uc *pixels = decoded.get();
  std::vector<std::uint8_t> resized;
  if (ownWidth != width || ownHeight != height) {
    resized.resize(static_cast<std::size_t>(ownComponents * height * width));
    if (stbir_resize_uint8(decoded.get(), ownWidth, ownHeight, 0, resized.data(), static_cast<int>(width),
                           static_cast<int>(height), 0, ownComponents) == 0)
      throw workFailed(path.string() + ": not enough memory to resize it");
    pixels = resized.data();
  }
  const std::int64_t plane = height * width;
  for (std::int64_t channel = 0; channel < channels; ++channel)
    for (std::int64_t i = 0; i < plane; ++i)
      to[channel * plane + i] = valueOf(pixels + i * ownComponents, ownComponents, channels, channel);
}

} // namespace bitsmith
