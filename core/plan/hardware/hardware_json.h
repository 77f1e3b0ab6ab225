// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/hardware.h"

#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

class Faults;

/// Reads a profile (schema: resources/schemas/hardware.schema.json). Throws Error (bad input) that names the
/// origin, the path and what was expected, for every fault.
HardwareProfile parseHardwareProfile(std::string_view text, const std::string &origin);
/// The same out of a document that is at hand: what is wrong with it is added to the faults, each with its
/// path. What is returned is whole only where there are none.
HardwareProfile readHardwareProfile(const nlohmann::json &document, Faults &faults);
/// The profile as its file holds it, complete; parseHardwareProfile() reads it back to the same value.
nlohmann::ordered_json toJson(const HardwareProfile &profile);
/// Whether experiments and file names can hold it: 1 to 64 letters, digits, '_' and '-', the first a
/// letter or a digit.
bool isHardwareName(std::string_view name);

} // namespace bitsmith
