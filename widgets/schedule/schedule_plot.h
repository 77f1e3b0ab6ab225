// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart.h"
#include "widgets/schedule/schedule_shape.h"

namespace bitsmith {

/// A schedule as a picture: bits against epochs for each group of layers, and below it the mean weight bits
/// with the weight memory that they come to. Points of the schedule are dragged with the mouse.
class SchedulePlot : public Chart {
  Q_OBJECT
 public:
  explicit SchedulePlot(QWidget *parent = nullptr);
  ~SchedulePlot() override;

  void setScene(const ScheduleScene &scene);
  const ScheduleScene &scene() const;
  /// Where a handle is drawn, in the coordinates of this widget. Throws std::out_of_range.
  QPoint handlePosition(std::size_t handle) const;
  /// What the pointer reads in an epoch, as rich text; empty outside of the training.
  QString readoutAt(std::int64_t epoch) const;
  /// The curves as drawn: names and values. For tests and bug reports.
  QString dump() const;

  QString fileStem() const override { return QStringLiteral("schedule"); }
  QSize drawingSize() const override;
  void drawOn(QPaintDevice &device, bool vector) override;
  void restyle() override;
  /// One row an epoch: mean bits, memory, and the bits of every layer.
  QString csv() const override;
  QSize sizeHint() const override { return {560, 320}; }
  QSize minimumSizeHint() const override { return {280, 180}; }

 Q_SIGNALS:
  /// A handle was taken hold of: what follows until the next time is one edit.
  void dragBegan();
  /// A handle was moved; the scene changes only by setScene().
  void edited(const bitsmith::ScheduleOptions &options);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

} // namespace bitsmith
