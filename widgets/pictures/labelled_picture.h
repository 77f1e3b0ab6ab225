// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace bitsmith {

/// A picture of a data set with what is known of it.
struct LabelledPicture {
  qint64 index = 0; ///< in its set, from 0
  int label = 0;
  std::optional<int> predicted; ///< by the quantized network
  std::optional<int> inFloat;
  double margin = 0; ///< probability of the label less the largest other one's, quantized
  double floatMargin = 0;
  QImage image;
};

/// What the engine says of pictures: bitsmith-cli pictures and bitsmith-cli predictions.
struct PictureAnswer {
  QStringList classes;
  qint64 samples = 0;
  std::vector<LabelledPicture> pictures;
  std::vector<std::vector<qint64>> confusion; ///< [label][predicted]; empty for a data set
  std::vector<std::vector<qint64>> floatConfusion;
  qint64 correct = 0;
  qint64 floatCorrect = 0;
  qint64 broken = 0; ///< right in float, wrong quantized
  qint64 mended = 0; ///< the other way round
};

/// Nullopt where the answer is not what it should be.
std::optional<PictureAnswer> pictureAnswerFrom(const QJsonObject &json);

} // namespace bitsmith
