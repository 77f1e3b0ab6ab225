// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_reader.h"
#include "tests/app/cli/program.h"

#include <csignal>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;
using bitsmith::RunReader;
using bitsmith::RunState;

namespace {

const auto tinyRun = R"({
  "format": "bitsmith/experiment@1", "name": "tiny run",
  "data": {"source": "shapes", "train": 128, "test": 40},
  "precision": {"preset": "mixed_aggressive"},
  "training": {"epochs": 3, "batch": 8}, "threads": 2
})";

const auto tinyStudy = R"({
  "format": "bitsmith/experiment@1", "name": "tiny study", "task": "study",
  "shared": {"data": {"source": "shapes", "train": 64, "test": 40}, "training": {"epochs": 1, "batch": 32}, "threads": 2},
  "axes": {"precision.preset": ["fp32", "ultra_low"]}
})";

} // namespace

/// Runs the real program.
class TestCli : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;
  QJsonObject m_undisturbed; ///< result of tinyRun

  QString path(const QString &name) const { return m_root.filePath(name); }

  QString write(const QString &name, const QByteArray &text) const {
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) >= 0 ? file.fileName() : QString();
  }

  void prepare(QProcess &process, const QStringList &arguments) const {
    prepareProgram(process, arguments, {{u"BITSMITH_RUNS"_s, path(u"runs"_s)}});
  }

  Outcome run(const QStringList &arguments) const {
    return runProgram(arguments, {{u"BITSMITH_RUNS"_s, path(u"runs"_s)}});
  }

  /// Waits until a run's events tell of a step of an epoch after so many finished ones.
  bool waitForStep(const QString &folder, std::int64_t epoch) const {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < longestWait) {
      if (QFile::exists(folder + u"/events.jsonl"_s)) {
        const bitsmith::RunRecord record = RunReader(folder.toStdString()).record();
        if (!record.steps.empty() && record.steps.back().epoch >= epoch)
          return true;
      }
      QTest::qWait(5);
    }
    return false;
  }

  QJsonObject resultOf(const QString &folder) const {
    QFile file(folder + u"/result.json"_s);
    if (!file.open(QIODevice::ReadOnly))
      return {};
    QJsonObject result = QJsonDocument::fromJson(file.readAll()).object();
    result.remove(u"seconds"_s);
    return result;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_root.isValid());
    QVERIFY(!write(u"tiny.json"_s, tinyRun).isEmpty());
    QVERIFY(!write(u"study.json"_s, tinyStudy).isEmpty());
  }

  void tellsVersionAndHelpOnStdout() {
    const Outcome version = run({u"--version"_s});
    QCOMPARE(version.status, 0);
    QCOMPARE(version.output, u"bitsmith-cli "_s + QStringLiteral(BITSMITH_VERSION) + u"\n"_s);
    const Outcome help = run({u"run"_s, u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.errors.isEmpty());
    QVERIFY(help.output.contains(u"--resume"_s) && help.output.contains(u"Examples:"_s));
  }

  void badInputIsOneLineAndStatusTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("no command") << QStringList() << u"A subcommand is required; see bitsmith-cli --help"_s;
    QTest::newRow("unknown command") << QStringList{u"walk"_s}
                                     << u"there is no command 'walk'; see bitsmith-cli --help"_s;
    QTest::newRow("no experiment") << QStringList{u"run"_s}
                                   << u"EXPERIMENT is required; see bitsmith-cli run --help"_s;
    QTest::newRow("no number")
        << QStringList{u"run"_s, u"x"_s, u"--threads"_s, u"no"_s}
        << u"--threads: expected a whole number from 1 to 1024, not \"no\"; see bitsmith-cli run --help"_s;
    QTest::newRow("no such experiment")
        << QStringList{u"run"_s, u"nothing.json"_s}
        << u"nothing.json: there is no such file, and no shipped experiment of that name (notebook-advanced, notebook, progressive, ptq, quick-tour, search)"_s;
    QTest::newRow("setting without a value")
        << QStringList{u"run"_s, u"quick-tour"_s, u"--set"_s, u"training.epochs"_s}
        << u"--set training.epochs: expected path=value, for instance training.epochs=2"_s;
    QTest::newRow("resume without a folder")
        << QStringList{u"run"_s, u"quick-tour"_s, u"--resume"_s}
        << u"--resume needs the folder of the run: bitsmith-cli run FOLDER --resume"_s;
    QTest::newRow("no network")
        << QStringList{u"describe"_s}
        << u"which network? Give --architecture NAME, --onnx FILE or --experiment FILE"_s;
    QTest::newRow("bad shape") << QStringList{u"describe"_s, u"--architecture"_s, u"resnet20"_s, u"--input"_s,
                                              u"3x32"_s}
                               << u"--input 3x32: expected channels x height x width, for instance 3x32x32"_s;
    QTest::newRow("no preset") << QStringList{u"cost"_s, u"--architecture"_s, u"resnet20"_s}
                               << u"which precision? Give --preset NAME (bitsmith-cli list presets)"_s;
    QTest::newRow("study") << QStringList{u"describe"_s, u"--experiment"_s, u"quick-tour"_s}
                           << u"quick-tour is a study: expected the experiment of one run"_s;
    QTest::newRow("unknown cost") << QStringList{u"compare"_s, u"a"_s, u"--cost"_s, u"price"_s}
                                  << u"\"price\" is no cost: expected one of compression, memory, mean_bits, "
                                     "bops, energy, latency"_s;
    QTest::newRow("unknown list")
        << QStringList{u"list"_s, u"cats"_s}
        << u"list cats: expected one of presets, hardware, data, architectures, experiments, formats, research, clusters, runs"_s;
  }
  void badInputIsOneLineAndStatusTwo() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.errors, u"bitsmith-cli: "_s + message + u"\n"_s);
    QCOMPARE(outcome.output, QString());
    QCOMPARE(outcome.status, 2);
    QVERIFY(!QDir(path(u"runs"_s)).exists()); // nothing half-made is left
  }

  /// Whatever goes wrong with one run of a study, the others are done.
  void aRunWhoseDataCannotBeLookedAtLeavesTheOthers() {
    const QString folder = path(u"loop"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::link(folder + u"/train"_s, folder + u"/train"_s)); // cannot even be asked what it is
    const QString file = write(u"uneven.json"_s, R"({"task": "study",
        "shared": {"network": {"architecture": "lenet5"}, "training": {"epochs": 1}, "threads": 1},
        "experiments": [{"name": "bad", "data": {"source": "image-folder"}},
                        {"name": "good", "data": {"source": "shapes", "train": 64, "test": 20}}]})");
    const Outcome outcome = run({u"run"_s, file, u"--out"_s, path(u"uneven"_s), u"--quiet"_s, u"--set"_s,
                                 u"experiments.0.data.path="_s + folder});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains(u"1 of 2 runs of the study failed: bad ("_s) &&
                 outcome.errors.contains(u"Too many levels of symbolic links"_s),
             qPrintable(outcome.errors));
    QVERIFY(QFile::exists(path(u"uneven/02-good/result.json"_s)));
  }

  void missingNamesListTheKnownOnes() {
    const Outcome preset = run({u"cost"_s, u"--architecture"_s, u"resnet20"_s, u"--preset"_s, u"int9"_s,
                                u"--hardware"_s, u"notebook"_s});
    QCOMPARE(preset.status, 2);
    QVERIFY(preset.errors.startsWith(u"bitsmith-cli: "_s) && preset.errors.contains(u"ultra_low"_s));
    const Outcome network = run({u"describe"_s, u"--architecture"_s, u"alexnet"_s});
    QCOMPARE(network.status, 2);
    QVERIFY(network.errors.contains(u"mobilenet_tiny"_s));
  }

  void describesANetwork() {
    const Outcome text =
        run({u"describe"_s, u"--architecture"_s, u"mixed_precision_cnn"_s, u"--data"_s, u"cifar10"_s});
    QCOMPARE(text.status, 0);
    QVERIFY(text.output.contains(u"10,848,768"_s));
    const QJsonObject json =
        run({u"describe"_s, u"--architecture"_s, u"mixed_precision_cnn"_s, u"--json"_s}).object();
    QCOMPARE(json[u"network"_s].toString(), u"mixed_precision_cnn"_s);
    QCOMPARE(json[u"input"_s].toArray(), QJsonArray({3, 32, 32}));
    QCOMPARE(json[u"macs"_s].toInt(), 10848768);
    QCOMPARE(json[u"layers"_s].toArray().size(), 5);
    const QJsonObject grey = run({u"describe"_s, u"--architecture"_s, u"resnet20"_s, u"--input"_s,
                                  u"1x28x28"_s, u"--classes"_s, u"7"_s, u"--json"_s})
                                 .json()
                                 .object();
    QCOMPARE(grey[u"input"_s].toArray(), QJsonArray({1, 28, 28}));
    QCOMPARE(grey[u"classes"_s].toInt(), 7);
    const QJsonObject ofExperiment =
        run({u"describe"_s, u"--experiment"_s, path(u"tiny.json"_s), u"--json"_s}).object();
    QCOMPARE(ofExperiment[u"layers"_s].toArray()[3].toObject()[u"weight_bits"_s].toInt(), 3);
  }

  void costsAPlan() {
    const QStringList command = {u"cost"_s,     u"--architecture"_s, u"mixed_precision_cnn"_s,
                                 u"--preset"_s, u"int8_uniform"_s,   u"--hardware"_s,
                                 u"notebook"_s};
    const Outcome text = run(command);
    QCOMPARE(text.status, 0);
    QVERIFY2(text.output.contains(u"2.5912"_s) && text.output.contains(u"605.344"_s) &&
                 text.output.contains(u"232.7808"_s) && text.output.contains(u"0.5930 MB"_s),
             qPrintable(text.output));
    const QJsonObject json = run(command + QStringList{u"--json"_s}).object();
    QCOMPARE(json[u"layers"_s].toArray().size(), 5);
    QCOMPARE(json[u"compression_ratio"_s].toDouble(), 4.0);
    const QJsonObject ofExperiment =
        run({u"cost"_s, u"--experiment"_s, path(u"tiny.json"_s), u"--json"_s}).object();
    QCOMPARE(ofExperiment[u"precision"_s].toString(), u"mixed_aggressive"_s);
  }

  void listsWhatThereIs_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("member");
    QTest::newRow("presets") << u"presets"_s << u"mixed_conservative"_s;
    QTest::newRow("hardware") << u"hardware"_s << u"notebook"_s;
    QTest::newRow("data") << u"data"_s << u"shapes"_s;
    QTest::newRow("architectures") << u"architectures"_s << u"resnet20"_s;
    QTest::newRow("experiments") << u"experiments"_s << u"quick-tour"_s;
  }
  void listsWhatThereIs() {
    QFETCH(QString, what);
    QFETCH(QString, member);
    const Outcome text = run({u"list"_s, what});
    QCOMPARE(text.status, 0);
    QVERIFY(text.output.contains(member));
    QStringList names;
    for (const auto &entry : run({u"list"_s, what, u"--json"_s}).json().array())
      names.append(entry.toObject()[u"name"_s].toString());
    QVERIFY2(names.contains(member), qPrintable(names.join(u' ')));
  }

  void estimatesTimeAndMemory() {
    const Outcome outcome =
        run({u"estimate"_s, path(u"tiny.json"_s), u"--set"_s, u"training.epochs=4"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    const QJsonObject json = outcome.object();
    QCOMPARE(json[u"steps"_s].toInt(), 64);
    QVERIFY(json[u"seconds"_s].toDouble() > 0 && json[u"memory_mb"_s].toDouble() > 0 &&
            json[u"step_milliseconds"_s].toDouble() > 0);
  }

  void runsAnExperiment() {
    const Outcome outcome = run({u"run"_s, path(u"tiny.json"_s), u"--out"_s, path(u"whole"_s), u"--json"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    m_undisturbed = resultOf(path(u"whole"_s));
    QVERIFY(!m_undisturbed.isEmpty());
    QJsonObject printed = outcome.object();
    QCOMPARE(printed.take(u"folder"_s).toString(), path(u"whole"_s));
    QCOMPARE(printed.take(u"name"_s).toString(), u"tiny run"_s);
    printed.remove(u"seconds"_s);
    QCOMPARE(printed, m_undisturbed);
    QCOMPARE(outcome.errors.count(u"  epoch "_s), 3); // a line an epoch where there is no terminal
  }

  void analysesTheErrorsOfATrainedRun() {
    write(u"errors.json"_s, R"({"format": "bitsmith/experiment@1", "name": "errors of tiny", "task": "errors",
      "start": {"run": "whole"}, "precision": {"preset": "ultra_low"}, "errors": {"batches": 2, "batch": 16}})");
    const Outcome text = run({u"run"_s, path(u"errors.json"_s), u"--out"_s, path(u"errors"_s)});
    QVERIFY2(text.status == 0, qPrintable(text.errors));
    QVERIFY(text.output.contains(QRegularExpression(u"fc1 +2 +symmetric "_s)));
    QVERIFY(text.output.contains(u"and over 2 batches, 32 test pictures in all\n"_s));
    QVERIFY(!text.output.contains(u"test loss"_s));
    const Outcome again =
        run({u"run"_s, path(u"errors.json"_s), u"--out"_s, path(u"errors again"_s), u"--json"_s});
    const QJsonObject errors = again.object()[u"errors"_s].toObject();
    QCOMPARE(errors[u"layers"_s].toArray().size(), 5);
    QCOMPARE(errors[u"samples"_s].toInt(), 32);
    QCOMPARE(errors, resultOf(path(u"errors"_s))[u"errors"_s].toObject());
    QVERIFY(!again.object().contains(u"accuracy"_s));
  }

  void measuresSensitivity() {
    const QStringList options = {u"--bits"_s,       u"2,8"_s,      u"--target"_s,
                                 u"weights,both"_s, u"--metric"_s, u"fisher,loss_increase"_s,
                                 u"--others"_s,     u"plan"_s,     u"--notebook"_s,
                                 u"--quiet"_s};
    const Outcome text =
        run(QStringList{u"sensitivity"_s, path(u"whole"_s), u"--out"_s, path(u"sensitivity"_s)} + options);
    QVERIFY2(text.status == 0, qPrintable(text.errors));
    QVERIFY2(text.output.contains(QRegularExpression(u"reference +accuracy [0-9.]+ % ± [0-9.]+, loss "_s)) &&
                 text.output.contains(u"weights of one layer quantized: loss increase, nats\n"_s) &&
                 text.output.contains(u"weights and activations of one layer quantized"_s) &&
                 text.output.contains(QRegularExpression(u"layer +2 bits +8 bits +rank\n"_s)) &&
                 text.output.contains(u"rank agreement"_s) &&
                 text.output.contains(u"fisher against the measured loss_increase: ρ "_s) &&
                 text.output.contains(QRegularExpression(u"fc1 +3 → 2 +8 → 6 "_s)),
             qPrintable(text.output));
    const QJsonObject sensitivity = resultOf(path(u"sensitivity"_s))[u"sensitivity"_s].toObject();
    QCOMPARE(sensitivity[u"scores"_s].toArray().size(), 5 * 2 * 2);
    QCOMPARE(sensitivity[u"notebook"_s].toArray().size(), 5);
    // Shown again: nothing is measured, and another metric can be looked at.
    const Outcome again =
        run({u"sensitivity"_s, path(u"sensitivity"_s), u"--show"_s, u"fisher"_s, u"--quiet"_s});
    QVERIFY2(again.output.contains(u"Fisher estimate of the loss increase"_s), qPrintable(again.output));
    const Outcome json = run({u"sensitivity"_s, path(u"sensitivity"_s), u"--json"_s, u"--quiet"_s});
    QCOMPARE(json.object()[u"sensitivity"_s].toObject(), sensitivity);
    QCOMPARE(json.object()[u"rank_agreement"_s].toArray().size(), 2);
    for (const QStringList &wrong :
         {QStringList{u"--bits"_s, u"17"_s}, QStringList{u"--metric"_s, u"feeling"_s},
          QStringList{u"--show"_s, u"feeling"_s}}) {
      const Outcome refused =
          run(QStringList{u"sensitivity"_s, path(u"whole"_s), u"--out"_s, path(u"no"_s)} + wrong);
      QCOMPARE(refused.status, 2);
      QCOMPARE(refused.errors.count(u'\n'), 1);
      QVERIFY(!QDir(path(u"no"_s)).exists());
    }
  }

  void quantizesAFinishedRun() {
    const QString file = write(u"ptq.json"_s, R"({"name": "tiny ptq", "task": "ptq",
      "start": {"run": "elsewhere"}, "precision": {"preset": "int8_uniform"}, "calibration": {"pictures": 32}})");
    const Outcome lost = run({u"run"_s, file, u"--quiet"_s});
    QCOMPARE(lost.status, 2);
    QCOMPARE(lost.errors.count(u'\n'), 1);
    QVERIFY2(lost.errors.contains(u"elsewhere"_s), qPrintable(lost.errors));
    const QStringList arguments = {u"run"_s,   file,          u"--set"_s, u"start.run="_s + path(u"whole"_s),
                                   u"--out"_s, path(u"ptq"_s)};
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QVERIFY2(outcome.output.contains(u"tiny ptq"_s) && outcome.output.contains(u"4.00×"_s),
             qPrintable(outcome.output));
    const QJsonObject result = resultOf(path(u"ptq"_s));
    QCOMPARE(result[u"task"_s].toString(), u"ptq"_s);
    QCOMPARE(result[u"samples"_s].toInt(), 40); // the test pictures of the run it starts from
    // The same pictures: whether the two differ is told picture by picture.
    const Outcome compared = run({u"compare"_s, path(u"whole"_s), path(u"ptq"_s), u"--json"_s});
    QVERIFY2(compared.status == 0, qPrintable(compared.errors));
    const QJsonObject pair = compared.object()[u"pairs"_s].toArray().at(0).toObject();
    QVERIFY(pair[u"comparable"_s].toBool());
    QCOMPARE(pair[u"both"_s].toInt() + pair[u"only_second"_s].toInt(),
             qRound(40 * result[u"accuracy"_s].toDouble()));
  }

  void setChangesTheExperimentAndQuietSaysNothing() {
    const Outcome outcome = run({u"run"_s, path(u"tiny.json"_s), u"--set"_s, u"training.epochs=1"_s,
                                 u"--set"_s, u"name=changed"_s, u"--quiet"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.errors, QString());
    const QStringList folders = QDir(path(u"runs"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(folders.size(), 1);
    QVERIFY(folders.front().endsWith(u"-changed"_s));
    QVERIFY(outcome.output.contains(u"accuracy "_s) && outcome.output.contains(folders.front()));
    const auto record = RunReader(path(u"runs/"_s + folders.front()).toStdString()).record();
    QCOMPARE(record.experiment.training.epochs, std::int64_t{1});
  }

  void secondRunInAFolderIsRefused() {
    const Outcome outcome = run({u"run"_s, path(u"tiny.json"_s), u"--out"_s, path(u"whole"_s), u"--quiet"_s});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.errors,
             u"bitsmith-cli: "_s + path(u"whole"_s) +
                 u" holds a run already: go on with --resume, or choose another folder with --out\n"_s);
  }

  /// The refusal alone: what lies in that folder is another study's.
  void anotherStudyInAFolderIsRefusedAndNotTold() {
    const QString study = path(u"study.json"_s);
    const Outcome first = run({u"run"_s, study, u"--out"_s, path(u"taken"_s), u"--quiet"_s});
    QVERIFY2(first.status == 0, qPrintable(first.errors));
    const Outcome other = run({u"run"_s, study, u"--out"_s, path(u"taken"_s), u"--quiet"_s, u"--json"_s,
                               u"--set"_s, u"shared.data.test=41"_s, u"--resume"_s});
    QCOMPARE(other.status, 2);
    QVERIFY2(other.errors.contains(u"holds another experiment"_s), qPrintable(other.errors));
    QCOMPARE(other.output, QString());
  }

  /// Paths in a file are relative to it, and a run's can be gone on with from anywhere.
  void dataAreFoundFromAnywhere() {
    QVERIFY(QDir().mkpath(path(u"project/pictures/a"_s)) && QDir().mkpath(path(u"project/pictures/b"_s)));
    for (int i = 0; i < 8; ++i) {
      const QString name = u"project/pictures/%1/%2.ppm"_s.arg(i % 2 ? u"a"_s : u"b"_s).arg(i);
      QVERIFY(!write(name, QByteArray("P6 32 32 255\n" + QByteArray(32 * 32 * 3, static_cast<char>(20 * i))))
                   .isEmpty());
    }
    const QByteArray experiment = R"({"format": "bitsmith/experiment@1", "name": "own pictures",
      "data": {"source": "image-folder", "path": "pictures", "train": 0, "test": 0}, "network": {"architecture": "resnet8"},
      "training": {"epochs": 1, "batch": 4}, "threads": 1})";
    QVERIFY(!write(u"project/own.json"_s, experiment).isEmpty());
    const Outcome trained =
        run({u"run"_s, path(u"project/own.json"_s), u"--out"_s, path(u"own"_s), u"--quiet"_s});
    QVERIFY2(trained.status == 0, qPrintable(trained.errors));
    QFile file(path(u"own/experiment.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll())[u"data"_s][u"path"_s].toString(),
             path(u"project/pictures"_s));
    const Outcome shown = run({u"predictions"_s, path(u"own"_s), u"--json"_s});
    QVERIFY2(shown.status == 0, qPrintable(shown.errors));
  }

  void brokenFoldersSayWhatIsMissing() {
    QVERIFY(QDir().mkpath(path(u"remains"_s)) && !write(u"remains/checkpoint.pt"_s, "x").isEmpty());
    const QStringList again{u"run"_s,           path(u"tiny.json"_s), u"--out"_s,
                            path(u"remains"_s), u"--quiet"_s,         u"--resume"_s};
    QCOMPARE(
        run(again).errors,
        u"bitsmith-cli: "_s + path(u"remains"_s) +
            u" holds what a run has left (checkpoint.pt) and no experiment.json: bring that back, or choose "
            "another folder with --out\n"_s);
    // A result without contents is none: a disk that failed may leave one.
    QVERIFY(QDir().mkpath(path(u"hollow"_s)) && !write(u"hollow/result.json"_s, "").isEmpty());
    const Outcome done = run({u"run"_s, path(u"tiny.json"_s), u"--out"_s, path(u"hollow"_s), u"--quiet"_s});
    QVERIFY2(done.status == 0, qPrintable(done.errors));
    QCOMPARE(resultOf(path(u"hollow"_s)), m_undisturbed);
  }

  void interruptedRunResumesToTheSameResult_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
  }
  void interruptedRunResumesToTheSameResult() {
    QFETCH(int, signal);
    const QString folder = path(u"it's stopped %1"_s.arg(signal));
    QProcess process;
    prepare(process, {u"run"_s, path(u"tiny.json"_s), u"--out"_s, folder});
    process.start();
    QVERIFY(waitForStep(folder, 2));
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(longestWait));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    const QString errors = QString::fromUtf8(process.readAllStandardError());
    const QString quoted = u"'"_s + QString(folder).replace(u"'"_s, u"'\\''"_s) + u"'"_s;
    QVERIFY2(errors.endsWith(u"bitsmith-cli: interrupted; go on with: "_s + QStringLiteral(BITSMITH_CLI) +
                             u" run "_s + quoted + u" --resume\n"_s),
             qPrintable(errors));
    QVERIFY(RunReader(folder.toStdString()).record().state == RunState::interrupted);
    const Outcome resumed = run({u"run"_s, folder, u"--resume"_s});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
    QCOMPARE(resultOf(folder), m_undisturbed);
  }

  void killedRunResumesToTheSameResult_data() {
    QTest::addColumn<int>("epoch");
    QTest::newRow("before the first checkpoint") << 1;
    QTest::newRow("in the second epoch") << 2;
    QTest::newRow("in the last epoch") << 3;
  }
  void killedRunResumesToTheSameResult() {
    QFETCH(int, epoch);
    const QString folder = path(u"killed%1"_s.arg(epoch));
    QProcess process;
    prepare(process, {u"run"_s, path(u"tiny.json"_s), u"--out"_s, folder});
    process.start();
    QVERIFY(waitForStep(folder, epoch));
    process.kill();
    QVERIFY(process.waitForFinished(longestWait));
    QVERIFY(!QFile::exists(folder + u"/result.json"_s));
    const Outcome refused = run({u"run"_s, folder});
    QCOMPARE(refused.status, 2);
    const Outcome resumed = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
    QCOMPARE(resultOf(folder), m_undisturbed);
    const auto record = RunReader(folder.toStdString()).record();
    QCOMPARE(record.epochs.size(), std::size_t{3});
  }

  void killedProgressiveRunResumesToTheSameResult_data() {
    QTest::addColumn<int>("epoch");
    QTest::newRow("before the bits change") << 1;
    QTest::newRow("on the way down") << 2;
    QTest::newRow("at the plan") << 3;
  }
  void killedProgressiveRunResumesToTheSameResult() {
    QFETCH(int, epoch);
    const QStringList arguments = {u"run"_s,     path(u"tiny.json"_s),
                                   u"--set"_s,   u"task=progressive"_s,
                                   u"--set"_s,   u"progressive.kind=step"_s,
                                   u"--set"_s,   u"progressive.weight_bits=16"_s,
                                   u"--quiet"_s, u"--out"_s};
    const QString whole = path(u"progressive"_s);
    if (!QFile::exists(whole)) {
      const Outcome undisturbed = run(arguments + QStringList{whole});
      QVERIFY2(undisturbed.status == 0, qPrintable(undisturbed.errors));
    }
    const QString folder = path(u"progressive%1"_s.arg(epoch));
    QProcess process;
    prepare(process, arguments + QStringList{folder});
    process.start();
    QVERIFY(waitForStep(folder, epoch));
    process.kill();
    QVERIFY(process.waitForFinished(longestWait));
    QVERIFY(!QFile::exists(folder + u"/result.json"_s));
    const Outcome resumed = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
    QCOMPARE(resultOf(folder), resultOf(whole));
    QVERIFY(!resultOf(whole)[u"history"_s].toArray().isEmpty());
  }

  void secondProcessInAFolderIsRefused() {
    const QString folder = path(u"shared"_s);
    QProcess process;
    // Long enough for the second process to find the first one at work.
    prepare(process,
            {u"run"_s, path(u"tiny.json"_s), u"--out"_s, folder, u"--set"_s, u"training.epochs=500"_s});
    process.start();
    QVERIFY(waitForStep(folder, 1));
    const Outcome second = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
    process.kill();
    process.waitForFinished(longestWait);
    QCOMPARE(second.status, 2);
    QCOMPARE(second.errors,
             u"bitsmith-cli: "_s + folder +
                 u" is in use: another process is at work on this run; wait for it or stop it\n"_s);
  }

  void damagedCheckpointIsOneClearError() {
    const QString folder = path(u"damaged"_s);
    QVERIFY(run({u"run"_s, path(u"tiny.json"_s), u"--out"_s, folder, u"--quiet"_s}).status == 0);
    QVERIFY(QFile::remove(folder + u"/result.json"_s));
    QVERIFY(QFile::resize(folder + u"/checkpoint.pt"_s, 1000));
    const Outcome outcome = run({u"run"_s, folder, u"--resume"_s, u"--quiet"_s});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.errors,
             u"bitsmith-cli: "_s + folder +
                 u"/checkpoint.pt is damaged (its checksum does not fit): delete it to start the run "
                 "again from the first epoch\n"_s);
  }

  void runsAStudy() {
    const Outcome outcome = run({u"run"_s, path(u"study.json"_s), u"--out"_s, path(u"study"_s)});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QVERIFY2(outcome.output.contains(u"highest compression: ultra_low (14.82×)"_s),
             qPrintable(outcome.output));
    const Outcome again = run({u"run"_s, path(u"study"_s), u"--resume"_s, u"--json"_s, u"--quiet"_s});
    QCOMPARE(again.status, 0);
    const QJsonArray rows = again.object()[u"rows"_s].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toObject()[u"name"_s].toString(), u"fp32"_s);
  }

  void comparesRunsPictureByPicture() {
    const Outcome asText = run({u"compare"_s, path(u"study"_s), u"--cost"_s, u"memory"_s});
    QVERIFY2(asText.status == 0, qPrintable(asText.errors));
    for (const QString &part :
         {u"fp32 – ultra_low"_s, u"for 1 comparison."_s, u"front, accuracy against weight memory: "_s})
      QVERIFY2(asText.output.contains(part), qPrintable(asText.output));
    const Outcome asJson = run({u"compare"_s, path(u"study/01-fp32"_s), path(u"study"_s), u"--json"_s});
    const QJsonObject json = asJson.object();
    QCOMPARE(json[u"runs"_s].toArray().size(), 2); // the one given twice counts once
    const QJsonObject pair = json[u"pairs"_s].toArray().at(0).toObject();
    QVERIFY(pair[u"comparable"_s].toBool());
    // The four counts are the two runs' own results, picture by picture.
    const double fp32 = resultOf(path(u"study/01-fp32"_s))[u"accuracy"_s].toDouble();
    const double low = resultOf(path(u"study/02-ultra_low"_s))[u"accuracy"_s].toDouble();
    const auto count = [&pair](const char *key) { return pair[QLatin1String(key)].toInt(); };
    QCOMPARE(count("both") + count("only_first"), qRound(40 * fp32));
    QCOMPARE(count("both") + count("only_second"), qRound(40 * low));
    QCOMPARE(count("both") + count("only_first") + count("only_second") + count("neither"), 40);
    QCOMPARE(json[u"fronts"_s].toObject()[u"memory"_s].toObject()[u"unit"_s].toString(), u"MB"_s);
    const Outcome alone = run({u"compare"_s, path(u"study/01-fp32"_s)});
    QCOMPARE(alone.status, 2);
    QCOMPARE(alone.errors,
             u"bitsmith-cli: there is one run to compare: give two or more, or a study of several\n"_s);
  }

  void studyWithAFailedRunEndsWithStatusOne() {
    const Outcome outcome = run({u"run"_s, path(u"study.json"_s), u"--out"_s, path(u"half"_s), u"--quiet"_s,
                                 u"--set"_s, u"shared.data.test=41"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    // One member's folder is taken by something that is no folder.
    QVERIFY(QDir().mkpath(path(u"blocked"_s)));
    QVERIFY(!write(u"blocked/02-ultra_low"_s, "").isEmpty());
    const Outcome failed =
        run({u"run"_s, path(u"study.json"_s), u"--out"_s, path(u"blocked"_s), u"--quiet"_s});
    QCOMPARE(failed.status, 1);
    QVERIFY2(failed.errors.startsWith(u"bitsmith-cli: 1 of 2 runs of the study failed: ultra_low ("_s),
             qPrintable(failed.errors));
    QCOMPARE(failed.errors.count(u'\n'), 1);
    QVERIFY(failed.output.contains(u"fp32"_s)); // the summary of what finished
  }

  /// A file that is opened then must not have the number of stderr.
  void closedDescriptorsGetNoFiles() {
    QProcess shell;
    shell.start(u"sh"_s,
                {u"-c"_s, u"exec '%1' run '%2' --out '%3' 2>&- <&-"_s.arg(
                              QStringLiteral(BITSMITH_CLI), path(u"tiny.json"_s), path(u"closed"_s))});
    QVERIFY(shell.waitForFinished(longestWait));
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(QFileInfo(path(u"closed/lock"_s)).size(), 0);
    QFile events(path(u"closed/events.jsonl"_s));
    QVERIFY(events.open(QIODevice::ReadOnly));
    while (!events.atEnd())
      QVERIFY(QJsonDocument::fromJson(events.readLine()).isObject());
  }

  void readerThatGoesAwayIsNoFailure() {
    QProcess shell;
    shell.start(
        u"sh"_s,
        {u"-c"_s, u"'%1' list presets --json | true; '%1' list presets 2>&1 >/dev/full; echo $?"_s.arg(
                      QStringLiteral(BITSMITH_CLI))});
    QVERIFY(shell.waitForFinished(longestWait));
    QCOMPARE(QString::fromUtf8(shell.readAllStandardError()), QString());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()),
             u"bitsmith-cli: stdout cannot be written: No space left on device\n1\n"_s);
  }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
