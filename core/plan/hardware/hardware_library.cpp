// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/hardware_library.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/own_files.h"
#include "core/plan/base/user_folders.h"
#include "core/plan/hardware/hardware_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestFile = 1 << 20;
constexpr OwnFileKind ownProfile{.name = "hardware profile"};

std::vector<HardwareProfile> readShipped() {
  std::vector<HardwareProfile> list;
  for (const std::string &path : resourcesBelow("hardware/"))
    list.push_back(parseHardwareProfile(resource(path), path));
  return list;
}

HardwareProfile readProfile(const fs::path &file) {
  return parseHardwareProfile(readFile(file, largestFile), file.string());
}

bool isTaken(const std::vector<HardwareProfile> &profiles, std::string_view name) {
  return std::ranges::find(profiles, name, &HardwareProfile::name) != profiles.end();
}

/// The file of a folder that holds a profile of this name; files that are broken hold none.
std::optional<fs::path> fileOf(std::string_view name, const fs::path &folder) {
  for (const fs::path &file : jsonFilesIn(folder)) {
    try {
      if (readProfile(file).name == name)
        return file;
    } catch (const Error &) {
    }
  }
  return std::nullopt;
}

fs::path existingFileOf(std::string_view name, const fs::path &folder) {
  if (const std::optional<fs::path> file = fileOf(name, folder))
    return *file;
  throw workFailed(folder.string() + " holds no profile \"" + std::string(name) +
                   "\": it was renamed or deleted meanwhile");
}

void removeFile(const fs::path &file) {
  std::error_code error;
  fs::remove(file, error);
  if (error)
    throw workFailed(file.string() + " cannot be deleted: " + error.message());
}

/// The text of a profile's file; read again, so that nothing is saved that would be refused when it is
/// opened.
std::string checkedText(const HardwareProfile &profile) {
  std::string text = toJson(profile).dump(2) + "\n";
  parseHardwareProfile(text, profile.name.empty() ? "the profile" : profile.name);
  return text;
}

/// @param replaced a file whose profile this one takes the place of
fs::path saveAs(const HardwareProfile &profile, const fs::path &folder, const fs::path &replaced) {
  const std::string text = checkedText(profile);
  if (isShippedHardware(profile.name))
    throw badInput("name is \"" + profile.name +
                   "\", that of a shipped profile: give the copy a name of its own");
  if (folder.empty())
    throw workFailed("there is no folder for hardware profiles: set HOME or XDG_CONFIG_HOME");
  fs::path file = folder / (profile.name + ".json");
  const std::optional<fs::path> holder = fileOf(profile.name, folder);
  if (holder && *holder != file)
    throw workFailed(holder->string() + " holds a profile of this name already: rename one of them");
  std::error_code error;
  if (!holder && file != replaced && fs::exists(file, error))
    throw workFailed(file.string() + " is there already and holds something else: choose another name");
  fs::create_directories(folder, error);
  if (error)
    throw workFailed(folder.string() + " cannot be made: " + error.message());
  writeFileAtomically(file, text);
  return file;
}

} // namespace

const std::vector<HardwareProfile> &hardwareProfiles() {
  static const std::vector<HardwareProfile> list = readShipped();
  return list;
}

fs::path userHardwareFolder() {
  return userConfigFolder("hardware");
}

HardwareLibrary readHardwareLibrary(const fs::path &folder) {
  HardwareLibrary library{hardwareProfiles(), {}};
  readOwnFiles(folder, ownProfile, readProfile, library.profiles, library.warnings);
  return library;
}

HardwareProfile findHardware(std::string_view nameOrFile) {
  const std::string text(nameOrFile);
  if (text.ends_with(".json"))
    return readProfile(text);
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

bool isShippedHardware(std::string_view name) {
  return isTaken(hardwareProfiles(), name);
}

fs::path saveUserHardware(const HardwareProfile &profile, const fs::path &folder) {
  return saveAs(profile, folder, {});
}

fs::path replaceUserHardware(std::string_view name, const HardwareProfile &profile, const fs::path &folder) {
  fs::path before = existingFileOf(name, folder);
  if (profile.name == name) {
    writeFileAtomically(before, checkedText(profile));
    return before;
  }
  if (fileOf(profile.name, folder))
    throw badInput("name is \"" + profile.name + "\", that of another profile: give it a name of its own");
  fs::path after = saveAs(profile, folder, before);
  if (after != before) // a file may be named already after the profile that it is to hold
    removeFile(before);
  return after;
}

void deleteUserHardware(std::string_view name, const fs::path &folder) {
  if (isShippedHardware(name))
    throw badInput("\"" + std::string(name) + "\" is a shipped profile: only your own can be deleted");
  removeFile(existingFileOf(name, folder));
}

std::string nameOfCopy(std::string_view name, const HardwareLibrary &library) {
  std::string copy = std::string(name).substr(0, 56) + "_copy";
  const std::string first = copy;
  for (int number = 2; isTaken(library.profiles, copy); ++number)
    copy = first + "_" + std::to_string(number);
  return copy;
}

} // namespace bitsmith
