// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/precision/own_presets.h"

#include <QObject>
#include <QString>

#include <functional>

class QMenu;

namespace bitsmith {

class PlanReference;
struct WindowContext;

/// What is done with the plan in the table as a whole: layers found and grouped, plans kept as presets of
/// one's own, and the plan compared with another one.
class TableActions : public QObject {
  Q_OBJECT
 public:
  explicit TableActions(WindowContext &context);

  PlanReference &reference() const;
  const std::vector<OwnPreset> &ownPresets() const { return m_presets; }

 public Q_SLOTS:
  /// Asks for a name and keeps the plan under it.
  void savePreset();
  void managePresets();
  void applyPreset(const QString &name);
  /// Compares with the plan of a project or an experiment.
  void compareWithFile(const QString &path);

 private:
  void setupMenu();
  void fillComparisons(QMenu &menu);
  void addRuns(QMenu &menu);
  void compare(const QString &name, const std::function<PrecisionPlan()> &plan);
  void readPresets();
  void tell(const QString &message);

  WindowContext &m_context;
  std::vector<OwnPreset> m_presets;
};

} // namespace bitsmith
