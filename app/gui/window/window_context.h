// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/network/file_names.h"
#include "widgets/live/plan_trail.h"

#include <QString>

#include <functional>
#include <map>

class QMainWindow;
class QObject;

namespace bitsmith {

class Chart;
class Document;
class LayerFigures;
class LayerSelection;
class MessageBar;
class PanelDocks;
class PlanBar;
class PrecisionPanel;
class RunLibrary;
class RunQueue;
class RunsPanel;
class TradeOffPlot;
class WindowMenus;
class WindowSettings;

/// What a part of the window works with. A part is a QObject that adds its panels to the docks and its
/// entries to the menus when it is made, and from then on minds itself; the window only lists the parts. All
/// of this belongs to the window and outlives the parts.
struct WindowContext {
  QMainWindow &window; ///< parent of dialogs
  QObject &parts;      ///< parent of the parts: deleted before everything they refer to
  Document &document;
  LayerSelection &selection;
  LayerFigures &figures;
  RunLibrary &library;
  RunQueue &queue;
  std::map<QString, FileNames> &fileNames; ///< of the networks that were read, by file
  std::map<QString, PlanTrail> &trails;    ///< plans that were measured live, by the trained network
  WindowSettings &settings;
  MessageBar &messages;
  PanelDocks &docks;
  WindowMenus &menus;
  PlanBar &planBar;
  PrecisionPanel &table;
  RunsPanel &runs;
  TradeOffPlot &tradeOffs;

  std::function<void(const Experiment &)> enqueue; ///< starts a run or a study
  std::function<void(const Experiment &)> load;    ///< in place of the plan, and of a network that is read
  std::function<Experiment()> experimentToRun;     ///< what Run would start now, as it is typed
  std::function<QString()> trainedRun;             ///< folder of the run that is analysed; may be empty
  std::function<void(Chart *)> connectChart;       ///< tells of the chart's exports
  std::function<void(const std::function<void()> &)> attempt; ///< does an edit; says where it is refused
};

} // namespace bitsmith
