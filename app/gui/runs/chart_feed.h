// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_run.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace bitsmith {

class RunLibrary;
class RunModel;

/// Whether charts show runs of a task: those with a network of their own, and the candidates of searches.
/// Sensitivity and error runs have panels of their own, and no accuracy.
bool hasCurves(Task task);

/// The checked runs as charts take them, with labels that tell them apart. What happens in quick succession
/// is told once.
class ChartFeed : public QObject {
  Q_OBJECT
 public:
  /// Neither is owned; both outlive the feed.
  ChartFeed(const RunLibrary &library, const RunModel &model, QObject *parent = nullptr);

  std::vector<ChartRun> runs() const;

 Q_SIGNALS:
  /// Another set of runs, or new figures of one; at most ten times a second.
  void changed();

 private:
  const RunLibrary &m_library;
  const RunModel &m_model;
  QTimer m_coalescer;
};

} // namespace bitsmith
