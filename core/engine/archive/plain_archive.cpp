// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/archive/plain_archive.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <torch/serialize/archive.h>

namespace bitsmith {

namespace {

using Kind = Pickle::Kind;
using torch::serialize::OutputArchive;

constexpr std::size_t mostValues = 200'000;
constexpr std::size_t longestName = 200;

/// What names of modules and tensors consist of: they become part of code that LibTorch writes and reads.
bool isName(std::string_view text) {
  return !text.empty() && text.size() <= longestName && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
  });
}

class Copy {
 public:
  /// @param most bytes that the tensors may have together
  Copy(const TensorArchive &from, std::size_t most) : m_from(from), m_most(most) {}

  void members(std::size_t place, OutputArchive &to) {
    const auto entries = m_from.members(place);
    if (!entries)
      throw badInput("it holds no modules");
    for (const auto &[key, value] : *entries) {
      if (!isName(key) || ++m_count > mostValues)
        throw badInput("it holds names that no module has, or too many");
      add(std::string(key), value, to);
    }
  }

 private:
  void add(const std::string &key, std::size_t place, OutputArchive &to) {
    if (const auto tensor = m_from.tensor(place)) {
      m_bytes += tensor->nbytes();
      if (m_bytes > m_most) // one that is named again and again is copied each time
        throw badInput("its tensors are larger than the file can hold");
      return to.write(key, *tensor, /*is_buffer=*/true);
    }
    if (!m_from.members(place) && m_from.pickle()[place].kind != Kind::made)
      return to.write(key, scalar(place));
    OutputArchive inside(to.compilation_unit());
    if (m_from.members(place)) // a module without attributes has none
      members(place, inside);
    to.write(key, inside);
  }

  c10::IValue scalar(std::size_t place) const {
    const Pickle::Value &value = m_from.pickle()[place];
    switch (value.kind) {
    case Kind::boolean:
      return value.integer != 0;
    case Kind::integer:
      return value.integer;
    case Kind::real:
      return value.real;
    case Kind::text:
      return std::string(value.text);
    case Kind::tuple: {
      std::vector<c10::IValue> parts;
      for (const std::size_t part : value.parts) {
        if (m_from.pickle()[part].kind != Kind::integer && m_from.pickle()[part].kind != Kind::real)
          throw badInput("it holds a tuple of other things than numbers");
        parts.push_back(scalar(part));
      }
      return c10::ivalue::Tuple::create(std::move(parts));
    }
    default:
      throw badInput("it holds other things than tensors, texts and numbers");
    }
  }

  const TensorArchive &m_from;
  std::size_t m_most;
  std::size_t m_bytes = 0;
  std::size_t m_count = 0;
};

} // namespace

void openPlainArchive(std::string_view bytes, torch::serialize::InputArchive &archive,
                      std::size_t largestPickle) {
  std::string plain;
  {
    const TensorArchive from(bytes, largestPickle);
    OutputArchive copy;
    Copy(from, 4 * bytes.size()).members(from.pickle().root(), copy);
    copy.save_to([&](const void *data, std::size_t size) {
      plain.append(static_cast<const char *>(data), size);
      return size;
    });
  }
  archive.load_from(plain.data(), plain.size());
}

} // namespace bitsmith
