// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "widgets/analysis/search_dialog.h"
#include "widgets/runs/run_library.h"
#include "widgets/style/message_bar.h"

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace bitsmith {

class Document;

/// What the window does with searches: asks for one, puts a candidate's plan into the document, trains a
/// candidate fully.
class SearchActions : public QObject {
  Q_OBJECT
 public:
  /// All but the window outlive the actions; the dialog belongs to the window.
  SearchActions(Document &document, const RunLibrary &library, QWidget *window);

  /// Trains the candidate that was opened last; disabled while there is none.
  QAction *trainAction() const { return m_train; }

 public Q_SLOTS:
  /// @param chosen folder of the trained run that is offered first; may be empty
  void openDialog(const QString &chosen);
  /// Takes a candidate's plan into the document, in one command.
  /// @param folder of the search
  void openCandidate(const QString &folder, std::int64_t index);
  void trainCandidate();

 Q_SIGNALS:
  void told(bitsmith::Severity severity, const QString &message, const QString &action = {},
            const std::function<void()> &callback = {});
  void runRequested(const bitsmith::Experiment &experiment);
  /// The command that does this is to be copied.
  void commandRequested(const bitsmith::Experiment &experiment);
  /// A candidate's plan is in the document now.
  void candidateOpened(const QString &folder, std::int64_t index);

 private:
  /// @param path of the start's folder, as the search is to name it
  Experiment searchFor(const QString &start, const QString &path, const SearchOptions &options) const;
  void search(const QString &start, const SearchOptions &options);
  std::vector<SearchStart> starts() const;
  void updateStarts();
  /// The trained run that a search began with, relative to a new run's folder.
  StartOptions startOf(const QString &folder, const RunRecord &search) const;

  Document &m_document;
  const RunLibrary &m_library;
  QWidget *m_window;
  SearchDialog *m_dialog = nullptr; ///< made when it is first asked for
  QAction *m_train;
  QString m_folder; ///< of the search whose candidate is open
  std::int64_t m_index = 0;
};

} // namespace bitsmith
