// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a list of many runs takes to read, to filter and to sort, and how much memory it holds. CTest only
// sees that it runs: times are for people to read.

#include "core/plan/runs/event_writer.h"
#include "tests/widgets/runs/sample_runs.h"
#include "widgets/runs/run_filter.h"
#include "widgets/runs/runs_panel.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTreeView>

#include <cstdio>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Resident memory in MB of 2^20 bytes.
double residentMb() {
  QFile file(u"/proc/self/statm"_s);
  if (!file.open(QIODevice::ReadOnly))
    return 0;
  return file.readAll().split(' ').value(1).toDouble() * 4096 / (1 << 20);
}

/// Runs of eight epochs and `steps` written steps each, every third with labels.
void makeRuns(const QString &root, int count, int steps) {
  const char *networks[] = {"mixed_precision_cnn", "resnet20", "resnet8"};
  for (int i = 0; i < count; ++i) {
    Experiment experiment{.name = "run " + std::to_string(i)};
    experiment.data.source = "cifar10";
    experiment.network.architecture = networks[i % 3];
    const QByteArray name = QDateTime::fromSecsSinceEpoch(1'700'000'000 + 60 * i)
                                .toUTC()
                                .toString(u"yyyyMMdd-HHmmss"_s)
                                .toLatin1() +
                            "-run";
    const QString folder = sample::makeRun(root, name.constData(), experiment);
    {
      EventWriter writer(toPath(folder));
      writer.started(steps, 0, nlohmann::json::object());
      for (int step = 1; step <= steps; ++step)
        writer.step({.step = step,
                     .epoch = 1 + 8 * (step - 1) / steps,
                     .loss = 1.0 / step,
                     .accuracy = 0.5,
                     .lr = 0.001});
      for (int epoch = 1; epoch <= 8; ++epoch)
        writer.epoch({.epoch = epoch,
                      .testAccuracy = 0.8,
                      .testInterval = {0.78, 0.82},
                      .samples = 1000,
                      .seconds = 3});
    }
    sample::finish(folder, 500 + 37 * i % 500, 4, 0.6, 8);
    if (i % 3 == 0)
      writeLabels(toPath(folder), {.name = {}, .tags = {"third"}, .note = {}});
  }
}

template<class Work>
double seconds(Work &&work) {
  QElapsedTimer clock;
  clock.start();
  work();
  return static_cast<double>(clock.nsecsElapsed()) * 1e-9;
}

} // namespace

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  const bool quick = application.arguments().contains(u"--quick"_s);
  std::printf("%6s %6s %10s %10s %10s %10s %10s %12s\n", "runs", "steps", "read s", "filter ms", "sort ms",
              "rename ms", "MB", "longest ms");
  for (const int count : quick ? QList<int>{20} : QList<int>{200, 500, 1000}) {
    const int steps = quick ? 20 : 400;
    QTemporaryDir root;
    makeRuns(root.path(), count, steps);
    const double before = residentMb();
    RunQueue queue;
    RunLibrary library(root.path());
    RunsPanel panel(&library, &queue);
    panel.resize(1200, 400);
    panel.show();
    double longest = 0; // the window's own thread was busy so long at a stretch
    const double read = seconds([&] {
      while (!library.isLoaded() || library.folders().size() < count)
        longest = std::max(longest, seconds([&] { application.processEvents(QEventLoop::AllEvents, 5); }));
    });
    auto *filter = qobject_cast<RunFilter *>(panel.view()->model());
    const double filtered = seconds([&] { filter->setSearch(u"tag:third acc>60"_s); });
    if (filter->rowCount() == 0 || filter->rowCount() >= count) {
      std::fprintf(stderr, "the filter found %d of %d runs\n", filter->rowCount(), count);
      return 1;
    }
    filter->setSearch({});
    const double sorted =
        seconds([&] { panel.view()->sortByColumn(RunModel::Accuracy, Qt::DescendingOrder); });
    const QString folder = library.folders().constFirst();
    const double renamed =
        seconds([&] { library.setLabels(folder, {.name = "renamed", .tags = {}, .note = {}}); });
    std::printf("%6d %6d %10.2f %10.1f %10.1f %10.1f %10.1f %12.1f\n", count, steps, read, 1e3 * filtered,
                1e3 * sorted, 1e3 * renamed, residentMb() - before, 1e3 * longest);
  }
  return 0;
}
