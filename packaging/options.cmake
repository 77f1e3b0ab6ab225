# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Warnings and sanitizers, carried by one interface target that every target of ours links privately.
add_library(bitsmith_options INTERFACE)
target_compile_options(
  bitsmith_options
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wno-missing-field-initializers
            # GCC 12 takes strings put together at -O3 for overlapping ones (its bug 105651).
            $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
            $<$<BOOL:${BITSMITH_WERROR}>:-Werror>)

if(BITSMITH_SANITIZER STREQUAL "address")
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=undefined)
elseif(BITSMITH_SANITIZER STREQUAL "thread")
  set(sanitizers -fsanitize=thread)
elseif(BITSMITH_SANITIZER)
  message(FATAL_ERROR "BITSMITH_SANITIZER is '${BITSMITH_SANITIZER}'; it takes address, thread or nothing")
endif()
if(sanitizers)
  # GCC takes the sanitizers' own branches for paths that leave an optional unset.
  target_compile_options(bitsmith_options INTERFACE ${sanitizers} -fno-omit-frame-pointer
                                                    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(bitsmith_options INTERFACE ${sanitizers})
endif()

if(BITSMITH_COVERAGE)
  # Lines are counted in what is tested, not in the tests, which are compiled as ever.
  set(is_counted $<NOT:$<BOOL:$<TARGET_PROPERTY:BITSMITH_IS_TEST>>>)
  target_compile_options(bitsmith_options INTERFACE $<${is_counted}:--coverage> $<${is_counted}:-Og> $<${is_counted}:-g1>
                                                    $<${is_counted}:-fprofile-update=prefer-atomic>)
  target_link_options(bitsmith_options INTERFACE --coverage)
endif()

if(BITSMITH_FUZZ)
  # Counted branches in everything, the fuzzer's main function in the fuzzers alone.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(bitsmith_options INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(bitsmith_options INTERFACE -fsanitize=fuzzer-no-link)
  else() # tests/fuzz/gcc_coverage.cpp hands it on to the fuzzer
    target_compile_options(bitsmith_options INTERFACE -fsanitize-coverage=trace-pc,trace-cmp)
  endif()
endif()

# What every Qt target of ours is compiled with: no accidental conversions, no keywords that collide with LibTorch.
set(BITSMITH_QT_DEFINITIONS
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_NO_KEYWORDS)
