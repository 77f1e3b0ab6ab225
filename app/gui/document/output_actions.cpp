// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/output_actions.h"

#include "app/gui/analysis/search_actions.h"
#include "app/gui/runs/run_plans.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "widgets/analysis/errors_panel.h"
#include "widgets/analysis/sensitivity_panel.h"
#include "widgets/charts/chart.h"
#include "widgets/document/document.h"
#include "widgets/document/focused_field.h"
#include "widgets/report/report_dialog.h"
#include "widgets/runs/command_button.h"
#include "widgets/runs/command_line.h"
#include "widgets/runs/run_queue.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"
#include "widgets/tables/table_exporter.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

OutputActions::OutputActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  addMenus();
  connect(&context.runs, &RunsPanel::reportRequested, this, &OutputActions::writeReport);
}

void OutputActions::addMenus() {
  QMenu *charts = m_context.menus.addMenu(MenuSection::fileExport, tr("Save &chart"));
  charts->setObjectName(u"saveChartMenu"_s);
  connect(charts, &QMenu::aboutToShow, this, [this, charts] { listCharts(*charts); });
  auto *report = new QAction(Theme::instance().icon(u"export"_s), tr("&Report of the selected runs…"), this);
  report->setObjectName(u"writeReportOfRuns"_s);
  connect(report, &QAction::triggered, this, [this] {
    if (m_context.runs.selectedFolders().isEmpty())
      m_context.messages.show(Severity::warning,
                              tr("Select runs or a study in the Runs panel first: a report is about them."));
    else
      m_context.runs.reportSelected();
  });
  m_context.menus.add(MenuSection::fileExport, report);

  auto *scalars = new QAction(tr("&Write TensorBoard files"), this);
  scalars->setObjectName(u"writeTensorBoard"_s);
  scalars->setCheckable(true);
  scalars->setToolTip(
      tr("Runs that are started from now on also write event files, in “tensorboard” in their "
         "folders; show them with: tensorboard --logdir FOLDER"));
  m_context.queue.setWritesTensorBoard(m_context.settings.writesTensorBoard());
  scalars->setChecked(m_context.queue.writesTensorBoard());
  connect(scalars, &QAction::toggled, this, [this](bool on) {
    m_context.queue.setWritesTensorBoard(on);
    m_context.settings.setWritesTensorBoard(on);
  });
  m_context.menus.add(MenuSection::runMore, scalars);
}

/// The charts that are seen, by the panel that they are in.
void OutputActions::listCharts(QMenu &menu) {
  menu.clear();
  for (const QDockWidget *dock : m_context.docks.docks())
    for (Chart *chart : dock->findChildren<Chart *>()) {
      if (seenPart(*chart).isEmpty())
        continue;
      const QString name = chart->accessibleName(); // where a panel has more than one
      menu.addAction(name.isEmpty() ? dock->windowTitle() + u'…'
                                    : tr("%1: %2…").arg(dock->windowTitle(), name),
                     chart, &Chart::openExportDialog);
    }
  if (menu.isEmpty())
    menu.addAction(tr("No chart is shown"))->setEnabled(false);
}

void OutputActions::follow() {
  followTables();
  followCommands();
}

void OutputActions::followTables() {
  for (const TableExporter *exporter : m_context.window.findChildren<TableExporter *>()) {
    connect(exporter, &TableExporter::copied, this, &OutputActions::note);
    connect(exporter, &TableExporter::saved, this,
            [this](const QString &path) { note(tr("Saved %1").arg(path)); });
    connect(exporter, &TableExporter::failed, this,
            [this](const QString &message) { m_context.messages.show(Severity::error, message); });
  }
}

void OutputActions::followCommands() {
  if (const auto *errors = m_context.window.findChild<ErrorsPanel *>())
    connect(errors, &ErrorsPanel::commandRequested, this, [this] { copyAnalysis(Task::errors); });
  if (const auto *sensitivity = m_context.window.findChild<SensitivityPanel *>())
    connect(sensitivity, &SensitivityPanel::commandRequested, this,
            [this] { copyAnalysis(Task::sensitivity); });
  if (const auto *search = m_context.window.findChild<SearchActions *>())
    connect(search, &SearchActions::commandRequested, this, &OutputActions::copyRun);
}

void OutputActions::writeReport(const QStringList &folders) {
  const auto record = m_context.library.record(folders.value(0));
  const QString title = record && folders.size() == 1
                            ? QString::fromStdString(record->experiment.name)
                            : tr("%n runs compared", nullptr, static_cast<int>(folders.size()));
  auto *dialog = new ReportDialog(folders, title, &m_context.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ReportDialog::written, this,
          [this](const QString &path) { note(tr("Saved %1").arg(path)); });
  dialog->open();
}

/// What the button of the panel would start, as a command.
void OutputActions::copyAnalysis(Task task) {
  commitFocusedField();
  const Experiment plan = m_context.document.experiment();
  const QString folder = m_context.trainedRun();
  if (const auto record = m_context.library.record(folder))
    return copyRun(analysisOf(task, record->experiment, folder, plan));
  if (!plan.network.isImported())
    return m_context.messages.show(Severity::warning,
                                   tr("There is no trained run yet that this could be done with."));
  Experiment imported = plan;
  imported.name = networkText(plan.network).toStdString();
  copyRun(analysisOf(task, imported, {}, plan));
}

void OutputActions::copyRun(const Experiment &experiment) {
  m_context.attempt([&] {
    copyCommandLine(commandLine(
        experiment, {.threads = m_context.queue.threadsPerRun(), .cluster = m_context.queue.cluster()}));
  });
}

void OutputActions::note(const QString &text) {
  m_context.window.statusBar()->showMessage(text, 6000);
}

} // namespace bitsmith
