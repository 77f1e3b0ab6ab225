// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <vector>

namespace bitsmith {

/// What the parts of an imported network are called in its file.
struct FileNames {
  std::vector<std::vector<std::string>> layers;   ///< by layer: the node's name first, then the weight's
  std::map<std::string, std::string> activations; ///< by tensor: the network's node that gives it
};

} // namespace bitsmith
