// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/precision/precision_columns.h"

/// The columns of the precision table that say how quantizers come by their levels.
namespace bitsmith {

PrecisionColumnInfo weightMethodColumn();
PrecisionColumnInfo activationMethodColumn();
PrecisionColumnInfo scaleFormColumn();

/// Puts a word of these columns, as it is in files or as it is shown, into a precision. The bits follow the
/// method. Returns what is wrong with the word; empty: nothing.
QString assignMethodWord(LayerPrecision &precision, PrecisionColumn column, const QString &text);

/// Name of a method as it is shown.
QString methodText(Method method);
QString scaleFormText(ScaleForm form);

} // namespace bitsmith
