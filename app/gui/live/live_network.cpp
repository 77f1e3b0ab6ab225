// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/live/live_network.h"

#include "app/gui/runs/run_plans.h"
#include "app/gui/window/window_context.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/document/document.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"

#include <QJsonDocument>

#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

LiveNetwork findLiveNetwork(const WindowContext &context, std::int64_t mostPictures) {
  const Experiment plan = context.document.experiment();
  QString folder = findPtqStart(context.library, context.runs.selectedFolders(), plan);
  // A network that was trained with quantization will do where none was trained in float.
  for (const QString &candidate : allRunFolders(context.library)) {
    if (!folder.isEmpty())
      break;
    if (const auto run = context.library.record(candidate);
        run && !run->isStudy() && run->experiment.task != Task::ptq && ptqObstacle(*run, plan).isEmpty())
      folder = candidate;
  }
  QJsonObject what;
  QString label;
  std::int64_t pictures = plan.data.test;
  if (const auto run = context.library.record(folder)) {
    what[u"run"_s] = folder;
    label = QString::fromStdString(run->experiment.name);
    pictures = run->result ? run->result->samples : run->experiment.data.test;
  } else if (plan.network.bringsWeights()) {
    Experiment imported = plan;
    imported.name = "live";
    imported.start = {};
    imported.task = Task::ptq;
    imported.precision = {}; // the plan is not what the network is opened by
    what[u"experiment"_s] =
        QJsonDocument::fromJson(QByteArray::fromStdString(toJson(imported).dump())).object();
    label = networkText(plan.network);
  } else {
    return {};
  }
  if (pictures > mostPictures)
    what[u"pictures"_s] = static_cast<qint64>(mostPictures);
  what[u"compute"_s] = u"auto"_s;
  return {what, label};
}

} // namespace bitsmith
