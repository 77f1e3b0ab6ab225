// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/help_actions.h"

#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "core/plan/base/files.h"
#include "widgets/help/guide_dialog.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMessageBox>

namespace bitsmith {

HelpActions::HelpActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  auto *guide = new QAction(tr("User &guide"), this);
  guide->setShortcut(QKeySequence::HelpContents);
  connect(guide, &QAction::triggered, this, &HelpActions::showGuide);
  context.menus.add(MenuSection::helpLearn, guide);
  auto *about = new QAction(tr("&About Bitsmith"), this);
  connect(about, &QAction::triggered, this, &HelpActions::showAbout);
  context.menus.add(MenuSection::helpAbout, about);
}

void HelpActions::showGuide() {
  auto *dialog = m_context.window.findChild<GuideDialog *>();
  if (!dialog) {
    const std::string_view guide = resource("guide/user-guide.md");
    dialog = new GuideDialog(QString::fromUtf8(guide.data(), static_cast<qsizetype>(guide.size())),
                             &m_context.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
  }
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

void HelpActions::showAbout() {
  QMessageBox::about(
      &m_context.window, tr("About Bitsmith"),
      tr("<h3>Bitsmith %1</h3><p>A workbench for mixed-precision quantization with hardware co-design.</p>"
         "<p>Free software under the GNU General Public License, version 3 or later.</p>")
          .arg(QApplication::applicationVersion()));
}

} // namespace bitsmith
