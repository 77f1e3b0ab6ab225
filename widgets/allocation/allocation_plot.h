// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation.h"
#include "widgets/charts/chart.h"

#include <memory>

namespace bitsmith {

/// A plan that is marked on the curve.
struct MarkedPlan {
  double cost = 0; ///< in the problem's own unit
  double score = 0;
};

/// The optimal plans over one cost: predicted score against budget, the corners where the next bit begins to
/// pay less, the plan that is chosen and the greedy one. A click takes the plan of the nearest point.
class AllocationPlot : public Chart {
  Q_OBJECT
 public:
  explicit AllocationPlot(QWidget *parent = nullptr);
  ~AllocationPlot() override;

  /// @param costName as in the problem: "size_mb"
  /// @param meaning what the score is, as scoreMeaning() has it
  void setCurve(const AllocationCurve &curve, const std::string &costName, const std::string &meaning);
  void setMarks(std::optional<MarkedPlan> chosen, std::optional<MarkedPlan> greedy,
                std::optional<double> budget);
  void clear();

  std::size_t pointCount() const;
  /// Where a point of the curve is drawn, in the widget's pixels.
  QPointF pointAt(std::size_t index) const;
  QString noteText() const;
  /// What the axis of scores says.
  QString scoreTitle() const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override;
  QString csv() const override;

 Q_SIGNALS:
  void pointActivated(std::size_t index);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
