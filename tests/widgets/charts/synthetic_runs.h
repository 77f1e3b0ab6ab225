// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_run.h"

#include <QDomDocument>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

namespace bitsmith::test {

/// A run with made-up curves: loss falls from 2.3, accuracy rises towards `accuracy`. Every step is written.
inline RunRecord makeRecord(const std::string &preset, double accuracy, int epochs, int stepsPerEpoch,
                            int done) {
  RunRecord record;
  record.experiment.name = preset;
  record.experiment.precision.preset = preset;
  record.experiment.training.epochs = epochs;
  record.totalSteps = static_cast<std::int64_t>(epochs) * stepsPerEpoch;
  record.state = done < record.totalSteps ? RunState::running : RunState::finished;
  for (int step = 1; step <= done; ++step) {
    const double place = static_cast<double>(step) / stepsPerEpoch;
    const double noise = 0.12 * std::sin(12.9898 * step) * std::cos(4.1 * step);
    record.steps.push_back({.step = step,
                            .epoch = (step - 1) / stepsPerEpoch + 1,
                            .loss = 0.35 + (1 - accuracy) + 1.7 * std::exp(-0.9 * place) + noise,
                            .accuracy = accuracy * (1 - std::exp(-place)),
                            .lr = 0.001,
                            .secondsLeft = static_cast<double>(record.totalSteps - step)});
    if (step % stepsPerEpoch == 0) {
      const double share = accuracy * (1 - 0.5 * std::exp(-0.7 * (place - 1)) * (place < epochs ? 1 : 0));
      const auto hits = static_cast<std::int64_t>(std::llround(1000 * share));
      record.epochs.push_back({.epoch = step / stepsPerEpoch,
                               .trainLoss = 0.4 + 1.7 * std::exp(-0.9 * place),
                               .trainAccuracy = share + 0.01,
                               .testLoss = 0.45 + 1.6 * std::exp(-0.85 * place),
                               .testAccuracy = static_cast<double>(hits) / 1000,
                               .testInterval = wilsonInterval(hits, 1000),
                               .samples = 1000,
                               .lr = 0.001,
                               .seconds = 2});
    }
  }
  return record;
}

inline RunResult makeResult(double accuracy, double ratio, double memoryMb, double nanojoules,
                            double gigaBops) {
  RunResult result;
  result.accuracy = accuracy;
  result.samples = 1000;
  result.accuracyInterval = wilsonInterval(std::llround(1000 * accuracy), 1000);
  result.compressionRatio = ratio;
  result.memoryMb = memoryMb;
  result.cost.energyPicojoules = nanojoules * 1e3;
  result.cost.bops = gigaBops * 1e9;
  result.seconds = 20;
  const int bits = ratio > 1 ? 8 : floatBits;
  result.layers = {{.name = "conv1", .weightBits = bits, .activationBits = bits}};
  return result;
}

inline ChartRun makeRun(const QString &id, const QColor &color, RunRecord record) {
  return {
      .id = id, .label = id, .color = color, .record = std::make_shared<const RunRecord>(std::move(record))};
}

/// A finished run without curves.
inline ChartRun finishedRun(const QString &id, const QColor &color, const RunResult &result) {
  RunRecord record;
  record.experiment.name = id.toStdString();
  record.state = RunState::finished;
  record.result = result;
  return makeRun(id, color, std::move(record));
}

inline QByteArray contents(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Exports to every format and checks that each file is what it says it is.
inline void checkExports(Chart &chart) {
  QTemporaryDir folder;
  QVERIFY(folder.isValid());
  QString error;
  const auto path = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };

  QVERIFY2(exportChart(chart, path("a.png"), &error), qPrintable(error));
  const QImage image(path("a.png"));
  QCOMPARE(image.size(), 2 * chart.drawingSize());
  const QRgb corner = image.pixel(0, 0);
  bool drawn = false;
  for (int y = 0; y < image.height() && !drawn; y += 3)
    for (int x = 0; x < image.width() && !drawn; ++x)
      drawn = image.pixel(x, y) != corner;
  QVERIFY(drawn);

  QVERIFY2(exportChart(chart, path("a.svg"), &error), qPrintable(error));
  QDomDocument document;
  QVERIFY(document.setContent(contents(path("a.svg"))));
  QCOMPARE(document.documentElement().tagName(), QStringLiteral("svg"));
  QVERIFY(document.elementsByTagName(QStringLiteral("text")).size() > 5);

  QVERIFY2(exportChart(chart, path("a.pdf"), &error), qPrintable(error));
  const QByteArray pdf = contents(path("a.pdf"));
  QVERIFY(pdf.startsWith("%PDF"));
  QVERIFY(pdf.trimmed().endsWith("%%EOF"));

  QVERIFY2(exportChart(chart, path("a.csv"), &error), qPrintable(error));
  QCOMPARE(contents(path("a.csv")), chart.csv().toUtf8());

  QVERIFY(!exportChart(chart, path("a.bmp"), &error));
  QCOMPARE(error, path("a.bmp") + QStringLiteral(": a chart can be saved as .png, .svg, .pdf or .csv"));
  const QString nowhere = folder.filePath(QStringLiteral("none/a.png"));
  QVERIFY(!exportChart(chart, nowhere, &error));
  QCOMPARE(error, nowhere + QStringLiteral(
                                ": cannot be written (No such file or directory); choose another folder"));
}

} // namespace bitsmith::test
