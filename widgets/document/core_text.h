// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

namespace bitsmith {

/// A text of core/plan (in UTF-8) as it is: names of the user's, words of files.
QString fromStd(std::string_view text);

/// A title or a sentence of core/plan ("Learned levels", "weight memory") as the person's language has it; a
/// text that nobody has translated, of a user's own file say, stands for itself.
QString coreText(std::string_view text);

/// A text with names of the user's in it for a tooltip, which would take "<b>" for HTML.
QString literalToolTip(const QString &text);

} // namespace bitsmith
