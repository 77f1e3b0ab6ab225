// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/advice/advice.h"

#include <QString>

namespace bitsmith {

/// "Protect the first layer: conv1 to 8 bits"
QString adviceTitle(const Finding &finding, const Network &network, const HardwareProfile &hardware);
/// What the advice rests on, with the figures: one or two sentences.
QString adviceReason(const Finding &finding, const Network &network, const HardwareProfile &hardware);
/// "measured", "rule of thumb"
QString evidenceText(Evidence evidence);

} // namespace bitsmith
