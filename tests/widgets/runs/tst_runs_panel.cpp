// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_lock.h"
#include "tests/patience.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/runs/run_filter.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestRunsPanel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void saysWhatToDoWhenThereAreNoRuns();
  void offersWhatFitsTheSelection();
  void stopsWhatAClusterMayStillHave();
  void checksWithTheMouseAndTheSpaceBar();
  void comparesTheSelectedRuns();
  void stopsAndResumesByClicks();
  void checksWhatIsQueuedHere();
  void asksBeforeRemoving();
  void filtersWhileTyping();
  void filtersByLabelsAndResults();
  void renamesWhereTheNameStands();
  void labelsOneRunAndSeveral();
  void showsOtherColumns();
  void asksBeforeDeletingForGood();
  void opensAndCopies();
  void opensARunWithWhereItStarts();
  void keepsItsColumns();
  void paintsInLightAndDark();

 private:
  QAction *action(const char *name) const { return m_panel->findChild<QAction *>(QString::fromLatin1(name)); }
  QRect rectOf(const QString &folder, int column = 0) const;
  void click(const QString &folder, Qt::KeyboardModifiers modifiers = {});

  std::unique_ptr<QTemporaryDir> m_root;
  sample::Runs m_runs;
  std::unique_ptr<RunQueue> m_queue;
  std::unique_ptr<RunLibrary> m_library;
  std::unique_ptr<RunsPanel> m_panel;
};

void TestRunsPanel::initTestCase() {
  static QTemporaryDir data;
  qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
  qputenv("BITSMITH_CLI", FAKE_ENGINE);
}

void TestRunsPanel::init() {
  m_root = std::make_unique<QTemporaryDir>();
  m_runs = sample::makeRuns(m_root->path());
  m_queue = std::make_unique<RunQueue>();
  m_library = std::make_unique<RunLibrary>(m_root->path());
  m_panel = std::make_unique<RunsPanel>(m_library.get(), m_queue.get());
  m_panel->resize(1300, 320);
  m_panel->show();
  QTRY_VERIFY(m_library->isLoaded());
}

void TestRunsPanel::cleanup() {
  m_panel.reset();
  m_library.reset();
  m_queue.reset();
}

QRect TestRunsPanel::rectOf(const QString &folder, int column) const {
  const auto *filter = qobject_cast<QAbstractProxyModel *>(m_panel->view()->model());
  return m_panel->view()->visualRect(
      filter->mapFromSource(m_panel->model()->indexOf(folder).siblingAtColumn(column)));
}

void TestRunsPanel::click(const QString &folder, Qt::KeyboardModifiers modifiers) {
  QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, modifiers,
                    rectOf(folder, RunModel::Setup).center());
}

void TestRunsPanel::saysWhatToDoWhenThereAreNoRuns() {
  const QString root = m_root->path() + u"/none"_s;
  RunLibrary library(root);
  RunsPanel panel(&library, m_queue.get());
  panel.show();
  const auto *empty = panel.findChild<QLabel *>(u"empty"_s);
  QTRY_VERIFY(library.isLoaded());
  QTRY_COMPARE(empty->text(),
               u"No runs yet. Choose a network and a precision, then press Run; each run is kept in a "
               "folder below %1."_s.arg(root));
  QVERIFY(empty->isVisible());
  QVERIFY(!panel.view()->isVisible());
}

void TestRunsPanel::offersWhatFitsTheSelection() {
  const auto offered = [this] {
    QStringList list;
    for (const char *name : {"stop", "resume", "compare", "openInTable", "copyCommand", "reveal", "remove"}) {
      if (action(name)->isEnabled())
        list.append(QString::fromLatin1(name));
    }
    return list.join(u' ');
  };
  QCOMPARE(offered(), QString());
  click(m_runs.stopped);
  QCOMPARE(offered(), u"resume compare openInTable copyCommand reveal remove"_s);
  click(m_runs.damaged);
  QCOMPARE(offered(), u"compare reveal remove"_s);
  click(m_runs.int8); // a member: what is resumed is its study
  QCOMPARE(offered(), u"resume compare openInTable copyCommand reveal"_s);
  click(m_runs.failed);
  click(m_runs.fresh, Qt::ControlModifier);
  QCOMPARE(offered(), u"resume compare remove"_s);
  const auto lock = RunLock::acquire(toPath(m_runs.stopped));
  QTRY_COMPARE(m_panel->model()->phase(m_runs.stopped), RunPhase::running);
  click(m_runs.stopped);
  QCOMPARE(offered(), u"stop compare openInTable copyCommand reveal"_s);
}

/// Whoever gave a run to a cluster may have ended, well or not, before its jobs did.
void TestRunsPanel::stopsWhatAClusterMayStillHave() {
  const std::filesystem::path cluster = toPath(m_runs.failed) / "cluster";
  click(m_runs.failed);
  QVERIFY(!action("stop")->isEnabled());
  std::filesystem::create_directories(cluster);
  const auto isStopOffered = [&](const std::string &record) {
    writeFileAtomically(cluster / "jobs.json", record);
    click(m_runs.stopped);
    click(m_runs.failed);
    return action("stop")->isEnabled();
  };
  const std::string begin = R"({"format": "bitsmith/cluster-jobs@1",
    "profile": {"format": "bitsmith/cluster@1", "name": "a"}, "jobs": [)";
  QVERIFY(!isStopOffered(begin + "]}")); // it was refused at once
  const std::string job = begin + R"({"token": "t", "id": "7", "folders": [[0, "."]]}]})";
  QVERIFY(isStopOffered(job));
  QVERIFY(isStopOffered(begin + R"({"token": "t", "folders": [[0, "."]]}]})")); // not answered
  QVERIFY(isStopOffered("{}"));                                                 // nobody knows
  action("remove")->trigger();
  auto *question = m_panel->findChild<QMessageBox *>();
  QVERIFY(question);
  QVERIFY2(question->text().contains(u"stop them first"_s), qPrintable(question->text()));
  QTest::keyClick(question, Qt::Key_Escape);
  QTRY_VERIFY(!m_panel->findChild<QMessageBox *>());
  // Their end was told.
  EventWriter(cluster).write("members", {{"state", "cancelled"}, {"indices", {0}}});
  m_library->refresh();
  QTRY_COMPARE(m_library->record(m_runs.failed)->members.size(), std::size_t{1});
  click(m_runs.stopped);
  click(m_runs.failed);
  QVERIFY(!action("stop")->isEnabled());
  // Of a study the end of one run was told; another has neither that nor a result.
  const std::filesystem::path study = toPath(m_runs.study);
  std::filesystem::create_directories(study / "cluster");
  writeFileAtomically(study / "cluster" / "jobs.json", job);
  using State = MemberRecord::State;
  for (const auto &[index, state, text] :
       {std::tuple(0, State::finished, "finished"), std::tuple(2, State::cancelled, "cancelled")}) {
    EventWriter(study).write("members", {{"state", text}, {"indices", {index}}});
    m_library->refresh();
    const auto told = [&, place = static_cast<std::size_t>(index)] {
      const auto &members = m_library->record(m_runs.study)->members;
      return members.size() == 3 ? members[place].state : State::unknown;
    };
    QTRY_COMPARE(told(), state);
    click(m_runs.stopped);
    click(m_runs.study);
    QCOMPARE(action("stop")->isEnabled(), index == 0);
  }
}

void TestRunsPanel::checksWithTheMouseAndTheSpaceBar() {
  QSignalSpy checked(m_panel.get(), &RunsPanel::checkedChanged);
  QSignalSpy selected(m_panel.get(), &RunsPanel::selectionChanged);
  const QRect row = rectOf(m_runs.stopped);
  QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                    QPoint(row.left() + 12, row.center().y()));
  QCOMPARE(m_panel->checkedFolders(), QStringList{m_runs.stopped});
  click(m_runs.stopped);
  click(m_runs.fresh, Qt::ShiftModifier);
  QCOMPARE(m_panel->selectedFolders(), (QStringList{m_runs.stopped, m_runs.failed, m_runs.fresh}));
  QCOMPARE(selected.last()[0].toStringList(), m_panel->selectedFolders());
  QTest::keyClick(m_panel->view(), Qt::Key_Space);
  QCOMPARE(m_panel->checkedFolders(), (QStringList{m_runs.stopped, m_runs.failed, m_runs.fresh}));
  QTest::keyClick(m_panel->view(), Qt::Key_Space);
  QCOMPARE(m_panel->checkedFolders(), QStringList());
  QVERIFY(checked.size() >= 3);
}

void TestRunsPanel::comparesTheSelectedRuns() {
  QSignalSpy compared(m_panel.get(), &RunsPanel::comparisonRequested);
  m_panel->model()->setChecked(m_runs.stopped, true);
  click(m_runs.fp32);
  click(m_runs.failed, Qt::ControlModifier);
  action("compare")->trigger();
  QCOMPARE(m_panel->checkedFolders(), (QStringList{m_runs.fp32, m_runs.failed}));
  // A study stands for its runs; a single run is nothing to compare.
  click(m_runs.stopped);
  action("compare")->trigger();
  const auto before = compared.size();
  click(m_runs.fp32);
  click(m_runs.int8, Qt::ControlModifier);
  action("compare")->trigger();
  QCOMPARE(compared.size(), before + 1);
  QCOMPARE(compared.last()[0].toStringList(), m_panel->checkedFolders());
  QCOMPARE(compared.last()[0].toStringList().size(), 2);
}

void TestRunsPanel::stopsAndResumesByClicks() {
  Experiment experiment{.name = "endless"};
  experiment.training.epochs = 2;
  const QString folder = m_queue->enqueue(experiment, m_root->path());
  QTRY_VERIFY(m_library->contains(folder));
  m_panel->selectFolders({folder});
  QTRY_VERIFY(m_library->record(folder)->epochs.size() == 2);
  QTRY_VERIFY(action("stop")->isEnabled());
  action("stop")->trigger();
  QTRY_VERIFY(!m_queue->isBusy());
  QTRY_COMPARE(m_panel->model()->phase(folder), RunPhase::stopped);
  QTRY_VERIFY(action("resume")->isEnabled());
  action("resume")->trigger();
  QVERIFY(m_queue->isRunning(folder));
  QTRY_COMPARE(m_panel->model()->phase(folder), RunPhase::running);
}

void TestRunsPanel::checksWhatIsQueuedHere() {
  Experiment study = loadExperiment("quick-tour");
  study.name = "endless";
  const QString first = m_queue->enqueue({.name = "endless"}, m_root->path());
  const QString second = m_queue->enqueue(study, m_root->path());
  QTRY_COMPARE(m_panel->checkedFolders().size(), 6);
  QVERIFY(m_panel->model()->isChecked(first));
  QVERIFY(m_panel->model()->isChecked(m_library->members(second).last()));
}

void TestRunsPanel::asksBeforeRemoving() {
  click(m_runs.stopped);
  QTest::keyClick(m_panel->view(), Qt::Key_Delete);
  auto *question = m_panel->findChild<QMessageBox *>();
  QVERIFY(question && question->isVisible());
  QCOMPARE(question->text(), u"Move this run to the trash?"_s);
  QCOMPARE(question->informativeText(), u"stopped"_s);
  QTest::keyClick(question, Qt::Key_Escape);
  QVERIFY(QFileInfo::exists(m_runs.stopped));
  QTRY_VERIFY(!m_panel->findChild<QMessageBox *>());

  action("remove")->trigger();
  auto *confirm = m_panel->findChild<QPushButton *>(u"confirmRemove"_s);
  QVERIFY(confirm);
  QTest::mouseClick(confirm, Qt::LeftButton);
  QVERIFY(!QFileInfo::exists(m_runs.stopped));
  QTRY_VERIFY(!m_library->contains(m_runs.stopped));
}

void TestRunsPanel::filtersWhileTyping() {
  auto *search = m_panel->findChild<QLineEdit *>(u"search"_s);
  QTest::keyClicks(search, u"fresh"_s);
  QCOMPARE(m_panel->view()->model()->rowCount(), 1);
  QTest::keyClicks(search, u"er"_s);
  const auto *empty = m_panel->findChild<QLabel *>(u"empty"_s);
  QVERIFY(empty->isVisible());
  QCOMPARE(empty->text(), u"No run matches \"fresher\"."_s);
  search->clear();
  QVERIFY(m_panel->view()->isVisible());
}

void TestRunsPanel::filtersByLabelsAndResults() {
  m_library->setLabels(m_runs.fresh, {.name = {}, .tags = {"paper"}, .note = "Größe"});
  auto *search = m_panel->findChild<QLineEdit *>(u"search"_s);
  const auto shown = [&](const QString &query) {
    search->setText(query);
    QStringList names;
    const auto *model = m_panel->view()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      const QModelIndex index = model->index(row, 0);
      names.append(index.data().toString());
      for (int member = 0; member < model->rowCount(index); ++member)
        names.append(u"- "_s + model->index(member, 0, index).data().toString());
    }
    return names;
  };
  QCOMPARE(shown(u"tag:paper"_s), QStringList{u"fresh"_s});
  QCOMPARE(shown(u"note:GRÖßE"_s), QStringList{u"fresh"_s});
  QCOMPARE(shown(u"acc>88"_s), (QStringList{u"Quick tour"_s, u"- fp32"_s}));
  QCOMPARE(shown(u"drop>2 acc>80"_s), (QStringList{u"Quick tour"_s, u"- int8_uniform"_s}));
  QCOMPARE(shown(u"state:stopped acc>70"_s), QStringList{u"stopped"_s});
  QCOMPARE(shown(u"acc> fresh"_s), QStringList{u"fresh"_s});
  QVERIFY(search->toolTip().startsWith(u"acc>: expected a number after it"_s));
}

void TestRunsPanel::renamesWhereTheNameStands() {
  click(m_runs.fresh);
  QTest::keyClick(m_panel->view(), Qt::Key_F2);
  auto *editor = m_panel->view()->viewport()->findChild<QLineEdit *>();
  QVERIFY(editor);
  QCOMPARE(editor->text(), u"fresh"_s);
  editor->selectAll();
  QTest::keyClicks(editor, u"my best"_s);
  QTest::keyClick(editor, Qt::Key_Return);
  QTRY_COMPARE(m_panel->model()->indexOf(m_runs.fresh).data().toString(), u"my best"_s);
  QCOMPARE(readLabels(toPath(m_runs.fresh)).name, std::string("my best"));
  QCOMPARE(m_library->record(m_runs.fresh)->experiment.name, std::string("fresh"));
  // Its own name again is no label.
  QVERIFY(m_panel->view()->model()->setData(m_panel->view()->selectionModel()->selectedRows().front(),
                                            u"fresh"_s));
  QVERIFY(!QFileInfo::exists(m_runs.fresh + u"/labels.json"_s));
  click(m_runs.damaged);
  QVERIFY(!action("rename")->isEnabled());
  click(m_runs.toCome); // has no folder yet
  QVERIFY(!action("rename")->isEnabled() && !action("label")->isEnabled());
}

void TestRunsPanel::labelsOneRunAndSeveral() {
  const auto dialog = [this] { return m_panel->findChild<QDialog *>(u"labelsDialog"_s); };
  const auto save = [&] {
    QTest::keyClick(dialog()->findChild<QLineEdit *>(u"tags"_s), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
  };
  click(m_runs.fresh);
  action("label")->trigger();
  QVERIFY(dialog());
  QTest::keyClicks(dialog()->findChild<QLineEdit *>(u"tags"_s), u"paper, draft"_s);
  QTest::keyClicks(dialog()->findChild<QPlainTextEdit *>(u"note"_s), u"with a new seed"_s);
  save();
  const QModelIndex row = m_panel->model()->indexOf(m_runs.fresh);
  QCOMPARE(row.siblingAtColumn(RunModel::Tags).data().toString(), u"draft, paper"_s);
  QCOMPARE(row.siblingAtColumn(RunModel::Note).data().toString(), u"with a new seed"_s);
  QVERIFY(m_library->tags() == (QStringList{u"draft"_s, u"paper"_s}));
  // Of several runs: what all have is changed, what one has alone stays.
  m_library->setLabels(m_runs.stopped, {.name = {}, .tags = {"paper", "own"}, .note = {}});
  click(m_runs.fresh);
  click(m_runs.stopped, Qt::ControlModifier);
  action("label")->trigger();
  auto *tags = dialog()->findChild<QLineEdit *>(u"tags"_s);
  QCOMPARE(tags->text(), u"paper"_s);
  tags->setText(u"final"_s);
  save();
  QCOMPARE(m_library->labels(m_runs.fresh).tags, (std::vector<std::string>{"draft", "final"}));
  QCOMPARE(m_library->labels(m_runs.stopped).tags, (std::vector<std::string>{"final", "own"}));
  QCOMPARE(m_library->labels(m_runs.fresh).note, std::string("with a new seed"));
  // A tag that cannot be is told in the dialog, which stays.
  click(m_runs.fresh);
  action("label")->trigger();
  dialog()->findChild<QLineEdit *>(u"tags"_s)->setText(QString(61, u'x'));
  QTest::keyClick(dialog()->findChild<QLineEdit *>(u"tags"_s), Qt::Key_Return);
  const auto *problem = dialog()->findChild<QLabel *>(u"problem"_s);
  QVERIFY(problem->isVisible());
  QVERIFY2(problem->text().endsWith(u"tags has 61 bytes: expected at most 60"_s),
           qPrintable(problem->text()));
  dialog()->reject();
}

void TestRunsPanel::showsOtherColumns() {
  auto *header = m_panel->view()->header();
  QVERIFY(m_panel->view()->isColumnHidden(RunModel::Bops));
  Q_EMIT header->customContextMenuRequested(QPoint(5, 5));
  const auto *menu = m_panel->findChild<QMenu *>(u"columnMenu"_s);
  QVERIFY(menu);
  const QList<QAction *> entries = menu->actions();
  const auto entry = std::ranges::find(entries, u"Loss"_s, &QAction::text);
  QVERIFY(entry != entries.end());
  (*entry)->trigger();
  QVERIFY(!m_panel->view()->isColumnHidden(RunModel::Loss));
  // Sorting by it brings runs that have it first, in either direction.
  m_panel->view()->sortByColumn(RunModel::Loss, Qt::AscendingOrder);
  const QModelIndex study = m_panel->view()->model()->index(0, 0);
  QCOMPARE(m_panel->view()->model()->index(2, 0, study).data(RunModel::FolderRole).toString(), m_runs.toCome);
}

/// Where a folder can go to no trash, nothing is deleted before somebody has said so.
void TestRunsPanel::asksBeforeDeletingForGood() {
  const QByteArray data = qgetenv("XDG_DATA_HOME");
  const auto restore = qScopeGuard([&] { qputenv("XDG_DATA_HOME", data); });
  writeFileAtomically(toPath(m_root->path()) / "file", "no folder can be below this");
  qputenv("XDG_DATA_HOME", QByteArray(m_root->path().toUtf8() + "/file"));
  click(m_runs.fresh);
  action("remove")->trigger();
  QTest::mouseClick(m_panel->findChild<QPushButton *>(u"confirmRemove"_s), Qt::LeftButton);
  if (!QFileInfo::exists(m_runs.fresh))
    QSKIP("temporary files are on a drive with a trash of its own");
  auto *forGood = m_panel->findChild<QPushButton *>(u"confirmForGood"_s);
  QVERIFY(forGood);
  auto *question = qobject_cast<QMessageBox *>(forGood->window());
  QCOMPARE(question->informativeText(), u"fresh"_s);
  QVERIFY(question->defaultButton() != forGood);
  QTest::keyClick(question, Qt::Key_Escape);
  QVERIFY(QFileInfo::exists(m_runs.fresh));
  QTRY_VERIFY(!m_panel->findChild<QPushButton *>(u"confirmForGood"_s));

  action("remove")->trigger();
  QTest::mouseClick(m_panel->findChild<QPushButton *>(u"confirmRemove"_s), Qt::LeftButton);
  forGood = m_panel->findChild<QPushButton *>(u"confirmForGood"_s);
  QVERIFY(forGood);
  QTest::mouseClick(forGood, Qt::LeftButton);
  QVERIFY(!QFileInfo::exists(m_runs.fresh));
  QVERIFY(!m_queue->removeForGood(m_root->path(), m_root->path())); // holds no run
}

/// Names of other runs are those that its own folder and study know them by.
void TestRunsPanel::opensARunWithWhereItStarts() {
  Experiment study = loadExperiment("quick-tour");
  study.members.resize(2);
  study.members[1].start.member = study.members[0].name;
  const QString folder = sample::makeRun(m_root->path(), "20260106-000000-starts", study);
  Experiment single{.name = "single"};
  single.start.run = "../20260104-000000-stopped";
  const QString run = sample::makeRun(m_root->path(), "20260107-000000-single", single);
  m_library->refresh();
  QTRY_COMPARE(m_library->members(folder).size(), 2);
  QTRY_VERIFY(m_library->contains(run));
  const QString first = m_library->members(folder).first();
  const QSignalSpy requested(m_panel.get(), &RunsPanel::experimentRequested);
  for (const QString &one : m_library->members(folder) + QStringList{run}) {
    m_panel->selectFolders({one});
    action("openInTable")->trigger();
  }
  QCOMPARE(requested.size(), 3);
  const auto opened = [&](qsizetype i) { return requested.at(i).at(0).value<Experiment>(); };
  QVERIFY(opened(0).start.empty());
  QVERIFY(opened(1).start == (StartOptions{.run = first.toStdString(), .member = {}}));
  QVERIFY(opened(2).start == (StartOptions{.run = m_runs.stopped.toStdString(), .member = {}}));
}

void TestRunsPanel::opensAndCopies() {
  const QSignalSpy requested(m_panel.get(), &RunsPanel::experimentRequested);
  click(m_runs.int8);
  action("openInTable")->trigger();
  QCOMPARE(requested.size(), 1);
  QCOMPARE(requested.at(0).at(0).value<Experiment>().precision.preset, std::string("int8_uniform"));
  m_panel->view()->setFocus();
  action("copyCommand")->trigger();
  QCOMPARE(
      QGuiApplication::clipboard()->text(),
      u"bitsmith-cli run %1/experiment.json --threads %2"_s.arg(m_runs.int8).arg(m_queue->threadsPerRun()));
  // A member that has not begun has no folder: its study does it.
  m_panel->selectFolders({m_runs.toCome});
  action("copyCommand")->trigger();
  QCOMPARE(
      QGuiApplication::clipboard()->text(),
      u"bitsmith-cli run %1/experiment.json --threads %2"_s.arg(m_runs.study).arg(m_queue->threadsPerRun()));
  m_panel->selectFolders({m_runs.int8});
  QSignalSpy activated(m_panel.get(), &RunsPanel::runActivated);
  QTest::keyClick(m_panel->view(), Qt::Key_Return);
  QCOMPARE(activated.size(), 1);
  QCOMPARE(activated[0][0].toString(), m_runs.int8);
}

void TestRunsPanel::keepsItsColumns() {
  m_panel->view()->setColumnWidth(RunModel::Name, 321);
  const QByteArray state = m_panel->saveState();
  RunsPanel other(m_library.get(), m_queue.get());
  other.restoreState(state);
  QCOMPARE(other.view()->columnWidth(RunModel::Name), 321);
}

void TestRunsPanel::paintsInLightAndDark() {
  const auto lock = RunLock::acquire(toPath(m_runs.stopped));
  QTRY_COMPARE(m_panel->model()->phase(m_runs.stopped), RunPhase::running);
  m_panel->model()->setCheckedFolders({m_runs.fp32, m_runs.int8, m_runs.stopped});
  click(m_runs.int8);
  const QPalette light = QGuiApplication::palette();
  QPalette dark(QColor(0x2b, 0x2d, 0x30));
  dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
  dark.setColor(QPalette::AlternateBase, QColor(0x24, 0x25, 0x29));
  const QString folder = qEnvironmentVariable("BITSMITH_PICTURES");
  QList<QImage> pictures;
  for (const QPalette &palette : {light, dark}) {
    QApplication::setPalette(palette);
    QCoreApplication::processEvents();
    pictures.append(m_panel->grab().toImage());
    if (!folder.isEmpty())
      pictures.last().save(folder + u"/runs_panel_%1.png"_s.arg(pictures.size()));
  }
  QApplication::setPalette(light);
  // The swatch of the first checked run has the first series colour in both.
  const QRect row = rectOf(m_runs.fp32);
  const QPoint origin = m_panel->view()->viewport()->mapTo(m_panel.get(), row.topLeft());
  for (const QImage &picture : pictures) {
    bool found = false;
    for (int x = 0; x < 60; ++x)
      found = found ||
              picture.pixelColor(origin + QPoint(x, row.height() / 2)) == Theme::instance().seriesColor(0);
    QVERIFY(found);
  }
}

QTEST_MAIN(TestRunsPanel)
#include "tst_runs_panel.moc"
