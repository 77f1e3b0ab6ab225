// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/precision_panel.h"

#include "widgets/document/document.h"
#include "widgets/precision/baseline_strip.h"
#include "widgets/precision/hardware_notice.h"
#include "widgets/precision/precision_view.h"
#include "widgets/precision/totals_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace bitsmith {

namespace {

constexpr int filterFromLayers = 12;
constexpr int messageMs = 10'000;

} // namespace

PrecisionPanel::PrecisionPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_strip(new BaselineStrip(document)), m_filter(new QLineEdit),
      m_view(new PrecisionView(document)), m_totals(new TotalsRow(document, *m_view)),
      m_notice(new HardwareNotice(document)), m_message(new QLabel) {
  m_filter->setPlaceholderText(tr("Filter layers"));
  m_filter->setAccessibleName(m_filter->placeholderText());
  m_filter->setToolTip(tr("Shows only layers whose name or kind contains this"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setMaximumWidth(180);
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
  layout->addWidget(m_notice);
  layout->addWidget(m_message);
  setFocusProxy(m_view);

  connect(m_filter, &QLineEdit::textChanged, m_view, &PrecisionView::setFilter);
  connect(m_view, &PrecisionView::editRejected, this, &PrecisionPanel::showMessage);
  connect(&document, &Document::planChanged, this, &PrecisionPanel::hideMessage);
  connect(&document, &Document::networkChanged, this, &PrecisionPanel::updateFilter);
  connect(&m_messageEnd, &QTimer::timeout, this, &PrecisionPanel::hideMessage);
  updateFilter();
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

void PrecisionPanel::updateFilter() {
  m_filter->clear();
  m_filter->setVisible(m_document.layerCount() >= filterFromLayers);
}

} // namespace bitsmith
