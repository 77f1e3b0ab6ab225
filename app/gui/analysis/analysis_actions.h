// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QObject>
#include <QTimer>

namespace bitsmith {

class ErrorsPanel;
class SensitivityPanel;
struct WindowContext;

/// Analyses of trained runs: which run they are about, starting them, and the error figures that the
/// precision table shows of them.
class AnalysisActions : public QObject {
  Q_OBJECT
 public:
  /// All outlive the part.
  AnalysisActions(WindowContext &context, SensitivityPanel &sensitivity, ErrorsPanel &errors);

  /// Folder of the run that is analysed; empty where it is the open network as its file has it, and where
  /// there is none.
  QString trainedRun() const;

 private:
  /// @param task sensitivity or errors
  void analyse(Task task);
  void updateTrainedRun();
  void updateErrorFigures();

  WindowContext &m_context;
  SensitivityPanel &m_sensitivity;
  ErrorsPanel &m_errors;
  QTimer m_following; ///< gathers runs that change together
};

} // namespace bitsmith
