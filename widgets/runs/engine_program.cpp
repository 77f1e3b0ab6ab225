// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/engine_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto environmentName = "BITSMITH_CLI";
/// Half of what there is: a core that a training shares with the window is nine tenths the window's.
constexpr int backgroundNiceness = 10;

bool isProgram(const QString &path) {
  const QFileInfo info(path);
  return info.isFile() && info.isExecutable();
}

} // namespace

QString engineProgram() {
  const QString named = qEnvironmentVariable(environmentName);
  if (!named.isEmpty())
    return isProgram(named) ? QFileInfo(named).absoluteFilePath() : QString();
  const QDir here(QCoreApplication::applicationDirPath());
  for (const QString &place :
       {u"bitsmith-cli"_s, u"../libexec/bitsmith/bitsmith-cli"_s, u"../libexec/bitsmith-cli"_s}) {
    QString path = QDir::cleanPath(here.absoluteFilePath(place));
    if (isProgram(path))
      return path;
  }
  return QStandardPaths::findExecutable(u"bitsmith-cli"_s);
}

QString missingEngineMessage() {
  const QString named = qEnvironmentVariable(environmentName);
  if (!named.isEmpty())
    return QCoreApplication::translate(
               "bitsmith::engineProgram",
               "The engine cannot be started: BITSMITH_CLI names %1, which is not a program. "
               "Correct or unset it.")
        .arg(named);
  return QCoreApplication::translate(
             "bitsmith::engineProgram",
             "The engine program bitsmith-cli was not found in %1, in ../libexec beside it or "
             "in PATH. Install it, or set BITSMITH_CLI to where it is.")
      .arg(QCoreApplication::applicationDirPath());
}

void prepareEngine(QProcess &process, int signal, EnginePriority priority) {
  const pid_t parent = getpid();
  // Runs between fork and exec: only async-signal-safe calls. The parent may have died before prctl took
  // effect.
  process.setChildProcessModifier([parent, signal, priority] {
    prctl(PR_SET_PDEATHSIG, signal);
    if (getppid() != parent)
      _exit(1);
    if (priority == EnginePriority::background)
      setpriority(PRIO_PROCESS, 0, std::min(getpriority(PRIO_PROCESS, 0) + backgroundNiceness, 19));
  });
}

void letGo(QProcess *process) {
  process->disconnect();
  if (process->state() == QProcess::NotRunning) {
    process->deleteLater();
    return;
  }
  QCoreApplication *application = QCoreApplication::instance();
  process->setParent(application);
  QObject::connect(process, &QProcess::stateChanged, process, [process](QProcess::ProcessState state) {
    if (state == QProcess::NotRunning)
      process->deleteLater();
  });
  // At the end of the program it is waited for: the kill is on its way.
  QObject::connect(application, &QObject::destroyed, process, [process] { process->waitForFinished(); });
  process->kill();
}

QString signalText(int signal) {
  const char *text = strsignal(signal);
  return u"%1 (%2)"_s.arg(signal).arg(QString::fromLocal8Bit(text ? text : "unknown").toLower());
}

} // namespace bitsmith
