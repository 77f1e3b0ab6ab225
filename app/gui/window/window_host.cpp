// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/window_host.h"

#include "app/gui/document/network_actions.h"
#include "app/gui/window/language_actions.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/presentation_mode.h"
#include "app/gui/window/translations.h"
#include "widgets/runs/runs_panel.h"

#include <QApplication>
#include <QLocale>
#include <QThread>

#include <chrono>
#include <utility>

namespace bitsmith {

using namespace std::chrono_literals;

WindowHost::WindowHost(const QString &runsRoot) {
  m_retry.setSingleShot(true);
  connect(&m_retry, &QTimer::timeout, this, &WindowHost::replace);
  installTranslations(*QCoreApplication::instance(), localeOf(WindowSettings().language()));
  m_window = std::make_unique<MainWindow>(runsRoot);
  watch();
}

WindowHost::~WindowHost() = default;

void WindowHost::watch() {
  // Later: the entry of the menu that asked for it belongs to the window that goes.
  connect(m_window.get(), &MainWindow::languageChosen, this, &WindowHost::replace, Qt::QueuedConnection);
}

void WindowHost::replace() {
  // What is read comes to the window that asked for it, and so does the answer to a question that waits in an
  // event loop of its own. Other dialogs and menus would go with it, and what was typed into them.
  if (m_window->networkActions()->isReading() || QThread::currentThread()->loopLevel() > 1 ||
      QApplication::activeModalWidget() || QApplication::activePopupWidget() ||
      !m_window->languageActions()->obstacle().isEmpty()) {
    m_retry.start(100ms);
    return;
  }
  m_retry.stop();
  m_window->presentation()->leave(); // what is kept is the window as it was before
  m_window->save();
  installTranslations(*QCoreApplication::instance(), localeOf(WindowSettings().language()));
  const QList<int> layers = m_window->selection().rows();
  const QStringList runs = m_window->runsPanel()->selectedFolders();
  const std::unique_ptr<MainWindow> before =
      std::exchange(m_window, std::make_unique<MainWindow>(m_window->workspace()));
  m_window->selection().select(layers);
  m_window->runsPanel()->selectFolders(runs);
  watch();
  if (before->isVisible()) // shown before the other goes: the last window that closes ends the program
    m_window->show();
  Q_EMIT replaced();
}

} // namespace bitsmith
