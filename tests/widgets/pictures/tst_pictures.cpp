// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "tests/widgets/charts/synthetic_runs.h"
#include "widgets/pictures/confusion_chart.h"
#include "widgets/pictures/picture_wall.h"
#include "widgets/pictures/pictures_panel.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject answer() {
  return QJsonDocument::fromJson(
             R"({"classes": ["cat", "dog"], "shape": [3, 1, 2], "samples": 10, "correct": 7,
    "correct_in_float": 8, "broken": 2, "mended": 1, "confusion": [[4, 1], [2, 3]],
    "confusion_in_float": [[5, 0], [2, 3]],
    "pictures": [{"index": 3, "label": 0, "predicted": 1, "in_float": 0, "margin": -0.5, "margin_in_float": 0.25,
                  "pixels": "ff0000ff0102"}]})")
      .object();
}

} // namespace

class TestPictures : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsPicturesOfTheEngine();
  void refusesAnswersThatDoNotFit_data();
  void refusesAnswersThatDoNotFit();
  void showsCountsAndShares();
  void exportsTheMatrix();
  void hangsPicturesOnTheWall();
  void saysWhatToDoWhenThereIsNothing();
  void putsAwayWhatIsOfAnotherRun();
  void tellsWhenTheEngineFails();
};

void TestPictures::readsPicturesOfTheEngine() {
  const auto read = pictureAnswerFrom(answer());
  QVERIFY(read);
  QCOMPARE(read->broken, 2);
  QCOMPARE(read->pictures.size(), std::size_t{1});
  const LabelledPicture &picture = read->pictures.front();
  QCOMPARE(picture.image.size(), QSize(2, 1));
  // Planes, not interleaved: red 255 0, green 0 255, blue 1 2.
  QCOMPARE(picture.image.pixelColor(0, 0), QColor(255, 0, 1));
  QCOMPARE(picture.image.pixelColor(1, 0), QColor(0, 255, 2));
  QCOMPARE(*picture.predicted, 1);
  QCOMPARE(picture.margin, -0.5);
  QJsonObject grey = answer();
  grey["shape"_L1] = QJsonArray{1, 1, 2};
  QJsonObject one{{"index"_L1, 0}, {"label"_L1, 1}, {"pixels"_L1, "80ff"_L1}};
  grey["pictures"_L1] = QJsonArray{one};
  const auto digits = pictureAnswerFrom(grey);
  QVERIFY(digits);
  QCOMPARE(digits->pictures.front().image.pixelColor(0, 0), QColor(128, 128, 128));
  QVERIFY(!digits->pictures.front().predicted);
}

void TestPictures::refusesAnswersThatDoNotFit_data() {
  QTest::addColumn<QByteArray>("change");
  QTest::newRow("no classes") << QByteArray(R"({"classes": []})");
  QTest::newRow("two channels") << QByteArray(R"({"shape": [2, 1, 2]})");
  QTest::newRow("other size") << QByteArray(R"({"shape": [3, 2, 2]})");
  QTest::newRow("huge") << QByteArray(R"({"shape": [3, 100000, 100000]})");
  QTest::newRow("label") << QByteArray(
      R"({"pictures": [{"index": 0, "label": 2, "pixels": "ff0000ff0102"}]})");
}

void TestPictures::refusesAnswersThatDoNotFit() {
  QFETCH(QByteArray, change);
  QJsonObject json = answer();
  const QJsonObject other = QJsonDocument::fromJson(change).object();
  QVERIFY(!other.isEmpty());
  for (auto entry = other.begin(); entry != other.end(); ++entry)
    json[entry.key()] = entry.value();
  QVERIFY(!pictureAnswerFrom(json));
}

void TestPictures::showsCountsAndShares() {
  ConfusionChart chart;
  chart.resize(400, 300);
  chart.setMatrix({{4, 1, 0}, {0, 0, 0}, {1, 0, 3}}, {u"a"_s, u"b"_s, u"c"_s});
  QCOMPARE(chart.cellText(0, 1), u"1"_s);
  chart.setNormalized(true);
  QCOMPARE(chart.cellText(0, 0), u"80 %"_s);
  QCOMPARE(chart.cellText(2, 0), u"25 %"_s);
  QCOMPARE(chart.cellText(1, 1), QString()); // of no pictures there is no share
}

void TestPictures::exportsTheMatrix() {
  ConfusionChart chart;
  chart.resize(420, 320);
  chart.setMatrix({{4, 1}, {2, 3}}, {u"cat, small"_s, u"dog"_s});
  QCOMPARE(chart.csv(), u"label,\"cat, small\",dog\n\"cat, small\",4,1\ndog,2,3\n"_s);
  checkExports(chart);
}

void TestPictures::hangsPicturesOnTheWall() {
  PictureWall wall;
  wall.resize(400, 300);
  const auto read = pictureAnswerFrom(answer());
  wall.setPictures(read->pictures, read->classes);
  wall.show();
  QCOMPARE(wall.count(), 1);
  QCOMPARE(wall.item(0)->text(), u"cat\n→ dog"_s);
  QVERIFY(wall.item(0)->toolTip().startsWith(
      u"Picture 3: cat\nIn float: cat, margin 0.250\nQuantized: dog, margin −0.500"_s));
  const QImage sheet = wall.sheet();
  bool red = false, green = false;
  for (int y = 0; y < sheet.height(); ++y)
    for (int x = 0; x < sheet.width(); ++x) {
      red = red || sheet.pixelColor(x, y) == QColor(255, 0, 1);
      green = green || sheet.pixelColor(x, y) == QColor(0, 255, 2);
    }
  QVERIFY(red && green);
}

void TestPictures::saysWhatToDoWhenThereIsNothing() {
  PicturesPanel panel;
  panel.resize(500, 400);
  panel.show();
  const auto *empty = panel.findChild<QLabel *>(u"noPictures"_s);
  auto *look = panel.findChild<QPushButton *>(u"lookAtPictures"_s);
  QVERIFY(empty->isVisible());
  QCOMPARE(empty->text(),
           u"There is no finished run to look at yet. Train one (Run), or select one in the list of runs."_s);
  QVERIFY(!look->isEnabled());
  panel.setRun(u"/runs/one"_s, u"one"_s);
  QVERIFY(look->isEnabled());
  QVERIFY2(empty->text().contains(u"“one”"_s), qPrintable(empty->text()));
  panel.setView(PicturesPanel::Data);
  QCOMPARE(look->text(), u"Show the pictures"_s);
}

void TestPictures::putsAwayWhatIsOfAnotherRun() {
  const QTemporaryDir home;
  const QString engine = home.filePath(u"engine"_s);
  QFile file(engine);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("#!/bin/sh\ncat <<'END'\n" + QJsonDocument(answer()).toJson(QJsonDocument::Compact) + "\nEND\n");
  file.close();
  QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
  qputenv("BITSMITH_CLI", engine.toUtf8());
  PicturesPanel panel;
  panel.resize(500, 400);
  panel.show();
  panel.setRun(u"/runs/one"_s, u"one"_s);
  auto *look = panel.findChild<QPushButton *>(u"lookAtPictures"_s);
  const auto *summary = panel.findChild<QLabel *>(u"pictureSummary"_s);
  QTest::mouseClick(look, Qt::LeftButton);
  QTRY_VERIFY(summary->isVisible());
  QVERIFY2(summary->text().startsWith(u"one: "_s), qPrintable(summary->text()));
  panel.setRun(u"/runs/one"_s, u"first"_s); // another name is no other run
  QVERIFY(summary->isVisible());
  panel.setRun(u"/runs/two"_s, u"two"_s);
  QVERIFY(!summary->isVisible());
  QVERIFY(panel.findChild<QLabel *>(u"noPictures"_s)->text().contains(u"“two”"_s));
  // Nor does what was asked for of the one arrive under the other.
  QTest::mouseClick(look, Qt::LeftButton);
  QVERIFY(panel.isBusy());
  panel.setRun({}, {});
  QVERIFY(!panel.isBusy() && !look->isEnabled());
  QTest::qWait(200);
  QVERIFY(!summary->isVisible());
}

void TestPictures::tellsWhenTheEngineFails() {
  qputenv("BITSMITH_CLI", "/bin/false");
  PicturesPanel panel;
  panel.setRun(u"/runs/one"_s, u"one"_s);
  panel.show();
  QSignalSpy failed(&panel, &PicturesPanel::failed);
  auto *look = panel.findChild<QPushButton *>(u"lookAtPictures"_s);
  QTest::mouseClick(look, Qt::LeftButton);
  QCOMPARE(look->text(), u"Stop"_s);
  QTRY_COMPARE(failed.size(), 1);
  QVERIFY(!panel.isBusy());
  QCOMPARE(look->text(), u"Look at the run"_s);
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
