// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/experiment/experiment.h"
#include "tests/core/plan/plan_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <random>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

namespace {

QString faultsOf(const std::string &json, const std::vector<Setting> &settings = {}) {
  return messageOf([&] { parseExperiment(json, "f", settings); });
}

/// Parsing either works or throws an Error; anything else fails the test that calls it.
bool onlyThrowsErrors(const std::string &json, const std::vector<Setting> &settings = {}) {
  try {
    const Experiment experiment = parseExperiment(json, "f", settings);
    return parseExperiment(toJson(experiment).dump(), "f") == experiment;
  } catch (const Error &error) {
    return error.kind() == ErrorKind::badInput && std::string_view(error.what()).starts_with("f: ");
  } catch (...) {
    return false;
  }
}

QString namesOf(const Experiment &study) {
  QStringList names;
  for (const Experiment &member : study.members)
    names << text(member.name);
  return names.join(u'|');
}

} // namespace

class ExperimentTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fillsInDefaults();
  void readsEveryValue();
  void augmentsAsSuitsTheSource();
  void changesTheSourceWithWhatBelongsToIt();
  void tellsEveryFault_data();
  void tellsEveryFault();
  void expandsLists();
  void sharesWhatFitsTheMembersAlone();
  void expandsAxes();
  void appliesSettings();
  void settingsKeepWhatTheStartGives();
  void knowsWhereItsPathsAre();
  void readsRunsOfWhatIsRefusedNow();
  void readsWhatAllLayersHave();
  void readsSensitivitiesThatMeasureSomething();
  void rejectsSettings();
  void rejectsSettingsThatNoFileCouldHold();
  void boundsStudies();
  void takesLongNamesInAnyScript();
  void loadsShippedExperiments();
  void survivesTruncation();
  void survivesMutations();
};

void ExperimentTest::fillsInDefaults() {
  const Experiment experiment = parseExperiment("{}", "f");
  QVERIFY(experiment == Experiment{});
  QCOMPARE(experiment.training.epochs, 8);
  QCOMPARE(experiment.training.seed, std::uint64_t{42});
  QCOMPARE(text(experiment.data.source), QStringLiteral("fashion-mnist"));
  QVERIFY(parseExperiment(toJson(experiment).dump(), "f") == experiment);
}

void ExperimentTest::readsEveryValue() {
  const Experiment experiment =
      parseExperiment(R"({"name": "n", "data": {"source": "idx", "path": "/p", "train": 1,
    "test": 2, "augment": false}, "network": {"architecture": "resnet20"}, "precision": {"preset": "fp32",
    "layers": {"fc": {"weight_bits": 3.0}}}, "training": {"epochs": 1e1, "batch": 5, "optimizer": "sgd", "lr": 0.5,
    "momentum": 0.25, "weight_decay": 0.125, "schedule": "constant", "clip_norm": 0, "seed": 9007199254740992},
    "hardware": "notebook", "compute": "auto", "threads": 3})",
                      "f");
  Experiment expected{.name = "n",
                      .data = {"idx", "/p", 1, 2, false},
                      .network = {"resnet20"},
                      .precision = {.preset = "fp32", .layers = {{"fc", {.weightBits = 3}}}},
                      .training = {10, 5, OptimizerKind::sgd, 0.5, 0.25, 0.125, Schedule::constant, 0,
                                   std::uint64_t{1} << 53},
                      .compute = Compute::fastest,
                      .threads = 3};
  QVERIFY(experiment == expected);
  QVERIFY(parseExperiment(toJson(experiment).dump(), "f") == experiment);
}

void ExperimentTest::augmentsAsSuitsTheSource() {
  const auto augments = [](const std::string &data) {
    return parseExperiment(R"({"data": )" + data + "}", "f").data.augment;
  };
  for (const char *source : {"cifar10", "shapes", "image-folder"})
    QVERIFY2(augments(R"({"source": ")" + std::string(source) + "\"}"), source);
  for (const char *source : {"fashion-mnist", "mnist", "idx"})
    QVERIFY2(!augments(R"({"source": ")" + std::string(source) + "\"}"), source);
  QVERIFY(augments(R"({"augment": true})"));
  QVERIFY(!augments(R"({"augment": false, "source": "cifar10"})"));
  // A setting changes the source before the file is read, so the shipped studies follow it.
  const Experiment shipped = loadExperiment("notebook", {parseSetting("data.source=cifar10")});
  for (const Experiment &member : shipped.members)
    QVERIFY(member.data.augment);
  const Experiment both =
      parseExperiment(R"({"task": "study", "axes": {"data.source": ["mnist", "shapes"]}})", "f");
  QCOMPARE(both.members.size(), std::size_t{2});
  QVERIFY(!both.members[0].data.augment && both.members[1].data.augment);
}

void ExperimentTest::changesTheSourceWithWhatBelongsToIt() {
  const DataOptions own{"idx", "/letters", 5, 6, true};
  QVERIFY(withSource(own, "idx") == own);
  QVERIFY(withSource(own, "no such data") == own);
  QVERIFY(withSource(own, "mnist") == (DataOptions{"mnist", "", 5, 6, false}));
  QVERIFY(withSource(own, "cifar10") == (DataOptions{"cifar10", "", 5, 6, true}));
}

void ExperimentTest::tellsEveryFault_data() {
  QTest::addColumn<QByteArray>("json");
  QTest::addColumn<QString>("message");
  const auto row = [](const char *json, const char *message) {
    QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(message);
  };
  row("[1]", "f: is a list: expected an object");
  row("{", "f: line 1, column 2: this is not valid JSON here");
  row(R"({"format": "bitsmith/experiment@2", "future": 1})",
      "f: format is \"bitsmith/experiment@2\", written by a newer Bitsmith: this one reads up to "
      "\"bitsmith/experiment@1\"; update it");
  row(R"({"task": "study", "experiments": [{"name": "a", "format": "bitsmith/experiment@2"}]})",
      "f: experiments.0.format is \"bitsmith/experiment@2\": expected \"bitsmith/experiment@1\"");
  row(R"({"task": "prune"})",
      "f: task is \"prune\": expected one of qat, progressive, ptq, sensitivity, errors, search, study");
  row(R"({"task": "ptq"})",
      "f: start is missing: task ptq works on a trained network; expected its run folder in "
      "start.run, or an ONNX model in network.file");
  row(R"({"start": {"member": "a"}})",
      "f: start.member is \"a\", but this run is in no study: expected a run folder in start.run");
  row(R"({"sensitivity": {"bits": [2, 2], "targets": [], "metrics": ["speed"]}})",
      "f: sensitivity.bits holds 2 twice: expected different bit-widths from 1 to 16\n"
      "f: sensitivity.targets is empty: expected some of weights, activations, both\n"
      "f: sensitivity.metrics holds \"speed\": expected some of accuracy_drop, loss_increase, output_sqnr, "
      "output_kl, fisher, hessian");
  row(R"({"task": "sensitivity", "network": {"file": "n.onnx"}, "sensitivity": {"metrics": ["hessian"], )"
      R"("targets": ["activations", "both"]}})",
      "f: sensitivity.metrics gives no score: hessian is of weights: add weights to sensitivity.targets");
  row(R"({"task": "study", "shared": {"task": "sensitivity", "network": {"file": "n.onnx"}}, )"
      R"("experiments": [{"name": "a", "sensitivity": {"metrics": ["fisher", "hessian"], "views": ["rest"]}}]})",
      "f: experiments.0.sensitivity.metrics gives no score: fisher is of view alone: add alone to "
      "sensitivity.views\n"
      "f: experiments.0.sensitivity.metrics gives no score: hessian is of view alone: add alone to "
      "sensitivity.views");
  row(R"({"task": "study", "experiments": [{"name": "a", "task": "ptq", "start": {"member": "b"}}]})",
      "f: experiments.0.start.member is \"b\": expected the name of an earlier run of this study");
  row(R"({"name": ""})", "f: name is not usable: expected 1 to 200 printable characters");
  row(R"({"name": 5, "nmae": 1})", "f: name is 5: expected a text\nf: nmae is not known here");
  row(R"({"data": 5, "network": [], "precision": null, "training": "x"})",
      "f: data is 5: expected an object\nf: network is a list: expected an object\n"
      "f: precision is null: expected an object\nf: training is \"x\": expected an object");
  row(R"({"data": {"source": "imagenet", "train": -1, "test": 1.5, "augment": 1, "path": 3}})",
      "f: data.source is \"imagenet\": expected one of fashion-mnist, mnist, cifar10, shapes, idx, "
      "image-folder\n"
      "f: data.path is 3: expected a text\n"
      "f: data.train is -1: expected a whole number from 0 to 100000000\n"
      "f: data.test is 1.5: expected a whole number from 0 to 100000000\n"
      "f: data.augment is 1: expected true or false");
  row(R"({"training": {"epochs": 0, "batch": 65537, "optimizer": "lion", "lr": 0, "momentum": 1, "weight_decay": -1,
          "schedule": "step", "clip_norm": "no", "seed": -1}})",
      "f: training.epochs is 0: expected a whole number from 1 to 100000\n"
      "f: training.batch is 65537: expected a whole number from 1 to 65536\n"
      "f: training.optimizer is \"lion\": expected one of adam, sgd\n"
      "f: training.lr is 0: expected a number from 1e-09 to 100\n"
      "f: training.momentum is 1: expected a number from 0 to 0.9999\n"
      "f: training.weight_decay is -1: expected a number from 0 to 10\n"
      "f: training.schedule is \"step\": expected one of cosine, constant\n"
      "f: training.clip_norm is \"no\": expected a number from 0 to 1000000\n"
      "f: training.seed is -1: expected a whole number from 0 to 9007199254740992");
  row(R"({"precision": {"preset": "int4", "layers": {"fc1": {"weight_bits": 17, "activation_bits": "8",
          "weight_scheme": "dynamic", "activation_scheme": "x", "weight_granularity": "x", "activation_observer": "x",
          "ste": "x", "bits": 2}, "fc2": 3}}})",
      "f: precision.preset is \"int4\": expected one of fp32, int8_uniform, mixed_conservative, "
      "mixed_aggressive, "
      "ultra_low\n"
      "f: precision.layers.fc1.weight_bits is 17: expected 1 to 16 bits, or 32 for float\n"
      "f: precision.layers.fc1.activation_bits is \"8\": expected 1 to 16 bits, or 32 for float\n"
      "f: precision.layers.fc1.weight_scheme is \"dynamic\": expected one of symmetric, asymmetric\n"
      "f: precision.layers.fc1.activation_scheme is \"x\": expected one of symmetric, asymmetric, dynamic\n"
      "f: precision.layers.fc1.weight_granularity is \"x\": expected one of per_tensor, per_channel\n"
      "f: precision.layers.fc1.activation_observer is \"x\": expected one of min_max, moving_average\n"
      "f: precision.layers.fc1.ste is \"x\": expected one of clipped, pass_through\n"
      "f: precision.layers.fc1.bits is not known here\n"
      "f: precision.layers.fc2 is 3: expected an object");
  row(R"({"precision": {"layers": {"conv9": {}}}})", "f: precision.layers.conv9: mixed_precision_cnn has no "
                                                     "such layer: expected one of conv1, conv2, conv3, fc1, "
                                                     "fc2");
  row(R"({"precision": {"all": {"weight_bits": 1, "weight_method": "lsq"}}})",
      "f: precision.all.weight_method: lsq has 1 bits: expected 2 to 16, or 32 for float (layer conv1)");
  row(R"({"precision": {"all": {"activation_method": "lsq", "activation_scheme": "dynamic"}}})",
      "f: precision.all.activation_method: lsq is given with activation_scheme dynamic, and its levels are "
      "not "
      "of each batch: expected symmetric or asymmetric, or the method range (layer conv1)");
  row(R"({"precision": {"all": {"weight_method": "ternary"}, "layers": {"conv1": {"weight_bits": 2}}}})",
      "f: precision.all.weight_method: ternary has 8 bits: expected 2, or 32 for float (layer conv2)");
  row(R"({"precision": {"all": {"weight_method": "ternary", "weight_bits": 2},
          "layers": {"fc1": {"weight_bits": 3}}}})",
      "f: precision.layers.fc1.weight_method: ternary has 3 bits: expected 2, or 32 for float");
  row(R"({"task": "progressive", "precision": {"all": {"weight_method": "ternary"}}})",
      "f: precision.all.weight_method: ternary has 8 bits: expected 2, or 32 for float (layer conv1)");
  row(R"({"task": "study", "axes": {"precision.all.weight_method": ["lsq", "ternary"]}})",
      "f: experiments.1.precision.all.weight_method: ternary has 8 bits: expected 2, or 32 for float (layer "
      "conv1)");
  row(R"({"network": {"architecture": "vgg"}, "hardware": "t pu", "compute": "int4", "threads": 1025})",
      "f: network.architecture is \"vgg\": expected one of mixed_precision_cnn, lenet5, vgg_small, resnet8, "
      "resnet20, resnet32, resnet56, resnet20_padded, resnet32_padded, resnet56_padded, mobilenet_tiny, "
      "mobilenet_v1_025, mobilenet_v2_small, dscnn\n"
      "f: hardware is \"t pu\": expected the name of a hardware profile (bitsmith-cli list hardware)\n"
      "f: compute is \"int4\": expected one of float32, bfloat16, integer, auto\n"
      "f: threads is 1025: expected a whole number from 0 to 1024");
  row(R"({"task": "study"})",
      "f: experiments gives 0 runs: expected 1 to 10000; list them, or vary one by \"axes\"");
  row(R"({"task": "study", "axes": {}})",
      "f: experiments gives 0 runs: expected 1 to 10000; list them, or vary one by \"axes\"");
  row(R"({"task": "study", "shared": {"training": {"epochs": 0}}, "experiments": [{}, {}]})",
      "f: shared.training.epochs is 0: expected a whole number from 1 to 100000");
  row(R"({"task": "study", "experiments": [{"name": "a"}, {"name": "a"}, 7]})",
      "f: experiments.1.name is \"a\": expected a name of its own\nf: experiments.2 is 7: expected an "
      "object");
  row(R"({"task": "study", "experiments": [{"task": "study"}]})",
      "f: experiments.0.task is \"study\": a study cannot be a member of a study");
  row(R"({"task": "study", "experiments": [{"training": {"epochs": null}}]})",
      "f: experiments.0.training.epochs is null: expected a whole number from 1 to 100000");
  row(R"({"task": "study", "experiments": [{"precision": {"layers": {"x": {}}}}]})",
      "f: experiments.0.precision.layers.x: mixed_precision_cnn has no such layer: expected one of conv1, "
      "conv2, "
      "conv3, fc1, fc2");
  row(R"({"task": "study", "axes": {"training.lr": 3}})",
      "f: axes.training.lr is 3: expected a list of values");
  row(R"({"task": "study", "axes": {"name": ["a"]}})",
      "f: axes.name is not known here: expected a path like training.lr or precision.preset");
  row(R"({"task": "study", "shared": {"hardware": "notebook"}, "axes": {"hardware.x": [1]}})",
      "f: axes.hardware.x goes into \"notebook\", which is not an object");
  row(R"({"task": "study", "axes": {"training.lr": [0.1, -1]}})",
      "f: experiments.1.training.lr is -1: expected a number from 1e-09 to 100");
}

void ExperimentTest::tellsEveryFault() {
  QFETCH(QByteArray, json);
  QFETCH(QString, message);
  QCOMPARE(faultsOf(json.toStdString()), message);
}

void ExperimentTest::expandsLists() {
  const Experiment study = parseExperiment(R"({"task": "study", "name": "s",
    "shared": {"summary": "x", "recorded": {}, "training": {"epochs": 2, "lr": 0.5},
               "precision": {"layers": {"fc1": {"weight_bits": 4}}}},
    "experiments": [{"name": "a"}, {"name": "b", "training": {"lr": 0.25}, "precision": {"layers": {"fc2": {}}}}]})",
                                           "f");
  QVERIFY(study.task == Task::study);
  QCOMPARE(namesOf(study), QStringLiteral("a|b"));
  QCOMPARE(study.members[0].training.lr, 0.5);
  QCOMPARE(study.members[1].training.lr, 0.25);
  QCOMPARE(study.members[1].training.epochs, 2);
  QCOMPARE(study.members[1].precision.layers.size(), std::size_t{2});
  QVERIFY(parseExperiment(toJson(study).dump(), "f") == study);
}

/// What is shared need not be a run by itself: members have the network, or the bits, that it fits.
void ExperimentTest::sharesWhatFitsTheMembersAlone() {
  const Experiment networks = parseExperiment(R"({"task": "study", "name": "s",
    "shared": {"precision": {"layers": {"fc": {"weight_bits": 4}}}},
    "axes": {"network.architecture": ["resnet8", "resnet20"]}})",
                                              "f");
  for (const Experiment &member : networks.members)
    QVERIFY(member.precision.layers.at("fc").weightBits == 4);
  const Experiment methods = parseExperiment(R"({"task": "study", "name": "s",
    "shared": {"precision": {"layers": {"fc1": {"weight_method": "ternary"}}}},
    "axes": {"precision.layers.fc1.weight_bits": [2, 32]}})",
                                             "f");
  QVERIFY(methods.members[0].precision.layers.at("fc1").weightBits == 2);
  const Experiment schedules = parseExperiment(R"({"task": "study", "name": "s",
    "shared": {"task": "progressive", "precision": {"all": {"weight_method": "ternary"}}},
    "axes": {"precision.all.weight_bits": [2]}})",
                                               "f");
  QVERIFY(schedules.members[0].precision.all.weightBits == 2);
  // What fits none of them is told once.
  QCOMPARE(faultsOf(R"({"task": "study", "shared": {"precision": {"layers": {"fc": {"weight_bits": 4}}}},
                        "axes": {"training.lr": [0.1, 0.2]}})"),
           QStringLiteral("f: experiments.0.precision.layers.fc: mixed_precision_cnn has no such layer: "
                          "expected one of conv1, conv2, conv3, fc1, fc2"));
}

void ExperimentTest::expandsAxes() {
  const Experiment study = parseExperiment(R"({"task": "study", "shared": {"threads": 2},
    "experiments": [{"name": "first"}],
    "axes": {"precision.preset": ["fp32", "ultra_low"], "training.lr": [0.1, 0.01]}})",
                                           "f");
  QCOMPARE(namesOf(study),
           QStringLiteral("first|fp32, lr 0.1|fp32, lr 0.01|ultra_low, lr 0.1|ultra_low, lr 0.01"));
  QCOMPARE(text(study.members[3].precision.preset), QStringLiteral("ultra_low"));
  QCOMPARE(study.members[3].training.lr, 0.1);
  for (const Experiment &member : study.members)
    QCOMPARE(member.threads, 2);
  QVERIFY(parseExperiment(toJson(study).dump(), "f") == study);
}

void ExperimentTest::appliesSettings() {
  const auto parsed = [](const char *json, const std::vector<std::string> &settings) {
    std::vector<Setting> list;
    for (const std::string &setting : settings)
      list.push_back(parseSetting(setting));
    return parseExperiment(json, "f", list);
  };
  const Experiment run =
      parsed("{}", {"training.epochs=2", "training.epochs=3", "name=a=b", "data.augment=false",
                    "precision.layers.fc1.weight_bits=4", "data.path=\"7\""});
  QCOMPARE(run.training.epochs, 3); // the last one counts
  QCOMPARE(text(run.name), QStringLiteral("a=b"));
  QCOMPARE(run.data.augment, false);
  QCOMPARE(text(run.data.path), QStringLiteral("7"));
  QVERIFY(run.precision.layers.at("fc1").weightBits == 4);
  const Experiment study =
      parsed(R"({"task": "study", "experiments": [{"name": "a", "training": {"epochs": 9}},
                                      {"name": "b"}]})",
             {"training.epochs=2", "name=all", "experiments.1.name=c", "threads=1"});
  QCOMPARE(text(study.name), QStringLiteral("all"));
  QCOMPARE(namesOf(study), QStringLiteral("a|c"));
  for (const Experiment &member : study.members) {
    QCOMPARE(member.training.epochs, 2); // over what the member itself says
    QCOMPARE(member.threads, 1);
  }
}

void ExperimentTest::settingsKeepWhatTheStartGives() {
  QTemporaryDir folder;
  QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("trained")));
  QFile file(folder.filePath(QStringLiteral("trained/experiment.json")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(R"({"format": "bitsmith/experiment@1", "task": "train",
    "data": {"source": "mnist", "path": "pictures", "train": 500, "test": 300},
    "network": {"architecture": "resnet20"},
    "precision": {"preset": "ultra_low", "layers": {"fc": {"weight_bits": 7}}}})");
  file.close();
  const auto parsed = [&](const char *json, const std::vector<std::string> &settings) {
    std::vector<Setting> list;
    for (const std::string &setting : settings)
      list.push_back(parseSetting(setting));
    return parseExperiment(json, "f", list, folder.path().toStdString());
  };
  const char *ptq = R"({"task": "ptq", "start": {"run": "trained"}})";
  Experiment run = parsed(ptq, {"data.test=20", "precision.layers.conv1.weight_bits=3"});
  QCOMPARE(text(run.data.source), QStringLiteral("mnist"));
  QCOMPARE(text(run.data.path), QStringLiteral("pictures"));
  QCOMPARE(run.data.train, 500);
  QCOMPARE(run.data.test, 20);
  QCOMPARE(text(run.precision.preset), QStringLiteral("ultra_low"));
  QVERIFY(run.precision.layers.at("fc").weightBits == 7);
  QVERIFY(run.precision.layers.at("conv1").weightBits == 3);

  // Another data set or preset brings its own: path and bits of the one before would be wrong for it.
  run = parsed(ptq, {"data.test=20", "data.source=cifar10", "precision.preset=fp32"});
  QCOMPARE(text(run.data.source), QStringLiteral("cifar10"));
  QCOMPARE(text(run.data.path), QString());
  QCOMPARE(run.data.test, 20);
  QVERIFY(run.precision.layers.empty());
  QCOMPARE(text(run.network.architecture), QStringLiteral("resnet20"));

  // The start itself may come from a setting.
  run = parsed(R"({"task": "ptq", "start": {"run": "elsewhere"}})", {"data.test=20", "start.run=trained"});
  QCOMPARE(text(run.data.source), QStringLiteral("mnist"));

  // So it is with the members of a study and its axes.
  const char *study = R"({"task": "study", "shared": {"task": "ptq", "start": {"run": "trained"}},
                          "axes": {"data.test": [10, 20]}})";
  for (const Experiment &member : parsed(study, {"data.train=400"}).members) {
    QCOMPARE(text(member.data.source), QStringLiteral("mnist"));
    QCOMPARE(member.data.train, 400);
    QVERIFY(member.data.test == 10 || member.data.test == 20);
  }
  // What is set for all of them or for one by its index keeps it too, and members still say otherwise.
  const char *listed = R"({"task": "study", "shared": {"task": "ptq", "start": {"run": "trained"}},
                           "experiments": [{"name": "a"}, {"name": "b", "data": {"source": "shapes"}}]})";
  const Experiment both =
      parsed(listed, {"shared.data.test=20", "shared.threads=2", "experiments.0.data.train=77"});
  QCOMPARE(text(both.members[0].data.source), QStringLiteral("mnist"));
  QCOMPARE(both.members[0].data.test, 20);
  QCOMPARE(both.members[0].data.train, 77);
  QCOMPARE(both.members[0].threads, 2);
  QCOMPARE(text(both.members[1].data.source), QStringLiteral("shapes"));
  QCOMPARE(both.members[1].data.test, 20);
  QCOMPARE(both.members[1].data.train, DataOptions().train);
  const Experiment axes = parsed(study, {"shared.data.test=30", "shared.precision.layers.fc.weight_bits=6"});
  QCOMPARE(axes.members[0].data.test, 10); // the axis says it
  QVERIFY(axes.members[0].precision.layers.at("fc").weightBits == 6);
  QCOMPARE(text(axes.members[0].precision.preset), QStringLiteral("ultra_low"));
}

/// The members and the places in a document belong together.
void ExperimentTest::knowsWhereItsPathsAre() {
  QCOMPARE(experimentPaths().size(), std::size_t{5});
  for (const ExperimentPath &path : experimentPaths()) {
    Experiment experiment;
    path.in(experiment) = "/somewhere";
    std::string place = "/" + std::string(path.place);
    std::ranges::replace(place, '.', '/');
    const nlohmann::json document = toJson(experiment);
    const nlohmann::json::json_pointer pointer(place);
    QVERIFY2(document.contains(pointer) && document[pointer] == "/somewhere", place.c_str());
  }
}

/// A method went by its own levels whatever the scheme said: runs of then stay readable, new ones are
/// refused.
void ExperimentTest::readsRunsOfWhatIsRefusedNow() {
  const std::string layers =
      R"("precision": {"layers": {"conv2": {"activation_method": "lsq", "activation_scheme": "dynamic"},
                                "conv3": {"activation_scheme": "dynamic"}}})";
  QVERIFY(messageOf([&] {
            parseExperiment("{" + layers + "}", "f");
          }).contains(QStringLiteral("activation_scheme dynamic")));
  const Experiment run = parseExperiment("{" + layers + R"(, "recorded": {"version": "0.1.0"}})", "f");
  QVERIFY(run.precision.layers.at("conv2").activationScheme == Scheme::asymmetric);
  QVERIFY(run.precision.layers.at("conv2").activationMethod == Method::lsq);
  QVERIFY(run.precision.layers.at("conv3").activationScheme == Scheme::dynamic);
  // What all layers have is mended alike, and what a layer has of its own stays.
  const Experiment shared = parseExperiment(
      R"({"recorded": {}, "precision": {"all": {"activation_method": "lsq", "activation_scheme": "dynamic"},
         "layers": {"conv2": {"activation_method": "range"}, "conv3": {"activation_bits": 4}}}})",
      "f");
  QVERIFY(shared.precision.all.activationScheme == Scheme::asymmetric);
  QVERIFY(shared.precision.layers.at("conv2").activationScheme == Scheme::dynamic);
  const Experiment study = parseExperiment(
      R"({"task": "study", "recorded": {}, "experiments": [{"name": "a", )" + layers + "}]}", "f");
  QVERIFY(study.members.front().precision.layers.at("conv2").activationScheme == Scheme::asymmetric);
  // One that failed as it began, or some of a study's, is there to be looked at.
  const std::string ternary = R"("precision": {"all": {"weight_method": "ternary"}}, "recorded": {})";
  QVERIFY(parseExperiment("{" + ternary + "}", "f").precision.all.weightMethod == Method::ternary);
}

/// What all layers have in common need only fit together with what each has of its own.
void ExperimentTest::readsWhatAllLayersHave() {
  const QString nothing = QStringLiteral("nothing thrown");
  QCOMPARE(faultsOf(R"({"precision": {"preset": "fp32", "all": {"weight_method": "ternary"}}})"), nothing);
  QCOMPARE(faultsOf(R"({"precision": {"all": {"weight_method": "ternary"}, "layers": {
             "conv1": {"weight_bits": 2}, "conv2": {"weight_bits": 2}, "conv3": {"weight_bits": 2},
             "fc1": {"weight_bits": 2}, "fc2": {"weight_method": "range"}}}})"),
           nothing);
  // The layers of a file are not known yet.
  QCOMPARE(faultsOf(R"({"network": {"file": "n.onnx"}, "precision": {"all": {"weight_method": "ternary"}}})"),
           nothing);
}

/// A metric without a score is no fault where something else is measured, nor in a run that is done.
void ExperimentTest::readsSensitivitiesThatMeasureSomething() {
  const auto read = [](const char *sensitivity, const char *more) {
    return parseExperiment(R"({"task": "sensitivity", "network": {"file": "n.onnx"}, "sensitivity": )" +
                               std::string(sensitivity) + more + "}",
                           "f")
        .sensitivity;
  };
  const std::vector<std::string> hessian = {"hessian is of weights: add weights to sensitivity.targets"};
  QVERIFY(metricsWithoutScores(read(R"({"metrics": ["hessian", "fisher"], "targets": ["both"]})", "")) ==
          hessian);
  QVERIFY(metricsWithoutScores(
              read(R"({"metrics": ["hessian"], "targets": ["both"], "notebook": true})", "")) == hessian);
  QVERIFY(metricsWithoutScores(
              read(R"({"metrics": ["hessian"], "targets": ["both"]})", R"(, "recorded": {})")) == hessian);
  QVERIFY(metricsWithoutScores(read(R"({"metrics": ["hessian", "fisher"], "views": ["rest", "alone"]})", ""))
              .empty());
  QVERIFY(metricsWithoutScores(read(R"({"metrics": ["output_kl"], "views": ["rest"]})", "")).empty());
}

void ExperimentTest::rejectsSettings() {
  for (const char *bad : {"", "=", "=1", "training.epochs"})
    QCOMPARE(messageOf([&] { parseSetting(bad); }),
             QStringLiteral("--set ") + text(bad) +
                 QStringLiteral(": expected path=value, for instance training.epochs=2"));
  QCOMPARE(faultsOf("{}", {{"training.epochs", "many"}}),
           QStringLiteral("f: training.epochs is \"many\": expected a whole number from 1 to 100000"));
  QCOMPARE(faultsOf("{}", {{"training.lr", "1e999"}}),
           QStringLiteral("f: training.lr is \"1e999\": expected a number from 1e-09 to 100"));
  QCOMPARE(faultsOf("{}", {{"trainig.epochs", "1"}}), QStringLiteral("f: trainig is not known here"));
  QCOMPARE(faultsOf(R"({"name": "n"})", {{"name.x", "1"}}),
           QStringLiteral("f: --set name.x goes into \"n\", which is not an object"));
  const std::string study = R"({"task": "study", "experiments": [{"name": "a"}]})";
  QCOMPARE(faultsOf(study, {{"task", "qat"}}),
           QStringLiteral("f: --set task: a run does not become a study by it, nor a study a run; expected a "
                          "setting of its runs, or no setting of task"));
  QCOMPARE(faultsOf("{}", {{"task", "study"}}),
           QStringLiteral("f: --set task: a run does not become a study by it, nor a study a run; expected "
                          "the task of a run"));
  for (const char *index : {"1", "-1", "x", "", "99999999999999999999"})
    QCOMPARE(faultsOf(study, {{std::string("experiments.") + index + ".name", "b"}}),
             QStringLiteral("f: --set experiments.") + text(index) +
                 QStringLiteral(".name has no such index: the list has 1 entries"));
}

void ExperimentTest::rejectsSettingsThatNoFileCouldHold() {
  QCOMPARE(faultsOf("{}", {{"name", "\xff"}}), QStringLiteral("f: --set name is not UTF-8 text"));
  std::string deep = "a";
  for (int i = 0; i < 200000; ++i)
    deep += ".a";
  QVERIFY(faultsOf("{}", {{deep, "1"}}).endsWith(QStringLiteral(" goes deeper than 16 levels")));
  QVERIFY(faultsOf("{}", {{"name", std::string(200000, '[') + std::string(200000, ']')}})
              .startsWith(QStringLiteral("f: name is not usable")));
  const nlohmann::json axes = {{"task", "study"}, {"axes", {{"data." + deep, {1}}}}};
  QVERIFY(faultsOf(axes.dump()).endsWith(QStringLiteral(" goes deeper than 16 levels")));
}

void ExperimentTest::boundsStudies() {
  nlohmann::json many = {{"task", "study"}, {"experiments", nlohmann::json::array()}};
  for (int i = 0; i < 10001; ++i)
    many["experiments"].push_back(nlohmann::json::object());
  QCOMPARE(faultsOf(many.dump()), QStringLiteral("f: experiments gives 10001 runs: expected 1 to 10000"));
  nlohmann::json product = {{"task", "study"}};
  for (const char *axis : {"training.epochs", "training.batch", "training.seed", "data.train", "data.test"})
    for (int i = 1; i <= 10; ++i)
      product["axes"][axis].push_back(i);
  QCOMPARE(faultsOf(product.dump()), QStringLiteral("f: axes give more than 10000 runs"));
}

void ExperimentTest::takesLongNamesInAnyScript() {
  std::string name;
  for (int i = 0; i < 200; ++i)
    name += "字";
  QCOMPARE(text(parseExperiment(nlohmann::json{{"name", name}}.dump(), "f").name), text(name));
  QCOMPARE(faultsOf(nlohmann::json{{"name", name + "x"}}.dump()),
           QStringLiteral("f: name is not usable: expected 1 to 200 printable characters"));
}

void ExperimentTest::loadsShippedExperiments() {
  const QString presets = QStringLiteral("fp32|int8_uniform|mixed_conservative|mixed_aggressive|ultra_low");
  const Experiment notebook = loadExperiment("notebook");
  QCOMPARE(namesOf(notebook), presets);
  for (const Experiment &member : notebook.members) {
    QCOMPARE(member.name, member.precision.preset);
    QVERIFY(member.training == TrainingOptions{});
    QVERIFY(member.data == DataOptions{});
  }
  QCOMPARE(namesOf(loadExperiment("quick-tour")), presets);
  QCOMPARE(loadExperiment("quick-tour", {{"training.epochs", "1"}}).members.at(4).training.epochs, 1);
  for (const ExperimentInfo &info : shippedExperiments())
    QVERIFY(!info.title.empty() && !info.summary.empty());
  QCOMPARE(messageOf([] { loadExperiment("nothing"); }),
           QStringLiteral(
               "nothing: there is no such file, and no shipped experiment of that name (notebook-advanced, "
               "notebook, progressive, ptq, quick-tour, search)"));
  QCOMPARE(namesOf(loadExperiment(BITSMITH_SOURCE_DIR "/resources/experiments/notebook.json")), presets);
}

void ExperimentTest::survivesTruncation() {
  for (const std::string &path : resourcesBelow("experiments/")) {
    std::string whole(resource(path));
    whole.resize(whole.rfind('}') + 1);
    QVERIFY(onlyThrowsErrors(whole));
    for (std::size_t size = 0; size < whole.size(); ++size) {
      QVERIFY2(onlyThrowsErrors(whole.substr(0, size)), std::to_string(size).c_str());
      QVERIFY(faultsOf(whole.substr(0, size)) != QStringLiteral("nothing thrown"));
    }
  }
}

/// Seeded mutations of valid documents: bytes changed, cut out, doubled, and pieces of one put into the
/// other.
void ExperimentTest::survivesMutations() {
  std::mt19937 random(99);
  std::vector<std::string> corpus = {toJson(Experiment{}).dump(),
                                     toJson(loadExperiment("quick-tour")).dump(1)};
  for (const std::string &path : resourcesBelow("experiments/"))
    corpus.emplace_back(resource(path));
  const std::string_view pieces[] = {"{",
                                     "}",
                                     "[",
                                     "]",
                                     ",",
                                     ":",
                                     "null",
                                     "-1",
                                     "1e400",
                                     "\"",
                                     "\\u0000",
                                     "\xc3",
                                     "0",
                                     "\"task\":\"study\",",
                                     "\"axes\":{\"training.seed\":[1]},",
                                     "99999999999999999999"};
  for (int round = 0; round < 6000; ++round) {
    std::string document = corpus[random() % corpus.size()];
    for (unsigned change = 0; change < 1 + random() % 4; ++change) {
      const std::size_t at = random() % (document.size() + 1);
      const std::size_t length = std::min<std::size_t>(random() % 30, document.size() - at);
      switch (random() % 4) {
      case 0:
        document.insert(at, pieces[random() % std::size(pieces)]);
        break;
      case 1:
        document.erase(at, length);
        break;
      case 2:
        document.insert(random() % (document.size() + 1), document.substr(at, length));
        break;
      default:
        if (at < document.size())
          document[at] = static_cast<char>(random() % 256);
      }
    }
    QVERIFY2(onlyThrowsErrors(document), document.c_str());
    QVERIFY(onlyThrowsErrors(corpus[0], {{document.substr(0, random() % 40), document}}));
  }
}

QTEST_GUILESS_MAIN(ExperimentTest)
#include "tst_experiment.moc"
