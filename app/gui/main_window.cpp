// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/main_window.h"

#include "app/gui/chart_feed.h"
#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/analysis/errors_panel.h"
#include "widgets/analysis/sensitivity_panel.h"
#include "widgets/charts/summary_charts.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/charts/training_plot.h"
#include "widgets/document/calibration_form.h"
#include "widgets/document/data_form.h"
#include "widgets/document/number_text.h"
#include "widgets/document/training_form.h"
#include "widgets/precision/precision_model.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/engine_program.h"
#include "widgets/runs/engine_request.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/schedule/schedule_editor.h"
#include "widgets/style/message_bar.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QDataStream>
#include <QDir>
#include <QDockWidget>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <chrono>
#include <map>

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
      {u"document-open"_s, u"open"_s},
  };
  return Theme::instance().icon(names.value(name));
}

template<class List>
void fillPicker(QComboBox *picker, const List &list) {
  for (const auto &entry : list) {
    picker->addItem(QString::fromStdString(entry.name), QString::fromStdString(entry.name));
    picker->setItemData(picker->count() - 1, QString::fromStdString(entry.summary), Qt::ToolTipRole);
  }
}

void choose(QComboBox *picker, const QString &value) {
  const QSignalBlocker blocker(picker);
  picker->setCurrentIndex(picker->findData(value));
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

MainWindow::MainWindow(const QString &runsRoot, QWidget *parent) : QMainWindow(parent), m_library(runsRoot) {
  setObjectName(u"mainWindow"_s);
  setWindowTitle(tr("Bitsmith"));
  setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
  setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
  setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
  setupCentre();
  setupDocks();
  setupPickers();
  setupFileMenu();
  setupEditMenu();
  setupRunMenu();
  setupViewMenu();
  setupHelpMenu();
  connectDocument();
  connectRuns();
  connectAnalysis();
  restore();
  updatePickers();
  updateQueueState();
  askForDataShape();
  if (engineProgram().isEmpty())
    m_message->show(Severity::error, missingEngineMessage());
}

MainWindow::~MainWindow() {
  // The views refer to the document, the library and the queue, which are members and would go before the
  // children.
  for (QDockWidget *dock : m_docks)
    disconnect(dock, nullptr, this, nullptr);
  delete m_feed;
  qDeleteAll(m_docks);
  delete takeCentralWidget();
}

// --- set-up ---

QComboBox *MainWindow::addPicker(QToolBar *bar, const QString &label, const QString &name,
                                 const QString &toolTip) {
  auto *box = new QWidget;
  auto *layout = new QHBoxLayout(box);
  layout->setContentsMargins(4, 0, 8, 0);
  layout->setSpacing(6);
  auto *picker = new QComboBox;
  picker->setObjectName(name);
  picker->setToolTip(toolTip);
  picker->setAccessibleName(label);
  auto *caption = new QLabel(label);
  caption->setBuddy(picker);
  layout->addWidget(caption);
  layout->addWidget(picker);
  bar->addWidget(box);
  return picker;
}

void MainWindow::setupPickers() {
  auto *bar = addToolBar(tr("Plan"));
  bar->setObjectName(u"planBar"_s);
  bar->setMovable(false);
  bar->setContextMenuPolicy(Qt::PreventContextMenu);
  m_network = addPicker(bar, tr("Network"), u"networkPicker"_s, tr("The network whose layers are quantized"));
  fillPicker(m_network, architectures());
  m_data = addPicker(bar, tr("Data"), u"dataPicker"_s,
                     tr("The pictures that the network is trained and tested on"));
  fillPicker(m_data, dataSources());
  m_hardware =
      addPicker(bar, tr("Hardware"), u"hardwarePicker"_s, tr("The device that the plan is costed on"));
  fillPicker(m_hardware, hardwareProfiles());
  m_preset = addPicker(bar, tr("Preset"), u"presetPicker"_s,
                       tr("A rule that sets the bits of all layers; locked layers keep theirs"));
  fillPicker(m_preset, presets());

  auto *space = new QWidget;
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  bar->addWidget(space);
  m_estimate = new QLabel;
  m_estimate->setObjectName(u"estimate"_s);
  m_estimate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  bar->addWidget(m_estimate);
  m_kind = addPicker(bar, {}, u"runKindPicker"_s, tr("What Run starts"));
  m_kind->addItem(tr("this plan"));
  m_kind->addItem(tr("all presets"));
  m_kind->addItem(tr("this plan, 3 seeds"));
  m_kind->addItem(tr("this plan, progressive"));
  m_kind->addItem(tr("trained run (PTQ)"));
  m_kind->setItemData(m_kind->count() - 1,
                      tr("Quantizes the selected trained run as the table says, without training"),
                      Qt::ToolTipRole);
  m_kind->setAccessibleName(tr("Kind of run"));
  m_runButton = new QToolButton;
  m_runButton->setObjectName(u"runButton"_s);
  m_runButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
  bar->addWidget(m_runButton);
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

QDockWidget *MainWindow::addDock(const QString &title, const QString &name, QWidget *content,
                                 Qt::DockWidgetArea area) {
  auto *dock = new QDockWidget(title);
  dock->setObjectName(name);
  dock->setWidget(content);
  // The tabs name the panels and are what they are dragged by; a title below a tab would say the same again.
  dock->setTitleBarWidget(new QWidget(dock));
  addDockWidget(area, dock);
  m_docks.append(dock);
  return dock;
}

void MainWindow::setupDocks() {
  m_training = new TrainingPlot;
  m_tradeOffs = new TradeOffPlot;
  m_summary = new SummaryCharts;
  m_sensitivity = new SensitivityPanel(m_library, m_document, m_selection, m_figures);
  m_errors = new ErrorsPanel(m_library, m_selection);
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
  connect(m_schedule, &ScheduleEditor::editRejected, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });

  addDock(tr("Runs"), u"runsDock"_s, m_runs, Qt::BottomDockWidgetArea);
  addDock(tr("Setup"), u"setupDock"_s, scrolling(setup), Qt::BottomDockWidgetArea);
  addDock(tr("Training"), u"trainingDock"_s, m_training, Qt::RightDockWidgetArea);
  addDock(tr("Trade-offs"), u"tradeOffsDock"_s, m_tradeOffs, Qt::RightDockWidgetArea);
  addDock(tr("Summary"), u"summaryDock"_s, m_summary, Qt::RightDockWidgetArea);
  addDock(tr("Sensitivity"), u"sensitivityDock"_s, m_sensitivity, Qt::RightDockWidgetArea);
  addDock(tr("Errors"), u"errorsDock"_s, m_errors, Qt::RightDockWidgetArea);
  addDock(tr("Schedule"), u"scheduleDock"_s, m_schedule, Qt::BottomDockWidgetArea);
  tabDocks(); // at once: panels above each other would make the window higher than the screen
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
  m_feed = new ChartFeed(m_library, *m_runs->model(), this);
  for (QDockWidget *dock : m_docks)
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool visible) {
      if (!visible) {
        m_shownPanels.remove(dock->widget());
        return;
      }
      m_shownPanels.insert(dock->widget());
      feedChart(dock->widget());
    });
}

void MainWindow::tabDocks() {
  std::map<Qt::DockWidgetArea, QDockWidget *> last; // the panels of an area are tabs of one another
  for (QDockWidget *dock : m_docks) {
    QDockWidget *&before = last[dockWidgetArea(dock)];
    if (before)
      tabifyDockWidget(before, dock);
    before = dock;
  }
}

void MainWindow::arrangeDocks() {
  for (QDockWidget *dock : m_docks) {
    dock->setFloating(false);
    dock->show();
  }
  tabDocks();
  m_docks[0]->raise();
  m_docks[2]->raise();
  resizeDocks({m_docks[2]}, {width() * 41 / 100}, Qt::Horizontal);
  resizeDocks({m_docks[0]}, {height() * 46 / 100}, Qt::Vertical);
}

/// A layout that was saved before a panel was there knows nothing of it: it joins the tabs of its area.
void MainWindow::placeNewDocks(const QByteArray &layout) {
  for (qsizetype i = 3; i < m_docks.size(); ++i) {
    QByteArray name;
    QDataStream stream(&name, QIODevice::WriteOnly);
    stream << m_docks[i]->objectName(); // as QMainWindow writes it
    if (layout.contains(name))
      continue;
    m_docks[i]->setFloating(false);
    QDockWidget *neighbour = m_docks[dockWidgetArea(m_docks[i]) == Qt::BottomDockWidgetArea ? 0 : 2];
    tabifyDockWidget(neighbour, m_docks[i]);
    m_docks[i]->show();
    neighbour->raise();
  }
}

void MainWindow::connectDocument() {
  connect(m_network, &QComboBox::activated, this,
          [this] { attempt([this] { m_document.setArchitecture(m_network->currentData().toString()); }); });
  connect(m_data, &QComboBox::activated, this, [this] {
    attempt([this] {
      m_document.setDataOptions(
          withSource(m_document.dataOptions(), m_data->currentData().toString().toStdString()));
    });
  });
  connect(m_hardware, &QComboBox::activated, this,
          [this] { attempt([this] { m_document.setHardware(m_hardware->currentData().toString()); }); });
  connect(m_preset, &QComboBox::activated, this,
          [this] { attempt([this] { m_document.applyPreset(m_preset->currentData().toString()); }); });
  connect(m_kind, &QComboBox::currentIndexChanged, this, &MainWindow::updateEstimate);
  for (const auto signal : {&Document::networkChanged, &Document::hardwareChanged, &Document::optionsChanged})
    connect(&m_document, signal, this, &MainWindow::updatePickers);
  connect(&m_document, &Document::planChanged, this, &MainWindow::updatePickers);
  connect(&m_document, &Document::optionsChanged, this, &MainWindow::askForDataShape);
  connect(&m_estimator, &RunEstimator::changed, this, &MainWindow::updateEstimate);
}

void MainWindow::connectRuns() {
  connect(m_feed, &ChartFeed::changed, this, &MainWindow::updateCharts);
  connect(m_runs, &RunsPanel::selectionChanged, this, [this](const QStringList &folders) {
    highlightRun(folders.value(0));
    updateTrainedRun();
    if (runKind() == RunKind::ptq)
      updatePickers(); // another run is quantized
  });
  connect(m_runs, &RunsPanel::comparisonRequested, this, [this](const QStringList &runs) {
    m_tradeOffs->setSelected(runs);
    for (QDockWidget *dock : m_docks)
      if (dock->widget() == m_tradeOffs) {
        dock->show();
        dock->raise();
      }
  });
  connect(m_runs, &RunsPanel::quantizationRequested, this, &MainWindow::quantize);
  connect(m_runs, &RunsPanel::comparisonRequested, this, [this](const QStringList &runs) {
    m_tradeOffs->setSelected(runs);
    for (QDockWidget *dock : m_docks)
      if (dock->widget() == m_tradeOffs) {
        dock->show();
        dock->raise();
      }
  });
  connect(m_runs, &RunsPanel::messageRequested, this,
          [this](RunSeverity severity, const QString &text) { m_message->show(toSeverity(severity), text); });
  connect(m_runs, &RunsPanel::experimentRequested, this,
          [this](const Experiment &experiment) { attempt([&] { m_document.loadExperiment(experiment); }); });
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
  for (Chart *chart : {static_cast<Chart *>(m_training), static_cast<Chart *>(m_tradeOffs),
                       static_cast<Chart *>(m_summary)}) {
    connect(chart, &Chart::exportFailed, this,
            [this](const QString &message) { m_message->show(Severity::error, message); });
    connect(chart, &Chart::exported, this,
            [this](const QString &path) { statusBar()->showMessage(tr("Saved %1").arg(path), 6000); });
  }
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
  connect(&m_selection, &LayerSelection::changed, table, [table](const QList<int> &rows) {
    // A cell that is chosen in the table stands for its layer and stays a cell.
    if (table->selectedLayers() != rows)
      table->selectLayers(rows);
  });
  connect(m_errors, &ErrorsPanel::analysisRequested, this, [this] { analyse(Task::errors); });
  connect(m_errors, &ErrorsPanel::shownRunChanged, this, &MainWindow::updateErrorFigures);
  connect(m_sensitivity, &SensitivityPanel::measurementRequested, this,
          [this] { analyse(Task::sensitivity); });
  connect(m_sensitivity, &SensitivityPanel::editRejected, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });
  for (Chart *chart : m_errors->charts() + m_sensitivity->charts()) {
    connect(chart, &Chart::exportFailed, this,
            [this](const QString &message) { m_message->show(Severity::error, message); });
    connect(chart, &Chart::exported, this,
            [this](const QString &path) { statusBar()->showMessage(tr("Saved %1").arg(path), 6000); });
  }
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged, &RunLibrary::runRemoved})
    connect(&m_library, signal, this, [this](const QString &folder) {
      const auto record = m_library.record(folder);
      if (!record || record->result)
        updateTrainedRun();
    });
  connect(&m_document, &Document::networkChanged, this, &MainWindow::updateErrorFigures);
}

void MainWindow::updateTrainedRun() {
  const auto record = m_library.record(trainedRunFor(m_runs->selectedFolders(), m_library));
  const QString name = record ? QString::fromStdString(record->experiment.name) : QString();
  m_errors->setTrainedRun(name);
  m_sensitivity->setTrainedRun(name);
  updateErrorFigures();
}

void MainWindow::updateErrorFigures() {
  const auto belongs = [this](const RunRecordPtr &record) {
    return record && record->experiment.network.architecture == m_document.architecture().toStdString();
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
  const QString folder = trainedRunFor(m_runs->selectedFolders(), m_library);
  const auto record = m_library.record(folder);
  if (!record)
    return;
  // Beside each other in the library, so that both can be moved together.
  const QString start = u"../"_s + QDir(m_library.root()).relativeFilePath(folder);
  enqueue(analysisOf(task, record->experiment, start, m_document.experiment()));
}

void MainWindow::restore() {
  Theme::instance().setMode(m_settings.theme());
  m_queue.setParallel(m_settings.parallelRuns());
  m_kind->setCurrentIndex(std::clamp(m_settings.runKind(), 0, m_kind->count() - 1));
  if (const auto experiment = m_settings.experiment())
    attempt([&] {
      m_document.loadExperiment(*experiment);
      m_document.undoStack()->clear();
    });
  for (const CostAxis &axis : costAxes()) // a name of another version is passed over
    if (QString::fromStdString(std::string(axis.name)) == m_settings.tradeOffAxis())
      m_tradeOffs->setAxis(axis.kind);
  if (const auto shown = m_settings.shownRuns())
    m_runs->model()->setCheckedFolders(*shown);
  if (!m_settings.tableColumns().isEmpty())
    m_table->view()->restoreColumns(m_settings.tableColumns());
  if (!m_settings.runColumns().isEmpty())
    m_runs->restoreState(m_settings.runColumns());
  resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(4, 48))); // what a window frame takes
  if (!restoreGeometry(m_settings.geometry()) || !restoreState(m_settings.layout()))
    QTimer::singleShot(0, this, &MainWindow::arrangeDocks);
  else
    placeNewDocks(m_settings.layout());
}

void MainWindow::save() {
  m_settings.setGeometry(saveGeometry());
  m_settings.setLayout(saveState());
  m_settings.setTableColumns(m_table->view()->saveColumns());
  m_settings.setRunColumns(m_runs->saveState());
  m_settings.setTheme(Theme::instance().mode());
  m_settings.setParallelRuns(m_queue.parallel());
  m_settings.setRunKind(m_kind->currentIndex());
  m_settings.setTradeOffAxis(QString::fromStdString(std::string(costAxis(m_tradeOffs->axis()).name)));
  m_settings.setExperiment(m_document.experiment());
  m_settings.setShownRuns(m_runs->checkedFolders());
}

// --- the document ---

void MainWindow::attempt(const std::function<void()> &edit) {
  try {
    edit();
  } catch (const Error &error) {
    m_message->show(Severity::warning, QString::fromUtf8(error.what()));
  }
  updatePickers();
}

void MainWindow::updatePickers() {
  choose(m_network, m_document.architecture());
  choose(m_data, QString::fromStdString(m_document.dataOptions().source));
  choose(m_hardware, QString::fromStdString(m_document.hardware().name));
  choose(m_preset, m_document.preset());
  m_preset->setPlaceholderText(tr("custom, from %1").arg(m_document.basePreset()));
  m_estimator.setExperiment(experimentToRun(), m_queue.threadsPerRun());
  updateEstimate();
}

void MainWindow::askForDataShape() {
  delete std::exchange(m_shapeRequest, nullptr);
  if (m_document.isDataShapeKnown())
    return;
  const DataOptions asked = m_document.dataOptions();
  if (asked.path.empty() && (asked.source == "idx" || asked.source == "image-folder")) {
    m_message->show(
        Severity::info,
        tr("%1 needs a folder: give it in Setup, under Path.").arg(QString::fromStdString(asked.source)));
    return;
  }
  m_shapeRequest = EngineRequest::describe(m_document.experiment(), this);
  connect(m_shapeRequest, &EngineRequest::finished, this, [this](const QJsonDocument &answer) {
    const QJsonArray input = answer.object().value("input"_L1).toArray();
    const auto classes = answer.object().value("classes"_L1).toInteger();
    m_message->dismiss();
    attempt([&] {
      m_document.setDataShape({input.at(0).toInteger(), input.at(1).toInteger(), input.at(2).toInteger()},
                              classes);
    });
  });
  connect(m_shapeRequest, &EngineRequest::failed, this,
          [this](const QString &message) { m_message->show(Severity::warning, message); });
  m_shapeRequest->start();
}

RunKind MainWindow::runKind() const {
  return static_cast<RunKind>(m_kind->currentIndex());
}

QString MainWindow::planName() const {
  const QString preset = m_document.preset();
  return m_preset->findData(preset) >= 0 ? preset : tr("%1, edited").arg(m_document.basePreset());
}

Experiment MainWindow::experimentToRun() const {
  const Experiment plan = m_document.experiment();
  const QString start =
      runKind() == RunKind::ptq ? findPtqStart(m_library, m_runs->selectedFolders(), plan) : QString();
  return experimentFor(runKind(), plan, planName(), start);
}

// --- running ---

void MainWindow::run() {
  if (const QString problem = m_schedule->problem();
      runKind() == RunKind::progressive && !problem.isEmpty()) {
    m_message->show(Severity::warning, problem);
    if (auto *dock = findChild<QDockWidget *>(u"scheduleDock"_s)) {
      dock->show();
      dock->raise();
    }
    return;
  }
  const Experiment experiment = experimentToRun();
  if (needsStart(experiment.task) && experiment.start.empty()) {
    m_message->show(
        Severity::warning,
        tr("There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 "
           "and “this plan”, and press Run.")
            .arg(QString::fromStdString(experiment.network.architecture),
                 QString::fromStdString(experiment.data.source)));
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
  enqueue(experimentFor(RunKind::ptq, plan, planName(), findPtqStart(m_library, {folder}, plan)));
}

void MainWindow::enqueue(const Experiment &experiment) {
  const QString folder = m_queue.enqueue(experiment, m_library.root());
  if (folder.isEmpty())
    return;
  m_library.refresh();
  m_docks[0]->show();
  m_docks[0]->raise();
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
  for (const QString &folder : m_library.folders())
    if (const auto record = m_library.record(folder); record && record->state == RunState::interrupted)
      interrupted.append(folder);
  if (interrupted.isEmpty())
    return;
  const QString name = QString::fromStdString(m_library.record(interrupted.first())->experiment.name);
  const QString text =
      interrupted.size() == 1
          ? tr("The run “%1” was interrupted. It can go on from its last checkpoint.").arg(name)
          : tr("%n runs were interrupted. They can go on from their last checkpoints.", nullptr,
               static_cast<int>(interrupted.size()));
  m_message->show(Severity::info, text, tr("Resume"), [this, interrupted] {
    for (const QString &folder : interrupted)
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

void MainWindow::updateEstimate() {
  if (const QObject *asker = sender(); asker == m_kind)
    m_estimator.setExperiment(experimentToRun(), m_queue.threadsPerRun());
  QString text;
  QString toolTip;
  switch (m_estimator.state()) {
  case RunEstimator::State::none:
    break;
  case RunEstimator::State::waiting:
    text = tr("estimate after the current run");
    break;
  case RunEstimator::State::measuring:
    text = tr("timing a few steps…");
    break;
  case RunEstimator::State::known:
    text = tr("about %1 · %2")
               .arg(durationText(m_estimator.seconds()),
                    megabytesText(m_estimator.memoryMb() * bytesPerMegabyte));
    toolTip = m_estimator.stepMilliseconds() > 0
                  ? tr("From a few timed steps: %1 ms a training step; %2 of memory at most")
                        .arg(shortNumber(m_estimator.stepMilliseconds()),
                             megabytesText(m_estimator.memoryMb() * bytesPerMegabyte))
                  : tr("From a few timed batches; %1 of memory at most")
                        .arg(megabytesText(m_estimator.memoryMb() * bytesPerMegabyte));
    break;
  case RunEstimator::State::failed:
    text = tr("no estimate");
    toolTip = m_estimator.failure();
    break;
  }
  m_estimate->setText(text);
  m_estimate->setToolTip(toolTip);
}

// --- charts ---

void MainWindow::feedChart(QWidget *chart) {
  if (chart == m_training)
    m_training->setRuns(m_feed->runs());
  else if (chart == m_tradeOffs)
    m_tradeOffs->setRuns(m_feed->runs());
  else if (chart == m_summary)
    m_summary->setRuns(m_feed->runs());
}

void MainWindow::updateCharts() {
  // Hidden charts are fed when they are shown.
  for (QWidget *chart : std::initializer_list<QWidget *>{m_training, m_tradeOffs, m_summary})
    if (m_shownPanels.contains(chart))
      feedChart(chart);
}

void MainWindow::highlightRun(const QString &folder) {
  m_training->setHighlighted(folder);
  m_tradeOffs->setHighlighted(folder);
  m_summary->setHighlighted(folder);
}

// --- closing ---

void MainWindow::closeEvent(QCloseEvent *event) {
  if (m_queue.isBusy()) {
    QMessageBox question(
        QMessageBox::Question, tr("Runs are going on"),
        tr("Stop the runs and quit? They keep their checkpoints and can be resumed next time."),
        QMessageBox::NoButton, this);
    question.setObjectName(u"quitQuestion"_s);
    const QAbstractButton *quit = question.addButton(tr("Stop and quit"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(tr("Go on"), QMessageBox::RejectRole));
    question.exec();
    if (question.clickedButton() != quit) {
      event->ignore();
      return;
    }
    m_queue.stopAllAndWait();
  }
  save();
  event->accept();
}

} // namespace bitsmith
