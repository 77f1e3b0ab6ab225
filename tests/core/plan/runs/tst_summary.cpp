// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/runs/summary.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::text;

namespace {

RunRecord runOf(const char *name, int bits, double accuracy, double ratio, double memory,
                int activationBits = 8) {
  RunRecord run;
  run.experiment.name = name;
  run.experiment.precision.preset = "fp32";
  run.result = RunResult{.accuracy = accuracy,
                         .accuracyInterval = {accuracy - 0.02, accuracy + 0.02},
                         .samples = 1000,
                         .compressionRatio = ratio,
                         .memoryMb = memory,
                         .layers = {{"fc", bits, bits == 32 ? activationBits : 8, {}, {}, {}}},
                         .seconds = 61.25};
  return run;
}

std::vector<RunRecord> study() {
  RunRecord unfinished;
  unfinished.experiment.name = "unfinished";
  return {runOf("fp32", 32, 0.8, 1, 2.5, 32), runOf("größer", 8, 0.82, 4, 0.5), unfinished,
          runOf("ultra_low", 2, 0.6, 16, 0.125)};
}

} // namespace

class SummaryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void writesTheTable();
  void leavesOutTheDropWithoutABaseline();
  void findsTheBest();
  void takesOnlyFloatAsBaseline();
  void writesJson();
  void isEmptyWithoutResults();
  void saysWhichDropsAreDetectable();
};

void SummaryTest::writesTheTable() {
  QCOMPARE(
      text(toText(summarize(study()))),
      QStringLiteral(
          "configuration  accuracy (95 %)     drop  compression    memory  accuracy/MB    time           "
          "against "
          "fp32\n"
          "fp32              80.0 % ± 2.0   +0.0 %        1.00×  2.500 MB      32 %/MB  61.2 s               "
          "       "
          "–\n"
          "größer            82.0 % ± 2.0   -2.5 %        4.00×  0.500 MB     164 %/MB  61.2 s  outcomes not "
          "recorded\n"
          "ultra_low         60.0 % ± 2.0  +25.0 %       16.00×  0.125 MB     480 %/MB  61.2 s  outcomes not "
          "recorded\n"
          "\n"
          "best quantized:      größer (82.0 % ± 2.0)\n"
          "highest compression: ultra_low (16.00×)\n"
          "best efficiency:     ultra_low (480 % accuracy per MB)\n"));
}

void SummaryTest::leavesOutTheDropWithoutABaseline() {
  const Summary summary = summarize({runOf("a", 8, 0.5, 4, 0.5)});
  QVERIFY(!summary.baseline && !summary.rows[0].dropPercent);
  QCOMPARE(text(toText(summary)),
           QStringLiteral("configuration  accuracy (95 %)  drop  compression    memory  accuracy/MB    time\n"
                          "a                 50.0 % ± 2.0     –        4.00×  0.500 MB     100 %/MB  61.2 s\n"
                          "\n"
                          "best quantized:      a (50.0 % ± 2.0)\n"
                          "highest compression: a (4.00×)\n"
                          "best efficiency:     a (100 % accuracy per MB)\n"));
  QVERIFY(!toJson(summary)["rows"][0].contains("drop_percent"));
  // A baseline that got nothing right has no drop to measure from.
  QVERIFY(!summarize({runOf("fp32", 32, 0, 1, 1, 32), runOf("a", 8, 0.5, 4, 0.5)}).rows[1].dropPercent);
}

void SummaryTest::findsTheBest() {
  const Summary summary = summarize(study());
  QCOMPARE(summary.rows.size(), std::size_t{3});
  QVERIFY(summary.baseline == 0u && summary.bestQuantized == 1u);
  QVERIFY(summary.highestCompression == 2u && summary.bestEfficiency == 2u);
  // Of equals the first; nothing quantized, nothing best.
  QVERIFY(summarize({runOf("a", 8, 0.5, 4, 0.5), runOf("b", 8, 0.5, 4, 0.5)}).bestQuantized == 0u);
  QVERIFY(!summarize({runOf("fp32", 32, 0.5, 1, 2, 32)}).bestQuantized);
}

void SummaryTest::takesOnlyFloatAsBaseline() {
  const Summary summary = summarize({runOf("w32a8", 32, 0.7, 1, 2.5, 8), runOf("fp32", 32, 0.8, 1, 2.5, 32)});
  QVERIFY(summary.baseline == 1u && summary.rows[0].quantized);
}

void SummaryTest::writesJson() {
  const nlohmann::json json = toJson(summarize(study()));
  QCOMPARE(json["rows"].size(), std::size_t{3});
  QVERIFY(json["baseline"] == "fp32" && json["best_quantized"] == "größer");
  QVERIFY(json["highest_compression"] == "ultra_low" && json["best_efficiency"] == "ultra_low");
  const nlohmann::json &row = json["rows"][2];
  QVERIFY(row["name"] == "ultra_low" && row["preset"] == "fp32" && row["accuracy"] == 0.6);
  QVERIFY(row["compression_ratio"] == 16 && row["memory_mb"] == 0.125 && row["seconds"] == 61.25);
  QCOMPARE(row["accuracy_interval"][1].get<double>(), 0.62);
  QCOMPARE(row["accuracy_percent_per_mb"].get<double>(), 480.0);
  QCOMPARE(row["drop_percent"].get<double>(), 25.0);
}

void SummaryTest::isEmptyWithoutResults() {
  RunRecord parent;
  parent.result = RunResult{.task = Task::study};
  const Summary summary = summarize({RunRecord{}, parent});
  QVERIFY(summary.rows.empty() && !summary.baseline && !summary.bestEfficiency);
  QCOMPARE(text(toJson(summary).dump()), QStringLiteral("{\"rows\":[]}"));
}

void SummaryTest::saysWhichDropsAreDetectable() {
  std::vector<RunRecord> runs = study();
  // Right are the first 800 of 1000 pictures, the first 803 and the first 600: 3 and 200 differ, all one way.
  const auto setRight = [](RunRecord &run, std::size_t right) {
    run.result->testSet = "crc32:1";
    run.result->outcomes.assign(1000, false);
    std::fill_n(run.result->outcomes.begin(), right, true);
  };
  setRight(runs[0], 800);
  setRight(runs[1], 803);
  setRight(runs[3], 600);
  const Summary summary = summarize(runs);
  QVERIFY(!summary.rows[0].againstBaseline);
  QCOMPARE(summary.rows[1].againstBaseline->p, 0.25);
  QVERIFY(!summary.rows[1].againstBaseline->isDetectable());
  QVERIFY(summary.rows[2].againstBaseline->isDetectable());
  const QString table = text(toText(summary));
  QVERIFY(table.contains(QStringLiteral("61.2 s  no detectable difference\n")));
  QVERIFY(table.contains(QStringLiteral("worse, p < 0.0001\n")));
  QVERIFY(
      table.contains(QStringLiteral("against fp32: McNemar's exact test on the same test pictures, at 5 % "
                                    "after Holm's correction for 2 comparisons\n")));
  const nlohmann::json rows = toJson(summary)["rows"];
  QVERIFY(!rows[0].contains("against_baseline"));
  QVERIFY(rows[1]["drop_detectable"] == false && rows[2]["drop_detectable"] == true);
  QVERIFY(std::abs(rows[2]["against_baseline"]["difference"].get<double>() + 0.2) < 1e-12);
  // A run on other pictures is none to compare with.
  runs[1].result->testSet = "crc32:2";
  QVERIFY(text(toText(summarize(runs))).contains(QStringLiteral("different test pictures\n")));
}

QTEST_GUILESS_MAIN(SummaryTest)
#include "tst_summary.moc"
