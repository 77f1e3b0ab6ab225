// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

struct WindowContext;

/// The menu View ▸ Language. What is chosen is kept in the settings; the window is then asked to be made
/// anew.
class LanguageActions : public QObject {
  Q_OBJECT
 public:
  explicit LanguageActions(WindowContext &context);

  /// What would go with the window and is not to be lost, as a sentence: an edited hardware profile, a
  /// download, an export, a report. Empty: nothing.
  QString obstacle() const;

 Q_SIGNALS:
  void chosen();

 private:
  WindowContext &m_context;
};

} // namespace bitsmith
