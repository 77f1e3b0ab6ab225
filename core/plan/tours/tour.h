// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/tours/tour_condition.h"

#include <optional>
#include <string>
#include <vector>

namespace bitsmith {

/// A place in the window that a step points at.
struct TourTarget {
  std::string object; ///< object name of a widget, an action or a menu; empty: none
  std::string layer;  ///< of a cell of the precision table (its object name is "precisionTable")
  std::string column; ///< of that cell: "weight_bits", "activation_bits", …
};

struct TourStep {
  std::string text; ///< Markdown: what is to be seen or done
  std::string hint; ///< how it is done, for whom the text is not enough; may be empty
  TourTarget target;
  TourCondition wait;
};

/// A walk through the window: steps that point at its controls and wait for what is done with them. A JSON
/// file in resources/tours (resources/schemas/tour.schema.json).
struct Tour {
  std::string name; ///< of the file: "bits"
  int number = 1;   ///< place in the list of tours
  std::string title;
  std::string summary;
  double minutes = 5;
  /// What is opened in the table when the tour begins: small enough that its runs end while one waits.
  std::optional<Experiment> setup;
  std::vector<TourStep> steps;
};

/// Reads a tour. Throws Error (bad input) with every fault, named by path.
Tour parseTour(std::string_view text, const std::string &origin, const std::string &name);

/// Those that are shipped, in their order.
std::vector<Tour> shippedTours();

/// Texts of a tour that are shown: title, summary, texts and hints, in this order.
std::vector<std::string> textsOf(const Tour &tour);

} // namespace bitsmith
