// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/analysis/analysis_actions.h"

#include "app/gui/runs/run_plans.h"
#include "app/gui/window/window_context.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/analysis/errors_panel.h"
#include "widgets/analysis/sensitivity_panel.h"
#include "widgets/document/document.h"
#include "widgets/document/focused_field.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

#include <QDir>

#include <chrono>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

AnalysisActions::AnalysisActions(WindowContext &context, SensitivityPanel &sensitivity, ErrorsPanel &errors)
    : QObject(&context.parts), m_context(context), m_sensitivity(sensitivity), m_errors(errors) {
  m_following.setSingleShot(true);
  m_following.setInterval(50ms);
  connect(&m_following, &QTimer::timeout, this, &AnalysisActions::updateTrainedRun);
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged, &RunLibrary::runRemoved})
    connect(&context.library, signal, this, [this](const QString &folder) {
      const auto record = m_context.library.record(folder);
      if ((!record || record->result) && !m_following.isActive())
        m_following.start(); // hundreds of runs come in a moment when a library is read
    });
  connect(&context.runs, &RunsPanel::selectionChanged, this, &AnalysisActions::updateTrainedRun);
  connect(&context.document, &Document::networkChanged, this, &AnalysisActions::updateTrainedRun);
  connect(&errors, &ErrorsPanel::analysisRequested, this, [this] { analyse(Task::errors); });
  connect(&errors, &ErrorsPanel::shownRunChanged, this, &AnalysisActions::updateErrorFigures);
  connect(&sensitivity, &SensitivityPanel::measurementRequested, this,
          [this] { analyse(Task::sensitivity); });
  connect(&sensitivity, &SensitivityPanel::editRejected, this,
          [this](const QString &message) { m_context.messages.show(Severity::warning, message); });
}

QString AnalysisActions::trainedRun() const {
  const QStringList selected = m_context.runs.selectedFolders();
  const QString folder = trainedRunFor(selected, m_context.library);
  return m_context.document.networkFile().isEmpty() || selected.contains(folder) ? folder : QString();
}

void AnalysisActions::updateTrainedRun() {
  const Document &document = m_context.document;
  const QString folder = trainedRun();
  const QString name = m_context.library.record(folder)   ? m_context.library.name(folder)
                       : document.networkFile().isEmpty() ? QString()
                                                          : networkText(document.networkOptions());
  m_errors.setTrainedRun(name);
  m_sensitivity.setTrainedRun(name);
  updateErrorFigures();
}

void AnalysisActions::updateErrorFigures() {
  const auto belongs = [this](const RunRecordPtr &record) {
    return record && record->experiment.network == m_context.document.networkOptions();
  };
  if (const RunRecordPtr shown = m_errors.picker()->record(); belongs(shown))
    if (const LayerFigures::ErrorChoice choice = errorChoiceFrom(*shown); !choice.sqnrDb.empty())
      return m_context.figures.setErrors(choice);
  for (const QString &folder : allRunFolders(m_context.library))
    if (const RunRecordPtr record = m_context.library.record(folder); belongs(record) && record->result)
      if (const LayerFigures::ErrorChoice choice = errorChoiceFrom(*record); !choice.sqnrDb.empty())
        return m_context.figures.setErrors(choice);
  m_context.figures.setErrors({});
}

void AnalysisActions::analyse(Task task) {
  commitFocusedField();
  const QString folder = trainedRun();
  const auto record = m_context.library.record(folder);
  const Experiment plan = m_context.document.experiment();
  if (!record && plan.network.isImported()) {
    Experiment imported = plan;
    imported.name = networkText(plan.network).toStdString();
    m_context.enqueue(analysisOf(task, imported, {}, plan));
  }
  if (!record)
    return;
  // Beside each other in the library, so that both can be moved together.
  const QString start = u"../"_s + QDir(m_context.library.root()).relativeFilePath(folder);
  m_context.enqueue(analysisOf(task, record->experiment, start, plan));
}

} // namespace bitsmith
