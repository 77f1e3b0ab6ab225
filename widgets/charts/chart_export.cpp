// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/chart_export.h"

#include "widgets/charts/chart.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <cmath>

namespace bitsmith {
namespace {

constexpr int dotsPerInch = 96;

QString text(const char *message) {
  return QCoreApplication::translate("bitsmith::ChartExport", message);
}

QByteArray pngBytes(Chart &chart) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  chartImage(chart).save(&buffer, "PNG");
  return bytes;
}

QByteArray svgBytes(Chart &chart) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(dotsPerInch);
  generator.setSize(chart.drawingSize());
  generator.setViewBox(QRect(QPoint(), chart.drawingSize()));
  generator.setTitle(chart.fileStem());
  chart.drawOn(generator, true);
  return bytes;
}

QByteArray pdfBytes(Chart &chart) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setTitle(chart.fileStem());
    writer.setCreator(QStringLiteral("Bitsmith"));
    const QSizeF inches = QSizeF(chart.drawingSize()) / dotsPerInch;
    writer.setPageSize(QPageSize(inches, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    chart.drawOn(writer, true);
  }
  return bytes;
}

bool fail(QString *error, const QString &message) {
  if (error)
    *error = message;
  return false;
}

} // namespace

QImage chartImage(Chart &chart) {
  constexpr int scale = 2;
  QImage image(chart.drawingSize() * scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(Qt::transparent);
  chart.drawOn(image, false);
  return image;
}

bool exportChart(Chart &chart, const QString &path, QString *error) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  QByteArray bytes;
  if (suffix == QLatin1String("png"))
    bytes = pngBytes(chart);
  else if (suffix == QLatin1String("svg"))
    bytes = svgBytes(chart);
  else if (suffix == QLatin1String("pdf"))
    bytes = pdfBytes(chart);
  else if (suffix == QLatin1String("csv"))
    bytes = chart.csv().toUtf8();
  else
    return fail(error, text("%1: a chart can be saved as .png, .svg, .pdf or .csv").arg(path));
  if (bytes.isEmpty())
    return fail(error,
                text("%1: the chart could not be drawn; make its panel larger and try again").arg(path));

  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    return fail(error,
                text("%1: cannot be written (%2); choose another folder").arg(path, file.errorString()));
  }
  return true;
}

QString csvField(const QString &value) {
  if (!value.contains(u',') && !value.contains(u'"') && !value.contains(u'\n') && !value.contains(u'\r'))
    return value;
  QString quoted = value;
  quoted.replace(QStringLiteral("\""), QStringLiteral("\"\""));
  return u'"' + quoted + u'"';
}

QString csvNumber(double value) {
  if (!std::isfinite(value))
    return {};
  return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace bitsmith
