// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/engine/data/dataset_test.h"

using namespace bitsmith;
namespace fs = std::filesystem;

class TestDataSearch : public DatasetTest {
  Q_OBJECT

 private Q_SLOTS:
  void searchesInOrder();
  void takesEnvironmentFolderItselfOrItsParent();
  void doesNotTakeOneSetForAnother();
  void saysHowToGetMissingSets_data();
  void saysHowToGetMissingSets();
  void rejectsBadPaths();
};

void TestDataSearch::searchesInOrder() {
  const auto pictures = [] { return describeData(optionsOf("mnist", {})).train; };
  writeMnist(folder() / "xdg-two/bitsmith/mnist", 21);
  QCOMPARE(pictures(), 21);
  writeMnist(folder() / "xdg-one/bitsmith/mnist", 22);
  QCOMPARE(pictures(), 22);
  writeMnist(folder() / "xdg-home/bitsmith/mnist", 23);
  QCOMPARE(pictures(), 23);
  writeMnist(folder() / "data/mnist", 24);
  qputenv("BITSMITH_DATA", in(QStringLiteral("DIR/data")).toUtf8());
  QCOMPARE(pictures(), 24);
  writeMnist(folder() / "given", 25);
  QCOMPARE(describeData(optionsOf("mnist", folder() / "given")).train, 25);
}

void TestDataSearch::takesEnvironmentFolderItselfOrItsParent() {
  writeMnist(folder() / "digits", 21);
  qputenv("BITSMITH_DATA", in(QStringLiteral("DIR/digits")).toUtf8());
  QCOMPARE(describeData(optionsOf("mnist", {})).train, 21);
  writeMnist(folder() / "torch/MNIST/raw", 22);
  qputenv("BITSMITH_DATA", in(QStringLiteral("DIR/torch")).toUtf8());
  QCOMPARE(describeData(optionsOf("mnist", {})).train, 22);
}

void TestDataSearch::doesNotTakeOneSetForAnother() {
  writeMnist(folder() / "fashion-mnist", 21);
  writeMnist(folder() / "xdg-home/bitsmith/mnist", 22);
  qputenv("BITSMITH_DATA", in(QStringLiteral("DIR/fashion-mnist/")).toUtf8());
  QCOMPARE(describeData(optionsOf("fashion-mnist", {})).train, 21);
  QCOMPARE(describeData(optionsOf("mnist", {})).train, 22);
}

void TestDataSearch::saysHowToGetMissingSets_data() {
  QTest::addColumn<QString>("source");
  QTest::addColumn<QString>("folder");
  QTest::addColumn<QString>("remedy");
  QTest::newRow("fashion-mnist")
      << QStringLiteral("fashion-mnist") << QStringLiteral("fashion-mnist")
      << QStringLiteral("install Debian's dataset-fashion-mnist, or give its folder as data.path");
  QTest::newRow("mnist")
      << QStringLiteral("mnist") << QStringLiteral("mnist")
      << QStringLiteral(
             "download its four files (https://ossci-datasets.s3.amazonaws.com/mnist/) into one of these, or "
             "give their folder as data.path");
  QTest::newRow("cifar10") << QStringLiteral("cifar10") << QStringLiteral("cifar-10-batches-bin")
                           << QStringLiteral(
                                  "unpack cifar-10-binary.tar.gz "
                                  "(https://www.cs.toronto.edu/~kriz/cifar.html) and give its folder "
                                  "as data.path or in $BITSMITH_DATA");
}

void TestDataSearch::saysHowToGetMissingSets() {
  QFETCH(const QString, source);
  QFETCH(const QString, folder);
  QFETCH(const QString, remedy);
  if (fs::exists("/usr/share/datasets/" + folder.toStdString()))
    QSKIP("installed on this machine");
  qputenv("BITSMITH_DATA", in(QStringLiteral("DIR/none")).toUtf8());
  const QString expected = QStringLiteral("SOURCE is not on this machine (looked in DIR/none/FOLDER, "
                                          "DIR/xdg-home/bitsmith/FOLDER, DIR/xdg-one/bitsmith/FOLDER, "
                                          "DIR/xdg-two/bitsmith/FOLDER, /usr/share/datasets/FOLDER): REMEDY");
  QCOMPARE(loadError(optionsOf(source.toStdString(), {})),
           in(QString(expected)
                  .replace(QStringLiteral("SOURCE"), source)
                  .replace(QStringLiteral("FOLDER"), folder)
                  .replace(QStringLiteral("REMEDY"), remedy)));
}

void TestDataSearch::rejectsBadPaths() {
  write(folder() / "file", {'x'});
  QCOMPARE(loadError(optionsOf("mnist", folder() / "none")),
           in(QStringLiteral("data.path: DIR/none does not exist: give a folder that holds the data set")));
  QCOMPARE(
      loadError(optionsOf("idx", folder() / "file")),
      in(QStringLiteral("data.path: DIR/file is not a folder: give the folder that holds the data set")));
  QCOMPARE(loadError(optionsOf("image-folder", {})),
           QStringLiteral("data.path is empty: data.source image-folder needs the folder of its files"));
  QCOMPARE(loadError(optionsOf("fashion-mnist", folder())),
           in(QStringLiteral(
               "data.path: no fashion-mnist in DIR: expected train-images-idx3-ubyte, "
               "train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, plain or "
               ".gz")));
}

QTEST_GUILESS_MAIN(TestDataSearch)
#include "tst_data_search.moc"
