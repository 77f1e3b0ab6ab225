// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/calibration_form.h"
#include "widgets/document/data_form.h"
#include "widgets/document/document.h"
#include "widgets/document/focused_field.h"
#include "widgets/document/training_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Field>
Field *field(const QWidget &form, const char16_t *name) {
  return form.findChild<Field *>(QString::fromUtf16(name));
}

void typeInto(QAbstractSpinBox *spin, const QString &text) {
  spin->setFocus();
  spin->selectAll();
  QTest::keyClicks(spin, text);
  QTest::keyClick(spin, Qt::Key_Return);
}

} // namespace

class TestOptionsForms : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void typesTrainingOptionsIntoTheDocument() {
    Document document;
    TrainingForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    typeInto(field<QSpinBox>(form, u"epochs"), u"3"_s);
    typeInto(field<RealSpinBox>(form, u"lr"), u"5e-4"_s);
    typeInto(field<RealSpinBox>(form, u"clip_norm"), u"0"_s);
    typeInto(field<RealSpinBox>(form, u"seed"), u"9007199254740991"_s);
    typeInto(field<QSpinBox>(form, u"threads"), u"2"_s);
    auto *compute = field<QComboBox>(form, u"compute");
    compute->setCurrentText(u"auto"_s);
    Q_EMIT compute->activated(compute->currentIndex());
    QVERIFY(document.compute() == Compute::fastest);
    QCOMPARE(document.trainingOptions().epochs, 3);
    QCOMPARE(document.trainingOptions().lr, 0.0005);
    QCOMPARE(document.trainingOptions().clipNorm, 0.0);
    QCOMPARE(document.trainingOptions().seed, std::uint64_t(9007199254740991));
    QCOMPARE(document.threads(), 2);
    QCOMPARE(field<RealSpinBox>(form, u"clip_norm")->text(), u"off"_s);
    QCOMPARE(document.undoStack()->count(), 6);
  }

  void followsUndo() {
    Document document;
    TrainingForm form(document);
    document.setTrainingOptions({.epochs = 20, .optimizer = OptimizerKind::sgd, .lr = 0.1});
    QCOMPARE(field<QSpinBox>(form, u"epochs")->value(), 20);
    QCOMPARE(field<QComboBox>(form, u"optimizer")->currentText(), u"sgd"_s);
    QVERIFY(field<RealSpinBox>(form, u"momentum")->isEnabled());
    document.undoStack()->undo();
    QCOMPARE(field<QSpinBox>(form, u"epochs")->value(), 8);
    QCOMPARE(field<RealSpinBox>(form, u"lr")->text(), u"0.001"_s);
    QVERIFY(!field<RealSpinBox>(form, u"momentum")->isEnabled());
    QCOMPARE(document.undoStack()->count(), 1);
  }

  void choosesHowPixelsAreScaled() {
    Document document;
    DataForm form(document);
    auto *pixels = field<QComboBox>(form, u"pixels");
    QCOMPARE(pixels->currentText(), u"data"_s);
    pixels->setCurrentText(u"imagenet"_s);
    Q_EMIT pixels->activated(pixels->currentIndex());
    QCOMPARE(document.preprocessing().preset, std::string("imagenet"));
    document.undoStack()->undo();
    QCOMPARE(pixels->currentText(), u"data"_s);
    QVERIFY(field<QComboBox>(form, u"channelOrder")->isHidden()); // of grey pictures
    document.setDataOptions(withSource(document.dataOptions(), "cifar10"));
    auto *order = field<QComboBox>(form, u"channelOrder");
    QVERIFY(!order->isHidden());
    order->setCurrentIndex(1);
    Q_EMIT order->activated(1);
    QVERIFY(document.preprocessing().order == ChannelOrder::bgr);

    // Numbers that an experiment gives are an entry as long as they are in force.
    document.setPreprocessing({.preset = "data", .mean = {0.5}, .deviation = {0.25}});
    QCOMPARE(pixels->currentText(), u"as the experiment says"_s);
    pixels->setCurrentText(u"none"_s);
    Q_EMIT pixels->activated(pixels->currentIndex());
    QVERIFY(document.preprocessing().mean.empty());
    QCOMPARE(pixels->findText(u"as the experiment says"_s), -1);
  }

  void editsHowTrainedRunsAreQuantized() {
    Document document;
    CalibrationForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    auto *observer = field<QComboBox>(form, u"observer");
    QCOMPARE(observer->currentText(), u"mse"_s);
    QVERIFY(!field<RealSpinBox>(form, u"percentile")->isEnabled());
    observer->setCurrentText(u"percentile"_s);
    Q_EMIT observer->activated(observer->currentIndex());
    QVERIFY(field<RealSpinBox>(form, u"percentile")->isEnabled());
    typeInto(field<RealSpinBox>(form, u"percentile"), u"99.9"_s);
    typeInto(field<QSpinBox>(form, u"calibrationPictures"), u"128"_s);
    field<QCheckBox>(form, u"biasCorrection")->click();
    field<QCheckBox>(form, u"batchNormReestimation")->click();
    const CalibrationOptions expected{.observer = CalibrationObserver::percentile,
                                      .percentile = 99.9,
                                      .pictures = 128,
                                      .biasCorrection = true,
                                      .batchNormReestimation = true};
    QVERIFY(document.calibrationOptions() == expected);
    QVERIFY(document.experiment().calibration == expected);
    QCOMPARE(document.undoStack()->count(), 5);
    while (document.undoStack()->canUndo())
      document.undoStack()->undo();
    QVERIFY(document.calibrationOptions() == CalibrationOptions{});
    QVERIFY(!field<QCheckBox>(form, u"biasCorrection")->isChecked());
  }

  void editsHowWeightsAreRounded() {
    Document document;
    CalibrationForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    auto *rounding = field<QComboBox>(form, u"rounding");
    QVERIFY(!rounding->isVisible()); // folded
    field<QToolButton>(form, u"weightCalibration")->click();
    QVERIFY(rounding->isVisible());
    QVERIFY(!field<QSpinBox>(form, u"roundingSteps")->isEnabled());
    rounding->setCurrentText(u"adaptive"_s);
    Q_EMIT rounding->activated(rounding->currentIndex());
    typeInto(field<QSpinBox>(form, u"roundingSteps"), u"300"_s);
    field<QCheckBox>(form, u"equalization")->click();
    const CalibrationOptions expected{
        .equalization = true, .rounding = Rounding::adaptive, .roundingSteps = 300};
    QVERIFY(document.experiment().calibration == expected);
    document.undoStack()->undo();
    QVERIFY(!field<QCheckBox>(form, u"equalization")->isChecked());
    field<QToolButton>(form, u"weightCalibration")->click();
    QVERIFY(!rounding->isVisible());
  }

  void editsWhatHelpsFewBits() {
    Document document;
    TrainingForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    QVERIFY(!field<RealSpinBox>(form, u"distillation")->isVisible());
    field<QToolButton>(form, u"lowBits")->click();
    QVERIFY(!field<RealSpinBox>(form, u"temperature")->isEnabled());
    typeInto(field<RealSpinBox>(form, u"quantizer_lr"), u"0.1"_s);
    typeInto(field<RealSpinBox>(form, u"distillation"), u"0.5"_s);
    QVERIFY(field<RealSpinBox>(form, u"temperature")->isEnabled());
    typeInto(field<RealSpinBox>(form, u"temperature"), u"2"_s);
    typeInto(field<QSpinBox>(form, u"freeze_epochs"), u"1"_s);
    field<QCheckBox>(form, u"reestimate")->click();
    auto *candidates = field<QLineEdit>(form, u"candidates");
    QCOMPARE(candidates->text(), u"2, 4, 8"_s);
    candidates->setText(u"3 5"_s);
    Q_EMIT candidates->editingFinished();
    TrainingOptions expected;
    expected.quantizers.lr = 0.1;
    expected.quantizers.candidates = {3, 5};
    expected.distillation = {.weight = 0.5, .temperature = 2};
    expected.batchNorm = {.freezeEpochs = 1, .reestimate = true};
    QVERIFY(document.trainingOptions() == expected);
    QSignalSpy rejected(&form, &OptionsForm::editRejected);
    candidates->setText(u"3, 40"_s);
    Q_EMIT candidates->editingFinished();
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(candidates->text(), u"3, 5"_s);
    while (document.undoStack()->canUndo())
      document.undoStack()->undo();
    QVERIFY(document.trainingOptions() == TrainingOptions{});
  }

  void takesABudgetWithItsUnit() {
    Document document;
    TrainingForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    field<QToolButton>(form, u"lowBits")->click();
    auto *budget = field<RealSpinBox>(form, u"memory_budget");
    QCOMPARE(budget->text(), u"none"_s);
    typeInto(budget, u"0.5"_s);
    QCOMPARE(document.trainingOptions().quantizers.memoryBudgetMb, 0.5);
    QCOMPARE(budget->text(), u"0.5 MB"_s);
    typeInto(budget, u"5"_s); // the unit stays beside what is typed
    QCOMPARE(document.trainingOptions().quantizers.memoryBudgetMb, 5.0);
    auto *edit = budget->findChild<QLineEdit *>();
    edit->selectAll(); // the unit goes too
    QTest::keyClicks(edit, u"7"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(document.trainingOptions().quantizers.memoryBudgetMb, 7.0);
    budget->stepBy(1);
    QCOMPARE(document.trainingOptions().quantizers.memoryBudgetMb, 7.1);
    typeInto(budget, u"0"_s);
    QCOMPARE(budget->text(), u"none"_s);
    QCOMPARE(document.trainingOptions().quantizers.memoryBudgetMb, 0.0);
  }

  /// What a field shows is what it reads: 5000 is not shown as 5.000, which is five.
  void readsWhatItShowsInAnyLanguage_data() {
    QTest::addColumn<QLocale>("locale");
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::German),
                                  QLocale(QLocale::French), QLocale(QLocale::Spanish)})
      QTest::newRow(qPrintable(locale.name())) << locale;
  }
  void readsWhatItShowsInAnyLanguage() {
    QFETCH(QLocale, locale);
    const QLocale before;
    const auto back = qScopeGuard([before] { QLocale::setDefault(before); });
    QLocale::setDefault(locale);
    RealSpinBox box(0, 1e6);
    box.show();
    for (const double value : {5000.0, 12345.5, 0.25}) {
      box.setValue(value);
      QCOMPARE(box.valueFromText(box.text()), value);
      typeInto(&box, box.text());
      QCOMPARE(box.value(), value);
    }
  }

  void startsFromATrainedRun() {
    Document document;
    CalibrationForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    auto *start = field<QLineEdit>(form, u"start");
    start->setFocus();
    QTest::keyClicks(start, u"/runs/a"_s);
    QTest::keyClick(start, Qt::Key_Return);
    QCOMPARE(document.experiment().start.run, std::string("/runs/a"));
    document.undoStack()->undo();
    QVERIFY(document.experiment().start.empty());
    QVERIFY(start->text().isEmpty());
  }

  void mergesTheStepsOfOneField() {
    Document document;
    TrainingForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    auto *epochs = field<QSpinBox>(form, u"epochs");
    epochs->setFocus();
    for (int i = 0; i < 4; ++i)
      QTest::keyClick(epochs, Qt::Key_Up);
    QCOMPARE(document.trainingOptions().epochs, 12);
    QCOMPARE(document.undoStack()->count(), 1);
  }

  /// By Ctrl+S, say, which leaves the keyboard where it is.
  void commitsTheFieldThatIsTypedInto() {
    Document document;
    TrainingForm form(document);
    form.show();
    form.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    auto *epochs = field<QSpinBox>(form, u"epochs");
    epochs->setFocus();
    epochs->selectAll();
    QTest::keyClicks(epochs, u"30"_s);
    QCOMPARE(document.trainingOptions().epochs, 8);
    commitFocusedField();
    QCOMPARE(document.trainingOptions().epochs, 30);
    QVERIFY(epochs->hasFocus());
    QTest::keyClicks(epochs, u"5"_s); // goes on where it was
    commitFocusedField();
    QCOMPARE(document.trainingOptions().epochs, 305);
    auto *rate = field<RealSpinBox>(form, u"lr");
    rate->setFocus();
    rate->selectAll();
    QTest::keyClicks(rate, u"5e-4"_s);
    commitFocusedField();
    QCOMPARE(document.trainingOptions().lr, 0.0005);
    QVERIFY(rate->hasFocus());
    auto *name = field<QLineEdit>(form, u"name");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"typed"_s);
    commitFocusedField();
    QCOMPARE(document.runName(), u"typed"_s);
    QVERIFY(name->hasFocus());
    const int edits = document.undoStack()->count();
    commitFocusedField(); // nothing is typed
    QCOMPARE(document.undoStack()->count(), edits);
  }

  void keepsValuesInRange() {
    Document document;
    TrainingForm form(document);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    typeInto(field<RealSpinBox>(form, u"lr"), u"1000"_s);
    QCOMPARE(document.trainingOptions().lr, 0.001);
    typeInto(field<RealSpinBox>(form, u"momentum"), u"1"_s);
    QCOMPARE(document.trainingOptions().momentum, 0.9);
    QCOMPARE(document.undoStack()->count(), 0);
  }

  void refusesANameThatExperimentsDoNotTake() {
    Document document;
    TrainingForm form(document);
    QSignalSpy rejected(&form, &OptionsForm::editRejected);
    auto *name = field<QLineEdit>(form, u"name");
    name->clear();
    Q_EMIT name->editingFinished();
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(name->text(), u"experiment"_s);
  }

  void choosesDataAndTellsItsShape() {
    Document document;
    DataForm form(document);
    QCOMPARE(field<QLabel>(form, u"shape")->text(), u"1×28×28, 10 classes"_s);
    auto *source = field<QComboBox>(form, u"source");
    source->setCurrentText(u"image-folder"_s);
    Q_EMIT source->activated(source->currentIndex());
    QCOMPARE(document.dataOptions().source, std::string("image-folder"));
    QCOMPARE(field<QLabel>(form, u"shape")->text(), u"3×32×32, 10 classes (assumed)"_s);
    document.setDataShape({3, 48, 48}, 4);
    QCOMPARE(field<QLabel>(form, u"shape")->text(), u"3×48×48, 4 classes"_s);
    field<QCheckBox>(form, u"augment")->click();
    field<QSpinBox>(form, u"train")->setValue(0);
    QVERIFY(!document.dataOptions().augment); // photographs had turned it on
    QCOMPARE(document.dataOptions().train, 0);
    QCOMPARE(field<QSpinBox>(form, u"train")->text(), u"all"_s);
    while (document.undoStack()->canUndo())
      document.undoStack()->undo();
    QCOMPARE(source->currentText(), u"fashion-mnist"_s);
    QVERIFY(!field<QCheckBox>(form, u"augment")->isChecked());
    document.undoStack()->redo();
    QVERIFY(field<QCheckBox>(form, u"augment")->isChecked());
  }
};

QTEST_MAIN(TestOptionsForms)
#include "tst_options_forms.moc"
