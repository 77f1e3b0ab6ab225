// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/baseline_strip.h"

#include "widgets/document/document.h"
#include "widgets/document/number_text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

QString withChange(const QString &text, double value, double baseline) {
  const QString change = changeText(value, baseline);
  return change.isEmpty() ? text : text + u" ("_s + change + u')';
}

} // namespace

BaselineStrip::BaselineStrip(Document &document, QWidget *parent) : QWidget(parent), m_document(document) {
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(6, 4, 6, 4);
  layout->setSpacing(22);
  addFigure(tr("Compression"), tr("32 / mean weight bits, over the weights of these layers"));
  addFigure(tr("Weight memory"),
            tr("Weights at their bits and biases at 32 bits, and the change against fp32; a MB "
               "has 2^20 bytes"));
  addFigure(tr("BOPs per picture"),
            tr("Bit operations: MACs × weight bits × activation bits, and the change against fp32"));
  addFigure(tr("Energy per picture"), tr("On the chosen hardware profile, and the change against fp32"));
  addFigure(tr("Mean weight bits"), tr("Over the weights of these layers, biases not counted"));
  layout->addStretch();
  connect(&document, &Document::costChanged, this, &BaselineStrip::refresh);
  refresh();
}

void BaselineStrip::addFigure(const QString &caption, const QString &toolTip) {
  auto *name = new QLabel(caption);
  QFont small = name->font();
  small.setPointSizeF(small.pointSizeF() * 0.85);
  name->setFont(small);
  name->setForegroundRole(QPalette::PlaceholderText);
  auto *value = new QLabel;
  QFont strong = value->font();
  strong.setBold(true);
  value->setFont(tabularFont(strong));
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  value->setAccessibleName(caption);
  name->setToolTip(toolTip);
  value->setToolTip(toolTip);
  m_values.append(value);
  auto *column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(name);
  column->addWidget(value);
  static_cast<QHBoxLayout *>(layout())->addLayout(column);
}

QString BaselineStrip::text(Figure figure) const {
  return m_values.at(static_cast<qsizetype>(figure))->text();
}

void BaselineStrip::refresh() {
  const Cost &cost = m_document.cost().total;
  const Cost &baseline = m_document.baselineCost().total;
  const double bytes = m_document.weightBytes();
  const QStringList texts{
      ratioText(m_document.compression()),
      withChange(megabytesText(bytes), bytes, m_document.baselineWeightBytes()),
      withChange(countText(cost.bops), cost.bops, baseline.bops),
      withChange(energyText(cost.energyPicojoules), cost.energyPicojoules, baseline.energyPicojoules),
      shortNumber(m_document.meanBits()),
  };
  for (qsizetype i = 0; i < texts.size(); ++i)
    m_values[i]->setText(texts[i]);
}

} // namespace bitsmith
