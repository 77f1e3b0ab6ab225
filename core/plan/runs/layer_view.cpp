// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/layer_view.h"

#include "core/plan/base/error.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

Json toJson(const ViewHistogram &histogram) {
  return {{"low", histogram.low}, {"high", histogram.high}, {"counts", histogram.counts}};
}

/// A fraction, or more than the type holds, would be undefined behaviour if it were simply converted.
template<class Whole>
Whole wholeFrom(const Json &json, const char *what) {
  const bool isWhole = json.is_number_integer() &&
                       (!json.is_number_unsigned() || std::in_range<Whole>(json.get<std::uint64_t>())) &&
                       (json.is_number_unsigned() || std::in_range<Whole>(json.get<std::int64_t>()));
  if (!isWhole)
    throw badInput(std::string("a view of a layer cannot be read: ") + what +
                   " is no whole number that can be stored");
  return json.get<Whole>();
}

ViewHistogram histogramFrom(const Json &json) {
  ViewHistogram histogram{
      .low = json.at("low").get<double>(), .high = json.at("high").get<double>(), .counts = {}};
  for (const Json &count : json.at("counts"))
    histogram.counts.push_back(wholeFrom<std::int64_t>(count, "counts"));
  return histogram;
}

} // namespace

Json toJson(const LayerView &view) {
  Json json = {{"layer", view.layer},
               {"step", view.step},
               {"total_steps", view.totalSteps},
               {"epoch", view.epoch},
               {"loss", view.loss},
               {"accuracy", view.accuracy},
               {"bits", view.bits},
               {"unit", view.unit},
               {"levels", view.levels},
               {"beyond", view.beyond},
               {"weights", toJson(view.weights)},
               {"gradient_by_weight", view.gradientByWeight},
               {"gradient", toJson(view.gradient)},
               {"gradient_norm", view.gradientNorm}};
  if (view.leastStep && view.greatestStep)
    json["quantizer_step"] = {*view.leastStep, *view.greatestStep};
  return json;
}

LayerView parseLayerView(const Json &json) {
  try {
    LayerView view{.layer = json.at("layer").get<std::string>(),
                   .step = wholeFrom<std::int64_t>(json.at("step"), "step"),
                   .totalSteps = wholeFrom<std::int64_t>(json.at("total_steps"), "total_steps"),
                   .epoch = wholeFrom<std::int64_t>(json.at("epoch"), "epoch"),
                   .loss = json.at("loss").get<double>(),
                   .accuracy = json.at("accuracy").get<double>(),
                   .bits = wholeFrom<int>(json.at("bits"), "bits"),
                   .unit = json.at("unit").get<std::string>(),
                   .leastStep = {},
                   .greatestStep = {},
                   .levels = json.at("levels").get<std::vector<double>>(),
                   .beyond = json.at("beyond").get<double>(),
                   .weights = histogramFrom(json.at("weights")),
                   .gradientByWeight = json.at("gradient_by_weight").get<std::vector<double>>(),
                   .gradient = histogramFrom(json.at("gradient")),
                   .gradientNorm = json.at("gradient_norm").get<double>()};
    if (json.contains("quantizer_step")) {
      view.leastStep = json["quantizer_step"].at(0).get<double>();
      view.greatestStep = json["quantizer_step"].at(1).get<double>();
    }
    return view;
  } catch (const Json::exception &error) {
    throw badInput(std::string("a view of a layer cannot be read: ") + error.what());
  }
}

} // namespace bitsmith
