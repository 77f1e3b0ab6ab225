// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string_view>

// Where what a person makes is kept, after the XDG base directory specification 0.8. Empty where the
// environment says neither the folder nor a home.
namespace bitsmith {

/// A folder of what is set up by hand: $XDG_CONFIG_HOME/bitsmith/PART, or ~/.config/bitsmith/PART.
std::filesystem::path userConfigFolder(std::string_view part);
/// What is worth keeping: $XDG_DATA_HOME/bitsmith, or ~/.local/share/bitsmith.
std::filesystem::path userDataFolder();
/// What can be lost: $XDG_STATE_HOME/bitsmith, or ~/.local/state/bitsmith.
std::filesystem::path userStateFolder();

} // namespace bitsmith
