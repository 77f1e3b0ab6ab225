// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Charts in the size, resolution and colours that are asked for, and the dialog that asks.

#include "widgets/charts/chart_export_dialog.h"

#include "synthetic_runs.h"
#include "tests/patience.h"
#include "widgets/charts/summary_charts.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/charts/training_plot.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>

#include <memory>
#include <utility>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Counts what is painted on the screen.
class PaintCounter : public QObject {
 public:
  explicit PaintCounter(QWidget &widget) {
    widget.installEventFilter(this);
    for (QWidget *child : widget.findChildren<QWidget *>())
      child->installEventFilter(this);
  }
  bool eventFilter(QObject *, QEvent *event) override {
    count += event->type() == QEvent::Paint;
    return false;
  }
  int count = 0;
};

/// A chart as it looks once nothing of it is left to be drawn.
QImage settled(Chart &chart) {
  QImage last;
  (void)QTest::qWaitFor(
      [&] {
        const QImage before = std::exchange(last, chart.grab().toImage());
        return before == last;
      },
      patience);
  return last;
}

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<class Widget>
Widget *child(const QWidget &parent, const char *name) {
  return parent.findChild<Widget *>(QString::fromLatin1(name));
}

void type(QAbstractSpinBox *box, const QString &text) {
  box->selectAll();
  QTest::keyClicks(box, text);
  box->interpretText(); // as when the field is left
}

} // namespace

class TestChartExport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void cleanup();
  void pixelsAreAsManyAsAskedFor_data();
  void pixelsAreAsManyAsAskedFor();
  void drawingsHaveTheirSizeOnPaper();
  void lightColoursLeaveTheWindowDark();
  void runsKeepTheirColoursApartInLight();
  void refusesMorePixelsThanThereIsRoomFor();
  void aFixedDrawingKeepsItsShape();
  void theDialogSavesWhatItShows();
  void theDialogRemembersTheLastChoice();
  void theDialogCopies();
  void theDialogSaysWhyItCannotSave();
  void theDialogSaysThatItReplacesAFile();

 private:
  std::vector<ChartRun> runs() const;

  QTemporaryDir m_home;
  std::unique_ptr<QTemporaryDir> m_folder;
};

void TestChartExport::initTestCase() {
  QCoreApplication::setOrganizationName(u"bitsmith"_s);
  QCoreApplication::setApplicationName(u"bitsmith"_s);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
}

void TestChartExport::init() {
  QDir(m_home.filePath(u"bitsmith"_s)).removeRecursively();
  QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"bitsmith"_s, u"bitsmith"_s);
  settings.clear();
  m_folder = std::make_unique<QTemporaryDir>();
  Theme::instance().setMode(ThemeMode::dark);
}

void TestChartExport::cleanup() {
  Theme::instance().setMode(ThemeMode::light);
}

std::vector<ChartRun> TestChartExport::runs() const {
  const Theme &theme = Theme::instance();
  return {finishedRun(u"fp32"_s, theme.seriesColor(0), makeResult(0.9, 1, 2.5, 3724, 42)),
          finishedRun(u"int8"_s, theme.seriesColor(1), makeResult(0.891, 4, 0.5, 232, 2.6)),
          finishedRun(u"ultra_low"_s, theme.seriesColor(9), makeResult(0.792, 14.817, 0.16, 87, 0.9))};
}

void TestChartExport::pixelsAreAsManyAsAskedFor_data() {
  QTest::addColumn<QSizeF>("inches");
  QTest::addColumn<double>("resolution");
  QTest::addColumn<QSize>("pixels");
  QTest::newRow("print, smaller than the panel") << QSizeF(5, 3.5) << 300.0 << QSize(1500, 1050);
  QTest::newRow("larger than the panel") << QSizeF(12.5, 7.03125) << 153.6 << QSize(1920, 1080);
  QTest::newRow("as on the screen") << QSizeF() << 96.0 << QSize();
}

void TestChartExport::pixelsAreAsManyAsAskedFor() {
  QFETCH(QSizeF, inches);
  QFETCH(double, resolution);
  QFETCH(QSize, pixels);
  const bool shown[] = {false, true}; // charts of hidden panels leave too
  for (const bool isShown : shown) {
    // A part of a window, as charts are: the system has a say in the size of a window.
    QWidget window;
    window.resize(800, 600);
    TradeOffPlot chart(&window);
    chart.resize(640, 480);
    chart.setRuns(runs());
    if (isShown) {
      window.show();
      QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    const QString path = m_folder->filePath(u"chart.png"_s);
    QString error;
    QVERIFY2(exportChart(chart, path, &error, {.size = inches, .resolution = resolution}), qPrintable(error));
    const QImage image(path);
    QCOMPARE(image.size(), pixels.isValid() ? pixels : chart.drawingSize());
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), qRound(resolution));
    QCOMPARE(chart.size(), QSize(640, 480));
    // It is drawn to its edges: the axes are laid out for this size.
    const QRgb background = Theme::instance().color(ColorRole::plotBackground).rgb();
    int right = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = image.width() - 1; x > right; --x)
        if (image.pixel(x, y) != background) {
          right = x;
          break;
        }
    QVERIFY2(right > image.width() * 9 / 10, qPrintable(QString::number(right)));
  }
}

void TestChartExport::drawingsHaveTheirSizeOnPaper() {
  SummaryCharts charts;
  charts.resize(900, 640);
  charts.setRuns(runs());
  charts.show();
  QVERIFY(QTest::qWaitForWindowExposed(&charts));
  QString error;
  const ChartPicture picture{.size = QSizeF(254, 190.5) / 25.4, .resolution = 300, .light = true};
  QVERIFY2(exportChart(charts, m_folder->filePath(u"a.pdf"_s), &error, picture), qPrintable(error));
  const auto box = QRegularExpression(uR"(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\])"_s)
                       .match(QString::fromLatin1(contentOf(m_folder->filePath(u"a.pdf"_s))));
  QVERIFY(box.hasMatch());
  QCOMPARE(qRound(box.captured(1).toDouble()), 720); // 10 inches of 72 points
  QCOMPARE(qRound(box.captured(2).toDouble()), 540);
  QVERIFY2(exportChart(charts, m_folder->filePath(u"a.svg"_s), &error, picture), qPrintable(error));
  const QString svg = QString::fromUtf8(contentOf(m_folder->filePath(u"a.svg"_s)));
  QVERIFY2(svg.contains(u"width=\"254mm\" height=\"190.5mm\""_s), qPrintable(svg.left(300)));
  QVERIFY2(svg.contains(u"viewBox=\"0 0 960 720\""_s), qPrintable(svg.left(300)));
}

void TestChartExport::lightColoursLeaveTheWindowDark() {
  const Theme &theme = Theme::instance();
  const QColor dark = theme.color(ColorRole::plotBackground);
  QWidget
      window; // charts are parts of one: a window of its own is painted by the system when its size changes
  window.resize(760, 560);
  window.show();
  QVERIFY(QTest::qWaitForWindowExposed(&window));
  TrainingPlot training(&window);
  TradeOffPlot tradeOffs(&window);
  SummaryCharts summary(&window);
  const std::vector<ChartRun> shown = runs();
  training.setRuns(shown);
  tradeOffs.setRuns(shown);
  summary.setRuns(shown);
  for (Chart *chart : std::initializer_list<Chart *>{&training, &tradeOffs, &summary}) {
    chart->resize(700, 500);
    chart->show();
    chart->raise();
    QCoreApplication::processEvents(); // queued replots
    const QImage before = settled(*chart);
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    {
      PaintCounter painted(*chart);
      const QImage light = chartImage(*chart, {.size = QSizeF(8, 6), .resolution = 96, .light = true});
      QCOMPARE(light.pixelColor(4, 4), QColor(Qt::white));
      QCOMPARE(painted.count, 0); // nobody sees the other size or the other colours
    }
    QVERIFY(theme.isDark());
    QCOMPARE(changed.count(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(settled(*chart), before);
    // Without the wish it is as the window is.
    QCOMPARE(chartImage(*chart).pixelColor(4, 4), dark);
  }
}

void TestChartExport::runsKeepTheirColoursApartInLight() {
  const QColor first = Theme::instance().seriesColor(0), relative = Theme::instance().seriesColor(9);
  {
    const LightLook look;
    QCOMPARE(Theme::instance().inPresentLook(first), Theme::instance().seriesColor(0));
    QCOMPARE(Theme::instance().inPresentLook(relative), Theme::instance().seriesColor(9));
    QCOMPARE(Theme::instance().inPresentLook(QColor(1, 2, 3)), QColor(1, 2, 3));
  }
  QCOMPARE(Theme::instance().inPresentLook(first), first);
  // The run's colour of the light look is in the picture, that of the dark one is not.
  TradeOffPlot chart;
  chart.resize(700, 500);
  chart.setRuns(runs());
  chart.setHighlighted(u"fp32"_s);
  const auto has = [](const QImage &image, QColor color) {
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        if (image.pixel(x, y) == color.rgb())
          return true;
    return false;
  };
  const QImage light = chartImage(chart, {.light = true});
  QVERIFY(has(light, QColor(0x1d76df)));
  QVERIFY(!has(light, first));
  QVERIFY(has(chartImage(chart), first));
}

void TestChartExport::refusesMorePixelsThanThereIsRoomFor() {
  TradeOffPlot chart;
  chart.setRuns(runs());
  QString error;
  const QString path = m_folder->filePath(u"huge.png"_s);
  QVERIFY(!exportChart(chart, path, &error, {.size = QSizeF(20, 20), .resolution = 900}));
  QCOMPARE(error, path + u": 18000 × 18000 pixels are too many; choose a smaller size or resolution"_s);
  QVERIFY(!QFile::exists(path));
}

/// A drawing that needs more room than is asked for comes out in its own shape.
void TestChartExport::aFixedDrawingKeepsItsShape() {
  class Fixed : public Chart {
   public:
    QString fileStem() const override { return u"fixed"_s; }
    QSize drawingSize() const override { return {400, 100}; }
    bool followsSize() const override { return false; }
    void drawOn(QPaintDevice &device, bool) override {
      QPainter painter(&device);
      painter.fillRect(0, 0, 400, 100, Qt::red);
    }
    QString csv() const override { return u"a\n"_s; }
  } chart;
  QCOMPARE(picturePixels(chart, {.size = QSizeF(10, 10), .resolution = 100}), QSize(1000, 250));
  const QImage image = chartImage(chart, {.size = QSizeF(10, 10), .resolution = 100});
  QCOMPARE(image.pixelColor(999, 249), QColor(Qt::red));
}

void TestChartExport::theDialogSavesWhatItShows() {
  QWidget window;
  window.resize(800, 600);
  TradeOffPlot chart(&window);
  chart.resize(640, 480);
  chart.setRuns(runs());
  window.show();
  QSignalSpy exported(&chart, &Chart::exported);
  ChartExportDialog dialog(chart);
  dialog.show();
  QVERIFY(QTest::qWaitForWindowExposed(&dialog));
  const QSize drawing = chart.drawingSize();
  QCOMPARE(child<QLabel>(dialog, "chartOutcome")->text(),
           u"%L1 × %L2 pixels, %3 × %4 mm"_s.arg(2 * drawing.width())
               .arg(2 * drawing.height())
               .arg(qRound(drawing.width() / 96.0 * 25.4))
               .arg(qRound(drawing.height() / 96.0 * 25.4)));
  auto *light = child<QCheckBox>(dialog, "chartLight");
  QTest::mouseClick(light, Qt::LeftButton, {}, QPoint(8, light->height() / 2));
  QVERIFY(light->isChecked());
  type(child<QDoubleSpinBox>(dialog, "chartWidth"), u"1800"_s);
  type(child<QDoubleSpinBox>(dialog, "chartHeight"), u"1200"_s);
  type(child<QSpinBox>(dialog, "chartResolution"), u"300"_s);
  const auto outcome = [&] { return child<QLabel>(dialog, "chartOutcome")->text(); };
  QTRY_COMPARE(outcome(), u"1,800 × 1,200 pixels, 152 × 102 mm"_s); // the pixels stay
  QTRY_VERIFY(child<QLabel>(dialog, "chartPreview")->pixmap().toImage().pixelColor(3, 3) ==
              QColor(Qt::white));
  // In millimetres the size on paper stays.
  child<QComboBox>(dialog, "chartUnit")->setCurrentIndex(1);
  QCOMPARE(child<QDoubleSpinBox>(dialog, "chartWidth")->value(), 152.4);
  type(child<QSpinBox>(dialog, "chartResolution"), u"150"_s);
  QTRY_COMPARE(outcome(), u"900 × 600 pixels, 152 × 102 mm"_s);
  dialog.setPath(m_folder->filePath(u"paper"_s));
  QTest::mouseClick(child<QPushButton>(dialog, "saveChart"), Qt::LeftButton);
  QVERIFY(!dialog.isVisible());
  QCOMPARE(exported.count(), 1);
  QCOMPARE(exported.first().first().toString(), m_folder->filePath(u"paper.png"_s));
  const QImage image(m_folder->filePath(u"paper.png"_s));
  QCOMPARE(image.size(), QSize(900, 600));
  QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
}

void TestChartExport::theDialogRemembersTheLastChoice() {
  TradeOffPlot chart;
  chart.resize(640, 480);
  chart.setRuns(runs());
  {
    ChartExportDialog dialog(chart);
    dialog.show();
    child<QComboBox>(dialog, "chartFormat")->setCurrentIndex(2);
    child<QComboBox>(dialog, "chartUnit")->setCurrentIndex(1);
    type(child<QDoubleSpinBox>(dialog, "chartWidth"), u"120"_s);
    type(child<QDoubleSpinBox>(dialog, "chartHeight"), u"80"_s);
    child<QCheckBox>(dialog, "chartLight")->click();
    dialog.setPath(m_folder->filePath(u"one.pdf"_s));
    child<QPushButton>(dialog, "saveChart")->click();
    QVERIFY(QFile::exists(m_folder->filePath(u"one.pdf"_s)));
  }
  TrainingPlot other;
  other.resize(500, 700);
  ChartExportDialog dialog(other);
  QCOMPARE(dialog.format(), u"pdf"_s);
  QCOMPARE(dialog.path(), m_folder->filePath(u"training.pdf"_s));
  QVERIFY(dialog.picture().light);
  QCOMPARE((dialog.picture().size * 25.4).toSize(), QSize(120, 80));
  dialog.show();
  child<QPushButton>(dialog, "chartScreenSize")->click();
  QVERIFY(dialog.picture().size.isEmpty());
}

void TestChartExport::theDialogCopies() {
  TradeOffPlot chart;
  chart.resize(640, 480);
  chart.setRuns(runs());
  ChartExportDialog dialog(chart);
  dialog.show();
  QTest::mouseClick(child<QPushButton>(dialog, "copyChart"), Qt::LeftButton);
  QCOMPARE(qvariant_cast<QImage>(QGuiApplication::clipboard()->mimeData()->imageData()).size(),
           2 * chart.drawingSize());
  child<QComboBox>(dialog, "chartFormat")->setCurrentIndex(1);
  QTest::mouseClick(child<QPushButton>(dialog, "copyChart"), Qt::LeftButton);
  QVERIFY(QGuiApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s).contains("<svg"));
}

void TestChartExport::theDialogSaysWhyItCannotSave() {
  TradeOffPlot chart;
  chart.setRuns(runs());
  ChartExportDialog dialog(chart);
  dialog.show();
  const QString path = m_folder->filePath(u"no such folder/a.png"_s);
  dialog.setPath(path);
  QTest::mouseClick(child<QPushButton>(dialog, "saveChart"), Qt::LeftButton);
  QVERIFY(dialog.isVisible());
  QVERIFY(child<QLabel>(dialog, "chartProblem")->text().startsWith(path + u": cannot be written ("_s));
  dialog.setPath({});
  QVERIFY(!child<QPushButton>(dialog, "saveChart")->isEnabled());
}

void TestChartExport::theDialogSaysThatItReplacesAFile() {
  TradeOffPlot chart;
  chart.setRuns(runs());
  QFile old(m_folder->filePath(u"old.svg"_s));
  QVERIFY(old.open(QIODevice::WriteOnly));
  ChartExportDialog dialog(chart);
  dialog.show();
  const auto *line = child<QLabel>(dialog, "chartReplaces");
  child<QComboBox>(dialog, "chartFormat")->setCurrentIndex(1);
  dialog.setPath(m_folder->filePath(u"new"_s));
  QVERIFY(!line->isVisible());
  dialog.setPath(m_folder->filePath(u"old"_s)); // the ending is added when it is saved
  QVERIFY(line->isVisible());
  QVERIFY2(line->text().contains(u"will be replaced"_s), qPrintable(line->text()));
  child<QComboBox>(dialog, "chartFormat")->setCurrentIndex(0);
  QVERIFY(!line->isVisible());
}

QTEST_MAIN(TestChartExport)
#include "tst_chart_export.moc"
