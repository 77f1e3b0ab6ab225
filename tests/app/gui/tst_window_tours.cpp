// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every tour is walked through in the real window, by doing what it asks for with mouse and keys; its runs
// are real ones, only with fewer pictures.

#include "app/gui/document/network_actions.h"
#include "app/gui/teaching/tour_actions.h"
#include "app/gui/teaching/tour_player.h"
#include "app/gui/teaching/tour_targets.h"
#include "app/gui/window/main_window.h"

#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/tours/tour_call_out.h"
#include "widgets/tours/tour_highlight.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestRun = 120'000;

QString fromStd(const std::string &text) {
  return QString::fromStdString(text);
}

} // namespace

class TestWindowTours : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void isWalkedThrough_data();
  void isWalkedThrough();
  void pointsWithoutBeingInTheWay();
  void isTakenUpWhereItWasLeft();
  void goesBackAndSkips();
  void isLedByKeys();
  void givesBackWhatWasOpen();
  void isNotReplacedByANetworkThatIsRead();

 private:
  void openWindow();
  TourCallOut *callOut() const;
  template<class Widget>
  Widget *child(const QString &name) const {
    return m_window->findChild<Widget *>(name);
  }
  void begin(const QString &name);
  void makeRunsSmall();
  void perform(const TourStep &step);
  void choose(QComboBox *picker, const QString &entry);
  void typeBits(const TourCondition &wait);
  void openPanel(const QString &dock);
  void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }
  void next() { click(callOut()->findChild<QPushButton *>(u"tourNext"_s)); }

  QTemporaryDir m_home;
  std::unique_ptr<QTemporaryDir> m_runs;
  std::unique_ptr<MainWindow> m_window;
  TourActions *m_tours = nullptr;
};

void TestWindowTours::initTestCase() {
  QVERIFY(m_home.isValid());
  bitsmith::test::useHome(m_home.path());
  QVERIFY2(!qEnvironmentVariable("BITSMITH_CLI").isEmpty(), "CTest names the engine program");
}

void TestWindowTours::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  m_runs = std::make_unique<QTemporaryDir>();
  openWindow();
}

void TestWindowTours::cleanup() {
  if (m_window)
    m_window->queue().stopAllAndWait();
  m_window.reset();
  m_runs.reset();
}

void TestWindowTours::openWindow() {
  m_window = std::make_unique<MainWindow>(folderKey(m_runs->path()));
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  m_tours = m_window->tourActions();
  m_tours->player().setPause(0);
}

/// In the window, or in the dialog that it points into.
TourCallOut *TestWindowTours::callOut() const {
  for (QWidget *widget : QApplication::allWidgets())
    if (auto *found = qobject_cast<TourCallOut *>(widget))
      return found;
  return nullptr;
}

/// Through the menu, as somebody does.
void TestWindowTours::begin(const QString &name) {
  auto *menu = child<QMenu>(u"toursMenu"_s);
  menu->popup(m_window->mapToGlobal(QPoint(200, 60)));
  QVERIFY(QTest::qWaitForWindowExposed(menu));
  auto *action = menu->findChild<QAction *>(u"tour_"_s + name);
  QVERIFY(action);
  bitsmith::test::clickEntry(*menu, action);
  QTRY_VERIFY(callOut() && callOut()->isVisible());
}

void TestWindowTours::makeRunsSmall() {
  DataOptions data = m_window->document().dataOptions();
  data.train = 64;
  data.test = 32;
  m_window->document().setDataOptions(data);
  TrainingOptions training = m_window->document().trainingOptions();
  training.epochs = std::min<std::int64_t>(training.epochs, 4);
  m_window->document().setTrainingOptions(training);
}

void TestWindowTours::choose(QComboBox *picker, const QString &entry) {
  QVERIFY(picker);
  int row = picker->findData(entry);
  for (int i = 0; row < 0 && i < picker->count(); ++i)
    if (picker->itemText(i).contains(entry, Qt::CaseInsensitive))
      row = i;
  QVERIFY2(row >= 0, qPrintable(entry));
  picker->setFocus();
  QTest::keyClick(picker, Qt::Key_F4);
  QAbstractItemView *list = picker->view();
  QTRY_VERIFY(list->isVisible());
  const QModelIndex index = list->model()->index(row, 0);
  list->scrollTo(index);
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
  QTRY_VERIFY(!list->isVisible());
}

void TestWindowTours::typeBits(const TourCondition &wait) {
  PrecisionView *table = m_window->precisionPanel()->view();
  const PrecisionColumn column =
      wait.ofActivations ? PrecisionColumn::activationBits : PrecisionColumn::weightBits;
  const auto cell = [&](int row, Qt::KeyboardModifiers keys) {
    QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
                      table->visualRect(table->cellIndex(row, column)).center());
  };
  const auto &layers = m_window->document().network().layers();
  if (wait.name == "*") {
    cell(0, {});
    cell(static_cast<int>(layers.size()) - 1, Qt::ShiftModifier);
  } else {
    for (std::size_t row = 0; row < layers.size(); ++row)
      if (layers[row].name == wait.name)
        cell(static_cast<int>(row), {});
  }
  QTest::keyClicks(table, QString::number(wait.is.value_or(wait.atMost.value_or(2))));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void TestWindowTours::openPanel(const QString &name) {
  const auto *dock = child<QDockWidget>(name);
  QVERIFY2(dock, qPrintable(name));
  for (QTabBar *bar : m_window->findChildren<QTabBar *>(Qt::FindDirectChildrenOnly))
    for (int tab = 0; tab < bar->count(); ++tab)
      if (bar->isVisible() && bar->tabText(tab) == dock->windowTitle()) {
        bar->setCurrentIndex(tab); // tabs that do not fit are scrolled to, by whatever means
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
      }
  QTRY_VERIFY(dock->widget()->isVisible());
}

/// Does what a step waits for.
void TestWindowTours::perform(const TourStep &step) {
  const TourCondition &wait = step.wait;
  const QString target = fromStd(step.target.object);
  const auto button = [&] {
    const QStringList path = target.split(u'/');
    QObject *place = m_window.get();
    for (const QString &name : path)
      place = place ? place->findChild<QObject *>(name) : nullptr;
    auto *widget = qobject_cast<QWidget *>(place);
    if (const auto *action = qobject_cast<QAction *>(place))
      for (QObject *user : action->associatedObjects())
        if (auto *tool = qobject_cast<QToolButton *>(user); tool && tool->isVisible())
          widget = tool;
    return widget;
  };
  switch (wait.event) {
  case TourEvent::none:
    return next();
  case TourEvent::bits:
    return typeBits(wait);
  case TourEvent::preset:
    if (step.target.object != "editMenu")
      return choose(child<QComboBox>(u"presetPicker"_s), fromStd(wait.name));
    for (int edits = 0; edits < 2; ++edits)
      QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    return;
  case TourEvent::kind:
    return choose(child<QComboBox>(u"runKindPicker"_s), wait.name == "seeds"     ? u"seeds"_s
                                                        : wait.name == "presets" ? u"all presets"_s
                                                                                 : fromStd(wait.name));
  case TourEvent::setting:
    if (auto *box = qobject_cast<QSpinBox *>(button())) {
      box->setFocus();
      box->selectAll();
      QTest::keyClicks(box, QString::number(wait.is.value_or(0)));
      QTest::keyClick(box, Qt::Key_Return);
      return;
    }
    return choose(qobject_cast<QComboBox *>(button()), fromStd(wait.word));
  case TourEvent::shown:
    if (wait.name == "allocationDialog")
      QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    else
      openPanel(fromStd(wait.name));
    return;
  case TourEvent::action:
    if (wait.name == "runsDock/compare") {
      auto *list = child<QTreeView>(u"runs"_s);
      const QModelIndex study = list->model()->index(0, 0);
      list->expand(study);
      for (const int row : {0, 1})
        QTest::mouseClick(list->viewport(), Qt::LeftButton,
                          row == 0 ? Qt::KeyboardModifiers() : Qt::ControlModifier,
                          list->visualRect(list->model()->index(row, 1, study)).center());
      QCOMPARE(m_window->runsPanel()->selectedFolders().size(), 2);
    }
    if (wait.name == "snapToHardware") // the button of the line below the table
      return click(child<QWidget>(u"hardwareNotice"_s)->findChild<QAbstractButton *>());
    return click(button());
  case TourEvent::run: {
    if (step.target.object == "trainingDock") // begun by the step before; it only ends
      return;
    QWidget *start = button();
    QVERIFY2(start, qPrintable(target));
    if (!start->isVisible())
      openPanel(u"sensitivityDock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), longestRun);
    return click(start);
  }
  case TourEvent::selected:
  case TourEvent::checked: // what is queued here is checked
    return;
  }
}

void TestWindowTours::isWalkedThrough_data() {
  QTest::addColumn<QString>("name");
  for (const Tour &tour : shippedTours())
    QTest::newRow(tour.name.c_str()) << fromStd(tour.name);
}

void TestWindowTours::isWalkedThrough() {
  QFETCH(QString, name);
  begin(name);
  makeRunsSmall();
  TourPlayer &player = m_tours->player();
  const auto tour = std::ranges::find(m_tours->tours(), name.toStdString(), &Tour::name);
  const TourTargets targets(*m_window, m_window->document(), *m_window->precisionPanel()->view());
  for (std::size_t i = 0; i < tour->steps.size(); ++i) {
    const TourStep &step = tour->steps[i];
    QTRY_COMPARE_WITH_TIMEOUT(player.step(), static_cast<int>(i), longestRun);
    QVERIFY2(callOut() && callOut()->isVisible(), step.text.c_str());
    QCOMPARE(callOut()->text(), fromStd(step.text));
    QCOMPARE(callOut()->findChild<QLabel *>(u"tourCounter"_s)->text(),
             u"%1 of %2"_s.arg(i + 1).arg(tour->steps.size()));
    if (!step.target.object.empty()) {
      QVERIFY2(targets.find(fromStd(step.target.object)), step.target.object.c_str());
      QVERIFY2(targets.locate(step.target), step.target.object.c_str());
    }
    const bool isDone = callOut()->state() == TourCallOut::State::done;
    if (isDone && step.wait.event != TourEvent::none) {
      next(); // should it be on its way already, this takes the place of it
      continue;
    }
    perform(step);
    if (QTest::currentTestFailed())
      return;
  }
  QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), longestRun);
  QVERIFY(!callOut());
  auto *menu = child<QMenu>(u"toursMenu"_s);
  Q_EMIT menu->aboutToShow();
  QVERIFY(menu->findChild<QAction *>(u"tour_"_s + name)->text().contains(u'✓'));
}

void TestWindowTours::pointsWithoutBeingInTheWay() {
  begin(u"presets"_s);
  for (int step = 0; step < 5; ++step) {
    const TourStep &now =
        std::ranges::find(m_tours->tours(), "presets", &Tour::name)->steps[static_cast<std::size_t>(step)];
    const TourTargets targets(*m_window, m_window->document(), *m_window->precisionPanel()->view());
    const auto place = targets.locate(now.target);
    QVERIFY(place);
    QTRY_VERIFY(!callOut()->geometry().intersects(place->rect));
    QVERIFY(m_window->rect().contains(callOut()->geometry()));
    const auto *frame = m_window->findChild<TourHighlight *>();
    QVERIFY(frame->isVisible() && frame->geometry().contains(place->rect.intersected(m_window->rect())));
    // The control is what a click on it reaches, frame or not.
    QWidget *hit = m_window->childAt(place->rect.center());
    QVERIFY(hit && !callOut()->isAncestorOf(hit) && hit != callOut() && hit != frame);
    next();
  }
}

void TestWindowTours::isTakenUpWhereItWasLeft() {
  begin(u"bits"_s);
  next();
  QTRY_COMPARE(m_tours->player().step(), 1);
  click(callOut()->findChild<QToolButton *>(u"tourLeave"_s));
  QTRY_VERIFY(!callOut());
  QVERIFY(!m_window->findChild<TourHighlight *>()); // nor does the frame stay
  QVERIFY(!m_tours->player().isPlaying());
  m_window->close();
  m_window.reset();
  openWindow();
  auto *menu = child<QMenu>(u"toursMenu"_s);
  Q_EMIT menu->aboutToShow();
  QVERIFY(menu->findChild<QAction *>(u"tour_bits"_s)->text().endsWith(u"go on with step 2 of 11"_s));
  begin(u"bits"_s);
  QCOMPARE(m_tours->player().step(), 1);
}

void TestWindowTours::goesBackAndSkips() {
  begin(u"bits"_s);
  auto *back = callOut()->findChild<QPushButton *>(u"tourBack"_s);
  auto *forward = callOut()->findChild<QPushButton *>(u"tourNext"_s);
  QVERIFY(!back->isEnabled());
  QCOMPARE(forward->text(), u"Next"_s);
  click(forward);
  QCOMPARE(m_tours->player().step(), 1);
  QCOMPARE(forward->text(), u"Skip step"_s);
  QVERIFY(!callOut()->findChild<QLabel *>(u"tourHint"_s)->isVisible());
  click(callOut()->findChild<QPushButton *>(u"tourShowHint"_s));
  QVERIFY(callOut()->findChild<QLabel *>(u"tourHint"_s)->isVisible());
  click(forward);
  QCOMPARE(m_tours->player().step(), 2);
  click(back);
  QCOMPARE(m_tours->player().step(), 1);
  // What is so already need not be done again.
  m_window->document().setLayerPrecision(
      {1}, [](LayerPrecision &layer) { layer.weight.bits = 2; }, u"two bits"_s);
  QTRY_COMPARE(m_tours->player().step(), 2);
  click(back);
  QCOMPARE(callOut()->state(), TourCallOut::State::done);
  QCOMPARE(forward->text(), u"Next"_s);
}

void TestWindowTours::isLedByKeys() {
  begin(u"bits"_s);
  PrecisionView *table = m_window->precisionPanel()->view();
  m_window->activateWindow();
  table->setFocus();
  QTRY_VERIFY(table->hasFocus()); // the call-out has taken nothing
  QTest::keyClick(table, Qt::Key_F6);
  QTRY_VERIFY(callOut()->isAncestorOf(QApplication::focusWidget()));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  QTRY_COMPARE(m_tours->player().step(), 1);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
  QTRY_VERIFY(table->hasFocus());
  QTest::keyClick(table, Qt::Key_F6);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  QTRY_VERIFY(!callOut());
}

void TestWindowTours::givesBackWhatWasOpen() {
  const Experiment before = m_window->document().experiment();
  begin(u"sensitivity"_s);
  QVERIFY(!(m_window->document().experiment() == before));
  m_window->document().undoStack()->undo();
  QVERIFY(m_window->document().experiment() == before);
}

/// A network that was opened before the tour and is still being read.
void TestWindowTours::isNotReplacedByANetworkThatIsRead() {
  const QString slow = m_home.filePath(u"slow-engine"_s);
  QFile file(slow);
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\nexec sleep 60\n") > 0);
  file.close();
  QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
  const QByteArray engine = qgetenv("BITSMITH_CLI");
  qputenv("BITSMITH_CLI", slow.toUtf8());
  m_window->networkActions()->openNetwork(m_home.filePath(u"some.onnx"_s));
  qputenv("BITSMITH_CLI", engine);
  QVERIFY(m_window->networkActions()->isReading());
  begin(u"sensitivity"_s);
  QVERIFY(!m_window->networkActions()->isReading());
}

QTEST_MAIN(TestWindowTours)
#include "tst_window_tours.moc"
