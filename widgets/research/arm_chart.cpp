// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/research/arm_chart.h"

#include "widgets/document/core_text.h"
#include "widgets/style/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int edge = 10;
constexpr int gap = 10;

} // namespace

ArmChart::ArmChart(QWidget *parent) : Chart(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Results of the arms"));
}

void ArmChart::setOutcome(const ResearchCard &card, const Verdict &verdict) {
  m_stem = u"research-"_s + QString::fromStdString(card.name);
  m_metric = card.metric;
  m_arms = verdict.arms;
  updateGeometry();
  update();
}

QSize ArmChart::sizeHint() const {
  return {420, edge + (fontMetrics().height() + 14) * static_cast<int>(m_arms.size()) +
                   2 * fontMetrics().height() + 16};
}

QSize ArmChart::minimumSizeHint() const {
  return {240, sizeHint().height()};
}

QString ArmChart::valueText(double value) const {
  return m_metric == ResearchMetric::accuracy ? tr("%1 %").arg(locale().toString(100 * value, 'f', 1))
                                              : locale().toString(value, 'g', 4);
}

QString ArmChart::meanText(const ArmOutcome &arm) const {
  const double half = (arm.interval.high - arm.interval.low) / 2;
  return m_metric == ResearchMetric::accuracy
             ? tr("%1 ± %2 %")
                   .arg(locale().toString(100 * arm.mean, 'f', 1), locale().toString(100 * half, 'f', 1))
             : tr("%1 ± %2").arg(locale().toString(arm.mean, 'g', 4), locale().toString(half, 'g', 2));
}

void ArmChart::paintEvent(QPaintEvent * /*event*/) {
  QPainter painter(this);
  draw(painter);
}

void ArmChart::drawOn(QPaintDevice &device, bool /*vector*/) {
  QPainter painter(&device);
  painter.fillRect(rect(), Theme::instance().color(ColorRole::plotBackground));
  draw(painter);
}

void ArmChart::draw(QPainter &painter) const {
  const Theme &theme = Theme::instance();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(font());
  double low = HUGE_VAL;
  double high = -HUGE_VAL;
  int names = 0;
  int texts = 0;
  for (const ArmOutcome &arm : m_arms) {
    names = std::max(names, fontMetrics().horizontalAdvance(QString::fromStdString(arm.arm)));
    if (arm.values.empty())
      continue;
    texts = std::max(texts, fontMetrics().horizontalAdvance(meanText(arm)));
    for (const double value : arm.values) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
    // Of few seeds intervals can reach far: what is beyond the plot is cut off, not squeezed.
    low = std::min(low, std::max(arm.interval.low, arm.mean - 3 * (high - low + 1e-3)));
    high = std::max(high, std::min(arm.interval.high, arm.mean + 3 * (high - low + 1e-3)));
  }
  names = std::min(names, width() / 3);
  const int row = fontMetrics().height() + 14;
  const QRectF plot(edge + names + gap, edge, std::max(40, width() - 2 * edge - names - texts - 2 * gap),
                    static_cast<double>(row) * static_cast<double>(m_arms.size()));
  const double margin = std::max((high - low) * 0.08, 1e-9);
  low -= margin;
  high += margin;
  const auto x = [&](double value) {
    return plot.left() + std::clamp((value - low) / (high - low), 0.0, 1.0) * plot.width();
  };
  painter.setPen(theme.color(ColorRole::border));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  for (std::size_t i = 0; i < m_arms.size(); ++i) {
    const ArmOutcome &arm = m_arms[i];
    const double y = plot.top() + (static_cast<double>(i) + 0.5) * row;
    painter.setPen(theme.color(ColorRole::text));
    painter.drawText(QRectF(edge, y - row / 2.0, names, row), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(QString::fromStdString(arm.arm), Qt::ElideRight, names));
    if (arm.values.empty())
      continue;
    const QColor color = theme.seriesColor(static_cast<int>(i));
    painter.setPen(QPen(color, 2));
    painter.drawLine(QPointF(x(arm.interval.low), y), QPointF(x(arm.interval.high), y));
    painter.setPen(Qt::NoPen);
    QColor pale = color;
    pale.setAlpha(130);
    painter.setBrush(pale);
    for (const double value : arm.values)
      painter.drawEllipse(QPointF(x(value), y), 3.5, 3.5);
    painter.setBrush(color);
    painter.drawRect(QRectF(x(arm.mean) - 1.5, y - 7, 3, 14));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.color(ColorRole::text));
    painter.drawText(QRectF(plot.right() + gap, y - row / 2.0, texts, row), Qt::AlignVCenter | Qt::AlignRight,
                     meanText(arm));
  }
  if (low < high) {
    painter.setPen(theme.color(ColorRole::muted));
    const double below = plot.bottom() + 3;
    const int height = fontMetrics().height();
    painter.drawText(QRectF(plot.left(), below, plot.width(), height), Qt::AlignLeft,
                     valueText(low + margin));
    painter.drawText(QRectF(plot.left(), below, plot.width(), height), Qt::AlignRight,
                     valueText(high - margin));
    painter.drawText(QRectF(edge, below + height, width() - 2 * edge, height), Qt::AlignHCenter,
                     tr("%1 · dots: seeds, bar: mean, line: 95 %").arg(coreText(titleOf(m_metric))));
  }
}

QString ArmChart::csv() const {
  QString text = u"arm,mean,low,high,values\n"_s;
  for (const ArmOutcome &arm : m_arms) {
    QString name = QString::fromStdString(arm.arm);
    QStringList values;
    for (const double value : arm.values)
      values << QString::number(value, 'g', 10);
    text += u"\"%1\",%2,%3,%4,%5\n"_s.arg(name.replace(u'"', u"\"\""_s), QString::number(arm.mean, 'g', 10),
                                          QString::number(arm.interval.low, 'g', 10),
                                          QString::number(arm.interval.high, 'g', 10), values.join(u' '));
  }
  return text;
}

} // namespace bitsmith
