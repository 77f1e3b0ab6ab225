// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/recovery_dialog.h"
#include "widgets/style/dialog_buttons.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

RecoveryDialog::RecoveryDialog(const QList<UnsavedWork> &work, QWidget *parent)
    : QDialog(parent), m_work(work), m_list(new QListWidget) {
  setObjectName(u"recoveryDialog"_s);
  setWindowTitle(tr("Unsaved work"));
  auto *layout = new QVBoxLayout(this);
  auto *text =
      new QLabel(tr("Bitsmith ended without closing. These changes were not saved; none of the files "
                    "is changed by opening them."));
  text->setWordWrap(true);
  layout->addWidget(text);
  m_list->setAccessibleName(tr("Unsaved work"));
  for (const UnsavedWork &entry : m_work) {
    const QString name = entry.file.isEmpty() ? tr("Not saved yet") : QFileInfo(entry.file).fileName();
    auto *item = new QListWidgetItem(
        tr("%1, changed %2").arg(name, QLocale().toString(entry.changed, QLocale::ShortFormat)));
    item->setToolTip(QDir::toNativeSeparators(entry.file));
    m_list->addItem(item);
  }
  m_list->setCurrentRow(0);
  layout->addWidget(m_list);
  auto *buttons = new QDialogButtonBox;
  m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
  m_open->setObjectName(u"recoverButton"_s);
  m_discard = buttons->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
  m_discard->setObjectName(u"discardButton"_s);
  buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
  layout->addWidget(buttons);
  setOnlyDefault(*buttons, *m_open);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    const UnsavedWork entry = m_work.value(m_list->currentRow());
    accept();
    Q_EMIT chosen(entry);
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_list, &QListWidget::itemActivated, m_open, &QPushButton::click);
  connect(m_discard, &QPushButton::clicked, this, &RecoveryDialog::discard);
  connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::follow);
  resize(480, 260);
  m_list->setFocus();
}

void RecoveryDialog::discard() {
  const int row = m_list->currentRow();
  if (row < 0)
    return;
  Recovery::discard(m_work.takeAt(row));
  delete m_list->takeItem(row);
  if (m_work.isEmpty())
    accept();
}

void RecoveryDialog::follow() {
  m_open->setEnabled(m_list->currentRow() >= 0);
  m_discard->setEnabled(m_list->currentRow() >= 0);
}

} // namespace bitsmith
