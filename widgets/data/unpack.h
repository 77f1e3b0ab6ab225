// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/data/data_package.h"

#include <functional>

namespace bitsmith {

/// Unpacks the given members of a tar.gz (POSIX ustar and the GNU format) into an existing folder, each under
/// the last part of its path; what else the archive holds is passed over. Nothing of the archive's is
/// trusted: an absolute path, "..", a member that is no regular file, another size than expected, a header
/// whose sum is wrong or a member that is missing is an error. Throws Error (work failed) that names the
/// archive and the member, Interrupted.
/// @param shouldStop asked after every block
void unpackTarGz(const QString &archive, const QString &folder, const QList<ArchiveMember> &members,
                 const std::function<bool()> &shouldStop);

} // namespace bitsmith
