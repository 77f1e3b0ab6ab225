// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/run.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace bitsmith {

/// Paths as the window keeps them: absolute, clean, with forward slashes and no slash at the end. Run folders
/// are compared by this text.
QString folderKey(const QString &path);
QString folderKey(const std::filesystem::path &path);
std::filesystem::path toPath(const QString &path);
/// Whether a cluster has had a study or run.
bool hasJobs(const QString &folder);

/// Whether jobs of a study or run were ever submitted: of one that the cluster refused at once none were. A
/// record that cannot be read may have some.
class SubmittedJobs {
 public:
  /// Reads the record, which may be long, only where it has changed. @param folder the same each time
  bool any(const QString &folder);

 private:
  QDateTime m_modified;
  qint64 m_size = -1;
  bool m_any = false;
};

/// When a run was asked for, in seconds since 1970: from the time in its folder's name, else its first start.
double createdAt(const RunRecord &record);

/// The order of a study's members, by the number that their folders' names begin with.
bool isMemberBefore(const QString &folder, const QString &other);

/// Writes the thread count into an experiment, and a study's members, where it is open (0).
void settleThreads(Experiment &experiment, int threads);
/// The thread count of a run, or of a study's members; 0 where it is open.
int threadsOf(const Experiment &experiment);

/// Last epoch that a resumed run need not repeat; nullopt when there is no checkpoint. Reads only the end of
/// the events.
std::optional<std::int64_t> lastCheckpointEpoch(const QString &folder);

} // namespace bitsmith
