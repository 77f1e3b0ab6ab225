// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/run_estimator.h"
#include "app/gui/run_plans.h"
#include "app/gui/window_menus.h"
#include "app/gui/window_settings.h"
#include "app/gui/workspace.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/layer_selection.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <memory>

class QAction;
class QLabel;

namespace bitsmith {

class AllocationDialog;
class Chart;
class ChartFeed;
class EngineRequest;
class ErrorsPanel;
class HardwareViews;
class MessageBar;
class NetworkActions;
class NetworkPanel;
class PaletteActions;
class PanelDocks;
class PlanBar;
class PrecisionPanel;
class PresentationMode;
class ProjectActions;
class RunsPanel;
class LanguageActions;
class ScheduleEditor;
class SearchActions;
class QuantizersPanel;
class ResearchPanel;
class SensitivityPanel;
class SummaryCharts;
class TourActions;
class TableActions;
class TradeOffPlot;
class TrainingPlot;
struct WindowContext;

/// The workbench: the precision table in the middle, what is run at the top, setup and runs below it, charts
/// beside it. It only arranges: the document is edited by its views, runs are started by the queue and read
/// by the library.
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
  PaletteActions *paletteActions() const { return m_paletteActions; }
  TableActions *tableActions() const { return m_tableActions; }
  PresentationMode *presentation() const { return m_presentation; }
  ProjectActions *projectActions() const { return m_projects; }
  SearchActions *searchActions() const { return m_searchActions; }
  SensitivityPanel *sensitivityPanel() const { return m_sensitivity; }
  TourActions *tourActions() const { return m_tours; }
  LayerSelection &selection() { return m_selection; }

  /// Opens a project, or an experiment file: a run goes into the table, a study is offered to be run.
  void openFile(const QString &path);
  /// Opens an experiment file.
  void openExperiment(const QString &path);
  /// Keeps layout and plan in the settings.
  void save();

 public Q_SLOTS:
  /// Runs what the picker of kinds says.
  void run();
  /// Quantizes a trained run with the open plan, without training.
  void quantize(const QString &folder);

 Q_SIGNALS:
  /// Another language is in the settings: the window is to be made anew.
  void languageChosen();

 protected:
  void closeEvent(QCloseEvent *event) override;
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dropEvent(QDropEvent *event) override;

 private:
  /// The parts of the window that mind themselves.
  void addParts();
  void setupPlanBar();
  void setupCentre();
  void setupDocks();
  void setupFileMenu();
  void setupEditMenu();
  void setupRunMenu();
  void setupViewMenu();
  void setupHelpMenu();
  void connectDocument();
  void connectRuns();
  void connectAnalysis();
  void connectNetworks();
  void connectSearches();
  void restore();

  void connectChart(Chart *chart);
  template<typename Receiver, typename Slot>
  QAction *addAction(MenuSection section, const QIcon &icon, const QString &text, Receiver *receiver,
                     Slot &&slot);
  using QMainWindow::addAction;

  void askForEstimate();
  void updateCharts();
  void feedChart(QWidget *chart);
  void updateTrainedRun();
  QString analysedRun() const;
  void updateErrorFigures();
  void analyse(Task task);
  void updateQueueState();
  void askForDataShape();
  void highlightRun(const QString &folder);
  void enqueue(const Experiment &experiment);
  void allocateBits();
  void onRunEnded(const QString &folder, RunQueue::Outcome outcome, const QString &message);
  void onRunChanged(const QString &folder);
  void offerInterruptedRuns();
  void saveExperiment();
  void showGuide();
  void showAbout();
  Experiment experimentToRun() const;
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
  QTimer m_trainedRunTimer; ///< gathers runs that change together
  EngineRequest *m_shapeRequest = nullptr;
  QString m_shapeMessage; ///< what was said of the shape of the pictures last
  std::unique_ptr<WindowMenus> m_menus;
  std::unique_ptr<WindowContext> m_context;
  std::unique_ptr<QObject> m_parts; ///< owns the parts
  QStringList m_toldWarnings;
  std::string m_lastEnqueued; ///< the experiment, as JSON
  QElapsedTimer m_sinceEnqueued;

  PlanBar *m_plan = nullptr;
  QLabel *m_queueState = nullptr;
  QAction *m_runAction = nullptr;
  MessageBar *m_message = nullptr;
  PrecisionPanel *m_table = nullptr;
  RunsPanel *m_runs = nullptr;
  ScheduleEditor *m_schedule = nullptr;
  AllocationDialog *m_allocation = nullptr; ///< made when it is first asked for
  TrainingPlot *m_training = nullptr;
  TradeOffPlot *m_tradeOffs = nullptr;
  SummaryCharts *m_summary = nullptr;
  SensitivityPanel *m_sensitivity = nullptr;
  ErrorsPanel *m_errors = nullptr;
  HardwareViews *m_hardwareViews = nullptr;
  PresentationMode *m_presentation = nullptr;
  LanguageActions *m_language = nullptr;
  NetworkActions *m_networkActions = nullptr;
  SearchActions *m_searchActions = nullptr;
  TourActions *m_tours = nullptr;
  ProjectActions *m_projects = nullptr;
  PaletteActions *m_paletteActions = nullptr;
  TableActions *m_tableActions = nullptr;
  NetworkPanel *m_network = nullptr;
  ResearchPanel *m_research = nullptr;
  QuantizersPanel *m_quantizers = nullptr;
  ChartFeed *m_feed = nullptr;
  PanelDocks *m_docks = nullptr;
};

} // namespace bitsmith
