// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/search_dialog.h"

#include "core/plan/search/plan_costs.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/runs/command_button.h"
#include "widgets/style/combo_box_filler.h"
#include "widgets/style/dialog_buttons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

QSpinBox *numberBox(int minimum, int maximum, std::int64_t value) {
  auto *box = new QSpinBox;
  box->setRange(minimum, maximum);
  box->setValue(static_cast<int>(value));
  box->setGroupSeparatorShown(true);
  return box;
}

} // namespace

std::optional<std::vector<int>> bitListFrom(const QString &text) {
  static const QRegularExpression separators(u"[\\s,;]+"_s);
  std::vector<int> bits;
  for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
    bool isNumber = false;
    const int number = part.toInt(&isNumber);
    if (!isNumber || number < 1 || number > 16)
      return std::nullopt;
    bits.push_back(number);
  }
  std::ranges::sort(bits);
  if (bits.empty() || std::ranges::adjacent_find(bits) != bits.end())
    return std::nullopt;
  return bits;
}

SearchDialog::SearchDialog(const Document &document, QWidget *parent)
    : QDialog(parent), m_document(document), m_form(new QFormLayout), m_start(new QComboBox),
      m_strategy(new QComboBox), m_evaluator(new QComboBox), m_weightBits(new QLineEdit(u"2, 4, 8"_s)),
      m_activationBits(new QLineEdit(u"8"_s)), m_cost(new QComboBox), m_budgetCost(new QComboBox),
      m_budget(new QDoubleSpinBox), m_evaluations(numberBox(1, 1'000'000, SearchOptions{}.evaluations)),
      m_pictures(numberBox(0, 100'000'000, SearchOptions{}.pictures)),
      m_epochs(numberBox(1, 100'000, SearchOptions{}.epochs)),
      m_population(numberBox(2, 10'000, SearchOptions{}.population)),
      m_warmUp(numberBox(0, 1'000'000, SearchOptions{}.warmUp)),
      m_seed(numberBox(0, 1'000'000'000, static_cast<std::int64_t>(SearchOptions{}.seed))),
      m_summary(new QLabel) {
  setObjectName(u"searchDialog"_s);
  setWindowTitle(tr("Search for plans"));
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  auto *column = new QVBoxLayout(this);
  column->addLayout(m_form);
  m_summary->setObjectName(u"searchSummary"_s);
  m_summary->setWordWrap(true);
  m_summary->setMinimumHeight(3 * fontMetrics().lineSpacing());
  m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(m_summary);
  column->addStretch(1);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  m_run = buttons->addButton(tr("&Search"), QDialogButtonBox::AcceptRole);
  m_run->setObjectName(u"startSearch"_s);
  m_copy = makeCommandButton([this] {
    if (problem().isEmpty())
      Q_EMIT commandRequested(start()->folder, options());
    return QString();
  });
  buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
  column->addWidget(buttons);
  setOnlyDefault(*buttons, *m_run);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    if (!problem().isEmpty())
      return;
    Q_EMIT searchRequested(start()->folder, options());
    accept();
  });
  m_filler = new ComboBoxFiller(m_start, [this] { fillStarts(m_start->currentData()); });
  fillChoices();
  buildFields();
  connect(m_budgetCost, &QComboBox::currentIndexChanged, this, &SearchDialog::proposeBudget);
  connect(m_start, &QComboBox::currentIndexChanged, this, &SearchDialog::followStart);
  for (QComboBox *box : {m_strategy, m_evaluator, m_cost, m_budgetCost})
    connect(box, &QComboBox::currentIndexChanged, this, &SearchDialog::refresh);
  for (QLineEdit *line : {m_weightBits, m_activationBits})
    connect(line, &QLineEdit::textChanged, this, &SearchDialog::refresh);
  for (QSpinBox *box : {m_evaluations, m_pictures, m_epochs, m_population, m_warmUp})
    connect(box, &QSpinBox::valueChanged, this, &SearchDialog::refresh);
  connect(m_budget, &QDoubleSpinBox::valueChanged, this, &SearchDialog::refresh);
  for (const auto signal : {&Document::networkChanged, &Document::hardwareChanged})
    connect(&document, signal, this, &SearchDialog::followStart);
  resize(460, sizeHint().height());
  refresh();
}

void SearchDialog::fillChoices() {
  const std::pair<SearchStrategy, QString> strategies[] = {
      {SearchStrategy::nsga2, tr("NSGA-II: the whole front at once by evolution")},
      {SearchStrategy::exact, tr("exact: optima of measured sensitivity")},
      {SearchStrategy::greedy, tr("greedy: one layer one step lower at a time")},
      {SearchStrategy::haq, tr("HAQ: reinforcement learning, layer by layer")},
      {SearchStrategy::differentiable, tr("differentiable: gradient descent on a mixture of bits")},
      {SearchStrategy::random, tr("random: plans drawn evenly")},
      {SearchStrategy::exhaustive, tr("exhaustive: every plan")}};
  for (const auto &[strategy, text] : strategies)
    m_strategy->addItem(text, static_cast<int>(strategy));
  const std::pair<SearchEvaluator, QString> evaluators[] = {
      {SearchEvaluator::ptq, tr("quantized without training (seconds)")},
      {SearchEvaluator::qat, tr("after short training (minutes)")},
      {SearchEvaluator::predictor, tr("quantized, the most promising by a predictor first")}};
  for (const auto &[evaluator, text] : evaluators)
    m_evaluator->addItem(text, static_cast<int>(evaluator));
  m_budgetCost->addItem(tr("none"));
  for (const CostAxis &axis : costAxes()) {
    m_cost->addItem(coreText(axis.title), fromStd(axis.name));
    if (!axis.moreIsBetter)
      m_budgetCost->addItem(coreText(axis.title), fromStd(axis.name));
  }
  m_cost->setCurrentIndex(m_cost->findData(QString::fromStdString(SearchOptions{}.cost)));
}

void SearchDialog::addField(const QString &label, QWidget *field, const QString &name,
                            const QString &toolTip) {
  field->setObjectName(name);
  field->setToolTip(toolTip);
  m_form->addRow(label, field);
}

void SearchDialog::buildFields() {
  m_start->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_start->setMinimumContentsLength(20);
  m_start->setPlaceholderText(tr("no trained run"));
  m_pictures->setSpecialValueText(tr("all"));
  m_budget->setDecimals(4);
  m_budget->setRange(0, 1e12);
  m_budget->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
  addField(tr("Trained &run"), m_start, u"searchStart"_s, tr("Whose weights are quantized"));
  addField(tr("S&trategy"), m_strategy, u"searchStrategy"_s, tr("Which plans are tried next"));
  addField(tr("&Evaluated"), m_evaluator, u"searchEvaluator"_s, tr("How the accuracy of a plan is found"));
  addField(tr("&Weight bits"), m_weightBits, u"searchWeightBits"_s,
           tr("What each layer may be given: 1 to 16"));
  addField(tr("&Activation bits"), m_activationBits, u"searchActivationBits"_s,
           tr("What each layer's input may be given: 1 to 16"));
  addField(tr("Accuracy a&gainst"), m_cost, u"searchCost"_s, tr("What accuracy is traded against"));
  auto *budget = new QWidget;
  auto *row = new QHBoxLayout(budget);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_budgetCost, 1);
  row->addWidget(m_budget, 1);
  m_budgetCost->setObjectName(u"searchBudgetCost"_s);
  m_budget->setObjectName(u"searchBudget"_s);
  addField(tr("At &most"), budget, u"searchBudgetRow"_s, tr("Plans beyond it are not what is looked for"));
  addField(tr("E&valuations"), m_evaluations, u"searchEvaluations"_s,
           tr("Plans that are evaluated, at most"));
  addField(tr("Test &pictures"), m_pictures, u"searchPictures"_s,
           tr("So many test pictures, evenly spaced, measure each plan; 0 takes all"));
  addField(tr("Epo&chs"), m_epochs, u"searchEpochs"_s, tr("Training of each plan"));
  addField(tr("P&opulation"), m_population, u"searchPopulation"_s, tr("Plans of a generation"));
  addField(tr("Warm-&up"), m_warmUp, u"searchWarmUp"_s, tr("Episodes of random actions first"));
  addField(tr("See&d"), m_seed, u"searchSeed"_s, tr("The same seed finds the same plans"));
}

void SearchDialog::setStarts(std::vector<SearchStart> starts, const QString &chosen) {
  if (chosen.isNull() && starts == m_starts)
    return; // nothing is proposed anew under the hands of somebody who types
  m_starts = std::move(starts);
  fillStarts(chosen.isNull() ? m_start->currentData() : QVariant(chosen));
}

void SearchDialog::fillStarts(const QVariant &wanted) {
  QList<ComboBoxEntry> entries;
  for (const SearchStart &one : m_starts)
    entries.append({one.label, one.folder, {}});
  m_filler->fill(entries, wanted);
  followStart();
}

const SearchStart *SearchDialog::start() const {
  if (m_start->currentIndex() < 0)
    return nullptr;
  // By its folder: while its list is open, the box may have others than there are by now.
  const auto found = std::ranges::find(m_starts, m_start->currentData().toString(), &SearchStart::folder);
  return found == m_starts.end() ? nullptr : &*found;
}

SearchStrategy SearchDialog::strategy() const {
  return static_cast<SearchStrategy>(m_strategy->currentData().toInt());
}

SearchEvaluator SearchDialog::evaluator() const {
  return static_cast<SearchEvaluator>(m_evaluator->currentData().toInt());
}

SearchOptions SearchDialog::options() const {
  SearchOptions options;
  options.strategy = strategy();
  options.evaluator = evaluator();
  options.weightBits = bitListFrom(m_weightBits->text()).value_or(options.weightBits);
  options.activationBits = bitListFrom(m_activationBits->text()).value_or(options.activationBits);
  options.cost = m_cost->currentData().toString().toStdString();
  if (m_budgetCost->currentIndex() > 0)
    options.budgets = {
        {.cost = m_budgetCost->currentData().toString().toStdString(), .amount = m_budget->value()}};
  options.evaluations = m_evaluations->value();
  options.pictures = m_pictures->value();
  options.epochs = m_epochs->value();
  options.population = m_population->value();
  options.warmUp = m_warmUp->value();
  options.seed = static_cast<std::uint64_t>(m_seed->value());
  return options;
}

double SearchDialog::planCount() const {
  const auto weights = bitListFrom(m_weightBits->text());
  const auto activations = bitListFrom(m_activationBits->text());
  if (!start() || !weights || !activations)
    return 0;
  return std::pow(static_cast<double>(weights->size() * activations->size()),
                  static_cast<double>(start()->layers));
}

std::optional<double> SearchDialog::leastCost() const {
  const auto weights = bitListFrom(m_weightBits->text());
  const auto activations = bitListFrom(m_activationBits->text());
  if (!start() || start()->network != m_document.networkOptions() || m_budgetCost->currentIndex() <= 0 ||
      !weights || !activations)
    return std::nullopt;
  PrecisionPlan plan = m_document.plan();
  for (LayerPrecision &layer : plan) {
    layer.weight = withBits(layer.weight, weights->front());
    layer.activation = withBits(layer.activation, activations->front());
  }
  const std::string cost = m_budgetCost->currentData().toString().toStdString();
  return planCost(m_document.network(), plan, m_document.hardware(), findCostAxis(cost).kind);
}

void SearchDialog::proposeBudget() {
  if (m_budgetCost->currentIndex() <= 0)
    return;
  const std::string cost = m_budgetCost->currentData().toString().toStdString();
  double budget = 0; // of another network's plans nothing is known here
  if (!start() || start()->network == m_document.networkOptions())
    if (const auto present =
            planCost(m_document.network(), m_document.plan(), m_document.hardware(), findCostAxis(cost).kind))
      budget = std::ceil(*present * 1e4) / 1e4; // as many digits as are shown, and not below the plan
  m_budget->setValue(budget);
  m_proposed = m_budget->value();
}

void SearchDialog::followStart() {
  if (m_proposed == m_budget->value())
    proposeBudget();
  refresh();
}

QString SearchDialog::unit() const {
  if (m_budgetCost->currentIndex() <= 0)
    return {};
  const QString unit = fromStd(findCostAxis(m_budgetCost->currentData().toString().toStdString()).unit);
  return unit.isEmpty() ? unit : u' ' + unit;
}

QString SearchDialog::problem() const {
  if (!start())
    return tr("There is no trained run to search from: train one first.");
  for (const auto &[line, name] :
       {std::pair(m_weightBits, tr("Weight bits")), std::pair(m_activationBits, tr("Activation bits"))})
    if (!bitListFrom(line->text()))
      return tr("%1: give different numbers from 1 to 16, separated by commas.").arg(name);
  if (const auto least = leastCost(); least && m_budget->value() < *least)
    return tr("No plan of these bits meets the budget: the least is %1%2.")
        .arg(QLocale().toString(*least, 'g', 4), unit());
  if (m_budgetCost->currentIndex() > 0 && m_budget->value() <= 0)
    return tr("Give a budget above zero, or none.");
  return {};
}

QString SearchDialog::summaryText() const {
  return m_summary->text();
}

void SearchDialog::refresh() {
  const bool trains = evaluator() == SearchEvaluator::qat;
  m_form->setRowVisible(m_epochs, trains);
  m_form->setRowVisible(m_population, strategy() == SearchStrategy::nsga2);
  m_form->setRowVisible(m_warmUp, strategy() == SearchStrategy::haq);
  m_budget->setEnabled(m_budgetCost->currentIndex() > 0);
  // Only where it is another one: it writes the number anew, under the hands of somebody who types it.
  if (m_budget->suffix() != unit())
    m_budget->setSuffix(unit());
  const QString fault = problem();
  m_run->setEnabled(fault.isEmpty());
  m_copy->setEnabled(fault.isEmpty());
  if (!fault.isEmpty()) {
    m_summary->setText(fault);
    return;
  }
  const double plans = planCount();
  const QString count =
      plans < 1e6 ? QLocale().toString(static_cast<qlonglong>(plans)) : QLocale().toString(plans, 'g', 3);
  QStringList sentences{
      tr("%1 plans of %n layer(s); ", nullptr, static_cast<int>(start()->layers)).arg(count) +
      (plans <= m_evaluations->value()
           ? tr("all of them may be evaluated.")
           : tr("%n of them are evaluated at most.", nullptr, m_evaluations->value()))};
  if (strategy() == SearchStrategy::exhaustive && plans > m_evaluations->value())
    sentences.append(tr("Exhaustive search stops before it has seen every plan: allow more evaluations."));
  if (const auto least = leastCost())
    sentences.append(
        tr("The least that a budget can be: %1%2.").arg(QLocale().toString(*least, 'g', 4), unit()));
  sentences.append(tr("Each plan becomes a point in Trade-offs as it is evaluated."));
  m_summary->setText(sentences.join(u' '));
}

} // namespace bitsmith
