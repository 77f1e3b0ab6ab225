// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <array>
#include <cmath>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, relative luminance; written down here again so that it checks the program's own.
double relativeLuminance(const QColor &color) {
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double wcagContrast(const QColor &a, const QColor &b) {
  const double la = relativeLuminance(a), lb = relativeLuminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// CIE L*a*b* (D65) of a colour as somebody without M cones sees it: Machado, Oliveira, Fernandes (2009),
/// severity 1.
std::array<double, 3> deuteranopeLab(const QColor &color) {
  const double r = linear(color.redF()), g = linear(color.greenF()), b = linear(color.blueF());
  const auto clip = [](double v) { return std::clamp(v, 0.0, 1.0); };
  const double dr = clip(0.367322 * r + 0.860646 * g - 0.227968 * b);
  const double dg = clip(0.280085 * r + 0.672501 * g + 0.047413 * b);
  const double db = clip(-0.011820 * r + 0.042940 * g + 0.968881 * b);
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124564 * dr + 0.3575761 * dg + 0.1804375 * db) / 0.95047);
  const double y = f(0.2126729 * dr + 0.7151522 * dg + 0.0721750 * db);
  const double z = f((0.0193339 * dr + 0.1191920 * dg + 0.9503041 * db) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const std::array<double, 3> &a, const std::array<double, 3> &b) {
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class TestTheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { Theme::instance().setMode(ThemeMode::light); }

  void contrastFollowsWcag() {
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.001);
  }

  void modes_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
  }

  void seriesStandOutAgainstBackgrounds_data() { modes_data(); }
  void seriesStandOutAgainstBackgrounds() {
    QFETCH(bool, dark);
    Theme &theme = Theme::instance();
    theme.setMode(dark ? ThemeMode::dark : ThemeMode::light);
    QCOMPARE(theme.isDark(), dark);
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    QCOMPARE(relativeLuminance(window) < 0.2, dark);
    for (int i = 0; i < 3 * Theme::seriesCount(); ++i) {
      const QByteArray what =
          "series " + QByteArray::number(i) + ' ' + theme.seriesColor(i).name().toLatin1();
      QVERIFY2(wcagContrast(theme.seriesColor(i), theme.color(ColorRole::plotBackground)) >= 3,
               what.constData());
      QVERIFY2(wcagContrast(theme.seriesColor(i), window) >= 3, what.constData());
    }
  }

  void seriesDifferForDeuteranopes_data() { modes_data(); }
  void seriesDifferForDeuteranopes() {
    QFETCH(bool, dark);
    Theme &theme = Theme::instance();
    theme.setMode(dark ? ThemeMode::dark : ThemeMode::light);
    for (int i = 0; i < Theme::seriesCount(); ++i) {
      for (int k = 0; k < i; ++k) {
        const double apart =
            distance(deuteranopeLab(theme.seriesColor(i)), deuteranopeLab(theme.seriesColor(k)));
        QVERIFY2(apart > 20, qPrintable(u"%1 and %2 are %3 apart"_s.arg(k).arg(i).arg(apart)));
      }
    }
  }

  void relativesOfSeriesDifferFromThem() {
    for (int i = 0; i < Theme::seriesCount(); ++i) {
      QVERIFY(Theme::instance().seriesColor(i) != Theme::instance().seriesColor(i + 8));
      QVERIFY(Theme::instance().seriesColor(i + 8) != Theme::instance().seriesColor(i + 16));
    }
    QCOMPARE(Theme::instance().seriesColor(-3), Theme::instance().seriesColor(0));
  }

  void meaningsAndTextsAreReadable_data() { modes_data(); }
  void meaningsAndTextsAreReadable() {
    QFETCH(bool, dark);
    Theme &theme = Theme::instance();
    theme.setMode(dark ? ThemeMode::dark : ThemeMode::light);
    for (const QColor &background :
         {QGuiApplication::palette().color(QPalette::Window), theme.color(ColorRole::plotBackground),
          theme.color(ColorRole::surface)}) {
      for (const ColorRole role :
           {ColorRole::positive, ColorRole::negative, ColorRole::warning, ColorRole::text, ColorRole::muted})
        QVERIFY2(wcagContrast(theme.color(role), background) >= 4.5,
                 qPrintable(u"role %1: %2"_s.arg(static_cast<int>(role))
                                .arg(wcagContrast(theme.color(role), background))));
    }
    const QPalette palette = QGuiApplication::palette();
    QVERIFY(wcagContrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
            4.5);
    for (const int bits : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 32})
      QVERIFY(wcagContrast(theme.bitColor(bits), theme.color(ColorRole::plotBackground)) >= 3);
    QVERIFY(theme.bitColor(2) != theme.bitColor(8));
  }

  void checkBoxesAreSeenAndTellTheirState_data() { modes_data(); }
  void checkBoxesAreSeenAndTellTheirState() {
    QFETCH(bool, dark);
    Theme::instance().setMode(dark ? ThemeMode::dark : ThemeMode::light);
    QTreeWidget list;
    list.setHeaderHidden(true);
    for (const Qt::CheckState state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
      auto *item = new QTreeWidgetItem(&list);
      item->setCheckState(0, state);
    }
    list.resize(120, 120);
    const QImage picture = list.grab().toImage();
    std::vector<QImage> boxes;
    for (int row = 0; row < 3; ++row) {
      const QRect cell = list.visualItemRect(list.topLevelItem(row));
      boxes.push_back(picture.copy(cell.translated(list.viewport()->pos())));
      const QColor background = list.palette().color(QPalette::Base);
      double most = 1;
      for (int y = 0; y < boxes.back().height(); ++y)
        for (int x = 0; x < boxes.back().width(); ++x)
          most = std::max(most, contrastRatio(boxes.back().pixelColor(x, y), background));
      QVERIFY2(most >= 3, qPrintable(QString::number(most))); // WCAG 2.1, 1.4.11
    }
    QVERIFY(boxes[0] != boxes[1] && boxes[1] != boxes[2] && boxes[0] != boxes[2]);
  }

  void tellsWhenItChanges() {
    Theme &theme = Theme::instance();
    theme.setMode(ThemeMode::light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(ThemeMode::light);
    QCOMPARE(changed.count(), 0);
    theme.setMode(ThemeMode::dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme.mode(), ThemeMode::dark);
  }

  void styleSheetHasNoOpenPlaceholders() {
    QVERIFY(!qApp->styleSheet().isEmpty());
    QVERIFY(!qApp->styleSheet().contains(QRegularExpression(u"@\\w+@"_s)));
  }

  void everyIconFileIsEmbeddedAndDraws() {
    const QStringList files =
        QDir(QStringLiteral(BITSMITH_SOURCE_DIR "/resources/icons")).entryList({u"*.svg"_s}, QDir::Files);
    QVERIFY(files.size() >= 20);
    for (const QString &file : files) {
      const QIcon icon = Theme::instance().icon(file.chopped(4));
      QVERIFY2(!icon.isNull(), qPrintable(file));
      for (const int size : {16, 48}) {
        const QImage image =
            icon.pixmap(QSize(size, size), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
          for (int x = 0; x < image.width(); ++x)
            inked += qAlpha(image.pixel(x, y)) > 128;
        QVERIFY2(inked > size * size / 20, qPrintable(file));
      }
    }
    QVERIFY(Theme::instance().icon(u"no-such-icon"_s).isNull());
  }

  void namedIconsExist() {
    for (const char *name :
         {"run",    "stop", "resume", "undo", "redo",   "delete", "folder",   "compare", "queue", "copy",
          "export", "open", "save",   "lock", "unlock", "theme",  "settings", "warning", "info",  "bitsmith"})
      QVERIFY2(!Theme::instance().icon(QString::fromLatin1(name)).isNull(), name);
  }

  void iconsTakeThePalettesInk() {
    const QIcon icon = Theme::instance().icon(u"stop"_s);
    const auto ink = [&icon] { return icon.pixmap(QSize(32, 32), 1.0).toImage().pixelColor(16, 16); };
    Theme::instance().setMode(ThemeMode::light);
    QCOMPARE(ink(), QGuiApplication::palette().color(QPalette::ButtonText));
    Theme::instance().setMode(ThemeMode::dark);
    QCOMPARE(ink(), QGuiApplication::palette().color(QPalette::ButtonText));
    const QColor disabled = icon.pixmap(QSize(32, 32), 1.0, QIcon::Disabled).toImage().pixelColor(16, 16);
    QCOMPARE(disabled, QGuiApplication::palette().color(QPalette::Disabled, QPalette::ButtonText));
  }

  void figuresHaveOneWidth() {
    const QFontMetricsF metrics(Theme::instance().numberFont());
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
      QVERIFY(std::abs(metrics.horizontalAdvance(QChar(digit)) - metrics.horizontalAdvance(u'0')) < 0.01);
  }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
