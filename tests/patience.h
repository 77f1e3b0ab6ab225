// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

/// How long suites wait for what other processes, threads and the event loop bring about.
///
/// A wait ends as soon as what is awaited is there, so that a long limit costs nothing; a short one fails on
/// a machine that is busy, has few cores or runs sanitizers. Qt's own limit of QTRY_VERIFY and its like is
/// five seconds and cannot be set: in suites that include this header they have the one below.
namespace bitsmith::test {

constexpr int patience = 60'000; // milliseconds; only a hang lasts that long

} // namespace bitsmith::test

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, bitsmith::test::patience)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, bitsmith::test::patience)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, bitsmith::test::patience)
