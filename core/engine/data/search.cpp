// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/search.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

std::string environment(const char *name) {
  const char *value = std::getenv(name);
  return value ? value : "";
}

std::vector<fs::path> xdgFolders() {
  std::vector<fs::path> folders;
  const std::string own = environment("XDG_DATA_HOME");
  const std::string home = environment("HOME");
  if (!own.empty())
    folders.push_back(fs::path(own) / "bitsmith");
  else if (!home.empty())
    folders.push_back(fs::path(home) / ".local/share/bitsmith");

  std::string shared = environment("XDG_DATA_DIRS");
  if (shared.empty())
    shared = "/usr/local/share:/usr/share";
  for (std::size_t start = 0; start <= shared.size();) {
    const std::size_t end = std::min(shared.find(':', start), shared.size());
    if (end > start)
      folders.push_back(fs::path(shared.substr(start, end - start)) / "bitsmith");
    start = end + 1;
  }
  return folders;
}

std::optional<fs::path> below(const fs::path &parent, const NamedSet &set) {
  for (const std::string &folder : set.folders)
    if (set.isIn(parent / folder))
      return parent / folder;
  return std::nullopt;
}

bool isCalled(const fs::path &folder, const std::vector<std::string> &names) {
  const fs::path clean = (folder / "").lexically_normal().parent_path();
  return std::any_of(names.begin(), names.end(), [&clean](const std::string &name) {
    return clean.string() == name || clean.string().ends_with("/" + name);
  });
}

} // namespace

fs::path givenFolder(const std::string &path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored))
    throw badInput("data.path: " + path + " does not exist: give a folder that holds the data set");
  if (!fs::is_directory(path, ignored))
    throw badInput("data.path: " + path + " is not a folder: give the folder that holds the data set");
  return path;
}

fs::path findFolder(const NamedSet &set, const std::string &path,
                    const std::vector<std::string> &otherFolders) {
  if (!path.empty()) {
    fs::path folder = givenFolder(path);
    if (set.isIn(folder))
      return folder;
    if (const auto found = below(folder, set))
      return *found;
    throw badInput("data.path: no " + set.name + " in " + path + ": expected " + set.files);
  }

  std::vector<fs::path> parents;
  if (fs::path data = environment("BITSMITH_DATA"); !data.empty()) {
    if (set.isIn(data) && !isCalled(data, otherFolders))
      return data;
    parents.push_back(data);
  }
  for (fs::path &folder : xdgFolders())
    parents.push_back(std::move(folder));
  parents.emplace_back("/usr/share/datasets");

  std::string looked;
  for (const fs::path &parent : parents) {
    if (const auto found = below(parent, set))
      return *found;
    looked += (looked.empty() ? "" : ", ") + (parent / set.folders.front()).string();
  }
  throw badInput(set.name + " is not on this machine (looked in " + looked + "): " + set.remedy);
}

} // namespace bitsmith
