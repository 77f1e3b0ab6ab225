// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/user_folders.h"

#include <cstdlib>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

fs::path userFolder(const char *variable, const char *belowHome) {
  // A relative path in the variable is to be ignored, the specification says.
  if (const char *folder = std::getenv(variable); folder && *folder == '/')
    return fs::path(folder) / "bitsmith";
  const char *home = std::getenv("HOME");
  return home && *home ? fs::path(home) / belowHome / "bitsmith" : fs::path();
}

} // namespace

fs::path userConfigFolder(std::string_view part) {
  const fs::path folder = userFolder("XDG_CONFIG_HOME", ".config");
  return folder.empty() ? folder : folder / part;
}

fs::path userDataFolder() {
  return userFolder("XDG_DATA_HOME", ".local/share");
}

fs::path userStateFolder() {
  return userFolder("XDG_STATE_HOME", ".local/state");
}

} // namespace bitsmith
