// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_library.h"

#include "widgets/runs/run_folder.h"

#include <algorithm>

namespace bitsmith {

RunLibrary::RunLibrary(const QString &root, QObject *parent)
    : QObject(parent), m_root(folderKey(root)), m_follower(new RunFollower(root)) {
  qRegisterMetaType<RunSnapshot>();
  m_thread.setObjectName(QStringLiteral("run library"));
  m_follower->moveToThread(&m_thread);
  connect(&m_thread, &QThread::started, m_follower, &RunFollower::start);
  connect(&m_thread, &QThread::finished, m_follower, &RunFollower::finish, Qt::DirectConnection);
  connect(m_follower, &RunFollower::published, this, &RunLibrary::apply);
  connect(m_follower, &RunFollower::lost, this, &RunLibrary::remove);
  connect(m_follower, &RunFollower::loaded, this, [this] {
    m_loaded = true;
    Q_EMIT loaded();
  });
  m_thread.start(QThread::LowPriority);
}

RunLibrary::~RunLibrary() {
  m_follower->disconnect(this);
  m_follower->requestStop();
  m_thread.quit();
  m_thread.wait();
  delete m_follower;
}

QStringList RunLibrary::folders() const {
  struct Dated {
    double time;
    QString folder;
  };
  std::vector<Dated> dated;
  for (const RunSnapshot &snapshot : m_snapshots) {
    if (snapshot.study.isEmpty())
      dated.push_back({createdAt(*snapshot.record), snapshot.folder});
  }
  std::sort(dated.begin(), dated.end(), [](const Dated &a, const Dated &b) {
    return a.time != b.time ? a.time > b.time : a.folder > b.folder;
  });
  QStringList result;
  for (const Dated &one : dated)
    result.append(one.folder);
  return result;
}

QStringList RunLibrary::members(const QString &study) const {
  QStringList result;
  for (const RunSnapshot &snapshot : m_snapshots) {
    if (!study.isEmpty() && snapshot.study == study)
      result.append(snapshot.folder);
  }
  std::sort(result.begin(), result.end(), isMemberBefore);
  return result;
}

QString RunLibrary::studyOf(const QString &folder) const {
  return m_snapshots.value(folder).study;
}

RunRecordPtr RunLibrary::record(const QString &folder) const {
  return m_snapshots.value(folder).record;
}

QString RunLibrary::problem(const QString &folder) const {
  return m_snapshots.value(folder).problem;
}

void RunLibrary::refresh() {
  QMetaObject::invokeMethod(m_follower, &RunFollower::rescan, Qt::QueuedConnection);
}

void RunLibrary::apply(const RunSnapshot &snapshot) {
  const bool isNew = !m_snapshots.contains(snapshot.folder);
  m_snapshots.insert(snapshot.folder, snapshot);
  if (isNew)
    Q_EMIT runAdded(snapshot.folder);
  else
    Q_EMIT runChanged(snapshot.folder);
}

void RunLibrary::remove(const QString &folder) {
  for (const QString &member : members(folder))
    remove(member);
  if (m_snapshots.remove(folder) > 0)
    Q_EMIT runRemoved(folder);
}

} // namespace bitsmith
