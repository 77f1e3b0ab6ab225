// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/analysis_run_picker.h"

#include "widgets/document/core_text.h"
#include "widgets/runs/run_folder.h"
#include "widgets/style/combo_box_filler.h"

#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace bitsmith {

using namespace std::chrono_literals;

namespace {

bool hasNetwork(const RunRecordPtr &record) {
  return record && givesNetwork(record->experiment.task) && record->result;
}

} // namespace

AnalysisRunPicker::AnalysisRunPicker(const RunLibrary &library, Task task, QWidget *parent)
    : QComboBox(parent), m_library(library), m_task(task),
      m_filler(new ComboBoxFiller(this, [this] { fill(); })) {
  setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(10);
  setPlaceholderText(tr("no run yet"));
  m_coalescer.setSingleShot(true);
  m_coalescer.setInterval(100ms);
  connect(&m_coalescer, &QTimer::timeout, this, &AnalysisRunPicker::fill);
  const auto wake = [this](const QString &folder) {
    if (!m_coalescer.isActive() && (belongs(folder) || findData(folder) >= 0))
      m_coalescer.start();
  };
  connect(&library, &RunLibrary::runAdded, this, wake);
  connect(&library, &RunLibrary::runChanged, this, wake);
  connect(&library, &RunLibrary::runRemoved, this, wake);
  connect(this, &QComboBox::activated, this, [this](int index) {
    // The newest of those that were listed may not be the newest any more.
    m_followsNewest = index == 0 && !m_coalescer.isActive() && !m_filler->isWaiting();
    Q_EMIT changed();
  });
  fill();
}

bool AnalysisRunPicker::belongs(const QString &folder) const {
  const RunRecordPtr record = m_library.record(folder);
  return record && record->experiment.task == m_task;
}

RunRecordPtr AnalysisRunPicker::record() const {
  return m_library.record(folder());
}

QStringList AnalysisRunPicker::folders() const {
  QStringList list;
  for (int i = 0; i < count(); ++i)
    list.append(itemData(i).toString());
  return list;
}

void AnalysisRunPicker::choose(const QString &folder) {
  const int index = findData(folder);
  if (index < 0)
    return;
  setCurrentIndex(index);
  m_followsNewest = index == 0;
  Q_EMIT changed();
}

void AnalysisRunPicker::fill() {
  QList<ComboBoxEntry> runs;
  for (const QString &run : allRunFolders(m_library))
    if (belongs(run))
      runs.append({labelOf(run), run, literalToolTip(run)});
  if (!(m_followsNewest && !runs.isEmpty() ? m_filler->fill(runs, runs.first().data) : m_filler->fill(runs)))
    return;
  setEnabled(count() > 0);
  Q_EMIT changed();
}

QString AnalysisRunPicker::labelOf(const QString &folder) const {
  QString label = m_library.name(folder);
  if (const double time = m_library.created(folder); time > 0)
    label +=
        QStringLiteral(" · ") + QLocale().toString(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(time)),
                                                   QStringLiteral("d MMM HH:mm"));
  if (m_library.record(folder)->state == RunState::running)
    label += QStringLiteral(" · ") + tr("running");
  return label;
}

QStringList allRunFolders(const RunLibrary &library) {
  QStringList folders;
  for (const QString &folder : library.folders()) {
    const QStringList members = library.members(folder);
    if (members.isEmpty())
      folders.append(folder);
    for (auto member = members.rbegin(); member != members.rend(); ++member)
      folders.append(*member);
  }
  return folders;
}

LayerFigures::ErrorChoice errorChoiceFrom(const RunRecord &record) {
  LayerFigures::ErrorChoice choice;
  const bool finished = record.result && record.result->errors;
  for (const LayerErrors &layer : finished ? record.result->errors->layers : record.errors)
    if (layer.outputLayerwise && layer.outputLayerwise->sqnrDb) {
      choice.sqnrDb[layer.name] = *layer.outputLayerwise->sqnrDb;
      choice.bits[layer.name] = {.weights = layer.weight.bits,
                                 .activations = layer.activation ? layer.activation->bits : floatBits};
    }
  choice.what = AnalysisRunPicker::tr("of the layer’s output with only this layer quantized");
  if (choice.sqnrDb.empty() && record.result && givesNetwork(record.experiment.task)) {
    for (const LayerResult &layer : record.result->layers)
      if (layer.weightSqnrDb) {
        choice.sqnrDb[layer.name] = *layer.weightSqnrDb;
        choice.bits[layer.name] = {.weights = layer.weightBits, .activations = std::nullopt};
      }
    choice.what = AnalysisRunPicker::tr("of the trained weights");
  }
  if (!choice.sqnrDb.empty())
    choice.source = QString::fromStdString(record.experiment.name);
  return choice;
}

QString trainedRunFor(const QStringList &selected, const RunLibrary &library) {
  for (const QString &folder : selected)
    if (hasNetwork(library.record(folder)))
      return folder;
  for (const QString &folder : allRunFolders(library))
    if (hasNetwork(library.record(folder)))
      return folder;
  return {};
}

} // namespace bitsmith
