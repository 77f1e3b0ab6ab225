// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/run.h"

#include <optional>

namespace bitsmith {

class ObjectReader;

/// What a step of a tour waits for.
enum class TourEvent {
  none,     ///< nothing: it is read, and gone on from
  setting,  ///< a value of the open experiment
  bits,     ///< bits of a layer, or of all layers
  preset,   ///< the plan is exactly a preset
  kind,     ///< what the Run button starts
  shown,    ///< a panel or a dialog can be seen
  action,   ///< an entry of a menu was chosen, or a button pressed
  selected, ///< a layer is selected
  run,      ///< a run of the open network on the open data has begun, or finished
  checked,  ///< so many runs are shown in the charts
};
std::string_view toString(TourEvent event);

/// An awaited event with what it is about. Which of the fields matter follows from the event.
struct TourCondition {
  TourEvent event = TourEvent::none;
  /// setting: dotted path in the experiment's JSON; bits, selected: layer ("*": every one); preset, kind: its
  /// word; shown, action: object name
  std::string name;
  bool ofActivations = false; ///< bits
  std::string word;           ///< setting: the text that it is to be; empty: a number
  std::optional<double> is;
  std::optional<double> atLeast; ///< checked: of runs
  std::optional<double> atMost;
  std::string task = "qat"; ///< run
  std::string runPreset;    ///< run: the preset it is based on; empty: any
  bool isNew = false;       ///< run: one that was begun during the tour
  bool isStarted = false;   ///< run: that it has begun is enough

  /// Whether a number is what is wanted.
  bool takes(double number) const;
};

/// Reads a member "wait"; faults go to the reader's.
TourCondition readTourCondition(ObjectReader &reader);

/// Whether the open experiment has the value. Of conditions of the event setting.
bool settingHolds(const TourCondition &condition, const Experiment &open);
/// Whether the plan has the bits. Of conditions of the event bits; a layer that is not there holds nothing.
bool bitsHold(const TourCondition &condition, const Network &network, const PrecisionPlan &plan);
/// Whether a run is the one that is waited for. Of conditions of the event run.
/// @param open what is open in the window: network and data are to be the same
/// @param since seconds since 1970 at which the tour began
bool runHolds(const TourCondition &condition, const RunRecord &run, const Experiment &open, double since);

} // namespace bitsmith
