// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/analysis/pictures_actions.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "widgets/charts/chart.h"
#include "widgets/document/document.h"
#include "widgets/pictures/pictures_panel.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

#include <QMainWindow>
#include <QStatusBar>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

PicturesActions::PicturesActions(WindowContext &context)
    : QObject(&context.parts), m_context(context), m_panel(new PicturesPanel) {
  context.docks.add(tr("Pictures"), u"picturesDock"_s, m_panel, Qt::RightDockWidgetArea,
                    PanelDocks::Presence::onDemand);
  for (Chart *chart : m_panel->charts())
    context.connectChart(chart);
  connect(m_panel, &PicturesPanel::failed, this,
          [this](const QString &message) { m_context.messages.show(Severity::warning, message); });
  connect(m_panel, &PicturesPanel::saved, this, [this](const QString &path) {
    m_context.window.statusBar()->showMessage(tr("Saved %1").arg(path), 6000);
  });
  connect(&context.runs, &RunsPanel::selectionChanged, this, &PicturesActions::update);
  for (const auto signal : {&Document::optionsChanged, &Document::networkChanged})
    connect(&context.document, signal, this, &PicturesActions::update);
  connect(&context.docks, &PanelDocks::shown, this, [this](const QWidget *panel) {
    if (panel == m_panel)
      update();
  });
  connect(&context.library, &RunLibrary::runRemoved, this, &PicturesActions::update);
  connect(&context.library, &RunLibrary::runChanged, this, [this](const QString &folder) {
    if (const RunRecordPtr record = m_context.library.record(folder); record && record->result)
      update();
  });
}

void PicturesActions::update() {
  if (!m_context.docks.isShown(m_panel))
    return;
  const QString run = m_context.trainedRun();
  m_panel->setRun(run, m_context.library.name(run));
  m_panel->setData(m_context.document.dataOptions());
}

} // namespace bitsmith
