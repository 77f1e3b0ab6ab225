// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/hardware_chart.h"

#include "widgets/document/number_text.h"
#include "widgets/style/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int edge = 10;
constexpr int gap = 8;
constexpr double widestName = 0.34; ///< of the whole width

QFont barFont(const QFont &font) {
  return tabularFont(font);
}

} // namespace

HardwareChart::HardwareChart(QWidget *parent) : Chart(parent) {
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Configurations side by side"));
}

void HardwareChart::setComparison(std::shared_ptr<const HardwareComparison> comparison) {
  m_comparison = std::move(comparison);
  m_widestName.forget();
  m_widestTotal.forget();
  m_bounds = m_comparison ? m_comparison->bounds() : QStringList();
  m_largest = m_comparison ? m_comparison->largestTotal() : 0;
  updateGeometry();
  update();
}

void HardwareChart::setHighlighted(const QList<int> &layers) {
  m_highlighted = layers;
  update();
}

// --- layout ---

namespace {

int rowHeight(const QFontMetrics &metrics) {
  return metrics.height() + 8;
}

/// Title, and below it the legend of what holds latencies up.
int headHeight(const QFontMetrics &metrics, bool hasLegend) {
  return 6 + (metrics.height() + 4) * (hasLegend ? 2 : 1) + 4;
}

} // namespace

QSize HardwareChart::sizeHint() const {
  const auto rows = m_comparison ? static_cast<int>(m_comparison->configurations.size()) : 0;
  return {420, headHeight(fontMetrics(), !m_bounds.isEmpty()) + rows * rowHeight(fontMetrics()) + edge};
}

QSize HardwareChart::minimumSizeHint() const {
  return {260, sizeHint().height()};
}

int HardwareChart::nameWidth() const {
  const auto &configurations = m_comparison->configurations;
  const int widest = m_widestName.width(font(), configurations.size(),
                                        [&](std::size_t i) { return configurations[i].title; });
  return std::min(widest + 2, static_cast<int>(width() * widestName));
}

int HardwareChart::textWidth() const {
  return 2 + m_widestTotal.width(barFont(font()), m_comparison->configurations.size(),
                                 [this](std::size_t i) { return totalText(i); });
}

QRectF HardwareChart::barArea(std::size_t configuration) const {
  const int row = rowHeight(fontMetrics());
  const double left = edge + nameWidth() + gap;
  const double top =
      headHeight(fontMetrics(), !m_bounds.isEmpty()) + static_cast<double>(configuration) * row;
  return {left, top + 3, std::max(20.0, width() - left - gap - textWidth() - edge), row - 6.0};
}

QRectF HardwareChart::partRect(std::size_t configuration, std::size_t layer) const {
  const QRectF area = barArea(configuration);
  if (m_largest <= 0 || !m_comparison->isKnown(configuration))
    return {};
  double before = 0;
  for (std::size_t i = 0; isSum(m_comparison->choice.figure) && i < layer; ++i)
    before += m_comparison->layerValue(configuration, i);
  const double value = m_comparison->layerValue(configuration, layer);
  const double scale = area.width() / m_largest;
  return {area.left() + before * scale, area.top(), value * scale, area.height()};
}

QPointF HardwareChart::pointOf(std::size_t configuration, std::size_t layer) const {
  if (!m_comparison || configuration >= m_comparison->configurations.size() ||
      layer >= m_comparison->layerCount() || !isSum(m_comparison->choice.figure))
    return {};
  const QRectF part = partRect(configuration, layer);
  return part.isEmpty() ? QPointF() : part.center();
}

std::optional<HardwareChart::Place> HardwareChart::placeAt(const QPointF &position) const {
  if (!m_comparison)
    return std::nullopt;
  for (std::size_t i = 0; i < m_comparison->configurations.size(); ++i) {
    const QRectF area = barArea(i);
    if (position.y() < area.top() - 3 || position.y() > area.bottom() + 3)
      continue;
    for (std::size_t layer = 0; isSum(m_comparison->choice.figure) && layer < m_comparison->layerCount();
         ++layer)
      if (const QRectF part = partRect(i, layer); position.x() >= part.left() && position.x() < part.right())
        return Place{i, static_cast<std::ptrdiff_t>(layer)};
    return Place{i, -1};
  }
  return std::nullopt;
}

// --- drawing ---

QString HardwareChart::totalText(std::size_t configuration) const {
  if (!m_comparison->isKnown(configuration))
    return tr("not known");
  const QString value = m_comparison->valueText(m_comparison->total(configuration));
  const QString change = m_comparison->changeText(configuration);
  const QString bound = m_comparison->boundText(configuration, -1);
  return value + (change.isEmpty() ? QString() : u" ("_s + change + u')') +
         (bound.isEmpty() ? QString() : u", "_s + bound);
}

QColor HardwareChart::partColor(std::size_t configuration, std::size_t layer) const {
  const Theme &theme = Theme::instance();
  const QString bound = m_comparison->boundText(configuration, static_cast<std::ptrdiff_t>(layer));
  const auto series = bound.isEmpty() ? 0 : std::max<qsizetype>(0, m_bounds.indexOf(bound));
  const QColor color = theme.seriesColor(static_cast<int>(series));
  // Every other layer is a shade lighter, so that neighbours are told apart; what is not chosen steps back.
  const bool stepsBack = !m_highlighted.isEmpty() && !m_highlighted.contains(static_cast<int>(layer));
  const double lighter = (layer % 2 == 1 ? 0.22 : 0) + (stepsBack ? 0.45 : 0);
  return mixColors(color, theme.color(ColorRole::plotBackground), lighter);
}

void HardwareChart::drawHead(QPainter &painter) const {
  const Theme &theme = Theme::instance();
  const int line = fontMetrics().height() + 4;
  const QString unit = m_comparison->scale.unit;
  const QString title = figureTitle(m_comparison->choice);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(theme.color(ColorRole::text));
  painter.drawText(QRectF(edge, 6, width() - 2 * edge, line), Qt::AlignLeft | Qt::AlignVCenter,
                   unit.isEmpty() ? title : title + u" ("_s + unit + u')');
  painter.setFont(font());
  double x = edge;
  for (qsizetype i = 0; i < m_bounds.size(); ++i) {
    const QRectF swatch(x, 6 + line + (line - 10) / 2.0, 10, 10);
    painter.fillRect(swatch, theme.seriesColor(static_cast<int>(i)));
    const QString text = tr("bound by %1").arg(m_bounds[i]);
    const double textWide = fontMetrics().horizontalAdvance(text) + 2;
    painter.setPen(theme.color(ColorRole::muted));
    painter.drawText(QRectF(swatch.right() + 5, 6 + line, textWide, line), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
    x = swatch.right() + 5 + textWide + 14;
  }
}

void HardwareChart::drawParts(QPainter &painter, std::size_t configuration) const {
  const QRectF area = barArea(configuration);
  if (!isSum(m_comparison->choice.figure)) {
    const double peak = m_comparison->total(configuration) / m_largest * area.width();
    painter.fillRect(QRectF(area.left(), area.top(), peak, area.height()), Theme::instance().seriesColor(0));
    painter.setPen(QPen(Theme::instance().color(ColorRole::text), 2));
    for (const int layer : m_highlighted) {
      const double x = partRect(configuration, static_cast<std::size_t>(layer)).right();
      painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom() + 2));
    }
    return;
  }
  for (std::size_t layer = 0; layer < m_comparison->layerCount(); ++layer) {
    QRectF part = partRect(configuration, layer);
    if (part.width() > 3)
      part.setRight(part.right() - 1); // a line of the background between layers
    painter.fillRect(part, partColor(configuration, layer));
  }
}

void HardwareChart::drawBar(QPainter &painter, std::size_t configuration) const {
  const Theme &theme = Theme::instance();
  const HardwareConfiguration &c = m_comparison->configurations[configuration];
  const QRectF area = barArea(configuration);
  const QRectF name(edge, area.top(), nameWidth(), area.height());
  painter.setFont(font());
  painter.setPen(c.color.isValid() ? c.color : theme.color(ColorRole::text));
  painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                   fontMetrics().elidedText(c.title, Qt::ElideMiddle, static_cast<int>(name.width())));
  const bool known = m_comparison->isKnown(configuration) && m_largest > 0;
  if (known)
    drawParts(painter, configuration);
  const double length = known ? m_comparison->total(configuration) / m_largest * area.width() : 0;
  painter.setFont(barFont(font()));
  painter.setPen(theme.color(known ? ColorRole::text : ColorRole::muted));
  painter.drawText(QRectF(area.left() + length + (known ? gap : 0), area.top(), textWidth(), area.height()),
                   Qt::AlignLeft | Qt::AlignVCenter, totalText(configuration));
}

void HardwareChart::draw(QPainter &painter) const {
  painter.fillRect(rect(), Theme::instance().color(ColorRole::plotBackground));
  if (!m_comparison || m_comparison->configurations.empty())
    return;
  drawHead(painter);
  for (std::size_t i = 0; i < m_comparison->configurations.size(); ++i)
    drawBar(painter, i);
}

void HardwareChart::drawOn(QPaintDevice &device, bool) {
  QPainter painter(&device);
  draw(painter);
}

void HardwareChart::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  draw(painter);
}

// --- mouse ---

bool HardwareChart::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip)
    return Chart::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  if (const auto place = placeAt(help->pos()))
    QToolTip::showText(help->globalPos(), m_comparison->explanation(place->configuration, place->layer),
                       this);
  else
    QToolTip::hideText();
  return true;
}

void HardwareChart::mouseMoveEvent(QMouseEvent *event) {
  const auto place = placeAt(event->position());
  setCursor(place && place->layer >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void HardwareChart::mouseReleaseEvent(QMouseEvent *event) {
  const auto place = placeAt(event->position());
  if (event->button() == Qt::LeftButton && place && place->layer >= 0)
    Q_EMIT layerActivated(static_cast<int>(place->layer));
}

QString HardwareChart::csv() const {
  return m_comparison ? toCsv(*m_comparison) : QString();
}

} // namespace bitsmith
