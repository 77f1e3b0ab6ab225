// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QString>
#include <QStringList>

namespace bitsmith {

/// What a command line refers to.
struct CommandOptions {
  QString folder;  ///< a run folder whose experiment.json is this experiment; empty: there is none yet
  int threads = 1; ///< used where the experiment leaves the count open (0)
  QString program = QStringLiteral("bitsmith-cli");
  QString tensorboard = {}; ///< folder of event files for TensorBoard; empty: none
  QString cluster = {};     ///< profile of the cluster that does the run; empty: this machine
};

/// The shell line that does what the window does, with the same threads, so that results are byte-equal. It
/// refers to the run folder's experiment where there is one; else to a shipped experiment with the fewest
/// `--set` that make it this one; else it writes the experiment to a file first.
QString commandLine(const Experiment &experiment, const CommandOptions &options = {});

/// The shell line of bitsmith-cli with these words: {"report", "my run"} gives "bitsmith-cli report 'my
/// run'".
QString commandOf(const QStringList &words);

/// A word as a POSIX shell must read it: unchanged where that is safe, in single quotes otherwise.
QString shellQuoted(const QString &word);

} // namespace bitsmith
