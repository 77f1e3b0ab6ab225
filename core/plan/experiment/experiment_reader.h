// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/json_reader.h"
#include "core/plan/base/words.h"
#include "core/plan/experiment/experiment.h"

// Private to core/plan/experiment: how the parts of an experiment's document are read.
namespace bitsmith {

inline constexpr std::uintmax_t largestExperimentFile = 16u << 20;

const Words<Task> &taskWords();
const Words<OptimizerKind> &optimizerWords();
const Words<Schedule> &scheduleWords();
const Words<Compute> &computeWords();
const Words<CalibrationObserver> &calibrationWords();
const Words<Rounding> &roundingWords();
const Words<SearchStrategy> &searchStrategyWords();
const Words<SearchEvaluator> &searchEvaluatorWords();

void readName(ObjectReader &reader, std::string &name);
/// What every document may have and no run depends on.
void readRemarks(ObjectReader &reader);
/// Every section by itself, without what they have to do with each other.
Experiment readSections(const nlohmann::json &json, const std::string &path, Faults &faults);
/// One run; whether its start is there is for checkStart() to say.
Experiment readRun(const nlohmann::json &json, const std::string &path, Faults &faults);
/// A fault where a task that works on a trained network names none.
void checkStart(const Experiment &experiment, const std::string &path, Faults &faults);
/// A fault where what all layers have in common gives no plan of the architecture.
void checkAllLayers(const Experiment &experiment, const std::string &path, Faults &faults);
/// A fault where a sensitivity would measure nothing at all.
void checkScores(const Experiment &experiment, const std::string &path, Faults &faults);
/// Copies the sections that a document with a start leaves out from the document of the run it starts from.
void inheritSections(nlohmann::json &document, const nlohmann::json &start);
/// experiment.json of the run that a document names in start.run, found from `folder`; nullopt where it names
/// none or leaves nothing out. Throws Error (bad input) when there is no such run.
std::optional<nlohmann::json> startDocument(const nlohmann::json &document,
                                            const std::filesystem::path &folder, const std::string &origin);

} // namespace bitsmith
