// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;
class QLocale;

namespace bitsmith {

/// Installs the texts of the window and of Qt for a locale; they live as long as the application. English is
/// installed below them in any case: it has the plurals ("1 run", "2 runs") of what no other language has a
/// text for.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace bitsmith
