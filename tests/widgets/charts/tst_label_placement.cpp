// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/label_placement.h"

#include <QTest>

using namespace bitsmith;

class TestLabelPlacement : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void labelsCoverNeitherEachOtherNorPoints() {
    std::vector<LabelRequest> requests;
    for (int i = 0; i < 6; ++i) {
      const QPointF at(100 + 45 * i, 100 + 9 * (i % 3));
      requests.push_back(
          {.anchor = at, .size = QSizeF(90, 15), .obstacles = {QRectF(at.x() - 6, at.y() - 6, 12, 12)}});
    }
    const QRectF bounds(0, 0, 500, 250);
    const auto places = placeLabelsApart(requests, bounds);
    std::vector<QRectF> boxes;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i])
        continue;
      const QRectF box(*places[i], requests[i].size);
      QVERIFY(bounds.contains(box));
      for (const QRectF &other : boxes)
        QVERIFY(!box.intersects(other));
      for (const LabelRequest &request : requests)
        QVERIFY(!box.intersects(request.obstacles.front()));
      boxes.push_back(box);
    }
    QVERIFY(boxes.size() >= 5);
  }

  void importantLabelsComeFirstAndAreNeverLeftOut() {
    std::vector<LabelRequest> requests(30,
                                       {.anchor = QPointF(50, 50), .size = QSizeF(60, 15), .obstacles = {}});
    requests.back().important = true;
    const auto places = placeLabelsApart(requests, QRectF(0, 0, 120, 80));
    QVERIFY(places.back().has_value());
    QCOMPARE(*places.back(), QPointF(59, 33));
    QVERIFY(std::count(places.begin(), places.end(), std::nullopt) > 20);
  }

  void noLabelsGiveNoPlaces() { QVERIFY(placeLabelsApart({}, QRectF(0, 0, 10, 10)).empty()); }
};

QTEST_GUILESS_MAIN(TestLabelPlacement)
#include "tst_label_placement.moc"
