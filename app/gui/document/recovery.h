// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/project/project.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

class QLockFile;

namespace bitsmith {

/// Unsaved work of a window that ended without closing.
struct UnsavedWork {
  QString folder;    ///< that it is kept in
  QString file;      ///< of the project that it belongs to; empty: it was not saved yet
  QDateTime changed; ///< when it was written last
};

/// Keeps the unsaved work of one window on the disk, and finds that of windows that ended without closing. A
/// folder a window, held by a lock of its process: `project.bitsmith`, `file` (where it belongs).
class Recovery {
 public:
  /// @param root where the folders are; empty: nothing is kept
  explicit Recovery(const QString &root = defaultRoot());
  ~Recovery();
  /// `recovery` in the folder of the program's state.
  static QString defaultRoot();

  /// Keeps the work, whole or not at all. Throws Error (work failed).
  void keep(const Project &project, const QString &file);
  /// There is nothing unsaved any more.
  void drop();
  /// Work of processes that are gone, newest first.
  QList<UnsavedWork> leftBehind() const;
  /// Throws Error (bad input) where it cannot be read.
  static Project read(const UnsavedWork &work);
  static void discard(const UnsavedWork &work);

 private:
  QString m_root;
  QString m_folder; ///< of this window; empty: there is none yet
  std::unique_ptr<QLockFile> m_lock;
};

} // namespace bitsmith
