// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"
#include "core/plan/precision/exchange.h"

#include <QTest>

using namespace bitsmith;

namespace {

QString lines(ExchangeFormat format, const PrecisionPlan &plan, const ExchangeOptions &options = {}) {
  QString text;
  for (const std::string &line :
       exchangeLosses(format, buildArchitecture("lenet5", {1, 28, 28}, 10), plan, options))
    text += QString::fromStdString(line) + u'\n';
  return text;
}

PrecisionPlan uniform(int bits, int activationBits = 8) {
  return PrecisionPlan(5, {weightQuantizer(bits), activationQuantizer(activationBits)});
}

} // namespace

class ExchangeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void formatsAreFoundByName() {
    for (const ExchangeFormatInfo &format : exchangeFormats()) {
      QCOMPARE(&findExchangeFormat(format.name), &format);
      QCOMPARE(&exchangeFormats().at(static_cast<std::size_t>(format.format)), &format);
      QVERIFY(format.ending.starts_with('.') && !format.title.empty() && !format.summary.empty());
    }
    try {
      findExchangeFormat("tflite");
      QFAIL("no error");
    } catch (const Error &error) {
      QCOMPARE(QString::fromUtf8(error.what()),
               QStringLiteral("--format tflite: there is no such format; expected one of onnx-qdq, qonnx, "
                              "onnx, json, csv, aimet, nncf, hawq, c-header, model-explorer"));
    }
  }

  void eightBitsLoseNothingInIntegerFormats() {
    for (const ExchangeFormat format : {ExchangeFormat::onnxQdq, ExchangeFormat::qonnx, ExchangeFormat::json,
                                        ExchangeFormat::aimet, ExchangeFormat::cHeader})
      QCOMPARE(lines(format, uniform(8)), QString());
  }

  void fewBitsTakeWholeBytesInContainers() {
    PrecisionPlan plan = uniform(8);
    plan[1].weight.bits = 3; // conv2: 16 × 6 × 5 × 5 weights
    plan[4].weight.bits = 4; // fc3: 84 × 10
    QCOMPARE(lines(ExchangeFormat::onnxQdq, plan),
             QStringLiteral("weights of 2 layers (conv2, fc3) keep their values, but not their size: packed "
                            "they are 1320 bytes, in the file's containers 3240\n"));
    QCOMPARE(lines(ExchangeFormat::onnxQdq, plan, {.fourBitTypes = true}),
             QStringLiteral("weights of 1 layer (conv2) keep their values, but not their size: packed they "
                            "are 900 bytes, in the file's containers 1200\n"));
    QCOMPARE(lines(ExchangeFormat::qonnx, plan), QString());
    QCOMPARE(lines(ExchangeFormat::cHeader, plan), QString());
  }

  void whatDoesNotFitStaysFloat() {
    PrecisionPlan plan = uniform(8);
    plan[0].weight.bits = 12;
    plan[1].activation.bits = 16;
    plan[2].activation.scheme = Scheme::dynamic;
    plan[3].activation = {.bits = 4, .scheme = Scheme::dynamic};
    plan[4] = {weightQuantizer(1), activationQuantizer(1)};
    QCOMPARE(lines(ExchangeFormat::onnxQdq, plan),
             QStringLiteral("weights of 1 layer (fc3) keep their values, but not their size: packed they are "
                            "105 bytes, in the file's containers 840\n"
                            "layer \"conv1\": weights of 12 bits are stored as 32-bit floats of the same "
                            "values, the containers have 8\n"
                            "layer \"conv2\": activations of 16 bits stay float, the containers have 8\n"
                            "layer \"fc2\": dynamic activations of 4 bits stay float\n"));
    QCOMPARE(lines(ExchangeFormat::qonnx, plan),
             QStringLiteral("layer \"fc1\": dynamic activations of 8 bits stay float\n"
                            "layer \"fc2\": dynamic activations of 4 bits stay float\n"
                            "layer \"fc3\": activations of 1 bit stay float\n"));
    QCOMPARE(lines(ExchangeFormat::aimet, plan),
             QStringLiteral("layer \"fc1\": dynamic activations have no encoding\n"
                            "layer \"fc2\": dynamic activations have no encoding\n"
                            "layer \"fc3\": weights of 1 bit have no encoding\n"));
    QCOMPARE(lines(ExchangeFormat::cHeader, plan).count(u'\n'), 2);
  }

  void bitConfigurationsHaveBitsAlone() {
    const QString all =
        QStringLiteral("the file has the bits alone: no schemes, ranges, scales or weights\n");
    QCOMPARE(lines(ExchangeFormat::nncf, uniform(8)), all);
    QCOMPARE(lines(ExchangeFormat::hawq, uniform(8)), all);
    QCOMPARE(lines(ExchangeFormat::onnx, uniform(8)),
             QStringLiteral("activations of 5 layers (conv1, conv2, fc1, fc2, …) stay float: the weights "
                            "alone have their quantized values\n"));
    QCOMPARE(lines(ExchangeFormat::onnx, uniform(4, floatBits)), QString());
  }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
