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
  void leavesOutTheDropWithoutABaseline();
  void findsTheBest();
  void takesOnlyFloatAsBaseline();
  void comparesWithinOneNetworkAndTestSet();
  void comparesByWhereThePicturesAreFrom();
  void writesJson();
  void isEmptyWithoutResults();
  void saysWhichDropsAreDetectable();
};

void SummaryTest::leavesOutTheDropWithoutABaseline() {
  const Summary summary = summarize({runOf("a", 8, 0.5, 4, 0.5)});
  QVERIFY(!summary.baseline && !summary.rows[0].dropPercent);
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

/// An fp32 run says nothing of another network, or of pictures that are easier.
void SummaryTest::comparesWithinOneNetworkAndTestSet() {
  const auto on = [](RunRecord run, const char *source, const char *network, const char *testSet) {
    run.experiment.data.source = source;
    run.experiment.network.architecture = network;
    run.result->testSet = testSet;
    return run;
  };
  const Summary summary =
      summarize({on(runOf("digits", 32, 0.98, 1, 2.5, 32), "mnist", "resnet20", "a"),
                 on(runOf("digits 4", 4, 0.49, 8, 0.3), "mnist", "resnet20", "a"),
                 on(runOf("clothes 4", 4, 0.8, 8, 0.3), "fashion-mnist", "resnet20", "b"),
                 on(runOf("other pictures", 4, 0.8, 8, 0.3), "mnist", "resnet20", "c"),
                 on(runOf("other network", 4, 0.8, 8, 0.3), "mnist", "mobilenet_tiny", "a"),
                 on(runOf("clothes", 32, 0.9, 1, 2.5, 32), "fashion-mnist", "resnet20", "b")});
  QVERIFY(summary.baseline == 0u);
  QVERIFY(summary.rows[0].baseline == 0u && summary.rows[1].baseline == 0u);
  QVERIFY(summary.rows[2].baseline == 5u && summary.rows[5].baseline == 5u);
  QCOMPARE(*summary.rows[1].dropPercent, 50.0);
  QVERIFY(std::abs(*summary.rows[2].dropPercent - 100.0 / 9) < 1e-9);
  for (const std::size_t alone : {3u, 4u}) {
    const SummaryRow &row = summary.rows[alone];
    QVERIFY(!row.baseline && !row.dropPercent && !row.againstBaseline);
  }
  const nlohmann::json rows = toJson(summary)["rows"];
  QVERIFY(rows[2]["baseline"] == "clothes" && !rows[3].contains("baseline"));
  QVERIFY(!rows[3].contains("drop_percent"));
  // The same pictures may lie elsewhere.
  const Summary moved = summarize({on(runOf("digits", 32, 0.98, 1, 2.5, 32), "mnist", "resnet20", "a"),
                                   on(runOf("a copy", 4, 0.49, 8, 0.3), "image-folder", "resnet20", "a")});
  QVERIFY(moved.rows[1].baseline == 0u);
}

/// Results of before the test pictures were recorded.
void SummaryTest::comparesByWhereThePicturesAreFrom() {
  std::vector<RunRecord> runs = {runOf("fp32", 32, 0.8, 1, 2.5, 32), runOf("a", 8, 0.4, 4, 0.5)};
  for (RunRecord &run : runs) {
    run.experiment.data.source = "image-folder";
    run.experiment.data.path = "/pictures";
    run.experiment.network.file = "/" + run.experiment.name + "/net.onnx"; // each run has a copy
  }
  runs[0].result->testSet = "a";
  QVERIFY(summarize(runs).rows[1].baseline == 0u);
  runs[1].experiment.data.path = "/others";
  QVERIFY(!summarize(runs).rows[1].baseline);
  runs[1].experiment.data.path = "/pictures";
  runs[1].result->samples = 100;
  QVERIFY(!summarize(runs).rows[1].baseline);
  runs[1].result->samples = 1000;
  runs[1].result->layers[0].name = "another";
  QVERIFY(!summarize(runs).rows[1].baseline);
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
  const nlohmann::json rows = toJson(summary)["rows"];
  QVERIFY(!rows[0].contains("against_baseline"));
  QVERIFY(rows[1]["drop_detectable"] == false && rows[2]["drop_detectable"] == true);
  QVERIFY(std::abs(rows[2]["against_baseline"]["difference"].get<double>() + 0.2) < 1e-12);
  // A run on other pictures is none to compare with.
  runs[1].result->testSet = "crc32:2";
  const Summary apart = summarize(runs);
  QVERIFY(!apart.rows[1].baseline && !apart.rows[1].dropPercent);
}

QTEST_GUILESS_MAIN(SummaryTest)
#include "tst_summary.moc"
