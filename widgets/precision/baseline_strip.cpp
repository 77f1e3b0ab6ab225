// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/baseline_strip.h"

#include "widgets/document/document.h"
#include "widgets/document/explanation_text.h"
#include "widgets/document/number_text.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int margin = 6;
constexpr int spacing = 20;

using Figure = BaselineStrip::Figure;
/// From what is wanted most to what is left out first.
constexpr Figure importance[] = {Figure::compression, Figure::memory, Figure::latency, Figure::energy,
                                 Figure::activations, Figure::bops,   Figure::bits};
constexpr std::size_t alwaysShown = 3;

} // namespace

BaselineStrip::BaselineStrip(Document &document, QWidget *parent) : QWidget(parent), m_document(document) {
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(margin, 4, margin, 4);
  layout->setSpacing(spacing);
  addFigure(tr("Compression"));
  addFigure(tr("Weights"));
  addFigure(tr("Peak activations"));
  addFigure(tr("BOPs"));
  addFigure(tr("Energy"));
  addFigure(tr("Latency"));
  addFigure(tr("Mean bits"));
  layout->addStretch();
  connect(&document, &Document::costChanged, this, &BaselineStrip::refresh);
  refresh();
}

void BaselineStrip::addFigure(const QString &caption) {
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
  auto *change = new QLabel;
  change->setFont(small);
  change->setForegroundRole(QPalette::PlaceholderText);
  auto *figure = new QWidget;
  auto *column = new QVBoxLayout(figure);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto *top = new QHBoxLayout;
  top->setSpacing(5);
  top->addWidget(name);
  top->addWidget(change);
  top->addStretch();
  column->addLayout(top);
  column->addWidget(value);
  figure->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  figure->installEventFilter(this);
  m_entries.append({figure, value, change});
  static_cast<QHBoxLayout *>(layout())->addWidget(figure);
}

bool BaselineStrip::eventFilter(QObject *object, QEvent *event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::eventFilter(object, event);
  // Worked out when it is asked for: an explanation names every layer.
  for (qsizetype i = 0; i < m_entries.size(); ++i)
    if (m_entries[i].box == object)
      QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), explanation(static_cast<Figure>(i)),
                         m_entries[i].box);
  return true;
}

QSize BaselineStrip::minimumSizeHint() const {
  int width = 2 * margin;
  for (std::size_t i = 0; i < alwaysShown; ++i)
    width += m_entries[static_cast<qsizetype>(importance[i])].box->sizeHint().width() + spacing;
  return {width, QWidget::minimumSizeHint().height()};
}

void BaselineStrip::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  fit();
}

void BaselineStrip::fit() {
  int room = width() - 2 * margin;
  for (std::size_t i = 0; i < std::size(importance); ++i) {
    QWidget *box = m_entries[static_cast<qsizetype>(importance[i])].box;
    room -= box->sizeHint().width() + spacing;
    box->setVisible(i < alwaysShown || room >= -spacing);
  }
}

QString BaselineStrip::text(Figure figure) const {
  const Entry &entry = m_entries.at(static_cast<qsizetype>(figure));
  const QString change = entry.change->text();
  return change.isEmpty() ? entry.value->text() : entry.value->text() + u" ("_s + change + u')';
}

QString BaselineStrip::explanation(Figure figure) const {
  const auto explained = [this](CostFigure cost) -> QString {
    return explanationHtml(m_document, -1, cost) + u"<br>"_s +
           tr("The change is against the same network in fp32.");
  };
  switch (figure) {
  case Figure::compression:
    return tr("32 / mean weight bits, over the weights of these layers");
  case Figure::memory:
    return explained(CostFigure::weightMemory);
  case Figure::activations:
    return explained(CostFigure::peakActivations);
  case Figure::bops:
    return explained(CostFigure::work);
  case Figure::energy:
    return explained(CostFigure::energy);
  case Figure::latency:
    return explained(CostFigure::latency);
  case Figure::bits:
    break;
  }
  return tr("Mean bits over the weights of these layers, biases not counted");
}

void BaselineStrip::refresh() {
  const Cost &cost = m_document.cost().total;
  const Cost &baseline = m_document.baselineCost().total;
  const double bytes = m_document.weightBytes();
  const bool isTimed = isFigureKnown(CostFigure::latency, m_document.hardware());
  const struct {
    QString value, change;
  } texts[] = {
      {ratioText(m_document.compression()), {}},
      {megabytesText(bytes), changeText(bytes, m_document.baselineWeightBytes())},
      {bytesText(cost.peakActivationBytes),
       changeText(cost.peakActivationBytes, baseline.peakActivationBytes)},
      {countText(cost.bops), changeText(cost.bops, baseline.bops)},
      {energyText(cost.energyPicojoules), changeText(cost.energyPicojoules, baseline.energyPicojoules)},
      {isTimed ? timeText(cost.latencySeconds) : u"–"_s,
       changeText(cost.latencySeconds, baseline.latencySeconds)},
      {shortNumber(m_document.meanBits()), {}},
  };
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    m_entries[static_cast<qsizetype>(i)].value->setText(texts[i].value);
    m_entries[static_cast<qsizetype>(i)].change->setText(texts[i].change);
  }
  fit();
}

} // namespace bitsmith
