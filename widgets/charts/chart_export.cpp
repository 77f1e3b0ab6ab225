// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/chart_export.h"

#include "widgets/charts/chart.h"
#include "widgets/style/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLayout>
#include <QMimeData>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>
#include <optional>

namespace bitsmith {
namespace {

/// Texts of this file.
struct Tr {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::ChartExport)
};

/// Lays out what is below a widget now, not when events are handled again.
void layOut(QWidget &widget) {
  if (!widget.isVisible()) {
    widget.grab(QRect(0, 0, 1, 1)); // brings what was put off for hidden widgets up to date
    return;
  }
  if (QLayout *layout = widget.layout()) {
    layout->invalidate();
    layout->activate();
  }
  for (QObject *child : widget.children())
    if (auto *below = qobject_cast<QWidget *>(child); below && !below->isWindow() && below->isVisible())
      layOut(*below);
}

/// The chart as it is to be drawn, while this lives: in the size and the colours that are asked for. Nothing
/// is painted on the screen meanwhile, so that nobody sees it.
class Staging {
 public:
  Staging(Chart &chart, const ChartPicture &picture)
      : m_chart(chart), m_size(chart.size()), m_updates(chart.updatesEnabled()) {
    m_chart.setUpdatesEnabled(false);
    if (!chart.isVisible())
      layOut(chart); // it may never have been shown
    if (picture.light && Theme::instance().isDark()) {
      m_look.emplace();
      m_chart.restyle();
    }
    if (!picture.size.isEmpty() && chart.followsSize()) {
      // What stands around the drawing, a margin or buttons that wrap, is not part of it.
      const QSize wanted = (picture.size * screenResolution).toSize();
      for (int tries = 0; tries < 3 && chart.drawingSize() != wanted; ++tries)
        resize(chart.size() + wanted - chart.drawingSize());
    }
  }
  ~Staging() {
    if (m_chart.size() != m_size)
      resize(m_size);
    if (m_look) {
      m_look.reset();
      m_chart.restyle();
    }
    m_chart.setUpdatesEnabled(m_updates);
  }
  Staging(const Staging &) = delete;
  Staging &operator=(const Staging &) = delete;

 private:
  void resize(const QSize &size) {
    m_chart.resize(size);
    layOut(m_chart);
    m_chart.restyle(); // labels find their places
  }

  Chart &m_chart;
  QSize m_size;
  bool m_updates;
  std::optional<LightLook> m_look;
};

/// Size in inches of the staged drawing: the largest of its shape within what is asked for.
QSizeF stagedSize(const Chart &chart, const ChartPicture &picture) {
  const QSizeF drawing = QSizeF(chart.drawingSize()) / screenResolution;
  if (picture.size.isEmpty() || drawing.isEmpty())
    return drawing;
  if ((picture.size * screenResolution).toSize() == chart.drawingSize())
    return picture.size;
  return drawing.scaled(picture.size, Qt::KeepAspectRatio);
}

QSize pixelsOf(const QSizeF &inches, double resolution) {
  return {qRound(inches.width() * resolution), qRound(inches.height() * resolution)};
}

bool isTooLarge(const QSize &pixels) {
  return std::max(pixels.width(), pixels.height()) > mostPixelsOnASide ||
         qint64(pixels.width()) * pixels.height() > mostPixels;
}

QByteArray pngBytes(Chart &chart, const ChartPicture &picture) {
  QImage image = chartImage(chart, picture);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.isNull())
    image.save(&buffer, "PNG");
  return bytes;
}

QByteArray svgBytes(Chart &chart, const ChartPicture &picture) {
  const Staging staging(chart, picture);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  // Fonts are in points: the drawing is laid out for those of the screen.
  generator.setResolution(chart.logicalDpiY());
  generator.setSize((stagedSize(chart, picture) * chart.logicalDpiY()).toSize());
  generator.setViewBox(QRect(QPoint(), chart.drawingSize()));
  generator.setTitle(chart.fileStem());
  chart.drawOn(generator, true);
  return bytes;
}

/// A PDF page whose dots are the drawing's: fonts come out in the size that the drawing was laid out for,
/// however large the page is.
class PdfPage : public QPdfWriter {
 public:
  PdfPage(QIODevice *device, int fontResolution) : QPdfWriter(device), m_fontResolution(fontResolution) {}

 protected:
  int metric(PaintDeviceMetric id) const override {
    return id == PdmDpiX || id == PdmDpiY ? m_fontResolution : QPdfWriter::metric(id);
  }

 private:
  int m_fontResolution;
};

QByteArray pdfBytes(Chart &chart, const ChartPicture &picture) {
  const Staging staging(chart, picture);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    const QSizeF inches = stagedSize(chart, picture);
    // Dots an inch are a whole number; the page is as large as the drawing's dots.
    const int dots = std::max(1, qRound(chart.drawingSize().width() / inches.width()));
    PdfPage page(&buffer, chart.logicalDpiY());
    page.setTitle(chart.fileStem());
    page.setCreator(QStringLiteral("Bitsmith"));
    page.setPageSize(
        QPageSize(QSizeF(chart.drawingSize()) / dots, QPageSize::Inch, {}, QPageSize::ExactMatch));
    page.setPageMargins(QMarginsF());
    page.setResolution(dots);
    chart.drawOn(page, true);
  }
  return bytes;
}

bool fail(QString *error, const QString &message) {
  if (error)
    *error = message;
  return false;
}

} // namespace

QSizeF pictureSize(Chart &chart, const ChartPicture &picture) {
  const Staging staging(chart, picture);
  return stagedSize(chart, picture);
}

QSize picturePixels(Chart &chart, const ChartPicture &picture) {
  return pixelsOf(pictureSize(chart, picture), picture.resolution);
}

QImage chartImage(Chart &chart, const ChartPicture &picture) {
  const Staging staging(chart, picture);
  const QSizeF inches = stagedSize(chart, picture);
  const QSize pixels = pixelsOf(inches, picture.resolution);
  if (pixels.isEmpty() || isTooLarge(pixels))
    return {};
  QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(double(pixels.width()) / chart.drawingSize().width());
  image.fill(Theme::instance().color(ColorRole::plotBackground)); // where rounding leaves an edge
  chart.drawOn(image, false);
  // How large it is on paper is said last: fonts in points would follow it.
  const int perMeter = qRound(picture.resolution / 0.0254);
  image.setDotsPerMeterX(perMeter);
  image.setDotsPerMeterY(perMeter);
  return image;
}

bool exportChart(Chart &chart, const QString &path, QString *error, const ChartPicture &picture) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  QByteArray bytes;
  if (suffix == QLatin1String("png")) {
    if (const QSize pixels = picturePixels(chart, picture); isTooLarge(pixels))
      return fail(error, Tr::tr("%1: %2 × %3 pixels are too many; choose a smaller size or resolution")
                             .arg(path)
                             .arg(pixels.width())
                             .arg(pixels.height()));
    bytes = pngBytes(chart, picture);
  } else if (suffix == QLatin1String("svg"))
    bytes = svgBytes(chart, picture);
  else if (suffix == QLatin1String("pdf"))
    bytes = pdfBytes(chart, picture);
  else if (suffix == QLatin1String("csv"))
    bytes = chart.csv().toUtf8();
  else
    return fail(error, Tr::tr("%1: a chart can be saved as .png, .svg, .pdf or .csv").arg(path));
  if (bytes.isEmpty())
    return fail(error,
                Tr::tr("%1: the chart could not be drawn; make its panel larger and try again").arg(path));

  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    return fail(error,
                Tr::tr("%1: cannot be written (%2); choose another folder").arg(path, file.errorString()));
  }
  return true;
}

bool copyChart(Chart &chart, const QString &format, QString *error, const ChartPicture &picture) {
  const QImage image = chartImage(chart, picture);
  if (image.isNull()) {
    const QSize pixels = picturePixels(chart, picture);
    return fail(error, Tr::tr("%1 × %2 pixels cannot be copied; choose another size or resolution")
                           .arg(pixels.width())
                           .arg(pixels.height()));
  }
  auto *data = new QMimeData;
  data->setImageData(image);
  if (format == QLatin1String("svg"))
    data->setData(QStringLiteral("image/svg+xml"), svgBytes(chart, picture));
  else if (format == QLatin1String("pdf"))
    data->setData(QStringLiteral("application/pdf"), pdfBytes(chart, picture));
  QGuiApplication::clipboard()->setMimeData(data);
  return true;
}

} // namespace bitsmith
