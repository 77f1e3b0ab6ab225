// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/batches.h"

#include "core/engine/data/random.h"
#include "core/plan/base/error.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <torch/types.h>

namespace bitsmith {

namespace {

constexpr std::int64_t padding = 4;
// Tell the streams of random numbers apart.
constexpr std::uint64_t orderSalt = 0x6f72646572;
constexpr std::uint64_t augmentSalt = 0x6175676d;

/// Where a crop starts in the picture itself (−4 to 4: outside is the padding) and whether it is mirrored.
struct Placement {
  std::int64_t top = 0;
  std::int64_t left = 0;
  bool mirrored = false;
};

Placement randomPlacement(const BatchOptions &options, std::int64_t picture) {
  SplitMix random(options.seed ^ augmentSalt, static_cast<std::uint64_t>(options.epoch),
                  static_cast<std::uint64_t>(picture));
  const std::int64_t top = random.below(2 * padding + 1) - padding;
  const std::int64_t left = random.below(2 * padding + 1) - padding;
  return {top, left, random.coin()};
}

/// Normalised value of each byte, a table a channel.
using Tables = std::vector<std::array<float, 256>>;

Tables makeTables(const Normalization &normalization) {
  Tables tables(normalization.mean.size());
  for (std::size_t channel = 0; channel < tables.size(); ++channel)
    for (std::size_t value = 0; value < 256; ++value)
      tables[channel][value] = (static_cast<float>(value) / 255.0F - normalization.mean[channel]) /
                               normalization.deviation[channel];
  return tables;
}

/// Writes one channel of a picture; its values are `step` floats apart.
void placePlane(const std::uint8_t *from, std::int64_t height, std::int64_t width, const Placement &placement,
                const std::array<float, 256> &table, float *to, std::int64_t step) {
  const std::int64_t begin = std::clamp<std::int64_t>(-placement.left, 0, width);
  const std::int64_t end = std::clamp<std::int64_t>(width - placement.left, 0, width);
  const std::int64_t direction = placement.mirrored ? -step : step;
  for (std::int64_t y = 0; y < height; ++y, to += width * step) {
    float *first = placement.mirrored ? to + (width - 1) * step : to;
    const auto fill = [&](std::int64_t since, std::int64_t until) {
      for (std::int64_t x = since; x < until; ++x)
        first[x * direction] = table[0];
    };
    const std::int64_t row = y + placement.top;
    if (row < 0 || row >= height) {
      fill(0, width);
      continue;
    }
    fill(0, begin);
    fill(end, width);
    const std::uint8_t *pixels = from + row * width;
    for (std::int64_t x = begin; x < end; ++x)
      first[x * direction] = table[pixels[placement.left + x]];
  }
}

} // namespace

struct BatchStream::State {
  State(const Dataset &dataset, const Normalization &normalization, const BatchOptions &batchOptions)
      : data(dataset), options(batchOptions), tables(makeTables(normalization)),
        reversed(normalization.reversed),
        count((dataset.size() + batchOptions.batch - 1) / batchOptions.batch) {
    if (options.shuffle)
      order = permutation(data.size(),
                          SplitMix(options.seed, orderSalt, static_cast<std::uint64_t>(options.epoch)));
  }

  Batch makeBatch(std::int64_t number) const {
    const std::int64_t first = number * options.batch;
    return makeBatch(first, std::min(options.batch, data.size() - first));
  }

  Batch makeBatch(std::int64_t first, std::int64_t size) const {
    const Shape &shape = data.shape;
    Batch batch{
        torch::empty({size, shape.channels, shape.height, shape.width},
                     torch::TensorOptions(torch::kFloat32).memory_format(torch::MemoryFormat::ChannelsLast)),
        torch::empty({size}, torch::kInt64)};
    auto *to = batch.images.data_ptr<float>();
    auto *labels = batch.labels.data_ptr<std::int64_t>();
    const std::int64_t plane = shape.height * shape.width;
    for (std::int64_t i = 0; i < size; ++i, to += shape.elements()) {
      const std::int64_t picture = options.shuffle ? order[static_cast<std::size_t>(first + i)] : first + i;
      const Placement placement = options.augment ? randomPlacement(options, picture) : Placement{};
      labels[i] = data.labels[static_cast<std::size_t>(picture)];
      for (std::int64_t channel = 0; channel < shape.channels; ++channel) {
        const std::int64_t from = reversed ? shape.channels - 1 - channel : channel;
        placePlane(data.picture(picture) + from * plane, shape.height, shape.width, placement,
                   tables[static_cast<std::size_t>(channel)], to + channel, shape.channels);
      }
    }
    return batch;
  }

  void work() {
    try {
      for (std::int64_t number = 0; number < count; ++number) {
        {
          std::unique_lock lock(mutex);
          changed.wait(
              lock, [this] { return stopping || static_cast<std::int64_t>(ready.size()) < options.ahead; });
          if (stopping)
            return;
        }
        Batch batch = makeBatch(number);
        {
          const std::lock_guard lock(mutex);
          ready.push_back(std::move(batch));
        }
        changed.notify_all();
      }
    } catch (...) {
      const std::lock_guard lock(mutex);
      failure = std::current_exception();
    }
    changed.notify_all();
  }

  const Dataset &data;
  const BatchOptions options;
  const Tables tables;
  const bool reversed; ///< channels in the opposite order
  const std::int64_t count;
  std::vector<std::int64_t> order; ///< of the pictures; unused without shuffling
  std::int64_t taken = 0;          ///< by the user's thread alone

  std::mutex mutex; ///< guards what follows
  std::condition_variable changed;
  std::deque<Batch> ready;
  std::exception_ptr failure;
  bool stopping = false;
  std::thread worker;
};

namespace {

void checkNormalization(const Dataset &data, const Normalization &normalization) {
  const auto channels = static_cast<std::size_t>(data.shape.channels);
  if (normalization.mean.size() != channels || normalization.deviation.size() != channels)
    throw badInput("the normalization has " + std::to_string(normalization.mean.size()) + " means and " +
                   std::to_string(normalization.deviation.size()) + " deviations: expected one for each of " +
                   std::to_string(channels) + " channels");
}

} // namespace

torch::Tensor renormalized(const torch::Tensor &images, const Normalization &from, const Normalization &to) {
  if (from == to)
    return images;
  const auto byChannel = [&](const std::vector<float> &figures) {
    if (std::ssize(figures) != images.size(1))
      throw badInput("a normalization has figures for " + std::to_string(figures.size()) +
                     " channels: expected " + std::to_string(images.size(1)));
    return torch::tensor(figures).to(images.device()).view({1, -1, 1, 1});
  };
  torch::Tensor pixels = images * byChannel(from.deviation) + byChannel(from.mean);
  if (from.reversed != to.reversed)
    pixels = pixels.flip(1);
  return (pixels - byChannel(to.mean)) / byChannel(to.deviation);
}

BatchStream::BatchStream(const Dataset &data, const Normalization &normalization,
                         const BatchOptions &options) {
  if (options.batch < 1 || options.ahead < 1)
    throw badInput("training.batch is " + std::to_string(options.batch) + " with " +
                   std::to_string(options.ahead) + " prepared ahead: expected at least 1 of each");
  checkNormalization(data, normalization);
  m_state = std::make_unique<State>(data, normalization, options);
  m_state->worker = std::thread([state = m_state.get()] { state->work(); });
}

BatchStream::~BatchStream() {
  {
    const std::lock_guard lock(m_state->mutex);
    m_state->stopping = true;
  }
  m_state->changed.notify_all();
  m_state->worker.join();
}

std::optional<Batch> BatchStream::next() {
  State &state = *m_state;
  if (state.taken == state.count)
    return std::nullopt;
  std::unique_lock lock(state.mutex);
  state.changed.wait(lock, [&state] { return !state.ready.empty() || state.failure; });
  if (state.ready.empty())
    std::rethrow_exception(state.failure);
  std::optional<Batch> batch = std::move(state.ready.front());
  state.ready.pop_front();
  ++state.taken;
  lock.unlock();
  state.changed.notify_all();
  return batch;
}

std::int64_t BatchStream::batches() const {
  return m_state->count;
}

Batch BatchStream::take(const Dataset &data, const Normalization &normalization, std::int64_t first,
                        std::int64_t count) {
  checkNormalization(data, normalization);
  return State(data, normalization, {}).makeBatch(first, count);
}

} // namespace bitsmith
