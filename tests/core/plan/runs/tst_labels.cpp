// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/runs/labels.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;
namespace fs = std::filesystem;

class LabelsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void readsBackWhatItWrote();
  void touchesNothingElse();
  void takesTagsFromText();
  void removesTheFileWithTheLastLabel();
  void toleratesADamagedFile();
  void refusesWhatIsNotALabel_data();
  void refusesWhatIsNotALabel();
  void refusesAFolderWithoutARun();

 private:
  std::unique_ptr<QTemporaryDir> m_root;
  fs::path m_run;
};

void LabelsTest::init() {
  m_root = std::make_unique<QTemporaryDir>();
  m_run = fs::path(m_root->path().toStdString()) / "run";
  createRunFolder(m_run, {.name = "run"}, nlohmann::json::object());
}

void LabelsTest::readsBackWhatItWrote() {
  QVERIFY(readLabels(m_run).empty());
  const RunLabels labels{
      .name = "größer", .tags = {"baseline", "paper 2"}, .note = "two\nlines, \"quoted\" \\ back"};
  writeLabels(m_run, {.name = labels.name, .tags = {"paper 2", "baseline", "paper 2"}, .note = labels.note});
  QVERIFY(readLabels(m_run) == labels);
}

void LabelsTest::touchesNothingElse() {
  const std::string before = readFile(m_run / run_file::experiment);
  writeLabels(m_run, {.name = "other", .tags = {}, .note = {}});
  QVERIFY(readFile(m_run / run_file::experiment) == before);
  QCOMPARE(text(RunReader(m_run).record().experiment.name), QStringLiteral("run"));
}

void LabelsTest::takesTagsFromText() {
  QCOMPARE(parseTags(" paper,two words ,, baseline,paper"),
           (std::vector<std::string>{"baseline", "paper", "two words"}));
  QCOMPARE(parseTags(" , "), std::vector<std::string>());
  QCOMPARE(text(tagsText({"a", "b c"})), QStringLiteral("a, b c"));
}

void LabelsTest::removesTheFileWithTheLastLabel() {
  writeLabels(m_run, {.name = {}, .tags = {"x"}, .note = {}});
  QVERIFY(fs::exists(m_run / labelsFile));
  writeLabels(m_run, {});
  QVERIFY(!fs::exists(m_run / labelsFile));
  writeLabels(m_run, {}); // nothing to remove is no fault
}

void LabelsTest::toleratesADamagedFile() {
  writeFileAtomically(m_run / labelsFile, "{\"format\": ");
  std::string problem;
  QVERIFY(readLabels(m_run, &problem).empty());
  QVERIFY2(text(problem).startsWith(text((m_run / labelsFile).string())), problem.c_str());
}

void LabelsTest::refusesWhatIsNotALabel_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("message");
  const auto row = [](const char *name, const char *file, const char *message) {
    QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(message);
  };
  row("format", R"({"format": "bitsmith/labels@2"})",
      "f: format is \"bitsmith/labels@2\", written by a newer Bitsmith: this one reads up to "
      "\"bitsmith/labels@1\"; update it");
  row("no format", R"({"name": "x"})", "f: format is missing: expected \"bitsmith/labels@1\"");
  row("comma", R"({"format": "bitsmith/labels@1", "tags": ["a,b"]})",
      "f: tags has \"a,b\": expected a word without commas, quotes and blanks at its ends");
  row("number", R"({"format": "bitsmith/labels@1", "tags": [3]})", "f: tags has 3: expected words");
}

void LabelsTest::refusesWhatIsNotALabel() {
  QFETCH(QString, file);
  QFETCH(QString, message);
  const QString said = messageOf([&] { parseLabels(file.toStdString(), "f"); });
  QCOMPARE(said, message);
}

void LabelsTest::refusesAFolderWithoutARun() {
  const fs::path none = m_run.parent_path() / "none";
  QCOMPARE(messageOf([&] { writeLabels(none, {.name = "x", .tags = {}, .note = {}}); }),
           text(none.string()) + QStringLiteral(" holds no run yet: it can be labelled once it has begun"));
  QCOMPARE(messageOf([&] { writeLabels(m_run, {.name = std::string(201, 'x'), .tags = {}, .note = {}}); }),
           text((m_run / labelsFile).string()) +
               QStringLiteral(": name has 201 bytes: expected at most 200"));
  QVERIFY(!fs::exists(m_run / labelsFile));
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "tst_labels.moc"
