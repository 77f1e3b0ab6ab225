// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/teaching/tour_actions.h"

#include "app/gui/teaching/tour_player.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "widgets/document/document.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMenu>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

TourActions::TourActions(WindowContext &context)
    : QObject(&context.parts), m_context(context), m_tours(shippedTours()),
      m_player(new TourPlayer(context, this)),
      m_menu(context.menus.addMenu(MenuSection::helpLearn, tr("&Tours"))) {
  setObjectName(u"tourActions"_s);
  m_menu->setObjectName(u"toursMenu"_s);
  m_menu->setToolTipsVisible(true);
  fillMenu();
  connect(m_menu, &QMenu::aboutToShow, this, &TourActions::fillMenu);
  connect(m_player, &TourPlayer::moved, this, [this](int step) {
    auto progress = m_context.settings.tourProgress(m_playing);
    progress.step = step;
    m_context.settings.setTourProgress(m_playing, progress);
  });
  connect(m_player, &TourPlayer::finished, this,
          [this] { m_context.settings.setTourProgress(m_playing, {.isDone = true}); });
}

void TourActions::fillMenu() {
  m_menu->clear();
  for (const Tour &tour : m_tours) {
    const QString name = QString::fromStdString(tour.name);
    const auto progress = m_context.settings.tourProgress(name);
    QString text =
        u"&%1  %2"_s.arg(tour.number).arg(QCoreApplication::translate("Tours", tour.title.c_str()));
    if (progress.step > 0)
      text = tr("%1 – go on with step %2 of %3").arg(text).arg(progress.step + 1).arg(tour.steps.size());
    else if (progress.isDone)
      text += u"  ✓"_s;
    QAction *action = m_menu->addAction(text, this, [this, &tour] { play(tour); });
    action->setObjectName(u"tour_"_s + name);
    const QString summary = QCoreApplication::translate("Tours", tour.summary.c_str());
    action->setToolTip(tr("%1 About %n minute(s).", nullptr, static_cast<int>(tour.minutes)).arg(summary));
  }
}

void TourActions::play(const Tour &tour) {
  m_playing = QString::fromStdString(tour.name);
  auto progress = m_context.settings.tourProgress(m_playing);
  const bool isTakenUp = progress.step > 0;
  if (!isTakenUp) {
    progress.begunAt = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
    m_context.settings.setTourProgress(m_playing, progress);
  }
  const Document &document = m_context.document;
  const bool isOpen = tour.setup && document.networkOptions() == tour.setup->network &&
                      document.dataOptions().source == tour.setup->data.source;
  if (tour.setup && (!isTakenUp || !isOpen)) // one step to undo: what was open comes back
    m_context.attempt([&] { m_context.load(*tour.setup); });
  m_player->play(tour, progress.step, progress.begunAt);
}

} // namespace bitsmith
