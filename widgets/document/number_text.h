// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>

#include <optional>

namespace bitsmith {

/// Numbers for people: digits grouped as the locale does, always with their unit.

/// "18,432"
QString groupedInteger(qint64 value);
/// About three significant digits, never fewer than the whole part: "0.321", "13.7", "2,048".
QString shortNumber(double value);
/// "412 B", "13.7 KiB", "0.321 MB" from 100 KiB on; a MB has 2^20 bytes.
QString bytesText(double bytes);
/// "0.321 MB" (of 2^20 bytes)
QString megabytesText(double bytes);
/// From picojoules: "843 pJ", "175 nJ", "3.51 µJ"
QString energyText(double picojoules);
/// From seconds: "843 ns", "175 µs", "3.51 ms"
QString timeText(double seconds);
/// "302 M", "1.21 G"
QString countText(double value);
/// "7.41×"
QString ratioText(double ratio);
/// A number with fixed decimal places and a true minus, never "−0": "0.93", "−0.10"
QString decimalText(double value, int places);
/// A number as somebody types it: with the decimal mark of the locale or with a point, a true minus or a
/// hyphen, no grouping of digits (“1.234” is not a thousand anywhere); nullopt where it is none.
std::optional<double> numberFromText(const QString &text);
/// Decibels without their unit, one decimal place: "31.4", "−2.0"
QString decibelText(double decibels);
/// Change against a baseline: "−86 %", "+3 %", "±0 %"; empty when the baseline is 0.
QString changeText(double value, double baseline);

/// The font where its digits are all of one width, otherwise the fixed font in the same size: digits align in
/// columns.
QFont tabularFont(const QFont &font);

} // namespace bitsmith
