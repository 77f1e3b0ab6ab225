// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_panel.h"

#include "widgets/document/document.h"
#include "widgets/precision/baseline_strip.h"
#include "widgets/precision/comparison_bar.h"
#include "widgets/precision/hardware_notice.h"
#include "widgets/precision/layer_filter.h"
#include "widgets/precision/plan_reference.h"
#include "widgets/precision/precision_model.h"
#include "widgets/precision/precision_view.h"
#include "widgets/precision/totals_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int filterFromLayers = 12;
constexpr int messageMs = 10'000;
const QString differences = u"is:different"_s; ///< the filter that the bar of the comparison sets

} // namespace

PrecisionPanel::PrecisionPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_strip(new BaselineStrip(document)), m_filter(new QLineEdit),
      m_view(new PrecisionView(document)), m_totals(new TotalsRow(document, *m_view)),
      m_notice(new HardwareNotice(document)),
      m_comparison(new ComparisonBar(document, m_view->precisionModel()->reference())),
      m_message(new QLabel) {
  m_strip->setObjectName(QStringLiteral("baselineStrip"));
  m_view->setObjectName(QStringLiteral("precisionTable"));
  m_totals->setObjectName(QStringLiteral("totalsRow"));
  m_notice->setObjectName(QStringLiteral("hardwareNotice"));
  m_filter->setPlaceholderText(tr("Filter layers"));
  m_filter->setAccessibleName(m_filter->placeholderText());
  m_filter->setObjectName(u"layerFilter"_s);
  m_filter->setToolTip(LayerQuery::help());
  m_filter->setWhatsThis(LayerQuery::help());
  m_filter->installEventFilter(this);
  m_filter->setClearButtonEnabled(true);
  m_filter->setMaximumWidth(m_filter->fontMetrics().averageCharWidth() * 30);
  m_message->setTextFormat(Qt::PlainText);
  m_message->setWordWrap(true);
  m_message->setMargin(5);
  m_message->setAutoFillBackground(true);
  m_message->setBackgroundRole(QPalette::ToolTipBase);
  m_message->setForegroundRole(QPalette::ToolTipText);
  m_message->hide();
  m_messageEnd.setSingleShot(true);
  m_messageEnd.setInterval(messageMs);

  auto *top = new QHBoxLayout;
  top->addWidget(m_strip, 1);
  top->addWidget(m_filter);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addWidget(m_view, 1);
  layout->addWidget(m_totals);
  layout->addWidget(m_comparison);
  layout->addWidget(m_notice);
  layout->addWidget(m_message);
  m_totals->setReference(m_view->precisionModel()->reference());
  setFocusProxy(m_view);

  connect(m_filter, &QLineEdit::textChanged, this, &PrecisionPanel::filterLayers);
  connect(m_view, &PrecisionView::editRejected, this, &PrecisionPanel::showMessage);
  connect(&document, &Document::planChanged, this, &PrecisionPanel::hideMessage);
  connect(&document, &Document::networkChanged, this, &PrecisionPanel::updateFilter);
  connect(m_comparison, &ComparisonBar::differencesRequested, this, [this] {
    m_filter->show();
    m_filter->setText(differences);
  });
  // Later: a comparison ends, too, while the table is made anew for another network.
  connect(&m_view->precisionModel()->reference(), &PlanReference::changed, this,
          &PrecisionPanel::followComparison, Qt::QueuedConnection);
  connect(&m_messageEnd, &QTimer::timeout, this, &PrecisionPanel::hideMessage);
  updateFilter();
}

void PrecisionPanel::addBelowTotals(QWidget *strip) {
  auto *column = static_cast<QVBoxLayout *>(layout());
  column->insertWidget(column->indexOf(m_totals) + 1, strip);
}

void PrecisionPanel::findLayers() {
  m_filter->show();
  m_filter->setFocus();
  m_filter->selectAll();
}

void PrecisionPanel::filterLayers(const QString &text) {
  if (const QString fault = m_view->setFilter(text); !fault.isEmpty())
    showMessage(fault);
  else
    hideMessage();
}

bool PrecisionPanel::eventFilter(QObject *object, QEvent *event) {
  if (event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(object, event);
  const int key = static_cast<QKeyEvent *>(event)->key();
  if (key == Qt::Key_Escape) {
    updateFilter();
    m_view->setFocus();
    return true;
  }
  if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
    m_view->setFocus();
    if (const QModelIndex first = m_view->model()->index(0, static_cast<int>(PrecisionColumn::weightBits));
        first.isValid())
      m_view->setCurrentIndex(first);
    return true;
  }
  return QWidget::eventFilter(object, event);
}

QString PrecisionPanel::message() const {
  return m_message->isHidden() ? QString() : m_message->text();
}

void PrecisionPanel::showMessage(const QString &message) {
  m_message->setText(message);
  m_message->show();
  m_messageEnd.start();
  Q_EMIT editRejected(message);
}

void PrecisionPanel::hideMessage() {
  m_messageEnd.stop();
  m_message->hide();
}

/// What differs is another with another plan of comparison, and nothing without one.
void PrecisionPanel::followComparison() {
  if (m_view->precisionModel()->reference().isSet()) {
    if (!m_filter->text().isEmpty())
      m_view->setFilter(m_filter->text());
    return;
  }
  QStringList words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
  if (words.removeAll(differences) == 0)
    return;
  if (words.isEmpty())
    updateFilter();
  else
    m_filter->setText(words.join(u' '));
}

void PrecisionPanel::updateFilter() {
  m_filter->clear();
  m_filter->setVisible(m_document.layerCount() >= filterFromLayers);
}

} // namespace bitsmith
