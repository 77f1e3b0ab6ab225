// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/table_text.h"

#include "widgets/tables/csv_text.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <functional>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One line, without what only breaks words on the screen.
QString plainText(QString text) {
  return text.remove(u'\u200b').replace(u'\n', u' ').simplified();
}

QString valueText(const QVariant &value) {
  switch (value.typeId()) {
  case QMetaType::Double:
  case QMetaType::Float:
    return csvNumber(value.toDouble());
  case QMetaType::QString:
    return plainText(value.toString());
  default:
    return value.toString();
  }
}

bool isNumeric(const QVariant &value) {
  switch (value.typeId()) {
  case QMetaType::Double:
  case QMetaType::Float:
  case QMetaType::Int:
  case QMetaType::LongLong:
    return true;
  default:
    return false;
  }
}

class TableReader {
 public:
  explicit TableReader(const QAbstractItemView &view)
      : m_view(view), m_model(*view.model()), m_header(headerOf(view)) {}

  TableText read() {
    for (int place = 0; place < m_header->count(); ++place)
      if (const int section = m_header->logicalIndex(place); !m_header->isSectionHidden(section))
        m_sections.append(section);
    readHeadings();
    readRows({}, {});
    return m_table;
  }

 private:
  static const QHeaderView *headerOf(const QAbstractItemView &view) {
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
      return tree->header();
    return static_cast<const QTableView &>(view).horizontalHeader();
  }

  QString headingOf(int section, int role) const {
    const QVariant own = m_model.headerData(section, Qt::Horizontal, role);
    return plainText((own.isValid() ? own : m_model.headerData(section, Qt::Horizontal)).toString());
  }

  void readHeadings() {
    const auto *table = qobject_cast<const QTableView *>(&m_view);
    // Numbers of rows are no titles.
    m_hasRowTitles = table && table->verticalHeader()->isVisibleTo(table) && m_model.rowCount() > 0 &&
                     m_model.headerData(0, Qt::Vertical).typeId() == QMetaType::QString;
    if (m_hasRowTitles) {
      m_table.columns.append(TableText::Column());
      m_table.valueHeadings.append(QString());
    }
    for (const int section : m_sections) {
      m_table.columns.append({headingOf(section, Qt::DisplayRole), false});
      m_table.valueHeadings.append(headingOf(section, TableRole::heading));
      const QStringList more =
          m_model.headerData(section, Qt::Horizontal, TableRole::moreHeadings).toStringList();
      m_more[section] = more.size();
      m_table.valueHeadings.append(more);
    }
  }

  bool isHidden(int row, const QModelIndex &parent) const {
    if (const auto *tree = qobject_cast<const QTreeView *>(&m_view))
      return tree->isRowHidden(row, parent);
    return static_cast<const QTableView &>(m_view).isRowHidden(row);
  }

  void readRows(const QModelIndex &parent, const QString &above) {
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
      if (isHidden(row, parent))
        continue;
      readRow(row, parent, above);
      const QModelIndex first = m_model.index(row, 0, parent);
      if (qobject_cast<const QTreeView *>(&m_view) && m_model.hasChildren(first))
        readRows(first, above + first.data().toString() + u" / "_s);
    }
  }

  void readRow(int row, const QModelIndex &parent, const QString &above) {
    QStringList shown;
    QStringList values;
    if (m_hasRowTitles) {
      shown.append(plainText(m_model.headerData(row, Qt::Vertical).toString()));
      const QVariant heading = m_model.headerData(row, Qt::Vertical, TableRole::heading);
      values.append(heading.isValid() ? plainText(heading.toString()) : shown.last());
    }
    for (const int section : m_sections) {
      const QModelIndex index = m_model.index(row, section, parent);
      const QString prefix = section == 0 ? above : QString();
      shown.append(plainText(prefix + index.data().toString()));
      const QVariant value = index.data(TableRole::value);
      values.append(value.isValid() ? prefix + valueText(value) : shown.last());
      TableText::Column &column = m_table.columns[shown.size() - 1];
      column.isNumber = column.isNumber || isNumeric(value);
      QVariantList more = index.data(TableRole::moreValues).toList();
      more.resize(m_more[section]);
      for (const QVariant &one : more)
        values.append(valueText(one));
    }
    m_table.rows.append(shown);
    m_table.values.append(values);
  }

  const QAbstractItemView &m_view;
  const QAbstractItemModel &m_model;
  const QHeaderView *m_header;
  QList<int> m_sections; ///< as they stand
  QHash<int, qsizetype> m_more;
  bool m_hasRowTitles = false;
  TableText m_table;
};

QString csvText(const TableText &table) {
  const auto line = [](const QStringList &fields) -> QString {
    QStringList quoted;
    for (const QString &field : fields)
      quoted.append(csvField(field));
    return quoted.join(u',') + u"\r\n"_s;
  };
  QString text = line(table.valueHeadings);
  for (const QStringList &row : table.values)
    text += line(row);
  return text;
}

/// Rows of shown cells with their headings in front, each escaped.
QList<QStringList> escapedRows(const TableText &table, QString (*escape)(const QString &)) {
  QList<QStringList> rows(1);
  for (const TableText::Column &column : table.columns)
    rows.first().append(escape(column.heading));
  const auto add = [&](const QStringList &cells) {
    QStringList row;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
      row.append(escape(cells.value(i)));
    rows.append(row);
  };
  for (const QStringList &cells : table.rows)
    add(cells);
  if (!table.footer.isEmpty())
    add(table.footer);
  return rows;
}

QString markdownText(const TableText &table) {
  const QList<QStringList> rows = escapedRows(table, markdownEscaped);
  QList<qsizetype> widths(table.columns.size(), 3);
  for (const QStringList &row : rows)
    for (qsizetype i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], row[i].size());
  QString text;
  for (qsizetype line = 0; line < rows.size(); ++line) {
    for (qsizetype i = 0; i < widths.size(); ++i) {
      const QString &cell = rows[line][i];
      text += u"| "_s +
              (table.columns[i].isNumber ? cell.rightJustified(widths[i]) : cell.leftJustified(widths[i])) +
              u' ';
    }
    text += u"|\n"_s;
    if (line > 0)
      continue;
    for (qsizetype i = 0; i < widths.size(); ++i) {
      const QString rule(widths[i] - 1, u'-');
      const QString marked = table.columns[i].isNumber ? QString(rule + u':') : QString(u':' + rule);
      text += u"| "_s + marked + u' ';
    }
    text += u"|\n"_s;
  }
  return text;
}

QString latexText(const TableText &table) {
  const QList<QStringList> rows = escapedRows(table, latexEscaped);
  QString text = u"% \\usepackage{booktabs}\n\\begin{tabular}{"_s;
  for (const TableText::Column &column : table.columns)
    text += column.isNumber ? u'r' : u'l';
  text += u"}\n\\toprule\n"_s;
  for (qsizetype line = 0; line < rows.size(); ++line) {
    if (line > 0 && line == rows.size() - 1 && !table.footer.isEmpty())
      text += u"\\midrule\n"_s;
    text += rows[line].join(u" & "_s) + u" \\\\\n"_s;
    if (line == 0)
      text += u"\\midrule\n"_s;
  }
  return text + u"\\bottomrule\n\\end{tabular}\n"_s;
}

} // namespace

TableText readTable(const QAbstractItemView &view) {
  return view.model() ? TableReader(view).read() : TableText();
}

TableText readCsv(const QString &csv) {
  TableText table;
  QList<QStringList> records = csvRecords(csv);
  if (records.isEmpty())
    return table;
  table.valueHeadings = records.takeFirst();
  for (const QString &heading : std::as_const(table.valueHeadings))
    table.columns.append({heading, !records.isEmpty()});
  for (const QStringList &record : std::as_const(records)) {
    QStringList shown;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
      const QString field = record.value(i);
      bool isNumber = false;
      const double number = field.toDouble(&isNumber);
      table.columns[i].isNumber = table.columns[i].isNumber && (isNumber || field.isEmpty());
      // Whole numbers are counts: they stay.
      bool isWhole = false;
      field.toLongLong(&isWhole);
      shown.append(isNumber && !isWhole ? QString::number(number, 'g', 4) : field);
    }
    table.rows.append(shown);
    table.values.append(record);
  }
  return table;
}

QString tableText(const TableText &table, TableFormat format) {
  switch (format) {
  case TableFormat::csv:
    return csvText(table);
  case TableFormat::markdown:
    return markdownText(table);
  case TableFormat::latex:
    break;
  }
  return latexText(table);
}

QString suffixOf(TableFormat format) {
  switch (format) {
  case TableFormat::csv:
    return u".csv"_s;
  case TableFormat::markdown:
    return u".md"_s;
  case TableFormat::latex:
    break;
  }
  return u".tex"_s;
}

QString latexEscaped(const QString &text) {
  static const QHash<QChar, QString> replacements = {
      {u'\\', u"\\textbackslash{}"_s},
      {u'{', u"\\{"_s},
      {u'}', u"\\}"_s},
      {u'$', u"\\$"_s},
      {u'&', u"\\&"_s},
      {u'#', u"\\#"_s},
      {u'%', u"\\%"_s},
      {u'_', u"\\_"_s},
      {u'~', u"\\textasciitilde{}"_s},
      {u'^', u"\\textasciicircum{}"_s},
      {u'<', u"$<$"_s},
      {u'>', u"$>$"_s},
      {u'×', u"$\\times$"_s},
      {u'±', u"$\\pm$"_s},
      {u'·', u"$\\cdot$"_s},
      {u'µ', u"$\\mu$"_s},
      {u'ρ', u"$\\rho$"_s},
      {u'τ', u"$\\tau$"_s},
      {u'→', u"$\\rightarrow$"_s},
      {u'≠', u"$\\neq$"_s},
      {u'≤', u"$\\leq$"_s},
      {u'≥', u"$\\geq$"_s},
      {u'²', u"$^2$"_s},
      {u'\u2212', u"$-$"_s},
      {u'\u2013', u"--"_s},
      {u'\u2026', u"\\ldots{}"_s},
      {u'ø', u"\\o{}"_s},
      {u'\u00a0', u"~"_s},
  };
  QString escaped;
  for (const QChar c : text) {
    const auto found = replacements.constFind(c);
    if (found == replacements.constEnd())
      escaped += c;
    else
      escaped += *found;
  }
  return escaped;
}

QString markdownEscaped(const QString &text) {
  QString escaped;
  const auto isWord = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetterOrNumber(); };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    // An underscore within a word emphasises nothing.
    const bool special = u"\\|`*<"_s.contains(c) || (c == u'_' && !(isWord(i - 1) && isWord(i + 1)));
    if (special)
      escaped += u'\\';
    escaped += c;
  }
  return escaped;
}

} // namespace bitsmith
