// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"

#include "core/plan/base/error.h"
#include "core/plan/network/architecture_blocks.h"

#include <algorithm>

namespace bitsmith {

NodeId addConvNorm(NetworkBuilder &net, NodeId from, op::Conv2d options, const std::string &name) {
  const std::int64_t rows = options.kernel.height / 2;
  const std::int64_t columns = options.kernel.width / 2;
  options.padding = {rows, columns, rows, columns};
  return net.add(op::BatchNorm{}, net.add(options, from, name), name + "_bn");
}

NodeId addConvNormRelu(NetworkBuilder &net, NodeId from, const op::Conv2d &options, const std::string &name) {
  return net.add(op::Relu{}, addConvNorm(net, from, options, name));
}

NodeId addConvNormRelu6(NetworkBuilder &net, NodeId from, const op::Conv2d &options,
                        const std::string &name) {
  return net.add(op::Relu6{}, addConvNorm(net, from, options, name));
}

void addClassifier(NetworkBuilder &net, NodeId from, std::int64_t classes, const std::string &name) {
  const NodeId x = net.add(op::Flatten{}, net.add(op::AdaptiveAveragePool{}, from));
  net.add(op::Linear{.outFeatures = classes}, x, name);
}

namespace {

using architecture::Shortcut;

template<int blocks, Shortcut shortcut>
Network resnet(Shape input, std::int64_t classes) {
  return architecture::resnet("resnet" + std::to_string(6 * blocks + 2) +
                                  (shortcut == Shortcut::padded ? "_padded" : ""),
                              blocks, shortcut, input, classes);
}

} // namespace

const std::vector<Architecture> &architectures() {
  static const std::vector<Architecture> list = {
      {"mixed_precision_cnn", "3 convolutions and 2 linear layers, batch norm, ReLU, dropout",
       architecture::mixedPrecisionCnn},
      {"lenet5", "2 convolutions and 3 linear layers, the classic for digits", architecture::lenet5},
      {"vgg_small", "6 wide convolutions and 1 linear layer, of papers on few bits", architecture::vggSmall},
      {"resnet8", "residual network of MLPerf Tiny, one block a stage", architecture::resnet8},
      {"resnet20", "residual network of 20 layers for small pictures", resnet<3, Shortcut::projection>},
      {"resnet32", "the same of 32 layers", resnet<5, Shortcut::projection>},
      {"resnet56", "the same of 56 layers", resnet<9, Shortcut::projection>},
      {"resnet20_padded", "20 layers, shortcuts without parameters, as many pretrained weights have",
       resnet<3, Shortcut::padded>},
      {"resnet32_padded", "32 layers, shortcuts without parameters", resnet<5, Shortcut::padded>},
      {"resnet56_padded", "56 layers, shortcuts without parameters", resnet<9, Shortcut::padded>},
      {"mobilenet_tiny", "inverted residuals with depthwise convolutions, 6 blocks",
       architecture::mobilenetTiny},
      {"mobilenet_v1_025", "MobileNet at a quarter of the width, of MLPerf Tiny, for 96×96 pictures",
       architecture::mobilenetV1Quarter},
      {"mobilenet_v2_small", "MobileNetV2 at 0.35 of the width for small pictures",
       architecture::mobilenetV2Small},
      {"dscnn", "keyword spotting network of MLPerf Tiny, for 49×10 spectrograms", architecture::dscnn},
  };
  return list;
}

Network buildArchitecture(std::string_view name, Shape input, std::int64_t classes) {
  const auto found = std::ranges::find(architectures(), name, &Architecture::name);
  if (found == architectures().end()) {
    std::string known;
    for (const Architecture &architecture : architectures())
      known += (known.empty() ? "" : ", ") + architecture.name;
    throw badInput("architecture \"" + std::string(name) + "\" is not known: expected one of " + known);
  }
  return found->build(input, classes);
}

} // namespace bitsmith
