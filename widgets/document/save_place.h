// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace bitsmith {

/// The folder that is proposed for files that a person saves: that of the desktop's documents, or the home
/// folder where there is none.
QString proposedFolder();

} // namespace bitsmith
