// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "widgets/charts/chart.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/lab/lab_panel.h"
#include "widgets/lab/lab_values_plot.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>
#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestLabPanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_document = std::make_unique<Document>();
    m_selection = std::make_unique<LayerSelection>(*m_document);
    m_panel = std::make_unique<LabPanel>(*m_document, *m_selection);
    m_panel->resize(560, 760);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
  }

  void cleanup() {
    m_panel.reset();
    m_selection.reset();
    m_document.reset();
  }

  void startsWithTheQuantizerOfTheLayer() {
    m_document->setLayerPrecision(
        {2}, [](LayerPrecision &layer) { layer.weight = weightQuantizer(3); }, u"x"_s);
    m_selection->select({2});
    QCOMPARE(child<QSpinBox>("labBits")->value(), 3);
    QCOMPARE(child<QComboBox>("labScheme")->currentText(), u"symmetric"_s);
    QCOMPARE(child<QComboBox>("labGranularity")->currentText(), u"per channel"_s);
    QCOMPARE(m_panel->trial().grids.size(), std::size_t{8});
    QVERIFY(child<QLabel>("labLayer")->text().contains(u"conv3"_s));
    QVERIFY(!child<QPushButton>("labApply")->isEnabled());
  }

  void catchesUpWhenSomebodyLooksAgain() {
    child<QSpinBox>("labBits")->setValue(5);
    m_panel->setActive(false);
    m_panel->setActive(true);
    QCOMPARE(child<QSpinBox>("labBits")->value(), 5); // nothing happened meanwhile
    m_panel->setActive(false);
    m_document->setLayerPrecision(
        {2}, [](LayerPrecision &layer) { layer.weight = weightQuantizer(3); }, u"x"_s);
    m_selection->select({2});
    QCOMPARE(child<QSpinBox>("labBits")->value(), 5);
    m_panel->setActive(true);
    QCOMPARE(child<QSpinBox>("labBits")->value(), 3);
    QVERIFY(child<QLabel>("labLayer")->text().contains(u"conv3"_s));
  }

  void prefersTheLayersValuesUntilSomebodyChooses() {
    auto *values = child<QComboBox>("labValues");
    QVERIFY(!m_panel->showsLayer());
    m_panel->preferLayerValues();
    QVERIFY(m_panel->showsLayer());
    values->setFocus();
    QTest::keyClick(values, Qt::Key_Down);
    QVERIFY(!m_panel->showsLayer());
    m_panel->preferLayerValues();
    QVERIFY(!m_panel->showsLayer());
  }

  void putsTheNumbersIntoTheFormulas() {
    child<QComboBox>("labGranularity")->setCurrentIndex(0);
    child<QSpinBox>("labBits")->setValue(4);
    const QString text = child<QLabel>("labFormulas")->text();
    const UniformGrid grid = m_panel->trial().grids.front();
    QVERIFY2(text.contains(QLocale().toString(double{grid.scale}, 'g', 4)), qPrintable(text));
    QVERIFY2(text.contains(QLocale().toString(*m_panel->trial().sqnr(), 'f', 1)), qPrintable(text));
    QVERIFY2(text.contains(u"/ 15"_s), qPrintable(text)); // 2^4 − 1
    QVERIFY(!text.contains(u"%1"_s) && !text.contains(u"%2"_s));
  }

  /// What training does: no gradient beyond 1.5 · α.
  void showsTheGradientOfOneBitAsTrainingHasIt() {
    child<QComboBox>("labGranularity")->setCurrentIndex(0);
    child<QSpinBox>("labBits")->setValue(1);
    const double edge = 1.5 * double{m_panel->trial().grids.front().scale};
    int outside = 0;
    for (const QString &line : m_panel->charts().first()->csv().trimmed().split(u'\n').mid(1)) {
      const double x = std::abs(line.section(u',', 0, 0).toDouble());
      if (std::abs(x - edge) < 1e-3 * edge)
        continue;
      QCOMPARE(line.section(u',', 3, 3).toDouble(), x < edge ? 1.0 : 0.0);
      outside += x > edge ? 1 : 0;
    }
    QVERIFY(outside > 0);
  }

  void fewerBitsAreWorse() {
    child<QSpinBox>("labBits")->setValue(8);
    const double eight = *m_panel->trial().sqnr();
    QTest::keyClick(child<QSpinBox>("labBits"), Qt::Key_Down);
    QCOMPARE(child<QSpinBox>("labBits")->value(), 7);
    QVERIFY(*m_panel->trial().sqnr() < eight - 4);
  }

  void aTypedRangeClipsAndGoesBack() {
    auto *maximum = child<QDoubleSpinBox>("labMaximum");
    child<QComboBox>("labGranularity")->setCurrentIndex(0);
    const double observed = maximum->value();
    QCOMPARE(m_panel->trial().clipped, std::int64_t{0});
    QVERIFY(!child<QToolButton>("labObserved")->isEnabled());
    maximum->setFocus();
    maximum->selectAll();
    QTest::keyClicks(maximum, u"0.5"_s);
    auto *minimum = child<QDoubleSpinBox>("labMinimum");
    minimum->setFocus();
    minimum->selectAll();
    QTest::keyClicks(minimum, u"-0.5"_s);
    QTest::keyClick(minimum, Qt::Key_Return);
    QVERIFY(m_panel->trial().clipped > 0);
    QCOMPARE(m_panel->trial().ranges.front().maximum, 0.5F);
    QTest::mouseClick(child<QToolButton>("labObserved"), Qt::LeftButton);
    QCOMPARE(m_panel->trial().clipped, std::int64_t{0});
    QCOMPARE(maximum->value(), observed);
  }

  void anEndOfTheRangeCanBeDragged() {
    child<QComboBox>("labTensor")->setCurrentIndex(1); // activations: asymmetric
    // What was asked for is laid out and drawn: axes have their pixels.
    QCoreApplication::processEvents();
    m_panel->charts().first()->grab();
    QWidget *plot = m_panel->charts().first()->findChild<QWidget *>();
    QVERIFY(plot);
    const float before = m_panel->trial().ranges.front().maximum;
    // The line is where the cursor becomes a double arrow.
    int at = -1;
    for (int x = plot->width() - 1; x > plot->width() / 2 && at < 0; --x) {
      QTest::mouseMove(plot, QPoint(x, plot->height() / 3));
      if (plot->cursor().shape() == Qt::SizeHorCursor)
        at = x;
    }
    QVERIFY(at > 0);
    QTest::mousePress(plot, Qt::LeftButton, {}, QPoint(at, plot->height() / 3));
    QTest::mouseMove(plot, QPoint(at - plot->width() / 4, plot->height() / 3));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, QPoint(at - plot->width() / 4, plot->height() / 3));
    QVERIFY(m_panel->trial().ranges.front().maximum < 0.8F * before);
    QVERIFY(m_panel->trial().clipped > 0);
  }

  /// Both ends are within reach of the pointer: the nearer one moves.
  void eitherOfTwoNearEndsCanBeDragged() {
    child<QComboBox>("labTensor")->setCurrentIndex(1); // activations: asymmetric
    QTest::qWait(50);
    child<QDoubleSpinBox>("labMinimum")->setValue(-0.005);
    child<QDoubleSpinBox>("labMaximum")->setValue(0.005);
    QWidget *plot = m_panel->charts().first()->findChild<QWidget *>();
    QVERIFY(plot);
    QList<int> places; // where an end can be grabbed
    for (int x = 0; x < plot->width(); ++x) {
      QTest::mouseMove(plot, QPoint(x, plot->height() / 3));
      if (plot->cursor().shape() == Qt::SizeHorCursor)
        places.append(x);
    }
    QVERIFY2(!places.isEmpty() && places.size() < 24, qPrintable(QString::number(places.size())));
    const auto drag = [plot](int from, int to) {
      QTest::mousePress(plot, Qt::LeftButton, {}, QPoint(from, plot->height() / 3));
      QTest::mouseMove(plot, QPoint(to, plot->height() / 3));
      QTest::mouseRelease(plot, Qt::LeftButton, {}, QPoint(to, plot->height() / 3));
    };
    const int width = plot->width() / 20;
    const ValueRange before = m_panel->trial().ranges.front();
    drag(places.first(), places.first() - width);
    QVERIFY(m_panel->trial().ranges.front().minimum < before.minimum - 0.01F);
    QCOMPARE(m_panel->trial().ranges.front().maximum, before.maximum);
    drag(places.last(), places.last() + width);
    QVERIFY(m_panel->trial().ranges.front().maximum > before.maximum + 0.01F);
  }

  void givesTheQuantizerToTheLayerInOneStep() {
    m_selection->select({1});
    child<QSpinBox>("labBits")->setValue(3);
    child<QComboBox>("labGranularity")->setCurrentIndex(0);
    const int steps = m_document->undoStack()->count();
    QTest::mouseClick(child<QPushButton>("labApply"), Qt::LeftButton);
    QCOMPARE(m_document->undoStack()->count(), steps + 1);
    QCOMPARE(m_document->plan()[1].weight.bits, 3);
    QVERIFY(m_document->plan()[1].weight.granularity == Granularity::perTensor);
    QVERIFY(!child<QPushButton>("labApply")->isEnabled());
    m_document->undoStack()->undo();
    QCOMPARE(m_document->plan()[1].weight.bits, 8);
    QVERIFY(child<QPushButton>("labApply")->isEnabled());
  }

  /// A locked layer takes nothing, and takes it again once it is unlocked.
  void isNotAppliedToALockedLayer() {
    m_selection->select({1});
    auto *apply = child<QPushButton>("labApply");
    QTest::keyClick(child<QSpinBox>("labBits"), Qt::Key_Down);
    QVERIFY(apply->isEnabled());
    m_document->setLocked({0}, true); // another one
    QVERIFY(apply->isEnabled());
    m_document->setLocked({1}, true);
    QVERIFY(!apply->isEnabled());
    m_document->setLocked({1}, false);
    QVERIFY(apply->isEnabled());
    QTest::mouseClick(apply, Qt::LeftButton);
    QCOMPARE(m_document->plan()[1].weight.bits, 7);
  }

  void asksForTheValuesOfTheLayer() {
    QSignalSpy asked(m_panel.get(), &LabPanel::layerValuesRequested);
    m_selection->select({1});
    child<QComboBox>("labValues")->setCurrentIndex(0);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"conv2"_s);
    QCOMPARE(asked.first().at(1).toBool(), true);
    m_panel->setLayerValues(u"conv1"_s, true, drawSample(Distribution::normal, 1, 100, 1), 100,
                            u"trained"_s); // too late
    QVERIFY(child<QLabel>("labHint")->isVisible());
    m_panel->setLayerValues(u"conv2"_s, true, drawSample(Distribution::normal, 4, 100, 1), 5000, u"a < b"_s);
    QCOMPARE(child<QLabel>("labLayer")->text(),
             u"Layer <b>conv2</b> of “a &lt; b”: 400 of %1 values"_s.arg(QLocale().toString(5000)));
    QVERIFY(!child<QLabel>("labHint")->isVisible());
    QCOMPARE(m_panel->trial().count, std::int64_t{400});
    m_panel->setNoLayerValues(u"There is no trained run."_s);
    QVERIFY(child<QLabel>("labHint")->isVisible());
    QCOMPARE(child<QLabel>("labHint")->text(), u"There is no trained run."_s);
  }

  void setsTheQuantizedValuesBesideTheFloatOnes() {
    child<QTabWidget>("labTabs")->setCurrentIndex(1);
    child<QComboBox>("labGranularity")->setCurrentIndex(0);
    child<QSpinBox>("labBits")->setValue(2);
    const auto *values = m_panel->findChild<LabValuesPlot *>();
    QVERIFY(values->isVisible());
    // Two bits have four levels, of which the values take those that the trial counted.
    QVERIFY2(
        values->quantizedFigures().contains(QString::number(m_panel->trial().usedLevels) + u" different"_s),
        qPrintable(values->quantizedFigures()));
    double given = 0;
    double made = 0;
    int levels = 0;
    for (const QString &line : values->csv().trimmed().split(u'\n').mid(1)) {
      given += line.section(u',', 2, 2).toDouble();
      made += line.section(u',', 3, 3).toDouble();
      levels += line.section(u',', 3, 3).toDouble() > 0 ? 1 : 0;
    }
    QVERIFY(std::abs(given - 100) < 1e-3);
    QVERIFY(std::abs(made - 100) < 1e-3);
    QCOMPARE(levels, static_cast<int>(m_panel->trial().usedLevels));
  }

  void drawsTheErrorAgainstBits() {
    child<QSpinBox>("labBits")->setValue(5);
    Chart *bits = m_panel->charts().last();
    QTRY_VERIFY(bits->csv().count(u'\n') == 11);
    const QStringList lines = bits->csv().trimmed().split(u'\n');
    double before = -100;
    for (const QString &line : lines.mid(2)) { // one bit is another quantizer
      const double sqnr = line.section(u',', 1).toDouble();
      QVERIFY2(sqnr > before, qPrintable(line));
      before = sqnr;
    }
  }

 private:
  template<class Widget>
  Widget *child(const char *name) const {
    return m_panel->findChild<Widget *>(QString::fromLatin1(name));
  }

  std::unique_ptr<Document> m_document;
  std::unique_ptr<LayerSelection> m_selection;
  std::unique_ptr<LabPanel> m_panel;
};

QTEST_MAIN(TestLabPanel)
#include "tst_lab_panel.moc"
