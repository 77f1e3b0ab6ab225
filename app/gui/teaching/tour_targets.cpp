// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/teaching/tour_targets.h"

#include "app/gui/window/panel_docks.h"
#include "widgets/document/document.h"
#include "widgets/precision/precision_view.h"

#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<std::string_view, PrecisionColumn> columnWords[] = {
    {"name", PrecisionColumn::name},
    {"weight_bits", PrecisionColumn::weightBits},
    {"activation_bits", PrecisionColumn::activationBits},
    {"scheme", PrecisionColumn::scheme},
    {"sensitivity", PrecisionColumn::sensitivity},
    {"error", PrecisionColumn::error},
    {"size", PrecisionColumn::size},
    {"bops", PrecisionColumn::bops},
    {"energy", PrecisionColumn::energy},
    {"latency", PrecisionColumn::latency},
};

TourPlace placeIn(const QWidget &widget, const QRect &rect) {
  QWidget *window = widget.window();
  return {window, QRect(widget.mapTo(window, rect.topLeft()), rect.size())};
}

TourPlace placeOf(const QWidget &widget) {
  return placeIn(widget, widget.rect());
}

const QDockWidget *dockOf(const QWidget *widget) {
  for (; widget; widget = widget->parentWidget())
    if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
      return dock;
  return nullptr;
}

} // namespace

TourTargets::TourTargets(const QMainWindow &window, const Document &document, const PrecisionView &table)
    : m_window(window), m_document(document), m_table(table) {}

QObject *TourTargets::find(const QString &path) const {
  const QObject *place = &m_window;
  QObject *found = nullptr;
  for (const QString &name : path.split(u'/')) {
    found = place->findChild<QObject *>(name);
    if (!found)
      return nullptr;
    place = found;
  }
  return found;
}

bool TourTargets::isShown(const QString &path) const {
  const auto *widget = qobject_cast<const QWidget *>(find(path));
  return widget && widget->isVisible();
}

QRect TourTargets::cellRect(const TourTarget &target) const {
  for (const auto &[word, column] : columnWords) {
    if (word != target.column)
      continue;
    const int section = static_cast<int>(column);
    if (target.layer == "*") {
      const QHeaderView *header = m_table.horizontalHeader();
      const QRect rect(header->sectionViewportPosition(section), 0, header->sectionSize(section),
                       header->height() + m_table.viewport()->height());
      return rect.translated(header->pos());
    }
    const auto &layers = m_document.network().layers();
    for (std::size_t row = 0; row < layers.size(); ++row)
      if (layers[row].name == target.layer)
        return m_table.visualRect(m_table.cellIndex(static_cast<int>(row), column))
            .translated(m_table.viewport()->pos());
  }
  return {};
}

std::optional<TourPlace> TourTargets::placeOfMenuBarEntry(const QAction &action) const {
  const QMenuBar *bar = m_window.menuBar();
  const QRect rect = bar->actionGeometry(const_cast<QAction *>(&action));
  return rect.isEmpty() ? std::nullopt : std::optional(placeIn(*bar, rect));
}

std::optional<TourPlace> TourTargets::placeOfAction(const QAction &action) const {
  const QObjectList places = action.associatedObjects();
  for (const QObject *place : places)
    if (const auto *button = qobject_cast<const QToolButton *>(place); button && button->isVisible())
      return placeOf(*button);
  for (const QObject *place : places) {
    const auto *menu = qobject_cast<const QMenu *>(place);
    if (!menu)
      continue;
    if (const auto found = placeOfMenuBarEntry(*menu->menuAction()))
      return found;
    if (const auto found = placeOfAction(*menu->menuAction())) // a menu in a menu
      return found;
  }
  return std::nullopt;
}

std::optional<TourPlace> TourTargets::locate(const TourTarget &target) const {
  QObject *found = target.object.empty() ? nullptr : find(QString::fromStdString(target.object));
  if (const auto *action = qobject_cast<const QAction *>(found))
    return placeOfAction(*action);
  if (const auto *menu = qobject_cast<const QMenu *>(found)) {
    if (const auto place = placeOfMenuBarEntry(*menu->menuAction()))
      return place;
    return placeOfAction(*menu->menuAction());
  }
  const auto *widget = qobject_cast<const QWidget *>(found);
  if (!widget)
    return std::nullopt;
  if (widget->isVisible()) {
    if (!target.column.empty()) {
      const QRect cell = cellRect(target).intersected(m_table.rect());
      return cell.isEmpty() ? std::nullopt : std::optional(placeIn(m_table, cell));
    }
    if (const QRect seen = seenPart(*widget); !seen.isEmpty())
      return placeIn(*widget, seen);
  }
  const QDockWidget *dock = dockOf(widget);
  // Where its panel is in front, the widget is scrolled out of it, or hidden in it.
  if (!dock || !seenPart(*dock).isEmpty())
    return std::nullopt;
  for (const QTabBar *bar : m_window.findChildren<QTabBar *>(Qt::FindDirectChildrenOnly))
    for (int tab = 0; bar->isVisible() && tab < bar->count(); ++tab)
      if (bar->tabText(tab) == dock->windowTitle())
        return placeIn(*bar, bar->tabRect(tab));
  return placeOfAction(*dock->toggleViewAction()); // it was closed: the menu opens it
}

void TourTargets::bringIntoView(const TourTarget &target) const {
  auto *widget =
      qobject_cast<QWidget *>(target.object.empty() ? nullptr : find(QString::fromStdString(target.object)));
  for (QWidget *outer = widget ? widget->parentWidget() : nullptr; outer; outer = outer->parentWidget())
    if (auto *area = qobject_cast<QScrollArea *>(outer))
      area->ensureWidgetVisible(widget);
}

} // namespace bitsmith
