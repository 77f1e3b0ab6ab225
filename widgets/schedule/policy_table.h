// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision_schedule.h"

#include <QWidget>

class QComboBox;
class QTableWidget;
class QToolButton;

namespace bitsmith {

/// Policies of a schedule, a row each: which layers, which of their bits, from when to when.
class PolicyTable : public QWidget {
  Q_OBJECT
 public:
  explicit PolicyTable(QWidget *parent = nullptr);

  void setPolicies(const std::vector<BitsPolicy> &policies);
  const std::vector<BitsPolicy> &policies() const { return m_policies; }
  QTableWidget *table() const { return m_table; }

 Q_SIGNALS:
  /// A person changed, added or removed one; the table shows it only after setPolicies().
  void edited(const std::vector<BitsPolicy> &policies);
  /// One line: what was refused, and why.
  void editRejected(const QString &message);

 private:
  void fill();
  QComboBox *newTensorsPicker(int row);
  void updateRemove();
  void onCellChanged(int row, int column);

  QTableWidget *m_table;
  QToolButton *m_remove;
  std::vector<BitsPolicy> m_policies;
  bool m_filling = false;
};

} // namespace bitsmith
