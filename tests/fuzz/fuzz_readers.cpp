// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer drives one reader, the one that the variable BITSMITH_READER names; packaging/fuzz.sh runs all.

#include "core/plan/base/error.h"
#include "tests/fuzz/reader.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace bitsmith;

namespace {

void (*reader)(std::string_view) = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***) {
  const char *wanted = std::getenv("BITSMITH_READER");
  for (const test::Reader &one : test::readers())
    if (wanted && one.name == wanted)
      reader = one.read;
  if (reader)
    return 0;
  std::fprintf(stderr, "BITSMITH_READER has to name a reader:");
  for (const test::Reader &one : test::readers())
    std::fprintf(stderr, " %.*s", static_cast<int>(one.name.size()), one.name.data());
  std::fprintf(stderr, "\n");
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  try {
    reader({reinterpret_cast<const char *>(data), size});
  } catch (const Error &) { // refused, as bad input is
  }
  return 0;
}
