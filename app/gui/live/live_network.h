// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <cstdint>

namespace bitsmith {

struct WindowContext;

/// A trained network that the warm engine can open.
struct LiveNetwork {
  QJsonObject what; ///< params of `open`; empty: there is none
  QString label;    ///< for a person
};

/// The one that the open plan can be put onto: of the selected runs, else the newest that was trained in
/// float, else any; or the weights that the network's file brings.
/// @param mostPictures that accuracy is measured on
LiveNetwork findLiveNetwork(const WindowContext &context, std::int64_t mostPictures);

} // namespace bitsmith
