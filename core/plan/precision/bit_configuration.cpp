// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/bit_configuration.h"

#include "core/plan/base/error.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/base/words.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace bitsmith {

using Json = nlohmann::json;
using Target = BitEntry::Target;

namespace {

constexpr std::size_t mostEntries = 100'000;
constexpr std::size_t longestText = 1000;

const Words<BitFormat> &formatWords() {
  static const Words<BitFormat> words = {{"aimet", BitFormat::aimet},
                                         {"nncf", BitFormat::nncf},
                                         {"hawq", BitFormat::hawq},
                                         {"haq", BitFormat::haq},
                                         {"plain", BitFormat::plain}};
  return words;
}

/// Words and numbers of a name: "layer1.0.conv1" → {"layer", "1", "0", "conv", "1"}.
std::vector<std::string> tokensOf(const std::string &name) {
  std::vector<std::string> tokens;
  int kind = 0; // of the last character: 1 letter, 2 digit
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const int now = std::isalpha(byte) ? 1 : std::isdigit(byte) ? 2 : 0;
    if (now != 0 && (now != kind || tokens.empty()))
      tokens.emplace_back();
    if (now != 0)
      tokens.back() += static_cast<char>(std::tolower(byte));
    kind = now;
  }
  return tokens;
}

/// Without what wrappers and parameters add: "module." before, ".weight" after.
std::vector<std::string> layerTokens(const std::string &name) {
  std::vector<std::string> tokens = tokensOf(name);
  const std::set<std::string> before = {"module", "model", "net"};
  while (tokens.size() > 1 && before.contains(tokens.front()))
    tokens.erase(tokens.begin());
  while (tokens.size() > 1 && (tokens.back() == "weight" || tokens.back() == "kernel"))
    tokens.pop_back();
  return tokens;
}

/// Adds entries with a fault for bits that are none.
class EntryReader {
 public:
  EntryReader(BitConfiguration &configuration, Faults &faults)
      : m_configuration(configuration), m_faults(faults) {}

  static bool isBits(const Json &bits) {
    return bits.is_number_integer() && bits >= 1 && bits <= floatBits && isValidBits(bits.get<int>());
  }

  void add(const std::string &place, const std::string &name, const Json &bits, Target target,
           std::optional<std::size_t> layer = {}) {
    add({.place = place, .name = name, .target = target, .layer = layer, .literal = {}}, bits);
  }
  void add(BitEntry entry, const Json &bits) {
    if (!isBits(bits))
      return m_faults.add(entry.place, "is " + brief(bits) + ": expected bits, 1 to 16 or 32");
    if (m_configuration.entries.size() >= mostEntries || entry.place.size() > longestText)
      return m_faults.add(entry.place.substr(0, 80), "is one entry too many, or too long a name");
    entry.bits = bits.get<int>();
    m_configuration.entries.push_back(std::move(entry));
  }

 private:
  BitConfiguration &m_configuration;
  Faults &m_faults;
};

/// "bitwidth" (0.6.1) or "bw" (1.0.0) of the first encoding; 32 where it is a float.
Json encodedBits(const Json &encoding) {
  const Json &first = encoding.is_array() && !encoding.empty() ? encoding.front() : encoding;
  if (!first.is_object())
    return first;
  const std::string type = first.value("dtype", Json("int")).dump();
  if (type == "\"float\"" || type == "\"FLOAT\"")
    return floatBits;
  return first.contains("bw") ? first.at("bw") : first.value("bitwidth", Json());
}

/// A list of encodings with names (1.0.0), or an object of them by name (0.6.1).
template<class Visit>
void eachEncoding(const Json &section, const Visit &visit) {
  if (section.is_array()) {
    for (const Json &encoding : section)
      if (encoding.is_object() && encoding.value("name", Json()).is_string())
        visit(encoding.at("name").get<std::string>(), encoding);
  } else if (section.is_object()) {
    for (const auto &[name, encoding] : section.items())
      visit(name, encoding);
  }
}

void readAimet(const Json &json, EntryReader &reader) {
  eachEncoding(json.value("param_encodings", Json::object()),
               [&](const std::string &name, const Json &encoding) {
                 if (!name.ends_with("bias"))
                   reader.add("param_encodings." + name, name, encodedBits(encoding), Target::weight);
               });
  eachEncoding(json.value("activation_encodings", Json::object()), [&](const std::string &name,
                                                                       const Json &encoding) {
    const std::string place = "activation_encodings." + name;
    const bool byModule = encoding.is_object() && (encoding.contains("input") || encoding.contains("output"));
    if (!byModule)
      return reader.add(place, name, encodedBits(encoding), Target::output);
    for (const auto &[key, target] : {std::pair{"input", Target::input}, {"output", Target::output}})
      if (encoding.contains(key) && encoding.at(key).is_object() && !encoding.at(key).empty())
        reader.add(place + "." + key, name, encodedBits(encoding.at(key).front()), target);
  });
}

/// "ResNet/Sequential[layer1]/BasicBlock[0]/NNCFConv2d[conv1]/conv2d_0|WEIGHT" → layer1.0.conv1
std::string nameOfScope(const std::string &scope) {
  std::string name;
  for (std::size_t open = scope.find('['); open != std::string::npos; open = scope.find('[', open + 1)) {
    const std::size_t close = scope.find(']', open);
    if (close == std::string::npos)
      break;
    name += (name.empty() ? "" : ".") + scope.substr(open + 1, close - open - 1);
  }
  return name.empty() ? scope : name;
}

/// The list of [bits, scope], wherever in the configuration it stands.
const Json *findScopes(const Json &json) {
  if (!json.is_structured())
    return nullptr;
  if (json.is_object())
    if (const auto found = json.find("bitwidth_per_scope"); found != json.end())
      return &*found;
  for (const Json &member : json)
    if (const Json *found = findScopes(member))
      return found;
  return nullptr;
}

void readNncf(const Json &scopes, EntryReader &reader, Faults &faults) {
  if (!scopes.is_array())
    return faults.add("bitwidth_per_scope", "is " + brief(scopes) + ": expected a list of [bits, scope]");
  for (const Json &entry : scopes) {
    if (!entry.is_array() || entry.size() != 2 || !entry[1].is_string()) {
      faults.add("bitwidth_per_scope", "holds " + brief(entry) + ": expected [bits, scope]");
      continue;
    }
    const std::string place = entry[1].get<std::string>();
    const std::size_t bar = place.rfind('|');
    const std::string port = bar == std::string::npos ? "WEIGHT" : place.substr(bar + 1);
    const Target target = port.starts_with("INPUT")    ? Target::input
                          : port.starts_with("OUTPUT") ? Target::output
                                                       : Target::weight;
    reader.add(place, nameOfScope(place.substr(0, bar)), entry[0], target);
  }
}

constexpr std::string_view hawqMark = "quant_";
constexpr std::string_view hawqInput = "act_";

/// What a place of HAWQ says word for word: of the layer NAME in "PREFIX.quant_NAME", its weights or input.
std::vector<BitEntry::Literal> hawqLiterals(const std::string &place, const std::string &prefix) {
  std::vector<BitEntry::Literal> literals;
  const auto add = [&](const std::string &before, std::string_view rest) {
    if (rest.starts_with(hawqInput) && rest.size() > hawqInput.size())
      literals.push_back({before + std::string(rest.substr(hawqInput.size())), Target::input});
    if (!rest.empty())
      literals.push_back({before + std::string(rest), Target::weight});
  };
  const std::string_view whole = place;
  if (const std::string_view last = whole.substr(prefix.size()); last.starts_with(hawqMark))
    add(prefix, last.substr(hawqMark.size()));
  if (!prefix.empty() && whole.starts_with(hawqMark)) // the name itself has a dot
    add("", whole.substr(hawqMark.size()));
  return literals;
}

/// What a name means where no layer is called just so: "convbn1" → conv1; "act1" is what conv2 of the same
/// unit reads.
BitEntry hawqConvention(const std::string &prefix, std::string name) {
  BitEntry entry{.place = {}, .name = {}, .target = Target::input, .layer = {}, .literal = {}};
  if (name == "act_int32" || name.ends_with("_act_int32")) { // accumulators between layers
    entry.aside = true;
  } else if (name == "input") {
    entry.name = ""; // of the network
  } else if (name == "act_output") {
    entry.name = prefix + "fc";
  } else if (name.starts_with(hawqInput)) {
    entry.name = prefix + name.substr(hawqInput.size());
  } else if (name == "act" || (name.starts_with("act") && name.size() == 4 &&
                               std::isdigit(static_cast<unsigned char>(name[3])))) {
    const int number = name.size() == 3 ? 1 : name[3] - '0' + 1;
    entry.name = prefix + "conv" + std::to_string(number);
  } else {
    if (const std::size_t fused = name.find("convbn"); fused != std::string::npos)
      name.erase(fused + 4, 2);
    entry.name = prefix + name;
    entry.target = Target::weight;
  }
  return entry;
}

/// Whether there is a "quant_" at the last part of a name, or, where all have plain bits, at its beginning:
/// of a layer with a dot in its own name. Files of another kind may have layers that are called so.
bool isHawq(const Json &json) {
  bool hasNumbersAlone = true;
  bool begins = false;
  for (const auto &[place, value] : json.items()) {
    if (value.is_number() && place.substr(place.rfind('.') + 1).starts_with(hawqMark))
      return true;
    hasNumbersAlone = hasNumbersAlone && value.is_number();
    begins = begins || place.starts_with(hawqMark);
  }
  return hasNumbersAlone && begins;
}

void readHawq(const Json &json, EntryReader &reader) {
  for (const auto &[place, bits] : json.items()) {
    const std::size_t dot = place.rfind('.');
    const std::string prefix = dot == std::string::npos ? "" : place.substr(0, dot + 1);
    std::string name = place.substr(prefix.size());
    if (name.starts_with(hawqMark))
      name.erase(0, hawqMark.size());
    BitEntry entry = hawqConvention(prefix, std::move(name));
    if (entry.aside && !EntryReader::isBits(bits))
      continue; // accumulators may be as wide as they like
    entry.place = place;
    entry.literal = hawqLiterals(place, prefix);
    // It may be the name of a layer as it stands; an export of ours speaks of that one by a name of its own.
    if (place.find(hawqMark) < prefix.size() && !json.contains(std::string(hawqMark) + place))
      entry.literal.insert(entry.literal.begin(), BitEntry::Literal{place, Target::weight});
    reader.add(std::move(entry), bits);
  }
}

void readHaq(const Json &json, EntryReader &reader, Faults &faults) {
  for (std::size_t i = 0; i < json.size(); ++i) {
    const std::string place = std::to_string(i);
    if (!json[i].is_array() || json[i].size() != 2) {
      faults.add(place, "is " + brief(json[i]) + ": expected [weight bits, activation bits]");
      continue;
    }
    reader.add(place, place, json[i][0], Target::weight, i);
    reader.add(place, place, json[i][1], Target::input, i);
  }
}

void readPlain(const Json &json, EntryReader &reader) {
  for (const auto &[place, value] : json.items()) {
    if (value.is_array() && value.size() == 2) {
      reader.add(place, place, value[0], Target::weight);
      reader.add(place, place, value[1], Target::input);
    } else if (value.is_object()) {
      for (const auto &[key, bits] : value.items()) {
        const bool input = key.find("act") != std::string::npos || key.find("input") != std::string::npos;
        reader.add(place + "." + key, place, bits, input ? Target::input : Target::weight);
      }
    } else {
      reader.add(place, place, value, Target::weight);
    }
  }
}

/// Layers and nodes of a network by what they are called.
class NameTable {
 public:
  NameTable(const Network &network, const FileNames &aliases) : m_network(network), m_aliases(aliases) {
    for (std::size_t i = 0; i < network.layers().size(); ++i) {
      m_layers.push_back({layerTokens(network.layers()[i].name)});
      if (i < aliases.layers.size())
        for (const std::string &alias : aliases.layers[i])
          m_layers.back().push_back(layerTokens(alias));
    }
  }

  struct Found {
    std::optional<std::size_t> layer;
    bool ambiguous = false;
  };

  /// The layer that is called just so.
  std::optional<std::size_t> called(const std::string &name) const {
    const auto layer = std::ranges::find(m_network.layers(), name, &Layer::name);
    if (layer == m_network.layers().end())
      return std::nullopt;
    return static_cast<std::size_t>(layer - m_network.layers().begin());
  }

  /// The same or, by its words and numbers alone, the first one.
  std::optional<std::size_t> exactly(const std::string &name) const {
    if (const auto layer = called(name))
      return layer;
    const std::vector<std::string> wanted = layerTokens(name);
    for (std::size_t i = 0; i < m_layers.size(); ++i)
      if (std::ranges::find(m_layers[i], wanted) != m_layers[i].end())
        return i;
    return std::nullopt;
  }

  /// The layer of a name: exactly so, or the only one that ends so.
  Found layer(const std::string &name) const {
    if (const auto exact = exactly(name))
      return {exact};
    const std::vector<std::string> wanted = layerTokens(name);
    Found ending;
    for (std::size_t i = 0; i < m_layers.size(); ++i)
      for (const auto &tokens : m_layers[i]) {
        if (endsWith(tokens, wanted) && ending.layer != i) {
          ending.ambiguous = ending.layer.has_value();
          ending.layer = i;
        }
      }
    return ending.ambiguous ? Found{std::nullopt, true} : ending;
  }

  /// The node whose output has a name: that of the file, its own, or that of a layer.
  std::optional<NodeId> producer(const std::string &name) const {
    if (const auto alias = m_aliases.activations.find(name); alias != m_aliases.activations.end())
      for (NodeId id = 0; id < m_network.nodes().size(); ++id)
        if (m_network.nodes()[id].name == alias->second)
          return id;
    const std::vector<std::string> wanted = tokensOf(name);
    for (NodeId id = 0; id < m_network.nodes().size(); ++id) {
      std::vector<std::string> tokens = tokensOf(m_network.nodes()[id].name);
      if (tokens == wanted || (wanted.size() > 1 && wanted.back() == "out" &&
                               std::vector(wanted.begin(), wanted.end() - 1) == tokens))
        return id;
    }
    const Found found = layer(name);
    return found.layer ? std::optional(m_network.layers()[*found.layer].node) : std::nullopt;
  }

 private:
  static bool endsWith(const std::vector<std::string> &tokens, const std::vector<std::string> &end) {
    return !end.empty() && tokens.size() > end.size() &&
           std::equal(end.begin(), end.end(), tokens.end() - static_cast<std::ptrdiff_t>(end.size()));
  }

  const Network &m_network;
  const FileNames &m_aliases;
  std::vector<std::vector<std::vector<std::string>>> m_layers; ///< by layer, by name, its tokens
};

/// Where the output of a node gets to without passing a layer.
struct Flow {
  Flow(const Network &network, NodeId node) : carries(network.nodes().size()) {
    carries.at(node) = true;
    // Whatever reads a node comes after it.
    for (NodeId reader = node + 1; reader < network.nodes().size(); ++reader) {
      if (std::ranges::none_of(network.nodes()[reader].inputs, [&](NodeId input) { return carries[input]; }))
        continue;
      if (const auto layer = network.layerAt(reader))
        layers.push_back(*layer);
      else
        carries[reader] = true;
    }
  }

  std::vector<bool> carries;       ///< by node: itself, and nodes without weights behind it
  std::vector<std::size_t> layers; ///< that read any of these
};

/// What entries say of the layers; of several for the same bits those said nearest to the layer count, and
/// else the last.
class SaidBits {
 public:
  explicit SaidBits(const Network &network) : m_network(network) {}

  /// @param node at which the entry speaks of the bits: for activations their producer or the layer itself
  void add(std::size_t layer, Target target, NodeId node, const BitEntry &entry) {
    m_said[{layer, target == Target::weight}].push_back({node, &entry});
  }

  void settle(BitMatch &match) const {
    for (const auto &[what, said] : m_said) {
      const auto &[layer, isWeight] = what;
      const std::string &name = m_network.layers()[layer].name;
      const Said &taken = *std::ranges::max_element(said.rbegin(), said.rend(), {}, &Said::node);
      LayerOverride &change = match.layers[name];
      (isWeight ? change.weightBits : change.activationBits) = taken.entry->bits;
      for (const Said &other : said)
        if (other.entry->bits != taken.entry->bits && !givesWay(other.node, taken.node, layer))
          match.contradictions.push_back(name + (isWeight ? ", weight bits: " : ", activation bits: ") +
                                         other.text() + " and " + taken.text() + "; " +
                                         std::to_string(taken.entry->bits) + " are taken");
    }
  }

 private:
  struct Said {
    NodeId node = 0;
    const BitEntry *entry = nullptr;

    std::string text() const { return std::to_string(entry->bits) + " (" + entry->place + ")"; }
  };

  /// Whether what leaves one node gets to another before the layer reads it, or that is the layer itself.
  bool givesWay(NodeId from, NodeId to, std::size_t layer) const {
    return from != to && (to == m_network.layers()[layer].node || Flow(m_network, from).carries[to]);
  }

  const Network &m_network;
  std::map<std::pair<std::size_t, bool>, std::vector<Said>> m_said; ///< by layer, and whether of its weights
};

} // namespace

std::string_view toString(BitFormat format) {
  return wordOf(formatWords(), format);
}

BitConfiguration parseBitConfiguration(const Json &json, const std::string &origin) {
  BitConfiguration configuration;
  Faults faults(origin);
  EntryReader reader(configuration, faults);
  if (json.is_array()) {
    configuration.format = BitFormat::haq;
    readHaq(json, reader, faults);
  } else if (!json.is_object()) {
    faults.add("", "is " + brief(json) + ": expected bits of layers");
  } else if (json.contains("param_encodings") || json.contains("activation_encodings")) {
    configuration.format = BitFormat::aimet;
    readAimet(json, reader);
  } else if (const Json *scopes = findScopes(json)) {
    configuration.format = BitFormat::nncf;
    readNncf(*scopes, reader, faults);
  } else if (isHawq(json)) {
    configuration.format = BitFormat::hawq;
    readHawq(json, reader);
  } else {
    readPlain(json, reader);
  }
  faults.throwIfAny();
  if (std::ranges::all_of(configuration.entries, &BitEntry::aside))
    throw badInput(origin + ": holds no bits of layers");
  return configuration;
}

BitMatch matchBits(const BitConfiguration &configuration, const Network &network, const FileNames &aliases) {
  const NameTable names(network, aliases);
  BitMatch match;
  SaidBits said(network);
  const auto nodeOf = [&](std::size_t layer) { return network.layers()[layer].node; };
  const auto giveLiterally = [&](const BitEntry &entry) {
    for (const auto find : {&NameTable::called, &NameTable::exactly})
      for (const BitEntry::Literal &literal : entry.literal)
        if (const auto layer = (names.*find)(literal.name)) {
          said.add(*layer, literal.target, nodeOf(*layer), entry);
          return true;
        }
    return false;
  };
  for (const BitEntry &entry : configuration.entries) {
    if (giveLiterally(entry)) {
      ++match.matched;
      continue;
    }
    if (entry.aside) {
      ++match.aside;
      continue;
    }
    std::vector<std::size_t> layers;
    std::optional<NodeId> producer; // of an activation that has no layer of its own
    NameTable::Found found;
    if (entry.layer) {
      if (*entry.layer < network.layers().size())
        layers = {*entry.layer};
    } else if (entry.target == Target::output) {
      producer = names.producer(entry.name);
    } else if (entry.name.empty() && entry.target == Target::input) {
      producer = 0; // what the network itself reads
    } else {
      found = names.layer(entry.name);
      if (found.layer)
        layers = {*found.layer};
    }
    if (producer)
      layers = Flow(network, *producer).layers;
    for (const std::size_t layer : layers)
      said.add(layer, entry.target, producer.value_or(nodeOf(layer)), entry);
    match.matched += layers.empty() ? 0 : 1;
    if (layers.empty())
      match.unmatched.push_back(
          entry.place + ": " +
          (found.ambiguous                  ? "more than one layer ends so"
           : entry.target == Target::output ? "no layer reads an activation of this name"
           : entry.layer ? "the network has " + std::to_string(network.layers().size()) + " layers"
                         : "there is no layer of this name"));
  }
  said.settle(match);
  for (const Layer &layer : network.layers())
    if (!match.layers.contains(layer.name))
      match.untouched.push_back(layer.name);
  return match;
}

std::string BitMatch::report() const {
  std::string text = std::to_string(matched) + " of " + std::to_string(matched + unmatched.size()) +
                     " entries matched, " + std::to_string(layers.size()) +
                     (layers.size() == 1 ? " layer set\n" : " layers set\n");
  for (const std::string &line : unmatched)
    text += "not matched: " + line + "\n";
  for (const std::string &line : contradictions)
    text += "contradiction: " + line + "\n";
  for (const std::string &name : untouched)
    text += "left as it is: " + name + "\n";
  return text;
}

Json toNncf(const Network &network, const PrecisionPlan &plan) {
  Json scopes = Json::array();
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Layer &layer = network.layers()[i];
    const bool conv = layer.kind == LayerKind::conv2d;
    const std::string scope = network.name() + (conv ? "/NNCFConv2d[" : "/NNCFLinear[") + layer.name + "]/" +
                              (conv ? "conv2d_0" : "linear_0");
    scopes.push_back({plan[i].weight.bits, scope + "|WEIGHT"});
    scopes.push_back({plan[i].activation.bits, scope + "|INPUT0"});
  }
  const Shape in = network.inputShape();
  return {
      {"input_info", {{"sample_size", {1, in.channels, in.height, in.width}}}},
      {"compression",
       {{"algorithm", "quantization"},
        {"initializer", {{"precision", {{"type", "manual"}, {"bitwidth_per_scope", std::move(scopes)}}}}}}}};
}

Json toHawq(const Network &network, const PrecisionPlan &plan) {
  Json json = Json::object();
  const auto add = [&](const std::string &name, int bits) {
    const std::string place = std::string(hawqMark) + name;
    if (json.contains(place))
      throw badInput("HAWQ's dictionary would have two meanings for \"" + place +
                     "\": the weights of layer \"" + place.substr(hawqMark.size()) +
                     "\", and the input of layer \"" + place.substr(hawqMark.size() + hawqInput.size()) +
                     "\"");
    json[place] = bits;
  };
  for (std::size_t i = 0; i < plan.size(); ++i) {
    add(network.layers()[i].name, plan[i].weight.bits);
    add(std::string(hawqInput) + network.layers()[i].name, plan[i].activation.bits);
  }
  return json;
}

} // namespace bitsmith
