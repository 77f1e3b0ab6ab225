// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/command_button.h"

#include "widgets/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QCursor>
#include <QGuiApplication>
#include <QPushButton>
#include <QToolTip>

namespace bitsmith {

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::CommandButton)
};

} // namespace

QPushButton *makeCommandButton(std::function<QString()> line) {
  auto *button = new QPushButton(Theme::instance().icon(QStringLiteral("copy")), Tr::tr("Copy as command"));
  button->setObjectName(QStringLiteral("copyCommand"));
  button->setToolTip(Tr::tr("The bitsmith-cli line that does the same"));
  button->setAutoDefault(false);
  QObject::connect(button, &QPushButton::clicked, button,
                   [line = std::move(line)] { copyCommandLine(line()); });
  return button;
}

QAction *addCommandAction(QAbstractButton &button, std::function<QString()> line) {
  auto *action =
      new QAction(Theme::instance().icon(QStringLiteral("copy")), Tr::tr("Copy as command"), &button);
  action->setObjectName(QStringLiteral("copyCommand"));
  QObject::connect(action, &QAction::triggered, &button,
                   [line = std::move(line)] { copyCommandLine(line()); });
  button.addAction(action);
  button.setContextMenuPolicy(Qt::ActionsContextMenu);
  return action;
}

void copyCommandLine(const QString &line) {
  if (line.isEmpty())
    return;
  QGuiApplication::clipboard()->setText(line);
  QToolTip::showText(QCursor::pos(), Tr::tr("Copied: %1").arg(line.section(QLatin1Char('\n'), -1).left(200)));
}

} // namespace bitsmith
