// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/save_place.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SavePlace {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::SavePlace)
};

/// "html", "htm" of "Page (*.html *.htm)"; none for all files.
QStringList suffixesOf(const QString &filter) {
  static const QRegularExpression ending(u"[(\\s]\\*\\.([^\\s*)]+)"_s);
  QStringList suffixes;
  for (auto found = ending.globalMatch(filter); found.hasNext();)
    suffixes.append(found.next().captured(1));
  return suffixes;
}

/// The one that is given to names without any.
QString suffixOf(const QString &filter) {
  return suffixesOf(filter).value(0);
}

QString withSuffix(const QString &file, const QStringList &filters, const QString &chosen) {
  const bool isComplete = std::ranges::any_of(filters, [&file](const QString &filter) {
    return std::ranges::any_of(suffixesOf(filter), [&file](const QString &suffix) {
      return file.endsWith(u'.' + suffix, Qt::CaseInsensitive);
    });
  });
  const QString suffix = suffixOf(chosen);
  return isComplete || suffix.isEmpty() ? file : file + u'.' + suffix;
}

} // namespace

QString proposedFolder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QDir(documents).exists() ? documents : QDir::homePath();
}

QString askWhereToSave(QWidget *parent, const QString &title, const QString &proposed,
                       const QString &filters) {
  QString place = proposed;
  QString chosen;
  while (true) {
    // A new one each time: the desktop's own does not always take another name. The parent may go, with the
    // dialog, while it is open.
    const QPointer<QFileDialog> dialog(new QFileDialog(parent, title, place, filters));
    const auto end = qScopeGuard([&dialog] { delete dialog.data(); });
    dialog->setSupportedSchemes({u"file"_s});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (!chosen.isEmpty())
      dialog->selectNameFilter(chosen);
    const auto follow = [&dialog](const QString &filter) { dialog->setDefaultSuffix(suffixOf(filter)); };
    QObject::connect(dialog.data(), &QFileDialog::filterSelected, dialog.data(), follow);
    const auto filter = [&dialog] { // which not every desktop tells
      const QString selected = dialog->selectedNameFilter();
      return selected.isEmpty() ? dialog->nameFilters().value(0) : selected;
    };
    follow(filter());
    if (dialog->exec() != QDialog::Accepted || !dialog)
      return {};
    // The desktop's own dialog asked about the name as it was typed; Qt's, which has a layout, about the
    // completed one, unless there was a dot in it.
    if (!dialog->layout())
      dialog->setDefaultSuffix({});
    const QString asked = dialog->selectedFiles().value(0);
    chosen = filter();
    place = withSuffix(asked, dialog->nameFilters(), chosen);
    if (place == asked || !QFileInfo::exists(place))
      return place;
  }
}

QString replacementText(const QString &path) {
  return QFileInfo(path).isFile() ? SavePlace::tr("This file is there already and will be replaced.")
                                  : QString();
}

} // namespace bitsmith
