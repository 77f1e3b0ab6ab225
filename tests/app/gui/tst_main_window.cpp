// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window with a real engine process behind it, driven by clicks and keys.

#include "app/gui/analysis/search_actions.h"
#include "app/gui/document/hardware_views.h"
#include "app/gui/runs/run_plans.h"
#include "app/gui/window/main_window.h"

#include "core/plan/base/files.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_folder.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/analysis/errors_panel.h"
#include "widgets/charts/summary_charts.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/charts/training_plot.h"
#include "widgets/document/number_text.h"
#include "widgets/hardware/hardware_panel.h"
#include "widgets/hardware/hardware_table.h"
#include "widgets/hardware/profile_editor.h"
#include "widgets/hardware/profile_form.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/schedule/schedule_editor.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <memory>
#include <sys/types.h>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Folder of the run that a run starts from, which its experiment names from its own folder.
QString startOf(const RunRecord &record) {
  const std::filesystem::path folder = record.folder / record.experiment.start.run;
  return QDir(QString::fromStdString(folder.string())).canonicalPath();
}

/// Process ids of the engines that this process has started.
/// @param command that they carry out, "run" say: others answer the window's questions; empty: whichever
QList<pid_t> engines(const QByteArray &command = {}) {
  QList<pid_t> found;
  const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs);
  for (const QString &entry : processes) {
    QFile status(u"/proc/%1/status"_s.arg(entry));
    QFile line(u"/proc/%1/cmdline"_s.arg(entry));
    if (entry.toInt() == 0 || !status.open(QIODevice::ReadOnly) || !line.open(QIODevice::ReadOnly))
      continue;
    const QByteArray text = status.readAll();
    if (!command.isEmpty() && line.readAll().split('\0').value(1) != command)
      continue;
    if (text.startsWith("Name:\tbitsmith-cli") &&
        text.contains(QByteArray("\nPPid:\t").append(QByteArray::number(::getpid())).append('\n')) &&
        !text.contains("\nState:\tZ"))
      found.append(entry.toInt());
  }
  return found;
}

QJsonObject resultWithoutTime(const QString &folder) {
  QFile file(folder + u"/result.json"_s);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  QJsonObject result = QJsonDocument::fromJson(file.readAll()).object();
  result.remove(u"seconds"_s);
  return result;
}

/// What a copied command line comes to in a place of its own, without its time; empty when it fails.
QJsonObject resultOfCommand(const QString &command) {
  QTemporaryDir elsewhere;
  QProcess shell;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  const QString engine = qEnvironmentVariable("BITSMITH_CLI");
  environment.insert(u"PATH"_s, QFileInfo(engine).path() + u':' + environment.value(u"PATH"_s));
  environment.insert(u"BITSMITH_RUNS"_s, elsewhere.filePath(u"runs"_s));
  shell.setProcessEnvironment(environment);
  shell.setWorkingDirectory(elsewhere.path());
  shell.start(u"/bin/sh"_s, {u"-c"_s, command});
  if (!shell.waitForFinished(60000) || shell.exitCode() != 0) {
    qWarning("%s", shell.readAllStandardError().constData());
    return {};
  }
  const auto runs = findRuns(toPath(elsewhere.filePath(u"runs"_s)));
  return runs.size() == 1 ? resultWithoutTime(folderKey(runs.front())) : QJsonObject();
}

} // namespace

class TestMainWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void editsACellAndTakesItBack();
  void appliesAPresetToTheWholeTable();
  void fitsOnASmallScreen();
  void saysHowLongARunWillTake();
  void trainsInTheBackgroundAndDrawsItsCurves();
  void runsWhatIsTyped_data();
  void runsWhatIsTyped();
  void givesTheResultOfTheCopiedCommand();
  void saysWhatIsMissingToQuantize();
  void quantizesATrainedRunWithTheOpenPlan();
  void runsAllPresetsAndDrawsTheFront();
  void runsThePlanProgressively();
  void stopsAndResumes();
  void offersToResumeAnEngineThatWasKilled();
  void saysWhatIsWrongWithMissingData();
  void takesBackOnlyWhatItSaidOfTheData();
  void stopsItsRunsWhenClosedAndOffersThemNextTime();
  void remembersPlanThemeAndLayout();
  void panelsJoinALayoutThatDoesNotKnowThem();
  void analysesATrainedRunAndSharesTheSelection();
  void searchesForPlansAndTrainsACandidate();
  void costsThePlanOnAProfileThatIsEdited();

 private:
  void openTiny(int epochs, const char *architecture = "mixed_precision_cnn");
  void openWindow();
  void typeBits(int row, PrecisionColumn column, Qt::Key key);
  QString startRun();
  /// As a word: "running", "finished".
  QString stateOf(const QString &folder) const;
  QModelIndex runIndex(const QString &folder) const {
    return m_window->runsPanel()->model()->indexOf(folder);
  }
  template<class Widget>
  Widget *child(const char *name = "") const {
    return m_window->findChild<Widget *>(QString::fromLatin1(name));
  }

  QTemporaryDir m_home;
  std::unique_ptr<QTemporaryDir> m_runs;
  std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase() {
  QVERIFY(m_home.isValid());
  bitsmith::test::useHome(m_home.path());
  QVERIFY2(!qEnvironmentVariableIsEmpty("BITSMITH_CLI"), "CTest names the engine program");
}

void TestMainWindow::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  m_runs = std::make_unique<QTemporaryDir>();
  openWindow();
}

void TestMainWindow::cleanup() {
  if (m_window)
    m_window->queue().stopAllAndWait();
  m_window.reset();
  m_runs.reset();
  QTRY_VERIFY(engines().isEmpty());
}

void TestMainWindow::openWindow() {
  m_window = std::make_unique<MainWindow>(folderKey(m_runs->path()));
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  m_window->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// A run that takes a second or two an epoch at most, read from a file as a person would.
void TestMainWindow::openTiny(int epochs, const char *architecture) {
  const QString path = m_runs->filePath(u"tiny.json"_s);
  const std::string epochsText = std::to_string(epochs);
  writeFileAtomically(toPath(path), R"({"format": "bitsmith/experiment@1", "name": "tiny",
    "data": {"source": "shapes", "train": 192, "test": 100}, "network": {"architecture": ")" +
                                        std::string(architecture) + R"("},
    "precision": {"preset": "int8_uniform"},
    "training": {"batch": 32, "epochs": )" +
                                        epochsText + "}}");
  m_window->openFile(path);
  QCOMPARE(m_window->document().trainingOptions().epochs, epochs);
  QFile::remove(path);
}

void TestMainWindow::typeBits(int row, PrecisionColumn column, Qt::Key key) {
  PrecisionView *view = m_window->precisionPanel()->view();
  const QRect cell = view->visualRect(view->cellIndex(row, column));
  QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
  QTest::keyClick(view, key);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

QString TestMainWindow::startRun() {
  QSignalSpy added(&m_window->library(), &RunLibrary::runAdded);
  QTest::mouseClick(child<QToolButton>("runButton"), Qt::LeftButton);
  if (!QTest::qWaitFor([&] { return !m_window->library().folders().isEmpty(); }, bitsmith::test::patience))
    return {};
  return m_window->library().folders().constFirst();
}

QString TestMainWindow::stateOf(const QString &folder) const {
  const auto record = m_window->library().record(folder);
  const std::string_view word = toString(record ? record->state : RunState::queued);
  return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

void TestMainWindow::editsACellAndTakesItBack() {
  Document &document = m_window->document();
  const double before = document.weightBytes();
  typeBits(1, PrecisionColumn::weightBits, Qt::Key_4);
  QCOMPARE(document.plan()[1].weight.bits, 4);
  QVERIFY(document.weightBytes() < before);
  QCOMPARE(child<QComboBox>("presetPicker")->currentIndex(), -1);
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(document.plan()[1].weight.bits, 8);
  QCOMPARE(document.weightBytes(), before);
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(document.plan()[1].weight.bits, 4);
}

void TestMainWindow::appliesAPresetToTheWholeTable() {
  auto *picker = child<QComboBox>("presetPicker");
  picker->setFocus();
  picker->setCurrentIndex(picker->findText(u"ultra_low"_s));
  Q_EMIT picker->activated(picker->currentIndex());
  QList<int> bits;
  for (const LayerPrecision &layer : m_window->document().plan())
    bits.append(layer.weight.bits);
  QCOMPARE(bits, (QList<int>{4, 3, 3, 2, 4}));
}

/// A small laptop's screen, less the frame and a task bar.
void TestMainWindow::fitsOnASmallScreen() {
  const QSize room(1276, 672);
  QVERIFY(MainWindow(folderKey(m_runs->path())).minimumHeight() <= room.height()); // before it is shown
  typeBits(1, PrecisionColumn::weightBits,
           Qt::Key_4); // "custom, from int8_uniform" is the longest that a picker says
  QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("estimate")->text().startsWith(u"about "_s), 60000);
  m_window->resize(room);
  for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
    dock->raise();
    QCoreApplication::processEvents();
    const QSize needed = m_window->minimumSizeHint();
    QVERIFY2(needed.width() <= room.width() && needed.height() <= room.height(),
             qPrintable(u"%1: %2×%3"_s.arg(dock->objectName()).arg(needed.width()).arg(needed.height())));
  }
  QTRY_COMPARE(m_window->size(), room);
  auto *run = child<QToolButton>("runButton");
  QVERIFY(run->isVisible());
  QVERIFY(m_window->rect().contains(QRect(run->mapTo(m_window.get(), QPoint()), run->size())));
}

void TestMainWindow::saysHowLongARunWillTake() {
  openTiny(2);
  QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("estimate")->text().startsWith(u"about "_s), 60000);
  QVERIFY(child<QLabel>("estimate")->text().endsWith(u" MB"_s));
}

void TestMainWindow::trainsInTheBackgroundAndDrawsItsCurves() {
  openTiny(3);
  auto *plot = m_window->findChild<TrainingPlot *>();
  const QString folder = startRun();
  QVERIFY(!folder.isEmpty());
  // That curves grow while it runs is looked at in a run that does not end: see stopsAndResumes().
  QVERIFY(m_window->runsPanel()->model()->isChecked(folder));
  QTRY_VERIFY(!plot->runs().empty() && !plot->runs().front().record->steps.empty());
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(folder), u"finished"_s, 60000);
  QTRY_COMPARE(plot->runs().front().record->epochs.size(), std::size_t{3});
  const auto record = m_window->library().record(folder);
  QCOMPARE(record->result->samples, 100);
  const QString accuracy = runIndex(folder).siblingAtColumn(RunModel::Accuracy).data().toString();
  QVERIFY2(accuracy.contains(u" % ± "_s), qPrintable(accuracy));
}

void TestMainWindow::runsWhatIsTyped_data() {
  QTest::addColumn<bool>("clicks");
  QTest::newRow("Ctrl+R") << false;
  QTest::newRow("the button") << true; // which takes no focus
}

/// A number that stands in its field is what is run, without Enter.
void TestMainWindow::runsWhatIsTyped() {
  QFETCH(bool, clicks);
  openTiny(1);
  child<QDockWidget>("setupDock")->raise();
  auto *epochs = child<QSpinBox>("epochs");
  QTRY_VERIFY(epochs->isVisible());
  epochs->setFocus();
  QTRY_VERIFY(epochs->hasFocus());
  epochs->selectAll();
  QTest::keyClicks(epochs, u"2"_s);
  if (clicks)
    QTest::mouseClick(child<QToolButton>("runButton"), Qt::LeftButton);
  else
    QTest::keyClick(epochs, Qt::Key_R, Qt::ControlModifier);
  QTRY_VERIFY(!m_window->library().folders().isEmpty());
  const QString folder = m_window->library().folders().constFirst();
  QTRY_VERIFY(m_window->library().record(folder));
  QCOMPARE(m_window->library().record(folder)->experiment.training.epochs, 2);
  QCOMPARE(m_window->document().trainingOptions().epochs, 2);
}

void TestMainWindow::givesTheResultOfTheCopiedCommand() {
  openTiny(1);
  typeBits(3, PrecisionColumn::weightBits, Qt::Key_3);
  const QString folder = startRun();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(folder), u"finished"_s, 60000);
  QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QString command = QApplication::clipboard()->text();
  QVERIFY2(command.contains(u"bitsmith-cli run "_s), qPrintable(command));

  QVERIFY(!resultWithoutTime(folder).isEmpty());
  QCOMPARE(resultOfCommand(command), resultWithoutTime(folder));
}

void TestMainWindow::saysWhatIsMissingToQuantize() {
  openTiny(1);
  child<QComboBox>("runKindPicker")->setCurrentIndex(static_cast<int>(RunKind::ptq));
  QTest::mouseClick(child<QToolButton>("runButton"), Qt::LeftButton);
  QVERIFY2(m_window->messageBar()->text().startsWith(
               u"There is no trained run of mixed_precision_cnn on shapes to quantize."_s),
           qPrintable(m_window->messageBar()->text()));
  QVERIFY(m_window->library().folders().isEmpty());
}

void TestMainWindow::quantizesATrainedRunWithTheOpenPlan() {
  openTiny(1);
  Document &document = m_window->document();
  document.applyPreset(u"fp32"_s);
  const QString trained = startRun();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(trained), u"finished"_s, 60000);

  document.applyPreset(u"mixed_aggressive"_s);
  document.setCalibrationOptions({.observer = CalibrationObserver::percentile, .pictures = 64});
  child<QComboBox>("runKindPicker")->setCurrentIndex(static_cast<int>(RunKind::ptq));
  QTest::mouseClick(child<QToolButton>("runButton"), Qt::LeftButton);
  QTRY_COMPARE(m_window->library().folders().size(), 2);
  const auto isTrained = [&](const QString &folder) { return folder == trained; };
  QStringList folders = m_window->library().folders();
  erase_if(folders, isTrained);
  const QString quantized = folders.front();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(quantized), u"finished"_s, 60000);
  const auto record = m_window->library().record(quantized);
  QVERIFY(record->experiment.task == Task::ptq);
  QVERIFY(record->experiment.calibration.observer == CalibrationObserver::percentile);
  QCOMPARE(record->experiment.precision.preset, std::string("mixed_aggressive"));
  QCOMPARE(startOf(*record), QDir(trained).canonicalPath());
  QCOMPARE(runIndex(quantized).siblingAtColumn(RunModel::Setup).data().toString(),
           u"ptq · shapes · mixed_precision_cnn"_s);
  // It has no curve of training, and is a point of the trade-offs.
  for (const ChartRun &run : m_window->findChild<TrainingPlot *>()->runs())
    QVERIFY(run.record->experiment.task == Task::qat);

  // The copied line does the same.
  QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(resultOfCommand(QApplication::clipboard()->text()), resultWithoutTime(quantized));

  // From the menu of a run; that of a quantized run goes back to the trained one.
  m_window->runsPanel()->selectFolders({quantized});
  m_window->runsPanel()->quantizeSelected();
  QTRY_COMPARE(m_window->library().folders().size(), 3);
  folders = m_window->library().folders();
  erase_if(folders, [&](const QString &folder) { return folder == trained || folder == quantized; });
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(folders.front()), u"finished"_s, 60000);
  QCOMPARE(resultWithoutTime(folders.front()), resultWithoutTime(quantized));

  document.setArchitecture(u"resnet20"_s);
  m_window->runsPanel()->quantizeSelected();
  QVERIFY2(m_window->messageBar()->text().contains(u"has the network mixed_precision_cnn"_s),
           qPrintable(m_window->messageBar()->text()));
}

void TestMainWindow::runsAllPresetsAndDrawsTheFront() {
  openTiny(1);
  child<QComboBox>("runKindPicker")->setCurrentIndex(1);
  const QString study = startRun();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(study), u"finished"_s, 120000);
  QCOMPARE(m_window->library().members(study).size(), 5);
  auto *plot = m_window->findChild<TradeOffPlot *>();
  child<QDockWidget>("tradeOffsDock")->raise();
  QTRY_VERIFY(!plot->frontIds().isEmpty());
  plot->grab(); // axes have their pixels
  const QString member = plot->frontIds().constFirst();
  QTest::mouseClick(
      plot->childAt(plot->pointOf(member).toPoint()) ? plot->childAt(plot->pointOf(member).toPoint()) : plot,
      Qt::LeftButton, {},
      plot->childAt(plot->pointOf(member).toPoint())
          ? plot->childAt(plot->pointOf(member).toPoint())->mapFrom(plot, plot->pointOf(member).toPoint())
          : plot->pointOf(member).toPoint());
  QTRY_COMPARE(m_window->runsPanel()->selectedFolders(), QStringList{member});
}

void TestMainWindow::runsThePlanProgressively() {
  openTiny(3);
  auto *kind = child<QComboBox>("runKindPicker");
  kind->setCurrentIndex(kind->findText(u"this plan, progressive"_s));
  m_window->document().applyPreset(u"fp32"_s);
  QTest::mouseClick(child<QToolButton>("runButton"), Qt::LeftButton);
  QVERIFY(m_window->library().folders().isEmpty()); // a plan without quantization is not for a schedule
  QVERIFY(child<ScheduleEditor>()->isVisible());
  m_window->document().applyPreset(u"ultra_low"_s);
  const QString folder = startRun();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(folder), u"finished"_s, 60000);
  const auto record = m_window->library().record(folder);
  QVERIFY(record->result->task == Task::progressive);
  QCOMPARE(record->bits.size(), std::size_t{3});
  QCOMPARE(record->bits[1].weightBits, (std::vector<int>{6, 6, 6, 5, 6})); // ⌊8 + (to − 8)/2 + ½⌋
  QCOMPARE(record->result->layers[3].weightBits, 2);
  auto *plot = m_window->findChild<TrainingPlot *>();
  QTRY_VERIFY(plot->dump().contains(u"changes of bits: 2"_s));
}

void TestMainWindow::stopsAndResumes() {
  openTiny(400);
  const QString folder = startRun();
  QTRY_VERIFY_WITH_TIMEOUT(
      m_window->library().record(folder) && !m_window->library().record(folder)->epochs.empty(), 60000);
  QCOMPARE(stateOf(folder), u"running"_s);
  const auto *plot = m_window->findChild<TrainingPlot *>();
  QTRY_VERIFY(!plot->runs().empty() && !plot->runs().front().record->steps.empty());
  QCOMPARE(stateOf(folder), u"running"_s); // its curve is drawn as it grows
  m_window->runsPanel()->selectFolders({folder});
  QTest::keyClick(m_window.get(), Qt::Key_Period, Qt::ControlModifier);
  QTRY_COMPARE(stateOf(folder), u"interrupted"_s);
  QTRY_VERIFY(engines("run").isEmpty());
  const std::size_t epochs = m_window->library().record(folder)->epochs.size();
  auto *resume = m_window->runsPanel()->findChild<QAction *>(u"resume"_s);
  QTRY_VERIFY(resume->isEnabled()); // once the window has seen that the engine has ended
  resume->trigger();
  QTRY_VERIFY_WITH_TIMEOUT(m_window->library().record(folder)->epochs.size() > epochs, 60000);
  QCOMPARE(m_window->library().record(folder)->epochs.front().epoch, 1);
}

void TestMainWindow::offersToResumeAnEngineThatWasKilled() {
  openTiny(400);
  const QString folder = startRun();
  QTRY_VERIFY_WITH_TIMEOUT(
      m_window->library().record(folder) && !m_window->library().record(folder)->epochs.empty(), 60000);
  const QList<pid_t> running = engines("run");
  QCOMPARE(running.size(), 1);
  ::kill(running.front(), SIGKILL);
  QTRY_VERIFY(m_window->messageBar()->isVisible());
  QVERIFY2(m_window->messageBar()->text().contains(u"signal 9"_s),
           qPrintable(m_window->messageBar()->text()));
  const std::size_t epochs = m_window->library().record(folder)->epochs.size();
  QTest::mouseClick(m_window->messageBar()->findChild<QPushButton *>(), Qt::LeftButton);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->library().record(folder)->epochs.size() > epochs, 60000);
}

void TestMainWindow::saysWhatIsWrongWithMissingData() {
  const QString path = m_runs->filePath(u"missing.json"_s);
  writeFileAtomically(
      toPath(path),
      R"({"data": {"source": "cifar10", "path": "/nowhere/cifar"}, "training": {"epochs": 1}})");
  m_window->openFile(path);
  QFile::remove(path);
  startRun();
  QTRY_VERIFY(m_window->messageBar()->isVisible());
  QVERIFY2(m_window->messageBar()->text().contains(u"/nowhere/cifar"_s),
           qPrintable(m_window->messageBar()->text()));
}

void TestMainWindow::takesBackOnlyWhatItSaidOfTheData() {
  Document &document = m_window->document();
  MessageBar *bar = m_window->messageBar();
  const DataOptions known = document.dataOptions();
  QVERIFY(document.isDataShapeKnown());
  document.setDataOptions(withSource(known, "image-folder"));
  QVERIFY(bar->isVisible());
  QCOMPARE(bar->text(), u"image-folder needs a folder: give it in Setup, under Path."_s);
  document.setDataOptions(known);
  QVERIFY(!bar->isVisible());
  document.setDataOptions(withSource(known, "image-folder"));
  bar->show(Severity::warning, u"something else"_s);
  document.setDataOptions(known);
  QVERIFY(bar->isVisible());
  QCOMPARE(bar->text(), u"something else"_s);
}

void TestMainWindow::stopsItsRunsWhenClosedAndOffersThemNextTime() {
  openTiny(400);
  const QString folder = startRun();
  QTRY_VERIFY_WITH_TIMEOUT(
      m_window->library().record(folder) && !m_window->library().record(folder)->epochs.empty(), 60000);
  // The question is modal: it is answered from the event loop that it runs.
  bool isAsked = false;
  bitsmith::test::whenModal<QMessageBox>(m_window.get(), [&isAsked](QMessageBox *question) {
    isAsked = question->objectName() == u"quitQuestion"_s;
    for (QAbstractButton *button : question->buttons())
      if (question->buttonRole(button) == QMessageBox::AcceptRole)
        QTest::mouseClick(button, Qt::LeftButton);
  });
  QVERIFY(m_window->close());
  QVERIFY(isAsked);
  QVERIFY(engines("run").isEmpty());
  openWindow();
  QTRY_VERIFY(m_window->messageBar()->isVisible());
  QVERIFY2(m_window->messageBar()->text().contains(u"interrupted"_s),
           qPrintable(m_window->messageBar()->text()));
  QCOMPARE(stateOf(folder), u"interrupted"_s);
}

void TestMainWindow::remembersPlanThemeAndLayout() {
  typeBits(0, PrecisionColumn::weightBits, Qt::Key_5);
  m_window->resize(1300, 760);
  child<QDockWidget>("summaryDock")->hide();
  Theme::instance().setMode(ThemeMode::dark);
  child<TradeOffPlot>()->setAxis(CostKind::bops);
  QVERIFY(m_window->close());
  Theme::instance().setMode(ThemeMode::light);
  openWindow();
  QCOMPARE(m_window->document().plan()[0].weight.bits, 5);
  QVERIFY(!m_window->document().undoStack()->canUndo());
  QVERIFY(child<QDockWidget>("summaryDock")->isHidden());
  QCOMPARE(m_window->size(), QSize(1300, 760));
  QVERIFY(Theme::instance().isDark());
  QVERIFY(child<TradeOffPlot>()->axis() == CostKind::bops);
  Theme::instance().setMode(ThemeMode::light);
}

void TestMainWindow::panelsJoinALayoutThatDoesNotKnowThem() {
  QVERIFY(m_window->close());
  QMainWindow older; // as it was before there were panels for sensitivity and errors
  older.resize(1300, 760);
  for (const QString &name :
       {u"runsDock"_s, u"setupDock"_s, u"trainingDock"_s, u"tradeOffsDock"_s, u"summaryDock"_s}) {
    auto *dock = new QDockWidget(name, &older);
    dock->setObjectName(name);
    older.addDockWidget(name == u"runsDock"_s || name == u"setupDock"_s ? Qt::BottomDockWidgetArea
                                                                        : Qt::RightDockWidgetArea,
                        dock);
  }
  WindowSettings settings;
  settings.setGeometry(older.saveGeometry());
  settings.setLayout(older.saveState());
  openWindow();
  for (const char *name : {"sensitivityDock", "errorsDock"}) {
    QVERIFY(!child<QDockWidget>(name)->isHidden());
    QVERIFY(
        m_window->tabifiedDockWidgets(child<QDockWidget>(name)).contains(child<QDockWidget>("trainingDock")));
  }
}

void TestMainWindow::analysesATrainedRunAndSharesTheSelection() {
  openTiny(1);
  const QString trained = startRun();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(trained), u"finished"_s, 60000);
  child<QDockWidget>("errorsDock")->raise();
  auto *analyse = child<QPushButton>("analyseErrors");
  QTRY_VERIFY(analyse->isVisible() && analyse->isEnabled());
  typeBits(3, PrecisionColumn::weightBits, Qt::Key_2); // the plan of the table is what is analysed
  QTest::mouseClick(analyse, Qt::LeftButton);
  ErrorsPanel *panel = m_window->errorsPanel();
  QTRY_VERIFY_WITH_TIMEOUT(!panel->picker()->folder().isEmpty() && panel->picker()->record()->result, 60000);
  QTRY_VERIFY(!panel->layer().isEmpty());
  const auto record = panel->picker()->record();
  QVERIFY2(m_window->height() <= 900, qPrintable(QString::number(m_window->height())));
  for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
    QVERIFY2(dock->minimumSizeHint().height() <= 480, // what a screen of 1280×720 leaves
             qPrintable(dock->objectName() + u" needs %1"_s.arg(dock->minimumSizeHint().height())));
  QCOMPARE(record->experiment.name, std::string("errors of tiny"));
  QCOMPARE(record->result->errors->layers[3].weight.bits, 2);

  m_window->selection().select({3});
  QCOMPARE(panel->layer(), u"fc1"_s);
  QCOMPARE(m_window->precisionPanel()->view()->selectedLayers(), QList<int>{3});
  QTest::mouseClick(child<QToolButton>("nextLayer"), Qt::LeftButton);
  QCOMPARE(panel->layer(), u"fc2"_s);
  QCOMPARE(m_window->precisionPanel()->view()->selectedLayers(), QList<int>{4});
  typeBits(0, PrecisionColumn::weightBits, Qt::Key_4);
  QTRY_COMPARE(m_window->selection().rows().size(), 1);

  // Figures of layers follow a moment later.
  QTRY_COMPARE(m_window->precisionPanel()->view()->cellIndex(3, PrecisionColumn::error).data().toString(),
               decibelText(*record->result->errors->layers[3].outputLayerwise->sqnrDb));
  auto *plot = m_window->findChild<TradeOffPlot *>();
  m_window->runsPanel()->model()->setCheckedFolders({trained, panel->picker()->folder()});
  child<QDockWidget>("tradeOffsDock")->raise();
  QTRY_COMPARE(plot->frontIds(), QStringList{trained}); // an errors run has no accuracy
}

void TestMainWindow::searchesForPlansAndTrainsACandidate() {
  // Where plans differ in the smallest layer alone they lie apart in the plot too: the first layer has 0.7 %
  // of the weights of lenet5, and 0.1 % of those of mixed_precision_cnn.
  openTiny(1, "lenet5");
  const QString trained = startRun();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(trained), u"finished"_s, 60000);
  child<QAction>("searchPlans")->trigger();
  auto *dialog = child<QDialog>("searchDialog");
  QVERIFY(dialog->isVisible());
  dialog->findChild<QLineEdit *>(u"searchWeightBits"_s)->setText(u"2, 8"_s);
  auto *strategy = dialog->findChild<QComboBox *>(u"searchStrategy"_s);
  strategy->setCurrentIndex(strategy->findData(static_cast<int>(SearchStrategy::exhaustive)));
  QTest::mouseClick(dialog->findChild<QPushButton *>(u"startSearch"_s), Qt::LeftButton);
  QTRY_COMPARE(m_window->library().folders().size(), 2);
  QStringList folders = m_window->library().folders();
  folders.removeOne(trained);
  const QString search = folders.front();
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(search), u"finished"_s, 60000);
  const auto record = m_window->library().record(search);
  QCOMPARE(record->candidates.size(), std::size_t{32});

  m_window->runsPanel()->model()->setCheckedFolders({trained, search});
  child<QDockWidget>("tradeOffsDock")->raise();
  auto *plot = m_window->findChild<TradeOffPlot *>();
  QTRY_VERIFY(!plot->pointOf(search, 1).isNull());
  plot->grab(); // axes have their pixels
  // The cheapest plan, 2 bits throughout, is on the front whatever the network has learnt, and its place on
  // the axis of costs is its own: accuracies that are equal by chance cannot bring another point under the
  // pointer.
  const auto isCheapest = [](const CandidateRecord &one) {
    return std::ranges::all_of(one.weightBits, [](int bits) { return bits == 2; });
  };
  const auto cheapest = std::ranges::find_if(record->candidates, isCheapest);
  QVERIFY(cheapest != record->candidates.end());
  const std::int64_t chosen = cheapest->index;
  QVERIFY(plot->frontCandidates(search).contains(chosen));
  const QPointF place = plot->pointOf(search, chosen);
  for (const CandidateRecord &other : record->candidates)
    if (other.index != chosen)
      QVERIFY(std::abs(plot->pointOf(search, other.index).x() - place.x()) >= 3);
  QVERIFY(std::abs(plot->pointOf(trained).x() - place.x()) >= 14);
  Document &document = m_window->document();
  const PrecisionPlan before = document.plan();
  const int commands = document.undoStack()->count();
  const QPoint at = place.toPoint();
  QWidget *canvas = plot->childAt(at);
  QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->mapFrom(plot, at));
  QCOMPARE(document.undoStack()->count(), commands + 1);
  const CandidateRecord &candidate = record->candidates[static_cast<std::size_t>(chosen - 1)];
  for (std::size_t i = 0; i < document.plan().size(); ++i)
    QCOMPARE(document.plan()[i].weight.bits, candidate.weightBits[i]);
  QVERIFY2(m_window->messageBar()->text().contains(u"candidate %1"_s.arg(chosen)),
           qPrintable(m_window->messageBar()->text()));
  document.undoStack()->undo();
  QVERIFY(document.plan() == before);

  child<QAction>("trainCandidate")->trigger();
  QTRY_COMPARE(m_window->library().folders().size(), 3);
  folders = m_window->library().folders();
  folders.removeOne(trained);
  folders.removeOne(search);
  QTRY_COMPARE_WITH_TIMEOUT(stateOf(folders.front()), u"finished"_s, 60000);
  const auto full = m_window->library().record(folders.front());
  QVERIFY(full->experiment.task == Task::qat);
  QCOMPARE(startOf(*full), QDir(trained).canonicalPath());
  for (std::size_t i = 0; i < full->result->layers.size(); ++i)
    QCOMPARE(full->result->layers[i].weightBits, candidate.weightBits[i]);

  // A plan of another network is not put onto this one.
  document.setArchitecture(u"resnet20"_s);
  m_window->searchActions()->openCandidate(search, chosen);
  QVERIFY2(m_window->messageBar()->text().contains(u"is about the network lenet5"_s),
           qPrintable(m_window->messageBar()->text()));
}

void TestMainWindow::costsThePlanOnAProfileThatIsEdited() {
  Document &document = m_window->document();
  HardwarePanel *panel = m_window->hardwareViews()->panel();
  child<QDockWidget>("hardwareDock")->raise();
  QTRY_VERIFY(panel->isVisible());
  document.setHardware(u"mobile_cpu"_s);
  panel->table()->selectRow(3);
  QCOMPARE(m_window->precisionPanel()->view()->selectedLayers(), QList<int>{3});
  typeBits(1, PrecisionColumn::weightBits, Qt::Key_4); // and Enter goes on to the next layer
  QCOMPARE(panel->table()->selectedLayers(), QList<int>{2});
  QCOMPARE(panel->comparison().configurations[0].plan[1].weight.bits, 4);

  QTest::mouseClick(child<QToolButton>("showProfile"), Qt::LeftButton);
  ProfileEditor *editor = m_window->hardwareViews()->editor();
  QVERIFY(editor && editor->isVisible());
  editor->copyProfile();
  auto *batch = editor->form()->findChild<QLineEdit *>(u"batch"_s);
  batch->selectAll();
  QTest::keyClicks(batch, u"4"_s);
  QCOMPARE(panel->comparison().configurations[1].report.batch, 4); // as it is edited, before it is saved
  QTest::mouseClick(child<QPushButton>("saveProfile"), Qt::LeftButton);
  QCOMPARE(child<QComboBox>("hardwarePicker")->currentText(), u"mobile_cpu_copy"_s);
  QCOMPARE(panel->comparison().configurations[0].report.batch, 4);
  QCOMPARE(panel->comparison().configurations[1].id, u"preset fp32"_s);
  editor->close();

  // The next window finds it again, and so does its engine.
  QVERIFY(m_window->close());
  openWindow();
  QCOMPARE(m_window->document().hardware().name, "mobile_cpu_copy");
  QVERIFY(child<QComboBox>("hardwarePicker")->findData(u"mobile_cpu_copy"_s) >= 0);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
