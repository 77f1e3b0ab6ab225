// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/archive/tensor_archive.h"

#include "core/engine/archive/zip_records.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <torch/types.h>

namespace bitsmith {

namespace {

using Kind = Pickle::Kind;
using Value = Pickle::Value;

constexpr std::size_t mostAxes = 16;
constexpr std::string_view pickleName = "data.pkl";

constexpr std::pair<std::string_view, torch::ScalarType> storages[] = {
    {"torch\nFloatStorage", torch::kFloat}, {"torch\nDoubleStorage", torch::kDouble},
    {"torch\nHalfStorage", torch::kHalf},   {"torch\nBFloat16Storage", torch::kBFloat16},
    {"torch\nLongStorage", torch::kLong},   {"torch\nIntStorage", torch::kInt},
    {"torch\nShortStorage", torch::kShort}, {"torch\nCharStorage", torch::kChar},
    {"torch\nByteStorage", torch::kByte},   {"torch\nBoolStorage", torch::kBool},
};

/// The folder of the pickle; all that belongs to it lies there.
std::string folderOf(const std::unordered_map<std::string, std::string_view> &records) {
  for (const auto &[name, bytes] : records)
    if (const std::size_t slash = name.find('/');
        slash != std::string::npos && std::string_view(name).substr(slash + 1) == pickleName)
      return name.substr(0, slash + 1);
  throw badInput("the archive holds no data.pkl: expected a file of torch.save or torch.jit.save");
}

std::string_view boundedPickle(std::string_view bytes, std::size_t largest) {
  if (bytes.size() > largest)
    throw badInput("its description of the tensors has " + std::to_string(bytes.size()) +
                   " bytes: expected at most " + std::to_string(largest));
  return bytes;
}

Error notPlain() {
  return badInput("is not a plain one, or does not lie in the file");
}

} // namespace

TensorArchive::TensorArchive(std::string_view bytes, std::size_t largestPickle)
    : m_records(zipRecords(bytes)), m_folder(folderOf(m_records)),
      m_pickle(boundedPickle(record(pickleName), largestPickle)) {}

std::string_view TensorArchive::record(std::string_view name) const {
  const auto found = m_records.find(m_folder + std::string(name));
  if (found == m_records.end())
    throw notPlain();
  return found->second;
}

const Value &TensorArchive::partOf(std::size_t tuple, std::size_t index) const {
  const Value &value = m_pickle[tuple];
  if (value.kind != Kind::tuple || index >= value.parts.size())
    throw notPlain();
  return m_pickle[value.parts[index]];
}

std::int64_t TensorArchive::integerAt(std::size_t tuple, std::size_t index) const {
  const Value &value = partOf(tuple, index);
  if (value.kind != Kind::integer)
    throw notPlain();
  return value.integer;
}

std::vector<std::int64_t> TensorArchive::integersAt(std::size_t tuple, std::size_t index) const {
  if (partOf(tuple, index).kind != Kind::tuple)
    throw notPlain();
  const std::size_t place = m_pickle[tuple].parts[index];
  std::vector<std::int64_t> integers(m_pickle[place].parts.size());
  if (integers.size() > mostAxes)
    throw notPlain();
  for (std::size_t i = 0; i < integers.size(); ++i)
    integers[i] = integerAt(place, i);
  return integers;
}

/// torch._utils._rebuild_tensor_v2(storage, offset, sizes, strides, …); the storage is ("storage", its type,
/// its record, the device that it was on, its elements).
torch::Tensor TensorArchive::rebuilt(std::size_t arguments) const {
  if (partOf(arguments, 0).kind != Kind::persistent)
    throw notPlain();
  const std::size_t storage = partOf(arguments, 0).parts.front();
  const auto type =
      std::ranges::find(storages, partOf(storage, 1).text, [](const auto &pair) { return pair.first; });
  if (partOf(storage, 0).text != "storage" || partOf(storage, 1).kind != Kind::global ||
      type == std::end(storages) || partOf(storage, 2).kind != Kind::text)
    throw notPlain();
  const std::int64_t offset = integerAt(arguments, 1);
  const std::vector<std::int64_t> sizes = integersAt(arguments, 2);
  const std::vector<std::int64_t> strides = integersAt(arguments, 3);
  if (offset < 0 || sizes.size() != strides.size() ||
      std::ranges::any_of(sizes, [](auto size) { return size < 0; }) ||
      std::ranges::any_of(strides, [](auto stride) { return stride < 0; }))
    throw notPlain();
  if (std::ranges::find(sizes, 0) != sizes.end())
    return torch::empty(std::vector<std::int64_t>{0}, type->second);
  const std::string_view bytes = record("data/" + std::string(partOf(storage, 2).text));
  const auto itemBytes = static_cast<std::int64_t>(torch::elementSize(type->second));
  // In floating point, which does not wrap around; a file has less than 2^53 bytes.
  double last = static_cast<double>(offset);
  double count = 1;
  for (std::size_t axis = 0; axis < sizes.size(); ++axis) {
    last += static_cast<double>(sizes[axis] - 1) * static_cast<double>(strides[axis]);
    count *= static_cast<double>(sizes[axis]);
  }
  const double there = static_cast<double>(bytes.size()) / static_cast<double>(itemBytes);
  if (last + 1 > there || count > there) // the second: elements that lie upon each other would be many more
    throw notPlain();
  // Of its own, since a record need not lie where the processor can read it.
  const auto first = static_cast<std::size_t>(offset * itemBytes);
  const auto length = static_cast<std::size_t>((static_cast<std::int64_t>(last) - offset + 1) * itemBytes);
  torch::Tensor memory = torch::empty({static_cast<std::int64_t>(length) / itemBytes}, type->second);
  std::memcpy(memory.data_ptr(), bytes.data() + first, length);
  return memory.as_strided(sizes, strides).clone();
}

std::optional<torch::Tensor> TensorArchive::tensor(std::size_t place) const {
  const Value &value = m_pickle[place];
  if (value.kind != Kind::made)
    return std::nullopt;
  const std::string_view function = m_pickle[value.parts[0]].text;
  if (function == "torch._utils\n_rebuild_parameter" && !m_pickle[value.parts[1]].parts.empty())
    return tensor(m_pickle[value.parts[1]].parts[0]);
  if (function == "torch._utils\n_rebuild_tensor_v2")
    return rebuilt(value.parts[1]);
  if (function.starts_with("torch._utils\n"))
    throw notPlain();
  return std::nullopt;
}

std::optional<std::vector<TensorArchive::Member>> TensorArchive::members(std::size_t place) const {
  const Value &value = m_pickle[place];
  std::size_t first = 0;
  if (value.kind == Kind::made) {
    const std::string_view function = m_pickle[value.parts[0]].text;
    const std::vector<std::size_t> &arguments = m_pickle[value.parts[1]].parts;
    if (function == "torch.jit._pickle\nrestore_type_tag" && !arguments.empty())
      return members(arguments[0]);
    // An ordered dictionary has its entries, any other object its attributes.
    if (function != "collections\nOrderedDict")
      return value.state ? members(*value.state) : std::nullopt;
    first = 2;
  } else if (value.kind != Kind::dictionary) {
    return std::nullopt;
  }
  std::vector<Member> result;
  for (std::size_t i = first; i + 1 < value.parts.size(); i += 2)
    if (const Value &key = m_pickle[value.parts[i]]; key.kind == Kind::text)
      result.emplace_back(key.text, value.parts[i + 1]);
  return result;
}

} // namespace bitsmith
