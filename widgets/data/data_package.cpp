// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/data/data_package.h"

#include <QCoreApplication>
#include <QDir>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Texts of this file.
struct Tr {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::DataPackage)
};

DataFile mnistFile(const QString &name, qint64 size, const char *sha256) {
  return {name,
          {QUrl(u"https://ossci-datasets.s3.amazonaws.com/mnist/"_s + name),
           QUrl(u"https://storage.googleapis.com/cvdf-datasets/mnist/"_s + name)},
          size,
          sha256};
}

DataPackage cifar10() {
  constexpr qint64 batchBytes = 30'730'000; // 10000 records of a label and 3×32×32 pixels
  DataPackage package{
      .source = u"cifar10"_s,
      .title = u"CIFAR-10"_s,
      .summary = Tr::tr(
          "60,000 colour photographs of 32×32 pixels in ten classes, by Alex Krizhevsky, Vinod Nair and "
          "Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)"),
      .folder = u"cifar-10-batches-bin"_s,
      .files = {{u"cifar-10-binary.tar.gz"_s,
                 {QUrl(u"https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"_s)},
                 170'052'171,
                 "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"}},
      .members = {}};
  for (int batch = 1; batch <= 5; ++batch)
    package.members.append({u"cifar-10-batches-bin/data_batch_%1.bin"_s.arg(batch), batchBytes});
  package.members.append({u"cifar-10-batches-bin/test_batch.bin"_s, batchBytes});
  return package;
}

DataPackage mnist() {
  return {.source = u"mnist"_s,
          .title = u"MNIST"_s,
          .summary = Tr::tr(
              "70,000 handwritten digits of 28×28 pixels, by Yann LeCun, Corinna Cortes and Christopher "
              "Burges (http://yann.lecun.com/exdb/mnist)"),
          .folder = u"mnist"_s,
          .files = {mnistFile(u"train-images-idx3-ubyte.gz"_s, 9'912'422,
                              "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                    mnistFile(u"train-labels-idx1-ubyte.gz"_s, 28'881,
                              "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                    mnistFile(u"t10k-images-idx3-ubyte.gz"_s, 1'648'877,
                              "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                    mnistFile(u"t10k-labels-idx1-ubyte.gz"_s, 4'542,
                              "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")},
          .members = {}};
}

} // namespace

qint64 DataPackage::downloadBytes() const {
  qint64 bytes = 0;
  for (const DataFile &file : files)
    bytes += file.size;
  return bytes;
}

qint64 DataPackage::diskBytes() const {
  qint64 bytes = downloadBytes();
  for (const ArchiveMember &member : members)
    bytes += member.size;
  return bytes;
}

QList<DataPackage> dataPackages() {
  return {cifar10(), mnist()};
}

QString dataFolder() {
  const QString own = qEnvironmentVariable("XDG_DATA_HOME");
  return QDir(own.isEmpty() ? QDir::home().filePath(u".local/share"_s) : own).filePath(u"bitsmith"_s);
}

} // namespace bitsmith
