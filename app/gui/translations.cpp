// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

// Outside of the namespace, as the macro wants it: the texts are in a static library.
static void initTranslations() {
  Q_INIT_RESOURCE(translations);
}

namespace bitsmith {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &file,
             const QString &folder) {
  auto *translator = new QTranslator(&application);
  if (translator->load(locale, file, u"_"_s, folder))
    QCoreApplication::installTranslator(translator);
  else
    delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &locale) {
  initTranslations();
  const QString ours = u":/i18n"_s;
  // The last one is asked first.
  install(application, QLocale(QLocale::English), u"bitsmith"_s, ours);
  install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  if (locale.language() != QLocale::English)
    install(application, locale, u"bitsmith"_s, ours);
}

} // namespace bitsmith
