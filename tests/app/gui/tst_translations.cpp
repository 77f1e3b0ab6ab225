// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts that depend on a number read properly, and the file of their plurals is up to date with the sources.

#include "app/gui/translations.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString sourceDir = QStringLiteral(BITSMITH_SOURCE_DIR);

/// "CONTEXT: SOURCE" of each message; those without a finished text for both numbers as `unfinished` too.
struct Messages {
  QStringList all;
  QStringList unfinished;
};

Messages messagesOf(const QString &path) {
  Messages messages;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return messages;
  QXmlStreamReader xml(&file);
  QString context;
  QString message;
  int forms = 0;
  while (!xml.atEnd()) {
    if (const auto token = xml.readNext(); token == QXmlStreamReader::StartElement) {
      if (xml.name() == u"name")
        context = xml.readElementText();
      else if (xml.name() == u"source")
        message = context + u": " + xml.readElementText();
      else if (xml.name() == u"numerusform" && !xml.readElementText().isEmpty())
        ++forms;
    } else if (token == QXmlStreamReader::EndElement && xml.name() == u"message") {
      messages.all.append(message);
      if (forms != 2)
        messages.unfinished.append(message);
      forms = 0;
    }
  }
  return messages;
}

} // namespace

class TestTranslations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsPluralsInAnyLocale_data() {
    QTest::addColumn<QString>("locale");
    for (const char *name : {"C", "en_US", "en_GB", "de_DE", "ja_JP"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }

  void readsPluralsInAnyLocale() {
    QFETCH(QString, locale);
    // The translators live as long as an application: one of its own for each row.
    const auto runs = [](int count) {
      return QCoreApplication::translate("bitsmith::MainWindow", "%n run(s)", nullptr, count);
    };
    int argc = 1;
    char name[] = "tst_translations";
    char *argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    QCOMPARE(runs(1), u"1 run(s)"_s);
    bitsmith::installTranslations(application, QLocale(locale));
    QCOMPARE(runs(1), u"1 run"_s);
    QCOMPARE(runs(2), u"2 runs"_s);
    QCOMPARE(runs(0), u"0 runs"_s);
  }

  void hasBothFormsOfEveryTextOfTheSources() {
    const QString file = sourceDir + u"/translations/bitsmith_en.ts";
    const Messages kept = messagesOf(file);
    QVERIFY(!kept.all.isEmpty());
    QCOMPARE(kept.unfinished, QStringList());
    // What lupdate finds in the sources now, as the target update_translations runs it.
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh_en.ts"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(BITSMITH_LUPDATE),
                  {u"-silent"_s, u"-I"_s, sourceDir, u"-locations"_s, u"none"_s, u"-pluralonly"_s,
                   sourceDir + u"/app", sourceDir + u"/widgets", u"-source-language"_s, u"en"_s,
                   u"-target-language"_s, u"en"_s, u"-ts"_s, fresh});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList wanted = messagesOf(fresh).all;
    QStringList there = kept.all;
    wanted.sort();
    there.sort();
    QVERIFY2(wanted == there,
             qPrintable(u"run the target update_translations and fill in its plurals: "_s +
                        wanted.join(u" | "_s) + u"\nthe file has "_s + there.join(u" | "_s)));
  }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
