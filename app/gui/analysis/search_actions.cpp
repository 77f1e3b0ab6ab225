// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/analysis/search_actions.h"

#include "app/gui/runs/run_plans.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "core/plan/base/error.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/document/document.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_text.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QDir>
#include <QLocale>
#include <QMainWindow>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

const CandidateRecord *findCandidate(const RunRecordPtr &record, std::int64_t index) {
  if (!record)
    return nullptr;
  const auto found = std::ranges::find(record->candidates, index, &CandidateRecord::index);
  return found == record->candidates.end() ? nullptr : &*found;
}

} // namespace

SearchActions::SearchActions(WindowContext &context)
    : QObject(&context.parts), m_context(context), m_document(context.document), m_library(context.library),
      m_train(new QAction(tr("&Train the candidate fully"), this)) {
  addActions();
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runRemoved})
    connect(&m_library, signal, this, &SearchActions::updateStarts);
  connect(&m_library, &RunLibrary::runChanged, this, [this](const QString &folder) {
    if (const auto record = m_library.record(folder); record && record->result) // not at every step of a run
      updateStarts();
  });
  connect(&m_document, &Document::networkChanged, this, &SearchActions::updateStarts);
  connect(&context.tradeOffs, &TradeOffPlot::candidateActivated, this, &SearchActions::openCandidate);
  connect(&context.tradeOffs, &TradeOffPlot::searchRequested, this, &SearchActions::openDialog);
}

void SearchActions::addActions() {
  auto *search = new QAction(Theme::instance().icon(u"search"_s), tr("Search for &plans…"), this);
  search->setObjectName(u"searchPlans"_s);
  search->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
  search->setToolTip(
      tr("Tries plans of a trained run by themselves, for the best trade-offs (Ctrl+Shift+F)"));
  connect(search, &QAction::triggered, this, &SearchActions::openDialog);
  m_context.menus.add(MenuSection::runSearch, search);
  m_train->setObjectName(u"trainCandidate"_s);
  m_train->setToolTip(
      tr("Trains the candidate that was opened last, from the run that its search began with"));
  m_train->setEnabled(false);
  connect(m_train, &QAction::triggered, this, &SearchActions::trainCandidate);
  m_context.menus.add(MenuSection::runSearch, m_train);
}

/// Runs come and go while the dialog is open.
void SearchActions::updateStarts() {
  if (m_dialog && m_dialog->isVisible())
    m_dialog->setStarts(starts(), {});
}

std::vector<SearchStart> SearchActions::starts() const {
  std::vector<SearchStart> starts;
  if (!m_document.networkFile().isEmpty())
    starts.push_back({.folder = {},
                      .label = networkText(m_document.networkOptions()),
                      .network = m_document.networkOptions(),
                      .layers = m_document.network().layers().size()});
  for (const QString &folder : allRunFolders(m_library)) {
    const auto record = m_library.record(folder);
    if (!record || !record->result || !givesNetwork(record->experiment.task))
      continue;
    const Experiment &experiment = record->experiment;
    const QString study = m_library.studyOf(folder);
    const QString name = m_library.name(folder);
    starts.push_back({.folder = folder,
                      .label = u"%1 · %2 · %3"_s.arg(
                          study.isEmpty() ? name : u"%1, %2"_s.arg(m_library.name(study), name),
                          networkText(experiment.network), QString::fromStdString(experiment.data.source)),
                      .network = experiment.network,
                      .layers = record->result->layers.size()});
  }
  return starts;
}

void SearchActions::openDialog() {
  if (!m_dialog) {
    m_dialog = new SearchDialog(m_document, &m_context.window);
    connect(m_dialog, &SearchDialog::searchRequested, this, &SearchActions::search);
    connect(m_dialog, &SearchDialog::commandRequested, this,
            [this](const QString &start, const SearchOptions &options) {
              Q_EMIT commandRequested(searchFor(start, start, options));
            });
  }
  m_dialog->setStarts(starts(), m_context.trainedRun());
  m_dialog->show();
  m_dialog->raise();
  m_dialog->activateWindow();
}

Experiment SearchActions::searchFor(const QString &start, const QString &path,
                                    const SearchOptions &options) const {
  const Experiment plan = m_document.experiment();
  const auto record = m_library.record(start);
  Experiment trained = record ? record->experiment : plan;
  if (!record)
    trained.name = networkText(plan.network).toStdString();
  return searchOf(trained, record ? path : QString(), plan, options);
}

void SearchActions::search(const QString &start, const SearchOptions &options) {
  // Beside each other in the library, so that both can be moved together.
  enqueue(searchFor(start, u"../"_s + QDir(m_library.root()).relativeFilePath(start), options));
}

void SearchActions::enqueue(const Experiment &experiment) {
  m_context.enqueue(experiment);
  if (experiment.task == Task::search)
    m_context.docks.raise(&m_context.tradeOffs);
}

void SearchActions::openCandidate(const QString &folder, std::int64_t index) {
  const auto record = m_library.record(folder);
  const CandidateRecord *candidate = findCandidate(record, index);
  if (!candidate)
    return;
  const QString name = QString::fromStdString(record->experiment.name);
  if (record->experiment.network != m_document.networkOptions() ||
      std::ssize(candidate->weightBits) != m_document.layerCount()) {
    m_context.messages.show(Severity::warning,
                            tr("“%1” is about the network %2: choose it above to open its plans.")
                                .arg(name, networkText(record->experiment.network)));
    return;
  }
  try {
    const PrecisionPlan plan = candidatePlan(*record, *candidate, m_document.network());
    m_document.applyPlan(plan, tr("candidate %1 of %2").arg(index).arg(name));
    m_folder = folder;
    m_index = index;
    m_train->setEnabled(true);
    const QLocale locale;
    QString text = tr("The table has candidate %1 of “%2”: %3 % (%4 to %5 %), %6 × compression.")
                       .arg(QString::number(index), name, locale.toString(100 * candidate->accuracy, 'f', 1),
                            locale.toString(100 * candidate->accuracyInterval.low, 'f', 1),
                            locale.toString(100 * candidate->accuracyInterval.high, 'f', 1),
                            locale.toString(candidate->compressionRatio, 'f', 2));
    if (const int held = m_document.lockedCount(); held > 0)
      text += u' ' + tr("%n locked layer(s) keep theirs.", nullptr, held);
    m_context.messages.show(Severity::info, text, tr("Train fully"), [this] { trainCandidate(); });
    m_context.tradeOffs.setChosenCandidate(folder, index);
  } catch (const Error &error) {
    m_context.messages.show(Severity::warning, QString::fromUtf8(error.what()));
  }
}

StartOptions SearchActions::startOf(const QString &folder, const RunRecord &search) const {
  StartOptions start = m_library.absoluteStart(folder, search.experiment.start);
  if (!start.run.empty()) {
    const QString path =
        u"../"_s + QDir(m_library.root()).relativeFilePath(QString::fromStdString(start.run));
    start.run = path.toStdString();
  }
  return start;
}

void SearchActions::trainCandidate() {
  const auto record = m_library.record(m_folder);
  const CandidateRecord *candidate = findCandidate(record, m_index);
  if (!candidate || std::ssize(candidate->weightBits) != m_document.layerCount() ||
      record->experiment.network != m_document.networkOptions()) {
    m_context.messages.show(
        Severity::warning,
        tr("Open a candidate of a search of this network first: click one in Trade-offs."));
    return;
  }
  try {
    enqueue(fullTrainingOf(*record, *candidate, m_document.network(), startOf(m_folder, *record)));
  } catch (const Error &error) {
    m_context.messages.show(Severity::warning, QString::fromUtf8(error.what()));
  }
}

} // namespace bitsmith
