// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/file_format.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::messageOf;
using Json = nlohmann::json;

namespace {

// A recipe: its first version counted eggs as text, the second called flour "powder".
constexpr FileFormat::Migration steps[] = {
    [](Json &document) { document["eggs"] = std::stoi(document.value("eggs", "0")); },
    [](Json &document) {
      document["flour"] = document.value("powder", 0);
      document.erase("powder");
    },
};
constexpr FileFormat recipe{.name = "recipe", .migrations = steps};
constexpr FileFormat note{.name = "note", .mayBeUnsaid = true};

} // namespace

class FileFormatTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bringsEveryVersionToTodays();
  void takesADocumentWithoutTheWordForTheFirstVersion();
  void refusesWhatItCannotRead_data();
  void refusesWhatItCannotRead();
  void leavesWhatIsNoObjectToItsReader();
  void tellsKindsApart();
};

void FileFormatTest::bringsEveryVersionToTodays() {
  QCOMPARE(QString::fromStdString(recipe.word()), QStringLiteral("bitsmith/recipe@3"));
  const Json today = {{"format", "bitsmith/recipe@3"}, {"eggs", 2}, {"flour", 300}};
  for (const char *text : {R"({"format": "bitsmith/recipe@1", "eggs": "2", "powder": 300})",
                           R"({"format": "bitsmith/recipe@2", "eggs": 2, "powder": 300})",
                           R"({"format": "bitsmith/recipe@3", "eggs": 2, "flour": 300})"})
    QVERIFY2(parseDocument(text, recipe, "f") == today, text);
}

void FileFormatTest::takesADocumentWithoutTheWordForTheFirstVersion() {
  constexpr FileFormat unsaid{.name = "recipe", .migrations = steps, .mayBeUnsaid = true};
  const Json document = parseDocument(R"({"eggs": "2", "powder": 300})", unsaid, "f");
  QVERIFY(document == Json({{"eggs", 2}, {"flour", 300}}));
}

void FileFormatTest::refusesWhatItCannotRead_data() {
  QTest::addColumn<QString>("format");
  QTest::addColumn<QString>("message");
  const auto row = [](const char *format, const char *message) {
    QTest::newRow(format) << QString::fromUtf8(format) << QString::fromUtf8(message);
  };
  row(R"("bitsmith/recipe@4")",
      R"(f: format is "bitsmith/recipe@4", written by a newer Bitsmith: this one reads )"
      R"(up to "bitsmith/recipe@3"; update it)");
  for (const char *word : {R"("bitsmith/note@1")", R"("bitsmith/recipes@1")", R"("bitsmith/recipe")",
                           R"("bitsmith/recipe@")", R"("bitsmith/recipe@0")", R"("bitsmith/recipe@-1")",
                           R"("bitsmith/recipe@01")", R"("bitsmith/recipe@1.5")",
                           R"("bitsmith/recipe@99999999999")", R"("recipe@1")", R"("")", "1", "null"})
    row(word,
        qUtf8Printable(
            QStringLiteral(R"(f: format is %1: expected "bitsmith/recipe@3")").arg(QString::fromUtf8(word))));
  row("[]", R"(f: format is a list: expected "bitsmith/recipe@3")");
}

void FileFormatTest::refusesWhatItCannotRead() {
  QFETCH(QString, format);
  QFETCH(QString, message);
  const std::string document = "{\"format\": " + format.toStdString() + "}";
  QCOMPARE(messageOf([&] { parseDocument(document, recipe, "f"); }), message);
  Json part = Json::parse(document);
  QCOMPARE(messageOf([&] { bringUpToDate(part, recipe, "f", "steps.0"); }),
           QString(message).replace(QStringLiteral("f: "), QStringLiteral("f: steps.0.")));
}

void FileFormatTest::leavesWhatIsNoObjectToItsReader() {
  QVERIFY(parseDocument("[1]", recipe, "f") == Json({1}));
  QCOMPARE(messageOf([] { parseDocument("{}", recipe, "f"); }),
           QStringLiteral("f: format is missing: expected \"bitsmith/recipe@3\""));
  QVERIFY(parseDocument("{}", note, "f") == Json::object());
  QCOMPARE(messageOf([] { parseDocument("{", note, "f"); }),
           QStringLiteral("f: line 1, column 2: this is not valid JSON here"));
}

void FileFormatTest::tellsKindsApart() {
  QVERIFY(recipe.isOf({{"format", "bitsmith/recipe@9"}}));
  QVERIFY(!recipe.isOf({{"format", "bitsmith/note@1"}}));
  QVERIFY(!recipe.isOf({{"format", 1}}));
  QVERIFY(!recipe.isOf(Json::array({1})));
  QVERIFY(!recipe.isOf(Json::object()));
}

QTEST_GUILESS_MAIN(FileFormatTest)
#include "tst_file_format.moc"
