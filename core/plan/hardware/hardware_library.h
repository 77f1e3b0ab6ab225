// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/hardware.h"

#include <filesystem>

namespace bitsmith {

/// The profiles that come with the program, by name.
const std::vector<HardwareProfile> &hardwareProfiles();
bool isShippedHardware(std::string_view name);
/// Where the user's own profiles are: $XDG_CONFIG_HOME/bitsmith/hardware, or ~/.config/bitsmith/hardware.
/// Empty when neither variable says where.
std::filesystem::path userHardwareFolder();

/// The shipped profiles and those of a folder.
struct HardwareLibrary {
  std::vector<HardwareProfile> profiles; ///< shipped first, then the user's by file name
  std::vector<std::string> warnings;     ///< one line for each file that was left out, and why
};
/// Reads every *.json of the folder. A file that is broken, or whose name is taken, is left out with a
/// warning; a folder that is not there holds nothing.
HardwareLibrary readHardwareLibrary(const std::filesystem::path &folder = userHardwareFolder());

/// A profile by its name, or read from a file where the text ends in ".json". Throws Error (bad input): of a
/// name that is not known with those that are, and with what is wrong in the user's own folder.
HardwareProfile findHardware(std::string_view nameOrFile);

/// Writes a profile into a folder, as NAME.json, whole or not at all; the folder is made. Throws Error: bad
/// input where the name cannot be used or is that of a shipped profile, work failed where it cannot be
/// written.
/// @return the file
std::filesystem::path saveUserHardware(const HardwareProfile &profile,
                                       const std::filesystem::path &folder = userHardwareFolder());

/// Saves a profile of the user's that was edited in place of what it was, in the same file; under another
/// name as saveUserHardware() does, and the old file goes. The old one stays where the new one cannot be
/// saved. Throws Error as saveUserHardware(), and work failed where no file of the folder holds `name`.
/// @return the file
std::filesystem::path replaceUserHardware(std::string_view name, const HardwareProfile &profile,
                                          const std::filesystem::path &folder = userHardwareFolder());

/// Deletes the file that holds a profile of the user's. Throws Error: bad input for a shipped profile, work
/// failed where no file of the folder holds the name or it cannot be deleted.
void deleteUserHardware(std::string_view name, const std::filesystem::path &folder = userHardwareFolder());

/// A name for a copy that no profile of a library has: "gpu_copy", "gpu_copy_2".
std::string nameOfCopy(std::string_view name, const HardwareLibrary &library);

} // namespace bitsmith
