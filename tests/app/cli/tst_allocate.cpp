// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/experiment/experiment.h"
#include "core/plan/network/architectures.h"
#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto hawq = QStringLiteral(BITSMITH_SOURCE_DIR "/tests/core/plan/analysis/data/hawq-v3-resnet18.json");

/// Result of a sensitivity run: noise falls fourfold a bit, each layer a third as sensitive as the one
/// before.
QByteArray sensitivityResult() {
  const QStringList layers = {u"conv1"_s, u"conv2"_s, u"conv3"_s, u"fc1"_s, u"fc2"_s};
  QJsonArray scores;
  double scale = 0.5;
  for (const QString &layer : layers) {
    for (const int bits : {2, 4, 6, 8})
      for (const auto &[target, share] : {std::pair(u"weights"_s, 1.0), std::pair(u"activations"_s, 0.125)}) {
        const double noise = scale * share * std::pow(4.0, -bits);
        scores.append(QJsonObject{{u"layer"_s, layer},
                                  {u"target"_s, target},
                                  {u"bits"_s, bits},
                                  {u"fisher"_s, noise},
                                  {u"accuracy_drop"_s, 100 * noise}});
      }
    scale /= 3;
  }
  const QJsonObject table = {{u"layers"_s, QJsonArray::fromStringList(layers)},
                             {u"bits"_s, QJsonArray{2, 4, 6, 8}},
                             {u"scores"_s, scores},
                             {u"reference_accuracy"_s, 0.875},
                             {u"reference_loss"_s, 0.25},
                             {u"samples"_s, 1000}};
  return QJsonDocument(QJsonObject{{u"task"_s, u"sensitivity"_s}, {u"sensitivity"_s, table}}).toJson();
}

QString labelsOf(const QJsonObject &plan) {
  QStringList labels;
  for (const auto &layer : plan[u"layers"_s].toArray())
    labels += layer[u"choice"_s].toString();
  return labels.join(u' ');
}

} // namespace

/// Runs the real program's allocate.
class TestAllocate : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;
  QString m_result;

  static Outcome run(const QStringList &arguments) {
    return runProgram(QStringList{u"allocate"_s} + arguments);
  }

  QStringList withNetwork(const QStringList &more) const {
    return QStringList{m_result, u"--architecture"_s, u"mixed_precision_cnn"_s, u"--input"_s, u"1x28x28"_s} +
           more;
  }

  QString write(const QString &name, const QByteArray &text) const {
    QFile file(m_root.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_root.isValid());
    m_result = write(u"result.json"_s, sensitivityResult());
    QVERIFY(!m_result.isEmpty());
  }

  void solvesAProblemFile() {
    const Outcome text = run({hawq});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.output.contains(u"HAWQ-V3, ResNet-18"_s) && text.output.contains(u"-1.23321"_s) &&
                 text.output.contains(u"7.98047"_s) &&
                 text.output.contains(u"optimal: no plan within the budgets has a smaller score"_s),
             qPrintable(text.output));
    // A budget of the command line stands in for that of the file.
    const QJsonObject json = run({hawq, u"--budget"_s, u"size_mb=25%"_s, u"--json"_s}).object();
    QCOMPARE(labelsOf(json), u"8 8 8 8 8 8 8 8 8 8 8 8 8 8 4 4 4 4 4"_s);
    QCOMPARE(json[u"budgets"_s].toArray().size(), 1);
    QVERIFY(json[u"certificate"_s][u"optimal"_s].toBool());
    QCOMPARE(json[u"certificate"_s][u"gap"_s].toDouble(), 0.0);
  }

  void allocatesWithinSeveralBudgets() {
    const Outcome outcome = run(withNetwork({u"--budget"_s, u"mean_bits=4"_s, u"--budget"_s, u"bops=30%"_s,
                                             u"--lock"_s, u"conv1=8/8"_s, u"--bounds"_s, u"fc1=4..6"_s,
                                             u"--tie"_s, u"conv2,conv3"_s, u"--json"_s, u"--curve"_s}));
    QCOMPARE(outcome.errors, QString());
    const QJsonObject json = outcome.object();
    QVERIFY(json[u"costs"_s][u"mean_bits"_s].toDouble() <= 4);
    QVERIFY(json[u"costs"_s][u"bops"_s].toDouble() <= json[u"budgets"_s][1][u"limit"_s].toDouble());
    const QJsonArray layers = json[u"layers"_s].toArray();
    QCOMPARE(layers[0][u"choice"_s].toString(), u"8/8"_s);
    QCOMPARE(layers[1][u"choice"_s], layers[2][u"choice"_s]);
    QVERIFY(layers[3][u"weight_bits"_s].toInt() >= 4 && layers[3][u"weight_bits"_s].toInt() <= 6);
    QVERIFY(json[u"greedy"_s][u"score"_s].toDouble() >= json[u"score"_s].toDouble() - 1e-15);
    QCOMPARE(json[u"metric"_s].toString(), u"fisher"_s);
    QVERIFY(std::abs(json[u"predicted_loss"_s].toDouble() - 0.25 - json[u"score"_s].toDouble()) < 1e-12);
    const QJsonArray points = json[u"curve"_s][u"points"_s].toArray();
    QVERIFY(points.size() > 5);
    for (qsizetype i = 1; i < points.size(); ++i) {
      QVERIFY(points[i][u"cost"_s].toDouble() > points[i - 1][u"cost"_s].toDouble());
      QVERIFY(points[i][u"score"_s].toDouble() < points[i - 1][u"score"_s].toDouble());
    }
  }

  void saysThatAPredictionIsOne() {
    const Outcome outcome =
        run(withNetwork({u"--budget"_s, u"mean_bits=2.5"_s, u"--metric"_s, u"accuracy_drop"_s}));
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.contains(u"predicted accuracy drop (accuracy_drop)"_s) &&
                 outcome.output.contains(
                     u"(reference 87.5 % ± 2.1); a prediction from single layers, not a measurement"_s),
             qPrintable(outcome.output));
  }

  void followsTheNotebook() {
    // 100 · noise at 6 bits: 0.0137 for conv1, less for the others: all LOW, 4 bits; what is left goes up in
    // turn.
    const QJsonObject json =
        run(withNetwork({u"--budget"_s, u"total_bits=24"_s, u"--method"_s, u"notebook"_s, u"--metric"_s,
                         u"accuracy_drop"_s, u"--activation-bits"_s, u"8"_s, u"--json"_s}))
            .object();
    QCOMPARE(labelsOf(json), u"6/8 6/8 4/8 4/8 4/8"_s);
    QVERIFY(!json.contains(u"certificate"_s));
    // The notebook's budget: 40 bits over five layers.
    const QJsonObject forty = run(withNetwork({u"--budget"_s, u"total_bits=40"_s, u"--method"_s,
                                               u"notebook"_s, u"--activation-bits"_s, u"8"_s, u"--json"_s}))
                                  .object();
    QCOMPARE(labelsOf(forty), u"8/8 8/8 8/8 8/8 8/8"_s);
  }

  void writesTheProblemThatItSolved() {
    const QString file = m_root.filePath(u"problem.json"_s);
    const QStringList budget = {u"--budget"_s, u"size_mb=0.2"_s, u"--json"_s};
    const QJsonObject direct = run(withNetwork(budget + QStringList{u"--problem"_s, file})).object();
    const QJsonObject again = run({file, u"--json"_s}).object();
    QVERIFY(!labelsOf(again).isEmpty());
    QCOMPARE(labelsOf(again), labelsOf(direct));
    QCOMPARE(again[u"score"_s].toDouble(), direct[u"score"_s].toDouble());
  }

  /// The experiment of -o starts from the run that was probed; what it leaves out is that run's.
  void writesTheExperimentThatMeasuresThePlan() {
    QVERIFY(QDir(m_root.path()).mkpath(u"trained"_s) && QDir(m_root.path()).mkpath(u"probe"_s));
    const QString subject =
        u"\"data\": {\"source\": \"fashion-mnist\"}, \"precision\": {\"preset\": \"int8_uniform\"}"_s;
    QVERIFY(!write(u"trained/experiment.json"_s, u"{\"name\": \"trained\", %1}"_s.arg(subject).toUtf8())
                 .isEmpty());
    QVERIFY(
        !write(u"probe/experiment.json"_s,
               u"{\"name\": \"probe\", \"task\": \"sensitivity\", \"start\": {\"run\": \"../trained\"}, %1}"_s
                   .arg(subject)
                   .toUtf8())
             .isEmpty());
    QVERIFY(!write(u"probe/result.json"_s, sensitivityResult()).isEmpty());
    // It was measured once: what would measure it otherwise is refused, not passed over.
    const QList<QStringList> options = {{u"--bits"_s, u"2,3"_s},
                                        {u"--set"_s, u"data.test=5"_s},
                                        {u"--out"_s, m_root.filePath(u"another"_s)},
                                        {u"--notebook"_s}};
    for (const QStringList &more : options) {
      const Outcome refused = runProgram(QStringList{u"sensitivity"_s, m_root.filePath(u"probe"_s)} + more);
      QCOMPARE(refused.status, 2);
      QVERIFY2(refused.errors.startsWith(u"bitsmith-cli: "_s + more.first() + u" with "_s),
               qPrintable(refused.errors));
    }
    const QString file = m_root.filePath(u"plan.json"_s);
    const Outcome outcome =
        run({m_root.filePath(u"probe"_s), u"--budget"_s, u"mean_bits=4"_s, u"-o"_s, file, u"--json"_s});
    QCOMPARE(outcome.errors, QString());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject document = QJsonDocument::fromJson(written.readAll()).object();
    QCOMPARE(document[u"task"_s].toString(), u"ptq"_s);
    QCOMPARE(QFileInfo(document[u"start"_s][u"run"_s].toString()).canonicalFilePath(),
             QFileInfo(m_root.filePath(u"trained"_s)).canonicalFilePath());
    const bitsmith::Experiment experiment = bitsmith::loadExperiment(file.toStdString());
    QVERIFY(experiment.task == bitsmith::Task::ptq);
    const bitsmith::Network network = bitsmith::buildArchitecture("mixed_precision_cnn", {1, 28, 28}, 10);
    const bitsmith::PrecisionPlan plan = bitsmith::resolvePlan(experiment.precision, network);
    QStringList labels;
    for (const bitsmith::LayerPrecision &precision : plan)
      labels += u"%1/%2"_s.arg(precision.weight.bits).arg(precision.activation.bits);
    QCOMPARE(labels.join(u' '), labelsOf(outcome.object()));
  }

  /// Old tables do not record what the other layers were at; the experiment of their run does.
  void tellsOfASensitivityWithinAPlan() {
    const QString warning =
        u"bitsmith-cli: warning: Measured with the other layers at the plan: scores count "
        "from that plan, and hold near it alone.\n"_s;
    QVERIFY(QDir(m_root.path()).mkpath(u"within"_s));
    QJsonObject result = QJsonDocument::fromJson(sensitivityResult()).object();
    const QString file = write(u"within/result.json"_s, sensitivityResult());
    const QStringList rest = {u"--architecture"_s, u"mixed_precision_cnn"_s, u"--input"_s, u"1x28x28"_s,
                              u"--budget"_s,       u"mean_bits=4"_s,         u"--json"_s,  u"--metric"_s};
    const auto errors = [&](const QString &metric) {
      return run(QStringList{file} + rest + QStringList{metric}).errors;
    };
    QCOMPARE(errors(u"accuracy_drop"_s), QString());
    const QByteArray experiment = R"({"task": "%1", "sensitivity": {"others": "plan"}})";
    QVERIFY(!write(u"within/experiment.json"_s, QByteArray(experiment).replace("%1", "ptq")).isEmpty());
    QCOMPARE(errors(u"accuracy_drop"_s), QString());
    QVERIFY(
        !write(u"within/experiment.json"_s, QByteArray(experiment).replace("%1", "sensitivity")).isEmpty());
    QCOMPARE(errors(u"accuracy_drop"_s), warning);
    // A table that says so itself needs no experiment, and its estimates foretell no loss.
    QVERIFY(QFile::remove(m_root.filePath(u"within/experiment.json"_s)));
    QJsonObject table = result[u"sensitivity"_s].toObject();
    table[u"others"_s] = u"plan"_s;
    result[u"sensitivity"_s] = table;
    QVERIFY(!write(u"within/result.json"_s, QJsonDocument(result).toJson()).isEmpty());
    QCOMPARE(errors(u"fisher"_s), warning);
    const QStringList fisher = QStringList{file} + rest + QStringList{u"fisher"_s};
    QVERIFY(!run(fisher).object().contains(u"predicted_loss"_s));
  }

  void badInputIsOneLineAndStatusTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QStringList &arguments, const QString &message) {
      QTest::newRow(name) << arguments << message;
    };
    const QString half = u"bops=50%"_s;
    row("no budget", {},
        u"which budget? Give --budget COST=VALUE, for instance mean_bits=4; the costs are size_mb, "
        u"mean_bits, "
        "total_bits, bops, energy_nj"_s);
    row("unknown cost", {u"--budget"_s, u"kg=1"_s},
        u"--budget kg=1: there is no cost kg; expected one of size_mb, mean_bits, total_bits, bops, energy_nj"_s);
    row("no value", {u"--budget"_s, u"bops"_s},
        u"--budget bops: expected COST=VALUE, or COST=0% to 100% between the least and the most, for "
        u"instance "
        "mean_bits=4 or bops=50%"_s);
    row("share too large", {u"--budget"_s, u"bops=101%"_s},
        u"--budget bops=101%: expected COST=VALUE, or COST=0% to 100% between the least and the most, for "
        u"instance "
        "mean_bits=4 or bops=50%"_s);
    row("impossible", {u"--budget"_s, u"mean_bits=1.5"_s},
        u"budget mean_bits 1.5 cannot be met: the smallest possible is 2, 0.5 more"_s);
    row("unknown layer", {u"--budget"_s, half, u"--lock"_s, u"conv9=8"_s},
        u"--lock conv9=8: there is no layer conv9; expected one of conv1, conv2, conv3, fc1, fc2"_s);
    row("no lock", {u"--budget"_s, half, u"--lock"_s, u"conv1"_s},
        u"--lock conv1: expected LAYER=BITS or LAYER=WEIGHT/ACTIVATION, for instance conv1=8"_s);
    row("bounds the wrong way round", {u"--budget"_s, half, u"--bounds"_s, u"conv1=8..4"_s},
        u"--bounds conv1=8..4: expected LAYER=LEAST..MOST in weight bits, for instance conv1=4..8"_s);
    row("tie of one", {u"--budget"_s, half, u"--tie"_s, u"conv1"_s},
        u"--tie conv1: expected at least two layers, for instance conv1,conv2"_s);
    row("metric", {u"--budget"_s, half, u"--metric"_s, u"hessian"_s},
        u"--metric hessian: the sensitivity has no such scores; expected one of accuracy_drop, fisher"_s);
  }
  void badInputIsOneLineAndStatusTwo() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Outcome outcome = run(withNetwork(arguments));
    QCOMPARE(outcome.errors, QString(u"bitsmith-cli: "_s + message + u"\n"_s));
    QCOMPARE(outcome.output, QString());
    QCOMPARE(outcome.status, 2);
  }

  void filesThatItCannotUseAreTold() {
    QCOMPARE(run({m_result, u"--budget"_s, u"bops=50%"_s}).errors,
             QString(u"bitsmith-cli: "_s + m_result +
                     u": there is no experiment.json beside it; say which network it is of by --experiment "
                     u"FILE, --onnx "
                     "FILE or --architecture NAME\n"_s));
    QTemporaryDir empty;
    QCOMPARE(run({empty.path()}).errors,
             QString(u"bitsmith-cli: "_s + empty.path() +
                     u" is a folder without result.json: expected a finished sensitivity run\n"_s));
    const QString other = write(u"other.json"_s, "{\"task\": \"qat\"}");
    QCOMPARE(
        run({other}).errors,
        QString(
            u"bitsmith-cli: "_s + other +
            u": expected the result of a sensitivity run, or an allocation problem (bitsmith/allocation@1)\n"_s));
    QCOMPARE(run({hawq, u"--metric"_s, u"fisher"_s}).errors,
             QString(u"bitsmith-cli: --metric needs a sensitivity run: "_s + hawq +
                     u" is an allocation problem with scores and costs of its own\n"_s));
    const QString plan = m_root.filePath(u"unknown.json"_s);
    const Outcome unknown = run(withNetwork({u"--budget"_s, u"bops=50%"_s, u"-o"_s, plan}));
    QCOMPARE(unknown.status, 2);
    QCOMPARE(
        unknown.errors,
        QString(
            u"bitsmith-cli: --output: "_s + m_result +
            u" does not say which trained network was probed; give the folder of the sensitivity run\n"_s));
    QVERIFY(!QFile::exists(plan));
  }
};

QTEST_GUILESS_MAIN(TestAllocate)
#include "tst_allocate.moc"
