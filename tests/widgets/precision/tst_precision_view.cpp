// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_view.h"

#include "widgets/document/document.h"
#include "widgets/document/number_text.h"
#include "widgets/precision/baseline_strip.h"
#include "widgets/precision/hardware_notice.h"
#include "widgets/precision/precision_delegate.h"
#include "widgets/precision/precision_model.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/totals_row.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;
using Column = PrecisionColumn;

namespace {

/// A shown panel with everything that a test touches.
struct Bench {
  Bench() : panel(document), view(*panel.view()) {
    DataOptions data;
    data.source = "cifar10";
    document.setDataOptions(data);
    document.undoStack()->clear();
    panel.resize(1000, 500);
    panel.show();
    panel.activateWindow();
    view.setFocus();
  }

  QModelIndex index(int row, Column column) const { return view.cellIndex(row, column); }
  void click(int row, Column column, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers,
                      view.visualRect(index(row, column)).center());
  }
  QLineEdit *editor() const { return view.findChild<BitsEditor *>(); }
  /// Presses a key where the keyboard's focus is.
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QWidget *focus = editor() ? static_cast<QWidget *>(editor()) : &view;
    QTest::keyClick(focus, key, modifiers);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  void turnWheel(int row, Column column, int angle, Qt::KeyboardModifiers modifiers = {}) {
    const QPointF position = view.visualRect(index(row, column)).center();
    QWheelEvent event(position, view.viewport()->mapToGlobal(position), {}, {0, angle}, Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
  }
  /// Weight bits / activation bits of all layers.
  QString bits() const {
    QStringList texts;
    for (const LayerPrecision &precision : document.plan())
      texts.append(u"%1/%2"_s.arg(precision.weight.bits).arg(precision.activation.bits));
    return texts.join(u' ');
  }

  Document document;
  PrecisionPanel panel;
  PrecisionView &view;
};

} // namespace

class TestPrecisionView : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<Bench> m_bench;

 private Q_SLOTS:
  void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }
  void init() {
    m_bench = std::make_unique<Bench>();
    QVERIFY(QTest::qWaitForWindowActive(&m_bench->panel));
  }
  void cleanup() { m_bench.reset(); }

  void typesBitsIntoACellAndGoesDown() {
    Bench &b = *m_bench;
    b.click(1, Column::weightBits);
    b.key(Qt::Key_4);
    QVERIFY(b.editor());
    QCOMPARE(b.bits(), u"8/8 4/8 8/8 8/8 8/8"_s); // already while typing
    b.key(Qt::Key_Return);
    QVERIFY(!b.editor());
    QCOMPARE(b.bits(), u"8/8 4/8 8/8 8/8 8/8"_s);
    QCOMPARE(b.view.currentIndex(), b.index(2, Column::weightBits));
    QCOMPARE(b.document.undoStack()->count(), 1);
    b.key(Qt::Key_3);
    b.key(Qt::Key_Return);
    QCOMPARE(b.bits(), u"8/8 4/8 3/8 8/8 8/8"_s);
    b.document.undoStack()->undo();
    QCOMPARE(b.bits(), u"8/8 4/8 8/8 8/8 8/8"_s);
    b.document.undoStack()->undo();
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
  }

  void typesTwoDigitsAsOneCommand() {
    Bench &b = *m_bench;
    b.click(0, Column::activationBits);
    b.key(Qt::Key_1);
    b.key(Qt::Key_6);
    b.key(Qt::Key_Return);
    QCOMPARE(b.bits(), u"8/16 8/8 8/8 8/8 8/8"_s);
    QCOMPARE(b.document.undoStack()->count(), 1);
  }

  void takesTypingBackWithEscape() {
    Bench &b = *m_bench;
    b.click(1, Column::weightBits);
    b.key(Qt::Key_4);
    QCOMPARE(b.bits(), u"8/8 4/8 8/8 8/8 8/8"_s);
    b.key(Qt::Key_Escape);
    QVERIFY(!b.editor());
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
    QCOMPARE(b.document.undoStack()->count(), 0);
  }

  void refusesBadBitsAndSaysWhatWasExpected() {
    Bench &b = *m_bench;
    b.click(1, Column::weightBits);
    b.key(Qt::Key_1);
    b.key(Qt::Key_7);
    b.key(Qt::Key_Return);
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
    QCOMPARE(b.document.undoStack()->count(), 0);
    QCOMPARE(b.panel.message(), u"“17” is not a number of bits: expected 1 to 16, or 32 for fp32"_s);
    b.key(Qt::Key_Plus);
    QCOMPARE(b.panel.message(), QString());
  }

  void typesIntoAllSelectedBitCells() {
    Bench &b = *m_bench;
    b.click(0, Column::weightBits);
    b.click(2, Column::activationBits, Qt::ShiftModifier);
    b.click(4, Column::weightBits, Qt::ControlModifier);
    b.key(Qt::Key_5);
    b.key(Qt::Key_Return);
    QCOMPARE(b.bits(), u"5/5 5/5 5/5 8/8 5/8"_s);
    QCOMPARE(b.document.undoStack()->count(), 1);
    QCOMPARE(b.view.selectionModel()->selectedIndexes().size(), 7);
    b.document.undoStack()->undo();
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
  }

  void stepsAllSelectedBitCells() {
    Bench &b = *m_bench;
    b.document.applyPreset(u"mixed_conservative"_s);
    b.click(0, Column::weightBits);
    b.click(3, Column::weightBits, Qt::ShiftModifier);
    b.key(Qt::Key_Minus);
    b.key(Qt::Key_Minus);
    QCOMPARE(b.bits(), u"6/8 4/8 4/8 2/8 8/8"_s);
    b.key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(b.bits(), u"7/8 5/8 5/8 3/8 8/8"_s);
    QCOMPARE(b.document.undoStack()->count(), 2); // the preset, and one chain of steps
    b.click(0, Column::weightBits);
    b.key(Qt::Key_Plus);
    QCOMPARE(b.document.undoStack()->count(), 3);
  }

  void stepsTheOpenEditorWithTheArrows() {
    Bench &b = *m_bench;
    b.click(1, Column::weightBits);
    b.key(Qt::Key_F2);
    QVERIFY(b.editor());
    b.key(Qt::Key_Down);
    b.key(Qt::Key_Down);
    QCOMPARE(b.editor()->text(), u"6"_s);
    QCOMPARE(b.bits(), u"8/8 6/8 8/8 8/8 8/8"_s);
    b.key(Qt::Key_Return);
    QCOMPARE(b.document.undoStack()->count(), 1);
  }

  void movesWithTheArrows() {
    Bench &b = *m_bench;
    b.click(1, Column::weightBits);
    b.key(Qt::Key_Down);
    QCOMPARE(b.view.currentIndex(), b.index(2, Column::weightBits));
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
  }

  void turnsBitsWithTheWheelOnTheFocusedCellOnly() {
    Bench &b = *m_bench;
    b.click(1, Column::weightBits);
    b.turnWheel(1, Column::weightBits, 120);
    QCOMPARE(b.bits(), u"8/8 9/8 8/8 8/8 8/8"_s);
    b.turnWheel(1, Column::weightBits, -60); // half a notch
    b.turnWheel(1, Column::weightBits, -60);
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
    b.turnWheel(3, Column::weightBits, 120); // scrolls
    b.turnWheel(1, Column::weightBits, 120); // and goes on scrolling
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
    b.turnWheel(3, Column::macs, -120, Qt::ControlModifier);
    QCOMPARE(b.bits(), u"8/8 7/8 8/8 8/8 8/8"_s);
  }

  void resetsToThePreset() {
    Bench &b = *m_bench;
    b.document.applyPreset(u"mixed_aggressive"_s);
    b.click(1, Column::weightBits);
    b.key(Qt::Key_2);
    b.key(Qt::Key_Return);
    QCOMPARE(b.bits(), u"8/8 2/8 4/8 3/8 6/8"_s);
    b.click(1, Column::weightBits);
    b.key(Qt::Key_Delete);
    QCOMPARE(b.bits(), u"8/8 4/8 4/8 3/8 6/8"_s);
  }

  /// Of layers that are tied together for the first of them, however often.
  void resetsTiedLayersToThePresetOfTheFirst() {
    Bench &b = *m_bench;
    b.document.applyPreset(u"mixed_aggressive"_s);
    b.document.tie({0, 2});
    QVERIFY(b.document.presetPrecision(0) != b.document.presetPrecision(2));
    b.click(0, Column::weightBits);
    b.key(Qt::Key_Minus);
    QCOMPARE(b.bits(), u"7/8 4/8 7/8 3/8 6/8"_s);
    b.click(2, Column::weightBits, Qt::ShiftModifier);
    for (int time = 0; time < 2; ++time) {
      b.key(Qt::Key_Delete);
      QCOMPARE(b.bits(), u"8/8 4/8 8/8 3/8 6/8"_s);
    }
  }

  void copiesAndPastesABlock() {
    Bench &b = *m_bench;
    b.document.applyPreset(u"mixed_conservative"_s);
    b.click(1, Column::weightBits);
    b.click(3, Column::scheme, Qt::ShiftModifier);
    b.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"6\t8\tsymmetric\n6\t8\tsymmetric\n4\t8\tsymmetric\n"_s);
    QApplication::clipboard()->setText(u"3\t4\tasymmetric\r\n32\t32\tsymmetric\r\n"_s);
    b.click(0, Column::weightBits);
    b.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(b.bits(), u"3/4 32/32 6/8 4/8 8/8"_s);
    QVERIFY(b.document.plan()[0].weight.scheme == Scheme::asymmetric);
    QCOMPARE(b.document.undoStack()->count(), 2);
    QCOMPARE(b.panel.message(), QString());
  }

  /// Layers that are tied together are one: each of their cells is changed once.
  void editsTiedLayersAsOne() {
    Bench &b = *m_bench;
    b.document.tie({1, 2});
    b.click(1, Column::weightBits);
    b.click(2, Column::weightBits, Qt::ShiftModifier);
    b.key(Qt::Key_Minus);
    QCOMPARE(b.bits(), u"8/8 7/8 7/8 8/8 8/8"_s);
    b.click(1, Column::weightBits);
    QApplication::clipboard()->setText(u"4\t\n\t5\n"_s);
    b.view.paste();
    QCOMPARE(b.bits(), u"8/8 4/5 4/5 8/8 8/8"_s);
    QApplication::clipboard()->setText(u"4\n6\n"_s); // the first row's
    for (int time = 0; time < 2; ++time) {
      b.view.paste();
      QCOMPARE(b.bits(), u"8/8 4/5 4/5 8/8 8/8"_s);
    }
  }

  void pastesOneValueIntoTheSelection() {
    Bench &b = *m_bench;
    QApplication::clipboard()->setText(u"6\n"_s);
    b.click(1, Column::weightBits);
    b.click(3, Column::weightBits, Qt::ShiftModifier);
    b.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(b.bits(), u"8/8 6/8 6/8 6/8 8/8"_s);
  }

  void saysWhatOfAPasteDidNotFit() {
    Bench &b = *m_bench;
    QApplication::clipboard()->setText(u"4\n99\n4\n"_s);
    b.click(3, Column::weightBits);
    b.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 4/8 8/8"_s);
    QCOMPARE(b.panel.message(),
             u"Not pasted: fc2, Weight bits: “99” is not a number of bits: expected 1 to 16, or 32 for fp32 "
             "(and 1 more of 3 values)"_s);
  }

  void locksWithAClickAndRefusesEdits() {
    Bench &b = *m_bench;
    b.click(1, Column::lock);
    QVERIFY(b.document.isLocked(1));
    b.click(1, Column::weightBits);
    b.key(Qt::Key_4);
    QVERIFY(!b.editor());
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
    QCOMPARE(b.panel.message(), u"conv2 is locked: unlock it to change its precision"_s);
    b.click(0, Column::weightBits);
    b.click(2, Column::weightBits, Qt::ShiftModifier);
    b.key(Qt::Key_4);
    b.key(Qt::Key_Return);
    QCOMPARE(b.bits(), u"4/8 8/8 4/8 8/8 8/8"_s);
    b.key(Qt::Key_L, Qt::ControlModifier); // some are open: locks all
    QVERIFY(b.document.isLocked(0) && b.document.isLocked(1) && b.document.isLocked(2));
    b.key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!b.document.isLocked(0) && !b.document.isLocked(1) && !b.document.isLocked(2));
  }

  void offersBitsAndSchemesInTheContextMenu() {
    Bench &b = *m_bench;
    b.click(0, Column::weightBits);
    b.click(1, Column::weightBits, Qt::ShiftModifier);
    QMenu menu;
    b.view.fillContextMenu(menu);
    const QList<QMenu *> menus = menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(menus.size(), 2);
    QCOMPARE(menus[0]->actions().size(), 17);
    QCOMPARE(menus[0]->actions().last()->text(), u"fp32"_s);
    menus[0]->actions().last()->trigger();
    QCOMPARE(b.bits(), u"32/8 32/8 8/8 8/8 8/8"_s);
    menus[1]->actions().last()->trigger(); // of the input activation
    QVERIFY(b.document.plan()[1].activation.scheme == Scheme::dynamic);
    QVERIFY(b.document.plan()[2].activation.scheme == Scheme::asymmetric);
  }

  void tellsWhereDynamicRangesAreNotPossible() {
    Bench &b = *m_bench;
    b.document.setLayerPrecision(
        {1}, [](LayerPrecision &layer) { layer.activation = withMethod(layer.activation, Method::lsq); },
        u"learned"_s);
    b.click(0, Column::weightBits);
    b.click(1, Column::weightBits, Qt::ShiftModifier);
    b.view.setSelectedActivationScheme(Scheme::dynamic);
    QVERIFY(b.document.plan()[0].activation.scheme == Scheme::dynamic);
    QVERIFY(b.document.plan()[1].activation.scheme == Scheme::asymmetric);
    QVERIFY2(b.panel.message().startsWith(u"conv2: activation method: lsq is given with"_s),
             qPrintable(b.panel.message()));
  }

  void editsTheRightLayerWhenSorted() {
    Bench &b = *m_bench;
    b.view.sortByColumn(static_cast<int>(Column::parameters), Qt::DescendingOrder);
    QCOMPARE(b.view.model()->index(0, 0).data().toString(), u"fc1"_s);
    QCOMPARE(b.index(3, Column::name).row(), 0);
    b.click(3, Column::weightBits);
    b.key(Qt::Key_2);
    b.key(Qt::Key_Return);
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 2/8 8/8"_s);
    b.view.sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(b.view.model()->index(0, 0).data().toString(), u"conv1"_s);
  }

  void tellsAndTakesSelectedLayers() {
    Bench &b = *m_bench;
    QSignalSpy selected(&b.view, &PrecisionView::selectedLayersChanged);
    b.click(2, Column::macs);
    QCOMPARE(selected.last().first().value<QList<int>>(), QList<int>{2});
    b.view.selectLayers({1, 4});
    QCOMPARE(b.view.selectedLayers(), (QList<int>{1, 4}));
    b.view.selectLayers({1, 4});
    QCOMPARE(selected.size(), 1); // whoever selects layers here knows it
    // Nothing selected is nothing, wherever the current cell is; what is filtered away cannot be selected.
    b.view.selectLayers({});
    QCOMPARE(b.view.selectedLayers(), QList<int>());
    b.view.setFilter(u"fc"_s);
    b.view.selectLayers({2});
    QCOMPARE(b.view.selectedLayers(), QList<int>());
    QCOMPARE(selected.size(), 1);
    b.view.setFilter({});
    b.click(1, Column::weightBits);
    QCOMPARE(selected.last().first().value<QList<int>>(), QList<int>{1});
    b.click(1, Column::weightBits, Qt::ControlModifier);
    QCOMPARE(selected.last().first().value<QList<int>>(), QList<int>());
    b.key(Qt::Key_Plus); // goes to the current cell
    QCOMPARE(b.bits(), u"8/8 9/8 8/8 8/8 8/8"_s);
  }

  void filtersLargeNetworksOnly() {
    Bench &b = *m_bench;
    QVERIFY(b.panel.filter()->isHidden());
    b.document.setArchitecture(u"resnet20"_s);
    QVERIFY(!b.panel.filter()->isHidden());
    QTest::keyClicks(b.panel.filter(), u"linear"_s);
    QCOMPARE(b.view.model()->rowCount(), 1);
    b.document.undoStack()->undo();
    QCOMPARE(b.view.model()->rowCount(), 5);
  }

  void restoresColumns() {
    Bench &b = *m_bench;
    b.view.setColumnHidden(static_cast<int>(Column::kind), true);
    b.view.setColumnWidth(static_cast<int>(Column::name), 211);
    const QByteArray state = b.view.saveColumns();
    Document document;
    PrecisionView other(document);
    QVERIFY(!other.restoreColumns("damaged"));
    QVERIFY(other.restoreColumns(state));
    QVERIFY(other.isColumnHidden(static_cast<int>(Column::kind)));
    QCOMPARE(other.columnWidth(static_cast<int>(Column::name)), 211);
  }

  void fitsColumnsUntilTheUserSetsAWidth() {
    Bench &b = *m_bench;
    const int name = static_cast<int>(Column::name);
    b.view.setColumnHidden(static_cast<int>(Column::kind), true);
    const QByteArray fitting = b.view.saveColumns();
    const int narrow = b.view.columnWidth(name);
    b.document.setArchitecture(u"mobilenet_tiny"_s);
    const int wide = b.view.columnWidth(name);
    QVERIFY(wide > narrow);
    QVERIFY(b.view.restoreColumns(fitting));
    QCOMPARE(b.view.columnWidth(name), wide);
    b.view.setColumnWidth(name, 60);
    b.document.undoStack()->undo();
    QCOMPARE(b.view.columnWidth(name), 60);
  }

  void showsTotalsUnderTheirColumns() {
    Bench &b = *m_bench;
    b.document.applyPreset(u"mixed_conservative"_s);
    const TotalsRow &totals = *b.panel.totals();
    QCOMPARE(totals.text(Column::name), u"5 layers"_s);
    QCOMPARE(totals.text(Column::parameters), u"620,362"_s);
    QCOMPARE(totals.text(Column::macs), u"10,848,768"_s);
    QCOMPARE(totals.text(Column::weightBits), u"ø 4.32"_s);
    QCOMPARE(totals.text(Column::activationBits), u"ø 8.00"_s);
    QCOMPARE(totals.text(Column::size), u"329"_s);
    QCOMPARE(totals.text(Column::energy), u"175"_s);
    QCOMPARE(totals.text(Column::lock), QString());
    b.view.setColumnWidth(static_cast<int>(Column::shape), 400);
    b.view.horizontalScrollBar()->setValue(77);
    for (const Column column : {Column::name, Column::size, Column::energy}) {
      const QRect cell = b.view.visualRect(b.index(0, column));
      const QPoint inPanel = b.view.viewport()->mapTo(&b.panel, cell.topLeft());
      QCOMPARE(totals.mapTo(&b.panel, totals.cellRect(column).topLeft()).x(), inPanel.x());
      QCOMPARE(totals.cellRect(column).width(), cell.width());
    }
  }

  void comparesWithFp32AsYouType() {
    Bench &b = *m_bench;
    using Figure = BaselineStrip::Figure;
    b.document.applyPreset(u"mixed_conservative"_s);
    const BaselineStrip &strip = *b.panel.strip();
    QCOMPARE(strip.text(Figure::compression), u"7.41×"_s);
    QCOMPARE(strip.text(Figure::memory), u"0.321 MB (−86 %)"_s);
    QCOMPARE(strip.text(Figure::bops), u"527 M (−95 %)"_s);
    QCOMPARE(strip.text(Figure::energy), u"175 nJ (−95 %)"_s);
    QCOMPARE(strip.text(Figure::bits), u"4.32"_s);
    QCOMPARE(strip.text(Figure::latency), u"–"_s);
    // conv1's input at 8 bits and its 32×32×32 outputs before they are pooled.
    QCOMPARE(strip.text(Figure::activations), u"40.0 KiB (−75 %)"_s);
    QVERIFY(strip.explanation(Figure::bops).contains(u"BOPs of the network = 526"_s));
    QVERIFY(strip.explanation(Figure::latency).contains(u"is not known"_s));
    b.document.setHardware(u"mobile_cpu"_s);
    const double seconds = b.document.cost().total.latencySeconds;
    QCOMPARE(strip.text(Figure::latency),
             timeText(seconds) + u" ("_s +
                 changeText(seconds, b.document.baselineCost().total.latencySeconds) + u')');
    b.document.undoStack()->undo();
    b.click(3, Column::weightBits);
    b.key(Qt::Key_2);
    QVERIFY(b.editor());
    QCOMPARE(strip.text(Figure::compression), u"12.18×"_s);
  }

  void snapsToTheHardware() {
    Bench &b = *m_bench;
    HardwareNotice &notice = *b.panel.notice();
    QVERIFY(notice.isHidden());
    QVERIFY(!notice.snapAction()->isEnabled());
    b.document.applyPreset(u"ultra_low"_s);
    b.document.setLocked({0}, true);
    b.document.setHardware(u"edge_tpu"_s);
    QVERIFY(!notice.isHidden());
    QCOMPARE(notice.text(), u"4 of 5 layer(s) cannot be executed as chosen on edge_tpu: see the marks."_s);
    QVERIFY(notice.snapAction()->toolTip().contains(
        u"conv2: weights 3 → 8 bits, weight scales fixed point, activations symmetric"_s));
    QVERIFY(!notice.snapAction()->toolTip().contains(u"conv1"_s));
    const int commands = b.document.undoStack()->count();
    notice.snapAction()->trigger();
    QCOMPARE(b.bits(), u"4/8 8/8 8/8 8/8 8/8"_s);
    QVERIFY(b.document.plan()[1].activation.scheme == Scheme::symmetric);
    QVERIFY(notice.isHidden());
    QCOMPARE(b.document.undoStack()->count(), commands + 1);
    b.document.undoStack()->undo();
    QCOMPARE(b.bits(), u"4/8 3/8 3/8 2/8 4/8"_s);
    QVERIFY(!notice.isHidden());
  }

  void survivesAnotherNetworkWhileAnEditorIsOpen() {
    Bench &b = *m_bench;
    b.document.setArchitecture(u"resnet20"_s);
    b.view.setCurrentIndex(b.index(15, Column::weightBits));
    b.key(Qt::Key_4);
    QVERIFY(b.editor());
    b.document.setArchitecture(u"mixed_precision_cnn"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!b.editor());
    QCOMPARE(b.bits(), u"8/8 8/8 8/8 8/8 8/8"_s);
  }
};

QTEST_MAIN(TestPrecisionView)
#include "tst_precision_view.moc"
