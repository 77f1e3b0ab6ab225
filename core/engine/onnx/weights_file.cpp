// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/weights_file.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/precision/precision.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/serialization/unpickler.h>
#include <torch/torch.h>

#include <algorithm>
#include <cstring>
#include <sstream>
#include <unordered_map>

namespace bitsmith {

namespace fs = std::filesystem;
using c10::IValue;
using torch::Tensor;

namespace {

constexpr std::uintmax_t largestFile = std::uintmax_t{1} << 30;
constexpr std::size_t largestPickle = std::size_t{4} << 20;
constexpr int deepest = 64; ///< modules in modules

using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

/// Objects of a pickle as what they were made from, whatever their class: no code of the file is looked at.
c10::intrusive_ptr<c10::ivalue::Object> attributesAlone(const at::StrongTypePtr &type, const IValue &state) {
  auto object = c10::ivalue::Object::create(type, 1);
  object->setSlot(0, state);
  return object;
}

/// What a list or dictionary of the file is said to hold is of no matter here, but that it is one. Null for
/// other types.
c10::TypePtr containerType(const std::string &text) {
  if (text.starts_with("Dict["))
    return c10::DictType::create(c10::StringType::get(), c10::AnyType::get());
  if (text.starts_with("List["))
    return c10::ListType::create(c10::AnyType::get());
  return nullptr;
}

/// Reads the pickle "data.pkl" of one archive.
class TensorArchive {
 public:
  explicit TensorArchive(std::istream &stream)
      : m_reader(&stream), m_unit(std::make_shared<torch::jit::CompilationUnit>()) {}

  NamedTensors read() {
    const auto [pickle, size] = m_reader.getRecord("data.pkl");
    if (size > largestPickle)
      throw badInput("its description of the tensors has " + std::to_string(size) + " bytes");
    const char *place = static_cast<const char *>(pickle.get());
    std::size_t left = size;
    const auto bytes = [&](char *to, std::size_t wanted) {
      const std::size_t count = std::min(wanted, left);
      std::memcpy(to, place, count);
      place += count;
      left -= count;
      return count;
    };
    const auto classOf = [this](const c10::QualifiedName &name) { return typeOf(name); };
    torch::jit::Unpickler unpickler(
        bytes, classOf, attributesAlone, [this](const std::string &name) { return record(name); },
        at::Device(at::kCPU));
    collect(unpickler.parse_ivalue(), "", 0);
    return std::move(m_tensors);
  }

 private:
  /// LibTorch asks for the types of containers as for those of classes.
  c10::StrongTypePtr typeOf(const c10::QualifiedName &name) {
    if (const auto container = containerType(name.qualifiedName()))
      return {m_unit, container};
    auto &type = m_types[name.qualifiedName()];
    if (!type) {
      type = c10::ClassType::create(name, m_unit);
      type->addAttribute("state", c10::AnyType::get());
    }
    return {m_unit, type};
  }

  at::DataPtr record(const std::string &name) {
    auto [data, size] = m_reader.getRecord("data/" + name);
    m_sizes[data.get()] = size;
    return std::move(data);
  }

  /// Whether all elements lie in the part of the file that was read for it.
  bool isInside(const Tensor &tensor) const {
    if (tensor.numel() == 0)
      return true;
    const auto found = m_sizes.find(tensor.storage().data());
    if (found == m_sizes.end() || tensor.storage_offset() < 0)
      return false;
    const auto whole = static_cast<double>(found->second);
    double last = static_cast<double>(tensor.storage_offset());
    for (std::int64_t axis = 0; axis < tensor.dim(); ++axis) {
      if (tensor.size(axis) < 1 || tensor.stride(axis) < 0)
        return false;
      last += static_cast<double>(tensor.size(axis) - 1) * static_cast<double>(tensor.stride(axis));
    }
    return (last + 1) * static_cast<double>(tensor.itemsize()) <= whole;
  }

  void add(const std::string &name, const Tensor &tensor) {
    if (!tensor.defined())
      return;
    if (tensor.layout() != at::kStrided || tensor.is_quantized() || !isInside(tensor))
      throw badInput("tensor \"" + name + "\" is not a plain one, or does not lie in the file");
    if (tensor.is_floating_point()) // counters and the like are no weights
      m_tensors.emplace_back(name, tensor.to(torch::kFloat).contiguous().clone());
  }

  void collect(const IValue &value, const std::string &name, int depth) {
    if (depth > deepest)
      throw badInput("its modules are nested more than " + std::to_string(deepest) + " deep");
    if (value.isTensor())
      return add(name, value.toTensor());
    if (value.isObject())
      return collect(value.toObject()->getSlot(0), name, depth + 1);
    if (!value.isGenericDict())
      return;
    for (const auto &entry : value.toGenericDict()) {
      if (!entry.key().isString())
        continue;
      const std::string &key = entry.key().toStringRef();
      // Checkpoints of training keep the weights among other things.
      const bool wraps = depth == 0 && (key == "state_dict" || key == "model" || key == "model_state_dict");
      collect(entry.value(), name.empty() || wraps ? (wraps ? "" : key) : name + "." + key, depth + 1);
    }
  }

  caffe2::serialize::PyTorchStreamReader m_reader;
  std::shared_ptr<torch::jit::CompilationUnit> m_unit;
  std::unordered_map<std::string, c10::ClassTypePtr> m_types;
  std::unordered_map<const void *, std::size_t> m_sizes; ///< bytes of each part, by its place in memory
  NamedTensors m_tensors;
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
    std::istringstream stream(bytes);
    NamedTensors tensors = TensorArchive(stream).read();
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
