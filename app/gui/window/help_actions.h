// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

struct WindowContext;

/// The user guide, and what program this is.
class HelpActions : public QObject {
  Q_OBJECT
 public:
  explicit HelpActions(WindowContext &context);

 private:
  void showGuide();
  void showAbout();

  WindowContext &m_context;
};

} // namespace bitsmith
