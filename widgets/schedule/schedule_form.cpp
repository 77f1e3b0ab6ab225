// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/schedule/schedule_form.h"

#include "core/plan/analysis/sensitivity_order.h"
#include "core/plan/base/error.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/schedule/policy_table.h"
#include "widgets/schedule/schedule_shape.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostBits = 16;
constexpr int mostEpochs = 100'000;

struct KindText {
  ScheduleKind kind;
  QString name;
  QString toolTip;
};

std::vector<KindText> kindTexts() {
  return {
      {ScheduleKind::linear, ScheduleForm::tr("Linear"),
       ScheduleForm::tr("From the first bits to the plan's in a straight line")},
      {ScheduleKind::step, ScheduleForm::tr("Steps"), ScheduleForm::tr("In equal stages")},
      {ScheduleKind::cosine, ScheduleForm::tr("Cosine"),
       ScheduleForm::tr("Slowly at both ends, fast in the middle")},
      {ScheduleKind::perLayer, ScheduleForm::tr("Layer by layer"),
       ScheduleForm::tr("One layer after another, the least sensitive first")},
      {ScheduleKind::lowToHigh, ScheduleForm::tr("Low to high"),
       ScheduleForm::tr("From few bits to the plan's in stages (progressive fractional quantization)")},
      {ScheduleKind::cyclic, ScheduleForm::tr("Cyclic"),
       ScheduleForm::tr("From few bits to the plan's again and again (cyclic precision training)")},
      {ScheduleKind::turningPoint, ScheduleForm::tr("Turning points"),
       ScheduleForm::tr("To the next stage whenever the training loss stands still (FracTrain)")},
      {ScheduleKind::policies, ScheduleForm::tr("Policies"),
       ScheduleForm::tr("As a list says: which layers, from when to when")},
  };
}

QString joined(const std::vector<std::string> &names) {
  QStringList list;
  for (const std::string &name : names)
    list.append(QString::fromStdString(name));
  return list.join(u", "_s);
}

QStringList wordsOf(const QString &text) {
  static const QRegularExpression separators(u"[\\s,;]+"_s);
  return text.split(separators, Qt::SkipEmptyParts);
}

} // namespace

ScheduleScene scheduleScene(const Document &document) {
  return {.options = document.progressiveOptions().schedule,
          .target = document.plan(),
          .network = document.sharedNetwork(),
          .epochs = document.trainingOptions().epochs};
}

ScheduleForm::ScheduleForm(Document &document, QWidget *parent)
    : OptionsForm(document, parent), m_kind(new QComboBox),
      m_weightBits(newSpinBox(1, mostBits, tr(" bits"))),
      m_activationBits(newSpinBox(1, mostBits, tr(" bits"))),
      m_activationFloor(newSpinBox(1, mostBits, tr(" bits"))), m_begin(newSpinBox(1, mostEpochs)),
      m_end(newSpinBox(0, mostEpochs)), m_stages(newSpinBox(2, mostBits)), m_levels(new QLineEdit),
      m_cycles(newSpinBox(1, mostEpochs)), m_order(new QLineEdit),
      m_measured(new QPushButton(tr("Least sensitive first"))), m_epsilon(new RealSpinBox(1e-9, 1e6)),
      m_decay(new RealSpinBox(1e-9, 1)), m_window(newSpinBox(2, 1000, tr(" epochs"))),
      m_policies(new PolicyTable) {
  for (const KindText &text : kindTexts()) {
    m_kind->addItem(text.name, static_cast<int>(text.kind));
    m_kind->setItemData(m_kind->count() - 1, text.toolTip, Qt::ToolTipRole);
  }
  m_end->setSpecialValueText(tr("last epoch"));
  m_levels->setPlaceholderText(tr("evenly spaced"));
  m_order->setPlaceholderText(tr("the largest first"));
  addFields();
  connectFields();
  connect(&document, &Document::networkChanged, this, [this] { load(); });
  updateMeasured();
  load();
}

void ScheduleForm::addFields() {
  addField(tr("Schedule"), m_kind, u"kind"_s, tr("How bits change while the network trains"));
  addField(tr("Weights from"), m_weightBits, u"weight_bits"_s,
           tr("Bits of all weights at the start; the plan in the table is where they end"));
  addField(tr("Activations from"), m_activationBits, u"activation_bits"_s,
           tr("Bits of all activations at the start; on the way down they keep the pace of their weights"));
  addField(tr("Activation floor"), m_activationFloor, u"activation_floor"_s,
           tr("Activations have at least this many bits on the way, or the plan's if those are fewer"));
  addField(tr("Begin"), m_begin, u"begin"_s, tr("Last epoch with the first bits"));
  addField(tr("End"), m_end, u"end"_s, tr("First epoch of the plan in the table, which then stays"));
  addField(tr("Stages"), m_stages, u"stages"_s, tr("From the first bits to the plan's, both counted"));
  addField(tr("Levels"), m_levels, u"levels"_s,
           tr("Bits of each stage before the plan's: 8, 6. Empty: evenly spaced"));
  addField(tr("Cycles"), m_cycles, u"cycles"_s, tr("How often bits rise from the first to the plan's"));
  addField(tr("Order"), m_order, u"order"_s,
           tr("Names of layers, the first to change first; those not named follow, the largest first"));
  addField({}, m_measured, u"measured_order"_s, {});
  addField(tr("Epsilon"), m_epsilon, u"epsilon"_s,
           tr("The loss stands still when it moves less than this share of the first epochs' mean loss"));
  addField(tr("Decay"), m_decay, u"decay"_s, tr("Factor on epsilon after each turn"));
  addField(tr("Window"), m_window, u"window"_s, tr("Epochs over which the loss has to stand still"));
  addField(tr("Policies"), m_policies, u"policies"_s,
           tr("Of two policies for the same layer, the later in the list holds"));
}

void ScheduleForm::change(const QWidget *field, const std::function<void(ScheduleOptions &)> &set) {
  edit(field, [&](int gesture) {
    ProgressiveOptions options = document().progressiveOptions();
    set(options.schedule);
    document().setProgressiveOptions(options, gesture);
  });
}

void ScheduleForm::connectFields() {
  const auto connectWhole = [this]<class Value>(QSpinBox *field, Value ScheduleOptions::*member) {
    connect(field, &QSpinBox::valueChanged, this, [this, field, member](int value) {
      change(field, [&](ScheduleOptions &options) { options.*member = static_cast<Value>(value); });
    });
  };
  connectWhole(m_weightBits, &ScheduleOptions::weightBits);
  connectWhole(m_activationBits, &ScheduleOptions::activationBits);
  connectWhole(m_activationFloor, &ScheduleOptions::activationFloor);
  connectWhole(m_begin, &ScheduleOptions::begin);
  connectWhole(m_end, &ScheduleOptions::end);
  connectWhole(m_stages, &ScheduleOptions::stages);
  connectWhole(m_cycles, &ScheduleOptions::cycles);
  connect(m_epsilon, &RealSpinBox::valueChanged, this, [this](double value) {
    change(m_epsilon, [value](ScheduleOptions &options) { options.turning.epsilon = value; });
  });
  connect(m_decay, &RealSpinBox::valueChanged, this, [this](double value) {
    change(m_decay, [value](ScheduleOptions &options) { options.turning.decay = value; });
  });
  connect(m_window, &QSpinBox::valueChanged, this, [this](int value) {
    change(m_window, [value](ScheduleOptions &options) { options.turning.window = value; });
  });
  connect(m_kind, &QComboBox::activated, this, [this] {
    const auto kind = static_cast<ScheduleKind>(m_kind->currentData().toInt());
    change(m_kind, [&](ScheduleOptions &options) { options = withKind(scheduleScene(document()), kind); });
  });
  connect(m_levels, &QLineEdit::editingFinished, this, [this] {
    change(m_levels, [this](ScheduleOptions &options) {
      std::vector<int> levels;
      for (const QString &word : wordsOf(m_levels->text())) {
        levels.push_back(word.toInt());
        if (levels.back() < 1 || levels.back() > mostBits || levels.size() > mostBits)
          throw badInput(
              tr("Levels “%1”: expected at most 16 bit-widths from 1 to 16").arg(word).toStdString());
      }
      options.levels = levels;
    });
  });
  connect(m_order, &QLineEdit::editingFinished, this, [this] {
    change(m_order, [this](ScheduleOptions &options) {
      std::vector<std::string> order;
      for (const QString &word : wordsOf(m_order->text())) {
        const std::string name = word.toStdString();
        if (!document().network().layerIndex(name) || std::ranges::find(order, name) != order.end())
          throw badInput(tr("Order “%1”: expected different names of layers").arg(word).toStdString());
        order.push_back(name);
      }
      options.order = order;
    });
  });
  connect(m_measured, &QPushButton::clicked, this, &ScheduleForm::takeMeasuredOrder);
  connect(m_policies, &PolicyTable::edited, this, [this](const std::vector<BitsPolicy> &policies) {
    edit(m_policies, [&](int) { // each change of the table is an edit of its own
      ProgressiveOptions options = document().progressiveOptions();
      options.schedule.policies = policies;
      document().setProgressiveOptions(options);
    });
  });
  connect(m_policies, &PolicyTable::editRejected, this, &OptionsForm::editRejected);
}

void ScheduleForm::setFigures(const LayerFigures *figures) {
  m_figures = figures;
  connect(figures, &LayerFigures::changed, this, &ScheduleForm::updateMeasured);
  updateMeasured();
}

void ScheduleForm::updateMeasured() {
  const LayerFigures::SensitivityChoice choice =
      m_figures ? m_figures->sensitivityChoice() : LayerFigures::SensitivityChoice{};
  const bool known = choice.table && orderTarget(*choice.table, choice.metric);
  m_measured->setEnabled(known);
  if (known)
    m_measured->setToolTip(tr("Writes the order that the %1 of “%2” gives, at the plan's bits")
                               .arg(metricText(choice.metric), choice.source));
  else if (choice.table)
    m_measured->setToolTip(tr("“%1” gives no order by the %2: it needs it of weights, or of weights and "
                              "activations, with each layer alone quantized")
                               .arg(choice.source, metricText(choice.metric)));
  else
    m_measured->setToolTip(tr("Needs a sensitivity run of this network: the Sensitivity panel measures one"));
}

void ScheduleForm::takeMeasuredOrder() {
  const LayerFigures::SensitivityChoice choice = m_figures->sensitivityChoice();
  change(m_measured, [&](ScheduleOptions &options) {
    options.order =
        leastSensitiveFirst(*choice.table, document().plan(), document().network(), choice.metric);
  });
}

void ScheduleForm::showFields(const ScheduleOptions &options) {
  const ScheduleKind kind = options.kind;
  const bool policies = kind == ScheduleKind::policies;
  const bool staged = hasStages(kind);
  const bool levels = staged && !options.levels.empty();
  const bool turning = kind == ScheduleKind::turningPoint;
  setFieldVisible(m_weightBits, !policies && !levels);
  setFieldVisible(m_activationBits, !policies && !levels);
  setFieldVisible(m_activationFloor, !policies);
  setFieldVisible(m_begin, !policies);
  setFieldVisible(m_end, !policies);
  setFieldVisible(m_stages, staged && !levels);
  setFieldVisible(m_levels, staged);
  setFieldVisible(m_cycles, kind == ScheduleKind::cyclic);
  setFieldVisible(m_order, kind == ScheduleKind::perLayer);
  setFieldVisible(m_measured, kind == ScheduleKind::perLayer);
  setFieldVisible(m_epsilon, turning);
  setFieldVisible(m_decay, turning);
  setFieldVisible(m_window, turning);
  setFieldVisible(m_policies, policies);
}

void ScheduleForm::loadFields() {
  const ScheduleOptions &options = document().progressiveOptions().schedule;
  m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(options.kind)));
  m_kind->setToolTip(m_kind->currentData(Qt::ToolTipRole).toString());
  m_weightBits->setValue(options.weightBits);
  m_activationBits->setValue(options.activationBits);
  m_activationFloor->setValue(options.activationFloor);
  m_begin->setValue(static_cast<int>(options.begin));
  m_end->setValue(static_cast<int>(options.end));
  m_stages->setValue(static_cast<int>(options.stages));
  QStringList levels;
  for (const int level : options.levels)
    levels.append(QString::number(level));
  m_levels->setText(levels.join(u", "_s));
  m_cycles->setValue(static_cast<int>(options.cycles));
  m_order->setText(joined(options.order));
  m_epsilon->setValue(options.turning.epsilon);
  m_decay->setValue(options.turning.decay);
  m_window->setValue(static_cast<int>(options.turning.window));
  m_policies->setPolicies(options.policies);
  showFields(options);
}

} // namespace bitsmith
