// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

class AllocationDialog;
struct WindowContext;

/// Edit ▸ Allocate bits…: the dialog, and the runs that it asks for.
class AllocationActions : public QObject {
  Q_OBJECT
 public:
  explicit AllocationActions(WindowContext &context);

 private:
  void openDialog();

  WindowContext &m_context;
  AllocationDialog *m_dialog = nullptr; ///< made when it is first asked for; child of the window
};

} // namespace bitsmith
