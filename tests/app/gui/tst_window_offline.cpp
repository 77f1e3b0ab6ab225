// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/gui/window_fixture.h"
#include "tests/app/no_network.h"
#include "tests/patience.h"

#include "widgets/data/get_data_dialog.h"
#include "widgets/runs/runs_panel.h"

#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

/// The window and the engines that it starts work under a rule that would end them at the first socket of the
/// internet ("Bad system call"): nothing is fetched unless somebody presses the button for it.
class TestWindowOffline : public QObject {
  Q_OBJECT
 public:
  /// Before the application and its threads.
  static void initMain() {
    const QByteArray display = qgetenv("DISPLAY");
    s_isUnderRule = (display.isEmpty() || display.startsWith(':')) && tryRule(AF_INET) == Rule::holds &&
                    tryRule(AF_INET6) == Rule::holds && forbidNetwork();
  }

 private Q_SLOTS:
  void initTestCase() {
    if (!s_isUnderRule)
      QSKIP("this kernel takes no seccomp filter, or the display is another machine's: nothing can be said");
    QVERIFY(m_fixture.open());
  }
  void cleanupTestCase() { m_fixture.close(); }

  void showsAllPanelsWithoutIt() {
    for (QDockWidget *dock : m_fixture.window().findChildren<QDockWidget *>()) {
      dock->show();
      dock->raise();
      QTest::qWait(20);
    }
    m_fixture.typeBits(0, PrecisionColumn::weightBits, u"4"_s);
    QCOMPARE(m_fixture.document().plan().front().weight.bits, 4);
  }

  void offersDataWithoutIt() {
    m_fixture.action("getDataAction")->trigger();
    auto *dialog = m_fixture.window().findChild<GetDataDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::qWait(200);
    dialog->close();
  }

  void runsWithoutIt() {
    Experiment experiment{.name = "tiny"};
    experiment.data.source = "shapes";
    experiment.data.train = 64;
    experiment.data.test = 32;
    experiment.network.architecture = "lenet5";
    experiment.training.epochs = 1;
    experiment.training.batch = 32;
    const QString folder = m_fixture.window().queue().enqueue(experiment, m_fixture.path(u"runs"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture.window().queue().isBusy(), 120000);
    QTRY_VERIFY(QFile::exists(QDir(folder).filePath(u"result.json"_s)));
    m_fixture.window().findChild<RunsPanel *>()->selectFolders({folder});
    QTest::qWait(500);
  }

 private:
  static inline bool s_isUnderRule = false;
  WindowFixture m_fixture;
};

QTEST_MAIN(TestWindowOffline)
#include "tst_window_offline.moc"
