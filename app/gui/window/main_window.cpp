// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/main_window.h"

#include "app/gui/analysis/advice_actions.h"
#include "app/gui/analysis/allocation_actions.h"
#include "app/gui/analysis/analysis_actions.h"
#include "app/gui/analysis/pictures_actions.h"
#include "app/gui/analysis/research_actions.h"
#include "app/gui/analysis/search_actions.h"
#include "app/gui/document/data_actions.h"
#include "app/gui/document/data_shape.h"
#include "app/gui/document/experiment_actions.h"
#include "app/gui/document/hardware_views.h"
#include "app/gui/document/network_actions.h"
#include "app/gui/document/output_actions.h"
#include "app/gui/document/project_actions.h"
#include "app/gui/document/table_actions.h"
#include "app/gui/live/lab_actions.h"
#include "app/gui/live/live_actions.h"
#include "app/gui/runs/cluster_actions.h"
#include "app/gui/runs/comparison_actions.h"
#include "app/gui/runs/queue_actions.h"
#include "app/gui/runs/run_actions.h"
#include "app/gui/runs/run_charts.h"
#include "app/gui/runs/run_messages.h"
#include "app/gui/runs/run_notices.h"
#include "app/gui/teaching/classroom_actions.h"
#include "app/gui/teaching/tour_actions.h"
#include "app/gui/window/edit_history.h"
#include "app/gui/window/help_actions.h"
#include "app/gui/window/language_actions.h"
#include "app/gui/window/palette_actions.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/plan_bar.h"
#include "app/gui/window/presentation_mode.h"
#include "app/gui/window/view_actions.h"
#include "app/gui/window/window_context.h"
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
#include "widgets/document/focused_field.h"
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
#include "widgets/runs/runs_panel.h"
#include "widgets/schedule/schedule_editor.h"
#include "widgets/schedule/schedule_form.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStatusBar>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

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
  setupPanels();
  setupDocks();
  setupPlanBar();
  m_menus = std::make_unique<WindowMenus>(*this);
  makeContext();
  addParts();
  addQuit();
  connectCharts();
  restore();
  m_runActions->estimate();
  m_queueActions->update();
  m_dataShape->ask();
  if (engineProgram().isEmpty())
    m_message->show(Severity::error, missingEngineMessage());
}

MainWindow::~MainWindow() {
  // The views refer to the document, the library and the queue, which are members and would go before the
  // children.
  m_parts.reset();
  delete m_docks;
  delete takeCentralWidget();
}

// --- set-up ---

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
  PrecisionView *table = m_table->view();
  table->precisionModel()->setFigures(&m_figures);
  connect(table, &PrecisionView::selectedLayersChanged, &m_selection, &LayerSelection::select);
  connect(&m_selection, &LayerSelection::changed, table, &PrecisionView::selectLayers);
}

void MainWindow::setupPanels() {
  m_training = new TrainingPlot;
  m_tradeOffs = new TradeOffPlot;
  m_summary = new SummaryCharts;
  m_sensitivity = new SensitivityPanel(m_library, m_document, m_selection, m_figures);
  m_errors = new ErrorsPanel(m_library, m_selection);
  m_hardware = new HardwarePanel(m_document, m_selection);
  m_network = new NetworkPanel(m_document, m_selection, m_figures);
  m_research = new ResearchPanel(m_library);
  m_quantizers = new QuantizersPanel;
  m_runs = new RunsPanel(&m_library, &m_queue);
  m_setup = new QWidget;
  auto *setupLayout = new QHBoxLayout(m_setup);
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
      connect(form, &OptionsForm::editRejected, this, &MainWindow::warn);
    }
    columnLayout->addStretch(1);
    setupLayout->addLayout(columnLayout, 1);
  }
  setupLayout->addStretch(0);
  m_schedule = new ScheduleEditor(m_document);
  m_schedule->form()->setFigures(&m_figures);
  connect(m_schedule, &ScheduleEditor::editRejected, this, &MainWindow::warn);
}

void MainWindow::setupDocks() {
  m_docks = new PanelDocks(*this);
  m_docks->add(tr("Runs"), u"runsDock"_s, m_runs, Qt::BottomDockWidgetArea);
  m_docks->add(tr("Setup"), u"setupDock"_s, scrolling(m_setup), Qt::BottomDockWidgetArea);
  m_docks->add(tr("Training"), u"trainingDock"_s, m_training, Qt::RightDockWidgetArea);
  m_docks->add(tr("Network"), u"networkDock"_s, m_network, Qt::RightDockWidgetArea);
  m_docks->add(tr("Trade-offs"), u"tradeOffsDock"_s, m_tradeOffs, Qt::RightDockWidgetArea);
  m_docks->add(tr("Summary"), u"summaryDock"_s, m_summary, Qt::RightDockWidgetArea);
  m_docks->add(tr("Sensitivity"), u"sensitivityDock"_s, m_sensitivity, Qt::RightDockWidgetArea);
  m_docks->add(tr("Errors"), u"errorsDock"_s, m_errors, Qt::RightDockWidgetArea);
  m_docks->add(tr("Hardware"), u"hardwareDock"_s, m_hardware, Qt::RightDockWidgetArea);
  m_docks->add(tr("Schedule"), u"scheduleDock"_s, m_schedule, Qt::BottomDockWidgetArea);
  m_docks->add(tr("Quantizers"), u"quantizersDock"_s, m_quantizers, Qt::BottomDockWidgetArea);
  m_docks->add(tr("Research"), u"researchDock"_s, m_research, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
}

void MainWindow::setupPlanBar() {
  m_plan = new PlanBar(m_document, m_estimator);
  addToolBar(m_plan);
  connect(m_plan, &PlanBar::editRejected, this, &MainWindow::warn);
}

void MainWindow::makeContext() {
  m_parts = std::make_unique<QObject>(this); // a child, so that its actions are found below the window
  m_context = std::make_unique<WindowContext>(
      WindowContext{.window = *this,
                    .parts = *m_parts,
                    .document = m_document,
                    .selection = m_selection,
                    .figures = m_figures,
                    .library = m_library,
                    .queue = m_queue,
                    .fileNames = m_workspace->fileNames,
                    .trails = m_workspace->trails,
                    .settings = m_settings,
                    .messages = *m_message,
                    .docks = *m_docks,
                    .menus = *m_menus,
                    .planBar = *m_plan,
                    .table = *m_table,
                    .runs = *m_runs,
                    .tradeOffs = *m_tradeOffs,
                    .enqueue = [this](const Experiment &experiment) { m_runActions->enqueue(experiment); },
                    .load = [this](const Experiment &plan) { m_networkActions->loadExperiment(plan); },
                    .experimentToRun =
                        [this] {
                          commitFocusedField();
                          return m_runActions->experimentToRun();
                        },
                    .trainedRun = [this] { return m_analysis->trainedRun(); },
                    .connectChart = [this](Chart *chart) { connectChart(chart); },
                    .attempt = [this](const std::function<void()> &edit) { attempt(edit); }});
}

void MainWindow::addParts() {
  WindowContext &context = *m_context;
  m_hardwareViews = new HardwareViews(context, *m_hardware);
  auto *output = new OutputActions(context);
  m_presentation = new PresentationMode(context);
  new LabActions(context);
  m_language = new LanguageActions(context);
  connect(m_language, &LanguageActions::chosen, this, &MainWindow::languageChosen);
  new ClassroomActions(context);
  m_tours = new TourActions(context);
  new LiveActions(context);
  new AdviceActions(context);
  new RunNotices(context);
  new DataActions(context);
  new ComparisonActions(context);
  new PicturesActions(context);
  new EditHistory(context);
  m_tableActions = new TableActions(context);
  new AllocationActions(context);
  m_runActions = new RunActions(context, m_estimator, *m_schedule);
  new ClusterActions(context, m_runActions->runAction());
  m_experiments = new ExperimentActions(context);
  m_queueActions = new QueueActions(context, *m_runActions);
  m_networkActions = new NetworkActions(context, *m_network, *m_sensitivity->picker());
  m_projects = new ProjectActions(context, *m_networkActions);
  m_searchActions = new SearchActions(context);
  m_analysis = new AnalysisActions(context, *m_sensitivity, *m_errors);
  new ResearchActions(context, *m_research, *m_training);
  new RunCharts(
      context,
      {.training = *m_training, .summary = *m_summary, .quantizers = *m_quantizers, .hardware = *m_hardware});
  new RunMessages(context);
  m_dataShape = new DataShape(context);
  new PaletteActions(context, *m_tableActions);
  new ViewActions(context);
  new HelpActions(context);
  output->follow(); // when all panels are there
}

void MainWindow::addQuit() {
  auto *quit = new QAction(tr("&Quit"), this);
  quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
  connect(quit, &QAction::triggered, this, &QWidget::close);
  m_menus->add(MenuSection::fileQuit, quit);
}

void MainWindow::connectCharts() {
  for (const Chart *chart : QList<Chart *>{m_training, m_tradeOffs, m_summary} + m_errors->charts() +
                                m_sensitivity->charts() + m_hardware->charts() + m_network->charts() +
                                m_research->charts() + m_quantizers->charts())
    connectChart(chart);
}

void MainWindow::connectChart(const Chart *chart) {
  connect(chart, &Chart::exportFailed, this,
          [this](const QString &message) { m_message->show(Severity::error, message); });
  connect(chart, &Chart::exported, this,
          [this](const QString &path) { statusBar()->showMessage(tr("Saved %1").arg(path), 6000); });
}

void MainWindow::warn(const QString &message) {
  m_message->show(Severity::warning, message);
}

void MainWindow::attempt(const std::function<void()> &edit) {
  try {
    edit();
  } catch (const Error &error) {
    warn(QString::fromUtf8(error.what()));
  }
}

// --- files that come in ---

void MainWindow::openFile(const QString &path) {
  if (ProjectActions::isProject(path))
    m_projects->open(path);
  else
    m_experiments->open(path);
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

// --- from one start to the next ---

void MainWindow::restore() {
  Theme::instance().setMode(m_settings.theme());
  m_queue.setParallel(m_settings.parallelRuns());
  m_plan->setRunKind(m_settings.runKind());
  const bool takesOver = std::exchange(m_workspace->isOpen, true);
  if (!takesOver)
    m_workspace->isPlanUnread = m_settings.hasExperiment();
  if (const auto experiment = takesOver ? std::nullopt : m_settings.experiment())
    attempt([&] {
      m_networkActions->loadExperiment(*experiment, m_settings.marks(), [this] {
        m_workspace->isPlanUnread = false;
        if (m_document.undoStack()->count() <= 1) // nothing was done while its network was read
          m_document.undoStack()->clear();
      });
    });
  for (const CostAxis &axis : costAxes()) // a name of another version is passed over
    if (fromStd(axis.name) == m_settings.tradeOffAxis())
      m_tradeOffs->setAxis(axis.kind);
  m_hardware->restoreState(m_settings.hardwareView());
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
    m_projects->takeOver(m_workspace->projectFile, m_workspace->projectFingerprint, m_workspace->recovered);
}

void MainWindow::save() {
  commitFocusedField(); // the window may go with it
  m_settings.setGeometry(saveGeometry());
  m_settings.setLayout(saveState());
  m_settings.setTableColumns(m_table->view()->saveColumns());
  m_settings.setRunColumns(m_runs->saveState());
  m_settings.setTheme(Theme::instance().mode());
  m_settings.setParallelRuns(m_queue.parallel());
  m_settings.setRunKind(static_cast<int>(m_plan->runKind()));
  m_settings.setTradeOffAxis(fromStd(costAxis(m_tradeOffs->axis()).name));
  m_settings.setHardwareView(m_hardware->saveState());
  // A plan that is still to come, or that could not be opened this time, is kept unless another was worked
  // on.
  const bool isUntouched = m_document.undoStack()->count() == 0 && !m_projects->isOpen();
  if (!m_workspace->isPlanUnread || !isUntouched) {
    m_settings.setExperiment(m_document.experiment());
    m_settings.setMarks(m_document.marks());
  }
  m_settings.setShownRuns(m_runs->checkedFolders());
  m_projects->rememberProject();
  m_workspace->hasProject = m_projects->isOpen();
  m_workspace->projectFile = m_projects->file();
  m_workspace->projectFingerprint = m_projects->fileFingerprint();
  m_workspace->recovered = m_projects->recovered();
}

// --- closing ---

void MainWindow::closeEvent(QCloseEvent *event) {
  if (!m_projects->mayClose()) {
    event->ignore();
    return;
  }
  if (m_queue.isBusy()) {
    QStringList what;
    if (m_queue.isBusyHere())
      what << tr("Stop the runs and quit? They keep their checkpoints and can be resumed next time.");
    if (m_queue.followsJobs())
      what << tr(
          "Jobs on a cluster go on and can be followed again next time; Stop in the list of runs ends them.");
    QMessageBox question(QMessageBox::Question, tr("Runs are going on"), what.join(u"\n\n"_s),
                         QMessageBox::NoButton, this);
    question.setTextFormat(Qt::PlainText);
    question.setObjectName(u"quitQuestion"_s);
    const QAbstractButton *quit =
        question.addButton(m_queue.isBusyHere() ? tr("Stop and quit") : tr("Quit"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(tr("Go on"), QMessageBox::RejectRole));
    question.exec();
    if (question.clickedButton() != quit) {
      event->ignore();
      return;
    }
  }
  const int edits = m_document.undoStack()->index();
  if (!m_hardwareViews->mayClose()) { // last, since edits may be discarded by it
    event->ignore();
    return;
  }
  // A profile that was saved just now is the plan's: a change that nobody was asked about.
  if (m_document.undoStack()->index() != edits && !m_projects->mayClose()) {
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
