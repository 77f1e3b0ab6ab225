// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_model.h"

#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/precision/precision_clipboard.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QUndoStack>

#include <algorithm>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;
using Column = PrecisionColumn;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;

namespace {

QString dump(const QAbstractItemModel &model) {
  QStringList lines;
  for (int row = 0; row < model.rowCount(); ++row) {
    QStringList fields;
    for (int column = 0; column < model.columnCount(); ++column)
      fields.append(model.index(row, column).data().toString());
    lines.append(fields.join(u'|'));
  }
  return lines.join(u'\n');
}

QModelIndex cell(const PrecisionModel &model, int row, Column column) {
  return model.index(row, static_cast<int>(column));
}

DataOptions cifar() {
  DataOptions data;
  data.source = "cifar10";
  return data;
}

} // namespace

class TestPrecisionModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void showsEveryLayer() {
    Document document;
    PrecisionModel model(document);
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    document.setDataOptions(cifar());
    document.applyPreset(u"mixed_conservative"_s);
    QCOMPARE(dump(model),
             u"conv1|conv 3×3|8|8|symmetric|Range|Range|real|||0.969|56.6|29.5|–|–|||3×32×32 → "
             u"32×32×32|896|884,736\n"
             "conv2|conv 3×3|6|8|symmetric|Range|Range|real|||13.8|226|44.2|–|–|||32×16×16 → "
             "64×16×16|18,496|4,718,592\n"
             "conv3|conv 3×3|6|8|symmetric|Range|Range|real|||54.5|226|88.5|–|–|||64×8×8 → "
             "128×8×8|73,856|4,718,592\n"
             "fc1|linear|4|8|symmetric|Range|Range|real|||257|16.8|13.1|–|–|||2048 → 256|524,544|524,288\n"
             "fc2|linear|8|8|symmetric|Range|Range|real|||2.54|0.164|0.128|–|–|||256 → 10|2,570|2,560"_s);
  }

  void explainsFiguresWithTheNumbersPutIn() {
    Document document;
    document.setDataOptions(cifar());
    document.applyPreset(u"mixed_conservative"_s);
    PrecisionModel model(document);
    const auto tip = [&](Column column) {
      // As it is read, a line a row.
      return QTextDocumentFragment::fromHtml(cell(model, 1, column).data(Qt::ToolTipRole).toString())
          .toPlainText()
          .replace(QChar(0xa0), u' ');
    };
    QCOMPARE(tip(Column::size).section(u'\n', 0, 1),
             u"Weight memory of conv2 = 13.75 KiB\n= (weights × bits + biases × 32 bits) / 8"_s);
    QVERIFY(tip(Column::size).contains(u"18,432"_s));
    QCOMPARE(
        tip(Column::macs).section(u'\n', 0, 1),
        u"MACs of conv2 = 4,718,592 multiply-accumulates\n= output elements × weights that each reads"_s);
    QVERIFY(tip(Column::bops).contains(u"BOPs of conv2 = 226,492,416 bit operations"_s));
    QVERIFY(tip(Column::bops).contains(u"Source: definition of QONNX"_s));
    QVERIFY(tip(Column::energy).contains(u"Energy of conv2 = 44.24 nJ"_s));
    QCOMPARE(tip(Column::latency), u"Latency of conv2 is not known\nthe profile notebook does not tell it"_s);
    QCOMPARE(cell(model, 1, Column::parameters).data(Qt::ToolTipRole).toString(),
             u"64 × 32 × 3 × 3 = 18,432 weights, and 64 biases"_s);
    QCOMPARE(cell(model, 1, Column::scheme).data(Qt::ToolTipRole).toString(),
             u"Weights: 6 bits, symmetric, per channel\n"
             "Input activation: 8 bits, asymmetric, per tensor, moving-average observer"_s);
  }

  /// The figures against those that core works out; the marks against the profile: 8 bits, symmetric.
  void showsLatencyAndWhatTheHardwareCannotExecute() {
    Document document;
    document.setDataOptions(cifar());
    document.applyPreset(u"mixed_conservative"_s);
    PrecisionModel model(document);
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    document.setHardware(u"edge_tpu"_s);
    for (int row = 0; row < model.rowCount(); ++row) {
      const Cost &cost = document.cost().layers[static_cast<std::size_t>(row)];
      QCOMPARE(cell(model, row, Column::latency).data(PrecisionModel::SortRole).toDouble(),
               cost.latencySeconds * 1e6);
      QCOMPARE(cell(model, row, Column::bound).data().toString().toStdString(),
               boundName(cost.boundBy, document.hardware()));
    }
    const auto marks = [&](Column column) {
      QStringList texts;
      for (int row = 0; row < model.rowCount(); ++row)
        texts.append(cell(model, row, column).data(PrecisionModel::MarkRole).toString());
      return texts.join(u'|');
    };
    QCOMPARE(marks(Column::weightBits), u"|→8|→8|→8|"_s);
    QCOMPARE(marks(Column::activationBits), u"||||"_s);
    QCOMPARE(marks(Column::scheme), u"≠|≠|≠|≠|≠"_s); // activations are asymmetric
    QCOMPARE(cell(model, 1, Column::weightBits).data().toString(), u"6"_s);
    QCOMPARE(cell(model, 1, Column::weightBits).data(Qt::ToolTipRole).toString(),
             u"6 bits, symmetric, per channel\n\nEdge TPU (8-bit accelerator) does not execute these bits: "
             "costed as weights 8, activations 8"_s);
    document.snapToHardware();
    QCOMPARE(marks(Column::weightBits) + marks(Column::scheme), u"||||||||"_s);
    QCOMPARE(cell(model, 1, Column::weightBits).data().toString(), u"8"_s);
    document.undoStack()->undo();
    QCOMPARE(cell(model, 1, Column::weightBits).data().toString(), u"6"_s);
  }

  /// A layer's output is written in the bits of the layer that reads it.
  void tellsCostsOfOtherRowsThatAnEditChanges() {
    Document document;
    document.setHardware(u"fpga"_s);
    PrecisionModel model(document);
    const QVariant before = cell(model, 1, Column::energy).data(PrecisionModel::SortRole);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    document.setLayerPrecision(
        {2}, [](LayerPrecision &p) { p.activation.bits = 2; }, u"bits"_s);
    QVERIFY(cell(model, 1, Column::energy).data(PrecisionModel::SortRole) != before);
    const bool told = std::ranges::any_of(changed, [&](const QList<QVariant> &signal) {
      return signal[0].toModelIndex().row() <= 1 && signal[1].toModelIndex().row() >= 1 &&
             signal[0].toModelIndex().column() <= static_cast<int>(Column::energy);
    });
    QVERIFY(told);
  }

  void showsWhatRunsHaveMeasured() {
    Document document;
    LayerFigures figures(document);
    PrecisionModel model(document);
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.setFigures(&figures);
    const QModelIndex sensitivity = cell(model, 0, Column::sensitivity);
    const QModelIndex error = cell(model, 3, Column::error);
    QCOMPARE(sensitivity.data().toString(), QString());
    QVERIFY(sensitivity.data(Qt::ToolTipRole).toString().startsWith(u"Not known"_s));
    QVERIFY(!sensitivity.data(PrecisionModel::HeatRole).isValid());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    figures.setErrors(
        {.sqnrDb = {{"conv1", 40}, {"fc1", 12.34}}, .source = u"errors"_s, .what = u"output"_s});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.front().at(0).toModelIndex().column(), static_cast<int>(Column::sensitivity));
    QCOMPARE(error.data().toString(), u"12.3"_s);
    QCOMPARE(error.data(PrecisionModel::SortRole).toDouble(), 12.34);
    QCOMPARE(error.data(PrecisionModel::HeatRole).toDouble(), 1.0);
    QCOMPARE(cell(model, 0, Column::error).data(PrecisionModel::HeatRole).toDouble(), 0.0);
    QVERIFY(error.data(Qt::ToolTipRole).toString().contains(u"12.3 dB"_s));
  }

  void theSensitivitysHeadingTellsTheUnitOfItsMetric() {
    Document document;
    LayerFigures figures(document);
    PrecisionModel model(document);
    model.setFigures(&figures);
    const auto heading = [&] {
      return model.headerData(static_cast<int>(Column::sensitivity), Qt::Horizontal).toString();
    };
    QCOMPARE(heading(), u"Sensitivity"_s); // nothing is shown yet
    QSignalSpy changes(&model, &QAbstractItemModel::headerDataChanged);
    const auto table = std::make_shared<const SensitivityTable>();
    figures.setSensitivity({.table = table, .metric = SensitivityMetric::lossIncrease});
    QCOMPARE(heading(), u"Sensitivity (nats)"_s);
    figures.setSensitivity({.table = table, .metric = SensitivityMetric::accuracyDrop});
    QCOMPARE(heading(), u"Sensitivity (points)"_s);
    QCOMPARE(changes.size(), 2);
  }

  void followsTheDocument() {
    Document document;
    PrecisionModel model(document);
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const auto lower = [](LayerPrecision &precision) { precision.weight.bits = 2; };
    document.setLayerPrecision({0, 1, 3}, lower, u"bits"_s);
    QCOMPARE(changed.size(), 2); // rows 0 to 1, and 3
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(changed[1][0].toModelIndex().row(), 3);
    document.setArchitecture(u"resnet20"_s);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), document.layerCount());
    document.undoStack()->undo();
    document.undoStack()->undo();
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(cell(model, 3, Column::weightBits).data().toString(), u"8"_s);
  }

  void takesBits_data() {
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("number") << QVariant(4) << u"4"_s;
    QTest::newRow("text") << QVariant(u" 16 "_s) << u"16"_s;
    QTest::newRow("fp32") << QVariant(u"FP32"_s) << u"fp32"_s;
    QTest::newRow("32") << QVariant(32) << u"fp32"_s;
  }
  void takesBits() {
    QFETCH(QVariant, value);
    QFETCH(QString, shown);
    Document document;
    PrecisionModel model(document);
    for (const Column column : {Column::weightBits, Column::activationBits}) {
      QVERIFY(model.setData(cell(model, 2, column), value));
      QCOMPARE(cell(model, 2, column).data().toString(), shown);
    }
    QCOMPARE(document.undoStack()->count(), 2);
  }

  void refusesWhatIsNoBits_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"0", "17", "31", "33", "-1", "4.5", "eight", ""})
      QTest::newRow(text) << QString::fromLatin1(text);
  }
  void refusesWhatIsNoBits() {
    QFETCH(QString, text);
    Document document;
    PrecisionModel model(document);
    QSignalSpy rejected(&model, &PrecisionModel::editRejected);
    QVERIFY(!model.setData(cell(model, 0, Column::weightBits), text));
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(rejected[0][0].toString(),
             u"“%1” is not a number of bits: expected 1 to 16, or 32 for fp32"_s.arg(text));
    QCOMPARE(cell(model, 0, Column::weightBits).data().toInt(), 8);
    QCOMPARE(document.undoStack()->count(), 0);
  }

  void rejectsAMethodBesideDynamicRanges() {
    Document document;
    PrecisionModel model(document);
    document.setLayerPrecision(
        {1}, [](LayerPrecision &layer) { layer.activation.scheme = Scheme::dynamic; }, u"dynamic"_s);
    QSignalSpy rejected(&model, &PrecisionModel::editRejected);
    QVERIFY(!model.setData(cell(model, 1, Column::activationMethod), u"lsq"_s));
    QVERIFY(rejected[0][0].toString().startsWith(u"method: lsq is given with activation_scheme dynamic"_s));
    QVERIFY(document.plan()[1].activation.method == Method::range);
    QVERIFY(model.setData(cell(model, 2, Column::activationMethod), u"lsq"_s));
  }

  void editsTheScheme() {
    Document document;
    PrecisionModel model(document);
    QSignalSpy rejected(&model, &PrecisionModel::editRejected);
    const QModelIndex scheme = cell(model, 1, Column::scheme);
    QVERIFY(model.setData(scheme, u"dynamic"_s));
    QVERIFY(document.plan()[1].weight.scheme == Scheme::dynamic);
    QVERIFY(!model.setData(scheme, u"logarithmic"_s));
    QCOMPARE(rejected[0][0].toString(),
             u"“logarithmic” is not a scheme: expected symmetric, asymmetric or dynamic"_s);
    QVERIFY(model.flags(scheme).testFlag(Qt::ItemIsEditable));
    model.setData(cell(model, 1, Column::weightBits), 32);
    QCOMPARE(scheme.data().toString(), u"–"_s);
    QVERIFY(!model.flags(scheme).testFlag(Qt::ItemIsEditable));
  }

  void editsMethods() {
    Document document;
    PrecisionModel model(document);
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    QSignalSpy rejected(&model, &PrecisionModel::editRejected);
    const QModelIndex method = cell(model, 1, Column::weightMethod);
    QVERIFY(model.setData(method, u"codebook"_s));
    QVERIFY(document.plan()[1].weight.method == Method::codebook);
    QCOMPARE(method.data().toString(), u"Codebook"_s);
    QCOMPARE(
        method.data(Qt::ToolTipRole).toString(),
        u"Levels that k-means finds in the layer's weights\n256 levels of 32 bits are kept beside the weights"_s);
    // Bits follow the method, and the other way round.
    QVERIFY(model.setData(method, u"Ternary"_s));
    QCOMPARE(document.plan()[1].weight.bits, 2);
    QVERIFY(model.setData(cell(model, 1, Column::weightBits), 8));
    QCOMPARE(method.data().toString(), u"Range"_s);
    QVERIFY(!model.setData(method, u"pact"_s));
    QCOMPARE(rejected[0][0].toString(),
             u"“pact” is not known here: expected one of range, lsq, dorefa, levels, "
             "codebook, power_of_two, additive_power_of_two, ternary, parametric"_s);
    QVERIFY(model.setData(cell(model, 1, Column::activationMethod), u"pact"_s));
    QVERIFY(document.plan()[1].activation.method == Method::pact);
    document.undoStack()->undo();
    QVERIFY(document.plan()[1].activation.method == Method::range);
    QVERIFY(model.setData(cell(model, 1, Column::scaleForm), u"power_of_two"_s));
    QVERIFY(document.plan()[1].weight.scaleForm == ScaleForm::powerOfTwo);
    QVERIFY(document.plan()[1].activation.scaleForm == ScaleForm::powerOfTwo);
    model.setData(cell(model, 1, Column::activationBits), 32);
    QCOMPARE(cell(model, 1, Column::activationMethod).data().toString(), u"–"_s);
    QVERIFY(!model.flags(cell(model, 1, Column::activationMethod)).testFlag(Qt::ItemIsEditable));
  }

  void marksMethodsThatTheHardwareDoesNotExecute() {
    Document document;
    PrecisionModel model(document);
    document.setHardware(u"fpga"_s);
    const auto mark = [&](Column column) {
      return cell(model, 1, column).data(PrecisionModel::MarkRole).toString();
    };
    model.setData(cell(model, 1, Column::weightMethod), u"power_of_two"_s);
    QCOMPARE(mark(Column::weightMethod), QString());
    document.setHardware(u"mobile_cpu"_s);
    QCOMPARE(mark(Column::weightMethod), u"≠"_s);
    QCOMPARE(mark(Column::weightBits), u"→fp32"_s);
    QVERIFY(
        cell(model, 1, Column::weightMethod)
            .data(Qt::ToolTipRole)
            .toString()
            .endsWith(
                u"weights are by power of two: mobile_cpu executes uniform levels; costed as decoded first"_s));
    QVERIFY(
        cell(model, 1, Column::weightBits)
            .data(Qt::ToolTipRole)
            .toString()
            .endsWith(
                u"does not execute these levels: decoded, and costed as weights fp32, activations fp32"_s));
    document.setHardware(u"edge_tpu"_s);
    QVERIFY(model.setData(cell(model, 1, Column::activationBits), 32)); // four parts of 8 bits
    QVERIFY(cell(model, 1, Column::weightBits)
                .data(Qt::ToolTipRole)
                .toString()
                .endsWith(u"decoded, and costed as weights 8, activations 8 in 4 passes"_s));
    QVERIFY(model.setData(cell(model, 1, Column::activationBits), 8));
    document.setHardware(u"mobile_cpu"_s);
    document.snapToHardware();
    QVERIFY(document.plan()[1].weight.method == Method::range);
    QCOMPARE(mark(Column::weightMethod) + mark(Column::weightBits), QString());
  }

  void locksLayers() {
    Document document;
    PrecisionModel model(document);
    QSignalSpy rejected(&model, &PrecisionModel::editRejected);
    const QModelIndex bits = cell(model, 3, Column::weightBits);
    const QModelIndex lock = cell(model, 3, Column::lock);
    QVERIFY(model.setData(lock, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(lock.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QVERIFY(!model.flags(bits).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(bits, 4));
    QCOMPARE(rejected[0][0].toString(), u"fc1 is locked: unlock it to change its precision"_s);
    QVERIFY(model.setData(lock, false));
    QVERIFY(model.setData(bits, 4));
  }

  void refusesToEditWhatFollows() {
    Document document;
    PrecisionModel model(document);
    QSignalSpy rejected(&model, &PrecisionModel::editRejected);
    QVERIFY(!model.setData(cell(model, 0, Column::macs), 5));
    QCOMPARE(rejected[0][0].toString(), u"MACs cannot be edited"_s);
  }

  void sortsNumbersByValue() {
    Document document;
    PrecisionModel model(document);
    for (const Column column :
         {Column::parameters, Column::macs, Column::size, Column::bops, Column::energy}) {
      const QVariant value = cell(model, 1, column).data(PrecisionModel::SortRole);
      QVERIFY(value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double);
    }
    QCOMPARE(cell(model, 1, Column::macs).data(PrecisionModel::SortRole).toLongLong(),
             document.network().layers()[1].macs());
  }

  void saysWhatOfAPasteDidNotFit() {
    Document document;
    document.setLocked({4}, true);
    const PasteResult result = pasteInto(document, {{{0, Column::weightBits}, u"4"_s},
                                                    {{0, Column::activationBits}, u"6"_s},
                                                    {{0, Column::scheme}, u"asymmetric"_s},
                                                    {{0, Column::macs}, u"1"_s},
                                                    {{1, Column::name}, u"conv2"_s},
                                                    {{2, Column::name}, u"convolution"_s},
                                                    {{3, Column::weightBits}, u"20"_s},
                                                    {{4, Column::weightBits}, u"4"_s},
                                                    {{4, Column::activationBits}, u"8"_s}});
    QCOMPARE(
        result.rejections,
        (QStringList{u"conv3, Layer: Layer cannot be edited"_s,
                     u"fc1, Weight bits: “20” is not a number of bits: expected 1 to 16, or 32 for fp32"_s,
                     u"fc2, Weight bits: the layer is locked"_s}));
    QCOMPARE(result.edits.size(), std::size_t(1));
    QCOMPARE(result.edits[0].first, 0);
    QCOMPARE(result.edits[0].second.weight.bits, 4);
    QCOMPARE(result.edits[0].second.activation.bits, 6);
    QVERIFY(result.edits[0].second.weight.scheme == Scheme::asymmetric);
  }

  void pastesMethodsWithTheirBits() {
    Document document;
    const PasteResult result = pasteInto(document, {{{0, Column::weightBits}, u"4"_s},
                                                    {{0, Column::weightMethod}, u"levels"_s},
                                                    {{0, Column::activationMethod}, u"LSQ+"_s},
                                                    {{1, Column::weightMethod}, u"lsq_plus"_s}});
    QCOMPARE(result.edits.size(), std::size_t(1));
    QVERIFY(result.edits[0].second.weight == withMethod(weightQuantizer(4), Method::levels));
    QVERIFY(result.edits[0].second.activation.method == Method::lsqPlus);
    QCOMPARE(result.rejections.size(), 1);
    QVERIFY(result.rejections[0].startsWith(u"conv2, Weight method: “lsq_plus” is not known here"_s));
  }

  void readsTsvOfOtherPrograms() {
    QCOMPARE(parseTsv(u"4\t8\r\n\t6\r\n"_s), (QList<QStringList>{{u"4"_s, u"8"_s}, {u""_s, u"6"_s}}));
    QCOMPARE(parseTsv(u"5"_s), (QList<QStringList>{{u"5"_s}}));
  }
};

QTEST_MAIN(TestPrecisionModel)
#include "tst_precision_model.moc"
