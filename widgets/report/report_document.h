// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/report/page.h"

#include <QByteArray>

namespace bitsmith {

/// A page laid out on sheets of A4, as a PDF: headings, tables whose headings come again on each sheet,
/// drawings as shapes, and what is folded on the screen in small print. Fonts and colours are those of paper,
/// whatever the window's are. May be called from any thread.
QByteArray toPdf(const Page &page);

} // namespace bitsmith
