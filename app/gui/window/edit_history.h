// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

struct WindowContext;

/// Edits of the document taken back and done again: Undo and Redo, and the panel History, where a click goes
/// back to what the document was after an edit.
class EditHistory : public QObject {
  Q_OBJECT
 public:
  explicit EditHistory(WindowContext &context);
};

} // namespace bitsmith
