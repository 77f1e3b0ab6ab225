// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace bitsmith {

/// The folder that is proposed for files that a person saves: that of the desktop's documents, or the home
/// folder where there is none.
QString proposedFolder();

/// Asks for the file to save to; one that is there already is replaced only after a question about the name
/// that is returned.
/// @param proposed a file, or only its name
/// @param filters "CSV (*.csv)", several with ";;" between them. A name that ends as none of them gets the
/// ending of the one that is chosen, of several the first.
/// @return empty: none was chosen
QString askWhereToSave(QWidget *parent, const QString &title, const QString &proposed,
                       const QString &filters);

/// One line for below a field with the name of a file: that it is there and will be replaced; empty where it
/// is not.
QString replacementText(const QString &path);

} // namespace bitsmith
