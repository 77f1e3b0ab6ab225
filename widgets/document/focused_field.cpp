// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/focused_field.h"

#include <QApplication>
#include <QPointer>
#include <QWidget>

namespace bitsmith {

void commitFocusedField() {
  const QPointer<QWidget> field = QApplication::focusWidget();
  if (!field)
    return;
  const QPointer<QWidget> around = field->parentWidget(); // the field may be gone with its edit
  field->clearFocus();
  if (QApplication::focusWidget())
    return; // what was committed has moved it on
  QWidget *next = field;
  if (!next || !next->isVisible())
    for (next = around; next && (!next->isVisible() || next->focusPolicy() == Qt::NoFocus);)
      next = next->parentWidget();
  if (next)
    next->setFocus();
}

} // namespace bitsmith
