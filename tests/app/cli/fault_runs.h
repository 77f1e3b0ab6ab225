// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/cli/program.h"

/// The runs that suites of faults disturb.
namespace bitsmith::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

/// A few steps are told as events at most every 50 ms: enough epochs that kills fall before, into and after
/// them.
inline constexpr const char *trainingRun =
    R"({"format": "bitsmith/experiment@1", "name": "tiny", "task": "qat",
  "data": {"source": "shapes", "train": 256, "test": 64}, "network": {"architecture": "lenet5"},
  "precision": {"preset": "mixed_aggressive"},
  "training": {"epochs": 6, "batch": 16}, "threads": 1})";

/// Arguments that begin the run of a file with trainingRun, or go on with it.
inline QStringList trainingInto(const QString &folder, const QString &file, const QStringList &more = {}) {
  using namespace Qt::Literals::StringLiterals;
  return QStringList{u"run"_s, file} + more + QStringList{u"--resume"_s, u"--quiet"_s, u"--out"_s, folder};
}

/// Runs the program behind a shell's limits: `script` ends with `exec "$@"`.
inline Outcome runInShell(const QString &script, const QStringList &arguments) {
  QProcess process;
  process.start(QStringLiteral("sh"), QStringList{QStringLiteral("-c"), script, QStringLiteral("sh"),
                                                  QStringLiteral(BITSMITH_CLI)} +
                                          arguments);
  return outcomeOf(process);
}

} // namespace bitsmith::test
