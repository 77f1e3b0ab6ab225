// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/error_report.h"
#include "widgets/charts/chart.h"

#include <memory>
#include <optional>

namespace bitsmith {

/// What a histogram shows besides its bars.
struct HistogramContent {
  QString stem;  ///< for file names: "conv1-weights"
  QString title; ///< of the value axis: "conv1, weights"
  Histogram histogram;
  std::optional<QuantizationLevels> levels; ///< drawn onto the bars, or below them a line a channel
};

/// How many values fall where, with the levels that a quantizer maps them to. The levels of one quantizer are
/// vertical lines, dense ones ticks at the foot; where each channel has its own, every channel is a line from
/// its lowest to its highest level in a strip below, the narrowest range at the bottom. Values outside the
/// range of a single quantizer are on a tinted ground.
class HistogramPlot : public Chart {
  Q_OBJECT

 public:
  explicit HistogramPlot(QWidget *parent = nullptr);
  ~HistogramPlot() override;

  void setContent(const HistogramContent &content);
  const HistogramContent &content() const;
  /// Logarithmic counts show what is rare.
  void setLogarithmic(bool logarithmic);
  bool isLogarithmic() const;
  /// Levels drawn as lines or ticks on the bars; 0 where they are per channel or too many to tell apart.
  int drawnLevels() const;
  /// Channels drawn in the strip.
  int drawnChannels() const;
  /// What is said of a bin when the pointer is on it.
  QString readoutAt(double value) const;

  QString fileStem() const override;
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override;
  QString csv() const override;
  QSize minimumSizeHint() const override { return {140, 110}; }

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
