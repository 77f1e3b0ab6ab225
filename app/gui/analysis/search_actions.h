// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "widgets/analysis/search_dialog.h"
#include "widgets/runs/run_library.h"

#include <QObject>

class QAction;

namespace bitsmith {

class Document;
struct WindowContext;

/// Searches in the window: asks for one, puts a candidate's plan into the document, trains a candidate fully.
class SearchActions : public QObject {
  Q_OBJECT
 public:
  explicit SearchActions(WindowContext &context);

 public Q_SLOTS:
  /// Offers the run that is analysed first.
  void openDialog();
  /// Takes a candidate's plan into the document, in one command.
  /// @param folder of the search
  void openCandidate(const QString &folder, std::int64_t index);
  void trainCandidate();

 Q_SIGNALS:
  /// The command that does this is to be copied.
  void commandRequested(const bitsmith::Experiment &experiment);

 private:
  void addActions();
  /// @param path of the start's folder, as the search is to name it
  Experiment searchFor(const QString &start, const QString &path, const SearchOptions &options) const;
  void search(const QString &start, const SearchOptions &options);
  void enqueue(const Experiment &experiment);
  std::vector<SearchStart> starts() const;
  void updateStarts();
  /// The trained run that a search began with, relative to a new run's folder.
  StartOptions startOf(const QString &folder, const RunRecord &search) const;

  WindowContext &m_context;
  Document &m_document;
  const RunLibrary &m_library;
  SearchDialog *m_dialog = nullptr; ///< made when it is first asked for; child of the window
  QAction *m_train;                 ///< the candidate that was opened last; disabled while there is none
  QString m_folder;                 ///< of the search whose candidate is open
  std::int64_t m_index = 0;
};

} // namespace bitsmith
