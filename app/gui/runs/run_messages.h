// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/runs/run_queue.h"

#include <QObject>
#include <QStringList>

namespace bitsmith {

struct WindowContext;

/// What is said of runs above the table: why one failed, what the engine warns of, and that runs of the last
/// time can go on. RunNotices tells of ends where the window is not looked at.
class RunMessages : public QObject {
  Q_OBJECT
 public:
  explicit RunMessages(WindowContext &context);

 private:
  void onEnded(const QString &folder, RunQueue::Outcome outcome, const QString &message);
  void tellWarnings(const QString &folder);
  /// Offers to go on with runs that were interrupted or left to a cluster.
  void offerInterrupted();

  WindowContext &m_context;
  QStringList m_toldWarnings; ///< each is said once
};

} // namespace bitsmith
