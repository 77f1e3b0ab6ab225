// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/main_window.h"

#include "app/gui/advice_actions.h"
#include "app/gui/chart_feed.h"
#include "app/gui/classroom_actions.h"
#include "app/gui/comparison_actions.h"
#include "app/gui/data_actions.h"
#include "app/gui/hardware_views.h"
#include "app/gui/lab_actions.h"
#include "app/gui/language_actions.h"
#include "app/gui/live_actions.h"
#include "app/gui/network_actions.h"
#include "app/gui/output_actions.h"
#include "app/gui/palette_actions.h"
#include "app/gui/panel_docks.h"
#include "app/gui/pictures_actions.h"
#include "app/gui/plan_bar.h"
#include "app/gui/presentation_mode.h"
#include "app/gui/project_actions.h"
#include "app/gui/run_notices.h"
#include "app/gui/search_actions.h"
#include "app/gui/table_actions.h"
#include "app/gui/tour_actions.h"
#include "app/gui/window_context.h"
#include "core/plan/base/error.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/analysis/errors_panel.h"
#include "widgets/analysis/sensitivity_panel.h"
#include "widgets/charts/summary_charts.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/charts/training_plot.h"
#include "widgets/document/calibration_form.h"
#include "widgets/document/core_text.h"
#include "widgets/document/data_form.h"
#include "widgets/document/training_form.h"
#include "widgets/hardware/hardware_chart.h"
#include "widgets/hardware/hardware_panel.h"
#include "widgets/instruments/quantizers_panel.h"
#include "widgets/network/network_graph.h"
#include "widgets/network/network_panel.h"
#include "widgets/precision/precision_model.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/research/research_panel.h"
#include "widgets/runs/engine_program.h"
#include "widgets/runs/engine_request.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/schedule/schedule_editor.h"
#include "widgets/schedule/schedule_form.h"
#include "widgets/style/message_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStatusBar>
#include <QTimer>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

#include <chrono>

namespace bitsmith {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Severity toSeverity(RunSeverity severity) {
  switch (severity) {
  case RunSeverity::information:
    return Severity::info;
  case RunSeverity::warning:
    return Severity::warning;
  case RunSeverity::error:
    break;
  }
  return Severity::error;
}

/// The runs panel asks by freedesktop names; the theme has its own icons for them.
QIcon panelIcon(const QString &name) {
  static const QHash<QString, QString> names = {
      {u"media-playback-stop"_s, u"stop"_s}, {u"media-playback-start"_s, u"resume"_s},
      {u"edit-delete"_s, u"delete"_s},       {u"folder-open"_s, u"folder"_s},
      {u"view-compare"_s, u"compare"_s},     {u"edit-copy"_s, u"copy"_s},
      {u"document-open"_s, u"open"_s},       {u"edit-find"_s, u"search"_s},
  };
  return Theme::instance().icon(names.value(name));
}

/// The edits of the document: a click goes back to what it was after one of them.
QUndoView *newHistory(const Document &document) {
  auto *view = new QUndoView(document.undoStack());
  view->setObjectName(u"history"_s);
  view->setAccessibleName(MainWindow::tr("History of edits"));
  view->setEmptyLabel(MainWindow::tr("As it was opened"));
  view->setCleanIcon(Theme::instance().icon(u"save"_s));
  view->setFrameShape(QFrame::NoFrame);
  return view;
}

/// A form that may be higher than its dock.
QScrollArea *scrolling(QWidget *content) {
  auto *area = new QScrollArea;
  area->setWidget(content);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return area;
}

} // namespace

MainWindow::MainWindow(const QString &runsRoot, QWidget *parent)
    : MainWindow(std::make_shared<Workspace>(runsRoot), parent) {}

MainWindow::MainWindow(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : QMainWindow(parent), m_workspace(std::move(workspace)) {
  setObjectName(u"mainWindow"_s);
  setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
  setAcceptDrops(true);
  setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
  setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
  setupCentre();
  setupDocks();
  m_networkActions = new NetworkActions(m_document, m_library, m_settings, this);
  m_searchActions = new SearchActions(m_document, m_library, this);
  setupPlanBar();
  m_menus = std::make_unique<WindowMenus>(*this);
  addParts();
  setupFileMenu();
  setupEditMenu();
  setupRunMenu();
  setupViewMenu();
  setupHelpMenu();
  connectDocument();
  connectRuns();
  connectAnalysis();
  connectNetworks();
  connectSearches();
  restore();
  askForEstimate();
  updateQueueState();
  askForDataShape();
  if (engineProgram().isEmpty())
    m_message->show(Severity::error, missingEngineMessage());
}

MainWindow::~MainWindow() {
  // The views refer to the document, the library and the queue, which are members and would go before the
  // children.
  m_parts.reset();
  delete m_feed;
  delete m_docks;
  delete takeCentralWidget();
}

// --- set-up ---

void MainWindow::addParts() {
  m_parts = std::make_unique<QObject>(this); // a child, so that its actions are found below the window
  m_context = std::make_unique<WindowContext>(
      WindowContext{.window = *this,
                    .parts = *m_parts,
                    .document = m_document,
                    .selection = m_selection,
                    .figures = m_figures,
                    .library = m_library,
                    .queue = m_queue,
                    .trails = m_workspace->trails,
                    .settings = m_settings,
                    .messages = *m_message,
                    .docks = *m_docks,
                    .menus = *m_menus,
                    .planBar = *m_plan,
                    .table = *m_table,
                    .runs = *m_runs,
                    .tradeOffs = *m_tradeOffs,
                    .enqueue = [this](const Experiment &experiment) { enqueue(experiment); },
                    .load = [this](const Experiment &plan) { m_networkActions->loadExperiment(plan); },
                    .experimentToRun = [this] { return experimentToRun(); },
                    .trainedRun = [this] { return analysedRun(); },
                    .connectChart = [this](Chart *chart) { connectChart(chart); },
                    .attempt = [this](const std::function<void()> &edit) { attempt(edit); }});
  auto *output = new OutputActions(*m_context);
  m_presentation = new PresentationMode(*m_context);
  new LabActions(*m_context);
  m_language = new LanguageActions(*m_context);
  connect(m_language, &LanguageActions::chosen, this, &MainWindow::languageChosen);
  new ClassroomActions(*m_context);
  m_tours = new TourActions(*m_context);
  new LiveActions(*m_context);
  new AdviceActions(*m_context);
  new RunNotices(*m_context);
  new DataActions(*m_context);
  new ComparisonActions(*m_context);
  new PicturesActions(*m_context);
  m_projects = new ProjectActions(*m_context, *m_networkActions);
  m_docks->add(tr("History"), u"historyDock"_s, newHistory(m_document), Qt::RightDockWidgetArea,
               PanelDocks::Presence::onDemand);
  m_tableActions = new TableActions(*m_context);
  m_paletteActions = new PaletteActions(*m_context, *m_tableActions);
  output->follow();
}

void MainWindow::setupPlanBar() {
  m_plan = new PlanBar(m_document, m_estimator);
  addToolBar(m_plan);
  connect(m_plan, &PlanBar::runKindChanged, this, &MainWindow::askForEstimate);
  connect(m_plan, &PlanBar::editRejected, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });
  connect(m_hardwareViews, &HardwareViews::libraryRead, m_plan, &PlanBar::setDevices);
  m_hardwareViews->readLibrary();
  m_plan->setRecentNetworks(m_settings.recentNetworks());
  connect(m_networkActions, &NetworkActions::recentNetworksChanged, m_plan,
          [this] { m_plan->setRecentNetworks(m_settings.recentNetworks()); });
  connect(m_plan, &PlanBar::networkFileRequested, m_networkActions, &NetworkActions::chooseNetwork);
  connect(m_plan, &PlanBar::networkFileChosen, m_networkActions, &NetworkActions::openNetwork);
}

void MainWindow::setupCentre() {
  auto *centre = new QWidget;
  auto *layout = new QVBoxLayout(centre);
  layout->setContentsMargins(6, 6, 6, 0);
  layout->setSpacing(6);
  m_message = new MessageBar;
  m_message->setObjectName(u"messageBar"_s);
  m_table = new PrecisionPanel(m_document);
  layout->addWidget(m_message);
  layout->addWidget(m_table, 1);
  setCentralWidget(centre);
}

void MainWindow::setupDocks() {
  m_training = new TrainingPlot;
  m_tradeOffs = new TradeOffPlot;
  m_summary = new SummaryCharts;
  m_sensitivity = new SensitivityPanel(m_library, m_document, m_selection, m_figures);
  m_errors = new ErrorsPanel(m_library, m_selection);
  m_hardwareViews = new HardwareViews(m_document, m_selection, this);
  connect(m_hardwareViews, &HardwareViews::warned, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });
  m_network = new NetworkPanel(m_document, m_selection, m_figures);
  m_research = new ResearchPanel(m_library);
  m_quantizers = new QuantizersPanel;
  m_runs = new RunsPanel(&m_library, &m_queue);
  m_runs->setSeriesColor([](int index) { return Theme::instance().seriesColor(index); });
  m_runs->setIcons(panelIcon);
  auto *setup = new QWidget;
  auto *setupLayout = new QHBoxLayout(setup);
  setupLayout->setContentsMargins(6, 6, 6, 6);
  setupLayout->setSpacing(24);
  auto *trainingForm = new TrainingForm(m_document);
  auto *dataForm = new DataForm(m_document);
  auto *calibrationForm = new CalibrationForm(m_document);
  // Two columns: a third is cut off where the dock is narrow.
  for (const auto &column :
       {QList<OptionsForm *>{trainingForm}, QList<OptionsForm *>{dataForm, calibrationForm}}) {
    auto *columnLayout = new QVBoxLayout;
    columnLayout->setSpacing(10);
    for (OptionsForm *form : column) {
      form->setMaximumWidth(420);
      columnLayout->addWidget(form);
      connect(form, &OptionsForm::editRejected, this,
              [this](const QString &message) { m_message->show(Severity::warning, message); });
    }
    columnLayout->addStretch(1);
    setupLayout->addLayout(columnLayout, 1);
  }
  setupLayout->addStretch(0);

  m_schedule = new ScheduleEditor(m_document);
  m_schedule->form()->setFigures(&m_figures);
  connect(m_schedule, &ScheduleEditor::editRejected, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });

  m_docks = new PanelDocks(*this);
  m_docks->add(tr("Runs"), u"runsDock"_s, m_runs, Qt::BottomDockWidgetArea);
  m_docks->add(tr("Setup"), u"setupDock"_s, scrolling(setup), Qt::BottomDockWidgetArea);
  m_docks->add(tr("Training"), u"trainingDock"_s, m_training, Qt::RightDockWidgetArea);
  m_docks->add(tr("Network"), u"networkDock"_s, m_network, Qt::RightDockWidgetArea);
  m_docks->add(tr("Trade-offs"), u"tradeOffsDock"_s, m_tradeOffs, Qt::RightDockWidgetArea);
  m_docks->add(tr("Summary"), u"summaryDock"_s, m_summary, Qt::RightDockWidgetArea);
  m_docks->add(tr("Sensitivity"), u"sensitivityDock"_s, m_sensitivity, Qt::RightDockWidgetArea);
  m_docks->add(tr("Errors"), u"errorsDock"_s, m_errors, Qt::RightDockWidgetArea);
  m_docks->add(tr("Hardware"), u"hardwareDock"_s, m_hardwareViews->panel(), Qt::RightDockWidgetArea);
  m_docks->add(tr("Schedule"), u"scheduleDock"_s, m_schedule, Qt::BottomDockWidgetArea);
  m_docks->add(tr("Quantizers"), u"quantizersDock"_s, m_quantizers, Qt::BottomDockWidgetArea);
  m_docks->add(tr("Research"), u"researchDock"_s, m_research, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
  connect(m_docks, &PanelDocks::shown, this, &MainWindow::feedChart);
  m_feed = new ChartFeed(m_library, *m_runs->model(), this);
}

void MainWindow::connectDocument() {
  for (const auto signal : {&Document::networkChanged, &Document::hardwareChanged, &Document::optionsChanged})
    connect(&m_document, signal, this, &MainWindow::askForEstimate);
  connect(&m_document, &Document::planChanged, this, &MainWindow::askForEstimate);
  connect(&m_document, &Document::optionsChanged, this, &MainWindow::askForDataShape);
}

void MainWindow::connectRuns() {
  connect(m_feed, &ChartFeed::changed, this, &MainWindow::updateCharts);
  connect(m_runs, &RunsPanel::selectionChanged, this, [this](const QStringList &folders) {
    highlightRun(folders.value(0));
    updateTrainedRun();
    if (m_plan->runKind() == RunKind::ptq)
      askForEstimate(); // another run is quantized
  });
  connect(m_runs, &RunsPanel::quantizationRequested, this, &MainWindow::quantize);
  connect(m_runs, &RunsPanel::comparisonRequested, this, [this](const QStringList &runs) {
    m_tradeOffs->setSelected(runs);
    m_docks->raise(m_tradeOffs);
  });
  connect(m_runs, &RunsPanel::messageRequested, this,
          [this](RunSeverity severity, const QString &text) { m_message->show(toSeverity(severity), text); });
  connect(m_runs, &RunsPanel::experimentRequested, this, [this](const Experiment &experiment) {
    attempt([&] { m_networkActions->loadExperiment(experiment); });
  });
  connect(&m_library, &RunLibrary::loaded, this, [this] {
    // Somebody who sees these runs for the first time sees the newest in the charts.
    if (m_settings.shownRuns() || !m_runs->checkedFolders().isEmpty())
      return;
    for (const QString &folder : m_library.folders())
      if (const auto record = m_library.record(folder); record && hasCurves(record->experiment.task))
        return m_runs->model()->setCheckedFolders({folder});
  });
  const auto open = [this](const QString &folder) { m_runs->selectFolders({folder}); };
  connect(m_training, &TrainingPlot::runActivated, this, open);
  connect(m_tradeOffs, &TradeOffPlot::runActivated, this, open);
  connect(m_summary, &SummaryCharts::runActivated, this, open);
  connect(&m_queue, &RunQueue::queueChanged, this, &MainWindow::updateQueueState);
  connect(&m_queue, &RunQueue::ended, this, &MainWindow::onRunEnded);
  connect(&m_library, &RunLibrary::runAdded, this, &MainWindow::onRunChanged);
  connect(&m_library, &RunLibrary::runChanged, this, &MainWindow::onRunChanged);
  connect(&m_library, &RunLibrary::loaded, this, &MainWindow::offerInterruptedRuns);
}

void MainWindow::connectAnalysis() {
  PrecisionView *table = m_table->view();
  table->precisionModel()->setFigures(&m_figures);
  connect(table, &PrecisionView::selectedLayersChanged, &m_selection, &LayerSelection::select);
  connect(&m_selection, &LayerSelection::changed, table, &PrecisionView::selectLayers);
  connect(m_research, &ResearchPanel::runRequested, this,
          [this](const Experiment &study) { enqueue(study); });
  connect(m_research, &ResearchPanel::warned, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });
  connect(m_research, &ResearchPanel::runsRequested, this, [this](const QStringList &folders) {
    m_runs->model()->setCheckedFolders(folders);
    m_docks->raise(m_training);
  });
  connect(m_errors, &ErrorsPanel::analysisRequested, this, [this] { analyse(Task::errors); });
  connect(m_errors, &ErrorsPanel::shownRunChanged, this, &MainWindow::updateErrorFigures);
  connect(m_sensitivity, &SensitivityPanel::measurementRequested, this,
          [this] { analyse(Task::sensitivity); });
  connect(m_sensitivity->picker(), &AnalysisRunPicker::changed, m_networkActions,
          [this] { m_networkActions->setSensitivityRun(m_sensitivity->picker()->folder()); });
  connect(m_sensitivity, &SensitivityPanel::editRejected, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });
  for (Chart *chart : QList<Chart *>{m_training, m_tradeOffs, m_summary} + m_errors->charts() +
                          m_sensitivity->charts() + m_hardwareViews->panel()->charts() + m_network->charts() +
                          m_research->charts() + m_quantizers->charts())
    connectChart(chart);
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged, &RunLibrary::runRemoved})
    connect(&m_library, signal, this, [this](const QString &folder) {
      const auto record = m_library.record(folder);
      if ((!record || record->result) && !m_trainedRunTimer.isActive())
        m_trainedRunTimer.start(); // hundreds of runs come in a moment when a library is read
    });
  m_trainedRunTimer.setSingleShot(true);
  m_trainedRunTimer.setInterval(50ms);
  connect(&m_trainedRunTimer, &QTimer::timeout, this, &MainWindow::updateTrainedRun);
  connect(&m_document, &Document::networkChanged, this, &MainWindow::updateTrainedRun);
}

void MainWindow::connectChart(Chart *chart) {
  connect(chart, &Chart::exportFailed, this,
          [this](const QString &message) { m_message->show(Severity::error, message); });
  connect(chart, &Chart::exported, this,
          [this](const QString &path) { statusBar()->showMessage(tr("Saved %1").arg(path), 6000); });
}

void MainWindow::connectNetworks() {
  connect(
      m_networkActions, &NetworkActions::told, this,
      [this](Severity severity, const QString &text, const QString &action,
             const std::function<void()> &callback) { m_message->show(severity, text, action, callback); });
  connect(m_networkActions, &NetworkActions::noted, this,
          [this](const QString &text) { statusBar()->showMessage(text, 8000); });
  connect(m_networkActions, &NetworkActions::networkOpened, this, [this] { m_docks->raise(m_network); });
  connect(m_runs, &RunsPanel::exportRequested, m_networkActions, &NetworkActions::exportModel);
}

void MainWindow::connectSearches() {
  connect(m_tradeOffs, &TradeOffPlot::candidateActivated, m_searchActions, &SearchActions::openCandidate);
  connect(m_tradeOffs, &TradeOffPlot::searchRequested, m_searchActions,
          [this] { m_searchActions->openDialog(analysedRun()); });
  connect(m_searchActions, &SearchActions::candidateOpened, m_tradeOffs, &TradeOffPlot::setChosenCandidate);
  connect(m_searchActions, &SearchActions::runRequested, this, [this](const Experiment &experiment) {
    enqueue(experiment);
    if (experiment.task == Task::search)
      m_docks->raise(m_tradeOffs);
  });
  connect(
      m_searchActions, &SearchActions::told, this,
      [this](Severity severity, const QString &text, const QString &action,
             const std::function<void()> &callback) { m_message->show(severity, text, action, callback); });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
  if (!NetworkActions::modelIn(*event->mimeData()).isEmpty() ||
      !ProjectActions::projectIn(*event->mimeData()).isEmpty())
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
  event->acceptProposedAction();
  if (const QString project = ProjectActions::projectIn(*event->mimeData()); !project.isEmpty())
    m_projects->open(project);
  else
    m_networkActions->openNetwork(NetworkActions::modelIn(*event->mimeData()));
}

void MainWindow::updateTrainedRun() {
  const auto record = m_library.record(analysedRun());
  const QString name = record                               ? m_library.name(analysedRun())
                       : m_document.networkFile().isEmpty() ? QString()
                                                            : networkText(m_document.networkOptions());
  m_errors->setTrainedRun(name);
  m_sensitivity->setTrainedRun(name);
  updateErrorFigures();
}

/// The run that is analysed; empty where it is the open network as its file has it.
QString MainWindow::analysedRun() const {
  const QStringList selected = m_runs->selectedFolders();
  const QString folder = trainedRunFor(selected, m_library);
  return m_document.networkFile().isEmpty() || selected.contains(folder) ? folder : QString();
}

void MainWindow::updateErrorFigures() {
  const auto belongs = [this](const RunRecordPtr &record) {
    return record && record->experiment.network == m_document.networkOptions();
  };
  if (const RunRecordPtr shown = m_errors->picker()->record(); belongs(shown))
    if (const LayerFigures::ErrorChoice choice = errorChoiceFrom(*shown); !choice.sqnrDb.empty())
      return m_figures.setErrors(choice);
  for (const QString &folder : allRunFolders(m_library))
    if (const RunRecordPtr record = m_library.record(folder); belongs(record) && record->result)
      if (const LayerFigures::ErrorChoice choice = errorChoiceFrom(*record); !choice.sqnrDb.empty())
        return m_figures.setErrors(choice);
  m_figures.setErrors({});
}

void MainWindow::analyse(Task task) {
  const QString folder = analysedRun();
  const auto record = m_library.record(folder);
  const Experiment plan = m_document.experiment();
  if (!record && plan.network.isImported()) {
    Experiment imported = plan;
    imported.name = networkText(plan.network).toStdString();
    enqueue(analysisOf(task, imported, {}, plan));
  }
  if (!record)
    return;
  // Beside each other in the library, so that both can be moved together.
  const QString start = u"../"_s + QDir(m_library.root()).relativeFilePath(folder);
  enqueue(analysisOf(task, record->experiment, start, plan));
}

void MainWindow::restore() {
  Theme::instance().setMode(m_settings.theme());
  m_queue.setParallel(m_settings.parallelRuns());
  m_plan->setRunKind(m_settings.runKind());
  const bool takesOver = std::exchange(m_workspace->isOpen, true);
  if (!takesOver)
    m_workspace->isPlanUnread = m_settings.hasExperiment();
  if (const auto experiment = takesOver ? std::nullopt : m_settings.experiment())
    attempt([&] {
      m_networkActions->loadExperiment(*experiment, [this] {
        m_workspace->isPlanUnread = false;
        if (m_document.undoStack()->count() <= 1) // nothing was done while its network was read
          m_document.undoStack()->clear();
      });
    });
  for (const CostAxis &axis : costAxes()) // a name of another version is passed over
    if (fromStd(axis.name) == m_settings.tradeOffAxis())
      m_tradeOffs->setAxis(axis.kind);
  m_hardwareViews->panel()->restoreState(m_settings.hardwareView());
  if (const auto shown = m_settings.shownRuns())
    m_runs->model()->setCheckedFolders(*shown);
  if (!m_settings.tableColumns().isEmpty())
    m_table->view()->restoreColumns(m_settings.tableColumns());
  if (!m_settings.runColumns().isEmpty())
    m_runs->restoreState(m_settings.runColumns());
  resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(4, 48))); // what a window frame takes
  if (!restoreGeometry(m_settings.geometry()) || !restoreState(m_settings.layout()))
    QTimer::singleShot(0, m_docks, &PanelDocks::arrange);
  else
    m_docks->placeNew(m_settings.layout());
  if (!takesOver)
    m_projects->reopen();
  else if (m_workspace->hasProject)
    m_projects->takeOver(m_workspace->projectFile, m_workspace->recovered);
}

void MainWindow::save() {
  m_settings.setGeometry(saveGeometry());
  m_settings.setLayout(saveState());
  m_settings.setTableColumns(m_table->view()->saveColumns());
  m_settings.setRunColumns(m_runs->saveState());
  m_settings.setTheme(Theme::instance().mode());
  m_settings.setParallelRuns(m_queue.parallel());
  m_settings.setRunKind(static_cast<int>(m_plan->runKind()));
  m_settings.setTradeOffAxis(fromStd(costAxis(m_tradeOffs->axis()).name));
  m_settings.setHardwareView(m_hardwareViews->panel()->saveState());
  // A plan that is still to come, or that could not be opened this time, is kept unless another was worked
  // on.
  const bool isUntouched = m_document.undoStack()->count() == 0 && !m_projects->isOpen();
  if (!m_networkActions->isReading() && !(m_workspace->isPlanUnread && isUntouched))
    m_settings.setExperiment(m_document.experiment());
  m_settings.setShownRuns(m_runs->checkedFolders());
  m_projects->rememberProject();
  m_workspace->hasProject = m_projects->isOpen();
  m_workspace->projectFile = m_projects->file();
  m_workspace->recovered = m_projects->recovered();
}

// --- the document ---

void MainWindow::attempt(const std::function<void()> &edit) {
  try {
    edit();
  } catch (const Error &error) {
    m_message->show(Severity::warning, QString::fromUtf8(error.what()));
  }
}

void MainWindow::askForEstimate() {
  m_estimator.setExperiment(experimentToRun(), m_queue.threadsPerRun());
}

void MainWindow::askForDataShape() {
  delete std::exchange(m_shapeRequest, nullptr);
  if (m_document.isDataShapeKnown())
    return m_message->retract(m_shapeMessage);
  const DataOptions asked = m_document.dataOptions();
  const auto tell = [this](Severity severity, const QString &message) {
    m_shapeMessage = message;
    m_message->show(severity, message);
  };
  if (asked.path.empty() && (asked.source == "idx" || asked.source == "image-folder"))
    return tell(
        Severity::info,
        tr("%1 needs a folder: give it in Setup, under Path.").arg(QString::fromStdString(asked.source)));
  m_shapeRequest = EngineRequest::describe(m_document.experiment(), this);
  connect(m_shapeRequest, &EngineRequest::finished, this, [this](const QJsonDocument &answer) {
    const QJsonArray input = answer.object().value("input"_L1).toArray();
    const auto classes = answer.object().value("classes"_L1).toInteger();
    m_message->retract(m_shapeMessage);
    attempt([&] {
      m_document.setDataShape({input.at(0).toInteger(), input.at(1).toInteger(), input.at(2).toInteger()},
                              classes);
    });
  });
  connect(m_shapeRequest, &EngineRequest::failed, this,
          [tell](const QString &message) { tell(Severity::warning, message); });
  m_shapeRequest->start();
}

Experiment MainWindow::experimentToRun() const {
  const Experiment plan = m_document.experiment();
  const QString start = m_plan->runKind() == RunKind::ptq
                            ? findPtqStart(m_library, m_runs->selectedFolders(), plan)
                            : QString();
  return experimentFor(m_plan->runKind(), plan, m_plan->planName(), start);
}

// --- running ---

void MainWindow::run() {
  if (const QString problem = m_schedule->problem();
      m_plan->runKind() == RunKind::progressive && !problem.isEmpty()) {
    m_message->show(Severity::warning, problem);
    m_docks->raise(m_schedule);
    return;
  }
  const Experiment experiment = experimentToRun();
  // The weights of a file can be quantized as they are.
  if (needsStart(experiment.task) && experiment.start.empty() && !experiment.network.bringsWeights()) {
    m_message->show(
        Severity::warning,
        tr("There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 "
           "and “this plan”, and press Run.")
            .arg(networkText(experiment.network), QString::fromStdString(experiment.data.source)));
    return;
  }
  enqueue(experiment);
}

void MainWindow::quantize(const QString &folder) {
  const auto record = m_library.record(folder);
  const Experiment plan = m_document.experiment();
  if (!record)
    return;
  if (const QString obstacle = ptqObstacle(*record, plan); !obstacle.isEmpty()) {
    m_message->show(Severity::warning, obstacle);
    return;
  }
  enqueue(experimentFor(RunKind::ptq, plan, m_plan->planName(), findPtqStart(m_library, {folder}, plan)));
}

void MainWindow::enqueue(const Experiment &experiment) {
  // The second click of a double click wants nothing of its own.
  const std::string wanted = toJson(experiment).dump();
  const bool isSecondClick = wanted == m_lastEnqueued && m_sinceEnqueued.isValid() &&
                             m_sinceEnqueued.elapsed() < QApplication::doubleClickInterval();
  m_lastEnqueued = wanted;
  m_sinceEnqueued.start();
  if (isSecondClick)
    return;
  const QString folder = m_queue.enqueue(experiment, m_library.root());
  if (folder.isEmpty())
    return;
  m_library.refresh();
  m_docks->raise(m_runs);
}

void MainWindow::onRunEnded(const QString &folder, RunQueue::Outcome outcome, const QString &message) {
  if (outcome != RunQueue::Outcome::failed)
    return;
  m_message->show(Severity::error, message, tr("Resume"), [this, folder] { m_queue.resume(folder); });
}

void MainWindow::onRunChanged(const QString &folder) {
  const auto record = m_library.record(folder);
  if (!record || !m_queue.isBusy())
    return;
  for (const std::string &warning : record->warnings)
    if (const QString text = QString::fromStdString(warning); !m_toldWarnings.contains(text)) {
      m_toldWarnings.append(text);
      m_message->show(Severity::warning, text);
    }
}

void MainWindow::offerInterruptedRuns() {
  QStringList interrupted;
  QStringList left; // to a cluster
  for (const QString &folder : m_library.folders())
    if (m_runs->model()->phase(folder) == RunPhase::left)
      left.append(folder);
    else if (const auto record = m_library.record(folder); record && record->state == RunState::interrupted)
      interrupted.append(folder);
  QStringList sentences;
  if (const int count = static_cast<int>(interrupted.size()))
    sentences.append(count == 1 ? tr("The run “%1” was interrupted. It can go on from its last checkpoint.")
                                      .arg(m_library.name(interrupted.first()))
                                : tr("%n runs were interrupted. They can go on from their last checkpoints.",
                                     nullptr, count));
  if (const int count = static_cast<int>(left.size()))
    sentences.append(
        count == 1
            ? tr("“%1” was left to a cluster. It can be followed again.").arg(m_library.name(left.first()))
            : tr("%n runs were left to a cluster. They can be followed again.", nullptr, count));
  if (sentences.isEmpty())
    return;
  m_message->show(Severity::info, sentences.join(u' '), interrupted.isEmpty() ? tr("Follow") : tr("Resume"),
                  [this, offered = interrupted + left] {
                    for (const QString &folder : offered)
                      m_queue.resume(folder);
                  });
}

void MainWindow::updateQueueState() {
  const auto running = m_queue.running().size();
  const auto waiting = m_queue.waiting().size();
  m_queueState->setText(running + waiting == 0 ? tr("idle")
                                               : tr("%1 running, %2 waiting · %3 threads each")
                                                     .arg(running)
                                                     .arg(waiting)
                                                     .arg(m_queue.threadsPerRun()));
  m_estimator.setHeldBack(m_queue.isBusy());
}

// --- charts ---

void MainWindow::feedChart(QWidget *chart) {
  if (chart == m_training)
    m_training->setRuns(m_feed->runs());
  else if (chart == m_tradeOffs)
    m_tradeOffs->setRuns(m_feed->runs());
  else if (chart == m_summary)
    m_summary->setRuns(m_feed->runs());
  else if (chart == m_quantizers)
    m_quantizers->setRuns(m_feed->runs());
  else if (chart == m_hardwareViews->panel())
    m_hardwareViews->panel()->setRuns(m_feed->runs());
}

void MainWindow::updateCharts() {
  // Hidden charts are fed when they are shown.
  for (QWidget *chart : std::initializer_list<QWidget *>{m_training, m_tradeOffs, m_summary, m_quantizers,
                                                         m_hardwareViews->panel()})
    if (m_docks->isShown(chart))
      feedChart(chart);
}

void MainWindow::highlightRun(const QString &folder) {
  m_training->setHighlighted(folder);
  m_tradeOffs->setHighlighted(folder);
  m_summary->setHighlighted(folder);
}

// --- closing ---

void MainWindow::closeEvent(QCloseEvent *event) {
  if (!m_projects->mayClose()) {
    event->ignore();
    return;
  }
  if (m_queue.isBusy()) {
    QMessageBox question(
        QMessageBox::Question, tr("Runs are going on"),
        tr("Stop the runs and quit? They keep their checkpoints and can be resumed next time."),
        QMessageBox::NoButton, this);
    question.setTextFormat(Qt::PlainText);
    question.setObjectName(u"quitQuestion"_s);
    const QAbstractButton *quit = question.addButton(tr("Stop and quit"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(tr("Go on"), QMessageBox::RejectRole));
    question.exec();
    if (question.clickedButton() != quit) {
      event->ignore();
      return;
    }
  }
  if (!m_hardwareViews->mayClose()) { // last, since edits may be discarded by it
    event->ignore();
    return;
  }
  if (m_queue.isBusy())
    m_queue.stopAllAndWait();
  m_projects->discardRecovered();
  save();
  event->accept();
}

} // namespace bitsmith
