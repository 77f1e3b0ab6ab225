// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

#include <filesystem>

namespace bitsmith {

/// A plan that somebody has kept under a name: rules over roles, which fit any network, or layers by name,
/// which fit the networks that have them. A file NAME.json (resources/schemas/preset.schema.json).
struct OwnPreset {
  std::string name;
  std::string summary;
  std::map<LayerRole, LayerPrecision> rules;    ///< one for each role; empty: by layer names
  std::map<std::string, LayerPrecision> layers; ///< empty: by roles

  bool isByRoles() const { return !rules.empty(); }
  /// Layers of the network that it says something of.
  std::size_t fittingLayers(const Network &network) const;
  /// The plan on a network. @param otherwise what layers have that it does not name
  PrecisionPlan apply(const Network &network, const PrecisionPlan &otherwise) const;
  bool operator==(const OwnPreset &) const = default;
};

/// A plan as rules over roles. Roles that the network has no layer of are as the shipped preset `base` has
/// them. Throws Error (bad input) that names two layers of one role that differ.
OwnPreset presetByRoles(std::string name, const PrecisionPlan &plan, const Network &network,
                        std::string_view base);
/// A plan as layers by name.
OwnPreset presetByLayers(std::string name, const PrecisionPlan &plan, const Network &network);

/// Letters, digits, _, - and spaces inside, at most 64; no name of a shipped preset.
bool isOwnPresetName(std::string_view name);
/// Where they are: `presets` in the folder of the user's data; empty where there is none.
std::filesystem::path ownPresetsFolder();

struct OwnPresets {
  std::vector<OwnPreset> presets;    ///< by name
  std::vector<std::string> warnings; ///< one line for each file that was left out, and why
};
/// Reads every *.json of the folder; a folder that is not there holds none.
OwnPresets readOwnPresets(const std::filesystem::path &folder = ownPresetsFolder());

/// Throws Error (bad input) with every fault by its path. The name is the file's.
OwnPreset parseOwnPreset(std::string_view text, const std::string &origin, std::string name);
std::string ownPresetText(const OwnPreset &preset);

/// Writes a preset, in place of one of the same name; the folder is made. Throws Error.
/// @return the file
std::filesystem::path saveOwnPreset(const OwnPreset &preset,
                                    const std::filesystem::path &folder = ownPresetsFolder());
/// Throws Error: bad input where the new name is not usable or taken, work failed where there is none of the
/// old one.
void renameOwnPreset(const std::string &name, const std::string &newName,
                     const std::filesystem::path &folder = ownPresetsFolder());
/// Throws Error (work failed) where there is none.
void deleteOwnPreset(const std::string &name, const std::filesystem::path &folder = ownPresetsFolder());

/// The plan of a shipped preset or of one's own on a network; layers that an own one does not name have 8
/// bits. Throws Error (bad input) that lists the known names, and for an own one that names no layer of it.
/// @param remark where it is given: one line, of an own preset that names some of the layers alone
PrecisionPlan planOfPreset(const std::string &name, const Network &network, std::string *remark = nullptr);

} // namespace bitsmith
