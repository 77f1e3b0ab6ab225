// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/error.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// The files of one kind that a person keeps in a folder: profiles of hardware and clusters, presets, cards.
namespace bitsmith {

/// The *.json files of a folder by name; none where it cannot be read.
std::vector<std::filesystem::path> jsonFilesIn(const std::filesystem::path &folder);

/// How warnings tell of files of a kind.
struct OwnFileKind {
  std::string_view name;                                 ///< "hardware profile"
  std::string_view remedy = "give it a name of its own"; ///< of a name that is taken
};

/// "hardware profile left out: gpu.json: …", with every fault, on one line.
std::string leftOutWarning(const OwnFileKind &kind, const Error &error);

/// Reads every *.json of a folder, by file name. One that is broken, or whose name is among the items
/// already, is left out with a warning.
/// @param read Item from the path of its file; throws Error
/// @param items what is known before, to which those of the folder are added; they have a `name`
/// @param warnings one line is added for each file that is left out
template<class Item, class Read>
void readOwnFiles(const std::filesystem::path &folder, const OwnFileKind &kind, const Read &read,
                  std::vector<Item> &items, std::vector<std::string> &warnings) {
  for (const std::filesystem::path &file : jsonFilesIn(folder)) {
    try {
      Item item = read(file);
      if (std::ranges::find(items, item.name, &Item::name) != items.end())
        throw badInput(file.string() + ": name is \"" + item.name + "\", which another " +
                       std::string(kind.name) + " has already: " + std::string(kind.remedy));
      items.push_back(std::move(item));
    } catch (const Error &error) {
      warnings.push_back(leftOutWarning(kind, error));
    }
  }
}

} // namespace bitsmith
