// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which runs are shown in the charts, and in which colours.

#include "widgets/runs/run_model_p.h"

#include <algorithm>

namespace bitsmith {

QStringList RunModel::runsOf(const QString &folder) const {
  const Node *node = find(folder);
  if (!node || !node->isStudy())
    return {folder};
  QStringList runs;
  for (const auto &member : node->members)
    runs.append(member->folder);
  return runs;
}

int RunModel::freeColor() const {
  std::vector<bool> used(static_cast<std::size_t>(m_colors.size() + m_wanted.size()) + 1);
  for (const auto &colors : {m_colors, m_wanted})
    for (const int color : colors)
      if (static_cast<std::size_t>(color) < used.size())
        used[static_cast<std::size_t>(color)] = true;
  return static_cast<int>(std::ranges::find(used, false) - used.begin());
}

void RunModel::check(const QString &folder) {
  if (m_colors.contains(folder))
    return;
  const int color = m_wanted.contains(folder) ? m_wanted.take(folder) : freeColor();
  m_colors.insert(folder, color);
}

void RunModel::uncheck(const QString &folder) {
  m_colors.remove(folder);
  m_wanted.remove(folder);
}

void RunModel::announceChecked(const QStringList &folders) {
  for (const QString &folder : folders)
    changeRows(folder);
  Q_EMIT checkedChanged();
}

void RunModel::setChecked(const QString &folder, bool checked) {
  const QStringList runs = runsOf(folder);
  const Node *node = find(folder);
  // A study that was just begun gets its members a moment later; they are meant too.
  if (!checked)
    m_wantedStudies.removeAll(folder);
  else if ((!node || node->isStudy()) && !m_wantedStudies.contains(folder))
    m_wantedStudies.append(folder);
  QStringList changed;
  for (const QString &run : runs) {
    if (checked == m_colors.contains(run))
      continue;
    if (!checked)
      uncheck(run);
    else if (find(run))
      check(run);
    else if (!m_wanted.contains(run))
      m_wanted.insert(run, freeColor());
    changed.append(run);
  }
  if (!changed.isEmpty())
    announceChecked(changed);
}

void RunModel::setCheckedFolders(const QStringList &folders) {
  QStringList runs;
  for (const QString &folder : folders)
    runs += runsOf(folder);
  QStringList changed;
  const QStringList checked = m_colors.keys();
  for (const QString &run : checked) {
    if (!runs.contains(run)) {
      uncheck(run);
      changed.append(run);
    }
  }
  m_wanted.clear();
  m_wantedStudies.clear();
  for (const QString &folder : folders) {
    for (const QString &run : runsOf(folder)) {
      if (m_colors.contains(run))
        continue;
      if (find(run))
        check(run);
      else
        m_wanted.insert(run, freeColor());
      changed.append(run);
    }
  }
  if (!changed.isEmpty())
    announceChecked(changed);
}

QStringList RunModel::checkedFolders() const {
  QStringList folders = m_colors.keys();
  std::ranges::sort(folders, {}, [this](const QString &folder) { return m_colors.value(folder); });
  return folders;
}

QVariant RunModel::checkState(const Node &node) const {
  if (!node.isStudy())
    return m_colors.contains(node.folder) ? Qt::Checked : Qt::Unchecked;
  const auto checked = std::ranges::count_if(
      node.members, [this](const auto &member) { return m_colors.contains(member->folder); });
  if (checked == 0)
    return Qt::Unchecked;
  return checked == std::ssize(node.members) ? Qt::Checked : Qt::PartiallyChecked;
}

bool RunModel::setData(const QModelIndex &index, const QVariant &value, int role) {
  if (!index.isValid() || index.column() != Name)
    return false;
  if (role == Qt::EditRole)
    return rename(nodeOf(index)->folder, value.toString().simplified());
  if (role != Qt::CheckStateRole)
    return false;
  setChecked(nodeOf(index)->folder, value.toInt() != Qt::Unchecked);
  return true;
}

/// No name, or the experiment's own, takes the label away.
bool RunModel::rename(const QString &folder, const QString &name) {
  const RunRecordPtr record = m_library->record(folder);
  if (!record || name == m_library->name(folder))
    return false;
  RunLabels labels = m_library->labels(folder);
  labels.name = name == QString::fromStdString(record->experiment.name) ? std::string() : name.toStdString();
  try {
    m_library->setLabels(folder, labels);
  } catch (const std::exception &error) {
    Q_EMIT editRejected(QString::fromUtf8(error.what()));
    return false;
  }
  return true;
}

} // namespace bitsmith
