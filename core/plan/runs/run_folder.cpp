// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run_folder.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <nlohmann/json.hpp>

namespace bitsmith {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string slug(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    if (plain)
      result += c;
    else if (!result.empty() && result.back() != '-')
      result += '-';
  }
  while (!result.empty() && (result.back() == '-' || result.back() == '.'))
    result.pop_back();
  result.resize(std::min<std::size_t>(result.size(), 60));
  return result.empty() || result.front() == '.' ? "run" + result : result;
}

Error cannotBeMade(const fs::path &folder, const std::error_code &error) {
  return badInput(folder.string() + " cannot be made: " + error.message());
}

void makeFolders(const fs::path &folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw cannotBeMade(folder, error);
}

} // namespace

void createRunFolder(const fs::path &folder, const Experiment &experiment, const Json &recorded) {
  const auto holds = [&](const char *file) { return isThere(folder / file); };
  for (const char *file : {run_file::events, run_file::result, run_file::checkpoint})
    if (holds(file) && holds(run_file::experiment))
      throw badInput(folder.string() +
                     " holds a run already: go on with --resume, or choose another folder with --out");
    else if (holds(file))
      throw badInput(folder.string() + " holds what a run has left (" + file + ") and no " +
                     run_file::experiment + ": bring that back, or choose another folder with --out");
  makeFolders(folder);
  Json json = toJson(experiment);
  if (!recorded.is_null())
    json["recorded"] = recorded;
  writeFileAtomically(folder / run_file::experiment, json.dump(2) + "\n");
}

fs::path newRunFolder(const fs::path &root, const std::string &name) {
  const std::time_t time = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  char stamp[32];
  std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &utc);
  const std::string base = std::string(stamp) + "-" + slug(name);
  fs::path folder = root / base;
  makeFolders(root);
  std::error_code error;
  for (int number = 2; !fs::create_directory(folder, error); ++number) { // false where it is there
    if (error && error != std::errc::file_exists)
      throw cannotBeMade(folder, error);
    folder = root / (base + "-" + std::to_string(number));
  }
  return folder;
}

std::vector<fs::path> findRuns(const fs::path &root) {
  std::vector<fs::path> found;
  const auto collect = [&](const fs::path &folder) {
    std::error_code error;
    std::vector<fs::path> here;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      std::error_code unreadable; // one folder that cannot be entered does not hide the others
      if (fs::exists(entry->path() / run_file::experiment, unreadable))
        here.push_back(entry->path());
    }
    std::ranges::sort(here);
    return here;
  };
  for (const fs::path &folder : collect(root)) {
    found.push_back(folder);
    std::ranges::move(collect(folder), std::back_inserter(found));
  }
  return found;
}

std::vector<fs::path> memberFolders(const fs::path &study, const Experiment &experiment) {
  std::vector<fs::path> folders;
  // As many digits as the last one has, so that the order of names is the order of members.
  const std::size_t digits = std::max<std::size_t>(2, std::to_string(experiment.members.size()).size());
  for (const Experiment &member : experiment.members) {
    std::string number = std::to_string(folders.size() + 1);
    number.insert(0, digits - number.size(), '0');
    folders.push_back(study / (number + "-" + slug(member.name)));
  }
  return folders;
}

fs::path defaultRunsFolder() {
  const auto variable = [](const char *name) {
    const char *value = std::getenv(name);
    return std::string(value ? value : "");
  };
  if (const std::string runs = variable("BITSMITH_RUNS"); !runs.empty())
    return runs;
  if (const std::string data = variable("XDG_DATA_HOME"); !data.empty())
    return fs::path(data) / "bitsmith" / "runs";
  const std::string home = variable("HOME");
  return fs::path(home.empty() ? "." : home) / ".local" / "share" / "bitsmith" / "runs";
}

} // namespace bitsmith
