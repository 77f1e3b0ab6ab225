// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/report/report_document.h"

#include "widgets/document/core_text.h"
#include "widgets/report/svg_text_object.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dotsPerInch = 96;
constexpr double marginMm = 16;
constexpr double footerHeight = 26;
const QColor ink(0x1b, 0x1f, 0x24);
const QColor muted(0x5a, 0x64, 0x72);
const QColor rule(0xd3, 0xd8, 0xde);

QFont paperFont(double points) {
  QFont font(QStringList{u"DejaVu Sans"_s, u"Arial"_s});
  font.setStyleHint(QFont::SansSerif);
  font.setPointSizeF(points);
  return font;
}

/// Puts the blocks of a page into a text document.
class DocumentWriter {
 public:
  DocumentWriter(QTextDocument &document, double width) : m_cursor(&document), m_width(width) {}

  /// Whether the next heading begins a sheet.
  void setBeginsSheet(bool begins) { m_beginsSheet = begins; }

  void operator()(const page::Heading &heading) {
    constexpr double sizes[] = {20, 13.5, 11};
    QTextCharFormat format = letters(sizes[std::clamp(heading.level, 1, 3) - 1]);
    format.setFontWeight(QFont::DemiBold);
    QTextBlockFormat block;
    block.setTopMargin(heading.level == 1 ? 0 : heading.level == 2 ? 20 : 12);
    block.setBottomMargin(6);
    if (m_beginsSheet)
      block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    paragraph(fromStd(heading.text), format, block);
  }
  void operator()(const page::Paragraph &text) {
    QTextBlockFormat block;
    block.setTopMargin(4);
    block.setBottomMargin(7);
    block.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    paragraph(fromStd(text.text), letters(text.isLead ? 11.5 : 9.5), block);
  }
  void operator()(const page::Items &list) {
    for (const std::string &item : list.items) {
      QTextBlockFormat block;
      block.setLeftMargin(14);
      block.setTextIndent(-10);
      block.setBottomMargin(3);
      paragraph(u"•  "_s + fromStd(item), letters(9.5), block);
    }
  }
  void operator()(const page::Table &table) {
    const auto columns = static_cast<int>(table.columns.size());
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellPadding(columns > 7 ? 2 : 3);
    format.setCellSpacing(0);
    format.setBorder(0);
    format.setHeaderRowCount(1);
    format.setTopMargin(4);
    const double size = columns > 12 ? 6 : columns > 7 ? 7 : 8.5;
    // Names in the first column are not broken in the middle, unless they are very long.
    qsizetype longest = 0;
    for (const page::Row &row : table.rows)
      longest = std::max(longest, row.cells.empty() ? 0 : fromStd(row.cells.front()).size());
    const double names = std::min(0.36 * m_width, static_cast<double>(longest) * size * 0.86 + 10);
    QList<QTextLength> widths(columns, QTextLength(QTextLength::VariableLength, 0));
    widths[0] = QTextLength(QTextLength::FixedLength, names);
    if (columns > 1)
      format.setColumnWidthConstraints(widths);
    QTextTable *grid = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1, columns, format);
    for (int column = 0; column < columns; ++column) {
      QTextCharFormat head = letters(size, muted);
      head.setFontWeight(QFont::DemiBold);
      cell(*grid, 0, column, fromStd(table.columns[static_cast<std::size_t>(column)].heading), head,
           isNumber(table, column));
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const page::Row &line = table.rows[row];
      QTextCharFormat body = letters(size, line.isMuted ? muted : ink);
      body.setFontWeight(line.isMarked ? QFont::DemiBold : QFont::Normal);
      for (std::size_t column = 0; column < line.cells.size(); ++column)
        cell(*grid, static_cast<int>(row) + 1, static_cast<int>(column), fromStd(line.cells[column]), body,
             isNumber(table, static_cast<int>(column)));
      const auto given = static_cast<int>(line.cells.size());
      if (given < columns && given > 0)
        grid->mergeCells(static_cast<int>(row) + 1, given - 1, 1, columns - given + 1);
    }
    m_cursor.movePosition(QTextCursor::End);
    if (!table.note.empty()) {
      QTextBlockFormat block;
      block.setTopMargin(3);
      block.setBottomMargin(8);
      paragraph(fromStd(table.note), letters(7.5, muted), block);
    }
  }
  void operator()(const page::Figure &figure) {
    m_cursor.insertBlock();
    QTextBlockFormat block;
    block.setTopMargin(8);
    m_cursor.setBlockFormat(block);
    const double scale = std::min(1.0, m_width / figure.width);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                        SvgTextObject::formatOf(QByteArray::fromStdString(figure.svg),
                                                QSizeF(figure.width, figure.height) * scale));
    QTextBlockFormat below;
    below.setBottomMargin(10);
    paragraph(fromStd(figure.caption), letters(7.5, muted), below);
  }
  void operator()(const page::Code &code) {
    if (!code.title.empty()) {
      QTextBlockFormat block;
      block.setTopMargin(6);
      paragraph(fromStd(code.title), letters(9.5), block);
    }
    QTextCharFormat format = letters(code.isFolded ? 6.5 : 8);
    format.setFontFamilies({u"DejaVu Sans Mono"_s, u"monospace"_s});
    format.setFontFixedPitch(true);
    QTextBlockFormat block;
    block.setLeftMargin(10);
    for (const QString &line : fromStd(code.text).split(u'\n'))
      paragraph(QString(line).replace(u' ', QChar::Nbsp), format, block);
  }

 private:
  static QTextCharFormat letters(double points, const QColor &color = ink) {
    QTextCharFormat format;
    format.setFont(paperFont(points));
    format.setForeground(color);
    return format;
  }

  static bool isNumber(const page::Table &table, int column) {
    return table.columns[static_cast<std::size_t>(column)].isNumber;
  }

  void paragraph(const QString &text, const QTextCharFormat &format, const QTextBlockFormat &block) {
    if (!m_isFirst)
      m_cursor.insertBlock();
    m_isFirst = false;
    m_cursor.setBlockFormat(block);
    m_cursor.setBlockCharFormat(format);
    m_cursor.insertText(text, format);
  }

  static void cell(QTextTable &table, int row, int column, const QString &text, const QTextCharFormat &format,
                   bool isNumber) {
    QTextTableCell place = table.cellAt(row, column);
    QTextTableCellFormat frame = place.format().toTableCellFormat();
    frame.setBottomBorder(row == 0 ? 1 : 0.5);
    frame.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    frame.setBottomBorderBrush(rule);
    place.setFormat(frame);
    QTextCursor cursor = place.firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(isNumber ? Qt::AlignRight : Qt::AlignLeft);
    cursor.setBlockFormat(block);
    cursor.insertText(text, format);
  }

  QTextCursor m_cursor;
  double m_width;
  bool m_isFirst = true;
  bool m_beginsSheet = false;
};

} // namespace

QByteArray toPdf(const Page &page) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(dotsPerInch);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
  writer.setTitle(fromStd(page.title));
  writer.setCreator(fromStd(page.program));
  const QSizeF sheet(writer.width(), writer.height());
  const double height = sheet.height() - footerHeight;

  SvgTextObject drawings;
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&writer);
  document.documentLayout()->registerHandler(SvgTextObject::type, &drawings);
  document.setDefaultFont(paperFont(9.5));
  document.setDocumentMargin(0);
  document.setPageSize({sheet.width(), height});
  DocumentWriter blocks(document, sheet.width());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    // A drawing goes to the next sheet where it does not fit: its heading goes with it.
    const bool headsFigure =
        i > 0 && i + 1 < page.blocks.size() && std::holds_alternative<page::Figure>(page.blocks[i + 1]);
    blocks.setBeginsSheet(headsFigure && std::get_if<page::Figure>(&page.blocks[i + 1])->height > 200);
    std::visit(blocks, page.blocks[i]);
  }

  QPainter painter(&writer);
  const int count = document.pageCount();
  for (int number = 0; number < count; ++number) {
    if (number > 0)
      writer.newPage();
    painter.save();
    painter.translate(0, -number * height);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink);
    context.clip = QRectF(0, number * height, sheet.width(), height);
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(paperFont(7.5));
    painter.setPen(muted);
    const QRectF foot(0, sheet.height() - footerHeight, sheet.width(), footerHeight);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, fromStd(page.title + " · " + page.program));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, u"%1 / %2"_s.arg(number + 1).arg(count));
  }
  painter.end();
  return bytes;
}

} // namespace bitsmith
