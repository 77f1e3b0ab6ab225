// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/table_exporter.h"

#include "widgets/document/save_place.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMetaMethod>
#include <QMimeData>
#include <QSaveFile>

#include <array>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(TableFormat format) {
  switch (format) {
  case TableFormat::csv:
    return TableExporter::tr("CSV");
  case TableFormat::markdown:
    return TableExporter::tr("Markdown");
  case TableFormat::latex:
    break;
  }
  return TableExporter::tr("LaTeX");
}

QString filterOf(TableFormat format) {
  switch (format) {
  case TableFormat::csv:
    return TableExporter::tr("Comma-separated values (*.csv)");
  case TableFormat::markdown:
    return TableExporter::tr("Markdown (*.md)");
  case TableFormat::latex:
    break;
  }
  return TableExporter::tr("LaTeX (*.tex)");
}

constexpr std::array formats = {TableFormat::csv, TableFormat::markdown, TableFormat::latex};

} // namespace

TableExporter::TableExporter(QWidget *parent, const QString &stem, std::function<TableText()> read)
    : QObject(parent), m_widget(parent), m_stem(stem), m_read(std::move(read)) {}

TableExporter::TableExporter(QAbstractItemView *view, const QString &stem)
    : TableExporter(view, stem, [view] { return readTable(*view); }) {}

void TableExporter::makeContextMenu() {
  m_widget->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(m_widget, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
    auto *menu = new QMenu(m_widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(*menu);
    // Positions of a view are those of its viewport.
    auto *area = qobject_cast<QAbstractItemView *>(m_widget);
    menu->popup((area ? area->viewport() : m_widget)->mapToGlobal(position));
  });
}

void TableExporter::addActions(QMenu &menu) {
  QMenu *copies = menu.addMenu(Theme::instance().icon(u"copy"_s), tr("Copy table as"));
  copies->setObjectName(u"copyTable"_s);
  QMenu *files = menu.addMenu(Theme::instance().icon(u"save"_s), tr("Save table as"));
  files->setObjectName(u"saveTable"_s);
  for (const TableFormat format : formats) {
    copies->addAction(titleOf(format), this, [this, format] { copy(format); });
    files->addAction(tr("%1…").arg(titleOf(format)), this, [this, format] { save(format); });
  }
}

void TableExporter::copy(TableFormat format) {
  const QString text = tableText(m_read(), format);
  auto *data = new QMimeData;
  data->setText(text);
  if (format == TableFormat::csv)
    data->setData(u"text/csv"_s, text.toUtf8());
  else if (format == TableFormat::markdown)
    data->setData(u"text/markdown"_s, text.toUtf8());
  QGuiApplication::clipboard()->setMimeData(data);
  Q_EMIT copied(tr("The table is copied as %1").arg(titleOf(format)));
}

void TableExporter::save(TableFormat format) {
  const QString folder = proposedFolder();
  const QString path = askWhereToSave(m_widget->window(), tr("Save table"),
                                      QDir(folder).filePath(m_stem + suffixOf(format)), filterOf(format));
  if (!path.isEmpty())
    saveTo(path, format);
}

void TableExporter::saveTo(const QString &path, TableFormat format) {
  const QByteArray bytes = tableText(m_read(), format).toUtf8();
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
    Q_EMIT saved(path);
  else
    fail(tr("%1: cannot be written (%2); choose another folder").arg(path, file.errorString()));
}

void TableExporter::fail(const QString &message) {
  if (isSignalConnected(QMetaMethod::fromSignal(&TableExporter::failed)))
    return failed(message);
  auto *note =
      new QMessageBox(QMessageBox::Warning, tr("Save table"), message, QMessageBox::Ok, m_widget->window());
  note->setAttribute(Qt::WA_DeleteOnClose);
  note->setTextFormat(Qt::PlainText);
  note->open();
}

} // namespace bitsmith
