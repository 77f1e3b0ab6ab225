// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/error_report.h"

#include "core/plan/base/json_reader.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

constexpr double anyNumber = 1e300;
constexpr std::int64_t anyCount = std::int64_t{1} << 53;

// --- writing ---

Json toJson(const ErrorFigures &figures) {
  Json json = {{"mse",
                {{"mean", figures.mse.mean},
                 {"deviation", figures.mse.deviation},
                 {"minimum", figures.mse.minimum},
                 {"maximum", figures.mse.maximum}}},
               {"maximum_error", figures.maximumError}};
  if (figures.sqnrDb)
    json["sqnr_db"] = *figures.sqnrDb;
  return json;
}

Json toJson(const Histogram &histogram) {
  return {{"low", histogram.low}, {"high", histogram.high}, {"counts", histogram.counts}};
}

Json toJson(const TensorErrors &tensor) {
  Json json = toJson(tensor.figures);
  json["bits"] = tensor.bits;
  json["scheme"] = toString(tensor.scheme);
  json["granularity"] = toString(tensor.granularity);
  json["elements"] = tensor.elements;
  json["values"] = toJson(tensor.values);
  json["error"] = toJson(tensor.error);
  if (tensor.clipped)
    json["clipped"] = *tensor.clipped;
  if (tensor.levels) {
    json["levels"] = {{"qmin", tensor.levels->qmin},
                      {"qmax", tensor.levels->qmax},
                      {"binary", tensor.levels->binary},
                      {"scale", tensor.levels->scale},
                      {"zero_point", tensor.levels->zeroPoint}};
    if (!tensor.levels->listed.empty())
      json["levels"]["listed"] = tensor.levels->listed;
  }
  return json;
}

// --- reading ---

std::vector<double> readNumbers(ObjectReader &reader, const char *key) {
  std::vector<double> values;
  if (const Json *list = reader.array(key))
    for (const Json &value : *list) {
      if (!value.is_number()) {
        reader.fault(key, "holds " + brief(value) + ": expected numbers");
        return {};
      }
      values.push_back(value.get<double>());
    }
  return values;
}

/// Reads the members that ErrorFigures have of an object that may have more.
void readFigures(ObjectReader &reader, ErrorFigures &figures) {
  reader.require("mse");
  if (const Json *mse = reader.object("mse")) {
    ObjectReader spread(*mse, reader.pathOf("mse"), reader.faults());
    for (const char *key : {"mean", "deviation", "minimum", "maximum"})
      spread.require(key);
    spread.read("mean", figures.mse.mean, 0, anyNumber);
    spread.read("deviation", figures.mse.deviation, 0, anyNumber);
    spread.read("minimum", figures.mse.minimum, 0, anyNumber);
    spread.read("maximum", figures.mse.maximum, 0, anyNumber);
  }
  reader.require("maximum_error");
  reader.read("maximum_error", figures.maximumError, 0, anyNumber);
  if (reader.has("sqnr_db")) {
    figures.sqnrDb = 0;
    reader.read("sqnr_db", *figures.sqnrDb, -anyNumber, anyNumber);
  }
}

Histogram readHistogram(ObjectReader &parent, const char *key) {
  Histogram histogram;
  parent.require(key);
  const Json *json = parent.object(key);
  if (!json)
    return histogram;
  ObjectReader reader(*json, parent.pathOf(key), parent.faults());
  for (const char *member : {"low", "high", "counts"})
    reader.require(member);
  reader.read("low", histogram.low, -anyNumber, anyNumber);
  reader.read("high", histogram.high, -anyNumber, anyNumber);
  if (histogram.high < histogram.low)
    reader.fault("high", "is below low");
  if (const Json *counts = reader.array("counts"))
    for (const Json &count : *counts) {
      if (!count.is_number_integer() || count < 0) {
        reader.fault("counts", "holds " + brief(count) + ": expected whole numbers of at least 0");
        break;
      }
      histogram.counts.push_back(count.get<std::int64_t>());
    }
  return histogram;
}

QuantizationLevels readLevels(const Json &json, const std::string &path, Faults &faults) {
  QuantizationLevels levels;
  ObjectReader reader(json, path, faults);
  for (const char *key : {"qmin", "qmax", "scale", "zero_point"})
    reader.require(key);
  reader.read("qmin", levels.qmin, -32768, 65535);
  reader.read("qmax", levels.qmax, levels.qmin, 65535);
  reader.read("binary", levels.binary);
  levels.scale = readNumbers(reader, "scale");
  levels.zeroPoint = readNumbers(reader, "zero_point");
  if (levels.scale.empty() || levels.scale.size() != levels.zeroPoint.size())
    reader.fault("scale", "has " + std::to_string(levels.scale.size()) +
                              " values: expected one at least, and as many as zero_point");
  if (reader.has("listed"))
    levels.listed = readNumbers(reader, "listed");
  const std::size_t each = static_cast<std::size_t>(levels.qmax - levels.qmin + 1);
  if (!levels.listed.empty() && levels.listed.size() != levels.scale.size() * each)
    reader.fault("listed", "has " + std::to_string(levels.listed.size()) + " levels: expected " +
                               std::to_string(levels.scale.size() * each));
  return levels;
}

TensorErrors readTensor(const Json &json, const std::string &path, Faults &faults) {
  TensorErrors tensor;
  ObjectReader reader(json, path, faults);
  readFigures(reader, tensor.figures);
  for (const char *key : {"bits", "elements"})
    reader.require(key);
  std::int64_t bits = tensor.bits;
  reader.read("bits", bits, 1, 32);
  tensor.bits = static_cast<int>(bits);
  reader.readWord(
      "scheme", tensor.scheme,
      {{"symmetric", Scheme::symmetric}, {"asymmetric", Scheme::asymmetric}, {"dynamic", Scheme::dynamic}});
  reader.readWord("granularity", tensor.granularity,
                  {{"per_tensor", Granularity::perTensor}, {"per_channel", Granularity::perChannel}});
  reader.read("elements", tensor.elements, 0, anyCount);
  tensor.values = readHistogram(reader, "values");
  tensor.error = readHistogram(reader, "error");
  if (reader.has("clipped")) {
    tensor.clipped = 0;
    reader.read("clipped", *tensor.clipped, 0, 1);
  }
  if (const Json *levels = reader.object("levels"))
    tensor.levels = readLevels(*levels, reader.pathOf("levels"), faults);
  return tensor;
}

std::optional<ErrorFigures> readOptionalFigures(ObjectReader &parent, const char *key) {
  const Json *json = parent.object(key);
  if (!json)
    return std::nullopt;
  ErrorFigures figures;
  ObjectReader reader(*json, parent.pathOf(key), parent.faults());
  readFigures(reader, figures);
  return figures;
}

LayerErrors readLayer(const Json &json, const std::string &path, Faults &faults) {
  LayerErrors layer;
  ObjectReader reader(json, path, faults);
  for (const char *key : {"name", "weight"})
    reader.require(key);
  reader.read("name", layer.name);
  if (const Json *weight = reader.object("weight"))
    layer.weight = readTensor(*weight, reader.pathOf("weight"), faults);
  if (const Json *activation = reader.object("activation"))
    layer.activation = readTensor(*activation, reader.pathOf("activation"), faults);
  layer.activationGraphwise = readOptionalFigures(reader, "activation_graphwise");
  layer.outputLayerwise = readOptionalFigures(reader, "output_layerwise");
  layer.outputGraphwise = readOptionalFigures(reader, "output_graphwise");
  return layer;
}

} // namespace

ErrorSpread spreadOf(const std::vector<double> &values) {
  if (values.empty())
    return {};
  const auto count = static_cast<double>(values.size());
  ErrorSpread spread;
  spread.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values)
    squares += (value - spread.mean) * (value - spread.mean);
  spread.deviation = std::sqrt(squares / count);
  const auto [minimum, maximum] = std::ranges::minmax(values);
  spread.minimum = minimum;
  spread.maximum = maximum;
  return spread;
}

std::optional<double> sqnrDb(double signal, double noise) {
  if (!(signal > 0) || !(noise > 0))
    return std::nullopt;
  return 10 * std::log10(signal / noise);
}

std::int64_t Histogram::total() const {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

std::vector<double> QuantizationLevels::values(std::size_t granule) const {
  std::vector<double> list;
  for (std::int64_t code = qmin; code <= qmax; code += binary ? qmax - qmin : 1)
    list.push_back(value(granule, code));
  return list;
}

const LayerErrors *ErrorReport::layer(std::string_view name) const {
  const auto found = std::ranges::find(layers, name, &LayerErrors::name);
  return found == layers.end() ? nullptr : &*found;
}

Json toJson(const LayerErrors &layer) {
  Json json = {{"name", layer.name}, {"weight", toJson(layer.weight)}};
  if (layer.activation)
    json["activation"] = toJson(*layer.activation);
  if (layer.activationGraphwise)
    json["activation_graphwise"] = toJson(*layer.activationGraphwise);
  if (layer.outputLayerwise)
    json["output_layerwise"] = toJson(*layer.outputLayerwise);
  if (layer.outputGraphwise)
    json["output_graphwise"] = toJson(*layer.outputGraphwise);
  return json;
}

Json toJson(const ErrorReport &report) {
  Json layers = Json::array();
  for (const LayerErrors &layer : report.layers)
    layers.push_back(toJson(layer));
  return {{"layers", layers},
          {"batches", report.batches},
          {"samples", report.samples},
          {"float_accuracy", report.floatAccuracy},
          {"quantized_accuracy", report.quantizedAccuracy}};
}

LayerErrors parseLayerErrors(const Json &json, const std::string &origin) {
  Faults faults(origin);
  LayerErrors layer = readLayer(json, "", faults);
  faults.throwIfAny();
  return layer;
}

ErrorReport parseErrorReport(const Json &json, const std::string &origin) {
  Faults faults(origin);
  ErrorReport report;
  {
    ObjectReader reader(json, "", faults);
    for (const char *key : {"layers", "batches", "samples"})
      reader.require(key);
    reader.read("batches", report.batches, 0, anyCount);
    reader.read("samples", report.samples, 0, anyCount);
    reader.read("float_accuracy", report.floatAccuracy, 0, 1);
    reader.read("quantized_accuracy", report.quantizedAccuracy, 0, 1);
    if (const Json *layers = reader.array("layers"))
      for (std::size_t i = 0; i < layers->size(); ++i)
        report.layers.push_back(readLayer((*layers)[i], "layers." + std::to_string(i), faults));
  }
  faults.throwIfAny();
  return report;
}

} // namespace bitsmith
