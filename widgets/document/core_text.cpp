// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/core_text.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace bitsmith {
namespace {

/// What core/plan says in its code, for lupdate to find: tst_translations compares. Texts of data files are
/// listed by the build (translations/data_texts.cmake).
[[maybe_unused]] constexpr const char *texts[] = {
    // quantizerMethods()
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Range"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Uniform levels over the range of the values"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "LSQ"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Uniform levels whose step is learned"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "LSQ+"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Uniform levels whose step and offset are learned"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "PACT"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Uniform levels up to a clip that is learned"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "DoReFa"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Uniform levels of the weights' hyperbolic tangent"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Learned levels"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "As many levels as the bits allow, each of them learned"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Codebook"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Levels that k-means finds in the layer's weights"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Powers of two"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Zero and powers of two: a shift instead of a multiplication"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Sums of powers of two"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Sums of two powers of two: two shifts and an addition"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Ternary"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "-α, 0 and α, the threshold at 0.7 of the mean magnitude"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Parametric"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Step and range are learned, the bits follow from them"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Adaptive bits"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "A small predictor chooses the bits for each picture"),
    // exchangeFormats()
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "ONNX with Quantize/Dequantize"),
    QT_TRANSLATE_NOOP(
        "bitsmith::CoreText",
        "ONNX with integer weights and Quantize/Dequantize nodes, for ONNX Runtime and TensorRT"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "QONNX"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "ONNX with Quant nodes of any bits, for FINN and hls4ml"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "ONNX, float"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "ONNX with float weights as they are deployed"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Plan and ranges as JSON"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Plan, scales and ranges as JSON"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Plan and ranges as CSV"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "The same as a table"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "AIMET encodings"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Encodings of AIMET, with the float model that they speak of"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "NNCF configuration"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Bits as a configuration of NNCF"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "HAWQ bit configuration"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Bits as HAWQ's dictionary"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "C header"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "C header with packed integer weights, scales and an unpacker"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "Model Explorer overlays"),
    QT_TRANSLATE_NOOP(
        "bitsmith::CoreText",
        "Bits, weight error and sensitivity of each layer as overlays of Model Explorer, with the model"),
    // architectures()
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "3 convolutions and 2 linear layers, batch norm, ReLU, dropout"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "2 convolutions and 3 linear layers, the classic for digits"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "6 wide convolutions and 1 linear layer, of papers on few bits"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "residual network of MLPerf Tiny, one block a stage"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "residual network of 20 layers for small pictures"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "the same of 32 layers"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "the same of 56 layers"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText",
                      "20 layers, shortcuts without parameters, as many pretrained weights have"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "32 layers, shortcuts without parameters"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "56 layers, shortcuts without parameters"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "inverted residuals with depthwise convolutions, 6 blocks"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText",
                      "MobileNet at a quarter of the width, of MLPerf Tiny, for 96×96 pictures"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "MobileNetV2 at 0.35 of the width for small pictures"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText",
                      "keyword spotting network of MLPerf Tiny, for 49×10 spectrograms"),
    // costAxes()
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "compression"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "weight memory"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "mean weight bits"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "BOPs"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "energy"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "latency"),
    // dataSources()
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "70,000 grey pictures of clothes, 28×28, 10 classes"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "70,000 handwritten digits, 28×28, 10 classes"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "60,000 colour pictures, 32×32, 10 classes"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText",
                      "generated colour pictures of shapes, 32×32, 10 classes; always there"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "a folder with any pair of IDX files named as MNIST's"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "a folder of pictures with one folder a class"),
    // preprocessingPresets()
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "mean 0, deviation 1 over the chosen training pictures"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "pixels from 0 to 1"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "means and deviations of CIFAR-10"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "means and deviations of CIFAR-100"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText",
                      "means and deviations of ImageNet, as torchvision's networks take them"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "pixels from -1 to 1, as TensorFlow's networks take them"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "pixels from 0 to 255"),
    // scoreMeaning()
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "predicted accuracy drop"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "predicted loss increase, nats"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "sum of Fisher estimates, nats"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "sum of Hessian estimates, nats"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "predicted output noise, of the signal's power"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "predicted KL divergence of the output, nats"),
    // allocationRemark()
    QT_TRANSLATE_NOOP(
        "bitsmith::CoreText",
        "Measured with the other layers at the plan: scores count from that plan, and hold near it alone."),
    // titleOf(ResearchMetric)
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "accuracy"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "test loss, nats"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "weight memory, MB"),
    QT_TRANSLATE_NOOP("bitsmith::CoreText", "hypervolume"),
};

} // namespace

QString fromStd(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString coreText(std::string_view text) {
  return QCoreApplication::translate("bitsmith::CoreText", std::string(text).c_str());
}

QString literalToolTip(const QString &text) {
  return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace bitsmith
