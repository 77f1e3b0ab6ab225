// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/runs_panel.h"

#include "widgets/runs/run_delegate.h"
#include "widgets/runs/run_filter.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"
#include "widgets/tables/table_exporter.h"

#include <QAction>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

RunsPanel::RunsPanel(RunLibrary *library, RunQueue *queue, QWidget *parent)
    : QWidget(parent), m_library(library), m_queue(queue), m_model(new RunModel(library, queue, this)),
      m_filter(new RunFilter(this)), m_view(new QTreeView(this)),
      m_table(new TableExporter(m_view, u"runs"_s)), m_toolBar(new QToolBar(this)),
      m_search(new QLineEdit(this)), m_empty(new QLabel(this)), m_pages(new QStackedWidget(this)) {
  setupView();
  setupActions();
  setupLayout();
  connect(m_model, &RunModel::checkedChanged, this, &RunsPanel::checkedChanged);
  connect(m_model, &RunModel::dataChanged, this, &RunsPanel::updateActions);
  connect(m_model, &RunModel::rowsInserted, this, &RunsPanel::updateEmpty);
  connect(m_model, &RunModel::rowsRemoved, this, &RunsPanel::updateEmpty);
  connect(m_library, &RunLibrary::loaded, this, &RunsPanel::updateEmpty);
  connect(m_library, &RunLibrary::runAdded, this, &RunsPanel::checkIfQueuedHere);
  connect(m_queue, &RunQueue::started, m_library, &RunLibrary::refresh);
  connect(m_queue, &RunQueue::ended, m_library, &RunLibrary::refresh);
  connect(m_queue, &RunQueue::queueChanged, this, [this](const QString &folder) {
    updateActions();
    if (!folder.isEmpty())
      m_library->refresh();
  });
  connect(m_queue, &RunQueue::messageRequested, this, &RunsPanel::messageRequested);
  connect(m_model, &RunModel::editRejected, this,
          [this](const QString &message) { Q_EMIT messageRequested(Severity::warning, message); });
  updateActions();
  updateEmpty();
}

// --- setup ---

void RunsPanel::setupView() {
  m_filter->setSourceModel(m_model);
  m_view->setObjectName(u"runs"_s);
  m_view->setAccessibleName(tr("Runs"));
  m_view->setModel(m_filter);
  m_view->setItemDelegate(new RunDelegate(this));
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->setUniformRowHeights(true);
  m_view->setAllColumnsShowFocus(true);
  m_view->setAlternatingRowColors(true);
  m_view->setExpandsOnDoubleClick(false);
  m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(RunModel::Started, Qt::DescendingOrder);
  m_view->setContextMenuPolicy(Qt::CustomContextMenu);
  m_view->installEventFilter(this);
  m_view->header()->setStretchLastSection(true);
  m_view->header()->setSectionsMovable(true);
  m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  const QFontMetrics metrics(m_view->font());
  const QString widest[RunModel::ColumnCount] = {u"mixed_conservative  "_s,
                                                 u"not started   "_s,
                                                 u"epoch 100/200 · 59 min left                   "_s,
                                                 u"87.3 % ± 1.9 "_s,
                                                 u"−10.1 % "_s,
                                                 u"Compression  "_s,
                                                 u"0.321 MB "_s,
                                                 u"59 min 59 s "_s,
                                                 u"fashion-mnist · mixed_precision_cnn "_s,
                                                 u"2026-11-24 10:15 "_s,
                                                 u"paper, baseline  "_s,
                                                 u"what it was for  "_s,
                                                 u"0.1234 "_s,
                                                 u"Mean bits "_s,
                                                 u"BOPs (10⁹) "_s,
                                                 u"Energy (nJ) "_s,
                                                 u"Latency (ms) "_s};
  for (int column = 0; column < RunModel::ColumnCount; ++column)
    m_view->setColumnWidth(column,
                           metrics.horizontalAdvance(widest[column]) + (column == RunModel::Name ? 92 : 16));
  for (int column = RunModel::Loss; column < RunModel::ColumnCount; ++column)
    m_view->setColumnHidden(column, true);
  m_view->header()->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(m_view->header(), &QWidget::customContextMenuRequested, this, &RunsPanel::showColumnMenu);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    updateActions();
    Q_EMIT selectionChanged(selectedFolders());
  });
  connect(m_view, &QTreeView::customContextMenuRequested, this, &RunsPanel::showMenu);
  connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
    Q_EMIT runActivated(index.data(RunModel::FolderRole).toString());
  });
  connect(m_filter, &RunFilter::rowsInserted, this, [this](const QModelIndex &parent) {
    // A study that appears is opened, so that its runs are seen; closing it again is respected.
    if (parent.isValid() && m_filter->rowCount(parent) == 1)
      m_view->expand(parent.siblingAtColumn(0));
  });
}

QAction *RunsPanel::addAction(const QString &text, const QString &toolTip, const QString &icon,
                              void (RunsPanel::*slot)()) {
  auto *action = new QAction(Theme::instance().icon(icon), text, this);
  action->setToolTip(toolTip);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, this, [this, slot] { (this->*slot)(); });
  QWidget::addAction(action);
  m_toolBar->addAction(action);
  return action;
}

void RunsPanel::setupActions() {
  m_stop = addAction(tr("Stop"), tr("Stop the selected runs; what they have done is kept"), u"stop"_s,
                     &RunsPanel::stopSelected);
  m_resume = addAction(tr("Resume"), tr("Go on with the selected runs from their last checkpoint"),
                       u"resume"_s, &RunsPanel::resumeSelected);
  m_toolBar->addSeparator();
  m_compare =
      addAction(tr("Compare"),
                tr("Show the selected runs in the charts, and no others; plans and verdicts in Trade-offs"),
                u"compare"_s, &RunsPanel::compareSelected);
  m_open = addAction(tr("Open in Table"), tr("Take the selected run's experiment into the precision table"),
                     u"open"_s, &RunsPanel::openInTable);
  m_copy = addAction(tr("Copy as Command"),
                     tr("Copy the bitsmith-cli line that does the same as the selected run"), u"copy"_s,
                     &RunsPanel::copyCommand);
  m_reveal = addAction(tr("Show Folder"), tr("Show the selected run's folder in the file manager"),
                       u"folder"_s, &RunsPanel::revealSelected);
  m_toolBar->addSeparator();
  m_remove = addAction(tr("Remove…"), tr("Move the selected runs' folders to the trash"), u"delete"_s,
                       &RunsPanel::removeSelected);
  m_remove->setShortcut(QKeySequence::Delete);
  m_copy->setShortcut(QKeySequence::Copy);
  m_stop->setObjectName(u"stop"_s);
  m_resume->setObjectName(u"resume"_s);
  m_compare->setObjectName(u"compare"_s);
  m_open->setObjectName(u"openInTable"_s);
  m_copy->setObjectName(u"copyCommand"_s);
  m_reveal->setObjectName(u"reveal"_s);
  m_quantize = new QAction(tr("Quantize with the Open Plan (PTQ)"), this);
  m_quantize->setObjectName(u"quantize"_s);
  m_quantize->setToolTip(
      tr("Quantize the selected trained run as the precision table says, without training"));
  connect(m_quantize, &QAction::triggered, this, &RunsPanel::quantizeSelected);
  m_report = new QAction(tr("Report…"), this);
  m_report->setObjectName(u"reportRuns"_s);
  m_report->setToolTip(tr("One page about the selected runs, as HTML or PDF"));
  connect(m_report, &QAction::triggered, this, &RunsPanel::reportSelected);
  m_export = new QAction(tr("Export Model…"), this);
  m_export->setObjectName(u"exportRun"_s);
  m_export->setToolTip(tr("The network of the selected run in another tool's format"));
  connect(m_export, &QAction::triggered, this, &RunsPanel::exportSelected);
  m_sideBySide = new QAction(tr("Compare Side by Side…"), this);
  m_sideBySide->setObjectName(u"sideBySide"_s);
  m_sideBySide->setToolTip(tr("Results, costs, plans, paired tests and curves of two to six runs"));
  m_sideBySide->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
  m_sideBySide->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  QWidget::addAction(m_sideBySide);
  connect(m_sideBySide, &QAction::triggered, this, &RunsPanel::compareSideBySide);
  m_rename = new QAction(tr("Rename"), this);
  m_rename->setObjectName(u"rename"_s);
  m_rename->setShortcut(Qt::Key_F2); // the view itself takes the key; here it is to be read
  m_rename->setShortcutContext(Qt::WidgetShortcut);
  connect(m_rename, &QAction::triggered, this, &RunsPanel::renameSelected);
  m_label = new QAction(tr("Tags and Note…"), this);
  m_label->setObjectName(u"label"_s);
  m_label->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
  m_label->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  QWidget::addAction(m_label);
  connect(m_label, &QAction::triggered, this, &RunsPanel::labelSelected);
  m_remove->setObjectName(u"remove"_s);
  m_search->addAction(Theme::instance().icon(u"search"_s), QLineEdit::LeadingPosition);
}

void RunsPanel::setupLayout() {
  m_search->setObjectName(u"search"_s);
  m_search->setPlaceholderText(tr("Filter: words, tag:paper, acc>80"));
  m_search->setAccessibleName(tr("Filter runs"));
  m_search->setClearButtonEnabled(true);
  m_search->setMaximumWidth(300);
  connect(m_search, &QLineEdit::textChanged, this, &RunsPanel::setQuery);
  setQuery({});
  m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_toolBar->setIconSize({16, 16});
  // Words for what is done with runs all the time; the rest leaves room for the filter.
  for (QAction *action : {m_copy, m_reveal, m_remove})
    if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action)))
      button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  auto *spacer = new QWidget(m_toolBar);
  spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_toolBar->addWidget(spacer);
  m_toolBar->addWidget(m_search);

  m_empty->setObjectName(u"empty"_s);
  m_empty->setTextFormat(Qt::PlainText); // with names of the user's
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_empty->setForegroundRole(QPalette::PlaceholderText);
  m_pages->addWidget(m_view);
  m_pages->addWidget(m_empty);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_toolBar);
  layout->addWidget(m_pages);
}

QByteArray RunsPanel::saveState() const {
  return m_view->header()->saveState();
}

void RunsPanel::restoreState(const QByteArray &state) {
  m_view->header()->restoreState(state);
}

void RunsPanel::setQuery(const QString &text) {
  m_filter->setSearch(text);
  const QString rules =
      tr("All words must occur; “in quotes” they may have blanks, with - in front they must not occur.\n"
         "name: tag: note: task: state: data: network: preset: hardware:\n"
         "acc drop loss compression memory bits bops energy latency time epochs seed with > < >= <= =\n"
         "Example: tag:paper acc>80 -state:failed");
  const QString problem = m_filter->problem();
  m_search->setToolTip(problem.isEmpty() ? rules : problem + u"\n\n"_s + rules);
  if (!text.isEmpty() || m_pages->count() > 0)
    updateEmpty();
}

void RunsPanel::showColumnMenu(const QPoint &position) {
  auto *menu = new QMenu(this);
  menu->setObjectName(u"columnMenu"_s);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (int column = RunModel::Name + 1; column < RunModel::ColumnCount; ++column) {
    QAction *action =
        menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    action->setCheckable(true);
    action->setChecked(!m_view->isColumnHidden(column));
    connect(action, &QAction::toggled, this,
            [this, column](bool shown) { m_view->setColumnHidden(column, !shown); });
  }
  menu->popup(m_view->header()->mapToGlobal(position));
}

// --- what is selected ---

QStringList RunsPanel::selectedFolders() const {
  QModelIndexList rows = m_view->selectionModel()->selectedRows();
  const auto place = [](const QModelIndex &index) {
    const QModelIndex study = index.parent();
    return study.isValid() ? std::pair(study.row(), index.row()) : std::pair(index.row(), -1);
  };
  std::ranges::sort(rows, {}, place);
  QStringList folders;
  for (const QModelIndex &row : rows)
    folders.append(row.data(RunModel::FolderRole).toString());
  return folders;
}

void RunsPanel::selectFolders(const QStringList &folders) {
  QItemSelection selection;
  QModelIndex first;
  for (const QString &folder : folders) {
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(folder));
    if (!index.isValid())
      continue;
    selection.select(index, index);
    if (!first.isValid())
      first = index;
  }
  m_view->selectionModel()->select(selection,
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  if (first.isValid()) {
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->scrollTo(first);
  }
}

QString RunsPanel::processFolder(const QString &folder) const {
  const QString study = m_library->studyOf(folder);
  return study.isEmpty() || m_queue->isRunning(folder) || m_queue->isWaiting(folder) ? folder : study;
}

QStringList RunsPanel::selectedProcesses() const {
  QStringList processes;
  for (const QString &folder : selectedFolders()) {
    if (const QString process = processFolder(folder); !processes.contains(process))
      processes.append(process);
  }
  return processes;
}

QStringList RunsPanel::selectedRuns() const {
  QStringList runs;
  for (const QString &folder : selectedFolders()) {
    const QStringList members = m_library->members(folder);
    for (const QString &run : members.isEmpty() ? QStringList{folder} : members)
      if (!runs.contains(run))
        runs.append(run);
  }
  return runs;
}

RunRecordPtr RunsPanel::soundRecord(const QString &folder) const {
  return m_library->problem(folder).isEmpty() ? m_library->record(folder) : nullptr;
}

bool RunsPanel::canStop(const QString &folder) const {
  const RunPhase phase = m_model->phase(folder);
  return phase == RunPhase::running || phase == RunPhase::waiting || m_model->mayHaveJobs(folder);
}

bool RunsPanel::canResume(const QString &folder) const {
  const RunPhase phase = m_model->phase(folder);
  return soundRecord(folder) && (phase == RunPhase::stopped || phase == RunPhase::failed ||
                                 phase == RunPhase::notStarted || phase == RunPhase::left);
}

bool RunsPanel::canRemove(const QString &folder) const {
  const RunPhase phase = m_model->phase(folder);
  return phase != RunPhase::running && phase != RunPhase::stopping && m_library->studyOf(folder).isEmpty();
}

bool RunsPanel::canLabel(const QString &folder) const {
  return m_library->problem(folder).isEmpty() && QFileInfo::exists(folder);
}

void RunsPanel::updateActions() {
  const QStringList folders = selectedFolders();
  const QStringList processes = selectedProcesses();
  const bool one = folders.size() == 1;
  m_stop->setEnabled(
      std::ranges::any_of(processes, [this](const QString &folder) { return canStop(folder); }));
  m_resume->setEnabled(
      std::ranges::any_of(processes, [this](const QString &folder) { return canResume(folder); }));
  m_remove->setEnabled(!folders.isEmpty() && std::ranges::all_of(folders, [this](const QString &folder) {
    return canRemove(folder);
  }));
  m_compare->setEnabled(!folders.isEmpty());
  m_reveal->setEnabled(one && QFileInfo::exists(folders.front()));
  const RunRecordPtr record = one ? soundRecord(folders.front()) : nullptr;
  m_copy->setEnabled(record != nullptr);
  m_open->setEnabled(record && !record->isStudy());
  m_quantize->setEnabled(record && record->state == RunState::finished &&
                         givesNetwork(record->experiment.task));
  m_export->setEnabled(m_quantize->isEnabled());
  m_report->setEnabled(std::ranges::any_of(
      folders, [this](const QString &folder) { return soundRecord(folder) && QFileInfo::exists(folder); }));
  const auto runs = selectedRuns().size();
  m_sideBySide->setEnabled(runs >= 2 && runs <= 6);
  m_rename->setEnabled(one && canLabel(folders.front()));
  m_label->setEnabled(!folders.isEmpty() && std::ranges::all_of(folders, [this](const QString &folder) {
    return canLabel(folder);
  }));
}

void RunsPanel::updateEmpty() {
  const bool none = m_model->rowCount() == 0;
  if (none)
    m_empty->setText(
        m_library->isLoaded()
            ? tr("No runs yet. Choose a network and a precision, then press Run; each run is kept in a "
                 "folder below %1.")
                  .arg(m_library->root())
            : tr("Reading the runs in %1 …").arg(m_library->root()));
  else
    m_empty->setText(tr("No run matches \"%1\".").arg(m_search->text()) +
                     (m_filter->problem().isEmpty() ? QString() : u'\n' + m_filter->problem()));
  m_pages->setCurrentWidget(m_filter->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_view);
  updateActions();
}

void RunsPanel::checkIfQueuedHere(const QString &folder) {
  if (m_queue->isRunning(folder) || m_queue->isWaiting(folder))
    m_model->setChecked(folder, true);
}

} // namespace bitsmith
