// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace bitsmith {

class AdvicePanel;
struct WindowContext;

/// Advice in the window: rests on the runs of the library; what is put away is remembered by network.
class AdviceActions : public QObject {
  Q_OBJECT
 public:
  explicit AdviceActions(const WindowContext &context);

 private:
  void followRuns();
  void followNetwork();

  const WindowContext &m_context;
  AdvicePanel *m_panel; ///< belongs to its dock
  QTimer m_following;   ///< runs change in bursts
};

} // namespace bitsmith
