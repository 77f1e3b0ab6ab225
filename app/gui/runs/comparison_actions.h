// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace bitsmith {

class ComparisonDialog;
struct WindowContext;

/// Runs side by side: opens the comparison that the list of runs asks for and keeps it up to date.
class ComparisonActions : public QObject {
  Q_OBJECT
 public:
  explicit ComparisonActions(WindowContext &context);

 private:
  void open(const QStringList &runs);
  void update();

  WindowContext &m_context;
  ComparisonDialog *m_dialog = nullptr; ///< made when it is first asked for; child of the window
  QStringList m_runs;
};

} // namespace bitsmith
