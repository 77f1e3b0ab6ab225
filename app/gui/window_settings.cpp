// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window_settings.h"

#include "core/plan/base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

constexpr int schemaVersion = 1;

QString key(const char *name) {
  return QString::fromLatin1(name);
}

} // namespace

WindowSettings::WindowSettings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QCoreApplication::organizationName(),
                 QCoreApplication::applicationName()) {
  if (m_settings.value(key("schema"), schemaVersion).toInt() != schemaVersion)
    m_settings.clear();
  m_settings.setValue(key("schema"), schemaVersion);
}

QByteArray WindowSettings::bytes(const char *name) const {
  return m_settings.value(key(name)).toByteArray();
}

void WindowSettings::setBytes(const char *name, const QByteArray &value) {
  m_settings.setValue(key(name), value);
}

ThemeMode WindowSettings::theme() const {
  const QString text = m_settings.value(key("theme")).toString();
  if (text == QLatin1String("light"))
    return ThemeMode::light;
  return text == QLatin1String("dark") ? ThemeMode::dark : ThemeMode::system;
}

void WindowSettings::setTheme(ThemeMode mode) {
  const char *text = mode == ThemeMode::light ? "light" : mode == ThemeMode::dark ? "dark" : "system";
  m_settings.setValue(key("theme"), key(text));
}

int WindowSettings::parallelRuns() const {
  return std::clamp(m_settings.value(key("parallel_runs"), 1).toInt(), 1, 16);
}

void WindowSettings::setParallelRuns(int runs) {
  m_settings.setValue(key("parallel_runs"), runs);
}

int WindowSettings::runKind() const {
  return m_settings.value(key("run_kind"), 0).toInt();
}

void WindowSettings::setRunKind(int kind) {
  m_settings.setValue(key("run_kind"), kind);
}

QString WindowSettings::tradeOffAxis() const {
  return m_settings.value(key("trade_off_axis")).toString();
}

void WindowSettings::setTradeOffAxis(const QString &name) {
  m_settings.setValue(key("trade_off_axis"), name);
}

std::optional<Experiment> WindowSettings::experiment() const {
  const QByteArray text = m_settings.value(key("experiment")).toString().toUtf8();
  if (text.isEmpty())
    return std::nullopt;
  try {
    return parseExperiment(std::string_view(text.constData(), static_cast<std::size_t>(text.size())),
                           "settings");
  } catch (const Error &) {
    return std::nullopt; // what an older or newer version wrote; the default document serves
  }
}

void WindowSettings::setExperiment(const Experiment &experiment) {
  m_settings.setValue(key("experiment"), QString::fromStdString(toJson(experiment).dump()));
}

QStringList WindowSettings::recentNetworks() const {
  return m_settings.value(key("recent_networks")).toStringList().mid(0, mostRecentNetworks);
}

void WindowSettings::addRecentNetwork(const QString &file) {
  QStringList files = recentNetworks();
  files.removeAll(file);
  files.prepend(file);
  m_settings.setValue(key("recent_networks"), files.mid(0, mostRecentNetworks));
}

void WindowSettings::removeRecentNetwork(const QString &file) {
  QStringList files = recentNetworks();
  files.removeAll(file);
  m_settings.setValue(key("recent_networks"), files);
}

std::optional<QStringList> WindowSettings::shownRuns() const {
  if (!m_settings.contains(key("shown_runs")))
    return std::nullopt;
  return m_settings.value(key("shown_runs")).toStringList();
}

void WindowSettings::setShownRuns(const QStringList &folders) {
  m_settings.setValue(key("shown_runs"), folders);
}

} // namespace bitsmith
