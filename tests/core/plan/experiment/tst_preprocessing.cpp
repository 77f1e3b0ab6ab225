// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/experiment/preprocessing.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>

using namespace bitsmith;
using bitsmith::test::messageOf;

using Numbers = std::vector<double>;

class TestPreprocessing : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// torchvision.models: "normalized using mean = [0.485, 0.456, 0.406] and std = [0.229, 0.224, 0.225]".
  void takesThePresetsNumbers() {
    const ChannelStatistics imagenet = channelStatistics({.preset = "imagenet"}, 3);
    QCOMPARE(imagenet.mean, (Numbers{0.485, 0.456, 0.406}));
    QCOMPARE(imagenet.deviation, (Numbers{0.229, 0.224, 0.225}));
    const ChannelStatistics symmetric = channelStatistics({.preset = "symmetric"}, 2); // one number for all
    QCOMPARE(symmetric.mean, (Numbers{0.5, 0.5}));
    QCOMPARE(symmetric.deviation, (Numbers{0.5, 0.5}));
    const ChannelStatistics bytes = channelStatistics({.preset = "bytes"}, 1);
    QCOMPARE((1.0 - bytes.mean.at(0)) / bytes.deviation.at(0), 255.0); // white stays 255
    QVERIFY(channelStatistics({.preset = "data"}, 3).mean.empty());
  }

  /// As the networks of Caffe are given: blue first, from 0 to 255.
  void takesNumbersInTheNetworksOwnOrder() {
    const PreprocessingOptions caffe{
        .mean = {102, 153, 204}, .deviation = {51}, .range = PixelRange::byte, .order = ChannelOrder::bgr};
    const ChannelStatistics statistics = channelStatistics(caffe, 3);
    QCOMPARE(statistics.mean, (Numbers{0.4, 0.6, 0.8}));
    QCOMPARE(statistics.deviation, (Numbers{0.2, 0.2, 0.2}));
  }

  /// Conventions are written down as red, green, blue, whatever the network takes.
  void turnsPresetsForBlueFirst() {
    const ChannelStatistics turned = channelStatistics({.preset = "imagenet", .order = ChannelOrder::bgr}, 3);
    QCOMPARE(turned.mean, (Numbers{0.406, 0.456, 0.485}));
    QCOMPARE(turned.deviation, (Numbers{0.225, 0.224, 0.229}));
  }

  void saysWhatDoesNotFit() {
    QCOMPARE(
        messageOf([] { channelStatistics({.preset = "imagenet"}, 1); }),
        QStringLiteral("preprocessing has 3 means, the pictures have 1 channel: give one for all, or one "
                       "for each"));
    QCOMPARE(messageOf([] {
               channelStatistics({.mean = {0.5}, .deviation = {0.1, 0.2}}, 3);
             }),
             QStringLiteral("preprocessing has 2 deviations, the pictures have 3 channels: give one for all, "
                            "or one for each"));
    QCOMPARE(messageOf([] { channelStatistics({.preset = "moon"}, 3); }),
             QStringLiteral("preprocessing.preset is \"moon\": there is no such convention"));
  }
};

QTEST_APPLESS_MAIN(TestPreprocessing)
#include "tst_preprocessing.moc"
