// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <cstdint>

namespace bitsmith {

/// A file that is downloaded, and what it must be.
struct DataFile {
  QString name;      ///< without a path
  QList<QUrl> urls;  ///< the official place first, then its mirrors
  qint64 size = 0;   ///< bytes
  QByteArray sha256; ///< in hexadecimal
};

/// A file of an archive, and how long it must be.
struct ArchiveMember {
  QString path; ///< in the archive; ends up in the data set's folder under its last part
  qint64 size = 0;
};

/// A data set that can be got from where its authors publish it.
struct DataPackage {
  QString source; ///< name of the data source: "cifar10"
  QString title;
  QString summary; ///< what it is, whose, and the page that describes it
  QString folder;  ///< below dataFolder(); where the engine looks for the source
  QList<DataFile> files;
  QList<ArchiveMember> members; ///< of the one file, a tar.gz; empty: the files are kept as they come

  qint64 downloadBytes() const;
  /// Room that is needed while it is got and unpacked.
  qint64 diskBytes() const;
};

/// CIFAR-10 in its binary version and MNIST. Sizes and SHA-256 sums are those that TensorFlow Datasets pins
/// for the same addresses; of CIFAR-10 the authors publish an MD5 sum only, which the same bytes have.
QList<DataPackage> dataPackages();

/// Where data sets of the person are kept: bitsmith in the XDG data folder. The engine looks there by itself.
QString dataFolder();

} // namespace bitsmith
