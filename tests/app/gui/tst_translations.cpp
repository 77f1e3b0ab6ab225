// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts that depend on a number read properly, translations are complete and sound, and the files are up to
// date with the sources.

#include "app/gui/window/translations.h"
#include "tests/app/gui/translation_check.h"

#include "core/plan/tours/tour.h"
#include "widgets/document/number_text.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace translation_check;

namespace {

const QString sourceDir = QStringLiteral(BITSMITH_SOURCE_DIR);

/// Languages whose files have yet to be filled in: they are not checked for completeness until they leave
/// this list.
const QStringList languagesBeingFilled = {};

QString fileOf(const QString &language) {
  return sourceDir + u"/translations/bitsmith_%1.ts"_s.arg(language);
}

/// What lupdate finds in the sources now, as the target update_translations runs it.
QList<Message> messagesOfTheSources(bool pluralsOnly) {
  QTemporaryDir folder;
  const QString fresh = folder.filePath(u"fresh_en.ts"_s);
  QStringList arguments = {u"-silent"_s, u"-I"_s, sourceDir, u"-locations"_s, u"none"_s};
  if (pluralsOnly)
    arguments.append(u"-pluralonly"_s);
  arguments += {sourceDir + u"/app",
                sourceDir + u"/widgets",
                QStringLiteral(BITSMITH_DATA_TEXTS),
                u"-source-language"_s,
                u"en"_s,
                u"-target-language"_s,
                u"en"_s,
                u"-ts"_s,
                fresh};
  QProcess lupdate;
  lupdate.start(QStringLiteral(BITSMITH_LUPDATE), arguments);
  if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
    return {};
  // It complains of classes without Q_OBJECT, whose texts would never be found in a catalogue.
  if (const QByteArray complaint = lupdate.readAllStandardError().trimmed(); !complaint.isEmpty()) {
    qWarning("lupdate: %s", complaint.constData());
    return {};
  }
  return readFile(fresh);
}

QStringList codes() {
  QStringList all;
  for (const bitsmith::Language &language : bitsmith::languages())
    all.append(language.code);
  return all;
}

} // namespace

class TestTranslations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsPluralsInAnyLocale_data() {
    QTest::addColumn<QString>("locale");
    for (const char *name : {"C", "en_US", "en_GB", "it_IT"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }

  void readsPluralsInAnyLocale() {
    QFETCH(QString, locale);
    // The translators live as long as an application: one of its own for each row.
    const auto runs = [](int count) {
      return QCoreApplication::translate("bitsmith::QueueActions", "%n run(s)", nullptr, count);
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

  void compilesEveryLanguageAndNoOther() {
    int argc = 1;
    char name[] = "tst_translations";
    char *argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    bitsmith::installTranslations(application, QLocale(u"en"_s)); // brings the compiled files in
    QStringList wanted;
    for (const QString &code : codes())
      wanted.append(u"bitsmith_%1.qm"_s.arg(code));
    wanted.sort();
    QCOMPARE(QDir(u":/i18n"_s).entryList(QDir::Files, QDir::Name), wanted);
    for (const QString &code : languagesBeingFilled)
      QVERIFY2(codes().contains(code), qPrintable(code));
  }

  void speaksTheChosenLanguageInItsNumbersToo() {
    int argc = 1;
    char name[] = "tst_translations";
    char *argv[] = {name, nullptr};
    QCoreApplication application(argc, argv);
    const QLocale before;
    QCOMPARE(bitsmith::localeOf(u"tlh"_s), QLocale::system());
    QCOMPARE(bitsmith::localeOf({}), QLocale::system());
    QCOMPARE(bitsmith::localeOf(u"zh_CN"_s).language(), QLocale::Chinese);
    bitsmith::installTranslations(application, bitsmith::localeOf(u"de"_s));
    QCOMPARE(bitsmith::decimalText(-0.5, 2), u"−0,50"_s);
    QCOMPARE(bitsmith::decimalText(-0.001, 2), u"0,00"_s);
    QCOMPARE(bitsmith::groupedInteger(1234567), u"1.234.567"_s);
    QCOMPARE(bitsmith::numberFromText(u" 0,25 "_s), std::optional(0.25));
    QCOMPARE(bitsmith::numberFromText(u"0.25"_s), std::optional(0.25));
    QCOMPARE(bitsmith::numberFromText(u"1.234"_s), std::optional(1.234)); // not a thousand
    QCOMPARE(bitsmith::numberFromText(u"−1e-3"_s), std::optional(-0.001));
    QCOMPARE(bitsmith::numberFromText(u"1,2,3"_s), std::nullopt);
    QCOMPARE(bitsmith::numberFromText(u"x"_s), std::nullopt);
    const auto translators = application.findChildren<QTranslator *>().size();
    bitsmith::installTranslations(application, bitsmith::localeOf(u"en"_s));
    QVERIFY(application.findChildren<QTranslator *>().size() <= translators); // replaced, not heaped up
    QCOMPARE(bitsmith::numberFromText(u"0,25"_s), std::nullopt);
    QLocale::setDefault(before);
  }

  void hasBothFormsOfEveryTextOfTheSources() {
    const QList<Message> fresh = messagesOfTheSources(true);
    QVERIFY(!fresh.isEmpty());
    const QStringList faults = faultsOf(readFile(fileOf(u"en"_s)), fresh, u"en"_s);
    QVERIFY2(faults.isEmpty(), qPrintable(u"run the target update_translations and fill in its plurals:\n"_s +
                                          faults.join(u'\n')));
  }

  /// lupdate does not see texts that are handed to a function of one's own before they are translated.
  void findsTextsOfEveryContext() {
    QSet<QString> found;
    for (const Message &message : messagesOfTheSources(false))
      found.insert(message.context);
    static const QRegularExpression context(
        u"(?:\\btranslate\\(\\s*\"|Q_DECLARE_TR_FUNCTIONS\\()([\\w:]+)"_s);
    int contexts = 0;
    for (const QString &folder : {u"/app"_s, u"/widgets"_s}) {
      QDirIterator files(sourceDir + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
      while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        auto matches = context.globalMatch(QString::fromUtf8(file.readAll()));
        for (; matches.hasNext(); ++contexts) {
          const QString name = matches.next().captured(1);
          QVERIFY2(found.contains(name), qPrintable(file.fileName() + u": "_s + name));
        }
      }
    }
    QVERIFY(contexts > 20);
  }

  void knowsTheTextsOfTours() {
    QStringList texts;
    for (const Message &message : messagesOfTheSources(false))
      if (message.context == "Tours"_L1)
        texts.append(message.source);
    for (const bitsmith::Tour &tour : bitsmith::shippedTours())
      for (const std::string &text : bitsmith::textsOf(tour))
        QVERIFY2(texts.contains(QString::fromStdString(text)), text.c_str());
  }

  void isTranslatedCompletely_data() {
    QTest::addColumn<QString>("language");
    for (const QString &code : codes())
      if (code != "en"_L1)
        QTest::newRow(qPrintable(code)) << code;
  }

  void isTranslatedCompletely() {
    QFETCH(QString, language);
    const QList<Message> kept = readFile(fileOf(language));
    QVERIFY(!kept.isEmpty());
    if (languagesBeingFilled.contains(language))
      QSKIP("its file is still being filled in");
    const QStringList faults = faultsOf(kept, messagesOfTheSources(false), language);
    QVERIFY2(faults.isEmpty(),
             qPrintable(u"%1 faults; the first:\n"_s.arg(faults.size()) + faults.mid(0, 40).join(u'\n')));
  }

  // What is translated already is sound, in files that are being filled in as well.
  void hasSoundTexts_data() { isTranslatedCompletely_data(); }

  void hasSoundTexts() {
    QFETCH(QString, language);
    QStringList faults;
    for (const Message &message : readFile(fileOf(language)))
      if (message.state.isEmpty())
        faults += faultsOf(message, language);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
  }

  void findsFaults_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *language, const char *source,
                        const QByteArray &translation, const QStringList &expected,
                        const char *numerus = "no") {
      QTest::newRow(name) << QByteArray("<message numerus=\"") + numerus + "\"><source>" + source +
                                 "</source>" + translation + "</message>"
                          << QString::fromLatin1(language) << expected;
    };
    row("sound", "de", "Open %1…", "<translation>%1 öffnen…</translation>", {});
    row("unfinished", "de", "Open", "<translation type=\"unfinished\">Offen</translation>",
        {u"C: Open – unfinished"_s});
    row("vanished", "de", "Open", "<translation type=\"vanished\">Offen</translation>",
        {u"C: Open – vanished"_s});
    row("empty", "fr", "Open", "<translation></translation>", {u"C: Open – is empty"_s});
    row("placeholder", "es", "%1 of %2", "<translation>%1 de %1</translation>",
        {u"C: %1 of %2 – placeholders differ: %1 de %1"_s});
    row("accelerator", "de", "&amp;Open", "<translation>Öffnen</translation>",
        {u"C: &Open – accelerators differ: Öffnen"_s});
    row("accelerator of another letter", "ja", "&amp;Open", "<translation>開く(&amp;O)</translation>", {});
    row("two and signs are none", "de", "A &amp;&amp; B", "<translation>A und B</translation>", {});
    row("markup", "de", "&lt;b&gt;A&lt;/b&gt;", "<translation>A</translation>",
        {u"C: <b>A</b> – markup differs: A"_s});
    row("ellipsis", "de", "Open…", "<translation>Öffnen...</translation>",
        {u"C: Open… – one of them ends in “…”: Öffnen..."_s});
    row("space", "de", " pictures", "<translation>Bilder</translation>",
        {u"C:  pictures – spaces at its ends differ: Bilder"_s});
    const QByteArray two =
        "<translation><numerusform>ein Lauf</numerusform><numerusform>%n Läufe</numerusform></translation>";
    row("plurals", "de", "%n run(s)", two, {}, "yes");
    row("too many plurals", "ja", "%n run(s)", two, {u"C: %n run(s) – has 2 plural forms, expected 1"_s},
        "yes");
    row("too few plurals", "fr", "%n run(s)",
        "<translation><numerusform>%n essais</numerusform></translation>",
        {u"C: %n run(s) – has 1 plural forms, expected 2"_s}, "yes");
    row("plural without its number", "de", "%n run(s)",
        "<translation><numerusform>%n Lauf</numerusform><numerusform>Läufe</numerusform></translation>",
        {u"C: %n run(s) – placeholders differ: Läufe"_s}, "yes");
  }

  void findsFaults() {
    QFETCH(QByteArray, message);
    QFETCH(QString, language);
    QFETCH(QStringList, expected);
    QByteArray text = "<TS><context><name>C</name>" + message + "</context></TS>";
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const QList<Message> messages = read(buffer);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(faultsOf(messages, messages, language), expected);
    QCOMPARE(faultsOf({}, messages, language), QStringList{messages[0].name() + u" – is missing"_s});
    QVERIFY(faultsOf(messages, {}, language).contains(messages[0].name() + u" – is not in the sources"_s));
  }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
