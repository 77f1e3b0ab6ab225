// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"

#include <array>
#include <filesystem>
#include <memory>
#include <span>

namespace bitsmith {

/// The halves of a data set.
enum class Part { train, test };
std::string_view toString(Part part); ///< "training" or "test"

/// A data set that has been found and whose sizes have been checked, but whose pictures have not been read.
class DataReader {
 public:
  virtual ~DataReader() = default;

  const DataDescription &description() const { return m_description; }
  std::int64_t count(Part part) const {
    return part == Part::train ? m_description.train : m_description.test;
  }
  /// Which pictures stand for the whole when `wanted` of them are asked for: ascending indices, always the
  /// same, and a subset of those for a larger number.
  virtual std::vector<std::int64_t> choose(Part part, std::int64_t wanted) const;
  /// Reads pictures by ascending indices. Throws Error (bad input).
  virtual Dataset read(Part part, std::span<const std::int64_t> indices) const = 0;

 protected:
  /// A data set of the description's shape and classes with room for so many pictures.
  Dataset roomFor(std::size_t pictures) const;

  DataDescription m_description;
};

/// The first `wanted` of a fixed permutation of 0 to total − 1, ascending.
std::vector<std::int64_t> fixedChoice(std::int64_t total, std::int64_t wanted, std::uint64_t salt);

/// Fixed division of pictures of which no test part was set aside: about a fifth for the test, at least one
/// of each part when there are two. Ascending indices of [train, test].
std::array<std::vector<std::int64_t>, 2> fixedSplit(std::int64_t total, std::uint64_t salt);

/// Whether a folder has files named like those of the format.
bool holdsIdx(const std::filesystem::path &folder);
bool holdsCifar(const std::filesystem::path &folder);

/// IDX pictures and labels (http://yann.lecun.com/exdb/mnist), plain or gzip. With class names given, every
/// label has to be one of them; without, the classes are 0 to the largest label.
std::unique_ptr<DataReader> openIdx(const std::filesystem::path &folder,
                                    std::vector<std::string> classNames = {});
/// CIFAR-10 in its binary version (https://www.cs.toronto.edu/~kriz/cifar.html).
std::unique_ptr<DataReader> openCifar(const std::filesystem::path &folder);
/// A folder a class.
std::unique_ptr<DataReader> openImageFolder(const std::filesystem::path &folder);
/// Ten kinds of drawn shapes, 3×32×32; the same pictures on every machine.
std::unique_ptr<DataReader> openShapes();

/// "1 picture", "2 pictures".
std::string counted(std::int64_t number, std::string_view singular);

} // namespace bitsmith
