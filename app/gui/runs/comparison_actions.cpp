// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/comparison_actions.h"

#include "app/gui/window/window_context.h"
#include "widgets/charts/comparison_dialog.h"
#include "widgets/charts/training_plot.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QMainWindow>
#include <QStatusBar>

namespace bitsmith {

ComparisonActions::ComparisonActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  connect(&context.runs, &RunsPanel::sideBySideRequested, this, &ComparisonActions::open);
  for (const auto signal : {&RunLibrary::runChanged, &RunLibrary::runRemoved})
    connect(&context.library, signal, this, [this](const QString &folder) {
      if (m_dialog && m_dialog->isVisible() && m_runs.contains(folder))
        update();
    });
}

void ComparisonActions::open(const QStringList &runs) {
  m_runs = runs;
  if (!m_dialog) {
    m_dialog = new ComparisonDialog(&m_context.window);
    m_context.connectChart(m_dialog->chart());
    connect(m_dialog, &ComparisonDialog::saved, this, [this](const QString &path) {
      m_context.window.statusBar()->showMessage(tr("Saved %1").arg(path), 6000);
    });
    connect(m_dialog, &ComparisonDialog::saveFailed, this,
            [this](const QString &message) { m_context.messages.show(Severity::error, message); });
  }
  update();
  m_dialog->show();
  m_dialog->raise();
  m_dialog->activateWindow();
}

void ComparisonActions::update() {
  std::vector<ChartRun> shown;
  QStringList labels;
  for (const QString &folder : m_runs) {
    const RunRecordPtr record = m_context.library.record(folder);
    if (!record)
      continue; // removed meanwhile
    QString label = m_context.library.name(folder);
    for (int number = 2; labels.contains(label); ++number)
      label = QStringLiteral("%1 (%2)").arg(m_context.library.name(folder)).arg(number);
    labels.append(label);
    shown.push_back({.id = folder,
                     .label = label,
                     .color = Theme::instance().seriesColor(static_cast<int>(shown.size())),
                     .record = record});
  }
  m_dialog->setRuns(std::move(shown));
}

} // namespace bitsmith
