// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/project/project.h"
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
  /// Code of a language; empty: the desktop's.
  QString language() const;
  void setLanguage(const QString &code);
  /// Runs at the same time, 1 to 16.
  int parallelRuns() const;
  void setParallelRuns(int runs);
  /// Whether runs write event files for TensorBoard.
  bool writesTensorBoard() const { return m_settings.value(QStringLiteral("tensorboard"), false).toBool(); }
  void setWritesTensorBoard(bool writes) { m_settings.setValue(QStringLiteral("tensorboard"), writes); }
  /// Profile of the cluster that does runs; empty: this machine.
  QString cluster() const { return m_settings.value(QStringLiteral("cluster")).toString(); }
  void setCluster(const QString &profile) { m_settings.setValue(QStringLiteral("cluster"), profile); }
  /// Whether a run that ends is told on the desktop.
  bool tellsWhenRunsEnd() const;
  void setTellsWhenRunsEnd(bool on);
  /// What kind of run the Run button starts: an index of RunKind.
  int runKind() const;
  void setRunKind(int kind);

  /// Whether the accuracy of the plan is measured as it is edited.
  bool isLiveAccuracyOn() const;
  void setLiveAccuracyOn(bool on);

  /// What the Hardware panel compares, and by which figure.
  QByteArray hardwareView() const { return bytes("hardware_view"); }
  void setHardwareView(const QByteArray &value) { setBytes("hardware_view", value); }

  /// Name of the cost on the trade-off plot's axis; empty when none was chosen.
  QString tradeOffAxis() const;
  void setTradeOffAxis(const QString &name);

  /// Whether a plan was open, be it readable or not.
  bool hasExperiment() const;
  /// The plan that was open; nullopt when there was none or it can no longer be read.
  std::optional<Experiment> experiment() const;
  void setExperiment(const Experiment &experiment);
  /// Locks and ties of that plan; none where they can no longer be read.
  PlanMarks marks() const;
  void setMarks(const PlanMarks &marks);
  /// Files of networks that were opened, newest first; at most mostRecentNetworks of them.
  QStringList recentNetworks() const;
  void addRecentNetwork(const QString &file);
  void removeRecentNetwork(const QString &file);
  static constexpr int mostRecentNetworks = 6;
  /// How far somebody came on a tour.
  struct TourProgress {
    int step = 0;        ///< the next one
    double begunAt = 0;  ///< seconds since 1970; 0: it was never begun
    bool isDone = false; ///< walked to its end, once at least
  };
  TourProgress tourProgress(const QString &tour) const;
  void setTourProgress(const QString &tour, const TourProgress &progress);
  /// Projects that were opened or saved, newest first; at most mostRecentProjects of them.
  QStringList recentProjects() const;
  void addRecentProject(const QString &file);
  void removeRecentProject(const QString &file);
  static constexpr int mostRecentProjects = 10;
  /// The project that was open when the window was closed; empty: none.
  QString openProject() const;
  void setOpenProject(const QString &file);
  /// Kinds of advice that were put away for a network, by its architecture or file.
  QStringList dismissedAdvice(const QString &network) const;
  void setDismissedAdvice(const QString &network, const QStringList &kinds);
  /// Folders of the runs shown in the charts.
  std::optional<QStringList> shownRuns() const;
  void setShownRuns(const QStringList &folders);

 private:
  QByteArray bytes(const char *key) const;
  void setBytes(const char *key, const QByteArray &value);

  QSettings m_settings;
};

} // namespace bitsmith
