// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>

/// The real bitsmith-cli, for suites of its commands.
namespace bitsmith::test {

constexpr int longestWait = 120'000; // milliseconds; only a hang lasts that long

/// What a finished program left.
struct Outcome {
  int status = -1; ///< −1: it crashed or hung
  QString output;
  QString errors;

  QJsonDocument json() const { return QJsonDocument::fromJson(output.toUtf8()); }
  QJsonObject object() const { return json().object(); }
};

/// @param environment added to that of the test
inline void prepareProgram(QProcess &process, const QStringList &arguments,
                           const QMap<QString, QString> &environment = {}) {
  QProcessEnvironment whole = QProcessEnvironment::systemEnvironment();
  for (auto entry = environment.begin(); entry != environment.end(); ++entry)
    whole.insert(entry.key(), entry.value());
  process.setProcessEnvironment(whole);
  process.setProgram(QStringLiteral(BITSMITH_CLI));
  process.setArguments(arguments);
}

/// Waits for it to finish.
inline Outcome outcomeOf(QProcess &process) {
  if (!process.waitForFinished(longestWait))
    return {};
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          QString::fromUtf8(process.readAllStandardOutput()),
          QString::fromUtf8(process.readAllStandardError())};
}

inline Outcome runProgram(const QStringList &arguments, const QMap<QString, QString> &environment = {}) {
  QProcess process;
  prepareProgram(process, arguments, environment);
  process.start();
  return outcomeOf(process);
}

} // namespace bitsmith::test
