// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/operator_handlers.h"

namespace bitsmith {
namespace {

NodeHandlers allHandlers() {
  NodeHandlers all = layerHandlers();
  all.merge(elementwiseHandlers());
  all.merge(movingHandlers());
  all.merge(quantizationHandlers());
  return all;
}

} // namespace

NodeHandler findHandler(const std::string &domain, const std::string &type) {
  if (domain == "qonnx.custom_op.general" || domain == "finn.custom_op.general" || domain == "onnx.brevitas")
    return type == "Quant" ? readQuant : nullptr;
  if (!domain.empty() && domain != "ai.onnx")
    return nullptr;
  static const NodeHandlers handlers = allHandlers();
  const auto found = handlers.find(type);
  return found == handlers.end() ? nullptr : found->second;
}

} // namespace bitsmith
