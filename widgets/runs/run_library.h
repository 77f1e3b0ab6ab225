// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/runs/run_follower.h"

#include <QHash>
#include <QThread>

namespace bitsmith {

/// All runs below a root folder, followed live. Reading happens in a thread of its own; what is handed out
/// are immutable snapshots, so that the window never waits for a disk. Folders are absolute paths as
/// folderKey() gives them.
class RunLibrary : public QObject {
  Q_OBJECT
 public:
  explicit RunLibrary(const QString &root, QObject *parent = nullptr);
  ~RunLibrary() override;

  QString root() const { return m_root; }
  /// Runs and studies directly below the root, newest first.
  QStringList folders() const;
  /// Members of a study in their order; those not begun yet included, with state queued.
  QStringList members(const QString &study) const;
  /// The study that a run is a member of; empty at top level.
  QString studyOf(const QString &folder) const;
  /// Null for a folder that is not known.
  RunRecordPtr record(const QString &folder) const;
  bool contains(const QString &folder) const { return m_snapshots.contains(folder); }
  /// What is wrong with a folder that cannot be read, empty otherwise.
  QString problem(const QString &folder) const;
  /// What a person has written on the run.
  RunLabels labels(const QString &folder) const;
  /// What the run is called: by its label, else by its experiment.
  QString name(const QString &folder) const;
  /// Writes what a person has written on a run into its folder, and shows it at once. Throws Error.
  void setLabels(const QString &folder, const RunLabels &labels);
  /// The tags that runs have, sorted.
  QStringList tags() const;
  /// Where a run starts from, or takes its sensitivity from, by an absolute folder: runs name others from
  /// their own folder, and members of a study name each other. As it is where there is no such member.
  StartOptions absoluteStart(const QString &folder, const StartOptions &start) const;
  /// When the run was asked for, in seconds since 1970.
  double created(const QString &folder) const;
  /// Whether the runs that were there at the start have all been read.
  bool isLoaded() const { return m_loaded; }

 public Q_SLOTS:
  /// Looks at the root now rather than at the next tick; returns at once.
  void refresh();

 Q_SIGNALS:
  void runAdded(const QString &folder);
  void runChanged(const QString &folder);
  /// Members are removed before their study.
  void runRemoved(const QString &folder);
  void loaded();

 private:
  void apply(const RunSnapshot &snapshot);
  void remove(const QString &folder);

  QString m_root;
  QHash<QString, RunSnapshot> m_snapshots;
  QHash<QString, QStringList> m_members; ///< by study, in any order
  mutable QStringList m_folders;         ///< what folders() gives; empty: to be sorted anew
  QThread m_thread;
  RunFollower *m_follower;
  bool m_loaded = false;
};

} // namespace bitsmith
