// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/precision/own_presets.h"

#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

Network cnn() {
  return buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
}

/// Something in every field.
PrecisionPlan richPlan() {
  PrecisionPlan plan = findPreset("mixed_aggressive").apply(cnn());
  plan[1].weight = withMethod(plan[1].weight, Method::lsq);
  plan[1].activation.scheme = Scheme::dynamic;
  plan[2].weight.granularity = Granularity::perTensor;
  plan[3].weight.ste = plan[3].activation.ste = Ste::passThrough;
  plan[4].weight.scaleForm = plan[4].activation.scaleForm = ScaleForm::powerOfTwo;
  plan[4].activation.observer = Observer::minMax;
  return plan;
}

} // namespace

class OwnPresetsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void keepsAPlanByLayers() {
    const OwnPreset preset = presetByLayers("mine", richPlan(), cnn());
    saveOwnPreset(preset, folder());
    const OwnPresets read = readOwnPresets(folder());
    QVERIFY(read.warnings.empty());
    QCOMPARE(read.presets.size(), std::size_t{1});
    QVERIFY(read.presets[0] == preset);
    QVERIFY(read.presets[0].apply(cnn(), findPreset("fp32").apply(cnn())) == richPlan());
  }

  /// Layers that another network has not are left as they are there.
  void fitsAnotherNetworkByTheNamesInCommon() {
    const OwnPreset preset = presetByLayers("mine", richPlan(), cnn());
    const Network other = buildArchitecture("resnet8", {3, 32, 32}, 10);
    const PrecisionPlan before = findPreset("fp32").apply(other);
    const PrecisionPlan after = preset.apply(other, before);
    QCOMPARE(preset.fittingLayers(other), std::size_t{1}); // conv1
    QVERIFY(after[0] == richPlan()[0]);
    QVERIFY(PrecisionPlan(after.begin() + 1, after.end()) == PrecisionPlan(before.begin() + 1, before.end()));
  }

  void keepsRulesThatFitAnyNetwork() {
    PrecisionPlan plan = findPreset("int8_uniform").apply(cnn());
    plan[0].weight.bits = 6;
    plan[3].weight.bits = 2;
    const OwnPreset preset = presetByRoles("roles", plan, cnn(), "fp32");
    saveOwnPreset(preset, folder());
    const OwnPreset read = readOwnPresets(folder()).presets.at(0);
    QVERIFY(read == preset);
    QVERIFY(read.apply(cnn(), plan) == plan);
    // resnet8 has no linear layer in the middle; its convolutions are those of the middle.
    const Network other = buildArchitecture("resnet8", {3, 32, 32}, 10);
    const PrecisionPlan applied = read.apply(other, findPreset("fp32").apply(other));
    QCOMPARE(applied.front().weight.bits, 6);
    QCOMPARE(applied[3].weight.bits, 8);
    // The other way round the missing role is the base preset's.
    const OwnPreset ofOther = presetByRoles("x", findPreset("int8_uniform").apply(other), other, "ultra_low");
    QCOMPARE(ofOther.rules.at(LayerRole::middleLinear).weight.bits, 2);
  }

  void refusesRulesWhereLayersOfARoleDiffer() {
    QCOMPARE(messageOf([] { presetByRoles("x", richPlan(), cnn(), "fp32"); }),
             QStringLiteral("conv2 and conv3 have the same role (middle_conv) and differ: keep this plan by "
                            "layer names"));
  }

  void refusesNamesThatCannotBe() {
    for (const char *name : {"", "../x", "a/b", ".x", " a", "a ", "fp32", "ü"}) {
      QVERIFY2(!isOwnPresetName(name), name);
      QVERIFY(messageOf([&] {
                saveOwnPreset(presetByLayers(name, richPlan(), cnn()), folder());
              }).startsWith(QStringLiteral("\"%1\"").arg(text(name))));
    }
    QVERIFY(isOwnPresetName("Watch v2_final-3"));
    QVERIFY(QDir(m_folder->path()).isEmpty());
  }

  void renamesAndDeletes() {
    saveOwnPreset(presetByLayers("a", richPlan(), cnn()), folder());
    saveOwnPreset(presetByLayers("b", richPlan(), cnn()), folder());
    QCOMPARE(messageOf([&] { renameOwnPreset("a", "b", folder()); }),
             QStringLiteral("\"b\" is the name of another preset of yours: give it one of its own"));
    renameOwnPreset("a", "c", folder());
    deleteOwnPreset("b", folder());
    const OwnPresets left = readOwnPresets(folder());
    QCOMPARE(left.presets.size(), std::size_t{1});
    QCOMPARE(text(left.presets[0].name), QStringLiteral("c"));
    QCOMPARE(messageOf([&] { deleteOwnPreset("b", folder()); }, ErrorKind::workFailed),
             text(folder().string()) +
                 QStringLiteral(" holds no preset \"b\": it was renamed or deleted meanwhile"));
  }

  void leavesBrokenFilesOutWithAWarning() {
    saveOwnPreset(presetByLayers("good", richPlan(), cnn()), folder());
    writeFileAtomically(folder() / "bad.json",
                        R"({"format": "bitsmith/preset@1", "layers": {"a": {"weight_bits": 77}}})");
    writeFileAtomically(folder() / "worse.json", "{");
    const OwnPresets read = readOwnPresets(folder());
    QCOMPARE(read.presets.size(), std::size_t{1});
    QCOMPARE(read.warnings.size(), std::size_t{2});
    QVERIFY(text(read.warnings[0]).contains(QStringLiteral("layers.a.weight_bits is 77")));
    QVERIFY(readOwnPresets(folder() / "none").presets.empty());
  }

  void namesFaultsByTheirPaths_data() {
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *document, const char *message) {
      QTest::newRow(name) << text(document) << text(message);
    };
    row("format", R"({"layers": {"a": {}}})", "f: format");
    row("newer", R"({"format": "bitsmith/preset@2", "layers": {"a": {}}})",
        "f: format is \"bitsmith/preset@2\"");
    row("neither", R"({"format": "bitsmith/preset@1"})", "f: rules is missing: expected rules or layers");
    row("no layer", R"({"format": "bitsmith/preset@1", "layers": {}})", "f: layers names no layer");
    row("a role", R"({"format": "bitsmith/preset@1", "rules": {"first": {}}})", "f: rules.");
    row("method", R"({"format": "bitsmith/preset@1", "layers": {"a": {"weight_method": "ternary"}}})",
        "f: layers.a.weight_method ternary has 8 bits");
    row("key", R"({"format": "bitsmith/preset@1", "layers": {"a": {"bits": 4}}})", "f: layers.a.bits");
  }

  void namesFaultsByTheirPaths() {
    QFETCH(QString, document);
    QFETCH(QString, message);
    const QString told = messageOf([&] { parseOwnPreset(document.toStdString(), "f", "n"); });
    QVERIFY2(told.startsWith(message), qPrintable(told));
  }

  void agreesWithItsSchema() {
    valijson::Schema schema;
    const Json description = Json::parse(resource("schemas/preset.schema.json"));
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(description), schema);
    const auto accepts = [&](const Json &document) {
      valijson::Validator validator;
      return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
    };
    const Json byLayers = Json::parse(ownPresetText(presetByLayers("m", richPlan(), cnn())));
    QVERIFY(accepts(byLayers));
    const PrecisionPlan uniform = findPreset("ultra_low").apply(cnn());
    QVERIFY(accepts(Json::parse(ownPresetText(presetByRoles("m", uniform, cnn(), "fp32")))));
    for (const char *change : {R"({"layers": null})", R"({"layers": {"conv1": {"weight_bits": 77}}})",
                               R"({"format": "bitsmith/preset@2"})", R"({"extra": 1})", R"({"rules": {}})"}) {
      Json document = byLayers;
      document.merge_patch(Json::parse(change));
      QVERIFY2(!accepts(document), change);
      QVERIFY2(messageOf([&] { parseOwnPreset(document.dump(), "f", "n"); }) !=
                   QStringLiteral("nothing thrown"),
               change);
    }
  }

  void isFoundByNameBesideTheShippedOnes() {
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
    saveOwnPreset(presetByLayers("mine", richPlan(), cnn()));
    QVERIFY(planOfPreset("mine", cnn()) == richPlan());
    QVERIFY(planOfPreset("fp32", cnn()) == findPreset("fp32").apply(cnn()));
    QVERIFY(messageOf([] { planOfPreset("none", cnn()); }).endsWith(QStringLiteral("ultra_low, mine")));
    const Network other = buildArchitecture("lenet5", {1, 28, 28}, 10);
    OwnPreset foreign{.name = "foreign", .summary = {}, .rules = {}, .layers = {{"nowhere", {}}}};
    saveOwnPreset(foreign);
    QCOMPARE(messageOf([&] { planOfPreset("foreign", other); }),
             QStringLiteral("preset \"foreign\" is of layers that lenet5 has not"));
    OwnPreset partial{.name = "partial", .summary = {}, .rules = {}, .layers = {{"conv1", {}}}};
    saveOwnPreset(partial);
    std::string remark;
    QVERIFY(planOfPreset("partial", other, &remark).size() == 5);
    QCOMPARE(text(remark),
             QStringLiteral("preset partial is of 1 of the 5 layers of lenet5; the others have 8 bits"));
    remark.clear();
    planOfPreset("fp32", other, &remark);
    QVERIFY(remark.empty());
  }

 private:
  fs::path folder() const { return fs::path(m_folder->path().toStdString()); }
  std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(OwnPresetsTest)
#include "tst_own_presets.moc"
