// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/files.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "widgets/runs/run_folder.h"

#include <nlohmann/json.hpp>

/// Run folders as an engine leaves them, for tests.
namespace sample {

using namespace bitsmith;

inline QString makeRun(const QString &root, const char *name, const Experiment &experiment) {
  QString folder = folderKey(root + QLatin1Char('/') + QString::fromLatin1(name));
  createRunFolder(toPath(folder), experiment, nlohmann::json::object());
  return folder;
}

inline void writeEpochs(const QString &folder, std::int64_t total, std::int64_t done, double secondsLeft) {
  EventWriter writer(toPath(folder));
  writer.started(total * 10, 0, nlohmann::json::object());
  for (std::int64_t epoch = 1; epoch <= done; ++epoch) {
    const std::int64_t right = 700 + 50 * epoch;
    writer.epoch({.epoch = epoch,
                  .testAccuracy = static_cast<double>(right) / 1000,
                  .testInterval = wilsonInterval(right, 1000),
                  .samples = 1000,
                  .seconds = 31});
  }
  if (secondsLeft > 0)
    writer.step({.step = done * 10 + 5, .epoch = done + 1, .loss = 0.5, .secondsLeft = secondsLeft});
}

inline void finish(const QString &folder, std::int64_t right, double compression, double memoryMb, int bits) {
  RunResult result{.accuracy = static_cast<double>(right) / 1000,
                   .accuracyInterval = wilsonInterval(right, 1000),
                   .samples = 1000,
                   .compressionRatio = compression,
                   .memoryMb = memoryMb};
  result.layers = {{.name = "conv1", .weightBits = bits, .activationBits = bits}};
  result.seconds = 62;
  writeFileAtomically(toPath(folder) / run_file::result, toJson(result).dump());
}

/// A finished and a running member of a study of three, a stopped run, a failed one, a damaged one, one not
/// started.
struct Runs {
  QString study, fp32, int8, toCome, stopped, failed, damaged, fresh;
};

inline Runs makeRuns(const QString &root) {
  Experiment study = loadExperiment("quick-tour");
  study.members.resize(3);
  Runs runs;
  runs.study = makeRun(root, "20260105-000000-tour", study);
  const auto members = memberFolders(toPath(runs.study), study);
  runs.fp32 = folderKey(members[0]);
  runs.int8 = folderKey(members[1]);
  runs.toCome = folderKey(members[2]);
  createRunFolder(members[0], study.members[0], nlohmann::json::object());
  createRunFolder(members[1], study.members[1], nlohmann::json::object());
  writeEpochs(runs.fp32, 3, 3, 0);
  finish(runs.fp32, 900, 1, 2.366, 32);
  writeEpochs(runs.int8, 3, 3, 0);
  finish(runs.int8, 873, 4, 0.593, 8);
  runs.stopped = makeRun(root, "20260104-000000-stopped", {.name = "stopped"});
  writeEpochs(runs.stopped, 8, 2, 80);
  runs.failed = makeRun(root, "20260103-000000-failed", {.name = "failed"});
  writeEpochs(runs.failed, 8, 1, 0);
  EventWriter(toPath(runs.failed)).failed("the loss is not finite: lower training.lr");
  runs.fresh = makeRun(root, "20260102-000000-fresh", {.name = "fresh"});
  runs.damaged = makeRun(root, "20260101-000000-damaged", {.name = "damaged"});
  writeFileAtomically(toPath(runs.damaged) / run_file::experiment, "[]");
  return runs;
}

} // namespace sample
