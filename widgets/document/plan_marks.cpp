// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/plan_marks.h"

#include "widgets/document/document.h"

#include "core/plan/base/error.h"

#include <algorithm>

namespace bitsmith {

// --- states ---

PlanMarks marksOf(const DocumentState &state) {
  PlanMarks marks;
  const int groups = state.ties.empty() ? 0 : std::ranges::max(state.ties);
  marks.ties.resize(static_cast<std::size_t>(groups));
  for (std::size_t i = 0; i < state.plan.size(); ++i) {
    const std::string &name = state.network->layers()[i].name;
    if (state.locked[i])
      marks.locked.push_back(name);
    if (state.ties[i] > 0)
      marks.ties[static_cast<std::size_t>(state.ties[i] - 1)].push_back(name);
  }
  return marks;
}

void setMarks(DocumentState &state, const PlanMarks &marks) {
  state.ties.assign(state.plan.size(), 0);
  for (const std::string &name : marks.locked)
    if (const auto row = state.network->layerIndex(name))
      state.locked[*row] = true;
  for (std::size_t group = 0; group < marks.ties.size(); ++group)
    for (const std::string &name : marks.ties[group])
      if (const auto row = state.network->layerIndex(name))
        state.ties[*row] = static_cast<int>(group + 1);
  settleTies(state);
}

void settleTies(DocumentState &state) {
  const std::vector<int> before = state.ties;
  std::ranges::fill(state.ties, 0);
  int groups = 0;
  for (std::size_t first = 0; first < before.size(); ++first) {
    if (before[first] == 0 || state.ties[first] != 0)
      continue;
    std::vector<std::size_t> rows;
    for (std::size_t i = first; i < before.size(); ++i)
      if (before[i] == before[first])
        rows.push_back(i);
    if (rows.size() < 2)
      continue;
    const auto locked = std::ranges::find_if(rows, [&](std::size_t row) { return state.locked[row]; });
    const bool isLocked = locked != rows.end();
    const LayerPrecision precision = state.plan[isLocked ? *locked : first];
    ++groups;
    for (const std::size_t row : rows) {
      state.ties[row] = groups;
      state.plan[row] = precision;
      state.locked[row] = isLocked;
    }
  }
}

void putPlan(DocumentState &state, const PrecisionPlan &plan) {
  for (std::size_t i = 0; i < plan.size(); ++i)
    if (!state.locked[i])
      state.plan[i] = plan[i];
  settleTies(state);
}

QList<int> changedMarks(const DocumentState &before, const DocumentState &after) {
  QList<int> rows;
  for (std::size_t i = 0; i < after.plan.size(); ++i)
    if (before.locked[i] != after.locked[i] || before.ties[i] != after.ties[i])
      rows.append(static_cast<int>(i));
  return rows;
}

QString tieText(int group) {
  QString letters;
  for (int rest = group; rest > 0; rest = (rest - 1) / 26)
    letters.prepend(QChar(u'A' + (rest - 1) % 26));
  return letters;
}

// --- the document ---

QList<int> Document::tiedRows(int row) const {
  const int group = tieOf(row);
  if (group == 0)
    return {row};
  QList<int> rows;
  for (int other = 0; other < layerCount(); ++other)
    if (tieOf(other) == group)
      rows.append(other);
  return rows;
}

PlanMarks Document::marks() const {
  return marksOf(m_state);
}

void Document::setLocked(const QList<int> &rows, bool locked) {
  DocumentState next = m_state;
  for (const int row : rows)
    for (const int tied : tiedRows(row))
      next.locked[static_cast<std::size_t>(tied)] = locked;
  push(std::move(next), locked ? tr("lock") : tr("unlock"));
}

void Document::tie(const QList<int> &rows) {
  DocumentState next = m_state;
  const int group = static_cast<int>(next.ties.size()) + 1; // settleTies() numbers them anew
  QList<int> members;
  for (const int row : rows)
    for (const int tied : tiedRows(row))
      if (!members.contains(tied))
        members.append(tied);
  if (members.size() < 2)
    throw badInput("a tie needs two layers: select those that are to change together");
  const Layer *locked = nullptr;
  LayerPrecision precision;
  std::ranges::sort(members);
  for (const int member : members) {
    const auto i = static_cast<std::size_t>(member);
    const Layer &layer = next.network->layers()[i];
    if (next.locked[i] && locked && next.plan[i] != precision)
      throw badInput(locked->name + " and " + layer.name +
                     " are locked and differ: unlock one of them to tie them");
    if (next.locked[i] && !locked) {
      locked = &layer;
      precision = next.plan[i];
    }
    next.ties[i] = group;
  }
  settleTies(next);
  push(std::move(next), tr("tie"));
}

void Document::untie(const QList<int> &rows) {
  DocumentState next = m_state;
  for (const int row : rows)
    next.ties.at(static_cast<std::size_t>(row)) = 0;
  settleTies(next);
  push(std::move(next), tr("untie"));
}

} // namespace bitsmith
