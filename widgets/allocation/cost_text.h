// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

namespace bitsmith {

/// How the window writes a cost of an allocation problem.
struct CostText {
  QString title;    ///< "Model size"
  QString unit;     ///< "MB"; empty for counts
  double scale = 1; ///< number on the screen for one in the problem
  int decimals = 3;
  QString heading; ///< "Model size (MB)" in English, for files that programs read

  /// "Model size (MB)"
  QString titleWithUnit() const;
  /// A value of the problem with its unit: "0.297 MB".
  QString value(double cost) const;
};

/// By the name of the cost ("size_mb"); a name that is not known stands for itself.
CostText costText(const std::string &name);

} // namespace bitsmith
