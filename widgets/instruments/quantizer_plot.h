// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/run.h"
#include "widgets/charts/chart.h"

#include <memory>

namespace bitsmith {

/// What can be read of a quantizer.
enum class Instrument { step, low, high, saturated, deadLevels, oscillating, bits };
/// "Step", "Beyond range, %": axis and column
QString instrumentTitle(Instrument instrument);
/// The same in English, for files that programs read.
QString instrumentHeading(Instrument instrument);
/// Names of the layers whose quantizers a run has read; one that it does not name has its number in place of
/// %1 of the stand-in.
QStringList quantizedLayers(const RunRecord &run, const QString &standIn);
/// A reading in the unit of the title; nullopt where the quantizer has none.
std::optional<double> readingOf(const QuantizerReading &reading, Instrument instrument);

/// One reading of the quantizers of all layers against the epoch: a line a layer.
class QuantizerPlot : public Chart {
  Q_OBJECT

 public:
  explicit QuantizerPlot(QWidget *parent = nullptr);
  ~QuantizerPlot() override;

  /// @param layers as the legend has them
  /// @param weights otherwise input activations
  void setRun(std::shared_ptr<const RunRecord> run, const QStringList &layers, Instrument instrument,
              bool weights);

  QString fileStem() const override { return QStringLiteral("quantizers"); }
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override { fill(); }
  QString csv() const override;

 private:
  void fill();
  void styleAxesAnew();

  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
