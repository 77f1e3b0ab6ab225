// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/tables/csv_text.h"

#include <QImage>
#include <QSizeF>
#include <QString>

namespace bitsmith {

class Chart;

/// How a chart leaves the window.
struct ChartPicture {
  QSizeF size;             ///< in inches; empty: as large as on the screen, at 96 pixels an inch
  double resolution = 192; ///< pixels an inch, of what is made of pixels
  bool light = false;      ///< light colours, whatever the theme is
};

/// Pixels an inch that sizes on the screen are counted by.
inline constexpr double screenResolution = 96;
/// The most pixels of a picture on one side, and in all.
inline constexpr int mostPixelsOnASide = 16384;
inline constexpr qint64 mostPixels = 100'000'000;

/// Size in inches that a chart comes out with: the one that is asked for; of a drawing that cannot be laid
/// out so, because it has a size of its own or needs more room, the largest of its shape that fits.
QSizeF pictureSize(Chart &chart, const ChartPicture &picture);
/// The same in pixels of the resolution.
QSize picturePixels(Chart &chart, const ChartPicture &picture);

/// Writes a chart to a file: .png, .svg, .pdf, or .csv (the data behind it, whatever the picture is). The
/// file appears whole or not at all. @return false with one line in `error` that names the file and says what
/// to do.
bool exportChart(Chart &chart, const QString &path, QString *error, const ChartPicture &picture = {});

/// Puts a chart on the clipboard: "png" as pixels, "svg" as pixels and the drawing, "pdf" as pixels and the
/// document; other programs take what they know. @return false with one line in `error`.
bool copyChart(Chart &chart, const QString &format, QString *error, const ChartPicture &picture = {});

/// The chart as pixels. Null when it has no size or more pixels than mostPixels.
QImage chartImage(Chart &chart, const ChartPicture &picture = {});

} // namespace bitsmith
