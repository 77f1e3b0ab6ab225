// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/research/verdict.h"
#include "widgets/charts/chart.h"

namespace bitsmith {

/// The arms of a research card: a row each with the value of every seed, their mean and its 95 % interval.
class ArmChart : public Chart {
  Q_OBJECT

 public:
  explicit ArmChart(QWidget *parent = nullptr);

  void setOutcome(const ResearchCard &card, const Verdict &verdict);

  QString fileStem() const override { return m_stem; }
  QSize drawingSize() const override { return size(); }
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void draw(QPainter &painter) const;
  QString valueText(double value) const;
  QString meanText(const ArmOutcome &arm) const;

  QString m_stem = QStringLiteral("research");
  ResearchMetric m_metric = ResearchMetric::accuracy;
  std::vector<ArmOutcome> m_arms;
};

} // namespace bitsmith
