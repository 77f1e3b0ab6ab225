// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pictures/labelled_picture.h"

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// @param pixels planes in hexadecimal, as the engine gives them
QImage imageFrom(const QByteArray &pixels, int channels, int height, int width) {
  const QByteArray planes = QByteArray::fromHex(pixels);
  const qsizetype plane = qsizetype{height} * width;
  if (planes.size() != plane * channels)
    return {};
  QImage image(width, height, QImage::Format_RGB32);
  const auto at = [&](int channel, int y, int x) {
    return static_cast<unsigned char>(planes[plane * channel + qsizetype{y} * width + x]);
  };
  const int green = channels == 3 ? 1 : 0, blue = channels == 3 ? 2 : 0;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      image.setPixel(x, y, qRgb(at(0, y, x), at(green, y, x), at(blue, y, x)));
  return image;
}

std::vector<std::vector<qint64>> matrixFrom(const QJsonArray &rows, qsizetype size) {
  std::vector<std::vector<qint64>> matrix;
  for (const auto &row : rows) {
    std::vector<qint64> counts;
    for (const auto &count : row.toArray())
      counts.push_back(count.toInteger());
    if (static_cast<qsizetype>(counts.size()) != size)
      return {};
    matrix.push_back(std::move(counts));
  }
  return static_cast<qsizetype>(matrix.size()) == size ? matrix : std::vector<std::vector<qint64>>();
}

} // namespace

std::optional<PictureAnswer> pictureAnswerFrom(const QJsonObject &json) {
  PictureAnswer answer;
  for (const auto &name : json.value("classes"_L1).toArray())
    answer.classes.append(name.toString());
  const QJsonArray shape = json.value("shape"_L1).toArray();
  const int channels = shape.at(0).toInt(), height = shape.at(1).toInt(), width = shape.at(2).toInt();
  constexpr int largestSide = 4096;
  if (answer.classes.isEmpty() || (channels != 1 && channels != 3) || height < 1 || height > largestSide ||
      width < 1 || width > largestSide)
    return std::nullopt;
  answer.samples = json.value("samples"_L1).toInteger();
  answer.correct = json.value("correct"_L1).toInteger();
  answer.floatCorrect = json.value("correct_in_float"_L1).toInteger();
  answer.broken = json.value("broken"_L1).toInteger();
  answer.mended = json.value("mended"_L1).toInteger();
  answer.confusion = matrixFrom(json.value("confusion"_L1).toArray(), answer.classes.size());
  answer.floatConfusion = matrixFrom(json.value("confusion_in_float"_L1).toArray(), answer.classes.size());
  for (const auto &value : json.value("pictures"_L1).toArray()) {
    const QJsonObject object = value.toObject();
    const auto classOf = [&](QLatin1StringView key) -> std::optional<int> {
      const int number = object.value(key).toInt(-1);
      return number >= 0 && number < answer.classes.size() ? std::optional(number) : std::nullopt;
    };
    LabelledPicture picture;
    picture.index = object.value("index"_L1).toInteger();
    picture.image = imageFrom(object.value("pixels"_L1).toString().toLatin1(), channels, height, width);
    const auto label = classOf("label"_L1);
    if (!label || picture.image.isNull())
      return std::nullopt;
    picture.label = *label;
    picture.predicted = classOf("predicted"_L1);
    picture.inFloat = classOf("in_float"_L1);
    picture.margin = object.value("margin"_L1).toDouble();
    picture.floatMargin = object.value("margin_in_float"_L1).toDouble();
    answer.pictures.push_back(std::move(picture));
  }
  return answer;
}

} // namespace bitsmith
