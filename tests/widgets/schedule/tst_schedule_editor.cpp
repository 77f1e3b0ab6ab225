// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "widgets/document/document.h"
#include "widgets/document/focused_field.h"
#include "widgets/document/layer_figures.h"
#include "widgets/schedule/schedule_editor.h"
#include "widgets/schedule/schedule_form.h"
#include "widgets/schedule/schedule_plot.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Field>
Field *field(const QWidget &editor, const QString &name) {
  return editor.findChild<Field *>(name);
}

/// An editor on the screen, of a document whose plan is 4 bits for weights and 6 for activations.
struct Shown {
  Document document;
  ScheduleEditor editor{document};

  Shown() {
    QList<int> rows;
    for (int row = 0; row < document.layerCount(); ++row)
      rows.append(row);
    document.setLayerPrecision(
        rows,
        [](LayerPrecision &layer) {
          layer.weight.bits = 4;
          layer.activation.bits = 6;
        },
        u"plan"_s);
    document.undoStack()->clear();
    editor.resize(900, 420);
    editor.show();
    (void)QTest::qWaitForWindowExposed(&editor);
    layOut();
  }
  const ScheduleOptions &options() const { return document.progressiveOptions().schedule; }
  SchedulePlot &plot() { return *editor.plot(); }
  /// Layouts and pictures that were asked for are there, so that places in the plot are where they will be.
  void layOut() {
    QCoreApplication::processEvents();
    plot().grab();
  }
  std::size_t handle(ScheduleHandle::Kind kind, std::size_t index = 0) {
    const auto handles = scheduleHandles(plot().scene());
    const auto found = std::ranges::find_if(
        handles, [&](const ScheduleHandle &handle) { return handle.kind == kind && handle.index == index; });
    return static_cast<std::size_t>(found - handles.begin());
  }
  void choose(ScheduleKind kind) {
    auto *picker = field<QComboBox>(editor, u"kind"_s);
    picker->setCurrentIndex(picker->findData(static_cast<int>(kind)));
    Q_EMIT picker->activated(picker->currentIndex());
    layOut();
  }
  /// Drags a handle with the mouse by epochs and bits, as a person does: several moves on the way.
  void drag(std::size_t index, double epochs, double bits) {
    const auto handles = scheduleHandles(plot().scene());
    QWidget *target = plot().findChild<QWidget *>();
    layOut();
    const QPoint from = plot().handlePosition(index);
    // The scale follows from two handles of known places.
    const QPoint unit = scale();
    const QPoint to = from + QPoint(qRound(epochs * unit.x()), qRound(-bits * unit.y()));
    const QPoint offset = target->pos();
    QTest::mousePress(target, Qt::LeftButton, {}, from - offset);
    for (int i = 1; i <= 4; ++i) {
      const QPointF at = QPointF(from - offset) + QPointF(to - from) * i / 4;
      QMouseEvent move(QEvent::MouseMove, at, target->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
      QCoreApplication::sendEvent(target, &move);
    }
    QTest::mouseRelease(target, Qt::LeftButton, {}, to - offset);
    layOut();
  }
  /// Pixels of an epoch and of a bit, measured on the first linear picture.
  QPoint scale() {
    const auto handles = scheduleHandles(plot().scene());
    const QPoint first = plot().handlePosition(0);
    for (std::size_t i = 1; i < handles.size(); ++i) {
      const double epochs = handles[i].epoch - handles[0].epoch;
      const double bits = handles[i].bits - handles[0].bits;
      const QPoint other = plot().handlePosition(i);
      if (epochs > 1 && bits < -1)
        return {qRound((other.x() - first.x()) / epochs), qRound((first.y() - other.y()) / bits)};
    }
    return m_scale;
  }
  QPoint m_scale{40, 20};
};

} // namespace

class TestScheduleEditor : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void drawsTheNotebooksSchedule() {
    Shown shown;
    const QString dump = shown.plot().dump();
    QVERIFY2(dump.contains(u"conv1 … fc2 (5 layers): 8 7 7 6 6 5 5 4\n"_s), qPrintable(dump));
    QVERIFY2(dump.contains(u"activations: 8 7 7 6 6 6 6 6\n"_s), qPrintable(dump));
    QVERIFY2(dump.contains(u"mean weight bits: 8 7 7 6 6 5 5 4\n"_s), qPrintable(dump));
    QCOMPARE(shown.editor.problem(), QString());
    QVERIFY(shown.plot().readoutAt(2).contains(u"mean 7.00 bits"_s));
    QVERIFY(shown.plot().readoutAt(9).isEmpty());
    QVERIFY(shown.plot().csv().startsWith(u"epoch,mean weight bits,weights (MB),conv1 weight bits"_s));
    QCOMPARE(shown.plot().csv().count(u'\n'), 9);
  }

  /// As many epochs as an experiment may have: the picture needs no more than it has columns, the card and
  /// the data are exact.
  void drawsAHundredThousandEpochs() {
    Shown shown;
    TrainingOptions training = shown.document.trainingOptions();
    training.epochs = 100'000;
    shown.document.setTrainingOptions(training);
    const std::vector<std::int64_t> drawn = shown.plot().scene().shownEpochs();
    QCOMPARE(drawn.size(), std::size_t{2000});
    QCOMPARE(drawn.front(), 1);
    QCOMPARE(drawn.back(), 100'000);
    QVERIFY(std::ranges::is_sorted(drawn));
    QVERIFY(shown.plot().readoutAt(2).contains(u"mean 8.00 bits"_s));
    QVERIFY(shown.plot().readoutAt(99'999).contains(u"Epoch 99999"_s));
    QVERIFY(!shown.plot().readoutAt(100'000).isEmpty());
    QVERIFY(shown.plot().readoutAt(100'001).isEmpty());
    QCOMPARE(shown.plot().csv().count(u'\n'), 100'001);
  }

  void dragsTheFirstBits() {
    Shown shown;
    shown.drag(shown.handle(ScheduleHandle::Kind::begin), 2, 2);
    QCOMPARE(shown.options().weightBits, 10);
    QCOMPARE(shown.options().begin, 3);
    QCOMPARE(shown.document.undoStack()->count(), 1); // one drag, one edit
    shown.document.undoStack()->undo();
    QCOMPARE(shown.options().weightBits, 8);
    QCOMPARE(shown.options().begin, 1);
    QVERIFY(shown.plot().dump().contains(u"(5 layers): 8 7 7 6 6 5 5 4\n"_s));
  }

  void dragsTheEndSidewaysOnly() {
    Shown shown;
    shown.drag(shown.handle(ScheduleHandle::Kind::end), -3, 3);
    QCOMPARE(shown.options().end, 5);
    QCOMPARE(shown.options().weightBits, 8);
    QVERIFY2(shown.plot().dump().contains(u"(5 layers): 8 7 6 5 4 4 4 4\n"_s),
             qPrintable(shown.plot().dump()));
    shown.drag(shown.handle(ScheduleHandle::Kind::end), 9, 0);
    QCOMPARE(shown.options().end, 0); // beyond the last epoch: whatever the last is
  }

  void dragsTheActivations() {
    Shown shown;
    shown.drag(shown.handle(ScheduleHandle::Kind::activations), 2, -1);
    QCOMPARE(shown.options().activationBits, 7);
    QCOMPARE(shown.options().begin, 1);
  }

  void dragsStages() {
    Shown shown;
    const QPoint scale = shown.scale();
    shown.m_scale = scale;
    shown.choose(ScheduleKind::step);
    QVERIFY(shown.plot().dump().contains(u"(5 layers): 8 8 8 6 6 6 4 4\n"_s));
    shown.drag(shown.handle(ScheduleHandle::Kind::level, 1), 0, -1);
    QCOMPARE(shown.options().levels, (std::vector<int>{8, 5}));
    QVERIFY2(shown.plot().dump().contains(u"(5 layers): 8 8 8 5 5 5 4 4\n"_s),
             qPrintable(shown.plot().dump()));
    QCOMPARE(field<QLineEdit>(shown.editor, u"levels"_s)->text(), u"8, 5"_s);
    QVERIFY(!field<QSpinBox>(shown.editor, u"stages"_s)->isVisible());
  }

  void dragsPolicies() {
    Shown shown;
    shown.choose(ScheduleKind::policies);
    QCOMPARE(shown.options().policies.size(), std::size_t{1});
    shown.drag(shown.handle(ScheduleHandle::Kind::policyStart), 1, 2);
    QCOMPARE(shown.options().policies[0].start, 2);
    QCOMPARE(shown.options().policies[0].from, 10);
    shown.drag(shown.handle(ScheduleHandle::Kind::policyEnd), -2, 0);
    QCOMPARE(shown.options().policies[0].end, 6);
    QCOMPARE(shown.options().policies[0].to, 0);
    shown.drag(shown.handle(ScheduleHandle::Kind::policyEnd), 0, 1);
    QCOMPARE(shown.options().policies[0].to, 5);
    QCOMPARE(shown.document.undoStack()->count(), 4);
  }

  void editsPoliciesInTheTable() {
    Shown shown;
    shown.choose(ScheduleKind::policies);
    auto *table = shown.editor.findChild<QTableWidget *>(u"policyTable"_s);
    QVERIFY(table->isVisible());
    shown.editor.findChild<QToolButton *>(u"addPolicy"_s)->click();
    QCOMPARE(table->rowCount(), 2);
    table->item(1, 0)->setText(u"conv*"_s);
    table->item(1, 2)->setText(u"12"_s);
    table->item(1, 5)->setText(u"4"_s);
    QCOMPARE(shown.options().policies[1].layers, std::string("conv*"));
    QCOMPARE(shown.options().policies[1].from, 12);
    QCOMPARE(shown.options().policies[1].end, 4);
    QVERIFY(shown.plot().dump().contains(u"conv1, conv2, conv3: 12 9 7 4 4 4 4 4\n"_s));
    QSignalSpy rejected(&shown.editor, &ScheduleEditor::editRejected);
    table->item(1, 3)->setText(u"17"_s);
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(table->item(1, 3)->text(), u"plan"_s);
    table->item(1, 0)->setText(u"dense*"_s);
    QVERIFY(shown.editor.problem().contains(u"fits no layer"_s));
    table->setCurrentCell(1, 0);
    shown.editor.findChild<QToolButton *>(u"removePolicy"_s)->click();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(shown.editor.problem(), QString());
  }

  void commitsTheCellThatIsTyped() {
    Shown shown;
    shown.choose(ScheduleKind::policies);
    shown.editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.editor));
    auto *table = shown.editor.findChild<QTableWidget *>(u"policyTable"_s);
    table->setFocus();
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_C);
    QVERIFY(QApplication::focusWidget() != table); // an editor is open
    QTest::keyClicks(QApplication::focusWidget(), u"onv2"_s);
    commitFocusedField();
    QCOMPARE(shown.options().policies[0].layers, std::string("conv2"));
    QVERIFY(table->hasFocus());
  }

  void removesTheSelectedPolicyOnly() {
    Shown shown;
    shown.choose(ScheduleKind::policies);
    auto *table = shown.editor.findChild<QTableWidget *>(u"policyTable"_s);
    auto *remove = shown.editor.findChild<QToolButton *>(u"removePolicy"_s);
    QVERIFY(table->rowCount() == 1 && !remove->isEnabled());
    QTest::mouseClick(shown.editor.findChild<QToolButton *>(u"addPolicy"_s), Qt::LeftButton);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->currentRow(), 1); // the new one is selected
    QVERIFY(remove->isEnabled());
    table->item(1, 0)->setText(u"conv*"_s);
    table->clearSelection();
    QVERIFY(!remove->isEnabled());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualItemRect(table->item(0, 0)).center());
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(shown.options().policies.size(), std::size_t{1});
    QCOMPARE(shown.options().policies[0].layers, std::string("conv*"));
  }

  void showsTheFieldsOfTheKind() {
    Shown shown;
    const auto visible = [&](const QString &name) { return field<QWidget>(shown.editor, name)->isVisible(); };
    QVERIFY(visible(u"weight_bits"_s) && !visible(u"cycles"_s) && !visible(u"epsilon"_s) &&
            !visible(u"order"_s));
    shown.choose(ScheduleKind::cyclic);
    QVERIFY(visible(u"cycles"_s));
    QCOMPARE(shown.options().weightBits, 3); // below the plan's 4
    shown.choose(ScheduleKind::turningPoint);
    QVERIFY(visible(u"epsilon"_s) && visible(u"stages"_s));
    QCOMPARE(shown.options().weightBits, 8);
    shown.choose(ScheduleKind::perLayer);
    QVERIFY(visible(u"order"_s));
    field<QLineEdit>(shown.editor, u"order"_s)->setText(u"conv1 fc2"_s);
    Q_EMIT field<QLineEdit>(shown.editor, u"order"_s)->editingFinished();
    QCOMPARE(shown.options().order, (std::vector<std::string>{"conv1", "fc2"}));
    // conv1, fc2, then fc1, conv3, conv2: 5 layers on the way from epoch 1 to epoch 8
    QVERIFY2(shown.plot().dump().contains(u"conv1: 8 8 4 4 4 4 4 4\n"_s), qPrintable(shown.plot().dump()));
  }

  void takesTheOrderThatASensitivityRunGives() {
    Shown shown;
    LayerFigures figures(shown.document);
    shown.editor.form()->setFigures(&figures);
    shown.choose(ScheduleKind::perLayer);
    auto *button = field<QPushButton>(shown.editor, u"measured_order"_s);
    QVERIFY(button->isVisible() && !button->isEnabled());
    SensitivityTable table;
    table.bits = {4};
    const std::map<std::string, double> scores = {
        {"conv1", 0.5}, {"conv2", 0.1}, {"conv3", 0.3}, {"fc1", 0.2}, {"fc2", 0.4}};
    for (const auto &[name, score] : scores) {
      table.layers.push_back(name);
      table.scores.push_back({.layer = table.layers.size() - 1,
                              .bits = 4,
                              .values = {{SensitivityMetric::lossIncrease, score}}});
    }
    figures.setSensitivity({.table = std::make_shared<const SensitivityTable>(table), .source = u"probe"_s});
    QVERIFY(button->isEnabled());
    QVERIFY2(button->toolTip().contains(u"“probe”"_s), qPrintable(button->toolTip()));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shown.options().order, (std::vector<std::string>{"conv2", "fc1", "conv3", "fc2", "conv1"}));
    QCOMPARE(field<QLineEdit>(shown.editor, u"order"_s)->text(), u"conv2, fc1, conv3, fc2, conv1"_s);
    shown.document.undoStack()->undo();
    QVERIFY(shown.options().order.empty());
    // A run that measured the others, say, has no order to give; of weights and activations it has.
    const auto measuredAs = [&](SensitivityTarget target, SensitivityView view) {
      for (SensitivityScore &score : table.scores) {
        score.target = target;
        score.view = view;
      }
      figures.setSensitivity({.table = std::make_shared<const SensitivityTable>(table),
                              .target = target,
                              .view = view,
                              .source = u"probe"_s});
    };
    measuredAs(SensitivityTarget::weights, SensitivityView::rest);
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().contains(u"“probe” gives no order"_s), qPrintable(button->toolTip()));
    measuredAs(SensitivityTarget::both, SensitivityView::alone);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shown.options().order, (std::vector<std::string>{"conv2", "fc1", "conv3", "fc2", "conv1"}));
  }

  void followsThePlanAndTheEpochs() {
    Shown shown;
    shown.document.setLayerPrecision(
        {3}, [](LayerPrecision &layer) { layer.weight.bits = 2; }, u"fc1"_s);
    QVERIFY2(shown.plot().dump().contains(u"fc1: 8 7 6 5 5 4 3 2\n"_s), qPrintable(shown.plot().dump()));
    shown.document.setTrainingOptions({.epochs = 3});
    QVERIFY2(shown.plot().dump().contains(u"fc1: 8 5 2\n"_s), qPrintable(shown.plot().dump()));
    shown.document.applyPreset(u"fp32"_s);
    QVERIFY(shown.editor.problem().contains(u"quantizes nothing"_s));
  }

  void drawsInBothThemes() {
    Shown shown;
    for (const ThemeMode mode : {ThemeMode::dark, ThemeMode::light}) {
      Theme::instance().setMode(mode);
      const auto isDark = [&] { return shown.plot().grab().toImage().pixelColor(3, 3).lightness() < 128; };
      QTRY_COMPARE(isDark(), mode == ThemeMode::dark);
    }
  }
};

QTEST_MAIN(TestScheduleEditor)
#include "tst_schedule_editor.moc"
