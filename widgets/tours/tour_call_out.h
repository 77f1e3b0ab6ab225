// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;
class QToolButton;

namespace bitsmith {

class TourHighlight;

/// A step of a tour, said beside the control that it is about: a card with an arrow to the control, which
/// stays free. The card never takes the focus by itself; F6 brings the keys to it and back.
class TourCallOut : public QFrame {
  Q_OBJECT
 public:
  /// Whether a step can be gone on from.
  enum class State {
    reading, ///< it is only read: Next
    waiting, ///< for what is to be done: Skip step
    done,    ///< what it waited for is so: Next
  };
  struct Step {
    QString tour; ///< title of the tour
    int number = 1;
    int count = 1;
    QString text; ///< Markdown
    QString hint; ///< Markdown; shown on demand
    State state = State::reading;
  };

  explicit TourCallOut(QWidget *window);
  ~TourCallOut() override;

  void show(const Step &step);
  using QFrame::show;
  void setState(State state);
  State state() const { return m_state; }
  QString text() const;
  /// Moves the card and the frame to a place.
  /// @param window that the place is in: the card becomes a child of it
  /// @param rect of the control in the window; empty: the card stands at the lower edge and points at nothing
  void point(QWidget *window, const QRect &rect);

 Q_SIGNALS:
  void backRequested();
  /// Next or Finish.
  void nextRequested();
  void skipRequested();
  void leaveRequested();

 protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

 private:
  enum class Side { below, above, right, left, nowhere };

  void build();
  void place();
  void toggleFocus();
  QRect cardAt(Side side, const QSize &size) const;

  QLabel *m_title = nullptr;
  QLabel *m_counter = nullptr;
  QLabel *m_text = nullptr;
  QLabel *m_hint = nullptr;
  QLabel *m_done = nullptr;
  QPushButton *m_back = nullptr;
  QPushButton *m_showHint = nullptr;
  QPushButton *m_next = nullptr;
  QToolButton *m_leave = nullptr;
  QPointer<TourHighlight> m_highlight;
  QPointer<QWidget> m_focusBefore;
  QRect m_target; ///< in the parent
  Side m_side = Side::nowhere;
  State m_state = State::reading;
  bool m_isLast = false;
};

} // namespace bitsmith
