// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/window_settings.h"

#include "core/plan/base/error.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

constexpr int schemaVersion = 1;

QString key(const char *name) {
  return QString::fromLatin1(name);
}

QStringList without(QStringList files, const QString &file) {
  files.removeAll(file);
  return files;
}

QStringList withFirst(const QStringList &files, const QString &file) {
  return QStringList{file} + without(files, file);
}

/// A file's path would be taken for groups.
QString adviceKey(const QString &network) {
  return key("dismissed_advice/") + QString::fromLatin1(QUrl::toPercentEncoding(network));
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

QString WindowSettings::language() const {
  return m_settings.value(key("language")).toString();
}

void WindowSettings::setLanguage(const QString &code) {
  m_settings.setValue(key("language"), code);
}

int WindowSettings::parallelRuns() const {
  return std::clamp(m_settings.value(key("parallel_runs"), 1).toInt(), 1, 16);
}

void WindowSettings::setParallelRuns(int runs) {
  m_settings.setValue(key("parallel_runs"), runs);
}

bool WindowSettings::tellsWhenRunsEnd() const {
  return m_settings.value(key("tell_when_runs_end"), true).toBool();
}

void WindowSettings::setTellsWhenRunsEnd(bool on) {
  m_settings.setValue(key("tell_when_runs_end"), on);
}

int WindowSettings::runKind() const {
  return m_settings.value(key("run_kind"), 0).toInt();
}

void WindowSettings::setRunKind(int kind) {
  m_settings.setValue(key("run_kind"), kind);
}

bool WindowSettings::isLiveAccuracyOn() const {
  return m_settings.value(key("live_accuracy"), true).toBool();
}

void WindowSettings::setLiveAccuracyOn(bool on) {
  m_settings.setValue(key("live_accuracy"), on);
}

QString WindowSettings::tradeOffAxis() const {
  return m_settings.value(key("trade_off_axis")).toString();
}

void WindowSettings::setTradeOffAxis(const QString &name) {
  m_settings.setValue(key("trade_off_axis"), name);
}

bool WindowSettings::hasExperiment() const {
  return !m_settings.value(key("experiment")).toString().isEmpty();
}

std::optional<Experiment> WindowSettings::experiment() const {
  const QByteArray text = m_settings.value(key("experiment")).toString().toUtf8();
  if (text.isEmpty())
    return std::nullopt;
  try {
    return parseKeptExperiment(std::string_view(text.constData(), static_cast<std::size_t>(text.size())),
                               "settings");
  } catch (const Error &) {
    return std::nullopt; // what an older or newer version wrote; the default document serves
  }
}

void WindowSettings::setExperiment(const Experiment &experiment) {
  m_settings.setValue(key("experiment"), QString::fromStdString(toJson(experiment).dump()));
}

PlanMarks WindowSettings::marks() const {
  using nlohmann::json;
  const json document = json::parse(m_settings.value(key("marks")).toString().toStdString(), nullptr, false);
  try {
    return {.locked = document.at("locked").get<std::vector<std::string>>(),
            .ties = document.at("ties").get<std::vector<std::vector<std::string>>>()};
  } catch (const json::exception &) {
    return {};
  }
}

void WindowSettings::setMarks(const PlanMarks &marks) {
  const nlohmann::json document = {{"locked", marks.locked}, {"ties", marks.ties}};
  m_settings.setValue(key("marks"), QString::fromStdString(document.dump()));
}

QStringList WindowSettings::recentNetworks() const {
  return m_settings.value(key("recent_networks")).toStringList().mid(0, mostRecentNetworks);
}

void WindowSettings::addRecentNetwork(const QString &file) {
  m_settings.setValue(key("recent_networks"), withFirst(recentNetworks(), file).mid(0, mostRecentNetworks));
}

void WindowSettings::removeRecentNetwork(const QString &file) {
  m_settings.setValue(key("recent_networks"), without(recentNetworks(), file));
}

QStringList WindowSettings::recentProjects() const {
  return m_settings.value(key("recent_projects")).toStringList().mid(0, mostRecentProjects);
}

void WindowSettings::addRecentProject(const QString &file) {
  m_settings.setValue(key("recent_projects"), withFirst(recentProjects(), file).mid(0, mostRecentProjects));
}

void WindowSettings::removeRecentProject(const QString &file) {
  m_settings.setValue(key("recent_projects"), without(recentProjects(), file));
}

QString WindowSettings::openProject() const {
  return m_settings.value(key("open_project")).toString();
}

void WindowSettings::setOpenProject(const QString &file) {
  m_settings.setValue(key("open_project"), file);
}

WindowSettings::TourProgress WindowSettings::tourProgress(const QString &tour) const {
  const QString path = key("tours/") + tour;
  return {.step = std::max(0, m_settings.value(path + key("/step")).toInt()),
          .begunAt = m_settings.value(path + key("/begun_at")).toDouble(),
          .isDone = m_settings.value(path + key("/done")).toBool()};
}

void WindowSettings::setTourProgress(const QString &tour, const TourProgress &progress) {
  const QString path = key("tours/") + tour;
  m_settings.setValue(path + key("/step"), progress.step);
  m_settings.setValue(path + key("/begun_at"), progress.begunAt);
  m_settings.setValue(path + key("/done"), progress.isDone);
}

QStringList WindowSettings::dismissedAdvice(const QString &network) const {
  return m_settings.value(adviceKey(network)).toStringList();
}

void WindowSettings::setDismissedAdvice(const QString &network, const QStringList &kinds) {
  if (kinds.isEmpty())
    m_settings.remove(adviceKey(network));
  else
    m_settings.setValue(adviceKey(network), kinds);
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
