// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost.h"

#include <QTableWidget>

#include <optional>

namespace bitsmith {

/// What an edit of a profile does to the costs of a plan: figures as they were, as they are, and the change.
class ProfileEffect : public QTableWidget {
  Q_OBJECT
 public:
  explicit ProfileEffect(QWidget *parent = nullptr);

  /// @param after nullopt: the profile has a fault, and nothing is known
  void compare(const Network &network, const PrecisionPlan &plan, const HardwareProfile &before,
               const std::optional<HardwareProfile> &after);
  /// The table as text, a line a figure with '|' between its cells; for tests.
  QString dump() const;
};

} // namespace bitsmith
