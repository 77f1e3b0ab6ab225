// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

namespace bitsmith {

/// A label that wants to stand beside a point. All in pixels.
struct LabelRequest {
  QPointF anchor;
  QSizeF size;
  std::vector<QRectF> obstacles; ///< what the point itself draws: no label may cover it
  bool important = false;        ///< placed first, and never left out
};

/// Top left corners for labels such that they cover neither each other nor any obstacle, greedily, important
/// ones first; a label that finds no free place is left out (nullopt) unless it is important.
std::vector<std::optional<QPointF>> placeLabelsApart(const std::vector<LabelRequest> &requests,
                                                     const QRectF &bounds);

} // namespace bitsmith
