// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Advice of the window on runs that were really measured.

#include "app/gui/window/main_window.h"

#include "core/plan/base/files.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/advice/advice_panel.h"
#include "widgets/document/document.h"
#include "widgets/runs/run_folder.h"

#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWait = 60'000;

} // namespace

class TestWindowAdvice : public QObject {
  Q_OBJECT

  QTemporaryDir m_home;
  QTemporaryDir m_runs;
  std::unique_ptr<MainWindow> m_window;

  AdvicePanel *panel() const { return m_window->findChild<AdvicePanel *>(); }
  QWidget *row(const char *kind) const {
    for (QWidget *row : panel()->findChildren<QWidget *>(u"advice_"_s + QString::fromLatin1(kind)))
      if (!row->isHidden())
        return row;
    return nullptr;
  }
  QString text(const char *kind) const {
    const QWidget *found = row(kind);
    return found ? found->findChild<QLabel *>(u"adviceText"_s)->text() : QString();
  }
  void engine(const QStringList &arguments) const {
    QProcess process;
    process.start(qEnvironmentVariable("BITSMITH_CLI"), arguments);
    QVERIFY2(process.waitForFinished(longestWait) && process.exitCode() == 0, process.readAllStandardError());
  }
  void openWindow() {
    m_window = std::make_unique<MainWindow>(folderKey(m_runs.path()));
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->findChild<QDockWidget *>(u"adviceDock"_s)->raise();
    QTRY_VERIFY(panel()->isVisible());
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_home.isValid() && m_runs.isValid());
    bitsmith::test::useHome(m_home.path());
    QVERIFY2(!qEnvironmentVariable("BITSMITH_CLI").isEmpty(), "CTest names the engine program");
    const QString file = m_home.filePath(u"float.json"_s);
    writeFileAtomically(toPath(file), R"({"format": "bitsmith/experiment@1", "name": "trained",
      "data": {"source": "shapes", "train": 200, "test": 100}, "network": {"architecture": "resnet8"},
      "precision": {"preset": "fp32"}, "training": {"batch": 32, "epochs": 1}, "threads": 2})");
    engine({u"run"_s, file, u"--out"_s, m_runs.filePath(u"trained"_s), u"--quiet"_s});
    engine({u"ptq"_s, m_runs.filePath(u"trained"_s), u"--preset"_s, u"int8_uniform"_s, u"--out"_s,
            m_runs.filePath(u"eight"_s), u"--quiet"_s});
  }

  void init() {
    QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
    openWindow();
    m_window->document().setArchitecture(u"resnet8"_s);
    DataOptions data = m_window->document().dataOptions();
    data.source = "shapes";
    data.train = 200;
    data.test = 100;
    m_window->document().setDataOptions(data);
    QTRY_VERIFY(m_window->library().isLoaded());
  }

  void cleanup() { m_window.reset(); }

  void restsOnTheRunsAndIsAppliedInOneStep() {
    m_window->document().applyPreset(u"fp32"_s);
    QTRY_VERIFY2(text("start_at_eight").contains(u"[measured]"_s) ||
                     text("start_at_eight").contains(u"[not here]"_s),
                 qPrintable(text("start_at_eight")));
    QVERIFY2(text("start_at_eight").contains(u"“trained”"_s), qPrintable(text("start_at_eight")));
    const int commands = m_window->document().undoStack()->count();
    if (auto *apply = row("start_at_eight")->findChild<QPushButton *>(u"adviceApply"_s)) {
      QTest::mouseClick(apply, Qt::LeftButton);
      QCOMPARE(m_window->document().preset(), u"int8_uniform"_s);
      QCOMPARE(m_window->document().undoStack()->count(), commands + 1);
      QTRY_VERIFY(!row("start_at_eight"));
    }
  }

  void fewBitsBeginWithTheTrainedRun() {
    m_window->document().applyPreset(u"ultra_low"_s);
    QTRY_VERIFY(row("train_with_quantization") &&
                row("train_with_quantization")->findChild<QPushButton *>(u"adviceApply"_s));
    QTest::mouseClick(row("train_with_quantization")->findChild<QPushButton *>(u"adviceApply"_s),
                      Qt::LeftButton);
    QVERIFY2(m_window->document().start().run.find("trained") != std::string::npos,
             m_window->document().start().run.c_str());
    QTRY_VERIFY(!row("train_with_quantization"));
  }

  void whatIsPutAwayStaysSoForThisNetwork() {
    m_window->document().applyPreset(u"ultra_low"_s);
    QTRY_VERIFY(row("protect_first"));
    QTest::mouseClick(row("protect_first")->findChild<QPushButton *>(u"adviceDismiss"_s), Qt::LeftButton);
    QTRY_VERIFY(!row("protect_first"));
    m_window->document().setArchitecture(u"mixed_precision_cnn"_s);
    m_window->document().applyPreset(u"ultra_low"_s);
    QTRY_VERIFY(row("protect_first"));
    m_window->document().setArchitecture(u"resnet8"_s);
    QTRY_VERIFY(!row("protect_first"));
    QVERIFY(m_window->close());
    m_window.reset();
    openWindow();
    m_window->document().setArchitecture(u"resnet8"_s);
    m_window->document().applyPreset(u"ultra_low"_s);
    QTRY_VERIFY(row("protect_last"));
    QVERIFY(!row("protect_first"));
    QTest::mouseClick(panel()->findChild<QPushButton *>(u"adviceRestore"_s), Qt::LeftButton);
    QTRY_VERIFY(row("protect_first"));
  }
};

QTEST_MAIN(TestWindowAdvice)
#include "tst_window_advice.moc"
