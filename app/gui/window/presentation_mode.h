// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace bitsmith {

struct WindowContext;

/// For showing the window to a room: large type, thick lines in charts, the whole screen, and neither menu
/// nor status bar. F11 begins and ends it, Escape ends it. It is over when the program ends.
class PresentationMode : public QObject {
  Q_OBJECT

 public:
  /// @param context outlives the part
  explicit PresentationMode(WindowContext &context);
  ~PresentationMode() override;
  /// Shows the window as it was before; of no effect where it is not presented.
  void leave();

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void begin();
  void end();
  void scaleTables(double factor);

  WindowContext &m_context;
  QAction *m_toggle;
  QAction *m_leave;
  QList<QAction *> m_borrowed; ///< entries of the hidden menus, so that their keys go on working
  Qt::WindowStates m_stateBefore;
};

} // namespace bitsmith
