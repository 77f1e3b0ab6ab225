// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace bitsmith {

class LabPanel;
class LiveEngine;
struct WindowContext;

/// The quantizer lab in the window. While values of layers are looked at, an engine of its own keeps the
/// trained network: an accuracy that is being measured does not hold them up.
class LabActions : public QObject {
  Q_OBJECT
 public:
  explicit LabActions(const WindowContext &context);

  LabPanel *panel() const { return m_panel; }

 private:
  void askForValues(const QString &layer, bool weights);
  /// Asks anew where another trained network is to be looked at.
  void followRuns();

  const WindowContext &m_context;
  LabPanel *m_panel; ///< belongs to its dock
  LiveEngine *m_engine;
  QTimer m_following; ///< runs and options change in bursts
  int m_asked = 0;    ///< request that is not answered yet; 0: none
};

} // namespace bitsmith
