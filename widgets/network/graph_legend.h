// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPainter>
#include <QString>

#include <utility>
#include <vector>

namespace bitsmith {

class Document;
class LayerFigures;

/// What the colour of a layer says in the picture of the network.
enum class GraphColoring { weightBits, activationBits, sensitivity, error };
/// "weight bits", for pickers.
QString coloringText(GraphColoring coloring);

/// Colour of a layer and what it stands for.
struct LayerPaint {
  QColor color;
  QString value; ///< "4", "0.31"; "–" where it is not known
  bool isKnown = true;
};

/// Colours of all layers and their key, in the present theme.
struct GraphPalette {
  QString title; ///< with its unit
  std::vector<LayerPaint> layers;
  std::vector<std::pair<QColor, QString>> swatches; ///< key of single values; empty for a scale
  QString least;                                    ///< ends of the scale, from harmless to worst
  QString worst;
  QString remark; ///< instead of a scale, where nothing is known
};
GraphPalette paletteFor(GraphColoring coloring, const Document &document, const LayerFigures &figures);

/// Draws the key of the colours in one line.
void drawLegend(QPainter &painter, const QRectF &area, const GraphPalette &palette);

} // namespace bitsmith
