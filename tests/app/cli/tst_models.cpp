// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/json_reader.h"
#include "core/plan/network/architectures.h"
#include "core/plan/network/network_json.h"
#include "core/plan/precision/exchange.h"
#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto tinyRun = R"({
  "format": "bitsmith/experiment@1", "name": "tiny",
  "data": {"source": "shapes", "train": 256, "test": 100, "augment": false},
  "network": {"architecture": "resnet8"},
  "precision": {"preset": "int8_uniform", "layers": {"stack1_conv1": {"weight_bits": 3}}},
  "training": {"epochs": 2, "batch": 32}, "threads": 2
})";

} // namespace

/// The real program's export, import and bits, from a trained run to files and back.
class TestModels : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;

  QString path(const QString &name) const { return m_root.filePath(name); }

  QString write(const QString &name, const QByteArray &text) const {
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) >= 0 ? file.fileName() : QString();
  }

  static QByteArray contentOf(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  QJsonObject read(const QString &name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
  }

  Outcome run(const QStringList &arguments) const {
    return runProgram(arguments,
                      {{u"BITSMITH_RUNS"_s, path(u"runs"_s)}, {u"OMP_WAIT_POLICY"_s, u"PASSIVE"_s}});
  }

  /// The exported network computes what the original does, but for values at the edge of a rounding step. The
  /// classes alone would say less: the scores of so briefly trained a network are close to each other, and a
  /// last digit decides.
  static void verifyAgreement(const QJsonObject &report) {
    const QJsonObject check = report[u"check"_s].toObject();
    const QByteArray told = QJsonDocument(check).toJson();
    QCOMPARE(check[u"pictures"_s].toInt(), 50);
    QVERIFY2(check[u"largest_difference"_s].toDouble() < 0.02 * check[u"largest_score"_s].toDouble(),
             told.constData());
    QVERIFY2(check[u"same_class"_s].toInt() >= 45, told.constData());
  }

  Outcome exportAs(const QString &format, const QString &file, const QStringList &more = {}) const {
    return run(
        QStringList{u"export"_s, path(u"tiny"_s), u"--format"_s, format, u"-o"_s, path(file), u"--json"_s} +
        more);
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_root.isValid());
    const QString file = write(u"tiny.json"_s, tinyRun);
    const Outcome outcome = run({u"run"_s, file, u"--out"_s, path(u"tiny"_s), u"--quiet"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
  }

  void everyFormatIsWrittenAndTold_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<bool>("isReadAgain");
    for (const ExchangeFormatInfo &format : exchangeFormats())
      QTest::newRow(format.name.c_str())
          << QString::fromStdString(format.name) << QString::fromStdString(format.ending) << format.hasModel;
  }
  void everyFormatIsWrittenAndTold() {
    QFETCH(QString, format);
    QFETCH(QString, ending);
    QFETCH(bool, isReadAgain);
    const Outcome outcome = exportAs(format, format + ending, {u"--check"_s, u"50"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    const QJsonObject json = outcome.object();
    QVERIFY(json[u"written"_s].toBool());
    QVERIFY(!json[u"files"_s].toArray().isEmpty());
    for (const QJsonValue file : json[u"files"_s].toArray())
      QVERIFY2(QFile(file.toString()).size() > 0, qPrintable(file.toString()));
    QVERIFY(json[u"packed_bytes"_s].toDouble() > 0);
    QCOMPARE(json[u"deployment"_s][u"pictures"_s].toInt(), 50);
    QCOMPARE(json.contains(u"check"_s), isReadAgain);
    if (isReadAgain && format != u"onnx"_s) // which leaves activations float
      verifyAgreement(json);
  }

  void aDryRunTellsTheSameLossesAndWritesNothing() {
    for (const QString &format :
         {u"onnx-qdq"_s, u"qonnx"_s, u"nncf"_s, u"hawq"_s, u"aimet"_s, u"c-header"_s}) {
      const Outcome dry = run({u"export"_s, path(u"tiny"_s), u"--format"_s, format, u"--dry-run"_s,
                               u"--check"_s, u"0"_s, u"--json"_s});
      QVERIFY2(dry.status == 0, qPrintable(dry.errors));
      QVERIFY(!dry.object()[u"written"_s].toBool());
      QVERIFY(dry.object()[u"files"_s].toArray().isEmpty());
      const Outcome written = exportAs(format, u"dry."_s + format, {u"--check"_s, u"0"_s});
      QCOMPARE(dry.object()[u"losses"_s], written.object()[u"losses"_s]);
    }
    QCOMPARE(run({u"export"_s, path(u"tiny"_s), u"--format"_s, u"csv"_s}).errors,
             u"bitsmith-cli: where to? Give --output FILE, or --dry-run to see what would be lost\n"_s);
  }

  /// A dry run says what keeps hawq from being written: layers whose names have two meanings in it.
  void aDryRunOfHawqTellsOfNamesThatItCannotBeWrittenIn() {
    const QString experiment = write(u"mobile.json"_s, R"({
      "format": "bitsmith/experiment@1", "name": "mobile",
      "data": {"source": "shapes", "train": 256, "test": 100, "augment": false},
      "network": {"architecture": "mobilenet_tiny"},
      "training": {"epochs": 1, "batch": 64}, "threads": 2
    })");
    const Outcome trained = run({u"run"_s, experiment, u"--out"_s, path(u"mobile"_s), u"--quiet"_s});
    QVERIFY2(trained.status == 0, qPrintable(trained.errors));
    const QString model = path(u"mobile.onnx"_s);
    const Outcome exported = run({u"export"_s, path(u"mobile"_s), u"--format"_s, u"onnx"_s, u"-o"_s, model,
                                  u"--fold"_s, u"none"_s, u"--check"_s, u"0"_s});
    QVERIFY2(exported.status == 0, qPrintable(exported.errors));
    // Layers are called as their weights are; names of the same length leave the rest of the file as it is.
    QByteArray content = contentOf(model);
    for (const auto &[before, after] : {std::pair<QByteArray, QByteArray>("stem.weight", "stem_conv.W"),
                                        {"block2_expand.weight", "act_stem_conv.weight"}}) {
      QCOMPARE(after.size(), before.size());
      QVERIFY(content.contains(before));
      content.replace(before, after);
    }
    QVERIFY(!write(u"mobile.onnx"_s, content).isEmpty());
    const Outcome quantized = run({u"ptq"_s, model, u"--data"_s, u"shapes"_s, u"--set"_s, u"data.train=256"_s,
                                   u"--set"_s, u"data.test=100"_s, u"--pictures"_s, u"100"_s, u"--out"_s,
                                   path(u"two meanings"_s), u"--quiet"_s});
    QVERIFY2(quantized.status == 0, qPrintable(quantized.errors));
    const QStringList command = {u"export"_s, path(u"two meanings"_s), u"--format"_s, u"hawq"_s, u"--check"_s,
                                 u"0"_s};
    const Outcome dry = run(command + QStringList{u"--dry-run"_s});
    QCOMPARE(
        dry.errors,
        u"bitsmith-cli: HAWQ's dictionary would have two meanings for \"quant_act_stem_conv\": the weights "
        "of layer \"act_stem_conv\", and the input of layer \"stem_conv\"\n"_s);
    QCOMPARE(dry.status, 2);
    const Outcome written = run(command + QStringList{u"-o"_s, path(u"two.json"_s)});
    QCOMPARE(written.errors, dry.errors);
    QVERIFY(!QFile::exists(path(u"two.json"_s)));
  }

  void scalesThatFoldingTakesFromTheirFormAreTold() {
    const Outcome made = run({u"ptq"_s, path(u"tiny"_s), u"--preset"_s, u"int8_uniform"_s, u"--set"_s,
                              u"precision.all.scale_form=power_of_two"_s, u"--pictures"_s, u"64"_s,
                              u"--out"_s, path(u"powers"_s), u"--quiet"_s});
    QVERIFY2(made.status == 0, qPrintable(made.errors));
    const QString told = u"are no longer powers of two after batch norms were folded into them"_s;
    const QStringList command = {u"export"_s, path(u"powers"_s), u"--check"_s, u"0"_s, u"--format"_s};
    for (const QString &format :
         {u"onnx-qdq"_s, u"qonnx"_s, u"aimet"_s, u"c-header"_s, u"json"_s, u"csv"_s}) {
      const Outcome dry = run(command + QStringList{format, u"--dry-run"_s});
      QVERIFY2(dry.status == 0 && dry.output.count(told) == 1, qPrintable(format + dry.output + dry.errors));
      const Outcome written =
          run(command + QStringList{format, u"-o"_s, path(u"powers."_s + format), u"--json"_s});
      QVERIFY2(written.status == 0, qPrintable(written.errors));
      int lines = 0;
      for (const QJsonValue line : written.object()[u"losses"_s].toArray())
        lines += line.toString().contains(told) ? 1 : 0;
      QCOMPARE(lines, 1);
    }
    for (const QString &folding : {u"none"_s, u"before"_s})
      QVERIFY(!run(command + QStringList{u"onnx-qdq"_s, u"--dry-run"_s, u"--fold"_s, folding})
                   .output.contains(told));
    QVERIFY(!run(command + QStringList{u"nncf"_s, u"--dry-run"_s}).output.contains(told)); // has no scales
  }

  void threeBitsInBytesAreALossThatIsTold() {
    const QJsonArray losses =
        exportAs(u"onnx-qdq"_s, u"three.onnx"_s, {u"--check"_s, u"0"_s}).object()[u"losses"_s].toArray();
    QCOMPARE(losses.size(), 1);
    QVERIFY2(losses[0].toString().startsWith(u"weights of 1 layer (stack1_conv1) keep their values"_s),
             qPrintable(losses[0].toString()));
  }

  void whatIsExportedIsDescribedWithItsGraph() {
    QCOMPARE(exportAs(u"onnx-qdq"_s, u"again.onnx"_s, {u"--check"_s, u"0"_s}).status, 0);
    const Outcome outcome = run({u"describe"_s, u"--onnx"_s, path(u"again.onnx"_s), u"--json"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    const nlohmann::json document = nlohmann::json::parse(outcome.output.toStdString());
    const Network network = parseNetwork(document.at("graph"), "graph");
    // By the layer's own name the file knows it too, for bits of other tools.
    const nlohmann::json &layer = document.at("layers").at(0);
    QVERIFY(!layer.at("aliases").empty());
    const Network original = buildArchitecture("resnet8", {3, 32, 32}, 10);
    QCOMPARE(network.layers().size(), original.layers().size());
    QCOMPARE(network.macs(), original.macs());
    QVERIFY(document.at("imported").at("producer").get<std::string>().starts_with("Bitsmith"));
    QVERIFY(document.at("imported").at("remarks").is_array());
  }

  void anImportedModelIsQuantizedWithoutTraining() {
    QCOMPARE(exportAs(u"onnx"_s, u"float.onnx"_s, {u"--fold"_s, u"none"_s, u"--check"_s, u"0"_s}).status, 0);
    const Outcome outcome = run({u"ptq"_s, path(u"float.onnx"_s), u"--data"_s, u"shapes"_s, u"--set"_s,
                                 u"data.train=256"_s, u"--set"_s, u"data.test=100"_s, u"--pictures"_s,
                                 u"100"_s, u"--out"_s, path(u"ptq"_s), u"--quiet"_s, u"--json"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.object()[u"samples"_s].toInt(), 100);
    QVERIFY(QFile::exists(path(u"ptq/network.json"_s)));
    // What is exported does not take the place of the network that it was made from.
    const QByteArray source = contentOf(path(u"float.onnx"_s));
    const QList<QStringList> exports = {{u"aimet"_s, path(u"float.encodings"_s)},
                                        {u"model-explorer"_s, path(u"float.json"_s)},
                                        {u"onnx-qdq"_s, path(u"float.onnx"_s)}};
    for (const QStringList &one : exports) {
      const Outcome refused = run({u"export"_s, path(u"ptq"_s), u"--format"_s, one[0], u"-o"_s, one[1]});
      QCOMPARE(refused.status, 2);
      QVERIFY2(refused.errors.contains(u"float.onnx would be replaced"_s), qPrintable(refused.errors));
    }
    QCOMPARE(contentOf(path(u"float.onnx"_s)), source);
    // Its file may go: what the run has is enough to export it.
    QVERIFY(QFile::remove(path(u"float.onnx"_s)));
    const Outcome again = run({u"export"_s, path(u"ptq"_s), u"--format"_s, u"onnx-qdq"_s, u"-o"_s,
                               path(u"ptq.onnx"_s), u"--json"_s, u"--check"_s, u"50"_s});
    QVERIFY2(again.status == 0, qPrintable(again.errors));
    verifyAgreement(again.object());
  }

  /// Encodings speak of the model beside them: without it there are none.
  void encodingsAreNotLeftWithoutTheirModel() {
    QVERIFY(QDir().mkpath(path(u"alone.onnx/in the way"_s))); // no file can be written there
    const Outcome failed = exportAs(u"aimet"_s, u"alone.encodings"_s, {u"--check"_s, u"0"_s});
    QVERIFY(failed.status != 0);
    QVERIFY2(failed.errors.contains(u"alone.onnx"_s), qPrintable(failed.errors));
    QVERIFY(!QFile::exists(path(u"alone.encodings"_s)));
  }

  /// Of before results said what they are and tables what the other layers were at.
  void anOldSensitivityIsLaidOverTheModel() {
    QVERIFY(QDir().mkpath(path(u"old"_s)));
    write(u"old/experiment.json"_s, R"({"task": "sensitivity", "sensitivity": {"others": "plan"}})");
    const QString table = write(u"old/result.json"_s, R"({"task": "sensitivity", "sensitivity": {
      "layers": ["stack1_conv1"], "bits": [2, 4],
      "scores": [{"layer": "stack1_conv1", "target": "weights", "bits": 4, "loss_increase": 0.25}]}})");
    for (const QString &place : {path(u"old"_s), table}) {
      const Outcome outcome =
          exportAs(u"model-explorer"_s, u"laid.json"_s, {u"--sensitivity"_s, place, u"--check"_s, u"0"_s});
      QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
      const QJsonObject overlay = read(u"laid.sensitivity.json"_s)[u"resnet8"_s].toObject();
      QCOMPARE(overlay[u"name"_s].toString(), u"Sensitivity (loss_increase)"_s);
      const QJsonObject results = overlay[u"results"_s].toObject();
      QCOMPARE(results.size(), 1);
      QCOMPARE(results.begin()->toObject()[u"value"_s].toDouble(), 0.25);
      QVERIFY(QFile::remove(path(u"laid.sensitivity.json"_s)));
    }
    const Outcome other =
        exportAs(u"model-explorer"_s, u"laid.json"_s, {u"--sensitivity"_s, path(u"tiny"_s)});
    QCOMPARE(other.status, 2);
    QCOMPARE(other.errors, u"bitsmith-cli: "_s + path(u"tiny/result.json"_s) +
                               u": expected the result of a sensitivity run\n"_s);
  }

  void refusesOptionsOfOtherFormats_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("message");
    QTest::newRow("int4") << QStringList{u"csv"_s, u"--int4"_s}
                          << u"--int4 with --format csv: expected --format onnx-qdq"_s;
    QTest::newRow("sensitivity") << QStringList{u"json"_s, u"--sensitivity"_s, u"x"_s}
                                 << u"--sensitivity with --format json: expected --format model-explorer"_s;
  }
  void refusesOptionsOfOtherFormats() {
    QFETCH(QStringList, options);
    QFETCH(QString, message);
    const Outcome outcome =
        run(QStringList{u"export"_s, path(u"tiny"_s), u"-o"_s, path(u"none"_s), u"--format"_s} + options);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.errors, u"bitsmith-cli: "_s + message + u"\n"_s);
    QVERIFY(!QFile::exists(path(u"none"_s)));
  }

  /// What is said of the data goes into the experiment, or is refused.
  void bitsKeepTheDataTheyAreFor() {
    const QString bits = write(u"one.json"_s, "{\"#conv1\": 4}");
    const QStringList shared = {u"bits"_s,    bits,    u"--architecture"_s,
                                u"resnet8"_s, u"-o"_s, path(u"placed.json"_s)};
    const Outcome placed = run(shared + QStringList{u"--data"_s, u"cifar10"_s});
    QVERIFY2(placed.status == 0, qPrintable(placed.errors));
    QCOMPARE(read(u"placed.json"_s)[u"data"_s][u"source"_s].toString(), u"cifar10"_s);
    for (const QStringList &more : {QStringList{u"--input"_s, u"1x28x28"_s}, {u"--classes"_s, u"7"_s}}) {
      const Outcome refused = run(shared + more);
      QCOMPARE(refused.status, 2);
      QVERIFY2(refused.errors.contains(u"expected --data SOURCE"_s), qPrintable(refused.errors));
    }
  }

  /// What the file says nothing of is left as the experiment has it.
  void bitsLeaveAnExperimentAsItIs() {
    const QString experiment =
        write(u"methods.json"_s, R"({"network": {"architecture": "resnet8"}, "precision": {
      "preset": "fp32", "all": {"activation_bits": 6}, "layers": {"fc": {"weight_bits": 4, "weight_method": "lsq"},
      "conv1": {"weight_bits": 2, "weight_method": "ternary"}}}})");
    const QStringList arguments = {
        u"bits"_s,         write(u"fc.json"_s, R"({"fc": 5, "stack1_conv1": [3, 8]})"),
        u"--experiment"_s, experiment,
        u"-o"_s,           path(u"with-fc.json"_s)};
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QJsonObject precision = read(u"with-fc.json"_s)[u"precision"_s].toObject();
    QCOMPARE(precision[u"preset"_s].toString(), u"fp32"_s);
    QJsonObject layers = precision[u"layers"_s].toObject();
    const auto entry = [](int weights, int activations, const QString &method = {}) {
      QJsonObject json{{u"weight_bits"_s, weights}, {u"activation_bits"_s, activations}};
      if (!method.isEmpty())
        json[u"weight_method"_s] = method;
      return json;
    };
    QCOMPARE(layers[u"fc"_s].toObject(), entry(5, 6, u"lsq"_s));
    QCOMPARE(layers[u"conv1"_s].toObject(), entry(2, 6, u"ternary"_s));
    QCOMPARE(layers[u"stack1_conv1"_s].toObject(), entry(3, 8));
    QVERIFY2(outcome.errors.isEmpty(), qPrintable(outcome.errors));
    // A method that does not know the file's bits gives way, which is said.
    const Outcome told =
        run({u"bits"_s, write(u"conv1.json"_s, R"({"conv1": 5})"), u"--experiment"_s, experiment});
    QCOMPARE(told.status, 0);
    QCOMPARE(told.errors,
             u"bitsmith-cli: warning: conv1, weights: ternary has no 5 bits; the method is range there\n"_s);
    // A preset that is asked for takes its place.
    QCOMPARE(run(arguments + QStringList{u"--preset"_s, u"int8_uniform"_s}).status, 0);
    precision = read(u"with-fc.json"_s)[u"precision"_s].toObject();
    QCOMPARE(precision[u"preset"_s].toString(), u"int8_uniform"_s);
    layers = precision[u"layers"_s].toObject();
    QCOMPARE(layers.keys(), (QStringList{u"fc"_s, u"stack1_conv1"_s}));
    QCOMPARE(layers[u"fc"_s].toObject(), (QJsonObject{{u"weight_bits"_s, 5}}));
  }

  void bitsGoOutAndComeBack() {
    for (const QString &format : {u"hawq"_s, u"nncf"_s}) {
      QCOMPARE(exportAs(format, u"bits.json"_s, {u"--check"_s, u"0"_s}).status, 0);
      const Outcome outcome = run({u"bits"_s, path(u"bits.json"_s), u"--architecture"_s, u"resnet8"_s,
                                   u"--json"_s, u"-o"_s, path(u"with-bits.json"_s)});
      QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
      QVERIFY(outcome.object()[u"unmatched"_s].toArray().isEmpty());
      QVERIFY(outcome.object()[u"untouched"_s].toArray().isEmpty());
      const QJsonObject layers = read(u"with-bits.json"_s)[u"precision"_s][u"layers"_s].toObject();
      QCOMPARE(layers.keys(), QStringList{u"stack1_conv1"_s});
      QCOMPARE(layers[u"stack1_conv1"_s][u"weight_bits"_s].toInt(), 3);
    }
    // Tensors of the model that goes with them: its input, and what nodes give that are none here.
    QCOMPARE(exportAs(u"aimet"_s, u"own.encodings"_s, {u"--check"_s, u"0"_s}).status, 0);
    const Outcome encodings = run({u"bits"_s, path(u"own.encodings"_s), u"--onnx"_s, path(u"own.onnx"_s),
                                   u"--preset"_s, u"fp32"_s, u"--json"_s});
    QVERIFY2(encodings.status == 0, qPrintable(encodings.errors));
    QVERIFY2(encodings.object()[u"unmatched"_s].toArray().isEmpty(), qPrintable(encodings.output));
    const QJsonObject bits = encodings.object()[u"precision"_s][u"layers"_s].toObject();
    QCOMPARE(bits[u"stack1_conv1"_s][u"weight_bits"_s].toInt(), 3);
    const QJsonArray all =
        run({u"describe"_s, u"--onnx"_s, path(u"own.onnx"_s), u"--json"_s}).object()[u"layers"_s].toArray();
    for (const QJsonValue layer : all)
      QCOMPARE(bits[layer[u"name"_s].toString()][u"activation_bits"_s].toInt(), 8);
    write(u"other.json"_s, R"({"nowhere": 4})");
    QCOMPARE(run({u"bits"_s, path(u"other.json"_s), u"--architecture"_s, u"resnet8"_s}).errors,
             u"bitsmith-cli: "_s + path(u"other.json"_s) +
                 u": none of its 1 entries is of a layer of resnet8\n"_s);
  }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
