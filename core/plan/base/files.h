// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace bitsmith {

/// Whole text of a file. Throws Error (bad input) that names it, when it cannot be read or is above
/// `maximumBytes`.
std::string readFile(const std::filesystem::path &path, std::uintmax_t maximumBytes = 256u << 20);

/// Whether something is there under a name. What cannot be examined, because of an input error or a server
/// that does not answer, may be there: throws Error (work failed; bad input: no right).
bool isThere(const std::filesystem::path &path);

/// Whether a file is there and holds something. Throws Error like isThere().
bool hasContent(const std::filesystem::path &file);

/// Writes a file so that a reader sees the old text or the new one, never a part: a temporary file beside it,
/// flushed to the disk, renamed over it. It keeps the rights of an old file; what a link leads to is written,
/// and devices and pipes are written into. Throws Error (work failed) that names it; the old file is then
/// untouched.
void writeFileAtomically(const std::filesystem::path &path, std::string_view text);

/// The same for a file whose present contents are kept under a second name beside it, over what was kept
/// there before (of a link: a copy). From the second time on there are two whole files, neither of which is a
/// second name of the other, at every instant: damage to one leaves the other. (A file system that cannot
/// exchange names has one for a moment.) Throws Error (work failed) that names the file.
void replaceKeeping(const std::filesystem::path &file, const std::filesystem::path &kept,
                    std::string_view text);

/// Removes what writers of these files that were killed have left half-written beside them, where the file
/// system has no files without names. For who alone may write them: another writer's would go too.
void removeParts(const std::filesystem::path &folder, std::initializer_list<std::string_view> files);

/// An absolute path without links and "..", as far as what is on the way can be examined: fit to compare, or
/// to be written down.
std::filesystem::path resolvedPath(const std::filesystem::path &path);

/// A resource shipped inside the program, by its path below resources/: "presets/presets.json". Throws
/// std::out_of_range.
std::string_view resource(std::string_view path);
/// Paths of the resources below a folder: {"hardware/edge_tpu.json", …}, sorted.
std::vector<std::string> resourcesBelow(std::string_view folder);

} // namespace bitsmith
