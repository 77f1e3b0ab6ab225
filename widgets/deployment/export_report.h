// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace bitsmith {

/// What the engine says an export loses, and what it comes to, before it is written: rich text.
QString foresightHtml(const QJsonObject &report);
/// What was written, and how far it agrees with the run: rich text.
QString outcomeHtml(const QJsonObject &report);
/// Whether the check found what nobody wants: the file cannot be read again, or disagrees on more than 1 % of
/// the pictures.
bool isWorrying(const QJsonObject &report);

} // namespace bitsmith
