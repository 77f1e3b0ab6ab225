// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <variant>
#include <vector>

namespace bitsmith {

/// What a page of text, tables and drawings is made of; it can be written as HTML or laid out on paper.
namespace page {

/// A line above what belongs to it.
struct Heading {
  std::string text;
  int level = 2; ///< 1: the title of the page, and so on to 4
};
/// Running text, as it is: it has no markup.
struct Paragraph {
  std::string text;
  bool isLead = false; ///< larger, at the top
};
/// A list with a dot before each item.
struct Items {
  std::vector<std::string> items;
};
/// A column of a table.
struct Column {
  std::string heading;
  bool isNumber = false; ///< its cells stand at the right
};
/// A row of a table.
struct Row {
  std::vector<std::string> cells; ///< as many as there are columns; fewer: the last goes over the rest
  bool isMarked = false;          ///< stands out
  bool isMuted = false;           ///< grey
};
/// A table with its headings.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string note; ///< small print below
};
/// A drawing.
struct Figure {
  std::string svg;              ///< a whole <svg> element
  double width = 0, height = 0; ///< of the drawing, in pixels of a screen (1/96 inch)
  std::string caption;          ///< below it
};
/// Text to be copied, commands or JSON, with its line breaks.
struct Code {
  std::string title; ///< empty: none
  std::string text;
  bool isFolded = false; ///< shown on demand, where there is somebody to ask
};

/// One thing below the other.
using Block = std::variant<Heading, Paragraph, Items, Table, Figure, Code>;

} // namespace page

/// A whole page.
struct Page {
  std::string title;
  std::string program; ///< "Bitsmith 0.3.0"
  std::vector<page::Block> blocks;
};

/// One self-contained HTML page that is also well-formed XML: no scripts, nothing from elsewhere; light or
/// dark as its reader's program is, light on paper.
std::string toHtml(const Page &page);

} // namespace bitsmith
