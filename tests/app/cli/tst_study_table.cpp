// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table that the real program ends a study with, of results as they would lie there after it was done.

#include "core/plan/base/files.h"
#include "core/plan/runs/records.h"
#include "core/plan/runs/run_folder.h"
#include "tests/app/cli/program.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;
namespace fs = std::filesystem;

namespace {

struct Member {
  std::string name;
  RunResult result;
};

Member memberOf(const char *name, int bits, double accuracy, double ratio, double memory,
                double seconds = 12.25) {
  return {
      name,
      {.accuracy = accuracy,
       .accuracyInterval = {accuracy - 0.02, accuracy + 0.02},
       .samples = 1000,
       .compressionRatio = ratio,
       .memoryMb = memory,
       .layers = {{.name = "fc", .weightBits = bits, .activationBits = bits == floatBits ? floatBits : 8}},
       .seconds = seconds}};
}

std::vector<Member> threeMembers() {
  return {memberOf("fp32", floatBits, 0.8, 1, 2.5), memberOf("größer", 8, 0.803, 4, 0.5),
          memberOf("ultra_low", 2, 0.6, 16, 0.125)};
}

/// Of the first `right` pictures.
void setRight(RunResult &result, std::size_t right, const char *testSet) {
  result.testSet = testSet;
  result.outcomes.assign(1000, false);
  std::fill_n(result.outcomes.begin(), right, true);
}

} // namespace

class TestStudyTable : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;
  int m_studies = 0;

  /// What is printed of a study that is done, without the folder in the last line.
  QString tableOf(const std::vector<Member> &members) {
    Experiment study{.name = "study", .task = Task::study};
    for (const Member &member : members)
      study.members.push_back({.name = member.name});
    const fs::path folder = fs::path(m_root.path().toStdString()) / std::to_string(++m_studies);
    createRunFolder(folder, study, nlohmann::json::object());
    const std::vector<fs::path> folders = memberFolders(folder, study);
    for (std::size_t i = 0; i < members.size(); ++i) {
      createRunFolder(folders[i], study.members[i], nlohmann::json::object());
      writeFileAtomically(folders[i] / run_file::result, toJson(members[i].result).dump());
    }
    writeFileAtomically(folder / run_file::result, R"({"task": "study"})");
    const QString path = QString::fromStdString(folder.string());
    const Outcome outcome = runProgram({u"run"_s, path, u"--resume"_s, u"--quiet"_s});
    const QString last = u"folder:              "_s + path + u'\n';
    if (outcome.status != 0 || !outcome.output.endsWith(last))
      return u"status %1: "_s.arg(outcome.status) + outcome.output + outcome.errors;
    return outcome.output.chopped(last.size());
  }

 private Q_SLOTS:
  void hasARowForEachRunAndTheBestBelow() {
    QCOMPARE(tableOf(threeMembers()), u"configuration  accuracy (95 %)     drop  compression    memory  "
                                      u"accuracy/MB    time           against fp32\n"
                                      "fp32              80.0 % ± 2.0   +0.0 %        1.00×  2.500 MB      "
                                      "32 %/MB  12.2 s                      –\n"
                                      "größer            80.3 % ± 2.0   -0.4 %        4.00×  0.500 MB     "
                                      "161 %/MB  12.2 s  outcomes not recorded\n"
                                      "ultra_low         60.0 % ± 2.0  +25.0 %       16.00×  0.125 MB     "
                                      "480 %/MB  12.2 s  outcomes not recorded\n"
                                      "\n"
                                      "best quantized:      größer (80.3 % ± 2.0)\n"
                                      "highest compression: ultra_low (16.00×)\n"
                                      "best efficiency:     ultra_low (480 % accuracy per MB)\n"_s);
  }

  void leavesOutTheDropWithoutABaseline() {
    QCOMPARE(tableOf({memberOf("a", 8, 0.5, 4, 0.5)}),
             u"configuration  accuracy (95 %)  drop  compression    memory  accuracy/MB    time\n"
             "a                 50.0 % ± 2.0     –        4.00×  0.500 MB     100 %/MB  12.2 s\n"
             "\n"
             "best quantized:      a (50.0 % ± 2.0)\n"
             "highest compression: a (4.00×)\n"
             "best efficiency:     a (100 % accuracy per MB)\n"_s);
  }

  void tellsLongTimesInMinutesAndHours() {
    const QString table = tableOf({memberOf("a", 8, 0.5, 4, 0.5, 59.7), memberOf("b", 8, 0.5, 4, 0.5, 61.25),
                                   memberOf("c", 8, 0.5, 4, 0.5, 10800)});
    QVERIFY2(table.contains(u"      59.7 s\n"_s), qPrintable(table));
    QVERIFY2(table.contains(u"  1 min 01 s\n"_s), qPrintable(table));
    QVERIFY2(table.contains(u"  3 h 00 min\n"_s), qPrintable(table));
  }

  /// 3 and 200 pictures of 1000 differ, all one way.
  void saysWhichDropsAreDetectable() {
    std::vector<Member> members = threeMembers();
    setRight(members[0].result, 800, "crc32:1");
    setRight(members[1].result, 803, "crc32:1");
    setRight(members[2].result, 600, "crc32:1");
    const QString table = tableOf(members);
    QVERIFY2(table.contains(u"12.2 s  no detectable difference\n"_s), qPrintable(table));
    QVERIFY2(table.contains(u"worse, p < 0.0001\n"_s), qPrintable(table));
    QVERIFY2(table.contains(u"against fp32: McNemar's exact test on the same test pictures, at 5 % after "
                            "Holm's correction for 2 comparisons\n"_s),
             qPrintable(table));
    setRight(members[1].result, 803, "crc32:2"); // on other pictures
    const QString apart = tableOf(members);
    QVERIFY2(apart.contains(u"no fp32 run to compare with\n"_s), qPrintable(apart));
    QVERIFY2(apart.contains(u"for 1 comparison\n"_s), qPrintable(apart));
  }
};

QTEST_GUILESS_MAIN(TestStudyTable)
#include "tst_study_table.moc"
