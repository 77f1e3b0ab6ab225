// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QAbstractButton;
class QAction;
class QPushButton;

namespace bitsmith {

/// A button "Copy as command" for dialogs: puts the bitsmith-cli line of the dialog as it is on the
/// clipboard, and says so beside the pointer. Its name is "copyCommand".
QPushButton *makeCommandButton(std::function<QString()> line);

/// The same as an entry of the context menu of a button that starts something.
QAction *addCommandAction(QAbstractButton &button, std::function<QString()> line);

/// Puts a line on the clipboard and shows it at the pointer; nothing for an empty one.
void copyCommandLine(const QString &line);

} // namespace bitsmith
