// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/hardware_library.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/hardware/hardware_json.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestFile = 1 << 20;

std::vector<HardwareProfile> readShipped() {
  std::vector<HardwareProfile> list;
  for (const std::string &path : resourcesBelow("hardware/"))
    list.push_back(parseHardwareProfile(resource(path), path));
  return list;
}

/// The JSON files of a folder by name; none where it cannot be read.
std::vector<fs::path> jsonFiles(const fs::path &folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".json")
      files.push_back(entry->path());
  std::ranges::sort(files);
  return files;
}

std::string oneLine(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

bool isTaken(const std::vector<HardwareProfile> &profiles, std::string_view name) {
  return std::ranges::find(profiles, name, &HardwareProfile::name) != profiles.end();
}

} // namespace

const std::vector<HardwareProfile> &hardwareProfiles() {
  static const std::vector<HardwareProfile> list = readShipped();
  return list;
}

fs::path userHardwareFolder() {
  const char *config = std::getenv("XDG_CONFIG_HOME");
  if (config && *config == '/')
    return fs::path(config) / "bitsmith" / "hardware";
  const char *home = std::getenv("HOME");
  return home && *home ? fs::path(home) / ".config" / "bitsmith" / "hardware" : fs::path();
}

HardwareLibrary readHardwareLibrary(const fs::path &folder) {
  HardwareLibrary library{hardwareProfiles(), {}};
  if (folder.empty())
    return library;
  for (const fs::path &file : jsonFiles(folder)) {
    try {
      HardwareProfile profile = parseHardwareProfile(readFile(file, largestFile), file.string());
      if (isTaken(library.profiles, profile.name))
        throw badInput(file.string() + ": name is \"" + profile.name +
                       "\", which another profile has already: give it a name of its own");
      library.profiles.push_back(std::move(profile));
    } catch (const Error &error) {
      library.warnings.push_back("hardware profile left out: " + oneLine(error.what()));
    }
  }
  return library;
}

HardwareProfile findHardware(std::string_view nameOrFile) {
  const std::string text(nameOrFile);
  if (text.ends_with(".json"))
    return parseHardwareProfile(readFile(text, largestFile), text);
  const auto &shipped = hardwareProfiles();
  if (const auto found = std::ranges::find(shipped, nameOrFile, &HardwareProfile::name);
      found != shipped.end())
    return *found;
  const HardwareLibrary library = readHardwareLibrary();
  std::string known;
  for (const HardwareProfile &profile : library.profiles) {
    if (profile.name == nameOrFile)
      return profile;
    known += (known.empty() ? "" : ", ") + profile.name;
  }
  std::string message = "hardware \"" + text + "\" is not known: expected one of " + known;
  for (const std::string &warning : library.warnings)
    message += "\n" + warning;
  throw badInput(message);
}

fs::path saveUserHardware(const HardwareProfile &profile, const fs::path &folder) {
  // Written and read again, so that nothing is saved that would be refused when it is opened.
  const std::string text = toJson(profile).dump(2) + "\n";
  parseHardwareProfile(text, profile.name.empty() ? "the profile" : profile.name);
  if (isTaken(hardwareProfiles(), profile.name))
    throw badInput("name is \"" + profile.name +
                   "\", that of a shipped profile: give the copy a name of its own");
  if (folder.empty())
    throw workFailed("there is no folder for hardware profiles: set HOME or XDG_CONFIG_HOME");
  for (const fs::path &file : jsonFiles(folder)) {
    if (file == folder / (profile.name + ".json"))
      continue;
    try {
      if (parseHardwareProfile(readFile(file, largestFile), file.string()).name == profile.name)
        throw workFailed(file.string() + " holds a profile of this name already: rename one of them");
    } catch (const Error &error) {
      if (error.kind() == ErrorKind::workFailed)
        throw;
    }
  }
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw workFailed(folder.string() + " cannot be made: " + error.message());
  fs::path file = folder / (profile.name + ".json");
  writeFileAtomically(file, text);
  return file;
}

} // namespace bitsmith
