// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/records.h"

namespace bitsmith {

/// What a hypothesis is about.
enum class ResearchMetric {
  accuracy,       ///< 0 to 1, on the test pictures
  loss,           ///< nats, on the test pictures
  memory,         ///< weight memory, MB of 2^20 bytes
  meanWeightBits, ///< over quantized layers' weights
  hypervolume,    ///< of a search
};
std::string_view toString(ResearchMetric metric);
/// "accuracy", "test loss": as a chart's axis has it.
std::string_view titleOf(ResearchMetric metric);
/// The metric of a result; nullopt where the run has none.
std::optional<double> valueOf(const RunResult &result, ResearchMetric metric);

/// A question with the experiment that answers it: a JSON file in resources/research or in the user's folder
/// (resources/schemas/research.schema.json).
struct ResearchCard {
  std::string name; ///< of the file: "lsq"
  std::string title;
  std::string idea;
  std::string hypothesis;
  std::string method;
  std::string expected; ///< effect, as the source has it
  std::string source;
  double minutes = 1; ///< on two cores
  ResearchMetric metric = ResearchMetric::accuracy;
  bool moreIsBetter = true;
  /// A treatment counts as no worse within this; 0: it has to be better.
  double margin = 0;
  std::vector<std::string> arms; ///< the first is the baseline
  std::vector<std::uint64_t> seeds;
  /// All arms with all seeds, and what they start from: members named "ARM, seed N".
  Experiment study;

  std::string memberName(const std::string &arm, std::uint64_t seed) const;
};

/// Reads a card. Throws Error (bad input) with every fault, named by path.
/// @param settings changes of the study that it makes: "shared.training.epochs=2"
ResearchCard parseResearchCard(std::string_view text, const std::string &origin, const std::string &name,
                               const std::vector<Setting> &settings = {});

/// Shipped cards, by title, then the user's own; files that cannot be read are warned of.
struct ResearchLibrary {
  std::vector<ResearchCard> cards;
  std::vector<std::string> warnings;
};
/// bitsmith/research in the XDG config folder; empty where there is no home.
std::filesystem::path userResearchFolder();
ResearchLibrary readResearchLibrary(const std::filesystem::path &folder = userResearchFolder());
/// Throws Error (bad input) that lists the known names. @param nameOrFile a name, or a file's path
ResearchCard findResearchCard(const std::string &nameOrFile, const std::vector<Setting> &settings = {});

} // namespace bitsmith
