// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/project/project.h"

#include "core/plan/base/files.h"
#include "core/plan/base/user_folders.h"
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

/// Everything that a project can hold, with a path in every place that has one.
Project fullProject() {
  Project project;
  project.experiment.name = "kept";
  project.experiment.data = {.source = "idx", .path = "/work shop/data/digits", .train = 10, .test = 5};
  project.experiment.network = {.architecture = "resnet8", .file = {}, .weights = "/work shop/w/r.pt"};
  project.experiment.precision = {
      .preset = "mixed_aggressive", .all = {}, .layers = {{"fc", {.weightBits = 5}}}};
  project.experiment.start.run = "/work shop/runs/a";
  project.experiment.progressive.sensitivity.run = "/elsewhere/runs/s";
  project.experiment.hardware = "mobile_cpu";
  project.experiment.threads = 2;
  project.marks = {.locked = {"conv1"}, .ties = {{"a", "b"}, {"c", "d", "e"}}};
  project.runs = {"/work shop/runs/a", "/work shop/projects/runs/b"};
  project.panels = "AAA=";
  project.columns = "BBB=";
  return project;
}

const Json smallest = Json::parse(
    R"({"format": "bitsmith/project@1", "experiment": {"name": "n", "network": {"architecture": "resnet8"}}})");

QString refusalOf(const Json &document) {
  return messageOf([&] { parseProject(document.dump(), "p.bitsmith", "/f"); });
}

} // namespace

class ProjectTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comesBackAsItWas();
  void movesWithItsFolder();
  void keepsAbsoluteWhatIsElsewhere();
  void opensWhatIsRefusedInNewExperiments();
  void refusesWhatANewerVersionWrote();
  void saysWhatIsNoProject();
  void namesEveryFaultByItsPath_data();
  void namesEveryFaultByItsPath();
  void survivesTruncation();
  void agreesWithItsSchema();
  void leavesTheOldFileWhereItWouldNotOpenAgain();
  void followsTheEnvironment();
};

void ProjectTest::comesBackAsItWas() {
  const Project project = fullProject();
  QVERIFY(parseProject(projectText(project, "/work shop/projects"), "p", "/work shop/projects") == project);
  QTemporaryDir folder;
  const fs::path file = fs::path(folder.path().toStdString()) / "deep" / "mine.bitsmith";
  saveProject(project, file);
  QVERIFY(loadProject(file) == project);
}

void ProjectTest::movesWithItsFolder() {
  const std::string written = projectText(fullProject(), "/work shop/projects");
  const Json document = Json::parse(written);
  QCOMPARE(text(document["runs"][0].get<std::string>()), QStringLiteral("../runs/a"));
  QCOMPARE(text(document["runs"][1].get<std::string>()), QStringLiteral("runs/b"));
  const Project moved = parseProject(written, "p", "/mnt/disk/projects");
  QCOMPARE(text(moved.experiment.network.weights), QStringLiteral("/mnt/disk/w/r.pt"));
  QCOMPARE(text(moved.experiment.data.path), QStringLiteral("/mnt/disk/data/digits"));
  QCOMPARE(text(moved.experiment.start.run), QStringLiteral("/mnt/disk/runs/a"));
  QCOMPARE(text(moved.runs[1]), QStringLiteral("/mnt/disk/projects/runs/b"));
}

void ProjectTest::keepsAbsoluteWhatIsElsewhere() {
  const Project moved =
      parseProject(projectText(fullProject(), "/work shop/projects"), "p", "/mnt/disk/projects");
  QCOMPARE(text(moved.experiment.progressive.sensitivity.run), QStringLiteral("/elsewhere/runs/s"));
}

/// As runs of before are: a method goes by its own levels, and a sensitivity may be without scores.
void ProjectTest::opensWhatIsRefusedInNewExperiments() {
  Json document = smallest;
  document["experiment"].update(Json::parse(
      R"({"precision": {"layers": {"conv1": {"activation_bits": 8, "activation_method": "lsq",
                                             "activation_scheme": "dynamic"}}}})"));
  QVERIFY(messageOf([&] {
            parseExperiment(document["experiment"].dump(), "f");
          }).contains(QStringLiteral("activation_scheme dynamic")));
  document["experiment"].update(Json::parse(
      R"({"task": "sensitivity", "network": {"architecture": "resnet8", "weights": "/w.pt"},
          "sensitivity": {"targets": ["both"], "metrics": ["hessian"]}})"));
  Json scoreless = document["experiment"];
  scoreless.erase("precision");
  QVERIFY(
      messageOf([&] { parseExperiment(scoreless.dump(), "f"); }).contains(QStringLiteral("gives no score")));
  const Project project = parseProject(document.dump(), "p", "/f");
  const LayerOverride &layer = project.experiment.precision.layers.at("conv1");
  QVERIFY(layer.activationMethod == Method::lsq);
  QVERIFY(layer.activationScheme == Scheme::asymmetric);
  QVERIFY(project.experiment.sensitivity.metrics == std::vector{SensitivityMetric::hessian});
  QVERIFY(parseProject(projectText(project, "/f"), "p", "/f") == project); // it can be saved too
}

void ProjectTest::refusesWhatANewerVersionWrote() {
  Json document = smallest;
  document["format"] = "bitsmith/project@2";
  document["future"] = true; // must not be told of: nothing in it is known
  QCOMPARE(
      refusalOf(document),
      QStringLiteral("p.bitsmith: format is \"bitsmith/project@2\", written by a newer Bitsmith: this one "
                     "reads up to \"bitsmith/project@1\"; update it"));
}

void ProjectTest::saysWhatIsNoProject() {
  QCOMPARE(refusalOf(Json::object()),
           QStringLiteral("p.bitsmith: format is missing: expected \"bitsmith/project@1\""));
  for (const char *format : {"bitsmith/experiment@1", "bitsmith/project@", "bitsmith/project@0",
                             "bitsmith/project@-1", "bitsmith/project@99999999999"}) {
    Json document = smallest;
    document["format"] = format;
    QCOMPARE(
        refusalOf(document),
        QStringLiteral("p.bitsmith: format is \"%1\": expected \"bitsmith/project@1\"").arg(text(format)));
  }
  QVERIFY(refusalOf(Json::array()).startsWith(QStringLiteral("p.bitsmith: is a list: expected an object")));
}

void ProjectTest::namesEveryFaultByItsPath_data() {
  QTest::addColumn<QString>("change");
  QTest::addColumn<QString>("message");
  const auto row = [](const char *name, const char *change, const char *message) {
    QTest::newRow(name) << text(change) << text(message);
  };
  row("unknown key", R"({"colour": 1})", "p.bitsmith: colour");
  row("locked", R"({"locked": [1]})", "p.bitsmith: locked.0 is 1: expected a name");
  row("tie of one", R"({"ties": [["a"]]})",
      "p.bitsmith: ties.0 has fewer than two layers: expected two or more");
  row("tied twice", R"({"ties": [["a", "b"], ["b", "c"]]})",
      R"(p.bitsmith: ties.1 has "b", which is tied already: expected each layer once)");
  row("tie", R"({"ties": [3]})", "p.bitsmith: ties.0 is 3: expected a list");
  row("runs", R"({"runs": "here"})", "p.bitsmith: runs");
  row("view", R"({"view": {"panels": 4}})", "p.bitsmith: view.panels");
  row("experiment", R"({"experiment": {"training": {"epochs": 0}}})",
      "p.bitsmith: experiment: training.epochs is 0");
  row("preset", R"({"experiment": {"precision": {"preset": "x"}}})",
      "p.bitsmith: experiment: precision.preset");
  row("study", R"({"experiment": {"task": "study", "experiments": [{}]}})",
      "p.bitsmith: experiment.task is \"study\": expected the experiment of a single run");
}

void ProjectTest::namesEveryFaultByItsPath() {
  QFETCH(QString, change);
  QFETCH(QString, message);
  Json document = smallest;
  document.merge_patch(Json::parse(change.toStdString()));
  const QString told = refusalOf(document);
  QVERIFY2(told.startsWith(message), qPrintable(told));
}

void ProjectTest::survivesTruncation() {
  const std::string whole = projectText(fullProject(), "/f");
  for (std::size_t length = 0; length + 2 < whole.size(); length += 7) {
    const QString told = messageOf([&] { parseProject(whole.substr(0, length), "p.bitsmith", "/f"); });
    QVERIFY2(told.startsWith(QStringLiteral("p.bitsmith")), qPrintable(told));
  }
}

void ProjectTest::agreesWithItsSchema() {
  valijson::Schema schema;
  const Json description = Json::parse(resource("schemas/project.schema.json"));
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(description), schema);
  const auto accepts = [&](const Json &document) {
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
  };
  const Json full = Json::parse(projectText(fullProject(), "/f"));
  QVERIFY(accepts(full));
  QVERIFY(accepts(smallest));
  // Each key is known to both, and so is that a foreign one is not.
  for (const auto &[key, value] : full.items())
    QVERIFY2(description["properties"].contains(key), key.c_str());
  for (const char *change :
       {R"({"colour": 1})", R"({"locked": [1]})", R"({"ties": [["a"]]})", R"({"ties": [3]})",
        R"({"runs": "here"})", R"({"view": {"panels": 4}})", R"({"view": {"x": "y"}})",
        R"({"format": "bitsmith/project@2"})", R"({"experiment": {"task": "study", "experiments": [{}]}})",
        R"({"experiment": null})"}) {
    Json document = smallest;
    document.merge_patch(Json::parse(change));
    QVERIFY2(!accepts(document), change);
    QVERIFY2(refusalOf(document) != QStringLiteral("nothing thrown"), change);
  }
}

void ProjectTest::leavesTheOldFileWhereItWouldNotOpenAgain() {
  QTemporaryDir folder;
  const fs::path file = fs::path(folder.path().toStdString()) / "mine.bitsmith";
  saveProject(fullProject(), file);
  Project broken = fullProject();
  broken.marks.ties = {{"alone"}};
  QVERIFY(messageOf([&] { saveProject(broken, file); }).contains(QStringLiteral("ties.0")));
  QVERIFY(loadProject(file) == fullProject());
}

void ProjectTest::followsTheEnvironment() {
  qputenv("XDG_DATA_HOME", "/data");
  qputenv("XDG_STATE_HOME", "relative"); // not allowed: as if it were not set
  qputenv("HOME", "/home/me");
  QVERIFY(userDataFolder() == fs::path("/data/bitsmith"));
  QVERIFY(userStateFolder() == fs::path("/home/me/.local/state/bitsmith"));
  qunsetenv("HOME");
  QVERIFY(userStateFolder().empty());
}

QTEST_GUILESS_MAIN(ProjectTest)
#include "tst_project.moc"
