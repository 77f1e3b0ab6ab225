// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/recovery.h"

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/user_folders.h"
#include "widgets/runs/run_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString projectName = u"project.bitsmith"_s;
const QString placeName = u"file"_s;
const QString lockName = u"lock"_s;
constexpr std::uintmax_t longestPath = 1u << 16;

/// A lock that is stale as soon as its process is gone, however old it is.
std::unique_ptr<QLockFile> lockOf(const QString &folder) {
  auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(lockName));
  lock->setStaleLockTime(0);
  return lock;
}

} // namespace

Recovery::Recovery(const QString &root) : m_root(root) {}

Recovery::~Recovery() {
  drop();
}

QString Recovery::defaultRoot() {
  const std::filesystem::path state = userStateFolder();
  return state.empty() ? QString() : folderKey(state / "recovery");
}

void Recovery::keep(const Project &project, const QString &file) {
  if (m_root.isEmpty())
    return;
  if (m_folder.isEmpty()) {
    const QString folder = QDir(m_root).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!QDir().mkpath(folder))
      throw workFailed(folder.toStdString() + " cannot be made: unsaved work is not kept");
    m_lock = lockOf(folder);
    m_folder = folder;
  }
  if (!m_lock->isLocked()) // there may have been no room for it before
    m_lock->tryLock(0);
  const QDir folder(m_folder);
  writeFileAtomically(toPath(folder.filePath(placeName)), file.toStdString());
  // Of no folder: all paths are written as they are.
  writeFileAtomically(toPath(folder.filePath(projectName)), projectText(project, "/"));
}

void Recovery::drop() {
  if (m_folder.isEmpty())
    return;
  m_lock.reset();
  QDir(m_folder).removeRecursively();
  m_folder.clear();
}

QList<UnsavedWork> Recovery::leftBehind() const {
  QList<UnsavedWork> list;
  if (m_root.isEmpty())
    return list;
  for (const QFileInfo &entry : QDir(m_root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    const QDir folder(entry.filePath());
    const QFileInfo project(folder.filePath(projectName));
    if (entry.filePath() == m_folder || !project.exists())
      continue;
    if (!lockOf(folder.path())->tryLock(0))
      continue; // its window is open
    UnsavedWork work{.folder = folder.path(), .file = {}, .changed = project.lastModified()};
    try {
      work.file = QString::fromStdString(readFile(toPath(folder.filePath(placeName)), longestPath));
    } catch (const Error &) {
      // Where it belonged is not known: it is opened as one that was never saved.
    }
    list.append(work);
  }
  std::ranges::sort(list, std::greater(), &UnsavedWork::changed);
  return list;
}

Project Recovery::read(const UnsavedWork &work) {
  return loadProject(toPath(QDir(work.folder).filePath(projectName)));
}

void Recovery::discard(const UnsavedWork &work) {
  QDir(work.folder).removeRecursively();
}

} // namespace bitsmith
