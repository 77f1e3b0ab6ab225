// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDockWidget>
#include <QList>
#include <QSet>

class QMainWindow;

namespace bitsmith {

/// The panels round the table: in each area they are tabs of one another, arranged so at first and on demand,
/// and as the person left them after that.
class PanelDocks : public QObject {
  Q_OBJECT
 public:
  enum class Presence {
    always,
    onDemand, ///< not there until it is asked for (View, or raise()): so many tabs could not be read
  };
  explicit PanelDocks(QMainWindow &window);
  ~PanelDocks() override;

  /// Adds a panel as a tab of those that its area has.
  /// @param name the name under which its place is kept; the first panel of an area is the one in front
  QDockWidget *add(const QString &title, const QString &name, QWidget *panel, Qt::DockWidgetArea area,
                   Presence presence = Presence::always);
  const QList<QDockWidget *> &docks() const { return m_docks; }
  bool isShown(QWidget *panel) const { return m_shown.contains(panel); }
  /// Opens the dock of the panel and brings it to the front.
  void raise(const QWidget *panel);

  /// The first arrangement: all but those on demand shown, none floating, sizes by the window's.
  void arrange();
  /// A layout that was saved before a panel was there knows nothing of it: it joins the tabs of its area.
  /// @param layout as QMainWindow::saveState wrote it
  void placeNew(const QByteArray &layout);

 Q_SIGNALS:
  /// The panel can be seen now; what it did not follow while it was hidden is due.
  void shown(QWidget *panel);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  QDockWidget *first(Qt::DockWidgetArea area) const;
  QDockWidget *last(Qt::DockWidgetArea area) const;
  void tab();

  QMainWindow &m_window;
  QList<QDockWidget *> m_docks;
  QSet<QWidget *> m_shown;
  QSet<const QDockWidget *> m_onDemand;
};

/// The part of a widget, in its own coordinates, that neither its window nor what it lies in cuts off; empty
/// for one that is hidden, or in a tab behind another. QWidget::visibleRegion() takes away what lies over it,
/// the hidden tabs' docks too.
QRect seenPart(const QWidget &widget);

} // namespace bitsmith
