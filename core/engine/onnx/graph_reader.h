// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/onnx/draft.h"
#include "core/engine/onnx/model_file.h"

#include <functional>
#include <optional>
#include <unordered_map>

// Private to core/engine/onnx: what the graph's nodes become.
namespace bitsmith {

/// Sizes of a tensor, of an activation without those of the batch.
using Dims = std::vector<std::int64_t>;

/// The integers of a quantized activation, before they are dequantized.
struct Codes {
  double scale = 1;
  std::int64_t zeroPoint = 0;
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  /// Whole numbers in float arithmetic: clamp(round(x / scale) + zero point, lowest, highest) + added, where
  /// the zero point may stand in the round.
  struct Rounded {
    bool zeroPointFirst = false;
    bool isClipped = false;
    std::int64_t added = 0;
  };
  std::optional<Rounded> rounded;
};

/// What a name of the graph stands for: a constant, or an activation.
///
/// An activation is a node of the draft, whose elements are read as a tensor of the sizes `from`, the axes of
/// which are permuted to `order`; what comes out has the sizes `dims`. Without a permutation `from` is empty.
/// So reshapes and transpositions cost nothing until an operation needs the picture itself.
struct Value {
  torch::Tensor constant;
  int type = 0; ///< of a constant: its ONNX type, which says how wide quantized numbers are; 0 is unknown
  NodeId node = 0;
  Dims dims;
  Dims from;
  Dims order;
  std::optional<Codes> codes;
  bool broken = false; ///< comes from a node that could not be read, which was reported already

  bool isConstant() const { return constant.defined(); }
  bool isActivation() const { return !isConstant() && !broken; }
  bool isPermuted() const { return !from.empty(); }
};

/// Attributes of a node.
class Attributes {
 public:
  explicit Attributes(const onnx::NodeProto &node) : m_node(node) {}
  bool has(const char *name) const { return find(name) != nullptr; }
  std::int64_t integer(const char *name, std::int64_t standard) const;
  double real(const char *name, double standard) const;
  std::string text(const char *name, const std::string &standard) const;
  std::vector<std::int64_t> integers(const char *name) const;
  const onnx::TensorProto *tensor(const char *name) const;

 private:
  const onnx::AttributeProto *find(const char *name) const;
  const onnx::NodeProto &m_node;
};

/// Memory of tensors for as long as something holds them, each block of it once.
class TensorMemory {
 public:
  /// Leaves out the tensor's block, from now on.
  void exempt(const torch::Tensor &tensor);
  void add(const torch::Tensor &tensor);
  /// Whether the blocks that were added and are still held take more.
  bool exceeds(std::uintmax_t bytes);
  /// Bytes of what was exempted, as files have them: floats, and whole numbers as bytes.
  std::uintmax_t exempted() const { return m_exempted; }

 private:
  // An address is not used again as long as a weak pointer has it.
  using Blocks = std::unordered_map<const void *, c10::weak_intrusive_ptr<c10::StorageImpl>>;
  Blocks m_exempt;
  std::uintmax_t m_exempted = 0;
  Blocks m_blocks;
  std::uintmax_t m_bytes = 0; ///< at most: of those that were held when it was last asked, and newer ones
};

/// Reads the nodes of a graph one after another into a draft.
class GraphReader {
 public:
  /// @param batch what the graph has for the size of the batch, and shape arithmetic therefore meets
  GraphReader(Draft &draft, std::int64_t opset, std::int64_t batch);

  void set(const std::string &name, Value value);
  /// A constant that is no longer read goes; others stay.
  void release(const std::string &name);
  /// Does not count a constant that the file has, rather than the graph works out, in isTooLarge().
  void bringAlong(const torch::Tensor &constant) { m_memory.exempt(constant); }
  /// Whether what was worked out, and is still needed here or in the draft, takes more bytes.
  bool isTooLarge(std::uintmax_t bytes) { return m_memory.exceeds(bytes); }
  /// Bytes of what was brought along so far, about as the file has it.
  std::uintmax_t broughtAlong() const { return m_memory.exempted(); }
  const Value *find(const std::string &name) const;
  const std::unordered_map<std::string, Value> &values() const { return m_values; }
  /// Reads a node: its outputs become values. Throws Error (bad input), without the node's name.
  void read(const onnx::NodeProto &node);

  // For the functions that read one kind of node each.
  Draft &draft() { return m_draft; }
  std::int64_t opset() const { return m_opset; }
  std::int64_t batch() const { return m_batch; }
  const Attributes &attributes() const { return *m_attributes; }
  std::size_t inputs() const { return static_cast<std::size_t>(m_node->input_size()); }
  std::size_t outputs() const { return static_cast<std::size_t>(m_node->output_size()); }
  bool hasInput(std::size_t index) const;
  const Value &input(std::size_t index) const;
  const std::string &inputName(std::size_t index) const { return m_node->input(static_cast<int>(index)); }
  /// An input that must be a constant; `what` names it in the message.
  torch::Tensor constant(std::size_t index, const char *what) const;
  /// The same, as whole numbers.
  std::vector<std::int64_t> integers(std::size_t index, const char *what) const;
  /// An input that must be a single number; `standard` where it is left out.
  double number(std::size_t index, const char *what, double standard) const;
  /// The numbers of an attribute or, in newer opsets, of an input; nullopt where there are none.
  std::optional<std::vector<std::int64_t>> axes(const char *attribute, std::size_t index) const;
  /// An axis as the graph counts it, with the batch, as an index of Value::dims. Throws where it is the
  /// batch's.
  std::size_t axisOf(std::int64_t axis, const Value &value) const;

  /// The node that has the value as a tensor of its sizes; makes one where it is a view yet. Throws where the
  /// value is a constant.
  NodeId picture(const Value &value);
  /// The node and the sizes of an elementwise operation of one tensor: it may be done before the view. Of a
  /// constant it is worked out.
  Value elementwise(const Value &value, Operation operation);
  NodeId add(Operation operation, std::vector<NodeId> inputs,
             std::map<std::string, torch::Tensor> tensors = {});
  /// A convolution or linear layer, named after its weight where that has a name of its own.
  NodeId addLayer(Operation operation, NodeId input, std::map<std::string, torch::Tensor> tensors,
                  std::size_t weightInput);
  void setOutput(std::size_t index, Value value);
  void setOutput(NodeId node, Dims dims) { setOutput(0, {.node = node, .dims = std::move(dims)}); }

 private:
  std::string nameOfNode() const;

  Draft &m_draft;
  std::int64_t m_opset;
  std::int64_t m_batch;
  const onnx::NodeProto *m_node = nullptr;
  std::optional<Attributes> m_attributes;
  std::unordered_map<std::string, Value> m_values;
  TensorMemory m_memory;
};

/// Reads one kind of node.
using NodeHandler = void (*)(GraphReader &);
/// Null where the operator is not supported on activations.
NodeHandler findHandler(const std::string &domain, const std::string &type);
/// Works out a node of constants. @return false where the operator is not known for constants
bool foldConstants(GraphReader &reader, const std::string &domain, const std::string &type);
bool canFold(const std::string &domain, const std::string &type);

/// The ONNX type of the integers of the QuantizeLinear that is being read: its zero point's, what it asks for
/// where it has none, otherwise UINT8. Throws Error (bad input) where the zero point's is not known or
/// another than what it asks for.
std::int64_t quantizedType(const GraphReader &reader);
/// The integers that an ONNX type holds. Throws Error (bad input) above 16 bits, and for other types.
std::pair<std::int64_t, std::int64_t> codeRange(std::int64_t type);
/// Scale or zero point, one or one a channel, shaped to fit a tensor. Throws Error (bad input) where it does
/// not.
/// @param block 0, or how many neighbours along the axis share one of them, which then have the tensor's axes
torch::Tensor alongAxis(const torch::Tensor &numbers, const torch::Tensor &tensor, std::int64_t axis,
                        std::int64_t block = 0);
/// How the Quant of QONNX that is being read rounds: in capitals, "ROUND" for half to even.
std::string roundingMode(const GraphReader &reader);
/// What the Shape that is being read gives of these sizes: those from its `start` to its `end` (opset 15).
torch::Tensor shapeConstant(const GraphReader &reader, const Dims &sizes);
/// Shape of sizes; Throws Error (bad input) where there are more than three.
Shape toShape(const Dims &dims);
std::int64_t product(const Dims &dims);

} // namespace bitsmith
