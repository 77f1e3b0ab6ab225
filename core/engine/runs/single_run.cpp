// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/single_run.h"

#include "core/engine/runs/memory_need.h"
#include "core/engine/runs/run_opening.h"
#include "core/engine/runs/tasks.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/network/network_json.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"

#include <nlohmann/json.hpp>
#include <torch/types.h>

namespace bitsmith {

namespace {

RunResult performTask(RunContext &context) {
  switch (context.experiment.task) {
  case Task::qat:
  case Task::progressive:
    return performTraining(context);
  case Task::errors:
    return performErrors(context);
  case Task::ptq:
    return performPtq(context);
  case Task::sensitivity:
    return performSensitivity(context);
  case Task::search:
    return performSearch(context);
  case Task::study:
    break;
  }
  throw badInput("task " + std::string(toString(context.experiment.task)) +
                 " cannot be done as a single run");
}

/// The experiment's network. An imported one is described in the folder, for those who read the run without
/// its file; what its import left out is told.
NetworkSource findNetwork(const Experiment &experiment, const DataDescription &data,
                          const std::filesystem::path &folder, EventWriter &events, RunListener &listener) {
  NetworkSource source =
      loadNetwork(experiment, data.shape, static_cast<std::int64_t>(data.classNames.size()), folder);
  if (!source.imported)
    return source;
  if (experiment.network.isImported())
    writeFileAtomically(folder / run_file::network, toJson(source.network).dump(2) + "\n");
  for (const std::string &remark : source.imported->remarks)
    warn(events, listener,
         (experiment.network.isImported() ? "network.file: " : "network.weights: ") + remark);
  return source;
}

} // namespace

bool DataCache::keepOnly(const Experiment &experiment) {
  if (m_data && experiment.data != m_options)
    m_data.reset();
  return m_data != nullptr;
}

std::shared_ptr<const DataSplit> DataCache::get(const Experiment &experiment) {
  if (!keepOnly(experiment)) { // the old pictures go before the new ones come
    m_data = std::make_shared<DataSplit>(loadData(experiment.data));
    m_options = experiment.data;
    m_ofTraining = m_data->normalization;
  }
  m_data->normalization = normalizationFor(experiment.preprocessing, m_ofTraining);
  return m_data;
}

void withClearErrors(const std::function<void()> &work) {
  constexpr const char *lessMemory =
      "memory is exhausted: use a smaller training.batch or fewer pictures, or close other programs";
  try {
    work();
  } catch (const Error &) {
    throw;
  } catch (const Interrupted &) {
    throw;
  } catch (const c10::Error &error) {
    const std::string message = error.what_without_backtrace();
    if (message.find("allocate memory") != std::string::npos)
      throw workFailed(lessMemory);
    throw workFailed("LibTorch failed: " + message.substr(0, message.find('\n')));
  } catch (const std::bad_alloc &) {
    throw workFailed(lessMemory);
  } catch (const std::filesystem::filesystem_error &error) {
    const std::string what = error.path1().string() + ": " + error.code().message();
    throw error.code() == std::errc::no_space_on_device || error.code() == std::errc::io_error
        ? workFailed(what)
        : badInput(what);
  } catch (const std::exception &error) {
    const std::string what = error.what();
    throw workFailed(what.substr(0, what.find('\n')));
  }
}

RunResult performRun(const Experiment &experiment, const std::filesystem::path &folder, DataCache &cache,
                     RunListener &listener) {
  if (hasResult(folder)) {
    RunResult result =
        parseRunResult(readFile(folder / run_file::result), (folder / run_file::result).string());
    listener.runFinished(result);
    return result;
  }
  removeParts(folder, {run_file::checkpoint, run_file::checkpointBefore, run_file::result,
                       run_file::experiment, run_file::network});
  EventWriter events(folder);
  RunResult result;
  try {
    withClearErrors([&] {
      const DataDescription description = describeData(experiment.data);
      const NetworkSource source = findNetwork(experiment, description, folder, events, listener);
      refuseWithoutMemory(experiment, source.network, description, cache.keepOnly(experiment));
      const std::shared_ptr<const DataSplit> data = cache.get(experiment);
      RunContext context{experiment, folder, events, listener, *data, source};
      result = performTask(context);
      events.finished();
      events.flush();
      std::error_code ignored; // all is done: nothing is left to go back to
      std::filesystem::remove(folder / run_file::checkpointBefore, ignored);
      writeFileAtomically(folder / run_file::result, toJson(result).dump(2) + "\n");
    });
  } catch (const Error &error) {
    try {
      events.failed(error.what());
    } catch (const Error &) {
      // The disk that made the run fail may refuse this line too; the first error is the one to tell.
    }
    throw;
  }
  listener.runFinished(result);
  return result;
}

} // namespace bitsmith
