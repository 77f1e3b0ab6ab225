// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/project/project.h"

#include <QList>
#include <QString>

/// Locks and ties of a document's state. A group of tied layers has one precision and is locked as a whole.
namespace bitsmith {

struct DocumentState;

/// By layer name.
PlanMarks marksOf(const DocumentState &state);
/// Locks and ties layers; names that the network has not are passed over, and so is a tie of fewer than two.
void setMarks(DocumentState &state, const PlanMarks &marks);
/// Brings a group to one precision, that of its first locked layer or else of its first, and to one lock;
/// groups are numbered from 1 in the order of their first layers, and those of one layer are dissolved.
void settleTies(DocumentState &state);
/// Takes a plan, but for locked layers.
void putPlan(DocumentState &state, const PrecisionPlan &plan);
/// Rows whose lock or tie differs, of the same network.
QList<int> changedMarks(const DocumentState &before, const DocumentState &after);

/// Letter of a group of tied layers: "A" for 1, "AA" for 27; empty for 0.
QString tieText(int group);

} // namespace bitsmith
