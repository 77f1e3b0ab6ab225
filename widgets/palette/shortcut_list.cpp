// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/palette/shortcut_list.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

ShortcutList::ShortcutList(const QList<ShortcutInfo> &shortcuts, QWidget *parent)
    : QDialog(parent), m_filter(new QLineEdit), m_tree(new QTreeWidget) {
  setObjectName(u"shortcutList"_s);
  setWindowTitle(tr("Keyboard shortcuts"));
  m_filter->setPlaceholderText(tr("Filter by key or by what it does"));
  m_filter->setAccessibleName(tr("Filter shortcuts"));
  m_filter->setClearButtonEnabled(true);
  m_tree->setAccessibleName(tr("Keyboard shortcuts"));
  m_tree->setHeaderLabels({tr("What"), tr("Keys")});
  m_tree->setAlternatingRowColors(true);
  m_tree->setRootIsDecorated(false);
  m_tree->setItemsExpandable(false);
  QTreeWidgetItem *group = nullptr;
  for (const ShortcutInfo &shortcut : shortcuts) {
    if (!group || group->text(0) != shortcut.group) {
      group = new QTreeWidgetItem(m_tree, {shortcut.group});
      group->setFirstColumnSpanned(true);
      group->setFlags(Qt::ItemIsEnabled);
      QFont bold = font();
      bold.setBold(true);
      group->setFont(0, bold);
    }
    new QTreeWidgetItem(group, {shortcut.what, shortcut.keys});
  }
  m_tree->expandAll();
  m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_tree->header()->setStretchLastSection(false);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  connect(m_filter, &QLineEdit::textChanged, this, &ShortcutList::filter);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_filter);
  layout->addWidget(m_tree, 1);
  layout->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34);
}

void ShortcutList::filter(const QString &text) {
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
    QTreeWidgetItem *group = m_tree->topLevelItem(i);
    bool hasAny = false;
    for (int j = 0; j < group->childCount(); ++j) {
      QTreeWidgetItem *item = group->child(j);
      const bool isFound = item->text(0).contains(text, Qt::CaseInsensitive) ||
                           item->text(1).contains(text, Qt::CaseInsensitive);
      item->setHidden(!isFound);
      hasAny = hasAny || isFound;
    }
    group->setHidden(!hasAny);
  }
}

} // namespace bitsmith
