// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/model_file.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"

#include <torch/types.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <onnx/checker.h>
#include <onnx/defs/schema.h>
#include <onnx/shape_inference/implementation.h>
#include <optional>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t oldestOpset = 11;
constexpr int deepestNesting = 100;

onnx::ModelProto parse(const std::string &bytes, const std::string &origin) {
  namespace io = google::protobuf::io;
  io::ArrayInputStream array(bytes.data(), static_cast<int>(bytes.size()));
  io::CodedInputStream stream(&array);
  stream.SetTotalBytesLimit(static_cast<int>(largestModel));
  stream.SetRecursionLimit(deepestNesting);
  onnx::ModelProto model;
  if (!model.ParseFromCodedStream(&stream) || !stream.ConsumedEntireMessage() || !model.has_graph())
    throw badInput(origin + " is no ONNX model, or is damaged");
  return model;
}

std::int64_t opsetOf(const onnx::ModelProto &model) {
  for (const auto &import : model.opset_import())
    if (import.domain().empty() || import.domain() == "ai.onnx")
      return import.version();
  return 0;
}

void checkVersion(ModelFile &file, const std::string &origin) {
  file.opset = opsetOf(file.model);
  if (file.opset < oldestOpset)
    throw badInput(origin + " has opset " + std::to_string(file.opset) + ": expected at least " +
                   std::to_string(oldestOpset) +
                   "; export it again, or convert it with onnx.version_converter");
  const auto &known = onnx::OpSchemaRegistry::DomainToVersionRange::Instance().Map();
  const int newest = known.at("").second;
  file.isNewer = file.opset > newest;
  if (file.isNewer)
    file.remarks.push_back("opset " + std::to_string(file.opset) + " is newer than " +
                           std::to_string(newest) +
                           ", which the installed libonnx knows: read as if it were that one");
  if (file.model.ir_version() > onnx::Version::IR_VERSION)
    file.model.set_ir_version(onnx::Version::IR_VERSION);
}

/// A file that an external tensor names: in the model's folder, and nowhere that a link leads out of it.
fs::path externalPlace(const std::string &location, const fs::path &folder, const std::string &tensor) {
  const std::string where = "tensor \"" + tensor + "\": its data is in \"" + location + "\"";
  const fs::path relative = fs::path(location).lexically_normal();
  if (location.empty() || location.find('\0') != std::string::npos || relative.is_absolute() ||
      *relative.begin() == "..")
    throw badInput(where + ": expected a file in the model's own folder");
  std::error_code error;
  const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
  fs::path place = error ? fs::path() : fs::canonical(root / relative, error);
  if (error)
    throw badInput(where + ", which is not there");
  const fs::path inside = place.lexically_relative(root);
  if (inside.empty() || *inside.begin() == ".." || !fs::is_regular_file(place, error))
    throw badInput(where + ": expected a file in the model's own folder");
  return place;
}

/// "offset" or "length" of an external tensor.
std::uintmax_t number(const std::string &text, const std::string &tensor) {
  std::uintmax_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > largestModel)
      throw badInput("tensor \"" + tensor + "\": place \"" + text + "\" of its external data is no number");
    value = value * 10 + static_cast<std::uintmax_t>(c - '0');
  }
  return value;
}

/// Brings the data of one tensor into it. @param total bytes brought so far
void loadExternal(onnx::TensorProto &tensor, const fs::path &folder, std::uintmax_t &total) {
  std::string location;
  std::uintmax_t offset = 0;
  std::optional<std::uintmax_t> length;
  for (const auto &entry : tensor.external_data()) {
    if (entry.key() == "location")
      location = entry.value();
    else if (entry.key() == "offset")
      offset = number(entry.value(), tensor.name());
    else if (entry.key() == "length")
      length = number(entry.value(), tensor.name());
  }
  const fs::path place = externalPlace(location, folder, tensor.name());
  const std::uintmax_t size = fs::file_size(place);
  if (offset > size || length.value_or(0) > size - offset)
    throw badInput("tensor \"" + tensor.name() + "\": \"" + location + "\" ends before its data does");
  const std::uintmax_t bytes = length.value_or(size - offset);
  total += bytes;
  if (total > largestModel)
    throw badInput("the model's tensors in other files are larger than 1 GB together");
  std::string data(bytes, '\0');
  std::ifstream stream(place, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(offset));
  if (!stream.read(data.data(), static_cast<std::streamsize>(bytes)))
    throw badInput("tensor \"" + tensor.name() + "\": \"" + location + "\" cannot be read");
  tensor.clear_external_data();
  tensor.clear_data_location();
  tensor.set_raw_data(std::move(data));
}

void loadExternalTensors(onnx::ModelProto &model, const fs::path &folder) {
  std::uintmax_t total = 0;
  const auto visit = [&](onnx::TensorProto &tensor) {
    if (tensor.data_location() == onnx::TensorProto::EXTERNAL)
      loadExternal(tensor, folder, total);
  };
  for (auto &tensor : *model.mutable_graph()->mutable_initializer())
    visit(tensor);
  for (auto &node : *model.mutable_graph()->mutable_node())
    for (auto &attribute : *node.mutable_attribute())
      if (attribute.has_t())
        visit(*attribute.mutable_t());
}

/// Sizes before anything is done with them: libonnx multiplies them without looking.
void checkTensorSizes(const onnx::ModelProto &model) {
  const auto check = [](const onnx::TensorProto &tensor) {
    double elements = 1;
    for (const std::int64_t size : tensor.dims()) {
      if (size < 0)
        throw badInput("tensor \"" + tensor.name() + "\" has the size " + std::to_string(size));
      elements *= static_cast<double>(std::max<std::int64_t>(size, 1)); // zeros would hide the others
    }
    if (elements > static_cast<double>(largestModel))
      throw badInput("tensor \"" + tensor.name() + "\" is larger than 1 GB");
  };
  for (const auto &tensor : model.graph().initializer())
    check(tensor);
  for (const auto &node : model.graph().node())
    for (const auto &attribute : node.attribute())
      if (attribute.has_t())
        check(attribute.t());
}

/// libonnx's checker and, where it is asked for, its shape inference. It is no judge of operator sets that it
/// does not know.
void checkGraph(ModelFile &file, bool infersShapes) {
  try {
    onnx::checker::check_model(file.model);
    if (infersShapes)
      onnx::shape_inference::InferShapes(file.model, onnx::OpSchemaRegistry::Instance(),
                                         onnx::ShapeInferenceOptions(true, 0, true));
  } catch (const std::exception &error) {
    if (!file.isNewer)
      throw;
    file.model.mutable_graph()->clear_value_info();
    file.remarks.push_back("the installed libonnx cannot check it: " + oneLine(error.what()));
  }
}

template<class Stored, class Number>
torch::Tensor fromRaw(const std::string &raw, const std::vector<std::int64_t> &dims, std::int64_t count,
                      torch::ScalarType type, Number (*convert)(Stored)) {
  if (raw.size() != static_cast<std::size_t>(count) * sizeof(Stored))
    throw badInput("its data has " + std::to_string(raw.size()) + " bytes, expected " +
                   std::to_string(static_cast<std::size_t>(count) * sizeof(Stored)));
  torch::Tensor tensor = torch::empty(dims, type);
  auto *to = tensor.data_ptr<Number>();
  for (std::int64_t i = 0; i < count; ++i) {
    Stored value;
    std::memcpy(&value, raw.data() + static_cast<std::size_t>(i) * sizeof(Stored), sizeof(Stored));
    to[i] = convert(value);
  }
  return tensor;
}

template<class Number, class Field, class Convert>
torch::Tensor fromField(const Field &field, const std::vector<std::int64_t> &dims, std::int64_t count,
                        torch::ScalarType type, Convert convert) {
  if (field.size() != count)
    throw badInput("it has " + std::to_string(field.size()) + " values, expected " + std::to_string(count));
  torch::Tensor tensor = torch::empty(dims, type);
  auto *to = tensor.data_ptr<Number>();
  for (std::int64_t i = 0; i < count; ++i)
    to[i] = convert(field[static_cast<int>(i)]);
  return tensor;
}

float halfToFloat(std::uint16_t bits) {
  c10::Half half;
  half.x = bits;
  return half;
}
float brainToFloat(std::uint16_t bits) {
  const std::uint32_t wide = static_cast<std::uint32_t>(bits) << 16;
  float value = 0;
  std::memcpy(&value, &wide, sizeof value);
  return value;
}

/// Two to a byte, the lower half first.
torch::Tensor fromNibbles(const onnx::TensorProto &proto, const std::vector<std::int64_t> &dims,
                          std::int64_t count, bool isSigned) {
  const auto bytes = static_cast<std::size_t>((count + 1) / 2);
  if (proto.raw_data().size() != bytes)
    throw badInput("its data has " + std::to_string(proto.raw_data().size()) + " bytes, expected " +
                   std::to_string(bytes));
  torch::Tensor tensor = torch::empty(dims, torch::kLong);
  auto *to = tensor.data_ptr<std::int64_t>();
  for (std::int64_t i = 0; i < count; ++i) {
    const auto byte = static_cast<unsigned char>(proto.raw_data()[static_cast<std::size_t>(i / 2)]);
    const int nibble = i % 2 == 0 ? byte & 15 : byte >> 4;
    to[i] = isSigned && nibble > 7 ? nibble - 16 : nibble;
  }
  return tensor;
}

} // namespace

std::string oneLine(const std::string &text) {
  std::string line;
  for (const char c : text.substr(0, 400))
    if (c != '\n' && c != '\r' && c != '\t')
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  while (!line.empty() && line.back() == ' ')
    line.pop_back();
  return line;
}

torch::Tensor tensorValue(const onnx::TensorProto &proto) {
  const std::vector<std::int64_t> dims(proto.dims().begin(), proto.dims().end());
  std::int64_t count = 1;
  for (const std::int64_t size : dims)
    count *= size; // within bounds: checkTensorSizes()
  const bool raw = proto.has_raw_data();
  const std::string &data = proto.raw_data();
  const auto whole = [&]<class Stored>(Stored, const auto &field) {
    if (raw)
      return fromRaw<Stored, std::int64_t>(data, dims, count, torch::kLong,
                                           [](Stored v) { return static_cast<std::int64_t>(v); });
    return fromField<std::int64_t>(field, dims, count, torch::kLong,
                                   [](auto v) { return static_cast<std::int64_t>(v); });
  };
  const auto half = [&](float (*convert)(std::uint16_t)) {
    if (raw)
      return fromRaw<std::uint16_t, float>(data, dims, count, torch::kFloat, convert);
    return fromField<float>(proto.int32_data(), dims, count, torch::kFloat,
                            [&](int v) { return convert(static_cast<std::uint16_t>(v)); });
  };
  switch (proto.data_type()) {
  case onnx::TensorProto::FLOAT:
    return raw ? fromRaw<float, float>(data, dims, count, torch::kFloat, [](float v) { return v; })
               : fromField<float>(proto.float_data(), dims, count, torch::kFloat, [](float v) { return v; });
  case onnx::TensorProto::DOUBLE:
    return raw ? fromRaw<double, float>(data, dims, count, torch::kFloat,
                                        [](double v) { return static_cast<float>(v); })
               : fromField<float>(proto.double_data(), dims, count, torch::kFloat,
                                  [](double v) { return static_cast<float>(v); });
  case onnx::TensorProto::FLOAT16:
    return half(halfToFloat);
  case onnx::TensorProto::BFLOAT16:
    return half(brainToFloat);
  case onnx::TensorProto::INT64:
    return whole(std::int64_t{}, proto.int64_data());
  case onnx::TensorProto::INT32:
    return whole(std::int32_t{}, proto.int32_data());
  case onnx::TensorProto::INT16:
    return whole(std::int16_t{}, proto.int32_data());
  case onnx::TensorProto::INT8:
    return whole(std::int8_t{}, proto.int32_data());
  case onnx::TensorProto::UINT8:
  case onnx::TensorProto::BOOL:
    return whole(std::uint8_t{}, proto.int32_data());
  case onnx::TensorProto::UINT16:
    return whole(std::uint16_t{}, proto.int32_data());
  case typeUint4:
  case typeInt4:
    return fromNibbles(proto, dims, count, proto.data_type() == typeInt4);
  default:
    throw badInput("its values are of type " + std::to_string(proto.data_type()) +
                   " (ONNX), which is not supported");
  }
}

std::string dimsText(const std::vector<std::int64_t> &dims) {
  std::string text;
  for (const std::int64_t size : dims)
    text += (text.empty() ? "" : "×") + std::to_string(size);
  return text.empty() ? "a single number" : text;
}

ModelFile readModel(const fs::path &path, bool infersShapes,
                    const std::function<void(onnx::ModelProto &)> &prepare) {
  const std::string origin = path.string();
  ModelFile file;
  file.model = parse(readFile(path, largestModel), origin);
  try {
    checkVersion(file, origin);
    if (file.model.graph().node_size() > mostModelNodes)
      throw badInput("it has " + std::to_string(file.model.graph().node_size()) +
                     " nodes: expected at most " + std::to_string(mostModelNodes));
    checkTensorSizes(file.model);
    loadExternalTensors(file.model, path.parent_path());
    prepare(file.model);
    checkGraph(file, infersShapes);
  } catch (const Error &error) {
    const std::string message = error.what();
    throw badInput(message.starts_with(origin) ? message : origin + ": " + message);
  } catch (const std::exception &error) {
    throw badInput(origin + " is no valid ONNX model: " + oneLine(error.what()));
  }
  return file;
}

} // namespace bitsmith
