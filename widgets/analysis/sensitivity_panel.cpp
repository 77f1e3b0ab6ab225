// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/sensitivity_panel.h"

#include "core/plan/analysis/statistics.h"
#include "core/plan/base/error.h"
#include "widgets/analysis/agreement_table.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/layer_selection.h"
#include "widgets/document/number_text.h"
#include "widgets/runs/command_button.h"
#include "widgets/runs/run_text.h"
#include "widgets/style/combo_box_filler.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class Value, class EntryOf>
void fill(QComboBox &box, ComboBoxFiller &filler, const std::set<Value> &values, const EntryOf &entryOf,
          const QVariant &wanted) {
  QList<ComboBoxEntry> entries;
  for (const Value value : values) {
    entries.append(entryOf(value));
    entries.last().data = static_cast<int>(value);
  }
  if (filler.fill(entries, wanted))
    box.setEnabled(box.count() > 1);
}

} // namespace

std::shared_ptr<const SensitivityTable> sensitivityOf(const RunRecord &record) {
  if (record.result && record.result->sensitivity)
    return std::make_shared<const SensitivityTable>(*record.result->sensitivity);
  if (record.sensitivity && !record.sensitivity->scores.empty())
    return std::make_shared<const SensitivityTable>(*record.sensitivity);
  return nullptr;
}

SensitivityPanel::SensitivityPanel(const RunLibrary &library, Document &document, LayerSelection &selection,
                                   LayerFigures &figures, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_figures(figures),
      m_picker(new AnalysisRunPicker(library, Task::sensitivity)) {
  QWidget *top = makeTop();
  QWidget *questionRow = makeQuestionRow();
  layOut(top, questionRow);
  connectViews();
  setTrainedRun({});
  readRun();
}

QWidget *SensitivityPanel::makeTop() {
  auto *top = new QWidget;
  auto *row = new QHBoxLayout(top);
  row->setContentsMargins(8, 6, 8, 0);
  m_picker->setObjectName(u"sensitivityRun"_s);
  m_picker->setAccessibleName(tr("Sensitivity run"));
  m_picker->setToolTip(tr("The sensitivity run whose scores are shown here and in the table"));
  m_measure = new QPushButton(tr("Measure sensitivity"));
  m_measure->setObjectName(u"measureSensitivity"_s);
  addCommandAction(*m_measure, [this] {
    Q_EMIT commandRequested();
    return QString();
  });
  row->addWidget(m_picker, 1);
  row->addWidget(m_measure);
  return top;
}

QWidget *SensitivityPanel::makeQuestionRow() {
  auto *widget = new QWidget;
  auto *row = new QHBoxLayout(widget);
  row->setContentsMargins(8, 0, 8, 0);
  const auto picker = [row](const QString &name, const QString &accessible, const QString &toolTip) {
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setToolTip(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(box);
    return box;
  };
  m_metric = picker(u"sensitivityMetric"_s, tr("Metric"), tr("How the harm is measured"));
  m_target = picker(u"sensitivityTarget"_s, tr("Quantized"), tr("What of the layer is quantized"));
  m_view = picker(u"sensitivityView"_s, tr("View"), tr("How the layer stands among the others"));
  for (const auto &[filler, box] :
       {std::pair(&m_metrics, m_metric), std::pair(&m_targets, m_target), std::pair(&m_views, m_view)})
    *filler = new ComboBoxFiller(box, [this] { readRun(); });
  m_metric->setMinimumContentsLength(14);
  m_metric->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_target->setMinimumContentsLength(9);
  m_view->setMinimumContentsLength(5);
  m_ranked = new QToolButton;
  m_ranked->setObjectName(u"rankLayers"_s);
  m_ranked->setText(tr("ranked"));
  m_ranked->setCheckable(true);
  m_ranked->setToolTip(tr("Most sensitive layer first, by its value at the fewest bits"));
  row->addWidget(m_ranked);
  return widget;
}

void SensitivityPanel::layOut(QWidget *top, QWidget *questionRow) {
  m_map = new SensitivityMap;
  auto *area = new QScrollArea;
  area->setWidget(m_map);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  m_agreementTitle = new QLabel(tr("How far the metrics agree: Spearman's ρ over layers and bits"));
  m_agreementTitle->setContentsMargins(10, 0, 8, 0);
  m_agreement = new AgreementTable;
  m_agreement->setObjectName(u"rankAgreement"_s);
  m_verdict = new QLabel;
  m_verdict->setObjectName(u"agreementVerdict"_s);
  m_verdict->setWordWrap(true);
  m_verdict->setContentsMargins(10, 0, 8, 0);
  m_summary = new QLabel;
  m_summary->setObjectName(u"sensitivitySummary"_s);
  m_summary->setWordWrap(true);
  m_summary->setContentsMargins(10, 0, 8, 4);
  m_hint = new QLabel;
  m_hint->setObjectName(u"sensitivityHint"_s);
  m_hint->setTextFormat(Qt::PlainText);
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  m_hint->setMargin(24);
  m_body = new QWidget;
  auto *body = new QVBoxLayout(m_body);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(6);
  body->addWidget(questionRow);
  body->addWidget(area, 1);
  body->addWidget(m_agreementTitle);
  body->addWidget(m_agreement);
  body->addWidget(m_verdict);
  body->addWidget(m_summary);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addWidget(top);
  column->addWidget(m_hint, 1);
  column->addWidget(m_body, 1);
}

void SensitivityPanel::connectViews() {
  connect(m_picker, &AnalysisRunPicker::changed, this, &SensitivityPanel::readRun);
  connect(m_measure, &QPushButton::clicked, this, &SensitivityPanel::measurementRequested);
  for (QComboBox *box : {m_metric, m_target, m_view})
    connect(box, &QComboBox::currentIndexChanged, this, &SensitivityPanel::updateQuestion);
  connect(m_metric, &QComboBox::currentIndexChanged, this,
          [this] { m_wantedMetric = static_cast<SensitivityMetric>(m_metric->currentData().toInt()); });
  connect(m_agreement, &AgreementTable::metricActivated, this, [this](SensitivityMetric metric) {
    m_metric->setCurrentIndex(m_metric->findData(static_cast<int>(metric)));
  });
  connect(m_ranked, &QToolButton::toggled, m_map, &SensitivityMap::setRanked);
  connect(m_map, &SensitivityMap::layerActivated, &m_selection, &LayerSelection::selectName);
  connect(m_map, &SensitivityMap::cellActivated, this, &SensitivityPanel::offerBits);
  connect(&m_selection, &LayerSelection::changed, this, [this](const QList<int> &rows) {
    QStringList names;
    for (const int row : rows)
      names.append(QString::fromStdString(m_document.network().layers()[static_cast<std::size_t>(row)].name));
    m_map->setHighlighted(names);
  });
  connect(&m_document, &Document::planChanged, this, &SensitivityPanel::updatePlanBits);
}

QList<Chart *> SensitivityPanel::charts() const {
  return {m_map};
}

void SensitivityPanel::setTrainedRun(const QString &name) {
  m_measure->setEnabled(!name.isEmpty());
  m_measure->setToolTip(literalToolTip(
      name.isEmpty()
          ? tr("There is no trained run yet: train one with Run first")
          : tr("Quantizes one layer of “%1” after the other and measures what is lost").arg(name)));
  m_hint->setText(
      name.isEmpty()
          ? tr("When a run has been trained, “Measure sensitivity” finds out which of its layers need "
               "their bits: a map of layers and bits.")
          : tr("No sensitivity run yet. “Measure sensitivity” finds out which layers of “%1” need "
               "their bits.")
                .arg(name));
}

void SensitivityPanel::readRun() {
  const RunRecordPtr record = m_picker->record();
  m_table = record ? sensitivityOf(*record) : nullptr;
  m_body->setVisible(m_table != nullptr);
  m_hint->setVisible(!m_table);
  fillQuestion();
  m_map->setTable(m_table);
  updateQuestion();
  updatePlanBits();
  updateSummary();
}

void SensitivityPanel::fillQuestion() {
  if (!m_table)
    return;
  std::set<SensitivityMetric> metrics;
  std::set<SensitivityTarget> targets;
  std::set<SensitivityView> views;
  for (const SensitivityScore &score : m_table->scores) {
    targets.insert(score.target);
    views.insert(score.view);
    for (const auto &[metric, value] : score.values)
      metrics.insert(metric);
  }
  // A run that goes on, or another one, may have measured others first.
  const QVariant metric =
      metrics.contains(m_wantedMetric) ? QVariant(static_cast<int>(m_wantedMetric)) : m_metric->currentData();
  fill(
      *m_metric, *m_metrics, metrics,
      [](SensitivityMetric one) {
        const QString unit = metricUnit(one);
        return ComboBoxEntry{
            unit.isEmpty() ? metricText(one) : metricText(one) + u" ("_s + unit + u")"_s, {}, {}};
      },
      metric);
  fill(
      *m_target, *m_targets, targets,
      [](SensitivityTarget one) {
        return ComboBoxEntry{one == SensitivityTarget::both ? tr("both") : targetText(one), {}, {}};
      },
      m_target->currentData());
  fill(
      *m_view, *m_views, views,
      [](SensitivityView one) {
        return ComboBoxEntry{one == SensitivityView::alone ? tr("alone") : tr("rest"), {}, viewText(one)};
      },
      m_view->currentData());
}

SensitivityQuestion SensitivityPanel::question() const {
  return {.metric = static_cast<SensitivityMetric>(m_metric->currentData().toInt()),
          .target = static_cast<SensitivityTarget>(m_target->currentData().toInt()),
          .view = static_cast<SensitivityView>(m_view->currentData().toInt())};
}

void SensitivityPanel::updateQuestion() {
  const SensitivityQuestion asked = question();
  m_map->setQuestion(asked);
  updatePlanBits();
  updateAgreement();
  const RunRecordPtr record = m_picker->record();
  m_figures.setSensitivity({.table = m_table,
                            .metric = asked.metric,
                            .target = asked.target,
                            .view = asked.view,
                            .source = record ? QString::fromStdString(record->experiment.name) : QString()});
}

void SensitivityPanel::updateAgreement() {
  const SensitivityQuestion asked = question();
  const std::vector<RankAgreement> all = m_table ? rankAgreement(*m_table) : std::vector<RankAgreement>();
  const auto its = std::ranges::find_if(all, [&](const RankAgreement &agreement) {
    return agreement.target == asked.target && agreement.view == asked.view;
  });
  m_agreement->setChosen(asked.metric);
  m_agreement->setAgreement(its == all.end() ? nullptr : &*its);
  m_agreementTitle->setVisible(!m_agreement->isHidden());
  m_verdict->setText(its == all.end() ? QString() : verdictText(*its, asked.metric));
  m_verdict->setVisible(!m_verdict->text().isEmpty());
}

void SensitivityPanel::updatePlanBits() {
  std::map<QString, int> bits;
  for (std::size_t i = 0; i < m_document.plan().size(); ++i) {
    const LayerPrecision &precision = m_document.plan()[i];
    bits[QString::fromStdString(m_document.network().layers()[i].name)] =
        question().target == SensitivityTarget::activations ? precision.activation.bits
                                                            : precision.weight.bits;
  }
  m_map->setPlanBits(bits);
}

void SensitivityPanel::updateSummary() {
  const RunRecordPtr record = m_picker->record();
  if (!record || !m_table)
    return;
  QString text;
  if (record->state == RunState::running)
    text = tr("Being measured: %1 %. ").arg(std::lround(100 * record->progress()));
  else if (!record->result)
    text = tr("Not finished: resume the run in the list of runs to have the rest. ");
  if (m_table->samples > 0)
    text += tr("Reference accuracy %1 (95 %) on %2 test pictures. ")
                .arg(accuracyText(m_table->referenceAccuracy,
                                  accuracyInterval(m_table->referenceAccuracy, m_table->samples)),
                     groupedInteger(m_table->samples));
  text += tr("The frame marks the bits of the plan; a click on a cell sets them.");
  m_summary->setText(text);
}

void SensitivityPanel::offerBits(const QString &layer, int bits, const QPoint &position) {
  const auto row = m_document.network().layerIndex(layer.toStdString());
  auto *menu = new QMenu(this);
  menu->setObjectName(u"cellMenu"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (!row) {
    menu->addAction(tr("The network of the table has no layer “%1”").arg(layer))->setEnabled(false);
  } else {
    QString text;
    switch (question().target) {
    case SensitivityTarget::weights:
      text = tr("Set the weights of %1 to %2 bits");
      break;
    case SensitivityTarget::activations:
      text = tr("Set the input activation of %1 to %2 bits");
      break;
    case SensitivityTarget::both:
      text = tr("Set weights and input activation of %1 to %2 bits");
      break;
    }
    QAction *action = menu->addAction(text.arg(layer, QString::number(bits)));
    connect(action, &QAction::triggered, this, [this, layer, bits] { setBits(layer, bits); });
  }
  menu->popup(position);
}

void SensitivityPanel::setBits(const QString &name, int bits) {
  const auto layer = m_document.network().layerIndex(name.toStdString());
  if (!layer) { // another network has come since the menu was opened
    Q_EMIT editRejected(tr("The network of the table has no layer “%1”").arg(name));
    return;
  }
  const int row = static_cast<int>(*layer);
  if (m_document.isLocked(row)) {
    Q_EMIT editRejected(tr("%1 is locked: unlock it to change its precision").arg(name));
    return;
  }
  const SensitivityTarget target = question().target;
  try {
    m_document.setLayerPrecision(
        {row},
        [&](LayerPrecision &precision) {
          if (target != SensitivityTarget::activations)
            precision.weight = withBits(precision.weight, bits);
          if (target != SensitivityTarget::weights)
            precision.activation = withBits(precision.activation, bits);
        },
        tr("bits of %1").arg(name));
  } catch (const Error &error) {
    Q_EMIT editRejected(QString::fromUtf8(error.what()));
  }
}

} // namespace bitsmith
