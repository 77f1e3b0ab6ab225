// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/network/network.h"

#include <QString>

namespace bitsmith {

/// An operation in a few words: "conv 3×3, stride 2", "max pool 2×2", "add".
QString operationText(const Operation &operation);
/// The same where there is little room: "conv 3×3 /2".
QString briefOperationText(const Operation &operation);
/// In one word, for what is joined to a layer: "norm", "ReLU".
QString operationWord(const Operation &operation);
/// A node with its name, what it does, what it reads and who reads it, as rich text.
QString nodeHtml(const Network &network, NodeId id);

} // namespace bitsmith
