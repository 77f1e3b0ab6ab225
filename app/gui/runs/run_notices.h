// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/runs/run_queue.h"
#include "widgets/style/desktop_notice.h"

#include <QTimer>

QT_FORWARD_DECLARE_CLASS(QAction)

namespace bitsmith {

struct WindowContext;

/// Tells on the desktop that runs have ended while nobody looks at the window; a click brings the window back
/// and selects them. What a person has stopped is not told.
class RunNotices : public QObject {
  Q_OBJECT
 public:
  explicit RunNotices(WindowContext &context);

 private:
  struct Ended {
    QString folder;
    QString failure; ///< empty: finished
  };
  void onEnded(const QString &folder, RunQueue::Outcome outcome, const QString &message);
  void tell();
  QString textOf(const Ended &ended) const;
  void bringBack();

  WindowContext &m_context;
  QAction *m_enabled;
  DesktopNotice m_notice;
  QTimer m_gather;      ///< runs that end together are told together, when their results have been read
  QList<Ended> m_ended; ///< not told yet
  QStringList m_told;   ///< folders of what was told last
};

} // namespace bitsmith
