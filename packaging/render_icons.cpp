// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the program's icon in the sizes of the hicolor theme: render_icons ICON.svg FOLDER SIZE…

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: render_icons ICON.svg FOLDER SIZE...\n");
    return 2;
  }
  QSvgRenderer icon(QFile::decodeName(argv[1]));
  if (!icon.isValid()) {
    std::fprintf(stderr, "render_icons: %s is no SVG picture\n", argv[1]);
    return 1;
  }
  for (int i = 3; i < argc; ++i) {
    const int size = QByteArray(argv[i]).toInt();
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.render(&painter);
    painter.end();
    const QString file =
        QDir(QFile::decodeName(argv[2])).filePath(QString::number(size) + QLatin1String(".png"));
    if (!image.save(file)) {
      std::fprintf(stderr, "render_icons: %s cannot be written\n", qPrintable(file));
      return 1;
    }
  }
  return 0;
}
