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
  if (!m_folders.isEmpty())
    return m_folders;
  std::vector<const RunSnapshot *> top;
  for (const RunSnapshot &snapshot : m_snapshots)
    if (snapshot.study.isEmpty())
      top.push_back(&snapshot);
  std::ranges::sort(top, [](const RunSnapshot *a, const RunSnapshot *b) {
    return a->created != b->created ? a->created > b->created : a->folder > b->folder;
  });
  for (const RunSnapshot *one : top)
    m_folders.append(one->folder);
  return m_folders;
}

QStringList RunLibrary::members(const QString &study) const {
  QStringList result = m_members.value(study);
  std::sort(result.begin(), result.end(), isMemberBefore);
  return result;
}

QString RunLibrary::studyOf(const QString &folder) const {
  const auto known = m_snapshots.constFind(folder);
  return known == m_snapshots.cend() ? QString() : known->study;
}

StartOptions RunLibrary::absoluteStart(const QString &folder, const StartOptions &start) const {
  if (!start.run.empty())
    return {.run = folderKey((toPath(folder) / start.run).lexically_normal()).toStdString(), .member = {}};
  if (start.member.empty())
    return {};
  for (const QString &member : members(studyOf(folder)))
    if (const RunRecordPtr its = record(member); its && its->experiment.name == start.member)
      return {.run = member.toStdString(), .member = {}};
  return start;
}

RunRecordPtr RunLibrary::record(const QString &folder) const {
  const auto known = m_snapshots.constFind(folder);
  return known == m_snapshots.cend() ? RunRecordPtr() : known->record;
}

QString RunLibrary::problem(const QString &folder) const {
  const auto known = m_snapshots.constFind(folder);
  return known == m_snapshots.cend() ? QString() : known->problem;
}

void RunLibrary::refresh() {
  QMetaObject::invokeMethod(m_follower, &RunFollower::rescan, Qt::QueuedConnection);
}

RunLabels RunLibrary::labels(const QString &folder) const {
  const auto known = m_snapshots.constFind(folder);
  return known == m_snapshots.cend() ? RunLabels() : known->labels;
}

QString RunLibrary::name(const QString &folder) const {
  const auto known = m_snapshots.constFind(folder);
  if (known == m_snapshots.cend())
    return {};
  return QString::fromStdString(known->labels.name.empty() ? known->record->experiment.name
                                                           : known->labels.name);
}

void RunLibrary::setLabels(const QString &folder, const RunLabels &labels) {
  writeLabels(toPath(folder), labels);
  const auto known = m_snapshots.find(folder);
  if (known == m_snapshots.end())
    return;
  known->labels = readLabels(toPath(folder));
  Q_EMIT runChanged(folder);
  refresh();
}

QStringList RunLibrary::tags() const {
  QStringList tags;
  for (const RunSnapshot &snapshot : m_snapshots)
    for (const std::string &tag : snapshot.labels.tags)
      if (const QString text = QString::fromStdString(tag); !tags.contains(text))
        tags.append(text);
  tags.sort(Qt::CaseInsensitive);
  return tags;
}

double RunLibrary::created(const QString &folder) const {
  const auto known = m_snapshots.constFind(folder);
  return known == m_snapshots.cend() ? 0 : known->created;
}

void RunLibrary::apply(const RunSnapshot &snapshot) {
  const auto known = m_snapshots.constFind(snapshot.folder);
  const bool isNew = known == m_snapshots.cend();
  if (isNew && !snapshot.study.isEmpty())
    m_members[snapshot.study].append(snapshot.folder);
  if (snapshot.study.isEmpty() && (isNew || known->created != snapshot.created))
    m_folders.clear();
  RunSnapshot now = snapshot;
  // The other thread may have read them before the last edit, which must not be lost to the next one.
  if (!isNew && !(now.labels == known->labels))
    now.labels = readLabels(toPath(snapshot.folder));
  m_snapshots.insert(snapshot.folder, now);
  if (isNew)
    Q_EMIT runAdded(snapshot.folder);
  else
    Q_EMIT runChanged(snapshot.folder);
}

void RunLibrary::remove(const QString &folder) {
  for (const QString &member : members(folder))
    remove(member);
  m_members.remove(folder);
  const auto known = m_snapshots.constFind(folder);
  if (known == m_snapshots.cend())
    return;
  if (known->study.isEmpty())
    m_folders.clear();
  else
    m_members[known->study].removeAll(folder);
  m_snapshots.erase(known);
  Q_EMIT runRemoved(folder);
}

} // namespace bitsmith
