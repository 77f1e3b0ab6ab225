// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "tests/core/plan/plan_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>
#include <thread>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;
namespace fs = std::filesystem;

class FilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void writesAndReadsBytes();
  void replacesTheOldFileAtOnce();
  void writesFilesOfLongNames();
  void keepsTheOldFileWhenTheDiskIsFull();
  void leavesNothingBehindWhenItCannotWrite();
  void keepsRightsAndLinksAndDevices();
  void survivesWritersAtTheSameTime();
  void keepsWhatWasBefore();
  void keepsWhatWasBeforeOfALink();
  void refusesToReadWhatIsNotAFile();
  void boundsWhatItReads();
  void saysWhatCannotBeExamined();
  void removesPartsOfTheFilesThatAreNamed();
  void resolvesWhatCanBeExamined();
  void embedsTheResources();
  void rejectsUnknownResources();

 private:
  fs::path path(const char *name) const { return fs::path(m_folder->path().toStdString()) / name; }
  QStringList entries() const {
    return QDir(m_folder->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries);
  }
  std::unique_ptr<QTemporaryDir> m_folder;
};

void FilesTest::init() {
  m_folder = std::make_unique<QTemporaryDir>();
  QVERIFY(m_folder->isValid());
}

void FilesTest::writesAndReadsBytes() {
  std::string bytes;
  for (int i = 0; i < 300000; ++i)
    bytes += static_cast<char>(i * 7);
  for (const std::string &content : {std::string(), std::string("a\0b\r\n", 5), bytes}) {
    writeFileAtomically(path("f"), content);
    QVERIFY(readFile(path("f")) == content);
  }
  QCOMPARE(entries(), QStringList{QStringLiteral("f")});
}

void FilesTest::replacesTheOldFileAtOnce() {
  writeFileAtomically(path("f"), "old");
  QFile open(QString::fromStdString(path("f").string()));
  QVERIFY(open.open(QIODevice::ReadOnly));
  writeFileAtomically(path("f"), "new");
  QCOMPARE(open.readAll(), QByteArray("old")); // a reader that had it open still sees the whole old one
  QCOMPARE(text(readFile(path("f"))), QStringLiteral("new"));
}

/// As long as a file system allows: what is written beside it meanwhile must not be longer.
void FilesTest::writesFilesOfLongNames() {
  std::string name(1, 'n');
  while (name.size() + 2 <= 255)
    name += "\u00e9";
  QCOMPARE(name.size(), std::size_t{255});
  writeFileAtomically(path(name.c_str()), "old");
  writeFileAtomically(path(name.c_str()), "new");
  QCOMPARE(text(readFile(path(name.c_str()))), QStringLiteral("new"));
  QCOMPARE(entries(), QStringList{QString::fromStdString(name)});
  QVERIFY(messageOf([&] {
            writeFileAtomically(path((name + "x").c_str()), "more");
          }).contains(QStringLiteral("File name too long")));
}

/// A limit on file sizes stands in for a full disk: it binds whoever runs the test.
void FilesTest::keepsTheOldFileWhenTheDiskIsFull() {
  writeFileAtomically(path("f"), "old");
  rlimit before{};
  QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 1000;
  QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const QString message =
      messageOf([&] { writeFileAtomically(path("f"), std::string(5000, 'x')); }, ErrorKind::workFailed);
  QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  QCOMPARE(message, text(path("f").string()) + QStringLiteral(" cannot be written: File too large"));
  QCOMPARE(text(readFile(path("f"))), QStringLiteral("old"));
  QCOMPARE(entries(), QStringList{QStringLiteral("f")});
}

void FilesTest::leavesNothingBehindWhenItCannotWrite() {
  writeFileAtomically(path("file"), "x");
  QCOMPARE(messageOf([&] { writeFileAtomically(path("file") / "inside", "y"); }, ErrorKind::workFailed),
           text(path("file").string()) + QStringLiteral("/inside cannot be written: Not a directory"));
  QCOMPARE(messageOf([&] { writeFileAtomically(path("none") / "f", "y"); }, ErrorKind::workFailed),
           text(path("none").string()) + QStringLiteral("/f cannot be written: No such file or directory"));
  fs::create_directory(path("folder"));
  writeFileAtomically(path("folder") / "f", "x");
  QCOMPARE(messageOf([&] { writeFileAtomically(path("folder"), "y"); }, ErrorKind::workFailed),
           text(path("folder").string()) + QStringLiteral(" cannot be written: Is a directory"));
  QCOMPARE(entries(), (QStringList{QStringLiteral("file"), QStringLiteral("folder")}));
}

void FilesTest::keepsRightsAndLinksAndDevices() {
  writeFileAtomically(path("f"), "old");
  fs::permissions(path("f"), fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("f", path("link"));
  writeFileAtomically(path("link"), "new");
  QVERIFY(fs::is_symlink(path("link")));
  QCOMPARE(text(readFile(path("f"))), QStringLiteral("new"));
  QVERIFY(fs::status(path("f")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  writeFileAtomically("/dev/null", "gone");
  QVERIFY(fs::is_character_file("/dev/null"));
  QCOMPARE(messageOf([] { writeFileAtomically("/dev/full", "x"); }, ErrorKind::workFailed),
           QStringLiteral("/dev/full cannot be written: No space left on device"));
  QVERIFY(fs::is_character_file("/dev/full"));
}

void FilesTest::keepsWhatWasBeforeOfALink() {
  fs::create_directory(path("elsewhere"));
  writeFileAtomically(path("elsewhere") / "f", "1");
  fs::create_symlink(fs::path("elsewhere") / "f", path("f"));
  replaceKeeping(path("f"), path("before"), "2");
  QVERIFY(fs::is_symlink(path("f")));
  QCOMPARE(text(readFile(path("elsewhere") / "f")), QStringLiteral("2"));
  QCOMPARE(text(readFile(path("before"))), QStringLiteral("1"));
  QVERIFY(!fs::is_symlink(path("before")));
}

void FilesTest::keepsWhatWasBefore() {
  const auto save = [&](std::string_view contents) { replaceKeeping(path("f"), path("before"), contents); };
  save("1"); // nothing to keep yet
  QCOMPARE(entries(), QStringList{QStringLiteral("f")});
  save("2");
  QCOMPARE(text(readFile(path("f"))), QStringLiteral("2"));
  QCOMPARE(text(readFile(path("before"))), QStringLiteral("1"));
  fs::permissions(path("f"), fs::perms::owner_read | fs::perms::owner_write);
  save("3");
  QCOMPARE(text(readFile(path("f"))), QStringLiteral("3"));
  QCOMPARE(text(readFile(path("before"))), QStringLiteral("2"));
  QVERIFY(fs::status(path("f")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  QCOMPARE(entries(), (QStringList{QStringLiteral("before"), QStringLiteral("f")}));
  QVERIFY(messageOf([&] { replaceKeeping(path("f"), path("none") / "before", "4"); }, ErrorKind::workFailed)
              .endsWith(QStringLiteral("/f cannot be written: No such file or directory")));
  QCOMPARE(text(readFile(path("f"))), QStringLiteral("3"));
}

void FilesTest::survivesWritersAtTheSameTime() {
  const std::string contents[] = {std::string(200000, 'a'), std::string(100, 'b'), std::string(70000, 'c')};
  std::vector<std::thread> writers;
  for (const std::string &content : contents)
    writers.emplace_back([&] {
      for (int round = 0; round < 15; ++round)
        writeFileAtomically(path("f"), content);
    });
  while (!fs::exists(path("f")))
    std::this_thread::yield();
  bool whole = true;
  for (int round = 0; round < 100; ++round)
    whole = whole && std::ranges::find(contents, readFile(path("f"))) != std::end(contents);
  for (std::thread &writer : writers)
    writer.join();
  QVERIFY(whole);
  QCOMPARE(entries(), QStringList{QStringLiteral("f")});
}

void FilesTest::refusesToReadWhatIsNotAFile() {
  QCOMPARE(messageOf([&] { readFile(path("none")); }),
           text(path("none").string()) + QStringLiteral(" cannot be read: No such file or directory"));
  QCOMPARE(messageOf([&] { readFile(path("")); }),
           text(path("").string()) + QStringLiteral(" is a folder: expected a file"));
}

void FilesTest::boundsWhatItReads() {
  writeFileAtomically(path("f"), "12345");
  QCOMPARE(text(readFile(path("f"), 5)), QStringLiteral("12345"));
  QCOMPARE(messageOf([&] { readFile(path("f"), 4); }),
           text(path("f").string()) + QStringLiteral(" has 5 bytes: expected at most 4"));
  // A device has no size and never ends.
  QCOMPARE(messageOf([] { readFile("/dev/zero", 1000); }),
           QStringLiteral("/dev/zero does not end: expected at most 1000 bytes"));
  QVERIFY(readFile("/proc/self/status").find("Name:") != std::string::npos); // nor has this, but it ends
}

/// A link that leads to itself stands for a server that does not answer: whether there is a file is not
/// known.
void FilesTest::saysWhatCannotBeExamined() {
  writeFileAtomically(path("empty"), "");
  writeFileAtomically(path("full"), "x");
  QVERIFY(isThere(path("empty")) && !hasContent(path("empty")));
  QVERIFY(isThere(path("full")) && hasContent(path("full")));
  for (const char *none : {"none", "full/none"})
    QVERIFY(!isThere(path(none)) && !hasContent(path(none)));
  QVERIFY(isThere(path("")) && !hasContent(path("")));
  fs::create_symlink("loop", path("loop"));
  const QString message =
      text(path("loop").string()) + QStringLiteral(" cannot be examined: Too many levels of symbolic links");
  QCOMPARE(messageOf([&] { isThere(path("loop")); }, ErrorKind::workFailed), message);
  QCOMPARE(messageOf([&] { hasContent(path("loop")); }, ErrorKind::workFailed), message);
}

void FilesTest::removesPartsOfTheFilesThatAreNamed() {
  for (const char *name :
       {"a.json", "a.json.part12-1", "a.json.part3", "b.json.part12-1", "a.jsonx", "ba.json.part1-1"})
    writeFileAtomically(path(name), "x");
  removeParts(path(""), {"a.json", "c.json"});
  QCOMPARE(entries(), (QStringList{QStringLiteral("a.json"), QStringLiteral("a.jsonx"),
                                   QStringLiteral("b.json.part12-1"), QStringLiteral("ba.json.part1-1")}));
  removeParts(path("none"), {"a.json"}); // nothing is there to be removed
}

void FilesTest::resolvesWhatCanBeExamined() {
  const fs::path real = path("real");
  fs::create_directories(real);
  fs::create_directory_symlink(real, path("link"));
  QCOMPARE(text(resolvedPath(path("link") / ".." / "link" / "new").string()),
           text((fs::canonical(real) / "new").string()));
  QVERIFY(resolvedPath("here").is_absolute());
  fs::create_symlink("b", path("a"));
  fs::create_symlink("a", path("b"));
  QCOMPARE(text(resolvedPath(path("a") / ".." / "x").string()), text(path("x").string()));
  const fs::path longName = path("") / std::string(300, 'x');
  QCOMPARE(text(resolvedPath(longName).string()), text(longName.string()));
}

void FilesTest::embedsTheResources() {
  const QDir root(QStringLiteral(BITSMITH_SOURCE_DIR "/resources"));
  std::vector<std::string> expected;
  for (const QString &folder :
       {QStringLiteral("hardware"), QStringLiteral("presets"), QStringLiteral("experiments"),
        QStringLiteral("schemas"), QStringLiteral("guide"), QStringLiteral("export"),
        QStringLiteral("research"), QStringLiteral("tours"), QStringLiteral("clusters")}) {
    std::vector<std::string> here;
    for (const QString &name :
         QDir(root.filePath(folder))
             .entryList({QStringLiteral("*.json"), QStringLiteral("*.md"), QStringLiteral("*.h")},
                        QDir::Files)) {
      const QString relative = folder + u'/' + name;
      QFile file(root.filePath(relative));
      QVERIFY(file.open(QIODevice::ReadOnly));
      const std::string_view embedded = resource(relative.toStdString());
      QVERIFY2(file.readAll() == QByteArray(embedded.data(), static_cast<qsizetype>(embedded.size())),
               qPrintable(relative));
      here.push_back(relative.toStdString());
    }
    QVERIFY(!here.empty());
    std::ranges::sort(here);
    QCOMPARE(resourcesBelow(folder.toStdString() + "/"), here);
    expected.insert(expected.end(), here.begin(), here.end());
  }
  std::ranges::sort(expected);
  QCOMPARE(resourcesBelow(""), expected);
}

void FilesTest::rejectsUnknownResources() {
  QVERIFY_EXCEPTION_THROWN(resource("presets/none.json"), std::out_of_range);
  QVERIFY_EXCEPTION_THROWN(resource(""), std::out_of_range);
  QVERIFY(resourcesBelow("none/").empty());
}

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
