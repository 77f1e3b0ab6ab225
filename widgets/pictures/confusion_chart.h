// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/widest_text.h"

#include <QStringList>

#include <vector>

namespace bitsmith {

/// Labels against what a network took the pictures for: a row a label, a column a class; counts, or shares of
/// the row. What is right lies on the diagonal.
class ConfusionChart : public Chart {
  Q_OBJECT
 public:
  explicit ConfusionChart(QWidget *parent = nullptr);

  void setMatrix(std::vector<std::vector<qint64>> counts, const QStringList &classes);
  /// Percent of each row's pictures instead of counts.
  void setNormalized(bool normalized);
  /// What a cell says: "37" or "92 %"; empty for a share of a row without pictures.
  QString cellText(int label, int predicted) const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

 private:
  QRectF cellRect(int label, int predicted) const;
  double share(int label, int predicted) const;
  int titleWidth() const;

  std::vector<std::vector<qint64>> m_counts;
  QStringList m_classes;
  mutable WidestText m_widestName;
  bool m_normalized = false;
};

} // namespace bitsmith
