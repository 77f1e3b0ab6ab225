// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/tours/tour.h"

#include <QObject>

class QMenu;

namespace bitsmith {

class TourPlayer;
struct WindowContext;

/// The menu Help ▸ Tours: each shipped tour, begun or taken up where it was left.
class TourActions : public QObject {
  Q_OBJECT
 public:
  explicit TourActions(WindowContext &context);

  const std::vector<Tour> &tours() const { return m_tours; }
  TourPlayer &player() const { return *m_player; }

 private:
  void fillMenu();
  void play(const Tour &tour);

  WindowContext &m_context;
  std::vector<Tour> m_tours;
  TourPlayer *m_player;
  QMenu *m_menu;
  QString m_playing; ///< name of the tour
};

} // namespace bitsmith
