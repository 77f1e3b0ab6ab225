// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/json_reader.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;

class JsonReaderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsWhereASyntaxErrorIs_data();
  void tellsWhereASyntaxErrorIs();
  void boundsNesting();
  void keepsMessagesToOneLineEach();
  void cutsBetweenCharacters();
  void countsTheFaultsItDoesNotTell();
  void takesWholeNumbersInAnyForm();
  void takesPathsThatJsonCanHold();
};

void JsonReaderTest::tellsWhereASyntaxErrorIs_data() {
  QTest::addColumn<QByteArray>("json");
  QTest::addColumn<QString>("where");
  const QString no = QStringLiteral(": this is not valid JSON here");
  QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1, column 1") + no;
  QTest::newRow("word") << QByteArray("hello") << QStringLiteral("line 1, column 1") + no;
  QTest::newRow("comma") << QByteArray("{\n  \"a\": 1,\n}") << QStringLiteral("line 3, column 1") + no;
  QTest::newRow("rest") << QByteArray("{} x") << QStringLiteral("line 1, column 4") + no;
  QTest::newRow("huge") << QByteArray("[1e999]")
                        << QStringLiteral("holds a number or a text that JSON does not allow");
}

void JsonReaderTest::tellsWhereASyntaxErrorIs() {
  QFETCH(QByteArray, json);
  QFETCH(QString, where);
  QCOMPARE(messageOf([&] { parseJson(json.toStdString(), "f.json"); }), QStringLiteral("f.json: ") + where);
}

void JsonReaderTest::boundsNesting() {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  QVERIFY(parseJson(nested(64), "f").is_array());
  QCOMPARE(messageOf([&] { parseJson(nested(65), "f"); }),
           QStringLiteral("f: line 1, column 65: nested deeper than 64 levels"));
  QCOMPARE(messageOf([&] { parseJson(std::string(5000000, '['), "f"); }),
           QStringLiteral("f: line 1, column 65: nested deeper than 64 levels"));
  // Brackets in texts do not count.
  QVERIFY(parseJson("\"\\\"" + std::string(100, '{') + "\"", "f").is_string());
}

void JsonReaderTest::keepsMessagesToOneLineEach() {
  Faults faults("f");
  {
    const nlohmann::json json = {{"a\nb\x1b[31m", 1}, {"word", "x\ny"}};
    ObjectReader reader(json, "", faults);
    int value = 0;
    reader.readWord("word", value, {{"one", 1}});
  }
  QCOMPARE(messageOf([&] { faults.throwIfAny(); }),
           QStringLiteral("f: word is \"x\\ny\": expected one of one\nf: a?b?[31m is not known here"));
}

void JsonReaderTest::cutsBetweenCharacters() {
  QCOMPARE(text(brief(std::string(58, 'x'))), u'"' + QString(58, u'x') + u'"');
  QCOMPARE(text(brief(std::string(59, 'x'))), u'"' + QString(56, u'x') + u'…');
  for (int shift = 0; shift < 4; ++shift) {
    std::string value(static_cast<std::size_t>(shift), 'x');
    for (int i = 0; i < 40; ++i)
      value += "€";
    const std::string shown = brief(value);
    QVERIFY(shown.size() <= 60);
    QVERIFY(!text(shown).contains(QChar::ReplacementCharacter));
  }
}

void JsonReaderTest::countsTheFaultsItDoesNotTell() {
  Faults faults("f");
  faults.throwIfAny();
  QVERIFY(faults.empty());
  for (int i = 0; i < 123; ++i)
    faults.add("k", "is wrong");
  const QStringList lines = messageOf([&] { faults.throwIfAny(); }).split(u'\n');
  QCOMPARE(lines.size(), 101);
  QCOMPARE(lines[99], QStringLiteral("f: k is wrong"));
  QCOMPARE(lines[100], QStringLiteral("f: and 23 more"));
}

void JsonReaderTest::takesWholeNumbersInAnyForm() {
  const auto read = [](const char *json) {
    Faults faults("f");
    std::int64_t value = -1;
    const nlohmann::json document = {{"n", parseJson(json, "f")}};
    ObjectReader(document, "", faults).read("n", value, 0, 1000);
    return faults.empty() ? std::optional(value) : std::nullopt;
  };
  QCOMPARE(read("1e3"), std::optional<std::int64_t>(1000));
  QCOMPARE(read("7.0"), std::optional<std::int64_t>(7));
  QCOMPARE(read("-0"), std::optional<std::int64_t>(0));
  for (const char *bad : {"7.5", "1001", "-1", "18446744073709551615", "9223372036854775808", "1e300",
                          "-1e300", "\"7\"", "true", "null", "[7]", "{}"})
    QVERIFY2(!read(bad), bad);
}

void JsonReaderTest::takesPathsThatJsonCanHold() {
  QCOMPARE(text(jsonPath("/a/../b/ä.onnx")), QStringLiteral("/b/ä.onnx"));
  QVERIFY(std::filesystem::path(jsonPath("x")).is_absolute());
  QCOMPARE(messageOf([] { jsonPath("/tmp/d\xff/run"); }),
           QStringLiteral(
               "\"/tmp/d\uFFFD/run\": the name is not UTF-8, and files of runs can hold no other: rename "
               "the folder or file"));
}

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_json_reader.moc"
