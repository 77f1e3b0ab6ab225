// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/runs/run_plans.h"
#include "core/plan/precision/own_presets.h"

#include <QToolBar>

#include <functional>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace bitsmith {

class Document;
class RunEstimator;
struct HardwareLibrary;

/// The top of the window: what is quantized, on which pictures, for which device and from which preset, what
/// Run starts, and what that will take. The pickers edit the document and follow it.
class PlanBar : public QToolBar {
  Q_OBJECT
 public:
  /// Neither is owned; both outlive the bar.
  PlanBar(Document &document, const RunEstimator &estimator, QWidget *parent = nullptr);

  RunKind runKind() const;
  /// A kind of another version becomes the nearest one there is.
  void setRunKind(int kind);
  /// The preset that the plan is, or "…, edited".
  QString planName() const;
  void setRunAction(QAction *action);
  /// Choices beside Run; not owned.
  void setRunMenu(QMenu *menu);
  /// Files of networks to choose from, beside the built-in ones.
  void setRecentNetworks(const QStringList &files);
  /// Presets of one's own, below the shipped ones.
  void setOwnPresets(const std::vector<OwnPreset> &presets);
  /// The devices to choose from: those that come with the program, then the user's own.
  void setDevices(const HardwareLibrary &library);

 Q_SIGNALS:
  void ownPresetChosen(const QString &name);
  void runKindChanged();
  void networkFileChosen(const QString &path);
  /// Another file than those that are listed.
  void networkFileRequested();
  /// A choice that the document refused, with what to do.
  void editRejected(const QString &message);

 private:
  QComboBox *addPicker(const QString &label, const QString &name, const QString &toolTip);
  void addPickers();
  void addRun();
  void explain();
  void connectPickers();
  void fillNetworks();
  void choosePreset();
  /// The preset of one's own that the plan is exactly; empty: none.
  QString matchingOwnPreset() const;
  void chooseNetwork();
  void follow();
  void updateEstimate();
  void attempt(const std::function<void()> &edit);

  Document &m_document;
  const RunEstimator &m_estimator;
  QStringList m_recentNetworks;
  std::vector<OwnPreset> m_ownPresets;
  QComboBox *m_network = nullptr;
  QComboBox *m_data = nullptr;
  QComboBox *m_hardware = nullptr;
  QComboBox *m_preset = nullptr;
  QComboBox *m_kind = nullptr;
  QLabel *m_estimate = nullptr;
  QToolButton *m_runButton = nullptr;
};

} // namespace bitsmith
