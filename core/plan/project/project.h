// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <filesystem>

namespace bitsmith {

/// What a table says of its layers beside their precision, by layer name.
struct PlanMarks {
  std::vector<std::string> locked;
  std::vector<std::vector<std::string>> ties; ///< groups of layers that change together

  bool operator==(const PlanMarks &) const = default;
};

/// A piece of work: what is quantized and how, which runs belong to it, and how the window looked. A file
/// NAME.bitsmith (resources/schemas/project.schema.json).
struct Project {
  Experiment experiment; ///< of a single run: network, data, plan, hardware and options
  PlanMarks marks;
  std::vector<std::string> runs; ///< folders of the runs that are shown in the charts
  std::string panels;            ///< places of the panels, as the window keeps them (base64)
  std::string columns;           ///< columns of the table, likewise

  bool operator==(const Project &) const = default;
};

inline constexpr const char *projectSuffix = ".bitsmith";

/// Reads a project. Throws Error (bad input) that lists every fault with its path; a file that a newer
/// version wrote is refused with one sentence.
/// @param folder what relative paths are relative to: they come out absolute
Project parseProject(std::string_view text, const std::string &origin, const std::filesystem::path &folder);
/// Reads a file. Throws Error (bad input).
Project loadProject(const std::filesystem::path &file);

/// The text of a project's file: parseProject() of it gives the same project back.
/// @param folder of the file: paths are written relative to it, unless they have no folder in common with it
std::string projectText(const Project &project, const std::filesystem::path &folder);
/// Writes a file, whole or not at all; its folder is made. What could not be opened again is not written.
/// Throws Error.
void saveProject(const Project &project, const std::filesystem::path &file);

} // namespace bitsmith
