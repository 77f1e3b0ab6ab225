// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/precision/precision_columns.h"

/// Cells of a row that stands for a block of layers: what all of them have, the range where they differ, or
/// the sum.
namespace bitsmith {

/// "8" or "4–8" for bits, a word or "mixed", a sum for costs; empty where there is nothing to say.
QString blockText(const QList<PrecisionRow> &layers, PrecisionColumn column);
/// The plain value that all of them have, or their sum; invalid otherwise.
QVariant blockValue(const QList<PrecisionRow> &layers, PrecisionColumn column);
/// What a file that programs read has of it: the same in every language, empty where there is nothing to say.
QVariant blockFileValue(const QList<PrecisionRow> &layers, PrecisionColumn column);
/// Whether no layer says anything in the column.
bool isSpareBlockCell(const QList<PrecisionRow> &layers, PrecisionColumn column);

} // namespace bitsmith
