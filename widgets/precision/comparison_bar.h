// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace bitsmith {

class Document;
class PlanReference;

/// A line that says what the plan is compared with and how much differs. Hidden while nothing is compared.
class ComparisonBar : public QWidget {
  Q_OBJECT
 public:
  /// Both outlive the bar.
  ComparisonBar(Document &document, PlanReference &reference, QWidget *parent = nullptr);

  QString text() const;

 Q_SIGNALS:
  /// Only the layers that differ are to be shown.
  void differencesRequested();

 private:
  void refresh();

  Document &m_document;
  PlanReference &m_reference;
  QLabel *m_text;
};

} // namespace bitsmith
