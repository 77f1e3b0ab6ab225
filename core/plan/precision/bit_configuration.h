// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/file_names.h"
#include "core/plan/precision/precision.h"

#include <nlohmann/json_fwd.hpp>

namespace bitsmith {

/// Where bits of layers are written down by other tools.
enum class BitFormat {
  aimet, ///< encodings: {"param_encodings": {"conv1.weight": [{"bitwidth": 4, …}]}, "activation_encodings":
         ///< …}
  nncf,  ///< {"compression": {"initializer": {"precision": {"bitwidth_per_scope": [[4,
         ///< "Net/…[conv1]…|WEIGHT"]]}}}}
  hawq,  ///< {"quant_init_convbn": 8, "stage1.unit1.quant_act": 4, "stage1.unit1.quant_convbn1": 4, …}
  haq,   ///< [[weight bits, activation bits], …] in the order of the layers
  plain, ///< {"conv1": 4}, {"conv1": [4, 8]} or {"conv1": {"weight_bits": 4, "activation_bits": 8}}
};
std::string_view toString(BitFormat format);

/// One entry of such a file.
struct BitEntry {
  std::string place; ///< as the file names it
  std::string name;  ///< of the layer, as far as the format's own additions can be told from it
  int bits = 8;
  enum class Target {
    weight,
    input, ///< the activation that the layer reads
    output ///< the activation that comes out of a layer or another node
  } target = Target::weight;
  std::optional<std::size_t> layer; ///< its place among the layers, where the format gives no names
  /// What the place says word for word, which goes before the format's conventions where the network has a
  /// layer of just that name (HAWQ, where "quant_act_output" is of a layer "output", or of what fc reads).
  struct Literal {
    std::string name;
    Target target = Target::weight;
  };
  std::vector<Literal> literal;
  bool aside = false; ///< otherwise of no layer: HAWQ's accumulators, which are 32 bits wide here
};

struct BitConfiguration {
  BitFormat format = BitFormat::plain;
  std::vector<BitEntry> entries;
};

/// Recognises the format. Throws Error (bad input) that names the origin and the place of every fault.
BitConfiguration parseBitConfiguration(const nlohmann::json &json, const std::string &origin);

/// What became of the entries on a network.
struct BitMatch {
  std::map<std::string, LayerOverride> layers;
  std::vector<std::string> unmatched; ///< entries, and why, one line each
  std::vector<std::string> untouched; ///< layers that the file says nothing of
  /// Where entries say different things of one layer, and which is taken, one line each.
  std::vector<std::string> contradictions;

  /// "12 of 14 entries matched; …", what did not and what contradicts, a line each.
  std::string report() const;
  std::size_t matched = 0;
  std::size_t aside = 0; ///< entries that are of no layer, and are meant to be (BitEntry::aside)
};

/// Finds the layers that the entries speak of. Names are compared by their letters and numbers alone, so that
/// "layer1.0.conv1.weight", "layer1/0/conv1" and "layer1_0_conv1" are the same; the end of a name will do
/// where it is that of one layer only. What is said of an activation on its way to a layer gives way to what
/// is said nearer to the layer: of the normalization's output to the ReLU's, and of both to the layer's own
/// input.
/// @param aliases other names of the network's parts, those of the file that it came from; may be empty
BitMatch matchBits(const BitConfiguration &configuration, const Network &network,
                   const FileNames &aliases = {});

/// A plan as the quantization section of an NNCF configuration.
nlohmann::json toNncf(const Network &network, const PrecisionPlan &plan);
/// A plan as HAWQ's dictionary, "quant_NAME" for weights and "quant_act_NAME" for what the layer reads.
/// Throws Error (bad input) where that names two things alike: the weights of a layer "act_conv" beside one
/// "conv".
nlohmann::json toHawq(const Network &network, const PrecisionPlan &plan);

} // namespace bitsmith
