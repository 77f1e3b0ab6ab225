// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/chart.h"

#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_export_dialog.h"
#include "widgets/document/save_place.h"
#include "widgets/style/theme.h"
#include "widgets/tables/table_exporter.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

namespace bitsmith {

Chart::Chart(QWidget *parent)
    : QWidget(parent), m_data(new TableExporter(this, QString(), [this] { return readCsv(csv()); })) {
  connect(&Theme::instance(), &Theme::changed, this, [this] { restyle(); });
}

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
  QAction *picture = menu.addAction(Theme::instance().icon(QStringLiteral("export")),
                                    tr("Size, resolution, colours…"), this, &Chart::openExportDialog);
  picture->setObjectName(QStringLiteral("chartPicture"));
  QAction *copy = menu.addAction(Theme::instance().icon(QStringLiteral("copy")), tr("Copy image"));
  connect(copy, &QAction::triggered, this,
          [this] { QGuiApplication::clipboard()->setImage(chartImage(*this)); });
  m_data->setStem(fileStem());
  m_data->addActions(menu);
}

void Chart::openExportDialog() {
  auto *dialog = new ChartExportDialog(*this, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
  dialog->open();
}

void Chart::saveAs(const QString &suffix, const QString &filter) {
  const QString folder = proposedFolder();
  const QString path = askWhereToSave(this, tr("Save chart"),
                                      QStringLiteral("%1/%2.%3").arg(folder, fileStem(), suffix), filter);
  if (path.isEmpty())
    return;
  QString error;
  if (exportChart(*this, path, &error))
    Q_EMIT exported(path);
  else
    Q_EMIT exportFailed(error);
}

} // namespace bitsmith
