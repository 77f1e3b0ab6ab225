// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/tours/tour.h"

#include <QRect>
#include <QString>

#include <optional>

class QAction;
class QMainWindow;
class QObject;
class QWidget;

namespace bitsmith {

class Document;
class PrecisionView;

/// A rectangle that a step of a tour can point at.
struct TourPlace {
  QWidget *window = nullptr; ///< the main window or a dialog
  QRect rect;                ///< in it
};

/// Finds the controls that tours speak of, by their object names; "allocationDialog/apply" is the control
/// `apply` in the dialog.
class TourTargets {
 public:
  /// All outlive the targets.
  TourTargets(const QMainWindow &window, const Document &document, const PrecisionView &table);

  /// Null where the window has none of that name.
  QObject *find(const QString &path) const;
  /// Whether it is a widget that can be seen now.
  bool isShown(const QString &path) const;
  /// Where a target is: the control itself, or what leads to it where it is hidden: the tab of its panel, the
  /// menu that the entry is in. Nullopt where nothing of it can be seen.
  std::optional<TourPlace> locate(const TourTarget &target) const;
  /// Scrolls to a target.
  void bringIntoView(const TourTarget &target) const;

 private:
  QRect cellRect(const TourTarget &target) const;
  std::optional<TourPlace> placeOfAction(const QAction &action) const;
  std::optional<TourPlace> placeOfMenuBarEntry(const QAction &action) const;

  const QMainWindow &m_window;
  const Document &m_document;
  const PrecisionView &m_table;
};

} // namespace bitsmith
