// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/base/error.h"

#include <QString>
#include <optional>
#include <string>

namespace bitsmith::test {

/// Message of the Error that `work` throws, or a note that it threw none or something else; compare the
/// whole.
template<class Work>
QString messageOf(Work &&work, ErrorKind kind = ErrorKind::badInput) {
  try {
    work();
  } catch (const Error &error) {
    if (error.kind() != kind)
      return QStringLiteral("wrong kind: ") + QString::fromUtf8(error.what());
    return QString::fromUtf8(error.what());
  } catch (const std::exception &error) {
    return QStringLiteral("not an Error: ") + QString::fromUtf8(error.what());
  }
  return QStringLiteral("nothing thrown");
}

inline QString text(std::string_view value) {
  return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace bitsmith::test
