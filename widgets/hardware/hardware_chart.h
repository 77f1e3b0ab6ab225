// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/widest_text.h"
#include "widgets/hardware/hardware_comparison.h"

#include <optional>

namespace bitsmith {

/// A bar a configuration, divided into the network's layers where its figure is their sum; its total and the
/// change against fp32 stand beside it. Latencies are coloured by what holds them up. Chosen layers stand
/// out; a click on a layer chooses it. What is pointed at explains itself.
class HardwareChart : public Chart {
  Q_OBJECT

 public:
  explicit HardwareChart(QWidget *parent = nullptr);

  void setComparison(std::shared_ptr<const HardwareComparison> comparison);
  /// The layers that are chosen, by index.
  void setHighlighted(const QList<int> &layers);

  /// What stands beside a bar: "12.3 (−86 %)", of a latency with what holds up most of it.
  QString totalText(std::size_t configuration) const;
  /// Middle of a layer's part of a bar, in the widget's pixels; null where it has none.
  QPointF pointOf(std::size_t configuration, std::size_t layer) const;

  QString fileStem() const override { return QStringLiteral("hardware"); }
  QSize drawingSize() const override { return size(); }
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void layerActivated(int layer);

 protected:
  bool event(QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;

 private:
  struct Place {
    std::size_t configuration = 0;
    std::ptrdiff_t layer = -1; ///< -1: the bar as a whole
  };

  int nameWidth() const;
  int textWidth() const;
  QRectF barArea(std::size_t configuration) const;
  QRectF partRect(std::size_t configuration, std::size_t layer) const;
  std::optional<Place> placeAt(const QPointF &position) const;
  void draw(QPainter &painter) const;
  void drawHead(QPainter &painter) const;
  void drawBar(QPainter &painter, std::size_t configuration) const;
  void drawParts(QPainter &painter, std::size_t configuration) const;
  QColor partColor(std::size_t configuration, std::size_t layer) const;

  std::shared_ptr<const HardwareComparison> m_comparison;
  QStringList m_bounds;
  mutable WidestText m_widestName;
  mutable WidestText m_widestTotal;
  double m_largest = 0;
  QList<int> m_highlighted;
};

} // namespace bitsmith
