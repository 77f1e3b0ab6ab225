// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "widgets/style/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace bitsmith {

/// What the window remembers from one start to the next, typed. A file of another schema version is left
/// behind: its layout would not fit.
class WindowSettings {
 public:
  WindowSettings();

  QByteArray geometry() const { return bytes("geometry"); }
  void setGeometry(const QByteArray &value) { setBytes("geometry", value); }
  /// Places of tool bars and docks (QMainWindow::saveState()).
  QByteArray layout() const { return bytes("layout"); }
  void setLayout(const QByteArray &value) { setBytes("layout", value); }
  QByteArray tableColumns() const { return bytes("table_columns"); }
  void setTableColumns(const QByteArray &value) { setBytes("table_columns", value); }
  QByteArray runColumns() const { return bytes("run_columns"); }
  void setRunColumns(const QByteArray &value) { setBytes("run_columns", value); }

  ThemeMode theme() const;
  void setTheme(ThemeMode mode);
  /// Runs at the same time, 1 to 16.
  int parallelRuns() const;
  void setParallelRuns(int runs);
  /// What kind of run the Run button starts: an index of RunKind.
  int runKind() const;
  void setRunKind(int kind);

  /// What the Hardware panel compares, and by which figure.
  QByteArray hardwareView() const { return bytes("hardware_view"); }
  void setHardwareView(const QByteArray &value) { setBytes("hardware_view", value); }

  /// Name of the cost on the trade-off plot's axis; empty when none was chosen.
  QString tradeOffAxis() const;
  void setTradeOffAxis(const QString &name);

  /// The plan that was open; nullopt when there was none or it can no longer be read.
  std::optional<Experiment> experiment() const;
  void setExperiment(const Experiment &experiment);
  /// Files of networks that were opened, newest first; at most mostRecentNetworks of them.
  QStringList recentNetworks() const;
  void addRecentNetwork(const QString &file);
  void removeRecentNetwork(const QString &file);
  static constexpr int mostRecentNetworks = 6;
  /// Folders of the runs shown in the charts.
  std::optional<QStringList> shownRuns() const;
  void setShownRuns(const QStringList &folders);

 private:
  QByteArray bytes(const char *key) const;
  void setBytes(const char *key, const QByteArray &value);

  QSettings m_settings;
};

} // namespace bitsmith
