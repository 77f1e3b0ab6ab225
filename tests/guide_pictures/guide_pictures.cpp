// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes the pictures of the user guide and of the README: opens the real window on a folder of runs, does the
// runs that are not there yet, brings the panels up and saves what they look like.
//
//   guide_pictures RUNS PICTURES

#include "app/gui/runs/run_plans.h"
#include "app/gui/teaching/tour_actions.h"
#include "app/gui/teaching/tour_player.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/plan_bar.h"
#include "app/gui/window/translations.h"

#include "core/plan/base/error.h"
#include "widgets/classroom/classroom_panel.h"
#include "widgets/classroom/layer_view_plot.h"
#include "widgets/live/accuracy_strip.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/runs_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLocale>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QThread>
#include <QToolButton>
#include <QUndoStack>

#include <cstdio>
#include <functional>
#include <utility>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Lets the window go on until something is so. Throws Error (work failed) after five minutes.
void waitUntil(const char *what, const std::function<bool()> &isSo) {
  QElapsedTimer clock;
  clock.start();
  while (!isSo()) {
    if (clock.elapsed() > 300'000)
      throw workFailed(std::string("waited five minutes in vain until ") + what);
    QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    QThread::msleep(10);
  }
}

void waitFor(int milliseconds) {
  QElapsedTimer clock;
  clock.start();
  waitUntil("time passed", [&] { return clock.elapsed() >= milliseconds; });
}

class Photographer {
 public:
  Photographer(MainWindow &window, const QString &folder) : m_window(window), m_folder(folder) {}

  /// The whole window, as the README shows it: every plan of a network trained on Fashion-MNIST.
  void takeWindow() {
    const Experiment plan = clothes("int8_uniform");
    m_window.document().loadExperiment(plan);
    waitUntil("the runs had been read", [&] { return m_window.library().isLoaded(); });
    if (runOf(Task::qat).isEmpty()) {
      Experiment study = experimentFor(RunKind::presets, clothes("int8_uniform", 4000, 3), u"Presets"_s);
      run(study);
      Experiment network = clothes("fp32");
      network.name = "float network";
      run(network);
    }
    const QString trained = runOf(Task::qat, "fp32");
    if (runOf(Task::search).isEmpty()) {
      const QString start = u"../"_s + QDir(m_window.library().root()).relativeFilePath(trained);
      Experiment search = searchOf(m_window.library().record(trained)->experiment, start, plan,
                                   {.strategy = SearchStrategy::exhaustive, .evaluations = 243});
      search.name = "all 243 plans";
      run(search);
    }
    m_window.runsPanel()->model()->setCheckedFolders({}); // so that the search gets the first colour
    m_window.runsPanel()->model()->setCheckedFolders({runOf(Task::search)});
    raise(u"tradeOffsDock"_s);
    QAction &live = child<QAction>(u"liveAccuracy"_s);
    if (!live.isChecked())
      live.trigger();
    const auto &accuracy = child<AccuracyStrip>(u"accuracyStrip"_s);
    waitUntil("the plan had been measured",
              [&] { return accuracy.shown().kind == LiveAccuracy::Kind::measured; });
    waitFor(1500);
    save(m_window.grab(), u"window"_s);
  }

  void takeAll() {
    doRuns();
    table();
    panel(u"sensitivityDock"_s, u"guide-sensitivity"_s);
    panel(u"errorsDock"_s, u"guide-errors"_s);
    panel(u"tradeOffsDock"_s, u"guide-trade-offs"_s);
    panel(u"trainingDock"_s, u"guide-training"_s);
    schedule();
    allocation();
    classroom();
    tour();
  }

 private:
  static Experiment small(const char *preset) {
    Experiment experiment;
    experiment.data.source = "shapes";
    experiment.network.architecture = "lenet5";
    experiment.data.train = 2000;
    experiment.data.test = 500;
    experiment.data.augment = true;
    experiment.precision.preset = preset;
    experiment.training.epochs = 6;
    experiment.training.lr = 0.003;
    experiment.training.batch = 32;
    experiment.training.seed = 7;
    experiment.hardware = "mobile_cpu";
    return experiment;
  }

  static Experiment clothes(const char *preset, std::int64_t pictures = 8000, std::int64_t epochs = 8) {
    Experiment experiment;
    experiment.data.source = "fashion-mnist";
    experiment.network.architecture = "mixed_precision_cnn";
    experiment.data.train = pictures;
    experiment.data.test = 1000;
    experiment.precision.preset = preset;
    experiment.training.epochs = epochs;
    experiment.training.batch = 64;
    return experiment;
  }

  template<class Widget = QWidget>
  Widget &child(const QString &name) const {
    auto *found = m_window.findChild<Widget *>(name);
    if (!found)
      throw workFailed("the window has no " + name.toStdString());
    return *found;
  }

  /// Folder of the first run of a task (and preset); empty: there is none.
  QString runOf(Task task, const std::string &preset = {}) const {
    const RunLibrary &library = m_window.library();
    QStringList all;
    for (const QString &folder : library.folders())
      all += QStringList{folder} + library.members(folder);
    for (const QString &folder : all)
      if (const auto record = library.record(folder);
          record && record->experiment.task == task && record->result &&
          (preset.empty() || record->experiment.precision.preset == preset))
        return folder;
    return {};
  }

  void run(const Experiment &experiment) {
    std::printf("running %s\n", experiment.name.c_str());
    const QString folder = m_window.queue().enqueue(experiment, m_window.library().root());
    if (folder.isEmpty())
      throw workFailed("the engine cannot be started");
    m_window.library().refresh();
    waitUntil("a run had finished", [&] { return !m_window.queue().isBusy(); });
    waitFor(1500);
  }

  void doRuns() {
    m_window.document().loadExperiment(small("mixed_aggressive"));
    waitUntil("the runs had been read", [&] { return m_window.library().isLoaded(); });
    if (runOf(Task::qat).isEmpty())
      run(experimentFor(RunKind::presets, small("mixed_aggressive"), u"presets"_s));
    const QString trained = runOf(Task::qat, "fp32");
    const Experiment plan = m_window.document().experiment();
    const QString start = u"../"_s + QDir(m_window.library().root()).relativeFilePath(trained);
    for (const Task task : {Task::sensitivity, Task::errors})
      if (runOf(task).isEmpty())
        run(analysisOf(task, m_window.library().record(trained)->experiment, start, plan));
    m_window.runsPanel()->model()->setCheckedFolders(
        m_window.library().members(m_window.library().studyOf(trained)));
  }

  void save(const QPixmap &picture, const QString &name) const {
    const QString path = QDir(m_folder).filePath(name + u".png"_s);
    // Without transparency, and packed as small as can be.
    if (!picture.toImage().convertToFormat(QImage::Format_RGB888).save(path, nullptr, 0))
      throw workFailed(path.toStdString() + " cannot be written");
    std::printf("%s\n", path.toLocal8Bit().constData());
  }

  void raise(const QString &name) const {
    auto &dock = child<QDockWidget>(name);
    dock.show();
    dock.raise();
    waitFor(1200);
  }

  void panel(const QString &dock, const QString &name) const {
    raise(dock);
    save(child<QDockWidget>(dock).widget()->grab(), name);
  }

  void table() const {
    m_window.document().setHardware(u"edge_tpu"_s);
    waitFor(500);
    save(m_window.precisionPanel()->grab(), u"guide-table"_s);
    m_window.document().undoStack()->undo();
  }

  void schedule() const {
    raise(u"scheduleDock"_s);
    ProgressiveOptions options = m_window.document().progressiveOptions();
    options.schedule.kind = ScheduleKind::step;
    m_window.document().setProgressiveOptions(options);
    waitFor(500);
    save(child<QDockWidget>(u"scheduleDock"_s).widget()->grab(), u"guide-schedule"_s);
  }

  void allocation() const {
    child<QAction>(u"allocateBits"_s).trigger();
    waitFor(2500);
    auto &dialog = child(u"allocationDialog"_s);
    save(dialog.grab(), u"guide-allocation"_s);
    dialog.close();
  }

  void classroom() const {
    m_window.selection().selectName(u"fc1"_s);
    child<QAction>(u"trainStepByStep"_s).trigger();
    const auto &panel = *m_window.findChild<ClassroomPanel *>();
    waitUntil("the lesson had begun", [&] { return panel.state() == ClassroomPanel::State::paused; });
    child<QSpinBox>(u"lessonSteps"_s).setValue(20);
    child<QToolButton>(u"lessonStep"_s).click();
    waitUntil("20 steps were done", [&] { return panel.plot()->view() && panel.plot()->view()->step == 20; });
    waitFor(800);
    save(child<QDockWidget>(u"classroomDock"_s).widget()->grab(), u"guide-classroom"_s);
    m_window.queue().stopAllAndWait();
  }

  void tour() const {
    TourActions &tours = *m_window.tourActions();
    tours.player().play(tours.tours().front(), 1, 0);
    waitFor(800);
    const QPixmap all = m_window.grab();
    save(all.copy(0, 0, all.width() * 58 / 100, all.height() * 52 / 100), u"guide-tour"_s);
    tours.player().leave();
  }

  MainWindow &m_window;
  QString m_folder;
};

} // namespace

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(u"bitsmith"_s);
  QCoreApplication::setOrganizationName(u"bitsmith"_s);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() != 3) {
    std::fprintf(stderr, "usage: guide_pictures RUNS PICTURES\n");
    return 2;
  }
  const QTemporaryDir settings; // the layout of a first start
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  qputenv("XDG_STATE_HOME", settings.path().toUtf8());
  installTranslations(application, QLocale(QLocale::English));
  Theme::instance().setMode(ThemeMode::light);
  WindowSettings().setTheme(ThemeMode::light);
  try {
    for (const auto &[runs, take] :
         {std::pair(u"readme"_s, &Photographer::takeWindow), std::pair(u"guide"_s, &Photographer::takeAll)}) {
      MainWindow window(folderKey(QDir(arguments[1]).filePath(runs)));
      window.resize(1440, 900);
      window.show();
      waitFor(1000);
      Photographer photographer(window, arguments[2]);
      (photographer.*take)();
    }
  } catch (const std::exception &error) {
    std::fprintf(stderr, "guide_pictures: %s\n", error.what());
    return 1;
  }
  return 0;
}
