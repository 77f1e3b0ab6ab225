// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bitsmith {

/// A data set that is searched for by its name.
struct NamedSet {
  std::string name;
  std::vector<std::string> folders; ///< what its folder is called, below one that is searched
  std::string files;                ///< what is expected in it, for messages
  std::string remedy;               ///< how to get it: "install …"
  bool (*isIn)(const std::filesystem::path &folder);
};

/// Folder of a named set, searched as loadData() says. `otherFolders`: what other sets call theirs;
/// $BITSMITH_DATA itself is not taken when it is called so, since the files of MNIST and Fashion-MNIST have
/// the same names. Throws Error (bad input) that says where it looked and how to get the set.
std::filesystem::path findFolder(const NamedSet &set, const std::string &path,
                                 const std::vector<std::string> &otherFolders);

/// Path of an existing folder given as data.path. Throws Error (bad input).
std::filesystem::path givenFolder(const std::string &path);

} // namespace bitsmith
