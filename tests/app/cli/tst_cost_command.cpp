// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/explain.h"
#include "core/plan/network/architectures.h"
#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

/// Runs the real program's cost and list hardware, with a configuration folder of its own.
class TestCostCommand : public QObject {
  Q_OBJECT

  QTemporaryDir m_config;

  Outcome run(const QStringList &arguments) const {
    return runProgram(arguments, {{u"XDG_CONFIG_HOME"_s, m_config.path()}});
  }

  Outcome cost(const QStringList &more) const {
    return run(QStringList{u"cost"_s, u"--architecture"_s, u"mixed_precision_cnn"_s, u"--preset"_s,
                           u"mixed_conservative"_s} +
               more);
  }

 private Q_SLOTS:
  void initTestCase() { QVERIFY(m_config.isValid()); }

  void costsABatch() {
    const QJsonObject json =
        cost({u"--hardware"_s, u"mobile_cpu"_s, u"--batch"_s, u"16"_s, u"--json"_s}).object();
    QCOMPARE(json[u"batch"_s].toInt(), 16);
    const QJsonArray input = json[u"input"_s].toArray();
    const Network network =
        buildArchitecture("mixed_precision_cnn", {input[0].toInt(), input[1].toInt(), input[2].toInt()}, 10);
    const CostReport report = estimateCost(network, findPreset("mixed_conservative").apply(network),
                                           findHardware("mobile_cpu"), {.batch = 16});
    const QJsonObject total = json[u"total"_s].toObject();
    QCOMPARE(total[u"latency_s"_s].toDouble(), report.total.latencySeconds);
    QCOMPARE(total[u"peak_activation_bytes"_s].toDouble(), report.total.peakActivationBytes);
    const Outcome none = cost({u"--hardware"_s, u"mobile_cpu"_s, u"--batch"_s, u"0"_s});
    QCOMPARE(none.status, 2);
    QCOMPARE(none.errors.count(u'\n'), 1);
    QVERIFY2(none.errors.contains(u"--batch"_s), qPrintable(none.errors));
  }

  /// A preset of one's own counts like a shipped one; a file that is broken is left out with a warning.
  void costsAPresetOfOnesOwn() {
    QTemporaryDir data;
    const QMap<QString, QString> environment{{u"XDG_DATA_HOME"_s, data.path()}};
    QVERIFY(QDir(data.path()).mkpath(u"bitsmith/presets"_s));
    const auto write = [&data](const QString &name, const QByteArray &text) {
      QFile file(data.filePath(u"bitsmith/presets/"_s + name));
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write(u"watch.json"_s, R"({"format": "bitsmith/preset@1", "summary": "for the wrist",
      "layers": {"conv1": {"weight_bits": 4}, "fc2": {"weight_bits": 3, "activation_bits": 6}}})");
    write(u"broken.json"_s, R"({"format": "bitsmith/preset@1", "layers": {"conv1": {"weight_bits": 44}}})");
    const Outcome list = runProgram({u"list"_s, u"presets"_s, u"--json"_s}, environment);
    QCOMPARE(list.status, 0);
    const QJsonObject own = list.json().array().last().toObject();
    QCOMPARE(own.value(u"name"_s).toString(), u"watch"_s);
    QCOMPARE(own.value(u"layers"_s).toObject().value(u"fc2"_s).toObject().value(u"weight_bits"_s).toInt(), 3);
    QVERIFY2(list.errors.contains(u"layers.conv1.weight_bits is 44"_s), qPrintable(list.errors));
    const Outcome cost = runProgram({u"cost"_s, u"--architecture"_s, u"mixed_precision_cnn"_s, u"--preset"_s,
                                     u"watch"_s, u"--hardware"_s, u"notebook"_s},
                                    environment);
    QCOMPARE(cost.status, 0);
    QVERIFY2(cost.errors.contains(
                 u"preset watch is of 2 of the 5 layers of mixed_precision_cnn; the others have 8 bits"_s),
             qPrintable(cost.errors));
    QVERIFY2(cost.output.contains(QRegularExpression(u"conv1 +4/8 "_s)), qPrintable(cost.output));
    QVERIFY2(cost.output.contains(QRegularExpression(u"conv2 +8/8 "_s)), qPrintable(cost.output));
    QVERIFY2(cost.output.contains(QRegularExpression(u"fc2 +3/6 "_s)), qPrintable(cost.output));
    const Outcome foreign = runProgram({u"cost"_s, u"--architecture"_s, u"lenet5"_s, u"--preset"_s,
                                        u"nobody"_s, u"--hardware"_s, u"notebook"_s},
                                       environment);
    QCOMPARE(foreign.status, 2);
    QVERIFY2(foreign.errors.contains(u"ultra_low, watch"_s), qPrintable(foreign.errors));
  }

  void countsWorkByAConvention_data() {
    QTest::addColumn<double>("factor"); // of MACs at 8 × 8 bits
    QTest::newRow("bops") << 64.0;
    QTest::newRow("macs") << 1.0;
    QTest::newRow("operations") << 2.0;
    QTest::newRow("hawq_bops") << 1.0 / 16;
    QTest::newRow("nncf") << 16.0;
    QTest::newRow("ace") << 64.0;
  }
  void countsWorkByAConvention() {
    QFETCH(double, factor);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QJsonObject json =
        run({u"cost"_s, u"--architecture"_s, u"resnet20"_s, u"--preset"_s, u"int8_uniform"_s, u"--hardware"_s,
             u"gpu"_s, u"--convention"_s, name, u"--json"_s})
            .json()
            .object();
    QCOMPARE(json[u"convention"_s].toString(), name);
    const QJsonObject total = json[u"total"_s].toObject();
    QVERIFY(total[u"macs"_s].toDouble() > 0);
    QCOMPARE(total[u"work"_s].toDouble(), factor * total[u"macs"_s].toDouble());
  }

  void explainsALayer() {
    const Outcome outcome = cost({u"--hardware"_s, u"edge_tpu"_s, u"--explain"_s, u"conv2"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.startsWith(u"mixed_conservative on Edge TPU (8-bit accelerator), batch 1\n"_s));
    for (const char *part :
         {"BOPs of conv2 = ", "Energy of conv2 = ", "Latency of conv2 = ", "Memory traffic of conv2 = ",
          "executed as weights 8 bits", "source: energy per MAC: "})
      QVERIFY2(outcome.output.contains(QLatin1StringView(part)), part);
    const QJsonArray figures = cost({u"--hardware"_s, u"edge_tpu"_s, u"--explain"_s, u"conv2"_s, u"--json"_s})
                                   .json()
                                   .array()[0]
                                   .toObject()[u"figures"_s]
                                   .toArray();
    QCOMPARE(figures.size(), static_cast<qsizetype>(costFigures().size()));
    for (const auto &figure : figures)
      QCOMPARE(figure.toObject()[u"layer"_s].toString(), u"conv2"_s);
  }

  void explainsTheNetworkWhereNoLayerIsNamed() {
    const Outcome outcome =
        cost({u"--hardware"_s, u"mobile_cpu"_s, u"--convention"_s, u"nncf"_s, u"--explain"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.contains(u"NNCF complexity of the network = "_s));
    QVERIFY(outcome.output.contains(u"mostly bound by "_s));
  }

  void badFlagsAreOneLineAndStatusTwo_data() {
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<QString>("message");
    QTest::newRow("convention")
        << QStringList{u"--convention"_s, u"flops"_s}
        << u"convention \"flops\" is not known: expected one of bops, macs, operations, "
           "hawq_bops, nncf, ace"_s;
    QTest::newRow("layer")
        << QStringList{u"--explain"_s, u"conv9"_s}
        << u"--explain conv9: mixed_precision_cnn has no such layer (bitsmith-cli describe "
           "lists them)"_s;
  }
  void badFlagsAreOneLineAndStatusTwo() {
    QFETCH(QStringList, flags);
    QFETCH(QString, message);
    const Outcome outcome = cost(QStringList{u"--hardware"_s, u"gpu"_s} + flags);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.errors.trimmed().section(u": "_s, 1), message);
    QVERIFY(outcome.output.isEmpty());
  }

  void listsMemoriesInUnitsThatPeopleRead() {
    const Outcome outcome = run({u"list"_s, u"hardware"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.contains(u"GDDR6 16 GB"_s), qPrintable(outcome.output));
    QVERIFY(!outcome.output.contains(u"e+"_s));
  }
};

QTEST_GUILESS_MAIN(TestCostCommand)
#include "tst_cost_command.moc"
