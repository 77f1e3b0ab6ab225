// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/labels.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/runs/run_folder.h"

#include <algorithm>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr FileFormat labelsFormat{.name = "labels"};
constexpr std::uintmax_t largestFile = 1u << 20;

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos
             ? std::string()
             : std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

void settle(std::vector<std::string> &tags) {
  std::ranges::sort(tags);
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
}

void checkLength(Faults &faults, const char *path, const std::string &text, std::size_t most) {
  if (text.size() > most)
    faults.add(path,
               "has " + std::to_string(text.size()) + " bytes: expected at most " + std::to_string(most));
}

void check(const RunLabels &labels, Faults &faults) {
  checkLength(faults, "name", labels.name, longestName);
  checkLength(faults, "note", labels.note, longestNote);
  if (labels.tags.size() > mostTags)
    faults.add("tags", "are " + std::to_string(labels.tags.size()) + ": expected at most " +
                           std::to_string(mostTags));
  for (const std::string &tag : labels.tags) {
    checkLength(faults, "tags", tag, longestTag);
    if (tag.empty() || tag != trimmed(tag) || tag.find_first_of(",\n\"") != std::string::npos)
      faults.add("tags",
                 "has " + brief(tag) + ": expected a word without commas, quotes and blanks at its ends");
  }
}

} // namespace

std::vector<std::string> parseTags(std::string_view text) {
  std::vector<std::string> tags;
  while (!text.empty()) {
    const auto comma = text.find(',');
    if (std::string tag = trimmed(text.substr(0, comma)); !tag.empty())
      tags.push_back(std::move(tag));
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  settle(tags);
  return tags;
}

std::string tagsText(const std::vector<std::string> &tags) {
  std::string text;
  for (const std::string &tag : tags)
    text += (text.empty() ? "" : ", ") + tag;
  return text;
}

RunLabels parseLabels(std::string_view text, const std::string &origin) {
  const Json json = parseDocument(text, labelsFormat, origin);
  RunLabels labels;
  Faults faults(origin);
  {
    ObjectReader reader(json, "", faults);
    reader.member("format");
    reader.read("name", labels.name);
    reader.read("note", labels.note);
    if (const Json *tags = reader.array("tags"))
      for (const Json &tag : *tags) {
        if (tag.is_string())
          labels.tags.push_back(tag.get<std::string>());
        else
          reader.fault("tags", "has " + brief(tag) + ": expected words");
      }
  }
  check(labels, faults);
  faults.throwIfAny();
  settle(labels.tags);
  return labels;
}

std::string labelsText(const RunLabels &labels) {
  Json json = {{"format", labelsFormat.word()}};
  if (!labels.name.empty())
    json["name"] = labels.name;
  if (!labels.tags.empty())
    json["tags"] = labels.tags;
  if (!labels.note.empty())
    json["note"] = labels.note;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

RunLabels readLabels(const fs::path &folder, std::string *problem) {
  const fs::path path = folder / labelsFile;
  std::error_code error;
  if (!fs::exists(path, error))
    return {};
  try {
    return parseLabels(readFile(path, largestFile), path.string());
  } catch (const std::exception &fault) {
    if (problem)
      *problem = fault.what();
    return {};
  }
}

void writeLabels(const fs::path &folder, const RunLabels &labels) {
  RunLabels settled = labels;
  settle(settled.tags);
  Faults faults((folder / labelsFile).string());
  check(settled, faults);
  faults.throwIfAny();
  std::error_code error;
  if (!fs::exists(folder / run_file::experiment, error))
    throw badInput(folder.string() + " holds no run yet: it can be labelled once it has begun");
  if (!settled.empty())
    writeFileAtomically(folder / labelsFile, labelsText(settled));
  else if (fs::remove(folder / labelsFile, error); error)
    throw workFailed((folder / labelsFile).string() + " cannot be removed: " + error.message());
}

} // namespace bitsmith
