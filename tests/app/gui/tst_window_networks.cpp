// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Networks that come into the window and models that leave it, with the real engine behind it.

#include "app/gui/document/network_actions.h"
#include "app/gui/document/project_actions.h"
#include "app/gui/runs/run_actions.h"
#include "app/gui/window/main_window.h"

#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "core/plan/project/project.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/deployment/export_dialog.h"
#include "widgets/network/network_graph.h"
#include "widgets/network/network_panel.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QUrl>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestWindowNetworks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void opensAFileInOneStep();
  void takesAFileThatIsDropped();
  void remembersTheNetworkAndTheFile();
  void saysWhatIsWrongWithAFileAndChangesNothing();
  void asksAgainWhereAProjectWasLongInComing();
  void letsGoOfAProjectThatIsNotWantedAnyMore();
  void keepsEditsWhenClosedBeforeANetworkIsRead();
  void reopensAProjectThatWasClosedBeforeItWasRead();
  void quantizesAFileAsItIs();
  void importsBitsByName();
  void importsBitsOfTiedLayersAlike();
  void importsBitsByNamesOfTheFileInAWindowThatIsMadeAnew();
  void saysWhatIsWrongWithBits();
  void exportsARunAndOpensItAgain();
  void saysThatARunIsToBeChosen();

 private:
  void openWindow();
  QString text() const { return m_window->messageBar()->text(); }
  template<class Widget>
  Widget *child(const char *name) const {
    return m_window->findChild<Widget *>(QString::fromLatin1(name));
  }
  QString write(const QString &name, const std::string &content);
  /// A project with the network of m_model.
  QString modelProject();

  QTemporaryDir m_home;
  QTemporaryDir m_files;
  QString m_run;   ///< of the command line: resnet8 on shapes, trained for one epoch
  QString m_model; ///< what it exports
  std::unique_ptr<QTemporaryDir> m_runs;
  std::unique_ptr<MainWindow> m_window;
};

void TestWindowNetworks::initTestCase() {
  QVERIFY(m_home.isValid() && m_files.isValid());
  bitsmith::test::useHome(m_home.path());
  const QString engine = qEnvironmentVariable("BITSMITH_CLI");
  QVERIFY2(!engine.isEmpty(), "CTest names the engine program");
  const QString experiment =
      write(u"trained.json"_s, R"({"format": "bitsmith/experiment@1", "name": "trained",
    "data": {"source": "shapes", "train": 96, "test": 64}, "network": {"architecture": "resnet8"},
    "precision": {"preset": "mixed_aggressive"}, "training": {"batch": 32, "epochs": 1}})");
  m_run = m_files.filePath(u"trained"_s);
  m_model = m_files.filePath(u"resnet8 on shapes.onnx"_s);
  QProcess process;
  process.start(engine, {u"run"_s, experiment, u"--out"_s, m_run});
  QVERIFY2(process.waitForFinished(120000) && process.exitCode() == 0, process.readAllStandardError());
  process.start(engine,
                {u"export"_s, m_run, u"--format"_s, u"onnx"_s, u"-o"_s, m_model, u"--check"_s, u"0"_s});
  QVERIFY2(process.waitForFinished(60000) && process.exitCode() == 0, process.readAllStandardError());
}

void TestWindowNetworks::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  m_runs = std::make_unique<QTemporaryDir>();
  openWindow();
}

void TestWindowNetworks::cleanup() {
  if (m_window)
    m_window->queue().stopAllAndWait();
  m_window.reset();
  m_runs.reset();
}

void TestWindowNetworks::openWindow() {
  m_window = std::make_unique<MainWindow>(folderKey(m_runs->path()));
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QString TestWindowNetworks::write(const QString &name, const std::string &content) {
  const QString path = m_files.filePath(name);
  writeFileAtomically(toPath(path), content);
  return path;
}

QString TestWindowNetworks::modelProject() {
  Project project;
  project.experiment.network.file = m_model.toStdString();
  project.experiment.data.source = "cifar10";
  QString path = m_files.filePath(u"model.bitsmith"_s);
  saveProject(project, toPath(path));
  return path;
}

void TestWindowNetworks::opensAFileInOneStep() {
  Document &document = m_window->document();
  const Experiment before = document.experiment();
  const Network built = buildArchitecture("resnet8", {3, 32, 32}, 10);
  m_window->networkActions()->openNetwork(m_model);
  QTRY_COMPARE(document.networkFile(), m_model);
  QCOMPARE(document.layerCount(), static_cast<int>(built.layers().size()));
  for (std::size_t i = 0; i < built.layers().size(); ++i) {
    const Layer &read = document.network().layers()[i];
    QCOMPARE(read.macs(), built.layers()[i].macs());
    QCOMPARE(read.weights(), built.layers()[i].weights());
    QVERIFY(read.input == built.layers()[i].input && read.output == built.layers()[i].output);
  }
  PrecisionView *table = m_window->precisionPanel()->view();
  QCOMPARE(table->model()->rowCount(), document.layerCount());
  const QModelIndex name = table->cellIndex(0, PrecisionColumn::name);
  QCOMPARE(name.data().toString(), QString::fromStdString(document.network().layers()[0].name));
  // Fashion-MNIST has other pictures: the data set goes with the network, and that is said.
  QVERIFY(document.pictureShape() == (Shape{3, 32, 32}));
  QVERIFY2(text().contains(u"resnet8 on shapes.onnx: %1 layer(s)"_s.arg(built.layers().size())),
           qPrintable(text()));
  QVERIFY2(text().contains(u"The data set is cifar10 now"_s), qPrintable(text()));
  QCOMPARE(child<QComboBox>("networkPicker")->currentText(), u"resnet8 on shapes.onnx"_s);
  QCOMPARE(m_window->networkPanel()->graph()->graph().blockOfNode.size(), document.network().nodes().size());
  QTRY_VERIFY(m_window->networkPanel()->graph()->isVisible()); // and it is shown

  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(document.experiment(), before);
  QCOMPARE(child<QComboBox>("networkPicker")->currentText(), u"mixed_precision_cnn"_s);
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(document.networkFile(), m_model);

  // What is chosen in the graph is chosen in the table.
  NetworkGraph *graph = m_window->networkPanel()->graph();
  QTest::mouseClick(graph, Qt::LeftButton, {},
                    graph->shownBox(graph->graph().blockOfLayer(2).value()).center().toPoint());
  QCOMPARE(table->selectedLayers(), QList<int>{2});
}

void TestWindowNetworks::takesAFileThatIsDropped() {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(m_files.filePath(u"trained.json"_s))});
  QDragEnterEvent other(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  other.ignore();
  QApplication::sendEvent(m_window.get(), &other);
  QVERIFY(!other.isAccepted());
  data.setUrls({QUrl::fromLocalFile(m_model)});
  QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &drop);
  QTRY_COMPARE(m_window->document().networkFile(), m_model);
}

void TestWindowNetworks::remembersTheNetworkAndTheFile() {
  Document &document = m_window->document();
  m_window->networkActions()->openNetwork(m_model);
  QTRY_COMPARE(document.networkFile(), m_model);
  document.setLayerPrecision(
      {1}, [](LayerPrecision &layer) { layer.weight.bits = 3; }, u"bits"_s);
  const Experiment experiment = document.experiment();
  QVERIFY(m_window->close());
  openWindow();
  QTRY_COMPARE(m_window->document().networkFile(), m_model);
  QCOMPARE(m_window->document().experiment(), experiment);
  QVERIFY(!m_window->document().undoStack()->canUndo());
  auto *picker = child<QComboBox>("networkPicker");
  m_window->document().setArchitecture(u"resnet8"_s);
  const int recent = picker->findText(u"resnet8 on shapes.onnx"_s);
  QVERIFY(recent > 0);
  picker->setCurrentIndex(recent);
  Q_EMIT picker->activated(recent);
  QTRY_COMPARE(m_window->document().networkFile(), m_model);
}

void TestWindowNetworks::saysWhatIsWrongWithAFileAndChangesNothing() {
  const Experiment before = m_window->document().experiment();
  const QString wrong = write(u"wrong.onnx"_s, "this is no model");
  m_window->networkActions()->openNetwork(wrong);
  QTRY_VERIFY(m_window->messageBar()->isVisible());
  QVERIFY2(text().contains(u"wrong.onnx"_s), qPrintable(text()));
  QVERIFY(m_window->messageBar()->severity() == Severity::error);
  m_window->messageBar()->dismiss();
  m_window->networkActions()->openNetwork(m_files.filePath(u"gone.onnx"_s));
  QTRY_VERIFY(m_window->messageBar()->isVisible());
  QVERIFY2(text().contains(u"gone.onnx"_s), qPrintable(text()));
  QCOMPARE(m_window->document().experiment(), before);
  QVERIFY(!m_window->document().undoStack()->canUndo());
}

/// The engine takes its time with a network; what is done meanwhile is not thrown away with what was there
/// before.
void TestWindowNetworks::asksAgainWhereAProjectWasLongInComing() {
  const QString slow = modelProject();
  Project other;
  other.experiment.precision.preset = "ultra_low";
  const QString mine = m_files.filePath(u"mine.bitsmith"_s);
  saveProject(other, toPath(mine));
  m_window->openFile(mine);
  QCOMPARE(m_window->projectActions()->file(), mine);
  const auto edit = [this] {
    m_window->document().setLayerPrecision(
        {0}, [](LayerPrecision &layer) { layer.weight.bits = 7; }, u"bits"_s);
  };

  m_window->openFile(slow); // nothing is unsaved: nothing is asked
  QVERIFY(m_window->networkActions()->isReading());
  edit();
  bool isAsked = false;
  bitsmith::test::whenModal<QMessageBox>(this, [&](QMessageBox *box) {
    isAsked = true;
    QCOMPARE(box->text(), u"Save the changes of “mine”?"_s);
    QTest::keyClick(box, Qt::Key_Escape);
  });
  QTRY_VERIFY(isAsked);
  QTRY_VERIFY(!m_window->networkActions()->isReading());
  QCOMPARE(m_window->projectActions()->file(), mine);
  QCOMPARE(m_window->document().plan()[0].weight.bits, 7);
  QVERIFY(m_window->document().undoStack()->canUndo());
  QVERIFY(m_window->document().networkFile().isEmpty());

  bitsmith::test::whenModal<QMessageBox>(
      this, [](QMessageBox *box) { QTest::keyClick(box, Qt::Key_D, Qt::AltModifier); });
  m_window->openFile(slow);
  QTRY_COMPARE(m_window->projectActions()->file(), slow);
  QCOMPARE(m_window->document().networkFile(), m_model);
}

void TestWindowNetworks::letsGoOfAProjectThatIsNotWantedAnyMore() {
  m_window->openFile(modelProject());
  QVERIFY(m_window->networkActions()->isReading());
  QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
  QVERIFY(!m_window->networkActions()->isReading());
  const Experiment fresh = m_window->document().experiment();
  QTest::qWait(1500); // longer than the engine takes
  QVERIFY(m_window->document().experiment() == fresh);
  QVERIFY(m_window->projectActions()->file().isEmpty());
}

/// Without a project the window remembers its plan, though another network is on its way.
void TestWindowNetworks::keepsEditsWhenClosedBeforeANetworkIsRead() {
  PrecisionView *table = m_window->precisionPanel()->view();
  table->setCurrentIndex(table->cellIndex(1, PrecisionColumn::weightBits));
  QTest::keyClick(table, Qt::Key_Minus);
  const Experiment edited = m_window->document().experiment();
  QCOMPARE(m_window->document().plan()[1].weight.bits, 7);
  m_window->networkActions()->openNetwork(m_model);
  QVERIFY(m_window->networkActions()->isReading());
  QVERIFY(m_window->close());
  openWindow();
  QCOMPARE(m_window->document().experiment(), edited);
}

void TestWindowNetworks::reopensAProjectThatWasClosedBeforeItWasRead() {
  const QString slow = modelProject();
  m_window->openFile(slow);
  QTRY_COMPARE(m_window->projectActions()->file(), slow);
  QVERIFY(m_window->close());
  m_window = std::make_unique<MainWindow>(folderKey(m_runs->path()));
  m_window->show();
  QVERIFY(m_window->networkActions()->isReading());
  QVERIFY(!m_window->projectActions()->isOpen());
  QVERIFY(m_window->close()); // before the engine has answered
  openWindow();
  QTRY_COMPARE(m_window->projectActions()->file(), slow);
  QCOMPARE(m_window->document().networkFile(), m_model);
}

void TestWindowNetworks::quantizesAFileAsItIs() {
  m_window->networkActions()->openNetwork(m_model);
  QTRY_COMPARE(m_window->document().networkFile(), m_model);
  DataOptions data = m_window->document().dataOptions();
  data = withSource(data, "shapes");
  data.train = 64;
  data.test = 64;
  m_window->document().setDataOptions(data);
  child<QComboBox>("runKindPicker")->setCurrentIndex(4); // PTQ, without a trained run
  m_window->runActions()->run();
  QTRY_COMPARE(m_window->library().folders().size(), 1);
  const QString folder = m_window->library().folders().constFirst();
  QTRY_VERIFY_WITH_TIMEOUT(m_window->library().record(folder)->result.has_value() ||
                               !m_window->library().record(folder)->failure.empty(),
                           60000);
  QCOMPARE(m_window->library().record(folder)->failure, std::string());
  QVERIFY(m_window->library().record(folder)->experiment.task == Task::ptq);
  const QString setup =
      m_window->runsPanel()->model()->indexOf(folder).siblingAtColumn(RunModel::Setup).data().toString();
  QCOMPARE(setup, u"ptq · shapes · resnet8 on shapes.onnx"_s);
}

void TestWindowNetworks::importsBitsByName() {
  Document &document = m_window->document();
  document.setLocked({4}, true);
  document.undoStack()->clear();
  const QString complete =
      write(u"plan.json"_s, R"({"conv1": [7, 9], "conv2": 3, "conv3": 4, "fc1": 2, "fc2": 6})");
  m_window->networkActions()->importBits(complete);
  QCOMPARE(document.plan()[0].weight.bits, 7);
  QCOMPARE(document.plan()[0].activation.bits, 9);
  QCOMPARE(document.plan()[3].weight.bits, 2);
  QCOMPARE(document.plan()[4].weight.bits, 8); // it is locked
  QVERIFY2(text().startsWith(u"plan.json (plain): "_s) && text().contains(u"1 locked layer(s) kept theirs"_s),
           qPrintable(text()));
  QCOMPARE(document.undoStack()->count(), 1);
  document.undoStack()->undo();
  QCOMPARE(document.plan()[0].weight.bits, 8);

  const QString partial = write(u"partial.json"_s, R"({"conv1": 5, "conv9": 3})");
  m_window->networkActions()->importBits(partial);
  QCOMPARE(document.plan()[0].weight.bits, 5);
  QVERIFY(m_window->messageBar()->severity() == Severity::warning);
  QTest::mouseClick(m_window->messageBar()->findChild<QPushButton *>(), Qt::LeftButton);
  auto *report = child<QDialog>("bitReport");
  QVERIFY(report && report->isVisible());
  const QString lines = report->findChild<QPlainTextEdit *>()->toPlainText();
  QVERIFY2(lines.contains(u"not matched: conv9: there is no layer of this name"_s), qPrintable(lines));
  QVERIFY2(lines.contains(u"left as it is: fc2"_s), qPrintable(lines));
}

/// What is tied has the same bits: those of the first in the network, however often the file is read.
void TestWindowNetworks::importsBitsOfTiedLayersAlike() {
  Document &document = m_window->document();
  document.tie({1, 2, 3});
  document.undoStack()->clear();
  const QString file = write(u"differ.json"_s, R"({"fc1": 3, "conv3": [5, 6], "conv2": 4, "conv1": 7})");
  for (int time = 0; time < 3; ++time) {
    m_window->networkActions()->importBits(file);
    for (const int row : {1, 2, 3}) {
      QCOMPARE(document.plan()[static_cast<std::size_t>(row)].weight.bits, 4);
      QCOMPARE(document.plan()[static_cast<std::size_t>(row)].activation.bits, 6);
    }
    QCOMPARE(document.plan()[0].weight.bits, 7);
    QCOMPARE(document.undoStack()->count(), 1);
    QVERIFY(m_window->messageBar()->severity() == Severity::warning);
    QVERIFY2(text().contains(u"2 layer(s) got the bits of the first that they are tied to"_s),
             qPrintable(text()));
  }
  QTest::mouseClick(m_window->messageBar()->findChild<QPushButton *>(), Qt::LeftButton);
  auto *report = child<QDialog>("bitReport");
  QVERIFY(report && report->isVisible());
  const QString lines = report->findChild<QPlainTextEdit *>()->toPlainText();
  QVERIFY2(lines.contains(u"tied: conv3 has weight bits 5 there and gets 4, those of conv2"_s) &&
               lines.contains(u"tied: fc1 has weight bits 3 there and gets 4, those of conv2"_s) &&
               !lines.contains(u"activation"_s),
           qPrintable(lines));
  // One that agrees with itself is no reason to warn.
  m_window->networkActions()->importBits(
      write(u"alike.json"_s, R"({"conv1": 2, "conv2": [3, 5], "conv3": 3, "fc1": [3, 5], "fc2": 4})"));
  QCOMPARE(document.plan()[2].weight.bits, 3);
  QVERIFY(m_window->messageBar()->severity() == Severity::info);
}

/// As it is in another language: the network is known by then, and is not read again.
void TestWindowNetworks::importsBitsByNamesOfTheFileInAWindowThatIsMadeAnew() {
  // A weight that is called as writers of models do, which says nothing of its layer.
  QByteArray model = QByteArray::fromStdString(readFile(toPath(m_model)));
  const QByteArray weight = "stack1_conv1.weight";
  const QByteArray number = "onnx::Conv_25400000"; // as long: lengths go before names in the file
  QCOMPARE(number.size(), weight.size());
  QVERIFY(model.contains(weight));
  const QString renamed = write(u"renamed.onnx"_s, model.replace(weight, number).toStdString());
  const QString bits = write(u"numbers.json"_s, R"({"onnx::Conv_25400000": 5})");
  m_window->networkActions()->openNetwork(renamed);
  QTRY_COMPARE(m_window->document().networkFile(), renamed);
  QVERIFY(m_window->document().plan()[1].weight.bits != 5);
  m_window->networkActions()->importBits(bits);
  QCOMPARE(m_window->document().plan()[1].weight.bits, 5);
  m_window->document().undoStack()->undo();
  QVERIFY(m_window->document().plan()[1].weight.bits != 5);
  m_window->save();
  m_window = std::make_unique<MainWindow>(m_window->workspace());
  m_window->networkActions()->importBits(bits);
  QVERIFY2(text().startsWith(u"numbers.json"_s), qPrintable(text()));
  QCOMPARE(m_window->document().plan()[1].weight.bits, 5);
}

void TestWindowNetworks::saysWhatIsWrongWithBits() {
  const Experiment before = m_window->document().experiment();
  m_window->networkActions()->importBits(write(u"broken.json"_s, R"({"conv1": 99})"));
  QVERIFY2(text().contains(u"broken.json"_s) && text().contains(u"conv1"_s), qPrintable(text()));
  QVERIFY(m_window->messageBar()->severity() == Severity::error);
  m_window->networkActions()->importBits(write(u"nothing.json"_s, "{"));
  QVERIFY2(text().contains(u"nothing.json"_s), qPrintable(text()));
  QCOMPARE(m_window->document().experiment(), before);
  QVERIFY(!m_window->document().undoStack()->canUndo());
}

void TestWindowNetworks::exportsARunAndOpensItAgain() {
  QVERIFY(QProcess::execute(u"cp"_s, {u"-r"_s, m_run, m_runs->filePath(u"20260101-000000-trained"_s)}) == 0);
  m_window->library().refresh();
  QTRY_COMPARE(m_window->library().folders().size(), 1);
  const QString folder = m_window->library().folders().constFirst();
  QTRY_VERIFY(m_window->library().record(folder)->result.has_value());
  m_window->runsPanel()->selectFolders({folder});
  child<QAction>("exportModel")->trigger();
  auto *dialog = child<ExportDialog>("exportDialog");
  QVERIFY(dialog && dialog->isVisible());
  // Three bits in an eight-bit file: said before anything is written.
  QTRY_VERIFY(dialog->foresight().contains(u"packed"_s));
  QVERIFY2(dialog->foresight().contains(u"lost or put differently"_s), qPrintable(dialog->foresight()));
  const QString path = m_files.filePath(u"out.onnx"_s);
  dialog->setPath(path);
  QVERIFY(!QFileInfo::exists(path));
  QSignalSpy written(dialog, &ExportDialog::written);
  QTest::mouseClick(dialog->findChild<QPushButton *>(u"writeExport"_s), Qt::LeftButton);
  QVERIFY(written.wait(60000));
  QVERIFY(QFileInfo(path).size() > 10000);
  QVERIFY2(dialog->outcome().contains(u" of 64 test pictures"_s), qPrintable(dialog->outcome()));
  QVERIFY2(dialog->outcome().contains(u"Read again"_s), qPrintable(dialog->outcome()));
  dialog->close();

  m_window->networkActions()->openNetwork(path);
  QTRY_COMPARE(m_window->document().networkFile(), path);
  QCOMPARE(m_window->document().layerCount(),
           static_cast<int>(buildArchitecture("resnet8", {3, 32, 32}, 10).layers().size()));
}

void TestWindowNetworks::saysThatARunIsToBeChosen() {
  child<QAction>("exportModel")->trigger();
  QVERIFY2(text().startsWith(u"Choose a run below"_s), qPrintable(text()));
  QVERIFY(!child<QDialog>("exportDialog"));
}

QTEST_MAIN(TestWindowNetworks)
#include "tst_window_networks.moc"
