// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/accuracy_prediction.h"
#include "core/plan/network/architectures.h"

#include <QTest>

#include <cmath>

using namespace bitsmith;

namespace {

const Network &network() {
  static const Network network = buildArchitecture("mixed_precision_cnn", {1, 28, 28}, 10);
  return network;
}

PrecisionPlan uniform(int weightBits, int activationBits) {
  return PrecisionPlan(5, LayerPrecision{.weight = weightQuantizer(weightBits),
                                         .activation = activationQuantizer(activationBits)});
}

/// Drops of layer i: weights (i + 1) %, 0.5 % and 0.1 % at 2, 4 and 8 bits; activations a tenth of that.
SensitivityTable table() {
  SensitivityTable table;
  for (const Layer &layer : network().layers())
    table.layers.push_back(layer.name);
  table.bits = {2, 4, 8};
  table.referenceAccuracy = 0.9;
  for (std::size_t layer = 0; layer < table.layers.size(); ++layer)
    for (const auto &[bits, drop] :
         {std::pair(8, 0.001), std::pair(2, 0.01 * static_cast<double>(layer + 1)), std::pair(4, 0.005)})
      for (const SensitivityTarget target : {SensitivityTarget::weights, SensitivityTarget::activations})
        table.scores.push_back({.layer = layer,
                                .target = target,
                                .view = SensitivityView::alone,
                                .bits = bits,
                                .values = {{SensitivityMetric::accuracyDrop,
                                            target == SensitivityTarget::weights ? drop : drop / 10}}});
  return table;
}

bool isNear(std::optional<double> value, double expected) {
  return value && std::abs(*value - expected) < 1e-12;
}

} // namespace

class TestAccuracyPrediction : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void floatIsTheReference() { QVERIFY(isNear(predictAccuracy(table(), network(), uniform(32, 32)), 0.9)); }

  void dropsOfLayersAddUp() {
    QVERIFY(isNear(predictAccuracy(table(), network(), uniform(2, 32)), 0.9 - 0.01 * (1 + 2 + 3 + 4 + 5)));
    QVERIFY(isNear(predictAccuracy(table(), network(), uniform(4, 4)), 0.9 - 5 * 0.005 * 1.1));
  }

  void betweenProbedBitsItIsAStraightLine() {
    QVERIFY(isNear(predictAccuracy(table(), network(), uniform(6, 32)), 0.9 - 5 * 0.003));
    QVERIFY(isNear(predictAccuracy(table(), network(), uniform(16, 32)), 0.9 - 5 * 0.001));
  }

  void aMeasuredPlanIsWhatItStartsFrom() {
    const PrecisionPlan measured = uniform(4, 8);
    PrecisionPlan plan = measured;
    plan[4].weight.bits = 2;
    const auto predicted =
        predictAccuracy(table(), network(), plan, MeasuredPlan{.plan = measured, .accuracy = 0.7});
    QVERIFY(isNear(predicted, 0.7 + 0.005 - 0.05));
  }

  void staysBetweenNoneAndAll() {
    const PrecisionPlan measured = uniform(32, 32);
    const auto predict = [&](double accuracy) {
      return predictAccuracy(table(), network(), uniform(2, 2),
                             MeasuredPlan{.plan = measured, .accuracy = accuracy});
    };
    QVERIFY(isNear(predict(0.05), 0));
  }

  void whatWasNotProbedIsNotGuessed() {
    QVERIFY(!predictAccuracy(table(), network(), uniform(1, 8))); // below the lowest
    SensitivityTable other = table();
    other.layers[2] = "another";
    QVERIFY(!predictAccuracy(other, network(), uniform(8, 8)));
    SensitivityTable loss = table();
    for (SensitivityScore &score : loss.scores)
      score.values = {{SensitivityMetric::lossIncrease, 0.1}};
    QVERIFY(!predictAccuracy(loss, network(), uniform(8, 8)));
    SensitivityTable weightsAlone = table();
    std::erase_if(weightsAlone.scores, [](const SensitivityScore &score) {
      return score.target == SensitivityTarget::activations;
    });
    QVERIFY(!predictAccuracy(weightsAlone, network(), uniform(8, 8)));
    QVERIFY(predictAccuracy(weightsAlone, network(), uniform(8, 32)));
    QVERIFY(!predictAccuracy(table(), network(), PrecisionPlan(3)));
  }
};

QTEST_APPLESS_MAIN(TestAccuracyPrediction)
#include "tst_accuracy_prediction.moc"
