// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/report/markup.h"

namespace bitsmith {

/// Colours of a drawing, as SVG attributes in the light look. Every shape also has a class of the same
/// meaning, by which a page can give it another colour: "ink", "muted", "rule", "ground", "s0" … "s7" for
/// lines and dots of series, "f0" … for areas of theirs.
namespace drawing_color {
inline constexpr std::string_view ink = "#1b1f24";
inline constexpr std::string_view muted = "#5a6472";
inline constexpr std::string_view rule = "#d3d8de";
inline constexpr std::string_view ground = "#ffffff";
} // namespace drawing_color

/// Colours of series, after Okabe and Ito, of a contrast of at least 3 : 1 on the ground.
inline constexpr std::size_t seriesColors = 8;
std::string_view seriesColor(std::size_t index);
std::string_view darkSeriesColor(std::size_t index);

/// Values between the ends of an axis that people read: multiples of 1, 2 or 5 times a power of ten.
/// @param most about so many
/// @param leastStep of two ticks
std::vector<double> roundTicks(double low, double high, int most, double leastStep = 0);
/// A number for an axis or a table: up to so many significant digits, without an exponent from 1e-4 to 1e9.
std::string shortNumber(double value, int digits = 4);

/// A rectangle with two linear axes in an SVG drawing, and what is drawn in it.
class Plot {
 public:
  struct Box {
    double left = 0, top = 0, width = 0, height = 0;
  };
  struct Axis {
    double low = 0;
    double high = 1;
    std::string title;
    bool isWhole = false; ///< values between whole numbers mean nothing
  };

  /// Draws the frame: grid, ticks and titles.
  Plot(Markup &svg, const Box &box, const Axis &x, const Axis &y);

  double atX(double value) const;
  double atY(double value) const;
  const Box &box() const { return m_box; }

  /// A line through points that are given as values; those that are not finite break it.
  void line(const std::vector<std::pair<double, double>> &points, std::size_t series, double width,
            bool dotted = false);
  /// The area between a lower and an upper line.
  void band(const std::vector<double> &x, const std::vector<double> &low, const std::vector<double> &high,
            std::size_t series);
  void dot(double x, double y, std::size_t series, bool filled, const std::string &title);
  /// A vertical interval with whiskers.
  void interval(double x, double low, double high, std::size_t series);
  /// Text beside a place, where it hides neither a dot nor an earlier text, and no interval where that can
  /// be; left out where there is no room.
  void label(double x, double y, const std::string &text);
  /// Labels avoid this place too.
  void avoid(double x, double y);

 private:
  static bool meets(const Box &one, const Box &other);
  bool isInside(const Box &place) const;

  Markup &m_svg;
  Box m_box;
  Axis m_x;
  Axis m_y;
  std::vector<Box> m_taken;
  std::vector<Box> m_intervals;
};

/// Text in a drawing. @param anchor "start", "middle" or "end"
void drawText(Markup &svg, double x, double y, const std::string &text, std::string_view anchor,
              std::string_view color = "ink", double size = 11, bool upright = false);
/// About how wide a text is in units of the drawing.
double textWidth(std::string_view text, double size = 11);
/// A coordinate with at most two decimals.
std::string place(double value);

} // namespace bitsmith
