// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialogButtonBox;
class QPushButton;

namespace bitsmith {

/// Lets Enter press this button of a box from whatever field, and no other one. The box has to be in its
/// dialog by now: Qt forgets a default button that joins a dialog later.
void setOnlyDefault(const QDialogButtonBox &box, QPushButton &button);

} // namespace bitsmith
