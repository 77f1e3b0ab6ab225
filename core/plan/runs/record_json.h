// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/json_reader.h"
#include "core/plan/runs/records.h"

// How figures stand in events, results and checkpoints. Not installed.
namespace bitsmith {

/// Members of an event or a result: what is damaged does not hide the rest.
namespace json_field {
/// A number of an event; NaN where it is missing or not a number, so that a chart leaves a gap.
double real(const nlohmann::json &json, const char *key);
std::optional<double> optionalReal(const nlohmann::json &json, const char *key);
/// 0 where it is missing, not a whole number, or beyond 2^53.
std::int64_t whole(const nlohmann::json &json, const char *key);
/// Empty where it is missing or no text.
std::string text(const nlohmann::json &json, const char *key);
/// Empty where it is missing; 0 for what are no bits.
std::vector<int> bitList(const nlohmann::json &json, const char *key);
} // namespace json_field

nlohmann::json toJson(const Interval &interval);
Interval intervalFrom(const nlohmann::json &json);
nlohmann::json toJson(const QuantizersRecord &record);
QuantizersRecord quantizersFrom(const nlohmann::json &json);
nlohmann::json toJson(const CandidateRecord &record);
CandidateRecord candidateFrom(const nlohmann::json &json);
/// Whether it has bits of weights and of activations for the same number of layers, all of them possible.
bool isSound(const CandidateRecord &candidate);
nlohmann::json toJson(const SearchResult &result);
SearchResult searchResultFrom(const nlohmann::json &json);

} // namespace bitsmith
