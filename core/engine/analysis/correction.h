// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/data/dataset.h"
#include "core/engine/quantization/network_module.h"

#include <functional>

namespace bitsmith {

/// Mean of each layer's float output over pictures (and places), by output channel: one float64 tensor
/// [channels] a layer. In evaluation mode with all layers in float; the module's plan is the same afterwards.
std::vector<torch::Tensor> meanFloatOutputs(NetworkModule &module, const Dataset &pictures,
                                            const Normalization &normalization, std::int64_t batch,
                                            const std::function<void()> &beforeBatch = {});

struct CorrectionOptions {
  std::int64_t batch = 64;            ///< pictures at a time
  bool biasCorrection = false;        ///< makes the mean of each layer's output that of the float network
  bool batchNormReestimation = false; ///< takes batch norms' statistics anew
};

/// Corrects a quantized network layer by layer in the order of the graph, each with all earlier layers
/// quantized and corrected; one pass over the pictures as far as the layer for each.
///
/// Bias correction, M. Nagel et al., "Data-Free Quantization Through Weight Equalization and Bias
/// Correction", ICCV 2019, section 4.2, empirical variant (appendix D): the mean error of a layer's output
/// over the pictures is taken from its bias, by channel. A layer without a bias whose output a batch norm
/// reads has its error added to that batch norm's running mean, which is the same; one with neither stays as
/// it is.
///
/// Re-estimation gives each batch norm that reads a layer the mean and the (unbiased) variance of that
/// layer's quantized output over all pictures: each batch has the same weight a picture, no momentum. It
/// takes the mean error out as well, so that a bias in front of it is not corrected.
/// @param floatMeans what meanFloatOutputs() gave before anything was corrected; needed for bias correction
/// @param beforeBatch called before each batch; may throw to give up
void correctLayers(NetworkModule &module, const std::vector<torch::Tensor> &floatMeans,
                   const Dataset &pictures, const Normalization &normalization,
                   const CorrectionOptions &options, const std::function<void()> &beforeBatch = {});

/// The re-estimation of correctLayers() alone, as a training ends with it (training.batch_norm.reestimate).
void reestimateBatchNorms(NetworkModule &module, const Dataset &pictures, const Normalization &normalization,
                          std::int64_t batch, const std::function<void()> &beforeBatch = {});

/// Passes over the pictures that correctLayers() makes: one for each layer that has something to correct.
std::int64_t correctionPasses(const Network &network, const CorrectionOptions &options);

} // namespace bitsmith
