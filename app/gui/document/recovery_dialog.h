// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/document/recovery.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace bitsmith {

/// Offers the unsaved work of windows that ended without closing: each can be opened or discarded, or left
/// for the next time.
class RecoveryDialog : public QDialog {
  Q_OBJECT
 public:
  explicit RecoveryDialog(const QList<UnsavedWork> &work, QWidget *parent);

 Q_SIGNALS:
  /// To be opened; it is kept until it was.
  void chosen(const bitsmith::UnsavedWork &work);

 private:
  void discard();
  void follow();

  QList<UnsavedWork> m_work;
  QListWidget *m_list;
  QPushButton *m_open;
  QPushButton *m_discard;
};

} // namespace bitsmith
