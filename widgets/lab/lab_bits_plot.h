// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/quantizer/quantizer_trial.h"
#include "widgets/charts/chart.h"

#include <memory>

namespace bitsmith {

/// SQNR against bits, everything else of the quantizer the same, the chosen bits marked; and the range of
/// each channel beside the one that a quantizer per tensor would take.
class LabBitsPlot : public Chart {
  Q_OBJECT

 public:
  explicit LabBitsPlot(QWidget *parent = nullptr);
  ~LabBitsPlot() override;

  /// @param channels the extremes of each channel @param whole those of all together
  void show(const std::vector<BitsTrial> &trials, int bits, const std::vector<ValueRange> &channels,
            const ValueRange &whole);
  void clear();

  QString fileStem() const override { return QStringLiteral("quantizer-bits"); }
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
