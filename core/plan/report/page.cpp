// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/page.h"

#include "core/plan/report/plot.h"

#include <algorithm>

namespace bitsmith {

namespace {

constexpr std::string_view sheet = R"(
:root{--ink:#1b1f24;--muted:#5a6472;--rule:#d3d8de;--ground:#ffffff;--soft:#f4f5f7;--accent:#1f6fb2}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2rem 1.5rem 4rem;color:var(--ink);background:var(--ground);
font:15px/1.5 system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0 .3em}
h2{font-size:1.25rem;margin:2.2em 0 .6em;padding-bottom:.2em;border-bottom:1px solid var(--rule)}
h3{font-size:1.02rem;margin:1.6em 0 .4em}
p{margin:.5em 0 .9em}
.lead{font-size:1.12rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums;margin:.4em 0}
th,td{padding:.28em .8em .28em 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
th{font-weight:600;color:var(--muted);vertical-align:bottom}
.n{text-align:right}
.marked td{font-weight:600}
.muted td,.note,figcaption,footer{color:var(--muted)}
.note,figcaption{font-size:.86rem;margin:.4em 0 1em}
figure{margin:1.2em 0;page-break-inside:avoid;break-inside:avoid}
svg{display:block;max-width:100%;height:auto}
svg text{font-family:inherit}
pre{background:var(--soft);padding:.8em 1em;border-radius:6px;overflow-x:auto;font-size:.84rem;line-height:1.4}
code,pre{font-family:ui-monospace,"DejaVu Sans Mono",monospace}
summary{cursor:pointer;color:var(--accent);margin:.6em 0}
footer{margin-top:3em;font-size:.86rem;border-top:1px solid var(--rule);padding-top:.8em}
)";

constexpr std::string_view darkSheet =
    ":root{--ink:#e4e7eb;--muted:#a2acb9;--rule:#3b424b;--ground:#1b1e23;--soft:#23272d;--accent:#4da3e0}\n"
    "svg .ink{fill:var(--ink)}svg .muted{fill:var(--muted)}svg .ground{fill:var(--ground)}\n"
    "svg .rule-line{stroke:var(--rule)}svg .muted-line{stroke:var(--muted)}\n";

constexpr std::string_view printSheet =
    "body{max-width:none;padding:0;font-size:10pt}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere}.wide{overflow:visible}"
    "h2,h3{page-break-after:avoid;break-after:avoid}tr{page-break-inside:avoid;break-inside:avoid}\n";

std::string styleSheet() {
  std::string text(sheet);
  text += "@media screen and (prefers-color-scheme:dark){\n" + std::string(darkSheet);
  for (std::size_t i = 0; i < seriesColors; ++i) {
    const std::string color(darkSeriesColor(i)), number = std::to_string(i);
    text += "svg .s" + number + "{stroke:" + color + "}svg .f" + number + "{fill:" + color + "}\n";
  }
  return text + "}\n@media print{" + std::string(printSheet) + "}\n";
}

class HtmlWriter {
 public:
  explicit HtmlWriter(Markup &html) : m_html(html) {}

  void operator()(const page::Heading &heading) {
    m_html.element("h" + std::to_string(std::clamp(heading.level, 1, 4)), {}, heading.text).raw("\n");
  }
  void operator()(const page::Paragraph &paragraph) {
    m_html.element("p", paragraph.isLead ? Markup::Attributes{{"class", "lead"}} : Markup::Attributes{},
                   paragraph.text);
    m_html.raw("\n");
  }
  void operator()(const page::Items &list) {
    m_html.open("ul");
    for (const std::string &item : list.items)
      m_html.element("li", {}, item);
    m_html.close().raw("\n");
  }
  void operator()(const page::Table &table) {
    m_html.open("div", {{"class", "wide"}}).open("table").open("thead").open("tr");
    for (const page::Column &column : table.columns)
      m_html.element("th", numberClass(column), column.heading);
    m_html.close().close().open("tbody").raw("\n");
    for (const page::Row &row : table.rows)
      writeRow(table, row);
    m_html.close().close().close();
    if (!table.note.empty())
      m_html.element("p", {{"class", "note"}}, table.note);
    m_html.raw("\n");
  }
  void operator()(const page::Figure &figure) {
    m_html.open("figure").raw(figure.svg);
    m_html.element("figcaption", {}, figure.caption).close().raw("\n");
  }
  void operator()(const page::Code &code) {
    if (code.isFolded)
      m_html.open("details").element("summary", {}, code.title);
    else if (!code.title.empty())
      m_html.element("p", {}, code.title);
    m_html.open("pre").element("code", {}, code.text).close();
    if (code.isFolded)
      m_html.close();
    m_html.raw("\n");
  }

 private:
  static Markup::Attributes numberClass(const page::Column &column) {
    return column.isNumber ? Markup::Attributes{{"class", "n"}} : Markup::Attributes{};
  }

  void writeRow(const page::Table &table, const page::Row &row) {
    const std::string kind = row.isMarked ? "marked" : row.isMuted ? "muted" : "";
    m_html.open("tr", kind.empty() ? Markup::Attributes{} : Markup::Attributes{{"class", kind}});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      Markup::Attributes attributes = numberClass(table.columns.at(i));
      if (i + 1 == row.cells.size() && row.cells.size() < table.columns.size())
        attributes = {{"colspan", std::to_string(table.columns.size() - i)}};
      m_html.element("td", attributes, row.cells[i]);
    }
    m_html.close().raw("\n");
  }

  Markup &m_html;
};

} // namespace

std::string toHtml(const Page &page) {
  Markup html;
  html.raw("<!DOCTYPE html>\n");
  html.open("html", {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"lang", "en"}}).raw("\n").open("head");
  html.empty("meta", {{"charset", "utf-8"}}).raw("\n");
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}).raw("\n");
  html.empty("meta", {{"name", "generator"}, {"content", page.program}}).raw("\n");
  html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}}).raw("\n");
  html.element("title", {}, page.title).raw("\n");
  // Style sheets are no text to browsers that read this as HTML: nothing in it may need escaping.
  html.open("style").raw(styleSheet()).close().raw("\n").close().raw("\n").open("body").raw("\n");
  HtmlWriter writer(html);
  for (const page::Block &block : page.blocks)
    std::visit(writer, block);
  html.element("footer", {}, "Made with " + page.program + ".").raw("\n");
  html.close().raw("\n").close().raw("\n");
  return html.str();
}

} // namespace bitsmith
