// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/random.h"
#include "core/engine/data/readers.h"

#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

constexpr int side = 32;
constexpr float middle = side / 2.0F;
constexpr int plane = side * side;
constexpr std::int64_t trainPictures = 50000;
constexpr std::int64_t testPictures = 10000;
constexpr std::uint64_t pictureSeed = 0x62697473; // of all pictures, whatever the run's seed

enum Kind { circle, ring, square, triangle, star, cross, heart, crescent, stripes, checker, kinds };

struct Point {
  float x = 0;
  float y = 0;
};
using Colour = std::array<float, 3>; // red, green, blue, 0 to 255

// Only +, −, ×, ÷ and square roots, which IEEE 754 rounds alike everywhere: the pictures are the same on
// every machine.

float length(Point p) {
  return std::sqrt(p.x * p.x + p.y * p.y);
}

/// The figure to draw: in its own coordinates it fits into the unit circle.
struct Figure {
  Kind kind = circle;
  Point centre;
  float radius = 0; ///< in pixels
  float cosine = 1;
  float sine = 0;
  float variation = 0; ///< [0, 1): thickness, offset or period
  bool round = false;  ///< outline of stripes and checker
  Colour colour{};
  Colour second{}; ///< of stripes, checker and shading
};

float boxDistance(Point p, float halfWidth, float halfHeight) {
  return std::max(std::abs(p.x) - halfWidth, std::abs(p.y) - halfHeight);
}

/// Folds the plane to one tip, then measures from the edge between the tip and the notch beside it.
float starDistance(Point p) {
  constexpr float cosine = 0.80901699F; // of 36°
  constexpr float sine = 0.58778525F;
  p = {std::abs(p.x), -p.y};
  const float right = 2 * std::max(cosine * p.x - sine * p.y, 0.0F);
  p = {p.x - right * cosine, p.y + right * sine};
  const float left = 2 * std::max(-cosine * p.x - sine * p.y, 0.0F);
  p = {std::abs(p.x + left * cosine), p.y + left * sine};
  constexpr float notch = 0.45F;
  constexpr Point edge{notch * sine, notch * cosine - 1};
  const float size = length(edge);
  return (p.x * -edge.y + (p.y - 1) * edge.x) / size;
}

/// Two circles and the square between them, its corner pointing down.
float heartDistance(Point p) {
  p = {std::abs(p.x), p.y + 0.05F};
  constexpr float half = 0.70710678F;
  const Point turned{(p.x + p.y) * half, (p.y - p.x) * half};
  const float body = boxDistance({turned.x, turned.y}, 0.56F, 0.56F);
  const float lobe = length({p.x - 0.396F, p.y + 0.396F}) - 0.56F;
  return std::min(body, lobe);
}

/// Signed distance from the outline, in radii; negative inside.
float outlineDistance(const Figure &figure, Point p) {
  const float v = figure.variation;
  switch (figure.kind) {
  case circle:
    return length(p) - 0.88F;
  case ring:
    return std::abs(length(p) - 0.68F) - (0.16F + 0.12F * v);
  case square:
    return boxDistance(p, 0.76F, 0.76F);
  case triangle:
    return std::max(p.y - 0.5F, 0.8660254F * std::abs(p.x) - 0.5F * p.y - 0.5F);
  case star:
    return starDistance(p);
  case cross: {
    const float bar = 0.2F + 0.14F * v;
    return std::min(boxDistance(p, bar, 0.92F), boxDistance(p, 0.92F, bar));
  }
  case heart:
    return heartDistance(p);
  case crescent:
    return std::max(length(p) - 0.92F, 0.74F - length({p.x - 0.36F - 0.16F * v, p.y}));
  default:
    return figure.round ? length(p) - 0.9F : boxDistance(p, 0.76F, 0.76F);
  }
}

/// Triangle wave from −¼ to ¼ period, in pixels: the distance from the nearest change of colour.
float wave(float position, float period) {
  const float phase = position / period - std::floor(position / period);
  return (std::abs(phase - 0.5F) - 0.25F) * period;
}

/// How much of the second colour a pixel takes, 0 to 1; `p` in pixels from the centre, turned.
float secondColour(const Figure &figure, Point p) {
  const float period = 5 + 3 * figure.variation;
  if (figure.kind == stripes)
    return std::clamp(wave(p.y, period) + 0.5F, 0.0F, 1.0F);
  if (figure.kind == checker) {
    const float x = std::clamp(wave(p.x, period) + 0.5F, 0.0F, 1.0F);
    const float y = std::clamp(wave(p.y, period) + 0.5F, 0.0F, 1.0F);
    return x + y - 2 * x * y;
  }
  return std::clamp(0.15F + 0.2F * p.y / figure.radius, 0.0F, 0.35F); // a light shading
}

/// A. R. Smith's HSV model; the hue runs from 0 to 1.
Colour fromHsv(float hue, float saturation, float value) {
  Colour colour{};
  for (std::size_t channel = 0; channel < 3; ++channel) {
    const float turned = hue * 6 + static_cast<float>(5 - 2 * static_cast<int>(channel));
    const float sector = turned - 6 * std::floor(turned / 6);
    colour[channel] = 255 * value * (1 - saturation * std::clamp(std::min(sector, 4 - sector), 0.0F, 1.0F));
  }
  return colour;
}

Colour randomColour(float darkest, float brightest, SplitMix &random) {
  const float hue = random.unit();
  const float saturation = random.between(0.25F, 0.95F);
  return fromHsv(hue, saturation, random.between(darkest, brightest));
}

float difference(const Colour &a, const Colour &b) {
  const auto apart = [&](std::size_t i) { return std::abs(a[i] - b[i]); };
  return apart(0) + apart(1) + apart(2);
}

/// A colour that stands out from another one.
Colour colourApartFrom(const Colour &other, float darkest, float brightest, SplitMix &random) {
  Colour colour = randomColour(darkest, brightest, random);
  for (int attempt = 0; attempt < 20 && difference(colour, other) < 200; ++attempt)
    colour = randomColour(darkest, brightest, random);
  return colour;
}

/// Any angle (largest 1) or a lean to either side of at most twice the arc tangent of `largest`, without the
/// functions of the C library that differ between machines.
void turn(Figure &figure, float largest, SplitMix &random) {
  const float t = random.between(-largest, largest);
  figure.cosine = (1 - t * t) / (1 + t * t);
  figure.sine = 2 * t / (1 + t * t);
  if (largest >= 1 && random.coin())
    figure.cosine = -figure.cosine;
}

class Canvas {
 public:
  void fill(const Colour &from, const Colour &to, SplitMix &random) {
    const float across = random.between(-1, 1);
    const float down = random.between(-1, 1);
    for (int y = 0; y < side; ++y)
      for (int x = 0; x < side; ++x) {
        const float amount =
            0.5F + (across * (static_cast<float>(x) - 16) + down * (static_cast<float>(y) - 16)) / 64;
        for (std::size_t c = 0; c < 3; ++c)
          m_pixels[c][y * side + x] = from[c] + (to[c] - from[c]) * amount;
      }
  }

  void draw(const Figure &figure) {
    const auto reach = static_cast<int>(figure.radius * 1.2F) + 2;
    const auto first = [reach](float centre) { return std::max(static_cast<int>(centre) - reach, 0); };
    const auto end = [reach](float centre) { return std::min(static_cast<int>(centre) + reach + 1, side); };
    for (int y = first(figure.centre.y); y < end(figure.centre.y); ++y)
      for (int x = first(figure.centre.x); x < end(figure.centre.x); ++x) {
        const Point away{static_cast<float>(x) + 0.5F - figure.centre.x,
                         static_cast<float>(y) + 0.5F - figure.centre.y};
        const Point p{figure.cosine * away.x + figure.sine * away.y,
                      figure.cosine * away.y - figure.sine * away.x};
        const float distance =
            outlineDistance(figure, {p.x / figure.radius, p.y / figure.radius}) * figure.radius;
        const float covered = std::clamp(0.5F - distance, 0.0F, 1.0F);
        if (covered <= 0)
          continue;
        const float amount = secondColour(figure, p);
        for (std::size_t c = 0; c < 3; ++c) {
          float &pixel = m_pixels[c][y * side + x];
          const float colour = figure.colour[c] + (figure.second[c] - figure.colour[c]) * amount;
          pixel += (colour - pixel) * covered;
        }
      }
  }

  /// A thin line right across the picture.
  void drawLine(Point through, const Figure &direction, float width, const Colour &colour) {
    for (int y = 0; y < side; ++y)
      for (int x = 0; x < side; ++x) {
        const float across = direction.cosine * (static_cast<float>(y) - through.y) -
                             direction.sine * (static_cast<float>(x) - through.x);
        const float covered = std::clamp(width / 2 + 0.5F - std::abs(across), 0.0F, 1.0F);
        for (std::size_t c = 0; c < 3; ++c)
          m_pixels[c][y * side + x] += (colour[c] - m_pixels[c][y * side + x]) * covered;
      }
  }

  /// Adds noise (of a triangular distribution, ± amount) and rounds to bytes.
  void finish(float amount, SplitMix &random, std::uint8_t *to) const {
    for (int i = 0; i < plane; ++i) {
      std::uint64_t bits = random.next();
      for (std::size_t c = 0; c < 3; ++c, bits >>= 20) {
        const auto first = static_cast<float>(bits & 1023);
        const auto second = static_cast<float>(bits >> 10 & 1023);
        const float value = std::clamp(m_pixels[c][i] + (first - second) * amount / 1023, 0.0F, 255.0F);
        // NOLINTNEXTLINE(bugprone-incorrect-roundings): the pictures stay what they are, to the bit
        to[c * plane + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value + 0.5F);
      }
    }
  }

 private:
  std::array<std::array<float, plane>, 3> m_pixels{};
};

void drawDistractors(Canvas &canvas, SplitMix &random) {
  for (std::int64_t left = random.below(3); left > 0; --left) {
    Figure speck;
    speck.kind = random.coin() ? circle : square;
    speck.centre = {random.between(0, side), random.between(0, side)};
    speck.radius = random.between(1.2F, 3.2F);
    speck.colour = speck.second = randomColour(0.2F, 1, random);
    turn(speck, 1, random);
    canvas.draw(speck);
  }
  if (random.below(4) == 0) {
    Figure direction;
    turn(direction, 1, random);
    const Point through{random.between(4, side - 4), random.between(4, side - 4)};
    const float width = random.between(0.4F, 1.6F);
    canvas.drawLine(through, direction, width, randomColour(0.2F, 1, random));
  }
}

void drawPicture(Part part, std::int64_t index, std::uint8_t *pixels) {
  SplitMix random(pictureSeed, part == Part::train ? 0 : 1, static_cast<std::uint64_t>(index));
  Canvas canvas;
  const Colour from = randomColour(0.1F, 0.6F, random);
  const Colour to = randomColour(0.1F, 0.6F, random);
  canvas.fill(from, to, random);
  const Colour ground{(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2};

  Figure figure;
  figure.kind = static_cast<Kind>(index % kinds);
  figure.radius = random.between(8, 14);
  const float room = middle - figure.radius;
  figure.centre = {middle + random.between(-room, room), middle + random.between(-room, room)};
  figure.variation = random.unit();
  figure.round = random.coin();
  figure.colour = colourApartFrom(ground, 0.6F, 1, random);
  figure.second = colourApartFrom(figure.colour, 0.1F, 1, random);
  turn(figure, 0.3F, random);
  canvas.draw(figure);
  drawDistractors(canvas, random);
  canvas.finish(random.between(8, 56), random, pixels);
}

class ShapesReader : public DataReader {
 public:
  ShapesReader() {
    m_description = {
        {3, side, side},
        {"circle", "ring", "square", "triangle", "star", "cross", "heart", "crescent", "stripes", "checker"},
        trainPictures,
        testPictures};
  }

  /// The first ones: each is random by itself, and the classes stay balanced.
  std::vector<std::int64_t> choose(Part, std::int64_t wanted) const override {
    std::vector<std::int64_t> indices(static_cast<std::size_t>(wanted));
    std::iota(indices.begin(), indices.end(), std::int64_t{0});
    return indices;
  }

  Dataset read(Part part, std::span<const std::int64_t> indices) const override {
    Dataset data = roomFor(indices.size());
    for (std::size_t i = 0; i < indices.size(); ++i) {
      drawPicture(part, indices[i], data.pixels.data() + i * 3 * plane);
      data.labels[i] = indices[i] % kinds;
    }
    return data;
  }
};

} // namespace

std::unique_ptr<DataReader> openShapes() {
  return std::make_unique<ShapesReader>();
}

} // namespace bitsmith
