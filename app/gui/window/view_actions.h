// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

struct WindowContext;

/// The menu View: which panels are there, and light or dark. Made when all panels are in their docks.
class ViewActions : public QObject {
  Q_OBJECT
 public:
  explicit ViewActions(WindowContext &context);

 private:
  void addPanels(WindowContext &context);
  void addThemes(WindowContext &context);
};

} // namespace bitsmith
