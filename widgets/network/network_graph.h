// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/network/graph_blocks.h"
#include "widgets/network/graph_legend.h"

class QScrollBar;

namespace bitsmith {

class Document;
class HoverCard;
class LayerFigures;
class LayerSelection;

/// The document's network as a graph: a box a layer with what belongs to it, coloured by its bits or by what
/// was measured of it, and lines from who feeds to who reads. A click chooses a layer for all views, a drag
/// moves the picture, the wheel zooms; arrow keys go from box to box, + and − zoom, 0 is 100 %, F fits.
class NetworkGraph : public Chart {
  Q_OBJECT
 public:
  /// All three outlive the graph.
  NetworkGraph(Document &document, LayerSelection &selection, const LayerFigures &figures,
               QWidget *parent = nullptr);

  void setColoring(GraphColoring coloring);
  GraphColoring coloring() const { return m_coloring; }
  /// A box for each node instead of joining those that only go on.
  void setEveryNode(bool everyNode);

  /// 1: as large as it is drawn and exported.
  double zoom() const { return m_zoom; }
  void zoomBy(double factor);
  /// All of it.
  void fit();
  void actualSize();

  const BlockGraph &graph() const { return m_graph; }
  const GraphPalette &palette() const { return m_palette; }
  /// The block that keys act on.
  std::size_t current() const { return m_current; }
  /// Box of a block as it is seen, in the widget's pixels; it may lie outside.
  QRectF shownBox(std::size_t block) const;
  /// What there is to say of a block, as rich text.
  QString readoutOf(std::size_t block) const;

  QString fileStem() const override { return QStringLiteral("network"); }
  /// Of the whole graph at 100 %, whatever part of it is seen.
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override { updatePalette(); }
  bool followsSize() const override { return false; }
  QString csv() const override;
  QSize sizeHint() const override { return {560, 640}; }
  QSize minimumSizeHint() const override { return {240, 200}; }

 Q_SIGNALS:
  void zoomChanged(double zoom);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;
  void addActions(QMenu &menu) override;

 private:
  /// What the view keeps to when its size changes.
  enum class Keeps { width, all, nothing };

  void rebuild();
  void updatePalette();
  void followSelection();
  QRectF canvas() const;
  QPointF toGraph(const QPointF &point) const;
  /// @param about point of the widget that stays where it is
  void setZoom(double zoom, const QPointF &about);
  void applyFit();
  void updateScrollBars();
  void readScrollBars();
  void reveal(std::size_t block);
  void moveTo(std::size_t block);
  void choose(std::size_t block, bool toggles);
  bool isLit(std::size_t block) const;
  void drawGraph(QPainter &painter, const QRectF &part, bool onScreen) const;
  void drawLine(QPainter &painter, const GraphLine &line) const;
  void drawLayer(QPainter &painter, const GraphBlock &block, bool withText) const;
  void drawNode(QPainter &painter, const GraphBlock &block, bool withText) const;

  Document &m_document;
  LayerSelection &m_selection;
  const LayerFigures &m_figures;
  BlockGraph m_graph;
  GraphPalette m_palette;
  GraphColoring m_coloring = GraphColoring::weightBits;
  bool m_everyNode = false;
  double m_zoom = 1;
  QPointF m_origin; ///< point of the graph in the upper left corner of the canvas
  Keeps m_keeps = Keeps::width;
  std::size_t m_current = 0;
  std::optional<std::size_t> m_hovered;
  QPoint m_pressed;
  QPointF m_originAtPress;
  bool m_isPressed = false;
  bool m_isDragging = false;
  HoverCard *m_card;
  QScrollBar *m_horizontal;
  QScrollBar *m_vertical;
};

} // namespace bitsmith
