// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/training/checkpoint.h"

#include "core/engine/archive/plain_archive.h"
#include "core/engine/data/checksum.h"
#include "core/plan/base/error.h"
#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/runs/record_json.h"

#include <ATen/CPUGeneratorImpl.h>
#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <torch/serialize/archive.h>
#include <torch/types.h>

namespace bitsmith {

namespace {

/// The second version has the state of a precision schedule, where the run follows one.
constexpr FileFormat::Migration checkpointMigrations[] = {[](nlohmann::json &) {}};
constexpr FileFormat checkpointFormat{.name = "checkpoint", .migrations = checkpointMigrations};
constexpr std::string_view endOfZip = "PK\x05\x06";
constexpr std::size_t endOfZipBytes = 22; // without the comment, whose length is in the last two bytes
constexpr std::string_view commentName = "crc32:";
constexpr std::size_t commentBytes = commentName.size() + 8;
constexpr std::uintmax_t largestCheckpoint = std::uintmax_t{8} << 30;
/// The history of the most epochs that an experiment can have, 100,000, is up to 22 MB of text.
constexpr std::size_t largestDescription = std::size_t{64} << 20;

/// LibTorch does not check what it reads, so the archive carries a checksum where zip keeps its comment:
/// other programs still read the file.
void seal(std::string &archive) {
  if (archive.size() < endOfZipBytes ||
      archive.compare(archive.size() - endOfZipBytes, endOfZip.size(), endOfZip) != 0)
    throw workFailed("LibTorch wrote an archive of an unknown form: a checkpoint cannot be made");
  archive[archive.size() - 2] = static_cast<char>(commentBytes);
  archive[archive.size() - 1] = 0;
  archive += commentName;
  archive += hexadecimal(checksum(archive.data(), archive.size()));
}

bool sealIsWhole(std::string_view archive) {
  if (archive.size() < endOfZipBytes + commentBytes)
    return false;
  const std::string_view sealed = archive.substr(0, archive.size() - 8);
  return sealed.ends_with(commentName) &&
         archive.substr(sealed.size()) == hexadecimal(checksum(sealed.data(), sealed.size()));
}

/// Of a file that is not what was written: what reads it says what to do about it.
class Damaged : public Error {
 public:
  Damaged(const std::filesystem::path &path, const std::string &why)
      : Error(ErrorKind::badInput, path.string() + " is damaged (" + why + ")") {}
};

nlohmann::json toCheckpointJson(const EpochRecord &record) {
  return {record.epoch,        record.trainLoss, record.trainAccuracy,    record.testLoss,
          record.testAccuracy, record.samples,   record.testInterval.low, record.testInterval.high,
          record.lr,           record.seconds};
}

/// A count of something; JSON's own conversion would wrap around or cut off.
std::int64_t countFrom(const nlohmann::json &json) {
  constexpr std::uint64_t most = 1'000'000'000'000;
  if (!json.is_number_unsigned() || json.get<std::uint64_t>() > most)
    throw badInput("a count in it is " + brief(json));
  return json.get<std::int64_t>();
}

/// Normalization of each channel: finite, and deviations above 0, since pictures are divided by them.
std::vector<float> channelsFrom(const nlohmann::json &json, float least) {
  std::vector<float> values;
  for (const nlohmann::json &value : json)
    values.push_back(static_cast<float>(std::clamp(value.get<double>(), -1e30, 1e30)));
  for (const float value : values)
    if (!(value >= least))
      throw badInput("its normalization is damaged");
  return values;
}

EpochRecord epochFromCheckpointJson(const nlohmann::json &json) {
  EpochRecord record;
  record.epoch = countFrom(json.at(0));
  record.trainLoss = json.at(1).get<double>();
  record.trainAccuracy = json.at(2).get<double>();
  record.testLoss = json.at(3).get<double>();
  record.testAccuracy = json.at(4).get<double>();
  record.samples = countFrom(json.at(5));
  record.testInterval = {json.at(6).get<double>(), json.at(7).get<double>()};
  record.lr = json.at(8).get<double>();
  record.seconds = json.at(9).get<double>();
  return record;
}

std::string describeState(const CheckpointState &state) {
  nlohmann::json history = nlohmann::json::array();
  for (const EpochRecord &record : state.history)
    history.push_back(toCheckpointJson(record));
  nlohmann::json json = {{"format", checkpointFormat.word()},
                         {"fingerprint", state.fingerprint},
                         {"history", history},
                         {"seconds", state.seconds}};
  if (state.normalization)
    json["normalization"] = {{"mean", state.normalization->mean},
                             {"deviation", state.normalization->deviation},
                             {"reversed", state.normalization->reversed}};
  if (state.schedule)
    json["schedule"] = {{"order", state.schedule->order}, {"state", toJson(state.schedule->state)}};
  if (state.quantizers)
    json["quantizers"] = toJson(*state.quantizers);
  return json.dump();
}

CheckpointState stateFrom(const nlohmann::json &json) {
  CheckpointState state;
  state.fingerprint = json.at("fingerprint").get<std::string>();
  state.seconds = json.at("seconds").get<double>();
  for (const nlohmann::json &record : json.at("history")) {
    state.history.push_back(epochFromCheckpointJson(record));
    if (state.history.back().epoch != static_cast<std::int64_t>(state.history.size()))
      throw badInput("its epochs do not follow each other");
  }
  if (const auto normalization = json.find("normalization"); normalization != json.end()) {
    constexpr float smallest = std::numeric_limits<float>::min();
    state.normalization = {.mean = channelsFrom(normalization->at("mean"), -1e30F),
                           .deviation = channelsFrom(normalization->at("deviation"), smallest),
                           .reversed = normalization->value("reversed", false)};
  }
  if (const auto schedule = json.find("schedule"); schedule != json.end())
    state.schedule = {.order = schedule->at("order").get<std::vector<std::string>>(),
                      .state = scheduleStateFromJson(schedule->at("state"))};
  if (const auto quantizers = json.find("quantizers"); quantizers != json.end())
    state.quantizers = quantizersFrom(*quantizers);
  return state;
}

torch::Tensor generatorState() {
  at::Generator generator = at::detail::getDefaultCPUGenerator();
  const std::lock_guard lock(generator.mutex());
  return generator.get_state();
}

void setGeneratorState(const torch::Tensor &state) {
  at::Generator generator = at::detail::getDefaultCPUGenerator();
  const std::lock_guard lock(generator.mutex());
  generator.set_state(state);
}

/// The first entry that two fingerprints disagree on, with both values: "training.lr 0.001, not 0.01".
std::string firstDifference(const nlohmann::json &was, const nlohmann::json &is, const std::string &path) {
  if (!was.is_object() || !is.is_object())
    return path + " " + was.dump() + ", not " + is.dump();
  for (const auto &[key, value] : was.items()) {
    const nlohmann::json other = is.value(key, nlohmann::json());
    if (other != value)
      return firstDifference(value, other, path.empty() ? key : path + "." + key);
  }
  for (const auto &[key, value] : is.items())
    if (!was.contains(key))
      return firstDifference(nlohmann::json(), value, path.empty() ? key : path + "." + key);
  return "nothing";
}

/// The kinds of number that a fingerprint names: "training in bfloat16 and evaluation in integer".
std::string computeOf(const nlohmann::json &fingerprint) {
  const std::string float32(toString(TrainingNumbers::float32)); // where it names none
  const nlohmann::json compute = fingerprint.value("compute", nlohmann::json::object());
  return "training in " + compute.value("training", float32) + " and evaluation in " +
         compute.value("evaluation", float32);
}

/// What `auto` comes to follows from the processor, and tensors are float32 whatever it is: such a run goes
/// on on another one.
/// @return what is to be said of that; empty: nothing
std::string checkFingerprint(const std::filesystem::path &path, const std::string &was, const std::string &is,
                             Compute compute) {
  if (was == is)
    return {};
  nlohmann::json before = nlohmann::json::parse(was);
  const nlohmann::json now = nlohmann::json::parse(is);
  std::string remark;
  if (compute == Compute::fastest && before.is_object()) {
    remark = "compute is \"auto\": this run was begun with " + computeOf(before) + " and goes on with " +
             computeOf(now) + " on this processor: its result may differ from an undisturbed run's";
    before.erase("compute");
    if (const auto found = now.find("compute"); found != now.end())
      before["compute"] = *found;
  }
  if (before == now)
    return remark;
  throw badInput(path.string() + " belongs to another experiment: it was made with " +
                 firstDifference(before, now, "") +
                 "; run in another folder, or delete the checkpoint to start again");
}

} // namespace

CheckpointState parseCheckpointState(const std::filesystem::path &path, std::string_view text) {
  nlohmann::json json;
  try {
    json = parseJson(text, "its description");
  } catch (const Error &error) {
    throw Damaged(path, error.what());
  }
  bringUpToDate(json, checkpointFormat, path.string());
  try {
    return stateFrom(json);
  } catch (const nlohmann::json::exception &) {
    throw Damaged(path, "its description cannot be read");
  } catch (const Error &error) {
    throw Damaged(path, error.what());
  }
}

std::string experimentFingerprint(const Experiment &experiment, const DataSplit &data,
                                  const std::string &start) {
  nlohmann::json json = toJson(experiment);
  nlohmann::json dataJson = json.at("data");
  dataJson.erase("path");
  dataJson["checksum"] = hexadecimal(checksum(data.test, checksum(data.train)));
  nlohmann::json fingerprint = {{"data", dataJson},
                                {"network", json.at("network")},
                                {"precision", json.at("precision")},
                                {"training", json.at("training")},
                                {"threads", experiment.threads}};
  // Left out where all is float32, as in checkpoints of before there was a choice.
  const ComputeChoice choice = chooseCompute(experiment.compute);
  if (choice.training != TrainingNumbers::float32 || choice.evaluation != EvaluationNumbers::float32)
    fingerprint["compute"] = {{"training", toString(choice.training)},
                              {"evaluation", toString(choice.evaluation)}};
  if (experiment.network.isImported()) // wherever the file is: `start` tells what is in it
    fingerprint["network"] = {{"imported", true}};
  else
    fingerprint["network"].erase("weights"); // the same
  if (experiment.preprocessing != PreprocessingOptions{})
    fingerprint["preprocessing"] = json.at("preprocessing");
  if (experiment.task == Task::progressive) {
    fingerprint["progressive"] = json.at("progressive");
    fingerprint["progressive"].erase("sensitivity"); // the order that it gave is in the checkpoint
  }
  if (!start.empty())
    fingerprint["start"] = start;
  return fingerprint.dump();
}

namespace {

void writeModel(torch::serialize::OutputArchive &archive, NetworkModule &module) {
  torch::serialize::OutputArchive model(archive.compilation_unit());
  module.save(model);
  archive.write("model", model);
}

/// The bytes of a file: the archive with the state, sealed.
std::string sealed(torch::serialize::OutputArchive &archive, const CheckpointState &state) {
  archive.write("state", c10::IValue(describeState(state)));
  std::string bytes;
  archive.save_to([&](const void *data, std::size_t size) {
    bytes.append(static_cast<const char *>(data), size);
    return size;
  });
  seal(bytes);
  return bytes;
}

} // namespace

void saveCheckpoint(const std::filesystem::path &path, Trainer &trainer, const CheckpointState &state) {
  torch::serialize::OutputArchive archive;
  writeModel(archive, trainer.module());
  torch::serialize::OutputArchive optimizer(archive.compilation_unit());
  trainer.optimizer().save(optimizer);
  archive.write("optimizer", optimizer);
  archive.write("generator", generatorState(), true);
  replaceKeeping(path, checkpointBefore(path), sealed(archive, state));
}

void saveWeights(const std::filesystem::path &path, NetworkModule &module, const CheckpointState &state) {
  torch::serialize::OutputArchive archive;
  writeModel(archive, module);
  writeFileAtomically(path, sealed(archive, state));
}

namespace {

void openArchive(const std::filesystem::path &path, std::string_view bytes,
                 torch::serialize::InputArchive &archive) {
  try {
    openPlainArchive(bytes, archive, largestDescription);
  } catch (const Error &error) {
    throw Damaged(path, error.what());
  }
}

/// Sizes and kinds of number of a module's tensors, by their names. LibTorch loads whatever the file has.
std::map<std::string, std::pair<std::vector<std::int64_t>, torch::ScalarType>>
shapesOf(const NetworkModule &module) {
  std::map<std::string, std::pair<std::vector<std::int64_t>, torch::ScalarType>> shapes;
  for (const auto &tensors : {module.named_parameters(), module.named_buffers()})
    for (const auto &entry : tensors)
      shapes[entry.key()] = {entry.value().sizes().vec(), entry.value().scalar_type()};
  return shapes;
}

/// The trainer's module and the state of its optimizer.
void loadTrainer(const std::filesystem::path &path, torch::serialize::InputArchive &archive,
                 Trainer &trainer) {
  const auto shapes = shapesOf(trainer.module());
  torch::serialize::InputArchive model;
  archive.read("model", model);
  trainer.module().load(model);
  if (shapesOf(trainer.module()) != shapes)
    throw Damaged(path, "its tensors are not those of the network");
  torch::serialize::InputArchive optimizer;
  archive.read("optimizer", optimizer);
  readOptimizer(optimizer, trainer.optimizer());
  if (!fitsParameters(trainer.optimizer()))
    throw Damaged(path, "the state of its optimizer is not that of the network");
}

/// Opens a whole checkpoint and has `read` take what it wants; what LibTorch and the parser throw becomes one
/// Error.
template<class Read>
void withCheckpoint(const std::filesystem::path &path, const std::string &bytes, const Read &read) {
  if (!sealIsWhole(bytes))
    throw Damaged(path, "its checksum does not fit");
  try {
    torch::serialize::InputArchive archive;
    openArchive(path, bytes, archive);
    c10::IValue text;
    archive.read("state", text);
    read(archive, parseCheckpointState(path, text.toStringRef()));
  } catch (const c10::Error &error) {
    const std::string message = error.what_without_backtrace();
    throw Damaged(path, message.substr(0, message.find('\n')));
  } catch (const nlohmann::json::exception &) {
    throw Damaged(path, "its description cannot be read");
  }
}

} // namespace

namespace {

CheckpointState loadOne(const std::filesystem::path &path, Trainer &trainer, const std::string &fingerprint,
                        Compute compute) {
  CheckpointState state;
  withCheckpoint(path, readFile(path, largestCheckpoint),
                 [&](torch::serialize::InputArchive &archive, CheckpointState read) {
                   state = std::move(read);
                   state.remark = checkFingerprint(path, state.fingerprint, fingerprint, compute);
                   state.fingerprint = fingerprint;
                   loadTrainer(path, archive, trainer);
                   torch::Tensor generator;
                   archive.read("generator", generator, true);
                   setGeneratorState(generator);
                   trainer.setEpochsDone(static_cast<std::int64_t>(state.history.size()));
                 });
  return state;
}

} // namespace

std::filesystem::path checkpointBefore(const std::filesystem::path &path) {
  return std::filesystem::path(path).replace_extension(".before.pt");
}

bool hasCheckpoint(const std::filesystem::path &path) {
  return isThere(path) || isThere(checkpointBefore(path));
}

CheckpointState loadCheckpoint(const std::filesystem::path &path, Trainer &trainer,
                               const std::string &fingerprint, Compute compute) {
  const std::filesystem::path before = checkpointBefore(path);
  if (!isThere(path)) // killed on a file system that cannot exchange names
    return loadOne(before, trainer, fingerprint, compute);
  try {
    return loadOne(path, trainer, fingerprint, compute);
  } catch (const Damaged &newer) {
    const std::string remedy = ": delete it to start the run again from the first epoch";
    if (!isThere(before))
      throw badInput(newer.what() + remedy);
    try {
      CheckpointState state = loadOne(before, trainer, fingerprint, compute);
      state.remark = std::string(newer.what()) + ": it goes on from the checkpoint before, of epoch " +
                     std::to_string(state.history.empty() ? 0 : state.history.back().epoch) +
                     (state.remark.empty() ? "" : "; " + state.remark);
      // Otherwise the next one that is saved would keep the damaged one as the one before.
      std::error_code ignored;
      std::filesystem::rename(before, path, ignored);
      return state;
    } catch (const Damaged &older) {
      throw badInput(std::string(newer.what()) + ", and so is " + before.filename().string() +
                     ": delete both to start the run again from the first epoch");
    }
  }
}

LoadedWeights loadWeights(const std::filesystem::path &path, NetworkModule &module) {
  const std::string bytes = readFile(path, largestCheckpoint);
  LoadedWeights weights;
  try {
    withCheckpoint(path, bytes, [&](torch::serialize::InputArchive &archive, const CheckpointState &state) {
      torch::serialize::InputArchive model;
      archive.read("model", model);
      NetworkModule read(module.network(), module.plan(), module.candidates());
      read.load(model); // takes whatever shapes the file has
      module.copyStateFrom(read, Candidates::ofOther);
      weights.normalization = state.normalization;
    });
  } catch (const Damaged &damage) {
    // The one before would be another network than the run's result tells of.
    throw badInput(std::string(damage.what()) + ": train or quantize the network again in another folder");
  }
  weights.checksum = bytes.substr(bytes.size() - 8);
  return weights;
}

} // namespace bitsmith
