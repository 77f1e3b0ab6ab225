// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live what-if of the window, with the real engine behind it.

#include "app/gui/window/main_window.h"

#include "core/plan/base/files.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/live/accuracy_strip.h"
#include "widgets/live/live_engine.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <csignal>
#include <memory>
#include <unistd.h>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 60'000;
using Kind = LiveAccuracy::Kind;

} // namespace

class TestWindowLive : public QObject {
  Q_OBJECT

  QTemporaryDir m_home;
  QTemporaryDir m_runs;
  QString m_engine;
  std::unique_ptr<MainWindow> m_window;

  void openWindow() {
    m_window = std::make_unique<MainWindow>(folderKey(m_runs.path()));
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  }

  AccuracyStrip *strip() const { return m_window->findChild<AccuracyStrip *>(u"accuracyStrip"_s); }
  QAction *action(const QString &name) const {
    for (QAction *action : m_window->findChildren<QAction *>())
      if (action->objectName() == name)
        return action;
    for (QWidget *menu : m_window->findChildren<QWidget *>())
      for (QAction *action : menu->actions())
        if (action->objectName() == name)
          return action;
    return nullptr;
  }

  void setBits(int row, int bits) {
    m_window->document().setLayerPrecision(
        {row}, [bits](LayerPrecision &layer) { layer.weight.bits = bits; }, u"bits"_s);
  }

  bool waitForMeasurement() {
    return QTest::qWaitFor([this] { return strip()->shown().kind == Kind::measured; }, longestWait);
  }

  /// Waits until so many plans have been measured, the one of the table last. That it is computing passes too
  /// quickly to be waited for; the trail stays.
  bool waitForMeasurements(int plans) {
    const auto *plot = m_window->findChild<TradeOffPlot *>();
    const QString trail = u"Tried by hand: %1 evaluated"_s.arg(plans);
    return QTest::qWaitFor(
        [&] { return strip()->shown().kind == Kind::measured && plot->noteText().contains(trail); },
        longestWait);
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_home.isValid() && m_runs.isValid());
    bitsmith::test::useHome(m_home.path());
    m_engine = qEnvironmentVariable("BITSMITH_CLI");
    QVERIFY2(!m_engine.isEmpty(), "CTest names the engine program");
    const QString file = m_home.filePath(u"float.json"_s);
    writeFileAtomically(toPath(file), R"({"format": "bitsmith/experiment@1", "name": "trained",
      "data": {"source": "shapes", "train": 400, "test": 200}, "network": {"architecture": "resnet8"},
      "precision": {"preset": "fp32"}, "training": {"batch": 32, "epochs": 2}, "threads": 2})");
    QProcess process;
    process.start(m_engine, {u"run"_s, file, u"--out"_s, m_runs.filePath(u"trained"_s), u"--quiet"_s});
    QVERIFY2(process.waitForFinished(longestWait) && process.exitCode() == 0, process.readAllStandardError());
  }

  void init() {
    QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
    openWindow();
    m_window->document().setArchitecture(u"resnet8"_s);
    DataOptions data = m_window->document().dataOptions();
    data.source = "shapes";
    data.train = 400;
    data.test = 200;
    m_window->document().setDataOptions(data);
  }

  void cleanup() {
    m_window.reset();
    QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  }

  void anEditIsMeasuredAsPtqMeasuresIt() {
    QVERIFY(waitForMeasurement());
    setBits(1, 2);
    QVERIFY(strip()->shown().kind != Kind::failed);
    QVERIFY(waitForMeasurements(2));
    QCOMPARE(strip()->markText(), u"measured"_s);
    setBits(2, 3);
    setBits(3, 2); // the latest plan is the one that counts
    QVERIFY(waitForMeasurements(3));
    const LiveAccuracy shown = strip()->shown();
    QCOMPARE(shown.samples, 200);
    QCOMPARE(shown.network, u"trained"_s);
    QProcess process;
    process.start(m_engine,
                  {u"ptq"_s, m_runs.filePath(u"trained"_s), u"--preset"_s, u"int8_uniform"_s, u"--set"_s,
                   u"precision.layers.%1.weight_bits=2"_s.arg(name(1)), u"--set"_s,
                   u"precision.layers.%1.weight_bits=3"_s.arg(name(2)), u"--set"_s,
                   u"precision.layers.%1.weight_bits=2"_s.arg(name(3)), u"--set"_s, u"compute=auto"_s,
                   u"--out"_s, m_home.filePath(u"ptq"_s), u"--json"_s, u"--quiet"_s});
    QVERIFY2(process.waitForFinished(longestWait) && process.exitCode() == 0, process.readAllStandardError());
    const QJsonObject result = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(shown.accuracy, result[u"accuracy"_s].toDouble());
    QCOMPARE(shown.interval.low, result[u"accuracy_interval"_s][0].toDouble());
  }

  void whatWasTriedIsInTradeOffsAndComesBackByAClick() {
    QVERIFY(waitForMeasurement());
    const PrecisionPlan first = m_window->document().plan();
    setBits(0, 3);
    QVERIFY(waitForMeasurements(2));
    TradeOffPlot *plot = m_window->findChild<TradeOffPlot *>();
    QVERIFY(plot);
    QVERIFY2(plot->noteText().contains(u"Tried by hand: 2 evaluated"_s), qPrintable(plot->noteText()));
    QAction *clear = action(u"clearTrail"_s);
    QVERIFY(clear && clear->isEnabled());
    const int commands = m_window->document().undoStack()->count();
    Q_EMIT plot->candidateActivated(u"live-trail"_s, 1);
    QCOMPARE(m_window->document().plan(), first);
    QCOMPARE(m_window->document().undoStack()->count(), commands + 1);
    QTRY_COMPARE(strip()->shown().kind, Kind::measured); // from the trail, at once
    m_window->document().undoStack()->undo();
    QCOMPARE(m_window->document().plan()[0].weight.bits, 3);
    clear->trigger();
    QVERIFY(!plot->noteText().contains(u"Tried by hand"_s));
    QVERIFY(!clear->isEnabled());
  }

  void anEngineThatIsKilledIsToldAndNothingIsLost() {
    QVERIFY(waitForMeasurement());
    setBits(0, 3);
    const PrecisionPlan plan = m_window->document().plan();
    const pid_t engine = engineProcess();
    QVERIFY(engine > 0);
    QCOMPARE(::kill(engine, SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->messageBar()->text().contains(u"The engine was ended by signal 9 (killed)."_s),
        longestWait);
    QVERIFY(waitForMeasurement());
    QVERIFY(m_window->document().plan() == plan);
    QVERIFY(engineProcess() != engine);
  }

  void isSwitchedOffAndStaysOff() {
    QVERIFY(waitForMeasurement());
    QTest::mouseClick(strip()->toggle(), Qt::LeftButton);
    QCOMPARE(strip()->shown().kind, Kind::off);
    setBits(0, 5);
    QTest::qWait(300);
    QCOMPARE(strip()->shown().kind, Kind::off);
    QVERIFY(m_window->close());
    m_window.reset();
    openWindow();
    QTest::qWait(500);
    QCOMPARE(strip()->shown().kind, Kind::off);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitForMeasurement());
  }

  void aNetworkThatNobodyTrainedIsTold() {
    QVERIFY(waitForMeasurement());
    m_window->document().setArchitecture(u"mixed_precision_cnn"_s);
    QTRY_COMPARE(strip()->shown().kind, Kind::nothing);
    QVERIFY2(strip()->noteText().contains(u"needs a trained run"_s), qPrintable(strip()->noteText()));
    m_window->document().undoStack()->undo();
    QVERIFY(waitForMeasurement());
  }

  /// The hardware is another one when the plans that were tried of a network are shown again.
  void costsOfATrailFollowTheHardware() {
    QVERIFY(waitForMeasurement());
    Document &document = m_window->document();
    document.setArchitecture(u"mixed_precision_cnn"_s);
    QTRY_COMPARE(strip()->shown().kind, Kind::nothing);
    document.setHardware(u"mobile_cpu"_s);
    document.setArchitecture(u"resnet8"_s);
    QVERIFY(waitForMeasurement());
    TradeOffPlot *plot = m_window->findChild<TradeOffPlot *>();
    const QString shown = plot->csv();
    QVERIFY2(shown.contains(u"Tried by hand"_s) && shown.contains(u"mobile_cpu"_s), qPrintable(shown));
    document.setHardware(u"notebook"_s);
    QVERIFY(plot->csv() != shown);
    document.setHardware(u"mobile_cpu"_s);
    QCOMPARE(plot->csv(), shown);
  }

 private:
  /// The `bitsmith-cli serve` that this process started; 0: none.
  static pid_t engineProcess() {
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
      QFile status(u"/proc/%1/stat"_s.arg(entry));
      QFile command(u"/proc/%1/cmdline"_s.arg(entry));
      if (entry.toInt() == 0 || !status.open(QIODevice::ReadOnly) || !command.open(QIODevice::ReadOnly))
        continue;
      // "pid (name) state parent …"; the name may hold blanks.
      const QByteArray text = status.readAll();
      const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
      if (fields.value(0) != "Z" && fields.value(1).toInt() == ::getpid() &&
          command.readAll().contains("serve"))
        return entry.toInt();
    }
    return 0;
  }

  QString name(int row) const {
    return QString::fromStdString(
        m_window->document().network().layers()[static_cast<std::size_t>(row)].name);
  }
};

QTEST_MAIN(TestWindowLive)
#include "tst_window_live.moc"
