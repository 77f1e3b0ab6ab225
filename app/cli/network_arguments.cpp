// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/network_arguments.h"

#include "app/cli/output.h"
#include "app/cli/whole_number.h"
#include "core/engine/data/dataset.h"
#include "core/engine/runs/runner.h"
#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"

#include <algorithm>
#include <charconv>

namespace bitsmith {

namespace {

constexpr Shape defaultInput{3, 32, 32};
constexpr std::int64_t defaultClasses = 10;

} // namespace

Shape parseShape(const std::string &text) {
  const Error fault =
      badInput("--input " + text + ": expected channels x height x width, for instance 3x32x32");
  std::int64_t sizes[3] = {};
  const char *place = text.data();
  const char *const end = text.data() + text.size();
  for (int i = 0; i < 3; ++i) {
    const auto [next, error] = std::from_chars(place, end, sizes[i]);
    const bool last = i == 2;
    if (error != std::errc() || sizes[i] < 1 || sizes[i] > 65536 ||
        (last ? next != end : next == end || *next != 'x'))
      throw fault;
    place = next + 1;
  }
  return {sizes[0], sizes[1], sizes[2]};
}

namespace {

/// Shape and classes of a data set: known from its name, otherwise read.
void describeSource(const NetworkArguments &arguments, Shape &shape, std::int64_t &classes) {
  const std::vector<DataSource> &sources = dataSources();
  const auto source = std::ranges::find(sources, arguments.data, &DataSource::name);
  if (source == sources.end()) {
    std::string names;
    for (const DataSource &known : sources)
      names += (names.empty() ? "" : ", ") + known.name;
    throw badInput("--data " + arguments.data + ": there is no such data set; expected one of " + names);
  }
  if (arguments.dataPath.empty() && source->shape && source->classes) {
    shape = *source->shape;
    classes = *source->classes;
    return;
  }
  DataOptions options;
  options.source = arguments.data;
  options.path = arguments.dataPath;
  const DataDescription data = describeData(options);
  shape = data.shape;
  classes = static_cast<std::int64_t>(data.classNames.size());
}

} // namespace

void NetworkArguments::addTo(CLI::App &command) {
  CLI::Option *fromExperiment =
      command.add_option("--experiment", experiment, "Experiment file: its network on its data")
          ->type_name("FILE");
  CLI::Option *named =
      command
          .add_option("--architecture", architecture, "Built-in network (bitsmith-cli list architectures)")
          ->type_name("NAME")
          ->excludes(fromExperiment);
  CLI::Option *fromFile = command.add_option("--onnx", onnx, "ONNX model of a convolutional classifier")
                              ->type_name("FILE")
                              ->excludes(fromExperiment)
                              ->excludes(named);
  CLI::Option *source = command.add_option("--data", data, "Data set whose pictures the network reads")
                            ->type_name("SOURCE")
                            ->excludes(fromExperiment)
                            ->excludes(fromFile);
  command.add_option("--data-path", dataPath, "Where the data set is")->type_name("PATH")->needs(source);
  command.add_option("--input", input, "Shape of a picture instead of a data set; 3x32x32 without either")
      ->type_name("CxHxW")
      ->excludes(source)
      ->excludes(fromExperiment);
  command
      .add_option("--layout", layout, "Axes of the file's pictures: automatic, channels_first, channels_last")
      ->type_name("LAYOUT")
      ->needs(fromFile);
  command.add_option("--classes", classes, "Number of classes; 10 without it")
      ->type_name("N")
      ->check(wholeNumber(1, 1000000))
      ->needs(named);
}

namespace {

ChosenNetwork readNetwork(const NetworkArguments &arguments) {
  OnnxImportOptions options;
  if (arguments.layout == toString(PictureLayout::channelsFirst))
    options.layout = FileLayout::channelsFirst;
  else if (arguments.layout == toString(PictureLayout::channelsLast))
    options.layout = FileLayout::channelsLast;
  else if (arguments.layout != toString(PictureLayout::automatic))
    throw badInput("--layout " + arguments.layout + ": expected automatic, channels_first or channels_last");
  if (!arguments.input.empty())
    options.pictures = parseShape(arguments.input);
  ImportedNetwork imported = importOnnx(arguments.onnx, options);
  for (const std::string &remark : imported.remarks)
    writeMessage(arguments.onnx + ": " + remark);
  Network network = imported.network;
  return {std::move(network), std::nullopt, std::move(imported)};
}

} // namespace

ChosenNetwork chooseNetwork(const NetworkArguments &arguments) {
  if (arguments.hasExperiment()) {
    const Experiment experiment = loadExperiment(arguments.experiment);
    if (experiment.task == Task::study)
      throw badInput(arguments.experiment + " is a study: expected the experiment of one run");
    return {experimentNetwork(experiment, std::filesystem::path(arguments.experiment).parent_path()),
            experiment, std::nullopt};
  }
  if (!arguments.onnx.empty())
    return readNetwork(arguments);
  if (arguments.architecture.empty())
    throw badInput("which network? Give --architecture NAME, --onnx FILE or --experiment FILE");
  Shape shape = defaultInput;
  std::int64_t classes = defaultClasses;
  if (!arguments.input.empty())
    shape = parseShape(arguments.input);
  if (!arguments.data.empty())
    describeSource(arguments, shape, classes);
  if (arguments.classes > 0)
    classes = arguments.classes;
  return {buildArchitecture(arguments.architecture, shape, classes), std::nullopt, std::nullopt};
}

std::string describeChoice(const Network &network) {
  return network.name() + " on pictures of " + toString(network.inputShape()) + ", " +
         std::to_string(network.classes()) + " classes";
}

} // namespace bitsmith
