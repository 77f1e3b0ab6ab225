// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/hardware/explain.h"
#include "core/plan/network/architectures.h"
#include "tests/app/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    for (const QJsonValue &figure : figures)
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
