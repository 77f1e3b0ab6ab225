// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitsmith {

/// From now on the first SIGINT or SIGTERM only sets a flag, and the next one ends the process at once with
/// status 130.
void catchInterruptions();
/// Whether the flag is set.
bool wasInterrupted();

} // namespace bitsmith
