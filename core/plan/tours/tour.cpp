// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/tours/tour.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"

#include <algorithm>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

constexpr FileFormat tourFormat{.name = "tour"};

/// "runButton", or "precisionTable:conv1:weight_bits".
TourTarget readTarget(ObjectReader &reader) {
  TourTarget target;
  std::string text;
  reader.read("target", text);
  const std::size_t layer = text.find(':');
  target.object = text.substr(0, layer);
  if (layer == std::string::npos)
    return target;
  const std::size_t column = text.find(':', layer + 1);
  if (column == std::string::npos || target.object.empty() || column == layer + 1 ||
      column + 1 == text.size()) {
    reader.fault("target", "is " + brief(text) + ": expected an object name, or precisionTable:LAYER:COLUMN");
    return {};
  }
  target.layer = text.substr(layer + 1, column - layer - 1);
  target.column = text.substr(column + 1);
  return target;
}

TourStep readStep(const Json &json, const std::string &path, Faults &faults) {
  TourStep step;
  ObjectReader reader(json, path, faults);
  reader.readText("text", step.text);
  reader.read("hint", step.hint);
  step.target = readTarget(reader);
  if (const Json *wait = reader.object("wait")) {
    ObjectReader condition(*wait, path + ".wait", faults);
    step.wait = readTourCondition(condition);
  }
  return step;
}

} // namespace

Tour parseTour(std::string_view text, const std::string &origin, const std::string &name) {
  const Json document = parseDocument(text, tourFormat, origin);
  Faults faults(origin);
  Tour tour;
  tour.name = name;
  Json setup;
  {
    ObjectReader reader(document, "", faults);
    reader.member("format");
    std::string ignored;
    reader.read("$schema", ignored);
    std::int64_t number = 1;
    reader.read("number", number, 1, 1000);
    tour.number = static_cast<int>(number);
    reader.readText("title", tour.title);
    reader.readText("summary", tour.summary);
    reader.read("minutes", tour.minutes, 0, 1000);
    if (const Json *object = reader.object("setup"))
      setup = *object;
    reader.require("steps");
    if (const Json *steps = reader.array("steps")) {
      if (steps->empty())
        reader.fault("steps", "is empty: expected the steps of the tour");
      for (std::size_t i = 0; i < steps->size(); ++i)
        tour.steps.push_back(readStep((*steps)[i], "steps." + std::to_string(i), faults));
    }
  }
  faults.throwIfAny();
  if (!setup.is_null())
    tour.setup = parseExperiment(setup.dump(), origin + ": setup");
  return tour;
}

std::vector<Tour> shippedTours() {
  std::vector<Tour> tours;
  for (const std::string &path : resourcesBelow("tours/"))
    tours.push_back(parseTour(resource(path), path, std::filesystem::path(path).stem().string()));
  std::ranges::sort(tours, {}, &Tour::number);
  return tours;
}

std::vector<std::string> textsOf(const Tour &tour) {
  std::vector<std::string> texts = {tour.title, tour.summary};
  for (const TourStep &step : tour.steps) {
    texts.push_back(step.text);
    if (!step.hint.empty())
      texts.push_back(step.hint);
  }
  return texts;
}

} // namespace bitsmith
