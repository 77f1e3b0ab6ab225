// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The language of the window: chosen in the menu, at once, with everything that is worked on kept.

#include "app/gui/document/hardware_views.h"
#include "app/gui/document/project_actions.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/translations.h"
#include "app/gui/window/window_host.h"
#include "tests/app/gui/translation_check.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"

#include "core/plan/experiment/experiment.h"
#include "core/plan/project/project.h"
#include "core/plan/runs/run_folder.h"
#include "widgets/advice/advice_text.h"
#include "widgets/document/core_text.h"
#include "widgets/document/options_form.h"
#include "widgets/hardware/profile_editor.h"
#include "widgets/palette/command_palette.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUndoStack>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestWindowLanguage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void changesTheLanguageOfTheWindowThatIsOpen();
  void keepsThePlanItsHistoryAndTheRuns();
  void asksBeforeItReplacesWhatAnotherWindowSavedBefore();
  void waitsForTheAnswerToAQuestion();
  void waitsForAnEditedHardwareProfile();
  void waitsForADialogThatIsOpen();
  void waitsForAMenuThatIsOpen();
  void thePaletteFindsByWordsOfTheLanguage();
  void endsAPresentation();
  void remembersTheLanguage();
  void takesNumbersAsTheLocaleWritesThem();
  void hasNoTwoEqualAcceleratorsInAMenu_data();
  void hasNoTwoEqualAcceleratorsInAMenu();

 private:
  MainWindow &window() const { return m_host->window(); }
  void open();
  void choose(const QString &code);

  QTemporaryDir m_home;
  std::unique_ptr<QTemporaryDir> m_runs;
  std::unique_ptr<WindowHost> m_host;
};

void TestWindowLanguage::initTestCase() {
  QVERIFY(m_home.isValid());
  bitsmith::test::useHome(m_home.path());
  QVERIFY2(!qEnvironmentVariable("BITSMITH_CLI").isEmpty(), "CTest names the engine program");
}

void TestWindowLanguage::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  m_runs = std::make_unique<QTemporaryDir>();
  open();
}

void TestWindowLanguage::cleanup() {
  window().queue().stopAllAndWait();
  m_host.reset();
  m_runs.reset();
  installTranslations(*qApp, QLocale::c());
}

void TestWindowLanguage::open() {
  m_host = std::make_unique<WindowHost>(folderKey(m_runs->path()));
  window().show();
  QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

/// As somebody does it: through the menus, with the mouse.
void TestWindowLanguage::choose(const QString &code) {
  auto *menu = window().findChild<QMenu *>(u"languageMenu"_s);
  QVERIFY(menu);
  auto *action = menu->findChild<QAction *>(u"language_"_s + code);
  QVERIFY(action);
  QSignalSpy replaced(m_host.get(), &WindowHost::replaced);
  menu->popup(window().mapToGlobal(QPoint(50, 50)));
  QVERIFY(QTest::qWaitForWindowExposed(menu));
  bitsmith::test::clickEntry(*menu, action);
  QVERIFY(!replaced.isEmpty() || replaced.wait(bitsmith::test::patience));
  QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void TestWindowLanguage::changesTheLanguageOfTheWindowThatIsOpen() {
  const QSize size = window().size();
  const MainWindow *before = &window();
  choose(u"de"_s);
  QVERIFY(&window() != before);
  QVERIFY(window().isVisible());
  QCOMPARE(window().size(), size);
  QCOMPARE(QLocale().language(), QLocale::German);
  QCOMPARE(window().locale().language(), QLocale::German);
  QVERIFY(window().findChild<QAction *>(u"language_de"_s)->isChecked());
  // Titles of columns are made once for many tables.
  const auto title = [this] {
    const int column = static_cast<int>(PrecisionColumn::name);
    return window().precisionPanel()->view()->model()->headerData(column, Qt::Horizontal).toString();
  };
  QCOMPARE(title(), u"Schicht"_s);
  // Names of the program's own, in its texts too.
  const Document &document = window().document();
  Finding finding;
  finding.kind = AdviceKind::matchHardware;
  const QString device = coreText(document.hardware().title);
  QVERIFY(device != QString::fromStdString(document.hardware().title));
  const QString advice = adviceTitle(finding, document.network(), document.hardware());
  QVERIFY2(advice.contains(device), qPrintable(advice));
  choose(u"en"_s);
  QCOMPARE(QLocale().language(), QLocale::English);
  QCOMPARE(window().menuBar()->actions().first()->text(), u"&File"_s);
  QCOMPARE(title(), u"Layer"_s);
}

void TestWindowLanguage::keepsThePlanItsHistoryAndTheRuns() {
  Document &document = window().document();
  const Experiment plan = document.experiment();
  document.setLayerPrecision(
      {0, 2}, [](LayerPrecision &layer) { layer.weight.bits = 3; }, u"3 bits"_s);
  window().selection().select({2});
  const Experiment edited = document.experiment();
  Experiment training = parseExperiment(
      R"({"format": "bitsmith/experiment@1", "name": "goes on", "data": {"source": "shapes", "train": 4000,
          "test": 64}, "training": {"epochs": 50, "batch": 32}})",
      "test");
  const QString folder = window().queue().enqueue(training, window().library().root());
  QVERIFY(!folder.isEmpty());
  window().library().refresh();
  QTRY_VERIFY(window().library().contains(folder));
  QTRY_VERIFY(window().queue().isRunning(folder));
  window().runsPanel()->selectFolders({folder});
  choose(u"fr"_s);
  QCOMPARE(&window().document(), &document);
  QVERIFY(document.experiment() == edited);
  QCOMPARE(window().selection().rows(), QList<int>{2});
  QCOMPARE(window().runsPanel()->selectedFolders(), QStringList{folder});
  QVERIFY(window().queue().isRunning(folder)); // the very process
  // What the new window shows is what the document has, and it follows it.
  PrecisionView *table = window().precisionPanel()->view();
  const QModelIndex bits = table->cellIndex(0, PrecisionColumn::weightBits);
  QCOMPARE(bits.data().toString(), u"3"_s);
  document.undoStack()->undo();
  QVERIFY(document.experiment() == plan);
  QVERIFY(bits.data().toString() != u"3"_s);
}

/// What another window has saved is as unknown to the window in another language.
void TestWindowLanguage::asksBeforeItReplacesWhatAnotherWindowSavedBefore() {
  const QString file = m_home.filePath(u"shared.bitsmith"_s);
  saveProject(Project(), toPath(file));
  window().openFile(file);
  QCOMPARE(window().projectActions()->file(), file);
  Project others;
  others.experiment.name = "of another window";
  saveProject(others, toPath(file));
  window().document().setLayerPrecision(
      {0}, [](LayerPrecision &layer) { layer.weight.bits = 3; }, u"3 bits"_s);
  choose(u"de"_s);
  QCOMPARE(window().projectActions()->file(), file);
  QVERIFY(window().isWindowModified());
  window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&window()));
  bool asked = false;
  bitsmith::test::whenModal<QMessageBox>(this, [&asked](QMessageBox *question) {
    asked = question->objectName() == u"changedElsewhere"_s;
    question->reject();
  });
  QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
  QVERIFY(asked);
  QCOMPARE(loadProject(toPath(file)).experiment.name, std::string("of another window"));
}

/// The other window comes when the question, which waits in a loop of its own, has been answered.
void TestWindowLanguage::waitsForTheAnswerToAQuestion() {
  window().document().setLayerPrecision(
      {0}, [](LayerPrecision &layer) { layer.weight.bits = 3; }, u"3 bits"_s);
  const QPointer<MainWindow> asking = &window();
  QSignalSpy replaced(m_host.get(), &WindowHost::replaced);
  window().activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&window()));
  bool answered = false;
  QEventLoop program; // as QApplication::exec() is
  QTimer::singleShot(0, &program, [&] {
    window().findChild<QAction *>(u"language_de"_s)->trigger();
    QTimer::singleShot(300, &program, [&] {
      auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
      answered = question && asking && replaced.isEmpty();
      if (question)
        question->reject();
    });
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
  });
  connect(m_host.get(), &WindowHost::replaced, &program, &QEventLoop::quit);
  QTimer::singleShot(bitsmith::test::patience, &program, &QEventLoop::quit);
  program.exec();
  QVERIFY(answered && !asking);
  QCOMPARE(replaced.size(), 1);
  QCOMPARE(window().locale().language(), QLocale::German);
  QCOMPARE(window().document().plan()[0].weight.bits, 3);
}

/// Its editor goes with the window, and what was typed into it would too.
void TestWindowLanguage::waitsForAnEditedHardwareProfile() {
  window().hardwareViews()->editProfiles();
  ProfileEditor *editor = window().hardwareViews()->editor();
  editor->copyProfile();
  QSignalSpy replaced(m_host.get(), &WindowHost::replaced);
  window().findChild<QAction *>(u"language_fr"_s)->trigger();
  QVERIFY(!replaced.wait(500));
  QVERIFY2(window().messageBar()->text().contains(u"hardware profile"_s),
           qPrintable(window().messageBar()->text()));
  QVERIFY(editor->hasUnsaved());
  editor->revertProfile();
  QVERIFY(!replaced.isEmpty() || replaced.wait(bitsmith::test::patience));
  QCOMPARE(window().locale().language(), QLocale::French);
}

/// A language that was chosen while something else was in its way comes when that ends, whatever is open
/// then.
void TestWindowLanguage::waitsForADialogThatIsOpen() {
  const QString folder = folderKey(m_runs->filePath(u"20260101-000000-noted"_s));
  createRunFolder(toPath(folder), {.name = "noted"}, nlohmann::json::object());
  window().library().refresh();
  QTRY_VERIFY(window().library().contains(folder));
  window().runsPanel()->selectFolders({folder});
  QCOMPARE(window().runsPanel()->selectedFolders(), QStringList{folder});
  window().hardwareViews()->editProfiles();
  ProfileEditor *editor = window().hardwareViews()->editor();
  editor->copyProfile();
  QSignalSpy replaced(m_host.get(), &WindowHost::replaced);
  window().findChild<QAction *>(u"language_de"_s)->trigger();
  window().runsPanel()->findChild<QAction *>(u"label"_s)->trigger();
  const QPointer<QDialog> dialog = window().findChild<QDialog *>(u"labelsDialog"_s);
  QVERIFY(dialog);
  QVERIFY(QTest::qWaitForWindowExposed(dialog));
  auto *note = dialog->findChild<QPlainTextEdit *>(u"note"_s);
  QTest::keyClicks(note, u"the seed is odd"_s);
  editor->revertProfile();
  QVERIFY(!editor->hasUnsaved());
  QVERIFY(!replaced.wait(500));
  QVERIFY(dialog && dialog->isVisible());
  QCOMPARE(note->toPlainText(), u"the seed is odd"_s);
  QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
  QVERIFY(!replaced.isEmpty() || replaced.wait(bitsmith::test::patience));
  QCOMPARE(window().locale().language(), QLocale::German);
  QCOMPARE(window().library().labels(folder).note, "the seed is odd");
}

void TestWindowLanguage::waitsForAMenuThatIsOpen() {
  window().hardwareViews()->editProfiles();
  ProfileEditor *editor = window().hardwareViews()->editor();
  editor->copyProfile();
  QSignalSpy replaced(m_host.get(), &WindowHost::replaced);
  window().findChild<QAction *>(u"language_fr"_s)->trigger();
  const QPointer<QMenu> menu = window().findChild<QMenu *>(u"languageMenu"_s);
  menu->popup(window().mapToGlobal(QPoint(50, 50)));
  QVERIFY(QTest::qWaitForWindowExposed(menu));
  editor->revertProfile();
  QVERIFY(!replaced.wait(500));
  QVERIFY(menu && menu->isVisible());
  QTest::keyClick(menu, Qt::Key_Escape);
  QVERIFY(!replaced.isEmpty() || replaced.wait(bitsmith::test::patience));
  QCOMPARE(window().locale().language(), QLocale::French);
}

/// The keys of the menus go on working while they are hidden, that of the command palette among them.
void TestWindowLanguage::endsAPresentation() {
  const double size = QApplication::font().pointSizeF();
  const QSize extent = window().size();
  window().findChild<QAction *>(u"presentation"_s)->trigger();
  QVERIFY(Theme::instance().isPresenting());
  QSignalSpy replaced(m_host.get(), &WindowHost::replaced);
  window().findChild<QAction *>(u"language_de"_s)->trigger();
  QVERIFY(!replaced.isEmpty() || replaced.wait(bitsmith::test::patience));
  QVERIFY(!Theme::instance().isPresenting());
  QCOMPARE(QApplication::font().pointSizeF(), size);
  QVERIFY(!window().findChild<QAction *>(u"presentation"_s)->isChecked());
  QVERIFY(!window().isFullScreen());
  QTRY_COMPARE(window().size(), extent);
  QVERIFY(window().menuBar()->isVisible());
  // What was kept is the window as it was before.
  QTest::qWait(0);
  window().close();
  m_host.reset();
  open();
  QVERIFY(!window().isFullScreen());
  QVERIFY(window().menuBar()->isVisible());
}

void TestWindowLanguage::thePaletteFindsByWordsOfTheLanguage() {
  choose(u"de"_s);
  window().findChild<QAction *>(u"commandPaletteAction"_s)->trigger();
  auto *palette = window().findChild<CommandPalette *>();
  QVERIFY(palette && palette->isVisible());
  // Presets and devices are called as files call them, and explained in the person's words.
  const auto found = [palette](const QString &words, const QString &name) {
    palette->search()->setText(words);
    for (int row = 0; row < palette->list()->model()->rowCount(); ++row)
      if (const QModelIndex index = palette->list()->model()->index(row, 0); index.data().toString() == name)
        return index;
    return QModelIndex();
  };
  const Preset &preset = findPreset("ultra_low");
  QVERIFY(coreText(preset.title) == u"Extrem niedrig"_s);
  const QModelIndex low = found(u"extrem niedrig"_s, u"Voreinstellung: ultra_low"_s);
  QVERIFY2(low.isValid(), qPrintable(palette->titles().join(u'\n')));
  QVERIFY(low.data(Qt::AccessibleTextRole).toString().contains(u"Extrem niedrig"_s));
  QCOMPARE(low.data(Qt::ToolTipRole).toString(), coreText(preset.summary));
  QVERIFY(coreText(preset.summary) != QString::fromStdString(preset.summary));
  const QModelIndex device = found(u"8-bit-beschleuniger"_s, u"Hardware: edge_tpu"_s);
  QVERIFY2(device.isValid(), qPrintable(palette->titles().join(u'\n')));
  palette->reject();
}

void TestWindowLanguage::remembersTheLanguage() {
  choose(u"ja"_s);
  m_host.reset();
  installTranslations(*qApp, QLocale::c());
  open();
  QCOMPARE(QLocale().language(), QLocale::Japanese);
  QVERIFY(window().findChild<QAction *>(u"language_ja"_s)->isChecked());
}

void TestWindowLanguage::takesNumbersAsTheLocaleWritesThem() {
  choose(u"de"_s);
  auto *rate = window().findChild<QDoubleSpinBox *>(u"lr"_s);
  QVERIFY(rate);
  const auto type = [&](const QString &text) {
    rate->setFocus();
    rate->selectAll();
    QTest::keyClicks(rate, text);
    QTest::keyClick(rate, Qt::Key_Return);
    return window().document().experiment().training.lr;
  };
  QCOMPARE(type(u"0,02"_s), 0.02);
  QCOMPARE(rate->text(), u"0,02"_s);
  QCOMPARE(type(u"0.003"_s), 0.003);
  QCOMPARE(rate->text(), u"0,003"_s);
}

void TestWindowLanguage::hasNoTwoEqualAcceleratorsInAMenu_data() {
  QTest::addColumn<QString>("language");
  for (const Language &language : languages())
    QTest::newRow(qPrintable(language.code)) << language.code;
}

void TestWindowLanguage::hasNoTwoEqualAcceleratorsInAMenu() {
  QFETCH(QString, language);
  choose(language);
  QStringList clashes;
  QWidgetList menus = {window().menuBar()};
  for (QMenu *menu : window().findChildren<QMenu *>())
    menus.append(menu);
  for (const QWidget *menu : menus) {
    std::map<QString, QString> first;
    for (const QAction *action : menu->actions())
      for (const QString &letter : translation_check::accelerators(action->text())) {
        const auto [at, isNew] = first.emplace(letter, action->text());
        if (!isNew)
          clashes.append(at->second + u" / "_s + action->text());
      }
  }
  QCOMPARE(clashes, QStringList());
}

QTEST_MAIN(TestWindowLanguage)
#include "tst_window_language.moc"
