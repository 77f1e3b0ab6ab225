// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/network/graph_legend.h"

#include "widgets/document/document.h"
#include "widgets/document/layer_figures.h"
#include "widgets/document/number_text.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <functional>
#include <map>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::GraphLegend)
};

LayerPaint unknown() {
  return {.color = Theme::instance().color(ColorRole::border), .value = u"–"_s, .isKnown = false};
}

GraphPalette bitsPalette(GraphColoring coloring, const Document &document) {
  const bool weights = coloring == GraphColoring::weightBits;
  GraphPalette palette;
  palette.title = weights ? Tr::tr("Weight bits") : Tr::tr("Activation bits");
  std::map<int, int> uses;
  for (const LayerPrecision &layer : document.plan()) {
    const int bits = weights ? layer.weight.bits : layer.activation.bits;
    ++uses[bits];
    palette.layers.push_back({.color = Theme::instance().bitColor(bits),
                              .value = bits == floatBits ? u"fp32"_s : QString::number(bits),
                              .isKnown = true});
  }
  for (const auto &[bits, count] : uses)
    palette.swatches.emplace_back(
        Theme::instance().bitColor(bits),
        u"%1 (%2)"_s.arg(bits == floatBits ? u"fp32"_s : QString::number(bits)).arg(count));
  return palette;
}

/// Known figures in colours of heat, unknown ones grey.
void paint(GraphPalette &palette, const std::vector<LayerFigure> &figures,
           const std::function<QString(double)> &text) {
  for (const LayerFigure &figure : figures)
    palette.layers.push_back(
        figure.value
            ? LayerPaint{.color = heatColor(figure.heat), .value = text(*figure.value), .isKnown = true}
            : unknown());
}

GraphPalette sensitivityPalette(const Document &document, const LayerFigures &figures) {
  const LayerFigures::SensitivityChoice &choice = figures.sensitivityChoice();
  std::vector<LayerFigure> layers;
  for (int row = 0; row < document.layerCount(); ++row)
    layers.push_back(figures.sensitivity(row));
  GraphPalette palette;
  const QString unit = metricUnit(choice.metric);
  palette.title = metricText(choice.metric) + (unit.isEmpty() ? QString() : u", "_s + unit);
  paint(palette, layers, [&](double value) { return metricValueText(choice.metric, value); });
  if (!choice.table) {
    palette.title = Tr::tr("Sensitivity");
    palette.remark = Tr::tr("not known: “Measure sensitivity” in its panel finds it out");
  } else if (std::ranges::none_of(palette.layers, &LayerPaint::isKnown)) {
    palette.remark = Tr::tr("not known: “%1” measured another network or other bits").arg(choice.source);
  } else {
    const HeatScale scale = heatScale(*choice.table, choice.metric, choice.target, choice.view);
    palette.least = metricValueText(choice.metric, scale.largerIsBetter ? scale.high : scale.low);
    palette.worst = metricValueText(choice.metric, scale.largerIsBetter ? scale.low : scale.high);
  }
  return palette;
}

GraphPalette errorPalette(const Document &document, const LayerFigures &figures) {
  std::vector<LayerFigure> layers;
  for (int row = 0; row < document.layerCount(); ++row)
    layers.push_back(figures.error(row));
  GraphPalette palette;
  palette.title = Tr::tr("Error, SQNR in dB");
  paint(palette, layers, decibelText);
  const auto known = [](const LayerFigure &figure) { return figure.value.has_value(); };
  if (std::ranges::none_of(layers, known)) {
    palette.remark = Tr::tr("not known: “Analyse errors” in the panel Errors finds it out");
    return palette;
  }
  const auto [least, worst] = std::ranges::minmax_element(layers, {}, [](const LayerFigure &figure) {
    return figure.value ? figure.heat : 0.5; // unknown ones are neither
  });
  palette.least = decibelText(least->value.value_or(0));
  palette.worst = decibelText(worst->value.value_or(0));
  return palette;
}

QFont legendFont() {
  QFont font = QGuiApplication::font();
  font.setPixelSize(12);
  return font;
}

/// Writes from the left and goes on behind it.
void write(QPainter &painter, QRectF &rest, const QString &text, const QColor &color) {
  const QFontMetricsF metrics(painter.font());
  const QString shown = metrics.elidedText(text, Qt::ElideRight, rest.width());
  painter.setPen(color);
  painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, shown);
  rest.setLeft(std::min(rest.right(), rest.left() + metrics.horizontalAdvance(shown) + 8));
}

} // namespace

QString coloringText(GraphColoring coloring) {
  switch (coloring) {
  case GraphColoring::weightBits:
    return Tr::tr("weight bits");
  case GraphColoring::activationBits:
    return Tr::tr("activation bits");
  case GraphColoring::sensitivity:
    return Tr::tr("sensitivity");
  case GraphColoring::error:
    return Tr::tr("error (SQNR)");
  }
  return {};
}

GraphPalette paletteFor(GraphColoring coloring, const Document &document, const LayerFigures &figures) {
  switch (coloring) {
  case GraphColoring::sensitivity:
    return sensitivityPalette(document, figures);
  case GraphColoring::error:
    return errorPalette(document, figures);
  case GraphColoring::weightBits:
  case GraphColoring::activationBits:
    break;
  }
  return bitsPalette(coloring, document);
}

void drawLegend(QPainter &painter, const QRectF &area, const GraphPalette &palette) {
  const Theme &theme = Theme::instance();
  const QColor text = theme.color(ColorRole::text);
  const QColor muted = theme.color(ColorRole::muted);
  painter.save();
  painter.setFont(legendFont());
  painter.setRenderHint(QPainter::Antialiasing);
  QRectF rest = area;
  write(painter, rest, palette.title, muted);
  rest.adjust(4, 0, 0, 0);
  for (const auto &[color, label] : palette.swatches) {
    constexpr double side = 11;
    if (rest.width() < side + 30)
      break;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rest.left(), rest.center().y() - side / 2, side, side), 2, 2);
    rest.adjust(side + 5, 0, 0, 0);
    write(painter, rest, label, text);
    rest.adjust(4, 0, 0, 0);
  }
  if (!palette.remark.isEmpty()) {
    write(painter, rest, palette.remark, muted);
  } else if (palette.swatches.empty()) {
    write(painter, rest, palette.least, text);
    const QFontMetricsF metrics(painter.font());
    const double most = std::max(40.0, rest.width() - metrics.horizontalAdvance(palette.worst) - 12);
    const QRectF bar(rest.left(), rest.center().y() - 5, std::min(160.0, most), 10);
    constexpr int steps = 48;
    for (int i = 0; i < steps; ++i)
      painter.fillRect(
          QRectF(bar.left() + bar.width() * i / steps, bar.top(), bar.width() / steps + 0.6, bar.height()),
          heatColor((i + 0.5) / steps));
    painter.setPen(theme.color(ColorRole::border));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    rest.setLeft(bar.right() + 8);
    write(painter, rest, palette.worst, text);
  }
  painter.restore();
}

} // namespace bitsmith
