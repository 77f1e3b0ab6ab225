// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The quantizer lab of the window on the weights and activations of a run that was really trained.

#include "app/gui/window/main_window.h"

#include "core/plan/base/files.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/lab/lab_panel.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"

#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 60'000;

} // namespace

class TestWindowLab : public QObject {
  Q_OBJECT

  QTemporaryDir m_home;
  QTemporaryDir m_runs;
  std::unique_ptr<MainWindow> m_window;

  LabPanel *panel() const { return m_window->findChild<LabPanel *>(); }
  template<class Widget>
  Widget *child(const char *name) const {
    return panel()->findChild<Widget *>(QString::fromLatin1(name));
  }
  std::int64_t weightsOf(int row) const {
    return m_window->document().network().layers()[static_cast<std::size_t>(row)].weights();
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_home.isValid() && m_runs.isValid());
    bitsmith::test::useHome(m_home.path());
    const QString engine = qEnvironmentVariable("BITSMITH_CLI");
    QVERIFY2(!engine.isEmpty(), "CTest names the engine program");
    const QString file = m_home.filePath(u"float.json"_s);
    writeFileAtomically(toPath(file), R"({"format": "bitsmith/experiment@1", "name": "trained",
      "data": {"source": "shapes", "train": 200, "test": 100}, "network": {"architecture": "resnet8"},
      "precision": {"preset": "fp32"}, "training": {"batch": 32, "epochs": 1}, "threads": 2})");
    QProcess process;
    process.start(engine, {u"run"_s, file, u"--out"_s, m_runs.filePath(u"trained"_s), u"--quiet"_s});
    QVERIFY2(process.waitForFinished(longestWait) && process.exitCode() == 0, process.readAllStandardError());
  }

  void init() {
    QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
    m_window = std::make_unique<MainWindow>(folderKey(m_runs.path()));
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->document().setArchitecture(u"resnet8"_s);
    DataOptions data = m_window->document().dataOptions();
    data.source = "shapes";
    data.train = 200;
    data.test = 100;
    m_window->document().setDataOptions(data);
    m_window->findChild<QDockWidget *>(u"labDock"_s)->raise();
    QTRY_VERIFY(panel()->isVisible());
    QTRY_VERIFY(m_window->library().isLoaded());
  }

  void cleanup() { m_window.reset(); }

  void triesTheWeightsOfTheRunAndFollowsTheLayer() {
    m_window->selection().select({1});
    child<QComboBox>("labValues")->setCurrentIndex(0);
    QTRY_VERIFY_WITH_TIMEOUT(panel()->trial().count == weightsOf(1), longestWait);
    QVERIFY(!child<QLabel>("labHint")->isVisible());
    QVERIFY2(child<QLabel>("labLayer")->text().contains(u"“trained”"_s),
             qPrintable(child<QLabel>("labLayer")->text()));
    QCOMPARE(std::ssize(panel()->trial().grids),
             m_window->document().network().layers()[1].weightShape().front());
    m_window->selection().select({2});
    QTRY_VERIFY_WITH_TIMEOUT(panel()->trial().count == weightsOf(2), longestWait);
    child<QComboBox>("labTensor")->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(panel()->trial().grids.size() == 1 && panel()->trial().count > 0 &&
                                 !child<QLabel>("labHint")->isVisible(),
                             longestWait);
    QVERIFY(panel()->trial().ranges.front().minimum >= 0); // after a ReLU
  }

  void whatWasFoundIsGivenToTheLayerInOneStep() {
    m_window->selection().select({1});
    QTest::keyClick(child<QSpinBox>("labBits"), Qt::Key_Down);
    QCOMPARE(child<QSpinBox>("labBits")->value(), 7);
    const int commands = m_window->document().undoStack()->count();
    QTest::mouseClick(child<QPushButton>("labApply"), Qt::LeftButton);
    QCOMPARE(m_window->document().plan()[1].weight.bits, 7);
    QCOMPARE(m_window->document().undoStack()->count(), commands + 1);
    m_window->document().undoStack()->undo();
    QCOMPARE(m_window->document().plan()[1].weight.bits, 8);
  }

  void aLayerThatIsLockedInTheTableTakesNothing() {
    PrecisionView *table = m_window->precisionPanel()->view();
    const QModelIndex cell = table->cellIndex(1, PrecisionColumn::weightBits);
    table->scrollTo(cell);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    QTRY_VERIFY(table->hasFocus());
    QCOMPARE(m_window->selection().rows(), QList<int>{1});
    QTest::keyClick(child<QSpinBox>("labBits"), Qt::Key_Down);
    QVERIFY(child<QPushButton>("labApply")->isEnabled());
    QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->document().isLocked(1));
    QVERIFY(!child<QPushButton>("labApply")->isEnabled());
    QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_window->document().isLocked(1));
    QVERIFY(child<QPushButton>("labApply")->isEnabled());
  }

  void aNetworkThatNobodyTrainedIsTold() {
    m_window->document().setArchitecture(u"mixed_precision_cnn"_s);
    child<QComboBox>("labValues")->setCurrentIndex(0);
    QTRY_VERIFY2(child<QLabel>("labHint")->text().contains(u"need a trained run"_s),
                 qPrintable(child<QLabel>("labHint")->text()));
    child<QComboBox>("labValues")->setCurrentIndex(1);
    QVERIFY(!child<QLabel>("labHint")->isVisible());
  }
};

QTEST_MAIN(TestWindowLab)
#include "tst_window_lab.moc"
