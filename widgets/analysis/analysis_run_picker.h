// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/document/layer_figures.h"
#include "widgets/runs/run_library.h"

#include <QComboBox>
#include <QTimer>

namespace bitsmith {

class ComboBoxFiller;

/// The runs of one task in the library, newest first, members of studies included. It follows the newest one
/// until somebody chooses another; what happens in quick succession is told once.
class AnalysisRunPicker : public QComboBox {
  Q_OBJECT
 public:
  /// @param library outlives the picker
  AnalysisRunPicker(const RunLibrary &library, Task task, QWidget *parent = nullptr);

  /// Folder of the run that is shown; empty when there is none.
  QString folder() const { return currentData().toString(); }
  /// What is known of it; null when there is none.
  RunRecordPtr record() const;
  /// Folders of all runs of the task, as listed.
  QStringList folders() const;
  /// Shows a run, as if somebody had chosen it.
  void choose(const QString &folder);

 Q_SIGNALS:
  /// Another run is shown, or the one that is has new figures.
  void changed();

 private:
  bool belongs(const QString &folder) const;
  QString labelOf(const QString &folder) const;
  /// Waits while the list is open.
  void fill();

  const RunLibrary &m_library;
  Task m_task;
  ComboBoxFiller *m_filler;
  bool m_followsNewest = true;
  QTimer m_coalescer;
};

/// All runs, members of studies in the place of their study, newest first.
QStringList allRunFolders(const RunLibrary &library);

/// What a run knows of the layers' quantization error: the SQNR of their outputs, layerwise, of an errors
/// run; that of their weights otherwise. Nothing in it where the run knows nothing.
LayerFigures::ErrorChoice errorChoiceFrom(const RunRecord &record);

/// The trained run that an analysis of the selected runs begins with: the first of the folders that has a
/// trained network; where there is none among them, the newest in the library. Empty when there is none at
/// all.
QString trainedRunFor(const QStringList &selected, const RunLibrary &library);

} // namespace bitsmith
