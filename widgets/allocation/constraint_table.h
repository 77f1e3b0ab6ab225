// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation.h"
#include "widgets/document/document.h"

#include <QTableWidget>

namespace bitsmith {

/// A row a layer: its bits now and in the plan, its score, and what may be chosen for it: least and most
/// weight bits, nothing but what it has (a lock), or the same as its fellows (a tie: layers with the same
/// letter or word in that column). Layers that the document has locked stay so.
class ConstraintTable : public QTableWidget {
  Q_OBJECT
 public:
  enum Column { Name, Now, Planned, Score, Least, Most, Locked, Tie, ColumnCount };

  explicit ConstraintTable(QWidget *parent = nullptr);

  /// Layers of the document with the bits that may be chosen. Bounds, locks and ties that somebody has set
  /// here stay with layers of the same name; a tie that the document has changed since is the document's.
  void setLayers(const Document &document, const std::vector<int> &bits);
  /// Puts bounds, locks and ties into a problem of these layers. Throws Error (bad input) when they leave
  /// nothing.
  void constrain(AllocationProblem &problem, const PrecisionPlan &now) const;
  /// Bounds, locks and ties as words of `bitsmith-cli allocate`. @param bits that may be chosen
  QStringList arguments(const PrecisionPlan &now, const std::vector<int> &bits) const;
  void showPlan(const AllocationProblem &problem, const AllocationPlan &plan);
  void clearPlan();

 Q_SIGNALS:
  void constraintsChanged();

 private:
  int valueAt(int row, Column column) const;
  QString tieAt(int row) const;
  /// What a bound, a lock or a tie is set to.
  QVariant settingAt(int row, Column column) const;

  bool m_filling = false;
};

} // namespace bitsmith
