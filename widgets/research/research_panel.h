// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/research/verdict.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bitsmith {

class ArmChart;
class Chart;
class RunLibrary;

/// Questions of research with the experiments that answer them: a list of cards with how far each has come,
/// and of one the idea, the hypothesis, what is expected and what its runs gave. A card's runs are those of
/// the newest study of its name in the library.
class ResearchPanel : public QWidget {
  Q_OBJECT

 public:
  /// @param library outlives the panel
  explicit ResearchPanel(const RunLibrary &library, QWidget *parent = nullptr);

  const std::vector<ResearchCard> &cards() const { return m_cards; }
  void choose(const QString &name);
  QString chosen() const;
  /// The verdict of the chosen card as it is shown, without markup.
  QString verdictText() const;
  QList<Chart *> charts() const;

 Q_SIGNALS:
  /// The chosen card's study is to be run.
  void runRequested(const bitsmith::Experiment &study);
  /// The chosen card's runs are to be shown in the charts.
  void runsRequested(const QStringList &folders);
  void warned(const QString &message);

 protected:
  /// Reads the cards when they are first looked at: it takes a moment.
  void showEvent(QShowEvent *event) override;

 private:
  void readCards();
  void refresh();
  const ResearchCard *current() const;
  QString studyOf(const ResearchCard &card) const;
  Verdict verdictOf(const ResearchCard &card, const QString &study) const;
  void updateStates();
  void updateCard();

  const RunLibrary &m_library;
  std::vector<ResearchCard> m_cards;
  QTreeWidget *m_list;
  QLabel *m_head;
  QLabel *m_text;
  QLabel *m_verdict;
  ArmChart *m_chart;
  QPushButton *m_run;
  QPushButton *m_show;
  QTimer m_coalescer;
};

} // namespace bitsmith
