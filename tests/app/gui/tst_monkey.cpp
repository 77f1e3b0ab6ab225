// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window with a real engine, worked at random. BITSMITH_MONKEY_ACTIONS and BITSMITH_MONKEY_SEED
// choose how much and what; the log of actions stays behind when something is wrong.

#include "tests/app/gui/monkey.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"

#include "app/gui/window/window_settings.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/experiment/experiment.h"
#include "core/plan/project/project.h"
#include "widgets/runs/engine_program.h"

#include <QDesktopServices>
#include <QNetworkProxy>
#include <QProcess>
#include <QUndoStack>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <execinfo.h>
#include <iostream>
#include <unistd.h>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the desktop's programs open.
const QStringList foreign = {u"file"_s, u"http"_s, u"https"_s, u"mailto"_s};
constexpr int defaultActions = 1500;
constexpr int actionsBetweenChecks = 250;

int number(const char *variable, int otherwise) {
  bool isNumber = false;
  const int value = qEnvironmentVariableIntValue(variable, &isNumber);
  return isNumber ? value : otherwise;
}

QStringList warnings; ///< that should not have been said
QtMessageHandler before = nullptr;

/// Functions that led here, a line each.
QString calledFrom() {
  std::array<void *, 40> places{};
  const int count = ::backtrace(places.data(), static_cast<int>(places.size()));
  const std::unique_ptr<char *, decltype(&::free)> names(::backtrace_symbols(places.data(), count), &::free);
  QString text;
  for (int i = 0; names && i < count; ++i)
    text += u"\n    "_s + QString::fromUtf8(names.get()[i]);
  return text;
}

/// Warnings of Qt tell of mistakes. Left out: the test's own key that nobody wanted, what the display says,
/// and an editor that was closed between its Enter and what Qt does later about that.
void collectWarnings(QtMsgType type, const QMessageLogContext &context, const QString &text) {
  static const std::initializer_list<QLatin1String> harmless = {
      "Keyboard event not accepted by receiving widget"_L1,
      "QAbstractItemView::commitData called with an editor that does not belong"_L1, "qt.qpa."_L1};
  const QString category = QString::fromLatin1(context.category ? context.category : "");
  if (type != QtDebugMsg && type != QtInfoMsg && std::ranges::none_of(harmless, [&](QLatin1String start) {
        return text.startsWith(start) || category.startsWith(start);
      }))
    warnings.append(text);
  if (!warnings.isEmpty() && warnings.constLast() == text)
    warnings.last() += calledFrom();
  if (type == QtFatalMsg)
    before(type, context, text);
}

/// Everything that an edit can change, as text.
QString stateOf(const Document &document) {
  const auto json = toJson(document.experiment());
  QString text = QString::fromStdString(json.dump(1));
  for (int row = 0; row < document.layerCount(); ++row)
    text += u"\n%1 %2"_s.arg(document.isLocked(row)).arg(document.tieOf(row));
  return text;
}

/// What two states differ in, by the first line.
QString difference(const QString &was, const QString &is) {
  const QStringList a = was.split(u'\n'), b = is.split(u'\n');
  for (qsizetype line = 0; line < std::max(a.size(), b.size()); ++line)
    if (a.value(line) != b.value(line))
      return u"“%1” became “%2”"_s.arg(a.value(line).trimmed(), b.value(line).trimmed());
  return {};
}

/// Command lines of the processes that this one has started and that are still there.
QStringList childProcesses() {
  const QByteArray parent = "\nPPid:\t" + QByteArray::number(::getpid()) + '\n';
  QStringList found;
  const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs);
  for (const QString &entry : processes) {
    QFile status(u"/proc/%1/status"_s.arg(entry)), line(u"/proc/%1/cmdline"_s.arg(entry));
    if (entry.toInt() == 0 || !status.open(QIODevice::ReadOnly) || !line.open(QIODevice::ReadOnly))
      continue;
    if (status.readAll().contains(parent))
      found.append(QString::fromUtf8(line.readAll().replace('\0', ' ')));
  }
  return found;
}

} // namespace

class TestMonkey : public QObject {
  Q_OBJECT

 public:
  explicit TestMonkey(const QString &home) : m_home(home) {}

 public Q_SLOTS:
  /// In place of the desktop's programs.
  void opened(const QUrl &) {}

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void survivesActionsAtRandom();

 private:
  QString file(const char *name) const { return QDir(m_home).filePath(QString::fromLatin1(name)); }
  QString engine(const QStringList &arguments) const;
  QString checkUndo(Document &document) const;
  QString checkTyping(MainWindow &window);

  QString m_home;
  int m_typed = 0; ///< checks that found a table to type into
  QString m_first; ///< state of the document that undo leads back to
};

/// What the engine said when it failed; empty: it did not.
QString TestMonkey::engine(const QStringList &arguments) const {
  QProcess process;
  process.start(engineProgram(), arguments);
  return process.waitForFinished(120000) && process.exitCode() == 0
             ? QString()
             : arguments.join(u' ') + u": "_s + QString::fromUtf8(process.readAllStandardError());
}

/// Runs of each kind that panels show, files for the dialogs, and small runs to be started.
void TestMonkey::initTestCase() {
  for (const QString &scheme : foreign)
    QDesktopServices::setUrlHandler(scheme, this, "opened");
  // Downloads meet a closed door on this machine.
  QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 9));
  QApplication::setQuitOnLastWindowClosed(false);
  QVERIFY(QDir(m_home).mkpath(u"out"_s) && QDir::setCurrent(file("out")));

  const std::string small = R"("data": {"source": "shapes", "train": 64, "test": 64}, "threads": 1)";
  const auto write = [&](const char *name, const std::string &text) {
    writeFileAtomically(toPath(file(name)), R"({"format": "bitsmith/experiment@1", )" + small + text + "}");
  };
  write("trained.json",
        R"(, "name": "trained", "precision": {"preset": "fp32"}, "training": {"epochs": 2, "batch": 32})");
  write("sensitivity.json",
        R"(, "name": "sensitivity", "task": "sensitivity", "start": {"run": "runs/1-trained"})");
  write("errors.json", R"(, "name": "errors", "task": "errors", "start": {"run": "runs/1-trained"})");
  write("deep.json",
        R"(, "name": "deep", "network": {"architecture": "resnet8"}, "training": {"epochs": 1})");
  writeFileAtomically(toPath(file("broken.json")), "{\"format\": \"bitsmith/experiment@1\", \"name\": 3}");
  for (const QString &name : {u"trained"_s, u"sensitivity"_s, u"errors"_s}) {
    const QString folder = QDir(m_home).filePath(u"runs/%1-"_s.arg(name == u"trained"_s ? 1 : 2) + name);
    QCOMPARE(engine({u"run"_s, u"--quiet"_s, QDir(m_home).filePath(name + u".json"_s), u"--out"_s, folder}),
             QString());
  }
  QCOMPARE(
      engine({u"export"_s, file("runs/1-trained"), u"--format"_s, u"onnx"_s, u"-o"_s, file("trained.onnx")}),
      QString());
  Project project;
  project.experiment = loadExperiment(file("deep.json").toStdString());
  project.runs = {file("runs/1-trained").toStdString()};
  saveProject(project, toPath(file("work.bitsmith")));
  WindowSettings().setExperiment(loadExperiment(file("trained.json").toStdString()));
}

void TestMonkey::cleanupTestCase() {
  for (const QString &scheme : foreign)
    QDesktopServices::unsetUrlHandler(scheme);
}

/// Undo leads back to the first document, and redo to this one. Empty, or what is wrong.
QString TestMonkey::checkUndo(Document &document) const {
  QUndoStack &stack = *document.undoStack();
  const QString now = stateOf(document);
  const int index = stack.index();
  stack.setIndex(0);
  const QString first = stateOf(document);
  stack.setIndex(index);
  if (first != m_first)
    return u"undo does not lead back to the first document: "_s + difference(m_first, first);
  if (stateOf(document) != now)
    return u"redo does not lead back to the last document: "_s + difference(now, stateOf(document));
  return {};
}

/// The window still takes what is typed. Empty, or what is wrong.
QString TestMonkey::checkTyping(MainWindow &window) {
  Document &document = window.document();
  PrecisionView &table = *window.precisionPanel()->view();
  table.setColumnHidden(static_cast<int>(PrecisionColumn::weightBits), false);
  int row = 0; // one that is neither locked nor filtered out nor folded away
  while (row < document.layerCount() &&
         (document.isLocked(row) || !table.cellIndex(row, PrecisionColumn::weightBits).isValid()))
    ++row;
  if (row == document.layerCount() || !table.isVisible() || !table.isEnabled())
    return {};
  table.setCurrentIndex(table.cellIndex(row, PrecisionColumn::weightBits));
  const int bits = document.plan()[static_cast<std::size_t>(row)].weight.bits == 4 ? 5 : 4;
  QTest::keyClick(&table, static_cast<char>('0' + bits));
  QList<QLineEdit *> editors = table.viewport()->findChildren<QLineEdit *>();
  editors.removeIf([](const QLineEdit *editor) { return !editor->isVisible(); }); // one closed a moment ago
  if (editors.size() != 1)
    return u"%1 editors are open in the table, at row %2; focus has %3; the window is %4active"_s
        .arg(editors.size())
        .arg(row)
        .arg(QApplication::focusWidget()
                 ? QString::fromLatin1(QApplication::focusWidget()->metaObject()->className())
                 : u"nobody"_s,
             window.isActiveWindow() ? u""_s : u"not "_s);
  QTest::keyClick(editors.first(), Qt::Key_Return);
  const int typed = document.plan()[static_cast<std::size_t>(row)].weight.bits;
  if (typed != bits) {
    try { // the layer's method may not have so many
      document.setLayerPrecision({row}, [bits](LayerPrecision &layer) { layer.weight.bits = bits; }, {});
    } catch (const Error &) {
      return {};
    }
    return u"%1 bits were typed into row %2, and it has %3"_s.arg(bits).arg(row).arg(typed);
  }
  document.undoStack()->undo();
  ++m_typed;
  return {};
}

void TestMonkey::survivesActionsAtRandom() {
  // What it comes upon depends on the moment when the engine answers: no test for every build.
  if (!qEnvironmentVariableIsSet("BITSMITH_MONKEY_ACTIONS"))
    QSKIP("BITSMITH_MONKEY_ACTIONS says how much is to be done at random");
  const int actions = number("BITSMITH_MONKEY_ACTIONS", defaultActions);
  const int seed = number("BITSMITH_MONKEY_SEED", 1);
  const QString log = QDir::temp().filePath(u"bitsmith-monkey-%1.log"_s.arg(seed));
  std::cout << "seed " << seed << ", " << actions << " actions, told in " << log.toStdString() << std::endl;
  const QStringList others = childProcesses(); // a window manager, for instance
  auto monkey = std::make_unique<Monkey>(static_cast<quint32>(seed), m_home, log);
  QVERIFY2(monkey->isLogged(), qPrintable(log));
  monkey->setFiles({file("trained.json"), file("sensitivity.json"), file("deep.json"), file("broken.json"),
                    file("trained.onnx"), file("work.bitsmith"), file("out/h.bitsmith"),
                    file("not-there.json")});
  const auto follow = [&] {
    Document &document = monkey->window().document();
    m_first = stateOf(document);
    connect(document.undoStack(), &QUndoStack::indexChanged, &document, [this, &document] {
      if (document.undoStack()->count() == 0) // another project was opened
        m_first = stateOf(document);
    });
  };
  monkey->setOpened(follow);
  follow();
  QVERIFY(QTest::qWaitForWindowExposed(&monkey->window()));
  before = qInstallMessageHandler(collectWarnings);
  const auto plain = qScopeGuard([] { qInstallMessageHandler(before); });

  QString fault;
  while (fault.isEmpty() && monkey->done() < actions) {
    monkey->act(std::min(actionsBetweenChecks, actions - monkey->done()));
    fault = checkUndo(monkey->window().document());
    if (fault.isEmpty() && monkey->window().isVisible())
      fault = checkTyping(monkey->window());
    if (fault.isEmpty() && !warnings.isEmpty())
      fault = u"warnings: "_s + warnings.join(u"\n  "_s);
  }
  const QString told =
      u"%1\nLast actions, of which all are in %2:\n%3"_s.arg(fault, log, monkey->lastActions().join(u'\n'));
  QVERIFY2(fault.isEmpty(), qPrintable(told));
  QVERIFY(m_typed > 0);
  monkey->leave();
  QTRY_COMPARE(childProcesses(), others);
  QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
  QFile::remove(log);
}

int main(int argc, char **argv) {
  // Set before anything asks for them: whatever is written is written here.
  QTemporaryDir home;
  if (qEnvironmentVariableIsEmpty("XAUTHORITY"))
    qputenv("XAUTHORITY", QDir::home().filePath(u".Xauthority"_s).toUtf8());
  for (const char *variable : {"HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
    qputenv(variable, home.path().toUtf8());
  useHome(home.path());
  qputenv("DBUS_SESSION_BUS_ADDRESS", (u"unix:path="_s + home.filePath(u"no-bus"_s)).toUtf8());
  // Qt Test ends a test that hangs; ten thousand actions take their time.
  qputenv("QTEST_FUNCTION_TIMEOUT",
          QByteArray::number(600000 + 1000 * number("BITSMITH_MONKEY_ACTIONS", defaultActions)));
  QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  QApplication application(argc, argv);
  TestMonkey test(home.path());
  return QTest::qExec(&test, argc, argv);
}

#include "tst_monkey.moc"
