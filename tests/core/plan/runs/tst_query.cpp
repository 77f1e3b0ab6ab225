// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/query.h"

#include <QTest>

using namespace bitsmith;

class QueryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answers_data();
  void answers();
  void saysWhatIsIncomplete_data();
  void saysWhatIsIncomplete();
  void findsTheFiguresOfARun();
};

namespace {

RunRecord sample() {
  RunRecord run;
  run.folder = "/runs/20260101-000000-Tour";
  run.experiment.name = "Conservative on shapes";
  run.experiment.data.source = "shapes";
  run.experiment.network.architecture = "resnet20";
  run.experiment.precision.preset = "mixed_conservative";
  run.experiment.training.seed = 7;
  run.state = RunState::finished;
  run.epochs.push_back({.epoch = 8});
  run.result = RunResult{.accuracy = 0.834,
                         .accuracyInterval = {0.81, 0.86},
                         .samples = 1000,
                         .loss = 0.5,
                         .compressionRatio = 5.25,
                         .memoryMb = 0.31};
  run.result->seconds = 61;
  return run;
}

const RunLabels labels{.name = "Best so far", .tags = {"Paper", "two words"}, .note = "Seeds 1 to 3"};

} // namespace

void QueryTest::answers_data() {
  QTest::addColumn<QByteArray>("query");
  QTest::addColumn<bool>("found");
  const auto row = [](const char *query, bool found) { QTest::newRow(query) << QByteArray(query) << found; };
  row("", true);
  row("conservative", true);
  row("CONSERVATIVE resnet", true);
  row("conservative vgg", false);
  row("\"best so\"", true);
  row("\"so best\"", false);
  row("20260101", true);
  row("tag:paper", true);
  row("tag:pap", false); // a tag is meant as a whole
  row("tag:\"two words\"", true);
  row("-tag:paper", false);
  row("-tag:draft", true);
  row("note:seeds", true);
  row("name:best", true);
  row("name:seeds", false);
  row("task:qat", true);
  row("task:ptq", false);
  row("state:finished data:shapes network:resnet preset:mixed", true);
  row("acc>83.3", true);
  row("acc>83.5", false);
  row("acc>80%", true);
  row("acc>=83.4", true);
  row("acc=83.4", true);
  row("acc<83.4", false);
  row("-acc<80", true);
  row("memory<0.4 compression>5 time<=61 seed:7 epochs=8", true);
  row("seed=8", false);
  row("energy>1", false);  // without that figure
  row("latency<1", false); // nor this
  row("tag:paper acc>80 -state:failed", true);
  row("unknown:key", false); // looked for as it stands
}

void QueryTest::answers() {
  QFETCH(QByteArray, query);
  QFETCH(bool, found);
  RunRecord run = sample();
  run.result->cost = {};
  RunFacts facts = factsOf(run, labels);
  facts.numbers.erase("energy");
  const RunQuery question(query.toStdString());
  QVERIFY(question.problems().empty());
  QCOMPARE(question.matches(facts), found);
}

void QueryTest::saysWhatIsIncomplete_data() {
  QTest::addColumn<QByteArray>("query");
  QTest::addColumn<QByteArray>("problem");
  QTest::newRow("no number") << QByteArray("acc>") << QByteArray("acc>: expected a number after it");
  QTest::newRow("a word") << QByteArray("acc>=good") << QByteArray("acc>=: expected a number after it");
  QTest::newRow("no tag") << QByteArray("tag:") << QByteArray("tag:: expected a word after it");
}

/// Half a condition hides nothing while it is typed.
void QueryTest::saysWhatIsIncomplete() {
  QFETCH(QByteArray, query);
  QFETCH(QByteArray, problem);
  const RunQuery question(query.toStdString());
  QCOMPARE(question.problems().size(), std::size_t{1});
  QCOMPARE(QByteArray::fromStdString(question.problems().front()), problem);
  QVERIFY(question.matches(factsOf(sample(), {})));
}

void QueryTest::findsTheFiguresOfARun() {
  const RunFacts facts = factsOf(sample(), labels);
  QCOMPARE(facts.numbers.at("acc"), 83.4);
  QCOMPARE(facts.numbers.at("compression"), 5.25);
  QCOMPARE(facts.numbers.at("memory"), 0.31);
  QCOMPARE(facts.tags, (std::vector<std::string>{"paper", "two words"}));
  RunRecord unmeasured = sample();
  unmeasured.result.reset();
  QVERIFY(!factsOf(unmeasured, {}).numbers.contains("acc"));
}

QTEST_GUILESS_MAIN(QueryTest)
#include "tst_query.moc"
