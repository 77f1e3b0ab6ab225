// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/widest_text.h"
#include "widgets/document/layer_figures.h"

#include <map>
#include <memory>

namespace bitsmith {

class HoverCard;

/// What of a sensitivity table is shown.
struct SensitivityQuestion {
  SensitivityMetric metric = SensitivityMetric::lossIncrease;
  SensitivityTarget target = SensitivityTarget::weights;
  SensitivityView view = SensitivityView::alone;
  bool operator==(const SensitivityQuestion &) const = default;
};

/// Layers × bits: a cell a probe, with its value and a colour by it, and the scale of the colours above.
/// Colours are logarithmic where the values span more than a factor of fifty and are all above zero; where
/// more is better, the scale is turned round, so that the strongest colour always is the most sensitive. The
/// bits that a layer has now are framed. A click on a name chooses the layer, one on a cell also asks for its
/// bits; the arrow keys move from cell to cell, Enter stands for the click.
class SensitivityMap : public Chart {
  Q_OBJECT

 public:
  explicit SensitivityMap(QWidget *parent = nullptr);

  void setTable(std::shared_ptr<const SensitivityTable> table);
  void setQuestion(const SensitivityQuestion &question);
  const SensitivityQuestion &question() const { return m_question; }
  /// Most sensitive layer first, by its value at the fewest bits; otherwise in the order of the
  /// network.
  void setRanked(bool ranked);
  /// Names of the layers from top to bottom.
  QStringList layerOrder() const;
  /// The layers that are chosen.
  void setHighlighted(const QStringList &layers);
  /// Bits of the document's plan by layer, of what the question is about.
  void setPlanBits(const std::map<QString, int> &bits);

  /// Middle of a cell, or of a layer's name with `bits` 0, in the widget's pixels; null when it is not shown.
  QPointF pointOf(const QString &layer, int bits) const;
  QString textOf(const QString &layer, int bits) const;
  /// 0 most harmless to 1 most sensitive; nullopt where nothing was measured.
  std::optional<double> heatOf(const QString &layer, int bits) const;
  bool isLogarithmic() const { return m_scale.logarithmic; }
  QString readoutOf(const QString &layer, int bits) const;

  QString fileStem() const override { return QStringLiteral("sensitivity"); }
  QSize drawingSize() const override { return size(); }
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void layerActivated(const QString &layer);
  void cellActivated(const QString &layer, int bits, const QPoint &globalPosition);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;

 private:
  /// Row and column of a cell; the column −1 is the layer's name.
  struct Place {
    int row = 0;
    int column = 0;
    bool operator==(const Place &) const = default;
  };

  void updateScale();
  std::optional<double> value(std::size_t layer, int bits) const;
  int nameWidth() const;
  QRectF cellRect(const Place &place) const;
  std::optional<Place> placeAt(const QPointF &position) const;
  std::optional<Place> placeOf(const QString &layer, int bits) const;
  void activate(const Place &place);
  void draw(QPainter &painter) const;
  void drawScale(QPainter &painter) const;
  void drawHeader(QPainter &painter) const;
  void drawRow(QPainter &painter, int row) const;
  QString nameOf(int row) const;

  std::shared_ptr<const SensitivityTable> m_table;
  SensitivityQuestion m_question;
  bool m_ranked = false;
  std::vector<std::size_t> m_order; ///< layers of the table, from top to bottom
  mutable WidestText m_widestName;
  QStringList m_highlighted;
  std::map<QString, int> m_planBits;
  HeatScale m_scale;
  Place m_cursor;
  HoverCard *m_card;
};

} // namespace bitsmith
