// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/comparison_bar.h"

#include "widgets/document/document.h"
#include "widgets/precision/plan_reference.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

ComparisonBar::ComparisonBar(Document &document, PlanReference &reference, QWidget *parent)
    : QWidget(parent), m_document(document), m_reference(reference), m_text(new QLabel) {
  setObjectName(u"comparisonBar"_s);
  m_text->setTextFormat(Qt::PlainText);
  const auto button = [](const QString &text, const QString &name, const QString &toolTip) {
    auto *made = new QToolButton;
    made->setText(text);
    made->setObjectName(name);
    made->setToolTip(toolTip);
    made->setAutoRaise(true);
    return made;
  };
  QToolButton *only = button(tr("Only what differs"), u"onlyDifferences"_s,
                             tr("Shows only the layers that differ: the filter is:different"));
  QToolButton *end = button(tr("End comparison"), u"endComparison"_s, tr("Back to the plan alone"));
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(6, 2, 6, 2);
  layout->addWidget(m_text, 1);
  layout->addWidget(only);
  layout->addWidget(end);
  connect(only, &QToolButton::clicked, this, &ComparisonBar::differencesRequested);
  connect(end, &QToolButton::clicked, &reference, &PlanReference::clear);
  connect(&reference, &PlanReference::changed, this, &ComparisonBar::refresh);
  connect(&document, &Document::planChanged, this, &ComparisonBar::refresh);
  refresh();
}

QString ComparisonBar::text() const {
  return m_reference.isSet() ? m_text->text() : QString();
}

void ComparisonBar::refresh() {
  setVisible(m_reference.isSet());
  if (!m_reference.isSet())
    return;
  const int cells = m_reference.differingCells();
  const auto layers = static_cast<int>(m_reference.differingLayers().size());
  m_text->setText(layers == 0 ? tr("Compared with %1: the same plan").arg(m_reference.name())
                              : tr("Compared with %1: %2 in %3")
                                    .arg(m_reference.name(), tr("%n cell(s) differ", nullptr, cells),
                                         tr("%n layer(s)", nullptr, layers)));
}

} // namespace bitsmith
