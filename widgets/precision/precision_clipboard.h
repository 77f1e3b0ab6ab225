// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/document/document.h"
#include "widgets/precision/precision_columns.h"

#include <QStringList>

namespace bitsmith {

/// A place in the precision table: row of the document, and column.
struct PrecisionCell {
  int row = 0;
  PrecisionColumn column = PrecisionColumn::name;

  bool operator==(const PrecisionCell &) const = default;
};

/// Text that is to go into a cell.
struct CellText {
  PrecisionCell cell;
  QString text;
};

/// What comes of putting texts into cells.
struct PasteResult {
  PrecisionEdits edits;
  QStringList rejections; ///< one line for each text that did not fit: where, and what was expected
};

/// Rows and fields of tab-separated text; a line end at the very end is not another row.
QList<QStringList> parseTsv(const QString &text);

/// Works out what the texts change, without changing anything. A text that says what the cell holds already
/// is no fault in a column that cannot be edited, so that whole rows can be copied and pasted. Of layers that
/// are tied together each column gets the first text that is given for one of them.
PasteResult pasteInto(const Document &document, const QList<CellText> &texts);

} // namespace bitsmith
