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
  // The parent may go, with the dialog, while it is open.
  const QPointer<QFileDialog> dialog(new QFileDialog(parent, title, proposed, filters));
  const auto end = qScopeGuard([&dialog] { delete dialog.data(); });
  dialog->setSupportedSchemes({u"file"_s});
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  const auto follow = [&dialog](const QString &filter) { dialog->setDefaultSuffix(suffixOf(filter)); };
  QObject::connect(dialog.data(), &QFileDialog::filterSelected, dialog.data(), follow);
  follow(dialog->selectedNameFilter());
  while (dialog->exec() == QDialog::Accepted && dialog) {
    // The desktop's own dialog asked about the name as it was typed; Qt's, which has a layout, about the
    // completed one, unless there was a dot in it.
    if (!dialog->layout())
      dialog->setDefaultSuffix({});
    const QString asked = dialog->selectedFiles().value(0);
    follow(dialog->selectedNameFilter());
    const QString file = withSuffix(asked, dialog->nameFilters(), dialog->selectedNameFilter());
    if (file == asked || !QFileInfo::exists(file))
      return file;
    dialog->selectFile(file); // to be asked about
  }
  return {};
}

QString replacementText(const QString &path) {
  return QFileInfo(path).isFile() ? SavePlace::tr("This file is there already and will be replaced.")
                                  : QString();
}

} // namespace bitsmith
