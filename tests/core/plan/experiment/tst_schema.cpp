// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/experiment/experiment.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/network/architectures.h"
#include "core/plan/runs/labels.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace bitsmith;
using bitsmith::test::text;
using Json = nlohmann::json;

namespace {

/// A shipped schema, checked by valijson: an implementation that is not ours.
class Schema {
 public:
  explicit Schema(const std::string &path) : m_json(Json::parse(resource(path))) {
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(m_json), m_schema);
  }
  bool accepts(const Json &document) {
    valijson::Validator validator;
    return validator.validate(m_schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
  }
  const Json &json() const { return m_json; }

 private:
  Json m_json;
  valijson::Schema m_schema;
};

bool parserAccepts(const Json &document) {
  try {
    parseExperiment(document.dump(), "f");
    return true;
  } catch (const Error &) {
    return false;
  }
}

template<class List>
std::set<std::string> namesOf(const List &list) {
  std::set<std::string> names;
  for (const auto &entry : list)
    names.insert(entry.name);
  return names;
}

/// Every value of every key, and some keys that are not known.
const Json fullRun = Json::parse(R"({
  "$schema": "x", "format": "bitsmith/experiment@1", "name": "n", "summary": "s", "task": "qat", "recorded": {"a": 1},
  "data": {"source": "shapes", "path": "", "train": 10, "test": 10, "augment": false},
  "network": {"architecture": "resnet20", "file": "", "weights": "resnet20.pt"},
  "preprocessing": {"preset": "cifar10", "mean": [0.5], "deviation": 0.25, "range": "byte", "order": "bgr",
    "layout": "channels_last"},
  "precision": {"preset": "ultra_low", "layers": {"fc": {"weight_bits": 5, "activation_bits": 32,
    "weight_scheme": "asymmetric", "activation_scheme": "dynamic", "weight_granularity": "per_tensor",
    "activation_observer": "min_max", "ste": "pass_through", "weight_method": "range", "activation_method": "range",
    "scale_form": "fixed_point"}}},
  "training": {"epochs": 2, "batch": 4, "optimizer": "sgd", "lr": 0.1, "momentum": 0.5, "weight_decay": 0.0,
    "schedule": "constant", "clip_norm": 0.0, "seed": 7,
    "quantizers": {"lr": 0.5, "clip_decay": 0.5, "candidates": [2, 8], "cost_weight": 0.5, "memory_budget_mb": 0.5,
      "mean_bits": 5, "mean_bits_start": 0},
    "distillation": {"weight": 0, "temperature": 2}, "batch_norm": {"freeze_epochs": 1, "reestimate": true}},
  "calibration": {"observer": "min_max", "percentile": 99, "pictures": 8, "batch": 4, "bias_correction": true,
    "batch_norm_reestimation": true, "equalization": true, "rounding": "adaptive", "rounding_steps": 5},
  "search": {"strategy": "haq", "evaluator": "qat", "weight_bits": [2, 4], "activation_bits": [8], "cost": "bops",
    "budgets": [{"cost": "memory", "amount": 0.5}], "evaluations": 5, "pictures": 0, "epochs": 2, "metric": "fisher",
    "population": 4, "warm_up": 0, "seed": 7},
  "progressive": {"kind": "linear", "weight_bits": 8, "activation_bits": 9, "activation_floor": 5, "begin": 1, "end": 2,
    "stages": 2, "levels": [8, 6], "cycles": 1, "order": ["fc"], "turning": {"epsilon": 0.5, "decay": 0.5, "window": 2},
    "policies": [{"layers": "layer*", "tensors": "weights", "from": 9, "to": 0, "start": 1, "end": 2, "every": 1}],
    "sensitivity": {"run": ""}, "metric": "fisher"},
  "hardware": "notebook", "compute": "integer", "threads": 2})");

const Json fullStudy = Json::parse(R"({
  "format": "bitsmith/experiment@1", "name": "n", "summary": "s", "task": "study",
  "shared": {"data": {"source": "shapes"}, "training": {"epochs": 3}, "threads": 1},
  "experiments": [{"name": "a", "training": {"lr": 0.5}}, {"name": "b", "precision": {"preset": "fp32"}}],
  "axes": {"precision.preset": ["fp32", "ultra_low"], "training.lr": [0.1, 0.2],
           "precision.layers.conv1.weight_bits": [3, 8]}})");

/// Values to put in place of any other; no whole numbers written as 1.0, which are integers to JSON Schema
/// and to Bitsmith, but not to valijson.
std::vector<Json> replacements() {
  std::vector<Json> values = {nullptr,
                              true,
                              "",
                              "x",
                              "study",
                              "qat",
                              Json::array(),
                              Json::object(),
                              {1},
                              {"fp32"},
                              Json{{"x", 1}},
                              -1,
                              0,
                              1,
                              2,
                              16,
                              17,
                              31,
                              32,
                              33,
                              1024,
                              1025,
                              65536,
                              65537,
                              100000,
                              100001,
                              100000000,
                              100000001,
                              9007199254740992,

                              UINT64_MAX,
                              INT64_MIN,
                              0.5,
                              -0.5,
                              1e-9,
                              9e-10,
                              0.9999,
                              0.99991,
                              10.5,
                              99.5,
                              100.5,
                              1e300,
                              std::string(200, 'x'),
                              std::string(201, 'x'),
                              std::string(4096, 'p'),
                              std::string(4097, 'p'),
                              "a\nb",
                              "\x7f"};
  std::string umlauts;
  for (int i = 0; i < 200; ++i)
    umlauts += "ü";
  values.push_back(umlauts);
  values.push_back(umlauts + "ü");
  for (const char *word :
       {"fp32", "adam", "sgd", "cosine", "constant", "symmetric", "asymmetric", "dynamic", "per_tensor",
        "per_channel", "min_max", "moving_average", "clipped", "pass_through", "cifar10", "idx", "notebook",
        "bitsmith/experiment@1", "bitsmith/experiment@2"})
    values.push_back(word);
  return values;
}

/// Paths of all values in a document, itself left out.
void collect(const Json &json, const Json::json_pointer &at, std::vector<Json::json_pointer> &paths) {
  if (!json.is_structured())
    return;
  for (const auto &[key, value] : json.items()) {
    const Json::json_pointer path = json.is_array() ? at / std::stoul(key) : at / key;
    paths.push_back(path);
    collect(value, path, paths);
  }
}

} // namespace

class SchemaTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void acceptsTheShippedFiles();
  void acceptsWhatBitsmithWrites();
  void takesEveryKeyOfARunAsAnAxis();
  void listsWhatThereIs();
  void describesEveryKey();
  void agreesWithTheParser_data();
  void agreesWithTheParser();
  void agreesWithTheParserOnChangedDocuments_data();
  void agreesWithTheParserOnChangedDocuments();
  void agreesOnHardware_data();
  void agreesOnHardware();
  void agreesOnLabels();
};

void SchemaTest::acceptsTheShippedFiles() {
  Schema experiment("schemas/experiment.schema.json");
  Schema hardware("schemas/hardware.schema.json");
  Schema preset("schemas/presets.schema.json");
  for (const std::string &path : resourcesBelow("experiments/"))
    QVERIFY2(experiment.accepts(Json::parse(resource(path))), path.c_str());
  for (const std::string &path : resourcesBelow("hardware/"))
    QVERIFY2(hardware.accepts(Json::parse(resource(path))), path.c_str());
  for (const std::string &path : resourcesBelow("presets/"))
    QVERIFY2(preset.accepts(Json::parse(resource(path))), path.c_str());
  Json broken = Json::parse(resource("presets/presets.json"));
  broken["presets"][0]["rules"].erase("last");
  QVERIFY(!preset.accepts(broken));
}

void SchemaTest::acceptsWhatBitsmithWrites() {
  Schema schema("schemas/experiment.schema.json");
  QVERIFY(schema.accepts(toJson(Experiment{})));
  for (const Json &document : {fullRun, fullStudy, Json{{"task", "qat"}}}) {
    const Json written = toJson(parseExperiment(document.dump(), "f"));
    QVERIFY2(schema.accepts(written), written.dump().c_str());
  }
  for (const ExperimentInfo &info : shippedExperiments())
    QVERIFY(schema.accepts(toJson(loadExperiment(info.name))));
}

/// What a study varies may be anything of what a run says of its work.
void SchemaTest::takesEveryKeyOfARunAsAnAxis() {
  Schema schema("schemas/experiment.schema.json");
  int count = 0;
  const std::function<void(const std::string &, const Json &)> check = [&](const std::string &path,
                                                                           const Json &value) {
    const Json study = {{"task", "study"}, {"axes", {{path, {value}}}}};
    QVERIFY2(schema.accepts(study), path.c_str());
    ++count;
    if (value.is_object() && path != "precision.layers")
      for (const auto &[key, member] : value.items())
        check(path + "." + key, member);
  };
  for (const char *section : {"data", "network", "preprocessing", "precision", "training", "calibration",
                              "search", "progressive", "hardware", "compute", "threads"})
    check(section, fullRun.at(section));
  QVERIFY(count > 70);
  const Json definitions = schema.json().at("definitions");
  const Json &axes = definitions.at(Json::json_pointer("/study/properties/axes/properties"));
  for (const char *section : {"start", "sensitivity", "errors"})
    for (const auto &[key, property] : definitions.at(section).at("properties").items())
      QVERIFY2(axes.contains(std::string(section) + "." + key), key.c_str());
  QVERIFY(schema.accepts({{"task", "study"}, {"axes", {{"start.run", {"a", "b"}}}}}));
  QVERIFY(!schema.accepts({{"task", "study"}, {"axes", {{"training.speed", {1}}}}}));
}

/// A new architecture, data set, preset or profile must be added to the schema too.
void SchemaTest::listsWhatThereIs() {
  const Json schema = Schema("schemas/experiment.schema.json").json();
  const auto words = [&](const char *pointer) {
    return schema.at(Json::json_pointer(pointer)).at("enum").get<std::set<std::string>>();
  };
  QVERIFY(words("/definitions/network/properties/architecture") == namesOf(architectures()));
  QVERIFY(words("/definitions/data/properties/source") == namesOf(dataSources()));
  QVERIFY(words("/definitions/precision/properties/preset") == namesOf(presets()));
  const std::string hardware = schema.at("definitions").at("hardware").at("description");
  for (const std::string &name : namesOf(hardwareProfiles()))
    QVERIFY2(hardware.find(name) != std::string::npos, name.c_str());
  // Defaults are those of the program.
  const Json defaults = toJson(Experiment{});
  for (const char *section : {"data", "network", "precision", "training"})
    for (const auto &[key, property] : schema["definitions"][section]["properties"].items())
      if (property.contains("default"))
        QVERIFY2(property.at("default") == defaults.at(section).at(key), key.c_str());
  // Sections that are written only where they differ: their defaults, read, are none.
  Json document = {{"training", Json::object()}, {"search", Json::object()}, {"calibration", Json::object()}};
  for (const char *section : {"training", "search", "calibration"})
    for (const auto &[key, property] : schema["definitions"][section]["properties"].items())
      if (property.contains("default"))
        document[section][key] = property["default"];
      else
        for (const auto &[inner, value] : property.at("properties").items())
          document[section][key][inner] = value.at("default");
  QVERIFY(parseExperiment(document.dump(), "defaults") == Experiment{});
  for (const auto &[key, value] : defaults.at("preprocessing").items())
    QVERIFY2(schema["definitions"]["preprocessing"]["properties"].at(key).at("default") == value,
             key.c_str());
  QVERIFY(words("/definitions/preprocessing/properties/preset") == namesOf(preprocessingPresets()));
  for (const char *key : {"hardware", "compute", "threads"})
    QVERIFY2(schema["definitions"][key].at("default") == defaults.at(key), key);
  for (const char *key : {"format", "name", "task"})
    QVERIFY2(schema["definitions"]["run"]["properties"][key].at("default") == defaults.at(key), key);
}

namespace {

/// Keys that a schema and the schemas in it declare. Conditions on keys (if, not, anyOf, allOf) declare none.
/// @param bare takes the paths of those that nothing is said of, a line each
int keysBelow(const Json &schema, const std::string &path, std::string &bare) {
  const auto isDescribed = [](const Json &key) {
    return key.contains("description") || key.contains("$ref") || key.contains("const") ||
           key.value("items", Json::object()).contains("$ref");
  };
  int count = 0;
  for (const std::string group : {"properties", "patternProperties", "definitions"}) {
    const Json members = schema.value(group, Json::object());
    for (const auto &[name, inner] : members.items()) {
      const std::string place = path + "." + name;
      if (group == "properties") {
        ++count;
        if (!isDescribed(inner))
          bare += place + "\n";
      }
      count += keysBelow(inner, place, bare);
    }
  }
  for (const char *inner : {"items", "additionalProperties"})
    if (schema.contains(inner) && schema.at(inner).is_object())
      count += keysBelow(schema.at(inner), path + "." + inner, bare);
  for (const Json &alternative : schema.value("oneOf", Json::array()))
    count += keysBelow(alternative, path, bare);
  return count;
}

} // namespace

void SchemaTest::describesEveryKey() {
  for (const std::string &path : resourcesBelow("schemas/")) {
    const Json schema = Json::parse(resource(path));
    QCOMPARE(text(schema["$schema"].get<std::string>()),
             QStringLiteral("http://json-schema.org/draft-07/schema#"));
    QVERIFY(text(schema["$id"].get<std::string>()).startsWith(QStringLiteral("urn:bitsmith:schema:")));
    const Json definitions = schema.value("definitions", Json::object());
    for (const auto &[name, definition] : definitions.items()) {
      QVERIFY2(definition.contains("title") && definition.contains("description"), name.c_str());
      if (definition.value("type", "") == "object")
        QVERIFY2(definition.contains("additionalProperties"), name.c_str());
    }
    std::string bare;
    QVERIFY(keysBelow(schema, path, bare) > 0);
    QCOMPARE(text(bare), QString());
  }
}

void SchemaTest::agreesWithTheParser_data() {
  QTest::addColumn<QByteArray>("json");
  QTest::addColumn<bool>("good");
  const auto good = [](const char *json) { QTest::newRow(json) << QByteArray(json) << true; };
  const auto bad = [](const char *json) { QTest::newRow(json) << QByteArray(json) << false; };
  good("{}");
  good(R"({"task": "qat", "training": {"seed": 9007199254740992}})");
  good(R"({"summary": "text", "recorded": {}})");
  good(R"({"task": "study", "axes": {"training.seed": [1, 2]}})");
  good(
      R"({"task": "study", "axes": {"precision": [{"preset": "fp32"}, {"layers": {"fc1": {"weight_bits": 2}}}]}})");
  good(R"({"task": "study", "axes": {"precision.layers.fc1": [{"weight_bits": 2}, {}]}})");
  good(R"({"task": "study", "axes": {}, "experiments": [{}]})");
  good(R"({"task": "study", "experiments": [], "axes": {"threads": [1]}})");
  good(R"({"task": "study", "axes": {"compute": ["float32", "auto"]}})");
  bad(R"({"compute": "float16"})");
  good(R"({"task": "progressive"})");
  good(
      R"({"task": "progressive", "progressive": {"kind": "cyclic", "weight_bits": 2, "levels": [3, 4], "order": ["fc1"],
         "turning": {"epsilon": 0.1}, "policies": [{"layers": "conv*", "to": 0}], "sensitivity": {"run": ""}}})");
  good(
      R"({"task": "study", "axes": {"progressive.kind": ["linear", "step"], "progressive.turning.window": [3]}})");
  bad(R"({"progressive": {"kind": "straight"}})");
  bad(R"({"progressive": {"weight_bits": 17}})");
  bad(R"({"progressive": {"stages": 1}})");
  bad(R"({"progressive": {"levels": [0]}})");
  bad(R"({"progressive": {"order": ["fc1", "fc1"]}})");
  bad(R"({"progressive": {"policies": [{"layers": ""}]}})");
  bad(R"({"progressive": {"policies": [{"bits": 4}]}})");
  bad(R"({"progressive": {"turning": {"window": 1}}})");
  bad(R"({"task": "study", "axes": {"progressive.cycles": [0]}})");
  good(R"({"network": {"file": "model.onnx"}, "preprocessing": {"preset": "imagenet"}})");
  good(R"({"task": "ptq", "network": {"file": "model.onnx"}})");
  good(
      R"({"task": "study", "axes": {"preprocessing.preset": ["none", "data"], "network.file": ["a", "b"]}})");
  good(R"({"task": "ptq", "network": {"architecture": "resnet20", "weights": "resnet20.pt"}})");
  bad(R"({"network": {"file": "model.onnx", "architecture": "resnet20"}})");
  bad(R"({"network": {"file": "model.onnx", "weights": "resnet20.pt"}})");
  bad(R"({"task": "ptq", "network": {"weights": ""}})");
  bad(R"({"task": "ptq", "network": {"file": ""}})");
  bad(R"({"preprocessing": {"mean": 0.5}})");
  bad(R"({"preprocessing": {"mean": [], "deviation": []}})");
  bad(R"({"preprocessing": {"mean": 0, "deviation": 0}})");
  bad("[]");
  bad("7");
  bad("null");
  bad(R"({"task": "ptq"})");
  bad(R"({"task": "study"})");
  bad(R"({"task": "study", "axes": {}})");
  bad(R"({"task": "study", "experiments": []})");
  bad(R"({"task": "study", "experiments": [], "axes": {}})");
  bad(R"({"task": "study", "experiments": {}})");
  bad(R"({"task": "study", "experiments": [5]})");
  bad(R"({"task": "study", "experiments": [{"task": "study"}]})");
  bad(R"({"task": "study", "experiments": [{}], "training": {}})");
  bad(R"({"task": "study", "experiments": [{"training": {"epochs": null}}]})");
  bad(R"({"task": "study", "experiments": [{}], "shared": {"axes": {}}})");
  bad(R"({"task": "study", "axes": {"name": ["a"]}})");
  bad(R"({"task": "study", "axes": {"training.epochs": []}})");
  bad(R"({"task": "study", "axes": {"training.epochs": 3}})");
  bad(R"({"task": "study", "axes": {"training.epochs": [0]}})");
  bad(R"({"task": "study", "axes": {"training.epochs.x": [1]}})");
  bad(R"({"task": "study", "axes": {"training.speed": [1]}})");
  bad(R"({"task": "study", "axes": {"hardware.x": [1]}})");
  bad(R"({"task": "study", "axes": {"": [1]}})");
  bad(R"({"axes": {"training.seed": [1, 2]}})");
  bad(R"({"experiments": [{}]})");
  bad(R"({"training": {"epoch": 1}})");
  bad(R"({"precision": {"layers": {"fc1": {"weight_scheme": "dynamic"}}}})");
  bad(R"({"precision": {"layers": {"fc1": {"bits": 3}}}})");
}

void SchemaTest::agreesWithTheParser() {
  QFETCH(QByteArray, json);
  QFETCH(bool, good);
  const Json document = Json::parse(json.toStdString());
  QCOMPARE(Schema("schemas/experiment.schema.json").accepts(document), good);
  QCOMPARE(parserAccepts(document), good);
}

void SchemaTest::agreesWithTheParserOnChangedDocuments_data() {
  QTest::addColumn<bool>("study");
  QTest::newRow("run") << false;
  QTest::newRow("study") << true;
}

/// Every value replaced by each of many, every key removed, an unknown key added everywhere: same verdicts.
/// What no schema can tell stays out: names of layers and members that come twice.
void SchemaTest::agreesWithTheParserOnChangedDocuments() {
  QFETCH(bool, study);
  const Json &original = study ? fullStudy : fullRun;
  Schema schema("schemas/experiment.schema.json");
  QVERIFY(schema.accepts(original) && parserAccepts(original));
  std::vector<Json::json_pointer> paths;
  collect(original, Json::json_pointer(), paths);
  int accepted = 0;
  int refused = 0;
  const auto compare = [&](const Json &document, const std::string &what) {
    const bool bySchema = schema.accepts(document);
    (bySchema ? accepted : refused) += 1;
    if (bySchema != parserAccepts(document))
      QFAIL(qPrintable(text(what) + QStringLiteral(": the schema says %1").arg(bySchema)));
  };
  for (const Json::json_pointer &path : paths) {
    const std::string name = path.to_string();
    const bool unique = name == "/experiments/0/name" || name == "/experiments/1/name";
    const bool layers = name == "/precision/layers" || name == "/network/architecture" || name == "/network";
    for (const Json &value : replacements()) {
      const Json &parent = original[path.parent_pointer()];
      const bool twice =
          name.starts_with("/axes/") &&
          (value.is_array() || (parent.is_array() && std::ranges::find(parent, value) != parent.end()));
      if (layers || twice || (name == "/experiments/1" && value.is_object()))
        continue;
      Json document = original;
      document[path] = value;
      compare(document, name + " = " + value.dump().substr(0, 80));
    }
    Json parent = original;
    Json &container = parent[path.parent_pointer()];
    if (container.is_object() && !unique && !layers) {
      container.erase(path.back());
      compare(parent, "without " + name);
    }
    if (original[path].is_object() && !layers) {
      Json document = original;
      document[path]["unknown"] = 1;
      compare(document, name + " with an unknown key");
    }
  }
  QVERIFY(accepted > 50);
  QVERIFY(refused > 500);
}

void SchemaTest::agreesOnHardware_data() {
  QTest::addColumn<QString>("path");
  for (const std::string &path : resourcesBelow("hardware/"))
    QTest::newRow(path.c_str()) << text(path);
}

void SchemaTest::agreesOnHardware() {
  QFETCH(QString, path);
  Schema schema("schemas/hardware.schema.json");
  const Json original = Json::parse(resource(path.toStdString()));
  std::vector<Json::json_pointer> paths;
  collect(original, Json::json_pointer(), paths);
  const auto compare = [&](const Json &document) {
    bool parsed = true;
    try {
      parseHardwareProfile(document.dump(), "f");
    } catch (const Error &) {
      parsed = false;
    }
    QVERIFY2(schema.accepts(document) == parsed, document.dump().substr(0, 500).c_str());
  };
  for (const Json::json_pointer &at : paths) {
    for (const Json &value : replacements()) {
      Json document = original;
      document[at] = value;
      compare(document);
    }
    Json document = original;
    if (original[at.parent_pointer()].is_object()) {
      document[at.parent_pointer()].erase(at.back());
      compare(document);
      document[at.parent_pointer()]["unknown"] = 1;
      compare(document);
    }
  }
  for (const char *key : {"macs_per_cycle", "macs_per_second", "energy_pj_per_mac", "energy_law_factor"})
    if (original.contains("roofline")) {
      Json document = original;
      document["roofline"]["compute"][0][key] = 1;
      compare(document);
    }
  Json document = original;
  document[original.contains("roofline") ? "notebook" : "roofline"] = Json::object();
  compare(document);
}

void SchemaTest::agreesOnLabels() {
  Schema schema("schemas/labels.schema.json");
  const RunLabels labels{.name = "n", .tags = {"paper", "two words"}, .note = "a\nb"};
  const Json written = Json::parse(labelsText(labels));
  QVERIFY(schema.accepts(written));
  QVERIFY(schema.accepts(Json::parse(labelsText({}))));
  for (const char *change : {R"({"tags": ["a,b"]})", R"({"tags": [" a"]})", R"({"tags": [""]})",
                             R"({"tags": 3})", R"({"name": 1})", R"({"format": "x"})", R"({"other": 1})"}) {
    Json changed = written;
    changed.update(Json::parse(change));
    bool parsed = true;
    try {
      parseLabels(changed.dump(), "f");
    } catch (const Error &) {
      parsed = false;
    }
    QVERIFY2(!parsed && !schema.accepts(changed), change);
  }
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
