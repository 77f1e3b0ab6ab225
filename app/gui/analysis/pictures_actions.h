// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

class PicturesPanel;
struct WindowContext;

/// The panel Pictures: keeps it at the run that is analysed and at the open data set.
class PicturesActions : public QObject {
  Q_OBJECT
 public:
  explicit PicturesActions(WindowContext &context);

 private:
  void update();

  WindowContext &m_context;
  PicturesPanel *m_panel;
};

} // namespace bitsmith
