// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Read first by packaging/lint.sh: clang 14 does not take the headers of LibTorch 1.13 as C++20. With GCC
// 12's library a constexpr std::vector has its destructor made at once, where it is named; LibTorch names one
// of a class that is complete further down only. Here std::vector is what it was in C++17. For reading
// sources, never for building.
#include <version>
#if defined(__clang__) && defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE == 12
#include <memory>
#include <string>

#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#define __fill_a1 __fill_bits // declared constexpr before
#include <vector>
#undef __fill_a1
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR constexpr
#endif
