// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <torch/types.h>

#include "core/engine/data/batches.h"
#include "core/plan/base/error.h"

#include <QTest>
#include <numeric>
#include <set>

using namespace bitsmith;

namespace {

/// Pictures 2×6×5 of different pixels, of which the first one is 1 + the picture's number.
Dataset numberedPictures(std::int64_t count) {
  Dataset data{{2, 6, 5}, {}, {}, {"even", "odd"}};
  for (std::int64_t i = 0; i < count; ++i) {
    for (std::int64_t k = 0; k < 60; ++k)
      data.pixels.push_back(static_cast<std::uint8_t>(1 + (i + 3 * k) % 255));
    data.labels.push_back(i % 2);
  }
  return data;
}

const Normalization plain{{0, 0}, {1, 1}};

struct Pass {
  std::vector<std::int64_t> sizes;
  torch::Tensor images;
  torch::Tensor labels;
};

Pass readAll(const Dataset &data, const BatchOptions &options, const Normalization &normalization = plain) {
  BatchStream stream(data, normalization, options);
  Pass pass;
  std::vector<torch::Tensor> images;
  std::vector<torch::Tensor> labels;
  while (const std::optional<Batch> batch = stream.next()) {
    pass.sizes.push_back(batch->images.size(0));
    images.push_back(batch->images);
    labels.push_back(batch->labels);
  }
  pass.images = torch::cat(images);
  pass.labels = torch::cat(labels);
  return pass;
}

/// Numbers of the pictures of a pass without augmentation, by their first pixel.
std::vector<std::int64_t> numbersOf(const Pass &pass) {
  std::vector<std::int64_t> numbers;
  for (std::int64_t i = 0; i < pass.images.size(0); ++i)
    numbers.push_back(std::lround(pass.images[i][0][0][0].item<float>() * 255) - 1);
  return numbers;
}

QString streamError(const Dataset &data, const Normalization &normalization, const BatchOptions &options) {
  try {
    const BatchStream stream(data, normalization, options);
  } catch (const Error &error) {
    return QString::fromStdString(error.what());
  }
  return QStringLiteral("no error");
}

} // namespace

class TestBatches : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesExactNormalizedPixels();
  void givesChannelsAsTheNetworkTakesThem();
  void givesEveryPictureOnceAndASmallerLastBatch();
  void shufflesEachPictureOnce();
  void repeatsOrderAndCropsForTheSameSeed();
  void doesNotDependOnBatchSizeOrDepth();
  void changesOrderAndCropsWithEpochAndSeed();
  void augmentsAPictureAlikeInAnyOrder();
  void cropsWithinThePaddingAndMirrors();
  void augmentsPicturesSmallerThanThePadding();
  void changesTheNormalizationOfPictures();
  void stopsWhenDestroyedEarly();
  void givesNothingForNoPictures();
  void staysAtItsEnd();
  void rejectsBadOptions();
};

void TestBatches::givesExactNormalizedPixels() {
  const Dataset data = numberedPictures(3);
  const Normalization normalization{{0.25F, 0.5F}, {0.125F, 2}};
  const Pass pass = readAll(data, {.batch = 2}, normalization);
  QVERIFY(pass.images.dtype() == torch::kFloat32);
  QVERIFY(pass.labels.dtype() == torch::kInt64);
  QVERIFY(pass.images.is_contiguous(torch::MemoryFormat::ChannelsLast));
  QVERIFY((pass.images.sizes() == std::vector<std::int64_t>{3, 2, 6, 5}));
  const torch::Tensor bytes =
      torch::from_blob(const_cast<std::uint8_t *>(data.pixels.data()), {3, 2, 6, 5}, torch::kUInt8);
  const torch::Tensor mean = torch::tensor({0.25F, 0.5F}).view({1, 2, 1, 1});
  const torch::Tensor deviation = torch::tensor({0.125F, 2.0F}).view({1, 2, 1, 1});
  QVERIFY(torch::equal(pass.images, (bytes.to(torch::kFloat32) / 255 - mean) / deviation));
  QVERIFY(torch::equal(pass.labels, torch::tensor({0, 1, 0}, torch::kInt64)));
}

void TestBatches::givesChannelsAsTheNetworkTakesThem() {
  Dataset data{{3, 1, 2}, {}, {}, {"one"}};
  data.pixels = {255, 51, 0, 102, 153, 204}; // red, green, blue
  data.labels = {0};
  const Normalization training{.mean = {0.25F, 0.5F, 0.75F}, .deviation = {0.5F, 0.25F, 0.125F}};
  const auto given = [&](const PreprocessingOptions &options) {
    return BatchStream::take(data, normalizationFor(options, training), 0, 1).images.flatten();
  };
  const auto isNear = [](const torch::Tensor &images, const std::vector<double> &expected) {
    return images.to(torch::kDouble).allclose(torch::tensor(expected, torch::kDouble), 1e-5, 1e-5);
  };
  QVERIFY(isNear(given({}), {1.5, -0.1, -2, -0.4, -1.2, 0.4}));
  // The training pictures' own numbers go with their channels.
  QVERIFY(isNear(given({.order = ChannelOrder::bgr}), {-1.2, 0.4, -2, -0.4, 1.5, -0.1}));
  QVERIFY(isNear(given({.preset = "bytes"}), {255, 51, 0, 102, 153, 204}));
  QVERIFY(isNear(given({.mean = {102, 0, 51}, // of blue, green, red
                        .deviation = {51},
                        .range = PixelRange::byte,
                        .order = ChannelOrder::bgr}),
                 {1, 2, 0, 2, 4, 0}));
}

void TestBatches::givesEveryPictureOnceAndASmallerLastBatch() {
  const Dataset data = numberedPictures(23);
  QCOMPARE(BatchStream(data, plain, {.batch = 10}).batches(), 3);
  const Pass pass = readAll(data, {.batch = 10});
  QVERIFY((pass.sizes == std::vector<std::int64_t>{10, 10, 3}));
  std::vector<std::int64_t> expected(23);
  std::iota(expected.begin(), expected.end(), 0);
  QVERIFY(numbersOf(pass) == expected);
}

void TestBatches::shufflesEachPictureOnce() {
  const Dataset data = numberedPictures(100);
  const Pass pass = readAll(data, {.batch = 7, .shuffle = true, .seed = 5});
  std::vector<std::int64_t> numbers = numbersOf(pass);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    QCOMPARE(pass.labels[static_cast<std::int64_t>(i)].item<std::int64_t>(), numbers[i] % 2);
  QVERIFY(!std::is_sorted(numbers.begin(), numbers.end()));
  std::sort(numbers.begin(), numbers.end());
  std::vector<std::int64_t> expected(100);
  std::iota(expected.begin(), expected.end(), 0);
  QVERIFY(numbers == expected);
}

void TestBatches::repeatsOrderAndCropsForTheSameSeed() {
  const Dataset data = numberedPictures(100);
  const BatchOptions options{.batch = 8, .shuffle = true, .augment = true, .seed = 42, .epoch = 3};
  const Pass first = readAll(data, options);
  const Pass second = readAll(data, options);
  QVERIFY(torch::equal(first.images, second.images));
  QVERIFY(torch::equal(first.labels, second.labels));
}

void TestBatches::doesNotDependOnBatchSizeOrDepth() {
  const Dataset data = numberedPictures(50);
  const Pass one = readAll(data, {.batch = 8, .shuffle = true, .augment = true, .seed = 1, .ahead = 1});
  const Pass other = readAll(data, {.batch = 3, .shuffle = true, .augment = true, .seed = 1, .ahead = 9});
  QVERIFY(torch::equal(one.images, other.images));
  QVERIFY(torch::equal(one.labels, other.labels));
}

void TestBatches::changesOrderAndCropsWithEpochAndSeed() {
  const Dataset data = numberedPictures(60);
  std::set<std::vector<std::int64_t>> orders;
  std::vector<torch::Tensor> crops;
  for (const auto &[seed, epoch] : {std::pair{1, 0}, {1, 1}, {0, 1}, {2, 0}, {0, 2}}) {
    const auto seedValue = static_cast<std::uint64_t>(seed);
    orders.insert(
        numbersOf(readAll(data, {.batch = 60, .shuffle = true, .seed = seedValue, .epoch = epoch})));
    crops.push_back(readAll(data, {.batch = 60, .augment = true, .seed = seedValue, .epoch = epoch}).images);
  }
  QCOMPARE(orders.size(), 5U);
  for (std::size_t i = 0; i < crops.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      QVERIFY(!torch::equal(crops[i], crops[j]));
}

void TestBatches::augmentsAPictureAlikeInAnyOrder() {
  const Dataset data = numberedPictures(40);
  const std::vector<std::int64_t> order = numbersOf(readAll(data, {.batch = 40, .shuffle = true, .seed = 9}));
  const Pass sorted = readAll(data, {.batch = 40, .augment = true, .seed = 9});
  const Pass shuffled = readAll(data, {.batch = 40, .shuffle = true, .augment = true, .seed = 9});
  for (std::size_t i = 0; i < order.size(); ++i)
    QVERIFY(torch::equal(shuffled.images[static_cast<std::int64_t>(i)], sorted.images[order[i]]));
}

void TestBatches::cropsWithinThePaddingAndMirrors() {
  // Every crop must be one of the 9·9·2 that LibTorch's own padding, slicing and flipping give; all of them
  // turn up.
  Dataset data = numberedPictures(1);
  const torch::Tensor picture =
      torch::from_blob(data.pixels.data(), {1, 2, 6, 5}, torch::kUInt8).to(torch::kFloat32) / 255;
  const Normalization normalization{{0.5F, 0.25F}, {0.5F, 0.5F}};
  const torch::Tensor padded =
      (torch::constant_pad_nd(picture, {4, 4, 4, 4}) - torch::tensor({0.5F, 0.25F}).view({1, 2, 1, 1})) / 0.5;
  std::vector<torch::Tensor> candidates;
  for (std::int64_t top = 0; top <= 8; ++top)
    for (std::int64_t left = 0; left <= 8; ++left) {
      const torch::Tensor crop = padded.slice(2, top, top + 6).slice(3, left, left + 5);
      candidates.push_back(crop[0]);
      candidates.push_back(crop.flip(3)[0]);
    }

  const int copies = 1500;
  const std::vector<std::uint8_t> pixels = data.pixels;
  for (int i = 1; i < copies; ++i) {
    data.pixels.insert(data.pixels.end(), pixels.begin(), pixels.end());
    data.labels.push_back(0);
  }
  const torch::Tensor images =
      readAll(data, {.batch = 100, .augment = true, .seed = 3}, normalization).images;
  const torch::Tensor equal =
      (images.unsqueeze(1) == torch::stack(candidates).unsqueeze(0)).flatten(2).all(2);
  QVERIFY(equal.any(1).all().item<bool>());
  QVERIFY(equal.any(0).all().item<bool>());
  // Mirrored in half of the cases: within five standard deviations.
  const double mirrored = equal.slice(1, 1, 162, 2).any(1).sum().item<double>() / copies;
  QVERIFY2(std::abs(mirrored - 0.5) < 0.065, qPrintable(QString::number(mirrored)));
}

void TestBatches::augmentsPicturesSmallerThanThePadding() {
  Dataset data{{1, 1, 2}, {}, std::vector<std::int64_t>(200), {"one"}};
  for (int i = 0; i < 200; ++i)
    data.pixels.insert(data.pixels.end(), {255, 51});
  const torch::Tensor images = readAll(data, {.batch = 200, .augment = true}, {{0}, {1}}).images;
  const torch::Tensor known = (images == 0).logical_or(images == 1).logical_or((images - 0.2F).abs() < 1e-6);
  QVERIFY(known.all().item<bool>());
  QVERIFY((images == 1).any().item<bool>());
}

void TestBatches::changesTheNormalizationOfPictures() {
  const Dataset data = numberedPictures(20);
  const Normalization one{{0.25F, 0.5F}, {0.5F, 0.125F}};
  const Normalization other{{0.5F, 0.1F}, {0.2F, 0.3F}};
  const Normalization reversed{{0.5F, 0.1F}, {0.2F, 0.3F}, true};
  const BatchOptions options{.batch = 7, .shuffle = true, .augment = true, .seed = 3};
  const torch::Tensor images = readAll(data, options, one).images;
  for (const Normalization &to : {other, reversed}) { // the same pictures as they are read with it
    const torch::Tensor wanted = readAll(data, options, to).images;
    QVERIFY(!torch::allclose(images, wanted, 1e-3, 1e-3));
    QVERIFY(torch::allclose(renormalized(images, one, to), wanted, 1e-5, 1e-5));
    QVERIFY(torch::allclose(renormalized(wanted, to, one), images, 1e-5, 1e-5));
  }
  QVERIFY(renormalized(images, one, one).is_same(images));
}

void TestBatches::stopsWhenDestroyedEarly() {
  const Dataset data = numberedPictures(5000);
  for (int taken = 0; taken < 4; ++taken) {
    BatchStream stream(data, plain, {.batch = 2, .shuffle = true, .augment = true, .ahead = 2});
    for (int i = 0; i < taken; ++i)
      QVERIFY(stream.next().has_value());
  }
}

void TestBatches::givesNothingForNoPictures() {
  const Dataset data = numberedPictures(0);
  BatchStream stream(data, plain, {.shuffle = true});
  QCOMPARE(stream.batches(), 0);
  QVERIFY(!stream.next().has_value());
}

void TestBatches::staysAtItsEnd() {
  const Dataset data = numberedPictures(3);
  BatchStream stream(data, plain, {.batch = 3});
  QVERIFY(stream.next().has_value());
  QVERIFY(!stream.next().has_value());
  QVERIFY(!stream.next().has_value());
}

void TestBatches::rejectsBadOptions() {
  const Dataset data = numberedPictures(3);
  QCOMPARE(streamError(data, plain, {.batch = 0}),
           QStringLiteral("training.batch is 0 with 4 prepared ahead: expected at least 1 of each"));
  QCOMPARE(
      streamError(data, {{0}, {1}}, {}),
      QStringLiteral("the normalization has 1 means and 1 deviations: expected one for each of 2 channels"));
}

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
