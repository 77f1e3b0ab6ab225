// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/single_run.h"

#include "core/engine/machine.h"
#include "core/engine/quantization/quantizer.h"
#include "core/engine/training/checkpoint.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"

#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <torch/torch.h>

namespace bitsmith {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds stepEventInterval{50};

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<LayerResult> describeLayers(NetworkModule &module) {
  const torch::NoGradGuard noGradients;
  std::vector<LayerResult> results;
  const std::vector<Layer> &layers = module.network().layers();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const LayerPrecision &precision = module.plan()[i];
    LayerResult layer;
    layer.name = layers[i].name;
    layer.weightBits = precision.weight.bits;
    layer.activationBits = precision.activation.bits;
    if (!precision.weight.isFloat()) {
      const torch::Tensor weight = module.weight(i).detach();
      const QuantizationError error = quantizationError(weight, quantizeWeight(weight, precision.weight));
      if (std::isfinite(error.sqnrDb)) // a layer of zeros has no noise
        layer.weightSqnrDb = error.sqnrDb;
      layer.weightMse = error.mse;
      layer.weightMaxError = error.maximum;
    }
    results.push_back(layer);
  }
  return results;
}

BitsRecord describeBits(const PrecisionPlan &plan) {
  BitsRecord record;
  record.epoch = 1;
  for (const LayerPrecision &layer : plan) {
    record.weightBits.push_back(layer.weight.bits);
    record.activationBits.push_back(layer.activation.bits);
  }
  return record;
}

RunResult makeResult(const Experiment &experiment, NetworkModule &module, const EpochRecord &last,
                     double seconds) {
  const Network &network = module.network();
  const PrecisionPlan &plan = module.plan();
  RunResult result;
  result.task = experiment.task;
  result.accuracy = last.testAccuracy;
  result.accuracyInterval = last.testInterval;
  result.samples = last.samples;
  result.loss = last.testLoss;
  result.compressionRatio = compressionRatio(network, plan);
  result.memoryMb = weightMemoryBytes(network, plan) / bytesPerMegabyte;
  result.cost = estimateCost(network, plan, findHardware(experiment.hardware)).total;
  result.layers = describeLayers(module);
  result.seconds = seconds;
  return result;
}

/// Same seed, threads and library give the same bits: says so when the library is another one than at the
/// start.
std::optional<std::string> otherLibraryWarning(const std::filesystem::path &folder,
                                               const nlohmann::json &machine) {
  const nlohmann::json file =
      nlohmann::json::parse(readFile(folder / run_file::experiment), nullptr, /*allow_exceptions=*/false);
  if (!file.is_object() || !file.contains("recorded"))
    return std::nullopt;
  const nlohmann::json &recorded = file["recorded"];
  for (const char *what : {"libtorch", "blas", "processor"})
    if (recorded.is_object() && recorded.contains(what) && machine.contains(what) &&
        recorded[what] != machine[what])
      return "this run was begun with " + std::string(what) + " " + recorded[what].dump() +
             " and goes on with " + machine[what].dump() +
             ": its result may differ in the last digits from an undisturbed run's";
  return std::nullopt;
}

/// One run, from its data to its result.
class SingleRun {
 public:
  SingleRun(const Experiment &experiment, const std::filesystem::path &folder, EventWriter &events,
            RunListener &listener)
      : m_experiment(experiment), m_folder(folder), m_events(events), m_listener(listener) {}

  RunResult perform(const DataSplit &data) {
    const Network network =
        buildArchitecture(m_experiment.network.architecture, data.train.shape, data.train.classes());
    findHardware(m_experiment.hardware); // an unknown one must not be found out at the end
    Trainer trainer(m_experiment, network, data);
    m_state.fingerprint = experimentFingerprint(m_experiment, data);
    begin(trainer);
    while (!trainer.isDone())
      doEpoch(trainer);
    const RunResult result =
        makeResult(m_experiment, trainer.module(), m_state.history.back(), m_state.seconds);
    m_events.finished();
    writeFileAtomically(m_folder / run_file::result, toJson(result).dump(2) + "\n");
    return result;
  }

 private:
  void begin(Trainer &trainer) {
    const std::filesystem::path checkpoint = m_folder / run_file::checkpoint;
    const bool goesOn = std::filesystem::exists(checkpoint);
    if (goesOn)
      m_state = loadCheckpoint(checkpoint, trainer, m_state.fingerprint);
    m_secondsBefore = m_state.seconds;
    const nlohmann::json machine = describeMachine();
    m_events.started(trainer.totalSteps(), trainer.epochsDone(), machine);
    if (!goesOn)
      m_events.bits(describeBits(trainer.module().plan()));
    if (const auto warning = slowBlasWarning())
      m_events.warning(*warning);
    if (const auto warning = goesOn ? otherLibraryWarning(m_folder, machine) : std::nullopt) {
      m_events.warning(*warning);
      m_listener.warned(*warning);
    }
  }

  void doEpoch(Trainer &trainer) {
    stopIfAsked();
    const EpochRecord record = trainer.runEpoch(
        [&](const StepRecord &step) { stepDone(step, trainer.totalSteps()); }, [&] { stopIfAsked(); });
    m_state.history.push_back(record);
    m_state.seconds = m_secondsBefore + secondsSince(m_start);
    // The epoch is told before its checkpoint: killed in between, the run does it again and readers drop this
    // one.
    m_events.epoch(record);
    saveCheckpoint(m_folder / run_file::checkpoint, trainer, m_state);
    m_events.checkpoint(record.epoch);
    m_listener.epochDone(record, m_experiment.training.epochs);
  }

  void stepDone(const StepRecord &step, std::int64_t totalSteps) {
    const Clock::time_point now = Clock::now();
    if (now - m_lastStepEvent >= stepEventInterval) {
      m_events.step(step);
      m_lastStepEvent = now;
    }
    m_listener.stepDone(step, totalSteps);
    stopIfAsked();
  }

  void stopIfAsked() {
    if (m_listener.shouldStop())
      throw Interrupted();
  }

  const Experiment &m_experiment;
  const std::filesystem::path &m_folder;
  EventWriter &m_events;
  RunListener &m_listener;
  CheckpointState m_state;
  double m_secondsBefore = 0;
  Clock::time_point m_start = Clock::now();
  Clock::time_point m_lastStepEvent = m_start - stepEventInterval;
};

/// What a killed process may have left half-written beside the files of a run.
void removeLeftovers(const std::filesystem::path &folder) {
  std::error_code ignored;
  for (const auto &entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    for (const char *file : {run_file::checkpoint, run_file::result, run_file::experiment})
      if (name.starts_with(std::string(file) + ".part"))
        std::filesystem::remove(entry.path(), ignored);
  }
}

} // namespace

std::shared_ptr<const DataSplit> DataCache::get(const DataOptions &options) {
  if (!m_data || options != m_options) {
    m_data.reset(); // the old pictures go before the new ones come
    m_data = std::make_shared<const DataSplit>(loadData(options));
    m_options = options;
  }
  return m_data;
}

void withClearErrors(const std::function<void()> &work) {
  constexpr const char *lessMemory =
      "memory is exhausted: use a smaller training.batch or fewer pictures, or close other programs";
  try {
    work();
  } catch (const c10::Error &error) {
    const std::string message = error.what_without_backtrace();
    if (message.find("allocate memory") != std::string::npos)
      throw workFailed(lessMemory);
    throw workFailed("LibTorch failed: " + message.substr(0, message.find('\n')));
  } catch (const std::bad_alloc &) {
    throw workFailed(lessMemory);
  }
}

RunResult performRun(const Experiment &experiment, const std::filesystem::path &folder, DataCache &cache,
                     RunListener &listener) {
  if (std::filesystem::exists(folder / run_file::result)) {
    RunResult result =
        parseRunResult(readFile(folder / run_file::result), (folder / run_file::result).string());
    listener.runFinished(result);
    return result;
  }
  removeLeftovers(folder);
  EventWriter events(folder);
  RunResult result;
  try {
    withClearErrors([&] {
      SingleRun run(experiment, folder, events, listener);
      const std::shared_ptr<const DataSplit> data = cache.get(experiment.data);
      result = run.perform(*data);
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
