// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/figures.h"

#include "core/plan/report/plot.h"
#include "core/plan/runs/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace bitsmith {

namespace {

constexpr double figureWidth = 720;

/// A drawing of its own, for screens and for whoever reads it out.
void openSvg(Markup &svg, double width, double height, const std::string &title) {
  svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                   {"width", place(width)},
                   {"height", place(height)},
                   {"viewBox", "0 0 " + place(width) + " " + place(height)},
                   {"role", "img"},
                   {"aria-label", title},
                   {"font-family", "DejaVu Sans, Arial, sans-serif"}});
}

std::string percentText(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
  return text;
}

std::string capitalized(std::string text) {
  if (!text.empty())
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

/// Axis of percentages around what is shown, with some room.
Plot::Axis percentAxis(double low, double high, const std::string &title) {
  const double room = std::max(0.5, 0.08 * (high - low));
  return {std::max(0.0, low - room), std::min(100.5, high + room), title};
}

/// Swatches with names below each other's lines, as wide as the drawing. @return the height it takes
double drawLegend(Markup &svg, const std::vector<ReportCurve> &runs, double top) {
  double x = 58, y = top;
  for (const ReportCurve &run : runs) {
    const double width = 26 + textWidth(run.label) + 18;
    if (x + width > figureWidth && x > 58) {
      x = 58;
      y += 18;
    }
    const std::string number = std::to_string(run.series % seriesColors);
    svg.empty("line", {{"class", "s" + number},
                       {"x1", place(x)},
                       {"y1", place(y - 4)},
                       {"x2", place(x + 20)},
                       {"y2", place(y - 4)},
                       {"stroke", std::string(seriesColor(run.series))},
                       {"stroke-width", "2.4"}});
    drawText(svg, x + 26, y, run.label, "start");
    x += width;
  }
  return y - top + 18;
}

double legendHeight(const std::vector<ReportCurve> &runs) {
  Markup nowhere;
  return drawLegend(nowhere, runs, 0);
}

} // namespace

std::optional<page::Figure> tradeOffFigure(const std::vector<ReportCurve> &runs, CostKind kind) {
  const CostAxis &axis = costAxis(kind);
  std::vector<const RunResult *> results;
  double low = 1, high = 0, most = 0;
  int points = 0;
  for (const ReportCurve &run : runs) {
    const auto &result = run.record->result;
    const bool shown = result && isMeasured(*result) && costOf(*result, kind);
    results.push_back(shown ? &*result : nullptr);
    if (!shown)
      continue;
    ++points;
    low = std::min(low, result->accuracyInterval.low);
    high = std::max(high, result->accuracyInterval.high);
    most = std::max(most, *costOf(*result, kind));
  }
  if (points < 2)
    return std::nullopt;
  const std::string title =
      std::string(axis.title) + (axis.unit.empty() ? "" : " (" + std::string(axis.unit) + ")");
  constexpr double height = 340;
  Markup svg;
  openSvg(svg, figureWidth, height, "Test accuracy against " + title);
  Plot plot(svg, {.left = 58, .top = 14, .width = figureWidth - 76, .height = height - 62},
            {.low = 0, .high = 1.08 * most, .title = capitalized(title)},
            percentAxis(100 * low, 100 * high, "Test accuracy (%)"));
  const CostFront front = findFront(results, kind);
  std::vector<std::pair<double, double>> line;
  for (const std::size_t i : front.front)
    line.emplace_back(*costOf(*results[i], kind), 100 * results[i]->accuracy);
  plot.line(line, 7, 1.4, true);
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (results[i])
      plot.interval(*costOf(*results[i], kind), 100 * results[i]->accuracyInterval.low,
                    100 * results[i]->accuracyInterval.high, runs[i].series);
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (results[i]) {
      const double cost = *costOf(*results[i], kind);
      const double accuracy = 100 * results[i]->accuracy;
      const bool onFront = std::ranges::find(front.front, i) != front.front.end();
      plot.dot(cost, accuracy, runs[i].series, onFront,
               runs[i].label + ": " + percentText(results[i]->accuracy) + " at " + shortNumber(cost) +
                   (axis.unit.empty() ? "" : " " + std::string(axis.unit)));
      plot.avoid(cost, accuracy);
    }
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (results[i])
      plot.label(*costOf(*results[i], kind), 100 * results[i]->accuracy, runs[i].label);
  svg.close();
  std::string caption = "Test accuracy with its 95 % interval (Wilson) against " + std::string(axis.title) +
                        ". Filled: on the Pareto front, no other run is better in both.";
  if (front.hypervolume)
    caption += " The front covers " + percentText(*front.hypervolume) +
               " of the plane up to accuracy 1 and the dearest run (hypervolume).";
  return page::Figure{svg.str(), figureWidth, height, caption};
}

std::optional<page::Figure> trainingFigure(const std::vector<ReportCurve> &all) {
  std::vector<ReportCurve> runs;
  double last = 1, low = 1, high = 0, least = HUGE_VAL, most = 0;
  for (const ReportCurve &run : all) {
    if (run.record->epochs.empty())
      continue;
    runs.push_back(run);
    for (const EpochRecord &epoch : run.record->epochs) {
      last = std::max(last, static_cast<double>(epoch.epoch));
      low = std::min(low, epoch.testInterval.low);
      high = std::max(high, epoch.testInterval.high);
      if (std::isfinite(epoch.trainLoss)) {
        least = std::min(least, epoch.trainLoss);
        most = std::max(most, epoch.trainLoss);
      }
    }
  }
  if (runs.empty())
    return std::nullopt;
  if (!(most > 0))
    least = 0, most = 1;
  const double room = std::max({0.06 * (most - least), 1e-6 * most, 1e-9});
  const double height = 300 + legendHeight(runs);
  const double width = (figureWidth - 134) / 2;
  Markup svg;
  openSvg(svg, figureWidth, height, "Training curves");
  const double first = last > 1 ? 1 : 0.5, end = last > 1 ? last : 1.5;
  Plot accuracy(svg, {.left = 58, .top = 14, .width = width, .height = 236}, {first, end, "Epoch", true},
                percentAxis(100 * low, 100 * high, "Test accuracy (%)"));
  Plot loss(svg, {.left = 58 + width + 66, .top = 14, .width = width, .height = 236},
            {first, end, "Epoch", true}, {std::max(0.0, least - room), most + room, "Training loss"});
  for (const ReportCurve &run : runs) {
    std::vector<double> x, lower, upper;
    std::vector<std::pair<double, double>> right, losses;
    for (const EpochRecord &epoch : run.record->epochs) {
      const auto number = static_cast<double>(epoch.epoch);
      x.push_back(number);
      lower.push_back(100 * epoch.testInterval.low);
      upper.push_back(100 * epoch.testInterval.high);
      right.emplace_back(number, 100 * epoch.testAccuracy);
      losses.emplace_back(number, epoch.trainLoss);
    }
    if (runs.size() <= 3)
      accuracy.band(x, lower, upper, run.series);
    accuracy.line(right, run.series, 1.8);
    loss.line(losses, run.series, 1.8);
    if (right.size() == 1) {
      accuracy.dot(right[0].first, right[0].second, run.series, true, run.label);
      loss.dot(losses[0].first, losses[0].second, run.series, true, run.label);
    }
  }
  drawLegend(svg, runs, 302);
  svg.close();
  return page::Figure{svg.str(), figureWidth, height,
                      std::string("Test accuracy and training loss after each epoch.") +
                          (runs.size() <= 3 ? " Bands: 95 % intervals (Wilson)." : "")};
}

std::string bitsColor(int bits) {
  if (bits > 16)
    return "#8a929c";
  struct Color {
    double red, green, blue;
  };
  constexpr std::array<Color, 5> stops = {
      {{0xc2, 0x3b, 0x12}, {0xe0, 0x8a, 0x00}, {0x3f, 0x9d, 0x6b}, {0x2a, 0x84, 0xc4}, {0x5a, 0x5f, 0xc0}}};
  const double at = std::clamp(std::log2(std::max(bits, 1)), 0.0, 4.0);
  const auto lower = static_cast<std::size_t>(std::min(at, 3.0));
  const double share = at - static_cast<double>(lower);
  const auto mixed = [&](double Color::*part) {
    return static_cast<int>(std::lround(stops[lower].*part * (1 - share) + stops[lower + 1].*part * share));
  };
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", static_cast<unsigned>(mixed(&Color::red)),
                static_cast<unsigned>(mixed(&Color::green)), static_cast<unsigned>(mixed(&Color::blue)));
  return text;
}

std::optional<page::Figure> bitsFigure(const std::vector<ReportCurve> &all) {
  std::vector<ReportCurve> runs;
  const auto layersOf = [](const ReportCurve &run) -> const std::vector<LayerResult> & {
    return run.record->result->layers;
  };
  for (const ReportCurve &run : all)
    if (run.record->result && !layersOf(run).empty() &&
        (runs.empty() || std::ranges::equal(layersOf(run), layersOf(runs.front()), {}, &LayerResult::name,
                                            &LayerResult::name)))
      runs.push_back(run);
  if (runs.empty())
    return std::nullopt;
  const std::vector<LayerResult> &layers = layersOf(runs.front());
  double names = 60;
  for (const ReportCurve &run : runs)
    names = std::max(names, std::min(220.0, textWidth(run.label) + 12));
  double longest = 0;
  for (const LayerResult &layer : layers)
    longest = std::max(longest, textWidth(layer.name, 10));
  const double cell = std::min(64.0, (figureWidth - names - 8) / static_cast<double>(layers.size()));
  const bool upright = longest + 6 > cell;
  const double head = upright ? std::min(150.0, longest) + 10 : 22;
  constexpr double row = 24;
  const double height = head + row * static_cast<double>(runs.size()) + 6;
  Markup svg;
  openSvg(svg, figureWidth, height, "Weight bits by layer");
  for (std::size_t column = 0; column < layers.size(); ++column) {
    const double middle = names + cell * (static_cast<double>(column) + 0.5);
    if (cell >= 9) // otherwise they would lie on each other; the table has the names
      drawText(svg, upright ? middle + 4 : middle, head - 6, layers[column].name,
               upright ? "start" : "middle", "muted", 10, upright);
  }
  for (std::size_t line = 0; line < runs.size(); ++line) {
    const double top = head + row * static_cast<double>(line);
    drawText(svg, names - 8, top + 16, runs[line].label, "end");
    for (std::size_t column = 0; column < layers.size(); ++column) {
      const LayerResult &layer = layersOf(runs[line])[column];
      const double left = names + cell * static_cast<double>(column);
      svg.open("rect", {{"x", place(left + 0.5)},
                        {"y", place(top + 1)},
                        {"width", place(cell - 1)},
                        {"height", place(row - 2)},
                        {"fill", bitsColor(layer.weightBits)}});
      svg.element("title", {},
                  runs[line].label + ", " + layer.name + ": " + std::to_string(layer.weightBits) +
                      " weight bits, " + std::to_string(layer.activationBits) + " activation bits");
      svg.close();
      if (cell >= 17)
        drawText(svg, left + cell / 2, top + 16, std::to_string(layer.weightBits), "middle",
                 layer.weightBits <= 2 || (layer.weightBits > 11 && layer.weightBits <= 16) ? "cell-light"
                                                                                            : "cell",
                 10.5);
    }
  }
  svg.close();
  return page::Figure{svg.str(), figureWidth, height,
                      "Weight bits of each layer: warm for few, cool for many, grey for float."};
}

} // namespace bitsmith
