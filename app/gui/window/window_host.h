// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

namespace bitsmith {

class MainWindow;

/// Holds the window, and makes it anew in the language that was chosen: texts and numbers of all panels are
/// then of that language, while plan, undo history, runs that are going on, layout and selection stay.
class WindowHost : public QObject {
  Q_OBJECT
 public:
  /// Installs the chosen language and makes the window; it is not shown yet.
  /// @param runsRoot the folder that holds the runs
  explicit WindowHost(const QString &runsRoot);
  ~WindowHost() override;

  MainWindow &window() const { return *m_window; }

 Q_SIGNALS:
  /// The window is another one now.
  void replaced();

 private:
  void replace();
  void watch();

  std::unique_ptr<MainWindow> m_window;
  QTimer m_retry; ///< while the window waits for something that would come to another one
};

} // namespace bitsmith
