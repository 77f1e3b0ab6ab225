// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QObject>
#include <QStringList>

class QMenu;

namespace bitsmith {

struct WindowContext;

/// What leaves the window: charts and tables, reports of runs, commands that do the same without it, event
/// files for TensorBoard. Tells in the status bar what was written, and in the message bar what was not.
class OutputActions : public QObject {
  Q_OBJECT

 public:
  /// @param context outlives the part
  explicit OutputActions(WindowContext &context);
  /// Listens to the tables and buttons of the window: when all of its panels are there.
  void follow();

 private:
  void followTables();
  void followCommands();
  void addMenus();
  void listCharts(QMenu &menu);
  void writeReport(const QStringList &folders);
  void copyAnalysis(Task task);
  void copyRun(const Experiment &experiment);
  void note(const QString &text);

  WindowContext &m_context;
};

} // namespace bitsmith
