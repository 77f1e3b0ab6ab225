// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QCoreApplication;
class QLocale;

namespace bitsmith {

/// A language that the window speaks.
struct Language {
  QString code; ///< as in the names of the .ts files: "de", "zh_CN"
  QString name; ///< in itself: "Deutsch"
};

/// English first, then the others by their code; the one list of them.
QList<Language> languages();

/// Where numbers and texts come from for a language of languages(): the desktop's locale where that speaks it
/// (“de” on an Austrian desktop is de_AT), otherwise the language's own.
/// @param code empty, or of no such language: the desktop's locale
QLocale localeOf(const QString &code);

/// Installs the texts of the window and of Qt for a locale, in place of those that were installed before, and
/// makes it the locale of numbers. English is installed below them in any case: it has the plurals ("1 run",
/// "2 runs") of what no other language has a text for.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace bitsmith
