// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A training that is led step by step in the window, with the real engine.

#include "app/gui/runs/run_actions.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/window_host.h"

#include "core/plan/experiment/experiment.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/classroom/classroom_panel.h"
#include "widgets/classroom/layer_view_plot.h"
#include "widgets/runs/run_folder.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <numeric>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longest = 60'000;

} // namespace

class TestWindowClassroom : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void doesABatchAtATime();
  void showsTheLayerThatIsChosen();
  void goesOnAndPauses();
  void endsWithTheResultOfAnOrdinaryRun();
  void isTakenOverInAnotherLanguage();
  void leavesTheQueueFree();

 private:
  MainWindow &window() const { return m_host->window(); }
  ClassroomPanel *panel() const { return window().findChild<ClassroomPanel *>(); }
  LayerView view() const { return panel()->plot()->view().value_or(LayerView{.step = -1}); }
  void begin();
  void press(const char *name) {
    auto *button = panel()->findChild<QToolButton *>(QString::fromLatin1(name));
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), longest);
    QTest::mouseClick(button, Qt::LeftButton);
  }
  QString folder() const { return window().queue().led().value(0); }

  QTemporaryDir m_home;
  std::unique_ptr<QTemporaryDir> m_runs;
  std::unique_ptr<WindowHost> m_host;
};

void TestWindowClassroom::initTestCase() {
  QVERIFY(m_home.isValid());
  bitsmith::test::useHome(m_home.path());
  QVERIFY2(!qEnvironmentVariable("BITSMITH_CLI").isEmpty(), "CTest names the engine program");
}

void TestWindowClassroom::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  m_runs = std::make_unique<QTemporaryDir>();
  m_host = std::make_unique<WindowHost>(folderKey(m_runs->path()));
  window().show();
  QVERIFY(QTest::qWaitForWindowExposed(&window()));
  window().document().loadExperiment(parseExperiment(R"({"format": "bitsmith/experiment@1", "name": "lesson",
    "data": {"source": "shapes", "train": 96, "test": 64}, "precision": {"preset": "mixed_aggressive"},
    "training": {"epochs": 2, "batch": 32}, "threads": 1})",
                                                     "test"));
}

void TestWindowClassroom::cleanup() {
  window().queue().stopAllAndWait();
  m_host.reset();
  m_runs.reset();
}

/// From the menu: the panel comes to the front and waits before the first step.
void TestWindowClassroom::begin() {
  auto *menu = window().findChild<QMenu *>(u"runMenu"_s);
  auto *action = window().findChild<QAction *>(u"trainStepByStep"_s);
  QVERIFY(menu && action);
  menu->popup(window().mapToGlobal(QPoint(100, 60)));
  QVERIFY(QTest::qWaitForWindowExposed(menu));
  bitsmith::test::clickEntry(*menu, action);
  QTRY_VERIFY(panel()->isVisible());
  QTRY_COMPARE_WITH_TIMEOUT(panel()->state(), ClassroomPanel::State::paused, longest);
  QTRY_COMPARE_WITH_TIMEOUT(view().step, std::int64_t{0}, longest);
}

void TestWindowClassroom::doesABatchAtATime() {
  begin();
  QVERIFY(!panel()->findChild<QToolButton *>(u"lessonStart"_s)->isEnabled());
  QVERIFY(view().gradientByWeight.empty());
  QVERIFY(panel()->findChild<QLabel *>(u"lessonWhere"_s)->text().contains(u"nothing trained yet"_s));
  press("lessonStep");
  QTRY_COMPARE_WITH_TIMEOUT(view().step, std::int64_t{1}, longest);
  QTRY_COMPARE(panel()->state(), ClassroomPanel::State::paused);
  QVERIFY(!view().gradientByWeight.empty() && view().gradientNorm > 0);
  QVERIFY(panel()->findChild<QLabel *>(u"lessonWhere"_s)->text().startsWith(u"Step 1 of 6 · epoch 1"_s));
  QTest::qWait(300);
  QCOMPARE(view().step, std::int64_t{1}); // it waits
  panel()->findChild<QSpinBox *>(u"lessonSteps"_s)->setValue(3);
  press("lessonStep");
  QTRY_COMPARE_WITH_TIMEOUT(view().step, std::int64_t{4}, longest);
}

void TestWindowClassroom::showsTheLayerThatIsChosen() {
  begin();
  QCOMPARE(view().layer, std::string("conv1"));
  QCOMPARE(view().bits, 8);
  window().selection().selectName(u"conv3"_s); // in whichever view
  QTRY_COMPARE_WITH_TIMEOUT(view().layer, std::string("conv3"), longest);
  QCOMPARE(view().bits, 4);
  // The staircase has a tread a level, half a step to each side of it.
  const auto stairs = panel()->plot()->staircase();
  QCOMPARE(stairs.size(), std::size_t{32});
  for (std::size_t level = 1; level < 15; ++level) {
    QCOMPARE(stairs[2 * level].second, static_cast<double>(level) - 8);
    QCOMPARE(stairs[2 * level].first, static_cast<double>(level) - 8.5);
    QCOMPARE(stairs[2 * level + 1].first, static_cast<double>(level) - 7.5);
  }
  const QString csv = panel()->plot()->csv();
  QVERIFY(csv.startsWith(u"low,high,weights,mean absolute gradient\n"_s));
  qint64 weights = 0;
  for (const QString &line : csv.split(u'\n', Qt::SkipEmptyParts).mid(1))
    weights += line.section(u',', 2, 2).toLongLong();
  QCOMPARE(weights, qint64{128} * 64 * 9);
  auto *picker = panel()->findChild<QComboBox *>(u"lessonLayer"_s);
  picker->setFocus();
  QTest::keyClick(picker, Qt::Key_Down);
  QTRY_COMPARE_WITH_TIMEOUT(view().layer, std::string("fc1"), longest);
  QCOMPARE(window().selection().currentName(), u"fc1"_s);
}

void TestWindowClassroom::goesOnAndPauses() {
  TrainingOptions training = window().document().trainingOptions();
  training.epochs = 5000; // more than it gets to: it is stopped
  window().document().setTrainingOptions(training);
  begin();
  press("lessonGo");
  QTRY_COMPARE_WITH_TIMEOUT(panel()->state(), ClassroomPanel::State::running, longest);
  QTRY_VERIFY_WITH_TIMEOUT(view().step > 3, longest);
  press("lessonGo");
  QTRY_COMPARE_WITH_TIMEOUT(panel()->state(), ClassroomPanel::State::paused, longest);
  // What it tells of a layer comes before it tells that it is paused.
  const std::int64_t at = view().step;
  QTest::qWait(400);
  QCOMPARE(view().step, at);
  press("lessonSlowly");
  QTRY_VERIFY_WITH_TIMEOUT(view().step >= at + 2, longest);
  press("lessonStop");
  QTRY_COMPARE_WITH_TIMEOUT(panel()->state(), ClassroomPanel::State::idle, longest);
  QVERIFY(panel()->findChild<QToolButton *>(u"lessonStart"_s)->isEnabled());
  QVERIFY(!window().queue().isBusy());
}

void TestWindowClassroom::endsWithTheResultOfAnOrdinaryRun() {
  const auto resultOf = [](const QString &run) {
    QFile file(run + u"/result.json"_s);
    if (!file.open(QIODevice::ReadOnly))
      return QJsonObject();
    QJsonObject result = QJsonDocument::fromJson(file.readAll()).object();
    result.remove(u"seconds"_s);
    return result;
  };
  begin();
  const QString led = folder();
  press("lessonStep");
  QTRY_COMPARE_WITH_TIMEOUT(view().step, std::int64_t{1}, longest);
  window().selection().selectName(u"fc2"_s);
  press("lessonGo");
  QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(led + u"/result.json"_s), longest);
  window().runActions()->run();
  QTRY_COMPARE(window().library().folders().size(), 2);
  QTRY_VERIFY_WITH_TIMEOUT(!window().queue().isBusy(), longest);
  QString plain;
  for (const QString &run : window().library().folders())
    if (run != led)
      plain = run;
  QVERIFY(!resultOf(led).isEmpty());
  QCOMPARE(resultOf(led), resultOf(plain));
}

void TestWindowClassroom::isTakenOverInAnotherLanguage() {
  begin();
  press("lessonStep");
  QTRY_COMPARE_WITH_TIMEOUT(view().step, std::int64_t{1}, longest);
  QTRY_COMPARE(panel()->state(), ClassroomPanel::State::paused);
  const QString led = folder();
  QSignalSpy replaced(m_host.get(), &WindowHost::replaced);
  window().findChild<QAction *>(u"language_de"_s)->trigger();
  QVERIFY(replaced.wait(bitsmith::test::patience));
  QCOMPARE(folder(), led);
  QTRY_COMPARE_WITH_TIMEOUT(view().step, std::int64_t{1}, longest); // told again
  QTRY_COMPARE_WITH_TIMEOUT(panel()->state(), ClassroomPanel::State::paused, longest);
  press("lessonStep");
  QTRY_COMPARE_WITH_TIMEOUT(view().step, std::int64_t{2}, longest);
}

void TestWindowClassroom::leavesTheQueueFree() {
  begin();
  const QString led = folder();
  QSignalSpy ended(&window().queue(), &RunQueue::ended);
  window().runActions()->run(); // beside the one that waits
  QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
  QCOMPARE(ended[0][1].value<RunQueue::Outcome>(), RunQueue::Outcome::finished);
  QCOMPARE(window().queue().running(), QStringList{led});
  QCOMPARE(panel()->state(), ClassroomPanel::State::paused);
}

QTEST_MAIN(TestWindowClassroom)
#include "tst_window_classroom.moc"
