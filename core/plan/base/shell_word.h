// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace bitsmith {

/// A text in single quotes, as one word of a POSIX shell whatever is in it.
std::string quotedForShell(std::string_view text);
/// A POSIX shell's word for a text: itself where that is plain, otherwise in single quotes.
std::string shellWord(const std::string &text);

} // namespace bitsmith
