// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/allocation/allocation_dialog.h"

#include "core/plan/base/error.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/runs/comparison.h"
#include "widgets/allocation/allocation_plot.h"
#include "widgets/allocation/budget_panel.h"
#include "widgets/allocation/constraint_table.h"
#include "widgets/allocation/cost_text.h"
#include "widgets/document/core_text.h"
#include "widgets/runs/command_button.h"
#include "widgets/runs/command_line.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_library.h"
#include "widgets/style/combo_box_filler.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QSplitter>
#include <QTextDocumentFragment>
#include <QVBoxLayout>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

constexpr int solveDelay = 60; ///< milliseconds: a slider that is dragged asks once it rests

QString percents(double share) {
  return QLocale().toString(100 * share, 'f', 1);
}

QString figure(double value) {
  return QLocale().toString(value, 'g', 4);
}

bool isSameData(const DataOptions &one, const DataOptions &other) {
  const auto place = [](const DataOptions &data) {
    return data.path.empty() ? std::string() : jsonPath(data.path);
  };
  return one.source == other.source && place(one) == place(other);
}

/// Whether a run measured the document's network, on its data, with a plan: its bits, schemes and methods.
bool hasPlan(const RunRecord &record, const Document &document, const PrecisionPlan &plan) {
  const Network &network = document.network();
  if (!record.result || !isMeasured(*record.result) || record.result->layers.size() != plan.size() ||
      record.experiment.network != document.networkOptions() ||
      !isSameData(record.experiment.data, document.dataOptions()))
    return false;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const LayerResult &layer = record.result->layers[i];
    if (layer.name != network.layers()[i].name || layer.weightBits != plan[i].weight.bits ||
        layer.activationBits != plan[i].activation.bits)
      return false;
  }
  try {
    return resolvePlan(record.experiment.precision, network) == plan;
  } catch (const Error &) { // a preset of the user's that was deleted, say
    return false;
  }
}

} // namespace

AllocationDialog::AllocationDialog(Document &document, RunLibrary *library, QWidget *parent)
    : QDialog(parent), m_document(document), m_library(library) {
  setWindowTitle(tr("Allocate bits"));
  setObjectName(QStringLiteral("allocationDialog"));
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  m_delay.setSingleShot(true);
  m_delay.setInterval(solveDelay);
  buildLayout();
  connectParts();
  resize(1080, 660);
  setSources({});
}

void AllocationDialog::buildPickers(QWidget *page) {
  auto *form = new QFormLayout(page);
  form->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](QComboBox *&box, const char *name, const QString &label, const QString &toolTip) {
    box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    form->addRow(label, box);
  };
  add(m_run, "run", tr("&Sensitivity"), tr("The sensitivity run that says what each layer's bits are worth"));
  add(m_metric, "metric", tr("M&etric"), tr("Its sum over the layers is made as small as the budgets allow"));
  add(m_method, "method", tr("&Method"),
      tr("exact: the best plan, with a proof; greedy: most benefit per cost first; notebook: 8, 6 or 4 bits "
         "by the "
         "thresholds 0.05 and 0.02, then adjusted"));
  m_method->addItem(tr("exact"), static_cast<int>(AllocationMethod::exact));
  m_method->addItem(tr("greedy"), static_cast<int>(AllocationMethod::greedy));
  m_method->addItem(tr("notebook"), static_cast<int>(AllocationMethod::notebook));
  add(m_activations, "activations", tr("A&ctivations"),
      tr("Whether activation bits are chosen with the weight bits, or stay fixed"));
  add(m_curveCost, "curveCost", tr("C&urve over"), tr("The cost that the curve of optimal plans runs over"));
  // Runs that finish elsewhere bring sources while somebody chooses.
  m_runFiller = new ComboBoxFiller(m_run, [this] { fillRuns(); });
  m_metricFiller = new ComboBoxFiller(m_metric, [this] { updateSource(); });
  m_activationsFiller = new ComboBoxFiller(m_activations, [this] { updateSource(); });
  m_curveCostFiller = new ComboBoxFiller(m_curveCost, [this] { updateProblem(); });
}

void AllocationDialog::buildLayout() {
  auto *pickers = new QWidget;
  buildPickers(pickers);
  m_budgets = new BudgetPanel;
  auto *budgetBox = new QGroupBox(tr("Budgets"));
  auto *budgetColumn = new QVBoxLayout(budgetBox);
  budgetColumn->addWidget(m_budgets);
  m_summary = new QLabel;
  m_summary->setObjectName(QStringLiteral("summary"));
  m_summary->setWordWrap(true);
  m_summary->setAlignment(Qt::AlignTop);
  m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto *left = new QWidget;
  auto *leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(0, 0, 8, 0);
  leftColumn->addWidget(pickers);
  leftColumn->addWidget(budgetBox);
  leftColumn->addWidget(m_summary, 1);
  auto *scroll = new QScrollArea;
  scroll->setWidget(left);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(350);
  m_plot = new AllocationPlot;
  m_table = new ConstraintTable;
  auto *right = new QSplitter(Qt::Vertical);
  right->addWidget(m_plot);
  right->addWidget(m_table);
  right->setStretchFactor(0, 3);
  right->setStretchFactor(1, 2);
  right->setSizes({3, 2}); // shares of the height: the axis title wants room
  right->setChildrenCollapsible(false);
  auto *halves = new QSplitter(Qt::Horizontal);
  halves->addWidget(scroll);
  halves->addWidget(right);
  halves->setStretchFactor(1, 1);
  halves->setChildrenCollapsible(false);
  halves->setSizes({370, 700});
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  m_apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::ActionRole);
  m_apply->setObjectName(QStringLiteral("apply"));
  m_apply->setToolTip(tr("Put the plan into the precision table; one step to undo"));
  m_measure = buttons->addButton(tr("Apply and m&easure"), QDialogButtonBox::ActionRole);
  m_measure->setObjectName(QStringLiteral("measure"));
  buttons->addButton(makeCommandButton([this] { return command(); }), QDialogButtonBox::ActionRole);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto *column = new QVBoxLayout(this);
  column->addWidget(halves, 1);
  column->addWidget(buttons);
}

void AllocationDialog::connectParts() {
  connect(m_run, &QComboBox::currentIndexChanged, this, &AllocationDialog::updateSource);
  for (QComboBox *box : {m_metric, m_activations})
    connect(box, &QComboBox::currentIndexChanged, this, &AllocationDialog::updateProblem);
  for (QComboBox *box : {m_method, m_curveCost})
    connect(box, &QComboBox::currentIndexChanged, this, &AllocationDialog::scheduleSolve);
  connect(m_budgets, &BudgetPanel::changed, this, &AllocationDialog::scheduleSolve);
  connect(m_table, &ConstraintTable::constraintsChanged, this, &AllocationDialog::scheduleSolve);
  connect(&m_delay, &QTimer::timeout, this, &AllocationDialog::solve);
  connect(&m_solver, &AllocationSolver::solved, this, &AllocationDialog::showAnswer);
  connect(m_apply, &QPushButton::clicked, this, &AllocationDialog::apply);
  connect(m_measure, &QPushButton::clicked, this, &AllocationDialog::applyAndMeasure);
  connect(m_plot, &AllocationPlot::pointActivated, this, [this](std::size_t index) {
    if (m_answer && m_answer->curve)
      m_budgets->setBudget(m_answer->curve->cost, m_answer->curve->points.at(index).cost);
  });
  for (const auto signal : {&Document::networkChanged, &Document::hardwareChanged})
    connect(&m_document, signal, this, [this] {
      if (isVisible())
        m_library ? loadSources() : updateSource();
    });
  for (const auto signal : {&Document::planChanged, &Document::lockChanged})
    connect(&m_document, signal, this, [this] {
      if (isVisible())
        updateProblem();
    });
  if (m_library)
    for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged})
      connect(m_library, signal, this, &AllocationDialog::followRun);
}

void AllocationDialog::showEvent(QShowEvent *event) {
  QDialog::showEvent(event);
  if (!event->spontaneous() && m_library)
    loadSources();
}

void AllocationDialog::followRun(const QString &folder) {
  const RunRecordPtr record = m_library->record(folder);
  if (!isVisible() || !record || record->state != RunState::finished)
    return;
  if (record->experiment.task == Task::sensitivity && m_run->findData(folder) < 0)
    loadSources();
  else
    showSummary(); // the run may have measured the plan
}

void AllocationDialog::loadSources() {
  std::vector<AllocationSource> sources;
  QStringList folders;
  for (const QString &folder : m_library->folders())
    folders << folder << m_library->members(folder);
  for (const QString &folder : folders) {
    const RunRecordPtr record = m_library->record(folder);
    if (!record || record->state != RunState::finished || toString(record->experiment.task) != "sensitivity")
      continue;
    try {
      sources.push_back({folder, m_library->name(folder),
                         std::make_shared<const SensitivityRun>(readSensitivityRun(toPath(folder)))});
    } catch (const Error &) {
      // A run that cannot be read is told of by the list of runs.
    }
  }
  setSources(std::move(sources));
}

void AllocationDialog::setSources(std::vector<AllocationSource> sources) {
  std::erase_if(sources, [&](const AllocationSource &source) {
    const auto &layers = m_document.network().layers();
    return !std::ranges::equal(source.run->table.layers, layers, {}, {}, &Layer::name);
  });
  m_sources = std::move(sources);
  fillRuns();
}

void AllocationDialog::fillRuns() {
  QList<ComboBoxEntry> runs;
  for (const AllocationSource &source : m_sources)
    runs.append({source.label, source.id, {}});
  m_runFiller->fill(runs);
  updateSource();
}

const AllocationSource *AllocationDialog::source() const {
  if (m_run->currentIndex() < 0)
    return nullptr;
  // By its folder: while its list is open, the box may have others than there are by now.
  const auto found = std::ranges::find(m_sources, m_run->currentData().toString(), &AllocationSource::id);
  return found == m_sources.end() ? nullptr : &*found;
}

SensitivityMetric AllocationDialog::chosenMetric() const {
  return static_cast<SensitivityMetric>(m_metric->currentData().toInt());
}

void AllocationDialog::updateSource() {
  const AllocationSource *chosen = source();
  const bool chooses = chosen != nullptr;
  for (QWidget *part : std::initializer_list<QWidget *>{m_run, m_metric, m_method, m_activations, m_curveCost,
                                                        m_budgets, m_table})
    part->setEnabled(chooses);
  QList<ComboBoxEntry> metrics;
  QList<ComboBoxEntry> activations = {{tr("chosen too"), 0, {}}};
  if (chooses) {
    for (const SensitivityMetric metric : usableMetrics(chosen->run->table))
      metrics.append({fromStd(toString(metric)).replace(u'_', u' '), static_cast<int>(metric), {}});
    for (const int bits : chosen->run->table.bits)
      activations.append({tr("%1 bits").arg(bits), bits, {}});
  }
  const bool isKept =
      std::ranges::find(metrics, m_metric->currentData(), &ComboBoxEntry::data) != metrics.end();
  m_metricFiller->fill(metrics, isKept ? m_metric->currentData()
                                       : QVariant(static_cast<int>(SensitivityMetric::lossIncrease)));
  m_activationsFiller->fill(activations);
  updateProblem();
}

void AllocationDialog::updateProblem() {
  m_problem.reset();
  dropAnswer();
  m_delay.stop();
  const AllocationSource *chosen = source();
  if (!chosen) {
    m_plot->clear();
    m_table->setLayers(m_document, {});
    showMessage(
        tr("There is no finished sensitivity run of this network yet. Press “Measure sensitivity” in the "
           "Sensitivity panel; what it measures is what bits are allocated by."));
    return;
  }
  AllocationOptions options{chosenMetric(), std::nullopt};
  if (const int bits = m_activations->currentData().toInt(); bits > 0)
    options.activationBits = bits;
  try {
    m_problem = problemFromSensitivity(chosen->run->table, m_document.network(), m_document.plan(),
                                       m_document.hardware(), options);
  } catch (const Error &error) {
    showMessage(QString::fromUtf8(error.what()));
    return;
  }
  m_budgets->setProblem(*m_problem);
  m_table->setLayers(m_document, chosen->run->table.bits);
  QList<ComboBoxEntry> costs;
  for (const std::string &cost : m_problem->costs)
    costs.append({costText(cost).title, QString::fromStdString(cost), {}});
  const QVariant before = m_curveCost->currentData();
  m_curveCostFiller->fill(costs, before.isValid() ? before : QVariant(QStringLiteral("mean_bits")));
  scheduleSolve();
}

std::size_t AllocationDialog::curveCost() const {
  return m_problem->costIndex(m_curveCost->currentData().toString().toStdString()).value_or(0);
}

void AllocationDialog::dropAnswer() {
  m_answer.reset();
  m_solver.cancel();
  m_apply->setEnabled(false);
  m_measure->setEnabled(false);
}

void AllocationDialog::scheduleSolve() {
  dropAnswer();
  if (m_problem)
    m_delay.start();
}

void AllocationDialog::solve() {
  if (!m_problem)
    return;
  AllocationJob job{*m_problem,
                    static_cast<AllocationMethod>(m_method->currentData().toInt()),
                    std::make_shared<const Network>(m_document.network()),
                    m_document.plan(),
                    m_document.hardware(),
                    curveCost()};
  job.problem.budgets = m_budgets->budgets();
  try {
    m_table->constrain(job.problem, m_document.plan());
  } catch (const Error &error) {
    showMessage(QString::fromUtf8(error.what()));
    return;
  }
  m_solver.solve(std::move(job));
}

QString AllocationDialog::command() const {
  const AllocationSource *chosen = source();
  if (!chosen || !m_problem)
    return {};
  QStringList words = {QStringLiteral("allocate"), chosen->id};
  for (const AllocationBudget &budget : m_budgets->budgets())
    words << QStringLiteral("--budget")
          << QString::fromStdString(m_problem->costs[budget.cost]) + u'=' + csvNumber(budget.amount);
  words << QStringLiteral("--metric") << fromStd(toString(chosenMetric())) << QStringLiteral("--method")
        << fromStd(toString(static_cast<AllocationMethod>(m_method->currentData().toInt())))
        << QStringLiteral("--hardware") << QString::fromStdString(m_document.hardware().name);
  if (const int bits = m_activations->currentData().toInt(); bits > 0)
    words << QStringLiteral("--activation-bits") << QString::number(bits);
  words += m_table->arguments(m_document.plan(), chosen->run->table.bits);
  return commandOf(words << QStringLiteral("-o") << QStringLiteral("plan.json"));
}

void AllocationDialog::showAnswer(const std::shared_ptr<const AllocationAnswer> &answer) {
  m_answer = answer;
  if (answer->curve)
    m_plot->setCurve(*answer->curve, answer->problem.costs[answer->curve->cost],
                     scoreMeaning(chosenMetric(), source()->run->table.others));
  else
    m_plot->clear();
  const std::size_t cost = curveCost();
  const auto marked = [&](const std::optional<AllocationResult> &result) {
    return result ? std::optional(MarkedPlan{result->plan.costs.at(cost), result->plan.score}) : std::nullopt;
  };
  std::optional<double> budget;
  for (const AllocationBudget &its : answer->problem.budgets)
    if (its.cost == cost)
      budget = its.amount;
  m_plot->setMarks(marked(answer->result), marked(answer->greedy), budget);
  m_apply->setEnabled(answer->result.has_value());
  const bool measurable = answer->result && source() && !source()->run->startRun.empty();
  m_measure->setEnabled(measurable);
  m_measure->setToolTip(measurable
                            ? tr("Put the plan into the table, and quantize the trained run that was probed "
                                 "to it without training (PTQ): shows what the prediction is worth")
                            : tr("The sensitivity does not say which trained run was probed"));
  if (answer->result)
    m_table->showPlan(answer->problem, answer->result->plan);
  else
    m_table->clearPlan();
  showSummary();
}

PrecisionPlan AllocationDialog::allocated() const {
  return allocatedPlan(m_answer->problem, m_answer->result->plan, m_document.plan());
}

QString AllocationDialog::certificateText() const {
  const auto &certificate = m_answer->result->certificate;
  if (!certificate)
    return tr("No proof: this method does not tell how far from the best it is.");
  if (certificate->optimal)
    return tr("Proven: no plan within the budgets has a smaller score.");
  return tr("Not proven to be the best: a plan could be better by at most %1 (bitsmith-cli allocate searches "
            "longer).")
      .arg(figure(certificate->gap));
}

QString AllocationDialog::greedyText() const {
  if (m_answer->result->method == AllocationMethod::greedy)
    return {};
  if (!m_answer->greedy)
    return tr("Greedy finds no plan within these budgets.");
  const double mine = m_answer->result->plan.score;
  const double difference = m_answer->greedy->plan.score - mine;
  if (difference == 0)
    return tr("Greedy finds the same score.");
  const QString share =
      mine > 0 ? tr(" (%1 %)").arg(QLocale().toString(100 * std::abs(difference) / mine, 'f', 1)) : QString();
  return difference > 0 ? tr("Greedy loses %1 more%2.").arg(figure(difference), share)
                        : tr("Greedy loses %1 less%2.").arg(figure(-difference), share);
}

QString AllocationDialog::predictionText() const {
  const SensitivityTable &table = source()->run->table;
  const double score = m_answer->result->plan.score;
  const AllocationPrediction prediction = predictOutcome(table, chosenMetric(), score);
  if (prediction.accuracy)
    return tr("Predicted: accuracy %1 %, from %2 % before. A prediction from single layers, not a "
              "measurement.")
        .arg(percents(*prediction.accuracy), percents(table.referenceAccuracy));
  if (prediction.loss)
    return tr("Predicted: loss %1, from %2 before. A prediction from single layers, not a measurement.")
        .arg(figure(*prediction.loss), figure(table.referenceLoss));
  return tr("Score %1: %2. It ranks plans, and foretells no accuracy.")
      .arg(figure(score), coreText(scoreMeaning(chosenMetric(), table.others)));
}

QString AllocationDialog::measuredText() const {
  const PrecisionPlan plan = allocated();
  if (m_library)
    for (const QString &study : m_library->folders()) {
      QStringList folders = m_library->members(study);
      folders.prepend(study);
      for (const QString &folder : folders) {
        const RunRecordPtr record = m_library->record(folder);
        if (!record || !hasPlan(*record, m_document, plan))
          continue;
        const RunResult &result = *record->result;
        return tr("Measured: accuracy %1 % (95 %: %2 to %3 %), loss %4, by the run “%5” (%6).")
            .arg(percents(result.accuracy), percents(result.accuracyInterval.low),
                 percents(result.accuracyInterval.high), figure(result.loss),
                 QString::fromStdString(record->experiment.name).toHtmlEscaped(),
                 fromStd(toString(result.task)));
      }
    }
  return tr("Not measured yet: no run has these bits.");
}

void AllocationDialog::showSummary() {
  if (!m_answer || !source())
    return;
  if (!m_answer->result) {
    showMessage(m_answer->problemText);
    return;
  }
  const QString accent =
      Theme::instance()
          .color(m_answer->result->certificate && m_answer->result->certificate->optimal ? ColorRole::positive
                                                                                         : ColorRole::warning)
          .name();
  QStringList parts = {QStringLiteral("<span style=\"color:%1\">%2</span>").arg(accent, certificateText())};
  if (const QString greedy = greedyText(); !greedy.isEmpty())
    parts << greedy;
  if (const auto remark = allocationRemark(source()->run->table, chosenMetric()))
    parts << QStringLiteral("<span style=\"color:%1\">%2</span>")
                 .arg(Theme::instance().color(ColorRole::warning).name(), coreText(*remark));
  parts << predictionText() << measuredText();
  if (!m_answer->problemText.isEmpty())
    parts << m_answer->problemText.toHtmlEscaped();
  m_summary->setText(QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral("</p><p>"))));
}

void AllocationDialog::showMessage(const QString &message) {
  m_summary->setText(QStringLiteral("<p style=\"color:%1\">%2</p>")
                         .arg(Theme::instance().color(ColorRole::warning).name(), message.toHtmlEscaped()));
}

QString AllocationDialog::summaryText() const {
  return QTextDocumentFragment::fromHtml(m_summary->text()).toPlainText();
}

void AllocationDialog::apply() {
  if (!m_answer || !m_answer->result)
    return;
  m_document.applyPlan(allocated(), tr("Allocate bits"));
}

void AllocationDialog::applyAndMeasure() {
  if (!m_answer || !m_answer->result || !source() || source()->run->startRun.empty())
    return;
  std::string name = "allocated";
  for (const AllocationBudget &budget : m_answer->problem.budgets) {
    const std::string &cost = m_answer->problem.costs[budget.cost];
    name += ", " + costText(cost).titleWithUnit().toStdString() + " " +
            QLocale::c().toString(budget.amount * costText(cost).scale, 'g', 4).toStdString();
  }
  const PrecisionChoice choice =
      describePlan(allocated(), m_document.network(), m_document.basePreset().toStdString());
  const std::string startRun = source()->run->startRun;
  apply();
  try {
    Q_EMIT measureRequested(
        parseExperiment(measuringExperiment(name, startRun, choice).dump(), tr("allocation").toStdString()));
  } catch (const Error &error) {
    showMessage(QString::fromUtf8(error.what()));
  }
}

} // namespace bitsmith
