// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Projects in the real window: files, the question when it is closed, and work that outlives a kill.

#include "app/gui/document/hardware_views.h"
#include "app/gui/document/project_actions.h"
#include "app/gui/document/recovery.h"
#include "app/gui/window/window_settings.h"
#include "core/plan/base/files.h"
#include "core/plan/project/project.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/hardware/profile_editor.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QUndoStack>
#include <QUrl>

#include <csignal>
#include <sys/resource.h>
#include <sys/types.h>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString victimFlag = u"--victim"_s;

/// A window of a process of its own that opens a project, changes it by keys and waits to be killed.
int beVictim(const QString &home, const QString &file) {
  useHome(home);
  MainWindow window(folderKey(QDir(home).filePath(u"runs"_s)));
  window.projectActions()->setKeepDelay(50);
  window.show();
  window.openFile(file);
  PrecisionView *table = window.precisionPanel()->view();
  table->setCurrentIndex(table->cellIndex(1, PrecisionColumn::weightBits));
  QTest::keyClick(table, Qt::Key_Minus);
  QTest::keyClick(table, Qt::Key_Minus);
  return QApplication::exec();
}

/// As long as it lives, files can be made but nothing can be written into them: nothing is to be said
/// meanwhile, either.
class FullDisk {
 public:
  FullDisk() {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit nothing{0, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &nothing);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_taken);
  }
  FullDisk(const FullDisk &) = delete;
  FullDisk &operator=(const FullDisk &) = delete;

 private:
  void (*m_taken)(int) = std::signal(SIGXFSZ, SIG_IGN);
  rlimit m_before{};
};

void click(const QMessageBox *question, QMessageBox::ButtonRole role) {
  for (QAbstractButton *button : question->buttons())
    if (question->buttonRole(button) == role)
      QTest::mouseClick(button, Qt::LeftButton);
}

/// Clicks the button that loses something.
void clickDiscard(const QMessageBox *question) {
  click(question, QMessageBox::DestructiveRole);
}

} // namespace

class TestWindowProjects : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void savesAndOpensAgain();
  void marksWhatIsNotSaved();
  void savesWhatIsTyped();
  void asksAboutWhatIsTyped();
  void asksBeforeItSavesOverAnotherProject();
  void asksNothingWithoutAProject();
  void remembersLocksAndTiesWithoutAProject();
  void asksBeforeItLosesChanges();
  void refusesAFileOfANewerVersionAndChangesNothing();
  void takesAFileThatIsDropped();
  void listsRecentProjectsAndReopensTheLast();
  void staysOpenInAWindowThatIsMadeAnew();
  void asksBeforeItReplacesWhatAnotherWindowSaved();
  void recoversWhatAKilledWindowHadNotSaved();
  void recoversWhereNothingCanBeKept();
  void discardsWhatCouldNotBeKept_data();
  void discardsWhatCouldNotBeKept();
  void keepsTheOnlyCopyThatIsOpenedAgain();
  void offersWhatWasLeftOnce();
  void discardsWhatIsNotWanted();
  void keepsAPlanThatCannotBeOpened();
  void opensAProjectWhoseHardwareIsGone();
  void asksAboutAHardwareProfileBeforeItCloses();
  void asksAgainWhenASavedHardwareProfileChangesTheProject();

 private:
  void saveAs(const QString &file);
  void typeEpochs(const QString &number);
  void killAWindow(const QString &file);
  void recoverOnAFullDisk();

  WindowFixture m_fixture;
};

void TestWindowProjects::init() {
  m_fixture.forget();
  QVERIFY(m_fixture.open());
}

void TestWindowProjects::cleanup() {
  m_fixture.close();
}

/// Ctrl+S where nothing was saved before asks for a name.
void TestWindowProjects::saveAs(const QString &file) {
  whenModal<QFileDialog>(this, [file](QFileDialog *dialog) {
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
  });
  m_fixture.press(Qt::Key_S, Qt::ControlModifier);
}

void TestWindowProjects::savesAndOpensAgain() {
  m_fixture.typeBits(1, PrecisionColumn::weightBits, u"3"_s);
  m_fixture.typeBits(4, PrecisionColumn::activationBits, u"12"_s);
  m_fixture.document().setLocked({0}, true);
  m_fixture.document().tie({2, 3});
  m_fixture.document().setHardware(u"mobile_cpu"_s);
  m_fixture.table().setColumnHidden(static_cast<int>(PrecisionColumn::bops), true);
  const QString file = m_fixture.path(u"mine.bitsmith"_s);
  saveAs(file);
  QTRY_VERIFY(QFileInfo::exists(file));
  QVERIFY(!m_fixture.window().isWindowModified());
  const Experiment saved = m_fixture.document().experiment();

  m_fixture.action("newProject")->trigger(); // nothing is unsaved: nothing is asked
  QVERIFY(m_fixture.document().experiment() != saved);
  QVERIFY(!m_fixture.document().isLocked(0));
  m_fixture.table().setColumnHidden(static_cast<int>(PrecisionColumn::bops), false);
  m_fixture.window().openFile(file);
  QVERIFY(m_fixture.document().experiment() == saved);
  QVERIFY(m_fixture.document().isLocked(0) && !m_fixture.document().isLocked(1));
  QCOMPARE(m_fixture.document().tiedRows(2), (QList<int>{2, 3}));
  QVERIFY(m_fixture.table().isColumnHidden(static_cast<int>(PrecisionColumn::bops)));
  QVERIFY(!m_fixture.document().undoStack()->canUndo());
}

void TestWindowProjects::marksWhatIsNotSaved() {
  QCOMPARE(m_fixture.window().windowTitle(), u"Bitsmith"_s);
  saveAs(m_fixture.path(u"digits on a watch.bitsmith"_s));
  QTRY_COMPARE(m_fixture.window().windowTitle(), u"digits on a watch[*] – Bitsmith"_s);
  m_fixture.typeBits(0, PrecisionColumn::weightBits, u"5"_s);
  QVERIFY(m_fixture.window().isWindowModified());
  m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(!m_fixture.window().isWindowModified()); // back at what the file holds
  m_fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(m_fixture.window().isWindowModified());
  m_fixture.press(Qt::Key_S, Qt::ControlModifier); // has a name: nothing is asked
  QVERIFY(!m_fixture.window().isWindowModified());
  QCOMPARE(loadProject(toPath(m_fixture.window().projectActions()->file())).experiment,
           m_fixture.document().experiment());
}

/// Types a number of epochs into Setup, without Enter.
void TestWindowProjects::typeEpochs(const QString &number) {
  m_fixture.child<QDockWidget>("setupDock")->raise();
  auto *epochs = m_fixture.child<QSpinBox>("epochs");
  QTRY_VERIFY(epochs->isVisible());
  m_fixture.window().activateWindow(); // a dialog may have had the keyboard
  epochs->setFocus();
  QTRY_VERIFY(epochs->hasFocus());
  epochs->selectAll();
  m_fixture.typeText(number);
}

void TestWindowProjects::savesWhatIsTyped() {
  const QString file = m_fixture.path(u"typed.bitsmith"_s);
  saveAs(file);
  QTRY_VERIFY(QFileInfo::exists(file));
  typeEpochs(u"30"_s);
  m_fixture.press(Qt::Key_S, Qt::ControlModifier);
  QCOMPARE(loadProject(toPath(file)).experiment.training.epochs, 30);
  QVERIFY(!m_fixture.window().isWindowModified());
  QVERIFY(m_fixture.child<QSpinBox>("epochs")->hasFocus());
  m_fixture.press(Qt::Key_Return); // has been taken already
  QVERIFY(!m_fixture.window().isWindowModified());
  // The editor of a cell gives the keyboard back to the table.
  m_fixture.clickCell(1, PrecisionColumn::weightBits);
  QTest::keyClick(&m_fixture.table(), Qt::Key_4);
  QVERIFY(!m_fixture.table().hasFocus());
  m_fixture.press(Qt::Key_S, Qt::ControlModifier);
  QCOMPARE(loadProject(toPath(file)).experiment.precision.layers.at("conv2").weightBits, std::optional(4));
  QVERIFY(m_fixture.table().hasFocus());
  m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(m_fixture.document().plan()[1].weight.bits, 8);
}

/// A number that is typed is a change, though nothing else is.
void TestWindowProjects::asksAboutWhatIsTyped() {
  const QString file = m_fixture.path(u"typed-on.bitsmith"_s);
  saveAs(file);
  QTRY_VERIFY(QFileInfo::exists(file));
  typeEpochs(u"30"_s);
  QVERIFY(!m_fixture.window().isWindowModified());
  whenModal<QMessageBox>(this, [](QMessageBox *box) { QTest::keyClick(box, Qt::Key_S, Qt::AltModifier); });
  QVERIFY(m_fixture.window().close());
  QCOMPARE(loadProject(toPath(file)).experiment.training.epochs, 30);
}

/// Typed without its ending, which is the usual way.
void TestWindowProjects::asksBeforeItSavesOverAnotherProject() {
  const QString file = m_fixture.path(u"others.bitsmith"_s);
  Project others;
  others.experiment.name = "of somebody else";
  saveProject(others, toPath(file));
  bool asked = false;
  whenModal<QMessageBox>(this, [this, &asked](QMessageBox *question) {
    asked = question->text().contains(u"others.bitsmith"_s);
    whenModal<QFileDialog>(this, [](QFileDialog *dialog) { dialog->reject(); });
    QTest::mouseClick(question->button(QMessageBox::No), Qt::LeftButton);
  });
  saveAs(m_fixture.path(u"others"_s));
  QTRY_VERIFY(asked);
  QCOMPARE(loadProject(toPath(file)).experiment.name, std::string("of somebody else"));
  QVERIFY(!m_fixture.window().projectActions()->isOpen());
}

void TestWindowProjects::asksNothingWithoutAProject() {
  m_fixture.typeBits(0, PrecisionColumn::weightBits, u"5"_s);
  QVERIFY(m_fixture.window().close());
  m_fixture.close();
  QVERIFY(m_fixture.open());
  QCOMPARE(m_fixture.document().plan()[0].weight.bits, 5); // remembered without a file
  QVERIFY(!m_fixture.window().projectActions()->isOpen());
  QVERIFY(Recovery().leftBehind().isEmpty());
}

void TestWindowProjects::remembersLocksAndTiesWithoutAProject() {
  m_fixture.clickCell(0, PrecisionColumn::name);
  m_fixture.press(Qt::Key_L, Qt::ControlModifier);
  m_fixture.clickCell(2, PrecisionColumn::name);
  m_fixture.clickCell(3, PrecisionColumn::name, Qt::ControlModifier);
  m_fixture.press(Qt::Key_T, Qt::ControlModifier);
  const PlanMarks marks = m_fixture.document().marks();
  QCOMPARE(marks.locked, std::vector<std::string>{"conv1"});
  QCOMPARE(marks.ties.size(), std::size_t{1});
  QVERIFY(m_fixture.window().close());
  m_fixture.close();
  QVERIFY(m_fixture.open());
  QVERIFY(m_fixture.document().marks() == marks);
  QVERIFY(!m_fixture.document().undoStack()->canUndo());
}

void TestWindowProjects::asksBeforeItLosesChanges() {
  const QString file = m_fixture.path(u"asked.bitsmith"_s);
  saveAs(file);
  QTRY_VERIFY(QFileInfo::exists(file));
  m_fixture.typeBits(0, PrecisionColumn::weightBits, u"5"_s);
  // Escape goes on working.
  whenModal<QMessageBox>(this, [](QMessageBox *box) {
    QCOMPARE(box->text(), u"Save the changes of “asked”?"_s);
    QTest::keyClick(box, Qt::Key_Escape);
  });
  QVERIFY(!m_fixture.window().close());
  QCOMPARE(m_fixture.document().plan()[0].weight.bits, 5);
  QCOMPARE(loadProject(toPath(file)).experiment.precision.layers.size(), std::size_t{0});
  // Alt+S saves and closes.
  whenModal<QMessageBox>(this, [](QMessageBox *box) { QTest::keyClick(box, Qt::Key_S, Qt::AltModifier); });
  QVERIFY(m_fixture.window().close());
  QCOMPARE(loadProject(toPath(file)).experiment.precision.layers.size(), std::size_t{1});
}

void TestWindowProjects::refusesAFileOfANewerVersionAndChangesNothing() {
  const QString file = m_fixture.path(u"tomorrow.bitsmith"_s);
  writeFileAtomically(toPath(file), R"({"format": "bitsmith/project@2", "experiment": {}})");
  m_fixture.typeBits(0, PrecisionColumn::weightBits, u"5"_s);
  const Experiment before = m_fixture.document().experiment();
  m_fixture.window().openFile(file); // before it asks about the changes
  QCOMPARE(m_fixture.message(),
           file + u": format is \"bitsmith/project@2\", written by a newer Bitsmith: this one reads up to "
                  "\"bitsmith/project@1\"; update it"_s);
  QVERIFY(m_fixture.document().experiment() == before);
  QVERIFY(!m_fixture.window().projectActions()->isOpen());
}

void TestWindowProjects::takesAFileThatIsDropped() {
  const QString file = m_fixture.path(u"dropped.bitsmith"_s);
  Project project;
  project.experiment.precision.preset = "ultra_low";
  saveProject(project, toPath(file));
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(file)});
  QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&m_fixture.window(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&m_fixture.window(), &drop);
  QCOMPARE(m_fixture.document().preset(), u"ultra_low"_s);
  QCOMPARE(m_fixture.window().projectActions()->file(), file);
}

void TestWindowProjects::listsRecentProjectsAndReopensTheLast() {
  const QString first = m_fixture.path(u"first.bitsmith"_s);
  const QString second = m_fixture.path(u"second.bitsmith"_s);
  Project project;
  project.experiment.precision.preset = "fp32";
  saveProject(project, toPath(second));
  saveAs(first);
  QTRY_VERIFY(QFileInfo::exists(first));
  m_fixture.window().openFile(second);
  auto *menu = m_fixture.child<QMenu>("fileMenu");
  Q_EMIT menu->aboutToShow();
  QStringList recent;
  for (const QAction *action : menu->actions())
    if (action->menu() && action->text().contains(u"projects"_s))
      for (const QAction *entry : action->menu()->actions())
        recent.append(entry->text());
  QCOMPARE(recent, (QStringList{second, first}));
  QVERIFY(m_fixture.window().close());
  m_fixture.close();
  QVERIFY(m_fixture.open());
  QCOMPARE(m_fixture.window().projectActions()->file(), second);
  QCOMPARE(m_fixture.document().preset(), u"fp32"_s);
  QVERIFY(!m_fixture.window().isWindowModified());
}

/// As it is in another language: with what is not saved, and nothing read from the file again.
void TestWindowProjects::staysOpenInAWindowThatIsMadeAnew() {
  const QString file = m_fixture.path(u"anew.bitsmith"_s);
  saveAs(file);
  QTRY_VERIFY(QFileInfo::exists(file));
  m_fixture.typeBits(0, PrecisionColumn::weightBits, u"5"_s);
  m_fixture.window().save();
  MainWindow other(m_fixture.window().workspace());
  QCOMPARE(other.projectActions()->file(), file);
  QCOMPARE(other.windowTitle(), u"anew[*] – Bitsmith"_s);
  QVERIFY(other.isWindowModified());
  QVERIFY(other.document().undoStack()->canUndo());
  QCOMPARE(other.document().plan()[0].weight.bits, 5);
}

void TestWindowProjects::asksBeforeItReplacesWhatAnotherWindowSaved() {
  const QString file = m_fixture.path(u"shared.bitsmith"_s);
  saveProject(Project(), toPath(file));
  m_fixture.window().openFile(file);
  QTRY_COMPARE(m_fixture.window().projectActions()->file(), file);
  Project others;
  others.experiment.name = "of another window";
  saveProject(others, toPath(file));
  m_fixture.typeBits(1, PrecisionColumn::weightBits, u"5"_s);
  QVERIFY(m_fixture.window().isWindowModified());
  bool asked = false;
  whenModal<QMessageBox>(this, [&asked](QMessageBox *question) {
    asked = question->objectName() == u"changedElsewhere"_s &&
            question->text().contains(u"“shared.bitsmith” has been changed by another window"_s);
    QTest::keyClick(question, Qt::Key_Return); // in doubt nothing is replaced
  });
  m_fixture.press(Qt::Key_S, Qt::ControlModifier);
  QTRY_VERIFY(asked);
  QVERIFY(m_fixture.window().isWindowModified());
  QCOMPARE(loadProject(toPath(file)).experiment.name, std::string("of another window"));
  whenModal<QMessageBox>(this, clickDiscard);
  m_fixture.press(Qt::Key_S, Qt::ControlModifier);
  QTRY_VERIFY(!m_fixture.window().isWindowModified());
  QCOMPARE(loadProject(toPath(file)).experiment.precision.layers.at("conv2").weightBits, std::optional(5));
  // What it has saved itself is no surprise.
  m_fixture.typeBits(1, PrecisionColumn::weightBits, u"4"_s);
  m_fixture.press(Qt::Key_S, Qt::ControlModifier);
  QTRY_VERIFY(!m_fixture.window().isWindowModified());
}

/// Kills a window of another process when its change has been kept.
void TestWindowProjects::killAWindow(const QString &file) {
  QProcess victim;
  victim.setProcessChannelMode(QProcess::ForwardedChannels);
  victim.start(QCoreApplication::applicationFilePath(), {victimFlag, m_fixture.path({}), file});
  QVERIFY(victim.waitForStarted());
  const QDir kept(Recovery::defaultRoot());
  QTRY_VERIFY(!kept.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty() &&
              QFileInfo::exists(kept.filePath(kept.entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst() +
                                              u"/project.bitsmith"_s)));
  QVERIFY(Recovery().leftBehind().isEmpty()); // it is open still
  QCOMPARE(::kill(static_cast<pid_t>(victim.processId()), SIGKILL), 0);
  QVERIFY(victim.waitForFinished(bitsmith::test::patience));
}

void TestWindowProjects::recoversWhatAKilledWindowHadNotSaved() {
  const QString file = m_fixture.path(u"precious.bitsmith"_s);
  saveProject(Project(), toPath(file));
  m_fixture.close();
  killAWindow(file);
  QVERIFY(m_fixture.open());
  QTRY_VERIFY(m_fixture.child<QDialog>("recoveryDialog"));
  auto *dialog = m_fixture.child<QDialog>("recoveryDialog");
  auto *list = dialog->findChild<QListWidget *>();
  QCOMPARE(list->count(), 1);
  QVERIFY2(list->item(0)->text().startsWith(u"precious.bitsmith, changed "_s),
           qPrintable(list->item(0)->text()));
  QTest::keyClick(list, Qt::Key_Return);
  QTRY_COMPARE(m_fixture.document().plan()[1].weight.bits, 6);
  QVERIFY(m_fixture.window().isWindowModified());
  QCOMPARE(m_fixture.window().projectActions()->file(), file);
  QVERIFY(loadProject(toPath(file)).experiment.precision.layers.empty()); // the file itself is as it was
  QVERIFY(Recovery().leftBehind().isEmpty());
  m_fixture.window().activateWindow();
  m_fixture.press(Qt::Key_S, Qt::ControlModifier);
  QTRY_VERIFY(!m_fixture.window().isWindowModified());
  QCOMPARE(loadProject(toPath(file)).experiment.precision.layers.at("conv2").weightBits, std::optional(6));
  QVERIFY(QDir(Recovery::defaultRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

/// Opens the work of a window that was killed, which cannot be kept anew.
void TestWindowProjects::recoverOnAFullDisk() {
  const QString file = m_fixture.path(u"full.bitsmith"_s);
  saveProject(Project(), toPath(file));
  m_fixture.close();
  killAWindow(file);
  QVERIFY(m_fixture.open());
  QTRY_VERIFY(m_fixture.child<QDialog>("recoveryDialog"));
  auto *list = m_fixture.child<QDialog>("recoveryDialog")->findChild<QListWidget *>();
  m_fixture.window().projectActions()->setKeepDelay(50);
  bool isOpen = false;
  {
    const FullDisk full;
    QTest::keyClick(list, Qt::Key_Return);
    isOpen = QTest::qWaitFor([this] { return m_fixture.document().plan()[1].weight.bits == 6; },
                             bitsmith::test::patience);
    QTest::qWait(200); // keeping it is tried again
  }
  QVERIFY(isOpen);
  QCOMPARE(m_fixture.window().projectActions()->file(), file);
  QVERIFY(m_fixture.window().isWindowModified());
  QVERIFY2(m_fixture.message().contains(u"recovery"_s), qPrintable(m_fixture.message()));
  QCOMPARE(Recovery().leftBehind().size(), 1);
  m_fixture.window().activateWindow();
}

/// On a full disk, say: the work is open all the same, and its old copy stays until there is another.
void TestWindowProjects::recoversWhereNothingCanBeKept() {
  recoverOnAFullDisk();
  if (QTest::currentTestFailed())
    return;
  m_fixture.typeBits(0, PrecisionColumn::weightBits, u"5"_s);
  QTRY_VERIFY(Recovery().leftBehind().isEmpty());
  QCOMPARE(QDir(Recovery::defaultRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(),
           1); // this window's
}

void TestWindowProjects::discardsWhatCouldNotBeKept_data() {
  QTest::addColumn<bool>("closes");
  QTest::newRow("the window is closed") << true;
  QTest::newRow("another project is opened") << false;
}

/// What a person discards is not offered again, though its old copy is the only one.
void TestWindowProjects::discardsWhatCouldNotBeKept() {
  QFETCH(bool, closes);
  recoverOnAFullDisk();
  if (QTest::currentTestFailed())
    return;
  whenModal<QMessageBox>(this, [](QMessageBox *question) { QTest::keyClick(question, Qt::Key_Escape); });
  QVERIFY(!m_fixture.window().close());
  QCOMPARE(Recovery().leftBehind().size(), 1); // it is worked on still
  whenModal<QMessageBox>(this, clickDiscard);
  if (closes)
    QVERIFY(m_fixture.window().close());
  else
    m_fixture.action("newProject")->trigger();
  QVERIFY(Recovery().leftBehind().isEmpty());
}

/// Opened once more in place of itself, it is the only copy still.
void TestWindowProjects::keepsTheOnlyCopyThatIsOpenedAgain() {
  recoverOnAFullDisk();
  if (QTest::currentTestFailed())
    return;
  m_fixture.action("recoverWork")->trigger();
  QVERIFY(m_fixture.child<QDialog>("recoveryDialog"));
  auto *list = m_fixture.child<QDialog>("recoveryDialog")->findChild<QListWidget *>();
  QCOMPARE(list->count(), 1);
  bool asked = false;
  bool isOpenedAgain = false;
  {
    const FullDisk full;
    m_fixture.document().setRunName(u"edited"_s);
    whenModal<QMessageBox>(this, [&asked](QMessageBox *question) {
      asked = true;
      clickDiscard(question);
    });
    QTest::keyClick(list, Qt::Key_Return);
    isOpenedAgain = QTest::qWaitFor([this] { return m_fixture.document().runName() != u"edited"_s; },
                                    bitsmith::test::patience);
    QTest::qWait(200);
  }
  QVERIFY(asked);
  QVERIFY(isOpenedAgain);
  QCOMPARE(Recovery().leftBehind().size(), 1);
}

void TestWindowProjects::offersWhatWasLeftOnce() {
  const QString file = m_fixture.path(u"once.bitsmith"_s);
  saveProject(Project(), toPath(file));
  m_fixture.close();
  killAWindow(file);
  QVERIFY(m_fixture.open());
  QTRY_VERIFY(m_fixture.child<QDialog>("recoveryDialog"));
  m_fixture.action("recoverWork")->trigger();
  QCOMPARE(m_fixture.window().findChildren<QDialog *>(u"recoveryDialog"_s).size(), 1);
  QTest::mouseClick(m_fixture.child<QPushButton>("discardButton"), Qt::LeftButton);
  QTRY_VERIFY(!m_fixture.child<QDialog>("recoveryDialog"));
  m_fixture.action("recoverWork")->trigger();
  QVERIFY(!m_fixture.child<QDialog>("recoveryDialog"));
}

void TestWindowProjects::discardsWhatIsNotWanted() {
  const QString file = m_fixture.path(u"unwanted.bitsmith"_s);
  saveProject(Project(), toPath(file));
  m_fixture.close();
  killAWindow(file);
  QVERIFY(m_fixture.open());
  QTRY_VERIFY(m_fixture.child<QPushButton>("discardButton"));
  QTest::mouseClick(m_fixture.child<QPushButton>("discardButton"), Qt::LeftButton);
  QTRY_VERIFY(Recovery().leftBehind().isEmpty());
  QCOMPARE(m_fixture.document().plan()[1].weight.bits, 8);
  QVERIFY(!m_fixture.window().projectActions()->isOpen());
}

/// Its network is on a disk that is away, say: closing the window unchanged must not put another plan in its
/// place.
void TestWindowProjects::keepsAPlanThatCannotBeOpened() {
  Experiment away;
  away.name = "away";
  away.network.file = m_fixture.path(u"away.onnx"_s).toStdString();
  away.precision.preset = "ultra_low";
  m_fixture.close();
  WindowSettings().setExperiment(away);
  QVERIFY(m_fixture.open());
  QTRY_VERIFY(m_fixture.message().contains(u"away.onnx"_s));
  QVERIFY(m_fixture.window().close());
  m_fixture.close();
  QVERIFY(WindowSettings().experiment() == away);
  QVERIFY(m_fixture.open());
  QTRY_VERIFY(m_fixture.message().contains(u"away.onnx"_s));
  m_fixture.typeBits(0, PrecisionColumn::weightBits, u"5"_s); // another plan is worked on
  QVERIFY(m_fixture.window().close());
  m_fixture.close();
  QVERIFY(WindowSettings().experiment() != away);
}

void TestWindowProjects::opensAProjectWhoseHardwareIsGone() {
  const QString file = m_fixture.path(u"board.bitsmith"_s);
  Project project;
  project.experiment.precision.preset = "ultra_low";
  project.experiment.hardware = "my_board";
  saveProject(project, toPath(file));
  const std::string before = m_fixture.document().hardware().name;
  m_fixture.window().openFile(file);
  QCOMPARE(m_fixture.window().projectActions()->file(), file);
  QCOMPARE(m_fixture.document().hardware().name, before);
  QVERIFY2(m_fixture.message().contains(u"no hardware profile “my_board”"_s),
           qPrintable(m_fixture.message()));
  QCOMPARE(m_fixture.document().basePreset(), u"ultra_low"_s);
}

/// Quit ends the editor too.
void TestWindowProjects::asksAboutAHardwareProfileBeforeItCloses() {
  m_fixture.window().hardwareViews()->editProfiles();
  ProfileEditor *editor = m_fixture.window().hardwareViews()->editor();
  editor->copyProfile();
  QVERIFY(editor->hasUnsaved());
  whenModal<QMessageBox>(this, [](QMessageBox *box) { box->reject(); }); // goes on editing
  QVERIFY(!m_fixture.window().close());
  QVERIFY(editor->hasUnsaved());
  editor->revertProfile();
  QVERIFY(m_fixture.window().close());
}

/// The plan is costed on a profile that is saved: the project is changed after it was found to be saved.
void TestWindowProjects::asksAgainWhenASavedHardwareProfileChangesTheProject() {
  const QString file = m_fixture.path(u"profile.bitsmith"_s);
  saveAs(file);
  QTRY_VERIFY(QFileInfo::exists(file));
  m_fixture.window().hardwareViews()->editProfiles();
  m_fixture.window().hardwareViews()->editor()->copyProfile();
  QVERIFY(!m_fixture.window().isWindowModified());
  QStringList questions;
  whenModal<QMessageBox>(this, [&](QMessageBox *profile) {
    questions.append(profile->objectName());
    whenModal<QMessageBox>(this, [&](QMessageBox *project) {
      questions.append(project->objectName());
      project->reject();
    });
    click(profile, QMessageBox::AcceptRole);
  });
  QVERIFY(!m_fixture.window().close());
  QCOMPARE(questions, (QStringList{u"leaveQuestion"_s, u"saveQuestion"_s}));
  const std::string copy = m_fixture.document().hardware().name;
  QVERIFY(m_fixture.window().isWindowModified());
  QVERIFY(loadProject(toPath(file)).experiment.hardware != copy);
  whenModal<QMessageBox>(this, [](QMessageBox *project) { click(project, QMessageBox::AcceptRole); });
  QVERIFY(m_fixture.window().close()); // the profile is saved: nothing is asked about it
  QCOMPARE(loadProject(toPath(file)).experiment.hardware, copy);
}

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  if (arguments.value(1) == victimFlag)
    return beVictim(arguments.value(2), arguments.value(3));
  TestWindowProjects test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_window_projects.moc"
