// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/hardware_panel.h"

#include "core/plan/base/error.h"
#include "core/plan/runs/run.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/hardware/hardware_chart.h"
#include "widgets/hardware/hardware_table.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QDataStream>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 stateFormat = 1;
const QString planId = u"plan"_s;
const QString editedId = u"edited"_s;
const QString runsId = u"runs"_s; ///< stands for all runs together

QString presetId(const Preset &preset) {
  return u"preset "_s + QString::fromStdString(preset.name);
}
QString deviceId(const HardwareProfile &profile) {
  return u"hardware "_s + QString::fromStdString(profile.name);
}

/// What a finished run's precision comes to on this network; nullopt where it is not one of its plans.
std::optional<PrecisionPlan> planOf(const RunRecord &record, const Document &document) {
  const Experiment &experiment = record.experiment;
  if (!record.result || !givesNetwork(experiment.task) || experiment.network != document.networkOptions())
    return std::nullopt;
  try {
    return resolvePlan(experiment.precision, document.network());
  } catch (const Error &) {
    return std::nullopt; // the run's layers are not those of this version's network
  }
}

void setTexts(QWidget *widget, const QString &name, const QString &accessible, const QString &toolTip) {
  widget->setObjectName(name);
  widget->setAccessibleName(accessible);
  widget->setToolTip(toolTip);
}

} // namespace

HardwarePanel::HardwarePanel(Document &document, LayerSelection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_figure(new QComboBox),
      m_convention(new QComboBox), m_batch(new QSpinBox), m_configurations(new QToolButton),
      m_profile(new QToolButton), m_export(new QToolButton), m_configurationMenu(new QMenu(this)),
      m_definition(new QLabel), m_warnings(new QLabel), m_chart(new HardwareChart),
      m_table(new HardwareTable), m_comparison(std::make_shared<HardwareComparison>()) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(makePickers());
  column->addWidget(makeBody(), 1);
  connectViews();
  compare();
}

// --- set-up ---

QWidget *HardwarePanel::makePickers() {
  using Figure = CostFigure;
  setTexts(m_figure, u"hardwareFigure"_s, tr("Figure"), tr("What is compared"));
  const FigureChoice figures[] = {{Figure::energy},
                                  {Figure::latency},
                                  {Figure::weightMemory},
                                  {Figure::deviceMemory},
                                  {Figure::peakActivations},
                                  {Figure::traffic},
                                  {Figure::work, CostConvention::bops},
                                  {Figure::work, CostConvention::macs},
                                  {Figure::work, CostConvention::operations}};
  for (const FigureChoice &figure : figures) {
    m_figure->addItem(figureTitle(figure),
                      QVariantList{static_cast<int>(figure.figure), static_cast<int>(figure.convention)});
    m_figure->setItemData(m_figure->count() - 1, figureDefinition(figure), Qt::ToolTipRole);
  }
  setTexts(m_convention, u"hardwareConvention"_s, tr("Convention"),
           tr("Whose definition bit operations follow"));
  for (const CostConvention convention :
       {CostConvention::bops, CostConvention::hawqBops, CostConvention::nncf, CostConvention::ace}) {
    const FigureChoice figure{Figure::work, convention};
    m_convention->addItem(figureTitle(figure), static_cast<int>(convention));
    m_convention->setItemData(m_convention->count() - 1, figureDefinition(figure), Qt::ToolTipRole);
  }
  for (QComboBox *box : {m_figure, m_convention})
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_figure->setMinimumContentsLength(13);
  m_convention->setMinimumContentsLength(9);
  setTexts(
      m_batch, u"hardwareBatch"_s, tr("Batch"),
      tr("Pictures at a time: weights are read once a batch, activations are those of all its pictures"));
  m_batch->setRange(0, static_cast<int>(largestBatch));
  m_batch->setSpecialValueText(tr("batch as profile"));
  m_batch->setPrefix(tr("batch "));
  setTexts(m_configurations, u"hardwareConfigurations"_s, tr("Configurations"),
           tr("What stands side by side"));
  m_configurations->setText(tr("Configurations") + u"  "_s); // beside the arrow
  m_configurations->setPopupMode(QToolButton::InstantPopup);
  m_configurations->setMenu(m_configurationMenu);
  setTexts(m_profile, u"showProfile"_s, tr("Profile"),
           tr("The figures of the hardware profile and their sources; a copy of it can be edited"));
  m_profile->setText(tr("Profile…"));
  setTexts(m_export, u"exportHardware"_s, tr("Export"),
           tr("Saves the bars as a picture or all figures as CSV"));
  m_export->setIcon(Theme::instance().icon(u"export"_s));
  m_export->setPopupMode(QToolButton::InstantPopup);
  auto *exports = new QMenu(this);
  m_chart->addExportActions(*exports);
  m_export->setMenu(exports);
  // Two rows: one would make the panel wider than small screens have room for.
  auto *pickers = new QWidget;
  auto *rows = new QVBoxLayout(pickers);
  rows->setContentsMargins(8, 6, 8, 0);
  rows->setSpacing(5);
  auto *first = new QHBoxLayout;
  first->addWidget(m_figure, 3);
  first->addWidget(m_convention, 2);
  auto *second = new QHBoxLayout;
  second->addWidget(m_batch);
  second->addWidget(m_configurations);
  second->addStretch();
  second->addWidget(m_profile);
  second->addWidget(m_export);
  rows->addLayout(first);
  rows->addLayout(second);
  return pickers;
}

QWidget *HardwarePanel::makeBody() {
  m_definition->setObjectName(u"hardwareDefinition"_s);
  m_definition->setWordWrap(true);
  m_definition->setForegroundRole(QPalette::PlaceholderText);
  m_definition->setContentsMargins(10, 0, 10, 0);
  m_warnings->setObjectName(u"hardwareWarnings"_s);
  m_warnings->setTextFormat(Qt::PlainText);
  m_warnings->setWordWrap(true);
  m_warnings->setContentsMargins(10, 2, 10, 2);
  auto *area = new QScrollArea;
  area->setWidget(m_chart);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_splitter = new QSplitter(Qt::Vertical);
  m_splitter->addWidget(area);
  m_splitter->addWidget(m_table);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setChildrenCollapsible(false);
  connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_fitsChart = false; });
  auto *body = new QWidget;
  auto *column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_definition);
  column->addWidget(m_splitter, 1);
  column->addWidget(m_warnings);
  return body;
}

void HardwarePanel::connectViews() {
  for (QComboBox *box : {m_figure, m_convention})
    connect(box, &QComboBox::currentIndexChanged, this, &HardwarePanel::refresh);
  connect(m_batch, &QSpinBox::valueChanged, this, &HardwarePanel::refresh);
  connect(m_configurationMenu, &QMenu::aboutToShow, this, &HardwarePanel::fillConfigurationMenu);
  connect(m_profile, &QToolButton::clicked, this, &HardwarePanel::profileRequested);
  connect(&m_document, &Document::costChanged, this, &HardwarePanel::refresh);
  connect(m_chart, &HardwareChart::layerActivated, this, [this](int layer) { m_selection.select({layer}); });
  connect(m_table, &HardwareTable::selectedLayersChanged, &m_selection, &LayerSelection::select);
  connect(&m_selection, &LayerSelection::changed, this, [this](const QList<int> &rows) {
    m_chart->setHighlighted(rows);
    m_table->selectLayers(rows);
  });
}

QList<Chart *> HardwarePanel::charts() const {
  return {m_chart};
}

// --- what is shown ---

void HardwarePanel::setRuns(std::vector<ChartRun> runs) {
  m_runs = std::move(runs);
  refresh();
}

void HardwarePanel::setDevices(const std::vector<HardwareProfile> &devices) {
  m_devices.clear();
  for (const HardwareProfile &device : devices)
    m_devices.push_back(std::make_shared<const HardwareProfile>(device));
  refresh();
}

void HardwarePanel::setEditedProfile(std::optional<HardwareProfile> profile) {
  m_edited = profile ? std::make_shared<const HardwareProfile>(std::move(*profile)) : nullptr;
  refresh();
}

FigureChoice HardwarePanel::choice() const {
  const QVariantList figure = m_figure->currentData().toList();
  FigureChoice choice{static_cast<CostFigure>(figure.value(0).toInt()),
                      static_cast<CostConvention>(figure.value(1).toInt())};
  if (choice == FigureChoice{CostFigure::work, CostConvention::bops})
    choice.convention = static_cast<CostConvention>(m_convention->currentData().toInt());
  return choice;
}

std::int64_t HardwarePanel::batch() const {
  return m_batch->value();
}

/// Plans and checked runs are shown unless they were taken out, other devices once they were asked for.
bool HardwarePanel::isShown(const QString &id) const {
  return id.startsWith(u"hardware "_s) ? m_added.contains(id) : !m_hidden.contains(id);
}

std::vector<HardwareConfiguration> HardwarePanel::configurations() const {
  const auto hardware = std::make_shared<const HardwareProfile>(m_document.hardware());
  std::vector<HardwareConfiguration> list;
  const auto add = [&](HardwareConfiguration configuration) {
    list.push_back(costConfiguration(m_document.network(), std::move(configuration), batch()));
  };
  add({.id = planId,
       .title = tr("this plan"),
       .heading = u"this plan"_s,
       .plan = m_document.plan(),
       .hardware = hardware});
  if (m_edited)
    add({.id = editedId,
         .title = tr("this plan, %1 as edited").arg(QString::fromStdString(m_edited->name)),
         .heading = u"this plan, %1 as edited"_s.arg(QString::fromStdString(m_edited->name)),
         .plan = m_document.plan(),
         .hardware = m_edited});
  for (const Preset &preset : presets())
    if (isShown(presetId(preset)))
      add({.id = presetId(preset),
           .title = QString::fromStdString(preset.name),
           .plan = preset.apply(m_document.network()),
           .hardware = hardware});
  for (const ChartRun &run : m_runs) {
    const auto plan = isShown(runsId) && run.record ? planOf(*run.record, m_document) : std::nullopt;
    if (!plan)
      continue;
    // Runs of one plan cost the same: they share the bar, in the colour of the first.
    const auto same = std::find_if(list.begin() + (m_edited ? 2 : 1), list.end(),
                                   [&](const HardwareConfiguration &other) { return other.plan == *plan; });
    if (same == list.end())
      add({.id = u"run "_s + run.id,
           .title = run.label,
           .color = run.color,
           .plan = *plan,
           .hardware = hardware});
    else if (!same->color.isValid())
      same->color = run.color;
  }
  for (const auto &device : m_devices)
    if (isShown(deviceId(*device)) && device->name != hardware->name)
      add({.id = deviceId(*device),
           .title = tr("this plan on %1").arg(QString::fromStdString(device->name)),
           .heading = u"this plan on %1"_s.arg(QString::fromStdString(device->name)),
           .plan = m_document.plan(),
           .hardware = device});
  return list;
}

void HardwarePanel::refresh() {
  m_isStale = true;
  if (isVisible())
    compare();
}

void HardwarePanel::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  if (m_isStale)
    compare();
}

void HardwarePanel::compare() {
  m_isStale = false;
  auto comparison = std::make_shared<HardwareComparison>();
  comparison->network = m_document.sharedNetwork();
  comparison->configurations = configurations();
  comparison->choice = choice();
  comparison->scale = figureScale(comparison->choice, comparison->largestTotal());
  m_comparison = comparison;
  m_convention->setEnabled(comparison->choice.figure == CostFigure::work &&
                           m_figure->currentData().toList().value(1).toInt() ==
                               static_cast<int>(CostConvention::bops));
  m_definition->setText(comparison->isKnown(0)
                            ? figureDefinition(comparison->choice)
                            : tr("%1 does not tell this figure: choose another device above the table.")
                                  .arg(coreText(m_document.hardware().title)));
  const QStringList warnings = comparison->warnings();
  m_warnings->setText(warnings.join(u'\n'));
  m_warnings->setVisible(!warnings.isEmpty());
  m_chart->setComparison(m_comparison);
  m_table->setComparison(m_comparison);
  m_table->selectLayers(m_selection.rows());
  fitChart();
}

/// The bars have the room that they need, and leave some for the table, until somebody moves the border.
void HardwarePanel::fitChart() {
  if (!m_fitsChart)
    return;
  const int height = m_splitter->height();
  const int chart = std::min(m_chart->sizeHint().height() + 2, height * 62 / 100);
  m_splitter->setSizes({chart, height - chart});
}

void HardwarePanel::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  fitChart();
}

// --- menus ---

void HardwarePanel::addToggle(QMenu &menu, const QString &id, const QString &title) {
  QAction *action = menu.addAction(title);
  action->setCheckable(true);
  action->setChecked(isShown(id));
  connect(action, &QAction::toggled, this, [this, id](bool on) {
    QSet<QString> &exceptions = id.startsWith(u"hardware "_s) ? m_added : m_hidden;
    if (on == (&exceptions == &m_added))
      exceptions.insert(id);
    else
      exceptions.remove(id);
    refresh();
  });
}

void HardwarePanel::fillConfigurationMenu() {
  QMenu &menu = *m_configurationMenu;
  menu.clear();
  menu.addSection(tr("Plans"));
  for (const Preset &preset : presets())
    addToggle(menu, presetId(preset), QString::fromStdString(preset.name));
  addToggle(menu, runsId, tr("Finished runs that are checked in the Runs panel"));
  menu.addSection(tr("This plan on other devices"));
  for (const auto &device : m_devices)
    if (device->name != m_document.hardware().name)
      addToggle(menu, deviceId(*device), coreText(device->title));
}

// --- state ---

QByteArray HardwarePanel::saveState() const {
  QByteArray state;
  QDataStream stream(&state, QIODevice::WriteOnly);
  stream << stateFormat << m_figure->currentIndex() << m_convention->currentIndex() << m_batch->value()
         << m_hidden << m_added;
  return state;
}

bool HardwarePanel::restoreState(const QByteArray &state) {
  QDataStream stream(state);
  quint32 format = 0;
  int figure = 0, convention = 0, pictures = 0;
  QSet<QString> hidden, added;
  stream >> format >> figure >> convention >> pictures >> hidden >> added;
  if (stream.status() != QDataStream::Ok || format != stateFormat || figure < 0 ||
      figure >= m_figure->count() || convention < 0 || convention >= m_convention->count() || pictures < 0 ||
      pictures > m_batch->maximum())
    return false;
  m_hidden = hidden;
  m_added = added;
  m_figure->setCurrentIndex(figure);
  m_convention->setCurrentIndex(convention);
  m_batch->setValue(pictures);
  refresh();
  return true;
}

} // namespace bitsmith
