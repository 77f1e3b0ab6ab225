// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/whole_number.h"
#include "core/engine/deployment/c_header.h"
#include "core/engine/deployment/overlay.h"
#include "core/engine/onnx/export.h"
#include "core/engine/onnx/export_check.h"
#include "core/engine/runs/trained_network.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/number_text.h"
#include "core/plan/precision/bit_configuration.h"
#include "core/plan/precision/exchange.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/sensitivity_run.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

namespace fs = std::filesystem;

struct ExportArguments {
  std::string run;
  std::string format;
  std::string output;
  std::string folding = "scales";
  std::int64_t check = 1000;
  bool narrow = false;
  bool fourBitTypes = false;
  std::string sensitivity;
  bool dryRun = false;
  bool json = false;
};

/// What was written, and what can be said of it.
struct Written {
  std::vector<std::string> files;
  std::uintmax_t bytes = 0;
  std::int64_t opset = 0; ///< of an ONNX model, 0 otherwise
  std::vector<std::string> losses;
};

struct Job {
  const ExportArguments &arguments;
  TrainedNetwork run;
  Deployment deployment;
};

void writeText(Written &written, const fs::path &file, const std::string &text) {
  writeFileAtomically(file, text);
  written.files.push_back(file.string());
  written.bytes += text.size();
}

/// The network that the run was made from is not to be lost to what is made of it.
void refuseToReplaceSource(const Job &job, const fs::path &file) {
  const std::string &source = job.run.experiment.network.file;
  std::error_code ignored;
  if (!source.empty() && fs::equivalent(fs::path(job.arguments.run) / source, file, ignored))
    throw badInput("--output " + job.arguments.output + ": " + file.string() +
                   " would be replaced, the network that this run was made from; expected another name");
}

/// The ONNX model that a format is, or that is written beside its file.
OnnxExportOptions onnxOptions(ExchangeFormat format, const ExportArguments &arguments) {
  if (format == ExchangeFormat::qonnx)
    return {.form = OnnxForm::qonnx, .fourBitTypes = false};
  if (format == ExchangeFormat::onnx || format == ExchangeFormat::aimet)
    return {.form = OnnxForm::plain, .fourBitTypes = false};
  return {.form = OnnxForm::qdq, .fourBitTypes = arguments.fourBitTypes};
}

void writeOnnx(const Job &job, ExchangeFormat format, Written &written) {
  const OnnxExport result =
      exportOnnx(job.deployment, job.arguments.output, onnxOptions(format, job.arguments));
  written.files.push_back(job.arguments.output);
  written.bytes = result.fileBytes;
  written.opset = result.opset;
  written.losses = result.losses;
}

/// The table of a sensitivity run, by its folder or result file.
SensitivityTable sensitivityOf(const fs::path &place) {
  std::error_code ignored;
  if (!fs::exists(fs::is_directory(place, ignored) ? place / run_file::result : place, ignored))
    throw badInput("--sensitivity " + place.string() + ": expected the folder of a finished sensitivity run");
  return readSensitivityRun(place).table;
}

/// Encodings speak of the tensors of a float model, which is written beside them.
void writeAimet(const Job &job, Written &written) {
  const fs::path model = fs::path(job.arguments.output).replace_extension(".onnx");
  if (model == fs::path(job.arguments.output))
    throw badInput(
        "--output " + job.arguments.output +
        ": the model is written beside the encodings as .onnx; expected another ending, .encodings "
        "for instance");
  refuseToReplaceSource(job, model);
  const nlohmann::json encodings =
      aimetEncodings(job.deployment, onnxTensorNames(job.deployment), written.losses);
  // The model first: where it fails, no encodings are left that speak of none.
  const OnnxExport result =
      exportOnnx(job.deployment, model, onnxOptions(ExchangeFormat::aimet, job.arguments));
  writeText(written, job.arguments.output, encodings.dump(2) + "\n");
  written.files.push_back(model.string());
  written.bytes += result.fileBytes;
  written.opset = result.opset;
}

/// Figures to be laid over the model, which is written beside them: a file a figure.
void writeOverlays(const Job &job, Written &written) {
  const fs::path output = job.arguments.output;
  const fs::path model = fs::path(output).replace_extension(".onnx");
  if (model == output)
    throw badInput("--output " + job.arguments.output +
                   ": the model is written beside the overlays as .onnx; expected another ending, .json for "
                   "instance");
  refuseToReplaceSource(job, model);
  std::optional<SensitivityTable> table;
  if (!job.arguments.sensitivity.empty())
    table = sensitivityOf(job.arguments.sensitivity);
  const std::vector<LayerTensorNames> names = onnxTensorNames(job.deployment);
  const OnnxExport result =
      exportOnnx(job.deployment, model, onnxOptions(ExchangeFormat::modelExplorer, job.arguments));
  written.opset = result.opset;
  for (const Overlay &overlay : overlaysOf(*job.run.module, table)) {
    fs::path file = output;
    file.replace_filename(output.stem().string() + "." + overlay.name + output.extension().string());
    writeText(written, file, modelExplorerData(overlay, job.deployment.network.name(), names).dump(2) + "\n");
  }
  written.files.push_back(model.string());
  written.bytes += result.fileBytes;
}

void writeFormat(const Job &job, ExchangeFormat format, Written &written) {
  const PrecisionPlan &plan = job.run.module->plan();
  const Network &network = job.run.module->network();
  const std::string &output = job.arguments.output;
  const auto json = [&](const nlohmann::json &document) {
    writeText(written, output, document.dump(2) + "\n");
  };
  switch (format) {
  case ExchangeFormat::onnxQdq:
  case ExchangeFormat::qonnx:
  case ExchangeFormat::onnx:
    return writeOnnx(job, format, written);
  case ExchangeFormat::json:
    return json(planJson(job.deployment, plan));
  case ExchangeFormat::csv:
    return writeText(written, output, planCsv(job.deployment, plan));
  case ExchangeFormat::aimet:
    return writeAimet(job, written);
  case ExchangeFormat::nncf:
    return json(toNncf(network, plan));
  case ExchangeFormat::hawq:
    return json(toHawq(network, plan));
  case ExchangeFormat::cHeader:
    return writeText(written, output, cHeader(job.deployment, fs::path(output).stem().string()));
  case ExchangeFormat::modelExplorer:
    return writeOverlays(job, written);
  }
}

/// Test pictures of the run; where they are not to be had, pictures of noise, which are no test of accuracy.
struct CheckPictures {
  Dataset pictures;
  Normalization normalization;
  bool real = true;
};

CheckPictures checkPictures(const TrainedNetwork &run, std::int64_t count) {
  try {
    TestPictures test = loadTestPictures(run, count);
    return {std::move(test.pictures), std::move(test.normalization), true};
  } catch (const Error &error) {
    writeMessage(std::string("checked on noise: ") + error.what());
  }
  const Shape shape = run.module->network().inputShape();
  constexpr std::int64_t noise = 64;
  CheckPictures result{.pictures = {.shape = shape, .pixels = {}, .labels = {}, .classNames = {}},
                       .normalization = {},
                       .real = false};
  std::uint32_t state = 1;
  for (std::int64_t i = 0; i < noise * shape.elements(); ++i)
    result.pictures.pixels.push_back(
        static_cast<std::uint8_t>((state = state * 1664525u + 1013904223u) >> 24));
  result.pictures.labels.assign(noise, 0);
  const auto channels = static_cast<std::size_t>(shape.channels);
  result.normalization = run.normalization.value_or(
      normalizationFor(run.experiment.preprocessing, Normalization{std::vector<float>(channels, 0.5F),
                                                                   std::vector<float>(channels, 0.25F)}));
  return result;
}

nlohmann::json toJson(const Agreement &agreement, bool real) {
  nlohmann::json json{{"pictures", agreement.samples},
                      {"same_class", agreement.sameClass},
                      {"largest_difference", agreement.largestDifference},
                      {"largest_score", agreement.largestScore}};
  if (real) {
    json["correct_before"] = agreement.correctBefore;
    json["correct_after"] = agreement.correctAfter;
  }
  return json;
}

std::string toText(const Agreement &agreement, bool real) {
  std::string text = "same class first on " + grouped(agreement.sameClass) + " of " +
                     grouped(agreement.samples) + (real ? " test pictures" : " pictures of noise") +
                     ", largest difference of a score " + format("%.3g", agreement.largestDifference) +
                     " of " + format("%.3g", agreement.largestScore);
  if (real)
    text += "; right " + grouped(agreement.correctBefore) + " before, " + grouped(agreement.correctAfter) +
            " after";
  return text;
}

/// How far the deployed network, and the file where it is a model, agree with the run.
struct Check {
  std::optional<Agreement> deployment;
  std::optional<Agreement> file;
  std::string why; ///< the file was not read again
  bool real = true;
};

Check check(const Job &job, const ExchangeFormatInfo &format) {
  Check result;
  if (job.arguments.check == 0)
    return result;
  const CheckPictures pictures = checkPictures(job.run, job.arguments.check);
  result.real = pictures.real;
  result.deployment =
      compareNetworks(*job.run.module, *job.deployment.module(), pictures.pictures, pictures.normalization);
  if (!format.hasModel || job.arguments.dryRun)
    return result;
  try {
    result.file =
        checkExport(job.arguments.output, *job.run.module, pictures.pictures, pictures.normalization);
  } catch (const Error &error) {
    result.why = error.what();
  }
  return result;
}

void writeReport(const Job &job, const Written &written, const Check &checked) {
  const Deployment &deployment = job.deployment;
  if (job.arguments.json) {
    nlohmann::json json{{"format", job.arguments.format},
                        {"written", !job.arguments.dryRun},
                        {"files", written.files},
                        {"bytes", written.bytes},
                        {"packed_bytes", deployment.weightBytes},
                        {"folded_batch_norms", deployment.folded},
                        {"clipped_codes", deployment.clippedCodes},
                        {"losses", written.losses}};
    if (written.opset > 0)
      json["opset"] = written.opset;
    if (checked.deployment)
      json["deployment"] = toJson(*checked.deployment, checked.real);
    if (checked.file)
      json["check"] = toJson(*checked.file, checked.real);
    if (!checked.why.empty())
      json["not_checked"] = checked.why;
    return writeOutput(json);
  }
  const auto line = [](const char *label, const std::string &value) {
    return std::string(label) + value + "\n";
  };
  std::string text;
  for (const std::string &file : written.files)
    text += line("written        ", file);
  const std::string packed = grouped(static_cast<std::int64_t>(std::ceil(deployment.weightBytes))) + " bytes";
  if (job.arguments.dryRun)
    text += line("packed         ", packed);
  else
    text += line("size           ", grouped(static_cast<std::int64_t>(written.bytes)) +
                                        " bytes; weights and biases packed " + packed);
  if (written.opset > 0)
    text += line("opset          ", std::to_string(written.opset));
  if (deployment.folded > 0)
    text += line("batch norms    ", std::to_string(deployment.folded) + " folded (" + job.arguments.folding +
                                        "), " + grouped(deployment.clippedCodes) + " codes clipped");
  if (checked.deployment)
    text += line("deployed       ", toText(*checked.deployment, checked.real));
  if (checked.file)
    text += line("read again     ", toText(*checked.file, checked.real));
  if (!checked.why.empty())
    text += line("not read again ", checked.why);
  for (const std::string &loss : written.losses)
    text += line("lost           ", loss);
  writeOutput(text);
}

/// What a format loses of this run, told without writing it.
void findLosses(const Job &job, ExchangeFormat format, Written &written) {
  switch (format) {
  case ExchangeFormat::onnxQdq:
  case ExchangeFormat::qonnx:
  case ExchangeFormat::onnx:
    written.losses = onnxLosses(job.deployment, onnxOptions(format, job.arguments));
    return;
  case ExchangeFormat::aimet:
    aimetEncodings(job.deployment, onnxTensorNames(job.deployment), written.losses);
    return;
  default:
    written.losses = exchangeLosses(format, job.deployment.network, job.run.module->plan());
  }
  if (format == ExchangeFormat::hawq)
    toHawq(job.run.module->network(), job.run.module->plan()); // which some names cannot be written in
  // Configurations that are trained or calibrated elsewhere have no scales.
  if (format == ExchangeFormat::nncf || format == ExchangeFormat::hawq)
    return;
  const std::vector<std::string> &scales = job.deployment.scaleRemarks;
  written.losses.insert(written.losses.end(), scales.begin(), scales.end());
}

int exportRun(const ExportArguments &arguments) {
  const ExchangeFormatInfo &format = findExchangeFormat(arguments.format);
  const auto folding = foldingFromString(arguments.folding);
  if (!folding)
    throw badInput("--fold " + arguments.folding + ": expected none, scales or before");
  if (arguments.fourBitTypes && format.format != ExchangeFormat::onnxQdq)
    throw badInput("--int4 with --format " + arguments.format + ": expected --format onnx-qdq");
  if (!arguments.sensitivity.empty() && format.format != ExchangeFormat::modelExplorer)
    throw badInput("--sensitivity with --format " + arguments.format + ": expected --format model-explorer");
  if (arguments.output.empty() && !arguments.dryRun)
    throw badInput("where to? Give --output FILE, or --dry-run to see what would be lost");
  Job job{.arguments = arguments, .run = loadTrainedNetwork(arguments.run), .deployment = {}};
  job.deployment = deploy(*job.run.module, {.folding = *folding, .narrowWeights = arguments.narrow});
  Written written;
  findLosses(job, format.format, written);
  if (!arguments.dryRun) {
    refuseToReplaceSource(job, arguments.output);
    writeFormat(job, format.format, written);
  }
  writeReport(job, written, check(job, format));
  return exit_status::done;
}

} // namespace

Command addExportCommand(CLI::App &program) {
  auto arguments = std::make_shared<ExportArguments>();
  CLI::App *command = program.add_subcommand(
      "export", "A trained network, or its bits, in another tool's format; checked as it is written");
  command->add_option("RUN", arguments->run, "Folder of a run that has trained or quantized a network")
      ->required();
  std::string names;
  for (const ExchangeFormatInfo &format : exchangeFormats())
    names += (names.empty() ? "" : ", ") + format.name;
  command->add_option("--format", arguments->format, names)->required()->type_name("FORMAT");
  command->add_option("-o,--output", arguments->output, "File to write")->type_name("FILE");
  command
      ->add_option(
          "--fold", arguments->folding,
          "Batch norms: scales (into scales and biases, codes stay), before (into the weights, which are "
          "quantized anew), none")
      ->type_name("HOW");
  command->add_flag(
      "--narrow", arguments->narrow,
      "Symmetric weights without their lowest code (-127 instead of -128), for runtimes that expect it");
  command->add_flag("--int4", arguments->fourBitTypes,
                    "4-bit types for weights of 4 bits and fewer (onnx-qdq; needs opset 21)");
  command
      ->add_option("--sensitivity", arguments->sensitivity,
                   "Folder of a sensitivity run, for its overlay (model-explorer)")
      ->type_name("RUN");
  command->add_flag("--dry-run", arguments->dryRun, "Say what would be lost, and write nothing");
  command->add_option("--check", arguments->check, "Test pictures to check with; 0: no check (1000)")
      ->check(wholeNumber(0, std::int64_t{1} << 40));
  command->add_flag("--json", arguments->json, "Print the report as JSON on stdout");
  std::string help = "Formats:\n";
  for (const ExchangeFormatInfo &format : exchangeFormats())
    help += "  " + format.name + std::string(16 - format.name.size(), ' ') + format.summary + "\n";
  command->footer(help + "Examples:\n"
                         "  bitsmith-cli export runs/w4a8 --format onnx-qdq -o w4a8.onnx\n"
                         "  bitsmith-cli export runs/w4a8 --format c-header -o weights.h\n"
                         "  bitsmith-cli export runs/w3a8 --format onnx-qdq --dry-run");
  return {command, [arguments] { return exportRun(*arguments); }};
}

} // namespace bitsmith
