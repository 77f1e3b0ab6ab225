// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace bitsmith {

/// The program, with a net below its windows: an exception that nobody has caught does not end it, and what
/// is not saved with it. (Qt makes no promises about what it was in the middle of; to go on is better than to
/// lose the work.)
class Application : public QApplication {
  Q_OBJECT
 public:
  using QApplication::QApplication;

  bool notify(QObject *receiver, QEvent *event) override;

 Q_SIGNALS:
  /// When what was interrupted is over; the same message at most once in ten seconds, since what fails while
  /// the window is painted fails again and again.
  void faultCaught(const QString &message);

 private:
  void tell(const QString &message);

  QString m_last;
  QElapsedTimer m_since;
};

} // namespace bitsmith
