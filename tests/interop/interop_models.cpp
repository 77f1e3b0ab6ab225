// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes models, pictures and Bitsmith's own scores for them into a folder, for compare.mjs to put before
// ONNX Runtime.
//
//   interop_models FOLDER

#include "core/engine/onnx/import.h"
#include "core/plan/base/error.h"
#include "tests/core/engine/onnx/operator_cases.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <torch/torch.h>

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

class Writer {
 public:
  explicit Writer(fs::path folder) : m_folder(std::move(folder)) { fs::create_directories(m_folder); }
  ~Writer() { std::ofstream(m_folder / "cases.json") << m_cases.dump(1) << "\n"; }

  std::string nextModel() const { return "model" + std::to_string(m_cases.size()) + ".onnx"; }
  fs::path place(const std::string &file) const { return m_folder / file; }

  void add(const std::string &name, const torch::Tensor &pictures, const torch::Tensor &scores,
           double tolerance, double top1) {
    const std::string number = std::to_string(m_cases.size());
    const std::string model = nextModel();
    write("input" + number, pictures);
    write("scores" + number, scores);
    m_cases.push_back({{"name", name},
                       {"model", model},
                       {"input", "input" + number},
                       {"sizes", pictures.sizes().vec()},
                       {"batch", 100},
                       {"scores", "scores" + number},
                       {"tolerance", tolerance},
                       {"top1", top1}});
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

torch::Tensor score(const fs::path &model, const torch::Tensor &pictures) {
  const ImportedNetwork imported = importOnnx(model);
  NetworkModule module(imported.network, findPreset("fp32").apply(imported.network));
  loadImportedState(module, imported);
  module.eval();
  return module.forward(pictures);
}

/// Each operator that the importer reads.
void writeOperators(Writer &writer) {
  for (const test::OperatorCase &operatorCase : test::operatorCases()) {
    const fs::path model = operatorCase.model.write(writer.place(writer.nextModel()));
    const torch::Tensor pictures = test::pictures(operatorCase);
    // One step of an activation's quantization is more than rounding errors; it shows in few scores.
    const bool quantized = operatorCase.name.starts_with("activation of");
    writer.add(operatorCase.name, pictures, score(model, pictures), quantized ? 5e-3 : 1e-5, 1);
  }
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 2) {
    std::cerr << "interop_models FOLDER\n";
    return 2;
  }
  try {
    const torch::NoGradGuard noGradients;
    Writer writer(argv[1]);
    writeOperators(writer);
  } catch (const std::exception &error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
  return 0;
}
