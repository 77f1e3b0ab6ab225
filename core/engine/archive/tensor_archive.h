// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/archive/pickle.h"

#include <string>
#include <torch/types.h>
#include <unordered_map>
#include <utility>

namespace bitsmith {

/// Bytes that the pickle of a file may have which says nothing but what tensors there are.
inline constexpr std::size_t usualPickle = std::size_t{4} << 20;

/// A file of torch.save(), torch.jit.save() or of a checkpoint: a zip archive with a pickle and the memory of
/// its tensors. Nothing in it is executed: neither the functions and classes that the pickle names nor
/// TorchScript's code, which is not even looked at. What a tensor takes in memory lies in the file.
class TensorArchive {
 public:
  /// Throws Error (bad input).
  /// @param bytes must outlive it
  /// @param largestPickle bytes that its pickle may have
  explicit TensorArchive(std::string_view bytes, std::size_t largestPickle = usualPickle);

  const Pickle &pickle() const { return m_pickle; }

  /// A copy of the tensor that a value describes, in the memory order that the file has it in; nullopt where
  /// the value is no tensor. Throws Error (bad input) for tensors that are not plain (sparse, quantized), or
  /// do not lie wholly in their part of the file.
  std::optional<torch::Tensor> tensor(std::size_t place) const;

  /// The entries of a dictionary, or the attributes of an object, whose keys are texts; nullopt for other
  /// values.
  using Member = std::pair<std::string_view, std::size_t>;
  std::optional<std::vector<Member>> members(std::size_t place) const;

 private:
  std::string_view record(std::string_view name) const;
  std::int64_t integerAt(std::size_t tuple, std::size_t index) const;
  std::vector<std::int64_t> integersAt(std::size_t tuple, std::size_t index) const;
  const Pickle::Value &partOf(std::size_t tuple, std::size_t index) const;
  torch::Tensor rebuilt(std::size_t arguments) const;

  std::unordered_map<std::string, std::string_view> m_records;
  std::string m_folder; ///< that all records lie in, with its slash
  Pickle m_pickle;
};

} // namespace bitsmith
