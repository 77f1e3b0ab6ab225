// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/statistics.h"
#include "core/plan/experiment/experiment.h"

#include <QByteArray>
#include <QString>

namespace bitsmith {

/// "0.4 s", "42 s", "1 min 2 s", "2 h 5 min".
QString durationText(double seconds);

/// "87.3 % ± 1.9": an accuracy of 0 to 1 in percent, with half the width of its 95 % interval in points.
QString accuracyText(double accuracy, const Interval &interval);

/// The last line that is not empty, without the program's name and "error:" before it.
QString lastErrorLine(const QByteArray &text);
/// The last message of the engine with all its lines, several faults of a file for instance.
QString lastErrorMessage(const QByteArray &text);
/// A network as people name it: the architecture, or the name of the file without its folder.
QString networkText(const NetworkOptions &network);

} // namespace bitsmith
