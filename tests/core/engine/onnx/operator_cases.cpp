// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/onnx/operator_cases.h"

#include <cmath>

namespace bitsmith::test {

using torch::Tensor;

namespace {

using Ints = std::vector<std::int64_t>;
/// Adds nodes that read "a" [N, 4, 8, 8]; the name of what comes out.
using Body = std::function<std::string(ModelBuilder &)>;
using Oracle = std::function<Tensor(const Tensor &)>;

constexpr std::int64_t classes = 5;

/// x → convolution → body → flatten → scores.
OperatorCase frame(const std::string &name, std::int64_t opset, const Body &body, const Oracle &oracle) {
  OperatorCase result{name, ModelBuilder(opset), {3, 3, 8, 8}, {}};
  const Tensor weight = torch::randn({4, 3, 3, 3}) * 0.4;
  const Tensor bias = torch::randn({4});
  ModelBuilder &m = result.model;
  m.input("x", {0, 3, 8, 8});
  m.constant("first.weight", weight).constant("first.bias", bias);
  m.node("Conv", {"x", "first.weight", "first.bias"}, {"a"}, {{"pads", Ints{1, 1, 1, 1}}}, "/first/Conv");
  const std::string out = body(m);
  const std::int64_t features = oracle(torch::zeros({1, 4, 8, 8})).numel();
  const Tensor scores = torch::randn({classes, features}) / std::sqrt(static_cast<double>(features));
  const Tensor offset = torch::randn({classes});
  m.constant("scores.weight", scores).constant("scores.bias", offset);
  m.node("Flatten", {out}, {"flat"});
  m.node("Gemm", {"flat", "scores.weight", "scores.bias"}, {"y"}, {{"transB", std::int64_t{1}}},
         "/scores/Gemm");
  m.output("y", {0, classes});
  result.expected = [=](const Tensor &x) {
    const Tensor a = torch::conv2d(x, weight, bias, 1, 1);
    return torch::linear(oracle(a).flatten(1), scores, offset);
  };
  return result;
}

class Cases {
 public:
  std::vector<OperatorCase> list;

  void add(const std::string &name, const Body &body, const Oracle &oracle, std::int64_t opset = 13) {
    torch::manual_seed(static_cast<std::uint64_t>(list.size()) + 1);
    list.push_back(frame(name, opset, body, oracle));
  }

  /// One node of one input.
  void plain(const std::string &name, const std::string &type, const std::vector<Attribute> &attributes,
             const Oracle &oracle, std::int64_t opset = 13) {
    add(
        name,
        [=](ModelBuilder &m) {
          m.node(type, {"a"}, {"b"}, attributes);
          return "b";
        },
        oracle, opset);
  }

  /// A second convolution; `weight` [out, in / groups, h, w].
  void conv(const std::string &name, const std::vector<Attribute> &attributes, const Tensor &weight,
            bool bias, const std::function<Tensor(const Tensor &, const Tensor &, const Tensor &)> &oracle) {
    const Tensor offset = bias ? torch::randn({weight.size(0)}) : Tensor();
    add(
        name,
        [=](ModelBuilder &m) {
          m.constant("w", weight);
          if (bias)
            m.constant("v", offset);
          m.node("Conv", bias ? std::vector<std::string>{"a", "w", "v"} : std::vector<std::string>{"a", "w"},
                 {"b"}, attributes);
          return "b";
        },
        [=](const Tensor &a) { return oracle(a, weight, offset); });
  }
};

Tensor padded(const Tensor &x, std::int64_t top, std::int64_t left, std::int64_t bottom, std::int64_t right,
              double value = 0) {
  return torch::constant_pad_nd(x, {left, right, top, bottom}, value);
}

void addConvolutions(Cases &cases) {
  torch::manual_seed(100);
  const auto weight = [](const Ints &sizes) { return torch::randn(sizes) * 0.3; };
  cases.conv("conv of groups", {{"group", std::int64_t{2}}, {"pads", Ints{1, 1, 1, 1}}}, weight({6, 2, 3, 3}),
             true, [](auto &a, auto &w, auto &v) { return torch::conv2d(a, w, v, 1, 1, 1, 2); });
  cases.conv("conv, dilated depthwise on uneven padding",
             {{"group", std::int64_t{4}}, {"dilations", Ints{2, 1}}, {"pads", Ints{1, 0, 2, 1}}},
             weight({4, 1, 3, 3}), false, [](auto &a, auto &w, auto &v) {
               return torch::conv2d(padded(a, 1, 0, 2, 1), w, v, Ints{1, 1}, Ints{0, 0}, Ints{2, 1}, 4);
             });
  cases.conv("conv with strides and an oblong window",
             {{"strides", Ints{2, 1}}, {"kernel_shape", Ints{3, 2}}, {"pads", Ints{1, 0, 1, 0}}},
             weight({3, 4, 3, 2}), true, [](auto &a, auto &w, auto &v) {
               return torch::conv2d(a, w, v, {2, 1}, {1, 0});
             });
  const std::vector<Attribute> same{{"auto_pad", std::string("SAME_UPPER")}, {"strides", Ints{2, 2}}};
  cases.conv("conv, same upper", same, weight({3, 4, 3, 3}), true,
             [](auto &a, auto &w, auto &v) { return torch::conv2d(padded(a, 0, 0, 1, 1), w, v, 2); });
  cases.conv("conv, same lower", {{"auto_pad", std::string("SAME_LOWER")}, {"strides", Ints{2, 2}}},
             weight({3, 4, 3, 3}), true,
             [](auto &a, auto &w, auto &v) { return torch::conv2d(padded(a, 1, 1, 0, 0), w, v, 2); });
  cases.conv("conv, valid", {{"auto_pad", std::string("VALID")}}, weight({3, 4, 5, 3}), false,
             [](auto &a, auto &w, auto &v) { return torch::conv2d(a, w, v); });
  cases.add(
      "pad before a conv",
      [=](ModelBuilder &m) {
        torch::manual_seed(7);
        m.integers("pads", {0, 0, 1, 0, 0, 0, 2, 1}).constant("w", weight({2, 4, 3, 3}));
        m.node("Pad", {"a", "pads"}, {"p"});
        m.node("Conv", {"p", "w"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) {
        torch::manual_seed(7);
        return torch::conv2d(padded(a, 1, 0, 2, 1), weight({2, 4, 3, 3}));
      });
}

void addProducts(Cases &cases) {
  torch::manual_seed(101);
  const Tensor weight = torch::randn({256, 6}) * 0.1;
  const Tensor bias = torch::randn({6});
  const auto product = [&cases, weight, bias](const std::string &name,
                                              const std::vector<Attribute> &attributes, double alpha,
                                              double beta, bool hasBias) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.constant("w", weight).constant("v", bias);
          m.node("Flatten", {"a"}, {"f"});
          m.node("Gemm",
                 hasBias ? std::vector<std::string>{"f", "w", "v"} : std::vector<std::string>{"f", "w"},
                 {"b"}, attributes);
          return "b";
        },
        [=](const Tensor &a) {
          const Tensor result = torch::matmul(a.flatten(1), weight) * alpha;
          return hasBias ? result + bias * beta : result;
        });
  };
  product("gemm", {{"alpha", 0.5F}, {"beta", 2.0F}}, 0.5, 2, true);
  product("gemm without a bias", {}, 1, 1, false);
  cases.add(
      "matmul and add",
      [=](ModelBuilder &m) {
        m.constant("w", weight).constant("v", bias);
        m.node("Flatten", {"a"}, {"f"});
        m.node("MatMul", {"f", "w"}, {"p"});
        m.node("Add", {"v", "p"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) { return torch::matmul(a.flatten(1), weight) + bias; });
  const Tensor numbers = torch::rand({4, 4}) + 0.5;
  cases.add(
      "batch normalization",
      [=](ModelBuilder &m) {
        for (const int i : {0, 1, 2, 3})
          m.constant("n" + std::to_string(i), numbers[i].clone());
        m.node("BatchNormalization", {"a", "n0", "n1", "n2", "n3"}, {"b"}, {{"epsilon", 0.01F}});
        return "b";
      },
      [=](const Tensor &a) {
        const auto by = [](const Tensor &t) { return t.reshape({1, 4, 1, 1}); };
        return (a - by(numbers[2])) / (by(numbers[3]) + 0.01).sqrt() * by(numbers[0]) + by(numbers[1]);
      });
}

void addFunctions(Cases &cases) {
  cases.plain("relu", "Relu", {}, [](const Tensor &a) { return a.clamp_min(0); });
  cases.plain("leaky relu", "LeakyRelu", {{"alpha", 0.2F}},
              [](const Tensor &a) { return torch::where(a < 0, a * 0.2, a); });
  cases.plain("sigmoid", "Sigmoid", {}, [](const Tensor &a) { return 1 / (1 + (-a).exp()); });
  cases.plain("tanh", "Tanh", {}, [](const Tensor &a) { return a.tanh(); });
  cases.plain("hard sigmoid", "HardSigmoid", {}, [](const Tensor &a) { return (a * 0.2 + 0.5).clamp(0, 1); });
  cases.plain(
      "hard swish", "HardSwish", {}, [](const Tensor &a) { return a * (a / 6 + 0.5).clamp(0, 1); }, 14);
  cases.plain("softmax of channels", "Softmax", {{"axis", std::int64_t{1}}},
              [](const Tensor &a) { return a.exp() / a.exp().sum(1, true); });
  cases.plain("dropout", "Dropout", {}, [](const Tensor &a) { return a; });
  cases.plain("identity", "Identity", {}, [](const Tensor &a) { return a; });
  cases.plain("cast", "Cast", {{"to", std::int64_t{onnx::TensorProto::FLOAT}}},
              [](const Tensor &a) { return a; });
  const auto clip = [&](const std::string &name, double low, double high, bool lowGiven, bool highGiven) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.constant("low", torch::tensor(static_cast<float>(low)));
          m.constant("high", torch::tensor(static_cast<float>(high)));
          m.node("Clip", {"a", lowGiven ? "low" : "", highGiven ? "high" : ""}, {"b"});
          return "b";
        },
        [=](const Tensor &a) { return a.clamp(lowGiven ? low : -1e30, highGiven ? high : 1e30); });
  };
  clip("clip", -0.5, 0.75, true, true);
  clip("relu6", 0, 6, true, true);
  clip("clip from below", -0.25, 0, true, false);
  clip("clip from above", 0, 0.5, false, true);
  const auto gated = [&](const std::string &name, const std::string &gate,
                         const std::vector<Attribute> &attributes, const Oracle &oracle) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.node(gate, {"a"}, {"g"}, attributes);
          m.node("Mul", {"a", "g"}, {"b"});
          return "b";
        },
        oracle);
  };
  gated("silu", "Sigmoid", {}, [](const Tensor &a) { return a / (1 + (-a).exp()); });
  gated("hard swish as a product", "HardSigmoid", {{"alpha", 1.0F / 6}},
        [](const Tensor &a) { return a * (a / 6 + 0.5).clamp(0, 1); });
  cases.add(
      "hard swish by clipping",
      [](ModelBuilder &m) {
        m.constant("three", torch::tensor(3.0F)).constant("zero", torch::tensor(0.0F));
        m.constant("six", torch::tensor(6.0F));
        m.node("Add", {"a", "three"}, {"s"});
        m.node("Clip", {"s", "zero", "six"}, {"c"});
        m.node("Mul", {"a", "c"}, {"p"});
        m.node("Div", {"p", "six"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a * (a + 3).clamp(0, 6) / 6; });
}

/// Mean of a window over the places that count.
Tensor means(const Tensor &a, const Ints &kernel, const Ints &pads, bool countPadding) {
  const auto around = [&](const Tensor &x, double value = 0) {
    return padded(x, pads[0], pads[1], pads[2], pads[3], value);
  };
  const Tensor ones = torch::ones({1, 1, a.size(2), a.size(3)});
  return torch::avg_pool2d(around(a), kernel, Ints{1, 1}) /
         torch::avg_pool2d(around(ones, countPadding ? 1 : 0), kernel, Ints{1, 1});
}

/// Windows that LibTorch's own pooling does not take, of which ONNX asks only that no padding is larger.
void addFarPooling(Cases &cases) {
  cases.plain("max pool of an oblong window", "MaxPool",
              {{"kernel_shape", Ints{3, 1}}, {"pads", Ints{1, 0, 1, 0}}}, [](const Tensor &a) {
                return torch::max_pool2d(padded(a, 1, 0, 1, 0, -1e30), {3, 1}, {1, 1});
              });
  cases.plain("max pool of an oblong window, rounded up", "MaxPool",
              {{"kernel_shape", Ints{1, 4}}, {"strides", Ints{1, 3}}, {"ceil_mode", std::int64_t{1}}},
              [](const Tensor &a) {
                return torch::max_pool2d(padded(a, 0, 0, 0, 2, -1e30), {1, 4}, {1, 3});
              });
  cases.plain("max pool of all around", "MaxPool", {{"kernel_shape", Ints{3, 3}}, {"pads", Ints{2, 2, 2, 2}}},
              [](const Tensor &a) { return torch::max_pool2d(padded(a, 2, 2, 2, 2, -1e30), 3, 1); });
  cases.plain("max pool, dilated, as large as its input", "MaxPool",
              {{"kernel_shape", Ints{3, 3}}, {"dilations", Ints{2, 2}}, {"pads", Ints{2, 2, 2, 2}}},
              [](const Tensor &a) { return torch::max_pool2d(padded(a, 2, 2, 2, 2, -1e30), 3, 1, 0, 2); });
  for (const bool count : {false, true}) {
    const std::string counted = count ? ", counted" : "";
    const Attribute counts{"count_include_pad", std::int64_t{count ? 1 : 0}};
    cases.plain("average pool of an oblong window" + counted, "AveragePool",
                {{"kernel_shape", Ints{3, 1}}, {"pads", Ints{1, 0, 1, 0}}, counts}, [=](const Tensor &a) {
                  return means(a, {3, 1}, {1, 0, 1, 0}, count);
                });
    cases.plain("average pool of an oblong window, same upper" + counted, "AveragePool",
                {{"kernel_shape", Ints{1, 4}}, {"auto_pad", std::string("SAME_UPPER")}, counts},
                [=](const Tensor &a) {
                  return means(a, {1, 4}, {0, 1, 0, 2}, count);
                });
    cases.plain("average pool of all around" + counted, "AveragePool",
                {{"kernel_shape", Ints{3, 3}}, {"pads", Ints{2, 2, 2, 2}}, counts}, [=](const Tensor &a) {
                  return means(a, {3, 3}, {2, 2, 2, 2}, count);
                });
  }
}

void addPooling(Cases &cases) {
  const Ints three{3, 3};
  const Ints two{2, 2};
  cases.plain("max pool", "MaxPool", {{"kernel_shape", three}, {"strides", two}, {"pads", Ints{1, 1, 1, 1}}},
              [](const Tensor &a) { return torch::max_pool2d(a, 3, 2, 1); });
  cases.plain("max pool on uneven padding", "MaxPool",
              {{"kernel_shape", three}, {"strides", two}, {"pads", Ints{0, 1, 2, 0}}},
              [](const Tensor &a) { return torch::max_pool2d(padded(a, 0, 1, 2, 0, -1e30), 3, 2); });
  cases.plain("max pool, rounded up", "MaxPool",
              {{"kernel_shape", three}, {"strides", two}, {"ceil_mode", std::int64_t{1}}},
              [](const Tensor &a) { return torch::max_pool2d(a, 3, 2, 0, 1, true); });
  cases.plain("max pool, dilated", "MaxPool", {{"kernel_shape", two}, {"dilations", Ints{2, 3}}},
              [](const Tensor &a) {
                return torch::max_pool2d(a, 2, 1, 0, {2, 3});
              });
  cases.plain("max pool, same upper", "MaxPool",
              {{"kernel_shape", three}, {"strides", two}, {"auto_pad", std::string("SAME_UPPER")}},
              [](const Tensor &a) { return torch::max_pool2d(padded(a, 0, 0, 1, 1, -1e30), 3, 2); });
  const std::vector<Attribute> window{{"kernel_shape", three}, {"strides", two}, {"pads", Ints{1, 1, 1, 1}}};
  cases.plain("average pool", "AveragePool", window,
              [](const Tensor &a) { return torch::avg_pool2d(a, 3, 2, 1, false, false); });
  std::vector<Attribute> counting = window;
  counting.push_back({"count_include_pad", std::int64_t{1}});
  cases.plain("average pool that counts padding", "AveragePool", counting,
              [](const Tensor &a) { return torch::avg_pool2d(a, 3, 2, 1, false, true); });
  cases.plain("average pool on uneven padding", "AveragePool",
              {{"kernel_shape", two}, {"strides", two}, {"pads", Ints{0, 1, 0, 1}}}, [](const Tensor &a) {
                const Tensor counted = padded(torch::ones({1, 1, 8, 8}), 0, 1, 0, 1);
                return torch::avg_pool2d(padded(a, 0, 1, 0, 1), 2, 2) / torch::avg_pool2d(counted, 2, 2);
              });
  cases.plain("average pool, rounded up", "AveragePool",
              {{"kernel_shape", three}, {"strides", two}, {"ceil_mode", std::int64_t{1}}},
              [](const Tensor &a) { return torch::avg_pool2d(a, 3, 2, 0, true, false); });
  cases.plain("global average pool", "GlobalAveragePool", {}, [](const Tensor &a) {
    return a.mean({2, 3}, true);
  });
  cases.plain("global max pool", "GlobalMaxPool", {}, [](const Tensor &a) { return a.amax({2, 3}, true); });
  const auto mean = [&](const std::string &name, const Ints &axes, bool keep) {
    cases.plain(name, "ReduceMean", {{"axes", axes}, {"keepdims", std::int64_t{keep ? 1 : 0}}},
                [=](const Tensor &a) { return a.mean(axes, keep); });
  };
  mean("mean of pictures", {2, 3}, true);
  mean("mean of pictures, axes dropped", {-2, -1}, false);
  mean("mean of channels", {1}, false);
  mean("mean of rows", {2}, true);
}

void addArithmetic(Cases &cases) {
  torch::manual_seed(102);
  const Tensor channels = torch::rand({1, 4, 1, 1}) + 0.5;
  const Tensor whole = torch::randn({4, 8, 8});
  const auto with = [&](const std::string &name, const std::string &type, const Tensor &constant, bool first,
                        const Oracle &oracle) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.constant("k", constant);
          m.node("Sigmoid", {"a"}, {"s"}); // so that the constant joins no convolution
          m.node(type, first ? std::vector<std::string>{"k", "s"} : std::vector<std::string>{"s", "k"},
                 {"b"});
          return "b";
        },
        [=](const Tensor &a) { return oracle(a.sigmoid()); });
  };
  with("add a constant", "Add", channels, false, [=](const Tensor &s) { return s + channels; });
  with("add a picture", "Add", whole, true, [=](const Tensor &s) { return s + whole; });
  with("subtract a constant", "Sub", channels, false, [=](const Tensor &s) { return s - channels; });
  with("subtract from a constant", "Sub", torch::tensor(2.0F), true, [](const Tensor &s) { return 2 - s; });
  with("multiply by a constant", "Mul", channels, true, [=](const Tensor &s) { return s * channels; });
  with("divide by a constant", "Div", torch::tensor({3.0F}), false, [](const Tensor &s) { return s / 3; });
  cases.add(
      "constants after one another",
      [=](ModelBuilder &m) {
        m.constant("k", channels).constant("two", torch::tensor(2.0F));
        m.node("Sub", {"a", "k"}, {"p"});
        m.node("Div", {"p", "two"}, {"q"});
        m.node("Add", {"q", "k"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) { return (a - channels) / 2 + channels; });
  cases.add(
      "a constant after a convolution",
      [=](ModelBuilder &m) {
        m.constant("k", channels);
        m.node("Add", {"k", "a"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) { return a + channels; });
  const auto two = [&](const std::string &name, const std::string &type,
                       const std::function<Tensor(Tensor, Tensor)> &f) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.node("Tanh", {"a"}, {"t"});
          m.node(type, {"t", "a"}, {"b"});
          return "b";
        },
        [=](const Tensor &a) { return f(a.tanh(), a); });
  };
  two("add", "Add", [](const Tensor &t, const Tensor &a) { return t + a; });
  two("subtract", "Sub", [](const Tensor &t, const Tensor &a) { return t - a; });
  two("multiply", "Mul", [](const Tensor &t, const Tensor &a) { return t * a; });
  cases.add(
      "squeeze and excite",
      [](ModelBuilder &m) {
        torch::manual_seed(8);
        m.constant("w", torch::randn({4, 4, 1, 1}));
        m.node("GlobalAveragePool", {"a"}, {"p"});
        m.node("Conv", {"p", "w"}, {"c"});
        m.node("HardSigmoid", {"c"}, {"g"});
        m.node("Mul", {"g", "a"}, {"b"});
        return "b";
      },
      [](const Tensor &a) {
        torch::manual_seed(8);
        const Tensor g = torch::conv2d(a.mean({2, 3}, true), torch::randn({4, 4, 1, 1}));
        return a * (g * 0.2 + 0.5).clamp(0, 1);
      });
}

void addMoves(Cases &cases) {
  cases.add(
      "concatenate",
      [](ModelBuilder &m) {
        m.node("Relu", {"a"}, {"r"});
        m.node("Concat", {"a", "r", "a"}, {"b"}, {{"axis", std::int64_t{1}}});
        return "b";
      },
      [](const Tensor &a) {
        return torch::cat({a, a.relu(), a}, 1);
      });
  cases.add(
      "concatenate columns",
      [](ModelBuilder &m) {
        m.node("Relu", {"a"}, {"r"});
        m.node("Concat", {"r", "a"}, {"b"}, {{"axis", std::int64_t{-1}}});
        return "b";
      },
      [](const Tensor &a) {
        return torch::cat({a.relu(), a}, 3);
      });
  const auto reshaped = [&](const std::string &name, const Ints &sizes) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.integers("sizes", sizes);
          m.node("Reshape", {"a", "sizes"}, {"r"});
          m.node("Relu", {"r"}, {"b"});
          return "b";
        },
        [](const Tensor &a) { return a.relu(); });
  };
  reshaped("reshape, the rest left open", {0, -1});
  reshaped("reshape, the batch left open", {-1, 16, 4, 4});
  reshaped("reshape to more axes", {0, 2, 2, 8, 8});
  cases.add(
      "reshape by the shape's arithmetic",
      [](ModelBuilder &m) {
        m.integers("zero", {0}).integers("minus", {-1}).integers("axis", {0});
        m.constant("first", torch::tensor(0, torch::kLong));
        m.node("Shape", {"a"}, {"s"});
        m.node("Gather", {"s", "first"}, {"n"}, {{"axis", std::int64_t{0}}});
        m.node("Unsqueeze", {"n", "axis"}, {"u"});
        m.node("Concat", {"u", "minus"}, {"sizes"}, {{"axis", std::int64_t{0}}});
        m.node("Reshape", {"a", "sizes"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a.flatten(1); });
  // The size of a batch that may be any, times 4096, is too much for 32 bits.
  cases.add(
      "sizes of the whole batch in 32 bits",
      [](ModelBuilder &m) {
        m.integers("more", {16}).integers("rest", {4, 8, 8});
        m.constant("share", torch::tensor(std::vector<std::int64_t>{4096}), onnx::TensorProto::INT32);
        m.node("Shape", {"a"}, {"s"});
        m.node("ReduceProd", {"s"}, {"all"});
        m.node("Mul", {"all", "more"}, {"many"});
        m.node("Cast", {"many"}, {"narrow"}, {{"to", std::int64_t{onnx::TensorProto::INT32}}});
        m.node("Div", {"narrow", "share"}, {"n"});
        m.node("Cast", {"n"}, {"batch"}, {{"to", std::int64_t{onnx::TensorProto::INT64}}});
        m.node("Concat", {"batch", "rest"}, {"sizes"}, {{"axis", std::int64_t{0}}});
        m.node("Reshape", {"a", "sizes"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a; });
  cases.add(
      "shuffled channels",
      [](ModelBuilder &m) {
        m.integers("apart", {0, 2, 2, 8, 8}).integers("together", {0, 4, 8, 8});
        m.node("Reshape", {"a", "apart"}, {"r"});
        m.node("Transpose", {"r"}, {"t"}, {{"perm", Ints{0, 2, 1, 3, 4}}});
        m.node("Reshape", {"t", "together"}, {"b"});
        return "b";
      },
      [](const Tensor &a) {
        return torch::stack({a.slice(1, 0, 2), a.slice(1, 2, 4)}, 2).flatten(1, 2);
      });
  cases.plain("transpose", "Transpose", {{"perm", Ints{0, 3, 1, 2}}}, [](const Tensor &a) {
    return a.permute({0, 3, 1, 2});
  });
  cases.add(
      "transpose there and back",
      [](ModelBuilder &m) {
        m.node("Transpose", {"a"}, {"t"}, {{"perm", Ints{0, 2, 3, 1}}});
        m.node("Sigmoid", {"t"}, {"s"});
        m.node("Transpose", {"s"}, {"b"}, {{"perm", Ints{0, 3, 1, 2}}});
        return "b";
      },
      [](const Tensor &a) { return a.sigmoid(); });
  cases.add(
      "transpose, reshape, transpose",
      [](ModelBuilder &m) {
        m.integers("sizes", {0, 4, 64});
        m.node("Transpose", {"a"}, {"t"}, {{"perm", Ints{0, 2, 3, 1}}});
        m.node("Reshape", {"t", "sizes"}, {"r"});
        m.node("Transpose", {"r"}, {"b"}, {{"perm", Ints{0, 2, 1}}});
        return "b";
      },
      [](const Tensor &a) {
        return a.permute({0, 2, 3, 1}).reshape({-1, 4, 64}).permute({0, 2, 1});
      });
  cases.add(
      "slice",
      [](ModelBuilder &m) {
        m.integers("starts", {1, 0}).integers("ends", {INT64_MAX, 7}).integers("axes", {2, -1});
        m.integers("steps", {2, 3});
        m.node("Slice", {"a", "starts", "ends", "axes", "steps"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a.slice(2, 1, 8, 2).slice(3, 0, 7, 3); });
  cases.add(
      "slice from the end",
      [](ModelBuilder &m) {
        m.integers("starts", {0, -3}).integers("ends", {INT64_MAX, -1});
        m.node("Slice", {"a", "starts", "ends"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a.slice(1, 1, 3); });
  cases.add(
      "split",
      [](ModelBuilder &m) {
        m.integers("parts", {1, 3});
        m.node("Split", {"a", "parts"}, {"p", "q"}, {{"axis", std::int64_t{1}}});
        m.node("Mul", {"q", "p"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a.slice(1, 1, 4) * a.slice(1, 0, 1); });
  cases.add(
      "pad channels",
      [](ModelBuilder &m) {
        m.integers("pads", {0, 1, 0, 2, 0, 2, 1, 0}).constant("half", torch::tensor(0.5F));
        m.node("Pad", {"a", "pads", "half"}, {"b"});
        return "b";
      },
      [](const Tensor &a) {
        return torch::constant_pad_nd(a, {2, 0, 0, 1, 1, 2}, 0.5);
      });
  // The arithmetic that PyTorch writes for functional.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 2, 2)).
  cases.add(
      "shortcut without parameters",
      [](ModelBuilder &m) {
        m.integers("starts", {0, 0}).integers("ends", {INT64_MAX, INT64_MAX}).integers("axes", {2, 3});
        m.integers("steps", {2, 2}).integers("given", {0, 0, 0, 0, 2, 2}).integers("missing", {2});
        m.node("Slice", {"a", "starts", "ends", "axes", "steps"}, {"s"});
        m.node("ConstantOfShape", {"missing"}, {"zeros"});
        m.node("Cast", {"zeros"}, {"whole"}, {{"to", std::int64_t{onnx::TensorProto::INT64}}});
        m.node("Concat", {"given", "whole"}, {"all"}, {{"axis", std::int64_t{0}}});
        m.integers("pairs", {-1, 2})
            .integers("from", {-1})
            .integers("to", {-INT64_MAX})
            .integers("along", {0});
        m.integers("back", {-1});
        m.node("Reshape", {"all", "pairs"}, {"rows"});
        m.node("Slice", {"rows", "from", "to", "along", "back"}, {"reversed"});
        m.node("Transpose", {"reversed"}, {"turned"}, {{"perm", Ints{1, 0}}});
        m.integers("line", {-1});
        m.node("Reshape", {"turned", "line"}, {"flatPads"});
        m.node("Pad", {"s", "flatPads"}, {"b"}, {{"mode", std::string("constant")}});
        return "b";
      },
      [](const Tensor &a) {
        return torch::constant_pad_nd(a.slice(2, 0, 8, 2).slice(3, 0, 8, 2), {0, 0, 0, 0, 2, 2}, 0);
      });
  cases.add(
      "squeeze and unsqueeze",
      [](ModelBuilder &m) {
        m.integers("last", {2, 3}).integers("both", {2, -1});
        m.node("GlobalAveragePool", {"a"}, {"p"});
        m.node("Squeeze", {"p", "last"}, {"s"});
        m.node("Unsqueeze", {"s", "both"}, {"u"});
        m.node("Mul", {"a", "u"}, {"b"});
        return "b";
      },
      [](const Tensor &a) {
        return a * a.mean({2, 3}, true);
      });
  cases.add(
      "constant node",
      [](ModelBuilder &m) {
        auto &attribute = *m.node("Constant", {}, {"k"}).add_attribute();
        attribute.set_name("value");
        attribute.set_type(onnx::AttributeProto::TENSOR);
        ModelBuilder::fill(*attribute.mutable_t(), torch::full({4, 1, 1}, 0.25F), 0);
        m.node("Sigmoid", {"a"}, {"s"});
        m.node("Mul", {"s", "k"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a.sigmoid() * 0.25; });
}

/// What exporters work out from constants and shapes, in the graph instead of before.
void addConstants(Cases &cases) {
  cases.add(
      "whole numbers of constants",
      [](ModelBuilder &m) {
        m.node("Constant", {}, {"sizes"}, {{"value_ints", Ints{4, 8, 8}}});
        m.node("Constant", {}, {"one"}, {{"value_int", std::int64_t{1}}});
        m.node("ReduceProd", {"sizes"}, {"all"}, {{"axes", Ints{0}}});                // [256]
        m.node("ReduceProd", {"sizes"}, {"scalar"}, {{"keepdims", std::int64_t{0}}}); // 256
        m.node("ReduceProd", {"sizes"}, {"line"});                                    // [256]
        m.node("Sub", {"all", "scalar"}, {"nothing"});                                // [0]
        m.node("Neg", {"one"}, {"open"});                                             // -1
        m.node("Add", {"nothing", "open"}, {"rest"});                                 // [-1]
        m.integers("three", {3}).integers("two", {2});
        m.node("Div", {"line", "three"}, {"third"});                                   // [85]
        m.node("Mul", {"third", "three"}, {"less"});                                   // [255]
        m.node("Sub", {"less", "line"}, {"minus"});                                    // [-1]
        m.node("Div", {"minus", "two"}, {"toZero"});                                   // [0], not -1
        m.node("Concat", {"toZero", "rest"}, {"target"}, {{"axis", std::int64_t{0}}}); // [0, -1]
        m.node("Reshape", {"a", "target"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a.flatten(1); });
  cases.add(
      "real numbers of constants",
      [](ModelBuilder &m) {
        m.node("Constant", {}, {"k"}, {{"value_float", 6.25F}});
        m.constant("low", torch::tensor(-1.0F)).constant("high", torch::tensor(2.125F));
        m.node("Sqrt", {"k"}, {"root"});               // 2.5
        m.node("Floor", {"root"}, {"whole"});          // 2
        m.node("Reciprocal", {"whole"}, {"half"});     // 0.5
        m.node("Div", {"root", "half"}, {"quotient"}); // 5
        m.node("Sub", {"quotient", "root"}, {"rest"}); // 2.5
        m.node("Clip", {"rest", "low", "high"}, {"c"});
        m.node("Mul", {"a", "c"}, {"b"});
        return "b";
      },
      [](const Tensor &a) { return a * 2.125; });
  const Tensor four = torch::tensor({0.5F, -1.5F, 2.0F, 0.25F});
  cases.add(
      "curves of constants",
      [=](ModelBuilder &m) {
        m.constant("k", four.reshape({4, 1, 1}));
        m.node("Relu", {"k"}, {"k1"});
        m.node("LeakyRelu", {"k"}, {"k2"}, {{"alpha", 0.25F}});
        m.node("Sigmoid", {"k1"}, {"k3"});
        m.node("HardSigmoid", {"k2"}, {"k4"});
        m.node("Tanh", {"k"}, {"k6"});
        m.node("Dropout", {"k6"}, {"k7"});
        m.node("Add", {"k3", "k4"}, {"sum"});
        m.node("Mul", {"a", "sum"}, {"scaled"});
        m.node("Add", {"scaled", "k7"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) {
        const Tensor k = four.reshape({4, 1, 1});
        const Tensor leaky = torch::where(k < 0, k * 0.25, k);
        const Tensor sum = 1 / (1 + torch::exp(-k.clamp_min(0))) + torch::clamp(leaky * 0.2 + 0.5, 0.0, 1.0);
        return a * sum + torch::tanh(k);
      });
  cases.add(
      "axes of constants",
      [=](ModelBuilder &m) {
        m.constant("k", four.reshape({1, 4, 1})).integers("one", {1}).integers("minus", {-1});
        m.node("Transpose", {"k"}, {"t"});                                   // all axes
        m.node("Squeeze", {"t"}, {"line"});                                  // all of one
        m.node("Flatten", {"line"}, {"rows"}, {{"axis", std::int64_t{0}}});  // [1, 4]
        m.node("Flatten", {"rows"}, {"same"}, {{"axis", std::int64_t{-1}}}); // [1, 4]
        m.node("Unsqueeze", {"same", "minus"}, {"u"});                       // [1, 4, 1]
        m.integers("first", {0});
        m.node("Squeeze", {"u", "first"}, {"s"}); // [4, 1]
        m.node("Shape", {"s"}, {"sizes"});        // [4, 1]
        m.node("Concat", {"sizes", "one"}, {"target"}, {{"axis", std::int64_t{0}}});
        m.node("Reshape", {"s", "target"}, {"v"}); // [4, 1, 1]
        m.integers("keep", {0, 0, 1});
        m.node("Reshape", {"v", "keep"}, {"w"});
        m.node("Mul", {"a", "w"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) {
        return a * four.reshape({4, 1, 1});
      });
  cases.add(
      "part of a constant's shape",
      [](ModelBuilder &m) {
        m.constant("k", torch::zeros({9, 2, 128, 7})).integers("batch", {0});
        m.node("Shape", {"k"}, {"sizes"}, {{"start", std::int64_t{-3}}, {"end", std::int64_t{3}}});
        m.node("Concat", {"batch", "sizes"}, {"target"}, {{"axis", std::int64_t{0}}});
        m.node("Reshape", {"a", "target"}, {"b"});
        return "b";
      },
      [](const Tensor &a) {
        return a.reshape({-1, 2, 128});
      },
      15);
  cases.add(
      "kinds of constants",
      [](ModelBuilder &m) {
        m.constant("k", torch::tensor({0, 3, -1, 0}, torch::kLong).reshape({4, 1, 1}));
        m.node("Cast", {"k"}, {"is"}, {{"to", std::int64_t{onnx::TensorProto::BOOL}}});
        m.node("Cast", {"is"}, {"mask"}, {{"to", std::int64_t{onnx::TensorProto::FLOAT}}});
        m.integers("sizes", {4, 1, 1});
        auto &filler = *m.node("ConstantOfShape", {"sizes"}, {"quarter"}).add_attribute();
        filler.set_name("value");
        filler.set_type(onnx::AttributeProto::TENSOR);
        ModelBuilder::fill(*filler.mutable_t(), torch::full({1}, 0.25F), 0);
        m.node("Add", {"mask", "quarter"}, {"sum"});
        m.node("Mul", {"a", "sum"}, {"b"});
        return "b";
      },
      [](const Tensor &a) {
        return a * torch::tensor({0.25F, 1.25F, 1.25F, 0.25F}).reshape({4, 1, 1});
      });
}

void addQuantization(Cases &cases) {
  const auto fake = [](const Tensor &a, double scale, double zero, double low, double high) {
    return ((a / torch::full({1}, static_cast<float>(scale))).round().add(zero).clamp(low, high) - zero) *
           scale;
  };
  const auto quantized = [&](const std::string &name, int type, std::int64_t zero, double low, double high,
                             bool clipped) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.constant("scale", torch::tensor(0.0625F));
          m.constant("zero", torch::tensor(zero, torch::kLong), type);
          m.node("QuantizeLinear", {"a", "scale", "zero"}, {"q"});
          if (clipped) {
            m.constant("low", torch::tensor(static_cast<std::int64_t>(low), torch::kLong), type);
            m.constant("high", torch::tensor(static_cast<std::int64_t>(high), torch::kLong), type);
            m.node("Clip", {"q", "low", "high"}, {"c"});
          }
          m.node("DequantizeLinear", {clipped ? "c" : "q", "scale", "zero"}, {"b"});
          return "b";
        },
        [=](const Tensor &a) { return fake(a, 0.0625F, static_cast<double>(zero), low, high); });
  };
  quantized("activation of 8 bits, unsigned", onnx::TensorProto::UINT8, 77, 0, 255, false);
  quantized("activation of 8 bits, signed", onnx::TensorProto::INT8, -3, -128, 127, false);
  quantized("activation of 5 bits in 8", onnx::TensorProto::UINT8, 11, 0, 31, true);
  const auto arithmetic = [&](const std::string &name, bool zeroFirst, const Oracle &oracle) {
    cases.add(
        name,
        [=](ModelBuilder &m) {
          m.constant("scale", torch::tensor(0.0009765625F)).constant("zero", torch::tensor(1001.0F));
          m.constant("low", torch::tensor(0.0F)).constant("high", torch::tensor(4095.0F));
          m.node("Div", {"a", "scale"}, {"steps"});
          if (zeroFirst) {
            m.node("Add", {"zero", "steps"}, {"shifted"});
            m.node("Round", {"shifted"}, {"whole"});
          } else {
            m.node("Round", {"steps"}, {"rounded"});
            m.node("Add", {"rounded", "zero"}, {"whole"});
          }
          m.node("Clip", {"whole", "low", "high"}, {"clipped"});
          m.node("Sub", {"clipped", "zero"}, {"centred"});
          m.node("Mul", {"scale", "centred"}, {"b"});
          return "b";
        },
        oracle);
  };
  arithmetic("activation of 12 bits in float arithmetic", false,
             [=](const Tensor &a) { return fake(a, 0.0009765625, 1001, 0, 4095); });
  arithmetic("activation of 12 bits in float arithmetic, the zero point first", true,
             [](const Tensor &a) { return ((a * 1024 + 1001).round().clamp(0, 4095) - 1001) / 1024; });
  torch::manual_seed(103);
  const Tensor codes = torch::randint(-8, 8, {3, 4, 3, 3}, torch::kLong);
  const Tensor scales = torch::rand({3}) * 0.1 + 0.05;
  cases.add(
      "weights stored as integers",
      [=](ModelBuilder &m) {
        m.constant("codes", codes, onnx::TensorProto::INT8).constant("scales", scales);
        m.constant("zeros", torch::zeros({3}, torch::kLong), onnx::TensorProto::INT8);
        m.node("DequantizeLinear", {"codes", "scales", "zeros"}, {"w"}, {{"axis", std::int64_t{0}}});
        m.node("Conv", {"a", "w"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) {
        return torch::conv2d(a, codes.to(torch::kFloat) * scales.reshape({3, 1, 1, 1}));
      });
  const Tensor weight = torch::randn({3, 4, 3, 3}) * 0.3;
  cases.add(
      "weights quantized in the graph",
      [=](ModelBuilder &m) {
        m.constant("float", weight).constant("scale", torch::tensor(0.03125F));
        m.constant("zero", torch::tensor(0, torch::kLong), onnx::TensorProto::INT8);
        m.node("QuantizeLinear", {"float", "scale", "zero"}, {"q"});
        m.node("DequantizeLinear", {"q", "scale", "zero"}, {"w"});
        m.node("Conv", {"a", "w"}, {"b"});
        return "b";
      },
      [=](const Tensor &a) { return torch::conv2d(a, fake(weight, 0.03125F, 0, -128, 127)); });
  // The zero point says that codes have a sign, wherever it comes from: as "zero", of −3.
  const auto zero = [&](const std::string &name, const std::function<void(ModelBuilder &)> &build) {
    cases.add(
        "zero point of weights, " + name,
        [=](ModelBuilder &m) {
          m.constant("float", weight).constant("scale", torch::tensor(0.03125F));
          build(m);
          m.node("QuantizeLinear", {"float", "scale", "zero"}, {"q"});
          m.node("DequantizeLinear", {"q", "scale", "zero"}, {"w"});
          m.node("Conv", {"a", "w"}, {"b"});
          return "b";
        },
        [=](const Tensor &a) { return torch::conv2d(a, fake(weight, 0.03125F, -3, -128, 127)); });
  };
  constexpr int int8 = onnx::TensorProto::INT8;
  const Attribute toInt8{"to", std::int64_t{int8}};
  const auto whole = [](const Ints &values, const Ints &sizes) {
    return torch::tensor(values, torch::kLong).reshape(sizes);
  };
  zero("cast", [=](ModelBuilder &m) {
    m.constant("k", whole({-3}, {}), onnx::TensorProto::INT32).node("Cast", {"k"}, {"zero"}, {toInt8});
  });
  zero("cast from more than it holds", [=](ModelBuilder &m) {
    m.constant("k", whole({253}, {}), onnx::TensorProto::INT32).node("Cast", {"k"}, {"zero"}, {toInt8});
  });
  zero("worked out in 32 bits", [=](ModelBuilder &m) {
    m.constant("k", whole({7}, {}), onnx::TensorProto::INT32);
    m.constant("l", whole({10}, {}), onnx::TensorProto::INT32);
    m.node("Sub", {"k", "l"}, {"d"});
    m.node("Cast", {"d"}, {"zero"}, {toInt8});
  });
  zero("filled in", [=](ModelBuilder &m) {
    m.integers("sizes", {1});
    auto &filler = *m.node("ConstantOfShape", {"sizes"}, {"zero"}).add_attribute();
    filler.set_name("value");
    filler.set_type(onnx::AttributeProto::TENSOR);
    ModelBuilder::fill(*filler.mutable_t(), whole({-3}, {1}), int8);
  });
  zero("of a constant node", [=](ModelBuilder &m) {
    auto &attribute = *m.node("Constant", {}, {"zero"}).add_attribute();
    attribute.set_name("value");
    attribute.set_type(onnx::AttributeProto::TENSOR);
    ModelBuilder::fill(*attribute.mutable_t(), whole({-3}, {}), int8);
  });
  const auto moved = [&](const std::string &type, const Tensor &from, const Ints &second,
                         const std::vector<Attribute> &attributes, bool isScalar = false) {
    zero(type, [=](ModelBuilder &m) {
      m.constant("k", from, int8);
      if (!second.empty())
        m.constant("second",
                   whole(second, isScalar ? Ints{} : Ints{static_cast<std::int64_t>(second.size())}));
      m.node(type, second.empty() ? std::vector<std::string>{"k"} : std::vector<std::string>{"k", "second"},
             {"zero"}, attributes);
    });
  };
  moved("Identity", whole({-3}, {}), {}, {});
  moved("Squeeze", whole({-3}, {1, 1}), {0}, {});
  moved("Unsqueeze", whole({-3}, {}), {0}, {});
  moved("Gather", whole({5, -3}, {2}), {1}, {}, true);
  moved("Reshape", whole({-3}, {1, 1}), {1}, {});
  zero("Concat and Slice", [=](ModelBuilder &m) {
    m.constant("k", whole({5}, {1}), int8).constant("l", whole({-3}, {1}), int8);
    m.integers("one", {1}).integers("two", {2});
    m.node("Concat", {"k", "l"}, {"both"}, {{"axis", std::int64_t{0}}});
    m.node("Slice", {"both", "one", "two"}, {"zero"});
  });
  zero("Transpose and Flatten", [=](ModelBuilder &m) {
    m.constant("k", whole({5, -3}, {2, 1}), int8).constant("one", whole({1}, {1}));
    m.node("Transpose", {"k"}, {"t"}); // [1, 2]
    m.node("Flatten", {"t"}, {"f"});   // [1, 2]
    m.node("Gather", {"f", "one"}, {"g"}, {{"axis", std::int64_t{1}}});
    m.node("Squeeze", {"g"}, {"zero"});
  });
}

} // namespace

std::vector<OperatorCase> operatorCases() {
  Cases cases;
  addConvolutions(cases);
  addProducts(cases);
  addFunctions(cases);
  addPooling(cases);
  addFarPooling(cases);
  addArithmetic(cases);
  addMoves(cases);
  addConstants(cases);
  addQuantization(cases);
  return std::move(cases.list);
}

torch::Tensor pictures(const OperatorCase &operatorCase) {
  torch::manual_seed(99);
  return torch::randn(operatorCase.input);
}

} // namespace bitsmith::test
