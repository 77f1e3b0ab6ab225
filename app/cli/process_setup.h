// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitsmith {

/// Has the allocator keep what is freed: every training step asks for the same large blocks, and giving them
/// back to the system each time costs a page fault for every 4 KB.
void keepFreedMemory();

/// Opens those of the descriptors 0 to 2 that this process was started without: the next file that it opens
/// would have their number, and messages would go into it.
void keepStandardDescriptors();

} // namespace bitsmith
