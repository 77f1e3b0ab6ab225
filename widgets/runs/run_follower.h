// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/labels.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_reader.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>

namespace bitsmith {

using RunRecordPtr = std::shared_ptr<const RunRecord>;

/// What is known of a run folder at one moment; immutable, so that threads may share it.
struct RunSnapshot {
  QString folder;
  QString study;       ///< the study's folder for a member, empty at top level
  RunRecordPtr record; ///< never null; of a damaged folder it tells the folder's name and state failed
  QString problem;     ///< what is wrong with a damaged folder, empty otherwise
  RunLabels labels;    ///< what a person has written on the run
  double created = 0;  ///< createdAt(): what runs are sorted by
};

/// The reading half of RunLibrary, living in a thread of its own: finds run folders, follows them as they
/// grow, and publishes snapshots, at most five a second for each run and fewer for runs with very many steps.
class RunFollower : public QObject {
  Q_OBJECT
 public:
  explicit RunFollower(const QString &root);

  /// From any thread: reading ends as soon as the file at hand is read.
  void requestStop() { m_stop = true; }

 public Q_SLOTS:
  void start();
  void rescan();
  /// From its own thread, before it is deleted: timers and watches end.
  void finish();

 Q_SIGNALS:
  void published(const bitsmith::RunSnapshot &snapshot);
  void lost(const QString &folder);
  /// All folders that were there have been read once.
  void loaded();

 private:
  /// Sizes and times by which a change from outside is noticed.
  struct Signature {
    std::int64_t experimentTime = 0;
    std::int64_t experimentSize = -1;
    std::int64_t eventsSize = -1;
    std::int64_t resultTime = 0;
    std::int64_t labelsTime = 0;
    bool operator==(const Signature &) const = default;
  };
  struct Followed {
    std::filesystem::path path;
    QString study;
    std::unique_ptr<RunReader> reader; ///< null: damaged
    QString problem;
    RunLabels labels;
    std::string labelsProblem; ///< why labels.json cannot be read; a warning, not a damage
    Signature signature;
    qint64 publishedAt = -1; ///< milliseconds of m_clock
    bool dirty = false;
    bool seen = false;
  };

  static Signature signatureOf(const std::filesystem::path &folder);
  void poll();
  void look(const std::filesystem::path &path, const QString &study);
  void open(const QString &folder, Followed &followed);
  static void readLabelsOf(Followed &followed);
  void follow(const QString &folder, Followed &followed);
  void refresh(const QString &folder, Followed &followed);
  void publish(const QString &folder, Followed &followed);
  void announceMembersToCome();
  void forgetUnseen();
  void watchFolders();

  QString m_root;
  std::atomic<bool> m_stop = false;
  std::map<QString, Followed> m_runs;
  /// Members of a study whose folders do not exist yet, so that the whole study is seen from its start.
  std::map<QString, QString> m_toCome;
  QString m_nextIdle; ///< where the round of the idle runs goes on
  QElapsedTimer m_clock;
  QTimer *m_pollTimer = nullptr;
  QTimer *m_rescanTimer = nullptr;
  QTimer *m_soonTimer = nullptr;
  QFileSystemWatcher *m_watcher = nullptr;
};

} // namespace bitsmith

Q_DECLARE_METATYPE(bitsmith::RunSnapshot)
