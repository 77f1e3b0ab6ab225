// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes models, pictures and Bitsmith's own scores for them into a folder, for compare.mjs to put before
// ONNX Runtime.
//
//   interop_models FOLDER           each operator, and quantized networks trained on generated pictures
//   interop_models FOLDER RUN…      these runs on their own test pictures

#include "core/engine/data/batches.h"
#include "core/engine/onnx/export.h"
#include "core/engine/onnx/import.h"
#include "core/engine/runs/trained_network.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"
#include "tests/core/engine/onnx/operator_cases.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <torch/types.h>

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

constexpr double sameClass = 0.999; ///< share of pictures of which both have the same class first

class Writer {
 public:
  explicit Writer(fs::path folder) : m_folder(std::move(folder)) { fs::create_directories(m_folder); }
  ~Writer() { std::ofstream(m_folder / "cases.json") << m_cases.dump(1) << "\n"; }

  std::string nextModel() const { return "model" + std::to_string(m_cases.size()) + ".onnx"; }
  fs::path place(const std::string &file) const { return m_folder / file; }

  void add(const std::string &name, const torch::Tensor &pictures, const torch::Tensor &scores,
           std::optional<double> tolerance, double top1, const std::vector<std::int64_t> &labels = {}) {
    const std::string number = std::to_string(m_cases.size());
    const std::string model = nextModel();
    write("input" + number, pictures);
    write("scores" + number, scores);
    nlohmann::json entry{{"name", name},
                         {"model", model},
                         {"input", "input" + number},
                         {"sizes", pictures.sizes().vec()},
                         {"batch", 100},
                         {"scores", "scores" + number},
                         {"top1", top1}};
    entry["tolerance"] = tolerance ? nlohmann::json(*tolerance) : nlohmann::json();
    if (!labels.empty())
      entry["labels"] = labels;
    m_cases.push_back(std::move(entry));
  }

 private:
  void write(const std::string &file, const torch::Tensor &tensor) const {
    const torch::Tensor values = tensor.contiguous();
    std::ofstream(m_folder / file, std::ios::binary)
        .write(static_cast<const char *>(values.data_ptr()), static_cast<std::streamsize>(values.nbytes()));
  }

  fs::path m_folder;
  nlohmann::json m_cases = nlohmann::json::array();
};

std::shared_ptr<NetworkModule> readModel(const fs::path &model) {
  const ImportedNetwork imported = importOnnx(model, {.infersShapes = true});
  auto module = std::make_shared<NetworkModule>(imported.network, findPreset("fp32").apply(imported.network));
  loadImportedState(*module, imported);
  module->eval();
  return module;
}

/// Each operator that the importer reads.
void writeOperators(Writer &writer) {
  for (const test::OperatorCase &operatorCase : test::operatorCases()) {
    const fs::path model = operatorCase.model.write(writer.place(writer.nextModel()));
    const torch::Tensor pictures = test::pictures(operatorCase);
    // One step of an activation's quantization is more than rounding errors; it shows in few scores.
    const bool quantized = operatorCase.name.starts_with("activation of");
    writer.add(operatorCase.name, pictures, readModel(model)->forward(pictures), quantized ? 5e-3 : 1e-5, 1);
  }
}

/// Test pictures as the network sees them, and their classes.
struct Pictures {
  torch::Tensor images;
  std::vector<std::int64_t> labels;
};

Pictures readPictures(const Dataset &dataset, const Normalization &normalization) {
  BatchStream stream(dataset, normalization, {.batch = 100});
  std::vector<torch::Tensor> images;
  Pictures pictures;
  while (const std::optional<Batch> batch = stream.next()) {
    images.push_back(batch->images.contiguous());
    const auto *labels = batch->labels.data_ptr<std::int64_t>();
    pictures.labels.insert(pictures.labels.end(), labels, labels + batch->labels.numel());
  }
  pictures.images = torch::cat(images);
  return pictures;
}

torch::Tensor scoreInBatches(NetworkModule &module, const torch::Tensor &images) {
  std::vector<torch::Tensor> scores;
  for (const torch::Tensor &batch : images.split(100))
    scores.push_back(module.forward(batch.contiguous(torch::MemoryFormat::ChannelsLast)));
  return torch::cat(scores);
}

/// A trained network as it is deployed for runtimes, with our evaluation of the same file. Values that lie on
/// the edge between two codes go the other way with a sum taken in another order, so that scores differ by
/// steps, and the class first seldom.
void writeTrained(Writer &writer, const std::string &name, NetworkModule &module, const Pictures &pictures,
                  double top1) {
  for (const Folding folding : {Folding::scales, Folding::none}) {
    const fs::path model = writer.place(writer.nextModel());
    exportOnnx(deploy(module, {.folding = folding, .narrowWeights = false}), model);
    writer.add(name + ", batch norms " + (folding == Folding::none ? "kept" : "folded"), pictures.images,
               scoreInBatches(*readModel(model), pictures.images), std::nullopt, top1, pictures.labels);
  }
}

void writeRun(Writer &writer, const fs::path &folder) {
  const TrainedNetwork run = loadTrainedNetwork(folder);
  const TestPictures data = loadTestPictures(run);
  writeTrained(writer, folder.filename().string(), *run.module,
               readPictures(data.pictures, data.normalization), sameClass);
}

/// A small network after a few epochs on generated pictures, and the same with fewer bits: steps are larger
/// there, and scores of networks that were not trained for them lie close together.
void writeNetworks(Writer &writer) {
  Experiment experiment;
  experiment.data = {.source = "shapes", .path = "", .train = 2000, .test = 1000, .augment = false};
  experiment.network.architecture = "resnet8";
  experiment.precision.preset = "int8_uniform";
  experiment.training.epochs = 4;
  experiment.training.batch = 32;
  experiment.training.lr = 0.003;
  const DataSplit data = loadData(experiment.data);
  const Network network = buildArchitecture("resnet8", data.train.shape, data.train.classes());
  Trainer trainer(experiment, network, data);
  {
    const torch::AutoGradMode gradients(true);
    for (int epoch = 0; epoch < experiment.training.epochs; ++epoch)
      trainer.runEpoch([](const StepRecord &) {});
  }
  trainer.module().eval();
  const Pictures pictures = readPictures(data.test, data.normalization);
  const std::tuple<int, int, double> widths[] = {{8, 8, sameClass}, {4, 8, 0.99}, {3, 5, 0.98}};
  for (const auto &[weightBits, activationBits, top1] : widths) {
    trainer.module().setPlan(PrecisionPlan(
        network.layers().size(), {weightQuantizer(weightBits), activationQuantizer(activationBits)}));
    writeTrained(writer, "resnet8 W" + std::to_string(weightBits) + "A" + std::to_string(activationBits),
                 trainer.module(), pictures, top1);
  }
}

} // namespace

int main(int argc, char **argv) {
  if (argc < 2) {
    std::cerr << "interop_models FOLDER [RUN…]\n";
    return 2;
  }
  try {
    const torch::NoGradGuard noGradients;
    Writer writer(argv[1]);
    for (int i = 2; i < argc; ++i)
      writeRun(writer, argv[i]);
    if (argc == 2) {
      writeOperators(writer);
      writeNetworks(writer);
    }
  } catch (const std::exception &error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
  return 0;
}
