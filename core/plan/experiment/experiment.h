// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/precision.h"

#include <filesystem>

namespace bitsmith {

/// What a run does. A study is a set of runs.
enum class Task { qat, study };
std::string_view toString(Task task);

enum class OptimizerKind { adam, sgd };
std::string_view toString(OptimizerKind kind);
enum class Schedule { cosine, constant };
std::string_view toString(Schedule schedule);

/// Which pictures, and how many of them.
struct DataOptions {
  std::string source = "fashion-mnist"; ///< a name of dataSources()
  std::string path;                     ///< folder or file; empty: searched for by name
  std::int64_t train = 8000;            ///< training pictures; 0: all
  std::int64_t test = 1000;             ///< test pictures; 0: all
  bool augment = true;                  ///< random crop with padding 4 and horizontal flip in training

  bool operator==(const DataOptions &) const = default;
};

struct NetworkOptions {
  std::string architecture = "mixed_precision_cnn";

  bool operator==(const NetworkOptions &) const = default;
};

struct TrainingOptions {
  std::int64_t epochs = 8;
  std::int64_t batch = 64;
  OptimizerKind optimizer = OptimizerKind::adam;
  double lr = 0.001;
  double momentum = 0.9; ///< sgd only
  double weightDecay = 0.0001;
  Schedule schedule = Schedule::cosine; ///< cosine: from lr to 0 over all steps, without restarts
  double clipNorm = 1.0;                ///< largest L2 norm of all gradients together; 0: no clipping
  std::uint64_t seed = 42;

  bool operator==(const TrainingOptions &) const = default;
};

/// The file that describes a run or a study (resources/schemas/experiment.schema.json).
struct Experiment {
  std::string name = "experiment";
  Task task = Task::qat;
  DataOptions data;
  NetworkOptions network;
  PrecisionChoice precision;
  TrainingOptions training;
  std::string hardware = "notebook";
  int threads = 0; ///< processor threads of the engine; 0: all cores. Part of what makes a result repeatable.
  std::vector<Experiment> members; ///< the runs of a study; empty otherwise

  bool operator==(const Experiment &) const = default;
};

/// A change of one value before parsing: `--set training.epochs=2`.
struct Setting {
  std::string path;  ///< dotted: "training.epochs", "precision.layers.fc1.weight_bits", "experiments.0.name"
  std::string value; ///< JSON where it parses as such, a string otherwise
};

/// Reads "path=value". Throws Error (bad input).
Setting parseSetting(std::string_view text);

/// Reads an experiment or a study. A study's `shared` section and axes are expanded into complete members.
/// Throws Error (bad input) that lists every fault with its path, on one line each after the first:
/// "FILE: training.epochs: 0 is out of range, expected a whole number from 1 to 100000".
Experiment parseExperiment(std::string_view text, const std::string &origin,
                           const std::vector<Setting> &settings = {});

/// Reads a file, or a shipped experiment by its name ("quick-tour"). Throws Error (bad input).
Experiment loadExperiment(const std::string &fileOrName, const std::vector<Setting> &settings = {});

/// Complete, defaults filled in; parseExperiment() of it gives the same experiment back.
nlohmann::json toJson(const Experiment &experiment);

/// A shipped experiment.
struct ExperimentInfo {
  std::string name; ///< "quick-tour"
  std::string title;
  std::string summary;
};
std::vector<ExperimentInfo> shippedExperiments();

/// A data set that can be named in an experiment: what is known of it without reading it. The shape and the
/// classes of idx and image-folder follow from their files (nullopt).
struct DataSource {
  std::string name;
  std::string summary;
  std::optional<Shape> shape;
  std::optional<std::int64_t> classes;
};
const std::vector<DataSource> &dataSources();

} // namespace bitsmith
