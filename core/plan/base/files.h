// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// Whole text of a file. Throws Error (bad input) that names it, when it cannot be read or is above
/// `maximumBytes`.
std::string readFile(const std::filesystem::path &path, std::uintmax_t maximumBytes = 256u << 20);

/// Writes a file so that a reader sees the old text or the new one, never a part: a temporary file beside it,
/// flushed to the disk, renamed over it. It keeps the rights of an old file; what a link leads to is written,
/// and devices and pipes are written into. Throws Error (work failed) that names it; the old file is then
/// untouched.
void writeFileAtomically(const std::filesystem::path &path, std::string_view text);

/// Keeps what a file holds now under a second name beside it, over what was kept there before, for a file
/// that is about to be replaced. At every instant one of the names holds the whole file, and on file systems
/// that have hard links both do afterwards. Nothing where there is no such file. Throws Error (work failed)
/// that names it.
void keepAs(const std::filesystem::path &file, const std::filesystem::path &kept);

/// A resource shipped inside the program, by its path below resources/: "presets/fp32.json". Throws
/// std::out_of_range.
std::string_view resource(std::string_view path);
/// Paths of the resources below a folder: {"presets/fp32.json", …}, sorted.
std::vector<std::string> resourcesBelow(std::string_view folder);

} // namespace bitsmith
