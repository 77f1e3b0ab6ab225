// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>

namespace bitsmith {

class Chart;

/// Writes a chart to a file: .png (twice the size on the screen), .svg, .pdf, or .csv (the data behind it).
/// The file appears whole or not at all. @return false with one line in `error` that names the file and says
/// what to do.
bool exportChart(Chart &chart, const QString &path, QString *error);

/// The chart as a picture of twice its size on the screen.
QImage chartImage(Chart &chart);

/// A value of a CSV line, quoted where RFC 4180 asks for it.
QString csvField(const QString &value);
/// Shortest text that reads back as the same number; empty for what is not a number.
QString csvNumber(double value);

} // namespace bitsmith
