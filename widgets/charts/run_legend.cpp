// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/run_legend.h"

#include "widgets/style/theme.h"

namespace bitsmith {
namespace {

constexpr int swatchWidth = 24;
constexpr int topMargin = 6;

QFont entryFont(const LegendEntry &entry) {
  QFont font = chartFont();
  font.setBold(entry.highlighted);
  return font;
}

} // namespace

void RunLegend::setEntries(std::vector<LegendEntry> entries) {
  m_entries = std::move(entries);
}

int RunLegend::lineHeight() const {
  return QFontMetrics(chartFont()).height() + 5;
}

int RunLegend::width() const {
  if (m_entries.empty())
    return 0;
  int widest = 60;
  for (const LegendEntry &entry : m_entries) {
    QFont font = chartFont();
    font.setBold(true); // so that highlighting does not move the axes
    int text = QFontMetrics(font).horizontalAdvance(entry.label);
    if (!entry.state.isEmpty())
      text += 8 + QFontMetrics(chartFont()).horizontalAdvance(entry.state);
    widest = std::max(widest, text);
  }
  const int room = std::max(120, parentPlot()->width() * 36 / 100);
  return std::min({widest + swatchWidth + 20, 290, room});
}

QSize RunLegend::minimumOuterSizeHint() const {
  return {width(), 0};
}

QSize RunLegend::maximumOuterSizeHint() const {
  return {width(), QWIDGETSIZE_MAX};
}

std::size_t RunLegend::shown() const {
  const auto fit = static_cast<std::size_t>(std::max(1, (mOuterRect.height() - topMargin) / lineHeight()));
  return m_entries.size() <= fit ? m_entries.size() : fit - 1;
}

QString RunLegend::idAt(const QPointF &point) const {
  if (!mOuterRect.contains(point.toPoint()))
    return {};
  const double line = (point.y() - mOuterRect.top() - topMargin) / lineHeight();
  if (line < 0 || line >= static_cast<double>(shown()))
    return {};
  return m_entries[static_cast<std::size_t>(line)].id;
}

void RunLegend::draw(QCPPainter *painter) {
  const Theme &theme = Theme::instance();
  const int height = lineHeight();
  const int left = mOuterRect.left() + 6;
  const int right = mOuterRect.right() - 8;
  int y = mOuterRect.top() + topMargin;
  const std::size_t count = shown();
  for (std::size_t i = 0; i < count; ++i, y += height) {
    const LegendEntry &entry = m_entries[i];
    const double middle = y + height / 2.0;
    painter->setPen(QPen(Theme::instance().inPresentLook(entry.color),
                         Theme::instance().lineScale() * (entry.highlighted ? 2.4 : 1.6)));
    painter->drawLine(QLineF(left, middle, left + swatchWidth - 8, middle));
    painter->setBrush(entry.running ? theme.color(ColorRole::plotBackground) : entry.color);
    painter->drawEllipse(QPointF(left + (swatchWidth - 8) / 2.0, middle), 3.5, 3.5);

    const QFont plain = chartFont();
    int end = right;
    if (!entry.state.isEmpty()) {
      painter->setFont(plain);
      painter->setPen(theme.color(ColorRole::muted));
      const int width = QFontMetrics(plain).horizontalAdvance(entry.state);
      painter->drawText(QRect(right - width, y, width + 1, height), Qt::AlignVCenter | Qt::AlignLeft,
                        entry.state);
      end = right - width - 6;
    }
    const QFont font = entryFont(entry);
    painter->setFont(font);
    painter->setPen(theme.color(ColorRole::text));
    const QRect room(left + swatchWidth, y, end - left - swatchWidth, height);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(entry.label, Qt::ElideMiddle, room.width()));
  }
  if (count < m_entries.size()) {
    painter->setFont(chartFont());
    painter->setPen(theme.color(ColorRole::muted));
    const int more = static_cast<int>(m_entries.size() - count);
    painter->drawText(QRect(left + swatchWidth, y, right - left - swatchWidth, height),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      QCoreApplication::translate("bitsmith::RunLegend", "and %n more", nullptr, more));
  }
}

} // namespace bitsmith
