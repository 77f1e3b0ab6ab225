// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/precision/precision_clipboard.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

class QMenu;
class QSortFilterProxyModel;

namespace bitsmith {

class PrecisionDelegate;
class PrecisionModel;

/// The precision table: bits are typed, stepped and pasted into all selected cells; every change is one undo
/// command.
///
/// Digits open an editor whose number goes to all selected bit cells as it is typed; Enter goes down, Escape
/// takes it back. + and − (or Ctrl with the arrows, or the wheel on the focused cell) step all selected bit
/// cells, Delete brings them back to the preset. Rows of the interface are those of the document, however the
/// table is sorted.
class PrecisionView : public QTableView {
  Q_OBJECT
 public:
  /// @param document outlives the view
  explicit PrecisionView(Document &document, QWidget *parent = nullptr);

  PrecisionModel *precisionModel() const { return m_model; }
  /// Index in this view's model of a cell; invalid when the filter hides the row.
  QModelIndex cellIndex(int row, PrecisionColumn column) const;

  /// Layers with a selected cell, ascending.
  QList<int> selectedLayers() const;
  /// Selects whole layers; says so by selectedLayersChanged() only when that changes something.
  void selectLayers(const QList<int> &rows);

  /// Shows only layers whose name or kind contains the text.
  void setFilter(const QString &text);

  /// Widths, order, visibility and sorting of the columns.
  QByteArray saveColumns() const;
  /// @return false, with nothing changed, when the state is of another set of columns.
  bool restoreColumns(const QByteArray &state);

  /// Changes all selected bit cells by so many steps through 1 to 16 and 32.
  void stepSelection(int steps);
  void setSelectedBits(int bits);
  void setSelectedWeightScheme(Scheme scheme);
  void setSelectedActivationScheme(Scheme scheme);
  void lockSelection(bool locked);
  /// The selected cells' bits and schemes go back to those of the base preset.
  void resetSelection();
  /// Tab-separated, one line a row, columns from the first to the last selected.
  void copy() const;
  /// From the current cell on; a single value goes to all selected cells.
  void paste();
  /// Entries for what is selected now.
  void fillContextMenu(QMenu &menu);

 Q_SIGNALS:
  /// One line: what was refused, and what was expected.
  void editRejected(const QString &message);
  void selectedLayersChanged(const QList<int> &rows);

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void contextMenuEvent(QContextMenuEvent *event) override;
  void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

 private:
  /// What an open editor changes, and what it was before.
  struct Typing {
    QList<PrecisionCell> cells;
    PrecisionEdits before;
    int gesture = 0;
  };

  void setupHeader();
  void fitColumns();
  void setupActions();
  void connectDelegate(PrecisionDelegate &delegate);
  void showColumnMenu(const QPoint &position);

  PrecisionCell cellAt(const QModelIndex &index) const;
  QList<PrecisionCell> selectedCells() const;
  QList<PrecisionCell> selectedBitCells() const;
  QList<CellText> clipboardTexts(const QString &text) const;
  bool applyText(const QList<PrecisionCell> &cells, const QString &text, int gesture, bool tellRejections);
  void changeCells(const QList<PrecisionCell> &cells,
                   const std::function<void(LayerPrecision &, const PrecisionCell &)> &change,
                   const QString &text, int gesture = 0);
  void changeRows(const std::function<void(LayerPrecision &)> &change, const QString &text);
  void startTyping(const QModelIndex &index);
  void type(const QString &text);
  void commitTyping(const QString &text);
  void cancelTyping();
  void goDown();
  void tellRejections(const QStringList &rejections, qsizetype texts);
  bool openEditorWith(QKeyEvent *event);

  Document &m_document;
  PrecisionModel *m_model;
  QSortFilterProxyModel *m_proxy;
  Typing m_typing;
  int m_stepGesture = 0;
  QTimer m_stepEnd;
  int m_wheelAngle = 0;
  QElapsedTimer m_lastScroll;
  bool m_fitsColumns = true; ///< until the user sets a width
  bool m_isFitting = false;
};

} // namespace bitsmith
