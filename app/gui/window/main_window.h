// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/runs/run_estimator.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "app/gui/window/workspace.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/layer_selection.h"

#include <QMainWindow>

#include <functional>
#include <memory>

namespace bitsmith {

class AnalysisActions;
class Chart;
class DataShape;
class ErrorsPanel;
class ExperimentActions;
class HardwarePanel;
class HardwareViews;
class LanguageActions;
class MessageBar;
class NetworkActions;
class NetworkPanel;
class PanelDocks;
class PlanBar;
class PrecisionPanel;
class PresentationMode;
class ProjectActions;
class QuantizersPanel;
class QueueActions;
class ResearchPanel;
class RunActions;
class RunsPanel;
class ScheduleEditor;
class SearchActions;
class SensitivityPanel;
class SummaryCharts;
class TableActions;
class TourActions;
class TradeOffPlot;
class TrainingPlot;
struct WindowContext;

/// The workbench: the precision table in the middle, what is run at the top, setup and runs below it, charts
/// beside it. It only arranges: it gives the panels their places, lists the parts (WindowContext), which do
/// what there is to do, hands them the files that come in, and keeps its layout and the plan for the next
/// time.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  /// @param runsRoot the folder that holds the runs; made when the first run is started
  explicit MainWindow(const QString &runsRoot, QWidget *parent = nullptr);
  /// A window on what another one worked on: it takes over plan, undo history and runs as they are.
  explicit MainWindow(std::shared_ptr<Workspace> workspace, QWidget *parent = nullptr);
  ~MainWindow() override;

  const std::shared_ptr<Workspace> &workspace() const { return m_workspace; }
  Document &document() { return m_document; }
  RunQueue &queue() { return m_queue; }
  RunLibrary &library() { return m_library; }
  RunsPanel *runsPanel() const { return m_runs; }
  PrecisionPanel *precisionPanel() const { return m_table; }
  MessageBar *messageBar() const { return m_message; }
  ErrorsPanel *errorsPanel() const { return m_errors; }
  HardwareViews *hardwareViews() const { return m_hardwareViews; }
  LanguageActions *languageActions() const { return m_language; }
  NetworkActions *networkActions() const { return m_networkActions; }
  NetworkPanel *networkPanel() const { return m_network; }
  TableActions *tableActions() const { return m_tableActions; }
  PresentationMode *presentation() const { return m_presentation; }
  ProjectActions *projectActions() const { return m_projects; }
  RunActions *runActions() const { return m_runActions; }
  SearchActions *searchActions() const { return m_searchActions; }
  TourActions *tourActions() const { return m_tours; }
  LayerSelection &selection() { return m_selection; }

  /// Opens a project, or an experiment file: a run goes into the table, a study is offered to be run.
  void openFile(const QString &path);
  /// Keeps layout and plan in the settings.
  void save();

 Q_SIGNALS:
  /// Another language is in the settings: the window is to be made anew.
  void languageChosen();

 protected:
  void closeEvent(QCloseEvent *event) override;
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dropEvent(QDropEvent *event) override;

 private:
  void setupCentre();
  void setupPanels();
  void setupDocks();
  void setupPlanBar();
  void makeContext();
  /// The parts of the window, which mind themselves. Entries of a section of the menus and docks of an area
  /// stand in the order in which their parts are made.
  void addParts();
  void addQuit();
  void connectCharts();
  void restore();
  void warn(const QString &message);
  void connectChart(const Chart *chart);
  /// Does an edit that may be refused, and says so where it is.
  void attempt(const std::function<void()> &edit);

  WindowSettings m_settings;
  std::shared_ptr<Workspace> m_workspace;
  Document &m_document = m_workspace->document;
  LayerSelection m_selection{m_document};
  LayerFigures m_figures{m_document};
  RunLibrary &m_library = m_workspace->library;
  RunQueue &m_queue = m_workspace->queue;
  RunEstimator m_estimator;
  std::unique_ptr<WindowMenus> m_menus;
  std::unique_ptr<WindowContext> m_context;
  std::unique_ptr<QObject> m_parts; ///< owns the parts

  // Panels, and what else has a place in the window.
  MessageBar *m_message = nullptr;
  PrecisionPanel *m_table = nullptr;
  PlanBar *m_plan = nullptr;
  PanelDocks *m_docks = nullptr;
  RunsPanel *m_runs = nullptr;
  QWidget *m_setup = nullptr;
  ScheduleEditor *m_schedule = nullptr;
  TrainingPlot *m_training = nullptr;
  TradeOffPlot *m_tradeOffs = nullptr;
  SummaryCharts *m_summary = nullptr;
  SensitivityPanel *m_sensitivity = nullptr;
  ErrorsPanel *m_errors = nullptr;
  HardwarePanel *m_hardware = nullptr;
  NetworkPanel *m_network = nullptr;
  ResearchPanel *m_research = nullptr;
  QuantizersPanel *m_quantizers = nullptr;

  // Parts that the window or others ask for something.
  HardwareViews *m_hardwareViews = nullptr;
  PresentationMode *m_presentation = nullptr;
  LanguageActions *m_language = nullptr;
  TourActions *m_tours = nullptr;
  TableActions *m_tableActions = nullptr;
  RunActions *m_runActions = nullptr;
  QueueActions *m_queueActions = nullptr;
  ExperimentActions *m_experiments = nullptr;
  NetworkActions *m_networkActions = nullptr;
  ProjectActions *m_projects = nullptr;
  SearchActions *m_searchActions = nullptr;
  AnalysisActions *m_analysis = nullptr;
  DataShape *m_dataShape = nullptr;
};

} // namespace bitsmith
