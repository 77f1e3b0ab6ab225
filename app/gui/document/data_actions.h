// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

class GetDataDialog;
struct WindowContext;

/// File ▸ Get data…: the dialog, and what the window says when a data set has come.
class DataActions : public QObject {
  Q_OBJECT
 public:
  explicit DataActions(WindowContext &context);

 private:
  void openDialog();
  void onGot(const QString &source, const QString &title);

  WindowContext &m_context;
  GetDataDialog *m_dialog = nullptr; ///< made when it is first asked for; child of the window
};

} // namespace bitsmith
