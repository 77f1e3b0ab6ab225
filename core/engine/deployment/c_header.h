// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/deployment/deployment.h"

namespace bitsmith {

/// Codes packed without gaps: code i in the bits i·b to i·b + b − 1, from the lowest bit of each byte on;
/// two's complement where they are signed; ±1 of one bit as 1 and 0.
std::vector<std::uint8_t> packCodes(const WeightCodes &weights);

/// A C header with the packed weights, scales, zero points and biases of all layers, the grids of their
/// inputs, and a description of the packing with an unpacker (resources/export/bitsmith_unpack.h). Float
/// weights are arrays of floats. What the network does between its layers is described in a comment.
/// @param name prefix of all names in it, made a C identifier
std::string cHeader(const Deployment &deployment, const std::string &name);

} // namespace bitsmith
