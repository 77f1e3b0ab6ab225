// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/calibrated_ranges.h"
#include "core/engine/analysis/calibration.h"
#include "core/engine/data/batches.h"
#include "core/engine/data/even_pictures.h"
#include "core/engine/machine.h"
#include "core/engine/quantization/quantizer.h"
#include "core/plan/network/architectures.h"
#include "core/plan/quantizer/range_search.h"

#include <cmath>
#include <torch/types.h>

#include <QTest>

using namespace bitsmith;

namespace {

constexpr CalibrationObserver allObservers[] = {
    CalibrationObserver::minMax, CalibrationObserver::movingAverage, CalibrationObserver::percentile,
    CalibrationObserver::mse, CalibrationObserver::entropy};

std::span<const float> spanOf(const torch::Tensor &values) {
  return {values.data_ptr<float>(), static_cast<std::size_t>(values.numel())};
}

float largest(const torch::Tensor &values) {
  return values.abs().max().item<float>();
}

/// Statistics of one tensor, as if it were the only batch.
ActivationStatistics statisticsOf(const torch::Tensor &values) {
  ActivationStatistics statistics;
  statistics.minimum = statistics.averageMinimum = values.min().item<float>();
  statistics.maximum = statistics.averageMaximum = values.max().item<float>();
  statistics.histogram.add(spanOf(values), largest(values));
  return statistics;
}

QuantizerSpec asymmetric(int bits) {
  return activationQuantizer(bits);
}
QuantizerSpec symmetric(int bits) {
  return {.bits = bits, .scheme = Scheme::symmetric};
}

ActivationRange rangeOf(const torch::Tensor &values, const QuantizerSpec &spec, CalibrationObserver observer,
                        double percentile = 99.99) {
  return *chooseRange(statisticsOf(values), spec, {.observer = observer, .percentile = percentile});
}

/// Mean squared error of the raw values, by the quantizer itself.
double rawError(const torch::Tensor &values, const ActivationRange &range, const QuantizerSpec &spec) {
  const Grid grid = makeGrid(
      {.minimum = torch::full({1}, range.minimum), .maximum = torch::full({1}, range.maximum)}, spec);
  return quantizationError(values, fakeQuantize(values, grid, Ste::clipped)).mse;
}

torch::Tensor bell(std::int64_t count) {
  torch::manual_seed(1);
  return torch::randn({count});
}

/// Bell-shaped with one value in a thousand far out.
torch::Tensor outliers(std::int64_t count) {
  torch::Tensor values = bell(count);
  values.index_put_({torch::arange(0, count, 1000)}, 40.0F);
  return values;
}

/// What follows a ReLU: half of it exact zeros.
torch::Tensor rectified(std::int64_t count) {
  return bell(count).relu();
}

DataSplit shapes() {
  DataOptions options;
  options.source = "shapes";
  options.train = 100;
  options.test = 20;
  return loadData(options);
}

NetworkModule makeModule(const DataSplit &data, const std::string &name = "mixed_precision_cnn") {
  torch::manual_seed(3);
  const Network network = buildArchitecture(name, data.train.shape, data.train.classes());
  return NetworkModule(network, findPreset("int8_uniform").apply(network));
}

/// The raw inputs of a layer in the float network, batch by batch.
std::vector<torch::Tensor> rawInputs(NetworkModule &module, std::size_t layer, const Dataset &pictures,
                                     const Normalization &normalization, std::int64_t batch) {
  const torch::NoGradGuard noGradients;
  const PrecisionPlan plan = module.plan();
  module.setPlan(findPreset("fp32").apply(module.network()));
  module.eval();
  std::vector<torch::Tensor> inputs;
  module.setLayerObserver([&](const LayerPass &pass) {
    if (pass.layer == layer)
      inputs.push_back(pass.input.clone());
  });
  BatchStream stream(pictures, normalization, {.batch = batch});
  while (const auto next = stream.next())
    module.forward(next->images);
  module.setLayerObserver({});
  module.setPlan(plan);
  return inputs;
}

} // namespace

class TestCalibration : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { configureMachine(2); }

  void histogramGrowsWithoutGuessing() {
    const torch::Tensor values = torch::cat({bell(5000) * 0.01, bell(5000), bell(5000) * 300});
    ValueHistogram grown;
    for (const torch::Tensor &part : values.split(5000))
      grown.add(spanOf(part), largest(part));
    ValueHistogram atOnce;
    atOnce.add(spanOf(values), largest(values));
    QCOMPARE(grown.width(), atOnce.width());
    for (std::int64_t bin = -ValueHistogram::binsASide; bin < ValueHistogram::binsASide; ++bin)
      QCOMPARE(grown.at(bin), atOnce.at(bin));
  }

  void histogramCountsWhatIsInEachBin() {
    const torch::Tensor values = outliers(20000);
    ValueHistogram histogram;
    histogram.add(spanOf(values), largest(values));
    QCOMPARE(histogram.count(), std::int64_t{20000});
    QVERIFY(histogram.endBin() > ValueHistogram::binsASide / 2);
    const torch::Tensor bins = torch::floor(values.to(torch::kDouble) / histogram.width());
    for (const std::int64_t bin : {-20, -3, -1, 0, 1, 7, 50})
      QCOMPARE(histogram.at(bin), bins.eq(bin).sum().item<std::int64_t>());
    QCOMPARE(histogram.at(histogram.endBin() - 1), std::int64_t{20});
  }

  void zerosAreCountedApart() {
    const torch::Tensor values = torch::cat({rectified(10000), torch::full({1}, -0.0F)});
    ValueHistogram histogram;
    histogram.add(spanOf(values), largest(values));
    QCOMPARE(histogram.zeros(), values.eq(0).sum().item<std::int64_t>());
    QCOMPARE(histogram.firstBin(), std::int64_t{0});
    ValueHistogram nothing;
    nothing.add(spanOf(torch::zeros({8})), 0);
    QCOMPARE(nothing.zeros(), std::int64_t{8});
    QCOMPARE(nothing.width(), 0.0);
  }

  void quantilesAreThoseOfLibTorch_data() {
    QTest::addColumn<double>("share");
    for (const double share : {0.00005, 0.001, 0.1, 0.3, 0.5, 0.7, 0.999, 0.99995})
      QTest::newRow(qPrintable(QString::number(share))) << share;
  }
  void quantilesAreThoseOfLibTorch() {
    QFETCH(double, share);
    for (const torch::Tensor &values : {bell(50000), rectified(50000), -rectified(50000)}) {
      ValueHistogram histogram;
      histogram.add(spanOf(values), largest(values));
      const auto near = [&](double found, const torch::Tensor &of) {
        // A tail of a few values lies between two of them, whichever way it is interpolated.
        const auto rank = static_cast<std::int64_t>(share * 50000);
        const torch::Tensor sorted = std::get<0>(of.sort());
        const double low = sorted[std::max<std::int64_t>(rank - 1, 0)].item<double>();
        const double high = sorted[std::min<std::int64_t>(rank + 1, 49999)].item<double>();
        const double quantile = torch::quantile(of.to(torch::kDouble), share).item<double>();
        return found >= std::min(low, quantile) - histogram.width() &&
               found <= std::max(high, quantile) + histogram.width();
      };
      QVERIFY(near(histogram.quantile(share), values));
      QVERIFY(near(histogram.magnitudeQuantile(share), values.abs()));
    }
  }

  void collectsWhatTheFloatNetworkSees() {
    const DataSplit data = shapes();
    NetworkModule module = makeModule(data);
    const PrecisionPlan plan = module.plan();
    const auto statistics = collectActivations(module, data.train, data.normalization, 40);
    QVERIFY(module.plan() == plan);
    QCOMPARE(statistics.size(), std::size_t{5});
    for (std::size_t layer = 0; layer < statistics.size(); ++layer) {
      const auto inputs = rawInputs(module, layer, data.train, data.normalization, 40);
      QCOMPARE(inputs.size(), std::size_t{3});
      float averageMaximum = inputs[0].max().item<float>();
      float averageMinimum = inputs[0].min().item<float>();
      for (std::size_t batch = 1; batch < inputs.size(); ++batch) {
        averageMaximum += 0.1F * (inputs[batch].max().item<float>() - averageMaximum);
        averageMinimum += 0.1F * (inputs[batch].min().item<float>() - averageMinimum);
      }
      std::vector<torch::Tensor> flat;
      for (const torch::Tensor &input : inputs)
        flat.push_back(input.flatten());
      const torch::Tensor all = torch::cat(flat);
      QCOMPARE(statistics[layer].minimum, torch::amin(all).item<float>());
      QCOMPARE(statistics[layer].maximum, torch::amax(all).item<float>());
      QCOMPARE(statistics[layer].averageMinimum, averageMinimum);
      QCOMPARE(statistics[layer].averageMaximum, averageMaximum);
      QCOMPARE(statistics[layer].histogram.count(), all.numel());
      QCOMPARE(statistics[layer].histogram.zeros(), all.eq(0).sum().item<std::int64_t>());
    }
  }

  void picturesAreSpreadOverTheTrainingSet() {
    Dataset train;
    train.shape = {1, 1, 1};
    train.classNames = {"a", "b"};
    for (int i = 0; i < 10; ++i) {
      train.pixels.push_back(static_cast<std::uint8_t>(i));
      train.labels.push_back(i / 5);
    }
    QCOMPARE(calibrationPictures(train, 4).pixels, (std::vector<std::uint8_t>{0, 2, 5, 7}));
    QCOMPARE(calibrationPictures(train, 4).labels, (std::vector<std::int64_t>{0, 0, 1, 1}));
    QCOMPARE(calibrationPictures(train, 0).size(), std::int64_t{10});
    QCOMPARE(calibrationPictures(train, 99).size(), std::int64_t{10});
    QCOMPARE(EvenPictures(train, 4).data().labels, (std::vector<std::int64_t>{0, 0, 1, 1}));
    const EvenPictures all(train, 10);
    QCOMPARE(&all.data(), &train); // nothing is copied
  }

  void percentileLeavesItsShareOutside() {
    for (const double percentile : {99.9, 99.0, 90.0})
      for (const bool isSymmetric : {false, true})
        for (const torch::Tensor &values : {bell(100000), rectified(100000), -rectified(100000)}) {
          const ActivationRange range = rangeOf(values, isSymmetric ? symmetric(8) : asymmetric(8),
                                                CalibrationObserver::percentile, percentile);
          const double outside = values.lt(range.minimum)
                                     .logical_or(values.gt(range.maximum))
                                     .to(torch::kDouble)
                                     .mean()
                                     .item<double>();
          QVERIFY2(std::abs(outside - (1 - percentile / 100)) < 5e-4, qPrintable(QString::number(outside)));
        }
    const ActivationRange range = rangeOf(bell(100000), asymmetric(8), CalibrationObserver::percentile, 99.0);
    QVERIFY(std::abs(range.minimum - torch::quantile(bell(100000), 0.005).item<float>()) < 0.01F);
    QVERIFY(std::abs(range.maximum - torch::quantile(bell(100000), 0.995).item<float>()) < 0.01F);
  }

  void expectedErrorIsThatOfTheQuantizer_data() {
    QTest::addColumn<int>("bits");
    for (const int bits : {1, 2, 4, 8})
      QTest::newRow(qPrintable(QString::number(bits))) << bits;
  }
  void expectedErrorIsThatOfTheQuantizer() {
    QFETCH(int, bits);
    for (const torch::Tensor &values : {bell(200000), rectified(200000), outliers(200000)})
      for (const QuantizerSpec &spec : {symmetric(bits), asymmetric(bits)})
        for (const float share : {0.1F, 0.5F, 1.0F}) {
          const ActivationRange range{values.min().item<float>() * share, values.max().item<float>() * share};
          ValueHistogram histogram;
          histogram.add(spanOf(values), largest(values));
          const double expected = expectedError(histogram, range, spec);
          const double raw = rawError(values, range, spec);
          QVERIFY2(std::abs(expected - raw) < 0.02 * raw,
                   qPrintable(QStringLiteral("%1 instead of %2").arg(expected).arg(raw)));
        }
  }

  void leastErrorIsThatOfBruteForce_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isSymmetric");
    for (const int bits : {2, 3, 4, 6, 8})
      for (const bool isSymmetric : {false, true})
        QTest::addRow("%d bits%s", bits, isSymmetric ? ", symmetric" : "") << bits << isSymmetric;
  }
  void leastErrorIsThatOfBruteForce() {
    QFETCH(int, bits);
    QFETCH(bool, isSymmetric);
    const QuantizerSpec spec = isSymmetric ? symmetric(bits) : asymmetric(bits);
    for (const torch::Tensor &values : {bell(20000), rectified(20000), outliers(20000)}) {
      const double found = rawError(values, rangeOf(values, spec, CalibrationObserver::mse), spec);
      const float low = values.min().item<float>();
      const float high = values.max().item<float>();
      double least = std::numeric_limits<double>::infinity();
      for (int i = 1; i <= 40; ++i)
        for (int j = low < 0 && !isSymmetric ? 1 : i; j <= (low < 0 && !isSymmetric ? 40 : i); ++j)
          least = std::min(
              least,
              rawError(values, {low * static_cast<float>(j) / 40, high * static_cast<float>(i) / 40}, spec));
      QVERIFY2(found <= least * 1.02, qPrintable(QStringLiteral("%1 above %2").arg(found).arg(least)));
    }
  }

  void entropyClipsOutliers() {
    torch::Tensor rare = bell(200000);
    rare.index_put_({torch::arange(0, 200000, 40000)}, 40.0F);
    const auto clips = [](const torch::Tensor &values, const QuantizerSpec &spec) {
      const ActivationRange range = rangeOf(values, spec, CalibrationObserver::entropy);
      return range.maximum < 12 && range.maximum > 1;
    };
    for (const int bits : {4, 8}) {
      QVERIFY(clips(rare, asymmetric(bits)));
      QVERIFY(clips(rare, symmetric(bits)));
    }
    QVERIFY(clips(outliers(100000), asymmetric(3))); // as few levels cannot afford even one in a thousand
    // Evenly spread values lose by any clipping.
    torch::manual_seed(5);
    const ActivationRange even = rangeOf(torch::rand({200000}), asymmetric(8), CalibrationObserver::entropy);
    QVERIFY2(even.maximum > 0.98F, qPrintable(QString::number(even.maximum)));
  }

  void entropyKeepsFewGreyLevelsOfBothSigns_data() {
    QTest::addColumn<std::vector<std::int64_t>>("levels");
    QTest::addColumn<std::vector<std::int64_t>>("counts");
    QTest::newRow("three") << std::vector<std::int64_t>{0, 64, 255} << std::vector<std::int64_t>{50, 25, 25};
    QTest::newRow("four") << std::vector<std::int64_t>{0, 32, 64, 255}
                          << std::vector<std::int64_t>{40, 20, 20, 20};
  }
  /// Each grey level has a level of the quantizer to itself, so that the extremes cost nothing; no divergence
  /// is less than that (Gibbs), and any other window gives one value a share of another's.
  void entropyKeepsFewGreyLevelsOfBothSigns() {
    QFETCH(std::vector<std::int64_t>, levels);
    QFETCH(std::vector<std::int64_t>, counts);
    const torch::Tensor grey =
        torch::tensor(levels).repeat_interleave(torch::tensor(counts)).to(torch::kDouble) / 255;
    const torch::Tensor values = ((grey - grey.mean()) / grey.std(false)).to(torch::kFloat);
    for (const int bits : {4, 6, 8}) {
      const ActivationRange range = rangeOf(values, asymmetric(bits), CalibrationObserver::entropy);
      QCOMPARE(range.minimum, values.min().item<float>());
      QCOMPARE(range.maximum, values.max().item<float>());
    }
    // With too few levels too, the mirrored values have the mirrored range.
    for (const int bits : {2, 3, 4, 6, 8}) {
      const ActivationRange range = rangeOf(values, asymmetric(bits), CalibrationObserver::entropy);
      const ActivationRange mirrored = rangeOf(-values, asymmetric(bits), CalibrationObserver::entropy);
      QCOMPARE(mirrored.minimum, -range.maximum);
      QCOMPARE(mirrored.maximum, -range.minimum);
    }
  }

  void entropyKeepsAllWhereLevelsAbound() {
    const torch::Tensor values = outliers(5000);
    const ActivationRange range = rangeOf(values, asymmetric(16), CalibrationObserver::entropy);
    QCOMPARE(range.minimum, values.min().item<float>());
    QCOMPARE(range.maximum, 40.0F);
  }

  void clippingObserversBeatTheExtremesOnOutliers() {
    const torch::Tensor values = outliers(100000);
    const auto error = [&](CalibrationObserver observer) {
      return rawError(values, rangeOf(values, asymmetric(4), observer), asymmetric(4));
    };
    const double least = error(CalibrationObserver::mse);
    for (const CalibrationObserver observer : allObservers)
      QVERIFY2(least <= error(observer) * (1 + 1e-9), std::string(toString(observer)).c_str());
    QVERIFY(least < 0.9 * error(CalibrationObserver::minMax));
  }

  void rangesStayWithinTheExtremes() {
    for (const torch::Tensor &values :
         {bell(3000), rectified(3000), outliers(3000), torch::zeros({10}), torch::full({10}, 3.5F)})
      for (const CalibrationObserver observer : allObservers)
        for (const int bits : {1, 2, 8, 16})
          for (const QuantizerSpec &spec : {asymmetric(bits), symmetric(bits)}) {
            const ActivationRange range = rangeOf(values, spec, observer);
            QVERIFY(range.minimum <= range.maximum);
            QVERIFY(range.maximum <= largest(values) && range.minimum >= -largest(values));
            if (spec.scheme == Scheme::symmetric)
              QCOMPARE(range.minimum, -range.maximum);
          }
  }

  void floatAndDynamicNeedNoRange() {
    const ActivationStatistics statistics = statisticsOf(bell(100));
    QVERIFY(!chooseRange(statistics, activationQuantizer(floatBits), {}));
    QVERIFY(!chooseRange(statistics, {.bits = 8, .scheme = Scheme::dynamic}, {}));
  }

  /// Whatever was asked for before: scales that are rounded up to powers of two have their least error at
  /// another range.
  void rangesAreThoseOfTheirScaleForm() {
    const DataSplit data = shapes();
    NetworkModule module = makeModule(data);
    CalibrationOptions options;
    options.observer = CalibrationObserver::mse;
    const auto statistics = collectActivations(module, data.train, data.normalization, options.batch);
    CalibratedRanges ranges(module, data.train, data.normalization, options, TrainedRanges::calibrated, {});
    bool differs = false;
    for (std::size_t layer = 0; layer < statistics.size(); ++layer) {
      float ofReal = 0;
      for (const ScaleForm form : {ScaleForm::real, ScaleForm::powerOfTwo, ScaleForm::fixedPoint}) {
        QuantizerSpec spec = asymmetric(4);
        spec.scaleForm = form;
        const ActivationRange expected = *chooseRange(statistics[layer], spec, options);
        const std::optional<ActivationRange> found = ranges(layer, spec);
        QVERIFY(found);
        QCOMPARE(found->minimum, expected.minimum);
        QCOMPARE(found->maximum, expected.maximum);
        if (form == ScaleForm::real)
          ofReal = expected.maximum;
        else
          differs = differs || expected.maximum != ofReal;
      }
    }
    QVERIFY(differs);
  }

  void calibrateSetsRangesOfThePlanOnly() {
    const DataSplit data = shapes();
    NetworkModule module = makeModule(data);
    PrecisionPlan plan = module.plan();
    plan[0].activation.bits = floatBits;
    plan[1].activation.scheme = Scheme::dynamic;
    module.setPlan(plan);
    CalibrationOptions options;
    options.observer = CalibrationObserver::minMax;
    calibrate(module, data.train, data.normalization, options);
    QVERIFY(!module.activationRange(0));
    QVERIFY(!module.activationRange(1));
    const auto inputs = rawInputs(module, 2, data.train, data.normalization, 100);
    QCOMPARE(module.activationRange(2)->maximum, inputs.front().max().item<float>());
    QVERIFY(module.activationRange(4));
  }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
