// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"

#include <optional>

namespace bitsmith {

/// `count` pictures at equal distances (all where there are no more, or for 0): of n the numbers ⌊i·n /
/// count⌋ for i from 0 to count − 1, in their order. Always the same ones, so that runs compare, and of sets
/// that are sorted by class every class comes in as often as in the whole.
Dataset evenPictures(const Dataset &data, std::int64_t count);

/// evenPictures() that are copied only where they are not all.
class EvenPictures {
 public:
  /// The data set must outlive the object.
  EvenPictures(const Dataset &data, std::int64_t count);
  const Dataset &data() const { return m_some ? *m_some : m_all; }

 private:
  const Dataset &m_all;
  std::optional<Dataset> m_some;
};

} // namespace bitsmith
