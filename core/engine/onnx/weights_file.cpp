// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/weights_file.h"

#include "core/engine/archive/tensor_archive.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/precision/precision.h"

#include <torch/types.h>

#include <algorithm>
#include <unordered_map>

namespace bitsmith {

namespace fs = std::filesystem;
using torch::Tensor;

namespace {

constexpr std::uintmax_t largestFile = std::uintmax_t{1} << 30;
constexpr int deepest = 64; ///< modules in modules
constexpr std::size_t mostValues = 1'000'000;

using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

/// All tensors of floating point below a value, by their names.
class Collector {
 public:
  explicit Collector(const TensorArchive &archive) : m_archive(archive) {}

  NamedTensors collect() {
    collect(m_archive.pickle().root(), "", 0);
    return std::move(m_tensors);
  }

 private:
  void add(const std::string &name, const Tensor &tensor) {
    m_bytes += tensor.nbytes();
    if (m_bytes > largestFile)
      throw badInput("its tensors are larger than 1 GB together");
    if (tensor.is_floating_point()) // counters and the like are no weights
      m_tensors.emplace_back(name, tensor.to(torch::kFloat).contiguous());
  }

  void collect(std::size_t place, const std::string &name, int depth) {
    if (depth > deepest)
      throw badInput("its modules are nested more than " + std::to_string(deepest) + " deep");
    if (++m_steps > mostValues) // what is named again and again
      throw badInput("it holds more than " + std::to_string(mostValues) + " values");
    if (const auto tensor = tensorAt(place, name))
      return add(name, *tensor);
    const auto members = m_archive.members(place);
    if (!members)
      return;
    for (const auto &[key, value] : *members) {
      // Checkpoints of training keep the weights among other things.
      const bool wraps = depth == 0 && (key == "state_dict" || key == "model" || key == "model_state_dict");
      const std::string inside(wraps ? "" : key);
      collect(value, name.empty() || wraps ? inside : name + "." + inside, depth + 1);
    }
  }

  std::optional<Tensor> tensorAt(std::size_t place, const std::string &name) const {
    try {
      return m_archive.tensor(place);
    } catch (const Error &error) {
      throw badInput("tensor \"" + name + "\" " + error.what());
    }
  }

  const TensorArchive &m_archive;
  NamedTensors m_tensors;
  std::uintmax_t m_bytes = 0;
  std::size_t m_steps = 0;
};

std::string lettersAndDigits(const std::string &name) {
  std::string result;
  for (const char c : name)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      result += c;
    else if (c >= 'A' && c <= 'Z')
      result += static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string sizesText(const Tensor &tensor) {
  std::string text;
  for (const std::int64_t size : tensor.sizes())
    text += (text.empty() ? "" : "×") + std::to_string(size);
  return text.empty() ? "1" : text;
}

/// What a network reads from a file: its parameters and its statistics, in the order of its nodes.
NamedTensors wantedTensors(const Network &network) {
  NetworkModule module(network, findPreset("fp32").apply(network));
  const auto parameters = module.named_parameters();
  const auto buffers = module.named_buffers();
  NamedTensors wanted;
  for (const Node &node : network.nodes())
    for (const char *part : {"weight", "bias", "running_mean", "running_var"}) {
      const std::string name = node.name + "." + part;
      if (const Tensor *tensor = parameters.find(name) ? parameters.find(name) : buffers.find(name))
        wanted.emplace_back(name, *tensor);
    }
  return wanted;
}

/// By names; nullopt where one is missing or of another size.
std::optional<std::map<std::string, Tensor>> byNames(const NamedTensors &wanted, const NamedTensors &found) {
  std::unordered_map<std::string, const Tensor *> places;
  for (const auto &[name, tensor] : found)
    places[lettersAndDigits(name)] = &tensor;
  std::map<std::string, Tensor> state;
  for (const auto &[name, like] : wanted) {
    const auto place = places.find(lettersAndDigits(name));
    if (place == places.end() || place->second->sizes() != like.sizes())
      return std::nullopt;
    state[name] = *place->second;
  }
  return state;
}

/// In their order; nullopt where the numbers or the sizes differ.
std::optional<std::map<std::string, Tensor>> inOrder(const NamedTensors &wanted, const NamedTensors &found) {
  if (wanted.size() != found.size())
    return std::nullopt;
  std::map<std::string, Tensor> state;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].second.sizes() != found[i].second.sizes())
      return std::nullopt;
    state[wanted[i].first] = found[i].second;
  }
  return state;
}

[[noreturn]] void throwMissing(const std::string &origin, const NamedTensors &wanted,
                               const NamedTensors &found) {
  Faults faults(origin);
  for (const auto &[name, like] : wanted) {
    const auto same = std::ranges::find_if(found, [&, key = lettersAndDigits(name)](const auto &entry) {
      return lettersAndDigits(entry.first) == key;
    });
    if (same == found.end())
      faults.add("tensor \"" + name + "\"", "is not in the file: expected " + sizesText(like));
    else if (same->second.sizes() != like.sizes())
      faults.add("tensor \"" + name + "\"",
                 "has " + sizesText(same->second) + " elements, expected " + sizesText(like));
  }
  faults.throwIfAny();
  throw workFailed(origin + ": nothing is missing");
}

} // namespace

std::vector<std::pair<std::string, Tensor>> readTensorFile(const fs::path &file) {
  const std::string bytes = readFile(file, largestFile);
  const std::string origin = file.string();
  if (!bytes.starts_with("PK"))
    throw badInput(origin + " is no TorchScript module and no state dictionary of the zip format: save it " +
                   "with torch.jit.save or torch.save of PyTorch 1.6 or newer");
  const torch::NoGradGuard noGradients;
  try {
    const TensorArchive archive(bytes);
    NamedTensors tensors = Collector(archive).collect();
    if (tensors.empty())
      throw badInput("it holds no tensors of floating point");
    return tensors;
  } catch (const Error &error) {
    throw badInput(origin + ": " + error.what());
  } catch (const c10::Error &error) {
    const std::string message = error.what_without_backtrace();
    throw badInput(origin +
                   " cannot be read safely, or is damaged: " + message.substr(0, message.find('\n')));
  } catch (const std::exception &error) {
    throw badInput(origin + " cannot be read safely, or is damaged: " + error.what());
  }
}

ImportedNetwork importWeights(const fs::path &file, const Network &network) {
  const NamedTensors found = readTensorFile(file);
  const NamedTensors wanted = wantedTensors(network);
  ImportedNetwork imported;
  imported.network = network;
  imported.producer = "PyTorch";
  if (auto state = byNames(wanted, found)) {
    imported.state = std::move(*state);
    if (found.size() > wanted.size())
      imported.remarks.push_back(std::to_string(found.size() - wanted.size()) +
                                 " tensors of the file have no place in \"" + network.name() + "\"");
    return imported;
  }
  auto state = inOrder(wanted, found);
  if (!state)
    throwMissing(file.string(), wanted, found);
  imported.state = std::move(*state);
  imported.remarks.push_back("its names are others: the " + std::to_string(found.size()) +
                             " tensors are taken in their order, all sizes fit");
  return imported;
}

} // namespace bitsmith
