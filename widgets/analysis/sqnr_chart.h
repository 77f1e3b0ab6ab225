// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/error_report.h"
#include "widgets/charts/chart.h"

#include <memory>

namespace bitsmith {

/// Where in a layer the error is looked at.
enum class ErrorPlace { output, activation };

/// SQNR of every layer, layerwise and graphwise side by side: where errors arise, and where they have grown.
/// A click on a layer chooses it.
class SqnrChart : public Chart {
  Q_OBJECT

 public:
  explicit SqnrChart(QWidget *parent = nullptr);
  ~SqnrChart() override;

  void setLayers(const std::vector<LayerErrors> &layers);
  void setPlace(ErrorPlace place);
  ErrorPlace place() const;
  /// The layer that is marked; empty for none.
  void setHighlighted(const QString &layer);
  /// Middle of a layer's bars, in the widget's pixels; null when it is not shown.
  QPointF pointOf(const QString &layer) const;
  QString readoutOf(const QString &layer) const;

  QString fileStem() const override { return QStringLiteral("layer-sqnr"); }
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override;
  QString csv() const override;
  QSize minimumSizeHint() const override { return {200, 120}; }

 Q_SIGNALS:
  void layerActivated(const QString &layer);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
