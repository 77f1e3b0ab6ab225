// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/sensitivity_map.h"

#include "widgets/charts/hover_card.h"
#include "widgets/document/core_text.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/metric_name.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int edge = 10;
constexpr int scaleHeight = 44;
constexpr int headerHeight = 22;
constexpr int lowestRow = 20;
constexpr int highestRow = 34;
constexpr int narrowestCell = 44;

QFont mapFont() {
  QFont font = QGuiApplication::font();
  if (font.pointSizeF() < 9)
    font.setPointSizeF(9);
  return font;
}

} // namespace

SensitivityMap::SensitivityMap(QWidget *parent) : Chart(parent), m_card(new HoverCard(this)) {
  m_card->hide();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Sensitivity of the layers by bits"));
}

// --- what is shown ---

void SensitivityMap::setTable(std::shared_ptr<const SensitivityTable> table) {
  m_table = std::move(table);
  updateScale();
}

void SensitivityMap::setQuestion(const SensitivityQuestion &question) {
  if (question == m_question)
    return;
  m_question = question;
  updateScale();
}

void SensitivityMap::setRanked(bool ranked) {
  if (ranked == m_ranked)
    return;
  m_ranked = ranked;
  updateScale();
}

void SensitivityMap::setHighlighted(const QStringList &layers) {
  m_highlighted = layers;
  update();
}

void SensitivityMap::setPlanBits(const std::map<QString, int> &bits) {
  m_planBits = bits;
  update();
}

std::optional<double> SensitivityMap::value(std::size_t layer, int bits) const {
  return m_table ? m_table->value(layer, m_question.target, m_question.view, bits, m_question.metric)
                 : std::nullopt;
}

void SensitivityMap::updateScale() {
  m_card->hide();
  m_order.clear();
  m_widestName.forget();
  if (m_table) {
    m_order.resize(m_table->layers.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    m_scale = heatScale(*m_table, m_question.metric, m_question.target, m_question.view);
  }
  if (m_ranked && m_table && !m_table->bits.empty()) {
    const int fewest = m_table->bits.front();
    const auto harm = [&](std::size_t layer) {
      const auto cell = value(layer, fewest);
      return cell ? (isLargerBetter(m_question.metric) ? -*cell : *cell) : -HUGE_VAL;
    };
    std::ranges::stable_sort(m_order, std::ranges::greater{}, harm);
  }
  const int columns = m_table ? static_cast<int>(m_table->bits.size()) : 0;
  m_cursor = {std::clamp(m_cursor.row, 0, std::max(0, static_cast<int>(m_order.size()) - 1)),
              std::clamp(m_cursor.column, -1, std::max(0, columns - 1))};
  updateGeometry();
  update();
}

QString SensitivityMap::nameOf(int row) const {
  return QString::fromStdString(m_table->layers[m_order[static_cast<std::size_t>(row)]]);
}

QStringList SensitivityMap::layerOrder() const {
  QStringList names;
  for (int row = 0; row < static_cast<int>(m_order.size()); ++row)
    names.append(nameOf(row));
  return names;
}

// --- geometry ---

int SensitivityMap::nameWidth() const {
  const QFont font = mapFont();
  const QFontMetrics metrics(font);
  const int width = m_widestName.width(font, m_order.size() + 1, [this](std::size_t row) {
    return row < m_order.size() ? nameOf(static_cast<int>(row)) : tr("Layer");
  });
  return width + 16 + (m_ranked ? metrics.horizontalAdvance(u"88. "_s) : 0);
}

QSize SensitivityMap::sizeHint() const {
  const auto rows = static_cast<int>(m_order.size());
  const int columns = m_table ? static_cast<int>(m_table->bits.size()) : 0;
  return {2 * edge + nameWidth() + columns * 64, scaleHeight + headerHeight + rows * 26 + edge};
}

QSize SensitivityMap::minimumSizeHint() const {
  const auto rows = static_cast<int>(m_order.size());
  const int columns = m_table ? static_cast<int>(m_table->bits.size()) : 0;
  return {2 * edge + nameWidth() + columns * narrowestCell,
          scaleHeight + headerHeight + rows * lowestRow + edge};
}

QRectF SensitivityMap::cellRect(const Place &place) const {
  const double left = edge + nameWidth();
  const double columns = m_table ? static_cast<double>(std::max<std::size_t>(m_table->bits.size(), 1)) : 1;
  const double rows = static_cast<double>(std::max<std::size_t>(m_order.size(), 1));
  const double top = scaleHeight + headerHeight;
  const double height =
      std::clamp((QWidget::height() - top - edge) / rows, double{lowestRow}, double{highestRow});
  const double width = (QWidget::width() - left - edge) / columns;
  if (place.column < 0)
    return {edge, top + place.row * height, left - edge, height};
  return {left + place.column * width, top + place.row * height, width, height};
}

std::optional<SensitivityMap::Place> SensitivityMap::placeAt(const QPointF &position) const {
  if (!m_table)
    return std::nullopt;
  for (int row = 0; row < static_cast<int>(m_order.size()); ++row)
    for (int column = -1; column < static_cast<int>(m_table->bits.size()); ++column)
      if (cellRect({row, column}).contains(position))
        return Place{row, column};
  return std::nullopt;
}

std::optional<SensitivityMap::Place> SensitivityMap::placeOf(const QString &layer, int bits) const {
  const auto row = layerOrder().indexOf(layer);
  if (row < 0)
    return std::nullopt;
  if (bits == 0)
    return Place{static_cast<int>(row), -1};
  const auto found = std::ranges::find(m_table->bits, bits);
  if (found == m_table->bits.end())
    return std::nullopt;
  return Place{static_cast<int>(row), static_cast<int>(found - m_table->bits.begin())};
}

QPointF SensitivityMap::pointOf(const QString &layer, int bits) const {
  const auto place = placeOf(layer, bits);
  return place ? cellRect(*place).center() : QPointF();
}

std::optional<double> SensitivityMap::heatOf(const QString &layer, int bits) const {
  const auto place = placeOf(layer, bits);
  if (!place || bits == 0)
    return std::nullopt;
  const auto cell = value(m_order[static_cast<std::size_t>(place->row)], bits);
  return cell ? std::optional(m_scale.heat(*cell)) : std::nullopt;
}

QString SensitivityMap::textOf(const QString &layer, int bits) const {
  const auto place = placeOf(layer, bits);
  if (!place || bits == 0)
    return {};
  const auto cell = value(m_order[static_cast<std::size_t>(place->row)], bits);
  return cell ? metricValueText(m_question.metric, *cell) : QString();
}

QString SensitivityMap::readoutOf(const QString &layer, int bits) const {
  const auto place = placeOf(layer, bits);
  if (!place || bits == 0)
    return {};
  const std::size_t index = m_order[static_cast<std::size_t>(place->row)];
  QString text =
      tr("<b>%1</b>, %2 at %3 bits").arg(layer.toHtmlEscaped(), targetText(m_question.target)).arg(bits);
  bool any = false;
  for (const SensitivityMetric metric : sensitivityMetrics())
    if (const auto cell = m_table->value(index, m_question.target, m_question.view, bits, metric)) {
      any = true;
      const QString line =
          u"%1 %2 %3"_s.arg(metricText(metric), metricValueText(metric, *cell), metricUnit(metric));
      text += u"<br>"_s + (metric == m_question.metric ? u"<b>%1</b>"_s.arg(line) : line);
    }
  return any ? text : text + u"<br>"_s + tr("not measured");
}

// --- drawing ---

void SensitivityMap::drawOn(QPaintDevice &device, bool) {
  QPainter painter(&device);
  painter.fillRect(rect(), Theme::instance().color(ColorRole::plotBackground));
  draw(painter);
}

void SensitivityMap::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::instance().color(ColorRole::plotBackground));
  draw(painter);
  if (hasFocus() && !m_order.empty()) {
    painter.setPen(QPen(Theme::instance().color(ColorRole::accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cellRect(m_cursor).adjusted(1, 1, -1, -1));
  }
}

void SensitivityMap::draw(QPainter &painter) const {
  if (!m_table || m_order.empty())
    return;
  painter.setFont(mapFont());
  drawScale(painter);
  drawHeader(painter);
  for (int row = 0; row < static_cast<int>(m_order.size()); ++row)
    drawRow(painter, row);
}

void SensitivityMap::drawScale(QPainter &painter) const {
  const Theme &theme = Theme::instance();
  const double left = edge + nameWidth();
  const QRectF bar(left, 8, width() - left - edge, 12);
  constexpr int steps = 64;
  for (int i = 0; i < steps; ++i)
    painter.fillRect(
        QRectF(bar.left() + bar.width() * i / steps, bar.top(), bar.width() / steps + 0.6, bar.height()),
        heatColor((i + 0.5) / steps));
  painter.setPen(theme.color(ColorRole::border));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(bar);
  const bool turned = isLargerBetter(m_question.metric);
  const double first = turned ? m_scale.high : m_scale.low;
  const double last = turned ? m_scale.low : m_scale.high;
  const double middle =
      m_scale.logarithmic ? std::sqrt(m_scale.low * m_scale.high) : (m_scale.low + m_scale.high) / 2;
  painter.setPen(theme.color(ColorRole::muted));
  const QRectF numbers(bar.left(), bar.bottom() + 2, bar.width(), 18);
  painter.drawText(numbers, Qt::AlignLeft | Qt::AlignVCenter, metricValueText(m_question.metric, first));
  painter.drawText(numbers, Qt::AlignHCenter | Qt::AlignVCenter, metricValueText(m_question.metric, middle));
  painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter, metricValueText(m_question.metric, last));
  painter.setPen(theme.color(ColorRole::text));
  const QString unit = metricUnit(m_question.metric);
  painter.drawText(QRectF(edge, 4, left - edge - 8, 20), Qt::AlignLeft | Qt::AlignVCenter,
                   unit.isEmpty() ? tr("score") : unit);
}

void SensitivityMap::drawHeader(QPainter &painter) const {
  const Theme &theme = Theme::instance();
  painter.setPen(theme.color(ColorRole::muted));
  const auto above = [](QRectF cell) { return QRectF(cell.left(), scaleHeight, cell.width(), headerHeight); };
  painter.drawText(above(cellRect({0, -1})).adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                   tr("Layer"));
  for (int column = 0; column < static_cast<int>(m_table->bits.size()); ++column)
    painter.drawText(above(cellRect({0, column})), Qt::AlignCenter,
                     tr("%1 bits").arg(m_table->bits[static_cast<std::size_t>(column)]));
}

void SensitivityMap::drawRow(QPainter &painter, int row) const {
  const Theme &theme = Theme::instance();
  const QString name = nameOf(row);
  const QRectF nameCell = cellRect({row, -1});
  if (m_highlighted.contains(name)) {
    QColor chosen = theme.color(ColorRole::accent);
    chosen.setAlpha(56);
    painter.fillRect(nameCell.adjusted(0, 1, -1, -1), chosen);
  }
  painter.setPen(theme.color(ColorRole::text));
  painter.drawText(nameCell.adjusted(4, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                   m_ranked ? u"%1. %2"_s.arg(row + 1).arg(name) : name);
  const auto planned = m_planBits.find(name);
  for (int column = 0; column < static_cast<int>(m_table->bits.size()); ++column) {
    const int bits = m_table->bits[static_cast<std::size_t>(column)];
    const QRectF cell = cellRect({row, column}).adjusted(1, 1, -1, -1);
    const auto measured = value(m_order[static_cast<std::size_t>(row)], bits);
    if (!measured) {
      painter.setPen(theme.color(ColorRole::muted));
      painter.drawText(cell, Qt::AlignCenter, u"–"_s);
      continue;
    }
    const QColor color = heatColor(m_scale.heat(*measured));
    painter.fillRect(cell, color);
    painter.setPen(inkOn(color));
    painter.drawText(cell, Qt::AlignCenter, metricValueText(m_question.metric, *measured));
    if (planned != m_planBits.end() && planned->second == bits) {
      painter.setPen(QPen(theme.color(ColorRole::text), 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(cell);
    }
  }
}

// --- mouse and keys ---

void SensitivityMap::activate(const Place &place) {
  m_cursor = place;
  update();
  const QString name = nameOf(place.row);
  Q_EMIT layerActivated(name);
  if (place.column >= 0)
    Q_EMIT cellActivated(name, m_table->bits[static_cast<std::size_t>(place.column)],
                         mapToGlobal(cellRect(place).bottomLeft().toPoint()));
}

void SensitivityMap::mouseMoveEvent(QMouseEvent *event) {
  const auto place = placeAt(event->position());
  setCursor(place ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (place && place->column >= 0)
    m_card->showAt(event->position().toPoint(),
                   readoutOf(nameOf(place->row), m_table->bits[static_cast<std::size_t>(place->column)]));
  else
    m_card->hide();
}

void SensitivityMap::mouseReleaseEvent(QMouseEvent *event) {
  const auto place = placeAt(event->position());
  if (event->button() == Qt::LeftButton && place)
    activate(*place);
}

void SensitivityMap::leaveEvent(QEvent *event) {
  Chart::leaveEvent(event);
  m_card->hide();
}

void SensitivityMap::keyPressEvent(QKeyEvent *event) {
  if (m_order.empty())
    return Chart::keyPressEvent(event);
  Place next = m_cursor;
  switch (event->key()) {
  case Qt::Key_Up:
    --next.row;
    break;
  case Qt::Key_Down:
    ++next.row;
    break;
  case Qt::Key_Left:
    --next.column;
    break;
  case Qt::Key_Right:
    ++next.column;
    break;
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    return activate(m_cursor);
  default:
    return Chart::keyPressEvent(event);
  }
  next.row = std::clamp(next.row, 0, static_cast<int>(m_order.size()) - 1);
  next.column = std::clamp(next.column, -1, static_cast<int>(m_table->bits.size()) - 1);
  const bool otherRow = next.row != m_cursor.row;
  m_cursor = next;
  update();
  if (otherRow)
    Q_EMIT layerActivated(nameOf(next.row));
}

void SensitivityMap::focusInEvent(QFocusEvent *event) {
  Chart::focusInEvent(event);
  update();
}

void SensitivityMap::focusOutEvent(QFocusEvent *event) {
  Chart::focusOutEvent(event);
  update();
}

QString SensitivityMap::csv() const {
  QString text = QStringLiteral("layer,quantized,view,bits,metric,value,unit\n");
  if (!m_table)
    return text;
  for (const SensitivityScore &score : m_table->scores)
    for (const auto &[metric, cell] : score.values) {
      const bool isDrop = metric == SensitivityMetric::accuracyDrop;
      const QStringList values = {csvField(QString::fromStdString(m_table->layers.at(score.layer))),
                                  fromStd(toString(score.target)),
                                  fromStd(toString(score.view)),
                                  QString::number(score.bits),
                                  fromStd(toString(metric)),
                                  csvNumber(isDrop ? 100 * cell : cell),
                                  QString::fromUtf8(metricName(metric).unit)};
      text += values.join(u',') + u'\n';
    }
  return text;
}

} // namespace bitsmith
