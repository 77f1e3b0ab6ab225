// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an edit in the table takes to be answered. Part 1: from the edit to new costs and totals, and to the
// table drawn again, on a network of 1000 layers. Part 2, with the folder of a run (bench_live RUN): from the
// edit to the measured accuracy in the real window, with bitsmith-cli serve behind it.
// --quick: few edits, part 1 alone.

#include "app/gui/window/main_window.h"
#include "core/plan/runs/run_reader.h"
#include "widgets/live/accuracy_strip.h"
#include "widgets/precision/precision_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int layers = 1000;

/// Convolutions in a row, as deep as a table can be.
Network deepNetwork() {
  NetworkBuilder network("thousand layers", {3, 32, 32});
  NodeId last = network.input();
  for (int i = 0; i + 1 < layers; ++i) {
    last = network.add(op::Conv2d{.outChannels = 16, .kernel = 3, .padding = 1}, last);
    last = network.add(op::Relu{}, last);
  }
  last = network.add(op::AdaptiveAveragePool{}, last);
  network.add(op::Linear{.outFeatures = 10}, last);
  return network.build();
}

void tell(const char *what, std::vector<double> milliseconds) {
  if (milliseconds.empty())
    return;
  std::ranges::sort(milliseconds);
  const auto at = [&](double share) {
    return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
  };
  std::printf("%-52s median %8.3f ms   95 %% %8.3f ms   most %8.3f ms   (%zu)\n", what, at(0.5), at(0.95),
              milliseconds.back(), milliseconds.size());
}

void edit(Document &document, int row, int bits) {
  document.setLayerPrecision(
      {row}, [bits](LayerPrecision &layer) { layer.weight.bits = bits; }, u"bits"_s);
}

void measureCosts(int edits) {
  for (const char *hardware : {"notebook", "mobile_cpu", "microcontroller"}) {
    Document document;
    PrecisionPanel panel(document);
    panel.resize(1000, 700);
    panel.show();
    document.learnNetwork(u"thousand.onnx"_s, deepNetwork());
    document.setNetworkFile(u"thousand.onnx"_s);
    document.setHardware(QString::fromLatin1(hardware));
    QApplication::processEvents();
    std::vector<double> figures;
    std::vector<double> drawn;
    for (int i = 0; i < edits; ++i) {
      QElapsedTimer timer;
      timer.start();
      edit(document, i * 37 % layers, i % 2 == 0 ? 4 : 6);
      figures.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
      panel.repaint();
      QApplication::processEvents();
      drawn.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%s, %d layers\n", hardware, document.layerCount());
    tell("  edit to costs, table and totals told", figures);
    tell("  edit to the panel drawn again", drawn);
  }
}

bool waitFor(const AccuracyStrip &strip) {
  QElapsedTimer timer;
  timer.start();
  while (strip.shown().kind != LiveAccuracy::Kind::measured && timer.elapsed() < 120'000)
    QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
  return strip.shown().kind == LiveAccuracy::Kind::measured;
}

int measureAccuracy(const QString &run, int edits) {
  const QFileInfo folder(run);
  MainWindow window(folder.absolutePath());
  window.resize(1440, 900);
  window.show();
  const auto experiment = RunReader(folder.absoluteFilePath().toStdString()).record().experiment;
  window.document().loadExperiment(experiment);
  const auto *strip = window.findChild<AccuracyStrip *>();
  if (!strip || !waitFor(*strip)) {
    std::fprintf(stderr, "bench_live: no accuracy came: %s\n",
                 strip ? qPrintable(strip->noteText()) : "no strip");
    return 1;
  }
  std::vector<double> whole;
  std::vector<double> engine;
  for (int i = 0; i < edits; ++i) {
    const int row = i % window.document().layerCount();
    QElapsedTimer timer;
    timer.start();
    // Each plan is a new one: those that were measured are known.
    edit(window.document(), row, 2 + (i / window.document().layerCount()) % 7);
    QApplication::processEvents();
    if (strip->shown().kind == LiveAccuracy::Kind::measured)
      continue;
    if (!waitFor(*strip))
      return 1;
    whole.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    engine.push_back(1000 * strip->shown().seconds);
  }
  std::printf("%s, %lld pictures\n", experiment.network.architecture.c_str(),
              static_cast<long long>(strip->shown().samples));
  tell("  edit to the measured accuracy in the window", whole);
  tell("  of that in the engine", engine);
  return 0;
}

} // namespace

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  QTemporaryDir settings;
  QCoreApplication::setOrganizationName(u"bitsmith"_s);
  QCoreApplication::setApplicationName(u"bitsmith"_s);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  const QString run = application.arguments().value(1);
  const bool isQuick = run == u"--quick"_s;
  measureCosts(isQuick ? 4 : 200);
  return run.isEmpty() || isQuick ? 0 : measureAccuracy(run, 60);
}
