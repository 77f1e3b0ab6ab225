// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
const QString &serviceName() {
  static const QString name = u"org.freedesktop.Notifications"_s;
  return name;
}
const QString &objectPath() {
  static const QString path = u"/org/freedesktop/Notifications"_s;
  return path;
}
constexpr int serversOwnTimeout = -1;
} // namespace

DesktopNotice::DesktopNotice(QObject *parent) : QObject(parent) {
  QDBusConnection::sessionBus().connect(serviceName(), objectPath(), serviceName(), u"ActionInvoked"_s, this,
                                        SLOT(onAction(uint, QString)));
}

bool DesktopNotice::isAvailable() {
  const QDBusConnection bus = QDBusConnection::sessionBus();
  return bus.isConnected() && bus.interface()->isServiceRegistered(serviceName());
}

bool DesktopNotice::tell(const QString &title, const QString &text) {
  if (!isAvailable())
    return false;
  QDBusMessage message =
      QDBusMessage::createMethodCall(serviceName(), objectPath(), serviceName(), u"Notify"_s);
  const QVariantMap hints{{u"desktop-entry"_s, u"org.bitsmith.Bitsmith"_s}};
  // The text is markup where the server knows it.
  message << u"Bitsmith"_s << m_id << u"org.bitsmith.Bitsmith"_s << title << text.toHtmlEscaped()
          << QStringList{u"default"_s, tr("Open")} << hints << serversOwnTimeout;
  auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
    if (const QDBusPendingReply<uint> reply = *call; !reply.isError())
      m_id = reply.value();
    call->deleteLater();
  });
  return true;
}

void DesktopNotice::onAction(uint id, const QString &action) {
  if (id == m_id && action == "default"_L1)
    Q_EMIT clicked();
}

} // namespace bitsmith
