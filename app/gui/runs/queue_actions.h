// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QLabel;

namespace bitsmith {

class RunActions;
struct WindowContext;

/// The queue of runs in the window: its state, at the right of the status bar, and how many runs there are at
/// the same time.
class QueueActions : public QObject {
  Q_OBJECT
 public:
  /// @param runs has what Run would start estimated anew when runs share the cores otherwise
  QueueActions(WindowContext &context, RunActions &runs);

  /// Says how many are running and waiting now.
  void update();

 private:
  void addMenu();

  WindowContext &m_context;
  RunActions &m_runs;
  QLabel *m_state; ///< belongs to the status bar
};

} // namespace bitsmith
