// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace bitsmith {

/// Tells something on the desktop, outside of the window, by the service org.freedesktop.Notifications of the
/// session (Desktop Notifications Specification 1.2). Where there is no such service, nothing happens: the
/// caller's other signs have to do.
class DesktopNotice : public QObject {
  Q_OBJECT
 public:
  explicit DesktopNotice(QObject *parent = nullptr);

  /// Whether the session has the service now.
  static bool isAvailable();
  /// Replaces what was told before. @return whether it was sent
  bool tell(const QString &title, const QString &text);

 Q_SIGNALS:
  /// Somebody clicked on what was told.
  void clicked();

 private Q_SLOTS:
  void onAction(uint id, const QString &action);

 private:
  uint m_id = 0; ///< of what was told last
};

} // namespace bitsmith
