// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_follower.h"

#include "core/plan/base/error.h"
#include "core/plan/runs/run_folder.h"
#include "widgets/runs/run_folder.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <sys/stat.h>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pollMilliseconds = 200;
constexpr int rescanMilliseconds = 2000;
constexpr int soonMilliseconds = 50;
/// Runs that nobody seems to write are looked at in turn, so many at each poll.
constexpr int idleRunsAtAPoll = 100;
/// Each so many steps add one poll to the time between two snapshots of a run: copying stays a small part of
/// the time.
constexpr std::size_t stepsForLongerWait = 50'000;

std::int64_t nanoseconds(const timespec &time) {
  return time.tv_sec * std::int64_t{1'000'000'000} + time.tv_nsec;
}

bool hasEnded(RunState state) {
  return state == RunState::finished;
}

} // namespace

RunFollower::RunFollower(const QString &root) : m_root(folderKey(root)) {}

RunFollower::Signature RunFollower::signatureOf(const std::filesystem::path &folder) {
  Signature signature;
  struct stat status;
  if (stat((folder / run_file::experiment).c_str(), &status) == 0) {
    signature.experimentTime = nanoseconds(status.st_mtim);
    signature.experimentSize = status.st_size;
  }
  if (stat((folder / run_file::events).c_str(), &status) == 0)
    signature.eventsSize = status.st_size;
  if (stat((folder / run_file::result).c_str(), &status) == 0)
    signature.resultTime = nanoseconds(status.st_mtim);
  if (stat((folder / labelsFile).c_str(), &status) == 0)
    signature.labelsTime = nanoseconds(status.st_mtim);
  return signature;
}

void RunFollower::start() {
  m_clock.start();
  m_watcher = new QFileSystemWatcher(this);
  m_pollTimer = new QTimer(this);
  m_rescanTimer = new QTimer(this);
  m_soonTimer = new QTimer(this);
  m_soonTimer->setSingleShot(true);
  connect(m_pollTimer, &QTimer::timeout, this, &RunFollower::poll);
  connect(m_rescanTimer, &QTimer::timeout, this, &RunFollower::rescan);
  connect(m_soonTimer, &QTimer::timeout, this, &RunFollower::rescan);
  connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
    if (!m_soonTimer->isActive())
      m_soonTimer->start(soonMilliseconds);
  });
  rescan();
  if (m_stop)
    return;
  m_pollTimer->start(pollMilliseconds);
  m_rescanTimer->start(rescanMilliseconds);
  Q_EMIT loaded();
}

void RunFollower::finish() {
  for (QObject *part : {static_cast<QObject *>(m_pollTimer), static_cast<QObject *>(m_rescanTimer),
                        static_cast<QObject *>(m_soonTimer), static_cast<QObject *>(m_watcher)})
    delete part;
  m_pollTimer = m_rescanTimer = m_soonTimer = nullptr;
  m_watcher = nullptr;
}

void RunFollower::rescan() {
  std::vector<std::filesystem::path> paths;
  try {
    paths = findRuns(toPath(m_root));
  } catch (const std::exception &) {
    // The root is missing or cannot be listed: no runs for now, the next rescan looks again.
  }
  for (auto &[folder, followed] : m_runs)
    followed.seen = false;
  for (const std::filesystem::path &path : paths) {
    if (m_stop)
      return;
    const QString parent = folderKey(path.parent_path());
    look(path, parent == m_root ? QString() : parent);
  }
  forgetUnseen();
  announceMembersToCome();
  watchFolders();
}

void RunFollower::look(const std::filesystem::path &path, const QString &study) {
  const QString folder = folderKey(path);
  const auto [entry, isNew] = m_runs.try_emplace(folder);
  Followed &followed = entry->second;
  followed.seen = true;
  if (isNew) {
    m_toCome.erase(folder);
    followed.path = path;
    followed.study = study;
    open(folder, followed);
  } else {
    refresh(folder, followed);
  }
}

void RunFollower::open(const QString &folder, Followed &followed) {
  followed.signature = signatureOf(followed.path);
  readLabelsOf(followed);
  followed.reader.reset();
  followed.problem.clear();
  try {
    followed.reader = std::make_unique<RunReader>(followed.path);
    // A poll reads a slice of a large file; nobody else waits here, so all slices follow at once.
    while (!m_stop && followed.reader->poll()) {
    }
  } catch (const std::exception &error) {
    followed.reader.reset();
    followed.problem = QString::fromUtf8(error.what());
  }
  publish(folder, followed);
}

void RunFollower::readLabelsOf(Followed &followed) {
  followed.labelsProblem.clear();
  followed.labels = readLabels(followed.path, &followed.labelsProblem);
}

/// Starts reading anew where a file was replaced; a run that only grew is left to poll().
void RunFollower::refresh(const QString &folder, Followed &followed) {
  const Signature now = signatureOf(followed.path);
  const Signature before = std::exchange(followed.signature, now);
  const bool replaced = now.experimentTime != before.experimentTime ||
                        now.experimentSize != before.experimentSize || now.eventsSize < before.eventsSize ||
                        (before.resultTime != 0 && now.resultTime != before.resultTime);
  if (replaced || (!followed.reader && now != before)) {
    open(folder, followed);
    return;
  }
  if (now.labelsTime != before.labelsTime) {
    readLabelsOf(followed);
    publish(folder, followed);
  }
  if (followed.reader && now != before)
    follow(folder, followed);
}

void RunFollower::follow(const QString &folder, Followed &followed) {
  const RunState before = followed.reader->record().state;
  try {
    followed.dirty |= followed.reader->poll();
  } catch (const std::exception &error) {
    followed.reader.reset();
    followed.problem = QString::fromUtf8(error.what());
    publish(folder, followed);
    return;
  }
  const RunRecord &record = followed.reader->record();
  const bool stateChanged = record.state != before;
  followed.dirty |= stateChanged;
  const qint64 wait =
      pollMilliseconds * static_cast<qint64>(1 + record.steps.size() / stepsForLongerWait) - 20;
  if (followed.dirty && (stateChanged || m_clock.elapsed() - followed.publishedAt >= wait))
    publish(folder, followed);
}

void RunFollower::poll() {
  int idle = 0;
  QString next;
  for (auto &[folder, followed] : m_runs) {
    if (m_stop)
      return;
    if (!followed.reader)
      continue;
    const RunState state = followed.reader->record().state;
    if (state != RunState::running && !followed.dirty) {
      if (hasEnded(state) || folder < m_nextIdle)
        continue;
      if (++idle > idleRunsAtAPoll) {
        if (next.isEmpty())
          next = folder;
        continue;
      }
    }
    follow(folder, followed);
  }
  m_nextIdle = next;
}

void RunFollower::publish(const QString &folder, Followed &followed) {
  followed.dirty = false;
  followed.publishedAt = m_clock.elapsed();
  std::shared_ptr<RunRecord> record;
  if (followed.reader) {
    record = std::make_shared<RunRecord>(followed.reader->record());
    if (const auto damaged = followed.reader->damagedLines(); damaged > 0)
      record->warnings.push_back(
          tr("Damaged lines in events.jsonl that were skipped: %1").arg(damaged).toStdString());
  } else {
    record = std::make_shared<RunRecord>();
    record->folder = followed.path;
    record->experiment.name = followed.path.filename().string();
    record->state = RunState::failed;
    record->failure = followed.problem.toStdString();
  }
  if (!followed.labelsProblem.empty())
    record->warnings.push_back(followed.labelsProblem);
  const double created = createdAt(*record);
  Q_EMIT published({folder, followed.study, std::move(record), followed.problem, followed.labels, created});
}

void RunFollower::announceMembersToCome() {
  std::map<QString, QString> toCome;
  for (auto &[folder, followed] : m_runs) {
    if (!followed.reader || !followed.reader->record().isStudy())
      continue;
    const Experiment &study = followed.reader->record().experiment;
    const auto members = memberFolders(followed.path, study);
    for (std::size_t i = 0; i < members.size() && i < study.members.size(); ++i) {
      const QString member = folderKey(members[i]);
      if (m_runs.contains(member))
        continue;
      toCome[member] = folder;
      if (m_toCome.contains(member))
        continue;
      auto record = std::make_shared<RunRecord>();
      record->folder = members[i];
      record->experiment = study.members[i];
      Q_EMIT published({member, folder, record, {}, {}, createdAt(*record)});
    }
  }
  for (const auto &[member, study] : m_toCome) {
    if (!toCome.contains(member) && !m_runs.contains(member))
      Q_EMIT lost(member);
  }
  m_toCome = std::move(toCome);
}

void RunFollower::forgetUnseen() {
  for (auto entry = m_runs.begin(); entry != m_runs.end();) {
    if (entry->second.seen) {
      ++entry;
      continue;
    }
    const QString folder = entry->first;
    entry = m_runs.erase(entry);
    Q_EMIT lost(folder);
  }
}

void RunFollower::watchFolders() {
  QSet<QString> wanted;
  if (QDir(m_root).exists())
    wanted.insert(m_root);
  for (const auto &[folder, followed] : m_runs) {
    if (followed.reader && followed.reader->record().isStudy())
      wanted.insert(folder);
  }
  const QStringList directories = m_watcher->directories();
  const QSet<QString> watched(directories.begin(), directories.end());
  const QSet<QString> added = wanted - watched;
  const QSet<QString> dropped = watched - wanted;
  if (!dropped.isEmpty())
    m_watcher->removePaths(dropped.values());
  if (!added.isEmpty())
    m_watcher->addPaths(added.values()); // where the system's watches run out, the slow rescan still looks
}

} // namespace bitsmith
