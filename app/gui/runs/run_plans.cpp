// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/run_plans.h"

#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitsmith {

namespace {

/// Texts of this file.
struct RunPlanText {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::RunKind)
};

Experiment presetStudy(const Experiment &plan) {
  Experiment study;
  study.task = Task::study;
  study.name =
      RunPlanText::tr("All presets on %1").arg(QString::fromStdString(plan.data.source)).toStdString();
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
  study.name = RunPlanText::tr("%1, three seeds").arg(QString::fromStdString(plan.name)).toStdString();
  for (std::uint64_t offset = 0; offset < 3; ++offset) {
    Experiment member = plan;
    member.training.seed += offset;
    member.name = RunPlanText::tr("seed %1").arg(member.training.seed).toStdString();
    study.members.push_back(std::move(member));
  }
  return study;
}

Experiment progressiveRun(const Experiment &plan) {
  Experiment run = plan;
  run.task = Task::progressive;
  run.name = RunPlanText::tr("%1, progressive").arg(QString::fromStdString(plan.name)).toStdString();
  return run;
}

Experiment ptqRun(const Experiment &plan, const QString &start) {
  Experiment run = plan;
  run.task = Task::ptq;
  run.start = {.run = start.toStdString(), .member = {}};
  run.name = RunPlanText::tr("%1, PTQ").arg(QString::fromStdString(plan.name)).toStdString();
  return run;
}

bool isFloat(const Experiment &experiment) {
  return experiment.precision.preset == "fp32" && experiment.precision.layers.empty();
}

/// The run itself, or what a run that was quantized without training started from.
QString trainedFolder(const RunRecord &run) {
  if (run.experiment.task != Task::ptq)
    return folderKey(run.folder);
  return folderKey((run.folder / run.experiment.start.run).lexically_normal());
}

} // namespace

QString ptqObstacle(const RunRecord &run, const Experiment &plan) {
  const QString name = QString::fromStdString(run.experiment.name);
  if (run.state != RunState::finished || !givesNetwork(run.experiment.task))
    return RunPlanText::tr(
               "“%1” has no finished network to quantize: choose a run that has finished training.")
        .arg(name);
  if (run.experiment.network != plan.network)
    return RunPlanText::tr("“%1” has the network %2, the open plan is for %3: choose the same network above.")
        .arg(name, networkText(run.experiment.network), networkText(plan.network));
  if (run.experiment.data.source != plan.data.source)
    return RunPlanText::tr("“%1” was trained on %2, the open plan is for %3: choose the same data above.")
        .arg(name, QString::fromStdString(run.experiment.data.source),
             QString::fromStdString(plan.data.source));
  return {};
}

QString findPtqStart(const RunLibrary &library, const QStringList &selected, const Experiment &plan) {
  for (const QString &folder : selected)
    if (const auto run = library.record(folder); run && !run->isStudy() && ptqObstacle(*run, plan).isEmpty())
      return trainedFolder(*run);
  for (const QString &top : library.folders()) {
    QStringList folders = library.members(top);
    folders.prepend(top);
    for (const QString &folder : folders)
      if (const auto run = library.record(folder); run && run->experiment.task == Task::qat &&
                                                   isFloat(run->experiment) &&
                                                   ptqObstacle(*run, plan).isEmpty())
        return folder;
  }
  return {};
}

Experiment experimentFor(RunKind kind, const Experiment &plan, const QString &planName,
                         const QString &ptqStart) {
  Experiment named = plan;
  if (named.name == Experiment{}.name)
    named.name = planName.toStdString();
  const bool taken = std::ranges::find(presets(), named.name, &Preset::name) != presets().end();
  if (kind == RunKind::presets && taken && !named.precision.layers.empty())
    named.name = RunPlanText::tr("open plan").toStdString();
  switch (kind) {
  case RunKind::presets:
    return presetStudy(named);
  case RunKind::seeds:
    return seedStudy(named);
  case RunKind::progressive:
    return progressiveRun(named);
  case RunKind::ptq:
    return ptqRun(named, ptqStart);
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
  analysis.name = (task == Task::errors ? RunPlanText::tr("errors of %1").arg(name)
                                        : RunPlanText::tr("sensitivity of %1").arg(name))
                      .toStdString();
  return analysis;
}

Experiment searchOf(const Experiment &trained, const QString &start, const Experiment &plan,
                    const SearchOptions &options) {
  Experiment search = analysisOf(Task::search, trained, start, plan);
  search.search = options;
  if (plan.network == trained.network)
    search.hardware = plan.hardware;
  search.calibration = plan.calibration;
  search.name = RunPlanText::tr("search of %1").arg(QString::fromStdString(trained.name)).toStdString();
  return search;
}

PrecisionPlan candidatePlan(const RunRecord &search, const CandidateRecord &candidate,
                            const Network &network) {
  PrecisionPlan plan = resolvePlan(search.experiment.precision, network);
  for (std::size_t i = 0; i < plan.size() && i < candidate.weightBits.size(); ++i) {
    plan[i].weight = withBits(plan[i].weight, candidate.weightBits[i]);
    plan[i].activation = withBits(plan[i].activation, candidate.activationBits.at(i));
  }
  return plan;
}

Experiment fullTrainingOf(const RunRecord &search, const CandidateRecord &candidate, const Network &network,
                          const StartOptions &start) {
  Experiment training = search.experiment;
  training.task = Task::qat;
  training.search = {};
  training.start = start;
  training.precision =
      describePlan(candidatePlan(search, candidate, network), network, search.experiment.precision.preset);
  training.name = RunPlanText::tr("%1, candidate %2")
                      .arg(QString::fromStdString(search.experiment.name))
                      .arg(candidate.index)
                      .toStdString();
  return training;
}

} // namespace bitsmith
