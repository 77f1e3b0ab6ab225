// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Working with a plan in the table of the real window: filters, order, blocks, ties, presets of one's own,
// comparison.

#include "app/gui/document/table_actions.h"
#include "core/plan/base/files.h"
#include "core/plan/project/project.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/document/layer_selection.h"
#include "widgets/network/network_graph.h"
#include "widgets/network/network_panel.h"
#include "widgets/precision/comparison_bar.h"
#include "widgets/precision/plan_reference.h"
#include "widgets/precision/precision_model.h"
#include "widgets/precision/totals_row.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QUndoStack>
#include <QUndoView>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;
using Column = PrecisionColumn;

class TestWindowTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { m_fixture.close(); }
  void findsLayersByExpressions();
  void saysWhatItDoesNotUnderstand();
  void sortsByAColumnAndGoesBack();
  void fillsDown();
  void tiesLayers();
  void tiesGoIntoTheAllocation();
  void editsAWholeBlock();
  void foldsBlocks();
  void copiesAndPastesAcrossBlocks();
  void keepsAPlanAsAPreset();
  void comparesWithAPreset();
  void showsWhatDiffersFromAnotherPlan();
  void comparesWithAProjectFile();
  void goesBackInTheHistory();
  void forgetsTheSelectionOfAnotherNetwork();
  void selectsWhatIsClickedInTheNetwork();

 private:
  QStringList shown() const;
  QList<int> weightBits() const;
  void trigger(const char *menu, const QString &title) const;

  WindowFixture m_fixture;
};

void TestWindowTable::init() {
  m_fixture.forget();
  QVERIFY(m_fixture.open());
  m_fixture.document().setArchitecture(u"resnet8"_s);
  m_fixture.document().undoStack()->clear();
}

/// Names in the table, from top to bottom.
QStringList TestWindowTable::shown() const {
  QStringList names;
  const QAbstractItemModel *model = m_fixture.table().model();
  for (int row = 0; row < model->rowCount(); ++row)
    names.append(model->index(row, 0).data().toString());
  return names;
}

QList<int> TestWindowTable::weightBits() const {
  QList<int> bits;
  for (const LayerPrecision &layer : m_fixture.document().plan())
    bits.append(layer.weight.bits);
  return bits;
}

void TestWindowTable::trigger(const char *menu, const QString &title) const {
  auto *found = m_fixture.child<QMenu>(menu);
  QVERIFY(found);
  Q_EMIT found->aboutToShow();
  for (QAction *action : found->actions())
    if (action->text() == title)
      return action->trigger();
  QFAIL(qPrintable(u"no entry "_s + title));
}

void TestWindowTable::findsLayersByExpressions() {
  m_fixture.typeBits(1, Column::weightBits, u"4"_s);
  m_fixture.document().setLocked({2}, true);
  m_fixture.press(Qt::Key_F, Qt::ControlModifier);
  auto *filter = m_fixture.child<QLineEdit>("layerFilter");
  QVERIFY(filter->hasFocus());
  m_fixture.typeText(u"w<8"_s);
  QCOMPARE(shown(), QStringList{u"stack1_conv1"_s});
  filter->selectAll();
  m_fixture.typeText(u"stack2 conv"_s); // words and kinds
  QCOMPARE(shown(), (QStringList{u"stack2_conv1"_s, u"stack2_conv2"_s, u"stack2_shortcut"_s}));
  filter->selectAll();
  m_fixture.typeText(u"is:locked"_s);
  QCOMPARE(shown(), QStringList{u"stack1_conv2"_s});
  filter->selectAll();
  m_fixture.typeText(u"macs>=1.5M params<10k"_s);
  for (const QString &name : shown()) {
    const auto row = m_fixture.document().network().layerIndex(name.toStdString());
    const Layer &layer = m_fixture.document().network().layers()[*row];
    QVERIFY(layer.macs() >= 1'500'000 && layer.parameters() < 10'000);
  }
  QVERIFY(!shown().isEmpty());
  // Down goes to what was found, Escape takes the filter away.
  m_fixture.press(Qt::Key_Down);
  QVERIFY(m_fixture.table().hasFocus());
  m_fixture.press(Qt::Key_F, Qt::ControlModifier);
  m_fixture.press(Qt::Key_Escape);
  QVERIFY(m_fixture.table().hasFocus());
  QCOMPARE(shown().size(), m_fixture.document().layerCount());
}

void TestWindowTable::saysWhatItDoesNotUnderstand() {
  m_fixture.press(Qt::Key_F, Qt::ControlModifier);
  m_fixture.typeText(u"size"_s); // of no layer's name
  QVERIFY(shown().isEmpty());
  m_fixture.typeText(u"<many"_s);
  QVERIFY2(m_fixture.window().precisionPanel()->message().startsWith(u"“many” is not a number"_s),
           qPrintable(m_fixture.window().precisionPanel()->message()));
  QCOMPARE(shown().size(), m_fixture.document().layerCount());
  auto *filter = m_fixture.child<QLineEdit>("layerFilter");
  filter->setText(u"weight<3"_s);
  QVERIFY(m_fixture.window().precisionPanel()->message().startsWith(u"“weight” is no figure of a layer"_s));
  filter->setText(u"is:blue"_s);
  QVERIFY(m_fixture.window().precisionPanel()->message().startsWith(u"“is:blue” is not known"_s));
  filter->setText(u"method>lsq"_s);
  QCOMPARE(m_fixture.window().precisionPanel()->message(), u"method is a word: expected = or !="_s);
}

void TestWindowTable::sortsByAColumnAndGoesBack() {
  const QStringList network = shown();
  QHeaderView *header = m_fixture.table().horizontalHeader();
  const int column = static_cast<int>(Column::size);
  const QPoint place(header->sectionViewportPosition(column) + 10, header->height() / 2);
  QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
  QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
  QVERIFY(shown() != network);
  QList<double> sizes;
  for (int row = 0; row < m_fixture.table().model()->rowCount(); ++row)
    sizes.append(m_fixture.table().model()->index(row, column).data(Qt::EditRole).toDouble());
  QVERIFY(std::ranges::is_sorted(sizes) || std::ranges::is_sorted(sizes, std::greater()));
  // Pasting goes by what is seen, the document's rows stay where they are.
  const QString top = shown().first();
  QApplication::clipboard()->setText(u"3\n5\n"_s);
  const auto first = m_fixture.document().network().layerIndex(top.toStdString());
  m_fixture.clickCell(static_cast<int>(*first), Column::weightBits);
  m_fixture.press(Qt::Key_V, Qt::ControlModifier);
  QCOMPARE(m_fixture.document().plan()[*first].weight.bits, 3);
  const auto second = m_fixture.document().network().layerIndex(shown().at(1).toStdString());
  QCOMPARE(m_fixture.document().plan()[*second].weight.bits, 5);
  for (QAction *action : m_fixture.table().actions())
    if (action->text() == u"Order of the network"_s)
      action->trigger();
  QCOMPARE(shown(), network);
}

void TestWindowTable::fillsDown() {
  m_fixture.typeBits(1, Column::weightBits, u"3"_s);
  m_fixture.typeBits(1, Column::activationBits, u"5"_s);
  const int before = m_fixture.document().undoStack()->index();
  m_fixture.clickCell(1, Column::weightBits);
  m_fixture.clickCell(4, Column::activationBits, Qt::ShiftModifier);
  m_fixture.press(Qt::Key_D, Qt::ControlModifier);
  for (std::size_t row = 1; row <= 4; ++row) {
    QCOMPARE(m_fixture.document().plan()[row].weight.bits, 3);
    QCOMPARE(m_fixture.document().plan()[row].activation.bits, 5);
  }
  QCOMPARE(m_fixture.document().plan()[5].weight.bits, 8);
  QCOMPARE(m_fixture.document().undoStack()->index(), before + 1);
  // A single cell takes what stands above it.
  m_fixture.clickCell(5, Column::weightBits);
  m_fixture.press(Qt::Key_D, Qt::ControlModifier);
  QCOMPARE(m_fixture.document().plan()[5].weight.bits, 3);
  QCOMPARE(m_fixture.document().plan()[5].activation.bits, 8);
}

void TestWindowTable::tiesLayers() {
  m_fixture.typeBits(2, Column::weightBits, u"6"_s);
  m_fixture.clickCell(2, Column::weightBits);
  m_fixture.clickCell(4, Column::weightBits, Qt::ControlModifier);
  m_fixture.press(Qt::Key_T, Qt::ControlModifier);
  QCOMPARE(m_fixture.document().tiedRows(4), (QList<int>{2, 4}));
  QCOMPARE(weightBits()[4], 6); // that of the first
  QVERIFY(!m_fixture.table().isColumnHidden(static_cast<int>(Column::tie)));
  QCOMPARE(m_fixture.table().cellIndex(4, Column::tie).data().toString(), u"A"_s);
  m_fixture.typeBits(4, Column::weightBits, u"3"_s);
  QCOMPARE(weightBits()[2], 3);
  m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(weightBits()[2], 6);
  QCOMPARE(weightBits()[4], 6);
  m_fixture.document().setLocked({2}, true);
  QVERIFY(m_fixture.document().isLocked(4)); // locked together
  m_fixture.document().applyPreset(u"ultra_low"_s);
  QCOMPARE(weightBits()[4], 6);
  m_fixture.document().setLocked({4}, false);
  m_fixture.clickCell(2, Column::weightBits);
  m_fixture.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(m_fixture.document().tieOf(4), 0); // nobody is tied alone
  m_fixture.clickCell(0, Column::weightBits);
  m_fixture.press(Qt::Key_T, Qt::ControlModifier);
  QCOMPARE(m_fixture.window().precisionPanel()->message(),
           u"a tie needs two layers: select those that are to change together"_s);
}

void TestWindowTable::tiesGoIntoTheAllocation() {
  m_fixture.document().tie({1, 3});
  m_fixture.press(Qt::Key_B, Qt::ControlModifier);
  QTableView *constraints = nullptr;
  for (QTableView *view : m_fixture.window().findChildren<QTableView *>())
    if (view->model()->headerData(7, Qt::Horizontal).toString() == u"Tie"_s)
      constraints = view;
  QVERIFY(constraints);
  QCOMPARE(constraints->model()->index(1, 7).data().toString(), u"A"_s);
  QCOMPARE(constraints->model()->index(3, 7).data().toString(), u"A"_s);
  QVERIFY(constraints->model()->index(2, 7).data().toString().isEmpty());
}

void TestWindowTable::editsAWholeBlock() {
  m_fixture.press(Qt::Key_G, Qt::ControlModifier);
  QCOMPARE(shown().mid(0, 5),
           (QStringList{u"conv1"_s, u"stack1"_s, u"stack1_conv1"_s, u"stack1_conv2"_s, u"stack2"_s}));
  PrecisionView &table = m_fixture.table();
  const auto blockCell = [&](Column column) { return table.model()->index(1, static_cast<int>(column)); };
  QCOMPARE(blockCell(Column::weightBits).data().toString(), u"8"_s);
  m_fixture.typeBits(1, Column::weightBits, u"4"_s);
  QCOMPARE(blockCell(Column::weightBits).data().toString(), u"4–8"_s);
  // The costs of a block are those of its layers together.
  const double sum = table.cellIndex(1, Column::size).data(Qt::EditRole).toDouble() +
                     table.cellIndex(2, Column::size).data(Qt::EditRole).toDouble();
  QCOMPARE(blockCell(Column::size).data(Qt::EditRole).toDouble(), sum);
  // Digits typed into the block go to all of its layers, in one step.
  const int before = m_fixture.document().undoStack()->index();
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                    table.visualRect(blockCell(Column::weightBits)).center());
  QTest::keyClick(&table, Qt::Key_6);
  m_fixture.press(Qt::Key_Return);
  QCOMPARE(weightBits().mid(0, 4), (QList<int>{8, 6, 6, 8}));
  QCOMPARE(m_fixture.document().undoStack()->index(), before + 1);
  QTest::keyClick(&table, Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(weightBits().mid(0, 4), (QList<int>{8, 4, 8, 8}));
  // Lock by its padlock.
  table.scrollTo(blockCell(Column::lock));
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(blockCell(Column::lock)).center());
  QVERIFY(m_fixture.document().isLocked(1) && m_fixture.document().isLocked(2) &&
          !m_fixture.document().isLocked(3));
  // Sorting keeps blocks together, and them in their order.
  table.sortByColumn(static_cast<int>(Column::size), Qt::DescendingOrder);
  QCOMPARE(shown().mid(0, 4), (QStringList{u"conv1"_s, u"stack1"_s, u"stack1_conv2"_s, u"stack1_conv1"_s}));
  m_fixture.press(Qt::Key_G, Qt::ControlModifier);
  QCOMPARE(shown().size(), m_fixture.document().layerCount());
}

void TestWindowTable::foldsBlocks() {
  m_fixture.press(Qt::Key_G, Qt::ControlModifier);
  PrecisionView &table = m_fixture.table();
  const QRect name = table.visualRect(table.model()->index(1, 0));
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(name.left() + 8, name.center().y()));
  QCOMPARE(shown().mid(0, 3), (QStringList{u"conv1"_s, u"stack1"_s, u"stack2"_s}));
  // By keys, as in a tree.
  table.setFocus();
  table.setCurrentIndex(table.model()->index(1, 0));
  QTest::keyClick(&table, Qt::Key_Right);
  QCOMPARE(shown().at(2), u"stack1_conv1"_s);
  QTest::keyClick(&table, Qt::Key_Left);
  QCOMPARE(shown().at(2), u"stack2"_s);
  // What is selected elsewhere is unfolded.
  m_fixture.window().selection().select({2});
  QCOMPARE(shown().at(3), u"stack1_conv2"_s);
  QCOMPARE(table.selectedLayers(), QList<int>{2});
  // A filter finds what is folded.
  table.setCurrentIndex(table.model()->index(1, 0));
  QTest::keyClick(&table, Qt::Key_Left);
  m_fixture.press(Qt::Key_F, Qt::ControlModifier);
  m_fixture.typeText(u"stack1_conv2"_s);
  QCOMPARE(shown(), (QStringList{u"stack1"_s, u"stack1_conv2"_s}));
  m_fixture.press(Qt::Key_Escape);
  // Grouping survives a restart.
  const QByteArray state = table.saveColumns();
  m_fixture.press(Qt::Key_G, Qt::ControlModifier);
  QVERIFY(table.restoreColumns(state));
  QVERIFY(table.isGrouped());
  m_fixture.document().setArchitecture(u"lenet5"_s);
  QVERIFY(!table.groupAction()->isEnabled());
  QCOMPARE(shown().size(), m_fixture.document().layerCount());
}

void TestWindowTable::copiesAndPastesAcrossBlocks() {
  m_fixture.press(Qt::Key_G, Qt::ControlModifier);
  m_fixture.typeBits(1, Column::weightBits, u"4"_s);
  m_fixture.typeBits(3, Column::weightBits, u"5"_s);
  const PrecisionPlan plan = m_fixture.document().plan();
  m_fixture.clickCell(0, Column::weightBits);
  m_fixture.clickCell(5, Column::weightBits, Qt::ShiftModifier);
  m_fixture.press(Qt::Key_C, Qt::ControlModifier);
  QCOMPARE(QApplication::clipboard()->text(), u"8\n4\n8\n5\n8\n8\n"_s); // without the rows of blocks
  m_fixture.document().applyPreset(u"ultra_low"_s);
  m_fixture.clickCell(0, Column::weightBits);
  m_fixture.press(Qt::Key_V, Qt::ControlModifier);
  QCOMPARE(weightBits().mid(0, 6), (QList<int>{8, 4, 8, 5, 8, 8}));
}

void TestWindowTable::keepsAPlanAsAPreset() {
  m_fixture.typeBits(1, Column::weightBits, u"5"_s);
  whenModal<QDialog>(this, [](QDialog *dialog) {
    QCOMPARE(dialog->objectName(), u"savePreset"_s);
    QVERIFY(!dialog->findChild<QRadioButton *>(u"byRoles"_s)->isEnabled()); // layers of a role differ
    auto *name = dialog->findChild<QLineEdit *>(u"presetName"_s);
    QTest::keyClicks(name, u"watch"_s);
    QTest::keyClick(name, Qt::Key_Return);
  });
  m_fixture.action("savePresetAction")->trigger();
  auto *picker = m_fixture.child<QComboBox>("presetPicker");
  QCOMPARE(picker->currentText(), u"watch"_s); // the plan is exactly it
  const PrecisionPlan kept = m_fixture.document().plan();
  m_fixture.document().setLocked({0}, true);
  m_fixture.document().applyPreset(u"ultra_low"_s);
  QCOMPARE(picker->currentIndex(), -1); // conv1 is locked
  picker->setCurrentIndex(picker->findText(u"watch"_s));
  Q_EMIT picker->activated(picker->currentIndex());
  QVERIFY(m_fixture.document().plan() == kept);
  QCOMPARE(m_fixture.document().undoStack()->undoText(), u"preset watch"_s);
  // Renamed and deleted in the list.
  m_fixture.action("ownPresetsAction")->trigger();
  QDialog *list = nullptr;
  QTRY_VERIFY((list = m_fixture.child<QDialog>("ownPresets")));
  whenModal<QDialog>(this, [](QDialog *dialog) {
    auto *name = dialog->findChild<QLineEdit *>();
    name->setText(u"wrist"_s);
    QTest::keyClick(name, Qt::Key_Return);
  });
  QTest::mouseClick(list->findChild<QPushButton *>(u"renamePreset"_s), Qt::LeftButton);
  QVERIFY(picker->findText(u"wrist"_s) >= 0 && picker->findText(u"watch"_s) < 0);
  whenModal<QDialog>(this, [](QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_D, Qt::AltModifier); });
  QTest::mouseClick(list->findChild<QPushButton *>(u"deletePreset"_s), Qt::LeftButton);
  QVERIFY(picker->findText(u"wrist"_s) < 0);
  QVERIFY(m_fixture.document().plan() == kept); // plans stay
}

void TestWindowTable::comparesWithAPreset() {
  PrecisionPanel &panel = *m_fixture.window().precisionPanel();
  QVERIFY(panel.comparison()->isHidden());
  const int height = panel.totals()->height();
  trigger("comparisons", u"mixed_aggressive"_s);
  const PlanReference &reference = m_fixture.window().tableActions()->reference();
  int differing = 0;
  const PrecisionPlan other = findPreset("mixed_aggressive").apply(m_fixture.document().network());
  for (std::size_t i = 0; i < other.size(); ++i)
    differing += other[i].weight.bits != 8 ? 1 : 0;
  QVERIFY(differing > 3);
  QCOMPARE(reference.differingCells(), differing);
  QCOMPARE(panel.comparison()->text(),
           u"Compared with mixed_aggressive: %1 cell(s) differ in %1 layer(s)"_s.arg(differing));
  const QModelIndex cell = m_fixture.table().cellIndex(1, Column::weightBits);
  QCOMPARE(cell.data(PrecisionModel::ReferenceRole).toString(), u"4"_s);
  QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(u"In mixed_aggressive: 4"_s));
  // The costs of both stand below the table.
  QTRY_VERIFY(panel.totals()->height() > height);
  Document alone;
  alone.setArchitecture(u"resnet8"_s);
  alone.setHardware(QString::fromStdString(m_fixture.document().hardware().name));
  alone.applyPreset(u"mixed_aggressive"_s);
  TotalsRow totals(alone, m_fixture.table());
  for (const Column column : {Column::size, Column::bops, Column::energy, Column::weightBits})
    QCOMPARE(reference.total(column), totals.text(column));
  // An edit towards it counts at once; the rest alone can be shown.
  m_fixture.typeBits(1, Column::weightBits, u"4"_s);
  QCOMPARE(reference.differingCells(), differing - 1);
  QTest::mouseClick(m_fixture.child<QToolButton>("onlyDifferences"), Qt::LeftButton);
  QCOMPARE(shown().size(), differing - 1);
  QTest::mouseClick(m_fixture.child<QToolButton>("endComparison"), Qt::LeftButton);
  QVERIFY(panel.comparison()->isHidden());
  // The rows were filtered meanwhile: the place in the table is looked up again.
  QVERIFY(m_fixture.table()
              .cellIndex(1, Column::weightBits)
              .data(PrecisionModel::ReferenceRole)
              .toString()
              .isEmpty());
}

/// The rows follow the plan of comparison, and are all there when it ends.
void TestWindowTable::showsWhatDiffersFromAnotherPlan() {
  const int all = m_fixture.document().layerCount();
  const PlanReference &reference = m_fixture.window().tableActions()->reference();
  trigger("comparisons", u"mixed_aggressive"_s);
  QTest::mouseClick(m_fixture.child<QToolButton>("onlyDifferences"), Qt::LeftButton);
  QCOMPARE(shown().size(), reference.differingLayers().size());
  QVERIFY(shown().size() < all);
  trigger("comparisons", u"fp32"_s);
  QCOMPARE(reference.differingLayers().size(), all);
  QTRY_COMPARE(shown().size(), all);
  trigger("comparisons", u"mixed_aggressive"_s);
  QTRY_COMPARE(shown().size(), reference.differingLayers().size());
  QTest::mouseClick(m_fixture.child<QToolButton>("endComparison"), Qt::LeftButton);
  QTRY_COMPARE(shown().size(), all);
  QCOMPARE(m_fixture.child<QLineEdit>("layerFilter")->text(), QString());
  // What else was looked for is looked for still.
  trigger("comparisons", u"mixed_aggressive"_s);
  m_fixture.child<QLineEdit>("layerFilter")->setText(u"w=8 is:different"_s);
  QTest::mouseClick(m_fixture.child<QToolButton>("endComparison"), Qt::LeftButton);
  QTRY_COMPARE(m_fixture.child<QLineEdit>("layerFilter")->text(), u"w=8"_s);
  m_fixture.child<QLineEdit>("layerFilter")->clear();
}

void TestWindowTable::comparesWithAProjectFile() {
  Project project;
  project.experiment = m_fixture.document().experiment();
  project.experiment.precision.layers["fc"].weightBits = 2;
  const QString file = m_fixture.path(u"other.bitsmith"_s);
  saveProject(project, toPath(file));
  m_fixture.window().tableActions()->compareWithFile(file);
  const PlanReference &reference = m_fixture.window().tableActions()->reference();
  QCOMPARE(reference.name(), u"other.bitsmith"_s);
  QCOMPARE(reference.differingLayers(), QList<int>{m_fixture.document().layerCount() - 1});
  // Another network has no such layers: that is said, and the comparison stays.
  std::string text = readFile(toPath(file));
  const std::size_t layer = text.find("\"fc\"");
  QVERIFY(layer != std::string::npos);
  writeFileAtomically(toPath(file), text.replace(layer, 4, "\"fc9\""));
  m_fixture.window().tableActions()->compareWithFile(file);
  QVERIFY2(m_fixture.message().contains(u"fc9"_s), qPrintable(m_fixture.message()));
  QVERIFY(reference.isSet());
  m_fixture.document().setArchitecture(u"lenet5"_s);
  QVERIFY(!reference.isSet());
}

void TestWindowTable::goesBackInTheHistory() {
  m_fixture.typeBits(1, Column::weightBits, u"5"_s);
  m_fixture.document().applyPreset(u"ultra_low"_s);
  m_fixture.document().setLocked({0}, true);
  auto *history = m_fixture.child<QUndoView>("history");
  QCOMPARE(history->model()->rowCount(), 4);
  QCOMPARE(history->model()->index(2, 0).data().toString(), u"preset ultra_low"_s);
  history->setCurrentIndex(history->model()->index(1, 0));
  QCOMPARE(weightBits()[1], 5);
  QVERIFY(!m_fixture.document().isLocked(0));
  history->setCurrentIndex(history->model()->index(3, 0));
  QVERIFY(m_fixture.document().isLocked(0));
}

/// A layer that the next network does not have is selected in all views.
void TestWindowTable::forgetsTheSelectionOfAnotherNetwork() {
  Document &document = m_fixture.document();
  m_fixture.clickCell(document.layerCount() - 1, Column::weightBits);
  QCOMPARE(m_fixture.table().selectedLayers(), QList<int>{document.layerCount() - 1});
  document.setArchitecture(u"mixed_precision_cnn"_s); // has fewer
  QCOMPARE(m_fixture.table().selectedLayers(), QList<int>());
  QCOMPARE(m_fixture.window().selection().rows(), QList<int>());
  QCoreApplication::processEvents(); // the other views are told
  QCOMPARE(m_fixture.table().selectedLayers(), QList<int>());
  QCOMPARE(m_fixture.window().selection().rows(), QList<int>());
  m_fixture.clickCell(document.layerCount() - 1, Column::weightBits);
  document.setArchitecture(u"resnet8"_s);
  m_fixture.clickCell(document.layerCount() - 1, Column::weightBits);
  m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(document.architecture(), u"mixed_precision_cnn"_s);
  m_fixture.typeBits(0, Column::weightBits, u"5"_s);
  QCOMPARE(document.plan()[0].weight.bits, 5);
}

/// The table's current cell, or what a filter leaves of it, is not what was clicked.
void TestWindowTable::selectsWhatIsClickedInTheNetwork() {
  m_fixture.child<QDockWidget>("networkDock")->show();
  m_fixture.child<QDockWidget>("networkDock")->raise();
  NetworkGraph *graph = m_fixture.window().networkPanel()->graph();
  QTRY_VERIFY(graph->isVisible());
  graph->fit(); // so that all layers can be clicked
  LayerSelection &selection = m_fixture.window().selection();
  m_fixture.clickCell(0, Column::weightBits);
  QCOMPARE(selection.rows(), QList<int>{0});
  const auto click = [graph](int layer) {
    QTest::mouseClick(graph, Qt::LeftButton, {},
                      graph->shownBox(graph->graph().blockOfLayer(layer).value()).center().toPoint());
  };
  click(2);
  QCOMPARE(selection.rows(), QList<int>{2});
  QCOMPARE(m_fixture.table().selectedLayers(), QList<int>{2});
  QTest::mouseClick(graph, Qt::LeftButton, {}, QPoint(3, 60)); // beside all boxes
  QCOMPARE(selection.rows(), QList<int>());
  QCOMPARE(m_fixture.table().selectedLayers(), QList<int>());

  const Document &document = m_fixture.document();
  m_fixture.child<QLineEdit>("layerFilter")
      ->setText(QString::fromStdString(document.network().layers().back().name));
  QCOMPARE(m_fixture.table().model()->rowCount(), 1);
  m_fixture.clickCell(document.layerCount() - 1, Column::weightBits);
  QList<QList<int>> told; // to those that listen after the table
  connect(&selection, &LayerSelection::changed, this, [&](const QList<int> &rows) { told.append(rows); });
  click(2);
  QCOMPARE(selection.rows(), QList<int>{2});
  QCOMPARE(told, QList<QList<int>>{{2}});
  QCOMPARE(m_fixture.table().selectedLayers(), QList<int>());
}

QTEST_MAIN(TestWindowTable)
#include "tst_window_table.moc"
