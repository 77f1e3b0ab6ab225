// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenu;
class QPaintDevice;

namespace bitsmith {

class TableExporter;

/// A chart that can be saved and copied from its context menu. What it draws on the screen it also draws on
/// any paint device, and it can list the data behind it.
class Chart : public QWidget {
  Q_OBJECT

 public:
  explicit Chart(QWidget *parent = nullptr);

  /// Short name that file dialogs suggest: "training".
  virtual QString fileStem() const = 0;
  /// Size of the drawing, in device-independent pixels.
  virtual QSize drawingSize() const = 0;
  /// Whether the drawing is laid out anew for the size of the widget; otherwise it has a size of its own.
  virtual bool followsSize() const { return true; }
  /// Takes the colours, fonts and line widths that the theme has now.
  virtual void restyle() { update(); }
  /// Draws the chart, laid out for drawingSize(). @param vector the device keeps shapes rather than pixels.
  virtual void drawOn(QPaintDevice &device, bool vector) = 0;
  /// The data behind the chart: one header line with units, values separated by commas, RFC 4180 quoting.
  virtual QString csv() const = 0;

  /// Adds what takes the picture and the data out of the window to a menu.
  void addExportActions(QMenu &menu);
  /// Asks for size, resolution, format and colours, with a preview, and saves or copies the picture.
  void openExportDialog();

 Q_SIGNALS:
  /// A chart could not be saved: one line that says which file and why.
  void exportFailed(const QString &message);
  void exported(const QString &path);

 protected:
  void contextMenuEvent(QContextMenuEvent *event) override;
  /// Adds what else a chart's menu offers, above the export.
  virtual void addActions(QMenu &menu);

 private:
  void saveAs(const QString &suffix, const QString &filter);

  TableExporter *m_data;
};

} // namespace bitsmith
