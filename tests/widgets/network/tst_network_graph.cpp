// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/network/network_graph.h"

#include "tests/widgets/brackets.h"
#include "widgets/charts/chart_export.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/layer_selection.h"
#include "widgets/network/network_panel.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QDomDocument>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Bench {
  explicit Bench(const QString &architecture = u"resnet20"_s)
      : selection(document), figures(document), panel(document, selection, figures) {
    document.setDataOptions(withSource(document.dataOptions(), "cifar10"));
    document.setArchitecture(architecture);
    panel.resize(590, 700);
    panel.show();
    panel.activateWindow();
    graph.setFocus();
  }
  template<class Widget>
  Widget *child(const char *name) {
    return panel.findChild<Widget *>(QString::fromLatin1(name));
  }
  QRectF box(int layer) { return graph.shownBox(graph.graph().blockOfLayer(layer).value()); }
  void wheel(const QPointF &place, int notches, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(place, graph.mapToGlobal(place), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&graph, &event);
  }
  /// Colour of a box in its left part, which says what the layer is coloured by.
  QRgb colorOf(int layer) {
    const QPointF place = box(layer).topLeft() + QPointF(8, 8) * graph.zoom();
    return graph.grab().toImage().pixel(place.toPoint());
  }

  Document document;
  LayerSelection selection;
  LayerFigures figures;
  NetworkPanel panel;
  NetworkGraph &graph = *panel.graph();
};

} // namespace

class TestNetworkGraph : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsTheNetworkOfTheDocument();
  void sharesTheSelection();
  void isDrivenByKeys();
  void zoomsAboutThePointerAndFits();
  void movesByDraggingAndByBars();
  void coloursFollowTheBits();
  void coloursFollowWhatWasMeasured();
  void saysWhatABoxIs();
  void isExportedWhole();
  void remainsWholeWithFiftySixLayers();
};

void TestNetworkGraph::showsTheNetworkOfTheDocument() {
  Bench bench;
  QCOMPARE(bench.graph.graph().blockOfNode.size(), bench.document.network().nodes().size());
  QVERIFY2(bench.child<QLabel>("networkSummary")
               ->text()
               .startsWith(u"resnet20: 3×32×32 in, 10 class(es) out · "_s),
           qPrintable(bench.child<QLabel>("networkSummary")->text()));
  bench.document.setArchitecture(u"lenet5"_s);
  QCOMPARE(bench.graph.graph().blockOfNode.size(), bench.document.network().nodes().size());
  bench.child<QToolButton>("everyNode")->click();
  QCOMPARE(bench.graph.graph().blocks.size(), bench.document.network().nodes().size());
}

void TestNetworkGraph::sharesTheSelection() {
  Bench bench;
  QTest::mouseClick(&bench.graph, Qt::LeftButton, {}, bench.box(1).center().toPoint());
  QCOMPARE(bench.selection.rows(), QList<int>{1});
  QTest::mouseClick(&bench.graph, Qt::LeftButton, Qt::ControlModifier, bench.box(2).center().toPoint());
  QCOMPARE(bench.selection.rows(), (QList<int>{1, 2}));
  QTest::mouseClick(&bench.graph, Qt::LeftButton, Qt::ControlModifier, bench.box(1).center().toPoint());
  QCOMPARE(bench.selection.rows(), QList<int>{2});
  // What is chosen elsewhere is scrolled to.
  const int last = bench.document.layerCount() - 1;
  QVERIFY(!bench.graph.rect().contains(bench.box(last).toRect()));
  bench.selection.select({last});
  QVERIFY(bench.graph.rect().contains(bench.box(last).toRect()));
  QCOMPARE(bench.graph.graph().blocks[bench.graph.current()].layer, last);
  QTest::mouseClick(&bench.graph, Qt::LeftButton, {}, QPoint(3, 60)); // beside all boxes
  QCOMPARE(bench.selection.rows(), QList<int>{});
}

void TestNetworkGraph::isDrivenByKeys() {
  Bench bench;
  QTest::keyClick(&bench.graph, Qt::Key_Home);
  QCOMPARE(bench.graph.current(), std::size_t{0});
  QTest::keyClick(&bench.graph, Qt::Key_Down);
  QCOMPARE(bench.selection.rows(), QList<int>{0});
  QVERIFY(bench.graph.accessibleDescription().startsWith(u"conv1 · conv 3×3"_s));
  QTest::keyClick(&bench.graph, Qt::Key_End);
  QCOMPARE(bench.selection.rows(), QList<int>{bench.document.layerCount() - 1});
  QVERIFY(bench.graph.rect().contains(bench.graph.shownBox(bench.graph.current()).toRect()));
  QTest::keyClick(&bench.graph, Qt::Key_Up);
  QCOMPARE(bench.selection.rows(), QList<int>{}); // a pool has no row in the table
  const double before = bench.graph.zoom();
  QTest::keyClick(&bench.graph, Qt::Key_Minus);
  QVERIFY(bench.graph.zoom() < before);
  QTest::keyClick(&bench.graph, Qt::Key_0);
  QCOMPARE(bench.graph.zoom(), 1.0);
  QTest::keyClick(&bench.graph, Qt::Key_F);
  QVERIFY(bench.graph.zoom() < 1);
}

void TestNetworkGraph::zoomsAboutThePointerAndFits() {
  Bench bench;
  const QPointF place = bench.box(4).center();
  bench.wheel(place, 1);
  QVERIFY(QLineF(bench.box(4).center(), place).length() < 1.5);
  QVERIFY(bench.graph.zoom() > 1);
  bench.graph.fit();
  for (std::size_t i = 0; i < bench.graph.graph().blocks.size(); ++i)
    QVERIFY(QRectF(bench.graph.rect()).contains(bench.graph.shownBox(i)));
  const QString text = bench.child<QToolButton>("actualSize")->text();
  QCOMPARE(text, u"%1 %"_s.arg(qRound(bench.graph.zoom() * 100)));
  bench.panel.resize(590, 1000); // what fits goes on to fit
  QVERIFY(QRectF(bench.graph.rect()).contains(bench.graph.shownBox(bench.graph.graph().blocks.size() - 1)));
  bench.child<QToolButton>("actualSize")->click();
  QCOMPARE(bench.graph.zoom(), 1.0);
  for (int i = 0; i < 60; ++i)
    bench.wheel(place, 1);
  QCOMPARE(bench.graph.zoom(), 4.0); // and no further
}

void TestNetworkGraph::movesByDraggingAndByBars() {
  Bench bench;
  const QRectF before = bench.box(0);
  QTest::mousePress(&bench.graph, Qt::LeftButton, {}, QPoint(300, 400));
  QTest::mouseMove(&bench.graph, QPoint(300, 300));
  QTest::mouseRelease(&bench.graph, Qt::LeftButton, {}, QPoint(300, 300));
  QVERIFY(std::abs(bench.box(0).top() - (before.top() - 100)) < 1.5);
  QCOMPARE(bench.selection.rows(), QList<int>{}); // a drag is no click
  QScrollBar *bar = nullptr;
  for (QScrollBar *candidate : bench.graph.findChildren<QScrollBar *>())
    if (candidate->orientation() == Qt::Vertical)
      bar = candidate;
  QVERIFY(bar && bar->isVisible());
  bar->setValue(0);
  QVERIFY(std::abs(bench.box(0).top() - before.top()) < 1.5);
  bench.wheel({300, 300}, -1, Qt::ShiftModifier);
  QVERIFY(bench.box(0).top() < before.top());
  QCOMPARE(bench.graph.zoom(), 1.0); // Shift and the wheel move
}

void TestNetworkGraph::coloursFollowTheBits() {
  Bench bench;
  QCOMPARE(bench.colorOf(1), Theme::instance().bitColor(8).rgb());
  LayerPrecision precision = bench.document.plan()[1];
  precision.weight.bits = 3;
  precision.activation.bits = 5;
  bench.document.setPrecisions({{1, precision}}, u"test"_s);
  QCOMPARE(bench.colorOf(1), Theme::instance().bitColor(3).rgb());
  QCOMPARE(bench.graph.palette().layers[1].value, u"3"_s);
  const int layers = bench.document.layerCount();
  QCOMPARE(bench.graph.palette().swatches.size(), std::size_t{2});
  QCOMPARE(bench.graph.palette().swatches[0].second, u"3 (1)"_s);
  QCOMPARE(bench.graph.palette().swatches[1].second, u"8 (%1)"_s.arg(layers - 1));
  bench.panel.setColoring(GraphColoring::activationBits);
  QCOMPARE(bench.colorOf(1), Theme::instance().bitColor(5).rgb());
  Theme::instance().setMode(ThemeMode::dark);
  QCOMPARE(bench.colorOf(1), Theme::instance().bitColor(5).rgb());
  Theme::instance().setMode(ThemeMode::light);
}

void TestNetworkGraph::coloursFollowWhatWasMeasured() {
  Bench bench;
  bench.panel.setColoring(GraphColoring::sensitivity);
  QVERIFY(bench.graph.palette().remark.startsWith(u"not known"_s));
  QCOMPARE(bench.graph.palette().layers[0].value, u"–"_s);

  SensitivityTable table;
  table.bits = {8};
  for (const Layer &layer : bench.document.network().layers()) {
    table.scores.push_back(
        {.layer = table.layers.size(),
         .target = SensitivityTarget::weights,
         .view = SensitivityView::alone,
         .bits = 8,
         .values = {{SensitivityMetric::lossIncrease, 0.01 * static_cast<double>(table.layers.size())}}});
    table.layers.push_back(layer.name);
  }
  bench.figures.setSensitivity({.table = std::make_shared<SensitivityTable>(table), .source = u"s"_s});
  const GraphPalette &palette = bench.graph.palette();
  QCOMPARE(palette.title, u"Loss increase, nats"_s);
  QCOMPARE(palette.layers.front().color, heatColor(0));
  QCOMPARE(palette.layers.back().color, heatColor(1));
  QCOMPARE(palette.worst, metricValueText(SensitivityMetric::lossIncrease,
                                          0.01 * static_cast<double>(table.layers.size() - 1)));

  bench.panel.setColoring(GraphColoring::error);
  QVERIFY(bench.graph.palette().remark.startsWith(u"not known"_s));
  bench.figures.setErrors({.sqnrDb = {{"conv1", 20}, {"fc", 35}}, .source = u"e"_s, .what = u"weights"_s});
  QCOMPARE(bench.graph.palette().layers[0].color, heatColor(1)); // the least signal for its noise
  QCOMPARE(bench.graph.palette().layers[0].value, u"20.0"_s);
  QVERIFY(!bench.graph.palette().layers[1].isKnown);
  QCOMPARE(bench.graph.palette().worst, u"20.0"_s);
  QCOMPARE(bench.graph.palette().least, u"35.0"_s);
}

void TestNetworkGraph::saysWhatABoxIs() {
  Bench bench;
  const QString text = bench.graph.readoutOf(bench.graph.graph().blockOfLayer(0).value());
  QVERIFY2(text.contains(u"<b>conv1</b> · conv 3×3<br>output 16×32×32"_s), qPrintable(text));
  QVERIFY2(text.contains(u"MACs<br>weights 8 bits, activations 8 bits"_s), qPrintable(text));
  QVERIFY2(text.contains(u"<br>then norm, ReLU<br>"_s), qPrintable(text));
}

void TestNetworkGraph::isExportedWhole() {
  Bench bench;
  QTemporaryDir folder;
  const QSize whole = bench.graph.drawingSize();
  QVERIFY(whole.height() > bench.graph.height()); // only a part of it is seen
  QString error;
  for (const QString &suffix : {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s})
    QVERIFY2(exportChart(bench.graph, folder.filePath(u"network."_s + suffix), &error), qPrintable(error));
  QCOMPARE(QImage(folder.filePath(u"network.png"_s)).size(), whole * 2);
  QFile svg(folder.filePath(u"network.svg"_s));
  QVERIFY(svg.open(QIODevice::ReadOnly));
  QDomDocument drawing;
  QVERIFY(drawing.setContent(&svg));
  QStringList texts;
  const QDomNodeList elements = drawing.elementsByTagName(u"text"_s);
  for (int i = 0; i < elements.size(); ++i)
    texts.append(elements.at(i).toElement().text().trimmed());
  for (const Layer &layer : bench.document.network().layers())
    QVERIFY2(texts.contains(QString::fromStdString(layer.name)), layer.name.c_str());
  QVERIFY(texts.contains(u"Weight bits"_s)); // with its key

  const QStringList lines = bench.graph.csv().split(u'\n', Qt::SkipEmptyParts);
  QCOMPARE(lines.size(), static_cast<qsizetype>(bench.document.network().nodes().size()) + 1);
  QVERIFY(
      lines[0].startsWith(u"node,operation,inputs,output,parameters,MACs,weight bits,activation bits,"_s));
  QVERIFY2(lines[2].startsWith(u"conv1,conv2d,input,16×32×32,432,442368,8,8,"_s), qPrintable(lines[2]));
  for (const QString &line : lines)
    QCOMPARE(line.count(u','), lines[0].count(u','));
  QVERIFY2(lines[0].endsWith(u",Loss increase (nats),SQNR (dB)"_s), qPrintable(lines[0]));
  const bitsmith::test::Brackets brackets;
  QCOMPARE(metricText(SensitivityMetric::lossIncrease), u"[Loss increase]"_s);
  QCOMPARE(bench.graph.csv().split(u'\n', Qt::SkipEmptyParts), lines); // the same in every language
}

void TestNetworkGraph::remainsWholeWithFiftySixLayers() {
  Bench bench(u"resnet56"_s);
  QVERIFY(bench.document.layerCount() >= 56);
  bench.graph.fit();
  // Even so small the layers are told apart by their colours and can be chosen.
  LayerPrecision precision = bench.document.plan()[30];
  precision.weight.bits = 2;
  bench.document.setPrecisions({{30, precision}}, u"test"_s);
  const QImage picture = bench.graph.grab().toImage();
  QCOMPARE(picture.pixel(bench.box(30).center().toPoint()), Theme::instance().bitColor(2).rgb());
  QCOMPARE(picture.pixel(bench.box(29).center().toPoint()), Theme::instance().bitColor(8).rgb());
  QTest::mouseClick(&bench.graph, Qt::LeftButton, {}, bench.box(30).center().toPoint());
  QCOMPARE(bench.selection.rows(), QList<int>{30});
}

QTEST_MAIN(TestNetworkGraph)
#include "tst_network_graph.moc"
