// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace bitsmith {

/// A row a cost: a tick for whether it has a budget, a slider between the least and the most that is
/// possible, and the limit as a number.
class BudgetPanel : public QWidget {
  Q_OBJECT
 public:
  explicit BudgetPanel(QWidget *parent = nullptr);

  /// Shows the costs of a problem with their ranges. Budgets of the same names are kept, moved into the
  /// ranges; at first mean weight bits have one, half-way.
  void setProblem(const AllocationProblem &problem);
  /// The ticked ones, in the costs' own units.
  std::vector<AllocationBudget> budgets() const;
  /// Ticks a cost and sets its limit, as if by hand.
  void setBudget(std::size_t cost, double limit);

 Q_SIGNALS:
  void changed();

 private:
  struct Row {
    std::string name;
    double least = 0; ///< in the cost's own unit
    double most = 0;
    double limit = 0;
    double scale = 1;
    QCheckBox *tick = nullptr;
    QSlider *slider = nullptr;
    QDoubleSpinBox *number = nullptr;
    QLabel *range = nullptr;
  };

  void rebuild(const AllocationProblem &problem);
  void showRow(Row &row);
  void setLimit(std::size_t index, double limit);

  std::vector<Row> m_rows;
  bool m_showing = false;
};

} // namespace bitsmith
