// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation.h"
#include "widgets/document/document.h"

#include <QTableWidget>

namespace bitsmith {

/// A row a layer: its bits now and in the plan, its score, and what may be chosen for it: least and most
/// weight bits, or nothing but what it has (a lock). Layers that the document has locked stay so.
class ConstraintTable : public QTableWidget {
  Q_OBJECT
 public:
  enum Column { Name, Now, Planned, Score, Least, Most, Locked, ColumnCount };

  explicit ConstraintTable(QWidget *parent = nullptr);

  /// Layers of the document with the bits that may be chosen. Bounds and locks of layers of the same name
  /// stay.
  void setLayers(const Document &document, const std::vector<int> &bits);
  /// Puts bounds and locks into a problem of these layers. Throws Error (bad input) when they leave nothing.
  void constrain(AllocationProblem &problem, const PrecisionPlan &now) const;
  void showPlan(const AllocationProblem &problem, const AllocationPlan &plan);
  void clearPlan();

 Q_SIGNALS:
  void constraintsChanged();

 private:
  int valueAt(int row, Column column) const;

  bool m_filling = false;
};

} // namespace bitsmith
