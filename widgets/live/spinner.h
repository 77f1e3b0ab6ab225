// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace bitsmith {

/// A small arc that turns while something is being computed. It keeps its place while it stands still.
class Spinner : public QWidget {
  Q_OBJECT
 public:
  explicit Spinner(QWidget *parent = nullptr);

  void setTurning(bool turns);
  bool isTurning() const { return m_timer.isActive(); }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  QTimer m_timer;
  int m_step = 0;
};

} // namespace bitsmith
