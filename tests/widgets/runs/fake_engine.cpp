// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bitsmith-cli as the window knows it, without LibTorch. What it does follows from the experiment's name:
//   "quick" a step and an epoch after the other · "endless" steps until a signal comes · "stubborn" the same,
//   deaf to SIGINT and SIGTERM · "crash" dies of SIGKILL after two epochs · "fail" says so · "bad" refuses
//   its input.

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_lock.h"
#include "core/plan/runs/run_reader.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <unistd.h>

using namespace bitsmith;

namespace {

volatile std::sig_atomic_t interrupted = 0;

struct Arguments {
  std::string command;
  std::string file;
  std::filesystem::path out;
  std::string threads;
  bool resume = false;
};

Arguments parse(int argc, char **argv) {
  Arguments arguments{.command = argc > 1 ? argv[1] : ""};
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--out")
      arguments.out = argv[++i];
    else if (word == "--threads")
      arguments.threads = argv[++i];
    else if (word == "--experiment")
      arguments.file = argv[++i];
    else if (word == "--resume")
      arguments.resume = true;
    else if (word != "--json")
      arguments.file = word;
  }
  return arguments;
}

void epoch(EventWriter &writer, const std::filesystem::path &folder, std::int64_t number) {
  writer.step(
      {.step = number * 10, .epoch = number, .loss = 1.0 / static_cast<double>(number), .secondsLeft = 80});
  writer.epoch({.epoch = number,
                .testAccuracy = 0.5 + 0.1 * static_cast<double>(number),
                .testInterval = wilsonInterval(500 + 100 * number, 1000),
                .samples = 1000,
                .seconds = 0.5});
  writeFileAtomically(folder / run_file::checkpoint, "checkpoint");
  writer.checkpoint(number);
}

int runToEnd(const Arguments &arguments, const Experiment &experiment, std::int64_t firstEpoch) {
  EventWriter writer(arguments.out);
  writer.started(experiment.training.epochs * 10, firstEpoch - 1, {{"threads", arguments.threads}});
  const bool endless = experiment.name == "endless" || experiment.name == "stubborn";
  for (std::int64_t number = firstEpoch; endless || number <= experiment.training.epochs; ++number) {
    if (number <= experiment.training.epochs)
      epoch(writer, arguments.out, number);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (interrupted)
      return 130;
    if (number == 2 && experiment.name == "crash" && !arguments.resume)
      std::raise(SIGKILL);
    if (number == 1 && experiment.name == "fail" && !arguments.resume)
      throw workFailed("the loss is not finite in epoch 1: lower training.lr");
  }
  RunResult result{.accuracy = 0.8, .accuracyInterval = wilsonInterval(800, 1000), .samples = 1000};
  result.seconds = 1;
  writeFileAtomically(arguments.out / run_file::result, toJson(result).dump());
  writer.finished();
  return 0;
}

int run(const Arguments &arguments) {
  const Experiment experiment = loadExperiment(arguments.file);
  if (experiment.name == "bad")
    throw badInput("data.source: the pictures are missing: install dataset-fashion-mnist");
  if (experiment.name == "stubborn") {
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
  }
  const auto lock = RunLock::acquire(arguments.out);
  if (!lock)
    throw badInput(arguments.out.string() + " is being written by another process");
  const bool hasEvents = std::filesystem::exists(arguments.out / run_file::events);
  if (hasEvents != arguments.resume)
    throw badInput(arguments.out.string() + " holds a run already, or none to resume");
  const auto done = static_cast<std::int64_t>(RunReader(arguments.out).record().epochs.size());
  try {
    return runToEnd(arguments, experiment, done + 1);
  } catch (const Error &error) {
    EventWriter(arguments.out).failed(error.what());
    throw;
  }
}

} // namespace

int main(int argc, char **argv) {
  for (const int signal : {SIGINT, SIGTERM})
    std::signal(signal, [](int) { interrupted = 1; });
  try {
    const Arguments arguments = parse(argc, argv);
    if (arguments.command == "run")
      return run(arguments);
    if (arguments.command == "estimate") {
      const Experiment experiment = loadExperiment(arguments.file);
      if (experiment.name == "endless")
        std::this_thread::sleep_for(std::chrono::minutes(1));
      if (experiment.name == "bad")
        throw badInput("data.source: the pictures are missing: install dataset-fashion-mnist");
      if (experiment.name == "crash")
        std::raise(SIGKILL);
      if (experiment.name == "babble")
        return std::puts("about a minute") < 0;
      std::cout << nlohmann::json{{"seconds", 12.5}, {"threads", arguments.threads}, {"memory_mb", 300}}
                << '\n';
      return 0;
    }
    throw badInput("unknown command " + arguments.command);
  } catch (const Error &error) {
    std::cerr << "warning: the BLAS is slow\nerror: " << error.what() << '\n';
    return error.kind() == ErrorKind::badInput ? 2 : 1;
  }
}
