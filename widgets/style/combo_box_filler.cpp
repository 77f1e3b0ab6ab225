// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/combo_box_filler.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace bitsmith {

namespace {

QList<ComboBoxEntry> entriesOf(const QComboBox &box) {
  QList<ComboBoxEntry> entries;
  for (int i = 0; i < box.count(); ++i)
    entries.append({box.itemText(i), box.itemData(i), box.itemData(i, Qt::ToolTipRole).toString()});
  return entries;
}

} // namespace

ComboBoxFiller::ComboBoxFiller(QComboBox *box, std::function<void()> again)
    : QObject(box), m_box(box), m_again(std::move(again)) {}

bool ComboBoxFiller::fill(const QList<ComboBoxEntry> &entries, const QVariant &wanted) {
  const auto found = std::ranges::find(entries, wanted, &ComboBoxEntry::data);
  const auto place = static_cast<int>(found == entries.end() ? (entries.isEmpty() ? -1 : 0)
                                                             : std::distance(entries.begin(), found));
  const bool isAlike = entries == entriesOf(*m_box);
  m_waits = (!isAlike || place != m_box->currentIndex()) && m_box->view()->isVisible();
  if (m_waits) {
    m_box->view()->installEventFilter(this);
    return false;
  }
  const QSignalBlocker blocker(m_box);
  if (!isAlike) {
    m_box->clear();
    for (const ComboBoxEntry &entry : entries) {
      m_box->addItem(entry.text, entry.data);
      if (!entry.toolTip.isEmpty())
        m_box->setItemData(m_box->count() - 1, entry.toolTip, Qt::ToolTipRole);
    }
  }
  m_box->setCurrentIndex(place);
  return true;
}

bool ComboBoxFiller::fill(const QList<ComboBoxEntry> &entries) {
  return fill(entries, m_box->currentData());
}

bool ComboBoxFiller::eventFilter(QObject *object, QEvent *event) {
  // The box takes the choice after it has hidden its list.
  if (event->type() == QEvent::Hide)
    QTimer::singleShot(0, this, [this] {
      if (m_waits)
        m_again();
    });
  return QObject::eventFilter(object, event);
}

} // namespace bitsmith
