// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>
#include <QList>
#include <QString>
#include <QStringList>

namespace bitsmith {

/// What a model says of its cells and headings to those who take the table out of the window, besides what it
/// shows. Where it says nothing, what is shown is taken. Programs read these: they are the same in every
/// language.
namespace TableRole {
enum Role {
  value = Qt::UserRole + 7001, ///< plain value: a number in the unit of its heading, in full precision
  heading,      ///< heading in English with the unit of the plain values; titles of rows have one too
  moreHeadings, ///< QStringList: of further columns that only files of values have
  moreValues,   ///< QVariantList: their values
};
}

enum class TableFormat { csv, markdown, latex };

/// A table as text: as it is shown, and in full precision.
struct TableText {
  struct Column {
    QString heading; ///< as it is shown
    bool isNumber = false;
  };
  QList<Column> columns;
  QList<QStringList> rows;   ///< as shown
  QStringList footer;        ///< totals, as shown; empty: none
  QStringList valueHeadings; ///< of the columns in full precision
  QList<QStringList> values; ///< of the rows
};

/// What a view shows: its columns that are not hidden, in the order in which they stand, titles of rows in
/// front where it has them; rows that are not hidden, those of a tree below each other with the names of what
/// they belong to.
TableText readTable(const QAbstractItemView &view);
/// A CSV text with a line of headings; numbers are shown with four significant digits.
TableText readCsv(const QString &csv);

/// CSV after RFC 4180 with CR LF, full precision; a pipe table of Markdown, its columns aligned; or a LaTeX
/// tabular with booktabs' rules. The last two have what is shown, escaped.
QString tableText(const TableText &table, TableFormat format);

/// ".csv", ".md" or ".tex"
QString suffixOf(TableFormat format);
/// Text in LaTeX, with signs that fonts of old lack as mathematics.
QString latexEscaped(const QString &text);
QString markdownEscaped(const QString &text);

} // namespace bitsmith
