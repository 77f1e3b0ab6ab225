// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/rank_agreement.h"

#include <QTableWidget>

namespace bitsmith {

/// How far the metrics of a sensitivity run put layers and bits in the same order: Spearman's ρ of every
/// pair, coloured by how far one may stand in for the other; Kendall's τ on hover. As high as its rows.
class AgreementTable : public QTableWidget {
  Q_OBJECT
 public:
  explicit AgreementTable(QWidget *parent = nullptr);

  /// @param agreement null, or of fewer than two metrics: nothing to compare, and the table hides
  void setAgreement(const RankAgreement *agreement);
  /// The metric whose row stands out.
  void setChosen(SensitivityMetric metric);

 Q_SIGNALS:
  /// A row or column was clicked.
  void metricActivated(bitsmith::SensitivityMetric metric);

 protected:
  bool eventFilter(QObject *object, QEvent *event) override;

 private:
  void fill();

  RankAgreement m_agreement;
  std::optional<SensitivityMetric> m_chosen;
};

/// Whether a metric may stand in for what was measured, in one sentence with both correlations; empty where
/// the metric is the measured one itself or has not been compared with it.
QString verdictText(const RankAgreement &agreement, SensitivityMetric metric);

} // namespace bitsmith
