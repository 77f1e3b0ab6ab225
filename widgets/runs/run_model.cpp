// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tree of runs and studies, which follows the library.

#include "widgets/runs/run_model_p.h"

#include "core/plan/network/architectures.h"
#include "core/plan/runs/summary.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_queue.h"

#include <algorithm>

namespace bitsmith {

namespace {

std::optional<Footprint> plannedFootprint(const Experiment &experiment) {
  const auto &sources = dataSources();
  const auto source = std::ranges::find(sources, experiment.data.source, &DataSource::name);
  if (experiment.task == Task::study || experiment.network.isImported() || source == sources.end() ||
      !source->shape || !source->classes)
    return std::nullopt;
  try {
    const Network network =
        buildArchitecture(experiment.network.architecture, *source->shape, *source->classes);
    const PrecisionPlan plan = resolvePlan(experiment.precision, network);
    return Footprint{compressionRatio(network, plan), weightMemoryBytes(network, plan) / bytesPerMegabyte};
  } catch (const std::exception &) {
    return std::nullopt; // the engine says what is wrong with it when it runs
  }
}

} // namespace

/// Only where no result tells it: building the network of each of hundreds of runs would take seconds.
void RunModel::workOutFootprint(Node &node) {
  if (node.isPlanned || node.record->result)
    return;
  node.isPlanned = true;
  node.planned =
      m_library->problem(node.folder).isEmpty() ? plannedFootprint(node.record->experiment) : std::nullopt;
}

RunModel::RunModel(RunLibrary *library, RunQueue *queue, QObject *parent)
    : QAbstractItemModel(parent), m_library(library), m_queue(queue) {
  const QStringList folders = m_library->folders();
  for (auto folder = folders.crbegin(); folder != folders.crend(); ++folder) {
    addRun(*folder);
    for (const QString &member : m_library->members(*folder))
      addRun(member);
  }
  connect(m_library, &RunLibrary::runAdded, this, &RunModel::addRun);
  connect(m_library, &RunLibrary::runChanged, this, &RunModel::changeRun);
  connect(m_library, &RunLibrary::runRemoved, this, &RunModel::removeRun);
  if (m_queue)
    connect(m_queue, &RunQueue::queueChanged, this, &RunModel::changeRows);
}

RunModel::~RunModel() = default;

RunModel::Node *RunModel::nodeOf(const QModelIndex &index) {
  return static_cast<Node *>(index.internalPointer());
}

RunModel::Node *RunModel::find(const QString &folder) const {
  return m_nodes.value(folder);
}

QModelIndex RunModel::indexOf(const Node *node, int column) const {
  const auto &siblings = node->study ? node->study->members : m_top;
  const auto place = std::ranges::find_if(siblings, [&](const auto &other) { return other.get() == node; });
  return createIndex(static_cast<int>(place - siblings.begin()), column, const_cast<Node *>(node));
}

QModelIndex RunModel::indexOf(const QString &folder) const {
  const Node *node = find(folder);
  return node ? indexOf(node, 0) : QModelIndex();
}

QModelIndex RunModel::index(int row, int column, const QModelIndex &parent) const {
  if (!hasIndex(row, column, parent))
    return {};
  const auto &siblings = parent.isValid() ? nodeOf(parent)->members : m_top;
  return createIndex(row, column, siblings[static_cast<std::size_t>(row)].get());
}

QModelIndex RunModel::parent(const QModelIndex &child) const {
  const Node *study = child.isValid() ? nodeOf(child)->study : nullptr;
  return study ? indexOf(study, 0) : QModelIndex();
}

int RunModel::rowCount(const QModelIndex &parent) const {
  if (!parent.isValid())
    return static_cast<int>(m_top.size());
  return parent.column() == 0 ? static_cast<int>(nodeOf(parent)->members.size()) : 0;
}

int RunModel::columnCount(const QModelIndex &) const {
  return ColumnCount;
}

void RunModel::addRun(const QString &folder) {
  if (find(folder) || !m_library->record(folder))
    return;
  if (Node *study = find(m_library->studyOf(folder)))
    insertMember(*study, folder);
  else if (m_library->studyOf(folder).isEmpty())
    insertTop(folder);
  else
    return; // comes again with its study
  if (m_wanted.contains(folder) || m_wantedStudies.contains(m_library->studyOf(folder)))
    setChecked(folder, true);
}

void RunModel::insertTop(const QString &folder) {
  auto node = std::make_unique<Node>();
  node->folder = folder;
  node->record = m_library->record(folder);
  node->hasJobs = node->isStudy() && hasJobs(folder);
  workOutFootprint(*node);
  node->created = m_library->created(folder);
  const double time = node->created;
  const auto place = std::ranges::find_if(m_top, [&](const auto &other) {
    return other->created != time ? other->created < time : other->folder < folder;
  });
  const auto row = static_cast<int>(place - m_top.begin());
  beginInsertRows({}, row, row);
  m_nodes.insert(folder, node.get());
  m_top.insert(place, std::move(node));
  endInsertRows();
}

void RunModel::insertMember(Node &study, const QString &folder) {
  auto node = std::make_unique<Node>();
  node->folder = folder;
  node->study = &study;
  node->record = m_library->record(folder);
  workOutFootprint(*node);
  node->created = m_library->created(folder);
  const auto place = std::ranges::find_if(
      study.members, [&](const auto &other) { return isMemberBefore(folder, other->folder); });
  const auto row = static_cast<int>(place - study.members.begin());
  beginInsertRows(indexOf(&study, 0), row, row);
  m_nodes.insert(folder, node.get());
  study.members.insert(place, std::move(node));
  endInsertRows();
  workOutDrops(study);
  changeRows(folder);
}

void RunModel::changeRun(const QString &folder) {
  Node *node = find(folder);
  const RunRecordPtr record = m_library->record(folder);
  if (!node || !record)
    return;
  const bool newResult = record->result.has_value() != node->record->result.has_value();
  const bool otherPlan = !(record->experiment == node->record->experiment);
  node->record = record;
  node->hasJobs = node->hasJobs || (node->isStudy() && hasJobs(folder));
  if (otherPlan)
    node->isPlanned = false;
  workOutFootprint(*node);
  if (newResult && node->study)
    workOutDrops(*node->study);
  changeRows(folder);
}

void RunModel::removeRun(const QString &folder) {
  Node *node = find(folder);
  if (!node)
    return;
  Node *study = node->study;
  const bool wasChecked = m_colors.remove(folder) > 0;
  auto &siblings = study ? study->members : m_top;
  const QModelIndex index = indexOf(node, 0);
  beginRemoveRows(index.parent(), index.row(), index.row());
  for (const auto &member : node->members)
    m_nodes.remove(member->folder);
  m_nodes.remove(folder);
  m_wantedStudies.removeAll(folder);
  siblings.erase(siblings.begin() + index.row());
  endRemoveRows();
  if (study) {
    workOutDrops(*study);
    changeRows(study->folder);
  }
  if (wasChecked)
    Q_EMIT checkedChanged();
}

/// A run's row and its study's, whose totals follow; a study's members too, whose state depends on the queue.
/// All rows for an empty folder.
void RunModel::changeRows(const QString &folder) {
  const auto change = [this](const Node &node) {
    Q_EMIT dataChanged(indexOf(&node, 0), indexOf(&node, ColumnCount - 1));
    if (!node.members.empty())
      Q_EMIT dataChanged(indexOf(node.members.front().get(), 0),
                         indexOf(node.members.back().get(), ColumnCount - 1));
  };
  if (folder.isEmpty()) {
    for (const auto &node : m_top)
      change(*node);
  } else if (const Node *node = find(folder)) {
    change(node->study ? *node->study : *node);
  }
}

void RunModel::workOutDrops(Node &study) {
  std::vector<RunRecord> records; // without the curves, which the summary has no use for
  std::vector<Node *> nodes;
  for (const auto &member : study.members) {
    member->drop.reset();
    if (!member->result() || !isMeasured(*member->result()))
      continue;
    RunRecord record;
    record.experiment = member->record->experiment;
    record.result = member->record->result;
    records.push_back(std::move(record));
    nodes.push_back(member.get());
  }
  const Summary summary = summarize(records);
  for (std::size_t i = 0; i < nodes.size() && i < summary.rows.size(); ++i)
    nodes[i]->drop = summary.rows[i].dropPercent;
}

} // namespace bitsmith
