// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/teaching/tour_player.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/plan_bar.h"
#include "app/gui/window/window_context.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/tours/tour_call_out.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>

#include <algorithm>

namespace bitsmith {

namespace {

QString translated(const std::string &text) {
  return QCoreApplication::translate("Tours", text.c_str());
}

QString wordOf(RunKind kind) {
  switch (kind) {
  case RunKind::plan:
    return QStringLiteral("plan");
  case RunKind::presets:
    return QStringLiteral("presets");
  case RunKind::seeds:
    return QStringLiteral("seeds");
  case RunKind::progressive:
    return QStringLiteral("progressive");
  case RunKind::ptq:
    break;
  }
  return QStringLiteral("ptq");
}

} // namespace

TourPlayer::TourPlayer(WindowContext &context, QObject *parent)
    : QObject(parent), m_context(context),
      m_targets(context.window, context.document, *context.table.view()) {
  m_follow.setInterval(150);
  m_advance.setInterval(900);
  m_advance.setSingleShot(true);
  connect(&m_follow, &QTimer::timeout, this, &TourPlayer::follow);
  connect(&m_advance, &QTimer::timeout, this, &TourPlayer::next);
}

TourPlayer::~TourPlayer() {
  delete m_callOut;
}

void TourPlayer::play(const Tour &tour, int step, double begunAt) {
  leave();
  m_tour = tour;
  m_begunAt = begunAt;
  m_callOut = new TourCallOut(&m_context.window);
  connect(m_callOut, &TourCallOut::backRequested, this, [this] { enter(m_step - 1); });
  connect(m_callOut, &TourCallOut::nextRequested, this, &TourPlayer::next);
  connect(m_callOut, &TourCallOut::skipRequested, this, &TourPlayer::next);
  connect(m_callOut, &TourCallOut::leaveRequested, this, &TourPlayer::leave, Qt::QueuedConnection);
  connect(m_callOut, &QObject::destroyed, this, [this](const QObject *gone) {
    if (gone == m_callOut) // with a dialog that it stood in
      m_callOut = nullptr;
  });
  enter(std::clamp(step, 0, static_cast<int>(tour.steps.size()) - 1));
  m_follow.start();
}

void TourPlayer::leave() {
  if (!m_callOut)
    return;
  m_follow.stop();
  m_advance.stop();
  m_watch.reset();
  delete std::exchange(m_callOut, nullptr);
  Q_EMIT left();
}

void TourPlayer::enter(int step) {
  m_advance.stop();
  m_step = step;
  m_happened = false;
  watchAction();
  m_targets.bringIntoView(current().target);
  const bool waits = current().wait.event != TourEvent::none;
  const TourCallOut::State state = !waits    ? TourCallOut::State::reading
                                   : holds() ? TourCallOut::State::done
                                             : TourCallOut::State::waiting;
  m_callOut->show({.tour = translated(m_tour.title),
                   .number = step + 1,
                   .count = static_cast<int>(m_tour.steps.size()),
                   .text = translated(current().text),
                   .hint = current().hint.empty() ? QString() : translated(current().hint),
                   .state = state});
  follow();
  Q_EMIT moved(step);
}

void TourPlayer::next() {
  if (!m_callOut)
    return;
  if (m_step + 1 < static_cast<int>(m_tour.steps.size()))
    return enter(m_step + 1);
  Q_EMIT finished();
  leave();
}

void TourPlayer::watchAction() {
  m_watch = std::make_unique<QObject>();
  if (current().wait.event != TourEvent::action)
    return;
  QObject *awaited = m_targets.find(QString::fromStdString(current().wait.name));
  const auto happen = [this] {
    m_happened = true;
    follow();
  };
  if (const auto *action = qobject_cast<QAction *>(awaited))
    connect(action, &QAction::triggered, m_watch.get(), happen);
  else if (const auto *button = qobject_cast<QAbstractButton *>(awaited))
    connect(button, &QAbstractButton::clicked, m_watch.get(), happen);
  else
    m_watch.reset(); // in a dialog that is not there yet: looked for again
}

bool TourPlayer::holds() const {
  const TourCondition &wait = current().wait;
  const QString name = QString::fromStdString(wait.name);
  switch (wait.event) {
  case TourEvent::none:
    return false;
  case TourEvent::setting:
    return settingHolds(wait, m_context.document.experiment());
  case TourEvent::bits:
    return bitsHold(wait, m_context.document.network(), m_context.document.plan());
  case TourEvent::preset:
    return m_context.document.preset() == name;
  case TourEvent::kind:
    return wordOf(m_context.planBar.runKind()) == name;
  case TourEvent::shown:
    return m_targets.isShown(name);
  case TourEvent::action:
    return m_happened;
  case TourEvent::selected:
    return wait.name == "*"
               ? !m_context.selection.rows().isEmpty()
               : !m_context.selection.rows().isEmpty() && m_context.selection.currentName() == name;
  case TourEvent::run: {
    const Experiment open = m_context.document.experiment();
    const RunLibrary &library = m_context.library;
    const auto isIt = [&](const QString &folder) {
      const RunRecordPtr record = library.record(folder);
      return record && runHolds(wait, *record, open, m_begunAt);
    };
    const QStringList folders = library.folders();
    return std::ranges::any_of(folders, [&](const QString &folder) {
      return isIt(folder) || std::ranges::any_of(library.members(folder), isIt);
    });
  }
  case TourEvent::checked:
    return wait.takes(static_cast<double>(m_context.runs.checkedFolders().size()));
  }
  return false;
}

void TourPlayer::follow() {
  if (!m_callOut) { // it stood in a dialog that was closed for good
    m_follow.stop();
    return;
  }
  if (!m_watch)
    watchAction();
  if (m_callOut->state() == TourCallOut::State::waiting && holds()) {
    m_callOut->setState(TourCallOut::State::done);
    m_advance.start();
  }
  const auto place = m_targets.locate(current().target);
  if (place)
    m_callOut->point(place->window, place->rect);
  else
    m_callOut->point(&m_context.window, {});
}

} // namespace bitsmith
