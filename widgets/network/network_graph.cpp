// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/network/network_graph.h"

#include "widgets/charts/hover_card.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/layer_selection.h"
#include "widgets/document/metric_name.h"
#include "widgets/document/number_text.h"
#include "widgets/network/node_text.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainterPath>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int legendHeight = 30;
constexpr double leastZoom = 0.05;
constexpr double mostZoom = 4;
constexpr double step = 1.2;

QString plainText(QString html) {
  return html.replace(u"<br>"_s, u". "_s).remove(u"<b>"_s).remove(u"</b>"_s);
}

} // namespace

NetworkGraph::NetworkGraph(Document &document, LayerSelection &selection, const LayerFigures &figures,
                           QWidget *parent)
    : Chart(parent), m_document(document), m_selection(selection), m_figures(figures),
      m_card(new HoverCard(this)), m_horizontal(new QScrollBar(Qt::Horizontal, this)),
      m_vertical(new QScrollBar(Qt::Vertical, this)) {
  m_card->hide();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setObjectName(u"networkGraph"_s);
  setAccessibleName(tr("Graph of the network"));
  connect(&document, &Document::networkChanged, this, &NetworkGraph::rebuild);
  connect(&document, &Document::planChanged, this, &NetworkGraph::updatePalette);
  connect(&figures, &LayerFigures::changed, this, &NetworkGraph::updatePalette);
  connect(&selection, &LayerSelection::changed, this, &NetworkGraph::followSelection);
  for (const QScrollBar *bar : {m_horizontal, m_vertical})
    connect(bar, &QScrollBar::valueChanged, this, &NetworkGraph::readScrollBars);
  rebuild();
}

// --- what is shown ---

void NetworkGraph::rebuild() {
  m_graph = blocksOf(m_document.network(), m_everyNode);
  m_current = 0;
  m_hovered.reset();
  m_card->hide();
  m_keeps = Keeps::width;
  m_origin = {};
  updatePalette();
  applyFit();
}

void NetworkGraph::updatePalette() {
  m_palette = paletteFor(m_coloring, m_document, m_figures);
  update();
}

void NetworkGraph::setColoring(GraphColoring coloring) {
  m_coloring = coloring;
  updatePalette();
}

void NetworkGraph::setEveryNode(bool everyNode) {
  if (std::exchange(m_everyNode, everyNode) == everyNode)
    return;
  rebuild();
  followSelection();
}

void NetworkGraph::followSelection() {
  if (const auto block = m_graph.blockOfLayer(m_selection.rows().value(0, -1))) {
    m_current = *block;
    reveal(*block);
  }
  update();
}

QString NetworkGraph::readoutOf(std::size_t index) const {
  const GraphBlock &block = m_graph.blocks.at(index);
  const Network &network = m_document.network();
  QString html = nodeHtml(network, block.head());
  QStringList joined;
  for (std::size_t i = 1; i < block.nodes.size(); ++i)
    joined.append(operationWord(network.nodes()[block.nodes[i]].operation));
  if (!joined.isEmpty())
    html += u"<br>"_s + tr("then %1").arg(joined.join(u", "_s));
  if (block.layer >= 0) {
    const Layer &layer = network.layers()[static_cast<std::size_t>(block.layer)];
    const LayerPrecision &precision = m_document.plan()[static_cast<std::size_t>(block.layer)];
    const auto bits = [](int value) { return value == floatBits ? u"fp32"_s : QString::number(value); };
    html += u"<br>"_s +
            tr("%1 parameters, %2 MACs")
                .arg(groupedInteger(layer.parameters()), countText(static_cast<double>(layer.macs())));
    html += u"<br>"_s + tr("weights %1 bits, activations %2 bits")
                            .arg(bits(precision.weight.bits), bits(precision.activation.bits));
    const LayerFigure figure = m_coloring == GraphColoring::sensitivity ? m_figures.sensitivity(block.layer)
                               : m_coloring == GraphColoring::error     ? m_figures.error(block.layer)
                                                                        : LayerFigure{};
    if (!figure.explanation.isEmpty())
      html += u"<br>"_s + figure.explanation.toHtmlEscaped().replace(u'\n', u"<br>"_s);
  }
  return html;
}

// --- geometry ---

QRectF NetworkGraph::canvas() const {
  const int right = m_vertical->isHidden() ? 0 : m_vertical->sizeHint().width();
  const int below = m_horizontal->isHidden() ? 0 : m_horizontal->sizeHint().height();
  return QRectF(0, legendHeight, width(), height() - legendHeight).adjusted(0, 0, -right, -below);
}

QPointF NetworkGraph::toGraph(const QPointF &point) const {
  return (point - canvas().topLeft()) / m_zoom + m_origin;
}

QRectF NetworkGraph::shownBox(std::size_t block) const {
  const QRectF box = m_graph.blocks.at(block).box;
  return {(box.topLeft() - m_origin) * m_zoom + canvas().topLeft(), box.size() * m_zoom};
}

void NetworkGraph::setZoom(double zoom, const QPointF &about) {
  const QPointF kept = toGraph(about);
  m_zoom = std::clamp(zoom, leastZoom, mostZoom);
  m_origin = kept - (about - canvas().topLeft()) / m_zoom;
  m_keeps = Keeps::nothing;
  updateScrollBars();
  Q_EMIT zoomChanged(m_zoom);
}

void NetworkGraph::zoomBy(double factor) {
  setZoom(m_zoom * factor, canvas().center());
}

void NetworkGraph::fit() {
  m_keeps = Keeps::all;
  applyFit();
}

void NetworkGraph::actualSize() {
  setZoom(1, canvas().center());
}

void NetworkGraph::applyFit() {
  if (m_keeps != Keeps::nothing) {
    const double bar = m_vertical->sizeHint().width();
    const double across = (width() - (m_keeps == Keeps::width ? bar : 0)) / m_graph.size.width();
    const double down = (height() - legendHeight) / m_graph.size.height();
    const double zoom =
        m_keeps == Keeps::width ? std::min(1.0, std::max(across, down)) : std::min({1.0, across, down});
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    Q_EMIT zoomChanged(m_zoom);
  }
  updateScrollBars();
}

/// Bars are there where the graph is larger than the view; where it is smaller it stands in the middle.
void NetworkGraph::updateScrollBars() {
  const QSizeF size = m_graph.size * m_zoom;
  const QSizeF room(width(), height() - legendHeight);
  const int thickness = m_vertical->sizeHint().width();
  bool tall = size.height() > room.height() + 0.5;
  const bool wide = size.width() > room.width() - (tall ? thickness : 0) + 0.5;
  tall = size.height() > room.height() - (wide ? thickness : 0) + 0.5;
  m_vertical->setVisible(tall);
  m_horizontal->setVisible(wide);
  const QRectF view = canvas();
  m_vertical->setGeometry(width() - thickness, legendHeight, thickness, static_cast<int>(view.height()));
  m_horizontal->setGeometry(0, height() - thickness, static_cast<int>(view.width()), thickness);
  const auto place = [this](QScrollBar *bar, double whole, double seen, double origin) {
    const QSignalBlocker blocker(bar);
    const double most = whole - seen / m_zoom;
    if (most <= 0)
      return most / 2;
    const double now = std::clamp(origin, 0.0, most);
    bar->setRange(0, static_cast<int>(std::ceil(most * m_zoom)));
    bar->setPageStep(static_cast<int>(seen));
    bar->setSingleStep(40);
    bar->setValue(static_cast<int>(std::lround(now * m_zoom)));
    return now;
  };
  m_origin = {place(m_horizontal, m_graph.size.width(), view.width(), m_origin.x()),
              place(m_vertical, m_graph.size.height(), view.height(), m_origin.y())};
  update();
}

void NetworkGraph::readScrollBars() {
  if (!m_horizontal->isHidden())
    m_origin.setX(m_horizontal->value() / m_zoom);
  if (!m_vertical->isHidden())
    m_origin.setY(m_vertical->value() / m_zoom);
  m_card->hide();
  update();
}

/// Scrolls as little as it takes to see a block with some of what is round it.
void NetworkGraph::reveal(std::size_t block) {
  constexpr double around = 24;
  const QRectF box = shownBox(block).adjusted(-around, -around, around, around);
  const QRectF view = canvas();
  const auto shift = [](double low, double high, double from, double to) {
    return low < from ? low - from : high > to ? std::min(high - to, low - from) : 0;
  };
  m_origin += QPointF(shift(box.left(), box.right(), view.left(), view.right()),
                      shift(box.top(), box.bottom(), view.top(), view.bottom())) /
              m_zoom;
  updateScrollBars();
}

// --- drawing ---

QSize NetworkGraph::drawingSize() const {
  return {static_cast<int>(std::ceil(std::max(m_graph.size.width(), 420.0))),
          static_cast<int>(std::ceil(m_graph.size.height())) + legendHeight};
}

void NetworkGraph::drawOn(QPaintDevice &device, bool) {
  QPainter painter(&device);
  const QSize size = drawingSize();
  painter.fillRect(QRect(QPoint(), size), Theme::instance().color(ColorRole::plotBackground));
  drawLegend(painter, QRectF(14, 0, size.width() - 28, legendHeight), m_palette);
  painter.translate((size.width() - m_graph.size.width()) / 2, legendHeight);
  drawGraph(painter, QRectF(QPointF(), m_graph.size), false);
}

void NetworkGraph::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  const Theme &theme = Theme::instance();
  painter.fillRect(rect(), theme.color(ColorRole::plotBackground));
  const QRectF view = canvas();
  painter.save();
  painter.setClipRect(view);
  painter.translate(view.topLeft());
  painter.scale(m_zoom, m_zoom);
  painter.translate(-m_origin);
  drawGraph(painter, {m_origin, view.size() / m_zoom}, true);
  painter.restore();
  drawLegend(painter, QRectF(12, 0, width() - 24, legendHeight), m_palette);
  painter.setPen(theme.color(ColorRole::grid));
  painter.drawLine(0, legendHeight - 1, width(), legendHeight - 1);
}

bool NetworkGraph::isLit(std::size_t block) const {
  const int layer = m_graph.blocks[block].layer;
  return m_hovered == block || (layer >= 0 && m_selection.contains(layer)) ||
         (hasFocus() && m_current == block);
}

void NetworkGraph::drawGraph(QPainter &painter, const QRectF &part, bool onScreen) const {
  constexpr double readable = 0.42;
  const bool withText = !onScreen || m_zoom >= readable;
  const Theme &theme = Theme::instance();
  painter.setRenderHint(QPainter::Antialiasing);
  // Lines of what is chosen come last, over the others.
  for (const bool lit : {false, true}) {
    painter.setPen(
        QPen(lit ? theme.color(ColorRole::accent)
                 : mixColors(theme.color(ColorRole::muted), theme.color(ColorRole::plotBackground), 0.35),
             lit ? 2.0 : 1.3));
    for (const GraphLine &line : m_graph.lines)
      if ((onScreen && (isLit(line.from) || isLit(line.to))) == lit)
        drawLine(painter, line);
  }
  for (std::size_t i = 0; i < m_graph.blocks.size(); ++i) {
    const GraphBlock &block = m_graph.blocks[i];
    if (!block.box.intersects(part))
      continue;
    if (block.layer >= 0)
      drawLayer(painter, block, withText);
    else
      drawNode(painter, block, withText);
    const bool chosen = block.layer >= 0 && m_selection.contains(block.layer);
    const bool focused = hasFocus() && m_current == i;
    if (!onScreen || (!chosen && !focused && m_hovered != i))
      continue;
    painter.setBrush(Qt::NoBrush);
    const double thickness = (chosen ? 2.5 : 1.5) / std::min(1.0, m_zoom);
    painter.setPen(
        QPen(theme.color(ColorRole::accent), thickness, focused && !chosen ? Qt::DashLine : Qt::SolidLine));
    const double out = thickness / 2 + 0.5;
    painter.drawRoundedRect(block.box.adjusted(-out, -out, out, out), 6, 6);
  }
}

void NetworkGraph::drawLine(QPainter &painter, const GraphLine &line) const {
  QPainterPath path(line.points.front());
  for (std::size_t i = 1; i < line.points.size(); ++i) {
    const QPointF from = line.points[i - 1];
    const QPointF to = line.points[i];
    const double bend = (to.y() - from.y()) / 2;
    if (std::abs(from.x() - to.x()) < 0.5)
      path.lineTo(to);
    else
      path.cubicTo({from.x(), from.y() + bend}, {to.x(), to.y() - bend}, to);
  }
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
  const QPointF tip = line.points.back();
  painter.setBrush(painter.pen().color());
  painter.drawPolygon(QPolygonF({tip, tip + QPointF(-3, -5), tip + QPointF(3, -5)}));
}

void NetworkGraph::drawLayer(QPainter &painter, const GraphBlock &block, bool withText) const {
  const Theme &theme = Theme::instance();
  const auto row = static_cast<std::size_t>(block.layer);
  const LayerPaint &paint = m_palette.layers.at(row);
  const QColor background = theme.color(ColorRole::plotBackground);
  constexpr double badgeWidth = 48;
  constexpr double corner = 5;
  QPainterPath shape;
  shape.addRoundedRect(block.box, corner, corner);
  const QColor tint =
      paint.isKnown ? mixColors(background, paint.color, theme.isDark() ? 0.2 : 0.13) : background;
  painter.fillPath(shape, withText ? tint : paint.color);
  QRectF badge = block.box;
  badge.setWidth(badgeWidth);
  if (withText) {
    QPainterPath left;
    left.addRect(badge);
    painter.fillPath(shape.intersected(left), paint.color);
  }
  painter.setPen(QPen(mixColors(paint.color, theme.color(ColorRole::muted), 0.3), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(shape);
  if (!withText)
    return;

  QFont title = QGuiApplication::font();
  title.setPixelSize(13);
  QFont small = title;
  small.setPixelSize(11);
  QFont strong = title;
  strong.setBold(true);
  // A figure with a sign and four places is wider than a number of bits.
  const bool isWide = QFontMetricsF(strong).horizontalAdvance(paint.value) > badgeWidth - 6;
  painter.setFont(isWide ? small : strong);
  painter.setPen(inkOn(paint.color));
  painter.drawText(badge, Qt::AlignCenter, paint.value);

  const Layer &layer = m_document.network().layers()[row];
  const LayerPrecision &precision = m_document.plan()[row];
  const auto bits = [](int value) { return value == floatBits ? u"32"_s : QString::number(value); };
  const auto line = [&](QRectF area, const QFont &font, const QString &left, const QColor &ink,
                        const QString &right) {
    painter.setFont(small);
    painter.setPen(theme.color(ColorRole::muted));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, right);
    area.setRight(area.right() - QFontMetricsF(small).horizontalAdvance(right) - 6);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(left, Qt::ElideMiddle, area.width()));
  };
  QStringList joined;
  for (std::size_t i = 1; i < block.nodes.size(); ++i)
    joined.append(operationWord(m_document.network().nodes()[block.nodes[i]].operation));
  const QRectF text = block.box.adjusted(badgeWidth + 8, 3, -8, -3);
  line(QRectF(text.left(), text.top(), text.width(), 17), title, QString::fromStdString(layer.name),
       theme.color(ColorRole::text),
       u"W%1 A%2"_s.arg(bits(precision.weight.bits), bits(precision.activation.bits)));
  line(QRectF(text.left(), text.top() + 17, text.width(), 15), small,
       u"%1 · %2→%3"_s.arg(briefOperationText(m_document.network().nodes()[layer.node].operation))
           .arg(layer.inChannels)
           .arg(layer.outChannels),
       theme.color(ColorRole::muted), joined.isEmpty() ? QString() : u"+ "_s + joined.join(u", "_s));
}

void NetworkGraph::drawNode(QPainter &painter, const GraphBlock &block, bool withText) const {
  const Theme &theme = Theme::instance();
  painter.setPen(QPen(theme.color(ColorRole::border), 1));
  painter.setBrush(mixColors(theme.color(ColorRole::plotBackground), theme.color(ColorRole::muted), 0.1));
  painter.drawRoundedRect(block.box, block.box.height() / 2, block.box.height() / 2);
  if (!withText)
    return;
  const Network &network = m_document.network();
  QStringList words;
  for (const NodeId id : block.nodes)
    words.append(id == block.head() ? briefOperationText(network.nodes()[id].operation)
                                    : operationWord(network.nodes()[id].operation));
  if (block.head() == 0)
    words.append(QString::fromStdString(toString(network.inputShape())));
  QFont font = QGuiApplication::font();
  font.setPixelSize(11);
  painter.setFont(font);
  painter.setPen(theme.color(ColorRole::text));
  const QRectF area = block.box.adjusted(8, 0, -8, 0);
  painter.drawText(area, Qt::AlignCenter,
                   QFontMetricsF(font).elidedText(words.join(block.head() == 0 ? u" "_s : u" + "_s),
                                                  Qt::ElideRight, area.width()));
}

// --- pointer and keys ---

void NetworkGraph::resizeEvent(QResizeEvent *) {
  applyFit();
}

void NetworkGraph::wheelEvent(QWheelEvent *event) {
  const QPoint turn = event->angleDelta();
  event->accept();
  m_card->hide();
  if (event->modifiers() & Qt::ShiftModifier || turn.y() == 0) {
    m_origin -= QPointF(turn.x(), turn.y()) * 0.5 / m_zoom;
    updateScrollBars();
    return;
  }
  setZoom(m_zoom * std::pow(step, turn.y() / 120.0), event->position());
}

void NetworkGraph::mousePressEvent(QMouseEvent *event) {
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
    return;
  m_isPressed = true;
  m_isDragging = false;
  m_pressed = event->pos();
  m_originAtPress = m_origin;
}

void NetworkGraph::mouseMoveEvent(QMouseEvent *event) {
  if (m_isPressed) {
    const QPoint way = event->pos() - m_pressed;
    m_isDragging = m_isDragging || way.manhattanLength() >= QApplication::startDragDistance();
    if (m_isDragging) {
      m_origin = m_originAtPress - QPointF(way) / m_zoom;
      m_card->hide();
      setCursor(Qt::ClosedHandCursor);
      updateScrollBars();
    }
    return;
  }
  const auto block =
      canvas().contains(event->position()) ? m_graph.blockAt(toGraph(event->position())) : std::nullopt;
  if (block)
    m_card->showAt(event->pos(), readoutOf(*block));
  else
    m_card->hide();
  if (block != m_hovered) {
    m_hovered = block;
    setCursor(block ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
  }
}

void NetworkGraph::mouseReleaseEvent(QMouseEvent *event) {
  if (!std::exchange(m_isPressed, false))
    return;
  unsetCursor();
  if (std::exchange(m_isDragging, false) || event->button() != Qt::LeftButton ||
      !canvas().contains(event->position()))
    return;
  const auto block = m_graph.blockAt(toGraph(event->position()));
  if (block)
    choose(*block, event->modifiers() & Qt::ControlModifier);
  else
    m_selection.select({});
}

void NetworkGraph::mouseDoubleClickEvent(QMouseEvent *event) {
  if (event->button() == Qt::LeftButton && !m_graph.blockAt(toGraph(event->position())))
    fit();
}

void NetworkGraph::leaveEvent(QEvent *) {
  m_card->hide();
  m_hovered.reset();
  update();
}

void NetworkGraph::choose(std::size_t block, bool toggles) {
  m_current = block;
  const int layer = m_graph.blocks[block].layer;
  QList<int> rows = toggles ? m_selection.rows() : QList<int>();
  if (layer >= 0 && !rows.removeOne(layer))
    rows.append(layer);
  m_selection.select(rows);
  update();
}

void NetworkGraph::moveTo(std::size_t block) {
  choose(block, false);
  reveal(block);
  setAccessibleDescription(plainText(readoutOf(block)));
}

void NetworkGraph::keyPressEvent(QKeyEvent *event) {
  const bool toggles = event->modifiers() & Qt::ControlModifier;
  switch (event->key()) {
  case Qt::Key_Up:
    return moveTo(m_graph.neighbour(m_current, -1, 0));
  case Qt::Key_Down:
    return moveTo(m_graph.neighbour(m_current, 1, 0));
  case Qt::Key_Left:
    return moveTo(m_graph.neighbour(m_current, 0, -1));
  case Qt::Key_Right:
    return moveTo(m_graph.neighbour(m_current, 0, 1));
  case Qt::Key_Home:
    return moveTo(0);
  case Qt::Key_End:
    return moveTo(m_graph.blocks.size() - 1);
  case Qt::Key_Space:
  case Qt::Key_Return:
    return choose(m_current, toggles);
  case Qt::Key_PageUp:
    return m_vertical->triggerAction(QAbstractSlider::SliderPageStepSub);
  case Qt::Key_PageDown:
    return m_vertical->triggerAction(QAbstractSlider::SliderPageStepAdd);
  case Qt::Key_Plus:
  case Qt::Key_Equal:
    return zoomBy(step);
  case Qt::Key_Minus:
    return zoomBy(1 / step);
  case Qt::Key_0:
    return actualSize();
  case Qt::Key_F:
    return fit();
  default:
    Chart::keyPressEvent(event);
  }
}

void NetworkGraph::focusInEvent(QFocusEvent *) {
  update();
}

void NetworkGraph::focusOutEvent(QFocusEvent *) {
  update();
}

void NetworkGraph::addActions(QMenu &menu) {
  menu.addAction(tr("&Fit"), this, &NetworkGraph::fit);
  menu.addAction(tr("&100 %"), this, &NetworkGraph::actualSize);
}

// --- data ---

QString NetworkGraph::csv() const {
  const Network &network = m_document.network();
  const SensitivityMetric metric = m_figures.sensitivityChoice().metric;
  QString text =
      u"node,operation,inputs,output,parameters,MACs,weight bits,activation bits,%1,SQNR (dB)\n"_s.arg(
          csvField(metricName(metric).heading()));
  std::vector<int> layers(network.nodes().size(), -1);
  for (std::size_t row = 0; row < network.layers().size(); ++row)
    layers[network.layers()[row].node] = static_cast<int>(row);
  for (NodeId id = 0; id < network.nodes().size(); ++id) {
    const Node &node = network.nodes()[id];
    const std::string_view kind = kindName(node.operation);
    QStringList inputs;
    for (const NodeId input : node.inputs)
      inputs.append(QString::fromStdString(network.nodes()[input].name));
    QStringList fields{csvField(QString::fromStdString(node.name)), fromStd(kind),
                       csvField(inputs.join(u' ')), QString::fromStdString(toString(node.output))};
    if (const int row = layers[id]; row >= 0) {
      const Layer &layer = network.layers()[static_cast<std::size_t>(row)];
      const LayerPrecision &precision = m_document.plan()[static_cast<std::size_t>(row)];
      const auto value = [](const LayerFigure &figure, double scale) {
        return figure.value ? csvNumber(*figure.value * scale) : QString();
      };
      // Accuracy is shown in points.
      const double scale = metric == SensitivityMetric::accuracyDrop ? 100 : 1;
      fields << QString::number(layer.parameters()) << QString::number(layer.macs())
             << QString::number(precision.weight.bits) << QString::number(precision.activation.bits)
             << value(m_figures.sensitivity(row), scale) << value(m_figures.error(row), 1);
    } else {
      fields << QString() << QString() << QString() << QString() << QString() << QString();
    }
    text += fields.join(u',') + u'\n';
  }
  return text;
}

} // namespace bitsmith
