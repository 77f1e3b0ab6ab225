// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/layer_view.h"
#include "widgets/charts/chart.h"

#include <memory>
#include <optional>

namespace bitsmith {

/// A layer at a step of its training: how often each weight occurs, the staircase of the quantizer that sends
/// it to a level, and below, over the same weights, how large their gradient is in the mean.
class LayerViewPlot : public Chart {
  Q_OBJECT

 public:
  explicit LayerViewPlot(QWidget *parent = nullptr);
  ~LayerViewPlot() override;

  /// Nullopt: nothing to be seen.
  void setView(const std::optional<LayerView> &view);
  const std::optional<LayerView> &view() const;
  /// Corners of the staircase, as (weight, level).
  std::vector<std::pair<double, double>> staircase() const;

  QString fileStem() const override { return QStringLiteral("layer"); }
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
