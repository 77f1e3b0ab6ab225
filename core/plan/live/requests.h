// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>

namespace bitsmith::live {

/// Params of `open`, {"run": FOLDER} or {"experiment": {…}}, both with "pictures", "calibration_pictures",
/// "threads" and "compute" where they are to be others. @return the experiment of `bitsmith-cli ptq` on that
/// network, so that both measure the same. Throws Error (bad input) with every fault.
Experiment readOpenParams(const nlohmann::json &params);

/// Params of `evaluate`: {"precision": {…}} as an experiment has it.
PrecisionChoice readEvaluateParams(const nlohmann::json &params);

/// What a distribution is of.
enum class Operand { weights, activations };

/// Params of `distribution`: {"layer": NAME, "what": "weights" or "activations", "bins": 128, "values": 1024,
/// "by_channel": false, "pictures": 64}, the last four as they are here where they are not given.
struct DistributionParams {
  std::string layer;
  Operand what = Operand::weights;
  std::int64_t bins = 128;    ///< of the histogram, 1 to 4096
  std::int64_t values = 1024; ///< that stand for all, 2 to 65536
  bool byChannel = false;     ///< the values of each channel, too
  std::int64_t pictures = 64; ///< calibration pictures that activations are taken from, 1 to 1024
};
DistributionParams readDistributionParams(const nlohmann::json &params);

/// Faults where there are params that a method does not take.
void readNoParams(const nlohmann::json &params);
/// Id in the params of `cancel`: {"id": …}.
nlohmann::json readCancelParams(const nlohmann::json &params);
/// Params of `initialize`: {"protocol": 1}; throws Error (bad input) for a version that is not spoken here.
void readInitializeParams(const nlohmann::json &params);

} // namespace bitsmith::live
