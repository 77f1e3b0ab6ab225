// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/live/requests.h"

#include "core/plan/base/json_reader.h"
#include "core/plan/live/protocol.h"
#include "core/plan/precision/precision_json.h"

#include <filesystem>
#include <limits>

namespace bitsmith::live {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr const char *origin = "params";
constexpr std::int64_t mostPictures = std::int64_t{1} << 40;

/// Reads the params of a method and throws every fault together, those of unknown keys included.
template<class Read>
void readParams(const Json &params, const Read &read) {
  Faults faults(origin);
  {
    ObjectReader reader(params, {}, faults);
    if (params.is_object())
      read(reader);
  }
  faults.throwIfAny();
}

} // namespace

Experiment readOpenParams(const Json &params) {
  Json document;
  std::optional<std::int64_t> pictures;
  std::optional<std::int64_t> calibrationPictures;
  const auto readCount = [](ObjectReader &reader, const char *key, std::optional<std::int64_t> &count) {
    if (!reader.has(key))
      return;
    count = 0;
    reader.read(key, *count, 0, mostPictures);
  };
  readParams(params, [&](ObjectReader &reader) {
    std::string run;
    reader.read("run", run);
    const Json *given = reader.object("experiment");
    if (run.empty() == (given == nullptr))
      reader.fault("run", "or experiment is needed, and not both: the folder of a trained run, or an "
                          "experiment whose network has weights");
    document = given ? *given : Json::object();
    if (!given && !run.empty())
      document["start"] = {{"run", jsonPath(run)}};
    document["format"] = experimentFormat.word();
    document["task"] = toString(Task::ptq);
    document.emplace("name", "live");
    for (const char *key : {"threads", "compute"})
      if (const Json *value = reader.member(key))
        document[key] = *value;
    readCount(reader, "pictures", pictures);
    readCount(reader, "calibration_pictures", calibrationPictures);
  });
  Experiment experiment = parseExperiment(document.dump(), origin);
  experiment.data.test = pictures.value_or(experiment.data.test);
  experiment.calibration.pictures = calibrationPictures.value_or(experiment.calibration.pictures);
  return experiment;
}

PrecisionChoice readEvaluateParams(const Json &params) {
  PrecisionChoice choice;
  readParams(params, [&](ObjectReader &reader) {
    reader.require("precision");
    if (const Json *precision = reader.object("precision"))
      choice = readPrecisionChoice(*precision, "precision", reader.faults());
  });
  return choice;
}

DistributionParams readDistributionParams(const Json &params) {
  DistributionParams result;
  readParams(params, [&](ObjectReader &reader) {
    reader.require("layer");
    reader.read("layer", result.layer);
    reader.readWord("what", result.what,
                    {{"weights", Operand::weights}, {"activations", Operand::activations}});
    reader.read("bins", result.bins, 1, 4096);
    reader.read("values", result.values, 2, 65536);
    reader.read("by_channel", result.byChannel);
    reader.read("pictures", result.pictures, 1, 1024);
  });
  return result;
}

void readNoParams(const Json &params) {
  readParams(params, [](ObjectReader &) {});
}

Json readCancelParams(const Json &params) {
  Json id;
  readParams(params, [&](ObjectReader &reader) {
    reader.require("id");
    if (const Json *given = reader.member("id"))
      id = *given;
  });
  return id;
}

void readInitializeParams(const Json &params) {
  readParams(params, [&](ObjectReader &reader) {
    std::int64_t version = protocolVersion;
    reader.read("protocol", version, 0, std::numeric_limits<int>::max());
    if (version != protocolVersion)
      reader.fault("protocol", "is " + std::to_string(version) + ": this engine speaks version " +
                                   std::to_string(protocolVersion) +
                                   "; use a window and an engine of the same release");
  });
}

} // namespace bitsmith::live
