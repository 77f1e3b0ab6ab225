// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/run_plans.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitsmith {

namespace {

QString translated(const char *text) {
  return QCoreApplication::translate("bitsmith::RunKind", text);
}

Experiment presetStudy(const Experiment &plan) {
  Experiment study;
  study.task = Task::study;
  study.name = translated("All presets on %1").arg(QString::fromStdString(plan.data.source)).toStdString();
  for (const Preset &preset : presets()) {
    Experiment member = plan;
    member.name = preset.name;
    member.precision = {.preset = preset.name, .layers = {}};
    study.members.push_back(std::move(member));
  }
  if (!plan.precision.layers.empty())
    study.members.push_back(plan);
  return study;
}

Experiment seedStudy(const Experiment &plan) {
  Experiment study;
  study.task = Task::study;
  study.name = translated("%1, three seeds").arg(QString::fromStdString(plan.name)).toStdString();
  for (std::uint64_t offset = 0; offset < 3; ++offset) {
    Experiment member = plan;
    member.training.seed += offset;
    member.name = translated("seed %1").arg(member.training.seed).toStdString();
    study.members.push_back(std::move(member));
  }
  return study;
}

Experiment progressiveRun(const Experiment &plan) {
  Experiment run = plan;
  run.task = Task::progressive;
  run.name = translated("%1, progressive").arg(QString::fromStdString(plan.name)).toStdString();
  return run;
}

} // namespace

Experiment experimentFor(RunKind kind, const Experiment &plan, const QString &planName) {
  Experiment named = plan;
  if (named.name == Experiment{}.name)
    named.name = planName.toStdString();
  const bool taken = std::ranges::find(presets(), named.name, &Preset::name) != presets().end();
  if (kind == RunKind::presets && taken && !named.precision.layers.empty())
    named.name = translated("open plan").toStdString();
  switch (kind) {
  case RunKind::presets:
    return presetStudy(named);
  case RunKind::seeds:
    return seedStudy(named);
  case RunKind::progressive:
    return progressiveRun(named);
  case RunKind::plan:
    break;
  }
  return named;
}

Experiment analysisOf(Task task, const Experiment &trained, const QString &start, const Experiment &plan) {
  Experiment analysis = trained;
  analysis.task = task;
  analysis.start = {.run = start.toStdString(), .member = {}};
  analysis.threads = plan.threads;
  if (plan.network == trained.network)
    analysis.precision = plan.precision;
  const QString name = QString::fromStdString(trained.name);
  analysis.name = (task == Task::errors ? translated("errors of %1").arg(name)
                                        : translated("sensitivity of %1").arg(name))
                      .toStdString();
  return analysis;
}

} // namespace bitsmith
