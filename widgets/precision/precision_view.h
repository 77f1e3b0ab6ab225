// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/precision/precision_clipboard.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>

class QAction;
class QMenu;

namespace bitsmith {

class LayerFilter;
class PrecisionDelegate;
class PrecisionModel;
class TableExporter;
struct TableText;

/// The precision table: bits are typed, stepped and pasted into all selected cells; every change is one undo
/// command.
///
/// Digits open an editor whose number goes to all selected bit cells as it is typed; Enter goes down, Escape
/// takes it back. + and − (or Ctrl with the arrows, or the wheel on the focused cell) step all selected bit
/// cells, Delete brings them back to the preset, Ctrl+D fills down. Rows of the interface are those of the
/// document, however the table is sorted and grouped: a selected row of a block stands for its layers.
class PrecisionView : public QTableView {
  Q_OBJECT
 public:
  /// @param document outlives the view
  explicit PrecisionView(Document &document, QWidget *parent = nullptr);

  PrecisionModel *precisionModel() const { return m_model; }
  /// Index in this view's model of a cell; invalid when the filter or a folded block hides the row.
  QModelIndex cellIndex(int row, PrecisionColumn column) const;

  /// Layers with a selected cell, ascending.
  QList<int> selectedLayers() const;
  /// Selects whole layers, those that are shown; says nothing of it by selectedLayersChanged().
  void selectLayers(const QList<int> &rows);

  /// Shows only layers that a query finds (see LayerQuery).
  /// @return what was not understood of it; empty: nothing
  QString setFilter(const QString &text);
  /// Takes sorting back.
  void toNetworkOrder();
  /// Shows a row for each block of the network, its layers below it.
  void setGrouped(bool grouped);
  bool isGrouped() const;
  /// Switches the rows of blocks on and off; disabled where the network has no blocks.
  QAction *groupAction() const { return m_group; }

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
  /// The selected layers change together from now on, or each for itself.
  void tieSelection();
  void untieSelection();
  /// In each column the topmost selected cell goes to those below it; of a single row, the one above it
  /// comes.
  void fillDown();
  /// The selected cells' bits and schemes go back to those of the base preset.
  void resetSelection();
  /// Tab-separated, one line a row, columns from the first to the last selected.
  void copy() const;
  /// From the current cell on; a single value goes to all selected cells.
  void paste();
  /// Entries for what is selected now.
  void fillContextMenu(QMenu &menu);
  /// What is shown, with the totals of the network.
  TableText tableText() const;

 Q_SIGNALS:
  /// One line: what was refused, and what was expected.
  void editRejected(const QString &message);
  /// Layers were selected here, by hand or because a filter hides others.
  void selectedLayersChanged(const QList<int> &rows);

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void contextMenuEvent(QContextMenuEvent *event) override;
  void changeEvent(QEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;
  void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

 private:
  /// What an open editor changes, and what it was before.
  struct Typing {
    QList<PrecisionCell> cells;
    PrecisionEdits before;
    int gesture = 0;
  };

  void setupHeader();
  void fitRows();
  void fitColumns();
  void setupActions();
  void connectDelegate(PrecisionDelegate &delegate);
  void showColumnMenu(const QPoint &position);

  /// Cells of layers that a cell on the screen stands for.
  QList<PrecisionCell> cellsAt(const QModelIndex &index) const;
  bool isBlock(const QModelIndex &index) const;
  void fold(const QModelIndex &index, bool folded);
  bool foldWith(const QKeyEvent &event);
  void followBlocks();
  /// What an edit changes: the selected cells; without any, the current one.
  QList<PrecisionCell> editedCells() const;
  QList<int> editedLayers() const;
  QList<PrecisionCell> cellsAt(const QModelIndexList &indexes) const;
  QList<PrecisionCell> editedBitCells() const;
  QList<CellText> clipboardTexts(const QString &text) const;
  void changeCells(const QList<PrecisionCell> &cells,
                   const std::function<void(LayerPrecision &, const PrecisionCell &)> &change,
                   const QString &text, int gesture = 0);
  void changeRows(const std::function<void(LayerPrecision &)> &change, const QString &text);
  void startTyping(const QModelIndex &index);
  void type(const QString &text);
  void commitTyping(const QString &text);
  void cancelTyping();
  void goDown();
  /// @param frame sentence with a place for what was refused
  void tellRejections(const QString &frame, const QStringList &rejections, qsizetype texts);
  bool openEditorWith(QKeyEvent *event);

  Document &m_document;
  PrecisionModel *m_model;
  LayerFilter *m_proxy;
  TableExporter *m_exporter;
  QAction *m_group = nullptr;
  Typing m_typing;
  int m_stepGesture = 0;
  QTimer m_stepEnd;
  int m_wheelAngle = 0;
  QElapsedTimer m_lastScroll;
  bool m_fitsColumns = true; ///< until the user sets a width
  bool m_isFitting = false;
  bool m_isFollowing = false; ///< a selection that was made elsewhere
};

} // namespace bitsmith
