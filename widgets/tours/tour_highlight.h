// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace bitsmith {

/// A frame round a control. It lies above the control and lets everything through to it: clicks, keys, wheel.
class TourHighlight : public QWidget {
  Q_OBJECT
 public:
  explicit TourHighlight(QWidget *parent);

  /// Puts the frame round a rectangle of the parent; hides it where there is none.
  void surround(const QRect &rect);

 protected:
  void paintEvent(QPaintEvent *event) override;
};

} // namespace bitsmith
