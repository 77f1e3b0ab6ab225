// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace bitsmith {

/// Units of a profile's figures, as they are typed and shown. Sizes count in powers of 1024 (KiB, MiB, GiB),
/// rates in powers of 1000 (GB/s), as data sheets do.
enum class QuantityUnit { none, hertz, bytes, bytesPerSecond, picojoules, picojoulesPerByte, macsPerSecond };

/// A value as text that reads back to the very same value: "2.4 GHz", "512 KiB", "76.8 GB/s", "4.675 pJ".
QString quantityEditText(double value, QuantityUnit unit);

/// The value of a text: a number, with or without a unit and its prefix. Nullopt where it is none.
std::optional<double> quantityFromText(const QString &text, QuantityUnit unit);

} // namespace bitsmith
