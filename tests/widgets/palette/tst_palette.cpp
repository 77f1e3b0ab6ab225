// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/palette/command_palette.h"
#include "widgets/palette/fuzzy_match.h"
#include "widgets/palette/shortcut_list.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTreeWidget>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The text with what was found in brackets.
QString marked(const QString &query, const QString &text) {
  const auto match = fuzzyMatch(query, text);
  if (!match)
    return u"-"_s;
  QString result;
  for (qsizetype i = 0; i < text.size(); ++i)
    result += match->places.contains(i) ? u'[' + QString(text[i]) + u']' : QString(text[i]);
  return result.replace(u"]["_s, QString());
}

QList<PaletteEntry> entriesOf(const QStringList &titles, QString &done) {
  QList<PaletteEntry> entries;
  for (const QString &title : titles)
    entries.append({.title = title,
                    .place = u"Edit"_s,
                    .shortcut = {},
                    .hint = {},
                    .isEnabled = !title.startsWith(u'!'),
                    .activate = [title, &done] { done = title; }});
  return entries;
}

} // namespace

class PaletteTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsLettersInTheirOrder_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &query, const QString &text, const QString &found) {
      QTest::addRow("%s in %s", qPrintable(query), qPrintable(text)) << query << text << found;
    };
    row(u"on"_s, u"Open network…"_s, u"[O]pen [n]etwork…"_s); // beginnings of words before what comes first
    row(u"open"_s, u"Open network…"_s, u"[Open] network…"_s);
    row(u"net op"_s, u"Open network…"_s, u"[Op]en [net]work…"_s); // words in any order
    row(u"hw"_s, u"Snap to hardware"_s, u"Snap to [h]ard[w]are"_s);
    row(u"resume"_s, u"Résumé"_s, u"[Résumé]"_s);
    row(u"OPEN"_s, u"open"_s, u"[open]"_s);
    row(u"xyz"_s, u"Open network…"_s, u"-"_s);
    row(u"opennn"_s, u"open"_s, u"-"_s);
    row(QString(), u"open"_s, u"open"_s);
  }

  void findsLettersInTheirOrder() {
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(marked(query, text), found);
  }

  void prefersBeginningsAndNeighbours() {
    const auto score = [](const QString &query, const QString &text) {
      return fuzzyMatch(query, text)->score;
    };
    QVERIFY(score(u"ab"_s, u"Allocate bits"_s) > score(u"ab"_s, u"Grab it"_s));
    QVERIFY(score(u"save"_s, u"Save project"_s) > score(u"save"_s, u"Stop at very end"_s));
    QVERIFY(score(u"run"_s, u"Run"_s) > score(u"run"_s, u"Return"_s));
  }

  void survivesLongTexts() {
    QVERIFY(!fuzzyMatch(QString(300, u'a'), QString(1000, u'a')));
    QVERIFY(fuzzyMatch(QString(100, u'a'), QString(100000, u'a')).has_value());
  }

  void choosesByKeysAlone() {
    QWidget window;
    window.resize(800, 600);
    window.show();
    CommandPalette palette(&window);
    QString done;
    palette.offer(entriesOf({u"Undo"_s, u"Redo"_s, u"Allocate bits…"_s, u"!Ungroup"_s}, done));
    QVERIFY(QTest::qWaitForWindowExposed(&palette));
    QCOMPARE(palette.titles(), (QStringList{u"Undo"_s, u"Redo"_s, u"Allocate bits…"_s, u"!Ungroup"_s}));
    QTest::keyClicks(palette.search(), u"un"_s);
    QCOMPARE(palette.titles(), (QStringList{u"Undo"_s, u"!Ungroup"_s})); // what cannot be done now is last
    QTest::keyClick(palette.search(), Qt::Key_Down);                     // and is not chosen
    QTest::keyClick(palette.search(), Qt::Key_Return);
    QVERIFY(!palette.isVisible());
    QCOMPARE(done, u"Undo"_s);
    // What was done lately is first, while nothing is typed.
    palette.offer(entriesOf({u"Allocate bits…"_s, u"Undo"_s}, done));
    QCOMPARE(palette.titles().constFirst(), u"Undo"_s);
    QTest::keyClicks(palette.search(), u"zzz"_s);
    QVERIFY(palette.titles().isEmpty());
    QTest::keyClick(palette.search(), Qt::Key_Return);
    QTest::keyClick(palette.search(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
  }

  void findsByThePlaceToo() {
    QWidget window;
    window.show();
    CommandPalette palette(&window);
    QString done;
    palette.offer(entriesOf({u"Undo"_s}, done));
    QTest::keyClicks(palette.search(), u"edit undo"_s);
    QCOMPARE(palette.titles(), QStringList{u"Undo"_s});
  }

  void filtersShortcutsByKeyAndMeaning() {
    ShortcutList list({{u"Edit"_s, u"Ctrl+Z"_s, u"Undo"_s},
                       {u"Edit"_s, u"Ctrl+B"_s, u"Allocate bits"_s},
                       {u"File"_s, u"Ctrl+O"_s, u"Open"_s}},
                      nullptr);
    const auto shown = [&list] {
      QStringList names;
      for (int i = 0; i < list.tree()->topLevelItemCount(); ++i)
        for (int j = 0; j < list.tree()->topLevelItem(i)->childCount(); ++j)
          if (!list.tree()->topLevelItem(i)->isHidden() &&
              !list.tree()->topLevelItem(i)->child(j)->isHidden())
            names.append(list.tree()->topLevelItem(i)->child(j)->text(0));
      return names;
    };
    auto *filter = list.findChild<QLineEdit *>();
    filter->setText(u"ctrl+b"_s);
    QCOMPARE(shown(), QStringList{u"Allocate bits"_s});
    filter->setText(u"op"_s);
    QCOMPARE(shown(), QStringList{u"Open"_s});
    filter->clear();
    QCOMPARE(shown().size(), 3);
  }
};

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
