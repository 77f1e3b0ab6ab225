// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/explain.h"

#include <QString>

namespace bitsmith {

class Document;

/// An explanation as a tool tip: the figure, its formula, the operands with their values below each other,
/// then data types, remarks and sources. Of many operands the largest are told.
QString explanationHtml(const CostExplanation &explanation);

/// Explains a figure of the document's plan on its hardware. @param row layer; −1: the whole network
QString explanationHtml(const Document &document, int row, CostFigure figure,
                        CostConvention convention = CostConvention::bops);

} // namespace bitsmith
