// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_arguments.h"
#include "app/cli/output.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/precision/bit_configuration.h"
#include "core/plan/precision/precision_json.h"

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

namespace bitsmith {

namespace {

struct BitsArguments {
  std::string file;
  NetworkArguments network;
  std::string preset;
  std::string output;
  bool json = false;
};

/// What layers have that the file says nothing of.
PrecisionChoice baseOf(const BitsArguments &arguments, const ChosenNetwork &chosen) {
  if (!arguments.preset.empty())
    return {.preset = findPreset(arguments.preset).name, .layers = {}};
  return chosen.experiment ? chosen.experiment->precision : PrecisionChoice{};
}

/// The experiment that was given, or one of the network alone, with the bits of the file.
Experiment experimentWith(const BitsArguments &arguments, const ChosenNetwork &chosen,
                          const PrecisionChoice &precision) {
  Experiment experiment = chosen.experiment.value_or(Experiment{});
  if (!chosen.experiment) {
    experiment.name =
        chosen.network.name() + " with bits of " + std::filesystem::path(arguments.file).filename().string();
    experiment.network = {.architecture = arguments.network.architecture, .file = "", .weights = ""};
    if (!arguments.network.onnx.empty())
      experiment.network = {.architecture = "", .file = jsonPath(arguments.network.onnx), .weights = ""};
    if (!arguments.network.data.empty())
      experiment.data.source = arguments.network.data;
    if (!arguments.network.dataPath.empty())
      experiment.data.path = jsonPath(arguments.network.dataPath);
    if (const auto layout = meaningOf(pictureLayoutWords(), arguments.network.layout))
      experiment.preprocessing.layout = *layout;
  }
  experiment.precision = precision;
  return experiment;
}

/// Says so where the method does not know the bits, which then go before it.
void putBits(QuantizerSpec &spec, std::optional<int> bits, const std::string &what) {
  const QuantizerSpec before = spec;
  spec = withBits(spec, bits.value_or(spec.bits));
  if (spec.method != before.method)
    writeMessage("warning: " + what + ": " + std::string(toString(before.method)) + " has no " +
                 std::to_string(spec.bits) + " bits; the method is " + std::string(toString(spec.method)) +
                 " there");
}

int readBits(const BitsArguments &arguments) {
  if (!arguments.output.empty() && (!arguments.network.input.empty() || arguments.network.classes > 0))
    throw badInput(
        "--output with --input or --classes: an experiment has the pictures and classes of its data "
        "set; expected --data SOURCE");
  const BitConfiguration configuration =
      parseBitConfiguration(parseJson(readFile(arguments.file), arguments.file), arguments.file);
  const ChosenNetwork chosen = chooseNetwork(arguments.network);
  const BitMatch match =
      matchBits(configuration, chosen.network, chosen.imported ? chosen.imported->names : FileNames());
  const std::size_t entries = configuration.entries.size() - match.aside;
  if (match.matched == 0)
    throw badInput(arguments.file + ": none of its " + std::to_string(entries) +
                   " entries is of a layer of " + chosen.network.name());
  const PrecisionChoice base = baseOf(arguments, chosen);
  PrecisionPlan plan = resolvePlan(base, chosen.network);
  for (const auto &[layer, change] : match.layers) {
    LayerPrecision &precision = plan[chosen.network.layerIndex(layer).value()];
    putBits(precision.weight, change.weightBits, layer + ", weights");
    putBits(precision.activation, change.activationBits, layer + ", activations");
  }
  const PrecisionChoice precision = describePlan(plan, chosen.network, base.preset);
  if (!arguments.output.empty())
    writeFileAtomically(arguments.output,
                        toJson(experimentWith(arguments, chosen, precision)).dump(2) + "\n");
  if (arguments.json) {
    writeOutput(nlohmann::json{{"format", toString(configuration.format)},
                               {"entries", entries},
                               {"matched", match.matched},
                               {"unmatched", match.unmatched},
                               {"untouched", match.untouched},
                               {"contradictions", match.contradictions},
                               {"precision", toJson(precision)}});
    return exit_status::done;
  }
  Table table({"layer", "weight bits", "activation bits"});
  for (std::size_t i = 0; i < plan.size(); ++i)
    table.add({chosen.network.layers()[i].name, std::to_string(plan[i].weight.bits),
               std::to_string(plan[i].activation.bits)});
  std::string report = match.report();
  if (!report.ends_with('\n'))
    report += '\n';
  writeOutput("format " + std::string(toString(configuration.format)) + ": " + report + "\n" + table.text());
  return exit_status::done;
}

} // namespace

Command addBitsCommand(CLI::App &program) {
  auto arguments = std::make_shared<BitsArguments>();
  CLI::App *command = program.add_subcommand(
      "bits", "Bits of another tool's file, put on a network's layers; tells what did not match");
  command
      ->add_option("FILE", arguments->file,
                   "Bits of layers: AIMET encodings, NNCF configuration, HAWQ or HAQ bits, or {\"conv1\": 4}")
      ->required();
  arguments->network.addTo(*command);
  command
      ->add_option(
          "--preset", arguments->preset,
          "What layers have that the file says nothing of (what the experiment says, or int8_uniform)")
      ->type_name("NAME");
  command->add_option("-o,--output", arguments->output, "Write an experiment with these bits")
      ->type_name("FILE");
  command->add_flag("--json", arguments->json, "Print JSON on stdout");
  command->footer("Examples:\n"
                  "  bitsmith-cli bits hawq.json --architecture resnet20\n"
                  "  bitsmith-cli bits model.encodings --onnx model.onnx --json\n"
                  "  bitsmith-cli bits bits.json --experiment my.json -o with-bits.json");
  return {command, [arguments] { return readBits(*arguments); }};
}

} // namespace bitsmith
