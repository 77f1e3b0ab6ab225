// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/run.h"

#include <QColor>
#include <QString>
#include <memory>

namespace bitsmith {

/// A run as charts show it. The record is a snapshot: a newer one replaces it, nobody changes it.
struct ChartRun {
  QString id;    ///< what signals name the run by; unique among those shown together
  QString label; ///< what legends say
  QColor color;  ///< usually Theme::seriesColor()
  std::shared_ptr<const RunRecord> record;
};

} // namespace bitsmith
