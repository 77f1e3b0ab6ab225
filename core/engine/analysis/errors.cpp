// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/errors.h"

#include "core/engine/analysis/module_guard.h"
#include "core/engine/compute/kernels.h"
#include "core/engine/data/batches.h"
#include "core/engine/data/even_pictures.h"
#include "core/engine/quantization/operators.h"
#include "core/engine/quantization/quantizer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <torch/types.h>

namespace bitsmith {

namespace {

using torch::Tensor;

bool areLaidOutAlike(const Tensor &one, const Tensor &other) {
  return one.strides() == other.strides() && one.is_non_overlapping_and_dense();
}

/// Error of one part against the float values.
kernels::ErrorSums compare(const Tensor &original, const Tensor &quantized) {
  const bool alike = areLaidOutAlike(original, quantized);
  const Tensor x = alike ? original : original.contiguous();
  const Tensor q = alike ? quantized : quantized.contiguous();
  return kernels::errorSums(x.data_ptr<float>(), q.data_ptr<float>(), x.numel());
}

/// Figures of a place, part by part: batches, or the channels of a weight. Parts count by their elements, so
/// that the mean is that of all of them, however they are cut into batches.
class Accumulator {
 public:
  void add(const Tensor &original, const Tensor &quantized) {
    const kernels::ErrorSums sums = compare(original, quantized);
    const auto elements = static_cast<double>(original.numel());
    m_mse.push_back(sums.noise / elements);
    m_weights.push_back(elements);
    m_signal += sums.signal;
    m_noise += sums.noise;
    m_maximum = std::max(m_maximum, sums.maximum);
    m_elements += original.numel();
  }
  std::int64_t elements() const { return m_elements; }
  double maximum() const { return m_maximum; }
  ErrorFigures figures() const {
    return {.mse = spread(), .sqnrDb = sqnrDb(m_signal, m_noise), .maximumError = m_maximum};
  }

 private:
  ErrorSpread spread() const {
    ErrorSpread result = spreadOf(m_mse);
    if (m_elements == 0)
      return result;
    const auto elements = static_cast<double>(m_elements);
    result.mean = m_noise / elements;
    double squares = 0;
    for (std::size_t i = 0; i < m_mse.size(); ++i)
      squares += m_weights[i] * (m_mse[i] - result.mean) * (m_mse[i] - result.mean);
    result.deviation = std::sqrt(squares / elements);
    return result;
  }

  std::vector<double> m_mse;
  std::vector<double> m_weights; ///< elements of each
  double m_signal = 0;
  double m_noise = 0;
  double m_maximum = 0;
  std::int64_t m_elements = 0;
};

/// Values that fall outside the grid's integers.
std::int64_t countClipped(const Tensor &tensor, const Grid &grid) {
  const Tensor codes = (tensor * byGranule(1 / grid.scale, tensor)).round_();
  const Tensor zero = byGranule(grid.zeroPoint, tensor);
  return codes.lt(grid.qmin - zero).logical_or_(codes.gt(grid.qmax - zero)).sum().item<std::int64_t>();
}

QuantizationLevels levelsOf(const Grid &grid) {
  QuantizationLevels levels{
      .qmin = grid.qmin, .qmax = grid.qmax, .binary = grid.binary, .scale = {}, .zeroPoint = {}};
  const Tensor scale = grid.scale.contiguous();
  const Tensor zero = grid.zeroPoint.contiguous();
  for (std::int64_t i = 0; i < scale.numel(); ++i) {
    levels.scale.push_back(scale.data_ptr<float>()[i]);
    levels.zeroPoint.push_back(zero.data_ptr<float>()[i]);
  }
  return levels;
}

QuantizationLevels levelsOf(const Codebook &codebook) {
  const Tensor levels = codebook.levels.contiguous();
  QuantizationLevels result{
      .qmin = 0, .qmax = levels.size(1) - 1, .binary = false, .scale = {}, .zeroPoint = {}, .listed = {}};
  for (std::int64_t granule = 0; granule < levels.size(0); ++granule) {
    const Tensor row = levels[granule];
    result.scale.push_back(row.numel() > 1 ? row.diff().max().item<double>() : 0);
    result.zeroPoint.push_back(0);
    result.listed.insert(result.listed.end(), row.data_ptr<float>(), row.data_ptr<float>() + row.numel());
  }
  return result;
}

/// Values beyond the lowest and the highest level of their granule.
std::int64_t countClipped(const Tensor &tensor, const Codebook &codebook) {
  return tensor.lt(byGranule(codebook.levels.amin(1), tensor))
      .logical_or_(tensor.gt(byGranule(codebook.levels.amax(1), tensor)))
      .sum()
      .item<std::int64_t>();
}

/// An empty histogram; one value alone gets a bin's width of room around it.
Histogram emptyHistogram(double low, double high, std::int64_t bins) {
  if (!(high > low)) {
    low -= 0.5;
    high += 0.5;
  }
  return {.low = low, .high = high, .counts = std::vector<std::int64_t>(static_cast<std::size_t>(bins))};
}

/// For errors: an odd number of bins, so that the many values without any have one around zero, not an edge
/// there.
Histogram emptyErrorHistogram(double maximum, std::int64_t bins) {
  return emptyHistogram(-maximum, maximum, bins | 1);
}

template<class ValueAt>
void count(Histogram &histogram, std::int64_t values, const ValueAt &valueAt) {
  const double factor = static_cast<double>(histogram.counts.size()) / (histogram.high - histogram.low);
  const auto last = static_cast<std::int64_t>(histogram.counts.size()) - 1;
  for (std::int64_t i = 0; i < values; ++i) {
    const auto bin = static_cast<std::int64_t>((valueAt(i) - histogram.low) * factor);
    ++histogram.counts[static_cast<std::size_t>(std::clamp<std::int64_t>(bin, 0, last))];
  }
}

void countValues(Histogram &histogram, const Tensor &tensor) {
  const Tensor dense = tensor.is_non_overlapping_and_dense() ? tensor : tensor.contiguous();
  const float *values = dense.data_ptr<float>();
  count(histogram, dense.numel(), [values](std::int64_t i) { return double{values[i]}; });
}

void countErrors(Histogram &histogram, const Tensor &original, const Tensor &quantized) {
  const bool alike = areLaidOutAlike(original, quantized);
  const Tensor x = alike ? original : original.contiguous();
  const Tensor q = alike ? quantized : quantized.contiguous();
  const float *from = x.data_ptr<float>();
  const float *to = q.data_ptr<float>();
  count(histogram, x.numel(), [from, to](std::int64_t i) { return double{to[i]} - double{from[i]}; });
}

void describe(TensorErrors &errors, const QuantizerSpec &spec) {
  errors.bits = spec.bits;
  errors.scheme = spec.scheme;
  errors.granularity = spec.granularity;
}

TensorErrors weightErrors(const Tensor &weight, const QuantizedTensor &used, const QuantizerSpec &spec,
                          std::int64_t bins) {
  TensorErrors errors;
  describe(errors, spec);
  errors.elements = weight.numel();
  const Range range = measureRange(weight, Granularity::perTensor);
  errors.values = emptyHistogram(range.minimum.item<float>(), range.maximum.item<float>(), bins);
  countValues(errors.values, weight);
  if (spec.isFloat())
    return errors;
  const Tensor &quantized = used.values;
  Accumulator channels;
  for (std::int64_t channel = 0; channel < weight.size(0); ++channel)
    channels.add(weight[channel].contiguous(), quantized[channel].contiguous());
  errors.figures = channels.figures();
  std::optional<std::int64_t> clipped;
  if (used.grid) {
    errors.levels = levelsOf(*used.grid);
    if (!used.grid->binary)
      clipped = countClipped(weight, *used.grid);
  } else if (used.codebook) {
    errors.levels = levelsOf(*used.codebook);
    clipped = countClipped(weight, *used.codebook);
  }
  if (clipped)
    errors.clipped = static_cast<double>(*clipped) / static_cast<double>(errors.elements);
  errors.error = emptyErrorHistogram(channels.maximum(), bins);
  countErrors(errors.error, weight, quantized);
  return errors;
}

Tensor layerOutput(const NetworkModule &module, std::size_t index, const Tensor &input,
                   const Tensor &weight) {
  const Network &network = module.network();
  const Operation &operation = network.nodes()[network.layers()[index].node].operation;
  return operators::layer(operation, input, weight, module.bias(index));
}

/// Neither histograms nor figures have room for values without a size. `what` is said of the layer.
void requireFinite(const std::string &layer, const char *what, const Tensor &values) {
  const Tensor dense = values.is_non_overlapping_and_dense() ? values : values.contiguous();
  if (!kernels::allFinite(dense.data_ptr<float>(), dense.numel()))
    throw workFailed("layer \"" + layer + "\": " + what +
                     " has values that are infinite or not numbers, and so no errors: check the network's "
                     "weights and the scaling of the pictures");
}

/// What is known of one layer while the batches go by.
struct Place {
  Tensor quantizedWeight;
  Tensor input;  ///< of the float network, of this batch
  Tensor output; ///< the same
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
  std::int64_t clipped = 0;
  std::optional<Grid> grid; ///< of the last batch
  /// Quantizes the input where that is not done on a grid.
  std::shared_ptr<MethodQuantizer> method;
  Accumulator layerwiseInput;
  Accumulator graphwiseInput;
  Accumulator layerwiseOutput;
  Accumulator graphwiseOutput;
};

class Analysis {
 public:
  Analysis(NetworkModule &module, const PrecisionPlan &plan, const Dataset &pictures,
           const Normalization &normalization, const ErrorOptions &options, ErrorListener &listener)
      : m_module(module), m_plan(plan), m_pictures(pictures), m_normalization(normalization),
        m_options(options), m_listener(listener), m_guard(module), m_floatPlan(floatPlan(module.network())),
        m_places(plan.size()) {}
  ErrorReport perform() {
    const torch::NoGradGuard noGradients;
    m_module.eval();
    m_module.setPlan(m_plan); // says so at once where it does not fit
    measureWeights();
    m_report.batches = errorBatches(m_options, m_pictures.size());
    std::int64_t floatHits = 0;
    std::int64_t quantizedHits = 0;
    forEachBatch([&](const Batch &batch) {
      floatHits += hits(floatPass(batch.images), batch.labels);
      quantizedHits += hits(quantizedPass(batch.images), batch.labels);
      m_report.samples += batch.labels.size(0);
    });
    if (m_report.samples > 0) {
      m_report.floatAccuracy = static_cast<double>(floatHits) / static_cast<double>(m_report.samples);
      m_report.quantizedAccuracy = static_cast<double>(quantizedHits) / static_cast<double>(m_report.samples);
    }
    takeFigures();
    forEachBatch([&](const Batch &batch) { histogramPass(batch.images); });
    for (std::size_t layer = 0; layer < m_places.size(); ++layer)
      m_listener.layerMeasured(layer, m_report.layers[layer]);
    return std::move(m_report);
  }

 private:
  const std::string &nameOf(std::size_t layer) const { return m_module.network().layers()[layer].name; }

  static std::int64_t hits(const Tensor &scores, const Tensor &labels) {
    return scores.argmax(1).eq(labels).sum().item<std::int64_t>();
  }

  void measureWeights() {
    for (std::size_t layer = 0; layer < m_places.size(); ++layer) {
      const Tensor weight = m_module.weight(layer).detach();
      LayerErrors errors;
      errors.name = nameOf(layer);
      requireFinite(errors.name, "its weight", weight);
      const QuantizedTensor used = m_module.quantizedWeight(layer);
      errors.weight = weightErrors(weight, used, m_plan[layer].weight, m_options.bins);
      m_places[layer].quantizedWeight = used.values;
      if (const auto method = m_module.activationMethod(layer); method && method->isFitted())
        m_places[layer].method = method->frozenCopy();
      m_report.layers.push_back(std::move(errors));
      m_listener.layerMeasured(layer, m_report.layers.back());
    }
  }

  void forEachBatch(const std::function<void(const Batch &)> &work) {
    BatchStream stream(m_pictures, m_normalization, {.batch = m_options.batch});
    for (std::int64_t i = 0; i < m_report.batches; ++i) {
      const std::optional<Batch> batch = stream.next();
      if (!batch)
        break;
      work(*batch);
      m_listener.stepDone(++m_step);
    }
  }

  /// The grid that the input activation of a layer is quantized with; nullopt for float.
  std::optional<Grid> activationGrid(std::size_t layer, const Tensor &input) const {
    const QuantizerSpec &spec = m_plan[layer].activation;
    if (spec.isFloat())
      return std::nullopt;
    if (const auto &method = m_places[layer].method)
      return method->grid();
    const std::optional<ActivationRange> range = m_module.activationRange(layer);
    if (spec.scheme == Scheme::dynamic || !range)
      return makeGrid(measureRange(input, Granularity::perTensor), spec);
    return makeGrid(
        {.minimum = torch::full({1}, range->minimum), .maximum = torch::full({1}, range->maximum)}, spec);
  }

  Tensor floatPass(const Tensor &images) {
    m_module.setPlan(m_floatPlan);
    m_module.setLayerObserver([this](const LayerPass &pass) {
      Place &place = m_places[pass.layer];
      place.input = pass.input;
      place.output = pass.output.clone(); // the ReLU behind it may overwrite the layer's own
      requireFinite(nameOf(pass.layer), "its input", place.input);
      requireFinite(nameOf(pass.layer), "its output", place.output);
      const Range range = measureRange(pass.input, Granularity::perTensor);
      place.low = std::min<double>(place.low, range.minimum.item<float>());
      place.high = std::max<double>(place.high, range.maximum.item<float>());
      place.grid = activationGrid(pass.layer, pass.input);
      Tensor input = pass.input;
      if (place.grid) {
        input = fakeQuantize(pass.input, *place.grid, Ste::clipped);
        place.clipped += countClipped(pass.input, *place.grid);
      } else if (place.method) {
        input = place.method->quantize(pass.input);
        if (const auto codebook = place.method->codebook())
          place.clipped += countClipped(pass.input, *codebook);
      }
      place.layerwiseInput.add(pass.input, input);
      place.layerwiseOutput.add(place.output,
                                layerOutput(m_module, pass.layer, input, place.quantizedWeight));
    });
    return m_module.forward(images);
  }

  Tensor quantizedPass(const Tensor &images) {
    m_module.setPlan(m_plan);
    m_module.setLayerObserver([this](const LayerPass &pass) {
      Place &place = m_places[pass.layer];
      requireFinite(nameOf(pass.layer), "its quantized input", pass.quantizedInput);
      requireFinite(nameOf(pass.layer), "its output in the quantized network", pass.output);
      place.graphwiseInput.add(place.input, pass.quantizedInput);
      place.graphwiseOutput.add(place.output, pass.output);
      place.input.reset();
      place.output.reset();
    });
    return m_module.forward(images);
  }

  void takeFigures() {
    for (std::size_t layer = 0; layer < m_places.size(); ++layer) {
      const Place &place = m_places[layer];
      LayerErrors &errors = m_report.layers[layer];
      TensorErrors activation;
      describe(activation, m_plan[layer].activation);
      activation.elements = place.layerwiseInput.elements();
      activation.figures = place.layerwiseInput.figures();
      activation.values = emptyHistogram(place.low, place.high, m_options.bins);
      if (place.grid) {
        activation.clipped = static_cast<double>(place.clipped) / static_cast<double>(activation.elements);
        activation.levels = levelsOf(*place.grid);
      } else if (place.method && place.method->codebook()) {
        activation.clipped = static_cast<double>(place.clipped) / static_cast<double>(activation.elements);
        activation.levels = levelsOf(*place.method->codebook());
      }
      if (place.grid || place.method) {
        activation.error = emptyErrorHistogram(place.layerwiseInput.maximum(), m_options.bins);
      }
      errors.activation = std::move(activation);
      errors.activationGraphwise = place.graphwiseInput.figures();
      errors.outputLayerwise = place.layerwiseOutput.figures();
      errors.outputGraphwise = place.graphwiseOutput.figures();
    }
  }

  void histogramPass(const Tensor &images) {
    m_module.setPlan(m_floatPlan);
    m_module.setLayerObserver([this](const LayerPass &pass) {
      TensorErrors &activation = *m_report.layers[pass.layer].activation;
      countValues(activation.values, pass.input);
      if (const std::optional<Grid> grid = activationGrid(pass.layer, pass.input))
        countErrors(activation.error, pass.input, fakeQuantize(pass.input, *grid, Ste::clipped));
      else if (const auto &method = m_places[pass.layer].method)
        countErrors(activation.error, pass.input, method->quantize(pass.input));
    });
    m_module.forward(images);
  }

  NetworkModule &m_module;
  const PrecisionPlan &m_plan;
  const Dataset &m_pictures;
  const Normalization &m_normalization;
  const ErrorOptions &m_options;
  ErrorListener &m_listener;
  ModuleGuard m_guard;
  PrecisionPlan m_floatPlan;
  std::vector<Place> m_places;
  ErrorReport m_report;
  std::int64_t m_step = 0;
};

} // namespace

std::int64_t errorBatches(const ErrorOptions &options, std::int64_t pictures) {
  return std::min(options.batches, (pictures + options.batch - 1) / options.batch);
}

std::int64_t errorSteps(const ErrorOptions &options, std::int64_t pictures) {
  return 2 * errorBatches(options, pictures);
}

ErrorReport analyseErrors(NetworkModule &module, const PrecisionPlan &plan, const Dataset &pictures,
                          const Normalization &normalization, const ErrorOptions &options,
                          ErrorListener &listener) {
  const EvenPictures chosen(pictures, options.batches * options.batch);
  return Analysis(module, plan, chosen.data(), normalization, options, listener).perform();
}

} // namespace bitsmith
