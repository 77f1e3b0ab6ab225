// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/data_actions.h"

#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "widgets/data/get_data_dialog.h"
#include "widgets/document/document.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QMainWindow>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

DataActions::DataActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  auto *action = new QAction(tr("Get &data…"), this);
  action->setObjectName(u"getDataAction"_s);
  action->setToolTip(tr("Download CIFAR-10 or MNIST from where their authors publish them"));
  connect(action, &QAction::triggered, this, &DataActions::openDialog);
  context.menus.add(MenuSection::fileData, action);
}

void DataActions::openDialog() {
  if (!m_dialog) {
    m_dialog = new GetDataDialog(dataPackages(), dataFolder(), &m_context.window);
    connect(m_dialog, &GetDataDialog::got, this, &DataActions::onGot);
    connect(m_dialog, &GetDataDialog::failed, this, [this](const QString &message) {
      if (!m_dialog->isVisible())
        m_context.messages.show(Severity::warning, message);
    });
  }
  m_dialog->show();
  m_dialog->raise();
  m_dialog->activateWindow();
}

void DataActions::onGot(const QString &source, const QString &title) {
  m_context.messages.show(Severity::info, tr("%1 has come.").arg(title), tr("Use it"), [this, source] {
    m_context.attempt([&] {
      m_context.document.setDataOptions(withSource(m_context.document.dataOptions(), source.toStdString()));
    });
  });
}

} // namespace bitsmith
