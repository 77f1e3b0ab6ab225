// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace bitsmith {

class ResearchPanel;
struct WindowContext;

/// Research in the window: runs the studies of its cards, and shows their runs in the charts.
class ResearchActions : public QObject {
  Q_OBJECT
 public:
  /// All outlive the part. @param charts the panel that comes to the front with the runs of a card
  ResearchActions(WindowContext &context, const ResearchPanel &panel, const QWidget &charts);
};

} // namespace bitsmith
