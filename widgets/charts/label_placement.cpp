// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/label_placement.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace bitsmith {
namespace {

double overlap(const QRectF &a, const QRectF &b) {
  const QRectF shared = a.intersected(b);
  return shared.isEmpty() ? 0 : shared.width() * shared.height();
}

std::array<QPointF, 12> candidates(const LabelRequest &request) {
  constexpr double gap = 9;
  const double w = request.size.width();
  const double h = request.size.height();
  const QPointF a = request.anchor;
  QRectF own(a, QSizeF());
  for (const QRectF &obstacle : request.obstacles) {
    if (obstacle.adjusted(-1, -1, 1, 1).contains(a))
      own = own.united(obstacle);
  }
  return {
      QPointF(a.x() + gap, a.y() - h - 2),       // right above
      QPointF(a.x() + gap, a.y() + 2),           // right below
      QPointF(a.x() - gap - w, a.y() - h - 2),   // left above
      QPointF(a.x() - gap - w, a.y() + 2),       // left below
      QPointF(a.x() + gap, a.y() - h / 2),       // right
      QPointF(a.x() - gap - w, a.y() - h / 2),   // left
      QPointF(a.x() - w / 2, own.top() - h - 2), // above what the point draws
      QPointF(a.x() - w / 2, own.bottom() + 2),  // below it
      QPointF(a.x() + gap, a.y() - 2 * h - 4),   // further off
      QPointF(a.x() + gap, a.y() + h + 4),       QPointF(a.x() - gap - w, a.y() - 2 * h - 4),
      QPointF(a.x() - gap - w, a.y() + h + 4),
  };
}

} // namespace

std::vector<std::optional<QPointF>> placeLabelsApart(const std::vector<LabelRequest> &requests,
                                                     const QRectF &bounds) {
  std::vector<std::size_t> order(requests.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return requests[a].important > requests[b].important;
  });
  std::vector<QRectF> taken;
  for (const LabelRequest &request : requests)
    taken.insert(taken.end(), request.obstacles.begin(), request.obstacles.end());

  std::vector<std::optional<QPointF>> places(requests.size());
  for (const std::size_t index : order) {
    const LabelRequest &request = requests[index];
    double least = std::numeric_limits<double>::infinity();
    QRectF best;
    for (const QPointF &corner : candidates(request)) {
      const QRectF box(corner, request.size);
      double cost = 4 * (box.width() * box.height() - overlap(box, bounds));
      for (const QRectF &other : taken)
        cost += overlap(box, other);
      if (cost < least - 1e-9) {
        least = cost;
        best = box;
      }
    }
    if (least > 1 && !request.important)
      continue;
    places[index] = best.topLeft();
    taken.push_back(best);
  }
  return places;
}

} // namespace bitsmith
