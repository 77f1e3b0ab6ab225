// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/network_json.h"

#include "core/plan/base/error.h"
#include "core/plan/base/file_format.h"
#include "core/plan/base/json_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace bitsmith {

using Json = nlohmann::json;

namespace {

constexpr FileFormat networkFormat{.name = "network", .mayBeUnsaid = true};
constexpr std::size_t mostNodes = 100'000;
constexpr std::int64_t largest = std::int64_t{1} << 40; ///< operations have closer bounds of their own
constexpr double infinity = std::numeric_limits<double>::infinity();

Json shapeJson(const Shape &shape) {
  return {shape.channels, shape.height, shape.width};
}

/// The options of an operation, one function each.
struct Writer {
  Json &json;

  void operator()(const op::Conv2d &o) {
    json["out_channels"] = o.outChannels;
    window(o.kernel, o.stride, o.padding);
    json["groups"] = o.groups;
    json["dilation"] = toJson(o.dilation);
    json["bias"] = o.bias;
  }
  void operator()(const op::Linear &o) {
    json["out_features"] = o.outFeatures;
    json["bias"] = o.bias;
  }
  void operator()(const op::BatchNorm &o) {
    json["epsilon"] = o.epsilon;
    json["momentum"] = o.momentum;
  }
  void operator()(const op::Activation &o) { // JSON has no infinity: what is left out
    if (std::isfinite(o.alpha))
      json["alpha"] = o.alpha;
    if (std::isfinite(o.beta))
      json["beta"] = o.beta;
  }
  void operator()(const op::MaxPool &o) {
    window(o.kernel, o.stride, o.padding);
    json["dilation"] = toJson(o.dilation);
  }
  void operator()(const op::AveragePool &o) {
    window(o.kernel, o.stride, o.padding);
    json["count_padding"] = o.countPadding;
  }
  void operator()(const op::AdaptiveAveragePool &o) { json["size"] = Json{o.height, o.width}; }
  void operator()(const op::Mean &o) {
    json["axes"] = Json::array();
    for (const Axis axis : o.axes)
      json["axes"].push_back(toString(axis));
  }
  void operator()(const op::Affine &o) { json["constants"] = shapeJson(o.constants); }
  void operator()(const op::Concat &o) { json["axis"] = toString(o.axis); }
  void operator()(const op::Slice &o) {
    json["axis"] = toString(o.axis);
    json["start"] = o.start;
    json["end"] = o.end;
    json["step"] = o.step;
  }
  void operator()(const op::Pad &o) {
    json["padding"] = toJson(o.padding);
    json["channels_before"] = o.channelsBefore;
    json["channels_after"] = o.channelsAfter;
    json["value"] = o.value;
  }
  void operator()(const op::Rearrange &o) {
    json["from"] = o.from;
    json["order"] = o.order;
    json["to"] = shapeJson(o.to);
  }
  void operator()(const op::Softmax &o) { json["axis"] = toString(o.axis); }
  void operator()(const op::Dropout &o) { json["probability"] = o.probability; }
  void operator()(const op::FakeQuantize &o) {
    json["scale"] = o.scale;
    json["zero_point"] = o.zeroPoint;
    json["lowest"] = o.lowest;
    json["highest"] = o.highest;
    json["zero_point_first"] = o.zeroPointFirst;
  }
  void operator()(const op::Input &) {}
  void operator()(const op::Relu &) {}
  void operator()(const op::Relu6 &) {}
  void operator()(const op::Add &) {}
  void operator()(const op::Subtract &) {}
  void operator()(const op::Multiply &) {}
  void operator()(const op::Flatten &) {}

 private:
  void window(const Extent &kernel, const Extent &stride, const Padding &padding) {
    json["kernel"] = toJson(kernel);
    json["stride"] = toJson(stride);
    json["padding"] = toJson(padding);
  }
};

/// Whole numbers: a list of as many as `allowed` says, or a single one.
std::vector<std::int64_t> readNumbers(ObjectReader &reader, const char *key,
                                      const std::vector<std::size_t> &allowed) {
  const Json *json = reader.member(key);
  if (!json)
    return {};
  const Json list = json->is_array() ? *json : Json::array({*json});
  std::vector<std::int64_t> numbers;
  for (const Json &entry : list)
    if (entry.is_number_integer() && entry >= -largest && entry <= largest)
      numbers.push_back(entry.get<std::int64_t>());
  const bool fits = numbers.size() == list.size() &&
                    (allowed.empty() || std::ranges::find(allowed, numbers.size()) != allowed.end());
  if (!fits) {
    reader.fault(key, "is " + brief(*json) + ": expected whole numbers");
    return {};
  }
  return numbers;
}

void readExtent(ObjectReader &reader, const char *key, Extent &extent) {
  const auto numbers = readNumbers(reader, key, {1, 2});
  if (!numbers.empty())
    extent = {numbers.front(), numbers.back()};
}

void readPadding(ObjectReader &reader, const char *key, Padding &padding) {
  const auto numbers = readNumbers(reader, key, {1, 4});
  if (numbers.size() == 1)
    padding = numbers.front();
  else if (!numbers.empty())
    padding = {numbers[0], numbers[1], numbers[2], numbers[3]};
}

void readShape(ObjectReader &reader, const char *key, Shape &shape) {
  reader.require(key);
  const auto numbers = readNumbers(reader, key, {3});
  if (!numbers.empty())
    shape = {numbers[0], numbers[1], numbers[2]};
}

void readInteger(ObjectReader &reader, const char *key, std::int64_t &value) {
  reader.read(key, value, -largest, largest);
}

void readReal(ObjectReader &reader, const char *key, double &value) {
  reader.read(key, value, std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max());
}

void readAxis(ObjectReader &reader, Axis &axis) {
  reader.readWord("axis", axis,
                  {{"channels", Axis::channels}, {"height", Axis::height}, {"width", Axis::width}});
}

Operation readConv(ObjectReader &reader) {
  op::Conv2d o;
  reader.require("out_channels");
  readInteger(reader, "out_channels", o.outChannels);
  readExtent(reader, "kernel", o.kernel);
  readExtent(reader, "stride", o.stride);
  readPadding(reader, "padding", o.padding);
  readExtent(reader, "dilation", o.dilation);
  readInteger(reader, "groups", o.groups);
  reader.read("bias", o.bias);
  return o;
}

Operation readMean(ObjectReader &reader) {
  op::Mean o;
  const Json *axes = reader.array("axes");
  for (const Json &entry : axes ? *axes : Json::array()) {
    for (const Axis axis : {Axis::channels, Axis::height, Axis::width})
      if (entry == toString(axis))
        o.axes.push_back(axis);
  }
  if (!axes || o.axes.size() != axes->size())
    reader.fault("axes", "is no list of channels, height, width");
  return o;
}

Operation readFakeQuantize(ObjectReader &reader) {
  op::FakeQuantize o;
  readReal(reader, "scale", o.scale);
  readInteger(reader, "zero_point", o.zeroPoint);
  readInteger(reader, "lowest", o.lowest);
  readInteger(reader, "highest", o.highest);
  reader.read("zero_point_first", o.zeroPointFirst);
  return o;
}

template<Curve curve>
Operation readCurve(ObjectReader &reader) {
  op::Activation o{curve, 0, 0};
  if (curve == Curve::clip)
    o = {curve, -infinity, infinity};
  readReal(reader, "alpha", o.alpha);
  readReal(reader, "beta", o.beta);
  return o;
}

template<class Plain>
Operation plain(ObjectReader &) {
  return Plain{};
}

using Read = Operation (*)(ObjectReader &);

const std::vector<std::pair<std::string_view, Read>> &readers() {
  static const std::vector<std::pair<std::string_view, Read>> list = {
      {"conv2d", readConv},
      {"linear",
       [](ObjectReader &r) -> Operation {
         op::Linear o;
         r.require("out_features");
         readInteger(r, "out_features", o.outFeatures);
         r.read("bias", o.bias);
         return o;
       }},
      {"batch_norm",
       [](ObjectReader &r) -> Operation {
         op::BatchNorm o;
         readReal(r, "epsilon", o.epsilon);
         readReal(r, "momentum", o.momentum);
         return o;
       }},
      {"relu", plain<op::Relu>},
      {"relu6", plain<op::Relu6>},
      {"leaky_relu", readCurve<Curve::leakyRelu>},
      {"clip", readCurve<Curve::clip>},
      {"sigmoid", readCurve<Curve::sigmoid>},
      {"hard_sigmoid", readCurve<Curve::hardSigmoid>},
      {"hard_swish", readCurve<Curve::hardSwish>},
      {"silu", readCurve<Curve::silu>},
      {"tanh", readCurve<Curve::tanh>},
      {"max_pool",
       [](ObjectReader &r) -> Operation {
         op::MaxPool o;
         readExtent(r, "kernel", o.kernel);
         readExtent(r, "stride", o.stride);
         readPadding(r, "padding", o.padding);
         readExtent(r, "dilation", o.dilation);
         return o;
       }},
      {"average_pool",
       [](ObjectReader &r) -> Operation {
         op::AveragePool o;
         readExtent(r, "kernel", o.kernel);
         readExtent(r, "stride", o.stride);
         readPadding(r, "padding", o.padding);
         r.read("count_padding", o.countPadding);
         return o;
       }},
      {"adaptive_average_pool",
       [](ObjectReader &r) -> Operation {
         Extent size = 1;
         readExtent(r, "size", size);
         return op::AdaptiveAveragePool{size.height, size.width};
       }},
      {"mean", readMean},
      {"add", plain<op::Add>},
      {"subtract", plain<op::Subtract>},
      {"multiply", plain<op::Multiply>},
      {"affine",
       [](ObjectReader &r) -> Operation {
         op::Affine o;
         readShape(r, "constants", o.constants);
         return o;
       }},
      {"concat",
       [](ObjectReader &r) -> Operation {
         op::Concat o;
         readAxis(r, o.axis);
         return o;
       }},
      {"slice",
       [](ObjectReader &r) -> Operation {
         op::Slice o;
         readAxis(r, o.axis);
         readInteger(r, "start", o.start);
         readInteger(r, "end", o.end);
         readInteger(r, "step", o.step);
         return o;
       }},
      {"pad",
       [](ObjectReader &r) -> Operation {
         op::Pad o;
         readPadding(r, "padding", o.padding);
         readInteger(r, "channels_before", o.channelsBefore);
         readInteger(r, "channels_after", o.channelsAfter);
         readReal(r, "value", o.value);
         return o;
       }},
      {"rearrange",
       [](ObjectReader &r) -> Operation {
         op::Rearrange o;
         o.from = readNumbers(r, "from", {});
         o.order = readNumbers(r, "order", {});
         readShape(r, "to", o.to);
         return o;
       }},
      {"flatten", plain<op::Flatten>},
      {"softmax",
       [](ObjectReader &r) -> Operation {
         op::Softmax o;
         readAxis(r, o.axis);
         return o;
       }},
      {"dropout",
       [](ObjectReader &r) -> Operation {
         op::Dropout o;
         readReal(r, "probability", o.probability);
         return o;
       }},
      {"fake_quantize", readFakeQuantize},
  };
  return list;
}

using Places = std::unordered_map<std::string, NodeId>;

void readNode(const Json &json, const std::string &path, NetworkBuilder &net, Places &places,
              Faults &faults) {
  ObjectReader reader(json, path, faults);
  std::string name;
  reader.require("name");
  reader.read("name", name);
  Read read = nullptr;
  reader.require("op");
  reader.readWord("op", read, readers());
  std::vector<NodeId> inputs;
  const Json *names = reader.array("inputs");
  for (const Json &entry : names ? *names : Json::array()) {
    const auto found = entry.is_string() ? places.find(entry.get<std::string>()) : places.end();
    if (found == places.end())
      reader.fault("inputs", "holds " + brief(entry) + ": expected the name of a node before it");
    else
      inputs.push_back(found->second);
  }
  if (!read || name.empty() || !faults.empty()) {
    for (const auto &[key, value] : json.items()) // the first fault is enough
      reader.member(key.c_str());
    return;
  }
  Operation operation = read(reader);
  if (faults.empty())
    places[name] = net.add(std::move(operation), std::move(inputs), name);
}

} // namespace

Json toJson(const Extent &extent) {
  return extent.height == extent.width ? Json(extent.height) : Json{extent.height, extent.width};
}

Json toJson(const Padding &padding) {
  return padding == Padding(padding.top) ? Json(padding.top)
                                         : Json{padding.top, padding.left, padding.bottom, padding.right};
}

Json toJson(const Network &network) {
  Json nodes = Json::array();
  for (const Node &node : network.nodes()) {
    if (std::holds_alternative<op::Input>(node.operation))
      continue;
    Json json{{"name", node.name}, {"op", kindName(node.operation)}, {"inputs", Json::array()}};
    for (const NodeId input : node.inputs)
      json["inputs"].push_back(network.nodes()[input].name);
    std::visit(Writer{json}, node.operation);
    nodes.push_back(std::move(json));
  }
  return {{"format", networkFormat.word()},
          {"name", network.name()},
          {"input", shapeJson(network.inputShape())},
          {"nodes", std::move(nodes)}};
}

Network parseNetwork(Json json, const std::string &origin) {
  bringUpToDate(json, networkFormat, origin);
  Faults faults(origin);
  std::string name;
  Shape input{1, 1, 1};
  const Json *nodes = nullptr;
  {
    ObjectReader reader(json, "", faults);
    reader.member("format");
    reader.read("name", name);
    readShape(reader, "input", input);
    reader.require("nodes");
    nodes = reader.array("nodes");
    if (nodes && nodes->size() > mostNodes)
      reader.fault("nodes", "are " + std::to_string(nodes->size()) + ": expected at most " +
                                std::to_string(mostNodes));
  }
  faults.throwIfAny();
  try {
    NetworkBuilder net(name, input);
    Places places{{"input", net.input()}};
    for (std::size_t i = 0; nodes && i < nodes->size() && faults.empty(); ++i)
      readNode((*nodes)[i], "nodes." + std::to_string(i), net, places, faults);
    faults.throwIfAny();
    return net.build();
  } catch (const Error &error) {
    const std::string message = error.what();
    throw badInput(message.starts_with(origin) ? message : origin + ": " + message);
  }
}

} // namespace bitsmith
