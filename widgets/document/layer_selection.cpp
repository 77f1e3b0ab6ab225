// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/layer_selection.h"

#include "widgets/document/document.h"

#include <set>

namespace bitsmith {

LayerSelection::LayerSelection(const Document &document, QObject *parent)
    : QObject(parent), m_document(document) {
  connect(&document, &Document::networkAboutToChange, this, [this] {
    m_current = -1;
    if (m_rows.isEmpty())
      return;
    m_rows = {};
    // Told when all views have the other network: they would ask of rows that are no longer there, or not
    // yet.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT changed(m_rows); }, Qt::QueuedConnection);
  });
}

void LayerSelection::select(const QList<int> &rows) {
  std::set<int> known;
  for (const int row : rows)
    if (row >= 0 && row < m_document.layerCount())
      known.insert(row);
  const QList<int> next(known.begin(), known.end());
  if (next == m_rows)
    return;
  m_rows = next;
  if (!m_rows.isEmpty())
    m_current = m_rows.first();
  Q_EMIT changed(m_rows);
}

QString LayerSelection::currentName() const {
  if (m_current < 0 || m_current >= m_document.layerCount())
    return {};
  return QString::fromStdString(m_document.network().layers()[static_cast<std::size_t>(m_current)].name);
}

bool LayerSelection::selectName(const QString &name) {
  const auto row = m_document.network().layerIndex(name.toStdString());
  if (!row)
    return false;
  select({static_cast<int>(*row)});
  return true;
}

} // namespace bitsmith
