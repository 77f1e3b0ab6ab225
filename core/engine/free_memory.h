// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

namespace bitsmith {

/// Memory that this process can still take, in MB of 2^20 bytes: the least of what the machine has left (with
/// swap), what the control groups that it is in grant (containers, batch systems) and the limits of the
/// process (ulimit -v). $BITSMITH_MEMORY_MB stands instead of all that, for a machine that is shared out or
/// known better. Nullopt where nothing is known. Throws Error (bad input) where the variable is no number.
std::optional<double> freeMemoryMb();

/// What the memory control groups of a process grant it beyond what they hold, file cache that can be dropped
/// counted as free. Versions 1 and 2; nullopt where there is no limit.
/// @param membership as /proc/self/cgroup lists it @param root where control groups are mounted
std::optional<double> controlGroupFreeMb(const std::filesystem::path &membership,
                                         const std::filesystem::path &root);

} // namespace bitsmith
