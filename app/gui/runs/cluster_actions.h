// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace bitsmith {

struct WindowContext;

/// Where Run has runs done: on this machine or by a cluster, by its profile. A menu of the Run button, and in
/// the menu bar.
class ClusterActions : public QObject {
  Q_OBJECT

 public:
  /// @param context outlives the part
  /// @param run says where it goes
  ClusterActions(WindowContext &context, QAction *run);

 private:
  void fill();
  void choose(const QString &profile);
  void say();

  WindowContext &m_context;
  QAction *m_run;
  QMenu *m_menu;
};

} // namespace bitsmith
