// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bitsmith {

/// A Python pickle of protocol 2, as PyTorch and LibTorch write them, read as plain values. Nothing that it
/// names is looked up, made or called: functions, classes and what they would give stay as the pickle
/// describes them. Python, Lib/pickletools.py.
class Pickle {
 public:
  enum class Kind {
    none,
    boolean,
    integer,
    real,
    text,
    list,       ///< parts: its values
    dictionary, ///< parts: key, value, key, value, …
    tuple,      ///< parts: its values
    global,     ///< text: "MODULE NAME" of a function or a class
    made,       ///< parts: the class or function, the tuple that it was given; then key, value, …
    persistent, ///< parts: the tuple that names what lies outside of the pickle
  };
  struct Value {
    Kind kind = Kind::none;
    std::int64_t integer = 0; ///< of integers and booleans
    double real = 0;
    std::string_view text; ///< within the pickle
    /// Places of values.
    std::vector<std::size_t> parts;
    std::optional<std::size_t> state; ///< what a made object was filled with
  };

  /// Throws Error (bad input) for an unknown instruction, one that does not find on the stack what it works
  /// on, for values that are nested more than 100 deep or in a circle, and for more than 4,194,304 of them.
  /// @param bytes must outlive it
  explicit Pickle(std::string_view bytes);

  const Value &operator[](std::size_t place) const { return m_values[place]; }
  std::size_t root() const { return m_root; }

 private:
  std::vector<Value> m_values;
  std::size_t m_root = 0;
};

} // namespace bitsmith
