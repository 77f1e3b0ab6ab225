// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/base/own_files.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
using bitsmith::test::text;
namespace fs = std::filesystem;

namespace {

struct Recipe {
  std::string name;
};

Recipe readRecipe(const fs::path &file) {
  std::string name = readFile(file);
  if (name.empty())
    throw badInput(file.string() + ": name is missing\n" + file.string() + ": flour is missing");
  return {name};
}

} // namespace

class OwnFilesTest : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  fs::path folder() const { return m_folder.path().toStdString(); }

 private Q_SLOTS:
  void initTestCase() {
    writeFileAtomically(folder() / "2.json", "bread");
    writeFileAtomically(folder() / "1.json", "cake");
    writeFileAtomically(folder() / "3.json", "bread");
    writeFileAtomically(folder() / "4.json", "");
    writeFileAtomically(folder() / "notes.txt", "pie");
  }

  void listsJsonFilesByName() {
    const std::vector<fs::path> expected = {folder() / "1.json", folder() / "2.json", folder() / "3.json",
                                            folder() / "4.json"};
    QVERIFY(jsonFilesIn(folder()) == expected);
    QVERIFY(jsonFilesIn(folder() / "none").empty());
    QVERIFY(jsonFilesIn({}).empty());
  }

  void leavesOutWhatIsBrokenOrTakenWithALineEach() {
    std::vector<Recipe> recipes = {{"soup"}};
    std::vector<std::string> warnings;
    readOwnFiles(folder(), {.name = "recipe", .remedy = "rename it"}, readRecipe, recipes, warnings);
    QCOMPARE(recipes.size(), std::size_t{3});
    QCOMPARE(text(recipes[1].name), QStringLiteral("cake"));
    QCOMPARE(text(recipes[2].name), QStringLiteral("bread"));
    const std::string at = folder().string();
    const std::vector<std::string> expected = {
        "recipe left out: " + at + "/3.json: name is \"bread\", which another recipe has already: rename it",
        "recipe left out: " + at + "/4.json: name is missing " + at + "/4.json: flour is missing"};
    QVERIFY(warnings == expected);
  }
};

QTEST_GUILESS_MAIN(OwnFilesTest)
#include "tst_own_files.moc"
