// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/run_notices.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "core/plan/runs/comparison.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>

#include <chrono>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

RunNotices::RunNotices(WindowContext &context)
    : QObject(&context.parts), m_context(context), m_enabled(new QAction(tr("Tell when a run e&nds"), this)) {
  m_enabled->setObjectName(u"tellWhenARunEnds"_s);
  m_enabled->setToolTip(tr("A notice on the desktop when a run ends and this window is in the background"));
  m_enabled->setCheckable(true);
  m_enabled->setChecked(context.settings.tellsWhenRunsEnd());
  connect(m_enabled, &QAction::toggled, this,
          [this](bool on) { m_context.settings.setTellsWhenRunsEnd(on); });
  context.menus.add(MenuSection::runMore, m_enabled);
  m_gather.setSingleShot(true);
  m_gather.setInterval(1500ms);
  connect(&m_gather, &QTimer::timeout, this, &RunNotices::tell);
  connect(&context.queue, &RunQueue::ended, this, &RunNotices::onEnded);
  connect(&m_notice, &DesktopNotice::clicked, this, &RunNotices::bringBack);
}

void RunNotices::onEnded(const QString &folder, RunQueue::Outcome outcome, const QString &message) {
  if (!m_enabled->isChecked() || m_context.window.isActiveWindow() || outcome == RunQueue::Outcome::stopped)
    return;
  m_ended.append({folder, message});
  if (!m_gather.isActive())
    m_gather.start();
}

QString RunNotices::textOf(const Ended &ended) const {
  const QString name = m_context.library.name(ended.folder);
  if (!ended.failure.isEmpty())
    return tr("%1 failed: %2").arg(name, ended.failure);
  const RunRecordPtr record = m_context.library.record(ended.folder);
  if (record && record->isStudy())
    return tr("%1: all %n runs are done", nullptr, static_cast<int>(record->experiment.members.size()))
        .arg(name);
  if (record && record->result && isMeasured(*record->result))
    return tr("%1: %2 in %3")
        .arg(name, accuracyText(record->result->accuracy, record->result->accuracyInterval),
             durationText(record->result->seconds));
  return tr("%1 is finished").arg(name);
}

void RunNotices::tell() {
  constexpr qsizetype mostLines = 4;
  const QList<Ended> ended = std::exchange(m_ended, {});
  if (ended.isEmpty() || m_context.window.isActiveWindow()) // somebody came back meanwhile
    return;
  QStringList lines;
  m_told.clear();
  int failures = 0;
  for (const Ended &one : ended) {
    m_told.append(one.folder);
    failures += one.failure.isEmpty() ? 0 : 1;
    if (lines.size() < mostLines)
      lines.append(textOf(one));
  }
  if (ended.size() > mostLines)
    lines.append(tr("and %1 more").arg(ended.size() - mostLines));
  const auto count = static_cast<int>(ended.size());
  const QString title = count == 1          ? (failures == 1 ? tr("A run failed") : tr("A run is finished"))
                        : failures == count ? tr("%n runs failed", nullptr, count)
                        : failures > 0 ? tr("%1 runs finished, %2 failed").arg(count - failures).arg(failures)
                                       : tr("%n runs finished", nullptr, count);
  m_notice.tell(title, lines.join(u'\n'));
  QApplication::alert(&m_context.window); // the task bar's sign, where there is no service
}

void RunNotices::bringBack() {
  m_context.window.setWindowState(m_context.window.windowState() & ~Qt::WindowMinimized);
  m_context.window.show();
  m_context.window.raise();
  m_context.window.activateWindow();
  m_context.docks.raise(&m_context.runs);
  m_context.runs.selectFolders(m_told);
}

} // namespace bitsmith
