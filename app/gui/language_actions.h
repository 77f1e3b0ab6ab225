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

 Q_SIGNALS:
  void chosen();
};

} // namespace bitsmith
