// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost.h"
#include "widgets/precision/precision_columns.h"

#include <QObject>

namespace bitsmith {

/// Another plan that the document's is compared with: a preset, a run's, a file's, or what it was before. It
/// is of the network that the document has and is dropped when that changes.
class PlanReference : public QObject {
  Q_OBJECT
 public:
  /// @param document outlives the reference
  explicit PlanReference(Document &document, QObject *parent = nullptr);

  bool isSet() const { return !m_plan.empty(); }
  QString name() const { return m_name; }
  const PrecisionPlan &plan() const { return m_plan; }
  /// Throws Error (bad input) where the plan is of another number of layers.
  void set(const QString &name, const PrecisionPlan &plan);
  void clear();

  /// Whether a cell of the document's plan differs. Of the scheme's column: anything of the quantizers that
  /// no other column shows.
  bool differs(int row, PrecisionColumn column) const;
  /// What the other plan has in a cell that differs; empty where it does not.
  QString text(int row, PrecisionColumn column) const;
  /// Cells that differ, and layers with such cells.
  int differingCells() const;
  QList<int> differingLayers() const;
  /// The figure of the totals row for the other plan; empty for columns without one.
  QString total(PrecisionColumn column) const;

 Q_SIGNALS:
  /// Another plan, or none; or its costs on another device.
  void changed();

 private:
  void updateCost();

  Document &m_document;
  QString m_name;
  PrecisionPlan m_plan;
  CostReport m_cost;
};

} // namespace bitsmith
