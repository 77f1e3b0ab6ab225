// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/pictures/labelled_picture.h"

#include <QListWidget>

namespace bitsmith {

/// Pictures in a grid, each enlarged without smoothing, with its label below; of broken ones what the
/// quantized network took it for as well.
class PictureWall : public QListWidget {
  Q_OBJECT
 public:
  explicit PictureWall(QWidget *parent = nullptr);

  void setPictures(const std::vector<LabelledPicture> &pictures, const QStringList &classes);
  /// All pictures with their words as one picture, as wide as the wall is now.
  QImage sheet() const;

 private:
  std::vector<LabelledPicture> m_pictures;
  QStringList m_classes;
};

} // namespace bitsmith
