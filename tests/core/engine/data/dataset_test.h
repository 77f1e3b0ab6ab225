// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/plan/base/error.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

namespace bitsmith {

using Bytes = std::vector<std::uint8_t>;

inline void write(const std::filesystem::path &path, const Bytes &bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

inline Bytes readBytes(const std::filesystem::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void append(Bytes &bytes, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

/// Pixel k of picture i has the value 7·i + k.
inline Bytes idxImages(std::uint32_t count, std::uint32_t height, std::uint32_t width) {
  Bytes bytes;
  for (const std::uint32_t number : {0x803U, count, height, width})
    append(bytes, number);
  for (std::uint32_t i = 0; i < count; ++i)
    for (std::uint32_t k = 0; k < height * width; ++k)
      bytes.push_back(static_cast<std::uint8_t>(7 * i + k));
  return bytes;
}

/// Label i is (9 + i) mod `classes`.
inline Bytes idxLabels(std::uint32_t count, std::uint32_t classes = 10) {
  Bytes bytes;
  append(bytes, 0x801);
  append(bytes, count);
  for (std::uint32_t i = 0; i < count; ++i)
    bytes.push_back(static_cast<std::uint8_t>((9 + i) % classes));
  return bytes;
}

inline void writeMnist(const std::filesystem::path &folder, std::uint32_t train = 30,
                       std::uint32_t test = 10) {
  write(folder / "train-images-idx3-ubyte", idxImages(train, 4, 3));
  write(folder / "train-labels-idx1-ubyte", idxLabels(train));
  write(folder / "t10k-images-idx3-ubyte", idxImages(test, 4, 3));
  write(folder / "t10k-labels-idx1-ubyte", idxLabels(test));
}

/// Records whose label is i mod 10 and whose pixels are (i + channel · 50) mod 256.
inline Bytes cifarRecords(int count, int first = 0) {
  Bytes bytes;
  for (int i = first; i < first + count; ++i) {
    bytes.push_back(static_cast<std::uint8_t>(i % 10));
    for (int k = 0; k < 3072; ++k)
      bytes.push_back(static_cast<std::uint8_t>(i + k / 1024 * 50));
  }
  return bytes;
}

inline DataOptions optionsOf(const std::string &source, const std::filesystem::path &path,
                             std::int64_t train = 0, std::int64_t test = 0) {
  DataOptions options;
  options.source = source;
  options.path = path.string();
  options.train = train;
  options.test = test;
  return options;
}

inline QString loadError(const DataOptions &options) {
  try {
    loadData(options);
  } catch (const Error &error) {
    return (error.kind() == ErrorKind::badInput ? QString() : QStringLiteral("work failed: ")) +
           QString::fromStdString(error.what());
  }
  return QStringLiteral("no error");
}

inline Bytes pixelsOf(const Dataset &data, std::int64_t index) {
  return {data.picture(index), data.picture(index) + data.shape.elements()};
}

/// Each test has a folder of its own, and finds no data set of this machine but Debian's.
class DatasetTest : public QObject {
  Q_OBJECT

 protected Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qunsetenv("BITSMITH_DATA");
    qputenv("XDG_DATA_HOME", (m_folder->path() + QStringLiteral("/xdg-home")).toUtf8());
    qputenv("XDG_DATA_DIRS",
            (m_folder->path() + QStringLiteral("/xdg-one:") + m_folder->path() + QStringLiteral("/xdg-two"))
                .toUtf8());
  }
  void cleanup() { m_folder.reset(); }

 protected:
  std::filesystem::path folder() const { return m_folder->path().toStdString(); }
  /// `text` with the folder for DIR.
  QString in(const QString &text) const {
    return QString(text).replace(QStringLiteral("DIR"), m_folder->path());
  }

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace bitsmith
