// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>

namespace bitsmith {

/// The engine program `bitsmith-cli`: $BITSMITH_CLI, beside this program, in ../libexec, in PATH, in this
/// order. Empty when there is none; a $BITSMITH_CLI that cannot be executed counts as none, so that a typing
/// error is not hidden.
QString engineProgram();

/// One sentence for a person who has no engine program: where it was looked for and what to do.
QString missingEngineMessage();

/// How much of the processor an engine is given beside the window that started it.
enum class EnginePriority {
  interactive, ///< as much as the window: somebody waits for the answer
  background,  ///< what the window and other programs leave over: with four trainings on two cores the window
               ///< still answers
};

/// Makes a child end when this process dies, however it dies: it is then sent `signal`. Call before start().
void prepareEngine(QProcess &process, int signal, EnginePriority priority);

/// Kills a child and forgets it, without waiting: freeing its memory may take it longer than a person should
/// wait. It is deleted when it has gone, and nobody hears of it any more.
void letGo(QProcess *process);

/// "9 (killed)", "11 (segmentation fault)": a signal as a person reads it.
QString signalText(int signal);

} // namespace bitsmith
