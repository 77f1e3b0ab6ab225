// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

// Numbers as English text for people: what bitsmith-cli and reports say. The window has its own, in its
// language.
namespace bitsmith {

/// 884736 → "884,736".
std::string grouped(std::int64_t value);
/// Seconds: "3.2 s", "4 min 05 s", "2 h 10 min".
std::string duration(double seconds);
/// 0.871 → "87.1 %".
std::string percent(double share, int places = 1);

} // namespace bitsmith
