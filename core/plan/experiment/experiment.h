// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"
#include "core/plan/base/file_format.h"
#include "core/plan/experiment/preprocessing.h"
#include "core/plan/precision/precision.h"
#include "core/plan/precision/precision_schedule.h"

#include <filesystem>
#include <span>

namespace bitsmith {

/// What an experiment's document says that it is. A migration has to change the parts of a study too.
inline constexpr FileFormat experimentFormat{.name = "experiment", .mayBeUnsaid = true};

/// What a run does. A study is a set of runs.
enum class Task {
  qat,         ///< trains a network with its precision plan
  progressive, ///< trains while the bits follow a schedule that ends at the precision plan
  ptq,         ///< quantizes a trained network without training it
  sensitivity, ///< measures how much a trained network suffers from each layer's quantization
  errors,      ///< measures the quantization error of each layer of a trained network
  search,      ///< looks for the precision plans with the best trade-off
  study,
};
std::string_view toString(Task task);
std::optional<Task> taskFromString(std::string_view text);
/// Whether a run of this task ends with a network of its own that has an accuracy.
constexpr bool givesNetwork(Task task) {
  return task == Task::qat || task == Task::progressive || task == Task::ptq;
}
/// Whether a run of this task works on a network that was trained before.
constexpr bool needsStart(Task task) {
  return task == Task::ptq || task == Task::sensitivity || task == Task::errors || task == Task::search;
}

/// How parameters follow their gradients. Weight decay is added to the gradient (L2), of both.
enum class OptimizerKind {
  adam, ///< D. P. Kingma, J. Ba, ICLR 2015, with β = (0.9, 0.999) and ε = 1e-8
  sgd,  ///< stochastic gradient descent with momentum
};
std::string_view toString(OptimizerKind kind);
enum class Schedule { cosine, constant };
std::string_view toString(Schedule schedule);

/// The kinds of number that a run computes in.
enum class Compute {
  float32,  ///< the reference: float32 throughout
  bfloat16, ///< training in bfloat16 with float32 parameters, evaluation in float32
  integer,  ///< training in float32, evaluation of layers of at most 8 bits in whole numbers
  fastest,  ///< "auto": the fastest for training and for evaluation that the processor has
};
std::string_view toString(Compute compute);

/// Which pictures, and how many of them.
struct DataOptions {
  std::string source = "fashion-mnist"; ///< a name of dataSources()
  std::string path;                     ///< folder or file; empty: searched for by name
  std::int64_t train = 8000;            ///< training pictures; 0: all
  std::int64_t test = 1000;             ///< test pictures; 0: all
  bool augment = false;                 ///< random crop with padding 4 and horizontal flip in training

  bool operator==(const DataOptions &) const = default;
};

/// A built-in architecture, or a file with a network and its weights.
struct NetworkOptions {
  std::string architecture = "mixed_precision_cnn"; ///< a name of architectures(); of no meaning with a file
  std::string file;                                 ///< ONNX model; relative: to the run's own folder
  /// TorchScript module or state dictionary with weights of the architecture; of no meaning with a file
  std::string weights;

  bool isImported() const { return !file.empty(); }
  bool bringsWeights() const { return !file.empty() || !weights.empty(); }

  bool operator==(const NetworkOptions &) const = default;
};

/// How quantizers with parameters of their own are trained.
struct QuantizerTraining {
  double lr = 1;             ///< learning rate of quantizers' parameters, as a multiple of the network's
  double clipDecay = 0.0001; ///< PACT: L2 regularisation of the clips
  std::vector<int> candidates = {2, 4, 8}; ///< adaptive: bits to choose from
  /// parametric and adaptive: weight of the cost term that is added to the loss
  double costWeight = 0.1;
  double memoryBudgetMb = 0; ///< parametric: weight memory that is free of cost; 0: none is
  double meanBits = 4;       ///< adaptive: mean activation bits that are free of cost
  /// adaptive: mean bits that are free of cost in the first epoch, from where they go in a straight line to
  /// meanBits in the last one (dynamic fractional training); 0: meanBits throughout
  double meanBitsStart = 0;

  bool operator==(const QuantizerTraining &) const = default;
};

/// Knowledge distillation (G. Hinton, O. Vinyals, J. Dean, 2015): the loss is (1 − weight) · cross entropy +
/// weight · T² · KL(teacher ‖ student), both softened by the temperature T. The teacher is the network that
/// the run starts from, in float.
struct DistillationOptions {
  double weight = 0; ///< 0 to 1; 0: none
  double temperature = 1;

  bool operator==(const DistillationOptions &) const = default;
};

/// What becomes of batch-norm statistics towards the end of a training.
struct BatchNormOptions {
  std::int64_t freezeEpochs = 0; ///< last epochs that normalise by the running statistics and leave them
  bool reestimate = false;       ///< after the last step new ones over the calibration pictures

  bool operator==(const BatchNormOptions &) const = default;
};

/// How a network is trained (tasks qat and progressive).
struct TrainingOptions {
  std::int64_t epochs = 8; ///< passes over the training pictures
  std::int64_t batch = 64; ///< pictures of a step
  OptimizerKind optimizer = OptimizerKind::adam;
  double lr = 0.001;           ///< learning rate: factor of the direction of a step, at the first one
  double momentum = 0.9;       ///< sgd only: share of the last step's direction that goes on, 0 to 1
  double weightDecay = 0.0001; ///< share of each parameter that is added to its gradient
  Schedule schedule = Schedule::cosine; ///< cosine: from lr to 0 over all steps, without restarts
  double clipNorm = 1.0;                ///< largest L2 norm of all gradients together; 0: no clipping
  std::uint64_t seed = 42; ///< of the first weights, the pictures' order, augmentation and dropout
  QuantizerTraining quantizers;
  DistillationOptions distillation;
  BatchNormOptions batchNorm;

  bool operator==(const TrainingOptions &) const = default;
};

/// The trained network that a run begins with. At most one of the two is given; neither: the weights of the
/// network's file, or weights drawn from the seed. Sections data, network, preprocessing, precision,
/// hardware, compute and threads that an experiment leaves out are those of the run that it starts from.
struct StartOptions {
  std::string run;    ///< run folder, or a checkpoint in one; relative: to the run's own folder
  std::string member; ///< name of an earlier run of the same study

  bool empty() const { return run.empty() && member.empty(); }
  bool operator==(const StartOptions &) const = default;
};

/// Task progressive. The schedule ends at the experiment's precision, whose network is the result.
struct ProgressiveOptions {
  ScheduleOptions schedule;
  /// Kind perLayer: sensitivity run that the layers' order is taken from, where the schedule gives none. An
  /// earlier run of the same study or one on the disk.
  StartOptions sensitivity;
  SensitivityMetric metric =
      SensitivityMetric::lossIncrease; ///< of that run, at each layer's bits in the plan

  bool operator==(const ProgressiveOptions &) const = default;
};

/// How a range is chosen from the activations of a calibration set.
enum class CalibrationObserver {
  minMax,        ///< smallest and largest value seen
  movingAverage, ///< moving average over batches of the batches' extremes, as training has it
  percentile,    ///< the share `percentile` of the values lies inside
  mse,           ///< smallest mean squared quantization error
  entropy,       ///< smallest KL divergence of the quantized from the float histogram
};
std::string_view toString(CalibrationObserver observer);

/// How weights are brought to levels without training.
enum class Rounding {
  nearest,
  adaptive, ///< AdaRound: up or down, whichever keeps the layer's output
};
std::string_view toString(Rounding rounding);

/// Ranges of activations from a set of training pictures (tasks ptq and search, and sensitivity beside a
/// float reference; errors, and sensitivity with the others at the plan, where activations are quantized as
/// the start never did).
struct CalibrationOptions {
  CalibrationObserver observer = CalibrationObserver::mse;
  double percentile = 99.99;          ///< percentile only: share of the values that is inside the range, in %
  std::int64_t pictures = 512;        ///< training pictures, not augmented; 0: all
  std::int64_t batch = 64;            ///< pictures at a time
  bool biasCorrection = false;        ///< shifts each layer's bias by the mean error of its output
  bool batchNormReestimation = false; ///< new running statistics of batch norms, with quantization in force
  bool equalization = false;          ///< evens out the ranges of channels of successive layers first
  Rounding rounding = Rounding::nearest; ///< of weights; task ptq only
  std::int64_t roundingSteps = 1000;     ///< adaptive rounding: optimizer steps a layer

  bool operator==(const CalibrationOptions &) const = default;
};

/// Task sensitivity.
struct SensitivityOptions {
  std::vector<int> bits = {2, 3, 4, 6, 8};
  std::vector<SensitivityTarget> targets = {SensitivityTarget::weights, SensitivityTarget::activations};
  std::vector<SensitivityView> views = {SensitivityView::alone};
  std::vector<SensitivityMetric> metrics = {SensitivityMetric::accuracyDrop, SensitivityMetric::lossIncrease,
                                            SensitivityMetric::outputSqnr, SensitivityMetric::outputKl,
                                            SensitivityMetric::fisher};
  SensitivityOthers others = SensitivityOthers::floating;
  bool notebook = false;              ///< also the notebook's measure: the plan with one layer two bits lower
  std::int64_t pictures = 1000;       ///< test pictures; 0: all of them
  std::int64_t hessianPictures = 256; ///< training pictures that traces are estimated on
  std::int64_t hessianIterations = 100; ///< at most; random vectors of Hutchinson's method
  double hessianTolerance =
      1e-3; ///< stop when the mean trace changes by less than this share of its magnitude

  bool operator==(const SensitivityOptions &) const = default;
};

/// A line for each metric asked for that gives no score with the targets and views asked for, and what helps:
/// "hessian is of weights: add weights to sensitivity.targets".
std::vector<std::string> metricsWithoutScores(const SensitivityOptions &options);

/// Task errors.
struct ErrorOptions {
  std::int64_t batches = 8; ///< test batches
  std::int64_t batch = 64;  ///< pictures of one
  std::int64_t bins = 128;  ///< of each histogram

  bool operator==(const ErrorOptions &) const = default;
};

/// How a search finds the plans that it evaluates (sources: core/plan/search/strategy.h, core/engine/search).
enum class SearchStrategy {
  random,         ///< plans drawn evenly
  greedy,         ///< one layer one step lower at a time, whichever costs the least accuracy
  exact,          ///< the optimum of a sensitivity table, for a row of budgets
  nsga2,          ///< multi-objective evolution: the whole front at once
  haq,            ///< reinforcement learning, layer by layer
  differentiable, ///< gradient descent on a mixture of the bits
  exhaustive,     ///< every plan there is
};
std::string_view toString(SearchStrategy strategy);

/// How the accuracy of a candidate is found.
enum class SearchEvaluator {
  ptq,       ///< calibrated and evaluated
  qat,       ///< trained for a few epochs, then evaluated
  predictor, ///< predicted by a model of what was evaluated before; the most promising are evaluated
};
std::string_view toString(SearchEvaluator evaluator);

/// An upper limit on a cost of the plans that a search is for.
struct SearchBudget {
  std::string cost; ///< a name of costAxes() or of the allocation's costs: "memory", "mean_bits", "bops", …
  double amount = 0; ///< in the unit of that cost

  bool operator==(const SearchBudget &) const = default;
};

/// Task search.
struct SearchOptions {
  SearchStrategy strategy = SearchStrategy::nsga2;
  SearchEvaluator evaluator = SearchEvaluator::ptq;
  std::vector<int> weightBits = {2, 4, 8};
  std::vector<int> activationBits = {8};
  std::string cost = "memory"; ///< what accuracy is traded against
  std::vector<SearchBudget> budgets;
  std::int64_t evaluations = 100;                             ///< candidates that are evaluated, at most
  std::int64_t pictures = 1000;                               ///< test pictures; 0: all of them
  std::int64_t epochs = 1;                                    ///< qat: of each candidate
  SensitivityMetric metric = SensitivityMetric::lossIncrease; ///< exact: of the sensitivity
  std::int64_t population = 20;                               ///< nsga2: plans of a generation
  std::int64_t warmUp = 20;                                   ///< haq: episodes of random actions first
  std::uint64_t seed = 42;

  bool operator==(const SearchOptions &) const = default;
};

/// The file that describes a run or a study (resources/schemas/experiment.schema.json).
struct Experiment {
  std::string name = "experiment";
  Task task = Task::qat;
  DataOptions data;
  NetworkOptions network;
  PreprocessingOptions preprocessing;
  PrecisionChoice precision;
  TrainingOptions training;
  StartOptions start;
  ProgressiveOptions progressive;
  CalibrationOptions calibration;
  SensitivityOptions sensitivity;
  ErrorOptions errors;
  SearchOptions search;
  std::string hardware = "notebook";
  Compute compute = Compute::float32;
  int threads = 0; ///< processor threads of the engine; 0: all cores. Part of what makes a result repeatable.
  std::vector<Experiment> members; ///< the runs of a study; empty otherwise

  bool operator==(const Experiment &) const = default;
};

/// A file or folder that an experiment may name; empty: none.
struct ExperimentPath {
  std::string_view place; ///< dotted, as in a Setting: "start.run"
  std::string &(*in)(Experiment &experiment);
};
/// All of those that a single run can name.
std::span<const ExperimentPath> experimentPaths();

/// A change of one value before parsing: `--set training.epochs=2`.
struct Setting {
  std::string path;  ///< dotted: "training.epochs", "precision.layers.fc1.weight_bits", "experiments.0.name"
  std::string value; ///< JSON where it parses as such, a string otherwise
};

/// Reads "path=value". Throws Error (bad input).
Setting parseSetting(std::string_view text);

/// Reads an experiment or a study. A study's `shared` section and axes are expanded into complete members;
/// what an experiment with a start leaves out is taken from that run's experiment.json. Throws Error (bad
/// input) that lists every fault with its path, on one line each after the first: "FILE: training.epochs: 0
/// is out of range, expected a whole number from 1 to 100000".
/// @param folder what a relative start.run is relative to; empty: the current directory
Experiment parseExperiment(std::string_view text, const std::string &origin,
                           const std::vector<Setting> &settings = {},
                           const std::filesystem::path &folder = {});

/// parseExperiment() of what a program has kept for itself, in a project for instance, maybe in a version of
/// before: what has been refused since is read as that version went by it, as it is of runs that were begun.
Experiment parseKeptExperiment(std::string_view text, const std::string &origin,
                               const std::filesystem::path &folder = {});

/// Reads a file, or a shipped experiment by its name ("quick-tour"). Relative paths of starts and network
/// files are made absolute: those of a file are relative to its folder, those of settings to the current
/// directory. Throws Error (bad input).
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
  /// Whether training augments where an experiment does not say: what is drawn or photographed from anywhere
  /// gains by it; centred pictures do not, and a mirrored digit is another sign.
  bool augments = false;
};
const std::vector<DataSource> &dataSources();

/// The options with another source, and with what belonged to the old one as the new one has it: no path, its
/// own augmentation. Unchanged if it is their source already or has no name of dataSources().
DataOptions withSource(DataOptions options, const std::string &source);

} // namespace bitsmith
