// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A desktop joins the window, its menu entry, its icon and its page in a software centre by one id. These are
// the files as they are installed.

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString id = u"org.bitsmith.Bitsmith"_s;

QString textOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The value of a key of a desktop entry; empty if it is not there exactly once.
QString entry(const QString &desktopFile, const QString &key) {
  const QStringList lines = textOf(desktopFile).split(u'\n').filter(QRegularExpression(u'^' + key + u'='));
  return lines.size() == 1 ? lines.first().mid(key.size() + 1) : QString();
}

} // namespace

class TestDesktopFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_prefix.isValid());
    QProcess cmake;
    cmake.start(QStringLiteral(BITSMITH_CMAKE), {u"-DCMAKE_INSTALL_PREFIX="_s + m_prefix.path(), u"-P"_s,
                                                 QStringLiteral(BITSMITH_INSTALL_SCRIPT)});
    QVERIFY(cmake.waitForFinished(60'000));
    QVERIFY2(cmake.exitCode() == 0, cmake.readAllStandardError().constData());
  }

  void hasAnEntryThatStartsTheProgram() {
    const QString file = installed(u"applications"_s, id + u".desktop");
    QVERIFY(QFile::exists(file));
    QCOMPARE(entry(file, u"Exec"_s), u"bitsmith %f"_s); // one file: a double click on a project
    QCOMPARE(entry(file, u"Type"_s), u"Application"_s);
    QVERIFY(entry(file, u"Categories"_s).endsWith(u';'));
  }

  void findsItsIcon() {
    QCOMPARE(entry(installed(u"applications"_s, id + u".desktop"), u"Icon"_s), id);
    QVERIFY(textOf(installed(u"icons/hicolor/scalable/apps"_s, id + u".svg")).contains(u"<svg"));
  }

  void hasIconsInTheSizesThatDesktopsAskFor() {
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
      const QImage icon(installed(u"icons/hicolor/%1x%1/apps"_s.arg(size), id + u".png"));
      QCOMPARE(icon.size(), QSize(size, size));
      QCOMPARE(qAlpha(icon.pixel(0, 0)), 0); // round corners
      QCOMPARE(qAlpha(icon.pixel(size / 2, size / 2)), 255);
    }
  }

  void hasAManualPageOfEachProgram() {
    for (const QString &program : {u"bitsmith"_s, u"bitsmith-cli"_s})
      QVERIFY(QFile::exists(installed(u"man/man1"_s, program + u".1.gz")));
#ifdef BITSMITH_CLI
    // Every command that the program tells of is on its page, in the same order.
    QProcess help;
    help.start(QStringLiteral(BITSMITH_CLI), {u"--help"_s});
    QVERIFY(help.waitForFinished(-1)); // a busy machine takes its time; CTest has a limit
    const QString told = QString::fromUtf8(help.readAllStandardOutput());
    QStringList commands;
    for (const QString &line : told.section(u"Subcommands:"_s, 1).section(u"\n\n"_s, 0, 0).split(u'\n'))
      if (const QString name = line.simplified().section(u' ', 0, 0); !name.isEmpty())
        commands.append(name);
    QVERIFY2(commands.size() > 10, qPrintable(told));
    const QString page = textOf(QStringLiteral(BITSMITH_SOURCE_DIR "/packaging/man/bitsmith-cli.1"));
    QStringList described;
    static const QRegularExpression entry(u"^\\.TP\\n\\.BI? ([a-z]+)"_s, QRegularExpression::MultilineOption);
    for (auto match = entry.globalMatch(page.section(u".SH COMMANDS"_s, 1).section(u"\n.SH "_s, 0, 0));
         match.hasNext();)
      described.append(match.next().captured(1));
    QCOMPARE(described, commands);
#endif
  }

  void isOneComponentWithItsEntry() {
    QString component;
    QString launchable;
    QStringList binaries;
    QXmlStreamReader xml(textOf(installed(u"metainfo"_s, id + u".metainfo.xml")));
    while (!xml.atEnd()) {
      if (xml.readNext() != QXmlStreamReader::StartElement)
        continue;
      if (xml.name() == u"id")
        component = xml.readElementText();
      else if (xml.name() == u"launchable" && xml.attributes().value(u"type"_s) == u"desktop-id")
        launchable = xml.readElementText();
      else if (xml.name() == u"binary")
        binaries.append(xml.readElementText());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(component, id);
    QCOMPARE(launchable, id + u".desktop");
    QVERIFY(binaries.contains(
        entry(installed(u"applications"_s, id + u".desktop"), u"Exec"_s).section(u' ', 0, 0)));
  }

  /// A double click on a project opens it: by the suffix that the program writes.
  void opensProjects() {
    QString type;
    QString pattern;
    QString parent;
    QXmlStreamReader xml(textOf(installed(u"mime/packages"_s, id + u".xml")));
    while (!xml.atEnd()) {
      if (xml.readNext() != QXmlStreamReader::StartElement)
        continue;
      if (xml.name() == u"mime-type")
        type = xml.attributes().value(u"type"_s).toString();
      else if (xml.name() == u"glob")
        pattern = xml.attributes().value(u"pattern"_s).toString();
      else if (xml.name() == u"sub-class-of")
        parent = xml.attributes().value(u"type"_s).toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    const QString header = textOf(QStringLiteral(BITSMITH_SOURCE_DIR "/core/plan/project/project.h"));
    const QString suffix = QRegularExpression(u"projectSuffix = \"([^\"]*)\""_s).match(header).captured(1);
    QVERIFY(!suffix.isEmpty());
    QCOMPARE(pattern, u'*' + suffix);
    QCOMPARE(parent, u"application/json"_s);
    QCOMPARE(entry(installed(u"applications"_s, id + u".desktop"), u"MimeType"_s), type + u';');
    QVERIFY(textOf(installed(u"metainfo"_s, id + u".metainfo.xml")).contains(u"<mediatype>"_s + type));
  }

  /// The version is said in CMakeLists.txt; what tells of releases has to tell of that one.
  void isOneVersionEverywhere() {
    const QString version = QStringLiteral(BITSMITH_VERSION);
    static const QRegularExpression release(u"<release version=\"([^\"]*)\""_s);
    QCOMPARE(release.match(textOf(installed(u"metainfo"_s, id + u".metainfo.xml"))).captured(1), version);
    static const QRegularExpression heading(u"^## ([0-9][^ ]*)"_s, QRegularExpression::MultilineOption);
    QCOMPARE(heading.match(textOf(QStringLiteral(BITSMITH_SOURCE_DIR "/CHANGELOG.md"))).captured(1), version);
    for (const QString &program : {u"bitsmith"_s, u"bitsmith-cli"_s}) {
      QProcess gzip;
      gzip.start(u"gzip"_s, {u"-dc"_s, installed(u"man/man1"_s, program + u".1.gz")});
      QVERIFY(gzip.waitForFinished(-1));
      QVERIFY(gzip.readAllStandardOutput().contains("\"Bitsmith " BITSMITH_VERSION "\""));
    }
  }

  /// Wayland goes by the desktop file's name, X11 by the class of the window, which Qt takes from the
  /// application.
  void isTheIdThatTheProgramGivesItsWindows() {
    const QString source = textOf(QStringLiteral(BITSMITH_SOURCE_DIR "/app/gui/main.cpp"));
    const auto given = [&source](const QString &function) {
      return QRegularExpression(function + u"\\(u\"([^\"]*)\"_s\\)"_s).match(source).captured(1);
    };
    QCOMPARE(given(u"setDesktopFileName"_s), id);
    QCOMPARE(given(u"setApplicationName"_s),
             entry(installed(u"applications"_s, id + u".desktop"), u"StartupWMClass"_s));
  }

 private:
  QString installed(const QString &folder, const QString &file) const {
    return m_prefix.filePath(u"share/"_s + folder + u'/' + file);
  }

  QTemporaryDir m_prefix;
};

QTEST_GUILESS_MAIN(TestDesktopFiles)
#include "tst_desktop_files.moc"
