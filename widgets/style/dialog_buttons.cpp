// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/dialog_buttons.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace bitsmith {

void setOnlyDefault(const QDialogButtonBox &box, QPushButton &button) {
  for (QAbstractButton *one : box.buttons())
    if (auto *other = qobject_cast<QPushButton *>(one))
      other->setAutoDefault(other == &button);
  button.setDefault(true);
}

} // namespace bitsmith
