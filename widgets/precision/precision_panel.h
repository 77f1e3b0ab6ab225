// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace bitsmith {

class BaselineStrip;
class ComparisonBar;
class Document;
class HardwareNotice;
class PrecisionView;
class TotalsRow;

/// The precision table with its totals, what it comes to against fp32, what of it the hardware does not
/// execute, and a filter for large networks. What was refused is said in a line below the table.
class PrecisionPanel : public QWidget {
  Q_OBJECT
 public:
  /// @param document outlives the panel
  explicit PrecisionPanel(Document &document, QWidget *parent = nullptr);

  PrecisionView *view() const { return m_view; }
  TotalsRow *totals() const { return m_totals; }
  BaselineStrip *strip() const { return m_strip; }
  HardwareNotice *notice() const { return m_notice; }
  QLineEdit *filter() const { return m_filter; }
  /// Puts a strip of the panel's width below the totals.
  void addBelowTotals(QWidget *strip);
  ComparisonBar *comparison() const { return m_comparison; }
  /// The line below the table: empty and hidden when nothing was refused lately.
  QString message() const;

 public Q_SLOTS:
  /// Shows the filter and puts the keyboard into it.
  void findLayers();

 Q_SIGNALS:
  /// What the line below the table says.
  void editRejected(const QString &message);

 protected:
  bool eventFilter(QObject *object, QEvent *event) override;

 private:
  void filterLayers(const QString &text);
  void showMessage(const QString &message);
  void hideMessage();
  void updateFilter();
  void followComparison();

  Document &m_document;
  BaselineStrip *m_strip;
  QLineEdit *m_filter;
  PrecisionView *m_view;
  TotalsRow *m_totals;
  HardwareNotice *m_notice;
  ComparisonBar *m_comparison;
  QLabel *m_message;
  QTimer m_messageEnd;
};

} // namespace bitsmith
