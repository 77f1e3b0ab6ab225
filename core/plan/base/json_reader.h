// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// Faults found while reading a document, each with its path; thrown together.
class Faults {
 public:
  struct Fault {
    std::string path; ///< "training.epochs"; empty: of the document
    std::string what; ///< "is 0: expected a whole number from 1 to 100000"
  };

  explicit Faults(std::string origin) : m_origin(std::move(origin)) {}

  /// "training.epochs", "is 0: expected a whole number from 1 to 100000"
  void add(const std::string &path, const std::string &what);
  bool empty() const { return m_list.empty(); }
  /// In the order in which they were found, at most a hundred.
  const std::vector<Fault> &list() const { return m_list; }
  /// Throws Error (bad input) with every fault, one a line, when there are any; of more than a hundred the
  /// rest is counted.
  void throwIfAny() const;

 private:
  std::string m_origin;
  std::vector<Fault> m_list;
  std::size_t m_count = 0;
};

/// The value as short text for a message: numbers and words as they are, long ones cut.
std::string brief(const nlohmann::json &value);

/// Parses JSON text. Throws Error (bad input) that names the origin, the line and the column of a syntax
/// error, and refuses nesting deeper than 64.
nlohmann::json parseJson(std::string_view text, const std::string &origin);

/// Whether JSON can hold a text: it has to be UTF-8.
bool isUtf8(const std::string &text);

/// An absolute path without "..", for a file of JSON. Throws Error (bad input) where it is not UTF-8.
std::string jsonPath(const std::filesystem::path &path);

/// Reads the members of one JSON object with a fault for every value of the wrong type or range and, when it
/// goes out of scope, for every key that was never asked for.
class ObjectReader {
 public:
  ObjectReader(const nlohmann::json &json, std::string path, Faults &faults);
  ~ObjectReader();
  ObjectReader(const ObjectReader &) = delete;
  ObjectReader &operator=(const ObjectReader &) = delete;

  bool has(const char *key) const;
  /// The member as it is; nullptr where absent. Counts as asked for.
  const nlohmann::json *member(const char *key);
  /// A member that must be an object; nullptr where absent.
  const nlohmann::json *object(const char *key);
  const nlohmann::json *array(const char *key);
  /// A fault when the key is missing.
  void require(const char *key);

  void read(const char *key, bool &value);
  void read(const char *key, std::string &value);
  /// A text for people: it must be there and not empty.
  void readText(const char *key, std::string &value);
  void read(const char *key, std::int64_t &value, std::int64_t minimum, std::int64_t maximum);
  void read(const char *key, double &value, double minimum, double maximum);

  /// A member that must be one of some words; `parse` gives nullopt for others.
  template<class Value>
  void readWord(const char *key, Value &value, const std::vector<std::pair<std::string_view, Value>> &words) {
    std::string text;
    if (!readString(key, text))
      return;
    std::string expected;
    for (const auto &[word, meaning] : words) {
      if (word == text) {
        value = meaning;
        return;
      }
      expected += (expected.empty() ? "" : ", ") + std::string(word);
    }
    fault(key, "is " + brief(text) + ": expected one of " + expected);
  }

  std::string pathOf(const std::string &key) const { return m_path.empty() ? key : m_path + "." + key; }
  void fault(const std::string &key, const std::string &what) { m_faults.add(pathOf(key), what); }
  Faults &faults() { return m_faults; }

 private:
  bool readString(const char *key, std::string &value);

  const nlohmann::json &m_json;
  std::string m_path;
  Faults &m_faults;
  std::set<std::string, std::less<>> m_asked;
};

} // namespace bitsmith
