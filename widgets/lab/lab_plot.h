// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/quantizer/quantizer_trial.h"
#include "widgets/charts/chart.h"

#include <memory>
#include <optional>

namespace bitsmith {

/// One quantizer over the values that it is for: their histogram with the staircase Q(x) on it, the gradient
/// that the straight-through estimator lets through below it. The ends of the range are lines that can be
/// dragged.
class LabPlot : public Chart {
  Q_OBJECT

 public:
  explicit LabPlot(QWidget *parent = nullptr);
  ~LabPlot() override;

  /// What is shown from now on: the first granule's grid, with the values of that granule.
  void show(const ValueSample &sample, const QuantizerTrial &trial, const QuantizerSpec &spec);
  void clear();

  QString fileStem() const override { return QStringLiteral("quantizer"); }
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;

 Q_SIGNALS:
  /// An end of the range was dragged; told all the while.
  void rangeDragged(double minimum, double maximum);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void fill();
  void styleAnew();
  /// Which end of the range is at a place of the plot: −1 the lower, 1 the upper, 0 none.
  int endAt(const QPoint &place) const;

  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
