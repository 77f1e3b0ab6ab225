// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/run_folder.h"
#include "tests/patience.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/charts/chart.h"
#include "widgets/research/research_panel.h"
#include "widgets/runs/run_library.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestResearchPanel : public QObject {
  Q_OBJECT

  /// The study of a card as the engine leaves it, the arms' accuracies rising by a step each.
  static QString makeStudy(const QString &root, const ResearchCard &card, std::int64_t step,
                           std::size_t runs = 99) {
    const QString study = sample::makeRun(root, "20260106-000000-research", card.study);
    const auto folders = memberFolders(toPath(study), card.study);
    for (std::size_t i = 0; i < folders.size() && i < runs; ++i) {
      Experiment member = card.study.members[i];
      if (!member.start.member.empty()) // as the engine resolves it
        member.start = {.run = "../" + folders.front().filename().string(), .member = {}};
      createRunFolder(folders[i], member, nlohmann::json::object());
      std::int64_t place = 0;
      for (std::size_t arm = 0; arm < card.arms.size(); ++arm)
        if (card.study.members[i].name.starts_with(card.arms[arm] + ", seed"))
          place = static_cast<std::int64_t>(arm);
      sample::finish(folderKey(folders[i]), 700 + step * place + static_cast<std::int64_t>(i % 3), 8, 0.3, 2);
    }
    return study;
  }
  static QString stateOf(const ResearchPanel &panel, const QString &title) {
    const auto *list = panel.findChild<QTreeWidget *>(u"researchCards"_s);
    const auto items = list->findItems(title, Qt::MatchExactly, 0);
    return items.isEmpty() ? QString() : items.front()->text(1);
  }

 private Q_SLOTS:
  void listsCardsThatHaveNotRun() {
    QTemporaryDir root;
    RunLibrary library(root.path());
    ResearchPanel panel(library);
    panel.resize(520, 700);
    panel.show();
    QVERIFY(panel.cards().size() >= 20);
    for (const ResearchCard &card : panel.cards())
      QCOMPARE(stateOf(panel, QString::fromStdString(card.title)), u"not run"_s);
    panel.choose(u"pact"_s);
    QCOMPARE(panel.chosen(), u"pact"_s);
    QSignalSpy run(&panel, &ResearchPanel::runRequested);
    QTest::mouseClick(panel.findChild<QPushButton *>(u"runStudy"_s), Qt::LeftButton);
    QCOMPARE(run.size(), 1);
    QVERIFY(!panel.findChild<QPushButton *>(u"showRuns"_s)->isEnabled());
  }

  void judgesWhatHasRun() {
    QTemporaryDir root;
    const ResearchCard card = findResearchCard("pact");
    makeStudy(root.path(), card, 40);
    RunLibrary library(root.path());
    ResearchPanel panel(library);
    panel.resize(520, 700);
    panel.show();
    panel.choose(u"pact"_s);
    QTRY_COMPARE(stateOf(panel, QString::fromStdString(card.title)), u"✓ supported"_s);
    QTRY_VERIFY2(panel.verdictText().contains(u"PACT against range: +4.1 points"_s),
                 qPrintable(panel.verdictText()));
    const QString csv = panel.charts().constFirst()->csv();
    QVERIFY(csv.startsWith(u"arm,mean,low,high,values\n\"range\","_s));
    QCOMPARE(csv.count(u'\n'), 3);
    QSignalSpy shown(&panel, &ResearchPanel::runsRequested);
    QTest::mouseClick(panel.findChild<QPushButton *>(u"showRuns"_s), Qt::LeftButton);
    QCOMPARE(shown.front().front().toStringList().size(), static_cast<qsizetype>(card.study.members.size()));
  }

  void tellsHowFarAStudyHasCome() {
    QTemporaryDir root;
    const ResearchCard card = findResearchCard("pact");
    makeStudy(root.path(), card, 40, 3); // the float network and both arms of the first seed
    RunLibrary library(root.path());
    ResearchPanel panel(library);
    panel.show();
    QTRY_COMPARE(stateOf(panel, QString::fromStdString(card.title)), u"2 of 6 runs"_s);
  }
};

QTEST_MAIN(TestResearchPanel)
#include "tst_research_panel.moc"
