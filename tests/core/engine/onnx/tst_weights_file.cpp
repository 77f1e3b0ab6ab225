// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/weights_file.h"
#include "core/engine/runs/network_source.h"
#include "tests/core/engine/deployment/trained_module.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>
#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/serialization/pickle.h>

using namespace bitsmith;
using namespace bitsmith::test;
using torch::Tensor;

namespace {

Network lenet() {
  return buildArchitecture("lenet5", {1, 28, 28}, 10);
}

using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

/// The trained tensors of a module, in the order of its layers.
NamedTensors tensorsOf(const NetworkModule &module) {
  NamedTensors tensors;
  for (const auto &item : module.named_parameters())
    tensors.emplace_back(item.key(), item.value().detach().clone());
  return tensors;
}

std::vector<char> stateDictionary(const NamedTensors &tensors) {
  c10::Dict<std::string, Tensor> dictionary;
  for (const auto &[name, tensor] : tensors)
    dictionary.insert(name, tensor);
  return torch::jit::pickle_save(dictionary);
}

} // namespace

class WeightsFileTest : public QObject {
  Q_OBJECT

 private:
  std::filesystem::path file(const char *name) const {
    return m_folder.filePath(QString::fromLatin1(name)).toStdString();
  }
  void write(const std::filesystem::path &path, const std::vector<char> &bytes) const {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  void compare(const ImportedNetwork &imported, NetworkModule &original) {
    NetworkModule module(imported.network, original.plan());
    loadImportedState(module, imported);
    module.eval();
    const torch::NoGradGuard noGradients;
    const Tensor x = torch::randn({4, 1, 28, 28});
    QVERIFY(torch::equal(module.forward(x), original.forward(x)));
  }

  QTemporaryDir m_folder;

 private Q_SLOTS:
  void initTestCase() { QVERIFY(m_folder.isValid()); }

  void readsStateDictionaries() {
    const auto module = trainedModule(lenet(), uniformPlan(lenet(), floatBits, floatBits));
    NamedTensors tensors = tensorsOf(*module);
    tensors.emplace_back("num_batches_tracked", torch::tensor(7)); // whole numbers are no weights
    write(file("state.pt"), stateDictionary(tensors));
    const ImportedNetwork imported = importWeights(file("state.pt"), lenet());
    QVERIFY(imported.remarks.empty());
    compare(imported, *module);
  }

  void readsTorchScriptModules() {
    const auto module = trainedModule(lenet(), uniformPlan(lenet(), floatBits, floatBits));
    torch::jit::Module script("Net");
    for (const Layer &layer : module->network().layers()) {
      torch::jit::Module part("Layer" + layer.name);
      part.register_parameter("weight", module->named_parameters()[layer.name + ".weight"].detach(), false);
      part.register_parameter("bias", module->named_parameters()[layer.name + ".bias"].detach(), false);
      script.register_module(layer.name, part);
    }
    script.save(file("script.pt").string());
    const ImportedNetwork imported = importWeights(file("script.pt"), lenet());
    QVERIFY(imported.remarks.empty());
    compare(imported, *module);
  }

  /// An experiment begins with them, wherever they lie; without the file the architecture is left.
  void experimentsNameThem() {
    const auto module = trainedModule(lenet(), uniformPlan(lenet(), floatBits, floatBits));
    write(file("experiment.pt"), stateDictionary(tensorsOf(*module)));
    Experiment experiment;
    experiment.network = {.architecture = "lenet5", .file = "", .weights = "experiment.pt"};
    const NetworkSource source = loadNetwork(experiment, {1, 28, 28}, 10, m_folder.path().toStdString());
    QVERIFY(source.imported && !source.checksum.empty());
    compare(*source.imported, *module);
    experiment.network.weights = "gone.pt";
    const NetworkSource gone = loadNetwork(experiment, {1, 28, 28}, 10, m_folder.path().toStdString());
    QVERIFY(!gone.imported);
    QCOMPARE(gone.network.layers().size(), source.network.layers().size());
  }

  void takesOtherNamesInTheirOrder() {
    const auto module = trainedModule(lenet(), uniformPlan(lenet(), floatBits, floatBits));
    NamedTensors tensors = tensorsOf(*module);
    int number = 0;
    for (auto &[name, tensor] : tensors)
      name = "features." + std::to_string(number++);
    write(file("other.pt"), stateDictionary(tensors));
    const ImportedNetwork imported = importWeights(file("other.pt"), lenet());
    QCOMPARE(imported.remarks.size(), std::size_t{1});
    QCOMPARE(text(imported.remarks.front()),
             QStringLiteral("its names are others: the 10 tensors are taken in their order, all sizes fit"));
    compare(imported, *module);
  }

  void tellsWhatIsMissing() {
    const auto module = trainedModule(lenet(), uniformPlan(lenet(), floatBits, floatBits));
    NamedTensors tensors = tensorsOf(*module);
    std::erase_if(tensors, [](const auto &entry) { return entry.first == "fc1.bias"; });
    for (auto &[name, tensor] : tensors)
      if (name == "fc3.bias")
        tensor = torch::zeros({3});
    write(file("less.pt"), stateDictionary(tensors));
    const QString origin = text(file("less.pt").string());
    QCOMPARE(messageOf([&] { importWeights(file("less.pt"), lenet()); }),
             origin + QStringLiteral(": tensor \"fc1.bias\" is not in the file: expected 120\n") + origin +
                 QStringLiteral(": tensor \"fc3.bias\" has 3 elements, expected 10"));
  }

  /// A tensor that says it is larger than its part of the file would be read from other memory.
  void tensorsBeyondTheFileAreRefused() {
    write(file("whole.pt"), stateDictionary({{"fc.weight", torch::zeros({1000})}}));
    caffe2::serialize::PyTorchStreamReader reader(file("whole.pt").string());
    {
      caffe2::serialize::PyTorchStreamWriter writer(file("cut.pt").string());
      const auto [pickle, size] = reader.getRecord("data.pkl");
      writer.writeRecord("data.pkl", pickle.get(), size);
      const std::vector<float> few(10);
      writer.writeRecord("data/0", few.data(), few.size() * sizeof(float));
      writer.writeEndOfFile();
    }
    QCOMPARE(messageOf([&] { readTensorFile(file("cut.pt")); }),
             text(file("cut.pt").string()) +
                 QStringLiteral(": tensor \"fc.weight\" is not a plain one, or does not lie in the file"));
  }

  void damagedFilesAreRefused() {
    std::vector<char> bytes = stateDictionary({{"fc.weight", torch::zeros({1000})}});
    write(file("text.pt"), {'n', 'o', 't'});
    QVERIFY(messageOf([&] {
              readTensorFile(file("text.pt"));
            }).contains(QStringLiteral("is no TorchScript module and no state dictionary")));
    for (const std::size_t share : {2, 3, 10}) {
      write(file("cut.pt"),
            {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / share)});
      QVERIFY(!messageOf([&] { readTensorFile(file("cut.pt")); }).isEmpty());
    }
    for (std::size_t place = 0; place < bytes.size(); place += 97) {
      std::vector<char> other = bytes;
      other[place] = static_cast<char>(other[place] ^ 0x5a);
      write(file("changed.pt"), other);
      try {
        readTensorFile(file("changed.pt")); // what can be read all the same is whole
      } catch (const Error &error) {
        QVERIFY(!std::string(error.what()).empty());
      }
    }
  }
};

QTEST_GUILESS_MAIN(WeightsFileTest)
#include "tst_weights_file.moc"
