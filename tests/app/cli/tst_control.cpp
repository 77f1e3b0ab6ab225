// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A run that is led step by step: what it tells is so, and leading it changes nothing about its result.

#include "core/plan/base/files.h"
#include "core/plan/runs/layer_view.h"
#include "tests/app/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <numeric>

using namespace bitsmith;
using namespace bitsmith::test;
using Json = nlohmann::json;

namespace {

constexpr const char *experiment = R"({"format": "bitsmith/experiment@1", "name": "led",
  "data": {"source": "shapes", "train": 96, "test": 64, "augment": true},
  "network": {"architecture": "mixed_precision_cnn"},
  "precision": {"preset": "mixed_aggressive",
                "layers": {"conv2": {"weight_method": "lsq"}, "fc2": {"weight_bits": 1}}},
  "training": {"epochs": 2, "batch": 32, "seed": 5}, "threads": 1})";

} // namespace

class ControlTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void beginsPausedAndStepsSoFar();
  void tellsOfALayer();
  void tellsOfBinaryWeights();
  void saysWhatItDoesNotUnderstand();
  void comesOutTheSameHoweverItIsLed();
  void goesOnWhenItsLeaderIsGone();
  void stopsWhileItIsPaused();

 private:
  void start(const QString &name);
  void say(const char *line) { m_process->write(QByteArray(line) + '\n'); }
  /// The next message of a type; other ones are passed over. Null where it ends without.
  Json next(const std::string &type);
  bool finished() { return m_process->waitForFinished(longestWait) && m_process->exitCode() == 0; }
  QString path(const QString &name) const { return m_folder.filePath(name); }
  Json result(const QString &name) const {
    return Json::parse(readFile(QString(path(name) + QStringLiteral("/result.json")).toStdString()));
  }

  QTemporaryDir m_folder;
  std::unique_ptr<QProcess> m_process;
};

void ControlTest::initTestCase() {
  writeFileAtomically(path(QStringLiteral("led.json")).toStdString(), experiment);
  const Outcome plain = runProgram({QStringLiteral("run"), path(QStringLiteral("led.json")),
                                    QStringLiteral("--out"), path(QStringLiteral("plain"))});
  QVERIFY2(plain.status == 0, qPrintable(plain.errors));
}

void ControlTest::init() {
  m_process = std::make_unique<QProcess>();
}

void ControlTest::cleanup() {
  m_process->closeWriteChannel();
  m_process->kill();
  m_process->waitForFinished();
}

void ControlTest::start(const QString &name) {
  prepareProgram(*m_process,
                 {QStringLiteral("run"), path(QStringLiteral("led.json")), QStringLiteral("--out"),
                  path(name), QStringLiteral("--control"), QStringLiteral("--quiet")});
  m_process->start();
  QVERIFY(m_process->waitForStarted());
}

Json ControlTest::next(const std::string &type) {
  for (;;) {
    while (!m_process->canReadLine())
      if (!m_process->waitForReadyRead(longestWait))
        return {};
    Json told = Json::parse(m_process->readLine().toStdString());
    if (told.at("type") == type)
      return told;
  }
}

void ControlTest::beginsPausedAndStepsSoFar() {
  start(QStringLiteral("steps"));
  QCOMPARE(next("paused").value("step", -1), 0);
  say("step");
  QCOMPARE(next("paused").value("step", -1), 1);
  say("step 3"); // over the end of the first epoch
  QCOMPARE(next("paused").value("step", -1), 4);
  const std::string events =
      readFile(QString(path(QStringLiteral("steps")) + QStringLiteral("/events.jsonl")).toStdString());
  QVERIFY(events.find("\"type\":\"epoch\"") != std::string::npos);
  say("continue");
  QVERIFY(!next("running").is_null());
  QVERIFY(finished());
}

void ControlTest::tellsOfALayer() {
  start(QStringLiteral("layer"));
  QVERIFY(!next("paused").is_null());
  say("watch fc1");
  const LayerView before = parseLayerView(next("layer"));
  QCOMPARE(before.step, std::int64_t{0});
  QCOMPARE(before.totalSteps, std::int64_t{6});
  QCOMPARE(before.bits, 3);
  QCOMPARE(QString::fromStdString(before.unit), QStringLiteral("code"));
  QVERIFY(before.levels == std::vector<double>({-4, -3, -2, -1, 0, 1, 2, 3}));
  const auto weights =
      std::accumulate(before.weights.counts.begin(), before.weights.counts.end(), std::int64_t{0});
  QCOMPARE(weights, std::int64_t{2048} * 256);
  // The step is chosen so that the largest weight of a channel is 3.5 steps out.
  QVERIFY(std::abs(std::max(-before.weights.low, before.weights.high) - 3.5) < 1e-4);
  QCOMPARE(before.beyond, 0.0);
  QVERIFY(before.gradientByWeight.empty());
  say("step");
  const LayerView after = parseLayerView(next("layer"));
  QCOMPARE(after.step, std::int64_t{1});
  QVERIFY(after.loss > 0 && after.gradientNorm > 0);
  QVERIFY(after.weights.counts != before.weights.counts); // it has learned
  QCOMPARE(after.gradientByWeight.size(), after.weights.counts.size());
  // The norm lies within what the histogram of the gradient leaves possible.
  const ViewHistogram &gradient = after.gradient;
  const double width = (gradient.high - gradient.low) / static_cast<double>(gradient.counts.size());
  double least = 0, most = 0;
  std::int64_t all = 0;
  for (std::size_t bin = 0; bin < gradient.counts.size(); ++bin) {
    const double low = gradient.low + static_cast<double>(bin) * width;
    const double near = low > 0 ? low : low + width < 0 ? low + width : 0;
    const double far = std::max(std::abs(low), std::abs(low + width));
    least += static_cast<double>(gradient.counts[bin]) * near * near;
    most += static_cast<double>(gradient.counts[bin]) * far * far;
    all += gradient.counts[bin];
  }
  QCOMPARE(all, weights);
  QVERIFY(after.gradientNorm >= std::sqrt(least) * 0.999 && after.gradientNorm <= std::sqrt(most) * 1.001);
  say("watch conv2"); // LSQ, which has taken its step from the first batch
  const LayerView learned = parseLayerView(next("layer"));
  QCOMPARE(learned.levels.size(), std::size_t{16});
  QVERIFY(learned.leastStep && *learned.leastStep > 0 && *learned.leastStep <= *learned.greatestStep);
}

void ControlTest::tellsOfBinaryWeights() {
  start(QStringLiteral("binary"));
  QVERIFY(!next("paused").is_null());
  say("watch fc2");
  const LayerView view = parseLayerView(next("layer"));
  QCOMPARE(QString::fromStdString(view.unit), QStringLiteral("scale"));
  QVERIFY(view.levels == std::vector<double>({-1, 1}));
}

void ControlTest::saysWhatItDoesNotUnderstand() {
  start(QStringLiteral("errors"));
  QVERIFY(!next("paused").is_null());
  const auto complaint = [&](const char *line) {
    say(line);
    return QString::fromStdString(next("error").value("message", ""));
  };
  QCOMPARE(complaint("dance"),
           QStringLiteral("\"dance\" is no command: expected pause, continue, step [N] or "
                          "watch [LAYER]"));
  QCOMPARE(complaint("step many"), QStringLiteral("step many: expected a whole number from 1 to 1000000000"));
  QCOMPARE(complaint("watch conv9"),
           QStringLiteral("there is no layer conv9: expected one of conv1, conv2, conv3, fc1, fc2"));
  // Bytes that are no text are answered like other nonsense, and end nothing.
  QVERIFY(complaint("p\xff").contains(QStringLiteral("is no command")));
  QVERIFY(complaint("watch \xff").contains(QStringLiteral("there is no layer")));
  say("continue");
  QVERIFY(finished());
}

void ControlTest::comesOutTheSameHoweverItIsLed() {
  start(QStringLiteral("same"));
  QVERIFY(!next("paused").is_null());
  say("watch conv2"); // a quantizer whose first values must not be those of the look
  say("step 2");
  QVERIFY(!next("paused").is_null());
  say("watch fc2");
  say("step");
  QVERIFY(!next("paused").is_null());
  say("continue");
  QVERIFY(finished());
  Json led = result(QStringLiteral("same"));
  Json plain = result(QStringLiteral("plain"));
  led.erase("seconds");
  plain.erase("seconds");
  QVERIFY2(led == plain, (led.dump() + "\n" + plain.dump()).c_str());
  // The network too, to the bit: what is exported of both is the same file.
  QByteArray files[2];
  for (const auto &[name, content] :
       {std::pair(QStringLiteral("same"), &files[0]), {QStringLiteral("plain"), &files[1]}}) {
    const QString file = path(name + QStringLiteral(".onnx"));
    QCOMPARE(
        runProgram({QStringLiteral("export"), path(name), QStringLiteral("--format"), QStringLiteral("onnx"),
                    QStringLiteral("-o"), file, QStringLiteral("--check"), QStringLiteral("0")})
            .status,
        0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    *content = written.readAll();
  }
  QVERIFY(!files[0].isEmpty() && files[0] == files[1]);
}

void ControlTest::goesOnWhenItsLeaderIsGone() {
  start(QStringLiteral("alone"));
  QVERIFY(!next("paused").is_null());
  m_process->closeWriteChannel();
  QVERIFY(finished());
  QVERIFY(result(QStringLiteral("alone")).at("accuracy") == result(QStringLiteral("plain")).at("accuracy"));
}

void ControlTest::stopsWhileItIsPaused() {
  start(QStringLiteral("stopped"));
  QCOMPARE(next("paused").value("step", -1), 0);
  say("step 4");
  QCOMPARE(next("paused").value("step", -1), 4);
  m_process->terminate();
  QVERIFY(m_process->waitForFinished(longestWait));
  QCOMPARE(m_process->exitCode(), 130);
  const Outcome resumed =
      runProgram({QStringLiteral("run"), path(QStringLiteral("stopped")), QStringLiteral("--resume")});
  QVERIFY2(resumed.status == 0, qPrintable(resumed.errors));
  QVERIFY(result(QStringLiteral("stopped")).at("loss") == result(QStringLiteral("plain")).at("loss"));
}

QTEST_GUILESS_MAIN(ControlTest)
#include "tst_control.moc"
