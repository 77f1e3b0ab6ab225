// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that the window gives to a cluster: the real engine, in the tasks and in the process that follows
// them, behind a scheduler that stands in for Slurm and does one task after another.

#include "core/plan/base/files.h"
#include "core/plan/runs/run_lock.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/runs/run_model.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;
using bitsmith::test::WindowFixture;

namespace {

constexpr int longestRun = 120'000; // milliseconds; only a hang lasts that long

Experiment tiny(const std::string &name, std::int64_t epochs) {
  Experiment experiment{.name = name};
  experiment.data.source = "shapes";
  experiment.data.train = 64;
  experiment.data.test = 64;
  experiment.training.epochs = epochs;
  experiment.training.batch = 32;
  return experiment;
}

} // namespace

class TestWindowCluster : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void runsOnTheChosenCluster();
  void showsWhatWaitsAndWhy();
  void stopCancelsTheJobs_data();
  void stopCancelsTheJobs();
  void followsAgainWhatAWindowLeft();
  void offersWhatWasLeftAndWhatWasInterrupted();
  void tellsThatThereIsNoScheduler();
  void remembersTheChoice();

 private:
  void selectFirst() {
    auto *view = m_fixture->window().runsPanel()->findChild<QTreeView *>();
    QTRY_VERIFY(view->model()->rowCount() == 1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(0, 0)).center());
  }
  /// Opens the Run button's menu and clicks an entry.
  void choose(const char *name);
  RunModel &model() const { return *m_fixture->window().runsPanel()->model(); }
  QString enqueue(const Experiment &experiment);
  QString cell(const QString &folder, RunModel::Column column) const {
    return model().indexOf(folder).siblingAtColumn(column).data().toString();
  }

  std::unique_ptr<WindowFixture> m_fixture;
  std::unique_ptr<QTemporaryDir> m_scheduler;
  QByteArray m_path;
};

void TestWindowCluster::initTestCase() {
  m_path = qgetenv("PATH");
}

void TestWindowCluster::init() {
  m_scheduler = std::make_unique<QTemporaryDir>();
  QDir place(m_scheduler->path());
  QVERIFY(place.mkpath(u"bin"_s) && place.mkpath(u"jobs"_s) && place.mkpath(u"state"_s));
  for (const char *program : {"sbatch", "squeue", "sacct", "scancel", "scontrol"})
    QVERIFY(QFile::link(QStringLiteral(BITSMITH_SOURCE_DIR "/tests/cluster/stand_in/scheduler.bash"),
                        place.filePath(u"bin/"_s + QString::fromLatin1(program))));
  for (const char *file : {"slots", "seconds", "real"})
    writeFileAtomically(place.filePath(QString::fromLatin1(file)).toStdString(), "1\n");
  qputenv("PATH", (place.filePath(u"bin"_s) + u':' + QString::fromUtf8(m_path)).toUtf8());
  qputenv("STAND_IN", m_scheduler->path().toUtf8());
  m_fixture = std::make_unique<WindowFixture>();
  std::filesystem::create_directories(m_fixture->path(u"bitsmith/clusters"_s).toStdString());
  writeFileAtomically(m_fixture->path(u"bitsmith/clusters/lab.json"_s).toStdString(),
                      R"({"format": "bitsmith/cluster@1", "name": "lab", "poll_seconds": 1})");
  QVERIFY(m_fixture->open());
}

void TestWindowCluster::cleanup() {
  m_fixture->close();
  // A window that closes leaves its jobs to themselves.
  QProcess::execute(m_scheduler->filePath(u"bin/scancel"_s),
                    QDir(m_scheduler->filePath(u"jobs"_s)).entryList(QDir::Files));
  m_fixture.reset();
  qputenv("PATH", m_path);
  m_scheduler.reset();
}

void TestWindowCluster::choose(const char *name) {
  auto *button = m_fixture->child<QToolButton>("runButton");
  bool clicked = false;
  QTimer::singleShot(0, this, [&] {
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    auto *action = menu ? menu->findChild<QAction *>(QString::fromLatin1(name)) : nullptr;
    if (action) {
      bitsmith::test::clickEntry(*menu, action);
      clicked = true;
    } else if (menu) {
      menu->close();
    }
  });
  // The arrow is at the button's right edge.
  QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->width() - 4, button->height() / 2));
  QTRY_VERIFY(clicked);
}

QString TestWindowCluster::enqueue(const Experiment &experiment) {
  MainWindow &window = m_fixture->window();
  QString folder = window.queue().enqueue(experiment, window.library().root());
  window.library().refresh();
  return folder;
}

void TestWindowCluster::runsOnTheChosenCluster() {
  choose("executor lab");
  QCOMPARE(m_fixture->child<QToolButton>("runButton")->text(), u"▶  Run on lab"_s);
  const QString folder = enqueue(tiny("far away", 1));
  QVERIFY(!folder.isEmpty());
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(folder), RunPhase::finished, longestRun);
  QVERIFY(QFileInfo::exists(folder + u"/cluster/jobs.json"_s));
  QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().queue().isBusy(), longestRun);
  choose("executor ");
  QCOMPARE(m_fixture->child<QToolButton>("runButton")->text(), u"▶  Run"_s);
  const QString here = enqueue(tiny("here", 1));
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(here), RunPhase::finished, longestRun);
  QVERIFY(!QFileInfo::exists(here + u"/cluster"_s));
}

/// The stand-in does one task at a time: the second waits, and a failure shows with the engine's reason.
void TestWindowCluster::showsWhatWaitsAndWhy() {
  choose("executor lab");
  Experiment study{.name = "three", .task = Task::study};
  study.members = {tiny("long", 100000), tiny("next", 1)};
  const QString folder = enqueue(study);
  QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().library().members(folder).size(), 2, longestRun);
  const QStringList members = m_fixture->window().library().members(folder);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(members[0]), RunPhase::running, longestRun);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(members[1]), RunPhase::waiting, longestRun);
  QTRY_COMPARE_WITH_TIMEOUT(cell(members[1], RunModel::Progress), u"Resources (on the cluster)"_s,
                            longestRun);
  QCOMPARE(cell(members[1], RunModel::State), u"queued"_s);
  m_fixture->window().queue().stop(folder);
  QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().queue().isBusy(), longestRun);

  Experiment bad{.name = "bad", .task = Task::study};
  bad.members = {tiny("lost", 1)};
  bad.members.front().data.source = "idx";
  bad.members.front().data.path = "/nowhere";
  const QString failing = enqueue(bad);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(failing), RunPhase::failed, longestRun);
  const QString member = m_fixture->window().library().members(failing).value(0);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(member), RunPhase::failed, longestRun);
  QVERIFY2(model().problem(member).contains(u"/nowhere"_s), qPrintable(model().problem(member)));
  QVERIFY2(model().problem(failing).contains(u"failed (FAILED, NonZeroExitCode)"_s),
           qPrintable(model().problem(failing)));
}

void TestWindowCluster::stopCancelsTheJobs_data() {
  QTest::addColumn<QString>("after"); // a file of the run
  QTest::newRow("at once") << u"experiment.json"_s;
  QTest::newRow("while it is submitted") << u"cluster/jobs.json"_s;
  QTest::newRow("while it trains") << u"checkpoint.pt"_s;
}

void TestWindowCluster::stopCancelsTheJobs() {
  QFETCH(QString, after);
  choose("executor lab");
  const QString folder = enqueue(tiny("endless", 100000));
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(folder), RunPhase::running, longestRun);
  selectFirst();
  QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(folder + u'/' + after), longestRun);
  for (int times = 0; times < 2; ++times) { // twice: it is the same wish
    m_fixture->press(Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(model().phase(folder), RunPhase::stopping);
  }
  QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().queue().isBusy(), longestRun);
  QCOMPARE(m_fixture->message(), QString());
  const bool wasSubmitted = !QDir(m_scheduler->filePath(u"jobs"_s)).isEmpty();
  QCOMPARE(QFileInfo::exists(m_scheduler->filePath(u"cancelled/1"_s)), wasSubmitted);
  QTRY_VERIFY_WITH_TIMEOUT(!RunLock::isHeld(folder.toStdString()), longestRun);
  if (after == u"checkpoint.pt"_s) // otherwise there may be nothing of it to go on from
    QTRY_COMPARE_WITH_TIMEOUT(model().phase(folder), RunPhase::stopped, longestRun);
}

/// Jobs outlive the window that gave them away; the next one finds them, follows them and can cancel them.
void TestWindowCluster::followsAgainWhatAWindowLeft() {
  choose("executor lab");
  Experiment study{.name = "left alone", .task = Task::study};
  study.members = {tiny("long", 100000), tiny("next", 1)};
  const QString folder = enqueue(study);
  QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().library().members(folder).size(), 2, longestRun);
  const QStringList members = m_fixture->window().library().members(folder);
  for (const bool follows : {true, false}) {
    QTRY_COMPARE_WITH_TIMEOUT(model().phase(members[0]), RunPhase::running, longestRun);
    QTRY_COMPARE_WITH_TIMEOUT(cell(members[1], RunModel::Progress), u"Resources (on the cluster)"_s,
                              longestRun);
    QString asked;
    QStringList buttons;
    bitsmith::test::whenModal<QMessageBox>(&m_fixture->window(), [&](QMessageBox *question) {
      asked = question->text();
      for (const QAbstractButton *button : question->buttons())
        buttons << button->text();
      question->reject();
    });
    QVERIFY(!m_fixture->window().close());
    QCOMPARE(asked,
             u"Jobs on a cluster go on and can be followed again next time; Stop in the list of runs ends "
             "them."_s);
    QVERIFY(buttons.contains(u"Quit"_s) && !buttons.contains(u"Stop and quit"_s));
    m_fixture->close();
    QVERIFY(m_fixture->open());
    QTRY_COMPARE_WITH_TIMEOUT(model().phase(folder), RunPhase::left, longestRun);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->message(),
                              u"“left alone” was left to a cluster. It can be followed again."_s, longestRun);
    QCOMPARE(cell(folder, RunModel::State), u"on cluster"_s);
    QCOMPARE(cell(folder, RunModel::Progress), u"0 of 2 runs · Resume follows it"_s);
    QCOMPARE(model().phase(members[0]), RunPhase::running);
    QCOMPARE(model().phase(members[1]), RunPhase::waiting);
    selectFirst();
    auto *resume = m_fixture->window().runsPanel()->findChild<QAction *>(u"resume"_s);
    QVERIFY(resume->isEnabled());
    if (!follows)
      break;
    resume->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().phase(folder), RunPhase::running, longestRun);
  }
  QCOMPARE(QDir(m_scheduler->filePath(u"jobs"_s)).entryList(QDir::Files).size(), 1); // submitted once
  m_fixture->press(Qt::Key_Period, Qt::ControlModifier);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(folder), RunPhase::stopped, longestRun);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(members[0]), RunPhase::stopped, longestRun);
  QCOMPARE(model().phase(members[1]), RunPhase::stopped);
  QVERIFY(QFileInfo::exists(m_scheduler->filePath(u"cancelled/1"_s)));
}

/// What a cluster still does and what stopped with the window go on with one click.
void TestWindowCluster::offersWhatWasLeftAndWhatWasInterrupted() {
  choose("executor lab");
  Experiment study{.name = "far away", .task = Task::study};
  study.members = {tiny("long", 100000)};
  const QString away = enqueue(study);
  QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().library().members(away).size(), 1, longestRun);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(m_fixture->window().library().members(away)[0]), RunPhase::running,
                            longestRun);
  choose("executor ");
  const QString here = enqueue(tiny("here", 100000));
  QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(here + u"/checkpoint.pt"_s), longestRun);
  m_fixture->close();
  QVERIFY(m_fixture->open());
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(here), RunPhase::stopped, longestRun);
  QTRY_COMPARE_WITH_TIMEOUT(
      m_fixture->message(),
      u"The run “here” was interrupted. It can go on from its last checkpoint. “far away” "
      u"was left to a cluster. It can be followed again."_s,
      longestRun);
  for (auto *button : m_fixture->window().messageBar()->findChildren<QPushButton *>())
    if (button->text() == u"Resume"_s)
      QTest::mouseClick(button, Qt::LeftButton);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(here), RunPhase::running, longestRun);
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(away), RunPhase::running, longestRun);
  for (const QString &folder : {away, here})
    m_fixture->window().queue().stop(folder);
  QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().queue().isBusy(), longestRun);
}

void TestWindowCluster::tellsThatThereIsNoScheduler() {
  choose("executor lab");
  qputenv("PATH", "/nowhere");
  const QString folder = enqueue(tiny("nobody", 1));
  QTRY_COMPARE_WITH_TIMEOUT(model().phase(folder), RunPhase::failed, longestRun);
  QVERIFY2(m_fixture->message().contains(u"Slurm is not installed here"_s), qPrintable(m_fixture->message()));
}

void TestWindowCluster::remembersTheChoice() {
  choose("executor lab");
  m_fixture->close();
  QVERIFY(m_fixture->open());
  QCOMPARE(m_fixture->window().queue().cluster(), u"lab"_s);
  // One that is gone is not kept: every run would be refused.
  m_fixture->close();
  QVERIFY(QFile::remove(m_fixture->path(u"bitsmith/clusters/lab.json"_s)));
  QVERIFY(m_fixture->open());
  QCOMPARE(m_fixture->window().queue().cluster(), QString());
}

QTEST_MAIN(TestWindowCluster)
#include "tst_window_cluster.moc"
