// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/chart_feed.h"

#include "widgets/runs/run_library.h"
#include "widgets/runs/run_model.h"
#include "widgets/style/theme.h"

#include <QHash>

#include <chrono>

namespace bitsmith {

using namespace std::chrono_literals;

bool hasCurves(Task task) {
  return givesNetwork(task) || task == Task::search || task == Task::study;
}

ChartFeed::ChartFeed(const RunLibrary &library, const RunModel &model, QObject *parent)
    : QObject(parent), m_library(library), m_model(model) {
  m_coalescer.setSingleShot(true);
  m_coalescer.setInterval(100ms);
  connect(&m_coalescer, &QTimer::timeout, this, &ChartFeed::changed);
  const auto wake = [this] {
    if (!m_coalescer.isActive())
      m_coalescer.start();
  };
  connect(&model, &RunModel::checkedChanged, this, wake);
  connect(&Theme::instance(), &Theme::changed, this, wake);
  connect(&library, &RunLibrary::runChanged, this, [this, wake](const QString &folder) {
    if (m_model.isChecked(folder))
      wake();
  });
}

std::vector<ChartRun> ChartFeed::runs() const {
  std::vector<ChartRun> runs;
  QHash<QString, int> uses;
  for (const QString &folder : m_model.checkedFolders())
    if (const auto record = m_library.record(folder); record && hasCurves(record->experiment.task)) {
      const QString label = m_library.name(folder);
      const QColor color = Theme::instance().seriesColor(m_model.colorIndex(folder));
      runs.push_back({.id = folder, .label = label, .color = color, .record = record});
      ++uses[label];
    }
  // Runs of one name are told apart by their study, or by when they were started.
  QHash<QString, int> numbers;
  for (ChartRun &run : runs) {
    if (uses.value(run.label) < 2)
      continue;
    const QString study = m_library.studyOf(run.id);
    run.label += study.isEmpty() ? QString() : QStringLiteral(" · ") + m_library.name(study);
    if (const int number = ++numbers[run.label]; number > 1)
      run.label += QStringLiteral(" (%1)").arg(number);
  }
  return runs;
}

} // namespace bitsmith
