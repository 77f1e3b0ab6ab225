// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace bitsmith {

/// An icon drawn from an SVG file at whatever size is asked for. A tinted one takes the palette's colours
/// wherever the file says `currentColor`, also after the theme changes; disabled and selected have their own.
QIcon makeSvgIcon(const QString &path, bool tinted);

} // namespace bitsmith
