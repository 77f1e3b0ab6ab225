// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/plot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace bitsmith {

namespace {

constexpr std::array<std::string_view, seriesColors> lightColors = {
    "#1d76df", "#cf6a00", "#1c9c62", "#7f3163", "#622611", "#00588a", "#776713", "#1f1f1f"};
constexpr std::array<std::string_view, seriesColors> darkColors = {
    "#297ee3", "#db6b12", "#20b672", "#af659b", "#ffda87", "#05d2ff", "#d8ee26", "#e6e6e6"};

std::string colorOf(std::string_view name) {
  using namespace drawing_color;
  return std::string(name == "muted"                            ? muted
                     : name == "rule"                           ? rule
                     : name == "ground" || name == "cell-light" ? ground
                                                                : ink);
}

std::string lineClass(std::size_t series) {
  return "s" + std::to_string(series % seriesColors);
}

std::string areaClass(std::size_t series) {
  return "f" + std::to_string(series % seriesColors);
}

} // namespace

std::string_view seriesColor(std::size_t index) {
  return lightColors[index % seriesColors];
}

std::string_view darkSeriesColor(std::size_t index) {
  return darkColors[index % seriesColors];
}

std::vector<double> roundTicks(double low, double high, int most, double leastStep) {
  if (!(high > low) || !std::isfinite(high - low) || most < 1)
    return {};
  const double rough = (high - low) / most;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= rough * 0.999) {
      step = factor * power;
      break;
    }
  step = std::max(step, leastStep);
  std::vector<double> ticks;
  const double first = std::ceil(low / step - 1e-9);
  // Counted: where the numbers are large against the step, adding one to them changes nothing.
  const double count = std::min(std::floor(high / step + 1e-9) - first + 1, 2.0 * most + 1);
  for (int i = 0; i < count; ++i)
    ticks.push_back((first + i) * step);
  return ticks;
}

std::string shortNumber(double value, int digits) {
  if (!std::isfinite(value))
    return "–";
  if (value == 0)
    return "0";
  const double size = std::fabs(value);
  char text[64];
  if (size < 1e-4 || size >= 1e9) {
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    return text;
  }
  const int before = static_cast<int>(std::floor(std::log10(size))) + 1;
  std::snprintf(text, sizeof text, "%.*f", std::max(0, digits - before), value);
  std::string result = text;
  if (result.find('.') != std::string::npos) {
    result.erase(result.find_last_not_of('0') + 1);
    if (result.back() == '.')
      result.pop_back();
  }
  return result;
}

std::string place(double value) {
  char text[48];
  std::snprintf(text, sizeof text, "%.2f", value);
  std::string result = text;
  result.erase(result.find_last_not_of('0') + 1);
  if (result.back() == '.')
    result.pop_back();
  return result == "-0" ? "0" : result;
}

double textWidth(std::string_view text, double size) {
  const auto letters =
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return 0.56 * size * static_cast<double>(letters);
}

void drawText(Markup &svg, double x, double y, const std::string &text, std::string_view anchor,
              std::string_view color, double size, bool upright) {
  Markup::Attributes attributes = {{"class", std::string(color)},
                                   {"x", place(x)},
                                   {"y", place(y)},
                                   {"fill", colorOf(color)},
                                   {"font-size", place(size)},
                                   {"text-anchor", std::string(anchor)}};
  if (upright)
    attributes.emplace_back("transform", "rotate(-90 " + place(x) + " " + place(y) + ")");
  svg.element("text", attributes, text);
}

Plot::Plot(Markup &svg, const Box &box, const Axis &x, const Axis &y)
    : m_svg(svg), m_box(box), m_x(x), m_y(y) {
  const double bottom = box.top + box.height;
  const auto rule = [&](double x1, double y1, double x2, double y2, std::string_view color) {
    svg.empty("line", {{"class", std::string(color) + "-line"},
                       {"x1", place(x1)},
                       {"y1", place(y1)},
                       {"x2", place(x2)},
                       {"y2", place(y2)},
                       {"stroke", colorOf(color)},
                       {"stroke-width", "1"}});
  };
  for (const double tick : roundTicks(y.low, y.high, std::max(2, static_cast<int>(box.height / 40)))) {
    rule(box.left, atY(tick), box.left + box.width, atY(tick), "rule");
    drawText(svg, box.left - 6, atY(tick) + 4, shortNumber(tick), "end", "muted", 10);
  }
  for (const double tick :
       roundTicks(x.low, x.high, std::max(2, static_cast<int>(box.width / 60)), x.isWhole ? 1 : 0)) {
    rule(atX(tick), bottom, atX(tick), bottom + 4, "muted");
    drawText(svg, atX(tick), bottom + 16, shortNumber(tick), "middle", "muted", 10);
  }
  rule(box.left, bottom, box.left + box.width, bottom, "muted");
  rule(box.left, box.top, box.left, bottom, "muted");
  drawText(svg, box.left + box.width / 2, bottom + 33, x.title, "middle");
  drawText(svg, box.left - 42, box.top + box.height / 2, y.title, "middle", "ink", 11, true);
}

double Plot::atX(double value) const {
  return m_box.left + m_box.width * (value - m_x.low) / (m_x.high - m_x.low);
}

double Plot::atY(double value) const {
  return m_box.top + m_box.height * (1 - (value - m_y.low) / (m_y.high - m_y.low));
}

void Plot::line(const std::vector<std::pair<double, double>> &points, std::size_t series, double width,
                bool dotted) {
  std::string path;
  bool goesOn = false;
  for (const auto &[x, y] : points) {
    const bool known = std::isfinite(x) && std::isfinite(y);
    if (known)
      path += std::string(goesOn ? "L" : "M") + place(atX(x)) + " " + place(atY(y)) + " ";
    goesOn = known;
  }
  if (path.empty())
    return;
  path.pop_back();
  Markup::Attributes attributes = {{"class", lineClass(series)},
                                   {"d", path},
                                   {"fill", "none"},
                                   {"stroke", std::string(seriesColor(series))},
                                   {"stroke-width", place(width)},
                                   {"stroke-linejoin", "round"}};
  if (dotted)
    attributes.emplace_back("stroke-dasharray", "2 4");
  m_svg.empty("path", attributes);
}

void Plot::band(const std::vector<double> &x, const std::vector<double> &low, const std::vector<double> &high,
                std::size_t series) {
  if (x.size() < 2)
    return;
  std::string path = "M";
  for (std::size_t i = 0; i < x.size(); ++i)
    path += (i ? "L" : "") + place(atX(x[i])) + " " + place(atY(high[i])) + " ";
  for (std::size_t i = x.size(); i-- > 0;)
    path += "L" + place(atX(x[i])) + " " + place(atY(low[i])) + " ";
  m_svg.empty("path", {{"class", areaClass(series)},
                       {"d", path + "Z"},
                       {"fill", std::string(seriesColor(series))},
                       {"fill-opacity", "0.13"},
                       {"stroke", "none"}});
}

void Plot::dot(double x, double y, std::size_t series, bool filled, const std::string &title) {
  const std::string color(seriesColor(series));
  m_svg.open("circle", {{"class", lineClass(series) + " " + (filled ? areaClass(series) : "ground")},
                        {"cx", place(atX(x))},
                        {"cy", place(atY(y))},
                        {"r", "4.5"},
                        {"fill", filled ? color : std::string(drawing_color::ground)},
                        {"stroke", color},
                        {"stroke-width", "1.8"}});
  m_svg.element("title", {}, title).close();
}

void Plot::interval(double x, double low, double high, std::size_t series) {
  m_intervals.push_back({atX(x) - 1, atY(high), 2, atY(low) - atY(high)});
  const std::string left = place(atX(x) - 3), right = place(atX(x) + 3);
  m_svg.empty("path",
              {{"class", lineClass(series)},
               {"d", "M" + place(atX(x)) + " " + place(atY(low)) + "V" + place(atY(high)) + "M" + left + " " +
                         place(atY(low)) + "H" + right + "M" + left + " " + place(atY(high)) + "H" + right},
               {"fill", "none"},
               {"stroke", std::string(seriesColor(series))},
               {"stroke-width", "1.2"}});
}

void Plot::avoid(double x, double y) {
  m_taken.push_back({atX(x) - 6, atY(y) - 6, 12, 12});
}

bool Plot::meets(const Box &one, const Box &other) {
  return one.left < other.left + other.width && other.left < one.left + one.width &&
         one.top < other.top + other.height && other.top < one.top + one.height;
}

bool Plot::isInside(const Box &place) const {
  return place.left >= m_box.left && place.left + place.width <= m_box.left + m_box.width &&
         place.top >= m_box.top && place.top + place.height <= m_box.top + m_box.height;
}

void Plot::label(double x, double y, const std::string &text) {
  constexpr double height = 13;
  const double width = textWidth(text, 10.5);
  const double left = atX(x), top = atY(y) - height / 2;
  const Box places[] = {{left + 9, top, width, height},
                        {left - 9 - width, top, width, height},
                        {left + 6, top - 12, width, height},
                        {left + 6, top + 12, width, height},
                        {left - 6 - width, top - 12, width, height},
                        {left - 6 - width, top + 12, width, height}};
  for (const bool mayCross : {false, true})
    for (const Box &wanted : places) {
      const auto met = [&](const Box &other) { return meets(wanted, other); };
      if (!isInside(wanted) || std::ranges::any_of(m_taken, met) ||
          (!mayCross && std::ranges::any_of(m_intervals, met)))
        continue;
      m_taken.push_back(wanted);
      return drawText(m_svg, wanted.left, wanted.top + 10, text, "start", "ink", 10.5);
    }
}

} // namespace bitsmith
