// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files as older versions wrote them: what is in them is still found. A file of data/ is never changed; who
// counts a format up adds one.

#include "core/plan/analysis/allocation_json.h"
#include "core/plan/base/files.h"
#include "core/plan/cluster/job_record.h"
#include "core/plan/hardware/cost.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/network/architectures.h"
#include "core/plan/network/network_json.h"
#include "core/plan/precision/own_presets.h"
#include "core/plan/project/project.h"
#include "core/plan/research/card.h"
#include "core/plan/runs/labels.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_reader.h"
#include "core/plan/tours/tour.h"
#include "tests/core/plan/plan_test.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::text;

namespace {

const std::string folder = BITSMITH_SOURCE_DIR "/tests/core/plan/formats/data/";

std::string old(const std::string &name) {
  return readFile(folder + name);
}

} // namespace

class OldFilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyFormatHasAFileOfEachVersion();
  void experiments();
  void hardwareProfiles();
  void presets();
  void projects();
  void networks();
  void allocationProblems();
  void researchCards();
  void tours();
  void labels();
  void clusters();
  void runsOf010();
};

void OldFilesTest::everyFormatHasAFileOfEachVersion() {
  static const QRegularExpression declared(
      QStringLiteral("FileFormat[ \\n]+(?:\\w+)?\\{\\s*\\.name = \"([\\w-]+)\""));
  QStringList names;
  for (const char *part : {"core", "app", "widgets"})
    for (QDirIterator it(QStringLiteral(BITSMITH_SOURCE_DIR "/") + QString::fromUtf8(part),
                         {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
      QFile file(it.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      for (auto match = declared.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
        names.append(match.next().captured(1));
    }
  names.removeDuplicates();
  QVERIFY2(names.size() > 10, qPrintable(names.join(u' ')));
  names.removeOne(QStringLiteral("presets"));    // shipped inside the programs, written by nobody else
  names.removeOne(QStringLiteral("checkpoint")); // by tst_training
  names.removeOne(QStringLiteral("result"));     // by the runs
  for (const QString &name : names)
    QVERIFY2(QFile::exists(QString::fromStdString(folder) + name + QStringLiteral("@1.json")),
             qPrintable(name));
}

void OldFilesTest::experiments() {
  const Experiment study = parseExperiment(old("experiment@1.json"), "f");
  QCOMPARE(text(study.name), QStringLiteral("Quick tour"));
  QCOMPARE(study.members.size(), std::size_t{5});
  QCOMPARE(text(study.members[3].precision.preset), QStringLiteral("mixed_aggressive"));
  QCOMPARE(study.members[3].training.epochs, 3);
  QCOMPARE(study.members[3].data.train, 4000);
  QCOMPARE(text(study.members[3].hardware), QStringLiteral("notebook"));
}

void OldFilesTest::hardwareProfiles() {
  const HardwareProfile profile = parseHardwareProfile(old("hardware@1.json"), "f");
  QCOMPARE(text(profile.name), QStringLiteral("mobile_cpu"));
  QVERIFY(profile.roofline());
  QCOMPARE(profile.roofline()->clockHertz, 2.4e9);
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = findPreset("int8_uniform").apply(network);
  // 4.675 pJ a multiplication, as the file says, and nothing else is arithmetic.
  const Cost cost = estimateCost(network, plan, profile).total;
  QVERIFY(std::abs(cost.computeEnergyPicojoules - 4.675 * cost.macs) < 1e-6 * cost.computeEnergyPicojoules);
}

void OldFilesTest::presets() {
  const OwnPreset preset = parseOwnPreset(old("preset@1.json"), "f", "mine");
  QCOMPARE(preset.layers.at("conv1").weight.bits, 8);
  QCOMPARE(preset.layers.at("fc1").weight.bits, 3);
  QVERIFY(preset.layers.at("fc1").weight.method == Method::lsq);
}

void OldFilesTest::projects() {
  const Project project = parseProject(old("project@1.json"), "f", "/home/somebody");
  QCOMPARE(text(project.experiment.name), QStringLiteral("conservative on shapes"));
  QCOMPARE(text(project.experiment.data.path), QStringLiteral("/home/somebody/data"));
  QCOMPARE(project.runs, (std::vector<std::string>{"/home/somebody/runs/a", "/elsewhere/b"}));
  QCOMPARE(project.marks.locked, (std::vector<std::string>{"conv1", "fc2"}));
  QCOMPARE(project.marks.ties, (std::vector<std::vector<std::string>>{{"conv2", "conv3"}}));
  QCOMPARE(text(project.panels), QStringLiteral("AAEC"));
}

void OldFilesTest::networks() {
  const Network network = parseNetwork(parseJson(old("network@1.json"), "f"), "f");
  QCOMPARE(text(network.name()), QStringLiteral("begin of resnet20"));
  QCOMPARE(network.layers().size(), std::size_t{4});
  QCOMPARE(network.layers()[0].weights(), 16 * 3 * 3 * 3);
}

void OldFilesTest::allocationProblems() {
  const AllocationDocument document = parseAllocation(parseJson(old("allocation@1.json"), "f"), "f");
  QCOMPARE(document.problem.layers.size(), std::size_t{2});
  QCOMPARE(document.problem.budgets.size(), std::size_t{2});
}

void OldFilesTest::researchCards() {
  const ResearchCard card = parseResearchCard(old("research@1.json"), "f", "first_and_last_layer");
  QCOMPARE(text(card.title), QStringLiteral("First and last layer"));
  QCOMPARE(card.arms.size(), std::size_t{4});
  QCOMPARE(card.study.members.size(), (std::size_t{4} + 1) * 3);
}

void OldFilesTest::tours() {
  const Tour tour = parseTour(old("tour@1.json"), "f", "bits");
  QVERIFY(!tour.title.empty());
  QVERIFY(tour.setup);
  QVERIFY(tour.steps.size() > 3);
}

void OldFilesTest::labels() {
  const RunLabels labels = parseLabels(old("labels@1.json"), "f");
  QCOMPARE(text(labels.name), QStringLiteral("best"));
  QCOMPARE(labels.tags, (std::vector<std::string>{"paper", "w4"}));
}

void OldFilesTest::clusters() {
  const ClusterProfile profile = parseClusterProfile(old("cluster@1.json"), "f");
  QCOMPARE(text(profile.partition), QStringLiteral("long"));
  QCOMPARE(text(profile.timeLimit), QStringLiteral("2:00:00"));
  const JobRecord record = parseJobRecord(old("cluster-jobs@1.json"), "f");
  QVERIFY(record.profile == profile);
  QVERIFY(record.lastTask("02-ultra_low") == (TaskAddress{.job = "1234", .index = 1}));
}

/// Written by the code of 0.1.0, whose results do not say their format.
void OldFilesTest::runsOf010() {
  RunReader reader(folder + "run-0.1.0");
  reader.poll();
  const RunRecord &run = reader.record();
  QCOMPARE(reader.damagedLines(), 0);
  QVERIFY(run.state == RunState::finished);
  QCOMPARE(text(run.experiment.name), QStringLiteral("conservative on shapes"));
  QCOMPARE(run.experiment.precision.layers.at("fc1").weightBits, std::optional(5));
  QCOMPARE(run.epochs.size(), std::size_t{2});
  QCOMPARE(run.epochs[1].testAccuracy, 0.75);
  QCOMPARE(run.totalSteps, 64);
  QVERIFY(run.result);
  QCOMPARE(run.result->accuracy, 0.75);
  QCOMPARE(run.result->samples, 200);
  QCOMPARE(run.result->layers.size(), std::size_t{5});
  QCOMPARE(run.result->layers[3].weightBits, 5);
  // What it said to cost is what it costs today.
  const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
  const PrecisionPlan plan = resolvePlan(run.experiment.precision, network);
  QCOMPARE(run.result->compressionRatio, compressionRatio(network, plan));
  QCOMPARE(run.result->memoryMb, weightMemoryBytes(network, plan) / bytesPerMegabyte);
  QCOMPARE(run.result->cost.energyPicojoules,
           estimateCost(network, plan, findHardware("notebook")).total.energyPicojoules);
}

QTEST_GUILESS_MAIN(OldFilesTest)
#include "tst_old_files.moc"
