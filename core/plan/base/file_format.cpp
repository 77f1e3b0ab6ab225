// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/file_format.h"

#include "core/plan/base/json_reader.h"

#include <charconv>

namespace bitsmith {

namespace {

std::string wordOf(const FileFormat &format, int version) {
  return "bitsmith/" + std::string(format.name) + "@" + std::to_string(version);
}

/// The version that a format's word names; 0 where it is no word of this format.
int versionIn(std::string_view word, const FileFormat &format) {
  const std::string start = "bitsmith/" + std::string(format.name) + "@";
  if (!word.starts_with(start))
    return 0;
  const std::string_view number = word.substr(start.size());
  int version = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), version);
  const bool isVersion = error == std::errc() && end == number.data() + number.size() && version > 0;
  return isVersion && wordOf(format, version) == word ? version : 0;
}

} // namespace

std::string FileFormat::word() const {
  return wordOf(*this, version());
}

bool FileFormat::isOf(const nlohmann::json &document) const {
  const auto found = document.is_object() ? document.find("format") : document.end();
  return document.is_object() && found != document.end() && found->is_string() &&
         found->get_ref<const std::string &>().starts_with("bitsmith/" + std::string(name) + "@");
}

void bringUpToDate(nlohmann::json &document, const FileFormat &format, const std::string &origin,
                   const std::string &path) {
  if (!document.is_object())
    return;
  const std::string place = origin + ": " + (path.empty() ? "" : path + ".") + "format ";
  const auto found = document.find("format");
  const bool isSaid = found != document.end();
  int version = 1;
  if (isSaid)
    version = found->is_string() ? versionIn(found->get_ref<const std::string &>(), format) : 0;
  else if (!format.mayBeUnsaid)
    throw badInput(place + "is missing: expected \"" + format.word() + "\"");
  if (version == 0)
    throw badInput(place + "is " + brief(*found) + ": expected \"" + format.word() + "\"");
  if (version > format.version())
    throw badInput(place + "is " + brief(*found) + ", written by a newer Bitsmith: this one reads up to \"" +
                   format.word() + "\"; update it");
  for (; version < format.version(); ++version)
    format.migrations[static_cast<std::size_t>(version) - 1](document);
  if (isSaid)
    document["format"] = format.word();
}

nlohmann::json parseDocument(std::string_view text, const FileFormat &format, const std::string &origin) {
  nlohmann::json document = parseJson(text, origin);
  bringUpToDate(document, format, origin);
  return document;
}

} // namespace bitsmith
