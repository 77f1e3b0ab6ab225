// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/window/main_window.h"
#include "app/gui/window/window_host.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_queue.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEventLoop>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QUrl>
#include <QWhatsThis>
#include <QWheelEvent>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>

namespace bitsmith::test {

/// Works the window without a plan: clicks, keys, wheels, drags, menus and dropped files at random, drawn
/// from a seed. Each action is asked for by a timer, so that it goes on inside dialogs and menus that wait
/// for an answer. What runs elsewhere, the engine above all, has times of its own: a seed repeats what is
/// drawn, not always where it hits.
class Monkey : public QObject {
 public:
  /// @param home folder that everything is written in
  /// @param log  file that each action is written to before it is done
  Monkey(quint32 seed, const QString &home, const QString &log)
      : m_home(home), m_log(log), m_random(seed), m_host(std::make_unique<WindowHost>(runs())) {
    m_isLogged = m_log.open(QIODevice::WriteOnly | QIODevice::Truncate);
    m_host->window().show();
  }
  ~Monkey() override {
    if (m_host)
      m_host->window().queue().stopAllAndWait();
  }

  MainWindow &window() const { return m_host->window(); }
  bool isLogged() const { return m_isLogged; }
  /// Files that dialogs choose from and that are dropped on the window.
  void setFiles(const QStringList &files) { m_files = files; }
  /// Called when the window is another one.
  void setOpened(const std::function<void()> &opened) { m_opened = opened; }
  /// Ends the round after this action.
  void stop() { m_left = 0; }
  int done() const { return m_done; }
  const QStringList &lastActions() const { return m_last; }

  /// Does so many actions, and then closes what is open over the window.
  void act(int actions) {
    m_left = actions;
    next();
    m_loop.exec();
  }
  /// The window goes as it does when the program ends.
  void leave() {
    m_host->window().queue().stopAllAndWait();
    m_host.reset();
  }

 private:
  static constexpr int deepest = 5;        ///< dialogs over one another, each with an event loop of its own
  static constexpr int patience = 40;      ///< actions that a dialog or a menu may stay open for
  static constexpr qsizetype mostRuns = 4; ///< that go on or wait

  QString runs() const { return folderKey(QDir(m_home).filePath(QStringLiteral("runs"))); }
  int below(int end) { return static_cast<int>(m_random.bounded(end)); }
  bool chance(int percent) { return below(100) < percent; }
  template<class List>
  auto oneOf(const List &list) {
    return *std::next(std::begin(list), below(static_cast<int>(std::size(list))));
  }

  void next() { QTimer::singleShot(chance(4) ? 30 : 0, this, &Monkey::step); }

  void step() {
    ++m_depth;
    const auto up = qScopeGuard([this] { --m_depth; });
    if (m_left <= 0)
      QWhatsThis::leaveWhatsThisMode(); // it would take the first key and the first click that come after
    keepInBounds();
    QWidget *over = overlay();
    if (m_left <= 0 && m_depth == 1 && !over)
      return m_loop.quit();
    next(); // before the action, which may not return until it is told to
    m_overlayAge = over && over == m_overlay ? m_overlayAge + 1 : 0;
    m_overlay = over;
    if (over && (m_left <= 0 || m_depth > deepest || m_overlayAge > patience))
      return dismiss(over);
    if (m_left <= 0)
      return;
    --m_left;
    ++m_done;
    if (auto *dialog = qobject_cast<QFileDialog *>(over))
      chooseFile(dialog);
    else
      doSomething(over);
  }

  /// The menu or the dialog that has to be done with first.
  static QWidget *overlay() {
    QWidget *popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::activeModalWidget();
  }

  void dismiss(QWidget *over) {
    note(QStringLiteral("dismiss"), over);
    auto *dialog = qobject_cast<QDialog *>(over);
    if (!dialog)
      over->close();
    else if (m_overlayAge > patience + 5)
      dialog->done(QDialog::Rejected); // one that asks something before it closes
    else
      dialog->reject();
  }

  /// Nothing is written elsewhere, the machine is not buried in runs, and a window that was closed is opened
  /// again.
  void keepInBounds() {
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
      if (auto *line = qobject_cast<QLineEdit *>(widget);
          line && line->isVisible() &&
          (line->text().contains(QLatin1String("..")) ||
           (line->text().startsWith(u'/') && !line->text().startsWith(m_home + u'/'))))
        line->setText(m_home + QStringLiteral("/typed"));
    RunQueue &queue = window().queue();
    if (queue.waiting().size() + queue.running().size() > mostRuns)
      queue.stop(queue.waiting().isEmpty() ? queue.running().constFirst() : queue.waiting().constLast());
    if (m_depth == 1 && !overlay() && !window().isVisible()) {
      note(QStringLiteral("open the window again"), nullptr);
      leave();
      m_host = std::make_unique<WindowHost>(runs());
      m_host->window().show();
      if (m_opened)
        m_opened();
    }
  }

  // --- what is done ---

  void doSomething(QWidget *over) {
    if (const auto *dialog = qobject_cast<QDialog *>(over); dialog && chance(8)) {
      QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
      buttons.removeIf(
          [](const QPushButton *button) { return !button->isVisible() || !button->isEnabled(); });
      if (!buttons.isEmpty()) {
        QPushButton *button = oneOf(buttons);
        note(QStringLiteral("press"), button);
        return button->click();
      }
    }
    const int draw = below(100);
    if (draw < 36)
      click(over);
    else if (draw < 44)
      wheel(over);
    else if (draw < 53)
      drag(over);
    else if (draw < 72)
      key(over);
    else if (draw < 80)
      type(over);
    else if (draw < 87)
      contextMenu(over);
    else if (over)
      click(over);
    else if (draw < 96)
      chooseFromMenus();
    else if (draw < 97)
      drop();
    else
      resize();
  }

  /// A place that can be seen, in a widget drawn from all: small ones are met as often as large ones.
  struct Place {
    QPointer<QWidget> widget;
    QPoint position;
  };
  Place somewhere(QWidget *over) {
    QWidget *top = over;
    if (!top) {
      top = &window();
      QWidgetList others = QApplication::topLevelWidgets();
      others.removeIf([this](const QWidget *widget) {
        return !widget->isVisible() || widget == &window() || widget->windowType() == Qt::ToolTip;
      });
      if (!others.isEmpty() && chance(30))
        top = oneOf(others);
    }
    QWidgetList widgets = top->findChildren<QWidget *>();
    widgets.removeIf([top](const QWidget *widget) {
      return widget->window() != top || !widget->isVisible() || widget->visibleRegion().isEmpty();
    });
    if (widgets.isEmpty())
      return {top, {below(std::max(1, top->width())), below(std::max(1, top->height()))}};
    const QWidget *chosen = oneOf(widgets);
    const QRect seen = chosen->visibleRegion().boundingRect();
    const QPoint position =
        chosen->mapTo(top, seen.topLeft() + QPoint(below(seen.width()), below(seen.height())));
    QWidget *hit = top->childAt(position);
    return {hit ? hit : top, hit ? hit->mapFrom(top, position) : position};
  }

  void mouse(const Place &place, QEvent::Type type, QPoint position, Qt::MouseButton button,
             Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) {
    if (!place.widget)
      return;
    QMouseEvent event(type, QPointF(position), QPointF(place.widget->mapToGlobal(position)), button, buttons,
                      modifiers);
    QApplication::sendEvent(place.widget, &event);
  }

  Qt::KeyboardModifiers someModifiers() {
    if (!chance(20))
      return {};
    return oneOf(std::initializer_list<Qt::KeyboardModifiers>{
        Qt::ShiftModifier, Qt::ControlModifier, Qt::ControlModifier | Qt::ShiftModifier, Qt::AltModifier});
  }

  void click(QWidget *over) {
    const Place place = somewhere(over);
    if (!place.widget->isEnabled())
      return;
    const auto button = chance(85) ? Qt::LeftButton : chance(80) ? Qt::RightButton : Qt::MiddleButton;
    const Qt::KeyboardModifiers modifiers = someModifiers();
    const bool isDouble = chance(15);
    note(isDouble ? QStringLiteral("double click") : QStringLiteral("click %1").arg(button), place.widget,
         place.position);
    mouse(place, QEvent::MouseMove, place.position, Qt::NoButton, Qt::NoButton, modifiers);
    if (place.widget && button == Qt::LeftButton && place.widget->focusPolicy() & Qt::ClickFocus)
      place.widget->setFocus(Qt::MouseFocusReason);
    mouse(place, QEvent::MouseButtonPress, place.position, button, button, modifiers);
    mouse(place, QEvent::MouseButtonRelease, place.position, button, Qt::NoButton, modifiers);
    if (!isDouble)
      return;
    mouse(place, QEvent::MouseButtonDblClick, place.position, button, button, modifiers);
    mouse(place, QEvent::MouseButtonRelease, place.position, button, Qt::NoButton, modifiers);
  }

  void wheel(QWidget *over) {
    const Place place = somewhere(over);
    if (!place.widget->isEnabled())
      return;
    const int turns = chance(50) ? 120 : -120;
    note(QStringLiteral("wheel %1").arg(turns), place.widget, place.position);
    QWheelEvent event(QPointF(place.position), QPointF(place.widget->mapToGlobal(place.position)), {},
                      {0, turns}, Qt::NoButton, someModifiers(), Qt::NoScrollPhase, false);
    QApplication::sendEvent(place.widget, &event);
  }

  void drag(QWidget *over) {
    const Place place = somewhere(over);
    if (!place.widget->isEnabled() || startsDesktopDrag(place.widget))
      return;
    const Qt::KeyboardModifiers modifiers = someModifiers();
    const QPoint way(below(401) - 200, below(401) - 200);
    note(QStringLiteral("drag by %1,%2").arg(way.x()).arg(way.y()), place.widget, place.position);
    mouse(place, QEvent::MouseButtonPress, place.position, Qt::LeftButton, Qt::LeftButton, modifiers);
    constexpr int moves = 4;
    for (int move = 1; move <= moves; ++move)
      mouse(place, QEvent::MouseMove, place.position + way * move / moves, Qt::NoButton, Qt::LeftButton,
            modifiers);
    mouse(place, QEvent::MouseButtonRelease, place.position + way, Qt::LeftButton, Qt::NoButton, modifiers);
  }
  /// Text that is selected is dragged by the desktop, which waits for a real button to be let go.
  static bool startsDesktopDrag(QWidget *widget) {
    for (const QWidget *place = widget; place; place = place->parentWidget())
      if (qobject_cast<const QTextEdit *>(place) || qobject_cast<const QLabel *>(place))
        return true;
    return false;
  }

  QWidget *keyboard(QWidget *over) const {
    if (over)
      return over->focusWidget() ? over->focusWidget() : over;
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : &window();
  }

  void key(QWidget *over) {
    static const std::initializer_list<Qt::Key> keys = {
        Qt::Key_Tab,    Qt::Key_Backtab,  Qt::Key_Return,    Qt::Key_Enter,  Qt::Key_Escape, Qt::Key_Space,
        Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Left,      Qt::Key_Right,  Qt::Key_Home,   Qt::Key_End,
        Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_F1,     Qt::Key_F2,
        Qt::Key_F6,     Qt::Key_F11,      Qt::Key_Menu,      Qt::Key_A,      Qt::Key_B,      Qt::Key_C,
        Qt::Key_D,      Qt::Key_E,        Qt::Key_F,         Qt::Key_G,      Qt::Key_K,      Qt::Key_L,
        Qt::Key_N,      Qt::Key_O,        Qt::Key_P,         Qt::Key_Q,      Qt::Key_R,      Qt::Key_S,
        Qt::Key_V,      Qt::Key_X,        Qt::Key_Y,         Qt::Key_Z,      Qt::Key_Period};
    const Qt::Key key = oneOf(keys);
    Qt::KeyboardModifiers modifiers = someModifiers();
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
      modifiers =
          chance(80) ? Qt::KeyboardModifiers(Qt::ControlModifier) : Qt::ControlModifier | Qt::ShiftModifier;
    QWidget *target = keyboard(over);
    note(QStringLiteral("key %1").arg(QKeySequence(QKeyCombination(modifiers, key)).toString()), target);
    QTest::keyClick(target, key, modifiers);
  }

  void type(QWidget *over) {
    static const QString letters = QStringLiteral("00112233445566778899.-+, abexyz%#");
    QString text;
    for (int length = 1 + below(4); length > 0; --length)
      text += oneOf(letters);
    QPointer<QWidget> target = keyboard(over);
    note(QStringLiteral("type \"%1\"").arg(text), target);
    for (const QChar letter : text)
      if (target)
        QTest::keyClick(target.data(), letter.toLatin1());
  }

  void contextMenu(QWidget *over) {
    const Place place = somewhere(over);
    note(QStringLiteral("context menu"), place.widget, place.position);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place.position,
                            place.widget->mapToGlobal(place.position));
    QApplication::sendEvent(place.widget, &event);
  }

  /// Goes through the menus as they open, down to an entry that can be chosen.
  void chooseFromMenus() {
    QList<QAction *> entries = window().menuBar()->actions();
    while (!entries.isEmpty()) {
      QPointer<QAction> entry = oneOf(entries);
      if (entry->isSeparator() || !entry->isEnabled() || !entry->isVisible())
        return;
      QMenu *menu = entry->menu();
      if (!menu) {
        note(QStringLiteral("choose “%1”").arg(entry->text()), &window());
        return entry->trigger();
      }
      QMetaObject::invokeMethod(menu, "aboutToShow");
      entries = menu->actions();
    }
  }

  void drop() {
    if (m_files.isEmpty())
      return;
    const QString file = oneOf(m_files);
    note(QStringLiteral("drop %1").arg(file), &window());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    if (!enter.isAccepted())
      return;
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &event);
  }

  void resize() {
    const QSize size = oneOf(std::initializer_list<QSize>{{1440, 900}, {1280, 720}, {1000, 640}, {640, 480}});
    note(QStringLiteral("resize to %1×%2").arg(size.width()).arg(size.height()), &window());
    window().resize(size);
  }

  /// A file of the home, old or new, with an ending or without; sometimes none.
  void chooseFile(QFileDialog *dialog) {
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    if (!name || chance(25)) {
      note(QStringLiteral("no file"), dialog);
      return dialog->reject();
    }
    QString file = m_home;
    if (dialog->acceptMode() == QFileDialog::AcceptSave) {
      static const std::initializer_list<const char *> names = {
          "a",      "b.png",  "c.svg",      "d.pdf",  "e.csv",
          "f.json", "g.onnx", "h.bitsmith", "i.html", "no/such/folder.png"};
      file += QStringLiteral("/out/") + QLatin1String(oneOf(names));
    } else if (dialog->fileMode() != QFileDialog::Directory && !m_files.isEmpty()) {
      file = oneOf(m_files);
    }
    note(QStringLiteral("file %1").arg(file), dialog);
    name->setText(file);
    static_cast<QDialog *>(dialog)->accept();
  }

  // --- the log ---

  static QString nameOf(const QWidget *widget) {
    QStringList names;
    for (; widget && names.size() < 4; widget = widget->parentWidget())
      if (names.isEmpty() || !widget->objectName().isEmpty())
        names.prepend(QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName());
    return names.join(u'/');
  }
  void note(const QString &what, const QWidget *where, QPoint position = {}) {
    const QString line = QStringLiteral("%1 [%2] %3 %4 (%5,%6)")
                             .arg(m_done)
                             .arg(m_depth)
                             .arg(what, nameOf(where))
                             .arg(position.x())
                             .arg(position.y());
    m_last.append(line);
    if (m_last.size() > 25)
      m_last.removeFirst();
    m_log.write(line.toUtf8() + '\n');
    m_log.flush(); // it is read after a crash
  }

  QString m_home;
  QFile m_log;
  bool m_isLogged = false;
  QRandomGenerator m_random;
  std::unique_ptr<WindowHost> m_host;
  QStringList m_files;
  std::function<void()> m_opened;
  QEventLoop m_loop;
  int m_left = 0;
  int m_done = 0;
  int m_depth = 0;
  QPointer<QWidget> m_overlay;
  int m_overlayAge = 0;
  QStringList m_last;
};

} // namespace bitsmith::test
