// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace bitsmith {

struct WindowContext;

/// The menu View ▸ Language. What is chosen is kept in the settings; the window is then asked to be made
/// anew.
class LanguageActions : public QObject {
  Q_OBJECT
 public:
  explicit LanguageActions(WindowContext &context);

 Q_SIGNALS:
  void chosen();

 private:
  /// Tells of the choice as soon as nothing is left that would go with the window.
  void change();
  /// What the change waits for, as a sentence; empty: nothing.
  QString obstacle() const;

  WindowContext &m_context;
  QTimer m_retry;
};

} // namespace bitsmith
