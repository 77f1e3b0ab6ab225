// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/network/architectures.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/live/accuracy_strip.h"
#include "widgets/live/plan_trail.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

const Network &network() {
  static const Network network = buildArchitecture("mixed_precision_cnn", {1, 28, 28}, 10);
  return network;
}

TrailStep step(const std::string &preset, int correct) {
  return {.plan = findPreset(preset).apply(network()),
          .accuracy = correct / 1000.0,
          .interval = wilsonInterval(correct, 1000),
          .samples = 1000,
          .loss = 0.5,
          .seconds = 0.1};
}

} // namespace

/// What the window shows of live accuracies.
class TestLiveWidgets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void aMeasuredAccuracyHasItsIntervalAndItsChange() {
    AccuracyStrip strip;
    LiveAccuracy accuracy;
    accuracy.kind = LiveAccuracy::Kind::measured;
    accuracy.accuracy = 0.873;
    accuracy.interval = {.low = 0.851, .high = 0.893};
    accuracy.floating = 0.885;
    accuracy.samples = 1000;
    accuracy.seconds = 0.12;
    accuracy.network = u"trained"_s;
    strip.show(accuracy);
    QCOMPARE(strip.valueText(), u"87.3 % ± 2.1"_s);
    QCOMPARE(strip.markText(), u"measured"_s);
    QCOMPARE(strip.changeText(), u"−1.2 points against float"_s);
    QVERIFY(strip.noteText().contains(u"trained"_s) && strip.noteText().contains(u"0.12 s"_s));
    QVERIFY(strip.toggle()->isChecked());
  }

  void aPredictionIsMarkedAsOne() {
    AccuracyStrip strip;
    LiveAccuracy accuracy;
    accuracy.kind = LiveAccuracy::Kind::computing;
    accuracy.floating = 0.885;
    strip.show(accuracy);
    QCOMPARE(strip.valueText(), QString());
    QCOMPARE(strip.markText(), QString());
    QCOMPARE(strip.changeText(), QString());
    accuracy.predicted = 0.9;
    strip.show(accuracy);
    QCOMPARE(strip.valueText(), u"≈ 90.0 %"_s);
    QCOMPARE(strip.markText(), u"predicted"_s);
    QCOMPARE(strip.changeText(), u"+1.5 points against float"_s);
  }

  void saysWhyThereIsNone() {
    AccuracyStrip strip;
    QVERIFY(!strip.toggle()->isChecked());
    QCOMPARE(strip.noteText(), u"off"_s);
    LiveAccuracy accuracy;
    accuracy.kind = LiveAccuracy::Kind::failed;
    accuracy.text = u"the reason"_s;
    strip.show(accuracy);
    QCOMPARE(strip.noteText(), u"the reason"_s);
    QVERIFY(!strip.retry()->isHidden());
    QSignalSpy retried(&strip, &AccuracyStrip::retryRequested);
    strip.retry()->click();
    QCOMPARE(retried.size(), 1);
    QSignalSpy toggled(&strip, &AccuracyStrip::toggled);
    strip.toggle()->click();
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0][0].toBool(), false);
  }

  void theTrailHasEachPlanOnce() {
    PlanTrail trail;
    const HardwareProfile hardware = findHardware("mobile_cpu");
    trail.add(step("int8_uniform", 880), network(), hardware);
    trail.add(step("ultra_low", 700), network(), hardware);
    trail.add(step("int8_uniform", 880), network(), hardware);
    QCOMPARE(trail.size(), std::size_t{2});
    QCOMPARE(trail.indexOf(step("ultra_low", 0).plan), 2);
    QCOMPARE(trail.indexOf(step("fp32", 0).plan), 0);
    QVERIFY(trail.at(2) && trail.at(2)->accuracy == 0.7);
    QVERIFY(!trail.at(3));
    const ChartRun run = trail.chartRun(u"t"_s, u"Tried"_s, Qt::red, {});
    QCOMPARE(run.record->candidates.size(), std::size_t{2});
    QCOMPARE(run.record->candidates[1].cost,
             estimateCost(network(), step("ultra_low", 0).plan, hardware).total);
    const HardwareProfile other = findHardware("microcontroller");
    trail.setHardware(network(), other);
    QCOMPARE(trail.chartRun({}, {}, {}, {}).record->candidates[0].cost,
             estimateCost(network(), step("int8_uniform", 0).plan, other).total);
    trail.clear();
    QVERIFY(trail.empty() && !trail.find(step("ultra_low", 0).plan));
    trail.add(step("ultra_low", 700), network(), hardware);
    QCOMPARE(trail.indexOf(step("ultra_low", 0).plan), 3); // indices are not given twice
  }

  void theTrailIsDrawnBesideRunsAndStaysWhenTheyChange() {
    PlanTrail trail;
    for (const auto &[preset, correct] :
         {std::pair("fp32", 900), std::pair("int8_uniform", 890), std::pair("ultra_low", 700)})
      trail.add(step(preset, correct), network(), findHardware("mobile_cpu"));
    TradeOffPlot plot;
    plot.resize(700, 500);
    plot.show();
    plot.setAxis(CostKind::memory);
    plot.setTrail(trail.chartRun(u"t"_s, u"Tried"_s, Qt::red, {}));
    QCOMPARE(plot.frontCandidates(u"t"_s), (QList<std::int64_t>{3, 2, 1}));
    QVERIFY2(plot.noteText().contains(u"Tried: 3 evaluated"_s), qPrintable(plot.noteText()));
    plot.setRuns({});
    QCOMPARE(plot.frontCandidates(u"t"_s).size(), 3);
    plot.grab();
    QSignalSpy activated(&plot, &TradeOffPlot::candidateActivated);
    const QPoint point = plot.pointOf(u"t"_s, 2).toPoint();
    QWidget *canvas = plot.childAt(point);
    QVERIFY(canvas);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(&plot, point));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][1].toLongLong(), 2);
    plot.setTrail(std::nullopt);
    QVERIFY(plot.frontCandidates(u"t"_s).isEmpty());
  }
};

QTEST_MAIN(TestLiveWidgets)
#include "tst_live_widgets.moc"
