// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/even_pictures.h"

#include <algorithm>

namespace bitsmith {

namespace {

bool areAll(const Dataset &data, std::int64_t count) {
  return count == 0 || count >= data.size();
}

} // namespace

Dataset evenPictures(const Dataset &data, std::int64_t count) {
  if (areAll(data, count))
    return data;
  Dataset chosen;
  chosen.shape = data.shape;
  chosen.classNames = data.classNames;
  chosen.pixels.reserve(static_cast<std::size_t>(count * data.shape.elements()));
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t index = i * data.size() / count;
    const std::uint8_t *picture = data.picture(index);
    chosen.pixels.insert(chosen.pixels.end(), picture, picture + data.shape.elements());
    chosen.labels.push_back(data.labels[static_cast<std::size_t>(index)]);
  }
  return chosen;
}

EvenPictures::EvenPictures(const Dataset &data, std::int64_t count) : m_all(data) {
  if (!areAll(data, count))
    m_some = evenPictures(data, count);
}

} // namespace bitsmith
