// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui/window/main_window.h"

#include "tests/patience.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace bitsmith::test {

/// Sets the program's folders to a place of its own; to be called before the first window.
inline void useHome(const QString &home) {
  QCoreApplication::setOrganizationName(QStringLiteral("bitsmith"));
  QCoreApplication::setApplicationName(QStringLiteral("bitsmith"));
  for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
    qputenv(variable, home.toUtf8());
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home);
}

/// The real window in a home of its own, driven by keys and clicks.
class WindowFixture {
 public:
  WindowFixture() { useHome(m_home.path()); }

  /// A window that is shown and has the keyboard; what was remembered before is remembered.
  bool open() {
    m_window = std::make_unique<MainWindow>(folderKey(m_home.filePath(QStringLiteral("runs"))));
    m_window->show();
    m_window->activateWindow();
    // A dialog that it opens by itself may have the keyboard.
    return QTest::qWaitForWindowExposed(m_window.get()) &&
           QTest::qWaitFor([] { return QApplication::activeWindow() != nullptr; }, patience);
  }
  void close() {
    if (m_window)
      m_window->queue().stopAllAndWait();
    m_window.reset();
  }
  /// Forgets everything that windows have kept.
  void forget() { QDir(m_home.filePath(QStringLiteral("bitsmith"))).removeRecursively(); }

  MainWindow &window() const { return *m_window; }
  Document &document() const { return m_window->document(); }
  PrecisionView &table() const { return *m_window->precisionPanel()->view(); }
  QString message() const { return m_window->messageBar()->text(); }
  QString path(const QString &name) const { return m_home.filePath(name); }
  template<class Widget>
  Widget *child(const char *name) const {
    return m_window->findChild<Widget *>(QString::fromLatin1(name));
  }
  QAction *action(const char *name) const { return child<QAction>(name); }

  /// Presses a key where the keyboard is.
  void press(int key, Qt::KeyboardModifiers modifiers = {}) const {
    // After a dialog the window gets the keyboard back from the window manager, a moment later.
    if (!QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 2000))
      m_window->activateWindow();
    (void)QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 10'000);
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), static_cast<Qt::Key>(key), modifiers);
  }
  void typeText(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
  /// Chooses a cell with a click.
  void clickCell(int row, PrecisionColumn column, Qt::KeyboardModifiers modifiers = {}) const {
    const QModelIndex index = table().cellIndex(row, column);
    table().scrollTo(index);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, table().visualRect(index).center());
  }
  /// Types bits into a cell.
  void typeBits(int row, PrecisionColumn column, const QString &bits) const {
    clickCell(row, column);
    QTest::keyClicks(&table(), bits.left(1));
    if (bits.size() > 1)
      typeText(bits.mid(1));
    press(Qt::Key_Return);
  }

 private:
  QTemporaryDir m_home;
  std::unique_ptr<MainWindow> m_window;
};

/// Clicks an entry of an open menu as a hand does, which comes to it first: Qt 6.8 closes a menu that is
/// clicked without that.
inline void clickEntry(QMenu &menu, QAction *entry) {
  const QPoint place = menu.actionGeometry(entry).center();
  // The display has a pointer of its own, which may lie on the menu as it opens.
  (void)QTest::qWaitFor(
      [&] {
        for (int left = 8; left >= 0; --left)
          QTest::mouseMove(&menu, place - QPoint(left, 0));
        return menu.activeAction() == entry;
      },
      10'000);
  QTest::mouseClick(&menu, Qt::LeftButton, {}, place);
}

/// Does something to the modal dialog that is going to open, as soon as it is there.
template<class Dialog, class Work>
void whenModal(QObject *context, Work work) {
  auto *timer = new QTimer(context);
  timer->setInterval(20);
  QObject::connect(timer, &QTimer::timeout, context, [timer, work, waited = 0]() mutable {
    auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
    // Access keys are the active window's, which the window manager makes it a moment later on a busy
    // machine.
    if (!dialog || !dialog->isVisible() ||
        (!dialog->isActiveWindow() && ++waited * timer->interval() < 10'000))
      return;
    timer->stop();
    timer->deleteLater();
    work(dialog);
  });
  timer->start();
}

} // namespace bitsmith::test
