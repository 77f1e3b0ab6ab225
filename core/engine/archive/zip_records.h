// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace bitsmith {

/// The files of a zip archive by their names, as parts of its bytes: nothing is unpacked, so that no memory
/// is taken for what an archive promises. Packed files are left out (LibTorch packs the code that it writes,
/// and stores all else as it is); names are no more than names, nothing is ever written under them. Throws
/// Error (bad input) for what is damaged. PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 to 4.5.
std::unordered_map<std::string, std::string_view> zipRecords(std::string_view archive);

} // namespace bitsmith
