// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "app/cli/whole_number.h"
#include "core/engine/runs/predictions.h"
#include "core/plan/base/error.h"
#include "core/plan/base/number_text.h"

#include <CLI/Validators.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

using Json = nlohmann::json;

/// Planes of a picture in hexadecimal, channel after channel, row after row.
std::string pixelsOf(const Dataset &data, std::int64_t index) {
  constexpr char digits[] = "0123456789abcdef";
  const std::uint8_t *pixels = data.picture(index);
  std::string text;
  for (std::int64_t i = 0; i < data.shape.elements(); ++i) {
    text += digits[pixels[i] >> 4];
    text += digits[pixels[i] & 15];
  }
  return text;
}

Json describe(const Dataset &data) {
  return {{"classes", data.classNames},
          {"shape", {data.shape.channels, data.shape.height, data.shape.width}}};
}

struct PredictionArguments {
  std::string run;
  std::int64_t most = 200;
  bool json = false;
};

Json toJson(const Predictions &predictions, std::int64_t most) {
  Json json = describe(predictions.test);
  std::int64_t correct = 0, inFloat = 0, mended = 0;
  for (const PicturePrediction &picture : predictions.pictures) {
    correct += picture.isRight() ? 1 : 0;
    inFloat += picture.inFloat == picture.label ? 1 : 0;
    mended += picture.isMended() ? 1 : 0;
  }
  const std::vector<std::int64_t> broken = predictions.broken();
  json.update({{"samples", predictions.pictures.size()},
               {"correct", correct},
               {"correct_in_float", inFloat},
               {"broken", broken.size()},
               {"mended", mended},
               {"confusion", predictions.confusion(false)},
               {"confusion_in_float", predictions.confusion(true)}});
  json["pictures"] = Json::array();
  for (std::size_t i = 0; i < broken.size() && i < static_cast<std::size_t>(most); ++i) {
    const PicturePrediction &picture = predictions.pictures[static_cast<std::size_t>(broken[i])];
    json["pictures"].push_back({{"index", broken[i]},
                                {"label", picture.label},
                                {"predicted", picture.predicted},
                                {"in_float", picture.inFloat},
                                {"margin", picture.margin},
                                {"margin_in_float", picture.floatMargin},
                                {"pixels", pixelsOf(predictions.test, broken[i])}});
  }
  return json;
}

void stopIfAsked() {
  if (wasInterrupted())
    throw Interrupted();
}

int tellPredictions(const PredictionArguments &arguments) {
  catchInterruptions();
  const Predictions predictions = predictPictures(arguments.run, stopIfAsked);
  const Json json = toJson(predictions, arguments.most);
  if (arguments.json) {
    writeOutput(json);
    return exit_status::done;
  }
  const std::vector<std::string> &names = predictions.test.classNames;
  Table table({"picture", "label", "quantized", "margin", "in float"});
  table.alignLeft({1, 2});
  for (const Json &picture : json["pictures"])
    table.add({grouped(picture["index"]), names.at(picture["label"]), names.at(picture["predicted"]),
               format("%.3f", picture["margin"]), format("%.3f", picture["margin_in_float"])});
  const auto share = [&](const char *key) {
    return percent(json[key].get<double>() / std::max(1.0, json["samples"].get<double>()));
  };
  writeOutput("quantized " + share("correct") + ", the same weights in float " + share("correct_in_float") +
              " of " + grouped(json["samples"]) + " test pictures\n" + grouped(json["broken"]) +
              " right in float and wrong quantized, " + grouped(json["mended"]) + " the other way round\n" +
              (json["pictures"].empty() ? std::string() : "\n" + table.text()));
  return exit_status::done;
}

struct PictureArguments {
  std::string source;
  std::string path;
  std::string set = "test";
  std::int64_t first = 0;
  std::int64_t count = 100;
  bool json = false;
};

int tellPictures(const PictureArguments &arguments) {
  DataOptions options = withSource({}, arguments.source);
  options.path = arguments.path;
  const DataDescription description = describeData(options);
  // All of them, so that they come in their own order.
  options.train = description.train;
  options.test = description.test;
  const DataSplit split = loadData(options);
  const Dataset &data = arguments.set == "train" ? split.train : split.test;
  if (arguments.first >= data.size())
    throw badInput("--first " + std::to_string(arguments.first) + ": " + arguments.source + " has " +
                   grouped(data.size()) + " " + arguments.set + " pictures, counted from 0");
  const std::int64_t end = std::min(data.size(), arguments.first + arguments.count);
  std::vector<std::int64_t> ofClass(data.classNames.size());
  for (const std::int64_t label : data.labels)
    ++ofClass.at(static_cast<std::size_t>(label));
  if (!arguments.json) {
    Table table({"class", arguments.set + " pictures"});
    for (std::size_t i = 0; i < ofClass.size(); ++i)
      table.add({data.classNames[i], grouped(ofClass[i])});
    writeOutput(table.text());
    return exit_status::done;
  }
  Json json = describe(data);
  json.update({{"samples", data.size()}, {"of_class", ofClass}, {"first", arguments.first}});
  json["pictures"] = Json::array();
  for (std::int64_t i = arguments.first; i < end; ++i)
    json["pictures"].push_back(
        {{"index", i}, {"label", data.labels[static_cast<std::size_t>(i)]}, {"pixels", pixelsOf(data, i)}});
  writeOutput(json);
  return exit_status::done;
}

} // namespace

Command addPredictionsCommand(CLI::App &program) {
  auto arguments = std::make_shared<PredictionArguments>();
  CLI::App *command = program.add_subcommand(
      "predictions", "Which test pictures a run's network gets wrong, quantized and in float");
  command->add_option("RUN", arguments->run, "Folder of a trained or quantized run")->required();
  command->add_option("--most", arguments->most, "At most so many pictures that quantization breaks (200)")
      ->type_name("N")
      ->check(wholeNumber(0, 100000));
  command->add_flag("--json", arguments->json, "Print JSON on stdout, with confusion matrices and pixels");
  command->footer("Example:\n  bitsmith-cli predictions tour/05-ultra_low --most 20");
  return {command, [arguments] { return tellPredictions(*arguments); }};
}

Command addPicturesCommand(CLI::App &program) {
  auto arguments = std::make_shared<PictureArguments>();
  CLI::App *command = program.add_subcommand("pictures", "Pictures of a data set with their labels");
  command->add_option("DATA", arguments->source, "Data source: see list data")->required();
  command->add_option("--path", arguments->path, "Its folder")->type_name("FOLDER");
  command->add_option("--set", arguments->set, "test (the default) or train")
      ->check(CLI::IsMember({"test", "train"}));
  command->add_option("--first", arguments->first, "With --json: begin with this one, counted from 0")
      ->type_name("N")
      ->check(wholeNumber(0, std::int64_t{1} << 40));
  command->add_option("--count", arguments->count, "With --json: so many (100)")
      ->type_name("N")
      ->check(wholeNumber(1, 10000));
  command->add_flag("--json", arguments->json, "Print JSON on stdout, with pixels");
  command->footer("Example:\n  bitsmith-cli pictures shapes --json --count 20");
  return {command, [arguments] { return tellPictures(*arguments); }};
}

} // namespace bitsmith
