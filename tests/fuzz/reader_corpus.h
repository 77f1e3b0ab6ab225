// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "tests/fuzz/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <fstream>
#include <map>
#include <new>
#include <sys/resource.h>
#include <unistd.h>

namespace bitsmith::test {

/// What fuzzing has once found stays mended: the corpus (tests/fuzz/corpus/LIBRARY/READER) is read again, and
/// so is what becomes of its files and of shipped ones when they are cut off or have single bytes changed.
class ReaderCorpus : public QObject {
  Q_OBJECT
 public:
  /// @param library folder of its corpus @param shipped folders of files by the reader that reads them
  explicit ReaderCorpus(const QString &library, std::map<std::string_view, QString> shipped = {})
      : m_corpus(QStringLiteral(BITSMITH_SOURCE_DIR "/tests/fuzz/corpus/") + library),
        m_shipped(std::move(shipped)) {}

 private Q_SLOTS:
  /// What a file promises must not be taken memory for. Beyond this is std::bad_alloc, which no reader may
  /// let out.
  void initTestCase() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    isTaken(readers().front(), {}); // what the libraries take once and for all
    std::ifstream status("/proc/self/statm");
    rlim_t pages = 0;
    QVERIFY(status >> pages);
    const rlim_t most = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + (rlim_t{1} << 30);
    const rlimit limit{.rlim_cur = most, .rlim_max = RLIM_INFINITY};
    QCOMPARE(::setrlimit(RLIMIT_AS, &limit), 0);
    QVERIFY_EXCEPTION_THROWN(std::vector<char>(std::size_t{2} << 30), std::bad_alloc);
#endif
  }

  void everyReaderHasACorpus_data() {
    eachReader();
  }
  void everyReaderHasACorpus() {
    const Reader &reader = chosen();
    const QStringList files = filesIn(m_corpus + u'/' + name(reader));
    QVERIFY(!files.isEmpty());
    bool anyIsTaken = false; // a corpus that is refused as a whole would reach little of the reader
    for (const QString &file : files)
      anyIsTaken |= isTaken(reader, readFile(file.toStdString()));
    QVERIFY(anyIsTaken);
  }

  void noFolderIsWithoutItsReader() {
    for (const QString &folder : QDir(m_corpus).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
      const auto isIts = [&](const Reader &reader) { return name(reader) == folder; };
      QVERIFY2(std::ranges::any_of(readers(), isIts), qPrintable(folder));
    }
  }

  void readsWhatIsDamaged_data() {
    eachReader();
  }
  void readsWhatIsDamaged() {
    const Reader &reader = chosen();
    QStringList files = filesIn(m_corpus + u'/' + name(reader)).mid(0, 4);
    if (const auto folder = m_shipped.find(reader.name); folder != m_shipped.end())
      files += filesIn(QStringLiteral(BITSMITH_SOURCE_DIR "/resources/") + folder->second).mid(0, 3);
    for (const QString &file : files) {
      const std::string bytes = readFile(file.toStdString());
      const std::size_t step = std::max<std::size_t>(1, bytes.size() / 60);
      for (std::size_t place = 0; place < bytes.size(); place += step) {
        isTaken(reader, std::string_view(bytes).substr(0, place)); // cut off
        for (const char byte : {'\0', '"', '9', '-', '{', '\xff'}) {
          std::string changed = bytes;
          changed[place] = byte;
          isTaken(reader, changed);
        }
      }
    }
  }

 private:
  static QStringList filesIn(const QString &folder) {
    QStringList files;
    for (QDirIterator entries(folder, QDir::Files); entries.hasNext();)
      files.append(entries.next());
    files.sort();
    return files;
  }
  /// Reads; an Error is an answer, everything else is not. @return whether the bytes were taken
  static bool isTaken(const Reader &reader, std::string_view bytes) {
    try {
      reader.read(bytes);
      return true;
    } catch (const Error &) {
      return false;
    }
  }
  static QString name(const Reader &reader) {
    return QString::fromLatin1(reader.name.data(), static_cast<qsizetype>(reader.name.size()));
  }
  static void eachReader() {
    QTest::addColumn<int>("reader");
    int place = 0;
    for (const Reader &reader : readers())
      QTest::newRow(qPrintable(name(reader))) << place++;
  }
  static const Reader &chosen() {
    QFETCH(int, reader);
    return readers().at(static_cast<std::size_t>(reader));
  }

  QString m_corpus;
  std::map<std::string_view, QString> m_shipped;
};

} // namespace bitsmith::test
