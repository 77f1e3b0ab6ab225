// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/quantizer/quantizer_trial.h"
#include "widgets/charts/chart.h"

#include <memory>

namespace bitsmith {

/// The values of a layer beside what its quantizer makes of them: two histograms over the same bins, with
/// their extremes, mean, standard deviation and number of different values.
class LabValuesPlot : public Chart {
  Q_OBJECT

 public:
  explicit LabValuesPlot(QWidget *parent = nullptr);
  ~LabValuesPlot() override;

  /// All channels together.
  void show(const ValueSample &sample, const QuantizerTrial &trial, int bits);
  void clear();
  /// The figures above the histogram of the quantized values, as they are read.
  QString quantizedFigures() const;

  QString fileStem() const override { return QStringLiteral("quantizer-values"); }
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  QString csv() const override;

 private:
  void fill();
  void styleAnew();

  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
