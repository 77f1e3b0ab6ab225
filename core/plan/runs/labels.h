// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// What a person has written on a run: kept in a file of its own in the run's folder, beside what the engine
/// recorded, which stays as it was.
struct RunLabels {
  std::string name;              ///< shown instead of the experiment's; empty: the experiment's
  std::vector<std::string> tags; ///< sorted, each once
  std::string note;

  bool empty() const { return name.empty() && tags.empty() && note.empty(); }
  bool operator==(const RunLabels &) const = default;
};

/// The file in a run folder: resources/schemas/labels.schema.json.
inline constexpr const char *labelsFile = "labels.json";
inline constexpr std::size_t longestName = 200;   ///< bytes
inline constexpr std::size_t longestTag = 60;     ///< bytes
inline constexpr std::size_t mostTags = 50;       ///< of a run
inline constexpr std::size_t longestNote = 65536; ///< bytes

/// Tags of a text that separates them by commas: blanks at the ends cut off, sorted, each once.
std::vector<std::string> parseTags(std::string_view text);
std::string tagsText(const std::vector<std::string> &tags);

/// Throws Error (bad input) that names the origin and the fault.
RunLabels parseLabels(std::string_view text, const std::string &origin);
std::string labelsText(const RunLabels &labels);

/// What is written on the run of a folder; nothing where there is no file or it is damaged, because labels
/// are no reason not to show a run. @param problem filled in with what is wrong with a damaged file
RunLabels readLabels(const std::filesystem::path &folder, std::string *problem = nullptr);
/// Replaces the file, atomically; no labels: removes it. Throws Error (bad input) where the folder holds no
/// run or the labels are too long, Error (work failed) where it cannot be written.
void writeLabels(const std::filesystem::path &folder, const RunLabels &labels);

} // namespace bitsmith
