// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "widgets/analysis/search_dialog.h"
#include "widgets/document/document.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestSearchDialog : public QObject {
  Q_OBJECT

  Document m_document;

  SearchStart here(const QString &folder) const {
    return {.folder = folder,
            .label = folder,
            .network = m_document.networkOptions(),
            .layers = m_document.network().layers().size()};
  }

 private Q_SLOTS:
  void readsListsOfBits_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("bits");
    QTest::newRow("commas") << u"2, 4,8"_s << QList<int>{2, 4, 8};
    QTest::newRow("blanks, any order") << u"16 8 2"_s << QList<int>{2, 8, 16};
    QTest::newRow("float") << u"2, 32"_s << QList<int>(); // no search has it
    QTest::newRow("none") << u" , "_s << QList<int>();
    QTest::newRow("twice") << u"4, 4"_s << QList<int>();
    QTest::newRow("too many") << u"2, 17"_s << QList<int>();
    QTest::newRow("zero") << u"0"_s << QList<int>();
    QTest::newRow("no number") << u"2, four"_s << QList<int>();
  }
  void readsListsOfBits() {
    QFETCH(QString, text);
    const auto bits = bitListFrom(text).value_or(std::vector<int>{});
    QTEST(QList<int>(bits.begin(), bits.end()), "bits");
  }

  void saysHowManyPlansThereAre() {
    SearchDialog dialog(m_document);
    QCOMPARE(dialog.problem(), u"There is no trained run to search from: train one first."_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"startSearch"_s)->isEnabled());
    dialog.setStarts({here(u"/runs/a"_s), here(u"/runs/b"_s)}, u"/runs/b"_s);
    QCOMPARE(dialog.start()->folder, u"/runs/b"_s);
    QCOMPARE(dialog.problem(), QString());
    QVERIFY2(dialog.summaryText().startsWith(u"243 plans of 5 layer"_s), qPrintable(dialog.summaryText()));
    dialog.findChild<QLineEdit *>(u"searchActivationBits"_s)->setText(u"4, 8"_s);
    QVERIFY2(dialog.summaryText().startsWith(u"7,776 plans of 5 layer"_s), qPrintable(dialog.summaryText()));
    dialog.findChild<QLineEdit *>(u"searchWeightBits"_s)->setText(u"2, many"_s);
    QCOMPARE(dialog.problem(),
             u"Weight bits: give different numbers from 1 to 16, separated by commas."_s);
    QCOMPARE(dialog.summaryText(), dialog.problem());
    // What somebody has chosen stays chosen when a run has been added.
    dialog.setStarts({here(u"/runs/c"_s), here(u"/runs/a"_s), here(u"/runs/b"_s)});
    QCOMPARE(dialog.start()->folder, u"/runs/b"_s);
    dialog.setStarts({here(u"/runs/c"_s)}); // b is gone
    QCOMPARE(dialog.start()->folder, u"/runs/c"_s);
    dialog.setStarts({});
    QVERIFY(!dialog.start() && !dialog.findChild<QPushButton *>(u"copyCommand"_s)->isEnabled());
  }

  /// Runs finish and are deleted while somebody chooses from the list.
  void leavesTheOpenListAlone() {
    SearchDialog dialog(m_document);
    dialog.setStarts({here(u"/runs/a"_s), here(u"/runs/b"_s)});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *start = dialog.findChild<QComboBox *>(u"searchStart"_s);
    start->showPopup();
    QTRY_VERIFY(start->view()->isVisible());
    QTest::keyClick(start->view(), Qt::Key_Down);
    QCOMPARE(start->view()->currentIndex().row(), 1);
    dialog.setStarts({here(u"/runs/c"_s), here(u"/runs/b"_s)});
    QCOMPARE(start->count(), 2);
    QCOMPARE(start->itemText(0), u"/runs/a"_s);
    QCOMPARE(start->view()->currentIndex().row(), 1);
    QTest::keyClick(start->view(), Qt::Key_Return);
    QCOMPARE(dialog.start()->folder, u"/runs/b"_s);
    QTRY_COMPARE(start->itemText(0), u"/runs/c"_s);
    QCOMPARE(dialog.start()->folder, u"/runs/b"_s);
  }

  void refusesABudgetThatNoPlanMeets() {
    SearchDialog dialog(m_document);
    dialog.setStarts({here(u"/runs/a"_s)});
    auto *cost = dialog.findChild<QComboBox *>(u"searchBudgetCost"_s);
    cost->setCurrentIndex(cost->findData(u"mean_bits"_s));
    auto *budget = dialog.findChild<QDoubleSpinBox *>(u"searchBudget"_s);
    budget->setValue(1.9);
    QCOMPARE(dialog.problem(), u"No plan of these bits meets the budget: the least is 2."_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"startSearch"_s)->isEnabled());
    budget->setValue(2);
    QCOMPARE(dialog.problem(), QString());
    QVERIFY2(dialog.summaryText().contains(u"The least that a budget can be: 2."_s),
             qPrintable(dialog.summaryText()));
    // Of another network it is not known here: the engine says so.
    SearchStart other = here(u"/runs/other"_s);
    other.network.architecture = "resnet20";
    dialog.setStarts({other});
    budget->setValue(1.9);
    QCOMPARE(dialog.problem(), QString());
  }

  /// The plan of the table says nothing of what another network's plans cost.
  void proposesNoBudgetForAnotherNetwork() {
    SearchDialog dialog(m_document);
    SearchStart other = here(u"/runs/other"_s);
    other.network.architecture = "resnet20";
    dialog.setStarts({other, here(u"/runs/a"_s)}, u"/runs/other"_s);
    auto *cost = dialog.findChild<QComboBox *>(u"searchBudgetCost"_s);
    cost->setCurrentIndex(cost->findData(u"mean_bits"_s));
    auto *budget = dialog.findChild<QDoubleSpinBox *>(u"searchBudget"_s);
    QCOMPARE(budget->value(), 0.0);
    QCOMPARE(dialog.problem(), u"Give a budget above zero, or none."_s);
    auto *start = dialog.findChild<QComboBox *>(u"searchStart"_s);
    start->setCurrentIndex(1); // the open network
    QCOMPARE(budget->value(), 8.0);
    start->setCurrentIndex(0);
    QCOMPARE(budget->value(), 0.0);
    budget->setValue(5); // somebody's own stays
    start->setCurrentIndex(1);
    QCOMPARE(budget->value(), 5.0);
  }

  void aBudgetIsTypedKeyByKey() {
    SearchDialog dialog(m_document);
    dialog.setStarts({here(u"/runs/a"_s)});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *cost = dialog.findChild<QComboBox *>(u"searchBudgetCost"_s);
    cost->setCurrentIndex(cost->findData(u"memory"_s));
    auto *budget = dialog.findChild<QDoubleSpinBox *>(u"searchBudget"_s);
    // It begins with what the plan takes, which can be met.
    QVERIFY2(std::abs(budget->value() - m_document.weightBytes() / 1048576) < 1e-4,
             qPrintable(QString::number(budget->value())));
    QCOMPARE(dialog.problem(), QString());
    budget->setFocus();
    budget->selectAll();
    for (const QChar key : u"0.25"_s) {
      QTest::keyClicks(budget, QString(key));
      QTest::qWait(5);
    }
    QCOMPARE(budget->value(), 0.25);
    // Enter searches from within a field, and does not cancel.
    QSignalSpy requested(&dialog, &SearchDialog::searchRequested);
    QTest::keyClick(budget, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QVERIFY(!dialog.isVisible());
  }

  void givesTheOptionsThatItShows() {
    SearchDialog dialog(m_document);
    dialog.setStarts({here(u"/runs/a"_s)});
    QVERIFY(dialog.options() == SearchOptions{});
    auto *strategy = dialog.findChild<QComboBox *>(u"searchStrategy"_s);
    strategy->setCurrentIndex(strategy->findData(static_cast<int>(SearchStrategy::haq)));
    auto *evaluator = dialog.findChild<QComboBox *>(u"searchEvaluator"_s);
    evaluator->setCurrentIndex(evaluator->findData(static_cast<int>(SearchEvaluator::qat)));
    dialog.show();
    QVERIFY(dialog.findChild<QSpinBox *>(u"searchWarmUp"_s)->isVisible());
    QVERIFY(dialog.findChild<QSpinBox *>(u"searchEpochs"_s)->isVisible());
    QVERIFY(!dialog.findChild<QSpinBox *>(u"searchPopulation"_s)->isVisible());
    dialog.findChild<QSpinBox *>(u"searchEvaluations"_s)->setValue(7);
    dialog.findChild<QLineEdit *>(u"searchWeightBits"_s)->setText(u"8 3"_s);
    auto *budget = dialog.findChild<QComboBox *>(u"searchBudgetCost"_s);
    budget->setCurrentIndex(budget->findData(u"memory"_s));
    dialog.findChild<QDoubleSpinBox *>(u"searchBudget"_s)->setValue(0.5);
    QSignalSpy requested(&dialog, &SearchDialog::searchRequested);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"startSearch"_s), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().front().toString(), u"/runs/a"_s);
    SearchOptions expected;
    expected.strategy = SearchStrategy::haq;
    expected.evaluator = SearchEvaluator::qat;
    expected.evaluations = 7;
    expected.weightBits = {3, 8};
    expected.budgets = {{.cost = "memory", .amount = 0.5}};
    QVERIFY(requested.front().at(1).value<SearchOptions>() == expected);
    QVERIFY(!dialog.isVisible());
  }
};

QTEST_MAIN(TestSearchDialog)
#include "tst_search_dialog.moc"
