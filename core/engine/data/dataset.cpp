// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/dataset.h"

#include "core/engine/data/random.h"
#include "core/engine/data/readers.h"
#include "core/engine/data/search.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace bitsmith {

namespace {

// Any constants will do; they must never change, or runs before and after could not be compared.
constexpr std::uint64_t trainSalt = 0x7261696e;
constexpr std::uint64_t testSalt = 0x74657374;

const std::vector<NamedSet> &namedSets() {
  static const std::vector<NamedSet> sets{
      {"fashion-mnist",
       {"fashion-mnist", "FashionMNIST/raw"},
       "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, "
       "plain or .gz",
       "install Debian's dataset-fashion-mnist, or give its folder as data.path",
       holdsIdx},
      {"mnist",
       {"mnist", "MNIST/raw"},
       "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, "
       "plain or .gz",
       "download its four files (https://ossci-datasets.s3.amazonaws.com/mnist/) into one of these, or give "
       "their folder "
       "as data.path",
       holdsIdx},
      {"cifar10",
       {"cifar-10-batches-bin", "cifar10"},
       "data_batch_1.bin and further, and test_batch.bin",
       "unpack cifar-10-binary.tar.gz (https://www.cs.toronto.edu/~kriz/cifar.html) and give its folder as "
       "data.path or "
       "in $BITSMITH_DATA",
       holdsCifar},
  };
  return sets;
}

std::filesystem::path folderOf(const std::string &name, const std::string &path) {
  const NamedSet *wanted = nullptr;
  std::vector<std::string> others;
  for (const NamedSet &set : namedSets()) {
    if (set.name == name)
      wanted = &set;
    else
      others.insert(others.end(), set.folders.begin(), set.folders.end());
  }
  return findFolder(*wanted, path, others);
}

std::filesystem::path requiredFolder(const DataOptions &options) {
  if (options.path.empty())
    throw badInput("data.path is empty: data.source " + options.source + " needs the folder of its files");
  return givenFolder(options.path);
}

std::unique_ptr<DataReader> openData(const DataOptions &options) {
  const std::string &source = options.source;
  if (source == "fashion-mnist")
    return openIdx(folderOf(source, options.path), {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
                                                    "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"});
  if (source == "mnist")
    return openIdx(folderOf(source, options.path), {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
  if (source == "cifar10")
    return openCifar(folderOf(source, options.path));
  if (source == "idx")
    return openIdx(requiredFolder(options));
  if (source == "image-folder")
    return openImageFolder(requiredFolder(options));
  if (source == "shapes")
    return openShapes();
  throw badInput("data.source: there is no data set '" + source +
                 "': expected fashion-mnist, mnist, idx, cifar10, image-folder or shapes");
}

Dataset readPart(const DataReader &reader, const DataOptions &options, Part part) {
  const std::int64_t there = reader.count(part);
  const std::int64_t wanted = part == Part::train ? options.train : options.test;
  const std::string place = part == Part::train ? "data.train" : "data.test";
  if (wanted < 0)
    throw badInput(place + " is " + std::to_string(wanted) + ": expected a number of pictures, or 0 for all");
  if (wanted > there)
    throw badInput(place + " is " + std::to_string(wanted) + ", but " + options.source + " has " +
                   counted(there, std::string(toString(part)) + " picture") + ": ask for at most " +
                   std::to_string(there) + ", or 0 for all");
  const std::int64_t count = wanted == 0 ? there : wanted;
  try {
    return reader.read(part, reader.choose(part, count));
  } catch (const std::bad_alloc &) {
    throw workFailed("not enough memory for " + counted(count, std::string(toString(part)) + " picture") +
                     " of " + options.source + ": ask for fewer with " + place);
  }
}

Normalization normalizationOf(const Dataset &data) {
  const std::int64_t plane = data.shape.height * data.shape.width;
  Normalization result;
  for (std::int64_t channel = 0; channel < data.shape.channels; ++channel) {
    // Whole numbers: exact, whatever the order and the compiler.
    std::uint64_t sum = 0;
    std::uint64_t squares = 0;
    for (std::int64_t index = 0; index < data.size(); ++index) {
      const std::uint8_t *pixel = data.picture(index) + channel * plane;
      std::uint64_t pictureSum = 0;
      std::uint64_t pictureSquares = 0;
      for (std::int64_t i = 0; i < plane; ++i) {
        pictureSum += pixel[i];
        pictureSquares += static_cast<std::uint64_t>(pixel[i]) * pixel[i];
      }
      sum += pictureSum;
      squares += pictureSquares;
    }
    const double count = static_cast<double>(data.size()) * static_cast<double>(plane);
    const double mean = static_cast<double>(sum) / count;
    const double variance = std::max(0.0, static_cast<double>(squares) / count - mean * mean);
    result.mean.push_back(static_cast<float>(mean / 255));
    result.deviation.push_back(static_cast<float>(std::max(std::sqrt(variance) / 255, 1e-4)));
  }
  return result;
}

} // namespace

std::string_view toString(Part part) {
  return part == Part::train ? "training" : "test";
}

std::string counted(std::int64_t number, std::string_view singular) {
  return std::to_string(number) + " " + std::string(singular) + (number == 1 ? "" : "s");
}

std::vector<std::int64_t> fixedChoice(std::int64_t total, std::int64_t wanted, std::uint64_t salt) {
  std::vector<std::int64_t> chosen = permutation(total, SplitMix(salt));
  chosen.resize(static_cast<std::size_t>(wanted));
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

std::array<std::vector<std::int64_t>, 2> fixedSplit(std::int64_t total, std::uint64_t salt) {
  const std::int64_t test = total < 2 ? 0 : std::max<std::int64_t>(1, total / 5);
  std::vector<std::int64_t> order = permutation(total, SplitMix(salt));
  std::sort(order.begin(), order.end() - test);
  std::sort(order.end() - test, order.end());
  return {std::vector<std::int64_t>(order.begin(), order.end() - test),
          std::vector<std::int64_t>(order.end() - test, order.end())};
}

std::vector<std::int64_t> DataReader::choose(Part part, std::int64_t wanted) const {
  return fixedChoice(count(part), wanted, part == Part::train ? trainSalt : testSalt);
}

Dataset DataReader::roomFor(std::size_t pictures) const {
  Dataset data{m_description.shape, {}, {}, m_description.classNames};
  data.pixels.resize(pictures * static_cast<std::size_t>(data.shape.elements()));
  data.labels.resize(pictures);
  return data;
}

DataSplit loadData(const DataOptions &options) {
  const std::unique_ptr<DataReader> reader = openData(options);
  DataSplit split;
  split.train = readPart(*reader, options, Part::train);
  split.test = readPart(*reader, options, Part::test);
  split.normalization = normalizationOf(split.train);
  return split;
}

Normalization normalizationFor(const PreprocessingOptions &options, const Normalization &ofTraining) {
  const ChannelStatistics statistics =
      channelStatistics(options, static_cast<std::int64_t>(ofTraining.mean.size()));
  Normalization result = ofTraining;
  result.reversed = options.order == ChannelOrder::bgr;
  if (!statistics.mean.empty()) {
    result.mean.assign(statistics.mean.begin(), statistics.mean.end());
    result.deviation.assign(statistics.deviation.begin(), statistics.deviation.end());
  } else if (result.reversed) {
    std::ranges::reverse(result.mean);
    std::ranges::reverse(result.deviation);
  }
  return result;
}

DataDescription describeData(const DataOptions &options) {
  return openData(options)->description();
}

} // namespace bitsmith
