// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How quick the window is: from the start of the process to the first paint; how long an event waits
// while four runs stream and a person edits; the memory that many runs take; the time from an edit to its
// costs. Needs a display (or QT_QPA_PLATFORM=offscreen) and BITSMITH_CLI.
//
//   bench_window [--seconds N] [--runs N] [--starts N] [--quick]

#include "app/gui/window/main_window.h"
#include "core/plan/base/files.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <pthread.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Milliseconds since this process was started (proc(5): field 22 of stat, in ticks since boot).
double millisecondsSinceStart() {
  QFile stat(u"/proc/self/stat"_s);
  if (!stat.open(QIODevice::ReadOnly))
    return std::nan("");
  const QByteArray text = stat.readAll();
  const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
  const double started = fields.at(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started) * 1000;
}

/// Resident memory, in MB of 2^20 bytes.
double residentMegabytes() {
  QFile statm(u"/proc/self/statm"_s);
  if (!statm.open(QIODevice::ReadOnly))
    return std::nan("");
  return statm.readAll().split(' ').at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty())
    return std::nan("");
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Ends the program when the window has been painted for the first time.
class FirstPaint : public QObject {
 public:
  bool eventFilter(QObject *watched, QEvent *event) override {
    if (event->type() == QEvent::Paint)
      QTimer::singleShot(0, this, [] {
        std::printf("%.1f\n", millisecondsSinceStart());
        std::fflush(stdout);
        QApplication::quit();
      });
    return QObject::eventFilter(watched, event);
  }
};

/// How long an event waits before the window gets round to it: by the clock, as a person feels it, and in
/// processor time of the window's thread, which does not count the time that other programs had the cores.
class Waits : public QObject {
 public:
  struct Wait {
    double byClock = 0;     ///< ms
    double inProcessor = 0; ///< ms
  };

  /// To be made in the window's thread, whose events it times from now on.
  Waits() : m_beat([this](const std::stop_token &stop) { beat(stop); }) {}
  ~Waits() override {
    m_beat.request_stop();
    m_beat.join(); // before what it posts to
  }
  std::vector<double> byClock() const { return of(&Wait::byClock); }
  std::vector<double> inProcessor() const { return of(&Wait::inProcessor); }

 protected:
  bool event(QEvent *event) override {
    if (event->type() != QEvent::User)
      return QObject::event(event);
    m_waits.push_back(
        {.byClock = now(CLOCK_MONOTONIC) - m_postedAt, .inProcessor = now(m_clock) - m_processorAt});
    m_isPosted.store(false, std::memory_order_release);
    return true;
  }

 private:
  static double now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
  }
  static clockid_t clockOfThisThread() {
    clockid_t clock{};
    pthread_getcpuclockid(pthread_self(), &clock);
    return clock;
  }
  /// An event every few milliseconds, the next one when the last has been answered.
  void beat(const std::stop_token &stop) {
    while (!stop.stop_requested()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(4));
      if (m_isPosted.load(std::memory_order_acquire))
        continue;
      m_postedAt = now(CLOCK_MONOTONIC);
      m_processorAt = now(m_clock);
      m_isPosted.store(true, std::memory_order_release);
      QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }
  }
  std::vector<double> of(double Wait::*kind) const {
    std::vector<double> values;
    for (const Wait &wait : m_waits)
      values.push_back(wait.*kind);
    return values;
  }

  const clockid_t m_clock = clockOfThisThread();
  double m_postedAt = 0;
  double m_processorAt = 0;
  std::atomic<bool> m_isPosted = false;
  std::vector<Wait> m_waits;
  std::jthread m_beat; ///< last: it begins at once
};

void printWaits(const char *how, const std::vector<double> &waits) {
  const auto above = [&](double limit) {
    const auto count = std::ranges::count_if(waits, [&](double wait) { return wait > limit; });
    return 100.0 * static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, waits.size()));
  };
  std::printf("  %s: median %.2f ms, 99 %% below %.1f ms, longest %.1f ms; %.2f %% above 16 ms, %.2f %% "
              "above 50 ms\n",
              how, quantile(waits, 0.5), quantile(waits, 0.99), quantile(waits, 1), above(16), above(50));
}

std::string experimentText(int index, int epochs) {
  return R"({"format": "bitsmith/experiment@1", "name": "stream )" + std::to_string(index) +
         R"(", "data": {"source": "shapes", "train": 4000, "test": 500},
    "precision": {"preset": "mixed_aggressive"},
    "training": {"batch": 16, "epochs": )" +
         std::to_string(epochs) + R"(, "seed": )" + std::to_string(index + 1) + R"(}, "threads": 1})";
}

int paint(const QString &runs) {
  MainWindow window(runs);
  FirstPaint first;
  window.centralWidget()->installEventFilter(&first);
  window.show();
  return QApplication::exec();
}

void measureStarts(const QString &runs, int starts) {
  std::vector<double> times;
  for (int i = 0; i < starts; ++i) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--paint"_s, runs});
    child.waitForFinished();
    times.push_back(child.readAllStandardOutput().trimmed().toDouble());
  }
  std::printf("first paint after the start of the process: first of these %.0f ms, median of %d %.0f ms\n",
              times.front(), starts, quantile(times, 0.5));
}

void typeBits(PrecisionView *view, int row, int bits) {
  view->setCurrentIndex(view->cellIndex(row, PrecisionColumn::weightBits));
  QTest::keyClicks(view, QString::number(bits));
  QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : view, Qt::Key_Return);
}

/// Four runs at once, a tree of panels that follow them, and an edit every tenth of a second.
void measureStalls(MainWindow &window, double seconds) {
  window.queue().setParallel(4);
  for (int i = 0; i < 4; ++i)
    window.queue().enqueue(parseExperiment(experimentText(i, 1000), "benchmark"), window.library().root());
  window.library().refresh();
  QTest::qWait(8000); // until all stream
  window.runsPanel()->model()->setCheckedFolders(window.library().folders());
  QTimer person;
  int edits = 0;
  PrecisionView *view = window.precisionPanel()->view();
  QObject::connect(&person, &QTimer::timeout, &window, [&] {
    typeBits(view, edits % window.document().layerCount(), 2 + edits % 7);
    ++edits;
  });
  person.start(100);
  {
    const Waits waits;
    QTest::qWait(static_cast<int>(seconds * 1000));
    person.stop();
    std::printf("four runs streaming, %d edits in %.0f s: an event waits (%zu were timed)\n", edits, seconds,
                waits.byClock().size());
    printWaits("by the clock", waits.byClock());
    printWaits("in processor time of the window", waits.inProcessor());
  }
  window.queue().stopAllAndWait();
}

/// Copies of one run's folder, as they come together over weeks.
void copyRuns(const QString &run, const QString &root, int copies) {
  for (int i = 0; i < copies; ++i) {
    const QString folder = root + u"/copy-%1"_s.arg(i, 4, 10, QChar(u'0'));
    QDir().mkpath(folder);
    for (const QString &name : QDir(run).entryList(QDir::Files))
      QFile::copy(run + u'/' + name, folder + u'/' + name);
  }
}

void measureMemory(const QString &run, int runs) {
  QTemporaryDir root;
  copyRuns(run, root.path(), runs);
  const double before = residentMegabytes();
  QElapsedTimer clock;
  clock.start();
  MainWindow window(folderKey(toPath(root.path())));
  window.show();
  const double shown = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
  const bool loaded = QTest::qWaitFor([&] { return window.library().folders().size() == runs; }, 60000);
  const double all = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
  QTest::qWait(500);
  std::printf("%d runs: window after %.0f ms, all %s after %.0f ms, %.0f MB more than without (%.0f MB)\n",
              runs, shown, loaded ? "listed" : "NOT listed", all, residentMegabytes() - before,
              residentMegabytes());
}

void measureEdit(MainWindow &window) {
  std::vector<double> times;
  for (int i = 0; i < 200; ++i) {
    QElapsedTimer clock;
    clock.start();
    window.document().setLayerPrecision(
        {i % window.document().layerCount()},
        [i](LayerPrecision &layer) { layer.weight = withBits(layer.weight, 2 + i % 7); }, u"bits"_s);
    times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
  }
  std::printf("an edit with its costs and every view told: median %.2f ms, longest %.2f ms\n",
              quantile(times, 0.5), quantile(times, 1));
}

} // namespace

int main(int argc, char **argv) {
  QTemporaryDir home;
  if (!qEnvironmentVariableIsSet("XDG_CONFIG_HOME"))
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
  QApplication application(argc, argv);
  QApplication::setApplicationName(u"bitsmith-bench"_s);
  QCommandLineParser parser;
  const QCommandLineOption paintOption(u"paint"_s, u"Print the time of the first paint and end."_s);
  const QCommandLineOption seconds(u"seconds"_s, u"How long the event loop is watched."_s, u"N"_s, u"20"_s);
  const QCommandLineOption runs(u"runs"_s, u"Runs that are loaded."_s, u"N"_s, u"200"_s);
  const QCommandLineOption starts(u"starts"_s, u"Starts that are timed."_s, u"N"_s, u"7"_s);
  const QCommandLineOption quick(u"quick"_s, u"Small numbers: only whether it works."_s);
  parser.addOptions({paintOption, seconds, runs, starts, quick});
  parser.addHelpOption();
  parser.addPositionalArgument(u"folder"_s, u"With --paint: the folder of the runs."_s);
  parser.process(application);
  if (parser.isSet(paintOption))
    return paint(parser.positionalArguments().value(0));

  const bool isQuick = parser.isSet(quick);
  QTemporaryDir root;
  const QString rootKey = folderKey(toPath(root.path()));
  measureStarts(rootKey, isQuick ? 1 : parser.value(starts).toInt());
  {
    MainWindow window(rootKey);
    window.show();
    QTest::qWait(1000);
    measureEdit(window);
    measureStalls(window, isQuick ? 2 : parser.value(seconds).toDouble());
    if (window.library().folders().isEmpty())
      return 1;
  }
  measureMemory(
      QDir(root.path())
          .absoluteFilePath(QDir(root.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0)),
      isQuick ? 5 : parser.value(runs).toInt());
  return 0;
}
