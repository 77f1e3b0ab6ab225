// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitsmith {

/// Takes what is typed into the field that has the keyboard as if somebody had left it: fields and editors of
/// cells give a number or a word to the document when they lose the focus or Enter is pressed, and neither
/// happens by a key of the menus or a click on a tool button. The field has the focus afterwards; where it
/// was the editor of a cell, which closes, its table has.
///
/// To be called where an action reads what is shown: before a run is started, before the plan is saved.
void commitFocusedField();

} // namespace bitsmith
