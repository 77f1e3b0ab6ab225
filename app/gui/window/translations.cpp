// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

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

QList<Language> languages() {
  return {{u"en"_s, u"English"_s},  {u"de"_s, u"Deutsch"_s}, {u"es"_s, u"Español"_s},
          {u"fr"_s, u"Français"_s}, {u"ja"_s, u"日本語"_s},  {u"zh_CN"_s, u"简体中文"_s}};
}

QLocale localeOf(const QString &code) {
  const QLocale desktop = QLocale::system();
  const auto all = languages();
  if (std::ranges::find(all, code, &Language::code) == all.end())
    return desktop;
  const QLocale chosen(code);
  return desktop.language() == chosen.language() && desktop.script() == chosen.script() ? desktop : chosen;
}

void installTranslations(QCoreApplication &application, const QLocale &locale) {
  initTranslations();
  // Destroying a translator takes it out of the application.
  qDeleteAll(application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly));
  QLocale::setDefault(locale);
  const QString ours = u":/i18n"_s;
  // The last one is asked first.
  install(application, QLocale(QLocale::English), u"bitsmith"_s, ours);
  install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  if (locale.language() != QLocale::English)
    install(application, locale, u"bitsmith"_s, ours);
}

} // namespace bitsmith
