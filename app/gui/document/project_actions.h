// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/document/recovery.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QAction;
class QMenu;
class QMimeData;

namespace bitsmith {

class NetworkActions;
struct WindowContext;

/// Projects in the window: made, opened, saved, kept while they are unsaved. While no project is open the
/// window remembers its plan by itself, and closing asks nothing.
class ProjectActions : public QObject {
  Q_OBJECT
 public:
  /// @param networks outlives the actions, as what is in the context does
  ProjectActions(WindowContext &context, NetworkActions &networks);
  ~ProjectActions() override;

  bool isOpen() const { return m_isOpen; }
  /// Of the open project; empty where there is none, or where it was never saved.
  QString file() const { return m_file; }
  /// Of that file as this window has read or written it; empty: not known. Where the file has another by now,
  /// somebody else has changed it.
  const QByteArray &fileFingerprint() const { return m_known; }
  bool isModified() const;
  /// Whether a file is a project by its name.
  static bool isProject(const QString &path);
  /// The project that is being dragged; empty where there is none, or other things with it.
  static QString projectIn(const QMimeData &data);

  /// Asks what is to become of unsaved changes of an open project. @return false where the person wants to go
  /// on working, or where they could not be saved
  bool mayClose();
  /// What is to be remembered when the window is closed.
  void rememberProject();
  /// The unsaved work that what is open came from goes with it: mayClose() has asked.
  void discardRecovered();
  /// Opens the project that was open when the window was closed.
  void reopen();
  /// The document is already that of an open project, in a window that was made anew. @param file of it
  /// @param known see fileFingerprint()
  /// @param recovered see recovered()
  void takeOver(const QString &file, const QByteArray &known, const std::optional<UnsavedWork> &recovered);
  /// The unsaved work that what is open came from, as long as it is the only copy.
  const std::optional<UnsavedWork> &recovered() const { return m_recovered; }
  /// How long after a change it is kept, in ms.
  void setKeepDelay(int milliseconds) { m_keep.setInterval(milliseconds); }

 public Q_SLOTS:
  void makeNew();
  void chooseFile();
  /// Opens a file after a question about unsaved changes; says what is wrong with it otherwise.
  void open(const QString &path);
  /// @return false where nothing was saved
  bool save();
  bool saveAs();
  /// Offers unsaved work of windows that ended without closing, where there is some.
  void offerRecovery();

 private:
  void setupMenu();
  /// The same of what another project would take the place of, a project or not.
  bool mayReplace();
  void fillRecent();
  Project project() const;
  /// @param recovered work that was left behind, which goes when it is open here
  void take(const Project &project, const QString &file, const std::optional<UnsavedWork> &recovered = {});
  void adopt(const Project &project, const QString &file, const std::optional<UnsavedWork> &recovered);
  bool write(const QString &path);
  /// Saves over a file that another window or program has changed meanwhile, after a question.
  bool saveOverOthers();
  void recover(const UnsavedWork &work);
  void keep();
  void followTitle();
  void tell(const QString &message);

  WindowContext &m_context;
  NetworkActions &m_networks;
  Recovery m_recovery;
  std::optional<UnsavedWork> m_recovered; ///< what is open came from it, and it is the only copy still
  QTimer m_keep;
  QMenu *m_recent = nullptr;
  QAction *m_recover = nullptr;
  QString m_file;
  qint64 m_edits = 0; ///< how often the document has changed
  QByteArray m_known; ///< see fileFingerprint()
  bool m_isOpen = false;
};

} // namespace bitsmith
