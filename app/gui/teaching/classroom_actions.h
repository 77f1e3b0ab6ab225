// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

class ClassroomPanel;
struct WindowContext;

/// The panel Classroom, and the entry of the menu Run that begins a training there.
class ClassroomActions : public QObject {
  Q_OBJECT
 public:
  explicit ClassroomActions(WindowContext &context);

 private:
  void begin();

  WindowContext &m_context;
  ClassroomPanel *m_panel;
};

} // namespace bitsmith
