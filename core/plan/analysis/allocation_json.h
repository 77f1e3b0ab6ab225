// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/allocation.h"
#include "core/plan/base/json_reader.h"

namespace bitsmith {

/// An allocation problem of any origin, as a file has it (resources/schemas/allocation.schema.json).
struct AllocationDocument {
  std::string name;
  std::string summary; ///< for instance where the figures come from
  AllocationProblem problem;

  bool operator==(const AllocationDocument &) const = default;
};

/// Whether a document says that it is an allocation problem.
bool isAllocationDocument(const nlohmann::json &json);
/// Reads {"format": "bitsmith/allocation@1", "layers": […], "ties": […], "budgets": […]}. Scores are taken as
/// they are; every choice must have the same costs. Throws Error (bad input) that names the origin and the
/// path of every fault.
AllocationDocument parseAllocation(nlohmann::json json, const std::string &origin);
nlohmann::json toJson(const AllocationDocument &document);

nlohmann::json toJson(const AllocationCertificate &certificate);
/// {"score": …, "costs": {…}, "layers": [{"name", "choice", "weight_bits", "activation_bits", "score",
/// "costs"}]}
nlohmann::json planToJson(const AllocationProblem &problem, const AllocationPlan &plan);
/// {"cost": "size_mb", "complete": true, "points": [{"cost", "score", "hull", "choices"}]}
nlohmann::json curveToJson(const AllocationProblem &problem, const AllocationCurve &curve);

} // namespace bitsmith
