// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/shell_word.h"
#include "tests/core/plan/plan_test.h"

#include <QProcess>
#include <QTest>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;
using bitsmith::test::text;

class ShellWordTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isReadByAShellAsItWas_data() {
    QTest::addColumn<QString>("word");
    for (const char *word :
         {"plain", "", "two words", "it's", "'", "''", "$HOME", "`id`", "$(id)", "a\"b", "\\", "-n", "ü € \t",
          "!x", "*", "a;b|c&d>e<f", "#no comment", "~", "line\nbreak"})
      QTest::newRow(*word ? word : "empty") << QString::fromUtf8(word);
  }

  void isReadByAShellAsItWas() {
    QFETCH(QString, word);
    for (const std::string &quoted : {quotedForShell(word.toStdString()), shellWord(word.toStdString())}) {
      QProcess shell;
      shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf %s "_s + text(quoted)});
      QVERIFY(shell.waitForFinished());
      QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word);
    }
  }

  void plainWordsMayStayBare() {
    QCOMPARE(text(shellWord("runs/w4-a8_1.json")), u"runs/w4-a8_1.json"_s);
    QCOMPARE(text(quotedForShell("runs")), u"'runs'"_s);
    QCOMPARE(text(shellWord("it's")), u"'it'\\''s'"_s);
  }
};

QTEST_GUILESS_MAIN(ShellWordTest)
#include "tst_shell_word.moc"
