// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <variant>
#include <vector>

namespace bitsmith {

/// What a page of text, tables and drawings is made of; it can be written as HTML or laid out on paper.
namespace page {

struct Heading {
  std::string text;
  int level = 2; ///< 1: the title of the page
};
struct Paragraph {
  std::string text;
  bool isLead = false; ///< larger, at the top
};
struct Items {
  std::vector<std::string> items;
};
struct Column {
  std::string heading;
  bool isNumber = false;
};
struct Row {
  std::vector<std::string> cells; ///< as many as there are columns; fewer: the last goes over the rest
  bool isMarked = false;          ///< stands out
  bool isMuted = false;
};
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string note; ///< small print below
};
struct Figure {
  std::string svg; ///< a whole <svg> element
  double width = 0, height = 0;
  std::string caption;
};
struct Code {
  std::string title; ///< empty: none
  std::string text;
  bool isFolded = false; ///< shown on demand, where there is somebody to ask
};

using Block = std::variant<Heading, Paragraph, Items, Table, Figure, Code>;

} // namespace page

struct Page {
  std::string title;
  std::string program; ///< "Bitsmith 0.3.0"
  std::vector<page::Block> blocks;
};

/// One self-contained HTML page that is also well-formed XML: no scripts, nothing from elsewhere; light or
/// dark as its reader's program is, light on paper.
std::string toHtml(const Page &page);

} // namespace bitsmith
