// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/cluster_actions.h"

#include "app/gui/window/plan_bar.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "core/plan/cluster/cluster_profile.h"
#include "widgets/runs/run_queue.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace bitsmith {

ClusterActions::ClusterActions(WindowContext &context, QAction *run)
    : QObject(&context.parts), m_context(context), m_run(run),
      m_menu(context.menus.addMenu(MenuSection::runMore, tr("Runs are done by"))) {
  m_menu->setObjectName(QStringLiteral("executors"));
  m_menu->setToolTipsVisible(true);
  connect(m_menu, &QMenu::aboutToShow, this, &ClusterActions::fill);
  context.planBar.setRunMenu(m_menu);
  // A profile that is no longer there would have every run refused.
  const QString kept = context.settings.cluster();
  if (!kept.isEmpty()) {
    const std::vector<ClusterProfile> known = readClusterLibrary().profiles;
    if (std::ranges::find(known, kept.toStdString(), &ClusterProfile::name) != known.end())
      context.queue.setCluster(kept);
  }
  fill(); // now too: the palette lists what is in menus
  say();
}

/// Anew each time it opens: profiles are files that a person writes.
void ClusterActions::fill() {
  m_menu->clear();
  qDeleteAll(m_menu->findChildren<QActionGroup *>());
  auto *group = new QActionGroup(m_menu);
  const auto add = [&](const QString &text, const QString &profile, const QString &toolTip) {
    QAction *action = m_menu->addAction(text, this, [this, profile] { choose(profile); });
    action->setObjectName(QStringLiteral("executor ") + profile);
    action->setToolTip(toolTip);
    action->setCheckable(true);
    action->setChecked(m_context.queue.cluster() == profile);
    group->addAction(action);
  };
  add(tr("This computer"), QString(), tr("One after another, or as many at the same time as is chosen"));
  const ClusterLibrary library = readClusterLibrary();
  for (const ClusterProfile &profile : library.profiles) {
    const QString name = QString::fromStdString(profile.name);
    add(tr("Cluster: %1").arg(name), name, QString::fromStdString(profile.summary));
  }
  for (const std::string &warning : library.warnings)
    m_context.messages.show(Severity::warning, QString::fromStdString(warning));
}

void ClusterActions::choose(const QString &profile) {
  m_context.queue.setCluster(profile);
  m_context.settings.setCluster(profile);
  say();
}

void ClusterActions::say() {
  const QString cluster = m_context.queue.cluster();
  m_run->setIconText(cluster.isEmpty() ? tr("▶  Run") : tr("▶  Run on %1").arg(cluster));
}

} // namespace bitsmith
