// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/analysis/research_actions.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "widgets/research/research_panel.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

namespace bitsmith {

ResearchActions::ResearchActions(WindowContext &context, const ResearchPanel &panel, const QWidget &charts)
    : QObject(&context.parts) {
  connect(&panel, &ResearchPanel::runRequested, this,
          [&context](const Experiment &study) { context.enqueue(study); });
  connect(&panel, &ResearchPanel::warned, this,
          [&context](const QString &message) { context.messages.show(Severity::warning, message); });
  connect(&panel, &ResearchPanel::runsRequested, this, [&context, &charts](const QStringList &folders) {
    context.runs.model()->setCheckedFolders(folders);
    context.docks.raise(&charts);
  });
}

} // namespace bitsmith
