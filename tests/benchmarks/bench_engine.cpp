// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's side of compare.py: does what the commands on its standard input ask for, a JSON object a
// line, and answers each with a line. --quick: does each of them once in small and ends, so that CTest sees
// that they work.

#include "core/engine/analysis/sensitivity.h"
#include "core/engine/machine.h"
#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/runner.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"

#include <torch/types.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <limits>
#include <malloc.h>
#include <nlohmann/json.hpp>
#include <string_view>

using namespace bitsmith;
using Json = nlohmann::json;

namespace {

template<class Body>
double milliseconds(const Body &body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// Median of as many repetitions as the command asks for.
template<class Body>
Json repeated(const Json &command, const Body &body) {
  std::vector<double> times;
  for (int i = 0; i < command.value("count", 1); ++i)
    times.push_back(milliseconds(body));
  return {{"ms", median(std::move(times))}};
}

PrecisionChoice precisionOf(const Json &command) {
  PrecisionChoice choice{.preset = command.value("kind", "float") == "float" ? "fp32" : "int8_uniform"};
  if (choice.preset == "fp32")
    return choice;
  const Network network = buildArchitecture(command.value("network", "mixed_precision_cnn"), {3, 32, 32}, 10);
  for (const Layer &layer : network.layers())
    choice.layers[layer.name].weightBits = 4;
  return choice;
}

Compute computeOf(const Json &command) {
  const std::string word = command.value("compute", "float32");
  for (const Compute compute : {Compute::float32, Compute::bfloat16, Compute::integer, Compute::fastest})
    if (toString(compute) == word)
      return compute;
  throw badInput("compute \"" + word + "\" is not known");
}

/// Random pictures: what a step costs does not depend on what is on them.
DataSplit randomData(std::int64_t batch) {
  DataSplit data;
  for (Dataset *part : {&data.train, &data.test}) {
    part->shape = {3, 32, 32};
    part->classNames.assign(10, "class");
    const torch::Tensor pixels = torch::randint(0, 256, {batch * 3072}, torch::kUInt8);
    part->pixels.assign(pixels.data_ptr<std::uint8_t>(), pixels.data_ptr<std::uint8_t>() + pixels.numel());
    for (std::int64_t i = 0; i < batch; ++i)
      part->labels.push_back(i % 10);
  }
  data.normalization = {{0.5F, 0.5F, 0.5F}, {0.25F, 0.25F, 0.25F}};
  return data;
}

/// A network in training on one batch.
struct Trainee {
  explicit Trainee(const Json &command) : data(randomData(command.value("batch", std::int64_t{64}))) {
    experiment.precision = precisionOf(command);
    experiment.network.architecture = command.value("network", "mixed_precision_cnn");
    experiment.training.batch = data.train.size();
    experiment.compute = computeOf(command);
    trainer = std::make_unique<Trainer>(
        experiment, buildArchitecture(experiment.network.architecture, {3, 32, 32}, 10), data);
    batch = BatchStream::take(data.train, data.normalization, 0, data.train.size());
  }

  Experiment experiment;
  DataSplit data;
  std::unique_ptr<Trainer> trainer;
  Batch batch;
};

class Worker {
 public:
  Json answer(const Json &command) {
    const std::string what = command.at("do");
    if (what == "step")
      return step(command);
    if (what == "evaluate")
      return evaluate(command);
    if (what == "what_if")
      return whatIf(command);
    if (what == "sensitivity")
      return sensitivity(command);
    if (what == "run")
      return run(command);
    if (what == "export")
      return writePictures(command);
    if (what == "memory")
      return memory();
    if (what == "machine")
      return describeMachine();
    throw badInput("unknown command \"" + what + "\"");
  }

 private:
  Trainee &trainee(const Json &command) {
    Json key = command;
    for (const char *part : {"do", "count"})
      key.erase(part);
    auto &found = m_trainees[key.dump()];
    if (!found)
      found = std::make_unique<Trainee>(command);
    return *found;
  }

  Json step(const Json &command) {
    Trainee &subject = trainee(command);
    subject.trainer->module().train();
    return repeated(command, [&] { subject.trainer->trainStep(subject.batch); });
  }

  Json evaluate(const Json &command) {
    Trainee &subject = trainee(command);
    subject.trainer->module().train();
    { // ranges, as training leaves them
      const torch::NoGradGuard noGradients;
      subject.trainer->module().forward(subject.batch.images);
    }
    return repeated(command, [&] { subject.trainer->evaluateTest(); });
  }

  DataSplit load(const Json &command) const {
    DataOptions options;
    options = withSource(options, "cifar10");
    options.path = command.at("data");
    options.train = command.at("train_count");
    options.test = command.at("test_count");
    options.augment = true;
    return loadData(options);
  }

  /// Another precision for a network whose ranges are known.
  Json whatIf(const Json &command) {
    const DataSplit data = load(command);
    Trainee &subject = trainee({{"kind", "W4A8"}, {"network", command.at("network")}});
    NetworkModule &module = subject.trainer->module();
    module.train();
    module.forward(subject.batch.images);
    const EvaluationNumbers numbers = chooseCompute(computeOf(command)).evaluation;
    double accuracy = 0;
    Json result = repeated(command, [&] {
      accuracy = bitsmith::evaluate(module, data.test, data.normalization, {}, numbers).accuracy();
    });
    result["accuracy"] = accuracy;
    return result;
  }

  Json sensitivity(const Json &command) {
    const DataSplit data = load(command);
    Trainee &subject = trainee({{"kind", "W4A8"}, {"network", command.at("network")}});
    NetworkModule &module = subject.trainer->module();
    module.train();
    module.forward(subject.batch.images);
    module.eval();
    SensitivityOptions options;
    options.bits = command.at("bits").get<std::vector<int>>();
    options.targets = {SensitivityTarget::both};
    options.metrics = {SensitivityMetric::accuracyDrop, SensitivityMetric::lossIncrease};
    options.pictures = 0;
    const SensitivitySubject measured{
        .module = module,
        .plan = module.plan(),
        .ranges = [&](std::size_t layer, const QuantizerSpec &) { return module.activationRange(layer); },
        .test = data.test,
        .calibration = data.train,
        .curvature = data.train,
        .normalization = data.normalization,
        .numbers = chooseCompute(computeOf(command)).evaluation};
    SensitivityListener nobody;
    SensitivityTable table;
    Json result = repeated(command, [&] { table = measureSensitivity(measured, options, nobody); });
    for (const SensitivityScore &score : table.scores)
      result["loss"].push_back(score.values.at(SensitivityMetric::lossIncrease));
    return result;
  }

  /// A whole study in a folder, data loading included.
  Json run(const Json &command) {
    const std::filesystem::path folder = command.at("out");
    std::filesystem::remove_all(folder);
    const Experiment study = parseExperiment(command.at("experiment").dump(), "benchmark");
    RunListener nobody;
    std::vector<RunResult> results;
    const double time = milliseconds([&] { results = runExperiment(study, folder, {}, nobody); });
    return {{"ms", time}, {"accuracy", results.back().accuracy}};
  }

  /// Generated pictures as the two files of CIFAR-10 that hold training and test pictures: a byte of label,
  /// then the planes of a picture.
  Json writePictures(const Json &command) const {
    DataOptions options = withSource({}, "shapes");
    options.train = command.at("train_count");
    options.test = command.at("test_count");
    const DataSplit data = loadData(options);
    const std::filesystem::path folder = command.at("data");
    std::filesystem::create_directories(folder);
    for (const auto &[part, name] :
         {std::pair(&data.train, "data_batch_1.bin"), std::pair(&data.test, "test_batch.bin")}) {
      std::ofstream file(folder / name, std::ios::binary);
      for (std::int64_t i = 0; i < part->size(); ++i) {
        file.put(static_cast<char>(part->labels[static_cast<std::size_t>(i)]));
        file.write(reinterpret_cast<const char *>(part->picture(i)), part->shape.elements());
      }
    }
    return {{"data", folder.string()}};
  }

  Json memory() const {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
      if (line.starts_with("VmHWM:"))
        return {{"mb", std::stod(line.substr(6)) / 1024}};
    return {};
  }

  std::map<std::string, std::unique_ptr<Trainee>> m_trainees;
};

void doEachOnce() {
  Worker worker;
  for (const char *kind : {"float", "W4A8"})
    for (const char *what : {"step", "evaluate"})
      std::cout << what << ' ' << kind << ' '
                << worker.answer({{"do", what}, {"kind", kind}, {"batch", 8}, {"count", 2}}) << '\n';
  std::cout << worker.answer({{"do", "memory"}}) << '\n';
}

} // namespace

int main(int argc, char **argv) {
  // As bitsmith-cli does.
  ::mallopt(M_MMAP_MAX, 0);
  ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  ::mallopt(M_TOP_PAD, 64 << 20);
  const std::string_view argument = argc > 1 ? argv[1] : "";
  const bool quick = argument == "--quick";
  configureMachine(quick || argument.empty() ? 0 : std::stoi(argv[1]));
  if (quick)
    return doEachOnce(), 0;
  Worker worker;
  for (std::string line; std::getline(std::cin, line);) {
    Json answer;
    try {
      answer = worker.answer(Json::parse(line));
    } catch (const std::exception &error) {
      answer = {{"error", error.what()}};
    }
    std::cout << answer.dump() << std::endl;
  }
}
