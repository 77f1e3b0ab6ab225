// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bitsmith {

class ComboBoxFiller;
class Document;

/// A trained network that plans can be searched for.
struct SearchStart {
  QString folder; ///< of its run; empty: the open network as its file has it
  QString label;
  NetworkOptions network;
  std::size_t layers = 0;

  bool operator==(const SearchStart &) const = default;
};

/// Asks how plans shall be searched for: from which trained network, by which strategy, within which budget.
/// Says how many plans there are and, where the open network is searched, the least that a budget can be.
class SearchDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param document outlives the dialog; its precisions, hardware and network say what plans cost
  explicit SearchDialog(const Document &document, QWidget *parent = nullptr);

  /// What to choose from; the choice is kept where it is still there, unless another is asked for. An open
  /// list gets it once it is closed.
  void setStarts(std::vector<SearchStart> starts, const QString &chosen = {});
  /// The chosen start; null when there is none.
  const SearchStart *start() const;
  SearchOptions options() const;
  /// What keeps the search from being started, in one line; empty when nothing does.
  QString problem() const;
  QString summaryText() const;

 Q_SIGNALS:
  /// @param start folder of the trained run; empty: the open network as its file has it
  void searchRequested(const QString &start, const bitsmith::SearchOptions &options);
  /// The command that searches so is to be copied.
  void commandRequested(const QString &start, const bitsmith::SearchOptions &options);

 private:
  void buildFields();
  void fillChoices();
  void addField(const QString &label, QWidget *field, const QString &name, const QString &toolTip);
  void fillStarts(const QVariant &wanted);
  void refresh();
  SearchStrategy strategy() const;
  SearchEvaluator evaluator() const;
  /// Number of plans; 0 while the bits are wrong.
  double planCount() const;
  /// Cost of the plan of the fewest bits, where the open network is the one that is searched.
  std::optional<double> leastCost() const;
  /// A budget to begin with: what the plan of the table costs; zero where another network is searched.
  void proposeBudget();
  /// Another start, network or hardware: a budget that nobody has changed is proposed anew.
  void followStart();
  QString unit() const;

  const Document &m_document;
  std::vector<SearchStart> m_starts;
  std::optional<double> m_proposed; ///< the budget
  QFormLayout *m_form;
  QComboBox *m_start;
  ComboBoxFiller *m_filler; ///< of the starts
  QComboBox *m_strategy;
  QComboBox *m_evaluator;
  QLineEdit *m_weightBits;
  QLineEdit *m_activationBits;
  QComboBox *m_cost;
  QComboBox *m_budgetCost;
  QDoubleSpinBox *m_budget;
  QSpinBox *m_evaluations;
  QSpinBox *m_pictures;
  QSpinBox *m_epochs;
  QSpinBox *m_population;
  QSpinBox *m_warmUp;
  QSpinBox *m_seed;
  QLabel *m_summary;
  QPushButton *m_run;
  QPushButton *m_copy;
};

/// Reads "2, 4, 8": whole numbers from 1 to 16, each once, sorted. Nullopt where that is not what the
/// text says.
std::optional<std::vector<int>> bitListFrom(const QString &text);

} // namespace bitsmith

Q_DECLARE_METATYPE(bitsmith::SearchOptions)
