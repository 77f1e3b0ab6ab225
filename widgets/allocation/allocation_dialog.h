// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/sensitivity_run.h"
#include "widgets/allocation/allocation_solver.h"
#include "widgets/document/document.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;

namespace bitsmith {

class AllocationPlot;
class BudgetPanel;
class ComboBoxFiller;
class ConstraintTable;
class RunLibrary;

/// A sensitivity run that bits can be allocated from.
struct AllocationSource {
  QString id; ///< run folder
  QString label;
  std::shared_ptr<const SensitivityRun> run;
};

/// Allocates bits within budgets: a sensitivity run and a metric, budgets, bounds and locks of layers on one
/// side, the curve of optimal plans and the plan itself on the other. Does not block the window; what the
/// document has locked stays locked. The plan goes into the document as one undo command.
class AllocationDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param library where sensitivity runs come from, and runs that measured a plan; may be null
  explicit AllocationDialog(Document &document, RunLibrary *library = nullptr, QWidget *parent = nullptr);

  /// Runs to choose from; those of other networks are left out. The choice is kept where it is still there.
  void setSources(std::vector<AllocationSource> sources);
  /// Looks through the library: finished sensitivity runs, newest first.
  void loadSources();
  /// A run that has finished may be a new source, or tell what the plan is worth.
  void followRun(const QString &folder);

  /// What answers the question as it is put; null until that is solved.
  std::shared_ptr<const AllocationAnswer> answer() const { return m_answer; }
  bool isBusy() const { return m_delay.isActive() || m_solver.isBusy(); }
  /// What is said of the plan, as plain text.
  QString summaryText() const;
  /// The bitsmith-cli line that allocates the same way; empty while there is no sensitivity run.
  QString command() const;
  AllocationPlot *plot() const { return m_plot; }
  BudgetPanel *budgetPanel() const { return m_budgets; }
  ConstraintTable *table() const { return m_table; }

 public Q_SLOTS:
  void apply();
  void applyAndMeasure();

 Q_SIGNALS:
  /// A run that measures the plan is wanted.
  void measureRequested(const bitsmith::Experiment &experiment);

 protected:
  void showEvent(QShowEvent *event) override;

 private:
  void buildPickers(QWidget *page);
  void buildLayout();
  void connectParts();
  /// An open list is left alone until it is closed.
  void fillRuns();
  const AllocationSource *source() const;
  SensitivityMetric chosenMetric() const;
  /// The problem of the chosen run and metric was another one: ranges and choices are read anew.
  void updateSource();
  void updateProblem();
  /// An answer is of its problem, method, budgets and constraints alone: nothing can be applied until there
  /// is another.
  void dropAnswer();
  void scheduleSolve();
  void solve();
  void showAnswer(const std::shared_ptr<const AllocationAnswer> &answer);
  void showSummary();
  void showMessage(const QString &text);
  QString certificateText() const;
  QString greedyText() const;
  QString predictionText() const;
  QString measuredText() const;
  PrecisionPlan allocated() const;
  std::size_t curveCost() const;

  Document &m_document;
  RunLibrary *m_library;
  std::vector<AllocationSource> m_sources;
  std::optional<AllocationProblem> m_problem; ///< with choices, without budgets and constraints
  AllocationSolver m_solver;
  std::shared_ptr<const AllocationAnswer> m_answer;
  QTimer m_delay;

  ComboBoxFiller *m_runFiller = nullptr;
  ComboBoxFiller *m_metricFiller = nullptr;
  ComboBoxFiller *m_activationsFiller = nullptr;
  ComboBoxFiller *m_curveCostFiller = nullptr;
  QComboBox *m_run = nullptr;
  QComboBox *m_metric = nullptr;
  QComboBox *m_method = nullptr;
  QComboBox *m_activations = nullptr;
  QComboBox *m_curveCost = nullptr;
  BudgetPanel *m_budgets = nullptr;
  AllocationPlot *m_plot = nullptr;
  ConstraintTable *m_table = nullptr;
  QLabel *m_summary = nullptr;
  QPushButton *m_apply = nullptr;
  QPushButton *m_measure = nullptr;
};

} // namespace bitsmith
