// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace bitsmith {

/// A value of a CSV line, quoted where RFC 4180 asks for it.
QString csvField(const QString &value);
/// Shortest text that reads back as the same number; empty for what is not a number.
QString csvNumber(double value);
/// The fields of each record of a CSV text: what csvField() quoted is as it was. Line ends are either kind.
QList<QStringList> csvRecords(const QString &text);

} // namespace bitsmith
