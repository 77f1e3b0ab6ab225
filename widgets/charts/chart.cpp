// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/chart.h"

#include "widgets/charts/chart_export.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>

namespace bitsmith {

Chart::Chart(QWidget *parent) : QWidget(parent) {}

void Chart::addActions(QMenu &) {}

void Chart::contextMenuEvent(QContextMenuEvent *event) {
  QMenu menu(this);
  addActions(menu);
  if (!menu.isEmpty())
    menu.addSeparator();
  addExportActions(menu);
  menu.exec(event->globalPos());
  event->accept();
}

void Chart::addExportActions(QMenu &menu) {
  const struct {
    QString text, suffix, filter;
  } formats[] = {
      {tr("Save as PNG…"), QStringLiteral("png"), tr("PNG picture (*.png)")},
      {tr("Save as SVG…"), QStringLiteral("svg"), tr("SVG drawing (*.svg)")},
      {tr("Save as PDF…"), QStringLiteral("pdf"), tr("PDF document (*.pdf)")},
      {tr("Save data as CSV…"), QStringLiteral("csv"), tr("Comma-separated values (*.csv)")},
  };
  for (const auto &format : formats) {
    connect(menu.addAction(format.text), &QAction::triggered, this,
            [this, suffix = format.suffix, filter = format.filter] { saveAs(suffix, filter); });
  }
  menu.addSeparator();
  QAction *copy = menu.addAction(Theme::instance().icon(QStringLiteral("copy")), tr("Copy image"));
  connect(copy, &QAction::triggered, this,
          [this] { QGuiApplication::clipboard()->setImage(chartImage(*this)); });
}

void Chart::saveAs(const QString &suffix, const QString &filter) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  QString path = QFileDialog::getSaveFileName(
      this, tr("Save chart"), QStringLiteral("%1/%2.%3").arg(folder, fileStem(), suffix), filter);
  if (path.isEmpty())
    return;
  if (!path.endsWith(u'.' + suffix, Qt::CaseInsensitive))
    path += u'.' + suffix;
  QString error;
  if (exportChart(*this, path, &error))
    Q_EMIT exported(path);
  else
    Q_EMIT exportFailed(error);
}

} // namespace bitsmith
