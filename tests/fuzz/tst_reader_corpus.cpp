// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What fuzzing has once found stays mended: the corpus (tests/fuzz/corpus/READER) is read again, and so is
// what becomes of shipped files that are cut off or have single bytes changed.

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "tests/fuzz/plan_readers.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <map>

using namespace bitsmith;

namespace {

const QString corpus = QStringLiteral(BITSMITH_SOURCE_DIR "/tests/fuzz/corpus");
/// Shipped files by the reader that reads them.
const std::map<std::string_view, QString> shipped = {
    {"card", QStringLiteral("research")},
    {"cluster", QStringLiteral("clusters")},
    {"experiment", QStringLiteral("experiments")},
    {"hardware", QStringLiteral("hardware")},
    {"tour", QStringLiteral("tours")},
};

QStringList filesIn(const QString &folder) {
  QStringList files;
  for (QDirIterator entries(folder, QDir::Files); entries.hasNext();)
    files.append(entries.next());
  files.sort();
  return files;
}

/// Reads; an Error is an answer, everything else is not. @return whether the text was taken
bool isTaken(const test::TextReader &reader, std::string_view text) {
  try {
    reader.read(text);
    return true;
  } catch (const Error &) {
    return false;
  }
}

} // namespace

class TestReaderCorpus : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyReaderHasACorpus_data() { eachReader(); }
  void everyReaderHasACorpus() {
    const test::TextReader &reader = chosen();
    const QStringList files = filesIn(corpus + u'/' + name(reader));
    QVERIFY(!files.isEmpty());
    bool anyIsTaken = false; // a corpus that is refused as a whole would reach little of the reader
    for (const QString &file : files)
      anyIsTaken |= isTaken(reader, readFile(file.toStdString()));
    QVERIFY(anyIsTaken);
  }

  void noFolderIsWithoutItsReader() {
    for (const QString &folder : QDir(corpus).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
      const auto isIts = [&](const test::TextReader &reader) { return name(reader) == folder; };
      QVERIFY2(std::ranges::any_of(test::planReaders(), isIts), qPrintable(folder));
    }
  }

  void readsWhatIsDamaged_data() { eachReader(); }
  void readsWhatIsDamaged() {
    const test::TextReader &reader = chosen();
    QStringList files = filesIn(corpus + u'/' + name(reader)).mid(0, 4);
    if (const auto folder = shipped.find(reader.name); folder != shipped.end())
      files += filesIn(QStringLiteral(BITSMITH_SOURCE_DIR "/resources/") + folder->second).mid(0, 3);
    for (const QString &file : files) {
      const std::string text = readFile(file.toStdString());
      const std::size_t step = std::max<std::size_t>(1, text.size() / 60);
      for (std::size_t place = 0; place < text.size(); place += step) {
        isTaken(reader, std::string_view(text).substr(0, place)); // cut off
        for (const char byte : {'\0', '"', '9', '-', '{', '\xff'}) {
          std::string changed = text;
          changed[place] = byte;
          isTaken(reader, changed);
        }
      }
    }
  }

 private:
  static QString name(const test::TextReader &reader) {
    return QString::fromLatin1(reader.name.data(), static_cast<qsizetype>(reader.name.size()));
  }
  static void eachReader() {
    QTest::addColumn<int>("reader");
    int place = 0;
    for (const test::TextReader &reader : test::planReaders())
      QTest::newRow(qPrintable(name(reader))) << place++;
  }
  static const test::TextReader &chosen() {
    QFETCH(int, reader);
    return test::planReaders().at(static_cast<std::size_t>(reader));
  }
};

QTEST_GUILESS_MAIN(TestReaderCorpus)
#include "tst_reader_corpus.moc"
