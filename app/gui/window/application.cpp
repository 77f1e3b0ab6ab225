// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/application.h"

#include <exception>

namespace bitsmith {

bool Application::notify(QObject *receiver, QEvent *event) {
  try {
    return QApplication::notify(receiver, event);
  } catch (const std::exception &error) {
    tell(QString::fromUtf8(error.what()));
  } catch (...) {
    tell({});
  }
  return false;
}

void Application::tell(const QString &message) {
  constexpr qint64 pauseMs = 10'000;
  if (m_since.isValid() && m_since.elapsed() < pauseMs && message == m_last)
    return;
  m_last = message;
  m_since.start();
  QMetaObject::invokeMethod(
      this, [this, message] { Q_EMIT faultCaught(message); }, Qt::QueuedConnection);
}

} // namespace bitsmith
