// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/advice/advice.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bitsmith {

class Document;

/// The guidelines that the open plan does not follow, each with what it rests on, a button that applies it as
/// one edit, and one that puts it away. What runs contradict is named as such and cannot be applied.
class AdvicePanel : public QWidget {
  Q_OBJECT
 public:
  /// @param document outlives the panel
  explicit AdvicePanel(Document &document, QWidget *parent = nullptr);

  /// Runs that advice may rest on, newest first.
  void setRuns(std::vector<std::shared_ptr<const RunRecord>> runs);
  /// Kinds of advice that are put away for this network, as toString() names them.
  void setDismissed(const QStringList &kinds);
  const QStringList &dismissed() const { return m_dismissed; }
  /// Those that the plan does not follow, the dismissed ones included.
  const std::vector<Finding> &findings() const { return m_findings; }

 Q_SIGNALS:
  void dismissedChanged(const QStringList &kinds);
  void editRejected(const QString &message);

 private:
  void refresh();
  void addRow(const Finding &finding);
  void apply(const Finding &finding);
  void dismiss(AdviceKind kind);
  void restore();

  Document &m_document;
  std::vector<std::shared_ptr<const RunRecord>> m_runs;
  std::vector<Finding> m_findings;
  QStringList m_dismissed;
  QVBoxLayout *m_rows;
  QLabel *m_empty;
  QPushButton *m_restore;
  QTimer m_later; ///< of no length: an edit tells of itself more than once
};

} // namespace bitsmith
